"""Deadlines as they are written: a day, or a phrase that leads to one."""

import datetime
import re

from typing import Annotated, Any

import attrs

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from parscore.core.calendar import Counting, Period


_YEARLY = re.compile(r"day (\d{1,2}) of months? (\d{1,2}(?:, ?\d{1,2})*)")
_AFTER = re.compile(r"(\d{1,4}) (working )?days? after (the period ends|document ([\w.-]+)|([\w.-]+))")
#: The years of a day that is written; a calendar ends somewhere.
_YEARS = range(1900, 2101)


@attrs.frozen
class DueSpec:
    """
    A deadline before it is worked out.

    Attributes:
        day: A fixed day.
        yearly: A day of the month and the months, one for each period.
        days: How many days after something.
        working: Whether those are working days.
        after_period: Whether they run from the end of the period.
        after_document: The document kind from which they run.
        after_source: The source from which they run.
        counting: How days are counted.
    """

    day: datetime.date | None = None
    yearly: tuple[int, tuple[int, ...]] | None = None
    days: int = 0
    working: bool = False
    after_period: bool = False
    after_document: str | None = None
    after_source: str | None = None
    counting: Counting = attrs.field(factory=Counting)

    @property
    def is_periodic(self) -> bool:
        """Whether it makes sense in a periodic rule only."""
        return self.yearly is not None or self.after_period

    def nominal(self, period: Period | None, number: int, anchor: datetime.date | None) -> datetime.date:
        """Return the last day as written, for the *number*-th period, before it is settled."""
        if self.day is not None:
            return self.day
        if self.yearly is not None and period is not None:
            day, months = self.yearly
            return datetime.date(period.start.year, months[number], day)
        start = period.end if self.after_period and period is not None else anchor
        assert start is not None  # noqa: S101 -- the lowering has found the anchor
        return start


def _refuse() -> PydanticCustomError:
    return PydanticCustomError("not-a-deadline", "a deadline is wanted")


def _read_due(value: object) -> object:
    match value:
        case datetime.datetime():
            raise _refuse()
        case datetime.date() if value.year in _YEARS:
            return DueSpec(day=value)
        case str():
            return _read_phrase(" ".join(value.split()))
        case {"on": on, **rest} if set(rest) <= {"roll", "first_day_counts"} and not isinstance(on, dict):
            flags: dict[str, Any] = {str(key): flag for key, flag in rest.items()}
            if not all(isinstance(flag, bool) for flag in flags.values()):
                raise _refuse()
            spec = _read_due(on)
            assert isinstance(spec, DueSpec)  # noqa: S101
            return attrs.evolve(spec, counting=Counting(**flags))
        case _:
            raise _refuse()


def _read_phrase(text: str) -> DueSpec:
    if found := _YEARLY.fullmatch(text):
        day = int(found[1])
        months = tuple(int(month) for month in found[2].split(","))
        _check_days(day, months)
        return DueSpec(yearly=(day, months))
    if found := _AFTER.fullmatch(text):
        days, working = int(found[1]), found[2] is not None
        return DueSpec(
            days=days,
            working=working,
            after_period=found[3] == "the period ends",
            after_document=found[4],
            after_source=found[5],
        )
    raise _refuse()


def _check_days(day: int, months: tuple[int, ...]) -> None:
    for month in months:
        try:
            datetime.date(2023, month, day)
        except ValueError:
            raise _refuse() from None


DueIn = Annotated[DueSpec, BeforeValidator(_read_due)]
