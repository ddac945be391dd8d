"""What one number of a rule is worth while all others are the best that they can be."""

from collections.abc import Sequence
from fractions import Fraction

from parscore.core import add_up
from parscore.criteria import Criterion
from parscore.criteria.measures import Failures, Part, Term
from parscore.scoring.award import round_leaf
from parscore.scoring.scorecard import Scorecard

from .model import Stakes


def stakes_of(card: Scorecard, leaf: Criterion, term: Term, late: tuple[int, int] | None) -> Stakes:
    """
    Return what the document of *term* is worth to *leaf*, in points of the total.

    Args:
        card: The score.
        leaf: The criterion.
        term: A term that measures how late a document is.
        late: How many days late it may still be, at least and at most.
    """

    def points(number: int | None) -> Fraction:
        value = add_up(_part(part, term, number) for part in leaf.parts)
        return round_leaf(value, leaf.limit, card.criteria.leaf_rounding)

    nothing = points(None)
    behind = None if late is None else (points(late[0]) - nothing, points(late[1]) - nothing)
    return Stakes(points(0) - nothing, behind).scaled(card.scale_of(leaf.code))


def _part(part: Part, one: Term, number: int | None) -> Fraction:
    return part.clamp(add_up((part.base, *_terms(part.terms, one, number))))


def _terms(terms: Sequence[Term], one: Term, number: int | None) -> list[Fraction]:
    return [_term(term, one, number) for term in terms]


def _term(term: Term, one: Term, number: int | None) -> Fraction:
    """Return the points of *term*: for *number* if it is the *one*, else the most it can give."""
    if term is one:
        return term.curve(number)
    if isinstance(term.measure, Failures):
        failed = sum(_part(condition, one, number) != condition.max for condition in term.measure.conditions)
        return term.curve(failed)
    return term.curve.top
