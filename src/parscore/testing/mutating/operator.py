"""What an operator is: one mistake that a person makes who types a set."""

import datetime

from collections.abc import Callable, Iterator
from fractions import Fraction

import attrs

from parscore.edge import Path
from parscore.wording import Message, Text, Value

from .amounts import read_amount
from .edits import REMOVED, Edit
from .sites import Site


#: The words of a criteria file that a sentence says in words of its own.
_SAID = frozenset(
    {"VN", "none", "bonus", "penalty", "days", "working days", "signed", "received", "exact", "published"}
    | {"month", "quarter", "half-year", "year", "half-up", "half-even", "down"}
    | {"shrink", "grant", "pending", "rescale"}
)


@attrs.frozen
class Change:
    """
    One mistake at one place.

    Attributes:
        edits: What is changed, all of it together.
        says: What was, and what became.
        at: Where it stands; the place of the first edit where nothing is said.
    """

    edits: tuple[Edit, ...]
    says: Message
    at: Path = attrs.field(default=attrs.Factory(lambda self: self.edits[0].path, takes_self=True))


@attrs.frozen
class Operator:
    """
    A mistake: where it can be made, and how.

    Attributes:
        id: Its name, and that of its sentence ``operator.ID``.
        sort: The sort of table that it looks at.
        touches: The keys that it changes, as ``table.key``.
        make: Yields every way of making it in one table.
    """

    id: str
    sort: str
    touches: frozenset[str]
    make: Callable[[Site], Iterator[Change]] = attrs.field(repr=False)

    @property
    def title(self) -> Message:
        """What it does, in words."""
        return Message(f"operator.{self.id}")


def operator(name: str, sort: str, *touches: str) -> Callable[[Callable[[Site], Iterator[Change]]], Operator]:
    """Make an operator of a function."""

    def made(make: Callable[[Site], Iterator[Change]]) -> Operator:
        return Operator(name, sort, frozenset(touches), make)

    return made


def spoken(value: object) -> Value:
    """Return a written value as a sentence says it."""
    match value:
        case bool():
            return Message(f"mutant.{str(value).lower()}")
        case datetime.date():
            return value
        case str() if value in _SAID:
            return Message(f"mutant.value.{value}")
        case {"on": on}:
            return spoken(on)
        case {"over": over, "off": off}:
            return Message("mutant.late", {"over": over, "off": spoken(off)})
        case list():
            if all(isinstance(item, dict) for item in value):
                return Message("mutant.lates", {"steps": tuple(spoken(item) for item in value)})
            return ", ".join(str(item) for item in value)
        case _:
            amount = read_amount(value)
            if amount is None or amount.is_percent or amount.step is None:
                return Text(str(value).replace(".", ","), str(value)) if amount is not None else str(value)
            return Fraction(amount.number)


def changed(site: Site, key: str | Path, value: object, *more: Edit) -> Change:
    """Return the change of the value at *key* of a table; `REMOVED` drops it."""
    path: Path = (key,) if isinstance(key, str) else key
    name = next(str(part) for part in reversed(path) if isinstance(part, str))
    found: object = site.table
    for part in path:
        found = found.get(part) if isinstance(found, dict) else found[part]  # type: ignore[index]
    if name == "to" and isinstance(found, datetime.date):
        name = "until"
    values: dict[str, Value] = {"key": Message(f"mutant.key.{name}")}
    if value is REMOVED:
        says = Message("mutant.dropped", {**values, "was": spoken(found)})
    elif found is None:
        says = Message("mutant.added", {**values, "became": spoken(value)})
    else:
        says = Message("mutant.changed", {**values, "was": spoken(found), "became": spoken(value)})
    return Change((Edit((*site.path, *path), value), *more), says)
