"""Percentages follow from points and maxima: the index is points / applicable maximum × 100."""

from fractions import Fraction

import pytest

from tables import audited, check_of, found, left


class TestPercents:
    def test_follow_from_the_applicable_maximum(self):
        """68.32 of 84 is 81.33 % (Ban Dân tộc, Thanh Hóa 2023)."""
        result = audited("Unit | Points | Max | Index", "X | 68.32 | 84 | 81.33 %", "Y | 68.32 | 100 | 81.33 %")

        assert [("D3", "percent", ["1708/25"])] == found(result)
        assert "68.32 / 100 × 100 = 68.32 %" in result.say("en")

    def test_follow_from_the_parts_where_there_is_no_total(self):
        """The points are the parts together."""
        result = audited("Unit | A | B | Max | Index", "X | 40 | 23 | 84 | 75", "Y | 40 | 23 | 84 | 76")

        assert [("E3", "percent", ["75"])] == found(result)
        assert "(40 + 23) / 84 × 100 = 75" in result.say("en")

    @pytest.mark.parametrize(
        "lines",
        [
            ("Đơn vị | Tổng | Chỉ số", "Điểm tối đa | 84 |", "X | 63 | 75"),
            ("Đơn vị | A | B | Tổng | Chỉ số", "Điểm tối đa | 60 | 24 | | ", "X | 43 | 20 | 63 | 75"),
            ("Đơn vị | Tổng (tối đa 84) | Chỉ số", "X | 63 | 75"),
            ("Đơn vị | Tổng điểm/84 | Chỉ số", "X | 63 | 75"),
        ],
    )
    def test_take_the_maximum_from_a_row_or_a_title(self, lines):
        """A row of maxima, its parts together, or what the title says: 63 of 84 is 75 %."""
        result = audited(*lines)

        assert result.agrees
        assert 1 == check_of(result, "percent").cells

    def test_take_the_maximum_that_is_stated(self):
        """Where the table gives none, the caller can."""
        assert audited("Unit | Points | Index", "X | 63 | 75", maximum=84).agrees

    def test_take_100_where_nothing_gives_a_maximum_and_say_so(self):
        """The maximum that would agree is told: 63 is 75 % of 84."""
        result = audited("Unit | Points | Index", "X | 63 | 75", "Y | 70 | 70", "Z | 80 | 80")

        assert [("C2", "percent", ["63"])] == found(result)
        assert "a maximum of about 84 would agree" in result.say("en")
        assert "100 is taken, as nothing gives a maximum" in check_of(result, "percent").what.say("en")

    def test_that_are_0_have_no_other_maximum(self):
        """Nothing is 0 % of anything."""
        result = audited("Unit | Points | Index", "X | 63 | 0", "Y | 70 | 70")

        assert [("C2", "percent", ["63"])] == found(result)

    def test_may_be_ratios(self):
        """Where no unit has more than 1, 0.75 is 75 %; what would agree is a ratio, too."""
        result = audited("Unit | Points | Max | Index", "X | 63 | 84 | 0.7500", "Y | 84 | 84 | 1", "Z | 42 | 84 | 0.6")

        assert [("D4", "percent", ["1/2"])] == found(result)
        assert Fraction(1, 2) == result.found[0].follows

    def test_of_a_row_of_totals_follow_from_its_own_maximum(self):
        """3 of 4 and 1 of 4 are 4 of 8, 50 %."""
        lines = ("Unit | Points | Max | Index", "X | 3 | 4 | 75", "Y | 1 | 4 | 25", "Tổng cộng | 4 | 8 | 51")

        assert [("D4", "percent", ["50"])] == found(audited(*lines))

    def test_need_a_maximum_that_is_there_and_above_0(self):
        """A maximum that is empty, or 0, is told at its cell."""
        result = audited(
            "Unit | Points | Max | Index", "X | 63 | | 75", "Y | 0 | 0 | 0", "Z | 1 | 2 | 50", "V | - | 2 | 50"
        )

        assert [("empty", ["C2"]), ("no-maximum", ["C3"]), ("nothing", ["B5"])] == left(result, "percent")
        assert 1 == check_of(result, "percent").cells

    def test_need_parts_that_are_there(self):
        """Without a total, a part that is missing leaves the points open."""
        result = audited("Unit | A | B | Max | Index", "X | 40 | - | 84 | 75", "Y | 40 | 23 | 84 | 75")

        assert [("nothing", ["C2"])] == left(result, "percent")

    def test_that_are_sums_are_no_percentages(self):
        """Parts, an index, and no maximum: the index is the sum, compared as such."""
        result = audited("Unit | A | B | Index", "X | 40 | 23 | 63")

        assert [("index-is-sum", [])] == left(result, "percent")
        assert 1 == check_of(result, "sum").cells

    def test_without_index_or_points_are_told(self):
        """What the table does not have is said."""
        assert [("no-index", [])] == left(audited("Unit | Total", "X | 1"), "percent")
        assert [("no-points", [])] == left(audited("Unit | Index | Rank", "X | 1 | 1"), "percent")


class TestMaxima:
    def test_bound_parts_and_totals(self):
        """Nothing is above its maximum, of a column or a title, or below 0."""
        lines = ("Unit | A (tối đa 60) | Total | Max", "X | 61 | 61 | 60", "Y | -1 | -1 | 60", "Z | 60 | 60 | 60")
        result = audited(*lines)

        assert [("B2", "maximum", ["60"]), ("C2", "maximum", ["60"])] == found(result)[:2]
        assert [("B3", "maximum", ["0"]), ("C3", "maximum", ["0"])] == found(result)[2:]
        assert 6 == check_of(result, "maximum").cells

    def test_of_a_row_bound_its_columns(self):
        """The row of maxima says what each column can have."""
        result = audited("Đơn vị | A | B | Tổng", "Điểm tối đa | 24 | 60 | 84", "X | 25 | 60 | 85")

        assert [("B3", "maximum", ["24"]), ("D3", "maximum", ["84"])] == found(result)

    def test_that_are_nowhere_are_told(self):
        """Without a maximum nothing can be compared."""
        assert [("no-maxima", [])] == left(audited("Unit | A | Total", "X | 1 | 1"), "maximum")
