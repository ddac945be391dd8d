"""Find what falls due: the documents with a due day of their own, then all else that can still be made good."""

from collections.abc import Iterator, Sequence

import attrs

from parscore.core import Cause, Deduction
from parscore.criteria import Criterion
from parscore.criteria.measures import Failures, Lateness, Part, Term
from parscore.evidence import Case, fit
from parscore.scoring import Scorecard
from parscore.scoring.award import judge
from parscore.scoring.measure import Finding, Measuring

from .model import Deadline, Stakes, State
from .stakes import stakes_of


def deadlines_of(card: Scorecard) -> tuple[Deadline, ...]:
    """
    Return what falls due for one unit, sorted by day and then as the set reads.

    Documents with a due day stand there whether they are there or not; all else
    only where it costs points that can still be won back, or could have been.

    Args:
        card: The unit's score; its day tells what is due already. A score at the
            end of the window (``as_of=None``) takes nothing for granted that
            the register does not hold, and all due days have passed.

    .. versionadded:: 0.1.0
    """
    case = fit(card.register, card.criteria)
    found = [item for leaf in card.criteria.leaves for item in _of_leaf(card, case, leaf)]
    return tuple(sorted(found, key=lambda item: item.day))


def _of_leaf(card: Scorecard, case: Case, leaf: Criterion) -> Iterator[Deadline]:
    node = card[leaf.code]
    if not node.applies or node.granted:
        return
    lines = list(node.deductions)
    leaf_of = _Leaf(card, leaf, Measuring(case, card.day, leaf.code, leaf.kinds, judge), node.deductions)
    if leaf.code not in case.awards:
        places = [(leaf.code,), *((leaf.code, f"part-{number}") for number in range(1, len(leaf.parts)))]
        parts = zip(leaf.parts, places, strict=True)
        dated = [item for part, place in parts for item in leaf_of.dated(part, place)]
        yield from dated
        told = {id(item.line) for item in dated if item.line is not None and not leaf_of.lacks_more(item.line)}
        lines = [line for line in lines if id(line) not in told]
    for number, line in enumerate(lines):
        if line.curable_until is not None and line.winnable:
            yield _shortfall(card, leaf, line, (number, leaf_of.paper(line)))


@attrs.frozen
class _Leaf:
    """A leaf whose documents with a due day are looked for."""

    card: Scorecard
    leaf: Criterion
    measuring: Measuring
    lines: Sequence[Deduction]

    def dated(self, part: Part, path: tuple[str, ...], within: Finding | None = None) -> Iterator[Deadline]:
        """Yield the documents with a due day for which *part* asks."""
        for number, term in enumerate(part.terms):
            here = (*path, str(number))
            measure = term.measure
            if isinstance(measure, Failures):
                whole = within or self.measuring.measure(term)
                for place, condition in enumerate(measure.conditions):
                    inside = attrs.evolve(condition, title=condition.title or part.title)
                    yield from self.dated(inside, (*here, str(place)), whole)
            elif isinstance(measure, Lateness):
                finding = self.measuring.measure(term)
                if finding.due is not None:
                    yield self._dated(part, term, measure, finding, (here, within))

    def _dated(
        self,
        part: Part,
        term: Term,
        measure: Lateness,
        finding: Finding,
        place: tuple[tuple[str, ...], Finding | None],
    ) -> Deadline:
        path, within = place
        card, roster, slot = self.card, measure.roster, measure.slot
        due = finding.due
        assert due is not None  # noqa: S101 -- the caller has looked
        state = _state(finding, card)
        late = self.measuring.still_late(roster, due) if due < card.closes else None
        filled = self.measuring.fill(roster)[measure.index].filed
        name = path if slot.period is None else (*path, slot.period.id)
        return Deadline(
            card=card,
            code=self.leaf.code,
            title=self.leaf.title,
            key="/".join(name),
            what=roster.ask.title,
            period=None if slot.period is None else slot.period.label,
            part=part.title,
            due=due,
            until=None if state in {State.DONE, State.LATE} else card.closes,
            state=state,
            stakes=stakes_of(card, self.leaf, term, late),
            line=self._line(within or finding),
            wanted=term.wanted,
            found=finding.found,
            document=None if filled is None else filled.document.label,
        )

    def _line(self, finding: Finding) -> Deduction | None:
        """Return the line that *finding* laid; a gate's line stands before what it hides."""
        for line in self.lines:
            if line.found == finding.found and line.wanted == finding.term.wanted:
                return line
        return None

    def lacks_more(self, line: Deduction) -> bool:
        """Tell whether a line of an all-or-nothing rule tells of more than documents with a due day."""
        terms = [term for part in self.leaf.parts for term in part.terms if isinstance(term.measure, Failures)]
        return any(
            short.due is None
            for finding in map(self.measuring.measure, terms)
            if finding.found == line.found
            for condition in finding.inner
            for short in condition.short
        )

    def paper(self, line: Deduction) -> Lateness | None:
        """Return what was measured where *line* is that of a document; its sentence would say its points again."""
        measures = (
            term.measure
            for part in self.leaf.parts
            for term in part.terms
            if isinstance(term.measure, Lateness) and term.wanted == line.wanted
        )
        return next(measures, None)


def _state(finding: Finding, card: Scorecard) -> State:
    if finding.value is not None:
        return State.LATE if finding.value else State.DONE
    if finding.absent is Cause.NOT_DUE:
        return State.WAITING
    return State.MISSED if _is_over(card) else State.OVERDUE


def _is_over(card: Scorecard) -> bool:
    """Tell whether nothing can be made good any more: the day of the score lies after the window."""
    return card.is_final and card.as_of is not None


def _shortfall(card: Scorecard, leaf: Criterion, line: Deduction, place: tuple[int, Lateness | None]) -> Deadline:
    """Return what can be made good until the window closes: a document without a day of its own, or a number."""
    number, paper = place
    period = None if paper is None else paper.slot.period
    return Deadline(
        card=card,
        code=leaf.code,
        title=leaf.title,
        key=f"{leaf.code}/line/{number}",
        what=line.wanted if paper is None else paper.roster.ask.title,
        period=None if period is None else period.label,
        part=line.part,
        until=line.curable_until,
        state=State.MISSED if _is_over(card) else State.OPEN,
        stakes=Stakes(line.winnable).scaled(card.scale_of(leaf.code)),
        line=line,
        wanted=line.wanted,
        found=line.found,
    )
