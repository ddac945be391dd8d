"""Documents of a register for a given set: those that count, and those that lack something."""

import datetime

from collections.abc import Callable
from functools import lru_cache

import attrs

from hypothesis import strategies as st

from parscore.criteria import CriteriaSet
from parscore.criteria.measures import Ask, Slot, asks_of, period_ids, rosters_of
from parscore.criteria.vocabulary import DocumentKind, fold
from parscore.evidence import Document, read_register
from parscore.evidence.files import FORMAT
from parscore.evidence.fitting import recognise
from parscore.testing.papers import paper_that_counts

from ._days import beside, days_of, days_of_slot
from ._vocabulary import Data
from ._written import Chooser


@attrs.frozen
class Target:
    """
    What a document may be for.

    Attributes:
        kind: The kind.
        code: The criterion that asks for it; None where none does.
        ask: What that criterion asks of it.
        slots: The places that it may fill there.
    """

    kind: DocumentKind
    code: str | None = None
    ask: Ask | None = None
    slots: tuple[Slot, ...] = ()


@lru_cache(maxsize=64)
def targets_of(criteria: CriteriaSet) -> tuple[Target, ...]:
    """Return all that a document may be for, and each kind for its own sake."""
    found: dict[tuple[str, str | None, int], Target] = {}
    for leaf in criteria.leaves:
        rosters = rosters_of(leaf.parts)
        slots = {id(roster.ask): roster.slots for roster in rosters}
        for ask in asks_of(leaf.parts):
            for kind in ask.kinds:
                found.setdefault((kind.id, leaf.code, id(ask)), Target(kind, leaf.code, ask, slots.get(id(ask), ())))
        for kind in (kind for roster in rosters for ask in roster.anchors for kind in ask.kinds):
            found.setdefault((kind.id, None, 0), Target(kind))
    bare = (Target(kind) for kind in criteria.documents.values())
    return (*found.values(), *bare)


@st.composite
def documents(draw: st.DrawFn, criteria: CriteriaSet, number: int = 1) -> Data:
    """
    Return a document for a register of *criteria*, as a table of its file: it
    counts for a rule, or lacks something, on a day at or beside a bound.

    Args:
        draw: Given by Hypothesis.
        criteria: The set.
        number: Its number; those of one register must differ.

    .. versionadded:: 0.1.0
    """
    return _DocumentWriter(draw, criteria).document(number)


class _DocumentWriter(Chooser):
    def __init__(self, draw: st.DrawFn, criteria: CriteriaSet) -> None:
        super().__init__(draw)
        self.criteria = criteria

    def document(self, number: int) -> Data:
        """Return a document."""
        targets = targets_of(self.criteria)
        if not targets:
            return {"number": f"{number}/TB-UBND", "subject": "Văn bản", "date": self.day(())}
        target = self.pick(*targets)
        asks = () if target.ask is None else (target.ask,)
        data = paper_that_counts(target.kind, number, self.day(target.slots), *asks)
        for change in self.draw(st.lists(st.sampled_from(list(CHANGES)), max_size=2, unique=True)):
            data |= CHANGES[change](target.kind, data, self.criteria.year)
        if "received" in data or self.chance():
            data["received"] = self.day(target.slots)
        self._say_more(data, target)
        if "number" not in {key for key, value in data.items() if value is not None} or data["date"] is None:
            data["subject"] += f" thứ {number}"
        if self.chance(3):
            self._leave_out_kind(data)
        return {key: value for key, value in data.items() if value is not None}

    def day(self, slots: tuple[Slot, ...]) -> datetime.date:
        """Return a day at a bound of one of *slots*, or of the set."""
        if slots and self.chance():
            near = sorted(beside(set(days_of_slot(self.pick(*slots)))))
            if near:
                return self.pick(*near)
        return self.pick(*days_of(self.criteria))

    def _say_more(self, data: Data, target: Target) -> None:
        """Write what a document may say of itself."""
        if self.chance(4):
            year = self.criteria.year
            own = period_ids(part for leaf in self.criteria.leaves for part in leaf.parts)
            data["period"] = self.pick(f"{year}-Q1", f"{year}-H2", f"{year}", f"{year - 1}-Q4", *own)
        if self.chance(4):
            data["proves"] = [self.pick(*self.criteria.criteria)]
        elif target.code is not None and self.chance(4):
            data["proves"] = [target.code]
        if self.chance(6):
            data |= self.pick({"locator": "mục 2"}, {"note": "Bản sao"}, {"file": "vb.pdf", "sha256": "0" * 64})

    def _leave_out_kind(self, data: Data) -> None:
        """Leave out the kind where it can be told from type and subject, or is not told at all."""
        table = {key: value for key, value in data.items() if value is not None and key != "kind"}
        read = _read(table)
        found, _ = recognise(read, fold(read.subject), self.criteria.documents.values())
        data["kind"] = data.get("kind") if len(found) > 1 else None


def _read(table: Data) -> Document:
    """Return a document as a register has it."""
    head = {"id": "xa-vi-du-a", "name": "Xã Ví Dụ A", "year": 2023}
    data: Data = {"format": FORMAT, "criteria": "-", "unit": head, "documents": [table]}
    return read_register(data).documents[0]


def _in_force(first: int, last: int, year: int) -> Data:
    """Return from when until when a document is in force, in years from *year*."""
    return {"valid": {"from": datetime.date(year + first, 5, 1), "to": datetime.date(year + last, 12, 31)}}


def _excluded(kind: DocumentKind, data: Data, _year: int) -> Data:
    more = kind.not_subject[0] if kind.not_subject else "đột xuất"
    return {"subject": f"{data['subject']} {more}"}


#: What may be otherwise about a document than a rule wants.
CHANGES: dict[str, Callable[[DocumentKind, Data, int], Data]] = {
    "issuer": lambda *_: {"issuer": "Xã"},
    "excluded": _excluded,
    "period": lambda _, data, __: {"subject": f"{data['subject']} quý II"},
    "half": lambda _, data, __: {"subject": f"{data['subject']} 6 tháng"},
    "number": lambda *_: {"number": None},
    "undated": lambda *_: {"date": None},
    "type": lambda *_: {"type": "GM"},
    "signer": lambda *_: {"signer": None},
    "other signer": lambda *_: {"signer": "Văn thư"},
    "to": lambda *_: {"to": ["Sở"]},
    "cites": lambda *_: {"cites": ["1/KH-X"]},
    "valid": lambda _, __, year: _in_force(-1, 2, year),
    "expired": lambda _, __, year: _in_force(-3, -1, year),
    "unending": lambda _, __, year: {"valid": {"from": datetime.date(year - 1, 5, 1)}},
}
