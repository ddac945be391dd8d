"""A set as if it had held in another year, so that two sets of different years can be compared and scored."""

import datetime
import re

from collections.abc import Mapping
from typing import Any

import attrs

from parscore.criteria import CriteriaSet
from parscore.criteria.loading import compile_source


def as_if_beside(new: CriteriaSet, old: CriteriaSet) -> CriteriaSet:
    """
    Return *new* as it would be in the year of *old*, and with the sources
    that both declare as *old* has them.

    Days in rules, the window and the sources of its own move by the years
    between the two; the year's number in document kinds and names of periods
    is that of *old*; the calendar is that of *old*'s year. Nothing else is
    touched. Where both are of one year, only the sources are *old*'s.

    Raises:
        InvalidInputError: It cannot be moved; the problems say why.
    """
    years = old.year - new.year
    data: dict[str, Any] = dict(new.source.data)
    shared = _table(old.source.data, "sources")
    data["sources"] = {
        name: shared[name] if name in shared else _moved(entry, years)
        for name, entry in _table(data, "sources").items()
    }
    if years:
        data["set"] = {**data["set"], "year": old.year, "window": _moved(data["set"]["window"], years)}
        data["set"].pop("in_force", None)
        data.pop("calendar_overrides", None)
        if "calendar_overrides" in old.source.data:
            data["calendar_overrides"] = old.source.data["calendar_overrides"]
        number = re.compile(rf"(?<!\d){new.year}(?!\d)")
        data["documents"] = _renamed(_table(data, "documents"), number, str(old.year), ("subject", "not_subject"))
        data["criteria"] = _rules(data["criteria"], years, number, str(old.year))
    return compile_source(attrs.evolve(new.source, data=data))


def _table(data: Mapping[str, object], key: str) -> dict[str, Any]:
    found = data.get(key, {})
    assert isinstance(found, dict)  # noqa: S101 -- the set has been compiled
    return found


def _rules(tree: Mapping[str, Any], years: int, number: "re.Pattern[str]", year: str) -> dict[str, Any]:
    """Return the tree with the days in its rules moved."""
    return {
        key: _renamed(_moved(item, years), number, year, ("id",))
        if key == "rule"
        else _rules(item, years, number, year)
        if isinstance(item, dict) and key != "examples"
        else item
        for key, item in tree.items()
    }


def _moved(value: object, years: int) -> object:
    """Return *value* with every day in it moved by so many years; 29 February becomes the 28th."""
    match value:
        case datetime.date():
            last = (value.month, value.day) == (2, 29)
            return value.replace(year=value.year + years, day=28 if last else value.day)
        case dict():
            return {key: _moved(item, years) for key, item in value.items()}
        case list():
            return [_moved(item, years) for item in value]
        case _:
            return value


def _renamed(value: object, number: "re.Pattern[str]", year: str, keys: tuple[str, ...], *, here: bool = False) -> Any:  # noqa: ANN401
    """Return *value* with the year's number replaced in texts below *keys*."""
    match value:
        case str() if here:
            return number.sub(year, value)
        case dict():
            return {key: _renamed(item, number, year, keys, here=here or key in keys) for key, item in value.items()}
        case list():
            return [_renamed(item, number, year, keys, here=here) for item in value]
        case _:
            return value
