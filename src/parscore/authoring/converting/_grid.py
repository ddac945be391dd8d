"""A sheet as it is read: rows of cells that know where they stand."""

from collections.abc import Mapping
from decimal import Decimal

import attrs

from parscore.errors import Place


@attrs.frozen
class Cell:
    """
    One cell that holds something.

    Attributes:
        text: What it says, cleaned; lines end with a newline.
        number: Its number, where it holds one.
        shown: How a code in it may read, the likeliest first, where Excel made a number or a date of it.
        trap: Why it may not say what it seems to: ``formula`` (nothing was
            worked out), ``date`` (Excel made one of a number), or nothing.
    """

    text: str
    number: Decimal | None = None
    shown: tuple[str, ...] = ()
    trap: str = ""


@attrs.frozen
class Row:
    """
    One row that holds something.

    Attributes:
        number: Its number in the sheet, from 1.
        cells: By column, from 1.
        hidden: Whether it is hidden.
        line: The line in the file, where it is a text file.
    """

    number: int
    cells: Mapping[int, Cell]
    hidden: bool = False
    line: int | None = None

    def text(self, column: int | None) -> str:
        """Return what stands in *column*, or nothing."""
        cell = self.cells.get(column) if column is not None else None
        return "" if cell is None else cell.text


@attrs.frozen(eq=False)
class Grid:
    """
    One sheet.

    Attributes:
        file: The file as the caller named it.
        sheet: The sheet's name; None for a CSV file.
        rows: The rows that hold something, from the top.
        merged: For each cell inside a merged range: the range's first cell.
        hidden_columns: The columns that are hidden.
    """

    file: str
    sheet: str | None
    rows: tuple[Row, ...]
    merged: Mapping[tuple[int, int], tuple[int, int]] = attrs.field(factory=dict[tuple[int, int], tuple[int, int]])
    hidden_columns: frozenset[int] = frozenset()

    def place(self, row: Row, column: int | None = None) -> Place:
        """Return where a row or a cell of it stands, as spreadsheets write it: ``Sheet1!B7``."""
        cell = f"{letters(column)}{row.number}" if column is not None else str(row.number)
        return Place(self.file, row.line, key=cell if self.sheet is None else f"{self.sheet}!{cell}")


def letters(column: int) -> str:
    """Return the letters of a column: 1 is A, 27 is AA."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


__all__ = ["Cell", "Grid", "Row", "letters"]
