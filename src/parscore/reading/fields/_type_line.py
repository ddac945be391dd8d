"""The line that names the document's type, under the letterhead."""

import re

import attrs

from parscore.reading.document import Span, Sure
from parscore.reading.folding import fold, is_upper
from parscore.reading.layout import Page
from parscore.reading.types import TYPE_LINES, TYPE_NAMES, TYPE_STARTS

from ._head import Head
from ._organisations import is_authority_line


#: What ends a subject where it begins a line.
STOPS = re.compile(
    r"[^\w]*(?:can cu\b|kinh gui|dieu \d|quyet dinh ?:|quyet nghi ?:|chi thi ?:|[ivx]{1,4}\s?[.)-] |"
    r"\d{1,2}\s?[.)/]|[a-h]\s?[.)] |phan (?:i|1|thu)\b|"
    r"noi nhan|\(?(?:ban hanh |gui )?kem theo|muc luc|luu y|so\s*:|chuong i\b|khoa [ivx\d]+\b|\(?khoa [ivx\d])"
)


@attrs.frozen
class TypeLine:
    """
    The line that names the type.

    Attributes:
        type: The abbreviation; None for a type that has none.
        name: The name in capitals.
        spans: Where it stands.
        sure: How sure it is.
        next: Where the subject may begin in the page's text.
        line: Its line.
    """

    type: str | None
    name: str
    spans: tuple[Span, ...]
    sure: Sure
    next: int
    line: int


def read_type(page: Page, head: Head) -> TypeLine | None:
    """Return the type line under the letterhead, or None where it is not shown."""
    first = head.end if head.is_there else 0
    most = 14 if head.is_there else 30
    for index in range(first, min(first + most, len(page.lines))):
        line = page.lines[index]
        if (head.is_there and (STOPS.match(line.folded) or line.folded.startswith("kinh gui"))) or is_authority_line(
            page.lines, index
        ):
            break
        found = _whole(page, index) or _begun(page, index, head, first) or _eaten(page, index, head)
        if found is not None:
            return found
    return _under_number(page, head)


def _whole(page: Page, index: int) -> TypeLine | None:
    """A type's name alone on its line, or broken over two."""
    line = page.lines[index]
    compact = line.folded.replace(" ", "").strip(".*-_")
    shown = TYPE_LINES.get(compact)
    stands = line.is_upper or (line.text.istitle() or line.text.capitalize() == line.text)
    if shown and stands and not line.text.endswith(":"):
        sure = Sure.CERTAIN if line.is_upper else Sure.LIKELY
        return TypeLine(*shown, page.stretch([index]), sure, page.starts[index] + len(line.text), index)
    if index + 1 < len(page.lines) and line.is_upper and not page.lines[index + 1].gap:
        following = page.lines[index + 1]
        shown = TYPE_LINES.get(compact + following.folded.replace(" ", ""))
        if shown and following.is_upper:
            end = page.starts[index + 1] + len(following.text)
            return TypeLine(*shown, page.stretch([index, index + 1]), Sure.LIKELY, end, index + 1)
    return None


def _eaten(page: Page, index: int, head: Head) -> TypeLine | None:
    """A type line that lost its first letter says what the symbol says."""
    name = TYPE_NAMES.get(head.reference.type) if head.reference else None
    line = page.lines[index]
    if name is None or not line.is_upper or fold(name)[1:].replace(" ", "") != line.folded.replace(" ", ""):
        return None
    short = head.reference.type if head.reference else None
    return TypeLine(short, name, page.stretch([index]), Sure.UNSURE, page.starts[index] + len(line.text), index)


def _begun(page: Page, index: int, head: Head, first: int) -> TypeLine | None:
    """A type's name in capitals that begins a line, its subject behind it."""
    line = page.lines[index]
    most = 3
    if not head.is_there or index - first > most:
        return None
    for name, short, shown in TYPE_STARTS:
        if not line.folded.startswith(name) or not is_upper(line.text[: len(name)], 100):
            continue
        rest = line.folded[len(name) :]
        if (
            not rest.startswith(" ")
            or rest.strip(" ").startswith(":")
            or (is_upper(line.text) and _is_plain_subject(name, rest))
        ):
            return None
        start = page.starts[index]
        return TypeLine(short, shown, page.spans(start, start + len(name)), Sure.LIKELY, start + len(name), index)
    return None


def _is_plain_subject(name: str, rest: str) -> bool:
    """``QUY ĐỊNH CHẾ ĐỘ …`` under a decision's number says what it does, not what it is."""
    verbs = {"quy dinh", "huong dan", "phuong an", "de an", "du an", "quy che"}
    return name in verbs and not rest.lstrip().startswith(("so ", "ve "))


def _under_number(page: Page, head: Head) -> TypeLine | None:
    """Some papers bear their type above the number."""
    if head.reference_line is None:
        return None
    for index in range(max(head.start - 1, 0), head.reference_line):
        if page.lines[index].kind == "text" and page.lines[index].is_upper and (found := _whole(page, index)):
            return attrs.evolve(
                found,
                sure=Sure.LIKELY,
                next=page.starts[head.end] if head.end < len(page.lines) else len(page.text),
                line=head.end - 1,
            )
    return None


def name_of(short: str) -> str | None:
    """Return the name of a type."""
    return TYPE_NAMES.get(short)
