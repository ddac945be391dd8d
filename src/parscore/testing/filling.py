"""A register that earns all that a set gives."""

from collections.abc import Iterator
from fractions import Fraction

from parscore.core import Cause
from parscore.criteria import CriteriaSet
from parscore.criteria.measures import Amount, Answer, DocumentCount, Lateness, Share, Term, terms_of
from parscore.errors import CurveError, RegisterError
from parscore.evidence import Register
from parscore.scoring import Scorecard, score
from parscore.wording import Message

from .building import RegisterBuilder
from .papers import Data, paper_for_slot, paper_that_counts
from .spaces import UNITS, FactSpace, answers_of, bounds_of, fact_space, write_value


#: How often each fact is looked at again in the light of the others.
_ROUNDS = 3


def full_register(
    criteria: CriteriaSet, unit: str = "xa-vi-du-a", name: str = "Xã Ví Dụ A", *, partly: bool = False
) -> Register:
    """
    Return a register that earns the maximum of every criterion and takes no penalty.

    Each deadline is met on its last day, each ratio and count stands where
    the curve gives most.

    Args:
        criteria: The set.
        unit: The unit's id.
        name: The unit's name.
        partly: Whether it is returned, too, where it does not earn everything.

    Raises:
        RegisterError: No such register was found, since rules of the set want
            different things of one fact or document; it names the criteria.

    .. versionadded:: 0.1.0
    """
    builder = RegisterBuilder(criteria, unit, name)
    space = fact_space(criteria)
    for fact, value in _best_values(criteria, space).items():
        builder = builder.fact(fact, value, final=True)
    for paper in _papers(criteria):
        builder = builder.entry(paper)
    register = builder.build()
    short = list(_short(score(criteria, register)))
    if short and not partly:
        raise RegisterError(Message("error.not-filled", {"found": ", ".join(short)}))
    return register


def _short(card: Scorecard) -> Iterator[str]:
    """Yield the criteria that lost points."""
    nodes = (node for node in card.nodes.values() if node.is_leaf and node.applies)
    yield from (node.code for node in nodes if any(line.cause is not Cause.GATED for line in node.deductions))


# -- documents ---------------------------------------------------------------


def _papers(criteria: CriteriaSet) -> Iterator[Data]:
    """Yield a document for every slot, and as many as each count wants; each serves one criterion."""
    number = 0
    for leaf in criteria.leaves:
        for term in terms_of(leaf.parts):
            for paper in _papers_for(term, criteria, number):
                number += 1
                yield paper | {"proves": [leaf.code]}


def _papers_for(term: Term, criteria: CriteriaSet, number: int) -> Iterator[Data]:
    match term.measure:
        case Lateness() as measure:
            ask = measure.roster.ask
            yield paper_for_slot(ask.kinds[0], number + 1, ask, measure.slot, criteria)
        case DocumentCount(ask=ask):
            first = criteria.window[0]
            for more in range(int(_best_count(term))):
                yield paper_that_counts(ask.kinds[0], number + more + 1, first, ask)
        case _:
            pass


def _best_count(term: Term) -> Fraction:
    """Return the least number of documents that brings the most."""
    near = {Fraction(whole) for end in bounds_of(term.curve) for whole in (end.__floor__(), end.__ceil__())}
    numbers = sorted(number + step for number in near | {Fraction(0)} for step in (0, 1))
    return max(numbers, key=lambda number: (_points(term, number), -number))


# -- facts -------------------------------------------------------------------


def _best_values(criteria: CriteriaSet, space: FactSpace) -> Data:
    """Return the values of all facts that together bring the most, as a register states them."""
    terms = [term for leaf in criteria.leaves for term in terms_of(leaf.parts)]
    numbers: dict[str, Fraction] = {}
    for name in space.numbers():
        pool = space.pool(name, Fraction(0), numbers)
        numbers[name] = pool[-1]
    for _ in range(_ROUNDS):
        for name in space.numbers():
            numbers[name] = _best_number(name, numbers, space, terms)
    values: Data = {name: write_value(space.facts[name], number) for name, number in numbers.items()}
    for name, fact in space.facts.items():
        if fact.sort not in UNITS:
            answers = answers_of(fact)
            asked = [term for term in terms if isinstance(term.measure, Answer) and term.measure.fact == fact]
            points = [sum(_points(term, place) for term in asked) for place in range(len(answers))]
            values[name] = answers[points.index(max(points))]
    return values


def _best_number(name: str, numbers: dict[str, Fraction], space: FactSpace, terms: list[Term]) -> Fraction:
    """Return the number for one fact that brings most beside the others, its parts moving with it."""

    def brought(number: Fraction) -> Fraction:
        tried = _moved(name, number, numbers, space)
        return sum((_points(term, _measured(term, tried)) for term in terms), Fraction(0))

    others = {key: value for key, value in numbers.items() if key != name}
    best = max(space.pool(name, Fraction(0), others), key=lambda number: (brought(number), number))
    numbers.update(_moved(name, best, numbers, space))
    return best


def _moved(name: str, number: Fraction, numbers: dict[str, Fraction], space: FactSpace) -> dict[str, Fraction]:
    """Return *numbers* with one changed: a part that was all of its whole stays so, and none exceeds it."""
    moved = numbers | {name: number}
    for part in space.numbers():
        if name in space.wholes.get(part, ()):
            was_all = numbers[part] == numbers[name]
            top = space.top(part, moved)
            moved[part] = moved[part] if top is None or not (was_all or moved[part] > top) else top
    return moved


def _measured(term: Term, numbers: dict[str, Fraction]) -> Fraction | None:
    match term.measure:
        case Amount(fact=fact):
            return numbers.get(fact.id)
        case Share(part=part, whole=whole) if numbers.get(whole.id):
            return numbers[part.id] / numbers[whole.id]
        case _:
            return None


def _points(term: Term, number: Fraction | int | None) -> Fraction:
    """Return what *number* brings; a number outside the curve brings nothing."""
    try:
        return term.curve(number)
    except CurveError:
        return Fraction(0)
