"""The days at which a set's points change, and those beside them."""

import datetime

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache

from hypothesis import strategies as st

from parscore.criteria import CriteriaSet
from parscore.criteria.measures import Lateness, Slot, rosters_of, terms_of

from ._vocabulary import CLOSES, DAYS


_ONE_DAY = datetime.timedelta(days=1)


def score_days(criteria: CriteriaSet | None = None, *, after: bool = True) -> st.SearchStrategy[datetime.date]:
    """
    Return days on which to score: at every bound of *criteria*'s window,
    periods and deadlines, the day before and the day after.

    Args:
        criteria: The set; None is any set of `criteria_sets`.
        after: Whether they may lie after the window, when nothing can change any more.

    .. versionadded:: 0.1.0
    """
    days, last = (DAYS, CLOSES) if criteria is None else (days_of(criteria), criteria.window[1])
    return st.sampled_from([item for item in days if after or item <= last])


@lru_cache(maxsize=64)
def days_of(criteria: CriteriaSet) -> tuple[datetime.date, ...]:
    """Return every day at which something of *criteria* begins or ends, and its neighbours."""
    bounds = {*criteria.window, datetime.date(criteria.year, 1, 1), datetime.date(criteria.year, 12, 31)}
    for leaf in criteria.leaves:
        for roster in rosters_of(leaf.parts):
            bounds.update(item for slot in roster.slots for item in days_of_slot(slot))
        for term in terms_of(leaf.parts):
            if isinstance(term.measure, Lateness):
                bounds.update(_cuts(term.measure, [piece.hi for piece in term.curve.pieces], criteria))
    return tuple(sorted(beside(bounds)))


def days_of_slot(slot: Slot) -> Iterator[datetime.date]:
    """Yield the fixed days of one slot."""
    fixed = (slot.opens, slot.closes, slot.nominal)
    yield from (item for item in fixed if item is not None)
    if slot.period is not None:
        yield from (slot.period.start, slot.period.end)


def beside(days: set[datetime.date]) -> set[datetime.date]:
    """Return *days* with the day before and the day after each."""
    found = set(days)
    for item in days:
        with suppress(OverflowError):
            found |= {item - _ONE_DAY, item + _ONE_DAY}
    return found


def _cuts(measure: Lateness, cuts: list[object], criteria: CriteriaSet) -> Iterator[datetime.date]:
    """Yield the last days before lateness costs more."""
    due = measure.slot.due
    if not isinstance(due, datetime.date):
        return
    for cut in cuts:
        days = int(str(cut)) if cut is not None else 0
        with suppress(OverflowError):
            if measure.roster.late_in_working_days and days:
                yield criteria.calendar.plus(due, days)
            else:
                yield due + datetime.timedelta(days=days)
