"""Gates: what a leaf is worth while another criterion blocks it."""

import datetime

from collections.abc import Iterable
from fractions import Fraction

import attrs

from parscore.core import Cause, Deduction, Figures, Node
from parscore.criteria import Criterion
from parscore.criteria.model import Gate
from parscore.wording import Message, Percent, Points, Value

from .award import LeafScore
from .measure import Day


_ZERO = Fraction(0)


@attrs.frozen
class Shut:
    """
    Why a leaf is blocked.

    Attributes:
        wanted: What would open the gate.
        found: What was found instead.
        opens: Whether some completion opens it.
        until: Until when it can be opened; None is never.
        gate: The code that carries the gate, and the one that it asks for.
    """

    wanted: Message
    found: Message
    opens: bool
    until: datetime.date | None
    gate: tuple[str, str] | None = None


def shut_by(gate: Gate, node: Node, *, opens: bool, day: Day) -> Shut:
    """Say why *gate* is shut, *node* being what it asks for."""
    values: dict[str, Value] = {"criterion": gate.criterion, "title": node.title}
    wanted = Message("wanted.gate", values)
    if gate.at_least is not None:
        wanted = Message("wanted.gate-share", {**values, "share": Percent(gate.at_least)})
    found = Message("found.gate", {**values, "earned": node.exact.earned, "max": node.exact.max})
    curable = opens or (day.is_over and any(line.curable_until is not None for line in node.deductions))
    return Shut(wanted, found, opens, day.closes if curable else None, (gate.carrier, gate.criterion))


def shut_by_index(index: Figures | None, least: Fraction, day: Day) -> Shut:
    """Say why a bonus does not count: the index before it is below *least*."""
    wanted = Message("wanted.index", {"least": least})
    if index is None:
        return Shut(wanted, Message("found.no-index"), opens=False, until=None)
    opens = index.reachable >= least
    found = Message("found.index", {"index": index.earned})
    return Shut(wanted, found, opens, day.closes if opens or day.is_over else None)


def unsecured(score: LeafScore) -> LeafScore:
    """Return *score* with nothing secured: its gate is open, but may yet shut."""
    return attrs.evolve(score, figures=attrs.evolve(score.figures, secured=_ZERO))


def _remedy(values: dict[str, Value], own: Figures, limit: Fraction, shut: Shut, day: Day) -> Message:
    """Say what opening the gate would bring, and until when it can be opened."""
    if shut.until is None:
        return Message("remedy.never")
    if day.as_of is not None and day.is_over:
        return Message("remedy.over", {"until": shut.until})
    points: dict[str, Value] = {"earned": Points(own.earned), "max": Points(limit), "until": shut.until}
    return Message("remedy.gate", {**values, **points})


def block(leaf: Criterion, score: LeafScore, shut: Shut, day: Day) -> LeafScore:
    """
    Return the score of a blocked leaf: one line for all that the gate blocks.

    Where the gate can still open, what the leaf has lost in its own right
    keeps its own lines, and the gate's line is what could come back.
    """
    limit, own = leaf.limit, score.figures
    blocked = own.reachable if shut.opens else limit
    values: dict[str, Value] = {"wanted": shut.wanted, "criterion": leaf.code}
    lines = [line for line in score.lines if not line.open] if shut.opens else []
    if blocked:
        gated = Deduction(
            code=leaf.code,
            exact=blocked,
            uncut=blocked,
            cause=Cause.GATED,
            wanted=shut.wanted,
            found=shut.found,
            cite=leaf.cite,
            remedy=_remedy(values, own, limit, shut, day),
            curable_until=shut.until,
            open=shut.opens,
            behind=tuple(line for line in score.lines if line not in lines),
            blocks=(leaf.code,),
            gate=shut.gate,
        )
        lines.append(gated)
    reachable = blocked if shut.opens else _ZERO
    return attrs.evolve(score, figures=Figures(limit, _ZERO, _ZERO, reachable), lines=tuple(lines))


def merge_gated(lines: Iterable[Deduction], carrier: str) -> tuple[Deduction, ...]:
    """Show as one the lines of all that one gate of *carrier* blocks."""
    merged: dict[tuple[str, bool], Deduction] = {}
    kept: list[Deduction | tuple[str, bool]] = []
    for line in lines:
        if line.gate is None or line.gate[0] != carrier:
            kept.append(line)
            continue
        key = (line.gate[1], line.open)
        first = merged.get(key)
        if first is None:
            merged[key] = line
            kept.append(key)
        else:
            merged[key] = attrs.evolve(
                first,
                exact=first.exact + line.exact,
                uncut=first.uncut + line.uncut,
                code=carrier,
                behind=(*first.behind, *line.behind),
                blocks=(*first.blocks, *line.blocks),
                remedy=_joint_remedy(first, line, carrier),
            )
    return tuple(merged[item] if isinstance(item, tuple) else item for item in kept)


def _joint_remedy(first: Deduction, second: Deduction, carrier: str) -> Message | None:
    """Return the remedy of two lines of one gate: what both earn once it opens."""
    if first.remedy is None or second.remedy is None:
        return None
    values = dict(first.remedy.values)
    for key in ("earned", "max"):
        one, other = values.get(key), second.remedy.values.get(key)
        if isinstance(one, Points) and isinstance(other, Points):
            values[key] = Points(one.value + other.value)
    if "criterion" in values:
        values["criterion"] = carrier
    return Message(first.remedy.id, values)
