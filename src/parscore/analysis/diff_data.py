"""Differences and their impact as plain data: ``parscore.diff/1``."""

from parscore.criteria import CriteriaSet
from parscore.criteria.vocabulary import Band
from parscore.scoring import Scorecard
from parscore.wording import Message, Value, say, write_number

from .differences import Change, Difference, Differences
from .impact import Impact, Shift, UnitImpact


def differences_to_dict(differences: Differences, impact: Impact | None = None) -> dict[str, object]:
    """Return plain data; points are strings, exact, and texts are in both languages."""
    data: dict[str, object] = {
        "format": "parscore.diff/1",
        "old": _set(differences.old),
        "new": _set(differences.new),
        "meaning": [_difference(item) for item in differences.meaning],
        "wording": [_difference(item) for item in differences.wording],
    }
    if impact is not None:
        data["impact"] = {
            "year": impact.applied.year,
            "units": [_unit(unit) for unit in impact.units],
            "unscored": [
                {"unit": item.register.unit, "problems": [_both(text) for text in item.problems]}
                for item in impact.unscored
            ],
        }
    return data


def _set(criteria: CriteriaSet) -> dict[str, object]:
    return {
        "id": criteria.id,
        "year": criteria.year,
        "digest": criteria.digest,
        "amends": list(criteria.amends),
        "file": criteria.file,
    }


def _both(value: Value) -> dict[str, str]:
    return {"vi": say(value, "vi"), "en": say(value, "en")}


def _difference(item: Difference) -> dict[str, object]:
    return {
        "section": item.section,
        "state": item.state,
        "old": item.old,
        "new": item.new,
        "title": _both(item.title),
        "max": None if item.limit is None else write_number(item.limit),
        "changes": [_change(change) for change in item.changes],
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "id": _inner(change.what).id.removeprefix("aspect."),
        "what": _both(change.what),
        "old": None if change.old is None else _both(change.old),
        "new": None if change.new is None else _both(change.new),
    }


def _inner(what: Message) -> Message:
    """Return the aspect that a message names, within its part or range."""
    inside = what.values.get("what")
    return _inner(inside) if isinstance(inside, Message) else what


def _unit(unit: UnitImpact) -> dict[str, object]:
    change = unit.change
    return {
        "unit": unit.before.unit,
        "name": unit.before.name,
        "index": [_index(card) for card in (unit.before, unit.after)],
        "change": None if change is None else write_number(change),
        "earned": [write_number(card.exact.earned) for card in (unit.before, unit.after)],
        "max": [write_number(card.exact.max) for card in (unit.before, unit.after)],
        "band": [_band(card.band) for card in (unit.before, unit.after)],
        "rank": [unit.rank_before, unit.rank_after],
        "criteria": [_shift(shift) for shift in unit.shifts],
        "left_out": [_both(text) for text in unit.left_out],
    }


def _index(card: Scorecard) -> str | None:
    figures = card.exact_index
    return None if figures is None else write_number(figures.earned)


def _band(band: Band | None) -> str | None:
    return None if band is None else band.id


def _shift(shift: Shift) -> dict[str, object]:
    ends = (shift.before, shift.after)
    return {
        "old": shift.old,
        "new": shift.new,
        "title": _both(shift.title),
        "earned": [None if end is None else write_number(end[0]) for end in ends],
        "max": [None if end is None else write_number(end[1]) for end in ends],
        "change": write_number(shift.change),
        "unstated": list(shift.unstated),
    }
