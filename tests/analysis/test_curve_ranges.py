"""Curves as functions: ranges in words, equal neighbours joined, and where two differ."""

from fractions import Fraction

import pytest

from parscore.analysis._curves import differing, is_empty, ranges_of, say_line, say_range
from parscore.core import Curve, Piece
from parscore.criteria.measures import Amount
from parscore.criteria.vocabulary import FactKind
from parscore.wording import Text


TITLE = Text("Số", "Number")
COUNT, NUMBER, PERCENT = (Amount(FactKind("x", TITLE, sort)) for sort in ("count", "number", "percent"))


def curve(*pieces):
    """Return a curve of pieces: two bounds, whether each belongs to it, the value at 0 and the slope."""
    made = []
    for lo, hi, lo_closed, hi_closed, *line in pieces:
        top = None if hi is None else Fraction(hi)
        made.append(Piece(Fraction(lo), top, lo_closed, hi_closed, *map(Fraction, line)))
    return Curve(tuple(made))


def told(item, measure):
    """Return what is said of each range of a curve."""
    return [
        f"{say_range(part, item, measure).say('en')}: {say_line(part, measure).say('en')}" for part in ranges_of(item)
    ]


class TestRanges:
    def test_neighbours_on_one_line_are_joined(self):
        """A split piece, and a single number on its neighbour's line, are no ranges of their own."""
        split = curve((0, 1, True, False, 0, 1), (1, 1, True, True, 1), (1, 2, False, True, 0, 1))

        assert ranges_of(curve((0, 2, True, True, 0, 1))) == ranges_of(split)

    def test_a_single_number_before_its_line_is_joined(self):
        """So is a single number with which a curve begins."""
        split = curve((0, 0, True, True, 0), (0, 2, False, True, 0, 1))

        assert ranges_of(curve((0, 2, True, True, 0, 1))) == ranges_of(split)

    def test_a_single_number_apart_stays(self):
        """A number with points of its own is a range."""
        apart = curve((0, 1, True, False, 0), (1, 1, True, True, 1), (1, 2, False, True, 0))

        assert 3 == len(ranges_of(apart))


class TestWords:
    @pytest.mark.parametrize(
        ("item", "measure", "expected"),
        [
            (curve((0, None, True, False, 2)), COUNT, ["any value: 2 points"]),
            (curve((0, 1, True, True, 2)), PERCENT, ["any value: 2 points"]),
            (
                curve((0, 1, True, False, 0), (1, 3, True, False, 1), (3, None, True, False, 2)),
                COUNT,
                ["exactly 0: 0 points", "from 1 to 2: 1 points", "3 or more: 2 points"],
            ),
            (
                curve((0, 3, True, False, 3, -1), (3, None, True, False, 0)),
                COUNT,
                ["from 0 to 2: falling from 3 to 1 points", "3 or more: 0 points"],
            ),
            (
                # 0.7 each, at most 3: the cap is met at 3/0.7, between 4 and 5.
                curve((0, Fraction(30, 7), True, False, 0, Fraction(7, 10)), (Fraction(30, 7), None, True, False, 3)),
                COUNT,
                ["from 0 to 4: rising from 0 to 2.8 points", "5 or more: 3 points"],
            ),
            (
                curve((0, Fraction(5, 2), True, True, 1), (Fraction(5, 2), None, False, False, 0)),
                COUNT,
                ["from 0 to 2: 1 points", "3 or more: 0 points"],
            ),
            (
                curve((0, 1, True, True, 0), (1, 2, False, True, 1), (2, None, False, False, 2)),
                NUMBER,
                ["1 or less: 0 points", "more than 1, up to 2: 1 points", "more than 2: 2 points"],
            ),
            (
                curve(
                    (0, 1, True, False, 0), (1, 1, True, True, 1), (1, 2, False, False, 3), (2, None, True, False, 2)
                ),
                NUMBER,
                [
                    "less than 1: 0 points",
                    "exactly 1: 1 points",
                    "more than 1, less than 2: 3 points",
                    "2 or more: 2 points",
                ],
            ),
            (
                curve((0, Fraction(1, 2), True, False, 0), (Fraction(1, 2), 1, True, True, 0, 2)),
                PERCENT,
                ["less than 50 %: 0 points", "50 % or more: rising from 1 to 2 points"],
            ),
        ],
    )
    def test_say_which_numbers_bring_what(self, item, measure, expected):
        """Each range is said with its bounds, whole where whole numbers are counted, and its points."""
        assert expected == told(item, measure)

    def test_between_two_whole_numbers_lies_none(self):
        """A range from 3.2 to 3.8 holds no count; the ones beside it do."""
        item = curve(
            (0, Fraction(16, 5), True, False, 0),
            (Fraction(16, 5), Fraction(19, 5), True, False, 1),
            (Fraction(19, 5), None, True, False, 2),
        )

        assert [False, True, False] == [is_empty(part, COUNT) for part in ranges_of(item)]
        assert [False, False, False] == [is_empty(part, NUMBER) for part in ranges_of(item)]


class TestDiffering:
    def test_is_cut_at_the_bounds_of_either(self):
        """Only the range on which two curves differ is told, between the bounds of either."""
        old = curve((0, None, True, False, 0))
        new = curve((0, 1, True, False, 0), (1, 2, True, False, 5), (2, None, True, False, 0))
        (apart,) = differing(old, new)

        assert (((Fraction(1), 0), (Fraction(2), 0)), (0, 5)) == (
            (apart.new.start, apart.new.end),
            (apart.old.line[0], apart.new.line[0]),
        )
