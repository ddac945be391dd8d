"""Read a workbook: what its cells say, where they stand, and nothing worked out."""

import datetime
import io
import os
import re
import warnings
import zipfile

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cached_property
from pathlib import Path as FilePath
from typing import Any, TypeAlias
from unicodedata import normalize

import attrs

from parscore.edge._reading import MOST_BYTES
from parscore.errors import ParscoreError, Place
from parscore.extras import need
from parscore.wording import Message, say_system


#: What a cell can hold, once it is read.
CellValue: TypeAlias = str | bool | int | Decimal | datetime.date | datetime.time | datetime.timedelta | None

#: The most that a workbook may unpack to, in bytes; a register of 10,000 documents has about twenty million.
MOST_UNPACKED = 4 * MOST_BYTES
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
#: What Excel itself shows of a number; the digits after these are noise of binary numbers.
_DIGITS = 15
#: The most merged cells; openpyxl makes an object of each.
_MOST_MERGED = 100_000
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@attrs.frozen
class Cell:
    """
    One cell that holds something.

    Attributes:
        row: Its row, from 1.
        column: Its column, from 1.
        value: Text in NFC, an exact number, a date (with a time where it has
            one), a yes or no.
        percent: Whether a number is shown as a percentage.
        trouble: Why it says nothing: ``formula`` (of which no result was
            saved), ``fault`` (an error of Excel's, as in ``#REF!``), or nothing.
        places: How many decimals its format shows; None where the format does not say.
    """

    row: int
    column: int
    value: CellValue
    percent: bool = False
    trouble: str = ""
    places: int | None = None

    @property
    def text(self) -> str:
        """What it says, as text; numbers with a point."""
        match self.value:
            case str():
                return self.value.strip()
            case bool():
                return str(self.value).upper()
            case datetime.date():
                return self.value.isoformat()
            case None:
                return ""
            case Decimal():
                return f"{self.value:f}"
            case _:
                return str(self.value)


@attrs.frozen(eq=False, slots=False)
class Sheet:
    """
    One sheet.

    Attributes:
        file: The file as the caller named it.
        name: The sheet's name.
        rows: The cells that hold something, by row and column.
        merged: For each cell of a merged range but its first: the first one.
        hidden: The rows that are hidden.
        is_hidden: Whether the sheet is hidden.
        is_turned: Whether its columns are taken for rows; places are the true ones.
    """

    file: str
    name: str
    rows: Mapping[int, Mapping[int, Cell]] = attrs.field(repr=False)
    merged: Mapping[tuple[int, int], tuple[int, int]] = attrs.field(factory=dict[tuple[int, int], tuple[int, int]])
    hidden: frozenset[int] = frozenset()
    is_hidden: bool = False
    is_turned: bool = False

    def place(self, row: int | None = None, column: int | None = None) -> Place:
        """Return where a cell, a row or the sheet stands, as spreadsheets write it: ``Facts!B7``."""
        if row is None:
            return Place(self.file, key=self.name)
        if self.is_turned and column is not None:
            row, column = column, row
        return Place(self.file, key=f"{self.name}!{'' if column is None else letters(column)}{row}")

    def cell(self, row: int, column: int | None) -> Cell | None:
        """Return a cell; None where it is empty or *column* is None."""
        return None if column is None else self.rows.get(row, {}).get(column)

    def text(self, row: int, column: int | None) -> str:
        """Return what a cell says; nothing where it is empty."""
        cell = self.cell(row, column)
        return "" if cell is None or cell.trouble else cell.text

    @cached_property
    def turned(self) -> "Sheet":
        """The sheet with its columns taken for rows."""
        turned: dict[int, dict[int, Cell]] = {}
        for row, cells in self.rows.items():
            for column, cell in cells.items():
                turned.setdefault(column, {})[row] = cell
        return Sheet(self.file, self.name, dict(sorted(turned.items())), is_turned=True)


@attrs.frozen(eq=False)
class Book:
    """
    A workbook.

    Attributes:
        file: The file as the caller named it.
        sheets: Its sheets that hold something.
        blank: The names of those that hold nothing.
    """

    file: str
    sheets: tuple[Sheet, ...]
    blank: tuple[str, ...] = ()


def letters(column: int) -> str:
    """Return the letters of a column: 1 is A, 27 is AA."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def read_book(path: str | os.PathLike[str], error: type[ParscoreError], extra: str = "authoring") -> Book:
    """
    Read a workbook (.xlsx) of at most `MOST_BYTES`. A formula gives what was
    saved as its result; nothing in the workbook is run or fetched.

    Args:
        path: The file.
        error: What to raise.
        extra: The extra that brings openpyxl.

    Raises:
        ParscoreError: It cannot be read, is encrypted, old, holds macros, is no workbook, or
            unpacks to too much; raised as *error*.
        MissingExtraError: openpyxl is not installed.
    """
    file = os.fspath(path)
    openpyxl = need("openpyxl", extra)
    raw = _bytes(file, error)
    if raw.startswith(_OLE):
        raise error(Message("error.locked-workbook" if _LOCKED in raw else "error.old-workbook"), Place(file))
    try:
        _look_inside(raw, file, error)
        written = _open(openpyxl, raw, values=False)
        saved = _open(openpyxl, raw, values=True) if _has_formulas(written) else written
        sheets = [_sheet(file, sheet, saved[sheet.title]) for sheet in written.worksheets]
    except ParscoreError:
        raise
    except Exception:  # noqa: BLE001 -- a broken workbook breaks openpyxl in any way whatever
        raise error(Message("error.not-a-workbook"), Place(file)) from None
    full = tuple(sheet for sheet in sheets if sheet.rows)
    return Book(file, full, tuple(sheet.name for sheet in sheets if not sheet.rows))


def _bytes(file: str, error: type[ParscoreError]) -> bytes:
    try:
        with FilePath(file).open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as problem:
        reason = say_system(problem)
        raise error(Message("error.unreadable", {"found": reason}), Place(file)) from None
    if len(raw) > MOST_BYTES:
        raise error(Message("error.too-large", {"accepted": MOST_BYTES // 1_000_000}), Place(file))
    return raw


def _look_inside(raw: bytes, file: str, error: type[ParscoreError]) -> None:
    """Refuse macros, what unpacks to too much, and XML that declares entities."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        members = packed.infolist()
        if any(member.filename.casefold().endswith("vbaproject.bin") for member in members):
            raise error(Message("error.macro-workbook"), Place(file))
        if sum(member.file_size for member in members) > MOST_UNPACKED:
            raise error(Message("error.unpacks-too-large", {"accepted": MOST_UNPACKED // 1_000_000}), Place(file))
        for member in members:
            if member.filename.endswith((".xml", ".rels", ".vml")):
                data = packed.read(member)
                if b"<!DOCTYPE" in data[:4096].replace(b"\0", b""):
                    raise error(Message("error.not-a-workbook"), Place(file))
                if sum(_area(*found) for found in _MERGED.findall(data)) > _MOST_MERGED:
                    raise error(Message("error.merged-too-much"), Place(file))


def _area(first: bytes, top: bytes, last: bytes, bottom: bytes) -> int:
    """Return how many cells a merged range has."""
    left, right = 0, 0
    for byte in first:
        left = left * 26 + byte - 64
    for byte in last:
        right = right * 26 + byte - 64
    return max(1, right - left + 1) * max(1, int(bottom) - int(top) + 1)


def _open(openpyxl: Any, raw: bytes, *, values: bool) -> Any:  # noqa: ANN401 -- imported only when it is needed
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of drop-downs and the like, which hold no data
        return openpyxl.load_workbook(io.BytesIO(raw), data_only=values)


def _cells(sheet: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield the cells that are stored: going by rows and columns would make one for each of a sheet's billions."""
    yield from sheet._cells.values()  # noqa: SLF001 -- openpyxl has no other way to them


def _has_formulas(book: Any) -> bool:  # noqa: ANN401
    return any(cell.data_type == "f" for sheet in book.worksheets for cell in _cells(sheet))


def _sheet(file: str, sheet: Any, saved: Any) -> Sheet:  # noqa: ANN401
    rows: dict[int, dict[int, Cell]] = {}
    for cell in _cells(sheet):
        read = _formula(cell, saved) if cell.data_type == "f" else _cell(cell)
        if read is not None:
            rows.setdefault(cell.row, {})[cell.column] = read
    ordered = {number: dict(sorted(rows[number].items())) for number in sorted(rows)}
    hidden = frozenset(number for number, row in sheet.row_dimensions.items() if row.hidden)
    last_row, last_column = max(rows, default=0), max((max(row) for row in rows.values()), default=0)
    merged = {
        (row, column): (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, min(area.max_row, last_row) + 1)
        for column in range(area.min_col, min(area.max_col, last_column) + 1)
        if (row, column) != (area.min_row, area.min_col)
    }
    return Sheet(file, sheet.title, ordered, merged, hidden, sheet.sheet_state != "visible")


def _formula(cell: Any, saved: Any) -> Cell | None:  # noqa: ANN401
    """Return the saved result of a formula: an empty text says nothing, no result at all is trouble."""
    result = saved.cell(cell.row, cell.column)
    if result.value is None:
        return None if result.data_type == "str" else Cell(cell.row, cell.column, None, trouble="formula")
    return _cell(result)


def _cell(cell: Any) -> Cell | None:  # noqa: ANN401
    value, row, column = cell.value, cell.row, cell.column
    if cell.data_type == "e":
        return Cell(row, column, str(value), trouble="fault")
    match value:
        case None:
            return None
        case str():
            text = unescape(value)
            return None if is_blank(text) else Cell(row, column, text)
        case bool() | datetime.time() | datetime.timedelta():
            return Cell(row, column, value)
        case datetime.datetime() if value.time() == datetime.time():
            return Cell(row, column, value.date())
        case datetime.date():
            return Cell(row, column, value)
        case _:
            form = _QUOTED.sub("", str(cell.number_format))
            return Cell(row, column, _exact(value), percent="%" in form, places=_places(form))


def _exact(value: float) -> int | Decimal:
    """Return a number as Excel shows it."""
    if isinstance(value, int):
        return value
    exact = Decimal(f"{value:.{_DIGITS}g}")
    return int(exact) if exact == exact.to_integral_value() and exact.adjusted() <= _DIGITS else exact


def _places(form: str) -> int | None:
    first = form.partition(";")[0]
    if "0" not in first:
        return None
    return sum(char in "0#?" for char in first.partition(".")[2])


def unescape(text: str) -> str:
    """Return a text as Excel shows it: in NFC, ``_x000D_`` as the control character that it stands for."""
    return normalize("NFC", _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text)


def is_blank(text: str) -> bool:
    """Tell whether a text has nothing but blanks; to Python some control characters are blanks, too."""
    return not text or (text.isspace() and not any("\x1c" <= char <= "\x1f" for char in text))


__all__ = ["Book", "Cell", "CellValue", "Sheet", "is_blank", "letters", "read_book", "unescape"]
