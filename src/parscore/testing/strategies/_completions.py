"""What can still become of a register, as docs/how-scores-are-computed.md has it."""

import datetime

from collections.abc import Iterator, Mapping
from typing import Any

from hypothesis import strategies as st

from parscore.criteria import CriteriaSet
from parscore.criteria.measures import rosters_of
from parscore.evidence import Case, Filed, Register, fit, read_register
from parscore.evidence import register_data as data_of
from parscore.evidence.weighing import day_that_decides, weigh
from parscore.scoring.slots import fill

from ._documents import documents
from ._facts import complete_facts
from ._reviews import next_number
from ._vocabulary import Data


@st.composite
def completions(
    draw: st.DrawFn, criteria: CriteriaSet, register: Register | Mapping[str, Any], on: datetime.date
) -> Data:
    """
    Return what *register* may still become from the day *on* until the window
    closes, as the data of its file: every document is kept and some are added,
    counts grow, other facts change, and what is final stays.

    Args:
        draw: Given by Hypothesis.
        criteria: The set.
        register: A register that fits it, or the data of one.
        on: The day.

    .. versionadded:: 0.1.0
    """
    data = data_of(register) if isinstance(register, Register) else dict(register)
    papers: list[Data] = data.get("documents", [])
    kept = [item for item in papers if _is_there(item, on) or draw(st.booleans())]
    known = [item for item in kept if _is_there(item, on)]
    handed_in = [paper for review in data.get("reviews", []) for paper in review.get("documents", [])]
    first = next_number([*papers, *handed_in])
    added = [draw(documents(criteria, first + number)) for number in range(draw(st.integers(0, 4)))]
    kept += [item for item in added if _may_come(criteria, data, known, item, on)]
    return data | {"facts": complete_facts(draw, criteria, data.get("facts", {}), on), "documents": kept}


def _is_there(document: Data, on: datetime.date) -> bool:
    """Tell whether any rule can know a document on the day *on*."""
    days = [document[key] for key in ("date", "received") if key in document]
    return not days or min(days) <= on


def _may_come(criteria: CriteriaSet, data: Data, known: list[Data], new: Data, on: datetime.date) -> bool:
    """Tell whether a completion may add *new*: dated from *on*, or serving only what has nothing yet."""
    head = {key: data[key] for key in ("format", "criteria", "unit")}
    register: Data = head | {"documents": [*known, new]}
    case = fit(read_register(register), criteria)
    return not any(_doubles(lot, new, on) for lot in _lots(criteria, case))


def _doubles(lot: list[tuple[Filed, datetime.date]], new: Data, on: datetime.date) -> bool:
    """Tell whether *new* is an older document for an obligation that has one."""
    mine = [date for filed, date in lot if _is_same(filed, new)]
    others = [date for filed, date in lot if not _is_same(filed, new)]
    return any(date < on for date in mine) and any(date <= on for date in others)


def _is_same(filed: Filed, new: Data) -> bool:
    document = filed.document
    return (document.number, document.date, document.subject) == (new.get("number"), new.get("date"), new["subject"])


def _lots(criteria: CriteriaSet, case: Case) -> Iterator[list[tuple[Filed, datetime.date]]]:
    """Yield, for each obligation, the documents that could serve it and their days."""
    for leaf in criteria.leaves:
        for roster in rosters_of(leaf.parts):
            for filling in fill(roster, case, leaf.code, None, ()):
                passed = [item.filed for item in filling.verdicts if item.reason in (None, "second")]
                yield [(filed, date) for filed in passed if (date := day_that_decides(filed, roster.ask))]
            for ask in roster.anchors:
                pool = [filed for kind in ask.kinds for filed in case.by_kind.get(kind.id, [])]
                counting = [filed for filed in pool if weigh(filed, ask, case, None).reason is None]
                yield [(filed, filed.document.date) for filed in counting if filed.document.date is not None]
