"""The clauses of a set: everything in its rules that a case can reach."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal, TypeAlias

import attrs

from parscore.core import Piece
from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import Amount, Answer, DocumentCount, Failures, Lateness, Measure, Part, Share, Term
from parscore.criteria.model import code_path
from parscore.edge import Path
from parscore.wording import Message, Percent, Value


Sort: TypeAlias = Literal[
    "piece", "bound", "absent", "met", "failed", "floor", "cap", "open", "closed", "applies", "apart", "band"
]
#: What a clause is known by: code, sort, and the numbers of part, term, and piece or condition.
Key: TypeAlias = tuple[str, str, int, int, int]


@attrs.frozen
class Clause:
    """
    One thing in a rule that a case can reach.

    Attributes:
        key: What it is known by.
        says: What it is, as a sentence.
        path: Where it stands in the criteria file.
    """

    key: Key
    says: Message
    path: Path

    @property
    def code(self) -> str:
        """The criterion; empty for the bands."""
        return self.key[0]


def clauses_of(criteria: CriteriaSet) -> Iterator[Clause]:
    """Yield every clause of a set, in the readers' order; the bands last."""
    for leaf in criteria.leaves:
        if leaf.parts:
            yield from _of_leaf(leaf)
    for number, band in enumerate(criteria.bands):
        key: Key = ("", "band", 0, 0, number)
        yield Clause(key, Message("cover.band", {"band": band.title}), ("bands", band.id))


def _of_leaf(leaf: Criterion) -> Iterator[Clause]:
    for number, part in enumerate(leaf.parts):
        path = part.path or (*code_path(leaf.code), "rule")
        for place, term in enumerate(part.terms):
            yield from _of_term(leaf.code, number, place, term, path)
        yield from _of_clamp(leaf.code, number, part, path)
    for number, gate in enumerate(leaf.gates):
        values: dict[str, Value] = {"gate": gate.criterion}
        path = (*code_path(gate.carrier), "requires")
        yield Clause((leaf.code, "open", 0, 0, number), Message("cover.open", values), path)
        yield Clause((leaf.code, "closed", 0, 0, number), Message("cover.closed", values), path)
    yield Clause((leaf.code, "applies", 0, 0, 0), Message("cover.applies"), code_path(leaf.code))
    if leaf.role == "core" and leaf.not_applicable != "refuse":
        yield Clause((leaf.code, "apart", 0, 0, 0), Message("cover.apart"), code_path(leaf.code))


def _of_term(code: str, part: int, place: int, term: Term, path: Path) -> Iterator[Clause]:
    what = _what(term.measure)
    if isinstance(term.measure, Failures):
        for number, _ in enumerate(term.measure.conditions):
            for sort in ("met", "failed"):
                says = Message(f"cover.{sort}", {"number": number + 1})
                yield Clause((code, sort, part, place, number), says, path)
        return
    for number, piece in enumerate(_reachable(term)):
        says = Message("cover.piece", {"what": what, "range": _range(piece, term.measure)})
        yield Clause((code, "piece", part, place, number), says, path)
    for number, bound in enumerate(bounds(term)):
        says = Message("cover.bound", {"what": what, "bound": _number(bound, term.measure)})
        yield Clause((code, "bound", part, place, number), says, path)
    if not isinstance(term.measure, DocumentCount):
        yield Clause((code, "absent", part, place, 0), Message("cover.absent", {"what": what}), path)


def _of_clamp(code: str, number: int, part: Part, path: Path) -> Iterator[Clause]:
    """Yield the floor and the cap of a part where its terms can pass them."""
    least, most = part.base, part.base
    for term in part.terms:
        low, high = term.curve.extent(attrs.evolve(term.curve.domain, absent=True))
        least, most = least + low, most + high
    if least < 0:
        yield Clause((code, "floor", number, 0, 0), Message("cover.floor"), path)
    if most > part.max:
        yield Clause((code, "cap", number, 0, 0), Message("cover.cap"), path)


def _reachable(term: Term) -> tuple[Piece, ...]:
    """Return the pieces of a curve at which a number of this measure can lie."""
    if isinstance(term.measure, Lateness):
        return tuple(piece for piece in term.curve.pieces if piece.hi is None or piece.hi >= 0)
    return term.curve.pieces


def piece_at(term: Term, number: Fraction | int) -> int | None:
    """Return which of the pieces holds *number*."""
    for place, piece in enumerate(_reachable(term)):
        above = piece.lo is None or number > piece.lo or (piece.lo_closed and number == piece.lo)
        below = piece.hi is None or number < piece.hi or (piece.hi_closed and number == piece.hi)
        if above and below:
            return place
    return None


def bounds(term: Term) -> tuple[Fraction, ...]:
    """Return the numbers at which one piece of a curve gives way to the next; answers have none."""
    if isinstance(term.measure, Answer | Failures):
        return ()
    pieces = _reachable(term)
    ends = {end for piece in pieces for end in (piece.lo, piece.hi) if end is not None}
    outer = {pieces[0].lo, pieces[-1].hi}
    whole = isinstance(term.measure, Lateness | DocumentCount) or _counts(term.measure)
    return tuple(sorted(end for end in ends - outer if not whole or end.denominator == 1))


def _counts(measure: Measure) -> bool:
    return isinstance(measure, Amount) and measure.fact.sort == "count"


# -- words -------------------------------------------------------------------


def _what(measure: Measure) -> Value:
    """Say what is measured."""
    match measure:
        case Lateness() as lateness:
            title = lateness.roster.ask.title
            period = lateness.slot.period
            values: dict[str, Value] = {"document": title}
            if period is None:
                return Message("cover.lateness", values)
            return Message("cover.lateness-period", {**values, "period": period.label})
        case DocumentCount(ask=ask):
            return Message("cover.documents", {"document": ask.title})
        case Amount(fact=fact) | Answer(fact=fact):
            return Message("say.quoted", {"text": fact.title})
        case Share(part=part, whole=whole):
            return Message("cover.share", {"part": part.title, "whole": whole.title})
        case Failures():
            return Message("cover.conditions")


def _range(piece: Piece, measure: Measure) -> Value:
    """Say which numbers a piece holds."""
    if isinstance(measure, Answer) and piece.lo is not None:
        return Message("say.quoted", {"text": measure.label(int(piece.lo))})
    if piece.lo is not None and piece.lo == piece.hi:
        return _number(piece.lo, measure)
    parts: list[Value] = []
    if piece.lo is not None:
        parts.append(Message("cover.from" if piece.lo_closed else "cover.above", {"bound": _number(piece.lo, measure)}))
    if piece.hi is not None:
        parts.append(Message("cover.to" if piece.hi_closed else "cover.below", {"bound": _number(piece.hi, measure)}))
    if not parts:
        return Message("cover.any")
    return parts[0] if len(parts) == 1 else Message("cover.both", {"low": parts[0], "high": parts[1]})


def _number(number: Fraction, measure: Measure) -> Value:
    """Say a number of this measure."""
    match measure:
        case Share():
            return Percent(number)
        case Amount(fact=fact) if fact.sort == "percent":
            return Percent(number)
        case Lateness():
            return Message("cover.days", {"days": number})
        case _:
            return number
