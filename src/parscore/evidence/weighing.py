"""Whether a document counts for what is asked, and if not, why not."""

import datetime

import attrs

from parscore.core import LookedAt
from parscore.criteria.measures import Ask
from parscore.criteria.vocabulary import DocumentKind, fold
from parscore.wording import Message, Value

from .case import Case, Filed, covers
from .references import tidy


@attrs.frozen
class Verdict:
    """
    What became of one document.

    Attributes:
        filed: The document.
        reason: The first test that it failed; None where it passed.
        values: What fills the reason's sentence.
    """

    filed: Filed
    reason: str | None = None
    values: dict[str, Value] = attrs.field(factory=dict[str, Value])

    @property
    def looked_at(self) -> LookedAt:
        """The verdict as a line of a finding."""
        document = self.filed.document
        why = None if self.reason is None else Message(f"reason.{self.reason}", self.values)
        return LookedAt(document.label, document.date, document.subject, self.reason is None, self.reason, why)


def day_that_decides(filed: Filed, ask: Ask) -> datetime.date | None:
    """Return the day of receipt where that is asked, else that of signature."""
    return filed.document.received if ask.by_receipt else filed.document.date


def candidates(case: Case, ask: Ask, code: str) -> list[Filed]:
    """Return the documents of the kinds asked that may serve *code*, by date."""
    kinds = ask.kinds
    if len(kinds) == 1:
        pool = case.by_kind.get(kinds[0].id, [])
    else:
        unique = {id(filed): filed for kind in kinds for filed in case.by_kind.get(kind.id, [])}
        pool = sorted(unique.values(), key=Filed.rank)
    return [filed for filed in pool if filed.document.proves is None or _serves(filed.document.proves, code)]


def _serves(proves: tuple[str, ...], code: str) -> bool:
    return any(covers(named, code) for named in proves)


def weigh(filed: Filed, ask: Ask, case: Case, as_of: datetime.date | None, code: str | None = None) -> Verdict:
    """
    Weigh one document of a kind that *ask* names, or that looks like one.

    Args:
        filed: The document.
        ask: What is asked of it.
        case: The register, read against the set.
        as_of: The day of the score.
        code: The criterion for which it is weighed; reviewers may have ruled on it.
    """
    document = filed.document
    kind = _kind(filed, ask)
    if kind is None:
        return Verdict(filed, "wrong_kind", {"wanted": ask.title})
    day = day_that_decides(filed, ask)
    comes = day or document.date
    if as_of is not None and comes is not None and comes > as_of:
        return Verdict(filed, "not_yet", {"date": comes})
    ruling = case.ruling(document, code)
    if ruling is not None and not ruling.accepted:
        return Verdict(filed, "ruled_out", {"by": ruling.by, "date": ruling.date, "why": ruling.reason})
    if ruling is not None and day is not None and document.date is not None:
        return Verdict(filed)
    return _weigh_form(filed, kind, ask, case, day)


def _weigh_form(filed: Filed, kind: DocumentKind, ask: Ask, case: Case, day: datetime.date | None) -> Verdict:
    """Weigh type, subject, number and dates."""
    document = filed.document
    if kind.types and document.type not in kind.types:
        return Verdict(filed, "wrong_type", {"found": document.type or "?", "accepted": ", ".join(kind.types)})
    excluded = kind.excludes(filed.folded)
    if excluded is not None:
        return Verdict(filed, "excluded", {"found": excluded})
    if kind.numbered and document.number is None:
        return Verdict(filed, "no_number")
    if document.date is None:
        return Verdict(filed, "no_date")
    if document.received is not None and document.date > document.received:
        return Verdict(filed, "after_received", {"date": document.date, "received": document.received})
    if day is None:
        return Verdict(filed, "unstated", {"what": Message("what.received")})
    return _weigh_content(filed, kind, ask, case, day)


def _kind(filed: Filed, ask: Ask) -> DocumentKind | None:
    """Return the kind that a document is, or looks like, among those asked."""
    return next((kind for kind in ask.kinds if kind.id == filed.kind or kind.id in filed.near), None)


def _weigh_content(filed: Filed, kind: DocumentKind, ask: Ask, case: Case, day: datetime.date) -> Verdict:
    """Weigh who, to whom, on what ground, and when."""
    document = filed.document
    checks = (
        ("wrong_issuer", "what.issuer", (document.issuer or case.register.name,), (kind.issuer, ask.issuer)),
        ("wrong_signer", "what.signer", _maybe(document.signer), (kind.signer, ask.signer)),
        ("wrong_addressee", "what.to", document.to, (kind.to, ask.to)),
    )
    for reason, what, stated, wants in checks:
        for wanted in wants:
            if not wanted:
                continue
            if not stated:
                return Verdict(filed, "unstated", {"what": Message(what)})
            if not any(fold(word) in fold(text) for text in stated for word in wanted):
                return Verdict(filed, reason, {"found": ", ".join(stated), "accepted": " / ".join(wanted)})
    for cites in (kind.cites, ask.cites):
        if not cites:
            continue
        if not document.cites:
            return Verdict(filed, "unstated", {"what": Message("what.cites")})
        if not {tidy(cited) for cited in document.cites} & {tidy(cited) for cited in cites}:
            return Verdict(filed, "no_citation", {"found": ", ".join(document.cites), "accepted": " / ".join(cites)})
    return _weigh_time(filed, case, day)


def _maybe(text: str | None) -> tuple[str, ...]:
    return () if text is None else (text,)


def _weigh_time(filed: Filed, case: Case, day: datetime.date) -> Verdict:
    document, criteria = filed.document, case.criteria
    if document.valid is not None:
        start, end = document.valid
        first, last = datetime.date(criteria.year, 1, 1), datetime.date(criteria.year, 12, 31)
        if start > last or (end is not None and end < first):
            return Verdict(filed, "not_in_force", {"year": str(criteria.year)})
        return Verdict(filed)
    first, last = criteria.window
    if not first <= day <= last:
        return Verdict(filed, "outside_window", {"date": day, "first": first, "last": last})
    return Verdict(filed)
