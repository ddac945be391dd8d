"""A register made for one set, as another set can read it."""

from collections.abc import Mapping

import attrs

from parscore.core.calendar import standard_period
from parscore.criteria import CriteriaSet
from parscore.criteria.measures import period_ids
from parscore.edge import Path
from parscore.errors import InvalidInputError, ParscoreError
from parscore.evidence import Document, Fact, Register, fit
from parscore.evidence.model import Origin
from parscore.wording import Message


@attrs.frozen
class Refitted:
    """
    A register for another set.

    Attributes:
        register: What of it the other set can read.
        left_out: What it cannot, and why.
    """

    register: Register
    left_out: tuple[Message, ...]


def refit(register: Register, new: CriteriaSet, codes: Mapping[str, str]) -> Refitted:
    """
    Return *register* as *new* can read it.

    Codes become the new ones; facts, document kinds, periods and criteria that
    *new* does not know are left out, and so are values of another sort and
    what the unit claimed, which it claimed under the old set.

    Args:
        register: A register of another set, of the same year.
        new: The set that shall read it.
        codes: The new code of each old one.
    """
    left: list[Message] = []
    facts: dict[str, Fact] = {}
    for name, fact in register.facts.items():
        if name in new.facts:
            facts[name] = fact
        else:
            left.append(Message("refit.fact", {"found": name}))
    reasons: dict[str, str] = {}
    for code, reason in register.not_applicable.items():
        to = codes.get(code)
        if to is None:
            left.append(Message("refit.not-applicable", {"code": code}))
        elif any(leaf.not_applicable == "refuse" for leaf in new[to].walk()):
            left.append(Message("refit.refused", {"code": to}))
        else:
            reasons[to] = reason
    documents = tuple(_document(document, new, codes, left) for document in register.documents)
    moved: dict[Path, Origin] = {
        ("not_applicable", codes[code]): register.origins["not_applicable", code]
        for code in register.not_applicable
        if code in codes
    }
    made = attrs.evolve(
        register,
        facts=facts,
        not_applicable=reasons,
        claimed={},
        documents=documents,
        origins={**register.origins, **moved},
    )
    return _without_misfits(made, new, left)


def _document(document: Document, new: CriteriaSet, codes: Mapping[str, str], left: list[Message]) -> Document:
    """Return a document with what *new* does not know left out."""
    if document.kind is not None and document.kind not in new.documents:
        left.append(Message("refit.kind", {"document": document.label, "found": document.kind}))
        document = attrs.evolve(document, kind=None)
    period = document.period
    if period is not None and standard_period(period) is None:
        known = period_ids(part for leaf in new.leaves for part in leaf.parts)
        if period not in known:
            left.append(Message("refit.period", {"document": document.label, "found": period}))
            document = attrs.evolve(document, period=None)
    if document.proves is not None:
        document = attrs.evolve(document, proves=tuple(codes[code] for code in document.proves if code in codes))
    return document


def _without_misfits(register: Register, new: CriteriaSet, left: list[Message]) -> Refitted:
    """Leave out what does not fit *new*, as far as that is a fact or a document."""
    try:
        fit(register, new)
    except InvalidInputError as error:
        facts = {
            name: fact
            for name, fact in register.facts.items()
            if not any(_is_at(reading.origin, problem) for reading in fact.readings for problem in error.problems)
        }
        documents = tuple(
            document
            for document in register.documents
            if not any(_is_at(document.origin, problem) for problem in error.problems)
        )
        if (len(facts), len(documents)) == (len(register.facts), len(register.documents)):
            raise
        left.extend(
            Message("refit.misfit", {"where": str(problem.place), "why": problem.sentence})
            for problem in error.problems
        )
        return _without_misfits(attrs.evolve(register, facts=facts, documents=documents), new, left)
    return Refitted(register, tuple(left))


def _is_at(origin: Origin, problem: ParscoreError) -> bool:
    """Tell whether a problem is one of the entry at *origin*."""
    place = origin.source.place(origin.path)
    key = problem.key or ""
    inside = key == place.key or key.startswith((f"{place.key}.", f"{place.key}["))
    return problem.file == place.file and inside
