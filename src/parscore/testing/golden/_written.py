"""A file of golden cases as it is written."""

from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from parscore.edge import Day, Name, Number, Written, read_number

from .model import NOT_APPLICABLE, OPEN


FORMAT = "parscore.cases/1"


def _expected(value: object) -> Fraction | str:
    if value in (OPEN, NOT_APPLICABLE):
        return str(value)
    try:
        return read_number(value)
    except PydanticCustomError:
        raise PydanticCustomError("not-expected", "a number, n/a or ? is wanted") from None


#: A number that a case expects, or one of the two words.
Expected = Annotated[Fraction | str, BeforeValidator(_expected)]
#: The causes of a deduction, as `parscore.core.Cause` has them.
CauseName = Literal[
    "missing",
    "late",
    "below_threshold",
    "violation",
    "rejected",
    "unproven",
    "gated",
    "judged",
    "survey_pending",
    "not_due",
]


class ExpectTable(Written):
    """``expect``: what must come out."""

    points: dict[str, Expected] = {}
    secured: dict[str, Expected] = {}
    reachable: dict[str, Expected] = {}
    deductions: dict[str, dict[CauseName, Expected]] = {}
    causes: dict[CauseName, Expected] | None = None
    earned: Expected | None = None
    index: Expected | None = None
    published: Expected | None = None
    band: Name | None = None


class CaseTable(Written):
    """``[cases.NAME]``."""

    note: Name | None = None
    evidence: Any = Field(alias="register")
    stage: Literal["self", "verified-1", "explained", "verified-2"] | None = None
    as_of: Day | None = None
    within: Number = Fraction(0)
    unconfirmed: bool = False
    expect: ExpectTable | None = None


class CasesFile(Written):
    """The whole file."""

    format: Literal["parscore.cases/1"]
    criteria: Name
    digest: Name | None = None
    note: Name | None = None
    cases: dict[str, Any] = {}
