"""Curves of every shape."""

from fractions import Fraction

from hypothesis import strategies as st

from parscore.core import Curve, Piece


_POINTS = st.integers(-4, 4).map(Fraction)


@st.composite
def curves(draw: st.DrawFn) -> Curve:
    """
    Return a curve: touching pieces that rise, fall or stay, single numbers
    among them, bounds open or closed, ends that may be endless.

    .. versionadded:: 0.1.0
    """
    cuts = sorted(draw(st.lists(st.integers(-10, 10).map(Fraction), min_size=2, max_size=6, unique=True)))
    lo, lo_closed = cuts[0], draw(st.booleans())
    pieces: list[Piece] = []
    for hi in cuts[1:]:
        points, slope = draw(_POINTS), draw(_POINTS)
        hi_closed = draw(st.booleans())
        pieces.append(Piece(lo, hi, lo_closed, hi_closed, points, slope))
        if not hi_closed and draw(st.booleans()):
            pieces.append(Piece(hi, hi, lo_closed=True, hi_closed=True, start=draw(_POINTS)))
            hi_closed = True
        lo, lo_closed = hi, not hi_closed
    if draw(st.booleans()):
        pieces.append(Piece(lo, None, lo_closed, hi_closed=False, start=draw(_POINTS)))
    if draw(st.booleans()):
        first = pieces[0]
        pieces.insert(0, Piece(None, first.lo, False, not first.lo_closed, draw(_POINTS)))
    return Curve(tuple(pieces), draw(_POINTS))
