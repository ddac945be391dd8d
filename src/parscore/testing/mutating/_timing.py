"""Mistakes with days: deadlines, lateness, periods."""

import datetime
import re

from collections.abc import Iterator
from typing import Any

from parscore.edge import Path
from parscore.wording import Message

from .amounts import beside
from .edits import REMOVED, Edit
from .operator import Change, Operator, changed, operator, spoken
from .sites import Site, Table


_DAY = datetime.timedelta(days=1)
_YEARLY = re.compile(r"day (\d+) (of months? .*)")
_AFTER = re.compile(r"(\d+) (working )?days? (after .*)")
_MONTHS = re.compile(r"day (\d+) of months? ([\d, ]+)")
_DAYS_OF_ALL_MONTHS = 28


def _dues(site: Site) -> Iterator[tuple[Path, Any]]:
    """Yield every deadline of a rule and its path there, out of the table that says how days count."""
    paths: list[Path] = [("due",)]
    paths.extend(("periods", number, "due") for number in range(len(site.table.get("periods", ()))))
    for path in paths:
        table = site.table if len(path) == 1 else site.table["periods"][path[1]]
        if "due" in table:
            due = table["due"]
            yield ((*path, "on"), due["on"]) if isinstance(due, dict) else (path, due)


def _days_beside(due: object) -> tuple[object, ...]:
    """Return a deadline a day later and a day earlier."""
    if isinstance(due, datetime.date):
        return (due + _DAY, due - _DAY)
    text = " ".join(str(due).split())
    if found := _YEARLY.fullmatch(text):
        days = (int(found[1]) + 1, int(found[1]) - 1)
        return tuple(f"day {day} {found[2]}" for day in days if 1 <= day <= _DAYS_OF_ALL_MONTHS)
    if found := _AFTER.fullmatch(text):
        counts = (int(found[1]) + 1, int(found[1]) - 1)
        return tuple(f"{days} {found[2] or ''}days {found[3]}" for days in counts if days >= 0)
    return ()


@operator("due-moved", "rule", "rule.due", "period.due")
def _move(site: Site) -> Iterator[Change]:
    """Move a deadline by a day."""
    for path, due in _dues(site):
        for near in _days_beside(due):
            yield changed(site, path, near)


@operator("due-days-changed", "rule", "rule.due", "period.due")
def _working(site: Site) -> Iterator[Change]:
    """Count a deadline in days instead of working days, or the other way round."""
    for path, due in _dues(site):
        if isinstance(due, str) and (found := _AFTER.fullmatch(" ".join(due.split()))):
            yield changed(site, path, f"{found[1]} {'' if found[2] else 'working '}days {found[3]}")


@operator("due-dropped", "rule", "rule.due", "rule.late", "rule.late_in")
def _drop(site: Site) -> Iterator[Change]:
    """Drop a deadline, and what a late document costs."""
    if "due" in site.table:
        more = (Edit((*site.path, key), REMOVED) for key in ("late", "late_in") if key in site.table)
        yield changed(site, "due", REMOVED, *more)
    for number, period in enumerate(site.table.get("periods", ())):
        if "due" in period:
            yield changed(site, ("periods", number, "due"), REMOVED)


@operator("due-roll-changed", "rule", "rule.due", "period.due")
def _roll(site: Site) -> Iterator[Change]:
    """Let a deadline on a day off stand, or move it, against what is written."""
    yield from _counting(site, "roll", usual=True)


@operator("due-first-day-changed", "rule", "rule.due", "period.due")
def _first(site: Site) -> Iterator[Change]:
    """Count the day of the event, or leave it out, against what is written."""
    yield from _counting(site, "first_day_counts", usual=False)


def _counting(site: Site, key: str, *, usual: bool) -> Iterator[Change]:
    for path, due in _dues(site):
        if path[-1] == "on":
            table = site.table if len(path) == 2 else site.table["periods"][path[1]]  # noqa: PLR2004
            yield changed(site, (*path[:-1], key), not table["due"].get(key, usual))
        elif key == "roll" or (isinstance(due, str) and _AFTER.fullmatch(" ".join(due.split()))):
            edit = Edit((*site.path, *path), {"on": due, key: not usual})
            values = {"key": Message(f"mutant.key.{key}"), "became": spoken(not usual)}
            yield Change((edit,), Message("mutant.added", values))


@operator("late-step-moved", "rule", "late.over", "rule.late")
def _over(site: Site) -> Iterator[Change]:
    """Move a step of lateness by a day."""
    late = site.table.get("late")
    if isinstance(late, list):
        for number, step in enumerate(late):
            for near in beside(step["over"]):
                yield changed(site, ("late", number, "over"), near)
    elif late is not None:
        edit = Edit((*site.path, "late"), [{"over": 1, "off": late}])
        says = Message("mutant.changed", {"key": Message("mutant.key.over"), "was": 0, "became": 1})
        yield Change((edit,), says)


@operator("late-step-dropped", "rule", "rule.late")
def _step(site: Site) -> Iterator[Change]:
    """Drop a step of lateness."""
    late = site.table.get("late")
    if isinstance(late, list) and len(late) > 1:
        for number in range(len(late)):
            what = Message("mutant.step", {"number": number + 1})
            yield Change((Edit((*site.path, "late", number), REMOVED),), Message("mutant.left-out", {"what": what}))


@operator("late-in-changed", "rule", "rule.late_in")
def _late_in(site: Site) -> Iterator[Change]:
    """Count lateness in working days instead of days, or the other way round."""
    if "due" in site.table or "late" in site.table:
        yield changed(site, "late_in", "days" if site.table.get("late_in") == "working days" else "working days")


@operator("by-changed", "rule", "rule.by", "item.by")
def _by(site: Site) -> Iterator[Change]:
    """Let the day of receipt decide instead of that of signature, or the other way round."""
    if "by" in site.table or "due" in site.table:
        yield changed(site, "by", _other_day(site.table))
    for number, item in enumerate(site.table.get("items", ())):
        if "by" in item:
            yield changed(site, ("items", number, "by"), _other_day(item))


def _other_day(table: Table) -> str:
    return "signed" if table.get("by") == "received" else "received"


_LONGER = {"month": "quarter", "quarter": "half-year", "half-year": "year", "year": "half-year"}
_COUNT = {"month": 12, "quarter": 4, "half-year": 2, "year": 1}


@operator("every-changed", "rule", "rule.every")
def _every(site: Site) -> Iterator[Change]:
    """Ask for longer periods, their deadlines being those of their last ones."""
    every = site.table.get("every")
    if every not in _LONGER:
        return
    more: list[Edit] = []
    for path, due in _dues(site):
        if isinstance(due, str) and (found := _MONTHS.fullmatch(" ".join(due.split()))):
            months = [month.strip() for month in found[2].split(",")]
            each = len(months) // _COUNT[_LONGER[every]]
            kept = months[each - 1 :: each] if each else months
            more.append(Edit((*site.path, *path), f"day {found[1]} of months {', '.join(kept)}"))
    yield changed(site, "every", _LONGER[every], *more)


@operator("period-dropped", "rule", "rule.periods", "period.id")
def _period(site: Site) -> Iterator[Change]:
    """Leave out one of the listed periods."""
    for number, period in enumerate(site.table.get("periods", ())):
        says = Message("mutant.dropped", {"key": Message("mutant.key.periods"), "was": period["id"]})
        yield Change((Edit((*site.path, "periods", number), REMOVED),), says)


@operator("period-moved", "rule", "period.from", "period.to")
def _period_moved(site: Site) -> Iterator[Change]:
    """Move the first or the last day of a listed period inwards."""
    for number, period in enumerate(site.table.get("periods", ())):
        yield changed(site, ("periods", number, "from"), period["from"] + _DAY)
        yield changed(site, ("periods", number, "to"), period["to"] - _DAY)


@operator("all-or-nothing-changed", "rule", "rule.all_or_nothing")
def _all(site: Site) -> Iterator[Change]:
    """Give nothing unless all periods are done, or points for each, against what is written."""
    if site.kind != "periodic":
        return
    if site.table.get("all_or_nothing"):
        yield changed(site, "all_or_nothing", REMOVED, Edit((*site.path, "missing"), "100 %"))
    else:
        more = (Edit((*site.path, key), REMOVED) for key in ("missing", "late") if key in site.table)
        yield changed(site, "all_or_nothing", True, *more)


TIMING: tuple[Operator, ...] = (
    _move,
    _working,
    _drop,
    _roll,
    _first,
    _over,
    _step,
    _late_in,
    _by,
    _every,
    _period,
    _period_moved,
    _all,
)
