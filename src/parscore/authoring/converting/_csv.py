"""Read a CSV file, as Excel writes it in Vietnam: UTF-8 with or without a mark, UTF-16, commas or semicolons."""

import csv
import io
import re

from collections.abc import Callable

from parscore.errors import CriteriaError, Place
from parscore.wording import Message

from ._grid import Cell, Grid, Row
from ._words import clean


_DELIMITERS = (",", ";", "\t")
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_NUMBER = re.compile(r"[0-9]+[.,][0-9]")
#: The longest cell that is read, in characters.
_MOST = 1_000_000


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
    text = _decode(raw, file)
    problem: CriteriaError | None = None
    grids: list[Grid] = []
    for delimiter in _DELIMITERS:
        try:
            grids.append(_grid(text, file, delimiter))
        except CriteriaError as error:
            problem = problem or error
    if not grids:
        assert problem is not None  # noqa: S101 -- each delimiter gave a grid or a problem
        raise problem
    best = max(grids, key=columns)
    if problem is not None and not columns(best):
        raise problem
    return best


def _decode(raw: bytes, file: str) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                raise CriteriaError(Message("error.csv-encoding"), Place(file)) from None
    nul = raw.find(b"\0")
    if nul >= 0:
        raise CriteriaError(Message("error.nul"), Place(file, raw.count(b"\n", 0, nul) + 1))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(file, raw.count(b"\n", 0, error.start) + 1)
        raise CriteriaError(Message("error.csv-encoding"), place) from None


def _grid(text: str, file: str, delimiter: str) -> Grid:
    usual = csv.field_size_limit(_MOST)  # a setting of the whole process, put back below
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    line = 1
    try:
        for number, values in enumerate(reader, 1):
            texts = {column: clean(value) for column, value in enumerate(values, 1)}
            cells = {column: _cell(value) for column, value in texts.items() if value}
            if cells:
                rows.append(Row(number, cells, line=line))
            line = reader.line_num + 1
    except csv.Error as error:
        raise CriteriaError(Message("error.csv", {"found": str(error)}), Place(file, line)) from None
    finally:
        csv.field_size_limit(usual)
    return Grid(file, None, tuple(rows))


def _cell(text: str) -> Cell:
    """Return a cell; in a code that Excel took for a number, a 0 at the end is lost: 1.1 may be 1.10."""
    return Cell(text, shown=(text, f"{text}0") if _NUMBER.fullmatch(text) else ())


__all__ = ["read_csv"]
