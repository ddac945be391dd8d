"""What documents are worth, as plain data: decimals as strings, texts in both languages beside their ids."""

from fractions import Fraction

from parscore.core import Figures
from parscore.wording import Message, Text, write_number

from .places import Place
from .worth import DocumentWorth, Effect, Evidence, Use


FORMAT = "parscore.evidence/1"


def evidence_to_dict(evidence: Evidence) -> dict[str, object]:
    """Return all documents as plain data."""
    card = evidence.card
    return {
        "format": FORMAT,
        "fingerprint": dict(card.fingerprint),
        "unit": {"id": card.unit, "name": card.name, "year": card.year},
        "documents": [document_to_dict(worth) for worth in evidence],
    }


def document_to_dict(worth: DocumentWorth) -> dict[str, object]:
    """Return one document as plain data."""
    document = worth.document
    return {
        "document": document.label,
        "number": document.number,
        "issuer": document.issuer,
        "date": None if document.date is None else document.date.isoformat(),
        "subject": document.subject,
        "locator": document.locator,
        "file": document.file,
        "kind": None if worth.kind is None else _text(worth.kind),
        "like": [_text(title) for title in worth.like],
        "serves": worth.serves,
        "uses": [_use(use) for use in worth.uses],
        "unused": None if worth.unused is None else _message(worth.unused),
        "lost": {
            "points": write_number(worth.lost),
            "index": [_interval(figures) for figures in worth.index],
            "bands": [None if band is None else {"id": band.id, "title": _text(band.title)} for band in worth.bands],
            "criteria": [_effect(effect) for effect in worth.effects],
        },
        "decisions": [_message(decision.message) for decision in worth.decisions],
    }


def _use(use: Use) -> dict[str, object]:
    return {
        "code": use.code,
        "title": _text(use.title),
        "counts": use.counts,
        "alone": write_number(use.alone),
        "together": {"with": list(use.others), "points": write_number(use.together)},
        "complete": {
            "points": write_number(use.complete),
            "missing": [
                {"points": write_number(line.exact), "cause": str(line.cause), "found": _message(line.found)}
                for line in use.missing
            ],
        },
        "applies": use.apart is None,
        "decision": None if use.decision is None else _message(use.decision.message),
        "places": [_place(place) for place in use.places],
    }


def _place(place: Place) -> dict[str, object]:
    why = place.verdict.looked_at.why
    return {
        "sort": place.sort,
        "counts": place.counts,
        "asked": _text(place.asked),
        "period": None if place.period is None else _text(place.period),
        "part": None if place.part is None else _text(place.part),
        "late": None if place.late is None else _message(place.late),
        "reason": place.verdict.reason,
        "why": None if why is None else _message(why),
        "seconds": [filed.document.label for filed in place.seconds],
    }


def _effect(effect: Effect) -> dict[str, object]:
    return {
        "code": effect.code,
        "lost": write_number(effect.lost),
        "before": _figures(effect.before),
        "after": _figures(effect.after),
        "gate": None if effect.gate is None else _message(effect.gate),
    }


def _figures(figures: Figures) -> dict[str, str]:
    return {"max": write_number(figures.max), **_span(figures)}


def _interval(figures: Figures | None) -> dict[str, str] | None:
    return None if figures is None else _span(figures)


def _span(figures: Figures) -> dict[str, str]:
    named: dict[str, Fraction] = {
        "earned": figures.earned,
        "secured": figures.secured,
        "reachable": figures.reachable,
    }
    return {name: write_number(number) for name, number in named.items()}


def _message(message: Message) -> dict[str, object]:
    return {**message.to_dict(), "text": {lang: message.say(lang) for lang in ("vi", "en")}}


def _text(text: Text) -> dict[str, str]:
    return {"vi": text.vi, "en": text.en}
