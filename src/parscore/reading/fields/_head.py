"""The letterhead: where its number, its place and date and its mottos stand."""

import re

import attrs

from parscore.reading.document import Sure
from parscore.reading.folding import is_upper
from parscore.reading.layout import Page
from parscore.reading.types import COPIES

from ._dates import PlaceDate, find_place_dates
from ._metadata import Metadata, find_metadata
from ._references import BLANK, REFERENCE, TYPE_WORDS, Reference, find_references, is_plausible, made
from ._title import Title, find_title


#: “Số:” as it is written, scanned and spoilt.
_NUMBERED = re.compile(
    rf"(?m)(?:(?P<before>^(?:(?:{TYPE_WORDS}|luat|nghi quyet)\s+)?)|(?<=[^\W\d_] ))"
    r"(?<!\w)s[o06]\s?(?P<colon>[:.;]?)\s*(?=[\d/.…_oil-])"
)
_COPY = re.compile(r"(?m)^[^\w]*(?:sao y(?: ban chinh)?|sao luc|trich sao|ban sao)[^\w]*(?:$|;)")
_BODY = re.compile(
    r"(?m)^(?:\d{1,2}\. ?)?(?:can cu |kinh gui|dieu 1\b|quyet dinh ?:|quyet nghi ?:|[i1]\s?[.-] |phan (?:i|thu nhat)\b)"
)
_SCANNED = re.compile(r"(?P<number>[\dOoIl]{1,5})(?=\s?[/-])")
_SCANNED_DIGITS = str.maketrans("OoIl", "0011")
#: How near to each other the parts of a letterhead stand, in lines.
_NEAR = 10
#: Without motto and date, a number stands on one of the first lines or is none of the document's.
_FIRST = 15


@attrs.frozen(kw_only=True)
class Head:
    """
    The letterhead of a page.

    Attributes:
        reference: The document's own reference; None where none is shown.
        reference_sure: How sure that is.
        reference_line: Its line, or None where it is drawn from elsewhere.
        place_date: Its place and date, or None.
        mottos: The lines of its mottos.
        is_party: Whether it is the Party's.
        title: A title that says type, number and issuer in one sentence, or None.
        metadata: What a site says about it.
        start: The first line that may belong to it.
        end: The first line after it.
        body: The line on which the body begins.
        copy: The line from which a copy's own block goes on; the number of lines if there is none.
    """

    reference: Reference | None
    reference_sure: Sure
    reference_line: int | None
    place_date: PlaceDate | None
    mottos: tuple[int, ...]
    is_party: bool
    title: Title | None
    metadata: Metadata
    start: int
    end: int
    body: int
    copy: int

    @property
    def is_there(self) -> bool:
        """Whether there is a letterhead at all."""
        return self.reference_line is not None or (bool(self.mottos) and self.end > 0)


def find_head(page: Page) -> Head:
    """Return the letterhead of *page*, or what stands in its place."""
    metadata = find_metadata(page)
    copy = _copy_line(page)
    dates = [one for one in find_place_dates(page) if one.line < copy or copy < _NEAR]
    mottos = [index for index, line in enumerate(page.lines) if line.kind != "text"]
    numbered = _numbered(page, mottos, dates, copy)
    bare = _bare(page, mottos, dates, copy) if numbered is None else None
    own = numbered or bare
    title = find_title(page, own[0] if own else None)
    line = own[1] if own else None
    near = _near_mottos(mottos, line)
    body = _body(page, line, near)
    place_date = _choose_date(dates, line, near, body)
    parts = [index for index in (line, *near) if index is not None]
    if place_date is not None and place_date.line < body and (not parts or abs(place_date.line - parts[-1]) <= _NEAR):
        parts.append(_last_line(page, place_date))
    start = min(parts, default=0)
    end = max(parts, default=-1) + 1
    if own is None:
        own, sure = _elsewhere(page, title, metadata)
    else:
        sure = own[2]
    return Head(
        reference=own[0] if own else None,
        reference_sure=sure,
        reference_line=line,
        place_date=place_date,
        mottos=tuple(near),
        is_party=any(page.lines[index].kind == "party" for index in near),
        title=title,
        metadata=metadata,
        start=start,
        end=end,
        body=max(body, end),
        copy=copy,
    )


def _last_line(page: Page, place_date: PlaceDate) -> int:
    return page.line_at(place_date.date_at[1] - 1)


def _copy_line(page: Page) -> int:
    """A copy's block stands at the end: what it says is not the original's."""
    least = 10
    for found in _COPY.finditer(page.folded):
        line = page.line_at(found.end() - 1)
        if line >= least and is_upper(page.lines[line].text):
            return _block_start(page, line)
    return len(page.lines)


def _block_start(page: Page, line: int) -> int:
    """The copying body and its number may stand before the words “SAO Y”: go back over capitals to the gap."""
    start = line
    while start > 0 and not page.lines[start].gap and page.lines[start - 1].is_upper:
        start -= 1
    return start


_Own = tuple[Reference, int, Sure]


def _numbered(page: Page, mottos: list[int], dates: list[PlaceDate], copy: int) -> _Own | None:
    """Return the first “Số: …” that stands as a letterhead's does; one near a motto or a date goes before others."""
    candidates: list[tuple[int, _Own]] = []
    for found in _NUMBERED.finditer(page.folded):
        own = _own_number(page, found)
        if own is None or (own[0].type in COPIES and own[0].number is not None) or own[1] >= copy:
            continue
        anchors = (*mottos, *(one.line for one in dates))
        near = any(abs(own[1] - index) <= _NEAR for index in anchors)
        if near or (own[1] < _FIRST and not mottos):
            candidates.append((0 if near else 1, own))
    candidates.sort(key=lambda one: one[0])
    return candidates[0][1] if candidates else None


def _own_number(page: Page, found: re.Match[str]) -> _Own | None:
    at = found.start() + len(found["before"] or "")
    line = page.line_at(at)
    if not _begins_well(page, found, at, line):
        return None
    reference, mended = _reference_at(page, found.end())
    if reference is None or not is_plausible(reference):
        return None
    last = page.line_at(reference.end - 1)
    most = 2
    colon = bool(found["colon"])
    if last - line > most or not _ends_well(page, reference.end, last, colon=colon):
        return None
    return reference, last, Sure.UNSURE if mended else Sure.CERTAIN if colon else Sure.LIKELY


def _begins_well(page: Page, found: re.Match[str], at: int, line: int) -> bool:
    """“Số” begins its line, or follows a type's name or the issuer's in capitals; in a sentence it is small."""
    if found["before"]:
        return bool(found["colon"])
    if found["before"] is None and not (found["colon"] and _after_capitals(page, line, found.start())):
        return False
    return page.text[at] == "S"


def _reference_at(page: Page, at: int) -> tuple[Reference | None, bool]:
    """Return the reference that stands at a place, and whether letters were read as its digits."""
    end = min(len(page.text), at + 80)
    if found := REFERENCE.match(page.text, at, end):
        return made(found), False
    if blank := BLANK.match(page.text, at, end):
        return made(blank), False
    if scanned := _SCANNED.match(page.text, at, end):
        text = scanned[0].translate(_SCANNED_DIGITS) + page.text[scanned.end() : end]
        if found := REFERENCE.match(text):
            return made(found, shift=at), True
    return None, False


def _after_capitals(page: Page, line: int, at: int) -> bool:
    """In a flattened page the number follows the issuer, which is in capitals."""
    before = page.text[page.starts[line] : at]
    return is_upper(before) and len(before.split()) > 1


def _ends_well(page: Page, at: int, line: int, *, colon: bool) -> bool:
    """After its own number nothing stands on the line but place and date, or what is glued on in capitals."""
    rest = page.folded[at : page.starts[line] + len(page.lines[line].text)]
    if not rest.strip(" .,;:*)("):
        return True
    if re.match(r"\s*(?:[^\W\d_][^,;:\d]{1,40}\d{0,2},?\s*ngay\s|v/v\s|ve viec\s)", rest) and not re.match(
        r"[\s,]*(?:cua|ngay|ve|gui)\s", rest
    ):
        return True
    if colon and re.fullmatch(r"[\s,]*ngay\s*[\d.…_ /]{1,10}.{0,25}", rest):
        return " cua " not in rest
    tail = page.text[at : page.starts[line] + len(page.lines[line].text)]
    return is_upper(tail, 95) and len(tail.split()) > 1


def _bare(page: Page, mottos: list[int], dates: list[PlaceDate], copy: int) -> _Own | None:
    """A scan may have lost “Số:”: a line that is a reference and nothing else, near a motto or a date."""
    for index, line in enumerate(page.lines[:copy]):
        found = REFERENCE.fullmatch(line.text.strip(" .:"))
        if found is None:
            continue
        near = 4
        reference = made(REFERENCE.match(page.text, page.starts[index] + line.text.index(found[0])) or found)
        if is_plausible(reference) and any(abs(index - at) <= near for at in (*mottos, *(one.line for one in dates))):
            return reference, index, Sure.LIKELY
    return None


def _near_mottos(mottos: list[int], line: int | None) -> list[int]:
    """Return the mottos of the letterhead: those near its number, else the first cluster."""
    if line is not None:
        return [index for index in mottos if abs(index - line) <= _NEAR]
    return [index for index in mottos if index - mottos[0] <= _NEAR]


def _body(page: Page, line: int | None, mottos: list[int]) -> int:
    after = max((index for index in (line, *mottos) if index is not None), default=-1) + 1
    at = page.starts[after] if after < len(page.lines) else len(page.folded)
    found = _BODY.search(page.folded, at)
    return page.line_at(found.start()) if found else len(page.lines)


def _choose_date(dates: list[PlaceDate], line: int | None, mottos: list[int], body: int) -> PlaceDate | None:
    anchors = [index for index in (line, *mottos) if index is not None]
    near = [
        one
        for one in dates
        if anchors and min(abs(one.line - index) for index in anchors) <= _NEAR and one.line <= body
    ]
    placed = [one for one in near if one.place is not None]
    if placed or near:
        return (placed or near)[0]
    placed = [one for one in dates if one.place is not None]
    # Without one in the letterhead, agreements and papers of authority bear it above the signatures.
    return placed[-1] if placed and (not anchors or placed[-1].line > body) else None


def _elsewhere(page: Page, title: Title | None, metadata: Metadata) -> tuple[_Own | None, Sure]:
    if title is not None:
        return (title.reference, title.line, title.sure), title.sure
    if "reference" in metadata.values:
        start, end = metadata.values["reference"]
        for reference in find_references(page.text, start, end):
            return (reference, page.line_at(start), Sure.LIKELY), Sure.LIKELY
    return None, Sure.UNSURE
