"""Measuring: evidence in, numbers with their provenance out. It knows no points."""

import datetime

from collections.abc import Callable
from fractions import Fraction

import attrs

from parscore.core import Cause, LookedAt, Span
from parscore.criteria.measures import (
    Amount,
    Answer,
    Ask,
    DocumentCount,
    Failures,
    Lateness,
    Part,
    Roster,
    Share,
    Slot,
    Term,
)
from parscore.evidence import Case, FactValue
from parscore.evidence.weighing import Verdict, candidates, weigh
from parscore.wording import Message, Percent, Text, Value

from .slots import Filling, days_late, fill


_ZERO, _ONE = Fraction(0), Fraction(1)


@attrs.frozen
class Day:
    """
    The day of a score.

    Attributes:
        as_of: The day; None is after everything.
        closes: The last day of the evidence window.
    """

    as_of: datetime.date | None
    closes: datetime.date

    @property
    def is_over(self) -> bool:
        """Whether the window has closed."""
        return self.as_of is None or self.as_of > self.closes


@attrs.frozen(kw_only=True)
class Finding:
    """
    One number that was measured, and how.

    Attributes:
        term: What was measured, and the curve that the number goes through.
        value: The number; None where there was nothing to measure.
        span: What it may still become; None where it is settled.
        found: What was found, as a sentence.
        absent: The cause, where there was nothing to measure.
        documents: The documents that were looked at, each with its verdict.
        curable: Until when a shortfall can be cured, whatever the day of the
            score; None is never.
        due: The day on which it was due, for a document.
        late: How late a document that is still to come would be, at least and
            at most; None before its due day.
        inner: What each condition earned, for a rule that needs all of them.
    """

    term: Term
    value: Fraction | int | None
    span: Span | None
    found: Message
    absent: Cause
    documents: tuple[LookedAt, ...] = ()
    curable: datetime.date | None = None
    due: datetime.date | None = None
    late: tuple[int, int] | None = None
    inner: "tuple[Condition, ...]" = ()


@attrs.frozen
class Condition:
    """
    How one condition of an all-or-nothing rule stands.

    Attributes:
        met: Whether it is met now.
        met_at_best: Whether some completion meets it.
        met_at_worst: Whether every completion meets it.
        short: The findings for which it is not met now.
        looked: The documents that were looked at for it, met or not.
    """

    met: bool
    met_at_best: bool
    met_at_worst: bool
    short: tuple[Finding, ...]
    looked: tuple[LookedAt, ...] = ()


@attrs.frozen(eq=False)
class Measuring:
    """
    The measuring of one leaf.

    Attributes:
        case: The register, read against the set.
        day: The day of the score.
        code: The leaf's code.
        kinds: The document kinds that any part of its rule asks for.
        judge: Tells how a condition stands; awarding gives it.
    """

    case: Case
    day: Day
    code: str
    kinds: frozenset[str]
    judge: "Callable[[Measuring, Part], Condition]"
    _fillings: dict[int, tuple[Filling, ...]] = attrs.field(factory=dict[int, tuple[Filling, ...]])
    _findings: dict[int, Finding] = attrs.field(factory=dict[int, Finding])
    _strays: list[bool] = attrs.field(factory=list[bool])

    def measure(self, term: Term) -> Finding:
        """Measure one term, once."""
        kept = self._findings.get(id(term))
        if kept is None:
            kept = self._findings[id(term)] = self._measure(term)
        return kept

    def _measure(self, term: Term) -> Finding:
        measure = term.measure
        match measure:
            case Lateness():
                return self._lateness(term, measure)
            case Amount():
                return self._amount(term, measure)
            case Share():
                return self._share(term, measure)
            case Answer():
                return self._answer(term, measure)
            case DocumentCount():
                return self._count(term, measure)
            case _:
                return self._failures(term, measure)

    def _strangers(self) -> tuple[Verdict, ...]:
        """Return, once, the documents that name this criterion but are of no kind asked."""
        if self._strays:
            return ()
        self._strays.append(True)
        named = self.case.by_code.get(self.code, ())
        titles = [self.case.criteria.documents[name].title for name in sorted(self.kinds)]
        wanted = Text(" / ".join(title.vi for title in titles), " / ".join(title.en for title in titles))
        as_of = self.day.as_of
        return tuple(
            Verdict(filed, "wrong_kind", {"wanted": wanted})
            for filed in named
            if filed.kind not in self.kinds
            and not set(filed.near) & self.kinds
            and (as_of is None or filed.document.date is None or filed.document.date <= as_of)
        )

    def fill(self, roster: Roster) -> tuple[Filling, ...]:
        """Tell, once, what became of each slot of *roster*."""
        kept = self._fillings.get(id(roster))
        if kept is None:
            kept = fill(roster, self.case, self.code, self.day.as_of, self._strangers())
            self._fillings[id(roster)] = kept
        return kept

    def weighed(self, ask: Ask) -> list[Verdict]:
        """Weigh every document that *ask* may mean; strangers come with the first that looks for them."""
        verdicts = [
            weigh(filed, ask, self.case, self.day.as_of, self.code) for filed in candidates(self.case, ask, self.code)
        ]
        verdicts.extend(self._strangers())
        return verdicts

    def _lateness(self, term: Term, measure: Lateness) -> Finding:
        filling = self.fill(measure.roster)[measure.index]
        over, as_of = self.day.is_over, self.day.as_of
        looked = tuple(verdict.looked_at for verdict in filling.verdicts)
        if filling.lateness is not None:
            days, anchored = filling.lateness, filling.due is not None or measure.slot.due is None
            span = None if anchored or over else Span()
            return Finding(
                term=term,
                value=days,
                span=span,
                found=_served(measure.roster, filling, days),
                absent=Cause.MISSING,
                documents=looked,
                due=filling.due,
            )
        rejected = [item for item in looked if item.reason not in {"not_yet", "second"}]
        waiting = filling.due is not None and as_of is not None and as_of <= filling.due
        cause = Cause.NOT_DUE if waiting else Cause.REJECTED if rejected else Cause.MISSING
        return Finding(
            term=term,
            value=None,
            span=None if over else Span(absent=True),
            found=_absence(measure.slot, measure.roster.ask.title, cause, len(rejected)),
            absent=cause,
            documents=looked,
            curable=self.day.closes if filling.due is None or not waiting else min(filling.due, self.day.closes),
            due=filling.due,
            late=None if waiting else self.still_late(measure.roster, filling.due),
        )

    def still_late(self, roster: Roster, due: datetime.date | None) -> tuple[int, int] | None:
        """Return how late a document would be that is still to come and not in time: at least, and at most."""
        if due is None:
            return None
        least, most = (days_late(roster, day, due, self.case) for day in (self.day.as_of, self.day.closes))
        return (max(least, 1), max(most, 1))

    def _count(self, term: Term, measure: DocumentCount) -> Finding:
        day = self.day
        verdicts = self.weighed(measure.ask)
        count = sum(verdict.reason is None for verdict in verdicts)
        return Finding(
            term=term,
            value=count,
            span=None if day.is_over else Span(Fraction(count)),
            found=Message(
                "found.documents" if count else "found.no-documents", {"count": count, "document": measure.ask.title}
            ),
            absent=Cause.MISSING,
            documents=tuple(verdict.looked_at for verdict in verdicts),
            curable=None if term.short is Cause.VIOLATION else day.closes,
        )

    def _unstated(self, term: Term, *names: Text) -> Finding:
        found = "found.survey" if term.absent is Cause.SURVEY_PENDING else "found.unstated"
        end = term.curve.domain
        return Finding(
            term=term,
            value=None,
            span=None if self.day.is_over else attrs.evolve(end, absent=True),
            found=Message(found, {"facts": tuple(Message("say.quoted", {"text": name}) for name in names)}),
            absent=term.absent,
            curable=self.day.closes,
        )

    def _known(self, fact: str) -> FactValue | None:
        return self.case.value(fact, self.day.as_of)

    def _amount(self, term: Term, measure: Amount) -> Finding:
        fact = measure.fact
        given = self._known(fact.id)
        if given is None:
            return self._unstated(term, fact.title)
        values: dict[str, Value] = {"fact": fact.title, "value": _shown(given.number, fact.sort)}
        found = Message("found.value", values)
        if term.found is not None:
            found = Message("found.own", values, term.found)
        happened = term.short is Cause.VIOLATION and fact.sort == "count"
        return Finding(
            term=term,
            value=given.number,
            span=self._amount_span(term, measure, given),
            found=found,
            absent=term.absent,
            curable=None if given.final or happened else self.day.closes,
        )

    def _amount_span(self, term: Term, measure: Amount, given: FactValue) -> Span | None:
        if given.final or self.day.is_over:
            return None
        if measure.fact.sort != "count":
            return term.curve.domain
        whole = None if measure.fact.of is None else self._known(measure.fact.of)
        most = Fraction(whole.number) if whole is not None and whole.final else None
        return Span(Fraction(given.number), most)

    def _share(self, term: Term, measure: Share) -> Finding:
        part, whole = (self._known(fact.id) for fact in (measure.part, measure.whole))
        if part is None or whole is None:
            lacking = [fact.title for fact, given in ((measure.part, part), (measure.whole, whole)) if given is None]
            return self._unstated(term, *lacking)
        values: dict[str, Value] = {
            "part": part.number,
            "whole": whole.number,
            "unit": measure.part.unit or measure.part.title,
        }
        settled = part.final and whole.final
        if not whole.number:
            return Finding(
                term=term,
                value=None,
                span=None if settled or self.day.is_over else attrs.evolve(term.curve.domain, absent=True),
                found=Message("found.zero", {"fact": measure.whole.title}),
                absent=Cause.UNPROVEN,
                curable=None if settled else self.day.closes,
            )
        ratio = Fraction(part.number) / Fraction(whole.number)
        return Finding(
            term=term,
            value=ratio,
            span=None if settled or self.day.is_over else _share_span(measure, part, whole, ratio),
            found=Message("found.share", {**values, "ratio": Percent(ratio)}),
            absent=Cause.UNPROVEN,
            curable=None if settled else self.day.closes,
        )

    def _answer(self, term: Term, measure: Answer) -> Finding:
        given = self._known(measure.fact.id)
        if given is None:
            return self._unstated(term, measure.fact.title)
        answer = measure.label(int(given.number))
        settled = given.final or self.day.is_over
        return Finding(
            term=term,
            value=given.number,
            span=None if settled else term.curve.domain,
            found=Message("found.answer", {"fact": measure.fact.title, "answer": answer}),
            absent=Cause.UNPROVEN,
            curable=None if given.final else self.day.closes,
        )

    def _failures(self, term: Term, measure: Failures) -> Finding:
        conditions = tuple(self.judge(self, part) for part in measure.conditions)
        short = [finding for condition in conditions for finding in condition.short]
        until = [finding.curable for finding in short if finding.curable is not None]
        failed = sum(not condition.met for condition in conditions)
        values: dict[str, Value] = {"failed": failed, "count": len(conditions)}
        best = sum(not condition.met_at_best for condition in conditions)
        worst = sum(not condition.met_at_worst for condition in conditions)
        return Finding(
            term=term,
            value=failed,
            span=None if self.day.is_over else Span(Fraction(best), Fraction(worst)),
            found=Message("found.failures", {**values, "failures": tuple(finding.found for finding in short)}),
            absent=term.absent,
            documents=tuple(looked for finding in short for looked in finding.documents),
            curable=min(until) if until and len(until) == len(short) else None,
            inner=conditions,
        )


def _served(roster: Roster, filling: Filling, days: int) -> Message:
    """Say which document fills a slot, of what day, and how late it is."""
    assert filling.filed is not None  # noqa: S101 -- the caller has looked
    document = filling.filed.document
    name = "found.late" if days else "found.in-time"
    assert document.date is not None  # noqa: S101 -- without one it does not count
    values: dict[str, Value] = {"document": document.label, "date": document.date, "days": days, "received": ""}
    if roster.ask.by_receipt and document.received is not None:
        values["received"] = Message("found.received", {"received": document.received})
    if days and roster.late_in_working_days:
        name = "found.late-working"
    return Message(name, values)


def _absence(slot: Slot, title: Text, cause: Cause, rejected: int) -> Message:
    values: dict[str, Value] = {"document": title, "rejected": rejected}
    name = "found.rejected" if cause is Cause.REJECTED else "found.missing"
    if slot.period is not None:
        values["period"] = slot.period.label
        name += "-period"
    return Message(name, values)


def _shown(number: Fraction | int, sort: str) -> Value:
    return Percent(Fraction(number)) if sort == "percent" else number


def _share_span(measure: Share, part: FactValue, whole: FactValue, ratio: Fraction) -> Span:
    """Return what a ratio may become while its counts grow."""
    if measure.part.sort != "count" or measure.whole.sort != "count":
        return Span(_ZERO, _ONE, absent=measure.whole.sort != "count" and not whole.final)
    lo, hi = (ratio if whole.final else _ZERO), (ratio if part.final else _ONE)
    return Span(lo, hi, lo_closed=whole.final or not part.number)
