"""Dates that look odd by themselves: a day off, or after the receipt."""

from collections.abc import Callable, Iterable

from parscore.core.calendar import WorkingDays
from parscore.evidence import Register
from parscore.wording import Message

from .entries import Entry
from .report import IntegrityReport


def check_days(
    entries: Iterable[Entry], calendar_of: Callable[[Register], WorkingDays], report: IntegrityReport
) -> None:
    """Find documents dated on a day off of their set's calendar, or after they were sent or received."""
    for entry in entries:
        document = entry.document
        if document.date is None:
            continue
        if not calendar_of(entry.register).is_working(document.date):
            weekday = Message(f"inspect.weekday-{document.date.weekday()}")
            report.notice(entry, "day-off", document=document.label, date=document.date, weekday=weekday)
        if document.received is not None and document.date > document.received:
            report.notice(
                entry, "after-received", document=document.label, date=document.date, received=document.received
            )
