"""The numbers at which a curve must be looked at: each bound, one unit on either side, the ends, and between."""

from collections.abc import Iterator
from fractions import Fraction

from parscore.core import Curve
from parscore.criteria.measures import Amount, Answer, Lateness, Share, Term
from parscore.errors import CurveError
from parscore.testing.spaces import UNITS, bounds_of
from parscore.wording import is_decimal, write_number


_ONE = Fraction(1)
#: One unit of a share: one of a thousand.
_SHARE_UNIT = Fraction(1, 1000)
#: Denominators with a factor that no decimal has, so that a rounding of leaves would show.
_THIRDS = 300


def numbers_for(term: Term) -> tuple[Fraction, ...]:
    """Return the numbers at which *term* must be looked at, rising; all of them are ones that it can come out at."""
    curve = term.curve
    if isinstance(term.measure, Answer):
        return tuple(Fraction(place) for place in range(len(term.measure.answers)))
    found = {Fraction(0), *_between(term)}
    for bound in bounds_of(curve):
        unit = _unit(term, bound)
        found |= {bound - unit, bound, bound + unit}
        if bound.denominator != 1 and unit == _ONE:
            found |= {Fraction(bound.__floor__()), Fraction(bound.__ceil__())}
    if isinstance(term.measure, Share):
        found.add(_ONE)
    return tuple(sorted(number for number in found if can_be(number, term)))


def _unit(term: Term, bound: Fraction) -> Fraction:
    """Return how far one unit is from *bound*: one finer than it is written with, where it is no whole count."""
    match term.measure:
        case Share():
            return _SHARE_UNIT
        case Amount(fact=fact) if fact.sort in UNITS and fact.sort != "count":
            written = bound * 100 if fact.sort == "percent" else bound
            places = len(write_number(written).partition(".")[2]) if is_decimal(written) else 1
            step = Fraction(1, 10 ** max(places, 1))
            return step / 100 if fact.sort == "percent" else step
        case _:
            return _ONE


def _between(term: Term) -> Iterator[Fraction]:
    """Yield a number inside each piece that slopes, where every unit counts; of a share one that no decimal gives."""
    for piece in term.curve.pieces:
        if not piece.slope or piece.lo is None or piece.hi is None:
            continue
        middle = (piece.lo + piece.hi) / 2
        if isinstance(term.measure, Share):
            part = int(middle * _THIRDS)
            yield Fraction(part + (1 if part % 3 == 0 else 0), _THIRDS)
        elif isinstance(term.measure, Amount) and term.measure.fact.sort != "count":
            yield Fraction(int(middle * 1000), 1000)
        else:
            yield Fraction(int(middle))


def can_be(number: Fraction, term: Term) -> bool:
    """Tell whether a register can bring the measure to *number*, and the curve knows it."""
    if number < 0:
        return False
    match term.measure:
        case Share() if number > 1:
            return False
        case Share():
            pass
        case Amount(fact=fact) if fact.sort == "percent" and number > 1:
            return False
        case Amount(fact=fact) if fact.sort != "count":
            pass
        case _ if number.denominator != 1:
            return False
        case _:
            pass
    return points_of(term.curve, number) is not None


def points_of(curve: Curve, number: Fraction | None) -> Fraction | None:
    """Return what *number* gives; None where the curve does not know it."""
    try:
        return curve(number)
    except CurveError:
        return None


def best_of(term: Term) -> Fraction | None:
    """Return the number that gives most; of several, the one that is least a stretch; None where nothing gives most."""
    numbers = numbers_for(term)
    worth = {number: points_of(term.curve, number) for number in numbers}
    known = {number: points for number, points in worth.items() if points is not None}
    most = max(known.values(), default=None)
    if most is None or (term.curve.absent >= most and isinstance(term.measure, Lateness)):
        return None
    least_first = isinstance(term.measure, Lateness | Answer)
    chosen = [number for number, points in known.items() if points == most]
    return (
        min(chosen)
        if least_first or min(chosen) == 0
        else max(chosen)
        if isinstance(term.measure, Share)
        else chosen[0]
    )
