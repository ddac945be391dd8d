"""Awarding: numbers in, points and ledger lines out. It knows no documents."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import partial
from typing import Protocol

import attrs

from parscore.core import Cause, Deduction, Figures, LookedAt, Rounding, add_up
from parscore.criteria import Criterion
from parscore.criteria.measures import DocumentCount, Failures, Part, Term
from parscore.wording import Message

from .measure import Condition, Day, Finding, Measuring
from .remedies import remedy


_ZERO = Fraction(0)


class Measures(Protocol):
    """Whatever gives each term of a rule its number: evidence, or a worked example."""

    @property
    def day(self) -> Day:
        """The day of the score."""
        ...

    def measure(self, term: Term) -> Finding:
        """Measure one term."""
        ...


@attrs.frozen
class TermScore:
    """
    One finding with the points that its curve gives.

    Attributes:
        finding: What was measured.
        top: The most that the curve gives at all.
        now: What it gives for the number as it is.
        worst: The least that a completion can leave.
        best: The most that a completion can bring.
    """

    finding: Finding
    top: Fraction
    now: Fraction
    worst: Fraction
    best: Fraction


@attrs.frozen
class PartScore:
    """
    One part of a rule, awarded.

    Attributes:
        part: The part.
        terms: Its terms.
        now: Its value.
        worst: Its least value.
        best: Its greatest value.
    """

    part: Part
    terms: tuple[TermScore, ...]
    now: Fraction
    worst: Fraction
    best: Fraction


def _award_term(finding: Finding) -> TermScore:
    curve = finding.term.curve
    now = curve(finding.value)
    worst, best = (now, now) if finding.span is None else curve.extent(finding.span)
    return TermScore(finding, curve.top, now, worst, best)


def award_part(part: Part, measuring: Measures) -> PartScore:
    """Measure and award one part."""
    terms = tuple(_award_term(measuring.measure(term)) for term in part.terms)
    now = part.clamp(add_up((part.base, *(term.now for term in terms))))
    if all(term.finding.span is None for term in terms):
        return PartScore(part, terms, now, now, now)
    worst = part.clamp(add_up((part.base, *(term.worst for term in terms))))
    best = part.clamp(add_up((part.base, *(term.best for term in terms))))
    return PartScore(part, terms, now, worst, best)


def judge(measuring: Measuring, part: Part) -> Condition:
    """Tell how one condition of an all-or-nothing rule stands."""
    score = award_part(part, measuring)
    short = tuple(term.finding for term in score.terms if term.now != term.top)
    looked = tuple(item for term in score.terms for item in _looked(term.finding))
    return Condition(score.now == part.max, score.best == part.max, score.worst == part.max, short, looked)


def _looked(finding: Finding) -> tuple[LookedAt, ...]:
    """Return the documents that were looked at for a finding, those of met conditions included."""
    if not finding.inner:
        return finding.documents
    return tuple(item for condition in finding.inner for item in condition.looked)


@attrs.frozen
class LeafScore:
    """
    A leaf's own score, before any gate.

    Attributes:
        figures: Its figures.
        lines: Its ledger: lost lines, then open ones.
        findings: What was measured.
        covered: What was found lacking when nothing was left to take.
    """

    figures: Figures
    lines: tuple[Deduction, ...]
    findings: tuple[Finding, ...]
    covered: tuple[Message, ...] = ()


def award_leaf(leaf: Criterion, measuring: Measures, rounding: Rounding, *, remedies: bool = True) -> LeafScore:
    """
    Measure and award a leaf, and lay the lines of its ledger; without
    *remedies* they do not say what would win them back.
    """
    parts = [award_part(part, measuring) for part in leaf.parts]
    limit = leaf.limit
    findings = tuple(term.finding for part in parts for term in part.terms)
    now = round_leaf(add_up(part.now for part in parts), limit, rounding)
    worst = round_leaf(add_up(part.worst for part in parts), limit, rounding)
    best = round_leaf(add_up(part.best for part in parts), limit, rounding)
    figures = Figures(limit, now, worst, best)
    if now == limit:
        return LeafScore(figures, (), findings)
    lines, covered = _Laying(leaf, parts, figures, rounding, measuring.day, remedies).lay()
    return LeafScore(figures, lines, findings, covered)


def round_leaf(value: Fraction, limit: Fraction, rounding: Rounding) -> Fraction:
    """Round a leaf's value; full marks stay full, and nothing exceeds them."""
    if rounding.digits is None or value == limit:
        return value
    return min(rounding(value), limit)


@attrs.frozen
class _Laying:
    """The laying of one leaf's lines."""

    leaf: Criterion
    parts: Sequence[PartScore]
    figures: Figures
    rounding: Rounding
    day: Day
    remedies: bool

    def lay(self) -> tuple[tuple[Deduction, ...], tuple[Message, ...]]:
        """Return the lines, and what was found for those of which nothing is left."""
        lost: list[Deduction] = []
        still_open: list[Deduction] = []
        for part in self.parts:
            for term in part.terms:
                if term.best is not term.top and term.best != term.top:
                    lost.append(self._line(part, term, term.top - term.best, is_open=False))
                if term.now is not term.best and term.now != term.best:
                    still_open.append(self._line(part, term, term.best - term.now, is_open=True))
        figures = self.figures
        laid_lost = fit_lines(lost, figures.max - figures.reachable)
        laid_open = fit_lines(still_open, figures.reachable - figures.earned)
        left = (*lost[len(laid_lost) :], *still_open[len(laid_open) :])
        laid = tuple(self._unless_rounded(line) for line in (*laid_lost, *laid_open))
        return laid, tuple(line.found for line in left)

    def _unless_rounded(self, line: Deduction) -> Deduction:
        """Return a line whose uncut size differs by rounding alone as one that was not cut."""
        digits = self.rounding.digits
        if digits is None or abs(line.uncut - line.exact) >= Fraction(1, 10**digits):
            return line
        return attrs.evolve(line, uncut=line.exact)

    def _line(self, part: PartScore, term: TermScore, points: Fraction, *, is_open: bool) -> Deduction:
        finding = term.finding
        curable = finding.curable if is_open or self.day.is_over else None
        if is_open and curable is None:
            curable = self.day.closes
        return Deduction(
            code=self.leaf.code,
            exact=points,
            uncut=points,
            cause=_cause(finding),
            wanted=finding.term.wanted,
            found=finding.found,
            documents=finding.documents,
            cite=self.leaf.cite,
            remedy=remedy(finding, partial(self._gain, part, term), curable, self.day) if self.remedies else None,
            curable_until=curable,
            open=is_open,
            part=part.part.title,
        )

    def _gain(self, part: PartScore, term: TermScore, new: Fraction) -> Fraction:
        """Return what the leaf would gain if one term gave *new* points."""
        total = add_up((part.part.base, *(item.now for item in part.terms)))
        changed = part.part.clamp(total - term.now + new)
        whole = add_up(item.now for item in self.parts) - part.now + changed
        return round_leaf(whole, self.leaf.limit, self.rounding) - self.figures.earned


def _cause(finding: Finding) -> Cause:
    """Return the cause of a shortfall: that of the first failing condition, where there are conditions."""
    if isinstance(finding.term.measure, Failures):
        return _cause(next(short for condition in finding.inner for short in condition.short))
    if finding.value is None:
        return finding.absent
    if isinstance(finding.term.measure, DocumentCount) and not finding.value:
        return finding.absent
    return finding.term.short


def fit_lines(lines: Iterable[Deduction], target: Fraction) -> list[Deduction]:
    """
    Lay *lines* in their order until they reach *target*; the one that reaches
    it is cut to what is left. Only rounding can leave something over: the last
    line takes it.
    """
    laid: list[Deduction] = []
    left = target
    for line in lines:
        if left <= 0:
            break
        laid.append(line if line.exact <= left else attrs.evolve(line, exact=left))
        left -= laid[-1].exact
    if left > 0 and laid:
        laid[-1] = attrs.evolve(laid[-1], exact=laid[-1].exact + left)
    return laid
