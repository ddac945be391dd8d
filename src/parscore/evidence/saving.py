"""Write a register: as TOML, or as a workbook of which the same register comes back."""

import os

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path as FilePath
from typing import Any

from parscore.criteria import CriteriaSet
from parscore.edge import need
from parscore.errors import Place, RegisterError
from parscore.wording import Message, as_surface

from .files import FORMAT
from .model import Document, Fact, Reading, Register
from .references import tidy, type_of
from .reviews import Decision, Review


#: The extra that brings what writes registers.
EXTRA = "authoring"


def write_register(
    register: Register,
    path: str | os.PathLike[str],
    *,
    criteria: CriteriaSet | None = None,
    lang: str = "vi",
    overwrite: bool = False,
) -> None:
    """
    Write *register* to *path*; the name's ending says how: ``.toml`` or ``.xlsx``.

    What comes back from the file is the same register. Comments of a TOML file
    and what else stands in a workbook are not kept.

    Args:
        register: The register, of one file or of several.
        path: The file.
        criteria: Its set, for the titles of facts and the lists to choose from in a workbook.
        lang: The language of a workbook's headers, ``vi`` or ``en``.
        overwrite: Whether a file that exists is replaced.

    Raises:
        RegisterError: The ending is another one, the file exists or cannot be
            written, or a cell cannot hold what the register says.
        MissingExtraError: The extra ``authoring`` is not installed.
    """
    file = FilePath(path)
    match file.suffix.lower():
        case ".toml":
            from parscore.edge.workbooks import write_file  # noqa: PLC0415 -- a room that reading TOML does not need

            write_file(path, register_toml(register, file.parent).encode(), RegisterError, overwrite=overwrite)
        case ".xlsx" if register.reviews:
            raise RegisterError(Message("error.reviews-in-workbook"), Place(os.fspath(path)))
        case ".xlsx":
            from .workbook_writing import write_register_book  # noqa: PLC0415 -- likewise

            data = register_data(register, file.parent)
            write_register_book(data, path, criteria=criteria, lang=lang, overwrite=overwrite)
        case _:
            raise RegisterError(Message("error.unknown-ending", {"accepted": ".toml, .xlsx"}), Place(os.fspath(path)))


def register_toml(register: Register, folder: str | os.PathLike[str] = ".") -> str:
    """
    Return a register as the text of one register file that is to stand in *folder*.

    Raises:
        MissingExtraError: The extra ``authoring`` is not installed.
    """
    text: str = need("tomli_w", EXTRA).dumps(register_data(register, folder))
    return text


def register_data(register: Register, folder: str | os.PathLike[str] = ".") -> dict[str, Any]:
    """
    Return a register as the plain data of one register file.

    Args:
        register: The register.
        folder: Where the file is to stand; a set that is named by its file is named as seen from there.
    """
    data: dict[str, Any] = {
        "format": FORMAT,
        "criteria": _seen_from(register.criteria, folder),
        "unit": {"id": register.unit, "name": register.name, "year": register.year},
        "facts": {name: _fact(fact) for name, fact in register.facts.items()},
        "not_applicable": dict(register.not_applicable),
        "claimed": {code: write_points(points) for code, points in register.claimed.items()},
        "documents": [_document(document) for document in register.documents],
        "reviews": [_review(review) for review in register.reviews],
    }
    return {key: value for key, value in data.items() if value not in ({}, [])}


def write_points(points: Fraction) -> object:
    """Return points as a register file has them: whole, decimal, or a fraction in a text."""
    if points.denominator == 1:
        return int(points)
    surface = as_surface(points)
    return f"{points.numerator}/{points.denominator}" if isinstance(surface, Fraction) else surface


def _seen_from(criteria: str, folder: str | os.PathLike[str]) -> str:
    """Return how a register in *folder* names its set: an id as it is, a file by its way from there."""
    if not criteria.endswith(".toml"):
        return criteria
    try:
        relative = FilePath(os.path.relpath(criteria, folder)).as_posix()
    except ValueError:  # another drive of Windows has no relative path
        return FilePath(criteria).absolute().as_posix()
    return relative if relative.startswith("..") else f"./{relative}"


def _fact(fact: Fact) -> object:
    values = [_reading(reading) for reading in fact.readings]
    return values if len(values) > 1 else values[0]


def _reading(reading: Reading) -> object:
    flags = {"date": reading.date, "final": reading.final or None, "note": reading.note}
    entry = {"value": reading.value} | {key: value for key, value in flags.items() if value is not None}
    return entry if len(entry) > 1 or isinstance(reading.value, (dict, list)) else reading.value


def _document(document: Document) -> dict[str, Any]:
    shown = None if document.number is None else type_of(tidy(document.number))
    valid = None
    if document.valid is not None:
        start, end = document.valid
        valid = {"from": start} if end is None else {"from": start, "to": end}
    entries: Mapping[str, Any] = {
        "number": document.number,
        "date": document.date,
        "subject": document.subject,
        "type": document.type if document.type != shown or _says_type(document) else None,
        "kind": document.kind,
        "issuer": document.issuer,
        "signer": document.signer,
        "to": list(document.to) or None,
        "cites": list(document.cites) or None,
        "received": document.received,
        "period": document.period,
        "proves": None if document.proves is None else list(document.proves),
        "locator": document.locator,
        "valid": valid,
        "file": document.file,
        "sha256": document.sha256,
        "note": document.note,
    }
    return {key: value for key, value in entries.items() if value is not None}


def _review(review: Review) -> dict[str, Any]:
    entries = {
        "stage": review.stage,
        "by": review.by,
        "date": review.date,
        "decisions": [_decision(decision) for decision in review.decisions],
        "documents": [_document(document) for document in review.documents],
    }
    return {key: value for key, value in entries.items() if value != []}


def _decision(decision: Decision) -> dict[str, Any]:
    entries = {
        "criterion": decision.criterion,
        "document": decision.document,
        "issuer": decision.issuer,
        "verdict": None if decision.sort != "document" else "accepted" if decision.accepted else "rejected",
        "kind": decision.kind,
        "fact": decision.fact,
        "value": decision.value,
        "points": None if decision.points is None else write_points(decision.points),
        "ask": decision.text if decision.sort == "ask" else None,
        "answer": decision.text if decision.sort == "answer" else None,
        "reason": None if decision.reason == decision.text else decision.reason,
        "basis": decision.basis,
    }
    return {key: value for key, value in entries.items() if value is not None}


def _says_type(document: Document) -> bool:
    """Tell whether the type was written and not read from the symbol."""
    here: Any = document.origin.source.data
    try:
        for part in document.origin.path:
            here = here[part]
    except (LookupError, TypeError):
        return False
    return isinstance(here, dict) and "type" in here


__all__ = ["register_data", "write_points", "write_register"]
