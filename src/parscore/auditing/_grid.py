"""The cells of a table, whatever they came from: a workbook, a CSV file, rows in memory."""

import os

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePath

import attrs

from parscore.edge import Record, closest, read_bytes, read_csv
from parscore.edge.workbooks import Cell, Sheet, is_blank, letters, plain_words, read_book
from parscore.errors import Place, TableError
from parscore.wording import Message, Value


_BOOKS = frozenset((".xlsx", ".xlsm", ".xltx", ".xls"))
_TEXTS = frozenset((".csv", ".tsv", ".txt"))


@attrs.frozen(eq=False)
class Grid:
    """
    A sheet, and where each of its cells stands.

    Attributes:
        sheet: The cells that hold something.
        records: The records of a text file by row, for lines and columns.
    """

    sheet: Sheet
    records: Mapping[int, Record] = attrs.field(factory=dict[int, Record], repr=False)

    @property
    def name(self) -> str | None:
        """The sheet's name; None where there are no sheets."""
        return self.sheet.name or None

    def place(self, row: int | None = None, column: int | None = None) -> Place:
        """Return where a cell, a row or all of it stands; in a text file with line and column."""
        if self.sheet.name or row is None:
            return self.sheet.place(row, column) if self.sheet.name else Place(self.sheet.file)
        key = str(row) if column is None else f"{letters(column)}{row}"
        record = self.records.get(row)
        if record is None:
            return Place(self.sheet.file, key=key)
        line, at = (record.line, None) if column is None else record.spot(column)
        return Place(self.sheet.file, line, at, key)


def read_grids(path: str | os.PathLike[str], sheet: str | None, width: Callable[[Grid], int]) -> list[Grid]:
    """
    Read the sheets of a file that may hold the table, the likeliest first.

    Args:
        path: A workbook or a CSV file.
        sheet: The only sheet that is wanted.
        width: How many columns of a table's header a grid has.

    Raises:
        TableError: It cannot be read, or there is no such sheet.
        MissingExtraError: openpyxl is not installed.
    """
    file = os.fspath(path)
    kind = PurePath(file).suffix.lower()
    if kind in _BOOKS:
        return _of_book(file, sheet)
    if kind not in _TEXTS:
        raise TableError(Message("error.not-convertible", {"found": kind or file}), Place(file))
    if sheet is not None:
        raise TableError(Message("error.unknown-sheet", {"found": sheet, "hint": ""}), Place(file))
    return [read_csv(read_bytes(file, TableError), file, _of_records(file), width, TableError)]


def _of_book(file: str, name: str | None) -> list[Grid]:
    book = read_book(file, TableError)
    wanted = [item for item in book.sheets if name is None or plain_words(item.name) == plain_words(name)]
    if name is not None and not wanted:
        names = [item.name for item in book.sheets]
        near = closest(name, names)
        accepted = ", ".join(names)
        hint = Message("error.hint-accepted", {"accepted": accepted})
        values: dict[str, Value] = {"found": name, "accepted": accepted, "hint": hint}
        if near is not None:
            values |= {"suggestion": near, "hint": Message("error.hint-near", {"suggestion": near})}
        raise TableError(Message("error.unknown-sheet", values), Place(file))
    if not wanted:
        raise TableError(Message("error.no-rows"), Place(file))
    return [Grid(item) for item in sorted(wanted, key=lambda item: item.is_hidden)]


def _of_records(file: str) -> Callable[[tuple[Record, ...]], Grid]:
    def make(records: tuple[Record, ...]) -> Grid:
        return Grid(_sheet(file, (record.values for record in records)), {record.number: record for record in records})

    return make


def grid_of(rows: Iterable[Sequence[object]], name: str) -> Grid:
    """
    Return the grid of rows in memory.

    Raises:
        TypeError: A value is neither text nor an exact number; a float is none.
    """
    return Grid(_sheet(name, rows))


def _sheet(file: str, rows: Iterable[Sequence[object]]) -> Sheet:
    made: dict[int, dict[int, Cell]] = {}
    for number, values in enumerate(rows, 1):
        cells = {
            column: Cell(number, column, _value(value))
            for column, value in enumerate(values, 1)
            if value is not None and not (isinstance(value, str) and is_blank(value))
        }
        if cells:
            made[number] = cells
    return Sheet(file, "", made)


def _value(value: object) -> str | int | Decimal:
    match value:
        case bool():
            return str(value)
        case str() | int() | Decimal():
            return value
        case Fraction():
            return str(value)
        case _:
            text = f"a cell is text, int, Decimal or None, not {type(value).__name__}: {value!r}"
            raise TypeError(text)


__all__ = ["Grid", "grid_of", "read_grids"]
