"""What was read from one document, and where each part of it stands."""

import datetime
import enum

from collections.abc import Mapping

import attrs

from parscore.showing import Shows


class Sure(enum.Enum):
    """
    How sure a reading is.

    Attributes:
        CERTAIN: It stands where Nghị định 30 or the Party's rules put it.
        LIKELY: It stands elsewhere, or is drawn from another part of the text.
        UNSURE: It was mended, or only one weak sign speaks for it.
    """

    CERTAIN = "certain"
    LIKELY = "likely"
    UNSURE = "unsure"


@attrs.frozen(order=True)
class Span:
    """
    A piece of a document's text.

    Attributes:
        start: Where it begins, in characters of `Document.text`.
        end: Where it ends, exclusive.
    """

    start: int
    end: int


@attrs.frozen
class Trace:
    """
    Where a field was read, and how sure that is.

    Attributes:
        spans: The pieces of the text, in reading order; several where columns or lines break it.
        sure: How sure the reading is.
    """

    spans: tuple[Span, ...]
    sure: Sure


@attrs.frozen(kw_only=True)
class Document(Shows):
    """
    An administrative document as it was read.

    What the text does not show is None or an empty tuple; nothing is guessed.

    Attributes:
        reference: Number and symbol: ``341/KH-UBND``, ``41/2019/QĐ-UBND``, ``127-KL/TW``.
        number: The number as written: ``08``.
        year: The year within the reference of a legal norm: ``2019``.
        symbol: What follows number and year: ``KH-UBND``, ``KL/TW``.
        type: The type's abbreviation, from the type line, else from the symbol; CV is a công văn.
        type_name: The type's name in capitals.
        place: Where it was signed.
        date: The day that it bears.
        issuer: Who issued it.
        parent: The body above the issuer, where the letterhead names it.
        subject: Its trích yếu.
        bases: The numbered references under “Căn cứ”.
        bases_other: Those under “Thực hiện”, “Xét”, “Theo” and the like.
        signer_authority: ``TM.``, ``KT.``, ``TL.``, ``TUQ.`` or ``Q.``; the last one where several stand.
        signer_title: The signer's title, as written.
        signer_name: The signer's name.
        addressees: Those after “Kính gửi”.
        recipients: Those under “Nơi nhận”.
        urgency: ``HỎA TỐC``, ``THƯỢNG KHẨN`` or ``KHẨN``.
        secrecy: ``TUYỆT MẬT``, ``TỐI MẬT`` or ``MẬT``.
        text: The text that was read, after mending; the spans count its characters.
        traces: Where each field that was found stands, by the field's name.
        file: The file, or None where a text was given.
        mended: What was mended to read it: ``tcvn3``, ``vni``, ``windows-1258``, ``mojibake``, ``lost-letters``,
            ``scan``.
    """

    reference: str | None = None
    number: str | None = None
    year: str | None = None
    symbol: str | None = None
    type: str | None = None
    type_name: str | None = None
    place: str | None = None
    date: datetime.date | None = None
    issuer: str | None = None
    parent: str | None = None
    subject: str | None = None
    bases: tuple[str, ...] = ()
    bases_other: tuple[str, ...] = ()
    signer_authority: str | None = None
    signer_title: str | None = None
    signer_name: str | None = None
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    urgency: str | None = None
    secrecy: str | None = None
    text: str = attrs.field(default="", repr=False)
    traces: Mapping[str, Trace] = attrs.field(factory=dict[str, Trace], repr=False)
    file: str | None = None
    mended: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing was found: the text is no administrative document, or none that can be read."""
        return not self.traces

    def spans(self, field: str) -> tuple[Span, ...]:
        """Return the pieces of the text that *field* was read from; none where it is absent."""
        trace = self.traces.get(field)
        return trace.spans if trace else ()

    def sure(self, field: str) -> Sure | None:
        """Return how sure *field* is; None where it is absent."""
        trace = self.traces.get(field)
        return trace.sure if trace else None

    def quote(self, field: str) -> str:
        """Return the words of the text that *field* was read from, pieces joined by a blank."""
        return " ".join(self.text[span.start : span.end] for span in self.spans(field))

    def to_dict(self) -> dict[str, object]:
        """Return the fields as plain data, with where they stand and how sure they are; without the text."""
        data: dict[str, object] = {"file": self.file}
        for name in FIELDS:
            value = getattr(self, name)
            if isinstance(value, datetime.date):
                value = value.isoformat()
            data[name] = list(value) if isinstance(value, tuple) else value
        data["read_from"] = {
            name: {"sure": trace.sure.value, "spans": [[span.start, span.end] for span in trace.spans]}
            for name, trace in self.traces.items()
        }
        data["mended"] = list(self.mended)
        return data


#: The fields, in the order in which they are shown.
FIELDS = tuple(field.name for field in attrs.fields(Document) if field.name not in {"text", "traces", "file", "mended"})
