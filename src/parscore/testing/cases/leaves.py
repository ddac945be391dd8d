"""The situations of every leaf: its own, those of its gates, of what does not apply, and of the days of the year."""

import datetime

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction

import attrs

from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import Failures, Lateness, terms_of
from parscore.criteria.model import Gate
from parscore.errors import ParscoreError
from parscore.wording import Message

from .leaf import Skipped, Variation, ask_of, best_piece, full_piece, paper_values, variations
from .pieces import Piece, due_of
from .rules import rule_of
from .situation import REASON, Situation, card_of


_DAY = datetime.timedelta(days=1)


def situations_of(leaf: Criterion, criteria: CriteriaSet) -> Iterator[Situation | Skipped]:
    """Yield every situation that the rule of *leaf* implies."""
    around = opened(leaf, criteria)
    for found in variations(leaf, criteria):
        if isinstance(found, Skipped):
            yield found
        else:
            yield Situation(
                f"{leaf.code}-{found.name}", leaf.code, found.says, around + found.piece, rule=rule_of(leaf, found.term)
            )
    for other in (*_gates(leaf, criteria), *_apart(leaf), *_days(leaf, around, criteria)):
        yield attrs.evolve(other, rule=rule_of(leaf)) if isinstance(other, Situation) else other


# -- gates -------------------------------------------------------------------


def opened(leaf: Criterion, criteria: CriteriaSet) -> Piece:
    """Return what opens all gates of *leaf*: all that they ask for, their own gates, and the index of a bonus."""
    gates = Piece.sum(_all_of(gate.criterion, criteria, frozenset({leaf.code})) for gate in leaf.gates)
    return gates if leaf.when is None else gates + _reaching(leaf.when, criteria)


def _reaching(index: Fraction, criteria: CriteriaSet) -> Piece:
    """
    Return what fills as many criteria, the largest first, as *index* takes;
    all of them where that is too few, but those that the set refuses beside
    the others.
    """
    around = Piece()
    root = card_of(around, criteria).root
    for leaf in sorted((leaf for leaf in criteria.leaves if leaf.role == "core"), key=lambda leaf: -leaf.limit):
        if root.applies and root.exact.earned * 100 >= index * root.exact.max:
            break
        more = around + _all_of(leaf.code, criteria, frozenset())
        with suppress(ParscoreError):
            root = card_of(more, criteria).root
            around = more
    return around


def _all_of(code: str, criteria: CriteriaSet, seen: frozenset[str]) -> Piece:
    """Return what fills a criterion and all below it, and opens the gates on the way."""
    pieces = []
    for node in criteria[code].walk():
        if node.children or node.code in seen:
            continue
        pieces.append(full_piece(node, criteria))
        pieces.extend(_all_of(gate.criterion, criteria, seen | {node.code}) for gate in node.gates)
    return Piece.sum(pieces)


def _gates(leaf: Criterion, criteria: CriteriaSet) -> Iterator[Situation | Skipped]:
    """Yield each gate of a leaf open, closed, just open and not quite open."""
    full = full_piece(leaf, criteria)
    for gate in leaf.gates:
        others = Piece.sum(
            _all_of(other.criterion, criteria, frozenset({leaf.code})) for other in leaf.gates if other is not gate
        )
        name = f"{leaf.code}-cong-{gate.criterion}"
        wanted = {"gate": Message("show.node", {"code": gate.criterion, "title": criteria[gate.criterion].title})}
        yield Situation(f"{name}-dong", leaf.code, Message("cases.gate-closed", {**wanted}), others + full)
        if criteria[gate.criterion].children:
            yield Skipped(leaf.code, Message("cases.gate-just", {**wanted}), Message("cases.gate-branch"))
            continue
        near = dict(_near(gate, criteria))
        if "just" not in near:
            yield Skipped(leaf.code, Message("cases.gate-just", {**wanted}), Message("cases.gate-never"))
        for kind, piece in near.items():
            says = Message(f"cases.gate-{kind}", {**wanted})
            yield Situation(f"{name}-{_SLUGS[kind]}", leaf.code, says, others + full + piece)


_SLUGS = {"just": "vua-dat", "not-quite": "chua-dat"}


def _near(gate: Gate, criteria: CriteriaSet) -> Iterator[tuple[str, Piece]]:
    """Yield what earns least of all that opens a gate, and what earns most of all that does not."""
    target = criteria[gate.criterion]
    around = opened(target, criteria)
    earned: list[tuple[Fraction, Piece]] = []
    for found in variations(target, criteria):
        if isinstance(found, Variation):
            with suppress(ParscoreError):  # what the set refuses is told where the case is written
                node = card_of(around + found.piece, criteria)[target.code]
                earned.append((node.exact.earned, around + found.piece))
    opening = [item for item in earned if gate.opens(item[0], target.limit)]
    closed = [item for item in earned if not gate.opens(item[0], target.limit) and item[0] > 0]
    if opening:
        yield "just", min(opening, key=lambda item: item[0])[1]
    if closed:
        yield "not-quite", max(closed, key=lambda item: item[0])[1]


# -- what does not apply -----------------------------------------------------


def _apart(leaf: Criterion) -> Iterator[Situation | Skipped]:
    """Yield the leaf said not to apply; where the set refuses it, tell so."""
    says = Message("cases.not-applicable")
    if leaf.not_applicable == "refuse":
        why = "cases.penalty-applies" if leaf.role == "penalty" else "cases.cannot-apply"
        yield Skipped(leaf.code, says, Message(why))
        return
    granted = leaf.not_applicable == "grant" and leaf.role != "penalty"
    outcome = "grant" if granted else "shrink" if leaf.role == "core" else "outside"
    policy = Message("cases.said-away", {"policy": Message(f"cases.apart-{outcome}")})
    yield Situation(f"{leaf.code}-khong-ap-dung", leaf.code, policy, Piece(), not_applicable={leaf.code: REASON})


# -- days of the year --------------------------------------------------------


def _days(leaf: Criterion, around: Piece, criteria: CriteriaSet) -> Iterator[Situation]:
    """
    Yield the last day in time of the first document and the days beside it,
    with nothing handed in; what stands beside it in a rule that wants all of
    its conditions is met, so that the deadline decides.
    """
    dues = [
        (due, number, term)
        for number, term in enumerate(terms_of(leaf.parts))
        if isinstance(term.measure, Lateness) and (due := due_of(term.measure.slot, criteria)) is not None
    ]
    if not dues:
        return
    due, _, first = min(dues, key=lambda item: item[:2])
    beside = _conditions_met(leaf, criteria)
    kind = "-beside" if beside.is_something else ""
    for name, says, day in (
        ("truoc-han", "cases.not-due", due - 30 * _DAY),
        ("ngay-cuoi-han", "cases.last-day", due),
        ("sau-han-1-ngay", "cases.day-after", due + _DAY),
    ):
        if criteria.window[0] <= day <= criteria.window[1]:
            told = Message(f"{says}{kind}", {"day": day, **paper_values(first)})
            yield Situation(f"{leaf.code}-{name}", leaf.code, told, around + beside, as_of=day)


def _conditions_met(leaf: Criterion, criteria: CriteriaSet) -> Piece:
    """Return what meets the conditions of a leaf that ask for no document."""
    measures = [term.measure for part in leaf.parts for term in part.terms]
    conditions = [part for measure in measures if isinstance(measure, Failures) for part in measure.conditions]
    return Piece.sum(best_piece(term, criteria) for term in terms_of(conditions) if ask_of(term) is None)
