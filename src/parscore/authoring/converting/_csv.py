"""Make a sheet of a CSV file's records."""

import re

from collections.abc import Callable

from parscore.edge import Record
from parscore.edge import read_csv as read_records
from parscore.errors import CriteriaError

from ._grid import Cell, Grid, Row
from ._words import clean


_NUMBER = re.compile(r"[0-9]+[.,][0-9]")


def read_csv(raw: bytes, file: str, columns: Callable[[Grid], int]) -> Grid:
    """
    Read a CSV file with the delimiter that gives its header the most columns.

    Args:
        raw: The bytes.
        file: The file as the caller named it.
        columns: Counts the columns of the header that a grid has; 0 if it has none.

    Raises:
        CriteriaError: It is no text, of another encoding, or no CSV.
    """

    def make(records: tuple[Record, ...]) -> Grid:
        rows = (_row(record) for record in records)
        return Grid(file, None, tuple(row for row in rows if row.cells))

    return read_records(raw, file, make, columns, CriteriaError)


def _row(record: Record) -> Row:
    texts = {column: clean(value) for column, value in enumerate(record.values, 1)}
    return Row(record.number, {column: _cell(text) for column, text in texts.items() if text}, line=record.line)


def _cell(text: str) -> Cell:
    """Return a cell; in a code that Excel took for a number, a 0 at the end is lost: 1.1 may be 1.10."""
    return Cell(text, shown=(text, f"{text}0") if _NUMBER.fullmatch(text) else ())


__all__ = ["read_csv"]
