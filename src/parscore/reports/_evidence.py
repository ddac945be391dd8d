"""The evidence of a unit, drafted: what each document serves, or why it does not count, and what it is worth."""

from collections.abc import Iterator

from parscore.scoring import Scorecard
from parscore.scoring.worth import DocumentWorth, Use
from parscore.scoring.worth_text import has_a_place, tell_brings, tell_place
from parscore.wording import Message, Points

from ._figures import figure, said, told
from .model import Paper, Served


#: What comes first.
_ORDER = ("brings", "spare", "idle")


def papers_of(card: Scorecard, lang: str) -> tuple[Paper, ...]:
    """Return the documents: those that bring most first, then those to spare, then those that count nowhere."""
    papers = [_paper(worth, lang) for worth in card.evidence]
    return tuple(
        sorted(papers, key=lambda paper: (_ORDER.index(paper.standing), -paper.index.exact, -paper.points.exact))
    )


def _paper(worth: DocumentWorth, lang: str) -> Paper:
    document = worth.document
    place = [text for text in (document.locator, document.file) if text]
    return Paper(
        name=told(document.label, lang),
        date=None if document.date is None else told(document.date, lang),
        subject="" if document.number is None else told(document.subject, lang),
        kind=None if worth.kind is None else told(worth.kind, lang),
        place=told(", ".join(place), lang) if place else None,
        standing="brings" if worth.effects else "spare" if has_a_place(worth) else "idle",
        serves=tuple(_served(use, lang) for use in worth.uses),
        notes=tuple(_notes(worth, lang)),
        points=figure(worth.lost, lang),
        index=figure(worth.index_lost, lang),
    )


def _notes(worth: DocumentWorth, lang: str) -> Iterator[str]:
    if worth.like:
        yield said("worth.like", lang, kinds=worth.like)
    if worth.unused is not None:
        yield told(worth.unused, lang)
    yield from (told(decision.message, lang) for decision in worth.decisions)


def _served(use: Use, lang: str) -> Served:
    messages = [*(tell_place(place) for place in use.places), *tell_brings(use)]
    if use.missing:
        messages.append(Message("worth.complete-brief", {"points": Points(use.complete)}))
    return Served(
        code=use.code,
        title=told(use.title, lang),
        counts=use.counts,
        told=tuple(told(message, lang) for message in messages),
    )
