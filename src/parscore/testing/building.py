"""Builders: a set from plain data, a register step by step."""

import datetime

from collections.abc import Collection, Iterable, Mapping
from copy import deepcopy
from decimal import Decimal
from fractions import Fraction
from typing import Any, Self

import attrs

from parscore.criteria import CriteriaSet
from parscore.criteria.loading import compile_source
from parscore.edge import Source, closest
from parscore.errors import UnknownNameError
from parscore.evidence import Register, fit, last_stage, read_register, register_at
from parscore.evidence.files import FORMAT
from parscore.evidence.reviews import STAGES
from parscore.evidence.saving import write_points
from parscore.wording import Message, Value

from .papers import Data, asks_for, paper_that_counts


def criteria_from(data: Mapping[str, Any], file: str = "<criteria>") -> CriteriaSet:
    """
    Compile a criteria set from plain data of the same shape as its file.

    Args:
        data: The data; `set_data` writes most of them.
        file: What problems name as the file.

    Raises:
        InvalidInputError: The data are wrong; it lists every problem.

    .. versionadded:: 0.1.0
    """
    return compile_source(Source(file, deepcopy(dict(data)), ""))


def set_data(criteria: Mapping[str, Any], total: object, **tables: Any) -> Data:  # noqa: ANN401 -- as a file has them
    """
    Return the data of a criteria set of 2023 for `criteria_from`.

    Args:
        criteria: What stands in ``[criteria]``.
        total: What the fields sum to.
        tables: The other tables by name; what ``set`` says replaces what stands there otherwise.

    .. versionadded:: 0.1.0
    """
    settings: Data = {
        "id": "test/set",
        "year": 2023,
        "level": "commune",
        "title": {"vi": "Bộ thử", "en": "Test set"},
        "status": "illustrative",
        "total": total,
        "calendar": "none",
        "window": {"from": datetime.date(2022, 12, 1), "to": datetime.date(2024, 1, 31)},
    }
    settings |= tables.pop("set", {})
    return {"format": "parscore.criteria/1", "set": settings, "criteria": dict(criteria)} | tables


def empty_register(criteria: CriteriaSet, unit: str = "xa-vi-du-a", name: str = "Xã Ví Dụ A") -> Register:
    """
    Return a register that states nothing and shows nothing.

    .. versionadded:: 0.1.0
    """
    return RegisterBuilder(criteria, unit, name).build()


@attrs.frozen
class RegisterBuilder:
    """
    Builds a register for one set, step by step.

    Such as::

        register = (
            RegisterBuilder(criteria)
            .fact("dossiers.total", 412)
            .document("meeting-conclusion", date=date(2023, 3, 28))
            .build()
        )

    Every step returns a new builder, so that tests can share what is common.
    A name that the set does not declare fails in the step that says it.

    Args:
        criteria: The set.
        unit: The unit's id.
        name: The unit's name.

    .. versionadded:: 0.1.0
    """

    criteria: CriteriaSet
    unit: str = "xa-vi-du-a"
    name: str = "Xã Ví Dụ A"
    _facts: Mapping[str, list[Data]] = attrs.field(factory=dict[str, list[Data]], init=False, repr=False)
    _not_applicable: Mapping[str, str] = attrs.field(factory=dict[str, str], init=False, repr=False)
    _claimed: Mapping[str, object] = attrs.field(factory=dict[str, object], init=False, repr=False)
    _documents: tuple[Data, ...] = attrs.field(default=(), init=False, repr=False)
    _reviews: tuple[Data, ...] = attrs.field(default=(), init=False, repr=False)

    def fact(
        self,
        name: str,
        value: object,
        *,
        date: datetime.date | None = None,
        final: bool = False,
        note: str | None = None,
    ) -> Self:
        """
        State a fact, once; with a *date*, once for each day on which it was taken.

        Raises:
            UnknownNameError: The set declares no such fact.
        """
        self._find("unknown-fact", name, self.criteria.facts)
        entry = _given(value=value, date=date, final=final or None, note=note)
        values = [*self._facts.get(name, []), entry] if date is not None else [entry]
        return self._with(facts={**self._facts, name: values})

    def document(  # noqa: PLR0913 -- the keys of a document
        self,
        kind: str | None = None,
        *,
        date: datetime.date | None = None,
        number: str | None = None,
        subject: str | None = None,
        type: str | None = None,  # noqa: A002 -- the key's name
        issuer: str | None = None,
        signer: str | None = None,
        to: Iterable[str] | None = None,
        cites: Iterable[str] | None = None,
        received: datetime.date | None = None,
        period: str | None = None,
        proves: Iterable[str] | None = None,
        locator: str | None = None,
        valid: tuple[datetime.date, datetime.date | None] | None = None,
        file: str | None = None,
        sha256: str | None = None,
        note: str | None = None,
        without: Iterable[str] = (),
    ) -> Self:
        """
        List a document.

        Of a *kind* that the set declares, what is not given is written so that
        the document counts: a number, a subject of the kind, and the issuer,
        signer, addressees and citations for which the set asks.

        Args:
            kind: The kind; without one, only what is given is written.
            date: The day it was signed; the first of the window where it is not given.
            number: Number and symbol; the documents are counted where it is not given.
            subject: Its trích yếu.
            type: Its type, where the number does not show it.
            issuer: Who issued it.
            signer: Who signed it.
            to: Addressees.
            cites: References that it cites.
            received: The day it was received.
            period: The period that it names.
            proves: The criteria that it serves.
            locator: Where in it the proof stands.
            valid: Since when and until when it is in force.
            file: Its file.
            sha256: The file's digest.
            note: A note.
            without: Keys that are left out, whatever would be written there: ``without=["signer"]``.

        Raises:
            UnknownNameError: The set declares no such kind or criterion, or a
                document has no key that *without* names.
        """
        given = _given(
            kind=kind,
            number=number,
            date=date,
            subject=subject,
            type=type,
            issuer=issuer,
            signer=signer,
            to=_listed(to),
            cites=_listed(cites),
            received=received,
            period=period,
            proves=_listed(proves),
            locator=locator,
            valid=None if valid is None else _given(**{"from": valid[0], "to": valid[1]}),
            file=file,
            sha256=sha256,
            note=note,
        )
        for code in given.get("proves", ()):
            self._code(code)
        data = self._standard(kind, date) | given if kind is not None else given
        for key in without:
            self._find("unknown-key", key, _DOCUMENT_KEYS)
            data.pop(key, None)
        return self._with(documents=(*self._documents, data))

    def entry(self, document: Mapping[str, Any]) -> Self:
        """List a document that is written as a table of a register file."""
        return self._with(documents=(*self._documents, dict(document)))

    def not_applicable(self, code: str, reason: str) -> Self:
        """
        Say that a criterion does not apply.

        Raises:
            UnknownNameError: There is no such criterion.
        """
        return self._with(not_applicable={**self._not_applicable, self._code(code): reason})

    def claim(self, code: str, points: int | str | Decimal | Fraction) -> Self:
        """
        Say what the unit claims for a criterion.

        Raises:
            UnknownNameError: There is no such criterion.
        """
        return self._with(claimed={**self._claimed, self._code(code): _points(points)})

    def review(self, stage: str, by: str, date: datetime.date, *decisions: Mapping[str, Any], **more: object) -> Self:
        """
        Lay a review over the register.

        Args:
            stage: ``verified-1``, ``explained`` or ``verified-2``.
            by: Who decided.
            date: When.
            decisions: Tables as a register file has them, such as
                ``{"criterion": "1.1", "points": 2, "reason": "…"}``.
            more: ``basis``, and ``documents`` that were handed in.

        Raises:
            UnknownNameError: There is no such stage, criterion, fact or kind.
        """
        self._find("no-stage", stage, STAGES[1:])
        for decision in decisions:
            if "criterion" in decision:
                self._code(decision["criterion"])
            if "fact" in decision:
                self._find("unknown-fact", decision["fact"], self.criteria.facts)
            if "kind" in decision:
                self._find("unknown-document-kind", decision["kind"], self.criteria.documents)
        review = {"stage": stage, "by": by, "date": date, "decisions": [_decided(item) for item in decisions]} | more
        return self._with(reviews=(*self._reviews, review))

    def build(self) -> Register:
        """
        Return the register, which fits the set.

        Raises:
            InvalidInputError: It is wrong, or does not fit; it lists every problem.
        """
        register = read_register(self.to_dict(), f"<{self.unit}>")
        fit(register_at(register, last_stage(register)), self.criteria)
        return register

    def to_dict(self) -> Data:
        """Return the register as the plain data of its file."""
        data: Data = {
            "format": FORMAT,
            "criteria": self.criteria.id,
            "unit": {"id": self.unit, "name": self.name, "year": self.criteria.year},
            "facts": {name: _readings(values) for name, values in self._facts.items()},
            "not_applicable": dict(self._not_applicable),
            "claimed": dict(self._claimed),
            "documents": list(self._documents),
            "reviews": list(self._reviews),
        }
        return deepcopy({key: value for key, value in data.items() if value not in ({}, [])})

    def _standard(self, kind: str, date: datetime.date | None) -> Data:
        self._find("unknown-document-kind", kind, self.criteria.documents)
        found = self.criteria.documents[kind]
        day = self.criteria.window[0] if date is None else date
        return paper_that_counts(found, len(self._documents) + 1, day, *asks_for(found, self.criteria))

    def _code(self, code: str) -> str:
        return self.criteria[code].code

    def _find(self, message: str, name: str, known: Collection[str]) -> None:
        """Refuse a name that is not *known*, with the nearest that is."""
        if name in known:
            return
        names = ", ".join(known)
        near = closest(name, known)
        hint = Message("error.hint-accepted", {"accepted": names})
        values: dict[str, Value] = {"found": name, "accepted": names, "hint": hint}
        if near is not None:
            values |= {"suggestion": near, "hint": Message("error.hint-near", {"suggestion": near})}
        raise UnknownNameError(Message(f"error.{message}", values))

    def _with(self, **changes: object) -> Self:
        new = attrs.evolve(self)
        kept = {name: getattr(self, f"_{name}") for name in _STEPS}
        for name, value in (kept | changes).items():
            object.__setattr__(new, f"_{name}", value)
        return new


_STEPS = ("facts", "not_applicable", "claimed", "documents", "reviews")
_DOCUMENT_KEYS = (
    *("number", "date", "subject", "type", "kind", "issuer", "signer", "to", "cites", "received", "period"),
    *("proves", "locator", "valid", "file", "sha256", "note"),
)


def _given(**entries: object) -> Data:
    return {key: value for key, value in entries.items() if value is not None}


def _listed(names: Iterable[str] | None) -> list[str] | None:
    """Return names as an array; one text is one name."""
    if names is None:
        return None
    return [names] if isinstance(names, str) else list(names)


def _points(points: object) -> object:
    return write_points(points) if isinstance(points, Fraction) else points


def _decided(decision: Mapping[str, Any]) -> Data:
    """Return a decision as a file has it: fractions written."""
    return {key: _points(value) for key, value in decision.items()}


def _readings(values: list[Data]) -> object:
    """Return a fact as a file has it: a bare value where nothing else is said of it."""
    plain = values[0]["value"] if len(values[0]) == 1 else values[0]
    return plain if len(values) == 1 else values
