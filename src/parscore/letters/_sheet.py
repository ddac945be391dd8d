"""The sheet of paper: A4, the decree's margins and letters, and what is laid on it.

python-docx is an extra and has no types that hold without it: its objects are
`Any` in this room and nowhere else.
"""

import datetime
import io

from collections.abc import Container, Sequence
from pathlib import Path
from typing import Any, BinaryIO

import attrs

from parscore.edge.workbooks import repack


#: The typeface and size of the text, and the margins in millimetres: top, bottom, left, right.
_FACE, _SIZE = "Times New Roman", 14
_MARGINS = (20, 20, 30, 15)
_PAPER = (210, 297)
#: How many letters a property of a file holds.
_MOST_PROPERTY = 255
#: When a file says that it was made: never by the clock.
_MADE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
_ALIGN = {"left": 0, "center": 1, "right": 2, "justify": 3}


@attrs.frozen(kw_only=True)
class Look:
    """How letters look: their size in points, bold, italic, marked in yellow as a place to write in."""

    size: float = _SIZE
    bold: bool = False
    italic: bool = False
    marked: bool = False


@attrs.frozen(kw_only=True)
class Stand:
    """
    How a paragraph stands.

    Attributes:
        align: ``left``, ``center``, ``right`` or ``justify``.
        before: The space above, in points.
        after: The space below.
        first: The indent of its first line, in centimetres.
        left: The indent of all lines.
        right: Likewise, on the right.
        with_next: Whether it stays on the page of what follows.
    """

    align: str = "justify"
    before: float = 6
    after: float = 0
    first: float = 0
    left: float = 0
    right: float = 0
    with_next: bool = False


PLAIN, BODY, CENTRED = Look(), Stand(), Stand(align="center", before=0)


@attrs.frozen
class Box:
    """One cell of a pair: what is laid in it is centred unless it says otherwise."""

    sheet: "Sheet"
    cell: Any
    width: float
    _used: list[bool] = attrs.Factory(list[bool])

    def line(self, text: str, look: Look, stand: Stand = CENTRED) -> None:
        """Lay one line."""
        paragraph = self._next()
        self.sheet.shape(paragraph, stand)
        self.sheet.run(paragraph, text, look)

    def rule(self, *, share: float) -> None:
        """Draw a line under what was laid last, over a share of the box."""
        paragraph = self._next()
        side = self.width * (1 - share) / 2
        self.sheet.shape(paragraph, Stand(align="center", before=0, after=4, left=side, right=side))
        paragraph.paragraph_format.line_spacing = self.sheet.docx.shared.Pt(3)
        self.sheet.border(paragraph)

    def _next(self) -> Any:  # noqa: ANN401 -- see the head of this room
        """Return the paragraph to write to: a cell begins with an empty one."""
        if self._used:
            return self.cell.add_paragraph()
        self._used.append(True)
        return self.cell.paragraphs[0]


class Sheet:
    """
    A Word document with the decree's page.

    Args:
        docx: The module python-docx.
        lang: The language of the text, for spelling.
        status: What is said at the head of every page; None says nothing.
    """

    def __init__(self, docx: Any, lang: str, status: str | None = None) -> None:  # noqa: ANN401 -- see the head of this room
        self.docx = docx
        self.document: Any = docx.Document()
        self._page()
        if status is not None:
            section = self.document.sections[0]
            self._say(section.first_page_header.paragraphs[0], status)
            self._say(section.header.add_paragraph(), status)
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = _FACE, docx.shared.Pt(_SIZE)
        self._spread_face(style.element.get_or_add_rPr().get_or_add_rFonts())
        self._put(style.element.get_or_add_rPr(), "w:lang", val="vi-VN" if lang == "vi" else "en-GB")

    def _put(self, parent: Any, name: str, **values: str) -> Any:  # noqa: ANN401 -- likewise
        """Add an element of WordprocessingML, for what python-docx has no words for."""
        element = self.docx.oxml.OxmlElement(name)
        for key, value in values.items():
            element.set(self.docx.oxml.ns.qn(f"w:{key}"), value)
        parent.append(element)
        return element

    def _page(self) -> None:
        millimetres = self.docx.shared.Mm
        section = self.document.sections[0]
        section.page_width, section.page_height = map(millimetres, _PAPER)
        top, bottom, left, right = map(millimetres, _MARGINS)
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = top, bottom, left, right
        section.header_distance = millimetres(10)
        # The number stands in the middle of the head of each page but the first.
        section.different_first_page_header_footer = True
        paragraph = section.header.paragraphs[0]
        self.shape(paragraph, CENTRED)
        self._put(self.run(paragraph, "", PLAIN)._r, "w:fldChar", fldCharType="begin")  # noqa: SLF001 -- see _put
        self._put(self.run(paragraph, "", PLAIN)._r, "w:instrText").text = "PAGE"  # noqa: SLF001 -- see _put
        self._put(self.run(paragraph, "", PLAIN)._r, "w:fldChar", fldCharType="end")  # noqa: SLF001 -- see _put

    def _say(self, paragraph: Any, text: str) -> None:  # noqa: ANN401 -- see the head of this room
        self.shape(paragraph, attrs.evolve(CENTRED, after=8))
        self.run(paragraph, text, Look(size=11, bold=True))

    def landscape(self) -> None:
        """Begin pages that lie on their side, counted from 1; their head is that of the pages before."""
        section = self.document.add_section(self.docx.enum.section.WD_SECTION.NEW_PAGE)
        section.orientation = self.docx.enum.section.WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = map(self.docx.shared.Mm, reversed(_PAPER))
        number = self.docx.oxml.OxmlElement("w:pgNumType")
        number.set(self.docx.oxml.ns.qn("w:start"), "1")
        section._sectPr.insert_element_before(number, "w:cols", "w:titlePg", "w:docGrid")  # noqa: SLF001 -- see _put

    def heading(self, text: str, level: int = 1, stand: Stand | None = None) -> None:
        """Lay a heading of the body, which Word knows as one."""
        paragraph = self.document.add_paragraph(style=f"Heading {level}")
        self.shape(paragraph, stand or Stand(before=12 if level == 1 else 6, first=1.27, with_next=True))
        run = self.run(paragraph, text, Look(bold=True, italic=level > 2))  # noqa: PLR2004 -- the decree's third level
        run.font.name, run.font.color.rgb = _FACE, self.docx.shared.RGBColor(0, 0, 0)
        fonts = run._r.get_or_add_rPr().get_or_add_rFonts()  # noqa: SLF001 -- see _put
        self._spread_face(fonts)

    def _spread_face(self, fonts: Any) -> None:  # noqa: ANN401 -- see the head of this room
        for name in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(self.docx.oxml.ns.qn(name), _FACE)

    def run(self, paragraph: Any, text: str, look: Look) -> Any:  # noqa: ANN401 -- see the head of this room
        """Add text to a paragraph."""
        run = paragraph.add_run(text)
        run.font.size = self.docx.shared.Pt(look.size)
        run.bold, run.italic = look.bold or None, look.italic or None
        if look.marked:
            run.font.highlight_color = self.docx.enum.text.WD_COLOR_INDEX.YELLOW
        return run

    def shape(self, paragraph: Any, stand: Stand) -> None:  # noqa: ANN401 -- see the head of this room
        """Set how a paragraph stands."""
        layout, shared = paragraph.paragraph_format, self.docx.shared
        layout.alignment = self.docx.enum.text.WD_ALIGN_PARAGRAPH(_ALIGN[stand.align])
        layout.space_before, layout.space_after = shared.Pt(stand.before), shared.Pt(stand.after)
        layout.line_spacing = 1
        layout.first_line_indent = shared.Cm(stand.first)
        layout.left_indent, layout.right_indent = shared.Cm(stand.left), shared.Cm(stand.right)
        layout.keep_with_next = stand.with_next or None

    def border(self, paragraph: Any) -> None:  # noqa: ANN401 -- see the head of this room
        """Draw a thin line under a paragraph."""
        borders = self.docx.oxml.OxmlElement("w:pBdr")
        self._put(borders, "w:bottom", val="single", sz="6", space="1", color="000000")
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 -- see _put
        properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")

    def rule(self, *, share: float) -> None:
        """Draw a line in the middle of the page, over a share of its width."""
        paragraph = self.document.add_paragraph()
        side = (_PAPER[0] - _MARGINS[2] - _MARGINS[3]) / 10 * (1 - share) / 2
        self.shape(paragraph, Stand(align="center", before=0, after=4, left=side, right=side))
        paragraph.paragraph_format.line_spacing = self.docx.shared.Pt(3)
        self.border(paragraph)

    def paragraph(self, text: str, look: Look = PLAIN, stand: Stand = BODY, *, label: str | None = None) -> None:
        """Lay a paragraph of the body, with *label* before it in italics."""
        paragraph = self.document.add_paragraph()
        self.shape(paragraph, stand)
        if label is not None:
            self.run(paragraph, f"{label} " if text else label, attrs.evolve(look, italic=True))
        self.run(paragraph, text, look)

    def picture(self, data: bytes, width: float, told: str) -> None:
        """Lay a picture, its width in centimetres, that stays with what follows; who does not see it is read *told*."""
        paragraph = self.document.add_paragraph()
        self.shape(paragraph, attrs.evolve(CENTRED, with_next=True))
        laid = paragraph.add_run().add_picture(io.BytesIO(data), width=self.docx.shared.Cm(width))
        laid._inline.docPr.set("descr", told)  # noqa: SLF001 -- see _put

    def pair(self, widths: tuple[float, float]) -> tuple[Box, Box]:
        """Lay two boxes side by side, their widths in centimetres, and return them."""
        table = self.document.add_table(rows=1, cols=2)
        self._fix(table, widths)
        self._whole(table.rows[0])
        one, other = table.rows[0].cells
        return Box(self, one, widths[0]), Box(self, other, widths[1])

    def _fix(self, table: Any, widths: Sequence[float]) -> None:  # noqa: ANN401 -- see the head of this room
        """Give a table and its cells these widths and a narrow rim, centred on the page."""
        table.autofit = False
        rims = self.docx.oxml.OxmlElement("w:tblCellMar")
        for side in ("left", "right"):
            self._put(rims, f"w:{side}", w="57", type="dxa")
        table._tbl.tblPr.insert_element_before(rims, "w:tblLook")  # noqa: SLF001 -- see _put
        table.alignment = self.docx.enum.table.WD_TABLE_ALIGNMENT.CENTER
        for column, width in zip(table.columns, widths, strict=True):
            column.width = self.docx.shared.Cm(width)
            for cell in column.cells:
                cell.width = self.docx.shared.Cm(width)

    def _whole(self, row: Any, *, repeated: bool = False) -> None:  # noqa: ANN401 -- see the head of this room
        """Keep a row on one page; repeat it on every page where asked."""
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 -- see _put
        self._put(properties, "w:cantSplit")
        if repeated:
            self._put(properties, "w:tblHeader")

    def page_break(self) -> None:
        """Begin a page."""
        paragraph = self.document.add_paragraph()
        self.shape(paragraph, CENTRED)
        paragraph.add_run().add_break(self.docx.enum.text.WD_BREAK.PAGE)

    def table(
        self,
        header: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        columns: Sequence[tuple[str, float]],
        strong: Container[int] | None = None,
    ) -> None:
        """
        Lay a table with lines; its header is repeated on every page.

        Args:
            header: The titles of the columns.
            rows: The rows.
            columns: How each column is aligned, and how wide it is in centimetres.
            strong: The numbers of the rows in bold, the first being 1; None is the last, the total.
        """
        bold = {len(rows)} if strong is None else strong
        table = self.document.add_table(rows=1 + len(rows), cols=len(header), style="Table Grid")
        self._fix(table, [width for _, width in columns])
        for number, (row, texts) in enumerate(zip(table.rows, (header, *rows), strict=True)):
            self._whole(row, repeated=not number)
            look = Look(size=12, bold=not number or number in bold)
            for cell, text, (align, _) in zip(row.cells, texts, columns, strict=True):
                paragraph = cell.paragraphs[0]
                self.shape(paragraph, Stand(align=align if number else "center", before=2, after=2))
                self.run(paragraph, text, look)

    def save(self, target: Path | BinaryIO, *, title: str, author: str) -> None:
        """Write the file, the same bytes for the same content; the library's own name does not stand in it."""
        properties = self.document.core_properties
        properties.title, properties.author = _property(title), _property(author)
        properties.last_modified_by = properties.author
        properties.comments = ""
        properties.created = properties.modified = _MADE
        stream = io.BytesIO()
        self.document.save(stream)
        packed = repack(stream.getvalue())
        if isinstance(target, Path):
            target.write_bytes(packed)
        else:
            target.write(packed)


def _property(text: str) -> str:
    """Return *text* as a property of a Word file holds it, which is not long."""
    return text if len(text) <= _MOST_PROPERTY else f"{text[: _MOST_PROPERTY - 1]}…"
