"""The situations of one leaf: what fills it, and what it looks like at every number that its curves know."""

import datetime

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

import attrs

from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import (
    Amount,
    Answer,
    Ask,
    DocumentCount,
    Failures,
    Lateness,
    Part,
    Share,
    Term,
)
from parscore.wording import Message, Percent, Value

from .flaws import allowed, flawed, recognised
from .naming import name_of, name_of_nothing, prefix_of
from .numbers import best_of, numbers_for
from .pieces import (
    Piece,
    UnmakableError,
    due_of,
    of_amount,
    of_answer,
    of_count,
    of_empty_share,
    of_lateness,
    of_share,
    placed,
    whole_of,
)


@attrs.frozen
class Variation:
    """
    One situation of a leaf.

    Attributes:
        name: A short name without blanks, for a node id.
        says: What is the case, as a sentence.
        piece: What the register states and shows.
        term: The term that is looked at; None where it is the whole leaf.
    """

    name: str
    says: Value
    piece: Piece
    term: Term | None = None


@attrs.frozen
class Skipped:
    """A situation that no register can show, and why."""

    code: str
    says: Value
    why: Message


def full_piece(leaf: Criterion, criteria: CriteriaSet) -> Piece:
    """Return what brings the leaf the most that its rule gives."""
    return Piece.sum(best_piece(term, criteria) for part in leaf.parts for term in part.terms)


def variations(leaf: Criterion, criteria: CriteriaSet) -> Iterator[Variation | Skipped]:
    """Yield every situation of *leaf* that its measures and curves imply, the full one first."""
    terms = [term for part in leaf.parts for term in part.terms]
    yield Variation("du", _says_full(terms), full_piece(leaf, criteria))
    yield Variation("khong-co-gi", Message("cases.nothing"), Piece())
    for number, term in enumerate(terms):
        rest = Piece.sum(best_piece(other, criteria) for place, other in enumerate(terms) if place != number)
        yield from _of_term(leaf, term, rest, prefix_of(term, terms), criteria)
    yield from _several(terms, criteria)


def _says_full(terms: list[Term]) -> Message:
    """Say what full marks are: of one term its number, else that all is there."""
    if any(isinstance(term.measure, Lateness) for term in terms):
        return Message("cases.full")
    best = best_of(terms[0]) if len(terms) == 1 and not isinstance(terms[0].measure, Failures) else None
    return Message("cases.all-met") if best is None else _says(terms[0], best)


def _of_term(
    leaf: Criterion, term: Term, rest: Piece, prefix: str, criteria: CriteriaSet
) -> Iterator[Variation | Skipped]:
    """Yield what one term looks like at each of its numbers, and without any, all else being there."""
    if isinstance(term.measure, Failures):
        yield from _of_conditions(leaf, term, term.measure, rest, criteria)
        return
    if rest.is_something:
        yield Variation(f"{prefix}{name_of_nothing(term)}", _beside(_says_none(term), rest), rest, term)
    for number in numbers_for(term):
        says = _beside(_says(term, number), rest)
        try:
            piece = piece_at(term, number, criteria)
        except UnmakableError as error:
            yield Skipped(leaf.code, says, error.why)
            continue
        yield Variation(f"{prefix}{name_of(term, number)}", says, rest + piece, term)
    if isinstance(term.measure, Share):
        says = _beside(Message("cases.fact", {"fact": term.measure.whole.title, "value": 0}), rest)
        yield Variation(f"{prefix}khong-phat-sinh", says, rest + of_empty_share(term.measure), term)
    yield from _of_papers(term, rest, prefix, criteria)


def _beside(says: Message, rest: Piece) -> Message:
    """Add that all else is there, where there is anything else."""
    return Message("cases.beside", {"says": says}) if rest.is_something else says


def _of_conditions(
    leaf: Criterion, whole: Term, measure: Failures, rest: Piece, criteria: CriteriaSet
) -> Iterator[Variation | Skipped]:
    """Yield what each condition alone looks like, the others being met; and several that fail, where that differs."""
    for failed in numbers_for(whole):
        if 1 < failed < len(measure.conditions):
            yield Variation(
                name_of(whole, failed), _says(whole, failed), rest + piece_at(whole, failed, criteria), whole
            )
    for place, condition in enumerate(measure.conditions):
        others = [_part_piece(other, criteria) for number, other in enumerate(measure.conditions) if number != place]
        around = Piece.sum((rest, *others))
        terms = list(condition.terms)
        for number, term in enumerate(terms):
            own = [best_piece(other, criteria) for spot, other in enumerate(terms) if spot != number]
            prefix = f"dk{place + 1}-{prefix_of(term, terms)}"
            yield from _of_term(leaf, term, Piece.sum((around, *own)), prefix, criteria)


def _of_papers(term: Term, rest: Piece, prefix: str, criteria: CriteriaSet) -> Iterator[Variation]:
    """Yield documents that lack one thing, arrive a day after they are signed, or are known by other words."""
    ask = ask_of(term)
    if ask is None or (isinstance(term.measure, Lateness) and term.measure.index):
        return
    best = best_piece(term, criteria)
    if not best.documents:
        return
    whole = best.documents[-1]
    day = whole["date"]
    kept = {key: value for key, value in whole.items() if key == "period"}
    changed = [
        (says, name, document | kept)
        for found in (flawed(ask, day, criteria), allowed(ask, day, criteria), recognised(ask, day, criteria))
        for says, name, document in found
    ]
    if isinstance(term.measure, Lateness) and due_of(term.measure.slot, criteria) is not None:
        changed.extend(_received(term.measure, whole, criteria))
    for says, name, document in changed:
        said = _beside(Message("cases.of-paper", {**paper_values(term), "says": says}), rest)
        yield Variation(f"{prefix}{name}", said, rest + Piece(documents=(*best.documents[:-1], document)), term)


def _received(
    measure: Lateness, whole: Mapping[str, Any], criteria: CriteriaSet
) -> Iterator[tuple[Value, str, dict[str, Any]]]:
    """Yield a document signed in time and received a day later, where only one of the two days can count."""
    day = whole["date"] + datetime.timedelta(days=1)
    if day > criteria.window[1]:
        return
    values: dict[str, Value] = {"signed": whole["date"], "received": day}
    late = measure.roster.ask.by_receipt
    document = placed(dict(whole) | {"received": day}, measure.slot, late=late)
    yield Message("cases.received-later", values), "nhan-sau-mot-ngay", document


def _several(terms: list[Term], criteria: CriteriaSet) -> Iterator[Variation]:
    """Yield growing numbers of documents that are missing, so that a floor is reached and passed."""
    slots = [term for term in terms if isinstance(term.measure, Lateness)]
    if len(slots) < 3:  # noqa: PLR2004 -- one missing and all missing are there already
        return
    others = Piece.sum(best_piece(term, criteria) for term in terms if term not in slots)
    for missing in range(2, len(slots) + (1 if others.is_something else 0)):
        piece = Piece.sum((others, *(best_piece(term, criteria) for term in slots[missing:])))
        yield Variation(f"thieu-{missing}-van-ban", Message("cases.several-missing", {"count": missing}), piece)


# -- pieces ------------------------------------------------------------------


def piece_at(term: Term, number: Fraction, criteria: CriteriaSet) -> Piece:
    """
    Return what brings a term's measure to *number*.

    Raises:
        UnmakableError: Nothing can.
    """
    match term.measure:
        case Lateness() as measure:
            return of_lateness(measure, int(number), criteria)
        case DocumentCount(ask=ask):
            return of_count(ask, int(number), criteria)
        case Amount() as measure:
            return of_amount(measure, number)
        case Share() as measure:
            return of_share(measure, number)
        case Answer() as measure:
            return of_answer(measure, int(number))
        case _ as measure:
            held = measure.conditions[int(number) :]
            return Piece.sum(_part_piece(condition, criteria) for condition in held)


def best_piece(term: Term, criteria: CriteriaSet) -> Piece:
    """Return what brings a term's measure to where it gives most; nothing where nothing gives most."""
    best = Fraction(0) if isinstance(term.measure, Failures) else best_of(term)
    if best is None:
        return Piece()
    try:
        return piece_at(term, best, criteria)
    except UnmakableError:
        return Piece()


def _part_piece(part: Part, criteria: CriteriaSet) -> Piece:
    return Piece.sum(best_piece(term, criteria) for term in part.terms)


def ask_of(term: Term) -> Ask | None:
    """Return what a term asks of documents; None where it asks for none."""
    match term.measure:
        case Lateness(roster=roster):
            return roster.ask
        case DocumentCount(ask=ask):
            return ask
        case _:
            return None


# -- words -------------------------------------------------------------------


def _says(term: Term, number: Fraction) -> Message:
    """Say which number is the case."""
    match term.measure:
        case Lateness() as measure:
            values = paper_values(term)
            name = "late" if number else "in-time"
            working = "-working" if number and measure.roster.late_in_working_days else ""
            return Message(f"cases.{name}{working}", {**values, "days": int(number)})
        case DocumentCount(ask=ask):
            return Message("cases.count", {"document": ask.title, "count": int(number)})
        case Amount(fact=fact):
            value: Value = Percent(number) if fact.sort == "percent" else number
            return Message("cases.fact", {"fact": fact.title, "value": value})
        case Share(part=part, whole=whole):
            size = whole_of(number)
            values = {"part": part.title, "some": number * size, "whole": whole.title, "all": size}
            return Message("cases.share", {**values, "ratio": Percent(number)})
        case Answer() as measure:
            return Message("cases.fact", {"fact": measure.fact.title, "value": measure.label(int(number))})
        case _:
            return Message("cases.failures", {"count": int(number)})


def _says_none(term: Term) -> Message:
    match term.measure:
        case Lateness():
            return Message("cases.missing", paper_values(term))
        case Amount(fact=fact) | Answer(fact=fact) | Share(part=fact):
            return Message("cases.unstated", {"fact": fact.title})
        case _:
            return _says(term, Fraction(0))


def paper_values(term: Term) -> dict[str, Value]:
    """Return which document a sentence is about, and of which period."""
    ask = ask_of(term)
    period = term.measure.slot.period if isinstance(term.measure, Lateness) else None
    of: Value = "" if period is None else Message("cases.of-period", {"period": period.label})
    return {"document": "" if ask is None else ask.title, "of": of}
