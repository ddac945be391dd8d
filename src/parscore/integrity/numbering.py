"""Dates that break the order of numbers."""

import datetime

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from parscore.wording import Message, Value

from .entries import Entry
from .report import IntegrityReport


def check_numbering(entries: Iterable[Entry], report: IntegrityReport) -> None:
    """
    Find documents whose date does not fit their number within one series:
    issuer, symbol and year. Gaps do not matter, and as few as can be are named.
    """
    series: dict[tuple[object, ...], dict[tuple[int, datetime.date], Entry]] = {}
    for entry in entries:
        date = entry.document.date
        if entry.number is not None and date is not None:
            series.setdefault((*entry.issuer.key, entry.symbol, date.year), {}).setdefault((entry.number, date), entry)
    for numbered in series.values():
        _check_series([numbered[key] for key in sorted(numbered)], report)


def _check_series(entries: Sequence[Entry], report: IntegrityReport) -> None:
    dates = [_date(entry) for entry in entries]
    kept = set(in_order(dates))
    for at, entry in enumerate(entries):
        if at in kept:
            continue
        before = next((entries[i] for i in range(at - 1, -1, -1) if i in kept), None)
        after = next((entries[i] for i in range(at + 1, len(entries)) if i in kept), None)
        neighbours: tuple[Value, ...] = tuple(
            Message(f"inspect.{side}", {"document": other.document.label, "date": _date(other)})
            for side, other in (("before", before), ("after", after))
            if other is not None
        )
        report.notice(entry, "number-order", document=entry.document.label, date=dates[at], neighbours=neighbours)


def _date(entry: Entry) -> datetime.date:
    assert entry.document.date is not None  # noqa: S101 -- a series has dated documents only
    return entry.document.date


def in_order(dates: Sequence[datetime.date]) -> list[int]:
    """
    Return the indices of a longest non-decreasing subsequence of *dates*.

    Where there are several, the earlier indices are kept: of two dates that
    are the wrong way round, it is the later number that looks antedated.
    """
    # Patience sorting from the end, on days counted backwards.
    tops: list[int] = []
    ends: list[int] = []
    below: dict[int, int | None] = {}
    for at in range(len(dates) - 1, -1, -1):
        day = -dates[at].toordinal()
        pile = bisect_right(tops, day)
        below[at] = ends[pile - 1] if pile else None
        tops[pile : pile + 1] = [day]
        ends[pile : pile + 1] = [at]
    kept: list[int] = []
    at_end = ends[-1] if ends else None
    while at_end is not None:
        kept.append(at_end)
        at_end = below[at_end]
    return kept
