"""Rows of totals, averages, the highest and the lowest; counts and shares. All are worked by hand."""

import pytest

from tables import audited, check_of, found, left


class TestTotals:
    def test_sum_up_every_column(self):
        """Parts, totals and maxima are summed; ranks and percentages are not."""
        lines = ("Unit | A | B | Total | Rank", "X | 1 | 2 | 3 | 2", "Y | 2 | 2 | 4 | 1", "Tổng cộng | 3 | 5 | 8 | 99")
        result = audited(*lines)

        assert [("C4", "totals", ["4"]), ("D4", "totals", ["7"])] == found(result)
        assert "5 stands here, but the sum of 2 unit(s) is 4" in result.say("en")

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("Trung bình", "2.33"),
            ("Average", "2.33"),
            ("Cao nhất", "4"),
            ("Lowest", "1"),
            ("Cộng", "7"),
            ("Tổng số", "7"),
        ],
    )
    def test_may_be_averages_and_extremes(self, name, value):
        """Of 1, 2 and 4: 7 / 3 is 2.33."""
        lines = ("Unit | Total", "X | 1", "Y | 2", "Z | 4")

        assert audited(*lines, f"{name} | {value}").agrees
        assert [("B5", "totals")] == [item[:2] for item in found(audited(*lines, f"{name} | 3.11"))]

    @pytest.mark.parametrize(("name", "value"), [("Cao nhất", "91.05"), ("Thấp nhất", "90.01")])
    def test_rounding_does_not_explain_an_extreme(self, name, value):
        """The highest of 91.04 and 90.02 is printed as 91.04, however it was rounded; rounding is not the reason."""
        lines = ("Unit | Total", "X | 91.04", "Y | 90.02", f"{name} | {value}")

        for tolerance in (0, "rounding"):
            result = audited(*lines, tolerance=tolerance)

            assert [("B4", False)] == [(item.place.key, item.by_rounding) for item in result.found]
            assert "làm tròn các số" in result.say("vi") or "chỉ do làm tròn" not in result.say("vi")

    def test_rounding_may_explain_an_extreme_of_other_decimals(self):
        """91.045 printed among numbers of two decimals may be any of 91.04 and 91.05."""
        result = audited("Unit | Total", "X | 91.04", "Y | 90.02", "Z | 90.03", "Cao nhất | 91.045", tolerance=0)

        assert [True] == [item.by_rounding for item in result.found]

    def test_may_stand_first(self):
        """A total above the units sums up those below it."""
        assert audited("Unit | Total", "Toàn tỉnh | 1", "Tổng | 4", "X | 3").agrees

    def test_may_be_of_each_group(self):
        """A subtotal sums up what stands since the last, the grand total everything."""
        lines = ("Unit | Total", "I | ", "X | 1", "Y | 2", "Cộng | 3", "II | ", "Z | 4", "Cộng | 4", "Tổng cộng | 7")

        assert audited(*lines).agrees

    def test_may_be_of_the_group_below(self):
        """A total under its heading sums up the units of that heading."""
        assert audited("Unit | Total", "I | ", "Cộng | 3", "X | 1", "Y | 2", "II |", "Cộng | 4", "Z | 4").agrees

    def test_cannot_be_told_where_a_unit_has_no_number(self):
        """The missing cell is told, and is never 0."""
        result = audited("Unit | A | Total", "X | 1 | 1", "Y | - | 2", "Z | 1 | 1", "Tổng | 2 | 4")

        assert [("nothing", ["B3"])] == left(result, "totals")
        assert 1 == check_of(result, "totals").cells

    def test_that_are_not_there_are_told(self):
        """Nothing sums up, and that is said."""
        assert [("no-totals", [])] == left(audited("Unit | Total", "X | 1"), "totals")


class TestShares:
    def test_follow_from_counts_and_reach_100(self):
        """1, 2 and 5 of 8 are 12.5, 25 and 62.5 %."""
        lines = (
            "Xếp loại | Số xã | Tỷ lệ",
            "Tốt | 1 | 12,5 %",
            "Khá | 2 | 25 %",
            "Đạt | 5 | 62,5 %",
            "Tổng | 8 | 100 %",
        )
        result = audited(*lines)

        assert result.agrees
        assert [3, 3] == [check.cells for check in result.checked if check.name == "shares"]

    def test_that_differ_are_told_each_and_together(self):
        """26 in the place of 25 adds up to 101."""
        result = audited("Band | Number of units | Share", "Good | 1 | 12.5", "Fair | 2 | 26", "Poor | 5 | 62.5")

        assert [("C3", "shares", ["25"]), ("C4", "shares", ["100"])] == found(result)
        assert "the shares 12.5 + 26 + 62.5 add up to 101.0, and 100 would agree" in result.say("en")

    def test_that_rounding_keeps_from_100(self):
        """Seven times 14.29 are 100.03; half a hundredth each explains it, which is said."""
        lines = ("Unit | Share", *(f"U{number} | 14.29" for number in range(7)))

        assert [True] == [item.by_rounding for item in audited(*lines).found]
        assert audited(*lines, tolerance="rounding").agrees
        assert not audited(*lines, "U8 | 0.10", tolerance="rounding").agrees

    def test_may_be_ratios(self):
        """0.25 and 0.75 are a whole."""
        result = audited("Unit | Number of units | Share", "A | 1 | 0.25", "B | 3 | 0.70")

        assert [("C3", "shares", ["3/4"]), ("C3", "shares", ["100"])] == found(result)

    def test_that_are_rates_are_no_whole(self):
        """Rates of something in each unit do not add up to 100, and are not told to."""
        result = audited("Unit | Tỷ lệ đúng hạn", "A | 98", "B | 99")

        assert result.agrees
        assert [("no-whole", [])] == left(result, "shares")

    def test_need_all_counts_and_shares(self):
        """What is missing is told, and nothing is compared with what is not whole."""
        result = audited("Band | Number of units | Share", "Good | 1 | 50", "Fair | - | 50", "Poor | 1 |")

        assert [("nothing", ["B3"]), ("empty", ["C4"])] == left(result, "shares")

    def test_of_nothing_cannot_be_told(self):
        """Counts that are all 0 have no shares."""
        result = audited("Band | Number of units | Share", "Good | 0 | 0", "Fair | 0 | -")

        assert [("no-maximum", []), ("nothing", ["C3"])] == left(result, "shares")

    def test_that_are_missing_leave_the_others(self):
        """The shares that are there follow from their counts."""
        result = audited("Band | Number of units | Share", "Good | 1 | 50", "Fair | 1 | -", "Poor | 0 | 1")

        assert [("C4", "shares", ["0"])] == found(result)
