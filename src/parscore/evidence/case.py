"""A register read against a set: documents in their files, facts by day, what reviewers ruled."""

import datetime

import attrs

from parscore.criteria import CriteriaSet

from .facts import FactValue, known_on
from .model import Document, Register
from .reviews import Decision


@attrs.frozen
class Filed:
    """
    A document in its file.

    Attributes:
        document: The document.
        kind: The kind that it is; None where it is of none.
        near: Kinds that its subject fits, though it is none of them.
        folded: Its subject as it is compared.
    """

    document: Document
    kind: str | None
    near: tuple[str, ...]
    folded: str

    def rank(self) -> tuple[str, ...]:
        """Return what documents are sorted by: their date, then whatever tells two of one day apart."""
        document = self.document
        same_day = (document.label, self.folded, document.issuer or "", str(document.received), document.signer or "")
        return (str(document.date), *same_day)


@attrs.frozen(eq=False)
class Case:
    """
    A register read against a set: what scoring starts from.

    Attributes:
        register: The register.
        criteria: The set.
        values: The facts that were given, by name, oldest value first.
        by_kind: The documents of each kind and those that look like it, by date.
        by_code: The documents that name a criterion which they prove.
        rulings: What reviewers decided of each document, by its key, in their order.
        awards: The points that reviewers gave, by code.
        remarks: What reviewers asked and the unit answered, by code.
    """

    register: Register
    criteria: CriteriaSet
    values: dict[str, tuple[FactValue, ...]]
    by_kind: dict[str, list[Filed]]
    by_code: dict[str, list[Filed]]
    rulings: dict[tuple[object, ...], list[Decision]] = attrs.Factory(dict)
    awards: dict[str, Decision] = attrs.Factory(dict)
    remarks: dict[str, list[Decision]] = attrs.Factory(dict)

    def ruling(self, document: Document, code: str | None) -> Decision | None:
        """Return the last decision on whether *document* counts for *code*; None where there is none."""
        for decision in reversed(self.rulings.get(document.key, ())) if self.rulings else ():
            if decision.criterion is None or (code is not None and covers(decision.criterion, code)):
                return decision
        return None

    def value(self, fact: str, day: datetime.date | None) -> FactValue | None:
        """Return what is known of *fact* on *day*; None where nothing is."""
        return known_on(self.values.get(fact, ()), day)


def covers(named: str, code: str) -> bool:
    """Tell whether *code* is the criterion *named*, or one below it."""
    return code == named or code.startswith(f"{named}.")
