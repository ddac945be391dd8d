"""What each document of a register is worth."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cached_property

import attrs

from parscore.core import Deduction, Figures
from parscore.criteria.vocabulary import Band, fold
from parscore.edge import closest
from parscore.errors import UnknownNameError
from parscore.evidence import Decision, Document
from parscore.evidence.references import tidy
from parscore.views import context_of
from parscore.wording import Message, Text, Value

from .places import Place
from .scorecard import Scorecard


_ZERO = Fraction(0)


@attrs.frozen(kw_only=True)
class Use:
    """
    What one criterion makes of a document.

    Attributes:
        code: The criterion's code.
        title: What it is called.
        places: Where the document was looked at, at least one.
        alone: The criterion's points less its points without the document, all
            else as it is: gates, caps, seconds and what a reviewer decided.
        complete: What the document brings once all else that the rule asks for
            is there, in time, and no gate is shut.
        others: The documents that hold the same points (see `Place.lot`), it
            excepted, by what sentences call them.
        together: The criterion's points less its points without the document
            and all of `others`.
        missing: What keeps points away from the criterion, where `complete` is
            not `alone`: the lines of its ledger.
        apart: Why the criterion does not count, where it does not.
        decision: The decision that gave the criterion its points, where one did.
    """

    code: str
    title: Text
    places: tuple[Place, ...]
    alone: Fraction
    complete: Fraction
    others: tuple[str, ...]
    together: Fraction
    missing: tuple[Deduction, ...]
    apart: Text | None
    decision: Decision | None

    @property
    def counts(self) -> bool:
        """Whether the document counts anywhere in this criterion."""
        return any(place.counts for place in self.places)


@attrs.frozen
class Effect:
    """
    A criterion whose figures would change without the document.

    Attributes:
        code: Its code.
        title: What it is called.
        before: Its figures.
        after: Its figures without the document.
        gate: What its gate would find, where it would be shut.
    """

    code: str
    title: Text
    before: Figures
    after: Figures
    gate: Message | None

    @property
    def lost(self) -> Fraction:
        """The points that would be lost; below 0 where some would be gained."""
        return self.before.earned - self.after.earned


@attrs.frozen(kw_only=True, eq=False)
class DocumentWorth:
    """
    What one document is worth.

    Attributes:
        document: The document.
        kind: The kind as which it was filed; None where it is of none.
        like: The kinds that it looks like but is not.
        uses: What each criterion that looked at it makes of it.
        unused: Why no criterion looked at it, where none did.
        effects: The criteria whose figures would change without it, in the
            readers' order, those behind gates included.
        before: The score.
        decisions: What reviewers decided about it.
        lost: The points of the tree, bonus and penalty that would be lost
            without it, each on the total's scale.
        index: The exact index with its interval, with the document and without.
    """

    document: Document
    kind: Text | None
    like: tuple[Text, ...]
    uses: tuple[Use, ...]
    unused: Message | None
    effects: tuple[Effect, ...]
    before: Scorecard = attrs.field(repr=False)
    decisions: tuple[Decision, ...]
    lost: Fraction
    index: tuple[Figures | None, Figures | None]
    _rescore: Callable[[], Scorecard] = attrs.field(repr=False, alias="rescore")

    @cached_property
    def after(self) -> Scorecard:
        """The score without the document and the decisions about it; it is scored when first asked for."""
        return self._rescore()

    @property
    def serves(self) -> bool:
        """Whether it counts for any criterion."""
        return any(use.counts for use in self.uses)

    @property
    def index_lost(self) -> Fraction:
        """The exact index that would be lost without it."""
        before, after = self.index
        return _ZERO if before is None or after is None else before.earned - after.earned

    @property
    def bands(self) -> tuple[Band | None, Band | None]:
        """The band, with the document and without."""
        return self.before.band, self.after.band

    def explain(self, lang: str = "vi") -> str:
        """Return it as a text: what it serves, what it brings, what would be lost without it."""
        from .worth_text import tell_document  # noqa: PLC0415 -- the figures do without the text

        return "\n".join([*context_of(self.before, lang), "", *tell_document(self, lang)]) + "\n"

    def to_dict(self) -> dict[str, object]:
        """Return plain data."""
        from .worth_data import document_to_dict  # noqa: PLC0415 -- likewise

        return document_to_dict(self)


@attrs.frozen(eq=False)
class Evidence:
    """
    What every document of a register is worth, in the register's order.

    Attributes:
        card: The score.
        documents: The documents.

    .. versionadded:: 0.1.0
    """

    card: Scorecard = attrs.field(repr=False)
    documents: tuple[DocumentWorth, ...]

    def __iter__(self) -> Iterator[DocumentWorth]:
        return iter(self.documents)

    def __len__(self) -> int:
        return len(self.documents)

    def find(self, reference: str) -> tuple[DocumentWorth, ...]:
        """
        Return the documents *reference* may mean: those that carry it, else
        those without one whose subject it is.

        Raises:
            UnknownNameError: The register has no such document.
        """
        wanted = tidy(reference).casefold()
        numbers = ((worth, worth.document.number) for worth in self)
        found = tuple(worth for worth, number in numbers if number is not None and tidy(number).casefold() == wanted)
        if not found:
            bare = fold(reference.strip().strip('“”"'))
            found = tuple(item for item in self if item.document.number is None and fold(item.document.subject) == bare)
        if found:
            return found
        values: dict[str, Value] = {"found": reference, "hint": ""}
        near = closest(reference.strip(), (item.document.number or item.document.subject for item in self))
        if near is not None:
            values |= {"suggestion": near, "hint": Message("error.hint-near", {"suggestion": near})}
        raise UnknownNameError(Message("error.unknown-document", values))

    def __getitem__(self, reference: str) -> DocumentWorth:
        """
        Return what the document *reference* is worth; of several, the first.

        Raises:
            UnknownNameError: The register has no such document.
        """
        return self.find(reference)[0]

    def explain(self, lang: str = "vi", reference: str | None = None) -> str:
        """
        Return the documents as a text: those that bring most first, and those
        that serve nothing, with why.

        Args:
            lang: ``vi`` or ``en``.
            reference: Only the documents that this may mean, each in full.

        Raises:
            UnknownNameError: The register has no such document.
        """
        from .worth_text import tell_all, tell_document  # noqa: PLC0415 -- the figures do without the text

        lines = context_of(self.card, lang)
        if reference is None:
            return "\n".join([*lines, "", *tell_all(self, lang)]) + "\n"
        for worth in self.find(reference):
            lines.extend(["", *tell_document(worth, lang)])
        return "\n".join(lines) + "\n"

    def to_dict(self) -> dict[str, object]:
        """Return plain data, ``format = "parscore.evidence/1"``."""
        from .worth_data import evidence_to_dict  # noqa: PLC0415 -- likewise

        return evidence_to_dict(self)

    def __repr__(self) -> str:
        return f"<Evidence {self.card.unit}: {len(self)} documents>"
