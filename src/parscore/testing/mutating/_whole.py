"""Mistakes in what the whole set says: rounding, window, calendar, sources."""

import datetime
import re

from collections.abc import Iterator

from parscore.wording import Message

from .edits import REMOVED, Edit
from .operator import Change, Operator, changed, operator, spoken
from .sites import Site, Table


_DAY = datetime.timedelta(days=1)
_MODES = ("half-up", "half-even", "down")
#: How a leaf's points are rounded where a person rounds what the set leaves exact.
_PLACES = 2


@operator("rounding-changed", "set", "set.rounding", "rounding.leaf", "rounding.total", "rounding.mode")
def _rounding(site: Site) -> Iterator[Change]:
    """Round leaves that are exact, or the other way round; one place more or less; another mode."""
    written = site.table.get("rounding", {})
    leaf, total, mode = (
        written.get(key, usual) for key, usual in (("leaf", "exact"), ("total", 2), ("mode", "half-up"))
    )
    made = [("leaf", leaf, _PLACES if leaf == "exact" else "exact")]
    if isinstance(total, int):
        made.extend(("total", total, near) for near in (total + 1, total - 1) if 0 <= near <= 9)  # noqa: PLR2004
    else:
        made.append(("total", total, _PLACES))
    made.extend(("mode", mode, other) for other in _MODES if other != mode)
    for key, was, became in made:
        edit = Edit((*site.path, "rounding"), {**written, key: became})
        values = {"key": Message(f"mutant.key.{key}"), "was": spoken(was), "became": spoken(became)}
        at = (*site.path, "rounding", key) if key in written else (*site.path, "rounding")
        yield Change((edit,), Message("mutant.changed", values), at)


@operator("window-moved", "set", "set.window", "window.from", "window.to")
def _window(site: Site) -> Iterator[Change]:
    """Move an end of the window by a day."""
    for key in ("from", "to"):
        for day in (site.table["window"][key] + _DAY, site.table["window"][key] - _DAY):
            yield changed(site, ("window", key), day)


@operator("set-policy-changed", "set", "set.not_applicable")
def _policy(site: Site) -> Iterator[Change]:
    """Give the points of what does not apply instead of leaving it out, or the other way round."""
    policy = site.table.get("not_applicable", "shrink")
    if policy in {"shrink", "grant"}:
        yield changed(site, "not_applicable", "grant" if policy == "shrink" else "shrink")


@operator("survey-changed", "set", "set.without_survey")
def _survey(site: Site) -> Iterator[Change]:
    """Rescale the rest where a survey is missing, or wait for it, against what is written."""
    if any(rule.get("kind") == "survey" for rule in _kinds(site.data["criteria"])):
        rescales = site.table.get("without_survey") == "rescale"
        yield changed(site, "without_survey", "pending" if rescales else "rescale")


def _kinds(table: object) -> Iterator[Table]:
    """Yield every table that is a rule, wherever it stands."""
    if isinstance(table, dict):
        if "kind" in table:
            yield table
        for value in table.values():
            yield from _kinds(value)
    elif isinstance(table, list):
        for value in table:
            yield from _kinds(value)


@operator("calendar-changed", "set", "set.calendar")
def _calendar(site: Site) -> Iterator[Change]:
    """Count holidays as working days, or the other way round."""
    yield changed(site, "calendar", "VN" if site.table.get("calendar") == "none" else "none")


@operator("override-dropped", "override", "override.date", "override.working")
def _override(site: Site) -> Iterator[Change]:
    """Leave out a day that a document swapped."""
    values = {"key": Message("mutant.key.override"), "was": spoken(site.table["date"])}
    yield Change((Edit(site.path, REMOVED),), Message("mutant.dropped", values))


@operator("source-date-moved", "source", "source.date")
def _date(site: Site) -> Iterator[Change]:
    """Move by a day the date of a source from which a deadline runs."""
    if "date" in site.table and any(_runs_from(rule, site.name) for rule in _kinds(site.data["criteria"])):
        for day in (site.table["date"] + _DAY, site.table["date"] - _DAY):
            yield changed(site, "date", day)


def _runs_from(rule: Table, name: str) -> bool:
    due = rule.get("due")
    text = due.get("on") if isinstance(due, dict) else due
    return isinstance(text, str) and text.split()[-2:] == ["after", name]


@operator("source-number-changed", "source", "source.number")
def _number(site: Site) -> Iterator[Change]:
    """Mistype the number of a source that documents must cite."""
    number = site.table.get("number")
    tables = (*_kinds(site.data["criteria"]), *site.data.get("documents", {}).values())
    if number is None or not any(_cites(table, site.name) for table in tables):
        return
    mistyped = re.sub(r"\d+", lambda found: str(int(found[0]) + 1), number, count=1)
    if mistyped != number:
        yield changed(site, "number", mistyped)


def _cites(table: Table, name: str) -> bool:
    cited = table.get("cites", ())
    return name == cited or (not isinstance(cited, str) and name in cited)


WHOLE: tuple[Operator, ...] = (_rounding, _window, _policy, _survey, _calendar, _override, _date, _number)
