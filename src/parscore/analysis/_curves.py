"""Curves as functions: their ranges in words, and where two of them differ."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor
from typing import TypeAlias

import attrs

from parscore.core import Curve, Piece
from parscore.criteria.kinds import is_ratio, is_whole
from parscore.criteria.measures import Measure
from parscore.wording import Message, Percent, Points, Value


#: A place between two numbers: just before one, or just after it.
_Cut: TypeAlias = tuple[Fraction, int]

_BEFORE, _AFTER = 0, 1


@attrs.frozen
class Range:
    """
    The numbers between two cuts, and the straight line that a curve has there.

    Attributes:
        start: The cut below; None is without end.
        end: The cut above; None is without end.
        line: The line's value at 0 and its slope.
    """

    start: _Cut | None
    end: _Cut | None
    line: tuple[Fraction, Fraction]


def ranges_of(curve: Curve) -> tuple[Range, ...]:
    """Return the ranges of a curve, equal neighbours joined, so that equal functions have equal ranges."""
    ranges: list[Range] = []
    for piece in curve.pieces:
        item = Range(_cut_below(piece), _cut_above(piece), (piece.start, piece.slope))
        last = ranges[-1] if ranges else None
        if last is not None and _same(last, item):
            ranges[-1] = attrs.evolve(last, end=item.end, line=item.line if _is_one(last) else last.line)
        else:
            ranges.append(item)
    return tuple(ranges)


def _cut_below(piece: Piece) -> _Cut | None:
    return None if piece.lo is None else (piece.lo, _BEFORE if piece.lo_closed else _AFTER)


def _cut_above(piece: Piece) -> _Cut | None:
    return None if piece.hi is None else (piece.hi, _AFTER if piece.hi_closed else _BEFORE)


def _is_one(item: Range) -> bool:
    """Tell whether a range holds a single number."""
    return item.start is not None and item.end is not None and item.start[0] == item.end[0]


def _same(left: Range, right: Range) -> bool:
    """Tell whether two neighbours lie on one line; a single number lies on many."""
    if left.line == right.line:
        return True
    if _is_one(left) and left.start is not None:
        return _at(left, left.start[0]) == _at(right, left.start[0])
    if _is_one(right) and right.start is not None:
        return _at(left, right.start[0]) == _at(right, right.start[0])
    return False


def _at(item: Range, number: Fraction) -> Fraction:
    start, slope = item.line
    return start + slope * number


@attrs.frozen
class Apart:
    """A range on which two curves differ, with what each has there."""

    old: Range
    new: Range


def differing(old: Curve, new: Curve) -> tuple[Apart, ...]:
    """Return the ranges on which two curves differ."""
    pairs = _side_by_side(ranges_of(old), ranges_of(new))
    return tuple(Apart(left, right) for left, right in pairs if left.line != right.line)


def _side_by_side(old: Sequence[Range], new: Sequence[Range]) -> Iterator[tuple[Range, Range]]:
    """Yield the ranges of both, cut at the cuts of either."""
    for left in old:
        for right in new:
            start = max((cut for cut in (left.start, right.start) if cut is not None), default=None)
            end = min((cut for cut in (left.end, right.end) if cut is not None), default=None)
            if start is None or end is None or start < end:
                yield attrs.evolve(left, start=start, end=end), attrs.evolve(right, start=start, end=end)


def say_range(item: Range, curve: Curve, measure: Measure) -> Message:
    """Say which numbers a range holds."""
    whole = ranges_of(curve)
    start = None if item.start in (whole[0].start, (Fraction(0), _BEFORE)) else item.start
    end = None if item.end == whole[-1].end else item.end
    if is_whole(measure):
        return _say_whole(start, end)
    values: dict[str, Value] = {}
    if start is not None:
        values["lo"] = _value(start[0], measure)
    if end is not None:
        values["hi"] = _value(end[0], measure)
    if item.start is not None and item.end is not None and item.start[0] == item.end[0]:
        return Message("range.exactly", {"lo": _value(item.start[0], measure)})
    below = "" if start is None else ("from" if start[1] == _BEFORE else "above")
    above = "" if end is None else ("to" if end[1] == _AFTER else "below")
    return Message(f"range.{'-'.join(name for name in (below, above) if name) or 'all'}", values)


def _say_whole(start: _Cut | None, end: _Cut | None) -> Message:
    first, last = _ends(Range(start, end, (Fraction(0), Fraction(0))), whole=True)
    if first == last:
        return Message("range.exactly", {"lo": first})
    if last is None:
        return Message("range.from", {"lo": first}) if first else Message("range.all")
    return Message("range.from-to", {"lo": first, "hi": last})


def _ends(item: Range, *, whole: bool) -> tuple[Fraction, Fraction | None]:
    """Return the first and the last number of a range: of whole numbers the first and the last that lie in it."""
    first = Fraction(0) if item.start is None else item.start[0]
    last = None if item.end is None else item.end[0]
    if whole and item.start is not None:
        first = Fraction(floor(first) + 1 if item.start[1] == _AFTER else ceil(first))
    if whole and item.end is not None:
        last = Fraction(floor(item.end[0]) if item.end[1] == _AFTER else ceil(item.end[0]) - 1)
    return first, last


def is_empty(item: Range, measure: Measure) -> bool:
    """Tell whether no number that *measure* can come out at lies in a range: between two whole ones there is none."""
    first, last = _ends(item, whole=is_whole(measure))
    return last is not None and last < first


def say_line(item: Range, measure: Measure) -> Message:
    """Say how many points a range brings: a slope by what its two ends bring."""
    start, slope = item.line
    first, last = _ends(item, whole=is_whole(measure))
    if not slope or last is None or first == last:
        return Message("range.points", {"points": Points(start + slope * first)})
    name = "range.rising" if slope > 0 else "range.falling"
    return Message(name, {"first": Points(_at(item, first)), "last": Points(_at(item, last))})


def _value(number: Fraction, measure: Measure) -> Value:
    return Percent(number) if is_ratio(measure) else number
