"""Who signed, in what capacity: the block at the end."""

import re

import attrs

from parscore.reading.document import Span, Sure
from parscore.reading.folding import is_upper, squeeze
from parscore.reading.layout import Line, Page

from ._head import Head
from ._organisations import OFFICER, is_authority_line
from ._spelling import spell


_AUTHORITY = re.compile(r"(?P<short>t\s?/?\s?m|k\s?/?\s?t|t\s?/?\s?l|t\.?\s?u\.?\s?q|q)\s?[.,/:]*\s+(?=[^\W\d_])|(?P<tight>tm|kt|tl|tuq|q)\.(?=[^\W\d_])")
_LONG = (("thua uy quyen", "TUQ."), ("thua lenh", "TL."), ("ky thay", "KT."), ("thay mat", "TM."))
_SHORT = {"tm": "TM.", "kt": "KT.", "tl": "TL.", "tuq": "TUQ.", "q": "Q."}
_SIGNED = re.compile(r"^[^\w]*(?:\(?\s*(?:da ky|ky ten.{0,25}|chu ky.{0,20}|ky, dong dau.{0,20}|ky va ghi ro ho ten)\s*\)?)[^\w]*")
_SKIPPED = re.compile(r"[^\w]*(?:noi nhan|nhu tren|nhu dieu|luu|-|\+|\(da ky|da ky|\[da ky|ky boi|nguoi ky:|thoi gian ky|ngay ky|signature|email|co quan:|\()")
_RANKS = re.compile(r"^(?:(?:thuong|trung|thieu|dai) (?:tuong|ta|uy)|(?:ts|ths|gs|pgs|bs|ks|cn)\.?|tien si|thac si|luat su|bac si|dong chi|ong|ba)[.,]?\s+")
_SURNAMES = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong doan lam mai trinh dao cao luong luu ha "
    "ta phung to quach chau thai la kieu khuat nghiem tong van luc vuong giang bach cu diep dam hua kha mac nong ong phi quan "
    "sam son tang than thach tieu to ton trieu truong tu u vi vien ksor y h lo ca lu ro rcom siu nay kpa ama cam lau vang giang sung ma "
    "hang thao phu bo dieu ho ha ban chu chang deo lieng ka".split()
)
_NO_NAME = frozenset(
    "noi nhan tren dieu luu phu luc kem theo ban sao uy so phong chu tich giam doc pho truong quyet dinh van dieu khoan nghi thong "
    "bao ke hoach cong hoi dong bo chinh".split()
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


def _with_authority(page: Page, first: int, last: int) -> Signer | None:
    for index in range(first, last):
        shown = _authority_of(page.lines[index])
        if shown is not None:
            return _block(page, index, last)
    return None


def _block(page: Page, index: int, last: int) -> Signer:
    """Read authority lines, then titles, then the name; recipients may stand between them."""
    line = page.lines[index]
    short, at = _authority_of(line) or ("", 0)
    authority = _last_authority(page, index, short)
    speaks_for = (squeeze(line.text[at:]), (Span(line.start + at, line.end),))
    titles: list[int] = []
    index += 1
    name = None
    stop = min(last, index + _MOST_LINES)
    while index < stop:
        line = page.lines[index]
        shown = _authority_of(line)
        if shown is not None and not titles:
            authority = _last_authority(page, index, shown[0])
            speaks_for = (squeeze(line.text[shown[1] :]), (Span(line.start + shown[1], line.end),))
        elif shown is not None:
            break
        elif (named := _name_in(line)) is not None and not _names_place(page, index):
            name = named
            break
        elif line.is_upper and OFFICER.match(line.folded):
            if titles and line.gap and index - titles[-1] > 1:
                break
            titles.append(index)
        elif line.is_upper and titles and index == titles[-1] + 1 and not line.gap and not _ends_block(line):
            titles.append(index)
        elif not titles and line.is_upper and not line.gap and index and speaks_for and not _ends_block(line) and _is_organisation(speaks_for[0]):
            pass
        elif _SKIPPED.match(line.folded):
            pass
        elif line.kind != "text" or _ends_block(line):
            break
        elif not _is_recipient(line):
            break
        index += 1
    title = (squeeze(" ".join(page.lines[at].text for at in titles)), page.stretch(titles)) if titles else None
    if title is None and OFFICER.match(_fold(speaks_for[0])):
        title = speaks_for
    if title is not None:
        title = (spell(title[0].strip(" .,:;")), title[1])
    return Signer(authority, title, name)


def _fold(text: str) -> str:
    from parscore.reading.folding import fold  # noqa: PLC0415

    return fold(text)


def _is_organisation(text: str) -> bool:
    return OFFICER.match(_fold(text)) is None


def _ends_block(line: Line) -> bool:
    return re.match(r"[^\w]*(?:phu luc|danh sach|bieu|quy dinh|quy che|ke hoach|mau|\(?kem theo|\(?ban hanh kem|che do|noi dung)(?!\w)", line.folded) is not None


def _is_recipient(line: Line) -> bool:
    most = 60
    return len(line.text) < most and (line.text.rstrip().endswith((";", ".", ",")) or line.text[0].islower())


def _last_authority(page: Page, index: int, short: str) -> tuple[str, tuple[Span, ...]]:
    line = page.lines[index]
    length = len(short) if line.text[: len(short)].upper() == short else len(line.text.split()[0])
    return short, (Span(line.start, line.start + length),)


def _names_place(page: Page, index: int) -> bool:
    following = page.lines[index + 1].folded if index + 1 < len(page.lines) else ""
    return following.startswith("ngay ")


def _name_in(line: Line) -> tuple[str, tuple[Span, ...]] | None:
    text = line.text
    start = 0
    if signed := _SIGNED.match(line.folded):
        start = signed.end()
    while (rank := _RANKS.match(line.folded[start:])) is not None:
        start += rank.end()
    name = text[start:].strip(" .,*_)(")
    if not is_name(name):
        return None
    at = line.start + start + text[start:].index(name)
    return squeeze(name), (Span(at, at + len(name)),)


def is_name(text: str, *, strict: bool = False) -> bool:
    """Tell whether a text is a person's name; *strict* asks for a known surname."""
    words = text.split()
    folded = _fold(text).split()
    least, most = 2, 6
    if not least <= len(words) <= most or not all(re.fullmatch(r"[^\W\d_]+(?:['’.-][^\W\d_]*)*", word) for word in words):
        return False
    known = folded[0].rstrip(".'’") in _SURNAMES
    if is_upper(text, 95):
        return known and not OFFICER.match(_fold(text)) and not (set(folded[:2]) <= _NO_NAME)
    if not all(word[0].isupper() for word in words) or any(word.isupper() and len(word) > 1 for word in words):
        return False
    least_plain = 2
    return known or (not strict and len(words) >= least_plain and not (_NO_NAME & set(folded)))


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
            named = _name_in(page.lines[at])
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
