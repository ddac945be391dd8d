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
_MOST = 40
_MOST_LETTERS = 160

_Items = tuple[tuple[str, Span], ...]


def read_addressees(page: Page, head: Head) -> _Items:
    """Return those after “Kính gửi”, near the letterhead."""
    at = page.starts[head.start] if page.lines else 0
    found = _TO.search(page.folded, at)
    if found is None:
        return ()
    line = page.line_at(found.end() - 1)
    items = _items(page, found.end(), page.starts[line] + len(page.lines[line].text))
    index = page.line_at(found.start()) + 1 if items else line + 1
    if not items and index <= line:
        index = line + 1
    while index < min(len(page.lines), line + _MOST):
        current = page.lines[index]
        text = current.text.strip()
        if not text.startswith(("-", "+", "•", "–")) and (items or current.gap):
            break
        if not items and re.match(r"(?:can cu|thuc hien|theo)\b", current.folded):
            break
        items += _items(page, page.starts[index], page.starts[index] + len(text))
        index += 1
    return tuple(items)


def read_recipients(page: Page, head: Head) -> _Items:
    """Return those under “Nơi nhận”, without who keeps the file copy."""
    found = None
    for found in _RECEIVED.finditer(page.folded):
        break
    if found is None:
        return ()
    items: list[tuple[str, Span]] = []
    index = page.line_at(found.start()) + (1 if page.folded[found.start() : found.end()].endswith("\n") or not page.lines[page.line_at(found.start())].text.split(":", 1)[-1].strip() else 0)
    line = page.lines[page.line_at(found.start())]
    rest = line.text.split(":", 1)[-1] if ":" in line.text else ""
    if rest.strip():
        start = page.starts[page.line_at(found.start())] + len(line.text) - len(rest)
        items += _items(page, start, start + len(rest))
        index = page.line_at(found.start()) + 1
    while index < min(len(page.lines), head.copy, page.line_at(found.start()) + _MOST):
        current = page.lines[index]
        if not current.text.startswith(("-", "+", "•", "–", "*")):
            if not items or current.is_upper or current.gap or not current.text[0].islower():
                break
        if _KEPT.match(current.folded):
            break
        items += _items(page, page.starts[index], page.starts[index] + len(current.text))
        index += 1
    return tuple(items)


def _items(page: Page, start: int, end: int) -> list[tuple[str, Span]]:
    items: list[tuple[str, Span]] = []
    for found in re.finditer(r"[^;\n]+", page.text[start:end]):
        text = found[0].strip(" -+•–*.;,:\t")
        if not text or len(text) > _MOST_LETTERS or _KEPT.match(page.folded[start + found.start() : start + found.end()]):
            continue
        at = start + found.start() + found[0].index(text)
        spans = page.spans(at, at + len(text))
        if spans:
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
