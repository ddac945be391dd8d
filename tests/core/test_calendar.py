"""
Periods, working days and deadlines.

Days off are the government's own: the swaps of 2024, 2025 and 2026 and the
Tết of 2023 as announced, and 12729/VPCP-KGVX of 25/12/2025 for January 2026.
"""

import datetime

from hashlib import sha256
from itertools import pairwise

import pytest

from hypothesis import given
from hypothesis import strategies as st

from parscore.core import Override, Period, WorkingDays, calendar
from parscore.core.calendar import KNOWN_OVERRIDES, Counting, periods_of, standard_period
from parscore.wording import Text


VN = WorkingDays()
EVERY_DAY = WorkingDays("none")
ONE = datetime.timedelta(days=1)
DAYS = st.dates(datetime.date(2010, 1, 1), datetime.date(2030, 12, 31))
CALENDARS = st.sampled_from([VN, EVERY_DAY])


def day(text):
    """Return the day that is written dd/mm/yyyy."""
    return datetime.datetime.strptime(text, "%d/%m/%Y").date()  # noqa: DTZ007 -- a date has no zone


class TestPeriods:
    """The year is cut into months, quarters, halves or left whole."""

    def test_month_has_its_own_last_day(self):
        """February of a leap year ends on the 29th."""
        expected = Period("2024-02", day("01/02/2024"), day("29/02/2024"), Text("tháng 2/2024", "February 2024"))

        assert expected == periods_of("month", 2024)[1]

    def test_quarter_is_numbered_in_roman(self):
        """A quarter is quý III in Vietnamese and Q3 in English."""
        expected = Period("2023-Q3", day("01/07/2023"), day("30/09/2023"), Text("quý III/2023", "Q3 2023"))

        assert expected == periods_of("quarter", 2023)[2]

    def test_half_year_is_first_or_last(self):
        """The halves are 6 tháng đầu and 6 tháng cuối."""
        expected = (
            Period("2023-H1", day("01/01/2023"), day("30/06/2023"), Text("6 tháng đầu năm 2023", "H1 2023")),
            Period("2023-H2", day("01/07/2023"), day("31/12/2023"), Text("6 tháng cuối năm 2023", "H2 2023")),
        )

        assert expected == periods_of("half-year", 2023)

    def test_year_is_one_period(self):
        """A year is one period, named by its number."""
        expected = (Period("2023", day("01/01/2023"), day("31/12/2023"), Text("năm 2023", "2023")),)

        assert expected == periods_of("year", 2023)

    @pytest.mark.parametrize(("every", "count"), [("month", 12), ("quarter", 4), ("half-year", 2), ("year", 1)])
    @given(year=st.integers(1900, 2100))
    def test_cover_the_year_without_a_gap(self, every, count, year):
        """The periods follow each other day by day from 1 January to 31 December."""
        periods = periods_of(every, year)

        assert (count, count) == (len(periods), len({period.id for period in periods}))
        assert (datetime.date(year, 1, 1), datetime.date(year, 12, 31)) == (periods[0].start, periods[-1].end)
        assert all(left.end + ONE == right.start for left, right in pairwise(periods))


class TestStandardPeriod:
    """Some ids say which days they are."""

    @given(st.integers(1900, 2100), st.sampled_from(["month", "quarter", "half-year", "year"]), st.data())
    def test_is_found_by_its_id(self, year, every, data):
        """Each period of each cut is found by its own id."""
        period = data.draw(st.sampled_from(periods_of(every, year)))

        assert period == standard_period(period.id)

    @pytest.mark.parametrize("year", [1900, 2100])
    def test_is_found_in_the_first_and_the_last_year(self, year):
        """1900 and 2100 are the outermost years."""
        assert periods_of("quarter", year)[0] == standard_period(f"{year}-Q1")

    @pytest.mark.parametrize(
        "name", ["", "2023-Q5", "2023-13", "2023-1", "1899", "2101", "đợt 1", "²²²²-Q1", "２０２３"]
    )
    def test_is_not_any_other_name(self, name):
        """What only looks like a period's id is a name of its own."""
        assert None is standard_period(name)


class TestIsWorking:
    """Which days are worked in Viet Nam."""

    @pytest.mark.parametrize("text", [f"{number}/01/2023" for number in range(20, 27)])
    def test_tet_of_2023_is_off(self, text):
        """Tết 2023 was 20 to 26 January."""
        assert not VN.is_working(day(text))

    @pytest.mark.parametrize("text", ["19/01/2023", "27/01/2023"])
    def test_days_around_tet_of_2023_are_worked(self, text):
        """The days before and after Tết 2023 were worked."""
        assert VN.is_working(day(text))

    @pytest.mark.parametrize(
        ("off", "worked"),
        [
            ("29/04/2024", "04/05/2024"),
            ("02/05/2025", "26/04/2025"),
            ("31/08/2026", "22/08/2026"),
            ("02/01/2026", "10/01/2026"),
        ],
    )
    def test_swaps_a_weekday_for_a_saturday(self, off, worked):
        """A weekday that was given off is worked on a Saturday instead."""
        assert (4 >= day(off).weekday(), 5) == (True, day(worked).weekday())
        assert (False, True) == (VN.is_working(day(off)), VN.is_working(day(worked)))

    @pytest.mark.parametrize("text", ["30/04/2024", "01/05/2024", "02/09/2024", "01/01/2024", "18/04/2024"])
    def test_national_days_are_off(self, text):
        """30 April, 1 May, 2 September, New Year and Giỗ Tổ (18/4/2024) are days off (Bộ luật Lao động 2019, 112)."""
        assert not VN.is_working(day(text))

    def test_weekend_is_off(self):
        """Saturday and Sunday are off, Friday is not."""
        assert [True, False, False, True] == [VN.is_working(day(f"{n:02d}/03/2023")) for n in (3, 4, 5, 6)]

    def test_every_day_is_worked_without_a_calendar(self):
        """The calendar called none has no days off, not even the swapped ones."""
        every_day = WorkingDays("none")

        assert all(every_day.is_working(day(text)) for text in ("22/01/2023", "05/03/2023", "02/01/2026"))


class TestOverrides:
    """A set may bring documents that swap days; they win."""

    def test_beat_the_calendar(self):
        """A day off is worked, and a working day off, where a document says so."""
        swaps = (Override(day("05/03/2023"), True, "1/CV"), Override(day("06/03/2023"), False, "1/CV"))
        calendar = WorkingDays("VN", swaps)

        assert (True, False) == (calendar.is_working(day("05/03/2023")), calendar.is_working(day("06/03/2023")))

    def test_beat_what_parscore_brings(self):
        """A set's own word on 2/1/2026 beats the known swap."""
        calendar = WorkingDays("VN", (Override(day("02/01/2026"), True, "2/CV"),))

        assert calendar.is_working(day("02/01/2026"))

    def test_bring_what_the_holidays_package_lacks(self, monkeypatch):
        """The swap of January 2026 holds where the installed package does not know it yet."""
        monkeypatch.setattr(calendar, "_vietnam", lambda _year: (frozenset(), frozenset()))
        bare = WorkingDays("VN")

        assert (False, True) == (bare.is_working(day("02/01/2026")), bare.is_working(day("10/01/2026")))

    def test_count_without_a_calendar(self):
        """Overrides hold for the calendar called none, too."""
        assert not WorkingDays("none", (Override(day("06/03/2023"), False, "3/CV"),)).is_working(day("06/03/2023"))

    def test_name_their_document(self):
        """The swap that parscore brings names the document that ordered it."""
        assert {"12729/VPCP-KGVX"} == {override.document for override in KNOWN_OVERRIDES}


class TestCountingDays:
    """Working days are counted without the first."""

    def test_plan_341_has_ten_working_days(self):
        """Ten working days after 22/02/2023 is 08/3/2023, as Plan 341/KH-UBND has it."""
        assert day("08/03/2023") == VN.plus(day("22/02/2023"), 10)
        assert 10 == VN.between(day("22/02/2023"), day("08/03/2023"))

    def test_nothing_is_added_for_none(self):
        """No working day after a day is that day, even a day off."""
        assert day("05/03/2023") == VN.plus(day("05/03/2023"), 0)

    def test_none_lie_backwards(self):
        """No working day lies after a later day up to an earlier one."""
        assert 0 == VN.between(day("08/03/2023"), day("22/02/2023"))

    @given(CALENDARS, DAYS, st.integers(1, 40))
    def test_counts_what_it_adds(self, calendar, first, count):
        """The n-th working day after a day is worked, and n working days lie up to it."""
        last = calendar.plus(first, count)

        assert calendar.is_working(last)
        assert count == calendar.between(first, last)

    @given(CALENDARS, DAYS)
    def test_next_working_day_is_the_nearest(self, calendar, first):
        """The day found is worked and none before it is."""
        found = calendar.on_or_after(first)

        assert calendar.is_working(found)
        assert not any(calendar.is_working(first + number * ONE) for number in range((found - first).days))


class TestDue:
    """Civil Code 2015, articles 147 and 148."""

    def test_sunday_moves_to_monday(self):
        """05/3/2023 is a Sunday, so the due day is 06/3/2023."""
        assert day("06/03/2023") == Counting().settle(day("05/03/2023"), VN)

    def test_does_not_move_where_the_set_says_so(self):
        """Without roll a Sunday stays a Sunday."""
        assert day("05/03/2023") == Counting(roll=False).settle(day("05/03/2023"), VN)

    @pytest.mark.parametrize(
        ("counting", "days", "working", "expected"),
        [
            (Counting(), 10, True, "08/03/2023"),
            (Counting(first_day_counts=True), 10, True, "07/03/2023"),
            (Counting(), 11, False, "06/03/2023"),  # 05/3 is a Sunday
            (Counting(roll=False), 11, False, "05/03/2023"),
            (Counting(first_day_counts=True), 12, False, "06/03/2023"),
            (Counting(first_day_counts=True), 1, False, "22/02/2023"),
            (Counting(), 0, False, "22/02/2023"),
        ],
    )
    def test_runs_from_the_day_after(self, counting, days, working, expected):
        """From Wednesday 22/02/2023: the first day does not count unless the set says so."""
        assert day(expected) == counting.due(day("22/02/2023"), days, VN, working=working)

    def test_runs_over_tet(self):
        """Three working days after 19/01/2023 end after Tết: 27, 30 and 31 January."""
        assert day("31/01/2023") == Counting().due(day("19/01/2023"), 3, VN, working=True)


class TestDigest:
    """A changed calendar cannot pass for the old one."""

    def test_is_the_same_for_the_same_days(self):
        """Order and repetition of the years do not matter."""
        assert VN.digest([2023, 2024]) == VN.digest([2024, 2023, 2023])

    def test_changes_with_one_day(self):
        """One swapped day changes it."""
        swapped = WorkingDays("VN", (Override(day("07/03/2023"), False, "4/CV"),))

        assert VN.digest([2023]) != swapped.digest([2023])
        assert VN.digest([2024]) == swapped.digest([2024])

    def test_changes_with_the_calendar_and_the_year(self):
        """Another calendar or another year is another digest."""
        assert 3 == len({VN.digest([2023]), VN.digest([2024]), EVERY_DAY.digest([2023])})

    def test_ignores_an_override_that_changes_nothing(self):
        """A day that is what its weekday says leaves no trace."""
        same = WorkingDays("VN", (Override(day("07/03/2023"), True, "5/CV"),))

        assert VN.digest([2023]) == same.digest([2023])

    def test_is_that_of_the_odd_days(self):
        """
        It is the first 16 digits of the SHA-256 of the calendar's name and of each odd day, which is worked (+) or not.

        The days off of 2023 that fall on weekdays, as the government announced them, and two days that are swapped.
        """
        swapped = WorkingDays(
            "VN", (Override(day("01/01/2023"), True, "6/CV"), Override(day("11/03/2023"), True, "6/CV"))
        )
        odd = (
            "2023-01-01+ 2023-01-02- 2023-01-20- 2023-01-23- 2023-01-24- 2023-01-25- 2023-01-26- 2023-03-11+"
            " 2023-05-01- 2023-05-02- 2023-05-03- 2023-09-01- 2023-09-04-"
        )

        assert sha256(f"VN {odd}".encode()).hexdigest()[:16] == swapped.digest([2023])
