"""Parts add up to the total; the tolerance, the decimals and the rounding mode are stated. Sums are worked by hand."""

from decimal import Decimal
from fractions import Fraction

import pytest

from hypothesis import given
from hypothesis import strategies as st

from parscore.auditing import audit, table_of
from parscore.errors import TableError
from tables import audited, check_of, found, left


class TestSums:
    def test_that_differs_is_told_with_the_value_that_would_agree(self):
        """45.5 and 40.25 are 85.75: what stands, what follows and what agrees are data."""
        result = audited("Unit | A | B | Total", "X | 45.5 | 40.25 | 86.75", "Y | 1 | 2 | 3")
        (item,) = result.found

        assert ("86.75", Fraction("86.75"), Fraction("85.75"), (Fraction("85.75"),)) == (
            item.stands,
            item.value,
            item.follows,
            item.agrees,
        )
        assert ("X", "Total", "sum", False) == (item.unit, item.column, item.check, item.by_rounding)
        assert "table: D2: X, “Total”: 86.75 stands here, but 45.5 + 40.25 = 85.75" == item.say("en")
        assert "table: D2: X, “Total”: ghi 86.75, nhưng 45,5 + 40,25 = 85,75" == item.say("vi")

    @pytest.mark.parametrize(
        ("total", "mode", "agrees"),
        [
            ("0.3", "half-up", True),  # 0.25, one decimal
            ("0.2", "half-even", True),
            ("0.2", "down", True),
            ("0.2", "half-up", False),
            ("0.3", "half-even", False),
            ("0.3", "down", False),
        ],
    )
    def test_is_rounded_once_to_the_decimals_of_the_total(self, total, mode, agrees):
        """A total of one decimal is compared with the sum rounded to one, in the mode that is stated."""
        result = audited("Unit | A | B | Total", f"X | 0.20 | 0.05 | {total}", tolerance=0, mode=mode)

        assert agrees == result.agrees
        assert mode == result.mode

    def test_has_the_decimals_of_most_of_its_column(self):
        """A zero that a spreadsheet dropped is no licence: 91.4 among two decimals is 91.40, and not 91.44."""
        result = audited(
            "Unit | A | B | Total", "X | 45.22 | 46.22 | 91.4", "Y | 1.11 | 1.11 | 2.22", "Z | 1 | 1.25 | 2.25"
        )

        assert [("D2", "sum", ["2286/25"])] == found(result)

    def test_takes_penalties_off(self):
        """Points taken off are subtracted, whichever sign they are printed with."""
        assert audited("Đơn vị | A | Điểm trừ | Tổng", "X | 10 | 2 | 8", "Y | 10 | −2 | 8", "Z | 10 | 0 | 10").agrees

    def test_of_many_parts_is_said_by_their_number(self):
        """Nine parts are not written out."""
        titles = " | ".join("ABCDEFGHI")
        result = audited(f"Unit | {titles} | Total", f"X | {' | '.join('1' * 9)} | 8")

        assert "the sum of 9 parts = 9" in result.say("en")

    def test_of_rows_of_averages_and_maxima(self):
        """They add up, too, where they fill every column; an average may leave some out."""
        lines = ("Unit | A | B | Total", "Điểm tối đa | 60 | 40 | 99", "X | 10 | 20 | 30", "Trung bình | | | 30")

        assert [("D2", "sum", ["100"])] == found(audited(*lines))

    def test_without_parts_or_total_is_told(self):
        """What the table does not have is said, and nothing is compared."""
        assert [("no-parts", [])] == left(audited("Unit | Total | Rank", "X | 1 | 1"), "sum")
        assert [("no-total", [])] == left(
            audited("Unit | A | Rank", "X | 1 | 1", columns={"A": "part"}),
            "sum",
        )

    def test_of_which_most_differ_doubts_the_columns(self):
        """A column may have been taken for what it is not."""
        result = audited("Unit | A | B | Total", "X | 1 | 1 | 5", "Y | 1 | 1 | 7", "Z | 1 | 1 | 2")

        assert [("doubt", [])] == left(result, "sum")
        assert (3, 2) == (check_of(result, "sum").cells, check_of(result, "sum").disagree)

    def test_are_found_in_the_order_of_the_table(self):
        """Disagreements come row by row, whichever check found them."""
        result = audited("Unit | A | B | Total | Rank", "X | 1 | 1 | 3 | 1", "Y | 1 | 1 | 2 | 4", "Y | 1 | 0 | 3 | 1")

        assert ["D2", "E3", "A4", "D4"] == [key for key, _, _ in found(result)]

    @given(st.lists(st.decimals(0, 100, places=2), min_size=2, max_size=6), st.integers(-5, 5))
    def test_agree_exactly_where_the_difference_is_within_the_tolerance(self, parts, off):
        """A total that is off by so many hundredths agrees if and only if the tolerance is as large."""
        titles = ["Unit", *(f"part {number}" for number in range(len(parts))), "Total"]
        total = Decimal(off) / 100 + sum(parts)
        table = table_of([titles, ["X", *map(str, parts), f"{total:.2f}"]])

        assert audit(table, tolerance=Fraction(abs(off), 100)).agrees
        assert not off or not audit(table, tolerance=Fraction(abs(off) * 10 - 1, 1000)).agrees


class TestTerms:
    @pytest.mark.parametrize("tolerance", ["-1", "nhiều", -1, "1/0", "NaN"])
    def test_tolerance_is_a_number_from_0_up(self, tolerance):
        """Anything else is refused."""
        with pytest.raises(TableError) as caught:
            audited("Unit | Total", "X | 1", tolerance=tolerance)

        assert "audit-tolerance" == caught.value.code

    @pytest.mark.parametrize(
        ("terms", "code"),
        [({"mode": "up"}, "audit-mode"), ({"maximum": "x"}, "audit-maximum"), ({"ranking": "olympic"}, "audit-scheme")],
    )
    def test_that_do_not_exist_are_refused(self, terms, code):
        """The accepted ones are named."""
        with pytest.raises(TableError) as caught:
            audited("Unit | Total", "X | 1", **terms)

        assert code == caught.value.code

    def test_rounding_as_tolerance_allows_what_it_explains(self):
        """Of two parts and a total, each printed with two decimals, three halves of a hundredth can come: 0.015."""
        lines = ("Unit | A | B | Total", "X | 1.11 | 1.11 | 2.23", "Y | 1.11 | 1.11 | 2.24", "Z | 1.11 | 1.11 | 2.22")
        result = audited(*lines, tolerance="rounding")

        assert [("D3", "sum", ["111/50"])] == found(result)
        assert "rounding" == result.to_dict()["tolerance"]

    def test_rounding_down_explains_a_whole_unit_each(self):
        """Cut off, each of the three may be short of almost a hundredth."""
        lines = ("Unit | A | B | Total", "X | 1.11 | 1.11 | 2.24", "Y | 1.11 | 1.11 | 2.22")

        assert audited(*lines, tolerance="rounding", mode="down").agrees
