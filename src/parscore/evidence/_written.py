"""A register file as it is written."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from parscore.edge import AS_TUPLE, Day, Name, Names, Number, Written, Year


class UnitTable(Written):
    """``[unit]``."""

    id: Name
    name: Name
    year: Year


class FactTable(Written):
    """One value of a fact, with or without its flags."""

    value: Any
    final: bool = False
    date: Day | None = None
    note: Name | None = None


def _readings(value: object) -> object:
    many = value if isinstance(value, list) else [value]
    return tuple(item if isinstance(item, dict) else {"value": item} for item in many)


class ValidTable(Written):
    """``valid``: since when, until when a document is in force."""

    start: Day = Field(alias="from")
    end: Day | None = Field(None, alias="to")


def _names(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _sha256(value: object) -> object:
    if isinstance(value, str) and len(value) == 64 and set(value.lower()) <= set("0123456789abcdef"):  # noqa: PLR2004
        return value
    raise PydanticCustomError("not-a-digest", "64 hexadecimal digits are wanted")


class DocumentTable(Written):
    """``[[documents]]``."""

    number: Name | None = None
    date: Day | None = None
    subject: Name
    type: Name | None = None
    kind: Name | None = None
    issuer: Name | None = None
    signer: Name | None = None
    to: Annotated[Names, BeforeValidator(_names)] = ()
    cites: Annotated[Names, BeforeValidator(_names)] = ()
    received: Day | None = None
    period: Name | None = None
    proves: Names | None = None
    locator: Name | None = None
    valid: ValidTable | None = None
    file: Name | None = None
    sha256: Annotated[str | None, BeforeValidator(_sha256)] = None
    note: Name | None = None


class DecisionTable(Written):
    """One entry of ``decisions``: a verdict on a document, a fact, points, a question or an answer."""

    criterion: Name | None = None
    document: Name | None = None
    issuer: Name | None = None
    verdict: Literal["accepted", "rejected"] | None = None
    kind: Name | None = None
    fact: Name | None = None
    value: Any = None
    points: Number | None = None
    ask: Name | None = None
    answer: Name | None = None
    reason: Name | None = None
    basis: Name | None = None


class ReviewTable(Written):
    """``[[reviews]]``: what one reviewer, or the unit in its explanation, decided on one day."""

    stage: Literal["verified-1", "explained", "verified-2"]
    by: Name
    date: Day
    basis: Name | None = None
    decisions: Annotated[tuple[DecisionTable, ...], AS_TUPLE] = ()
    documents: Annotated[tuple[DocumentTable, ...], AS_TUPLE] = ()


class RegisterTable(Written):
    """One file of a register."""

    format: Literal["parscore.register/1"]
    criteria: Name | None = None
    unit: UnitTable | None = None
    facts: dict[str, Annotated[tuple[FactTable, ...], BeforeValidator(_readings)]] = {}
    not_applicable: dict[str, Name] = {}
    claimed: dict[str, Number] = {}
    documents: Annotated[tuple[DocumentTable, ...], AS_TUPLE] = ()
    reviews: Annotated[tuple[ReviewTable, ...], AS_TUPLE] = ()
