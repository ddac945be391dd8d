"""What a criterion means, taken apart: one thing to compare and to say for each aspect."""

import datetime

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, TypeAlias

import attrs

from parscore.core import Curve
from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import (
    AfterDocument,
    Amount,
    Answer,
    Ask,
    DocumentCount,
    Due,
    Lateness,
    Measure,
    Part,
    Roster,
    Share,
    Slot,
    Term,
)
from parscore.criteria.model import policy_below
from parscore.wording import Message, Percent, Points, Value

from ._curves import is_empty, ranges_of, say_line, say_range


Key: TypeAlias = tuple[str | int, ...]


@attrs.frozen
class Aspect:
    """
    One aspect of a meaning.

    Attributes:
        what: What it is called.
        value: What is compared.
        said: How its value is said; None where there is nothing to say.
        curve: The curve, where it is one, with what it measures.
    """

    what: Message
    value: object
    said: Value | None
    curve: tuple[Curve, Measure] | None = None


Aspects: TypeAlias = dict[Key, Aspect]


def aspect(name: str, value: object, said: Value | None = None) -> Aspect:
    """Return an aspect that a message names."""
    return Aspect(Message(f"aspect.{name}"), value, said)


def yes_no(*, flag: bool) -> Message:
    """Say a flag."""
    return Message("say.yes" if flag else "say.no")


def listed(names: Sequence[Value]) -> Value | None:
    """Say several things, or nothing where there are none."""
    return tuple(names) or None


def criterion_aspects(node: Criterion, criteria: CriteriaSet, codes: Mapping[str, str]) -> Aspects:
    """
    Return what a criterion means beside its rule.

    What it inherits from the one above it, or from the set, is not said again.

    Args:
        node: The criterion.
        criteria: Its set.
        codes: The code under which each criterion is compared, by its code.
    """
    found: Aspects = {}
    limit = "max" if node.role == "core" else "cap"
    shown = node.limit if node.declared is None else node.declared
    found["limit",] = Aspect(Message(f"aspect.{limit}"), (limit, shown), Points(shown))
    found["role",] = aspect("role", node.role, Message(f"role.{node.role}"))
    gates = [gate for gate in node.gates if gate.carrier == node.code]
    value = frozenset((codes.get(gate.criterion, gate.criterion), gate.at_least) for gate in gates)
    found["requires",] = aspect("requires", value, listed([_say_gate(gate.criterion, gate.at_least) for gate in gates]))
    above = criteria.criteria.get(node.code.rpartition(".")[0])
    role, policy = ("core", criteria.not_applicable) if above is None else (above.role, above.not_applicable)
    inherited = policy_below(node.role, role, policy)
    said = None if node.not_applicable == inherited else Message(f"policy.{node.not_applicable}")
    found["not_applicable",] = aspect("not-applicable", node.not_applicable, said)
    when = None if above is not None and node.when == above.when else node.when
    found["when",] = aspect("when", node.when, None if when is None else Message("wanted.index", {"least": when}))
    scale = None if node.scale_to is None else Points(node.scale_to)
    found["scale_to",] = aspect("scale-to", node.scale_to, scale)
    for key in ("cite", "evidence", "scored_by"):
        text = getattr(node, key)
        found[key,] = aspect(key.replace("_", "-"), text, text)
    return found


def _say_gate(code: str, share: Fraction | None) -> Message:
    if share is None:
        return Message("gate.any", {"criterion": code})
    return Message("gate.share", {"criterion": code, "share": Percent(share)})


def wording_aspects(node: Criterion) -> Aspects:
    """Return what is said of a criterion without changing what it means."""
    found: Aspects = {}
    for key in ("title", "note", "rule_text"):
        text = getattr(node, key)
        found[key,] = aspect(key.replace("_", "-"), text, text)
    examples = tuple((str(item.given), item.points) for item in node.examples)
    found["examples",] = aspect("examples", examples, Message("say.count", {"count": len(examples)}))
    return found


# -- rules ---------------------------------------------------------------


def kind_of(part: Part, criteria: CriteriaSet) -> str:
    """Return the kind of the rule from which a part was lowered, as the file names it."""
    here: Any = criteria.source.data
    for step in part.path:
        here = here[step]
    return str(here["kind"])


def shape_of(part: Part) -> tuple[str, ...]:
    """Return of what sorts the measures of a part are: parts of one shape are compared aspect by aspect."""
    return tuple(dict.fromkeys(type(term.measure).__name__ for term in part.terms))


def say_rule(part: Part, *, penalty: bool) -> tuple[Value, ...]:
    """Say a part's rule: what brings full marks, and what each range of numbers or each answer brings."""
    lines: list[Value] = []
    for term in part.terms:
        lines.append(term.wanted)
        curve = term.curve.flipped(part.max) if penalty else term.curve
        if isinstance(term.measure, (Amount, Share, DocumentCount)) and len(ranges_of(curve)) > 1:
            lines.extend(_say_curve(curve, term.measure))
        if isinstance(term.measure, Answer):
            lines.extend(
                Message("say.answer", {"answer": term.measure.label(index), "points": Points(curve(Fraction(index)))})
                for index in range(len(term.measure.answers))
            )
    return tuple(lines)


def _say_curve(curve: Curve, measure: Measure) -> list[Value]:
    return [
        Message("say.pair", {"one": say_range(item, curve, measure), "two": say_line(item, measure)})
        for item in ranges_of(curve)
        if not is_empty(item, measure)
    ]


def part_aspects(part: Part, *, penalty: bool) -> Aspects:
    """Return what a part means; in a *penalty* its points are taken."""
    found: Aspects = {("part", "max"): aspect("part-max", part.max, Points(part.max))}
    rosters: list[Roster] = []
    for number, term in enumerate(part.terms):
        match term.measure:
            case Lateness(roster=roster):
                if not any(roster is other for other in rosters):
                    rosters.append(roster)
                    found |= _roster_aspects(roster, term, (number,))
            case DocumentCount(ask=ask):
                found |= _ask_aspects(ask, (number,)) | _curve_aspects(term, part, (number,), penalty=penalty)
            case Amount(fact=fact):
                found[number, "fact"] = aspect("fact", fact.id, fact.title)
                found |= _curve_aspects(term, part, (number,), penalty=penalty)
            case Share(part=some, whole=whole):
                said = Message("wanted.ratio", {"part": some.title, "whole": whole.title})
                found[number, "fact"] = aspect("fact", (some.id, whole.id), said)
                found |= _curve_aspects(term, part, (number,), penalty=penalty)
            case Answer():
                found |= _answer_aspects(term, term.measure, part, (number,), penalty=penalty)
            case _:
                conditions = term.measure.conditions
                value = tuple(_value_of(condition) for condition in conditions)
                said_all = tuple(item.wanted for condition in conditions for item in condition.terms)
                found[number, "conditions"] = aspect("conditions", value, said_all)
    return found


def _value_of(part: Part) -> object:
    """Return what is compared of a condition."""
    aspects = part_aspects(part, penalty=False)
    return tuple(sorted((str(key), item.value) for key, item in aspects.items()))


def _curve_aspects(term: Term, part: Part, key: Key, *, penalty: bool) -> Aspects:
    curve = term.curve.flipped(part.max) if penalty else term.curve
    name = "taken" if penalty else "given"
    found = {(*key, "curve"): Aspect(Message(f"aspect.{name}"), ranges_of(curve), None, (curve, term.measure))}
    found[*key, "absent"] = aspect("absent", (curve.absent, term.absent), Points(curve.absent))
    return found


def _answer_aspects(term: Term, measure: Answer, part: Part, key: Key, *, penalty: bool) -> Aspects:
    found: Aspects = {(*key, "fact"): aspect("fact", measure.fact.id, measure.fact.title)}
    for index, answer in enumerate(measure.answers):
        points = part.max - term.curve(index) if penalty else term.curve(index)
        what = Message("aspect.answer", {"answer": measure.label(index)})
        found[*key, "answer", answer] = Aspect(what, points, Points(points))
    return found


def _ask_aspects(ask: Ask, key: Key) -> Aspects:
    kinds = tuple(kind.id for kind in ask.kinds)
    found: Aspects = {
        (*key, "document"): aspect("document", frozenset(kinds), listed([kind.title for kind in ask.kinds]))
    }
    for name in ("issuer", "signer", "to", "cites"):
        words: tuple[str, ...] = getattr(ask, name)
        found[*key, name] = aspect(name, frozenset(words), listed(words))
    said = Message("wanted.received" if ask.by_receipt else "wanted.issued")
    found[*key, "by"] = aspect("by", ask.by_receipt, said)
    return found


def _roster_aspects(roster: Roster, term: Term, key: Key) -> Aspects:
    found = _ask_aspects(roster.ask, key)
    curve = term.curve
    periods = [slot.period for slot in roster.slots if slot.period is not None]
    found[*key, "periods"] = aspect(
        "periods", tuple((period.start, period.end) for period in periods), listed([period.label for period in periods])
    )
    off = curve.top - curve.absent
    found[*key, "missing"] = aspect("missing", off, Points(off))
    timed = any(isinstance(slot.due, (datetime.date, AfterDocument)) for slot in roster.slots)
    steps = [(piece.lo, curve.top - piece.start) for piece in curve.pieces if piece.lo is not None]
    if timed:
        found[*key, "late"] = aspect("late", tuple(steps), listed([_say_step(past, points) for past, points in steps]))
        said = Message("say.working-days" if roster.late_in_working_days else "say.days")
        found[*key, "late_in"] = aspect("late-in", roster.late_in_working_days, said)
    for number, slot in enumerate(roster.slots):
        found[*key, "due", number] = _due_aspect(slot)
    return found


def _say_step(past: Fraction, points: Fraction) -> Message:
    if not past:
        return Message("late.any", {"points": Points(points)})
    return Message("late.past", {"days": past, "points": Points(points)})


def _due_aspect(slot: Slot) -> Aspect:
    written = slot.due if slot.nominal is None else slot.nominal
    what = Message("aspect.due") if slot.period is None else Message("aspect.due-period", {"period": slot.period.label})
    return Aspect(what, _due_value(written), _say_due(written))


def _due_value(due: Due) -> object:
    if isinstance(due, AfterDocument):
        return (frozenset(kind.id for kind in due.ask.kinds), due.days, due.working, due.counting)
    return due


def _say_due(due: Due) -> Value | None:
    if isinstance(due, AfterDocument):
        unit = Message("say.working-days" if due.working else "say.days")
        return Message("say.after", {"days": due.days, "unit": unit, "document": due.ask.title})
    return due
