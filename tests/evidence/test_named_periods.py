"""The period that a document names in its subject."""

import pytest

from hypothesis import given
from hypothesis import strategies as st

from parscore.core.calendar import periods_of
from parscore.criteria.vocabulary import fold
from parscore.evidence.periods import named_period


MONTHS, QUARTERS, HALVES, YEAR = (periods_of(every, 2023) for every in ("month", "quarter", "half-year", "year"))


def named(subject, periods):
    """Return the period that *subject* names among *periods*, in a set of 2023."""
    return named_period(fold(subject), periods, 2023)


class TestQuarter:
    @pytest.mark.parametrize(
        ("subject", "expected"),
        [
            ("Kết luận họp quý I/2023", "2023-Q1"),
            ("Kết luận họp Quý II năm 2023", "2023-Q2"),
            ("Kết luận họp QUÝ III/2023", "2023-Q3"),
            ("Kết luận họp quý IV-2023", "2023-Q4"),
            ("Kết luận họp quý 3 năm 2023", "2023-Q3"),
            ("Kết luận họp quý III", "2023-Q3"),
            ("Kết luận họp quý III / 2023", "2023-Q3"),
            ("Báo cáo quý I/2022", "2022-Q1"),
            ("Báo cáo 3 tháng đầu năm", "2023-Q1"),
            ("Báo cáo 6 tháng", "2023-Q2"),
            ("Báo cáo 06 tháng đầu năm 2023", "2023-Q2"),
            ("Báo cáo 9 tháng năm 2023", "2023-Q3"),
            ("Báo cáo 9 tháng/2023", "2023-Q3"),
            ("Báo cáo 3 tháng cuối năm", "2023-Q4"),
        ],
    )
    def test_is_named(self, subject, expected):
        """By its Roman or Arabic number, or by the months that have passed; without a year it is the set's."""
        assert expected == named(subject, QUARTERS)

    @pytest.mark.parametrize(
        "subject", ["Kết luận họp", "quý V", "quý 5", "Quý cơ quan", "quý iiii", "16 tháng", "tháng 6", "5 tháng"]
    )
    def test_is_not_named(self, subject):
        """Other words name no quarter; a month is no quarter."""
        assert None is named(subject, QUARTERS)

    @pytest.mark.parametrize("month", range(1, 13))
    @pytest.mark.parametrize("day", ["3", "03", "6", "06", "9", "09"])
    def test_is_not_named_by_a_date(self, day, month):
        """The date "06 tháng 3" is not the first six months."""
        assert None is named(f"Kết luận họp ngày {day} tháng {month} năm 2023", QUARTERS)


class TestHalf:
    @pytest.mark.parametrize(
        ("subject", "expected"),
        [
            ("Báo cáo 6 tháng", "2023-H1"),
            ("Báo cáo 6 tháng đầu năm 2023", "2023-H1"),
            ("Báo cáo 06 tháng cuối năm 2023", "2023-H2"),
            ("Báo cáo 6 tháng 2022", "2022-H1"),
        ],
    )
    def test_is_named(self, subject, expected):
        """Six months are the first half unless they are the last of the year."""
        assert expected == named(subject, HALVES)

    def test_is_not_three_months(self):
        """A quarter is no half-year."""
        assert None is named("Báo cáo 3 tháng", HALVES)


class TestMonth:
    @pytest.mark.parametrize(
        ("subject", "expected"),
        [
            ("Họp tháng 5", "2023-05"),
            ("Họp tháng 05/2023", "2023-05"),
            ("Họp tháng 12 năm 2023", "2023-12"),
            ("Họp tháng 1/2024", "2024-01"),
            ("Họp tháng 13", "2023-13"),
        ],
    )
    def test_is_named(self, subject, expected):
        """By its number; one that does not exist is named all the same, and is none of those asked."""
        assert expected == named(subject, MONTHS)

    @pytest.mark.parametrize("subject", ["6 tháng", "ngày 05 tháng 3 năm 2023", "hàng tháng", "tháng giêng"])
    def test_is_not_named(self, subject):
        """Neither a number of months nor a date names a month."""
        assert None is named(subject, MONTHS)


class TestAmongThoseAsked:
    def test_is_of_their_length(self):
        """A quarter in the subject says nothing where years are asked, or periods with names of their own."""
        assert None is named("quý I/2023", YEAR)

    def test_prefers_one_that_is_asked(self):
        """Where a subject could name two periods, the one that the rule has is meant."""
        assert "2023-Q2" == named("Báo cáo 6 tháng đầu năm", [*QUARTERS, HALVES[1]])

    @given(st.text(max_size=60))
    def test_reads_any_subject(self, subject):
        """Any text is read, and what it names has one of the asked lengths."""
        assert isinstance(named(subject, [*MONTHS, *QUARTERS]), str | None)
