"""Deadlines as a calendar that phones and office programs subscribe to: iCalendar, RFC 5545."""

import datetime
import uuid

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from parscore.edge import need
from parscore.scoring import Scorecard
from parscore.views import about, context_of, tidy_text
from parscore.wording import Message, Value

from ._closing import Closing, closing_groups
from ._said import late_points, scale_notes, several, task_of
from .model import Deadline, State


#: What the ids of entries are drawn from, so that the next export finds its own entries again.
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "parscore.deadlines/1")
_MORNING = datetime.timedelta(hours=8)


def calendar_of(deadlines: Sequence[Deadline], lang: str = "vi", *, alarm: int | None = None) -> bytes:
    """
    Return *deadlines* as an iCalendar file: an all-day entry for each document
    with a due day, and one for each day on which a unit's window closes, with
    all that can be made good until then.

    The same deadlines give the same bytes: no clock is read. An entry keeps its
    id from one export to the next, and the stamp of its last change is the day
    of the score, so that a calendar which imports again replaces what it has.

    Args:
        deadlines: What falls due, at least one.
        lang: ``vi`` or ``en``.
        alarm: How many days before it a reminder sounds, at eight in the
            morning; None is never. What is done has no reminder.

    Raises:
        MissingExtraError: icalendar is not installed.

    .. versionadded:: 0.1.0
    """
    icalendar = need("icalendar", "calendar")
    writer = _Writer(icalendar, lang, alarm, several(deadlines))
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//parscore//deadlines//VI" if lang == "vi" else "-//parscore//deadlines//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", writer.name(deadlines))
    for item in deadlines:
        if item.due is not None:
            calendar.add_component(writer.entry(item, item.due))
    for group in closing_groups(deadlines):
        calendar.add_component(writer.closing(group))
    written: bytes = calendar.to_ical()
    return written


@attrs.frozen
class _Writer:
    """
    Writes entries.

    Attributes:
        icalendar: The library; it is an extra.
        lang: The language.
        alarm: How many days before an entry its reminder sounds.
        named: Whether entries name their unit.
    """

    icalendar: Any
    lang: str
    alarm: int | None
    named: bool

    def name(self, deadlines: Sequence[Deadline]) -> str:
        """Return what the calendar is called."""
        card = deadlines[0].card
        values: dict[str, Value] = {"year": str(card.year), "unit": card.name}
        return self._say(Message("deadline.calendar" if self.named else "deadline.calendar-unit", values))

    def entry(self, item: Deadline, due: datetime.date) -> Any:  # noqa: ANN401 -- the library is an extra
        """Return the entry of a document with a due day."""
        event = self._event(item.card, item.key, due)
        self._put(event, self._say(self._summary(item)), self._description(item))
        self._sort(event, item.state)
        if item.is_ahead:
            self._remind(event)
        return event

    def closing(self, group: Sequence[Deadline]) -> Any:  # noqa: ANN401 -- likewise
        """Return the entry of the day on which a window closes."""
        card, until = group[0].card, group[0].until
        assert until is not None  # noqa: S101 -- the groups are made by it
        event = self._event(card, f"closes/{until.isoformat()}", until)
        closing = Closing(group, self.lang)
        summary = closing.summary
        if self.named:
            summary = Message("deadline.closing-of", {"unit": card.name, "closing": summary})
        lines = [f"- {self._say(line)}" for line in closing.lines()]
        notes = [self._say(note) for note in closing.notes()]
        self._put(event, self._say(summary), [*self._context(card), "", *lines, "", *notes])
        self._sort(event, State.OPEN)
        self._remind(event)
        return event

    def _event(self, card: Scorecard, key: str, day: datetime.date) -> Any:  # noqa: ANN401 -- likewise
        event = self.icalendar.Event()
        name = "\n".join([card.criteria.id, str(card.year), card.unit, key])
        event.add("uid", str(uuid.uuid5(_SPACE, name)))
        stamp = card.as_of or card.criteria.window[0]
        event.add("dtstamp", datetime.datetime.combine(stamp, datetime.time(), datetime.UTC))
        event.add("dtstart", day)
        event.add("dtend", day + datetime.timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        return event

    def _put(self, event: Any, summary: str, lines: Sequence[str]) -> None:  # noqa: ANN401 -- likewise
        language = {"LANGUAGE": self.lang}
        event.add("summary", summary, parameters=language)
        event.add("description", "\n".join(lines), parameters=language)

    def _sort(self, event: Any, state: State) -> None:  # noqa: ANN401 -- likewise
        names = ("deadline.category", f"deadline.category-{state}")
        event.add("categories", [self._say(Message(name)) for name in names])

    def _remind(self, event: Any) -> None:  # noqa: ANN401 -- likewise
        if self.alarm is None:
            return
        alarm = self.icalendar.Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", _MORNING - datetime.timedelta(days=self.alarm))
        alarm.add("description", str(event["summary"]))
        event.add_component(alarm)

    def _say(self, message: Message) -> str:
        """Say one line: characters that do not print would break it, or turn it around."""
        return tidy_text(message.say(self.lang))

    def _with_points(self, item: Deadline, task: Message) -> Message:
        late = late_points(item, self.lang)
        values: dict[str, Value] = {"task": task, "points": about(item.stakes.full, self.lang)}
        if late is None:
            return Message("deadline.summary", values)
        if item.state is State.OVERDUE:
            return Message("deadline.summary-overdue", {"task": task, "late": late})
        return Message("deadline.summary-late", {**values, "late": late})

    def _summary(self, item: Deadline) -> Message:
        task = task_of(item, named=self.named)
        if item.state is State.DONE:
            return Message("deadline.summary-done", {"task": task})
        if item.state is State.LATE:
            return Message("deadline.summary-done-late", {"task": task})
        if item.state is State.MISSED:
            return Message("deadline.summary-missed", {"task": task})
        return self._with_points(item, task)

    def _context(self, card: Scorecard) -> list[str]:
        return [tidy_text(line) for line in context_of(card, self.lang)]

    def _description(self, item: Deadline) -> list[str]:
        told = [self._say(message) for message in _details(item, late_points(item, self.lang), self.lang)]
        return [*self._context(item.card), "", *told]


def _details(item: Deadline, late: str | None, lang: str) -> Iterator[Message]:
    """Yield what is said of one obligation, a sentence a line."""
    yield Message("deadline.criterion", {"code": item.code, "title": item.title})
    if item.part is not None:
        yield Message("line.part", {"part": item.part})
    yield Message("deadline.due", {"due": item.day})
    yield Message("deadline.points", {"points": about(item.stakes.full, lang)})
    if late is not None and item.until is not None:
        yield Message("deadline.points-late", {"late": late, "until": item.until})
    yield Message("line.wanted", {"wanted": item.wanted})
    yield Message("deadline.found", {"found": item.found})
    yield from scale_notes([item])
    line = item.line
    if line is not None and line.remedy is not None:
        yield Message("line.remedy", {"remedy": line.remedy.scaled(item.scale)})
    cite = item.card.criteria[item.code].cite
    if cite is not None:
        yield Message("line.cite", {"cite": cite})
