"""Periods, working days and the counting of deadlines."""

import datetime

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

import attrs

from parscore.wording import Text


_DAY = datetime.timedelta(days=1)
_ROMAN = ("I", "II", "III", "IV")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
#: Months in one period of each name.
EVERY = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


@attrs.frozen
class Period:
    """
    A period of a year that something is asked for.

    Attributes:
        id: ``2023-05``, ``2023-Q2``, ``2023-H1``, ``2023``, or a name of its own.
        start: Its first day.
        end: Its last day.
        label: How a reader calls it.
    """

    id: str
    start: datetime.date
    end: datetime.date
    label: Text


def periods_of(every: str, year: int) -> tuple[Period, ...]:
    """Return the periods of *year*: every month, quarter, half-year or year."""
    months = EVERY[every]
    return tuple(_period(every, months, year, number) for number in range(1, 12 // months + 1))


def _period(every: str, months: int, year: int, number: int) -> Period:
    start = datetime.date(year, (number - 1) * months + 1, 1)
    after = number * months
    end = datetime.date(year + after // 12, after % 12 + 1, 1) - _DAY
    match every:
        case "month":
            name, label = f"{year}-{number:02d}", Text(f"tháng {number}/{year}", f"{_MONTHS[number - 1]} {year}")
        case "quarter":
            name, label = f"{year}-Q{number}", Text(f"quý {_ROMAN[number - 1]}/{year}", f"Q{number} {year}")
        case "half-year":
            half = ("đầu", "cuối")[number - 1]
            name, label = f"{year}-H{number}", Text(f"6 tháng {half} năm {year}", f"H{number} {year}")
        case _:
            name, label = f"{year}", Text(f"năm {year}", f"{year}")
    return Period(name, start, end, label)


def standard_period(name: str) -> Period | None:
    """Return the period that an id such as ``2023-05`` or ``2023-Q2`` stands for, if it is one."""
    for every in EVERY:
        if name[:4].isdecimal() and 1900 <= int(name[:4]) <= 2100:  # noqa: PLR2004
            for period in periods_of(every, int(name[:4])):
                if period.id == name:
                    return period
    return None


@attrs.frozen
class Override:
    """
    A day that a document made a working day or a day off.

    Attributes:
        date: The day.
        working: Whether it is worked.
        document: The document that says so.
    """

    date: datetime.date
    working: bool
    document: str


#: Swaps that the holidays package lacks. 12729/VPCP-KGVX of 25/12/2025: Friday
#: 2 January 2026 off, Saturday 10 January 2026 worked.
KNOWN_OVERRIDES = (
    Override(datetime.date(2026, 1, 2), working=False, document="12729/VPCP-KGVX"),
    Override(datetime.date(2026, 1, 10), working=True, document="12729/VPCP-KGVX"),
)


@lru_cache(maxsize=64)
def _vietnam(year: int) -> tuple[frozenset[datetime.date], frozenset[datetime.date]]:
    """Return the days off and the weekend days worked of a Vietnamese year."""
    import holidays  # noqa: PLC0415 -- a heavy import that most callers never need

    table = holidays.country_holidays("VN", years=year)
    return frozenset(table), frozenset(day for day in table.weekend_workdays if day.year == year)


def _swapped_days(calendar: "WorkingDays") -> dict[datetime.date, bool]:
    known = KNOWN_OVERRIDES if calendar.name == "VN" else ()
    return {override.date: override.working for override in (*known, *calendar.overrides)}


@attrs.frozen
class WorkingDays:
    """
    Which days are worked.

    Attributes:
        name: ``VN``, or ``none``: every day is a working day.
        overrides: Days that documents have swapped; they win.
    """

    name: str = "VN"
    overrides: tuple[Override, ...] = ()
    _swapped: dict[datetime.date, bool] = attrs.field(
        init=False, eq=False, repr=False, default=attrs.Factory(_swapped_days, takes_self=True)
    )

    def is_working(self, day: datetime.date) -> bool:
        """Tell whether *day* is worked."""
        swapped = self._swapped.get(day)
        if swapped is not None:
            return swapped
        if self.name == "none":
            return True
        off, weekend = _vietnam(day.year)
        if day.weekday() > 4:  # noqa: PLR2004
            return day in weekend
        return day not in off

    def on_or_after(self, day: datetime.date) -> datetime.date:
        """Return *day*, or the next working day where it is a day off."""
        while not self.is_working(day):
            day += _DAY
        return day

    def plus(self, day: datetime.date, count: int) -> datetime.date:
        """Return the *count*-th working day after *day*, which does not count."""
        while count > 0:
            day += _DAY
            count -= self.is_working(day)
        return day

    def between(self, first: datetime.date, last: datetime.date) -> int:
        """Return how many working days lie after *first*, up to and with *last*."""
        days = (last - first).days
        return sum(self.is_working(first + number * _DAY) for number in range(1, days + 1))

    def digest(self, years: Iterable[int]) -> str:
        """
        Return a digest of every day of *years* that is not what its weekday
        says, so that a changed calendar cannot pass for the old one.
        """
        odd: list[str] = []
        for year in sorted(set(years)):
            day = datetime.date(year, 1, 1)
            while day.year == year:
                working = self.is_working(day)
                if working != (day.weekday() < 5):  # noqa: PLR2004
                    odd.append(f"{day.isoformat()}{'+' if working else '-'}")
                day += _DAY
        return sha256(" ".join([self.name, *odd]).encode()).hexdigest()[:16]


@attrs.frozen
class Counting:
    """
    How days are counted. The default is that of the Civil Code 2015, articles
    147 and 148.

    Attributes:
        roll: Whether a last day that is a day off moves to the next working day.
        first_day_counts: Whether the day of the event is the first day.
    """

    roll: bool = True
    first_day_counts: bool = False

    def settle(self, day: datetime.date, calendar: WorkingDays) -> datetime.date:
        """Return the due day for a last day *day*."""
        return calendar.on_or_after(day) if self.roll else day

    def due(self, start: datetime.date, days: int, calendar: WorkingDays, *, working: bool) -> datetime.date:
        """Return the day that ends *days* (or working days) from *start*."""
        if self.first_day_counts:
            start -= _DAY
        last = calendar.plus(start, days) if working else start + days * _DAY
        return self.settle(last, calendar)
