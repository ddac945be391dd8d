"""All fields of one page, each with where it stands."""

import re

from collections.abc import Sequence
from typing import Any

from parscore.reading.document import Span, Sure, Trace
from parscore.reading.layout import Page

from ._bases import read_bases
from ._dates import read_day
from ._head import Head, find_head
from ._issuer import read_issuer
from ._metadata import Metadata
from ._people import read_addressees, read_recipients, read_stamps
from ._references import Reference
from ._signer import is_authority, read_signer
from ._subject import Subject, read_subject
from ._type_line import TypeLine, name_of, read_type


class _Found:
    """What has been found so far."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.traces: dict[str, Trace] = {}

    def put(self, name: str, value: object, spans: Sequence[Span], sure: Sure) -> None:
        """Keep a field's value and where it stands; None is not kept."""
        if value is not None and spans:
            self.values[name] = value
            self.traces[name] = Trace(tuple(spans), sure)

    def put_items(self, name: str, items: Sequence[tuple[str, Span]]) -> None:
        """Keep a field of several values."""
        if items:
            self.put(name, tuple(text for text, _ in items), tuple(span for _, span in items), Sure.CERTAIN)


def read_fields(page: Page) -> tuple[dict[str, Any], dict[str, Trace]]:
    """Return the fields of *page* that it shows, and where each was read."""
    found = _Found()
    if not page.lines:
        return found.values, found.traces
    head = find_head(page)
    type_line = read_type(page, head)
    if not _is_document(page, head, type_line):
        return found.values, found.traces
    subject = read_subject(page, head, type_line)
    _put_reference(found, page, head)
    _put_type(found, page, head, type_line, subject)
    _put_place_date(found, page, head)
    _put_issuer(found, page, head)
    if subject is not None:
        found.put("subject", subject.text, subject.spans, subject.sure)
    elif not head.is_there:
        _put_from_site(found, page, head.metadata)
    first = max(
        head.end,
        type_line.line + 1 if type_line else 0,
        subject.end if subject else 0,
        head.title.last + 1 if head.title else 0,
    )
    _put_body(found, page, head, first)
    return found.values, found.traces


def _put_issuer(found: _Found, page: Page, head: Head) -> None:
    issuer = read_issuer(page, head)
    if issuer is not None:
        found.put("issuer", issuer.name, issuer.spans, issuer.sure)
        if issuer.parent is not None:
            found.put("parent", *issuer.parent, issuer.sure)


def _put_body(found: _Found, page: Page, head: Head, first: int) -> None:
    """Put what stands below the subject: *first* is the first line there."""
    bases = read_bases(page, head, first)
    found.put_items("bases", bases.bases)
    found.put_items("bases_other", bases.others)
    signer = read_signer(page, head, first)
    for name, one in (("authority", signer.authority), ("title", signer.title), ("name", signer.name)):
        if one is not None:
            found.put(f"signer_{name}", *one, signer.sure)
    found.put_items("addressees", read_addressees(page, head))
    found.put_items("recipients", read_recipients(page, head))
    for name, stamp in zip(("urgency", "secrecy"), read_stamps(page, head), strict=True):
        if stamp is not None:
            found.put(name, stamp[0], (stamp[1],), Sure.CERTAIN)


def _is_document(page: Page, head: Head, type_line: TypeLine | None) -> bool:
    """A text without letterhead, type line or title is an article or a note, whatever it cites."""
    shown = head.is_there or type_line is not None or head.title is not None or bool(head.metadata.values)
    return shown or _has_form(page)


def _has_form(page: Page) -> bool:
    """Without any head, a document still shows by its bases, its deciding word or its signature."""
    least = 2
    bases = sum(line.folded.startswith("can cu ") and line.text.endswith(";") for line in page.lines)
    if bases >= least:
        return True
    return any(re.fullmatch(r"(?:quyet dinh|quyet nghi) ?:", line.folded) or is_authority(line) for line in page.lines)


def _put_reference(found: _Found, page: Page, head: Head) -> None:
    reference: Reference | None = head.reference
    if reference is None:
        return
    spans = page.spans(reference.start, reference.end)
    for name in ("number", "year", "symbol"):
        found.put(name, getattr(reference, name), spans, head.reference_sure)
    if reference.text is not None:
        found.put("reference", reference.text, spans, head.reference_sure)


def _put_type(found: _Found, page: Page, head: Head, type_line: TypeLine | None, subject: Subject | None) -> None:
    if type_line is not None:
        found.put("type", type_line.type, type_line.spans, type_line.sure)
        found.put("type_name", type_line.name, type_line.spans, type_line.sure)
        return
    reference = head.reference
    if reference is not None:
        short: str = reference.type
        if subject is not None and subject.text[:3].upper() == "V/V" and short in {"CĐ", "TC", "HĐ"}:
            short = "CV"
        spans = page.spans(reference.start, reference.end)
        found.put("type", short, spans, head.reference_sure)
        found.put("type_name", name_of(short), spans, head.reference_sure)


def _put_place_date(found: _Found, page: Page, head: Head) -> None:
    shown = head.place_date
    if shown is not None:
        sure = Sure.UNSURE if shown.is_mended else Sure.CERTAIN if shown.line < head.end else Sure.LIKELY
        found.put("date", shown.date, page.spans(*shown.date_at), sure)
        if shown.place is not None:
            found.put("place", page.value(*shown.place), page.spans(*shown.place), sure)
        return
    if head.title is not None and head.title.date is not None:
        day, at = head.title.date
        found.put("date", day, page.spans(*at), head.title.sure)
        return
    if "date" in head.metadata.values:
        start, end = head.metadata.values["date"]
        found.put("date", read_day(page.folded[start:end]), page.spans(start, end), Sure.LIKELY)


def _put_from_site(found: _Found, page: Page, metadata: Metadata) -> None:
    if "subject" in metadata.values:
        start, end = metadata.values["subject"]
        found.put("subject", page.value(start, end), page.spans(start, end), Sure.LIKELY)
