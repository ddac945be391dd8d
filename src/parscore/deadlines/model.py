"""One thing that falls due."""

import datetime

from enum import StrEnum
from fractions import Fraction

import attrs

from parscore.core import Deduction
from parscore.scoring import Scorecard
from parscore.wording import Message, Text


class State(StrEnum):
    """
    How an obligation stands on the day of the score. The list is closed.

    ``waiting``: not there, its due day has not passed. ``overdue``: not there,
    its due day has passed, but late is still possible. ``open``: no due day of
    its own, it can be made good until the window closes. ``done``: there, in
    time. ``late``: there, late. ``missed``: not there, and the window is over.
    """

    WAITING = "waiting"
    OVERDUE = "overdue"
    OPEN = "open"
    DONE = "done"
    LATE = "late"
    MISSED = "missed"


@attrs.frozen
class Stakes:
    """
    What an obligation is worth once all else that the criterion asks for is
    there, in points of the total.

    Attributes:
        full: The points that doing it in time brings, over not doing it at all.
        late: What doing it late brings: as soon as it can still be, and on the
            last day of the window; None where there is no due day to miss.
    """

    full: Fraction
    late: tuple[Fraction, Fraction] | None = None

    def scaled(self, factor: Fraction) -> "Stakes":
        """Return the points times *factor*."""
        late = None if self.late is None else (self.late[0] * factor, self.late[1] * factor)
        return Stakes(self.full * factor, late)


@attrs.frozen(kw_only=True, eq=False)
class Deadline:
    """
    One thing that falls due: a document on a day of its own, or a shortfall
    that can be made good until the window closes.

    Attributes:
        card: The score that it comes from.
        code: The criterion's code.
        title: What the criterion is called.
        key: What tells it from the others of its criterion, the same in every
            year and on every day.
        what: What is to be done: the document, or what was wanted.
        period: The period that it is for.
        part: The part of the rule, where the rule has parts.
        due: Its due day; None where the rule names none.
        until: The last day on which it can be done or made good; None is never.
        state: How it stands.
        stakes: What it is worth.
        line: The line of the criterion's ledger that it accounts for, on the
            criterion's own scale; None where it has cost nothing.
        wanted: What is wanted, as a sentence; its points are those of the rule.
        found: What was found.
        document: The document that does it, where one does.
    """

    card: Scorecard = attrs.field(repr=False)
    code: str
    title: Text
    key: str
    what: Message | Text
    period: Text | None = None
    part: Text | None = None
    due: datetime.date | None = None
    until: datetime.date | None = None
    state: State
    stakes: Stakes
    line: Deduction | None = attrs.field(default=None, repr=False)
    wanted: Message = attrs.field(repr=False)
    found: Message = attrs.field(repr=False)
    document: str | None = None

    @property
    def day(self) -> datetime.date:
        """The day by which it is sorted: its due day, else the last day on which it counts."""
        return self.due or self.until or self.card.closes

    @property
    def scale(self) -> Fraction:
        """What a point of the criterion is of the total's: 1, but below a branch that is scaled."""
        return self.card.scale_of(self.code)

    @property
    def deducted(self) -> Fraction | None:
        """What its line has taken, in points of the total; None where it has cost nothing."""
        return None if self.line is None else self.line.exact * self.scale

    @property
    def winnable(self) -> Fraction | None:
        """What of its line can be won back, in points of the total; None where it has cost nothing."""
        return None if self.line is None else self.line.winnable * self.scale

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return self.state in {State.DONE, State.LATE}

    @property
    def is_ahead(self) -> bool:
        """Whether it can still be done, in time or late."""
        return self.state in {State.WAITING, State.OVERDUE, State.OPEN}

    def is_on_or_after(self, day: datetime.date) -> bool:
        """Tell whether it falls due on *day* or later, or can still be made good then."""
        return self.day >= day or (self.is_ahead and self.until is not None and self.until >= day)
