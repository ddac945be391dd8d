"""What the day brings on which a window closes: one sum, and the lines that add up to it."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import reduce

import attrs

from parscore.core import add_up
from parscore.views import about
from parscore.wording import Message, Value

from ._said import late_points, scale_notes, task_of
from .model import Deadline, State


#: Points of the tree first, then those that stand outside it.
_ROLES = ("core", "bonus", "penalty")


@attrs.frozen
class Closing:
    """
    What can be made good until a window closes, as it is said.

    Attributes:
        group: What can be made good, of one unit and one last day.
        lang: The language.
    """

    group: Sequence[Deadline]
    lang: str

    @property
    def summary(self) -> Message:
        """How many tasks there are, and the sum of their points: bonus and penalty apart."""
        sums: dict[str, list[Fraction]] = {}
        for items in self._by_line():
            points = items[0].winnable
            if points is not None:
                sums.setdefault(_role(items[0]), []).append(points)
        said = [self._points(add_up(sums[role]), role) for role in _ROLES if role in sums]
        total = reduce(_and, said or [self._points(Fraction(0), _ROLES[0])])
        return Message("deadline.closing", {"count": len(self.group), "points": total})

    def lines(self) -> Iterator[Message]:
        """Yield a sentence for each line of the ledger; their points add up to the sum."""
        return map(self._line, self._by_line())

    def notes(self) -> Iterator[Message]:
        """Yield how the points are meant."""
        if any(map(self._late, self.group)):
            yield Message("deadline.closing-note-late")
        yield Message("deadline.closing-note")
        yield from scale_notes(self.group)

    def _by_line(self) -> Iterable[Sequence[Deadline]]:
        """Return what shares a line of the ledger together: its points count once."""
        groups: dict[object, list[Deadline]] = {}
        for item in self.group:
            groups.setdefault(item.key if item.line is None else id(item.line), []).append(item)
        return groups.values()

    def _line(self, items: Sequence[Deadline]) -> Message:
        tasks = tuple(self._task(item) for item in items)
        points = items[0].winnable
        if points is None:
            return Message("deadline.closing-nothing", {"tasks": tasks})
        values: dict[str, Value] = {"tasks": tasks, "points": self._points(points, _role(items[0]))}
        late = self._late(items[0])
        if late is None:
            return Message("deadline.closing-line", values)
        if len(items) == 1 and points == items[0].stakes.full:
            return Message("deadline.closing-late", {**values, "late": late})
        return Message("deadline.closing-less", values)

    def _task(self, item: Deadline) -> Message:
        task = task_of(item, named=False)
        return Message("deadline.overdue-task", {"task": task}) if item.state is State.OVERDUE else task

    def _late(self, item: Deadline) -> str | None:
        """Return what a late document brings, where that is less than one in time."""
        behind = item.stakes.late
        if item.line is None or behind is None or min(behind) == item.stakes.full:
            return None
        return late_points(item, self.lang)

    def _points(self, points: Fraction, role: str) -> Message:
        return Message(f"deadline.points-{role}", {"points": about(points, self.lang)})


def closing_groups(deadlines: Iterable[Deadline]) -> Iterator[tuple[Deadline, ...]]:
    """Yield, for each unit and last day, what can be made good until then."""
    groups: dict[object, list[Deadline]] = {}
    for item in deadlines:
        if item.state in {State.OPEN, State.OVERDUE} and item.until is not None:
            groups.setdefault((item.card.unit, item.until), []).append(item)
    yield from map(tuple, groups.values())


def _role(item: Deadline) -> str:
    return item.card[item.code].role


def _and(first: Message, second: Message) -> Message:
    return Message("deadline.and", {"first": first, "second": second})
