"""The clauses of a set: everything that its curves, gates and policies tell apart."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial

import attrs

from parscore.core import Cause
from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import Ask, DocumentCount, Failures, Lateness, Part, Share, Term
from parscore.criteria.model import Gate, code_path
from parscore.edge import Path
from parscore.testing.cases.flaws import flawed
from parscore.testing.cases.leaf import ask_of
from parscore.testing.cases.pieces import due_of
from parscore.testing.written import place_of_number, place_of_period
from parscore.wording import Message, Percent, Value

from .clause import Clause
from .numbers import Range, ranges_for
from .scene import Scene
from .terms import of_nothing, of_range
from .whole import clauses_of_whole


_ZERO = Fraction(0)
#: What is asked of a document by name, and the reason for which one that lacks it does not count.
_REASONS = {"issuer": "wrong_issuer", "signer": "wrong_signer", "to": "wrong_addressee", "cites": "no_citation"}


def clauses_of(criteria: CriteriaSet) -> tuple[Clause, ...]:
    """Return the clauses of a set in the readers' order, those of the whole last."""
    found: list[Clause] = []
    for node in criteria.criteria.values():
        if node.parts:
            found.extend(_of_leaf(node, criteria))
        elif node.children and node.role != "core":
            found.extend(_of_extras(node))
    found.extend(clauses_of_whole(criteria))
    return tuple(found)


def _of_leaf(leaf: Criterion, criteria: CriteriaSet) -> Iterator[Clause]:
    for part in leaf.parts:
        for term in part.terms:
            yield from _of_term(leaf, part, term, criteria)
        yield from _of_clamp(leaf, part)
    yield from _not_due(leaf, criteria)
    yield from _of_gates(leaf, criteria)
    yield from _of_policy(leaf)


# -- terms -------------------------------------------------------------------


def _of_term(leaf: Criterion, part: Part, term: Term, criteria: CriteriaSet) -> Iterator[Clause]:
    """Yield the numbers of a term, that there is nothing to measure, and what is asked of documents."""
    if isinstance(term.measure, Failures):
        yield from _of_conditions(leaf, part, term, term.measure, criteria)
        return
    base = _base(part, term, criteria)
    for found in ranges_for(term, criteria):
        path = place_of_number(criteria.source, base, found.lo, found.hi)
        yield Clause(leaf.code, "number", of_range(term, found), path, partial(_measures, leaf, term, found))
    if not isinstance(term.measure, DocumentCount):
        yield Clause(leaf.code, "absent", of_nothing(term), base, partial(_lacks, leaf, term, None))
    if isinstance(term.measure, Share):
        says = Message("coverage.zero", {"whole": term.measure.whole.title})
        yield Clause(leaf.code, "absent", says, base, partial(_is_empty, leaf, term))
    ask = ask_of(term)
    if ask is not None and (not isinstance(term.measure, Lateness) or term.measure.index == 0):
        yield from _of_ask(leaf, part, ask, criteria)


def _of_ask(leaf: Criterion, part: Part, ask: Ask, criteria: CriteriaSet) -> Iterator[Clause]:
    """Yield that a document does not count, and each thing that is asked of it by name."""
    kind = ask.kinds[0]
    title: dict[str, Value] = {"document": ask.title}
    if next(flawed(ask, criteria.window[0]), None) is not None:
        yield Clause(leaf.code, "rejected", Message("coverage.rejected", title), part.path, _rejects(leaf, part))
    for key, reason in _REASONS.items():
        if getattr(ask, key) or getattr(kind, key):
            says = Message("coverage.flawed", {**title, "what": Message(f"what.{key}")})
            path = (*part.path, key) if getattr(ask, key) else ("documents", kind.id, key)
            yield Clause(leaf.code, "rejected", says, path, _rejects(leaf, part, key, reason))


def _base(part: Part, term: Term, criteria: CriteriaSet) -> Path:
    if isinstance(term.measure, Lateness) and term.measure.slot.period is not None:
        return place_of_period(criteria.source, part.path, term.measure.slot.period.id)
    return part.path


def _measures(leaf: Criterion, term: Term, wanted: Range, scene: Scene) -> bool:
    found = scene.finding(leaf, term)
    return found is not None and found.value in wanted


def _lacks(leaf: Criterion, term: Term, cause: Cause | None, scene: Scene) -> bool:
    found = scene.finding(leaf, term)
    if found is None:
        node = scene.nodes[leaf.code]
        unstated = not node.applies and not _is_said_away(leaf, scene)
        return cause is None and unstated and term.absent is Cause.SURVEY_PENDING
    if found.value is not None:
        return False
    if found.found.id == "found.zero":
        return False
    return found.absent is not Cause.NOT_DUE if cause is None else found.absent is cause


def _is_empty(leaf: Criterion, term: Term, scene: Scene) -> bool:
    """Tell whether there is a whole of 0, of which there is no share."""
    found = scene.finding(leaf, term)
    return found is not None and found.found.id == "found.zero"


def _rejects(leaf: Criterion, part: Part, key: str = "", reason: str = "") -> Callable[[Scene], bool]:
    """
    Return what tells whether a document was looked at for a part and did not
    count; with *key* and *reason*, because of just that.
    """

    def is_rejected(scene: Scene) -> bool:
        looked = [item for term in part.terms if (found := scene.finding(leaf, term)) for item in found.documents]
        if not key:
            return any(not item.counted and item.reason not in {"second", "not_yet"} for item in looked)
        unstated = Message(f"what.{key}")
        return any(
            item.reason == reason or (item.why is not None and item.why.values.get("what") == unstated)
            for item in looked
        )

    return is_rejected


def _of_conditions(
    leaf: Criterion, part: Part, term: Term, measure: Failures, criteria: CriteriaSet
) -> Iterator[Clause]:
    """Yield that all conditions are met, that each alone is not, and what each of them tells apart."""
    yield Clause(leaf.code, "condition", Message("coverage.all-met"), part.path, partial(_fails, leaf, term, None))
    for place, condition in enumerate(measure.conditions):
        wanted = Message("coverage.only-fails", {"wanted": tuple(inner.wanted for inner in condition.terms)})
        yield Clause(leaf.code, "condition", wanted, condition.path, partial(_fails, leaf, term, place))
    for found in ranges_for(term, criteria):
        if found.lo is not None and found.lo > 1:
            says = of_range(term, found)
            yield Clause(leaf.code, "number", says, part.path, partial(_measures, leaf, term, found))
    for condition in measure.conditions:
        for inner in condition.terms:
            yield from _of_term(leaf, condition, inner, criteria)


def _fails(leaf: Criterion, term: Term, place: int | None, scene: Scene) -> bool:
    """Tell whether only the condition at *place* is not met; with None, whether all are."""
    found = scene.finding(leaf, term)
    failed = None if found is None else [number for number, condition in enumerate(found.inner) if not condition.met]
    return failed == ([] if place is None else [place])


# -- parts and leaves --------------------------------------------------------


def _of_clamp(leaf: Criterion, part: Part) -> Iterator[Clause]:
    """Yield that a part's sum is cut at its maximum, or at 0, where that can be."""
    title: Value = "" if part.title is None else Message("coverage.of-part", {"part": part.title})
    least = part.base + sum((_least(term) for term in part.terms), _ZERO)
    if part.best > part.max:
        yield Clause(
            leaf.code, "cap", Message("coverage.cap", {"of": title}), part.path, partial(_past, leaf, part, True)
        )
    if least < 0:
        yield Clause(
            leaf.code, "floor", Message("coverage.floor", {"of": title}), part.path, partial(_past, leaf, part, False)
        )


def _least(term: Term) -> Fraction:
    domain = attrs.evolve(term.curve.domain, absent=True)
    return term.curve.extent(domain)[0]


def _past(leaf: Criterion, part: Part, above: bool, scene: Scene) -> bool:  # noqa: FBT001 -- of a partial
    found = [scene.finding(leaf, term) for term in part.terms]
    pairs = zip(part.terms, found, strict=True)
    total = part.base + sum((term.curve(item.value) for term, item in pairs if item is not None), _ZERO)
    return None not in found and (total > part.max if above else total < 0)


def _not_due(leaf: Criterion, criteria: CriteriaSet) -> Iterator[Clause]:
    """Yield that a document is not due yet on the day of the score."""
    for part in leaf.parts:
        dated = [
            term
            for term in part.terms
            if isinstance(term.measure, Lateness) and due_of(term.measure.slot, criteria) is not None
        ]
        if dated:
            yield Clause(
                leaf.code, "not_due", Message("coverage.not-due"), part.path, partial(_is_waiting, leaf, dated)
            )
            return


def _is_waiting(leaf: Criterion, terms: list[Term], scene: Scene) -> bool:
    return any(_lacks(leaf, term, Cause.NOT_DUE, scene) for term in terms)


# -- gates and policies ------------------------------------------------------


def _of_gates(leaf: Criterion, criteria: CriteriaSet) -> Iterator[Clause]:
    for gate in leaf.gates:
        path = (*code_path(gate.carrier), "requires")
        values: dict[str, Value] = {"code": gate.criterion, "title": criteria[gate.criterion].title}
        yield Clause(leaf.code, "gate", Message("coverage.gate-open", values), path, partial(_gate_is, gate, True))
        yield Clause(leaf.code, "gate", Message("coverage.gate-shut", values), path, partial(_gate_is, gate, False))
        if gate.at_least is not None:
            share: dict[str, Value] = {**values, "share": Percent(gate.at_least)}
            yield Clause(leaf.code, "gate", Message("coverage.gate-just", share), path, partial(_gate_is_just, gate))
    if leaf.when is not None:
        path = (*code_path(leaf.code), "when")
        for kind, above in (("from", True), ("below", False)):
            says = Message(f"coverage.when-{kind}", {"index": leaf.when})
            yield Clause(leaf.code, "when", says, path, partial(_when_is, leaf.when, above))


def _gate_is(gate: Gate, is_open: bool, scene: Scene) -> bool:  # noqa: FBT001 -- of a partial
    node = scene.nodes[gate.criterion]
    return node.applies and gate.opens(node.exact.earned, node.exact.max) is is_open


def _gate_is_just(gate: Gate, scene: Scene) -> bool:
    node = scene.nodes[gate.criterion]
    assert gate.at_least is not None  # noqa: S101 -- the caller has looked
    return node.applies and node.exact.earned == gate.at_least * node.exact.max


def _when_is(least: Fraction, above: bool, scene: Scene) -> bool:  # noqa: FBT001 -- of a partial
    root = scene.card.root
    return root.applies and (root.exact.earned * 100 >= least * root.exact.max) is above


def _of_policy(leaf: Criterion) -> Iterator[Clause]:
    """Yield that a leaf applies, and that it does not where the set lets it be said."""
    if leaf.role == "core" and leaf.not_applicable != "refuse":
        path = (*code_path(leaf.code), "not_applicable")
        yield Clause(leaf.code, "applies", Message("coverage.applies"), path, partial(_applies, leaf))
        says = Message(f"coverage.apart-{leaf.not_applicable}")
        yield Clause(leaf.code, "applies", says, path, partial(_is_said_away, leaf))


def _applies(leaf: Criterion, scene: Scene) -> bool:
    node = scene.nodes[leaf.code]
    return node.applies and not node.granted


def _is_said_away(leaf: Criterion, scene: Scene) -> bool:
    """Tell whether the register says that a leaf, or what is above it, does not apply."""
    return any(leaf.code == code or leaf.code.startswith(f"{code}.") for code in scene.card.register.not_applicable)


def _of_extras(branch: Criterion) -> Iterator[Clause]:
    """Yield that the sum of a branch of bonuses or penalties is cut at its cap, where that can be."""
    if sum((child.limit for child in branch.children), _ZERO) > branch.limit:
        path = (*code_path(branch.code), "cap")
        says = Message("coverage.cap", {"of": ""})
        yield Clause(branch.code, "cap", says, path, partial(_branch_past, branch))


def _branch_past(branch: Criterion, scene: Scene) -> bool:
    total = sum((abs(scene.nodes[child.code].exact.earned) for child in branch.children), _ZERO)
    return total > branch.limit
