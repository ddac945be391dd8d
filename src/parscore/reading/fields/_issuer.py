"""Who issued it, and the body above: the left box of the letterhead."""

import re

import attrs

from parscore.reading.document import Span, Sure
from parscore.reading.folding import fold, squeeze
from parscore.reading.layout import Page
from parscore.reading.types import TYPE_LINES

from ._head import Head
from ._organisations import HEAD, begins_organisation, goes_on_as_place, is_authority_line
from ._spelling import spell


#: What a letterhead bears beside the issuer.
_OTHER = re.compile(
    r"(?:thoi|hoa toc|thuong khan|khan|mat|toi mat|tuyet mat|du thao|ban sao|sao y|cong bao|trang chu|dang nhap|tai ve|"
    r"van ban|tin tuc|menu|cong thong tin|thu vien|co so du lieu|download|adsense|yomedia|quang cao)(?!\w)"
)
_BARE = ("uy ban nhan dan", "hoi dong nhan dan", "ubnd", "hdnd")
_MOST_LINES = 6
_MOST_LETTERS = 90


@attrs.frozen
class Issuer:
    """
    Who issued it.

    Attributes:
        name: Its name.
        spans: Where it stands.
        parent: The body above it, and where that stands.
        sure: How sure it is.
    """

    name: str
    spans: tuple[Span, ...]
    parent: tuple[str, tuple[Span, ...]] | None
    sure: Sure


def read_issuer(page: Page, head: Head) -> Issuer | None:
    """Return who issued the document, from its letterhead, else its title."""
    names = _names(page, _box(page, head))
    if names:
        return _with_place(page, head, names)
    plain = _names(page, _box_in_small_letters(page, head))
    if plain:
        return attrs.evolve(_with_place(page, head, plain), sure=Sure.LIKELY)
    if head.title is not None and head.title.issuer is not None:
        start, end = head.title.issuer
        name = page.value(start, end)
        if HEAD.match(fold(name)):
            return Issuer(spell(name), page.spans(start, end), None, head.title.sure)
    if head.is_there:
        return None
    return _from_metadata(page, head)


def _from_metadata(page: Page, head: Head) -> Issuer | None:
    if "issuer" not in head.metadata.values:
        return None
    start, end = head.metadata.values["issuer"]
    return Issuer(page.value(start, end), page.spans(start, end), None, Sure.LIKELY)


def _box(page: Page, head: Head) -> list[int]:
    """Return the lines of the issuer's box: capitals around the mottos and above the number."""
    if head.reference_line is None and not head.mottos:
        return []
    number = _number_lines(page, head)
    anchors = [*number, *head.mottos]
    top, bottom = min(anchors), max(anchors)
    box = [index for index in range(top, bottom + 1) if index not in number and _may_name(page, index)]
    index = top - 1
    while index > head.metadata.last_line and index >= 0 and top - index <= _MOST_LINES:
        if not _may_name(page, index):
            break
        box.insert(0, index)
        if begins_organisation(page.lines[index]) and page.lines[index].gap:
            break
        index -= 1
    while box and not begins_organisation(page.lines[box[0]]) and not _is_broken_head(page, box):
        del box[0]
    return box


def _box_in_small_letters(page: Page, head: Head) -> list[int]:
    """A plain text may write the letterhead in small letters, right above the motto."""
    if not head.mottos:
        return []
    box: list[int] = []
    most = 3
    for index in range(head.mottos[0] - 1, max(head.mottos[0] - 1 - most, -1), -1):
        line = page.lines[index]
        plain = (
            len(line.text) <= _MOST_LETTERS // 2 and not re.search(r"[.,:;/\d]", line.text) and line.text[0].isupper()
        )
        if not plain or not (begins_organisation(line) or goes_on_as_place(line)):
            break
        box.insert(0, index)
    while box and not begins_organisation(page.lines[box[0]]):
        del box[0]
    return box


def _number_lines(page: Page, head: Head) -> range:
    """Return the lines that the number is written on, with a “Số:” that stands alone above it."""
    if head.reference_line is None or head.reference is None:
        return range(0)
    first = page.line_at(head.reference.start)
    if first and page.lines[first - 1].folded.strip(" :.") == "so":
        first -= 1
    return range(first, page.line_at(head.reference.end - 1) + 1)


def _is_broken_head(page: Page, box: list[int]) -> bool:
    """``ỦY`` may stand alone above ``BAN NHÂN DÂN``."""
    least = 2
    return len(box) >= least and HEAD.match(" ".join(page.lines[index].folded for index in box[:2])) is not None


def _may_name(page: Page, index: int) -> bool:
    line = page.lines[index]
    if line.kind != "text" or len(line.text) > _MOST_LETTERS or not line.is_upper:
        return False
    if line.folded.replace(" ", "").rstrip(":") in TYPE_LINES or _OTHER.match(line.folded):
        return False
    return re.search(r"\d{3,}|v/v|[/:;]", line.folded) is None


def _names(page: Page, box: list[int]) -> list[list[int]]:
    """Part the box's lines into names, the parent's first."""
    names: list[list[int]] = []
    for index in box:
        line = page.lines[index]
        text = " ".join(page.lines[at].folded for at in names[-1]) if names else ""
        broken = text.endswith((" va", " -", ",", "&")) or text == "uy" or not names
        new = (
            not broken
            and begins_organisation(line)
            and not goes_on_as_place(line)
            and not _completes(text, line.folded)
        )
        if new or not names:
            names.append([index])
        else:
            names[-1].append(index)
    return names


def _completes(text: str, folded: str) -> bool:
    """Tell whether a line that looks like a beginning completes the name above: VĂN PHÒNG / ỦY BAN NHÂN DÂN."""
    if text in {
        "van phong",
        "thanh tra",
        "thuong truc",
        "doan dai bieu",
        "ban quan ly",
        "tong",
        "van phong doan dai bieu",
    }:
        return True
    return text.endswith(("doan dbqh va", "dai bieu quoc hoi")) or (
        text in {"so giao duc", "so van hoa", "so khoa hoc"} and folded.startswith("va")
    )


def _with_place(page: Page, head: Head, names: list[list[int]]) -> Issuer:
    last = names[-1]
    name = squeeze(" ".join(page.lines[index].text for index in last))
    spans = page.stretch(last)
    sure = Sure.CERTAIN
    if fold(name) in _BARE:
        whole = _authority(page, head, fold(name))
        if whole is not None:
            line = page.lines[whole]
            name, spans = squeeze(line.text), page.stretch([whole])
        else:
            sure = Sure.LIKELY
    parent = None
    if len(names) > 1:
        above = [index for lines in names[:-1] for index in lines]
        over = squeeze(" ".join(page.lines[index].text for index in above)).lstrip("-–•+ ")
        if _spelt(over) != _spelt(name):
            parent = (spell(over), page.stretch(above))
    spelt = spell(name.strip(" *-–.•+"))
    return Issuer(spelt, spans, parent, sure if spelt in name else Sure.UNSURE)


def _spelt(name: str) -> str:
    return fold(name).replace("ubnd", "uy ban nhan dan").replace("hdnd", "hoi dong nhan dan")


def _authority(page: Page, head: Head, folded: str) -> int | None:
    """A letterhead cut short is completed by the line above the bases: ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ."""
    most = 15
    for index in range(head.end, min(head.end + most, len(page.lines))):
        line = page.lines[index]
        if line.folded.startswith(folded + " ") and is_authority_line(page.lines, index):
            return index
    return None
