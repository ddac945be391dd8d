"""The tree: gates, what does not apply, sums, scales, caps."""

from collections.abc import Iterator
from fractions import Fraction
from operator import is_

import attrs

from parscore.core import Cause, Deduction, Figures, Node
from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import Amount
from parscore.edge import Problems
from parscore.errors import ParscoreError, RegisterError
from parscore.evidence import Case, Decision
from parscore.wording import Text

from .award import LeafScore, award_leaf, fit_lines, judge
from .decided import award_by_decision
from .gates import block, merge_gated, shut_by, shut_by_index, unsecured
from .measure import Day, Measuring


_ZERO = Fraction(0)
_NO_RULE = Text("Bản trích không có cách chấm của tiêu chí này", "The excerpt does not have this criterion's rule")
_NO_SURVEY = Text("Không tổ chức khảo sát; phần còn lại được quy đổi", "No survey was held; the rest is rescaled")


@attrs.define(eq=False)
class Scoring:
    """
    One register being scored, node by node.

    Attributes:
        case: The register, read against the set.
        day: The day of the score.
        remedies: Whether lines say what would win them back.
        index: The index before bonus and penalty, for which bonuses may wait;
            None until the core is summed, and where nothing in it applies.
        measurings: The measuring of each leaf that was measured, by its code.
    """

    case: Case
    day: Day
    _nodes: dict[str, Node] = attrs.Factory(dict[str, Node])
    _scores: dict[str, LeafScore] = attrs.Factory(dict[str, LeafScore])
    _idle: list[Decision] = attrs.Factory(list[Decision])
    remedies: bool = attrs.field(default=True, kw_only=True)
    index: Figures | None = attrs.field(default=None, kw_only=True)
    measurings: dict[str, Measuring] = attrs.field(init=False, factory=dict[str, Measuring])

    @property
    def criteria(self) -> CriteriaSet:
        """The set."""
        return self.case.criteria

    def run(self) -> tuple[Node, Node | None, Node | None]:
        """Return the total, and all bonuses and all penalties, where the set has any."""
        root = self.criteria.root
        roles = self.criteria.outside
        for criterion in self.criteria.needed_first:
            self.node(criterion)
        core = self._branch(root)
        if core.applies:
            self.index = core_index(core)
        total = self._with_extras(root, core)
        bonus, penalty = (self._outside(total, role) if role in roles else None for role in ("bonus", "penalty"))
        return total, bonus, penalty

    def node(self, criterion: Criterion) -> Node:
        """Score one criterion, once."""
        kept = self._nodes.get(criterion.code)
        if kept is None:
            kept = self._branch(criterion) if criterion.children else self._leaf(criterion)
            self._nodes[criterion.code] = kept
        return kept

    # -- leaves ----------------------------------------------------------

    def _leaf(self, leaf: Criterion) -> Node:
        if leaf.is_unread:
            return attrs.evolve(_apart(leaf, _NO_RULE), unread=True)
        reason = self._inapplicable(leaf.code)
        if reason is None and self.day.is_over and self._may_leave(leaf):
            return _apart(leaf, _NO_SURVEY)
        if reason is not None:
            return self._granted(leaf, reason) if leaf.not_applicable == "grant" else _apart(leaf, reason)
        score = self._scores.get(leaf.code) or self.own_score(leaf)
        if leaf.gates and leaf.role != "penalty" and not self._may_leave(leaf):
            score = self._gate(leaf, score)
        if leaf.when is not None:
            score = self._when(leaf, score, leaf.when)
        decision = self.case.awards.get(leaf.code)
        if decision is not None:
            score = self._awarded(leaf, score, decision)
        figures, lines = score.figures, score.lines
        if leaf.role == "penalty":
            figures = Figures(
                _ZERO, figures.earned - leaf.limit, figures.secured - leaf.limit, figures.reachable - leaf.limit
            )
        node = self._make(leaf, figures, lines, findings=score.findings)
        return attrs.evolve(node, covered=score.covered) if score.covered else node

    def own_score(self, leaf: Criterion) -> LeafScore:
        """Return a leaf's own score, before any gate."""
        measuring = self.measuring(leaf)
        return award_leaf(leaf, measuring, self.criteria.leaf_rounding, remedies=self.remedies)

    def measuring(self, leaf: Criterion) -> Measuring:
        """Return the measuring of a leaf, the same one each time."""
        kept = self.measurings.get(leaf.code)
        if kept is None:
            kept = self.measurings[leaf.code] = Measuring(self.case, self.day, leaf.code, leaf.kinds, judge)
        return kept

    def _awarded(self, leaf: Criterion, score: LeafScore, decision: Decision) -> LeafScore:
        """Return the score with the points that a reviewer gave; points that it has already change nothing."""
        given = decision.points
        assert given is not None  # noqa: S101 -- an award has points
        points = leaf.limit + given if leaf.role == "penalty" else given
        if score.figures.earned == points:
            self._idle.append(decision)
        return award_by_decision(leaf, score, points, decision)

    def idle(self) -> list[ParscoreError]:
        """Return what is wrong with decisions that gave what was earned anyway."""
        problems = Problems(RegisterError)
        for decision in self._idle:
            source, path = decision.origin.source, decision.origin.path
            problems.add(source, (*path, "points"), "decision-nothing", found=decision.criterion or "")
        return problems.found

    def _make(
        self,
        criterion: Criterion,
        figures: Figures,
        lines: tuple[Deduction, ...],
        *,
        findings: tuple[object, ...] = (),
        children: tuple[Node, ...] = (),
    ) -> Node:
        return Node(
            code=criterion.code,
            title=criterion.title,
            role=criterion.role,
            exact=figures,
            deductions=lines,
            children=children,
            findings=findings,
            claimed_exact=self.case.register.claimed.get(criterion.code),
            cite=criterion.cite,
            scored_by=criterion.scored_by,
            remarks=tuple(decision.message for decision in self.case.remarks.get(criterion.code, ())),
        )

    def _inapplicable(self, code: str) -> Text | None:
        """Return the register's reason why *code* does not apply, its own or a branch's."""
        reasons = self.case.register.not_applicable
        if not reasons:
            return None
        parts = code.split(".")
        for length in range(len(parts), 0, -1):
            reason = reasons.get(".".join(parts[:length]))
            if reason is not None:
                return Text(reason, reason)
        return None

    def _granted(self, leaf: Criterion, reason: Text) -> Node:
        limit = _ZERO if leaf.role == "penalty" else leaf.limit
        figures = Figures(limit, limit, limit, limit)
        return attrs.evolve(self._make(leaf, figures, ()), granted=True, reason=reason)

    def _may_leave(self, leaf: Criterion) -> bool:
        """
        Tell whether a leaf will leave the reckoning unless its survey comes.

        Until then no gate blocks it: what may leave must keep its whole span,
        or the index of the rest could end outside its interval.
        """
        terms = [term for part in leaf.parts for term in part.terms]
        surveys = [term for term in terms if term.absent is Cause.SURVEY_PENDING]
        return (
            self.criteria.rescales
            and leaf.role == "core"
            and len(surveys) == len(terms)
            and not any(
                isinstance(term.measure, Amount) and self.case.value(term.measure.fact.id, self.day.as_of) is not None
                for term in surveys
            )
        )

    # -- gates -----------------------------------------------------------

    def _gate(self, leaf: Criterion, score: LeafScore) -> LeafScore:
        """Return the score of a leaf behind its gates."""
        nodes = [(gate, self.node(self.criteria[gate.criterion])) for gate in leaf.gates]
        nodes = [(gate, node) for gate, node in nodes if node.applies]
        shut = [(gate, node) for gate, node in nodes if not gate.opens(node.exact.earned, node.exact.max)]
        if not shut:
            safe = all(gate.opens(node.exact.secured, node.exact.max) for gate, node in nodes)
            return score if safe else unsecured(score)
        for_good = [(gate, node) for gate, node in shut if not gate.opens(node.exact.reachable, node.exact.max)]
        gate, node = (for_good or shut)[0]
        return block(leaf, score, shut_by(gate, node, opens=not for_good, day=self.day), self.day)

    def _when(self, leaf: Criterion, score: LeafScore, least: Fraction) -> LeafScore:
        """Return the score of a bonus that counts only from an index on."""
        index = self.index
        if index is None or index.earned < least:
            return block(leaf, score, shut_by_index(index, least, self.day), self.day)
        return score if index.secured >= least else unsecured(score)

    # -- branches --------------------------------------------------------

    def _branch(self, branch: Criterion) -> Node:
        nodes = [self.node(child) for child in branch.children if child.role == branch.role]
        applying = [node for node in nodes if node.applies]
        if not applying:
            reason = next((node.reason for node in nodes if node.reason is not None), None)
            node = _apart(branch, reason)
            return attrs.evolve(node, children=self._shown(branch))
        figures = Figures.total([node.exact for node in applying])
        lines = tuple(line for node in applying for line in node.deductions)
        if branch.scale_to is not None:
            factor = branch.scale_to / figures.max
            figures = figures.scaled(factor)
            lines = tuple(line.scaled(factor) for line in lines)
        if branch.role != "core":
            figures, lines = _cap(branch, figures, lines)
        lines = merge_gated(lines, branch.code)
        return self._make(branch, figures, lines, children=self._shown(branch))

    def _shown(self, branch: Criterion) -> tuple[Node, ...]:
        """Return the children; bonus and penalty in a core branch come later."""
        return tuple(self.node(child) for child in branch.children if child.role == branch.role)

    def _with_extras(self, criterion: Criterion, node: Node) -> Node:
        """Return *node* with the bonuses and penalties that stand in it as children, too."""
        if criterion.code not in self.criteria.carrying or criterion.role != "core":
            return node
        children = tuple(self._with_extras(child, self.node(child)) for child in criterion.children)
        same = len(children) == len(node.children) and all(map(is_, children, node.children))
        return node if same else attrs.evolve(node, children=children)

    def _outside(self, total: Node, role: str) -> Node:
        """Return the sum of all bonuses, or of all penalties, on the total's scale."""
        found = list(self._collect(total, role, Fraction(1)))
        figures = Figures.total([node.exact.scaled(factor) for node, factor in found])
        lines = tuple(
            line if factor == 1 else line.scaled(factor) for node, factor in found for line in node.deductions
        )
        return Node(
            code="",
            title=Text("Điểm thưởng", "Bonus") if role == "bonus" else Text("Điểm trừ", "Penalty"),
            role=role,
            exact=figures,
            deductions=lines,
            children=tuple(node for node, _ in found),
        )

    def _collect(self, node: Node, role: str, factor: Fraction) -> Iterator[tuple[Node, Fraction]]:
        for child in node.children:
            if child.role == role:
                if child.applies:
                    yield child, factor
            elif child.code in self.criteria.carrying:
                yield from self._collect(child, role, factor * self._declared_factor(child.code))

    def _declared_factor(self, code: str) -> Fraction:
        """Return the scale of a branch for what stands outside its sum: that of its declared maximum."""
        branch = self.criteria[code]
        if branch.scale_to is None:
            return Fraction(1)
        return branch.scale_to / sum((child.limit for child in branch.children if child.role == "core"), _ZERO)


def core_index(core: Node) -> Figures:
    """Return the index of a tree of which something applies, before bonus and penalty."""
    return core.exact.scaled(Fraction(100) / core.exact.max)


def _apart(criterion: Criterion, reason: Text | None) -> Node:
    """Return a node that has left the reckoning."""
    return Node(
        code=criterion.code,
        title=criterion.title,
        role=criterion.role,
        exact=Figures(),
        applies=False,
        reason=reason,
        cite=criterion.cite,
    )


def _cap(branch: Criterion, figures: Figures, lines: tuple[Deduction, ...]) -> tuple[Figures, tuple[Deduction, ...]]:
    """Hold the sum of a bonus or penalty branch to its cap, and cut its lines."""
    if branch.role == "penalty":
        least = -branch.limit
        capped = Figures(_ZERO, *(max(value, least) for value in (figures.earned, figures.secured, figures.reachable)))
    else:
        capped = Figures(
            *(min(value, branch.limit) for value in (figures.max, figures.earned, figures.secured, figures.reachable))
        )
    lost = fit_lines((line for line in lines if not line.open), capped.max - capped.reachable)
    still_open = fit_lines((line for line in lines if line.open), capped.reachable - capped.earned)
    return capped, (*lost, *still_open)
