"""A criteria file as it is written: one pydantic model for each table."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from parscore.edge import (
    AS_TUPLE,
    Day,
    Name,
    NameOrNames,
    Names,
    Number,
    PointsIn,
    Share,
    TextIn,
    Written,
    Year,
)


def _leaf_digits(value: object) -> object:
    if value == "exact":
        return None
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 9:  # noqa: PLR2004
        return value
    raise PydanticCustomError("not-digits", "digits")


_Digits = Annotated[int | None, BeforeValidator(_leaf_digits)]
_Policy = Literal["shrink", "grant", "refuse"]


class WindowTable(Written):
    """``window``: when evidence may be dated."""

    start: Day = Field(alias="from")
    end: Day = Field(alias="to")


class RoundingTable(Written):
    """``rounding``: where numbers are rounded, and how."""

    leaf: _Digits = None
    total: _Digits = 2
    mode: Literal["half-up", "half-even", "down"] = "half-up"


class ForceTable(Written):
    """``in_force``: since when, until when a version applies."""

    start: Day = Field(alias="from")
    end: Day | None = Field(None, alias="to")


class SetTable(Written):
    """``[set]``."""

    id: Name
    issuer: Name | None = None
    year: Year
    level: Literal["province", "department", "district", "commune", "agency", "unit"]
    title: TextIn
    status: Literal["official", "excerpt", "illustrative"]
    total: Number
    calendar: Literal["VN", "none"] = "VN"
    rounding: RoundingTable = RoundingTable()
    not_applicable: _Policy = "shrink"
    without_survey: Literal["pending", "rescale"] = "pending"
    window: WindowTable
    in_force: ForceTable | None = None
    amends: Name | None = None
    removes: Names = ()
    note: TextIn | None = None


class OverrideTable(Written):
    """``[[calendar_overrides]]``."""

    date: Day
    working: bool
    document: Name


class SourceTable(Written):
    """``[sources.ID]``."""

    number: Name | None = None
    date: Day | None = None
    issuer: Name | None = None
    title: TextIn | None = None
    url: Name | None = None


class BandTable(Written):
    """``[bands.ID]``."""

    title: TextIn
    start: Number | None = Field(None, alias="from")
    above: Number | None = None
    end: Number | None = Field(None, alias="to")
    below: Number | None = None
    compare: Literal["exact", "published"] = "exact"
    every_field: Share | None = None
    no_penalty: Names = ()


class DocumentTable(Written):
    """``[documents.ID]``."""

    title: TextIn
    types: Names = ()
    subject: NameOrNames = ()
    not_subject: NameOrNames = ()
    numbered: bool = True
    issuer: Name | None = None
    signer: Name | None = None
    to: Name | None = None
    cites: NameOrNames = ()


class FactTable(Written):
    """``[facts.ID]``."""

    title: TextIn
    sort: Literal["count", "number", "percent", "yes_no", "choice"] = "count"
    unit: TextIn | None = None
    of: Name | None = None
    answers: Names = ()


class GateTable(Written):
    """An entry of ``requires`` that names a share."""

    criterion: Name
    at_least: Share | None = None


def _gate(value: object) -> object:
    return {"criterion": value} if isinstance(value, str) else value


class WhenTable(Written):
    """``when``: the condition of a bonus."""

    index_from: Number


class ExampleTable(Written):
    """One entry of ``examples``."""

    given: dict[str, Any]
    points: PointsIn
    note: TextIn | None = None


class CriterionTable(Written):
    """``[criteria.CODE]``, without the criteria below it."""

    title: TextIn
    max: PointsIn | None = None
    cap: PointsIn | None = None
    role: Literal["core", "bonus", "penalty"] | None = None
    rule: dict[str, Any] | None = None
    rule_text: TextIn | None = None
    evidence: TextIn | None = None
    scored_by: TextIn | None = None
    cite: NameOrNames = ()
    note: TextIn | None = None
    requires: Annotated[tuple[Annotated[GateTable, BeforeValidator(_gate)], ...], AS_TUPLE] = ()
    not_applicable: _Policy | None = None
    scale_to: PointsIn | None = None
    when: WhenTable | None = None
    examples: Annotated[tuple[ExampleTable, ...], AS_TUPLE] = ()
    was: Name | None = None
    without: Names = ()


class CriteriaTable(Written):
    """The whole file."""

    format: Literal["parscore.criteria/1"]
    set: SetTable
    calendar_overrides: Annotated[tuple[OverrideTable, ...], AS_TUPLE] = ()
    sources: dict[str, SourceTable] = {}
    bands: dict[str, BandTable] = {}
    documents: dict[str, DocumentTable] = {}
    facts: dict[str, FactTable] = {}
    criteria: dict[str, Any]
