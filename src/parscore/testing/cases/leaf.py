"""The situations of one leaf: what fills it, and what it looks like at every number that its curves know."""

import datetime

from collections.abc import Iterator
from fractions import Fraction

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
from parscore.wording import Message, Percent, Value, write_number

from .numbers import best_of, can_be, numbers_for
from .pieces import (
    Piece,
    UnmakableError,
    due_of,
    flawed,
    of_amount,
    of_answer,
    of_count,
    of_lateness,
    of_share,
    recognised,
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
    return Piece.sum(_best_piece(term, criteria) for part in leaf.parts for term in part.terms)


def variations(leaf: Criterion, criteria: CriteriaSet) -> Iterator[Variation | Skipped]:
    """Yield every situation of *leaf* that its measures and curves imply, the full one first."""
    yield Variation("du", Message("cases.full"), full_piece(leaf, criteria))
    yield Variation("khong-co-gi", Message("cases.nothing"), Piece())
    terms = [term for part in leaf.parts for term in part.terms]
    for number, term in enumerate(terms):
        rest = Piece.sum(_best_piece(other, criteria) for place, other in enumerate(terms) if place != number)
        yield from _of_term(leaf, term, rest, criteria)
    yield from _several(terms, criteria)


def _of_term(leaf: Criterion, term: Term, rest: Piece, criteria: CriteriaSet) -> Iterator[Variation | Skipped]:
    if isinstance(term.measure, Failures):
        yield from _of_conditions(leaf, term.measure, rest, criteria)
        return
    if rest.facts or rest.documents:
        yield Variation(f"khong-{_slug(term)}", _says_none(term), rest, term)
    for number in numbers_for(term):
        try:
            piece = piece_at(term, number, criteria)
        except UnmakableError as error:
            yield Skipped(leaf.code, _says(term, number), error.why)
            continue
        yield Variation(f"{_slug(term)}-{_digits(term, number)}", _says(term, number), rest + piece, term)
    yield from _of_papers(term, rest, criteria)


def _of_conditions(
    leaf: Criterion, measure: Failures, rest: Piece, criteria: CriteriaSet
) -> Iterator[Variation | Skipped]:
    """Yield what each condition alone looks like, the others being met."""
    for place, condition in enumerate(measure.conditions):
        others = [_part_piece(other, criteria) for number, other in enumerate(measure.conditions) if number != place]
        around = Piece.sum((rest, *others))
        for number, term in enumerate(condition.terms):
            own = [_best_piece(other, criteria) for spot, other in enumerate(condition.terms) if spot != number]
            for found in _of_term(leaf, term, Piece.sum((around, *own)), criteria):
                yield attrs.evolve(found, name=f"dk{place + 1}-{found.name}") if isinstance(found, Variation) else found


def _of_papers(term: Term, rest: Piece, criteria: CriteriaSet) -> Iterator[Variation]:
    """Yield documents that lack one thing, arrive a day after they are signed, or are known by other words."""
    ask = _ask(term)
    if ask is None or (isinstance(term.measure, Lateness) and term.measure.index):
        return
    best = _best_piece(term, criteria)
    if not best.documents:
        return
    whole = best.documents[-1]
    for says, name, document in (*flawed(ask, whole["date"]), *recognised(ask, whole["date"])):
        kept = {key: value for key, value in whole.items() if key == "period"}
        yield Variation(name, says, rest + Piece(documents=(*best.documents[:-1], document | kept)), term)
    if isinstance(term.measure, Lateness) and due_of(term.measure.slot, criteria) is not None:
        yield from _received(best, rest, criteria, term)


def _received(best: Piece, rest: Piece, criteria: CriteriaSet, term: Term) -> Iterator[Variation]:
    """Yield a document signed in time and received a day later, where only one of the two days can count."""
    whole = dict(best.documents[-1])
    day = whole["date"] + datetime.timedelta(days=1)
    if day > criteria.window[1]:
        return
    values: dict[str, Value] = {"signed": whole["date"], "received": day}
    changed = Piece(documents=(*best.documents[:-1], whole | {"received": day}))
    yield Variation("nhan-sau-mot-ngay", Message("cases.received-later", values), rest + changed, term)


def _several(terms: list[Term], criteria: CriteriaSet) -> Iterator[Variation]:
    """Yield growing numbers of documents that are missing, so that a floor is reached and passed."""
    slots = [term for term in terms if isinstance(term.measure, Lateness)]
    if len(slots) < 3:  # noqa: PLR2004 -- one missing and all missing are there already
        return
    others = Piece.sum(_best_piece(term, criteria) for term in terms if term not in slots)
    for missing in range(2, len(slots) + (1 if others.facts or others.documents else 0)):
        piece = Piece.sum((others, *(_best_piece(term, criteria) for term in slots[missing:])))
        yield Variation(f"thieu-{missing}", Message("cases.several-missing", {"count": missing}), piece, slots[0])


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
        case Failures() as measure:
            held = measure.conditions[int(number) :]
            return Piece.sum(_part_piece(condition, criteria) for condition in held)


def piece_losing(leaf: Criterion, lost: Fraction, criteria: CriteriaSet) -> Piece | None:
    """Return what makes a leaf lose just *lost*, on a piece of its one curve that slopes; None where nothing does."""
    terms = [term for part in leaf.parts for term in part.terms]
    if len(terms) != 1 or isinstance(terms[0].measure, Lateness | Answer | Failures):
        return None
    wanted = leaf.parts[0].max - leaf.parts[0].base - lost
    for piece in terms[0].curve.pieces:
        number = (wanted - piece.start) / piece.slope if piece.slope else None
        if number is not None and can_be(number, terms[0]) and terms[0].curve(number) == wanted:
            return piece_at(terms[0], number, criteria)
    return None


def _best_piece(term: Term, criteria: CriteriaSet) -> Piece:
    """Return what brings a term's measure to where it gives most; nothing where nothing gives most."""
    best = Fraction(0) if isinstance(term.measure, Failures) else best_of(term)
    if best is None:
        return Piece()
    try:
        return piece_at(term, best, criteria)
    except UnmakableError:
        return Piece()


def _part_piece(part: Part, criteria: CriteriaSet) -> Piece:
    return Piece.sum(_best_piece(term, criteria) for term in part.terms)


def _ask(term: Term) -> Ask | None:
    match term.measure:
        case Lateness(roster=roster):
            return roster.ask
        case DocumentCount(ask=ask):
            return ask
        case _:
            return None


# -- words -------------------------------------------------------------------


def _slug(term: Term) -> str:
    """Return a short name of what is measured."""
    match term.measure:
        case Lateness() as measure:
            period = measure.slot.period
            return measure.roster.ask.kinds[0].id if period is None else period.id.lower()
        case DocumentCount(ask=ask):
            return ask.kinds[0].id
        case Amount(fact=fact) | Answer(fact=fact) | Share(part=fact):
            return fact.id.replace(" ", "-")
        case Failures():
            return "dieu-kien"


def _digits(term: Term, number: Fraction) -> str:
    if isinstance(term.measure, Lateness):
        return f"tre-{number}" if number else "dung-han"
    if isinstance(term.measure, Share) or (isinstance(term.measure, Amount) and term.measure.fact.sort == "percent"):
        return write_number(number * 100).replace("/", "-") + "pt"
    return write_number(number).replace("/", "-")


def _says(term: Term, number: Fraction) -> Message:
    """Say which number is the case."""
    match term.measure:
        case Lateness() as measure:
            values = _paper_values(measure)
            name = "late" if number else "in-time"
            working = "-working" if number and measure.roster.late_in_working_days else ""
            return Message(f"cases.{name}{working}", {**values, "days": int(number)})
        case DocumentCount(ask=ask):
            return Message("cases.count", {"document": ask.title, "count": int(number)})
        case Amount(fact=fact):
            value: Value = Percent(number) if fact.sort == "percent" else number
            return Message("cases.fact", {"fact": fact.title, "value": value})
        case Share(part=part, whole=whole):
            return Message("cases.share", {"part": part.title, "whole": whole.title, "ratio": Percent(number)})
        case Answer() as measure:
            return Message("cases.fact", {"fact": measure.fact.title, "value": measure.label(int(number))})
        case Failures():
            return Message("cases.failures", {"count": int(number)})


def _says_none(term: Term) -> Message:
    match term.measure:
        case Lateness() as measure:
            return Message("cases.missing", _paper_values(measure))
        case DocumentCount(ask=ask):
            return Message("cases.count", {"document": ask.title, "count": 0})
        case Amount(fact=fact) | Answer(fact=fact) | Share(part=fact):
            return Message("cases.unstated", {"fact": fact.title})
        case Failures():
            return Message("cases.nothing")


def _paper_values(measure: Lateness) -> dict[str, Value]:
    period = measure.slot.period
    of: Value = "" if period is None else Message("cases.of-period", {"period": period.label})
    return {"document": measure.roster.ask.title, "of": of}
