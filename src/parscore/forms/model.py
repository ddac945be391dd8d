"""A self-assessment form as it was read."""

from collections.abc import Mapping
from fractions import Fraction

import attrs

from parscore.errors import ParscoreError, Place


@attrs.frozen(kw_only=True)
class FormRow:
    """
    What a form says of one criterion, or in one of its last rows.

    Attributes:
        code: The criterion's code; empty for bonus, penalty and total.
        place: Where its row stands.
        max: The maximum that the form prints; a penalty's as a negative number.
        claimed: The points that the unit gives itself; those of a penalty are not above 0.
        verified: The points of the verification.
        unit_note: The unit's note.
        reviewer_note: The reviewer's note.
        evidence: What stands in the evidence column.
        places: Where its cells stand, by column.
    """

    code: str
    place: Place
    max: Fraction | None = None
    claimed: Fraction | None = None
    verified: Fraction | None = None
    unit_note: str = ""
    reviewer_note: str = ""
    evidence: str = ""
    places: Mapping[str, Place] = attrs.field(factory=dict[str, Place], repr=False)


@attrs.frozen(kw_only=True, eq=False)
class Form:
    """
    A form, read against a criteria set.

    Attributes:
        file: The file.
        sheet: The sheet.
        criteria: The id of the set that it was read against.
        columns: The columns that it has.
        rows: By code, in the order of the form.
        bonus: Its row of all bonuses, where it has one.
        penalty: Its row of all penalties.
        total: Its last row.
        findings: Everything that does not fit the set or does not add up, each at its cell.
    """

    file: str
    sheet: str
    criteria: str
    columns: tuple[str, ...]
    rows: Mapping[str, FormRow]
    bonus: FormRow | None = None
    penalty: FormRow | None = None
    total: FormRow | None = None
    findings: tuple[ParscoreError, ...] = ()

    @property
    def errors(self) -> tuple[ParscoreError, ...]:
        """The findings that leave in doubt what the form says; the others are for a reader to look at."""
        return tuple(finding for finding in self.findings if finding.code not in REMARKS)

    @property
    def claimed(self) -> dict[str, Fraction]:
        """The points that the unit gives itself, by code."""
        return {code: row.claimed for code, row in self.rows.items() if row.claimed is not None}

    @property
    def verified(self) -> dict[str, Fraction]:
        """The points of the verification, by code."""
        return {code: row.verified for code, row in self.rows.items() if row.verified is not None}


#: The codes of findings that only ask to be looked at.
REMARKS = frozenset(("form-hidden-row", "form-missing-row", "form-not-applicable", "form-other-sheet"))

__all__ = ["REMARKS", "Form", "FormRow"]
