"""Reviews: what was decided after a unit scored itself, by whom, when and why."""

import datetime

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal, TypeAlias

import attrs

from parscore.edge import Problems
from parscore.wording import Message, Points, Text, Value

from ._written import DecisionTable, ReviewTable
from .model import Document, Fact, Origin, Reading, Register


#: The stages, each of which is the one before it and what was decided in it.
STAGES = ("self", "verified-1", "explained", "verified-2")
Sort: TypeAlias = Literal["document", "fact", "points", "ask", "answer"]
#: The keys by which a decision says what it is about, and those that go with each.
_KEYS: dict[Sort, frozenset[str]] = {
    "document": frozenset({"document", "issuer", "verdict", "criterion", "kind"}),
    "fact": frozenset({"fact", "value"}),
    "points": frozenset({"points", "criterion"}),
    "ask": frozenset({"ask", "criterion"}),
    "answer": frozenset({"answer", "criterion"}),
}
_NEEDED: dict[Sort, tuple[str, ...]] = {
    "document": ("verdict", "reason"),
    "fact": ("value", "reason"),
    "points": ("criterion", "reason"),
    "ask": ("criterion",),
    "answer": ("criterion",),
}


@attrs.frozen(kw_only=True)
class Decision:
    """
    One decision of a review.

    Attributes:
        sort: What it decides: ``document``, ``fact``, ``points``, ``ask`` or ``answer``.
        stage: The stage.
        by: Who decided.
        date: When.
        reason: Why; a question and an answer are their own reason.
        basis: On what ground, where one is named.
        criterion: The criterion it is about; None is every one.
        document: The reference of the document that it is about.
        issuer: Its issuer, where two documents have one reference.
        accepted: Whether the document counts.
        kind: The kind as which an accepted document counts.
        fact: The fact that it corrects.
        value: Its value, as written.
        points: The points that it gives.
        text: The question, or the answer.
        origin: Where it was written.
    """

    sort: Sort
    stage: str
    by: str
    date: datetime.date
    reason: str
    basis: str | None = None
    criterion: str | None = None
    document: str | None = None
    issuer: str | None = None
    accepted: bool = False
    kind: str | None = None
    fact: str | None = None
    value: object = None
    points: Fraction | None = None
    text: str | None = None
    origin: Origin = attrs.field(repr=False, eq=False)

    @property
    def message(self) -> Message:
        """Who decided what, when, why and on what ground, in one sentence."""
        values: dict[str, Value] = {
            "by": self.by,
            "date": self.date,
            "reason": self.reason,
            "basis": "" if self.basis is None else Message("decision.basis", {"basis": self.basis}),
            "criterion": self.criterion or Message("decision.everywhere"),
        }
        match self.sort:
            case "document":
                name = "accepts" if self.accepted else "rejects"
                return Message(f"decision.{name}", {**values, "document": self.document or ""})
            case "fact":
                return Message("decision.fact", {**values, "fact": self.fact or "", "value": _say(self.value)})
            case "points":
                points = Points(self.points if self.points is not None else Fraction(0))
                return Message("decision.points", {**values, "points": points})
            case _:
                return Message(f"decision.{self.sort}", {**values, "text": self.text or ""})


@attrs.frozen(kw_only=True)
class Review:
    """
    What was decided on one day by one hand, and what was handed in with it.

    Attributes:
        stage: The stage.
        by: Who.
        date: When.
        decisions: In the order of the file.
        documents: Documents that were added.
    """

    stage: str
    by: str
    date: datetime.date
    decisions: tuple[Decision, ...]
    documents: tuple[Document, ...]


def _say(value: object) -> Value:
    if isinstance(value, bool):
        return Text("có", "yes") if value else Text("không", "no")
    return str(value)


def read_decisions(table: ReviewTable, origin: Origin, problems: Problems) -> tuple[Decision, ...]:
    """Return the decisions of one review; note those that say nothing, or two things."""
    read = (
        _decision(item, table, Origin(origin.source, (*origin.path, "decisions", number)), problems)
        for number, item in enumerate(table.decisions)
    )
    return tuple(decision for decision in read if decision is not None)


def _decision(item: DecisionTable, review: ReviewTable, origin: Origin, problems: Problems) -> Decision | None:
    given = item.model_fields_set
    sorts: list[Sort] = [sort for sort in _KEYS if sort in given]
    if len(sorts) != 1:
        accepted = ", ".join(_KEYS)
        found = ", ".join(sorts) if sorts else "0"
        problems.add(origin.source, origin.path, "decision-unclear", found=found, accepted=accepted)
        return None
    sort = sorts[0]
    odd = sorted(given - _KEYS[sort] - {"reason", "basis"})
    for key in odd:
        problems.add(origin.source, (*origin.path, key), "decision-key", found=key, sort=sort)
    lacking = [key for key in _NEEDED[sort] if key not in given]
    for key in lacking:
        problems.add(origin.source, origin.path, "missing-key", found=key)
    if odd or lacking:
        return None
    text = item.ask if sort == "ask" else item.answer
    return Decision(
        sort=sort,
        stage=review.stage,
        by=review.by,
        date=review.date,
        reason=item.reason or text or "",
        basis=item.basis or review.basis,
        criterion=item.criterion,
        document=item.document,
        issuer=item.issuer,
        accepted=item.verdict == "accepted",
        kind=item.kind,
        fact=item.fact,
        value=item.value,
        points=item.points,
        text=text,
        origin=origin,
    )


def in_order(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """Sort reviews by stage, then by day; those of one day stay in the order of the file."""
    return tuple(sorted(reviews, key=lambda review: (STAGES.index(review.stage), review.date)))


def last_stage(register: Register) -> str:
    """Return the last stage of which the register has a review; ``self`` where it has none."""
    return register.reviews[-1].stage if register.reviews else STAGES[0]


def register_at(register: Register, stage: str) -> Register:
    """
    Return the register as it stands after *stage*: with the facts that were
    corrected and the documents that were added, and the decisions beside it.
    """
    kept = register._stages.get(stage)  # noqa: SLF001 -- the register's own room for this
    if kept is not None:
        return kept
    reviews = [review for review in register.reviews if STAGES.index(review.stage) <= STAGES.index(stage)]
    if not reviews:
        return register
    facts = dict(register.facts)
    decisions = tuple(decision for review in reviews for decision in review.decisions)
    for decision in decisions:
        if decision.fact is not None:
            reading = Reading(decision.value, False, None, decision.reason, decision.origin)
            facts[decision.fact] = Fact((reading,))
    documents = (*register.documents, *(document for review in reviews for document in review.documents))
    here = attrs.evolve(
        register,
        facts=facts,
        documents=documents,
        reviews=tuple(reviews),
        decisions=decisions,
        stated=register.facts,
    )
    register._stages[stage] = here  # noqa: SLF001
    return here


def before_reviews(register: Register) -> Register:
    """Return the register as the unit handed it in, its reviews beside it: what `register_at` made of it is undone."""
    if not register.decisions and not register.stated:
        return register
    added = {id(document) for review in register.reviews for document in review.documents}
    documents = tuple(document for document in register.documents if id(document) not in added)
    return attrs.evolve(register, facts=register.stated, documents=documents, decisions=(), stated={})
