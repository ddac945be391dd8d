"""Registers for the looks at integrity: by number, date and more, each of a commune of its own."""

import datetime
import random

from typing import Any

from parscore.evidence import Document, Register, read_register
from parscore.integrity import IntegrityReport, inspect


#: Communes, by the order of the registers.
NAMES = ("Xã Bến Mơ", "Xã Cầu Tre", "Xã Đồng Lau", "Xã Giồng Sen", "Xã Kênh Vàng", "Xã Láng Dài")
Listing = list[dict[str, Any]]


def docs(*papers: tuple[Any, ...]) -> Listing:
    """Return documents of (number, ISO date, then keys and values)."""
    listing: Listing = []
    for number, date, *more in papers:
        given = {"number": number, "date": None if date is None else datetime.date.fromisoformat(date)}
        given |= {"subject": "Báo cáo", **dict(zip(more[::2], more[1::2], strict=True))}
        listing.append({key: value for key, value in given.items() if value is not None})
    return listing


def register(documents: Listing, at: int = 0, *, name: str | None = None, year: int = 2023) -> Register:
    """Return the register of the commune number *at*."""
    unit = {"id": f"xa-{at}", "name": NAMES[at] if name is None else name, "year": year}
    data = {"format": "parscore.register/1", "criteria": "test/set", "unit": unit, "documents": documents}
    return read_register(data, f"xa-{at}-{year}.toml")


def inspected(*listings: Listing, **given: Any) -> IntegrityReport:
    """Inspect registers of communes of their own; every finding speaks both languages."""
    report = inspect([register(listing, at) for at, listing in enumerate(listings)], **given)
    for item in report.found:
        assert "{" not in item.say("vi") + item.say("en")
        assert item.say("vi") != item.say("en")
    return report


def codes(report: IntegrityReport) -> list[str]:
    """Return the codes of what was found, in order."""
    return [item.code for item in report.found]


def texts_of(registers: list[Register], texts: list[list[str | None]]) -> Any:
    """Return what gives each document of *registers* its text."""
    known = {
        id(document): text
        for one, mine in zip(registers, texts, strict=True)
        for document, text in zip(one.documents, mine, strict=True)
    }

    def text(document: Document) -> str | None:
        return known[id(document)]

    return text


_SOUNDS = ("abcdefghklmnopq", "aeiouy", "nmtcgh", "rstvx", "aeiou")


def words(seed: object, count: int = 120, prefix: str = "w") -> list[str]:
    """Return words that nobody else writes, in sentences of twelve; *count* is a multiple of twelve."""
    rng = random.Random(str(seed))
    said = [prefix + "".join(rng.choice(sounds) for sounds in _SOUNDS) for _ in range(count)]
    return [" ".join(said[at : at + 12]) for at in range(0, count, 12)]
