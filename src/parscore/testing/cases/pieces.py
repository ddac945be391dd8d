"""Pieces of a register: facts and documents that make one measure come out at one number."""

import datetime

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

import attrs

from parscore.criteria import CriteriaSet
from parscore.criteria.measures import AfterDocument, Amount, Answer, Ask, Lateness, Share, Slot
from parscore.testing.papers import Data, paper_that_counts
from parscore.testing.spaces import answers_of, write_value
from parscore.wording import Message

from .subjects import spelled


_DAY = datetime.timedelta(days=1)
#: How long after a due day a document of a wanted lateness is looked for, in days.
_MOST_DAYS = 800
#: The wholes of which shares are made, the first that gives a whole part: readable, and fine enough for bounds.
WHOLES = (1000, 10_000, 300, 900, 100_000)


class UnmakableError(Exception):
    """No register can bring a measure to this number; *why* says so."""

    def __init__(self, why: Message) -> None:
        super().__init__(why)
        self.why = why


@attrs.frozen
class Piece:
    """
    A piece of a register.

    Attributes:
        facts: Facts as the register states them.
        documents: Documents as it lists them, without numbers: these are given where the register is written.
    """

    facts: Mapping[str, object] = attrs.Factory(dict[str, object])
    documents: tuple[Mapping[str, Any], ...] = ()

    def __add__(self, other: "Piece") -> "Piece":
        """Lay *other* over this piece: its facts replace those of the same name, and no document is listed twice."""
        new = tuple(item for item in other.documents if item not in self.documents)
        return Piece({**self.facts, **other.facts}, self.documents + new)

    @property
    def is_something(self) -> bool:
        """Whether it states or shows anything."""
        return bool(self.facts or self.documents)

    @classmethod
    def sum(cls, pieces: "Iterable[Piece]") -> "Piece":
        """Lay all *pieces* over each other."""
        total = cls()
        for piece in pieces:
            total += piece
        return total

    def data(self) -> Data:
        """Return it as the inside of a register, its documents numbered."""
        data: Data = {"facts": dict(self.facts)} if self.facts else {}
        if self.documents:
            data["documents"] = [_numbered(item, number) for number, item in enumerate(self.documents, 1)]
        return data


def _numbered(document: Mapping[str, Any], number: int) -> Data:
    """Give a document a number of its own."""
    data = dict(document)
    if "number" in data:
        data["number"] = f"{number:02d}/{str(data['number']).partition('/')[2]}"
    return data


def paper(ask: Ask, day: datetime.date, criteria: CriteriaSet | None = None) -> Data:
    """
    Return a document for *ask* that lacks nothing, its kind told by type and
    subject where that can be; the subject spelled as *criteria* writes it.
    """
    kind = ask.kinds[0]
    data = paper_that_counts(kind, 1, day, ask)
    if kind.subject:
        del data["kind"]
    return data if criteria is None else data | {"subject": spelled(kind, data["subject"], criteria)}


# -- facts -------------------------------------------------------------------


def of_amount(measure: Amount, number: Fraction) -> Piece:
    """Return the fact at *number*."""
    return Piece({measure.fact.id: write_value(measure.fact, number)})


def of_answer(measure: Answer, index: int) -> Piece:
    """Return the answer at a place of the list."""
    answers = answers_of(measure.fact) if measure.fact.sort == "yes_no" else list(measure.answers)
    named = measure.answers[index]
    value = named == "yes" if measure.fact.sort == "yes_no" else named
    return Piece({measure.fact.id: value}) if value in answers else Piece()


def of_share(measure: Share, ratio: Fraction) -> Piece:
    """Return part and whole whose ratio is *ratio* exactly, of a size that can be read."""
    whole = whole_of(ratio)
    facts = ((measure.whole, Fraction(whole)), (measure.part, ratio * whole))
    return Piece({fact.id: write_value(fact, number) for fact, number in facts})


def of_empty_share(measure: Share) -> Piece:
    """Return a whole of 0, of which there is no share."""
    return Piece({fact.id: write_value(fact, Fraction(0)) for fact in (measure.whole, measure.part)})


def whole_of(ratio: Fraction) -> int:
    """Return a whole of which *ratio* is a whole part."""
    return next((size for size in WHOLES if (ratio * size).denominator == 1), ratio.denominator)


# -- documents ---------------------------------------------------------------


def of_lateness(measure: Lateness, days: int, criteria: CriteriaSet) -> Piece:
    """
    Return a document that fills a slot *days* late, counted as the rule counts
    them; in time it is of the very last day. What its deadline runs from comes
    with it.

    Raises:
        UnmakableError: There is no such day in the window.
    """
    slot, ask = measure.slot, measure.roster.ask
    anchor = anchor_of(slot, criteria)
    due = due_of(slot, criteria)
    if due is None:
        if days:
            raise UnmakableError(Message("cases.no-deadline"))
        return anchor + Piece(documents=(placed(paper(ask, _any_day(slot, criteria), criteria), slot, late=False),))
    day = _day_late(measure, due, days, criteria)
    first, last = criteria.window
    if not first <= day <= last:
        raise UnmakableError(Message("cases.outside-window", {"date": day, "first": first, "last": last}))
    return anchor + Piece(documents=(placed(paper(ask, day, criteria), slot, late=days > 0),))


def _day_late(measure: Lateness, due: datetime.date, days: int, criteria: CriteriaSet) -> datetime.date:
    """Return the first day on which a document is just *days* late."""
    if not days:
        return due
    day = due
    for _ in range(_MOST_DAYS):
        day += _DAY
        late = criteria.calendar.between(due, day) if measure.roster.late_in_working_days else (day - due).days
        if late == days:
            return day
    raise UnmakableError(Message("cases.no-such-lateness", {"days": days}))


def placed(document: Data, slot: Slot, *, late: bool) -> Data:
    """Name the period of a late document, which its day would give to the next one."""
    return document | {"period": slot.period.id} if late and slot.period is not None else document


def due_of(slot: Slot, criteria: CriteriaSet) -> datetime.date | None:
    """Return the last day in time, where there is one."""
    match slot.due:
        case datetime.date():
            return slot.due
        case AfterDocument() as after:
            return after.counting.due(_anchor_day(criteria), after.days, criteria.calendar, working=after.working)
        case _:
            return None


def anchor_of(slot: Slot, criteria: CriteriaSet) -> Piece:
    """Return the document from which a deadline runs."""
    if not isinstance(slot.due, AfterDocument):
        return Piece()
    return Piece(documents=(paper(slot.due.ask, _anchor_day(criteria), criteria),))


def _anchor_day(criteria: CriteriaSet) -> datetime.date:
    """Return a working day early in the year, from which deadlines run."""
    return criteria.calendar.on_or_after(datetime.date(criteria.year, 2, 15))


def _any_day(slot: Slot, criteria: CriteriaSet) -> datetime.date:
    """Return a day on which a document without a deadline counts."""
    first, last = criteria.window
    day = slot.closes or datetime.date(criteria.year, 6, 15)
    return min(max(day, first), last)


def of_count(ask: Ask, count: int, criteria: CriteriaSet) -> Piece:
    """Return *count* documents that count."""
    start = _any_day(Slot(), criteria)
    return Piece(documents=tuple(paper(ask, start + number * _DAY, criteria) for number in range(count)))
