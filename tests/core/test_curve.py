"""Curves: from numbers to points, with every bound open or closed on purpose."""

from fractions import Fraction

import pytest

from hypothesis import assume, given
from hypothesis import strategies as st

from parscore.core import Curve, Piece, Span, Step
from parscore.errors import CurveError
from parscore.testing.strategies import curves


def piece(text, start, slope=0):
    """Return a piece whose bounds are written as an interval: ``[0 50)``; ``_`` is without end."""
    lo, hi = (None if end == "_" else Fraction(end) for end in text[1:-1].split())
    return Piece(lo, hi, text[0] == "[", text[-1] == "]", Fraction(start), Fraction(slope))


TIERS = Curve((piece("[0 50)", 0), piece("[50 70)", 1), piece("[70 90]", "1.5"), piece("(90 100]", 2)))
NUMBERS = st.fractions(-12, 12, max_denominator=4)
SPANS = st.builds(
    lambda lo, width, lo_closed, hi_closed: Span(lo, lo + width, lo_closed, hi_closed),
    NUMBERS,
    st.fractions(Fraction(1, 4), 8, max_denominator=4),
    st.booleans(),
    st.booleans(),
)


def holds(part, at):
    """Tell whether a piece holds a number, in the plainest way."""
    above = part.lo is None or at > part.lo or (at == part.lo and part.lo_closed)
    below = part.hi is None or at < part.hi or (at == part.hi and part.hi_closed)
    return above and below


def piece_of(span):
    """Return a piece that holds the numbers of a span."""
    return Piece(span.lo, span.hi, span.lo_closed, span.hi_closed, Fraction(0))


def naive(curve, at):
    """Return every value that the pieces of *curve* give for a number."""
    return [part.start + part.slope * at for part in curve.pieces if holds(part, at)]


class TestCall:
    """A curve gives the points of the one piece that holds the number."""

    @pytest.mark.parametrize(
        ("at", "expected"),
        [("0", "0"), ("49.99", "0"), ("50", "1"), ("70", "1.5"), ("90", "1.5"), ("90.01", "2"), ("100", "2")],
    )
    def test_respects_every_bound(self, at, expected):
        """A bound belongs to the piece that closes there."""
        assert Fraction(expected) == TIERS(Fraction(at))

    @pytest.mark.parametrize("at", [Fraction(-1), Fraction(101)])
    def test_refuses_what_lies_outside(self, at):
        """A number outside all pieces has no points."""
        with pytest.raises(CurveError) as caught:
            TIERS(at)

        assert ("curve-outside", at) == (caught.value.code, caught.value.found)

    @pytest.mark.parametrize(("text", "at"), [("(0 1]", 0), ("[0 1)", 1)])
    def test_refuses_an_open_end(self, text, at):
        """An open end of the whole curve does not belong to it."""
        with pytest.raises(CurveError):
            Curve((piece(text, 1),))(at)

    def test_gives_its_points_for_nothing(self):
        """None is nothing measured, and has points of its own."""
        assert Fraction(-3) == Curve.constant(Fraction(1), absent=Fraction(-3))(None)

    @given(curves(), NUMBERS)
    def test_agrees_with_its_pieces_one_by_one(self, curve, at):
        """Looking at every piece finds the same value, once; or none, and the curve refuses."""
        values = naive(curve, at)
        if not values:
            with pytest.raises(CurveError):
                curve(at)
            return

        assert values == [curve(at)]


class TestRefusal:
    """A curve with a gap, an overlap or nothing in it cannot be made."""

    @pytest.mark.parametrize(
        ("pieces", "code"),
        [
            ([], "curve-empty"),
            ([piece("[1 0]", 0)], "curve-inside-out"),
            ([piece("[1 1)", 0)], "curve-inside-out"),
            ([piece("(1 1]", 0)], "curve-inside-out"),
            ([piece("[0 _)", 0, 1)], "curve-endless"),
            ([piece("(_ 0]", 0, 1)], "curve-endless"),
            ([piece("[0 1)", 0), piece("(1 2]", 0)], "curve-gap"),
            ([piece("[0 1]", 0), piece("[2 3]", 0)], "curve-gap"),
            ([piece("[0 1]", 0), piece("[1 2]", 0)], "curve-overlap"),
            ([piece("[0 2)", 0), piece("[1 3]", 0)], "curve-overlap"),
            ([piece("[0 _)", 0), piece("[1 2]", 0)], "curve-overlap"),
            ([piece("[0 1]", 0), piece("(_ 2]", 0)], "curve-overlap"),
            ([piece("[1 2]", 0), piece("[0 1)", 0)], "curve-overlap"),
        ],
    )
    def test_names_what_is_wrong(self, pieces, code):
        """Each way to be wrong has its id."""
        with pytest.raises(CurveError) as caught:
            Curve(tuple(pieces))

        assert code == caught.value.code

    @given(curves(), st.data())
    def test_of_a_gap_or_an_overlap_is_certain(self, curve, data):
        """Opening, closing or moving one inner bound of a good curve always makes it refuse."""
        assume(len(curve.pieces) > 1)
        index = data.draw(st.integers(0, len(curve.pieces) - 2))
        left = curve.pieces[index]
        shift = data.draw(st.sampled_from([Fraction(0), Fraction(1, 2), Fraction(-1, 2)]))
        closed = left.hi_closed if shift else not left.hi_closed
        broken = Piece(left.lo, left.hi + shift, left.lo_closed, closed, left.start, Fraction(0))
        with pytest.raises(CurveError):
            Curve((*curve.pieces[:index], broken, *curve.pieces[index + 1 :]))

    @given(curves(), st.randoms(use_true_random=False))
    def test_does_not_depend_on_the_order_given(self, curve, random):
        """``Curve.of`` sorts the pieces itself."""
        shuffled = list(curve.pieces)
        random.shuffle(shuffled)

        assert curve == Curve.of(shuffled, curve.absent)


class TestMakers:
    """Ways to make a curve."""

    def test_ramp_rises_to_its_top(self):
        """Half a point for each, at most 2."""
        ramp = Curve.ramp(Fraction(1, 2), most=Fraction(2))

        assert [0, Fraction(1, 2), 2, 2] == [ramp(at) for at in (0, 1, 4, 1000)]

    def test_ramp_falls_to_its_bottom(self):
        """From 2, half a point off for each, never below 0."""
        ramp = Curve.ramp(Fraction(-1, 2), start=Fraction(2), most=Fraction(2))

        assert [2, Fraction(3, 2), 0, 0] == [ramp(at) for at in (0, 1, 4, 5)]

    def test_ramp_that_starts_at_its_end_is_level(self):
        """What starts at the value that holds it stays there."""
        assert Curve.constant(Fraction(2)) == Curve.ramp(Fraction(1), start=Fraction(2), most=Fraction(2))

    def test_steps_change_past_their_cuts(self):
        """A cut itself still has the points before it."""
        steps = Curve.steps(Fraction(2), [(Fraction(0), Fraction(1)), (Fraction(5), Fraction(0))], absent=Fraction(-1))

        assert [2, 2, 1, 1, 0] == [steps(at) for at in (-9, 0, 1, 5, 6)]
        assert Fraction(-1) == steps(None)

    def test_steps_without_cuts_are_level(self):
        """Without cuts every number has the same points."""
        assert [3, 3] == [Curve.steps(Fraction(3), [], Fraction(0))(at) for at in (-1, 1)]

    @given(curves(), NUMBERS, st.integers(-5, 5).map(Fraction))
    def test_flipped_gives_what_is_left(self, curve, at, maximum):
        """A curve and its flip add up to the maximum, for every number and for none."""
        assume(naive(curve, at))

        assert maximum == curve(at) + curve.flipped(maximum)(at)
        assert maximum == curve(None) + curve.flipped(maximum)(None)


class TestExtent:
    """The least and the most that the numbers of a span give."""

    @pytest.mark.parametrize(
        ("span", "expected"),
        [
            (Span(Fraction(50)), (1, 2)),
            (Span(Fraction(0), Fraction(50)), (0, 1)),
            (Span(Fraction(0), Fraction(50), hi_closed=False), (0, 0)),
            (Span(Fraction(90), Fraction(100), lo_closed=False), (2, 2)),
            (Span(Fraction(70), Fraction(70)), (Fraction(3, 2), Fraction(3, 2))),
            (Span(Fraction(90), Fraction(90)), (Fraction(3, 2), Fraction(3, 2))),
            (Span(Fraction(70), Fraction(80), absent=True), (0, Fraction(3, 2))),
        ],
    )
    def test_respects_every_bound(self, span, expected):
        """An open end of the span does not let the next piece in."""
        assert expected == TIERS.extent(span)

    def test_refuses_a_span_outside(self):
        """A span of which the curve holds nothing has no extent."""
        with pytest.raises(CurveError) as caught:
            TIERS.extent(Span(Fraction(200)))

        assert "curve-outside" == caught.value.code

    @given(curves(), SPANS, st.integers(0, 12))
    def test_contains_the_value_at_every_point(self, curve, span, twelfth):
        """Whatever number of the span is taken, its points lie in the extent."""
        at = span.lo + (span.hi - span.lo) * Fraction(twelfth, 12)
        assume(holds(piece_of(span), at) and naive(curve, at))
        least, most = curve.extent(span)

        assert least <= curve(at) <= most

    @given(curves(), NUMBERS, st.booleans())
    def test_of_a_single_number_is_its_value(self, curve, at, absent):
        """The extent is tight: of one number it is that number's points."""
        assume(naive(curve, at))
        values = [curve(at), curve.absent] if absent else [curve(at)]

        assert (min(values), max(values)) == curve.extent(Span(at, at, absent=absent))

    @given(curves(), SPANS)
    def test_is_approached_at_both_ends(self, curve, span):
        """Its ends are no looser than what the numbers at and close to the bounds come near to."""
        near = Fraction(1, 10**6)
        bounds = {span.lo, span.hi, *(end for part in curve.pieces for end in (part.lo, part.hi) if end is not None)}
        row = [at for bound in bounds for at in (bound - near, bound, bound + near) if naive(curve, at)]
        row = [at for at in row if holds(piece_of(span), at)]
        assume(row)
        values = [curve(at) for at in row]
        least, most = curve.extent(span)

        assert (True, True) == (min(values) - least <= 4 * near, most - max(values) <= 4 * near)


class TestDomainAndTop:
    """All numbers that a curve holds, and the most that it gives."""

    def test_domain_has_the_bounds_of_the_ends(self):
        """The domain runs from the first bound to the last."""
        assert Span(Fraction(0), Fraction(100)) == TIERS.domain

    def test_domain_starts_with_0_where_it_is_endless(self):
        """What is measured is never below 0, and 0 is one of its numbers."""
        steps = Curve.steps(Fraction(2), [(Fraction(0), Fraction(1))], absent=Fraction(0))

        assert (1, 2) == steps.extent(steps.domain)

    def test_top_counts_an_open_end(self):
        """A slope's open end is the top that it comes near to."""
        assert 3 == Curve((piece("[0 3)", 0, 1), piece("[3 _)", 1))).top


def candidates(curve, at):
    """Return what each bound of *curve* gives, reached or just passed, apart from *at* itself."""
    found = []
    for part in curve.pieces:
        for end, closed, outward in ((part.lo, part.lo_closed, True), (part.hi, part.hi_closed, False)):
            if end is None:
                continue
            value = part.start + part.slope * end
            ahead = end > at or (end == at and not closed)
            behind = end < at or (end == at and not closed)
            if ahead and (closed or outward):
                found.append(Step(end, closed, value, upwards=True))
            if behind and (closed or not outward):
                found.append(Step(end, closed, value, upwards=False))
    return found


class TestNextStep:
    """The nearest breakpoint that gives more."""

    @pytest.mark.parametrize(
        ("at", "expected"),
        [
            (0, Step(Fraction(50), True, Fraction(1), True)),
            (60, Step(Fraction(70), True, Fraction(3, 2), True)),
            (90, Step(Fraction(90), False, Fraction(2), True)),
            (100, None),
        ],
    )
    def test_is_the_next_tier(self, at, expected):
        """A closed bound is to be reached, an open one to be passed."""
        assert expected == TIERS.next_step(at)

    def test_is_the_end_of_a_slope(self):
        """On a slope it is the slope's end."""
        ramp = Curve.ramp(Fraction(1, 2), most=Fraction(2))

        assert Step(Fraction(4), True, Fraction(2), True) == ramp.next_step(1)
        assert None is ramp.next_step(4)

    def test_looks_beyond_the_level_start_of_a_slope(self):
        """A slope that begins where the number's points are leads to its end."""
        curve = Curve((piece("[0 1)", 0), piece("[1 2]", -1, 1)))

        assert Step(Fraction(2), True, Fraction(1), True) == curve.next_step(0)

    def test_is_none_at_the_closed_end_of_a_slope(self):
        """Whoever has reached the top has no next step."""
        assert None is Curve((piece("[0 1]", 0, 1),)).next_step(1)

    def test_does_not_promise_what_falls_away(self):
        """A slope that breaks off just before its end gives nothing there."""
        assert None is Curve((piece("[0 10)", 0, 1), piece("[10 _)", 0))).next_step(5)

    def test_goes_down_where_nothing_above_gives_more(self):
        """Fewer violations give more points."""
        ramp = Curve.ramp(Fraction(-1, 2), start=Fraction(2), most=Fraction(2))

        assert Step(Fraction(0), True, Fraction(2), False) == ramp.next_step(3)
        assert Step(Fraction(0), True, Fraction(2), False) == ramp.next_step(100)

    @given(curves(), NUMBERS)
    def test_gives_strictly_more_and_is_the_nearest(self, curve, at):
        """Of all bounds that give more it is the nearest above, or else the nearest below."""
        assume(naive(curve, at))
        better = [step for step in candidates(curve, at) if step.points > curve(at)]
        above = [step.at for step in better if step.upwards]
        below = [step.at for step in better if not step.upwards]
        step = curve.next_step(at)
        if step is None:
            assert [] == better
            return

        assert step in better
        assert (step.upwards, step.at) == ((True, min(above)) if above else (False, max(below)))

    @given(curves(), NUMBERS)
    def test_is_really_given_there(self, curve, at):
        """Its points are the curve's at the bound, or what lies just beyond comes near to."""
        assume(naive(curve, at))
        step = curve.next_step(at)
        assume(step is not None)
        beyond = Fraction(0) if step.inclusive else Fraction(1 if step.upwards else -1, 10**6)

        assert abs(step.points - curve(step.at + beyond)) <= 4 * abs(beyond)


class TestRepr:
    """A curve prints itself as a reader would say it."""

    def test_says_bounds_and_values(self):
        """Bounds are ≤ or <, single numbers are =, slopes are written out."""
        curve = Curve((piece("(_ 0)", 1), piece("[0 0]", 0), piece("(0 1]", "1/3", 2), piece("(1 2)", 0, 2)))

        assert "<Curve x < 0: 1 | x = 0: 0 | 0 < x ≤ 1: 1/3 + 2·x | 1 < x < 2: 2·x | none: 0>" == repr(curve)

    def test_says_no_bound_for_no_end(self):
        """A piece without ends is just x."""
        assert "x: 1" == repr(piece("(_ _)", 1))
        assert "2 ≤ x: 1" == repr(piece("[2 _)", 1))
