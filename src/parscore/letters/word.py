"""A letter of explanation as a Word file, laid out as Nghị định 30/2020/NĐ-CP asks (Phụ lục I)."""

from pathlib import Path
from typing import BinaryIO

from parscore.edge import need
from parscore.views import Item, Letter, LetterView, draft_letter

from ._sheet import BODY, CENTRED, PLAIN, Look, Sheet, Stand


_TEXT = Stand(first=1.27)
_LEADS = Stand(first=1.27, with_next=True)
_STRONG = Look(bold=True)
_COLUMNS = (("center", 1.3), ("left", 6.1), ("right", 1.7), ("right", 1.9), ("right", 1.8), ("left", 3.7))
_LEFT = Stand(align="left", before=0)


def write_letter(card: LetterView, target: Path | BinaryIO, lang: str = "vi") -> None:
    """
    Write the letter of explanation of *card* as a Word file (.docx).

    Args:
        card: The scorecard.
        target: The file, which is overwritten, or an open binary stream.
        lang: ``vi`` or ``en``.

    Raises:
        MissingExtraError: python-docx is not installed.
        OSError: The file cannot be written.

    .. versionadded:: 0.1.0
    """
    docx = need("docx", "documents")
    letter = draft_letter(card, lang)
    sheet = Sheet(docx, lang)
    _head(sheet, letter)
    _body(sheet, letter)
    _foot(sheet, letter)
    if letter.rows:
        _annex(sheet, letter)
    sheet.save(target, title=letter.subject, author=" ".join(letter.office))


def _head(sheet: Sheet, letter: Letter) -> None:
    """Lay the boxes: who writes, number and subject on the left, the country and the day on the right."""
    left, right = sheet.pair((6.4, 10.1))
    for line in letter.office:
        left.line(line, Look(size=13, bold=True))
    left.rule(share=0.35)
    left.line(letter.number, Look(size=13))
    left.line(letter.subject, Look(size=12))
    left.line(letter.draft, Look(size=12, bold=True), Stand(align="center"))
    right.line(letter.motto[0], Look(size=13, bold=True))
    right.line(letter.motto[1], _STRONG)
    right.rule(share=0.65)
    right.line(letter.place, Look(italic=True))


def _body(sheet: Sheet, letter: Letter) -> None:
    if letter.status is not None:
        sheet.paragraph(letter.status, _STRONG, Stand(align="center", before=12))
    if len(letter.to) == 1:
        sheet.paragraph(f"{letter.to_label} {letter.to[0]}", PLAIN, Stand(align="center", before=12, after=12))
    else:
        sheet.paragraph(letter.to_label, PLAIN, Stand(left=2.5, before=12))
        for name in letter.to[:-1]:
            sheet.paragraph(f"- {name};", PLAIN, Stand(left=4.5))
        sheet.paragraph(f"- {letter.to[-1]}.", PLAIN, Stand(left=4.5, after=12))
    for text in letter.opening:
        sheet.paragraph(text, PLAIN, _TEXT)
    for item in letter.items:
        _item(sheet, item)
    for text in letter.closing:
        sheet.paragraph(text, PLAIN, _TEXT)


def _item(sheet: Sheet, item: Item) -> None:
    sheet.paragraph(item.head, _STRONG, _LEADS)
    for point in item.points:
        if len(point.texts) == 1:
            sheet.paragraph(point.texts[0], PLAIN, _TEXT, label=point.label)
            continue
        sheet.paragraph("", PLAIN, _LEADS, label=point.label)
        for text in point.texts:
            sheet.paragraph(f"- {text}", PLAIN, _TEXT)
    sheet.paragraph(item.blank, Look(marked=True), _TEXT)


def _foot(sheet: Sheet, letter: Letter) -> None:
    """Lay who receives copies on the left, and the signature on the right."""
    sheet.paragraph("", Look(size=6), CENTRED)
    left, right = sheet.pair((7.5, 9.0))
    left.line(letter.copies[0], Look(size=12, bold=True, italic=True), _LEFT)
    for copy in letter.copies[1:]:
        left.line(copy, Look(size=11), _LEFT)
    *authority, name = letter.signature
    for line in authority:
        right.line(line, _STRONG)
    for _ in range(4):
        right.line("", PLAIN)
    right.line(name, _STRONG)


def _annex(sheet: Sheet, letter: Letter) -> None:
    name, title, of = letter.annex
    sheet.page_break()
    sheet.paragraph(name, _STRONG, CENTRED)
    sheet.paragraph(title, _STRONG, CENTRED)
    sheet.paragraph(of, Look(italic=True), Stand(align="center", before=0, after=12))
    sheet.table(letter.header, letter.rows, columns=_COLUMNS)
    for note in letter.notes:
        sheet.paragraph(note, Look(size=12, italic=True), BODY)
