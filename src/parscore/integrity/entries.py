"""The documents of all registers as one list, in an order that does not depend on theirs."""

import re

from collections.abc import Iterable

import attrs

from parscore.criteria.vocabulary import fold
from parscore.errors import Place
from parscore.evidence import Document, Register
from parscore.evidence.references import tidy

from .issuers import Issuer, Issuers


_NUMBER = re.compile(r"(\d{1,9})(\D.*)")


@attrs.frozen(eq=False)
class Entry:
    """
    A document in the register that lists it.

    Attributes:
        register: The register.
        document: The document.
        issuer: Who issued it.
        reference: Number and symbol in their one form; None where it has none.
        number: The number alone.
        symbol: The symbol alone, folded.
    """

    register: Register
    document: Document
    issuer: Issuer
    reference: str | None
    number: int | None
    symbol: str

    @property
    def order(self) -> tuple[str, int, str, tuple[int, ...], str]:
        """What entries are sorted by: the unit, the year, then where it stands."""
        origin = self.document.origin
        steps = tuple(step for step in origin.path if isinstance(step, int))
        return (self.register.unit, self.register.year, origin.source.file, steps, self.document.label)

    @property
    def identity(self) -> tuple[object, ...]:
        """What two entries of one paper have in common, whoever lists it: issuer, reference and year."""
        document = self.document
        if self.reference is None:
            return (*self.issuer.key, fold(document.subject), document.date)
        return (*self.issuer.key, self.reference, None if document.date is None else document.date.year)

    @property
    def issuer_name(self) -> str:
        """How a sentence calls its issuer."""
        return self.document.issuer or self.register.name

    def place(self) -> Place:
        """Return where it stands."""
        return self.document.origin.source.place(self.document.origin.path)

    def where(self) -> str:
        """Return where it stands, as a sentence says it."""
        return str(self.place())


def entries_of(registers: Iterable[Register]) -> tuple[Entry, ...]:
    """Return the documents of all *registers*, sorted by unit, year and place."""
    known = tuple(registers)
    issuers = Issuers.of(known)
    entries = [_entry(register, document, issuers) for register in known for document in register.documents]
    return tuple(sorted(entries, key=lambda entry: entry.order))


def _entry(register: Register, document: Document, issuers: Issuers) -> Entry:
    reference = None if document.number is None else fold(tidy(document.number))
    found = None if reference is None else _NUMBER.fullmatch(reference)
    return Entry(
        register=register,
        document=document,
        issuer=issuers.issuer(document.issuer, register),
        reference=reference,
        number=None if found is None else int(found[1]),
        symbol="" if found is None else found[2],
    )
