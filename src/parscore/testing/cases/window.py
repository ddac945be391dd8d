"""The window of the evidence: a document of its first and last day, and of the days beside them."""

import datetime

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import attrs

from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import Lateness, Term, asks_of
from parscore.errors import ParscoreError
from parscore.wording import Message, Value

from .leaf import Skipped, ask_of, best_piece, paper_values
from .leaves import opened
from .pieces import Piece
from .rules import rule_of
from .situation import Situation, card_of


_DAY = datetime.timedelta(days=1)


@attrs.frozen
class _End:
    """
    One end of the window.

    Attributes:
        name: Which end, for names and sentences.
        inside: Its own day, on which a document counts.
        outside: The day beside it, on which none does.
    """

    name: str
    inside: datetime.date
    outside: datetime.date


def situations_of_window(criteria: CriteriaSet) -> Iterator[Situation | Skipped]:
    """Yield, for each end of the window, a document of the day itself and one of the day beyond it."""
    if not any(True for leaf in criteria.leaves for _ in asks_of(leaf.parts)):
        return
    first, last = criteria.window
    for end in (_End("first", first, first - _DAY), _End("last", last, last + _DAY)):
        found = next(_shown(end, criteria), None)
        if found is None:
            yield Skipped("", Message(f"cases.window-{end.name}-unshown", _days(end)), Message("cases.window-never"))
        else:
            yield from found


_SLUGS = {"first": ("ngay-dau", "truoc-ngay-dau"), "last": ("ngay-cuoi", "sau-ngay-cuoi")}


def _shown(end: _End, criteria: CriteriaSet) -> Iterator[tuple[Situation, Situation]]:
    """Yield the pairs of documents of which only the one inside the window counts."""
    for leaf, term in _terms(criteria):
        around = opened(leaf, criteria)
        rest = Piece.sum(
            best_piece(other, criteria) for part in leaf.parts for other in part.terms if other is not term
        )
        pieces = [around + rest + _dated(term, day, criteria) for day in (end.inside, end.outside)]
        with suppress(ParscoreError):  # another fact of the gates may forbid it
            inside, outside = (card_of(piece, criteria)[leaf.code].exact.earned for piece in pieces)
            if inside > outside:
                yield _told(end, leaf, term, pieces)


def _terms(criteria: CriteriaSet) -> Iterator[tuple[Criterion, Term]]:
    """Yield what counts documents, first what knows no day of its own."""
    found = [
        (leaf, term)
        for leaf in criteria.leaves
        for part in leaf.parts
        for term in part.terms
        if ask_of(term) is not None and best_piece(term, criteria).documents
    ]
    yield from sorted(found, key=lambda item: _has_days(item[1]))


def _has_days(term: Term) -> bool:
    measure = term.measure
    return isinstance(measure, Lateness) and (measure.slot.due, measure.slot.period) != (None, None)


def _dated(term: Term, day: datetime.date, criteria: CriteriaSet) -> Piece:
    """Return what brings a term most, its last document signed and received on *day*."""
    best = best_piece(term, criteria)
    paper: dict[str, Any] = dict(best.documents[-1])
    paper |= {key: day for key in ("date", "received") if key in paper}
    return Piece(best.facts, (*best.documents[:-1], paper))


def _told(end: _End, leaf: Criterion, term: Term, pieces: list[Piece]) -> tuple[Situation, Situation]:
    says = ("window-first", "window-before") if end.name == "first" else ("window-last", "window-after")
    values: dict[str, Value] = _days(end) | paper_values(term)
    inside, outside = (
        Situation(
            f"{leaf.code}-cua-so-{slug}", leaf.code, Message(f"cases.{name}", values), piece, rule=rule_of(leaf, term)
        )
        for slug, name, piece in zip(_SLUGS[end.name], says, pieces, strict=True)
    )
    return inside, outside


def _days(end: _End) -> dict[str, Value]:
    return {"inside": end.inside, "outside": end.outside}
