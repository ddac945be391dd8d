"""The numbered references that a document rests on: its preamble."""

import re

from collections.abc import Iterator

import attrs

from parscore.reading.document import Span
from parscore.reading.layout import Page

from ._head import Head
from ._organisations import is_authority_line
from ._references import TYPE_WORDS, Reference, find_references


_BASE = re.compile(r"[^\w]*(?:\d{1,2}\s?[.)]\s*)?can cu(?!\w)")
_OTHER = re.compile(
    r"[^\w]*(?:thuc hien|xet|theo(?! do\b| dong chi| bao cao cua| thong tin)|sau khi (?:xem xet|"
    r"nghien cuu|nghe|thao luan)|tren co so|tiep theo|phuc dap|tra loi|trien khai|thuc hien|"
    r"chap hanh|can cu va)(?!\w)"
)
_OPERATIVE = re.compile(
    r"[^\w]*(?:quyet dinh ?:|quyet nghi ?:|nghi quyet ?:|chi thi ?:|ket luan ?:|dieu 1(?!\d)|"
    r"[ivx]{1,4}\s?[.)-] |[1a]\s?[.)/] |phan (?:i|1|thu)\b|noi nhan|chuong i\b)"
)
_NUMBERED = re.compile(r"[^\w]*\d{1,2}\s?[.)]\s")
_NEW = re.compile(
    r"[^\w]*(?:can cu|xet|theo|thuc hien|sau khi|tren co so|tiep theo|phuc dap|dieu \d|\d{1,2}\s?[.)]|"
    r"[ivx]{1,4}\s?[.)-] |quyet dinh ?:|quyet nghi ?:|nham |noi nhan)"
)
#: What may stand between two references of a list: the first one's date and issuer, then another's type.
_LISTED = re.compile(
    rf"[^;]*;\s*(?:cac\s+)?(?:va\s+)?(?:can cu\s+)?(?:{TYPE_WORDS})?(?:\s+\w+){{0,4}}\s*:?\s*(?:so\s*:?\s*)?"
    rf"|[\s,]*(?:ngay[\s\d/.]+(?:thang[\s\d]+nam[\s\d]+)?)?(?:\s*cua\s+[^;.]{{2,80}}?)?[\s,]*(?:va|,)\s*(?:cac\s+)?"
    rf"(?:{TYPE_WORDS}|so)\s*(?:so\s*:?\s*)?"
    rf"|\s*(?:va|,)\s*(?:so\s*)?"
)
#: Verbs by which one document speaks of another: what follows is its object, no base.
_SPEAKS = re.compile(
    r"(?<!\w)(?:sua doi|bo sung|huong dan|quy dinh|cu the hoa|thi hanh|thuc hien|trien khai|"
    r"ve viec|ve|thay the|bai bo|phe duyet|ban hanh kem theo|de)(?!\w)"
)
_NAMED = re.compile(rf"(?:va|,)\s*(?:cac\s+)?(?:{TYPE_WORDS})?\s*(?:so\s*:?\s*)?$")
_MOST_PROSE = 1


@attrs.frozen
class Bases:
    """
    What the preamble cites.

    Attributes:
        bases: The references under “Căn cứ”, and where each stands.
        others: Those under “Thực hiện”, “Xét”, “Theo” and the like.
    """

    bases: tuple[tuple[str, Span], ...]
    others: tuple[tuple[str, Span], ...]


def read_bases(page: Page, head: Head, first: int) -> Bases:
    """Return the bases of the document: *first* is the first line after its subject."""
    bases: dict[str, Span] = {}
    others: dict[str, Span] = {}
    own = head.reference.text if head.reference else None
    for start, end, is_base in _sentences(page, head, first):
        into = bases if is_base else others
        for reference in _cited(page, start, end):
            if reference.text is None or reference.text == own or reference.text in bases:
                continue
            spans = page.spans(reference.start, reference.end)
            into.setdefault(reference.text, Span(spans[0].start, spans[-1].end) if spans else Span(0, 0))
    for text in bases:
        others.pop(text, None)
    return Bases(tuple(bases.items()), tuple(others.items()))


def _paragraphs(page: Page, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the first and last line of each paragraph: broken lines joined."""
    start = first
    for index in range(first, last):
        following = page.lines[index + 1] if index + 1 < last else None
        ended = page.lines[index].text.rstrip().endswith((";", ".", ":"))
        if (
            following is None
            or following.gap
            or ended
            or (_NEW.match(following.folded) and not following.text.lstrip()[0].islower())
            or following.kind != "text"
        ):
            yield start, index
            start = index + 1


def _sentences(page: Page, head: Head, first: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the sentences of the preamble: where each stands, and whether it is a base."""
    operative = _operative_line(page, first, head.copy)
    prose = 0
    listed = _is_numbered_list(page, first)
    for begin, last in _paragraphs(page, first, min(head.copy, len(page.lines))):
        folded = page.lines[begin].folded
        start = page.starts[begin]
        end = page.starts[last] + len(page.lines[last].text)
        if listed and _NUMBERED.match(folded):
            yield start, end, True
        elif _BASE.match(folded) or _OTHER.match(folded):
            yield from _clauses(page, start, end)
        elif _OPERATIVE.match(folded):
            return
        elif (
            operative is not None
            and begin < operative
            and page.lines[last].text.rstrip().endswith((";", ","))
            and not is_authority_line(page.lines, begin)
        ):
            yield start, end, re.search(r"(?<!\w)(?:de nghi cua|to trinh so)(?!\w)", page.folded[start:end]) is None
        elif (
            operative is None
            and not page.lines[begin].is_upper
            and not folded.startswith("kinh gui")
            and not folded.startswith("-")
        ):
            prose += 1
            if prose > _MOST_PROSE:
                return


def _operative_line(page: Page, first: int, last: int) -> int | None:
    most = 60
    for index in range(first, min(first + most, last, len(page.lines))):
        if re.match(r"[^\w]*(?:quyet dinh|quyet nghi|nghi quyet)\s?:", page.lines[index].folded):
            return index
    return None


def _is_numbered_list(page: Page, first: int) -> bool:
    """A list of bases may have lost its heading: numbered items right under the letterhead, one of them “Căn cứ”."""
    most = 25
    if first >= len(page.lines) or not re.match(r"[^\w]*1\s?[.)]\s", page.lines[first].folded):
        return False
    for line in page.lines[first : first + most]:
        if re.match(r"[^\w]*\d{1,2}\s?[.)]\s*can cu", line.folded):
            return True
        if re.match(r"[^\w]*[ivx]{1,4}\s?[.)-] |dieu \d", line.folded):
            return False
    return False


def _clauses(page: Page, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Part a paragraph at “; Căn cứ”, and say of each clause what it is."""
    cuts = [
        start,
        *(
            found.start(1)
            for found in re.finditer(r"[;,]\s*(can cu|xet|theo de nghi|thuc hien)(?!\w)", page.folded[start:end])
        ),
    ]
    cuts = [start, *(cut + start for cut in cuts[1:])]
    for begin, stop in zip(cuts, (*cuts[1:], end), strict=True):
        yield begin, stop, _BASE.match(page.folded, begin) is not None


def _cited(page: Page, start: int, end: int) -> Iterator[Reference]:
    """Yield the references that a clause rests on: its first, and those listed beside it."""
    last: Reference | None = None
    for reference in find_references(page.text, start, end):
        if last is not None:
            between = page.folded[last.end : reference.start]
            if not _LISTED.fullmatch(between) or (";" not in between and _SPEAKS.search(_NAMED.sub("", between))):
                continue
        yield reference
        last = reference
