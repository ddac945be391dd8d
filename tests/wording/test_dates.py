"""Dates as Nghị định 30/2020/NĐ-CP has them: two digits for days below 10 and for months 1 and 2."""

import datetime

import pytest

from hypothesis import given
from hypothesis import strategies as st

from parscore.wording import say_date


class TestVietnamese:
    """The form of Nghị định 30/2020/NĐ-CP, phụ lục I."""

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (datetime.date(2023, 1, 9), "09/01/2023"),
            (datetime.date(2023, 2, 28), "28/02/2023"),
            (datetime.date(2023, 3, 5), "05/3/2023"),
            (datetime.date(2023, 10, 10), "10/10/2023"),
            (datetime.date(2023, 12, 1), "01/12/2023"),
        ],
    )
    def test_pads_days_and_the_first_two_months(self, day, expected):
        """Days below 10 and the months 1 and 2 get a zero, other months none."""
        assert expected == say_date(day, "vi")

    @given(st.dates())
    def test_names_the_same_day(self, day):
        """The three numbers are those of the day."""
        assert [day.day, day.month, day.year] == [int(part) for part in say_date(day, "vi").split("/")]


class TestEnglish:
    """The form of ISO 8601."""

    def test_is_iso(self):
        """English has the ISO form."""
        assert "2023-03-05" == say_date(datetime.date(2023, 3, 5), "en")
