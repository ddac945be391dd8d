"""Deadlines as plain data."""

import datetime

from collections.abc import Sequence

from parscore.wording import write_number

from .model import Deadline, Stakes


def deadlines_to_dict(deadlines: Sequence[Deadline]) -> dict[str, object]:
    """Return plain data, ``format = "parscore.deadlines/1"``: points as strings, days in ISO 8601."""
    cards = {item.card.unit: item.card for item in deadlines}
    units = [
        {"unit": card.unit, "name": card.name, "year": card.year, "status": card.status, **card.fingerprint}
        for card in cards.values()
    ]
    return {"format": "parscore.deadlines/1", "units": units, "deadlines": [_item(item) for item in deadlines]}


def _item(item: Deadline) -> dict[str, object]:
    return {
        "unit": item.card.unit,
        "code": item.code,
        "title": {"vi": item.title.vi, "en": item.title.en},
        "what": _both(item),
        "period": None if item.period is None else {"vi": item.period.vi, "en": item.period.en},
        "part": None if item.part is None else {"vi": item.part.vi, "en": item.part.en},
        "due": _day(item.due),
        "until": _day(item.until),
        "state": str(item.state),
        "stakes": _stakes(item.stakes),
        "scale": write_number(item.scale),
        "deducted": None if item.deducted is None else write_number(item.deducted),
        "document": item.document,
        "wanted": item.wanted.to_dict(),
        "found": item.found.to_dict(),
    }


def _both(item: Deadline) -> dict[str, str]:
    return {"vi": item.what.say("vi"), "en": item.what.say("en")}


def _day(day: datetime.date | None) -> str | None:
    return None if day is None else day.isoformat()


def _stakes(stakes: Stakes) -> dict[str, object]:
    late = None if stakes.late is None else [write_number(points) for points in stakes.late]
    return {"full": write_number(stakes.full), "late": late}
