"""How a workbook looks: its header, its cells, its printed pages."""

from copy import copy
from functools import cached_property
from typing import Any

from parscore.extras import need

from ._writing import put_text


_FONT = "Times New Roman"
_HEAD, _INK, _LINE = "DDEBF7", "000000", "A6A6A6"
#: What a reader should look at twice.
MARKED = "FFF2CC"


class Looks:
    """
    The styles of one workbook, made once.

    Args:
        extra: The extra that brings openpyxl.
    """

    def __init__(self, extra: str = "authoring") -> None:
        self._styles: Any = need("openpyxl.styles", extra)
        self._bodies: dict[tuple[str | None, bool, bool], Any] = {}

    @cached_property
    def _border(self) -> Any:  # noqa: ANN401 -- openpyxl is imported only when it is needed
        side = self._styles.Side(style="thin", color=_LINE)
        return self._styles.Border(left=side, right=side, top=side, bottom=side)

    def font(self, *, bold: bool = False, italic: bool = False, size: int = 11) -> Any:  # noqa: ANN401
        """Return the font of everything, in one of its cuts."""
        return self._styles.Font(name=_FONT, bold=bold, italic=italic, size=size, color=_INK)

    def align(self, side: str | None = None, *, wrap: bool = False, middle: bool = False) -> Any:  # noqa: ANN401
        """Return an alignment: at the top, or in the middle."""
        return self._styles.Alignment(horizontal=side, vertical="center" if middle else "top", wrap_text=wrap)

    def fill(self, colour: str) -> Any:  # noqa: ANN401
        """Return a fill."""
        return self._styles.PatternFill("solid", fgColor=colour)

    def head(self, cell: Any, text: str) -> None:  # noqa: ANN401
        """Write the title of a column."""
        put_text(cell, text)
        cell.font = self.font(bold=True)
        cell.fill = self.fill(_HEAD)
        cell.border = self._border
        cell.alignment = self.align("center", wrap=True, middle=True)

    def body(self, cell: Any, side: str | None = None, *, wrap: bool = False, bold: bool = False) -> None:  # noqa: ANN401
        """Give a cell of the table its looks; openpyxl takes its time to put a style together, so each is kept."""
        kept = self._bodies.get((side, wrap, bold))
        if kept is not None:
            cell._style = copy(kept)  # noqa: SLF001 -- as openpyxl's own manual copies a style
            return
        cell.font = self.font(bold=bold)
        cell.border = self._border
        cell.alignment = self.align(side, wrap=wrap)
        self._bodies[side, wrap, bold] = copy(cell._style)  # noqa: SLF001 -- likewise


def set_up_page(sheet: Any, *, titles: str, freeze: str) -> None:  # noqa: ANN401
    """
    Let a sheet print on A4, landscape, as wide as the page, with its title rows on each.

    Args:
        sheet: The sheet, of openpyxl.
        titles: The rows that are repeated, ``1:1``.
        freeze: The first cell that scrolls.
    """
    sheet.freeze_panes = freeze
    sheet.print_title_rows = titles
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.6
    sheet.oddFooter.center.text = "&P/&N"


__all__ = ["MARKED", "Looks", "set_up_page"]
