"""A scorecard as plain data."""

import json

from parscore.core import Deduction, Figures, LookedAt, Node
from parscore.wording import Message, Text, write_number

from ._card import BandView, CardView


FORMAT = "parscore.scorecard/1"


def card_to_dict(card: CardView) -> dict[str, object]:
    """Return a card as plain data: decimals as strings, texts beside their ids."""
    index = card.exact_index
    published = card.published
    return {
        "format": FORMAT,
        "fingerprint": dict(card.fingerprint),
        "unit": {"id": card.unit, "name": card.name, "year": card.year},
        "title": _text(card.title),
        "status": card.status,
        "window_closes": card.closes.isoformat(),
        "final": card.is_final,
        "points": _figures(card.exact),
        "index": None if index is None else _interval(index),
        "published": None if published is None else str(published),
        "band": _band(card.band),
        "band_secured": _band(card.band_secured),
        "band_reachable": _band(card.band_reachable),
        "by_cause": {str(cause): write_number(points) for cause, points in sorted(card.by_cause.items())},
        "deductions": [line_to_dict(line) for line in card.deductions],
        "bonus": None if card.bonus is None else _outside(card.bonus),
        "penalty": None if card.penalty is None else _outside(card.penalty),
        "criteria": [node_to_dict(child) for child in card.root.children],
    }


def card_to_json(card: CardView) -> str:
    """Return a card as JSON text, the same bytes for the same card."""
    return json.dumps(card_to_dict(card), ensure_ascii=False, indent=2) + "\n"


def node_to_dict(node: Node) -> dict[str, object]:
    """Return one node and all below it as plain data."""
    data: dict[str, object] = {
        "code": node.code,
        "title": _text(node.title),
        "role": node.role,
        "applies": node.applies,
        "granted": node.granted,
        "reason": None if node.reason is None else _text(node.reason),
        "points": _figures(node.exact),
        "claimed": None if node.claimed_exact is None else write_number(node.claimed_exact),
        "cite": None if node.cite is None else _text(node.cite),
    }
    if node.is_leaf:
        data["deductions"] = [line_to_dict(line) for line in node.deductions]
        data["covered"] = [_message(found) for found in node.covered]
        data["findings"] = [_finding(finding) for finding in node.findings]
    else:
        data["children"] = [node_to_dict(child) for child in node.children]
    return data


def line_to_dict(line: Deduction) -> dict[str, object]:
    """Return one deduction as plain data."""
    return {
        "code": line.code,
        "points": write_number(line.exact),
        "uncut": write_number(line.uncut),
        "cause": str(line.cause),
        "open": line.open,
        "curable_until": None if line.curable_until is None else line.curable_until.isoformat(),
        "part": None if line.part is None else _text(line.part),
        "wanted": _message(line.wanted),
        "found": _message(line.found),
        "remedy": None if line.remedy is None else _message(line.remedy),
        "cite": None if line.cite is None else _text(line.cite),
        "documents": [_looked(item) for item in line.documents],
        "blocks": list(line.blocks),
        "behind": [line_to_dict(behind) for behind in line.behind],
        "text": {"vi": line.message("vi"), "en": line.message("en")},
    }


def _looked(item: LookedAt) -> dict[str, object]:
    return {**item.to_dict(), "why": None if item.why is None else _message(item.why)}


def _finding(finding: object) -> dict[str, object]:
    value = getattr(finding, "value", None)
    found = getattr(finding, "found", None)
    documents: tuple[LookedAt, ...] = getattr(finding, "documents", ())
    return {
        "value": None if value is None else write_number(value),
        "found": _message(found) if isinstance(found, Message) else None,
        "documents": [_looked(item) for item in documents],
    }


def _outside(node: Node) -> dict[str, object]:
    return {
        "points": _figures(node.exact),
        "codes": [child.code for child in node.children],
        "deductions": [line_to_dict(line) for line in node.deductions],
    }


def _figures(figures: Figures) -> dict[str, str]:
    return {
        "max": write_number(figures.max),
        "earned": write_number(figures.earned),
        "secured": write_number(figures.secured),
        "reachable": write_number(figures.reachable),
    }


def _interval(figures: Figures) -> dict[str, str]:
    return {
        "exact": write_number(figures.earned),
        "secured": write_number(figures.secured),
        "reachable": write_number(figures.reachable),
    }


def _band(band: BandView | None) -> dict[str, object] | None:
    return None if band is None else {"id": band.id, "title": _text(band.title)}


def _text(text: Text) -> dict[str, str]:
    return {"vi": text.vi, "en": text.en}


def _message(message: Message) -> dict[str, object]:
    return {**message.to_dict(), "vi": message.say("vi"), "en": message.say("en")}
