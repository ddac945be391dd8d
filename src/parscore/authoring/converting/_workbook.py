"""Read a workbook: merged cells, formulas, hidden rows and columns, numbers that were codes."""

import datetime
import io
import re
import warnings
import zipfile

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from parscore.edge import MOST_BYTES, closest, need
from parscore.errors import CriteriaError, Place
from parscore.wording import Message, Value

from ._grid import Cell, Grid, Row
from ._words import clean, raised


#: The first bytes of what is inside a zip file, and of an old Office file or an encrypted new one.
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
#: The most that a workbook may unpack to, in bytes.
_MOST_UNPACKED = 20 * MOST_BYTES
_MERGED = re.compile(rb'<mergeCell\b[^>]*\bref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
#: The most cells that one merged range may have.
_MOST_MERGED = 100_000
#: More digits than this are noise of binary numbers.
_DIGITS = 12
_PLACES = re.compile(r"[0#,]*0\.(0+)(?![0#])")


def refuse_old(raw: bytes, file: str) -> None:
    """
    Refuse what openpyxl cannot read, saying what to do.

    Raises:
        CriteriaError: It is encrypted, an old workbook, or no workbook.
    """
    if raw.startswith(OLE):
        name = "error.locked-workbook" if _ENCRYPTED in raw else "error.old-workbook"
        raise CriteriaError(Message(name), Place(file))
    if not raw.startswith(ZIP):
        raise CriteriaError(Message("error.not-a-workbook"), Place(file))


def read_workbook(raw: bytes, file: str) -> "Workbook":
    """
    Open a workbook.

    Raises:
        CriteriaError: It is not one, or unpacks to too much.
        MissingExtraError: openpyxl is not installed.
    """
    refuse_old(raw, file)
    need("openpyxl", "authoring")
    try:
        problem = _excess(raw)
        formulas = _open(raw, values=False) if problem is None else None
        cached = _open(raw, values=True) if problem is None and _has_formulas(formulas) else formulas
    except Exception:  # noqa: BLE001 -- a broken workbook breaks openpyxl in any way whatever
        raise CriteriaError(Message("error.not-a-workbook"), Place(file)) from None
    if problem is not None:
        raise CriteriaError(problem, Place(file))
    return Workbook(file, formulas, cached)


def _excess(raw: bytes) -> Message | None:
    """Say what of a workbook is too much for openpyxl, which makes a cell for each one that is merged."""
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        if sum(item.file_size for item in packed.infolist()) > _MOST_UNPACKED:
            return Message("error.too-large", {"accepted": _MOST_UNPACKED // 1_000_000})
        for name in packed.namelist():
            ranges = _MERGED.findall(packed.read(name)) if name.startswith("xl/worksheets/sheet") else []
            for first, top, last, bottom in ranges:
                if (_column(last) - _column(first) + 1) * (int(bottom) - int(top) + 1) > _MOST_MERGED:
                    found = f"{first.decode()}{top.decode()}:{last.decode()}{bottom.decode()}"
                    return Message("error.merged-too-large", {"found": found})
    return None


def _column(name: bytes) -> int:
    """Return the number of a column: A is 1, AA is 27."""
    return sum((char - 64) * 26**place for place, char in enumerate(reversed(name)))


def _open(raw: bytes, *, values: bool) -> Any:  # noqa: ANN401 -- openpyxl is imported only when it is needed
    openpyxl = need("openpyxl", "authoring")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of drop-downs and the like, which hold no row
        return openpyxl.load_workbook(io.BytesIO(raw), data_only=values, rich_text=True)


def _has_formulas(book: Any) -> bool:  # noqa: ANN401
    return any(cell.data_type == "f" for sheet in book.worksheets for cell in _cells(sheet))


def _cells(sheet: Any) -> Iterator[Any]:  # noqa: ANN401
    """Yield the cells that are stored: going by rows and columns would make one for each of a sheet's billions."""
    yield from sheet._cells.values()  # noqa: SLF001 -- openpyxl has no other way to them


class Workbook:
    """
    A workbook whose sheets are read when they are asked for.

    Args:
        file: The file as the caller named it.
        formulas: As openpyxl reads it.
        cached: The same with what Excel worked out in the place of formulas.
    """

    def __init__(self, file: str, formulas: Any, cached: Any) -> None:  # noqa: ANN401
        self.file = file
        self._formulas = formulas
        self._cached = cached
        self.sheets: tuple[str, ...] = tuple(sheet.title for sheet in formulas.worksheets)
        self.hidden = frozenset(sheet.title for sheet in formulas.worksheets if sheet.sheet_state != "visible")

    def named(self, name: str) -> str:
        """
        Return the sheet that *name* names, whatever its capitals.

        Raises:
            CriteriaError: There is none.
        """
        for sheet in self.sheets:
            if clean(sheet).casefold() == clean(name).casefold():
                return sheet
        near = closest(name, self.sheets)
        values: dict[str, Value] = {"found": name, "accepted": ", ".join(self.sheets)}
        values["hint"] = Message("error.hint-accepted", {"accepted": ", ".join(self.sheets)})
        if near is not None:
            values |= {"suggestion": near, "hint": Message("error.hint-near", {"suggestion": near})}
        raise CriteriaError(Message("error.unknown-sheet", values), Place(self.file))

    def grid(self, name: str) -> Grid:
        """Return one sheet."""
        sheet, cached = self._formulas[name], self._cached[name]
        rows: dict[int, dict[int, Cell]] = {}
        for cell in _cells(sheet):
            read = _read(cell, cached)
            if read is not None:
                rows.setdefault(cell.row, {})[cell.column] = read
        hidden = {number for number, row in sheet.row_dimensions.items() if row.hidden}
        made = (Row(number, dict(sorted(rows[number].items())), hidden=number in hidden) for number in sorted(rows))
        return Grid(self.file, name, tuple(made), _merged(sheet), _hidden_columns(sheet))


def _merged(sheet: Any) -> dict[tuple[int, int], tuple[int, int]]:  # noqa: ANN401
    """Return the first cell of the range for each merged one; a range over a whole column ends with the sheet."""
    return {
        (row, column): (area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row in range(area.min_row, min(area.max_row, sheet.max_row) + 1)
        for column in range(area.min_col, min(area.max_col, sheet.max_column) + 1)
    }


def _hidden_columns(sheet: Any) -> frozenset[int]:  # noqa: ANN401
    spans = [(item.min, item.max) for item in sheet.column_dimensions.values() if item.hidden]
    last = sheet.max_column
    return frozenset(column for lo, hi in spans for column in range(lo or 1, min(hi or last, last) + 1))


def _read(cell: Any, cached: Any) -> Cell | None:  # noqa: ANN401
    """Return what a cell says, or None if it is empty. A formula is never worked out here."""
    value, trap = cell.value, ""
    if cell.data_type == "f":
        written = clean(str(getattr(value, "text", value)))  # an array formula is an object
        value = cached.cell(cell.row, cell.column).value
        if value is None:
            value, trap = written, "formula"
    match value:
        case None:
            return None
        case bool():
            return Cell(str(value).upper())
        case int() | float():
            return _number(value, cell.number_format)
        case datetime.datetime() | datetime.date():
            return _date(value)
        case _:
            text = clean(_plain_runs(value))
    return Cell(text, trap=trap) if text else None


def _plain_runs(value: object) -> str:
    """Return rich text as plain text, in which a raised 1 is ¹ and not another digit."""
    if not isinstance(value, list):
        return str(value)
    return "".join(run if isinstance(run, str) else _run(run) for run in value)


def _run(run: Any) -> str:  # noqa: ANN401
    text = str(run.text)
    return raised(text) if run.font.vertAlign == "superscript" else text


def _number(value: float, form: str) -> Cell:
    exact = Decimal(repr(value))
    if len(exact.as_tuple().digits) > _DIGITS:
        exact = Decimal(f"{value:.{_DIGITS}g}")
    if not exact.is_finite() or abs(exact.adjusted()) > _DIGITS:
        return Cell(str(value))
    if "%" in form:
        return Cell(f"{_short(exact * 100)}%")
    text = _short(exact)
    places = _PLACES.match(form)
    shown = (f"{exact:.{len(places[1])}f}",) if places else ()
    return Cell(text, exact, tuple(dict.fromkeys((*shown, text, *((f"{text}0",) if "." in text else ())))))


def _short(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _date(value: datetime.date) -> Cell:
    """Return a date, and the codes of which Excel may have made it: 1.2 is the 1st of February, or 2 January."""
    day, month, year = value.day, value.month, value.year % 100
    shown = (f"{day}.{month}", f"{month}.{day}", f"{day}.{month}.{year}", f"{month}.{day}.{year}")
    return Cell(f"{day:02}/{month:02}/{value.year}", shown=tuple(dict.fromkeys(shown)), trap="date")


__all__ = ["OLE", "ZIP", "Workbook", "read_workbook", "refuse_old"]
