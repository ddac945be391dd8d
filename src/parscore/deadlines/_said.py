"""How a deadline is said, in a table or in a calendar."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from parscore.views import about
from parscore.wording import Message, Value

from .model import Deadline


def several(deadlines: Iterable[Deadline]) -> bool:
    """Tell whether *deadlines* are those of more than one unit, so that each must name its own."""
    return len({item.card.unit for item in deadlines}) > 1


def task_of(item: Deadline, *, named: bool) -> Message:
    """Return what is to be done: the code, the document and the period; the unit first where *named*."""
    values: dict[str, Value] = {"code": item.code, "what": item.what}
    task = Message("deadline.task", values)
    if item.period is not None:
        task = Message("deadline.task-period", {**values, "period": item.period})
    return Message("deadline.of-unit", {"unit": item.card.name, "task": task}) if named else task


def late_points(item: Deadline, lang: str) -> str | None:
    """Return what doing it late still brings, as it is shown; None where there is nothing to be late for."""
    if item.stakes.late is None:
        return None
    soon, last = (about(points, lang) for points in item.stakes.late)
    return soon if soon == last else Message("deadline.range", {"soon": soon, "last": last}).say(lang)


def scale_notes(deadlines: Sequence[Deadline]) -> Iterator[Message]:
    """
    Yield by what the points of rules, which texts quote as the rules have them,
    are multiplied in the total, for criteria in a branch that is scaled.

    The scale is a unit's own, since what does not apply to it changes it: where
    units differ, each note names those that it is of.
    """
    codes: dict[tuple[str, Fraction], dict[str, None]] = {}
    names: dict[str, str] = {}
    for item in deadlines:
        names[item.card.unit] = item.card.name
        if item.scale != 1:
            codes.setdefault((item.card.unit, item.scale), {})[item.code] = None
    units: dict[Message, list[str]] = {}
    for (unit, scale), own in codes.items():
        note = Message("deadline.note-scale", {"codes": ", ".join(own), "scale": scale})
        units.setdefault(note, []).append(names[unit])
    for note, of in units.items():
        yield note if len(of) == len(names) else Message("deadline.of-unit", {"unit": ", ".join(of), "task": note})
