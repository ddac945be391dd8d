"""A rule in words, so that a person can hold a case against it."""

from collections.abc import Iterator

import attrs

from parscore.analysis.rules import say_rule
from parscore.core.curve import Piece
from parscore.criteria import Criterion
from parscore.criteria.measures import Lateness, Part, Term
from parscore.wording import LANGUAGES, Message, Percent, Points, Text, Value, say


def rule_of(leaf: Criterion, about: Term | None = None) -> Text:
    """
    Say a rule: what brings full marks, what each range of numbers brings, and
    what must be earned elsewhere first.

    Args:
        leaf: The criterion.
        about: The term that a case is about; of a rule with periods only its own is said.
    """
    lines = [*_lines(leaf, about), *_conditions(leaf)]
    return Text(*("; ".join(dict.fromkeys(say(line, lang) for line in lines)) for lang in LANGUAGES))


def _lines(leaf: Criterion, about: Term | None) -> Iterator[Value]:
    """Yield what is said of each part, as one piece."""
    several = len(leaf.parts) > 1
    for part in leaf.parts:
        kept = _kept(part, about)
        lines = list(say_rule(attrs.evolve(part, terms=kept), penalty=leaf.role == "penalty"))
        if len(kept) < len(part.terms):
            lines.append(Message("cases.each-period"))
        for term in kept:
            if isinstance(term.measure, Lateness) and term.measure.slot.period is None:
                lines.extend(_late(term, term.measure, several=several))
        yield tuple(lines)


def _kept(part: Part, about: Term | None) -> tuple[Term, ...]:
    """Return the terms that are said: of several periods just one."""
    dated = [term for term in part.terms if isinstance(term.measure, Lateness) and term.measure.slot.period is not None]
    if len(dated) < 2:  # noqa: PLR2004 -- one stands for the others
        return part.terms
    one = next((term for term in dated if term is about), dated[0])
    return tuple(term for term in part.terms if term is one or not any(term is other for other in dated))


def _late(term: Term, measure: Lateness, *, several: bool) -> Iterator[Message]:
    """Say what is taken off for each step of lateness, where the rule itself does not: for several, and in parts."""
    late = [piece for piece in term.curve.pieces if piece.lo is not None and piece.lo >= 0]
    if len(late) < 2 and not several:  # noqa: PLR2004 -- one step is in the rule
        return
    working = "-working" if measure.roster.late_in_working_days else ""
    for piece in late if measure.slot.due is not None else ():
        taken = Points(term.curve.top - piece.at(piece.lo or 0))
        yield _step(piece, taken, working)
    yield Message("cases.off-missing", {"points": Points(term.curve.top - term.curve.absent)})


def _step(piece: Piece, taken: Points, working: str) -> Message:
    first = int(piece.lo or 0) + (0 if piece.lo_closed else 1)
    if piece.hi is None:
        return Message(f"cases.off-past{working}", {"days": first, "points": taken})
    last = int(piece.hi) - (0 if piece.hi_closed else 1)
    return Message(f"cases.off-between{working}", {"lo": first, "hi": last, "points": taken})


def _conditions(leaf: Criterion) -> Iterator[Message]:
    """Say what must be earned elsewhere before a leaf counts."""
    for gate in leaf.gates:
        if gate.at_least is None:
            yield Message("cases.needs", {"what": Message("gate.any", {"criterion": gate.criterion})})
        else:
            share: dict[str, Value] = {"criterion": gate.criterion, "share": Percent(gate.at_least)}
            yield Message("cases.needs", {"what": Message("gate.share", share)})
    if leaf.when is not None:
        yield Message("cases.needs", {"what": Message("wanted.index", {"least": leaf.when})})
