"""Where a criterion looks at a document, and what it makes of it there."""

import datetime

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeAlias

import attrs

from parscore.criteria.measures import AfterDocument, Ask, DocumentCount, Failures, Lateness, Part, Roster
from parscore.evidence import Filed
from parscore.evidence.weighing import Verdict, weigh
from parscore.wording import Message, Text, Value

from .measure import Measuring
from .slots import Filling
from .without import Key, Keys


#: ``slot``: it fills, or would fill, the place of one document; ``count``: it is
#: one of those counted; ``deadline``: a deadline runs from it.
Sort: TypeAlias = Literal["slot", "count", "deadline"]


@attrs.frozen
class Place:
    """
    One place at which a criterion looks at a document.

    Attributes:
        filed: The document.
        sort: ``slot``, ``count`` or ``deadline``.
        verdict: Whether it counts there, and if not, why not.
        asked: What is asked for there.
        period: The period, where the rule has periods.
        part: The part of the rule, where it has parts.
        late: How late it is, as a sentence; None where no day is set.
        seconds: The documents that would take its place, the next first.
        lot: The keys of the documents that hold the same points: for a slot,
            it and its seconds; for a count, all that are counted; under an
            all-or-nothing rule, those of every condition.
    """

    filed: Filed
    sort: Sort
    verdict: Verdict
    asked: Text
    period: Text | None = None
    part: Text | None = None
    late: Message | None = None
    seconds: tuple[Filed, ...] = ()
    lot: Keys = frozenset()

    @property
    def key(self) -> Key:
        """What the document is known by."""
        return self.filed.document.key

    @property
    def counts(self) -> bool:
        """Whether the document counts here."""
        return self.verdict.reason is None

    @property
    def stands_by(self) -> bool:
        """Whether it would count here, were it not for another one."""
        return self.verdict.reason == "second"


def places_of(measuring: Measuring, parts: Iterable[Part]) -> Iterator[Place]:
    """Yield every document at every place at which the rule of a leaf looks at it."""
    for part in parts:
        for place in _in_part(measuring, part):
            yield place if part.title is None or place.part is not None else attrs.evolve(place, part=part.title)


def _in_part(measuring: Measuring, part: Part) -> Iterator[Place]:
    rosters: set[int] = set()
    for term in part.terms:
        match term.measure:
            case Lateness(roster=roster):
                yield from _slot(term.measure, measuring.fill(roster)[term.measure.index])
                if id(roster) not in rosters:
                    rosters.add(id(roster))
                    yield from _deadlines(measuring, roster)
            case DocumentCount(ask=ask):
                yield from _counted(measuring.weighed(ask), ask)
            case Failures(conditions=conditions):
                inner = tuple(places_of(measuring, conditions))
                lot = frozenset(key for place in inner for key in place.lot)
                yield from (attrs.evolve(place, lot=lot) if place.lot else place for place in inner)
            case _:
                pass


def _slot(measure: Lateness, filling: Filling) -> Iterator[Place]:
    period = None if measure.slot.period is None else measure.slot.period.label
    standing = [verdict.filed for verdict in filling.verdicts if verdict.reason == "second"]
    for verdict in filling.verdicts:
        key = verdict.filed.document.key
        place = Place(verdict.filed, "slot", verdict, measure.roster.ask.title, period)
        if verdict.reason is None:
            seconds = tuple(filed for filed in standing if filed.document.key != key)
            lot = frozenset([key, *(filed.document.key for filed in standing)])
            place = attrs.evolve(place, late=_lateness(measure.roster, filling), seconds=seconds, lot=lot)
        elif verdict.reason == "second" and filling.filed is not None:
            lot = frozenset([filling.filed.document.key, *(filed.document.key for filed in standing)])
            place = attrs.evolve(place, lot=lot)
        yield place


def _lateness(roster: Roster, filling: Filling) -> Message | None:
    if filling.due is None or filling.lateness is None:
        return None
    if not filling.lateness:
        return Message("worth.in-time", {"due": filling.due})
    values: dict[str, Value] = {"days": filling.lateness, "due": filling.due}
    return Message("worth.late-working" if roster.late_in_working_days else "worth.late", values)


def _counted(verdicts: Sequence[Verdict], ask: Ask) -> Iterator[Place]:
    lot = frozenset(verdict.filed.document.key for verdict in verdicts if verdict.reason is None)
    for verdict in verdicts:
        yield Place(verdict.filed, "count", verdict, ask.title, lot=lot if verdict.reason is None else frozenset())


def _deadlines(measuring: Measuring, roster: Roster) -> Iterator[Place]:
    """Yield the documents from which a deadline runs: the earliest that passes does, the others do not."""
    case, as_of = measuring.case, measuring.day.as_of
    asks = {id(slot.due.ask): slot.due.ask for slot in roster.slots if isinstance(slot.due, AfterDocument)}
    for ask in asks.values():
        unique = {id(filed): filed for kind in ask.kinds for filed in case.by_kind.get(kind.id, [])}
        verdicts = [weigh(filed, ask, case, as_of) for filed in sorted(unique.values(), key=Filed.rank)]
        passed = [verdict for verdict in verdicts if verdict.reason is None]
        first = min(passed, key=_day, default=None)
        for verdict in verdicts:
            kept = Verdict(verdict.filed, "second") if verdict in passed and verdict is not first else verdict
            yield Place(verdict.filed, "deadline", kept, roster.ask.title)


def _day(verdict: Verdict) -> datetime.date:
    """Return the date of a document that passed: it has one."""
    day = verdict.filed.document.date
    assert day is not None  # noqa: S101 -- without one it does not pass
    return day
