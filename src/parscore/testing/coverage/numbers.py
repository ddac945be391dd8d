"""The numbers that a curve tells apart: each bound, and what lies beside it."""

from collections.abc import Iterator
from fractions import Fraction

import attrs

from parscore.core.curve import Piece
from parscore.criteria import CriteriaSet
from parscore.criteria.kinds import is_ratio
from parscore.criteria.measures import Amount, Answer, Failures, Lateness, Share, Term
from parscore.testing.cases.leaf import piece_at
from parscore.testing.cases.numbers import points_of
from parscore.testing.cases.pieces import UnmakableError
from parscore.testing.spaces import bounds_of
from parscore.wording import Message, Percent, Value


@attrs.frozen
class Range:
    """
    Numbers that a curve does not tell apart, ends left out; or just one number.

    Attributes:
        lo: The lower end; None is without end.
        hi: The upper end; None is without end.
        whole: Whether only whole numbers can be.
    """

    lo: Fraction | None
    hi: Fraction | None
    whole: bool = False

    def __contains__(self, number: object) -> bool:
        if not isinstance(number, Fraction | int):
            return False
        if self.lo is not None and self.lo == self.hi:
            return number == self.lo
        return (self.lo is None or number > self.lo) and (self.hi is None or number < self.hi)

    @property
    def is_one(self) -> bool:
        """Whether it is just one number."""
        return self.lo is not None and self.lo == self.hi

    def says(self, term: Term) -> Message:
        """Say which numbers they are."""
        if self.whole and not self.is_one:
            return Message("range.from-to", {"lo": (self.lo or 0) + 1, "hi": (self.hi or 0) - 1})
        if self.is_one:
            return Message("range.exactly", {"lo": _shown(self.lo, term)})
        if self.lo is None or (not self.lo and self.hi is not None):
            return Message("range.below", {"hi": _shown(self.hi, term)})
        if self.hi is None:
            return Message("range.above", {"lo": _shown(self.lo, term)})
        return Message("range.above-below", {"lo": _shown(self.lo, term), "hi": _shown(self.hi, term)})


def _shown(number: Fraction | None, term: Term) -> Value:
    assert number is not None  # noqa: S101 -- an end that there is
    return Percent(number) if is_ratio(term.measure) else number


def ranges_for(term: Term, criteria: CriteriaSet) -> tuple[Range, ...]:
    """Return, rising, the numbers of *term* that its curve tells apart, and that some register can bring."""
    match term.measure:
        case Answer(answers=answers):
            found = [Range(Fraction(place), Fraction(place), whole=True) for place in range(len(answers))]
        case Share():
            found = list(_straight(term))
        case Amount(fact=fact) if fact.sort != "count":
            found = list(_straight(term))
        case _:
            found = list(_counted(term))
    return tuple(item for item in dict.fromkeys(found) if _can_be(item, term, criteria))


def _straight(term: Term) -> Iterator[Range]:
    """Yield the bounds of what can be any number, and what lies between."""
    most = Fraction(1) if is_ratio(term.measure) else None
    bounds = sorted({bound for bound in bounds_of(term.curve) if bound >= 0 and (most is None or bound <= most)})
    ends = [Fraction(0), *(bound for bound in bounds if bound)]
    if most is not None and ends[-1] != most:
        ends.append(most)
    for place, end in enumerate(ends):
        if points_of(term.curve, end) is not None:
            yield Range(end, end)
        above = ends[place + 1] if place + 1 < len(ends) else None
        middle = end + 1 if above is None else (end + above) / 2
        if end != most and points_of(term.curve, middle) is not None:
            yield Range(end, above)


def _counted(term: Term) -> Iterator[Range]:
    """Yield the first and the last whole number of each piece, and what lies between where every unit counts."""
    for piece in term.curve.pieces:
        first, last = _whole_ends(piece)
        if last is not None and last < first:
            continue
        yield Range(Fraction(first), Fraction(first), whole=True)
        if last is None:
            continue
        if piece.slope and last - first > 1:
            yield Range(Fraction(first), Fraction(last), whole=True)
        yield Range(Fraction(last), Fraction(last), whole=True)


def _whole_ends(piece: Piece) -> tuple[int, int | None]:
    """Return the first and the last whole number from 0 up in a piece; None is without end."""
    first, last = 0, None
    if piece.lo is not None:
        first = piece.lo.__ceil__() if piece.lo_closed else piece.lo.__floor__() + 1
    if piece.hi is not None:
        last = piece.hi.__floor__() if piece.hi_closed else piece.hi.__ceil__() - 1
    return max(first, 0), last


def _can_be(found: Range, term: Term, criteria: CriteriaSet) -> bool:
    """Tell whether some register brings a term to such a number."""
    match term.measure:
        case Lateness() if found.lo is not None:
            try:
                piece_at(term, found.lo if found.is_one else found.lo + 1, criteria)
            except UnmakableError:
                return False
            return True
        case Failures(conditions=conditions):
            return found.lo is not None and found.lo <= len(conditions)
        case _:
            return True
