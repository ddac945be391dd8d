"""A title that says type, number, issuer and subject in one sentence.

The official gazette writes it in capitals (``KẾT LUẬN 127-KL/TW CỦA BỘ CHÍNH
TRỊ VỀ …``); sites write their own in small letters, which is weaker evidence.
"""

import datetime
import re

import attrs

from parscore.reading.document import Sure
from parscore.reading.folding import is_upper
from parscore.reading.layout import Page
from parscore.reading.types import TYPE_STARTS

from ._dates import read_day
from ._references import REFERENCE, Reference, is_plausible, made


_TYPE = "|".join(name.replace(" ", r"\s+") for name, _, _ in TYPE_STARTS)
_FORM = re.compile(
    rf"(?:noi dung toan van |toan van )?(?P<type>{_TYPE}|cong van)(?:\s+cua\s+(?P<early>[^\d]{{4,80}}?))?\s+"
    r"(?:so\s*:?\s*)?(?=\d{1,5}[a-z]?\s?[/-])"
)
#: Where a title's subject begins, after the issuer.
_SUBJECT = re.compile(
    r"(?<!\w)(?:ve|v/v|ban hanh|sua doi|quy dinh|phe duyet|cong bo|trien khai|thuc hien|huong dan|"
    r"thanh lap|kien toan|tang cuong|"
    r"tiep tuc|giao|dieu chinh|bai bo|thay the|cho phep|day manh|to chuc|phan cong|phan cap|"
    r"khen thuong|uy quyen|xu ly)(?!\w)"
)
_MOST_LINES = 40


@attrs.frozen
class Title:
    """
    A title that names its document.

    Attributes:
        reference: The reference.
        date: The day it names, and where.
        issuer: Where the issuer stands.
        subject: Where the subject stands.
        line: The first line.
        last: The last line.
        sure: How sure it is.
    """

    reference: Reference
    date: tuple[datetime.date, tuple[int, int]] | None
    issuer: tuple[int, int] | None
    subject: tuple[int, int] | None
    line: int
    last: int
    sure: Sure


def find_title(page: Page, own: Reference | None) -> Title | None:
    """Return the title in capitals; where the page has no number of its own, also one in small letters above a body."""
    for index, line in enumerate(page.lines[:_MOST_LINES]):
        found = _FORM.match(page.folded, page.starts[index])
        if found is None or line.kind != "text":
            continue
        title = _read(page, index, found, own)
        if title is not None:
            return title
    return None


def _read(page: Page, index: int, found: re.Match[str], own: Reference | None) -> Title | None:
    number = REFERENCE.match(page.text, found.end())
    if number is None:
        return None
    reference = made(number)
    line_end = page.starts[index] + len(page.lines[index].text)
    capitals = is_upper(page.text[found.start("type") : max(line_end, number.end())])
    if not is_plausible(reference) or (own is not None and (not capitals or reference.text != own.text)):
        return None
    if not capitals and (index > 0 or not _has_body(page)):
        return None
    last = _last_line(page, page.line_at(number.end() - 1)) if capitals else index
    end = page.starts[last] + len(page.lines[last].text)
    at = number.end()
    date = None
    if day := re.match(
        r"[\s,]*(ngay\s*[^a-z]{1,3}(?:thang)?[^a-z]{1,4}(?:nam)?\s*\d{2,4}|ngay\s*[\d/.-]{6,10})", page.folded[at:end]
    ):
        read = read_day(page.folded[at + day.start(1) : end])
        if read is not None:
            date = (read, (at + day.start(1), at + day.end(1)))
        at += day.end()
    issuer, subject = _issuer_and_subject(page, at, end, found)
    sure = Sure.LIKELY if capitals else Sure.UNSURE
    return Title(reference, date, issuer, subject if capitals else None, index, last, sure)


def _has_body(page: Page) -> bool:
    return re.search(r"(?m)^(?:can cu |quyet dinh ?:|dieu 1\.|kinh gui)", page.folded) is not None


def _last_line(page: Page, line: int) -> int:
    """A title in capitals goes on over lines in capitals."""
    while (
        line + 1 < len(page.lines)
        and not page.lines[line + 1].gap
        and page.lines[line + 1].is_upper
        and page.lines[line + 1].kind == "text"
    ):
        line += 1
    return line


def _issuer_and_subject(
    page: Page, at: int, end: int, found: re.Match[str]
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    issuer = found.span("early") if found["early"] else None
    of = re.match(r"[\s,]*cua\s+", page.folded[at:end])
    begins = at + of.end() if of else at
    starts = _SUBJECT.search(page.folded, begins, end)
    if of:
        issuer = _trimmed(page, begins, starts.start() if starts else end)
    if starts is None:
        return issuer, None
    return issuer, _trimmed(page, starts.start(), end)


def _trimmed(page: Page, start: int, end: int) -> tuple[int, int] | None:
    text = page.text[start:end]
    left = start + len(text) - len(text.lstrip(" ,;:\n"))
    right = end - (len(text) - len(text.rstrip(" ,;:\n.")))
    return (left, right) if left < right else None
