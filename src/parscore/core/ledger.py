"""The ledger: nodes and deductions that refuse to exist unless they close."""

import datetime

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import attrs

from parscore.errors import LedgerError
from parscore.showing import Shows
from parscore.wording import Message, Points, Text, as_surface, write_number

from ._sums import add_up


class Cause(StrEnum):
    """Why points were not earned. The list is closed."""

    MISSING = "missing"
    LATE = "late"
    BELOW_THRESHOLD = "below_threshold"
    VIOLATION = "violation"
    REJECTED = "rejected"
    UNPROVEN = "unproven"
    GATED = "gated"
    JUDGED = "judged"
    SURVEY_PENDING = "survey_pending"
    NOT_DUE = "not_due"


@attrs.frozen
class LookedAt:
    """
    A document that was looked at for one finding.

    Attributes:
        document: How the document is referred to: ``05/TB-BĐH``.
        date: Its date, if it has one.
        subject: What it is about.
        counted: Whether it counted.
        reason: Stable id of the reason why it did not; None where it did.
        why: The reason as a sentence; None where it counted.
    """

    document: str
    date: datetime.date | None
    subject: str
    counted: bool
    reason: str | None = None
    why: Message | None = None

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data."""
        return {
            "document": self.document,
            "date": None if self.date is None else self.date.isoformat(),
            "counted": self.counted,
            "reason": self.reason,
        }


@attrs.frozen(kw_only=True, repr=False)
class Deduction:
    """
    One line of a ledger: points that were not earned, and why.

    Attributes:
        code: The criterion's code.
        exact: The points, more than 0, as a fraction.
        uncut: What the line would take if no floor or cap cut it.
        cause: Why, from the closed list.
        wanted: What was wanted.
        found: What was found.
        documents: What was looked at, and why each did not count.
        cite: The legal citation, where the criteria file gives one.
        remedy: What would win the points back.
        curable_until: The last day on which it can be cured; None is never.
        open: Whether it can still be cured on the day of the score.
        part: The part of the rule, where a rule has parts.
        behind: For a gated line: what the evidence itself would have lost.
        blocks: For a gated line: the codes that it blocks.
        gate: For a gated line: the code that carries the gate, and the one that
            it asks for.
    """

    code: str
    exact: Fraction
    uncut: Fraction
    cause: Cause
    wanted: Message
    found: Message
    documents: tuple[LookedAt, ...] = ()
    cite: Text | None = None
    remedy: Message | None = None
    curable_until: datetime.date | None = None
    open: bool = False
    part: Text | None = None
    behind: "tuple[Deduction, ...]" = ()
    blocks: tuple[str, ...] = ()
    gate: tuple[str, str] | None = None

    def __attrs_post_init__(self) -> None:
        if self.exact <= 0:
            raise LedgerError(Message("error.ledger-line", {"code": self.code, "found": write_number(self.exact)}))

    @property
    def points(self) -> Decimal | Fraction:
        """The points, as a decimal where one is exact."""
        return as_surface(self.exact)

    @property
    def winnable(self) -> Fraction:
        """
        What comes back until `curable_until`, if all is cured that can be: 0 is
        never; of a gate's line, its points less what is lost behind it for good.
        """
        if self.curable_until is None and not self.open:
            return Fraction(0)
        behind = self._lost_behind
        return min(self.exact, self.uncut - behind) if behind else self.exact

    @property
    def _lost_behind(self) -> Fraction:
        """
        What stays lost once the gate is open. A criterion behind it loses no more
        than its lines take together: where a floor has cut them, that is all of it.
        """
        by_code: dict[str, list[Deduction]] = {}
        for line in self.behind:
            by_code.setdefault(line.code, []).append(line)
        lost = (
            min(add_up(line._lost for line in lines), add_up(line.exact for line in lines))  # noqa: SLF001 -- its own
            for lines in by_code.values()
        )
        return add_up(lost)

    @property
    def _lost(self) -> Fraction:
        """What stays lost of what the line would take if nothing cut it."""
        return self._lost_behind if self.open or self.curable_until is not None else self.uncut

    def __repr__(self) -> str:
        return f"<Deduction {self.code}: {write_number(self.exact)} {self.cause}>"

    @property
    def headline(self) -> Message:
        """Points, cause and what was found, in one sentence."""
        cause = Message(f"cause.{self.cause}")
        return Message("line.found", {"points": Points(-self.exact), "cause": cause, "found": self.found})

    def message(self, lang: str = "vi") -> str:
        """Return the line as a paragraph: cause, found, wanted, citation, remedy."""
        parts = [self.headline.say(lang)]
        parts.append(Message("line.wanted", {"wanted": self.wanted}).say(lang))
        if self.cite is not None:
            parts.append(Message("line.cite", {"cite": self.cite}).say(lang))
        if self.remedy is not None:
            parts.append(Message("line.remedy", {"remedy": self.remedy}).say(lang))
        return " ".join(parts)

    def scaled(self, factor: Fraction) -> "Deduction":
        """Return the line with its points, and those in its texts, times *factor*."""
        return attrs.evolve(
            self,
            exact=self.exact * factor,
            uncut=self.uncut * factor,
            wanted=self.wanted.scaled(factor),
            found=self.found.scaled(factor),
            remedy=None if self.remedy is None else self.remedy.scaled(factor),
            behind=tuple(line.scaled(factor) for line in self.behind),
        )


@attrs.frozen
class Figures:
    """
    The four figures of a node, as fractions.

    Attributes:
        max: What could be earned.
        earned: What is earned.
        secured: The least that any completion can leave.
        reachable: The most that any completion can bring.
    """

    max: Fraction = Fraction(0)
    earned: Fraction = Fraction(0)
    secured: Fraction = Fraction(0)
    reachable: Fraction = Fraction(0)

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(
            self.max + other.max,
            self.earned + other.earned,
            self.secured + other.secured,
            self.reachable + other.reachable,
        )

    @classmethod
    def total(cls, figures: "Sequence[Figures]") -> "Figures":
        """Return the sum of *figures*."""
        return cls(
            add_up(item.max for item in figures),
            add_up(item.earned for item in figures),
            add_up(item.secured for item in figures),
            add_up(item.reachable for item in figures),
        )

    def scaled(self, factor: Fraction) -> "Figures":
        """Return the figures times *factor*."""
        if factor == 1:
            return self
        return Figures(self.max * factor, self.earned * factor, self.secured * factor, self.reachable * factor)


@attrs.frozen(kw_only=True, repr=False)
class Node(Shows):
    """
    A criterion with its score: a closed ledger.

    Attributes:
        code: The official code; empty for the root.
        title: What it is called.
        role: ``core``, ``bonus`` or ``penalty``.
        exact: Its figures as fractions.
        deductions: Its ledger: for a branch, the lines of its children.
        children: The nodes below it, in the readers' order.
        applies: False where it has left the reckoning (shrunk).
        granted: True where it does not apply and full points are granted.
        unread: True where it has left the reckoning since an excerpt does not
            have its rule.
        reason: Why it does not apply, in the register's words.
        findings: What was measured, for a leaf.
        covered: What was found lacking when a floor or cap had left nothing to
            take: curing it alone brings nothing.
        claimed: What the unit claimed, if it did.
        cite: The legal citation.
        scored_by: Who scores it, where the unit itself does not.
        remarks: What reviewers asked of it and what was answered.

    Raises:
        LedgerError: The ledger does not close.
    """

    code: str
    title: Text
    role: str
    exact: Figures
    deductions: tuple[Deduction, ...] = ()
    children: "tuple[Node, ...]" = ()
    applies: bool = True
    granted: bool = False
    unread: bool = False
    reason: Text | None = None
    findings: tuple[object, ...] = ()
    covered: tuple[Message, ...] = ()
    claimed_exact: Fraction | None = None
    cite: Text | None = None
    scored_by: Text | None = None
    remarks: tuple[Message, ...] = ()

    def __attrs_post_init__(self) -> None:
        figures = self.exact
        not_below = self.role == "penalty" or figures.secured >= 0
        if not self.deductions and figures.max == figures.earned == figures.reachable >= figures.secured and not_below:
            return
        lost = add_up(line.exact for line in self.deductions if not line.open)
        still_open = add_up(line.exact for line in self.deductions if line.open)
        closes = (
            figures.max == figures.reachable + lost
            and figures.reachable == figures.earned + still_open
            and figures.secured <= figures.earned
            and not_below
        )
        if not closes:
            values = {
                "code": self.code,
                "max": write_number(figures.max),
                "earned": write_number(figures.earned),
                "secured": write_number(figures.secured),
                "reachable": write_number(figures.reachable),
                "lost": write_number(lost),
                "open": write_number(still_open),
            }
            raise LedgerError(Message("error.ledger", {**values}))

    @property
    def max(self) -> Decimal | Fraction:
        """What could be earned."""
        return as_surface(self.exact.max)

    @property
    def earned(self) -> Decimal | Fraction:
        """What is earned."""
        return as_surface(self.exact.earned)

    @property
    def secured(self) -> Decimal | Fraction:
        """The least that any completion can leave."""
        return as_surface(self.exact.secured)

    @property
    def reachable(self) -> Decimal | Fraction:
        """The most that any completion can bring."""
        return as_surface(self.exact.reachable)

    @property
    def open(self) -> Decimal | Fraction:
        """The points of the deductions that can still be cured."""
        return as_surface(self.exact.reachable - self.exact.earned)

    @property
    def lost(self) -> Decimal | Fraction:
        """The points of the deductions that can no longer be cured."""
        return as_surface(self.exact.max - self.exact.reachable)

    @property
    def at_risk(self) -> Decimal | Fraction:
        """The earned points that could still fall."""
        return as_surface(self.exact.earned - self.exact.secured)

    @property
    def claimed(self) -> Decimal | Fraction | None:
        """What the unit claimed on its form; None where it did not."""
        return None if self.claimed_exact is None else as_surface(self.claimed_exact)

    def __repr__(self) -> str:
        figures = self.exact
        points = f"{write_number(figures.earned)}/{write_number(figures.max)}"
        return f"<Node {self.code or 'total'}: {points}, {len(self.deductions)} deductions>"

    @property
    def is_leaf(self) -> bool:
        """Whether nothing lies below it."""
        return not self.children

    def walk(self) -> "Iterator[Node]":
        """Yield the node and all below it, in the readers' order."""
        yield self
        for child in self.children:
            yield from child.walk()
