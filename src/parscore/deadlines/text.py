"""Deadlines as a table of 80 columns."""

import textwrap

from collections.abc import Iterable, Iterator, Sequence

from parscore.scoring import Scorecard
from parscore.views import about, context_of, day_of, tidy_text
from parscore.wording import Message, say_date

from ._said import late_points, scale_notes, several, task_of
from .model import Deadline, State


#: In which order the states stand: first what can still be done.
_ORDER = (State.WAITING, State.OVERDUE, State.OPEN, State.LATE, State.DONE, State.MISSED)
_GAP = "  "


def sort_by_day(deadlines: Iterable[Deadline]) -> tuple[Deadline, ...]:
    """Return the deadlines of several units in one list, sorted by day."""
    return tuple(sorted(deadlines, key=lambda item: item.day))


def deadlines_text(deadlines: Sequence[Deadline], lang: str = "vi", width: int = 80) -> str:
    """
    Return a table of *deadlines*, sorted by day under a heading for each state.

    Args:
        deadlines: What falls due, for one unit or several, sorted by day.
        lang: ``vi`` or ``en``.
        width: The columns that a line may have.
    """
    if not deadlines:
        return Message("deadline.nothing").say(lang) + "\n"
    lines = [*_head(deadlines, lang), "", Message("deadline.head").say(lang)]
    widths, named = _widths(deadlines, lang), several(deadlines)
    for state in _ORDER:
        group = [item for item in deadlines if item.state is state]
        if group:
            lines.extend(["", Message(f"deadline.{state}", {"count": len(group)}).say(lang), *_titles(widths, lang)])
            rows = ((_cells(item, lang), _told(item, lang, named=named)) for item in group)
            lines.extend(line for cells, text in rows for line in _row(cells, text, widths, width))
    messages = (Message("deadline.note"), Message("deadline.note-sum"), *scale_notes(deadlines))
    notes = (message.say(lang) for message in messages)
    lines.extend(["", *(line for note in notes for line in textwrap.wrap(note, width))])
    return "\n".join(lines) + "\n"


def _head(deadlines: Sequence[Deadline], lang: str) -> list[str]:
    """Return what stands over the table: the unit, or for several the sets on which they were scored."""
    if not several(deadlines):
        return context_of(deadlines[0].card, lang)
    sets = {item.card.criteria.digest: item.card for item in deadlines}
    return [line for card in sets.values() for line in _set(card, lang)]


def _set(card: Scorecard, lang: str) -> list[str]:
    return [card.title.say(lang), Message(f"status.{card.status}").say(lang), day_of(card).say(lang)]


def _cells(item: Deadline, lang: str) -> tuple[str, str, str]:
    late = late_points(item, lang) if item.is_ahead else None
    return say_date(item.day, lang), about(item.stakes.full, lang), late or ""


def _widths(deadlines: Sequence[Deadline], lang: str) -> tuple[int, ...]:
    titles = [Message(f"deadline.column-{name}").say(lang) for name in ("day", "full", "late")]
    rows = [titles, *(_cells(item, lang) for item in deadlines)]
    return tuple(max(len(row[column]) for row in rows) for column in range(3))


def _titles(widths: Sequence[int], lang: str) -> Iterator[str]:
    day, full, late, what = (Message(f"deadline.column-{name}").say(lang) for name in ("day", "full", "late", "what"))
    yield _GAP.join([day.ljust(widths[0]), full.rjust(widths[1]), late.rjust(widths[2]), what])


def _told(item: Deadline, lang: str, *, named: bool) -> str:
    text = task_of(item, named=named).say(lang)
    if item.document is not None:
        text += f": {_by(item, item.document, lang).say(lang)}"
    return tidy_text(text)


def _by(item: Deadline, document: str, lang: str) -> Message:
    """Say which document does it, and what it cost that it was late."""
    if item.state is State.LATE and item.deducted is not None:
        return Message("deadline.by-late", {"document": document, "points": about(item.deducted, lang)})
    return Message("deadline.by", {"document": document})


def _row(cells: Sequence[str], text: str, widths: Sequence[int], width: int) -> list[str]:
    """Return one row: its numbers, and its text wrapped beside them."""
    day, full, late = cells
    head = _GAP.join([day.ljust(widths[0]), full.rjust(widths[1]), late.rjust(widths[2]), ""])
    return textwrap.wrap(text, width, initial_indent=head, subsequent_indent=" " * len(head), break_on_hyphens=False)
