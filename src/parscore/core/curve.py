"""Piecewise-linear curves: the one thing that turns numbers into points."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

import attrs

from parscore.errors import CurveError
from parscore.wording import Message, write_number


@attrs.frozen(eq=True)
class Span:
    """
    The numbers that something measured may still become.

    Attributes:
        lo: The least of them.
        hi: The greatest; None is without end.
        lo_closed: Whether *lo* itself is one of them.
        hi_closed: Whether *hi* itself is one of them.
        absent: Whether it may also end up not being there at all.
    """

    lo: Fraction = Fraction(0)
    hi: Fraction | None = None
    lo_closed: bool = True
    hi_closed: bool = True
    absent: bool = False


@attrs.frozen(repr=False)
class Piece:
    """
    One straight piece: value = start + slope × number, between two bounds.

    Attributes:
        lo: Lower bound; None is without end.
        hi: Upper bound; None is without end.
        lo_closed: Whether the lower bound belongs to the piece.
        hi_closed: Whether the upper bound belongs to the piece.
        start: The value of the straight line at 0.
        slope: Points for each unit.
    """

    lo: Fraction | None
    hi: Fraction | None
    lo_closed: bool
    hi_closed: bool
    start: Fraction
    slope: Fraction = Fraction(0)

    def at(self, number: Fraction | int) -> Fraction:
        """Return the value of the piece's straight line at *number*."""
        return self.start + self.slope * number if self.slope else self.start

    @property
    def top(self) -> Fraction:
        """The most that the piece gives, or comes near to at an open end."""
        return max(_ends(self, self.lo, self.hi))

    def __repr__(self) -> str:
        parts = ["x"]
        if self.lo is not None and self.lo == self.hi:
            parts = ["x =", write_number(self.lo)]
        else:
            if self.lo is not None:
                parts = [write_number(self.lo), "≤" if self.lo_closed else "<", *parts]
            if self.hi is not None:
                parts = [*parts, "≤" if self.hi_closed else "<", write_number(self.hi)]
        value = write_number(self.start)
        if self.slope:
            slope = f"{write_number(self.slope)}·x"
            value = f"{value} + {slope}" if self.start else slope
        return f"{' '.join(parts)}: {value}"


@attrs.frozen
class Step:
    """
    The next breakpoint at which a curve gives more.

    Attributes:
        at: The number to reach.
        inclusive: Whether reaching it is enough; else it must be passed.
        points: What the curve gives there.
        upwards: Whether the number has to grow.
    """

    at: Fraction
    inclusive: bool
    points: Fraction
    upwards: bool


@attrs.frozen(repr=False)
class Curve:
    """
    A piecewise-linear function from a measured number to points.

    The pieces touch: each bound belongs to exactly one of them. A gap or an
    overlap is refused when the curve is made.

    Attributes:
        pieces: In rising order.
        absent: The points where there is nothing to measure.
        top: The most that any number gives, or comes near to at an open end.

    Raises:
        CurveError: The pieces leave a gap or overlap, or there are none.
    """

    pieces: tuple[Piece, ...]
    absent: Fraction = Fraction(0)
    top: Fraction = attrs.field(
        init=False, eq=False, default=attrs.Factory(lambda self: _top_of(self.pieces), takes_self=True)
    )
    _starts: tuple[tuple[Fraction, int], ...] = attrs.field(
        init=False, eq=False, default=attrs.Factory(lambda self: _starts_of(self.pieces), takes_self=True)
    )

    def __attrs_post_init__(self) -> None:
        if not self.pieces:
            raise CurveError(Message("error.curve-empty"))
        for piece in self.pieces:
            lo, hi = piece.lo, piece.hi
            if lo is None or hi is None:
                if piece.slope:
                    raise CurveError(Message("error.curve-endless", {"found": repr(piece)}))
                continue
            if lo > hi or (lo == hi and not (piece.lo_closed and piece.hi_closed)):
                raise CurveError(Message("error.curve-inside-out", {"found": repr(piece)}))
        for left, right in pairwise(self.pieces):
            _touch(left, right)

    @classmethod
    def of(cls, pieces: Iterable[Piece], absent: Fraction = Fraction(0)) -> "Curve":
        """Make a curve of *pieces* given in any order."""
        return cls(tuple(sorted(pieces, key=by_start)), absent)

    @classmethod
    def constant(cls, points: Fraction, absent: Fraction = Fraction(0)) -> "Curve":
        """Make a curve that gives *points* for every number from 0."""
        return cls((Piece(Fraction(0), None, True, False, points),), absent)

    @classmethod
    def ramp(
        cls,
        each: Fraction,
        *,
        start: Fraction = Fraction(0),
        least: Fraction = Fraction(0),
        most: Fraction,
        absent: Fraction = Fraction(0),
    ) -> "Curve":
        """Make *start* + *each* × number from 0 on, held between two values."""
        stop = most if each > 0 else least
        end = (stop - start) / each
        if end <= 0:
            return cls.constant(stop, absent)
        return cls(
            (
                Piece(Fraction(0), end, True, False, start, each),
                Piece(end, None, True, False, stop),
            ),
            absent,
        )

    @classmethod
    def steps(cls, first: Fraction, cuts: Sequence[tuple[Fraction, Fraction]], absent: Fraction) -> "Curve":
        """Make a staircase: *first* to begin with, then, *past* each cut, its points."""
        pieces: list[Piece] = []
        lo: Fraction | None = None
        points = first
        for past, after in cuts:
            pieces.append(Piece(lo, past, False, True, points))
            lo, points = past, after
        pieces.append(Piece(lo, None, False, False, points))
        return cls(tuple(pieces), absent)

    def __call__(self, number: Fraction | int | None) -> Fraction:
        """
        Return the points for *number*, or for nothing measured where it is
        None.

        Raises:
            CurveError: The number lies outside the curve.
        """
        if number is None:
            return self.absent
        piece = self.pieces[bisect_right(self._starts, (number, 0))]
        if not self._holds(number):
            raise CurveError(Message("error.curve-outside", {"found": Fraction(number), "accepted": repr(self)}))
        return piece.at(number)

    def _holds(self, number: Fraction | int) -> bool:
        first, last = self.pieces[0], self.pieces[-1]
        above = first.lo is None or number > first.lo or (first.lo_closed and number == first.lo)
        below = last.hi is None or number < last.hi or (last.hi_closed and number == last.hi)
        return above and below

    def flipped(self, maximum: Fraction) -> "Curve":
        """Return *maximum* less this curve: what is left where the curve says what is taken."""
        pieces = (attrs.evolve(piece, start=maximum - piece.start, slope=-piece.slope) for piece in self.pieces)
        return Curve(tuple(pieces), maximum - self.absent)

    @property
    def domain(self) -> Span:
        """All numbers for which the curve gives points."""
        first, last = self.pieces[0], self.pieces[-1]
        lo = Fraction(0) if first.lo is None else first.lo
        return Span(lo, last.hi, first.lo is None or first.lo_closed, last.hi_closed)

    def extent(self, span: Span) -> tuple[Fraction, Fraction]:
        """
        Return the least and the most that the numbers of *span* give.

        Raises:
            CurveError: All of the span lies outside the curve.
        """
        values = [value for piece in self.pieces for value in _within(piece, span)]
        if span.absent:
            values.append(self.absent)
        if not values:
            raise CurveError(Message("error.curve-outside", {"found": repr(span), "accepted": repr(self)}))
        return min(values), max(values)

    def next_step(self, number: Fraction | int) -> Step | None:
        """
        Return the nearest breakpoint that gives more than *number* does,
        above it if there is one, else below; None where nothing gives more.
        """
        now = self(number)
        for at, inclusive, points in _breakpoints(self.pieces, upwards=True):
            if points > now and (at > number or (at == number and not inclusive)):
                return Step(at, inclusive, points, upwards=True)
        for at, inclusive, points in _breakpoints(self.pieces[::-1], upwards=False):
            if points > now and (at < number or (at == number and not inclusive)):
                return Step(at, inclusive, points, upwards=False)
        return None

    def __repr__(self) -> str:
        pieces = " | ".join(map(repr, self.pieces))
        return f"<Curve {pieces} | none: {write_number(self.absent)}>"


def _top_of(pieces: Sequence[Piece]) -> Fraction:
    return max((piece.top for piece in pieces), default=Fraction(0))


def _starts_of(pieces: Sequence[Piece]) -> tuple[tuple[Fraction, int], ...]:
    """Return where each piece but the first begins; an open bound begins after its number."""
    return tuple((piece.lo, 0 if piece.lo_closed else 1) for piece in pieces[1:] if piece.lo is not None)


def by_start(piece: Piece) -> tuple[int, Fraction, int]:
    """Return what pieces are sorted by: where they begin, an open bound after a closed one."""
    if piece.lo is None:
        return (0, Fraction(0), 0)
    return (1, piece.lo, 0 if piece.lo_closed else 1)


def _touch(left: Piece, right: Piece) -> None:
    """Refuse two neighbours that leave a gap between them or overlap."""
    if (
        left.hi is None
        or right.lo is None
        or left.hi > right.lo
        or (left.hi == right.lo and left.hi_closed and right.lo_closed)
    ):
        name = "error.curve-overlap"
    elif left.hi < right.lo or not (left.hi_closed or right.lo_closed):
        name = "error.curve-gap"
    else:
        return
    raise CurveError(Message(name, {"found": f"{left!r} | {right!r}"}))


def _breakpoints(pieces: Iterable[Piece], *, upwards: bool) -> Iterator[tuple[Fraction, bool, Fraction]]:
    """
    Yield, in the order in which they are met, each bound, whether it belongs
    to its piece, and what the piece gives there; an open end is met only
    where a piece begins.
    """
    for piece in pieces:
        lo, hi = (piece.lo, piece.lo_closed), (piece.hi, piece.hi_closed)
        (first, first_closed), (last, last_closed) = (lo, hi) if upwards else (hi, lo)
        if first is not None:
            yield first, first_closed, piece.at(first)
        if last is not None and last_closed:
            yield last, last_closed, piece.at(last)


def _ends(piece: Piece, lo: Fraction | None, hi: Fraction | None) -> list[Fraction]:
    """Return the piece's values towards both ends; an endless piece is level."""
    return [piece.at(end) for end in (lo, hi) if end is not None] or [piece.start]


def _within(piece: Piece, span: Span) -> list[Fraction]:
    """Return the piece's values towards both ends of what it shares with *span*."""
    lo, lo_closed = span.lo, span.lo_closed
    if piece.lo is not None and piece.lo >= lo:
        lo_closed = piece.lo_closed and (lo_closed or piece.lo > lo)
        lo = piece.lo
    hi, hi_closed = span.hi, span.hi_closed
    if piece.hi is not None and (hi is None or piece.hi <= hi):
        hi_closed = piece.hi_closed and (hi is None or hi_closed or piece.hi < hi)
        hi = piece.hi
    if hi is not None and (hi < lo or (hi == lo and not (lo_closed and hi_closed))):
        return []
    return _ends(piece, lo, hi)
