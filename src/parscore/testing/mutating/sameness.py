"""Whether two sets score every register alike, as far as their structure tells."""

import datetime

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TypeAlias

import attrs

from parscore.core import Curve, Rounding, WorkingDays
from parscore.criteria import CriteriaSet
from parscore.criteria.measures import Lateness, Roster, Slot, Term
from parscore.criteria.model import Criterion, Gate
from parscore.criteria.vocabulary import Band, DocumentKind, FactKind


_DAY = datetime.timedelta(days=1)

#: What of each class is words for readers, or stands there twice, or is looked at elsewhere.
_WORDS: dict[type, frozenset[str]] = {
    CriteriaSet: frozenset(
        {"title", "status", "level", "sources", "digest", "file", "note", "issuer", "in_force", "amends", "lineage"}
        | {"source", "facts", "calendar"}
    ),
    Criterion: frozenset({"title", "declared", "cite", "note", "rule_text", "evidence", "scored_by", "examples"}),
    Band: frozenset({"title"}),
    DocumentKind: frozenset({"title"}),
    FactKind: frozenset({"title", "unit"}),
    Slot: frozenset({"nominal"}),
    Term: frozenset({"wanted", "found", "better"}),
    Gate: frozenset(),
}
_ALWAYS = frozenset({"path", "label", "title"})

#: Plain data that is equal where two things score alike.
Essence: TypeAlias = object


#: The same of a whole set: by the code of each criterion, and of the rest under an empty one.
Essences: TypeAlias = dict[str, Essence]


def essences(criteria: CriteriaSet) -> Essences:
    """
    Return what of a compiled set decides over points, as plain data.

    Lateness is told day by day up to the end of the window, so that a way of
    counting that makes no difference there is none.
    """
    one = _Essence(criteria)
    return {"": one.whole(criteria)} | {code: one.node(node) for code, node in criteria.criteria.items()}


@attrs.frozen
class _Essence:
    criteria: CriteriaSet

    def whole(self, criteria: CriteriaSet) -> Essence:
        """Return what the set says beside its criteria, and in which order they stand."""
        return (self._fields(criteria, "root"), tuple(criteria.criteria))

    def node(self, node: Criterion) -> Essence:
        """Return what one criterion says."""
        return self._fields(node, "children")

    def of(self, value: object) -> Essence:
        if isinstance(value, Term) and isinstance(value.measure, Lateness):
            return ("lateness", *self._lateness(value, value.measure), self._fields(value, "measure", "curve"))
        if isinstance(value, Rounding) and value.digits is None:
            return "exact"
        if attrs.has(type(value)):
            return (type(value).__name__, self._fields(value))
        if isinstance(value, Mapping):
            return tuple((key, self.of(item)) for key, item in value.items())
        if isinstance(value, (tuple, list)):
            return tuple(self.of(item) for item in value)
        return value

    def _fields(self, value: object, *less: str) -> Essence:
        skip = _WORDS.get(type(value), frozenset()) | _ALWAYS | {*less}
        kind = type(value)
        fields = attrs.fields(kind) if attrs.has(kind) else ()
        return tuple((field.name, self.of(getattr(value, field.name))) for field in fields if field.name not in skip)

    def _lateness(self, term: Term, measure: Lateness) -> Iterator[Essence]:
        """Yield what is asked for a slot, and the points for a document of every day."""
        roster, slot = measure.roster, measure.slot
        yield self.of(roster.ask)
        yield measure.index
        yield tuple(self._slot(other) for other in roster.slots)
        yield term.curve.absent
        if not isinstance(slot.due, datetime.date):
            yield roster.late_in_working_days, self.of(term.curve), self.of(self.criteria.calendar)
            return
        last = max(self.criteria.window[1], slot.due)
        yield tuple(_by_day(term.curve, roster, slot.due, last, self.criteria.calendar))

    def _slot(self, slot: Slot) -> Essence:
        """Return a slot; where its due window has fixed ends, the days of its period say nothing."""
        due = self.of(slot.due)
        if slot.period is not None and isinstance(slot.due, datetime.date):
            return (slot.period.id, slot.opens, due)
        return (self.of(slot.period), slot.opens, due)


def _by_day(
    curve: Curve, roster: Roster, due: datetime.date, last: datetime.date, calendar: WorkingDays
) -> Iterator[tuple[datetime.date, Fraction]]:
    """Yield the points of a document of every day on which they change, from the due day to the last."""
    day, days = due, 0
    points = curve(0)
    yield day, points
    while day < last:
        day += _DAY
        days += calendar.is_working(day) if roster.late_in_working_days else 1
        if curve(days) != points:
            points = curve(days)
            yield day, points


__all__ = ["Essence", "Essences", "essences"]
