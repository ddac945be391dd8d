"""The trích yếu: under the type line, after V/v under the number, or in capitals under the letterhead."""

import re

import attrs

from parscore.reading.document import Span, Sure
from parscore.reading.folding import is_upper
from parscore.reading.layout import Line, Page

from ._head import Head
from ._organisations import OFFICER, begins_organisation, is_authority_line, is_connected
from ._type_line import STOPS, TypeLine


_STARTS = re.compile(
    r"[^\w]*(?:thuc hien|ngay \d+|hom nay|trong (?:nam|thoi|nhung|quy|thang|khuon)|thoi gian qua|"
    r"de (?:thuc|trien|tiep|kip|nang|dam|bao|gop|chu)|nham|"
    r"theo (?:de nghi|quyet|ke hoach|cong van|tinh|chi dao|noi dung)|xet|tai phien|tai hoi nghi|"
    r"tren co so|sau khi|qua (?:\d|thoi|thuc|kiem)|vua qua|hien nay|can cu|"
    r"sang ngay|chieu ngay|nhung nam|kinh thua)(?!\w)"
)
_CONCERNING = re.compile(r"(?<!\w)(?P<short>v\s?[/.]\s?v)(?!\w)[:.]?\s*|^ve viec\b:?\s*")
_MOST_LINES = 8
_MOST_LETTERS = 700
_LONG = 110


@attrs.frozen
class Subject:
    """
    The trích yếu.

    Attributes:
        text: What it says.
        spans: Where it stands.
        sure: How sure it is.
        end: The first line after it.
    """

    text: str
    spans: tuple[Span, ...]
    sure: Sure
    end: int


def read_subject(page: Page, head: Head, type_line: TypeLine | None) -> Subject | None:
    """Return the subject: under the type line, after V/v, or in capitals under the letterhead."""
    title = head.title
    if title is not None and title.subject is not None and (type_line is None or type_line.line <= title.line):
        start, end = title.subject
        end = _before_authority(page, start, end)
        return Subject(page.value(start, end), page.spans(start, end), title.sure, title.last + 1)
    if type_line is not None:
        found = _under(page, type_line.next, type_line.line, head)
        if found is not None:
            return found
    concerning = _concerning(page, head)
    if concerning is not None:
        return concerning
    if head.is_there and type_line is None:
        return _in_capitals(page, head)
    return None


def _before_authority(page: Page, start: int, end: int) -> int:
    """In a flattened page the line of authority is glued to the title: cut before it."""
    text = page.folded[start:end]
    after = page.line_at(end - 1) + 1
    if after >= len(page.lines) or not page.lines[after].folded.startswith(("can cu", "xet", "theo")):
        return end
    for found in re.finditer(rf"(?<=[\w)])\s(?={OFFICER.pattern}|uy ban nhan dan|hoi dong nhan dan)", text):
        before = page.text[start : start + found.start()]
        if not is_connected(before) and not re.search(rf"{OFFICER.pattern}$", text[: found.start()]):
            return start + found.start()
    return end


def _under(page: Page, at: int, line: int, head: Head) -> Subject | None:
    """Take lines under the type line until one begins something else."""
    taken: list[tuple[int, int]] = []
    rest_end = page.starts[line] + len(page.lines[line].text)
    if page.text[at:rest_end].strip(" .:-–"):
        left = at + len(page.text[at:rest_end]) - len(page.text[at:rest_end].lstrip(" .:-–"))
        if not page.folded.startswith("cua ", left) or not page.text[left].isupper():
            taken.append((left, rest_end))
    index = line + 1
    while index < min(len(page.lines), head.copy) and len(taken) < _MOST_LINES:
        current = page.lines[index]
        if current.kind != "text" or not _belongs(page, index, taken):
            break
        taken.append((page.starts[index], page.starts[index] + len(current.text)))
        index += 1
    if not taken:
        return None
    start, end = taken[0][0], taken[-1][1]
    text = page.value(start, end).rstrip(" ;:.")
    if not re.search(r"[^\W\d_]{2}", text) or len(text) > _MOST_LETTERS:
        return None
    return Subject(text, page.spans(start, end), Sure.CERTAIN, index)


def _belongs(page: Page, index: int, taken: list[tuple[int, int]]) -> bool:
    line = page.lines[index]
    if STOPS.match(line.folded) or is_authority_line(page.lines, index) or _is_place_date(line):
        return False
    if not taken:
        return not (len(line.text) > 2 * _LONG and not line.is_upper) and not line.text.rstrip().endswith((";", ":"))
    before = page.text[taken[-1][0] : taken[-1][1]]
    joined = is_connected(before)
    if line.gap and not (joined or line.text[0].islower()):
        return False
    if before.rstrip().endswith((".", ";", ":")):
        return False
    capitals = is_upper(before)
    if capitals != line.is_upper and _weight(before) and _weight(line.text):
        return (joined and capitals) or line.text[0].islower()
    if line.is_upper:
        return not _is_deciding(line) or joined
    if line.text[0].islower():
        return not line.text.rstrip().endswith((";", ":")) or joined
    return joined or not (_STARTS.match(line.folded) or len(line.text) > _LONG or _ends_as_sentence(page, index))


def _ends_as_sentence(page: Page, index: int) -> bool:
    """Tell whether the paragraph that a line begins ends in a stop: a subject does not."""
    for at in range(index, min(index + _MOST_LINES, len(page.lines))):
        line = page.lines[at]
        if at > index and (line.gap or STOPS.match(line.folded) or _STARTS.match(line.folded)):
            return False
        if re.search(r"[.;:]$|\.\s", line.text.rstrip()):
            return True
    return False


def _weight(text: str) -> bool:
    """Tell whether a line is long enough to have a style of its own."""
    least = 5
    return sum(letter.isalpha() for letter in text) >= least


def _is_deciding(line: Line) -> bool:
    return OFFICER.match(line.folded) is not None


def _is_place_date(line: Line) -> bool:
    return re.search(r",\s*ngay\s[\s\d.…_]*thang", line.folded) is not None


def _concerning(page: Page, head: Head) -> Subject | None:
    """A công văn says V/v under its number, in the narrow left box."""
    first = max(head.start - 2, 0)
    last = min(head.end + 6, len(page.lines))
    for index in range(first, last):
        line = page.lines[index]
        if index >= head.end and STOPS.match(line.folded):
            break
        found = _CONCERNING.search(line.folded)
        if found is None or (line.is_upper and not found["short"]):
            continue
        start = page.starts[index] + found.start()
        at = index + 1
        end = page.starts[index] + len(line.text)
        while at < min(len(page.lines), index + _MOST_LINES) and _goes_on(page, at, capitals=line.is_upper):
            end = page.starts[at] + len(page.lines[at].text)
            at += 1
        date = head.place_date
        if date is not None and start < date.date_at[0] < end:
            end = date.place[0] if date.place else date.date_at[0]
        text = page.value(start, end).rstrip(" .;")
        return Subject(text, page.spans(start, end), Sure.CERTAIN, at)
    return None


def _goes_on(page: Page, index: int, *, capitals: bool) -> bool:
    line = page.lines[index]
    if line.gap or line.kind != "text" or line.is_upper != capitals or STOPS.match(line.folded) or _is_place_date(line):
        return False
    return len(line.text) <= _LONG and not begins_paragraph(line)


def begins_paragraph(line: Line) -> bool:
    """Tell whether a line begins a sentence of the body."""
    return (
        re.match(
            r"(?:thuc hien|can cu|theo|ngay|phuc dap|tiep theo|xet|trong|de|nham|uy ban nhan dan|so|bo)(?!\w)",
            line.folded,
        )
        is not None
        and line.text[0].isupper()
    )


def _in_capitals(page: Page, head: Head) -> Subject | None:
    """Where a site lost the type line, the subject is the first lines in capitals under the letterhead."""
    index = head.end
    taken: list[int] = []
    while index < len(page.lines) and len(taken) < _MOST_LINES:
        line = page.lines[index]
        if line.kind != "text" or STOPS.match(line.folded) or not line.is_upper or is_authority_line(page.lines, index):
            break
        if taken and line.gap and not is_connected(page.lines[index - 1].text):
            break
        if not taken and (
            (begins_organisation(line) and not line.folded.startswith(("ban hanh", "to chuc")))
            or OFFICER.match(line.folded)
        ):
            break
        taken.append(index)
        index += 1
    least = 3
    text = page.value(page.starts[taken[0]], page.starts[taken[-1]] + len(page.lines[taken[-1]].text)) if taken else ""
    if len(text.split()) < least or text.endswith(":"):
        return None
    return Subject(text, page.stretch(taken), Sure.LIKELY, index)
