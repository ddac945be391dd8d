"""The register of one unit: what it states and what it can show."""

import datetime

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from parscore.criteria.vocabulary import fold
from parscore.edge import Path, Source
from parscore.showing import Shows

from .references import tidy


if TYPE_CHECKING:
    from .reviews import Decision, Review


@attrs.frozen
class Origin:
    """Where an entry of a register was written."""

    source: Source
    path: Path


@attrs.frozen
class Reading:
    """
    One value of a fact.

    Attributes:
        value: As it was written.
        final: Whether it can no longer change.
        date: Since when it is known; None is always.
        note: A note for readers.
        origin: Where it was written.
    """

    value: object
    final: bool
    date: datetime.date | None
    note: str | None
    origin: Origin = attrs.field(repr=False, eq=False)


@attrs.frozen
class Fact:
    """
    A fact as the register states it.

    Attributes:
        readings: Its values, oldest first; one, unless it was taken on several days.
    """

    readings: tuple[Reading, ...]


@attrs.frozen(kw_only=True)
class Document:
    """
    A document of evidence, as the register lists it.

    Attributes:
        number: Number and symbol, ``05/TB-BĐH``; None where it carries none.
        date: The day it was signed.
        subject: Its trích yếu.
        type: Its type, as written or read from the symbol.
        kind: The kind that the register says it is.
        issuer: Who issued it; None is the unit itself.
        signer: Who signed it.
        to: Addressees and recipients.
        cites: References that it cites.
        received: The day it was sent or received.
        period: The period that it names.
        proves: The criteria that it serves; None is every one that asks for it.
        locator: Where in it the proof stands.
        valid: Since when and until when it is in force.
        file: Its file.
        sha256: The file's digest.
        note: A note for readers.
        origin: Where it was written.
    """

    number: str | None = None
    date: datetime.date | None = None
    subject: str
    type: str | None = None
    kind: str | None = None
    issuer: str | None = None
    signer: str | None = None
    to: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    received: datetime.date | None = None
    period: str | None = None
    proves: tuple[str, ...] | None = None
    locator: str | None = None
    valid: tuple[datetime.date, datetime.date | None] | None = None
    file: str | None = None
    sha256: str | None = None
    note: str | None = None
    origin: Origin = attrs.field(repr=False, eq=False)

    @property
    def key(self) -> tuple[object, ...]:
        """What it is known by: issuer, reference and year; without a reference, issuer, subject and date."""
        issuer = None if self.issuer is None else fold(self.issuer)
        if self.number is None:
            return (issuer, fold(self.subject), self.date)
        return (issuer, tidy(self.number), None if self.date is None else self.date.year)

    @property
    def label(self) -> str:
        """How a sentence names it: its reference, else its subject."""
        return self.number or f"“{self.subject}”"


@attrs.frozen(kw_only=True, eq=False)
class Register(Shows):
    """
    The register of one unit and one year.

    Attributes:
        unit: The unit's id.
        name: The unit's name.
        year: The year.
        criteria: The set it was made for: an id, or a path.
        facts: By name.
        not_applicable: The reason, by code.
        claimed: What the unit claims, by code, as fractions.
        documents: In the order of the files.
        file: The file or folder it was read from.
        origins: Where other entries were written, by table and key.
        reviews: What was decided after it, in the order of the stages.
        decisions: The decisions that it stands under, for a register at a later stage.
        stated: The facts as the unit stated them, for a register at a later stage.
    """

    unit: str
    name: str
    year: int
    criteria: str
    facts: Mapping[str, Fact]
    not_applicable: Mapping[str, str]
    claimed: Mapping[str, Fraction]
    documents: tuple[Document, ...] = attrs.field(repr=False)
    file: str
    origins: Mapping[Path, Origin] = attrs.field(repr=False)
    reviews: "tuple[Review, ...]" = attrs.field(default=(), repr=False)
    decisions: "tuple[Decision, ...]" = attrs.field(default=(), repr=False)
    stated: Mapping[str, Fact] = attrs.field(factory=dict[str, Fact], repr=False)
    _stages: "dict[str, Register]" = attrs.field(factory=dict[str, "Register"], repr=False, init=False)
    _cases: dict[str, object] = attrs.field(factory=dict[str, object], repr=False, init=False)

    def __repr__(self) -> str:
        return f"<Register {self.unit} {self.year}: {len(self.documents)} documents, {len(self.facts)} facts>"
