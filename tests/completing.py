"""What can still become of a register, as docs/how-scores-are-computed.md has it."""

import datetime

from collections.abc import Iterable, Iterator
from typing import Any

from hypothesis import strategies as st

from building import Data, register_data
from parscore.criteria import CriteriaSet
from parscore.criteria.measures import AfterDocument, Ask, Lateness, Part, Roster, Slot
from parscore.evidence import Case, Filed, fit, read_register
from parscore.evidence.weighing import day_that_decides, weigh
from parscore.scoring.slots import fill
from strategies import documents, draw_totals, draw_value


@st.composite
def completions(draw: st.DrawFn, criteria: CriteriaSet, data: Data, on: datetime.date) -> Data:
    """Return what *data* may still become from the day *on*, as docs/how-scores-are-computed.md has it."""
    documents_ = [item for item in data["documents"] if is_there(item, on) or draw(st.booleans())]
    known = [item for item in documents_ if is_there(item, on)]
    added = [draw(documents(criteria, 100 + number)) for number in range(draw(st.integers(0, 4)))]
    documents_ += [item for item in added if _may_come(criteria, known, item, on)]
    facts: Data = {}
    so_far = {name: entry for name, values in data["facts"].items() if (entry := known_on(values, on)) is not None}
    totals = {name: (entry["value"], entry.get("final", False)) for name, entry in so_far.items() if name in _TOTALS}
    new = draw_totals(draw, totals, may_lack=True)
    for name, fact in criteria.facts.items():
        entry = so_far.get(name)
        if name in _TOTALS:
            if name in new:
                facts[name] = new[name]
        elif entry is not None and entry.get("final"):
            facts[name] = entry["value"]
        elif entry is not None or draw(st.booleans()):
            facts[name] = draw(draw_value(name, fact.sort, fact.answers))
    return data | {"facts": facts, "documents": documents_}


_TOTALS = ("c0", "c1", "c2", "n0", "n1")


def is_there(document: Data, on: datetime.date) -> bool:
    """Tell whether any rule can know a document on the day *on*."""
    days = [document[key] for key in ("date", "received") if key in document]
    return not days or min(days) <= on


def known_on(values: Any, on: datetime.date) -> Data | None:
    """Return the last entry of a fact that is known on the day *on*."""
    entries = values if isinstance(values, list) else [values]
    return next((entry for entry in reversed(entries) if "date" not in entry or entry["date"] <= on), None)


def _may_come(criteria: CriteriaSet, known: list[Data], new: Data, on: datetime.date) -> bool:
    """Tell whether a completion may add *new*: dated from *on*, or serving only what has nothing yet."""
    case = fit(read_register(register_data(documents=[*known, new])), criteria)
    return not any(_doubles(lot, new, on) for lot in _lots(criteria, case))


def _doubles(lot: list[tuple[Filed, datetime.date]], new: Data, on: datetime.date) -> bool:
    """Tell whether *new* is an older document for an obligation that has one."""
    mine = [date for filed, date in lot if filed.document.subject == new["subject"] and _same(filed, new)]
    others = [date for filed, date in lot if not _same(filed, new)]
    return any(date < on for date in mine) and any(date <= on for date in others)


def _same(filed: Filed, new: Data) -> bool:
    document = filed.document
    return (document.number, document.date, document.subject) == (new.get("number"), new.get("date"), new["subject"])


def _lots(criteria: CriteriaSet, case: Case) -> Iterator[list[tuple[Filed, datetime.date]]]:
    """Yield, for each obligation, the documents that could serve it and their days."""
    for leaf in criteria.leaves:
        for roster in rosters(leaf.parts):
            for filling in fill(roster, case, leaf.code, None, ()):
                passed = [item.filed for item in filling.verdicts if item.reason in (None, "second")]
                yield [(filed, date) for filed in passed if (date := day_that_decides(filed, roster.ask))]
            for anchor in anchors(roster.slots):
                pool = [filed for kind in anchor.kinds for filed in case.by_kind.get(kind.id, [])]
                passed = [filed for filed in pool if weigh(filed, anchor, case, None).reason is None]
                yield [(filed, filed.document.date) for filed in passed if filed.document.date is not None]


def rosters(parts: Iterable[Part]) -> Iterator[Roster]:
    """Yield the rosters that *parts* fill, each once."""
    seen: set[int] = set()
    for part in parts:
        for term in part.terms:
            if isinstance(term.measure, Lateness):
                if id(term.measure.roster) not in seen:
                    seen.add(id(term.measure.roster))
                    yield term.measure.roster
            elif hasattr(term.measure, "conditions"):
                yield from rosters(term.measure.conditions)


def anchors(slots: Iterable[Slot]) -> Iterator[Ask]:
    """Yield what is asked of the documents from which deadlines run."""
    for slot in slots:
        if isinstance(slot.due, AfterDocument):
            yield slot.due.ask
