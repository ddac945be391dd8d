"""Which document fills which slot of a rule."""

import datetime

from collections.abc import Sequence

import attrs

from parscore.core import Period
from parscore.criteria.measures import AfterDocument, Ask, Roster, Slot
from parscore.evidence import Case, Filed
from parscore.evidence.periods import named_period
from parscore.evidence.weighing import Verdict, candidates, day_that_decides, weigh


@attrs.frozen
class Filling:
    """
    What became of one slot.

    Attributes:
        verdicts: The documents that were looked at for it.
        lateness: Days late of the one that fills it, 0 in time; None if none does.
        due: The day on which it was due.
        filed: The document that fills it.
    """

    verdicts: tuple[Verdict, ...]
    lateness: int | None
    due: datetime.date | None
    filed: Filed | None


def fill(
    roster: Roster, case: Case, code: str, as_of: datetime.date | None, strangers: Sequence[Verdict]
) -> tuple[Filling, ...]:
    """Fill the slots of *roster*: the earliest document that passes serves."""
    lots: list[list[Verdict]] = [[] for _ in roster.slots]
    periods = [slot.period for slot in roster.slots if slot.period is not None]
    pool = candidates(case, roster.ask, code)
    if roster.ask.by_receipt:
        pool = sorted(pool, key=lambda filed: str(filed.document.received))
    for filed in pool:
        verdict = weigh(filed, roster.ask, case, as_of, code)
        index, named = _place(filed, roster, periods, case)
        if verdict.reason is None and not named:
            verdict = Verdict(filed, "outside_period")
        elif verdict.reason is None and any(other.reason is None for other in lots[index]):
            verdict = Verdict(filed, "second")
        lots[index].append(verdict)
    if strangers:
        lots[0].extend(strangers)
    return tuple(_filled(roster, index, lot, case, as_of) for index, lot in enumerate(lots))


def _place(filed: Filed, roster: Roster, periods: Sequence[Period], case: Case) -> tuple[int, bool]:
    """Return the slot that a document is for, and whether it fits that slot."""
    slots = roster.slots
    if not periods:
        return 0, True
    day = day_that_decides(filed, roster.ask)
    name = filed.document.period or named_period(filed.folded, periods, case.criteria.year)
    if name is not None:
        for index, slot in enumerate(slots):
            if slot.period is not None and slot.period.id == name:
                return index, True
        return _nearest(slots, day), False
    index = _nearest(slots, day)
    opens = slots[index].opens
    return index, day is not None and opens is not None and day >= opens


def _nearest(slots: Sequence[Slot], day: datetime.date | None) -> int:
    """Return the first slot whose due window has not closed on *day*, else the last."""
    if day is not None:
        for index, slot in enumerate(slots):
            if slot.closes is not None and day <= slot.closes:
                return index
    return len(slots) - 1


def _filled(roster: Roster, index: int, verdicts: list[Verdict], case: Case, as_of: datetime.date | None) -> Filling:
    """Tell what became of one slot: the verdict without a reason, if there is one, serves."""
    due = _due(roster.slots[index], case, as_of)
    filed = next((verdict.filed for verdict in verdicts if verdict.reason is None), None)
    if filed is None:
        return Filling(tuple(verdicts), None, due, None)
    day = day_that_decides(filed, roster.ask)
    return Filling(tuple(verdicts), days_late(roster, day, due, case), due, filed)


def days_late(roster: Roster, day: datetime.date | None, due: datetime.date | None, case: Case) -> int:
    """Return by how many days *day* is late, counted as the rule counts them."""
    if day is None or due is None or day <= due:
        return 0
    return case.criteria.calendar.between(due, day) if roster.late_in_working_days else (day - due).days


def _due(slot: Slot, case: Case, as_of: datetime.date | None) -> datetime.date | None:
    if not isinstance(slot.due, AfterDocument):
        return slot.due
    anchor = _first(slot.due.ask, case, as_of)
    if anchor is None:
        return None
    return slot.due.counting.due(anchor, slot.due.days, case.criteria.calendar, working=slot.due.working)


def _first(ask: Ask, case: Case, as_of: datetime.date | None) -> datetime.date | None:
    """Return the date of the earliest document that passes *ask*, whatever it serves."""
    kinds = [filed for kind in ask.kinds for filed in case.by_kind.get(kind.id, [])]
    passed = [filed.document.date for filed in kinds if weigh(filed, ask, case, as_of).reason is None]
    return min((day for day in passed if day is not None), default=None)
