"""Who signed, in what capacity: the block at the end."""

import re

import attrs

from parscore.reading.document import Span, Sure
from parscore.reading.folding import fold, is_upper, squeeze
from parscore.reading.layout import Line, Page

from ._head import Head
from ._names import is_name, name_in
from ._organisations import OFFICER, is_authority_line
from ._spelling import spell


_AUTHORITY = re.compile(
    r"(?P<short>t\s?/?\s?m|k\s?/?\s?t|t\s?/?\s?l|t\.?\s?u\.?\s?q|q)\s?[.,/:]*\s+(?=[^\W\d_])|"
    r"(?P<tight>tm|kt|tl|tuq|q)\.(?=[^\W\d_])"
)
_LONG = (("thua uy quyen", "TUQ."), ("thua lenh", "TL."), ("ky thay", "KT."), ("thay mat", "TM."))
_SHORT = {"tm": "TM.", "kt": "KT.", "tl": "TL.", "tuq": "TUQ.", "q": "Q."}
_SKIPPED = re.compile(
    r"[^\w]*(?:noi nhan|nhu tren|nhu dieu|luu|-|\+|\(da ky|da ky|\[da ky|ky boi|nguoi ky:|thoi gian ky|"
    r"ngay ky|signature|email|co quan:|\()"
)
_MOST_LINES = 30


@attrs.frozen
class Signer:
    """
    The signature.

    Attributes:
        authority: ``TM.`` and the like, and where.
        title: The title, and where.
        name: The name, and where.
        sure: How sure they are.
    """

    authority: tuple[str, tuple[Span, ...]] | None = None
    title: tuple[str, tuple[Span, ...]] | None = None
    name: tuple[str, tuple[Span, ...]] | None = None
    sure: Sure = Sure.CERTAIN


def read_signer(page: Page, head: Head, first: int) -> Signer:
    """Return who signed: the first block after the body; the name that a site gives where there is none."""
    last = min(head.copy, len(page.lines))
    signer = _with_authority(page, first, last) or _with_title(page, first, last) or Signer()
    if signer.name is None and "signer" in head.metadata.values:
        start, end = head.metadata.values["signer"]
        name = page.value(start, end)
        if is_name(name, strict=True):
            return attrs.evolve(signer, name=(name, page.spans(start, end)), sure=Sure.LIKELY)
    return signer


def _authority_of(line: Line) -> tuple[str, int] | None:
    """Return the authority that a line begins with, and where what it speaks for begins."""
    for words, short in _LONG:
        if line.folded.startswith(words + " ") and line.is_upper:
            return short, len(words) + 1
    found = _AUTHORITY.match(line.folded)
    if found is None or not is_upper(line.text[: found.end()]) or not is_upper(line.text[found.end() :], 90):
        return None
    letters = re.sub(r"[^a-z]", "", found["short"] or found["tight"])
    least = 4
    if letters == "q" and "." not in line.text[: found.end()]:
        return None
    return (_SHORT[letters], found.end()) if sum(map(str.isalpha, line.text[found.end() :])) >= least else None


def is_authority(line: Line) -> bool:
    """Tell whether a line says in whose place someone signs: ``TM. ỦY BAN NHÂN DÂN``."""
    return _authority_of(line) is not None


def _with_authority(page: Page, first: int, last: int) -> Signer | None:
    for index in range(first, last):
        shown = _authority_of(page.lines[index])
        if shown is not None:
            return _block(page, index, last)
    return None


@attrs.define
class _Block:
    """A signature while it is read."""

    authority: tuple[str, tuple[Span, ...]]
    speaks_for: tuple[str, tuple[Span, ...]]
    titles: list[int] = attrs.Factory(list[int])
    name: tuple[str, tuple[Span, ...]] | None = None


def _block(page: Page, index: int, last: int) -> Signer:
    """Read authority lines, then titles, then the name; recipients may stand between them."""
    block = _Block(*_authority_at(page, index))
    for at in range(index + 1, min(last, index + 1 + _MOST_LINES)):
        if not _goes_on(page, at, block):
            break
    titles = block.titles
    title = (squeeze(" ".join(page.lines[at].text for at in titles)), page.stretch(titles)) if titles else None
    if title is None and OFFICER.match(fold(block.speaks_for[0])):
        title = block.speaks_for
    if title is not None:
        title = (spell(title[0].strip(" .,:;")), title[1])
    return Signer(block.authority, title, block.name)


def _goes_on(page: Page, at: int, block: _Block) -> bool:
    """Take a line into the block; tell whether it goes on."""
    line = page.lines[at]
    if is_authority(line):
        if block.titles:
            return False
        block.authority, block.speaks_for = _authority_at(page, at)
        return True
    named = name_in(line)
    if named is not None and not _names_place(page, at):
        block.name = named
        return False
    titles = block.titles
    beside = bool(titles) and at == titles[-1] + 1
    if line.is_upper and OFFICER.match(line.folded):
        if titles and line.gap:
            return False
        titles.append(at)
        return True
    if line.is_upper and beside and not line.gap and not _ends_block(line):
        titles.append(at)
        return True
    skipped = _SKIPPED.match(line.folded) is not None
    return skipped or _names_body(line, titles, block.speaks_for[0]) or _is_recipient(line)


def _authority_at(page: Page, index: int) -> tuple[tuple[str, tuple[Span, ...]], tuple[str, tuple[Span, ...]]]:
    """Return the authority of a line, and what it speaks for, each with where it stands."""
    line = page.lines[index]
    short, at = _authority_of(line) or ("", 0)
    words = len(line.text[:at].rstrip())
    return (short, (Span(line.start, line.start + words),)), (
        squeeze(line.text[at:]),
        (Span(line.start + at, line.end),),
    )


def _names_body(line: Line, titles: list[int], speaks_for: str) -> bool:
    """A body's name may be broken over two lines in capitals."""
    return (
        not titles
        and line.is_upper
        and not line.gap
        and not _ends_block(line)
        and OFFICER.match(fold(speaks_for)) is None
    )


def _ends_block(line: Line) -> bool:
    return (
        re.match(
            (
                r"[^\w]*(?:phu luc|danh sach|bieu|quy dinh|quy che|ke hoach|mau|\(?kem theo|\(?ban hanh kem|"
                r"che do|noi dung)(?!\w)"
            ),
            line.folded,
        )
        is not None
    )


def _is_recipient(line: Line) -> bool:
    most = 60
    return (
        line.kind == "text"
        and not _ends_block(line)
        and len(line.text) < most
        and (line.text.rstrip().endswith((";", ".", ",")) or line.text[0].islower())
    )


def _names_place(page: Page, index: int) -> bool:
    following = page.lines[index + 1].folded if index + 1 < len(page.lines) else ""
    return following.startswith("ngay ")


def _with_title(page: Page, first: int, last: int) -> Signer | None:
    """A head signs without authority: a title in capitals, and a name under it."""
    near = 6
    for index in range(first, last):
        line = page.lines[index]
        if not line.is_upper or not OFFICER.match(line.folded) or is_authority_line(page.lines, index):
            continue
        most = 60
        if len(line.text) > most or line.text.rstrip().endswith((":", ";", ".")):
            continue
        titles = [index]
        at = index + 1
        while at < min(last, index + near):
            named = name_in(page.lines[at])
            if named is not None:
                title = squeeze(" ".join(page.lines[one].text for one in titles))
                return Signer(None, (title, page.stretch(titles)), named)
            following = page.lines[at]
            if following.is_upper and at == titles[-1] + 1 and OFFICER.match(following.folded):
                titles.append(at)
            elif not _SKIPPED.match(following.folded) and not _is_recipient(following):
                break
            at += 1
    return None
