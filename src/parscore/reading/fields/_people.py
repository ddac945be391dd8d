"""To whom it goes: “Kính gửi” and “Nơi nhận”; how urgent and how secret it is."""

import re

from parscore.reading.document import Span
from parscore.reading.layout import Page

from ._head import Head


_TO = re.compile(r"(?m)^[^\w\n]*kinh gui\s*[:.]?\s*")
_RECEIVED = re.compile(r"(?m)^[^\w\n]*noi nhan\s*[:.]?\s*")
_KEPT = re.compile(r"[-+*\s]*(?:luu|dang tai)\b")
_URGENT = {"hoatoc": "HỎA TỐC", "hoatochengio": "HỎA TỐC HẸN GIỜ", "thuongkhan": "THƯỢNG KHẨN", "khan": "KHẨN"}
_SECRET = {"tuyetmat": "TUYỆT MẬT", "toimat": "TỐI MẬT", "mat": "MẬT"}
_BULLETS = ("-", "+", "•", "–", "*")
_BODY = re.compile(r"(?:can cu|thuc hien|theo)\b")
_MOST = 40
_MOST_LETTERS = 160

_Items = tuple[tuple[str, Span], ...]


def read_addressees(page: Page, head: Head) -> _Items:
    """Return those after “Kính gửi”, near the letterhead."""
    at = page.starts[head.start] if page.lines else 0
    found = _TO.search(page.folded, at)
    if found is None:
        return ()
    first = page.line_at(found.start())
    end = page.starts[first] + len(page.lines[first].text)
    items = _items(page, found.end(), end) if found.end() < end else []
    for index in range(first + 1, min(len(page.lines), first + _MOST)):
        line = page.lines[index]
        bulleted = line.text.startswith(_BULLETS)
        if not bulleted and (items or line.gap or _BODY.match(line.folded)):
            break
        items += _items(page, page.starts[index], page.starts[index] + len(line.text))
    return tuple(items)


def read_recipients(page: Page, head: Head) -> _Items:
    """Return those under “Nơi nhận”, without who keeps the file copy."""
    found = _RECEIVED.search(page.folded)
    if found is None:
        return ()
    first = page.line_at(found.start())
    end = page.starts[first] + len(page.lines[first].text)
    items = _items(page, found.end(), end) if found.end() < end else []
    for index in range(first + 1, min(len(page.lines), head.copy, first + _MOST)):
        line = page.lines[index]
        goes_on = bool(items) and not line.is_upper and not line.gap and line.text[0].islower()
        if _KEPT.match(line.folded) or not (line.text.startswith(_BULLETS) or goes_on):
            break
        items += _items(page, page.starts[index], page.starts[index] + len(line.text))
    return tuple(items)


def _items(page: Page, start: int, end: int) -> list[tuple[str, Span]]:
    items: list[tuple[str, Span]] = []
    for found in re.finditer(r"[^;\n]+", page.text[start:end]):
        text = found[0].strip(" -+•–*.;,:\t")
        if (
            not text
            or len(text) > _MOST_LETTERS
            or _KEPT.match(page.folded[start + found.start() : start + found.end()])
        ):
            continue
        at = start + found.start() + found[0].index(text)
        spans = page.spans(at, at + len(text))
        items.append((" ".join(text.split()), Span(spans[0].start, spans[-1].end)))
    return items


def read_stamps(page: Page, head: Head) -> tuple[tuple[str, Span] | None, tuple[str, Span] | None]:
    """Return urgency and secrecy, where one is stamped on a line of its own around the letterhead."""
    urgency = secrecy = None
    around = 6
    for line in page.lines[max(0, head.start - around) : head.end + around if head.is_there else 0]:
        compact = re.sub(r"[\W_]", "", line.folded)
        if not line.is_upper:
            continue
        span = Span(line.start, line.end)
        if compact in _URGENT and urgency is None:
            urgency = (_URGENT[compact], span)
        if compact in _SECRET and secrecy is None:
            secrecy = (_SECRET[compact], span)
    return urgency, secrecy
