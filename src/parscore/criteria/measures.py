"""What a rule measures, and the curve that each number goes through.

A rule kind lowers to *parts*; a part is a base, a maximum and *terms*; a term
is one measured number with its curve. Nothing else is ever evaluated.
"""

import datetime

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TypeAlias

import attrs

from parscore.core import Cause, Curve, Period
from parscore.core.calendar import Counting
from parscore.edge import Path
from parscore.wording import Message, Text

from .vocabulary import DocumentKind, FactKind


@attrs.frozen
class Ask:
    """
    What is asked of a document.

    Attributes:
        kinds: The kinds that will do.
        issuer: What its issuer must contain, one of these; empty asks nothing.
        signer: Likewise, of its signer.
        to: Likewise, of one of its addressees.
        cites: References of which it must cite one.
        by_receipt: Whether the day of receipt decides, not that of signature.
    """

    kinds: tuple[DocumentKind, ...]
    issuer: tuple[str, ...] = ()
    signer: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    by_receipt: bool = False

    @property
    def title(self) -> Text:
        """The kinds' titles, for a sentence."""
        return Text(
            " hoặc ".join(kind.title.vi for kind in self.kinds), " or ".join(kind.title.en for kind in self.kinds)
        )


@attrs.frozen
class AfterDocument:
    """
    A deadline that runs from another document.

    Attributes:
        ask: The document from which it runs.
        days: How many days.
        working: Whether they are working days.
        counting: How they are counted.
    """

    ask: Ask
    days: int
    working: bool
    counting: Counting


Due: TypeAlias = datetime.date | AfterDocument | None


@attrs.frozen
class Slot:
    """
    A place that one document fills.

    Attributes:
        period: The period that it is for; None where there is just one place.
        opens: The first day of its due window.
        due: Its last day in time.
        nominal: The day that was written, where a day off moved it.
    """

    period: Period | None = None
    opens: datetime.date | None = None
    due: Due = None
    nominal: datetime.date | None = None

    @property
    def closes(self) -> datetime.date | None:
        """The last day of the due window, where it is a fixed day."""
        if isinstance(self.due, datetime.date):
            return self.due
        return None if self.period is None else self.period.end


@attrs.frozen(eq=False)
class Roster:
    """
    The slots of one rule and what is asked of the documents that fill them.

    Attributes:
        ask: What is asked.
        slots: In the order of their periods.
        late_in_working_days: How lateness is counted.
    """

    ask: Ask
    slots: tuple[Slot, ...]
    late_in_working_days: bool = False

    @property
    def anchors(self) -> tuple[Ask, ...]:
        """What is asked of the documents from which deadlines run."""
        return tuple(slot.due.ask for slot in self.slots if isinstance(slot.due, AfterDocument))


@attrs.frozen
class Lateness:
    """Days between a slot's due day and the document that fills it; 0 in time."""

    roster: Roster
    index: int = 0

    @property
    def slot(self) -> Slot:
        """The slot."""
        return self.roster.slots[self.index]


@attrs.frozen
class DocumentCount:
    """How many documents count."""

    ask: Ask


@attrs.frozen
class Amount:
    """The value of one fact."""

    fact: FactKind


@attrs.frozen
class Share:
    """The ratio of two facts, from 0 to 1."""

    part: FactKind
    whole: FactKind


_YES_NO = {"yes": Text("có", "yes"), "no": Text("không", "no")}


@attrs.frozen
class Answer:
    """Which answer was given, by its place in the list."""

    fact: FactKind
    answers: tuple[str, ...]

    def label(self, index: int) -> Text | str:
        """Return how a sentence says one answer."""
        answer = self.answers[index]
        return _YES_NO.get(answer, answer) if self.fact.sort == "yes_no" else answer


@attrs.frozen
class Failures:
    """How many conditions do not earn their full marks."""

    conditions: "tuple[Part, ...]"


Measure: TypeAlias = Lateness | DocumentCount | Amount | Share | Answer | Failures


@attrs.frozen
class Term:
    """
    One measured number and its curve.

    Attributes:
        measure: What is measured.
        curve: The points for it.
        short: The cause of a deduction where the number costs points.
        absent: The cause where there is nothing to measure.
        wanted: What brings full marks.
        found: A template of its own for what was found, with ``{value}``.
        better: Which numbers the rule's author says are better: ``higher`` or
            ``lower``; None where nothing is said. The linter holds the curve to it.
    """

    measure: Measure
    curve: Curve
    short: Cause
    absent: Cause
    wanted: Message
    found: Text | None = None
    better: str | None = None


def _best(part: "Part") -> Fraction:
    return part.base + sum((term.curve.top for term in part.terms), Fraction(0))


@attrs.frozen
class Part:
    """
    A rule, or one part of it: clamp(base + the sum of the terms, 0, maximum).

    Attributes:
        max: The maximum.
        terms: The terms, in the rule's order.
        base: What there is before any term.
        title: What it is called, where a rule has parts.
        path: Where its rule stands in the file.
        best: The most that the terms can bring.
    """

    max: Fraction
    terms: tuple[Term, ...]
    base: Fraction = Fraction(0)
    title: Text | None = None
    path: Path = attrs.field(default=(), eq=False, repr=False)
    best: Fraction = attrs.field(init=False, default=attrs.Factory(_best, takes_self=True))

    def clamp(self, points: Fraction) -> Fraction:
        """Hold *points* between 0 and the maximum."""
        return min(max(points, Fraction(0)), self.max)


def asked_kinds(parts: Iterable[Part]) -> frozenset[str]:
    """Return the document kinds for which *parts* ask anywhere."""
    return frozenset(_asked(parts))


def terms_of(parts: Iterable[Part]) -> Iterator[Term]:
    """Yield every term of *parts*, those of conditions included."""
    for part in parts:
        for term in part.terms:
            yield term
            if isinstance(term.measure, Failures):
                yield from terms_of(term.measure.conditions)


def rosters_of(parts: Iterable[Part]) -> tuple[Roster, ...]:
    """Return the rosters that documents fill for *parts*, each once."""
    measures = (term.measure for term in terms_of(parts))
    return tuple(dict.fromkeys(measure.roster for measure in measures if isinstance(measure, Lateness)))


def asks_of(parts: Iterable[Part]) -> Iterator[Ask]:
    """Yield what *parts* ask of the documents that serve them."""
    for part in parts:
        for term in part.terms:
            match term.measure:
                case Lateness(roster=roster):
                    yield roster.ask
                case DocumentCount(ask=asked):
                    yield asked
                case Failures(conditions=conditions):
                    yield from asks_of(conditions)
                case _:
                    pass


def facts_of(parts: Iterable[Part]) -> Iterator[str]:
    """Yield the ids of the facts that *parts* measure."""
    for part in parts:
        for term in part.terms:
            match term.measure:
                case Amount(fact=fact) | Answer(fact=fact):
                    yield fact.id
                case Share(part=some, whole=whole):
                    yield from (some.id, whole.id)
                case Failures(conditions=conditions):
                    yield from facts_of(conditions)
                case _:
                    pass


def period_ids(parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the ids of the periods for which *parts* ask anywhere."""
    return tuple(dict.fromkeys(_periods(parts)))


def _periods(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        for term in part.terms:
            if isinstance(term.measure, Lateness) and term.measure.slot.period is not None:
                yield term.measure.slot.period.id
            elif isinstance(term.measure, Failures):
                yield from _periods(term.measure.conditions)


def _asked(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        for term in part.terms:
            match term.measure:
                case Lateness(roster=roster):
                    yield from (kind.id for asked in (roster.ask, *roster.anchors) for kind in asked.kinds)
                case DocumentCount(ask=asked):
                    yield from (kind.id for kind in asked.kinds)
                case Failures(conditions=conditions):
                    yield from _asked(conditions)
                case _:
                    pass
