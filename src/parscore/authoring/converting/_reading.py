"""Read the sheet that holds the criteria: from a workbook or a CSV file."""

import os

from pathlib import PurePath

from parscore.edge import read_bytes
from parscore.errors import CriteriaError, ParscoreError, Place
from parscore.wording import Message, Value

from ._columns import Columns, find_columns
from ._csv import read_csv
from ._grid import Grid
from ._workbook import OLE, ZIP, Workbook, read_workbook, refuse_old


_TEXTS = frozenset({".csv", ".tsv", ".txt"})
_BOOKS = frozenset({".xlsx", ".xlsm", ".xltx", ".xltm", ".xls"})


def read_sheet(path: str | os.PathLike[str], sheet: str | None, remarks: list[ParscoreError]) -> tuple[Grid, Columns]:
    """
    Read the sheet of criteria in *path*; note which one was taken, and why.

    Raises:
        CriteriaError: It cannot be read, or there is no header.
        MissingExtraError: openpyxl is not installed.
    """
    file = os.fspath(path)
    raw = read_bytes(file, CriteriaError)
    kind = PurePath(file).suffix.lower()
    if raw.startswith((ZIP, OLE)):
        return _of_workbook(read_workbook(raw, file), sheet, remarks)
    if kind in _BOOKS:
        refuse_old(raw, file)
    if kind not in _TEXTS:
        raise CriteriaError(Message("error.not-convertible", {"found": kind or file}), Place(file))
    if sheet is not None:
        raise CriteriaError(Message("error.unknown-sheet", {"found": sheet, "hint": ""}), Place(file))
    return _with_header(read_csv(raw, file, _width))


def _width(grid: Grid) -> int:
    columns = find_columns(grid)
    return 0 if columns is None else len(columns.titles)


def _with_header(grid: Grid) -> tuple[Grid, Columns]:
    place = Place(grid.file, key=grid.sheet)
    if not grid.rows:
        raise CriteriaError(Message("error.no-rows"), place)
    columns = find_columns(grid)
    if columns is None:
        raise CriteriaError(Message("error.no-header"), place)
    return grid, columns


def _of_workbook(book: Workbook, sheet: str | None, remarks: list[ParscoreError]) -> tuple[Grid, Columns]:
    """Return the sheet that is named, or the first with a header: a visible one before a hidden one."""
    if sheet is not None:
        return _with_header(book.grid(book.named(sheet)))
    ordered = sorted(book.sheets, key=lambda name: name in book.hidden)
    grids = [grid for name in ordered if (grid := book.grid(name)).rows]
    if not grids:
        raise CriteriaError(Message("error.no-rows"), Place(book.file))
    taken = next((grid for grid in grids if find_columns(grid) is not None), None)
    if taken is None:
        return _with_header(grids[0])
    if taken.sheet in book.hidden:
        remarks.append(CriteriaError(Message("convert.hidden-sheet"), Place(book.file, key=taken.sheet)))
    for other in grids:
        if other is not taken:
            name = "convert.sheet-left" if find_columns(other) is None else "convert.sheet-also"
            values: dict[str, Value] = {"count": len(other.rows), "taken": str(taken.sheet)}
            remarks.append(CriteriaError(Message(name, values), Place(book.file, key=other.sheet)))
    return _with_header(taken)


__all__ = ["read_sheet"]
