"""The two published tables of examples/published-tables, whose figures were added up by hand."""

from fractions import Fraction
from pathlib import Path

import pytest

from parscore.auditing import audit
from tables import check_of, found, left


FOLDER = Path(__file__).parents[2] / "examples" / "published-tables"
PAR = FOLDER / "par-index-2020.csv"
THANH_HOA = FOLDER / "thanh-hoa-2023.csv"


class TestParIndex2020:
    def test_has_three_rows_that_do_not_add_up_exactly(self):
        """Quảng Ninh, Đồng Tháp and Phú Thọ are one in the second decimal away from the sum of their printed parts."""
        result = audit(PAR, tolerance=0)

        assert [
            ("Quảng Ninh", "91.04", Fraction("91.05")),
            ("Đồng Tháp", "86.77", Fraction("86.76")),
            ("Phú Thọ", "85.74", Fraction("85.73")),
        ] == [(item.unit, item.stands, item.follows) for item in result.found]
        assert all(item.by_rounding for item in result.found)

    @pytest.mark.parametrize("tolerance", ["0.01", "0,01", 0.01, Fraction(1, 100), "rounding"])
    def test_agrees_within_a_hundredth(self, tolerance):
        """With a tolerance of 0.01, or what rounding explains, nothing disagrees; sums and ranks were compared."""
        result = audit(PAR, tolerance=tolerance)

        assert result.agrees
        assert [10, 10] == [check_of(result, name).cells for name in ("sum", "rank")]

    def test_says_line_and_column(self):
        """What disagrees is told with line, column and cell: the third line, after 32 characters."""
        first = audit(PAR, tolerance=0).found[0]

        assert (3, 33, "G3") == (first.place.line, first.place.column, first.place.key)


class TestThanhHoa2023:
    def test_agrees_as_an_excerpt(self):
        """Every index follows, that of Ban Dân tộc from 68.32 of 84; of the ranks only the order can be told."""
        result = audit(THANH_HOA, excerpt=True)

        assert result.agrees
        assert [8, 4] == [check_of(result, name).cells for name in ("percent", "rank")]
        assert [("empty", ["E4", "E5", "E6", "E7"])] == left(result, "rank")

    def test_is_not_a_whole_ranking(self):
        """Taken for all that was ranked, the 27th would be the 4th, and what to do is said."""
        result = audit(THANH_HOA)

        assert [("E12", "rank", ["4"])] == found(result)
        assert "--excerpt" in result.say("en")
