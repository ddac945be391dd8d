"""Documents that count: all that a kind and a rule ask of a document, written down."""

import datetime

from typing import Any

from parscore.criteria import CriteriaSet
from parscore.criteria.measures import Ask, Slot, asks_of
from parscore.criteria.vocabulary import DocumentKind, fold


Data = dict[str, Any]


def paper_that_counts(kind: DocumentKind, number: int, date: datetime.date, *asks: Ask) -> Data:
    """
    Return a register's entry for a document of *kind* that lacks nothing.

    Args:
        kind: The kind.
        number: Its number; two papers of one register must differ in it.
        date: The day it was signed and received.
        asks: What rules ask of it beside its kind; it satisfies all of them.
    """
    wants: tuple[DocumentKind | Ask, ...] = (kind, *asks)
    shown = reference(kind.types[0] if kind.types else "TB", number)
    data: Data = {"number": shown, "date": date, "subject": _subject(kind), "kind": kind.id}
    issuer = " ".join(dict.fromkeys(want.issuer[0] for want in wants if want.issuer))
    signer = " ".join(dict.fromkeys(want.signer[0] for want in wants if want.signer))
    data |= {"issuer": issuer} if issuer else {}
    data |= {"signer": signer} if signer else {}
    for key in ("to", "cites"):
        named = list(dict.fromkeys(getattr(want, key)[0] for want in wants if getattr(want, key)))
        data |= {key: named} if named else {}
    if any(ask.by_receipt for ask in asks):
        data["received"] = date
    return data


def paper_for_slot(kind: DocumentKind, number: int, ask: Ask, slot: Slot, criteria: CriteriaSet) -> Data:
    """Return a document of *kind* that fills *slot* in time, on its last day where that is fixed."""
    opens, closes = criteria.window
    last = slot.due if isinstance(slot.due, datetime.date) else None if slot.due is not None else slot.closes
    date = opens if last is None else min(max(last, opens), closes)
    data = paper_that_counts(kind, number, date, ask)
    return data if slot.period is None else data | {"period": slot.period.id}


def asks_for(kind: DocumentKind, criteria: CriteriaSet) -> tuple[Ask, ...]:
    """Return what the rules of *criteria* ask of documents of *kind*, each once."""
    asked = (ask for leaf in criteria.leaves for ask in asks_of(leaf.parts) if kind in ask.kinds)
    return tuple(dict.fromkeys(asked))


def reference(shown: str, number: int) -> str:
    """Return a reference that shows the type *shown*."""
    return f"{number}/UBND-VP" if shown == "CV" else f"{number}/{shown}-UBND"


def _subject(kind: DocumentKind) -> str:
    """Return the kind's title where it is a subject of it, else the words that a subject must have."""
    title = fold(kind.title.vi)
    if (kind.fits_subject(title) or not kind.subject) and kind.excludes(title) is None:
        return kind.title.vi
    words = " ".join(group[0] for group in kind.subject)
    return words[:1].upper() + words[1:] if words else f"Văn bản số {kind.id}"
