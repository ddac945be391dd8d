"""CSV files, as Excel writes them in Vietnam: UTF-8 with or without a mark, UTF-16, commas, semicolons or tabs."""

import csv
import io

from collections.abc import Callable, Iterator
from typing import TypeVar

import attrs

from parscore.errors import ParscoreError, Place
from parscore.wording import Message


_DELIMITERS = (",", ";", "\t")
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
#: The longest cell that is read, in characters.
_MOST = 1_000_000
_Read = TypeVar("_Read")


@attrs.frozen
class Record:
    """
    One record of a CSV file.

    Attributes:
        number: Its number in the file, from 1, as spreadsheets count rows.
        line: The line where it begins, from 1.
        values: What its fields say.
        text: All of it as it is written.
        delimiter: What stands between its fields.
    """

    number: int
    line: int
    values: tuple[str, ...]
    text: str = attrs.field(repr=False)
    delimiter: str

    def spot(self, field: int) -> tuple[int, int]:
        """Return the line and the column where a field begins, each from 1; *field* is counted from 1."""
        line, start, seen, quoted = self.line, 0, 1, False
        text = self.text.rstrip("\r\n")
        for at, char in enumerate(text):
            if seen == field:
                return line, at - start + 1
            if char == '"':
                quoted = not quoted
            elif char == "\n":
                line, start = line + 1, at + 1
            elif char == self.delimiter and not quoted:
                seen += 1
        return line, len(text) - start + 1


def read_csv(
    raw: bytes,
    file: str,
    make: Callable[[tuple[Record, ...]], _Read],
    columns: Callable[[_Read], int],
    error: type[ParscoreError],
) -> _Read:
    """
    Read a CSV file with the delimiter that gives its header the most columns.

    Args:
        raw: The bytes.
        file: The file as the caller named it.
        make: Makes what is wanted of the records.
        columns: Counts the columns of the header of what was made; 0 if it has none.
        error: What to raise.

    Raises:
        ParscoreError: It is no text, of another encoding, or no CSV; raised as *error*.
    """
    text = _decode(raw, file, error)
    problem: ParscoreError | None = None
    made: list[_Read] = []
    for delimiter in _DELIMITERS:
        try:
            made.append(make(tuple(_records(text, file, delimiter, error))))
        except error as found:
            problem = problem or found
    if not made:
        assert problem is not None  # noqa: S101 -- each delimiter gave records or a problem
        raise problem
    best = max(made, key=columns)
    if problem is not None and not columns(best):
        raise problem
    return best


def _decode(raw: bytes, file: str, error: type[ParscoreError]) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return raw.decode(encoding)
            except UnicodeDecodeError:
                raise error(Message("error.csv-encoding"), Place(file)) from None
    nul = raw.find(b"\0")
    if nul >= 0:
        raise error(Message("error.nul"), Place(file, raw.count(b"\n", 0, nul) + 1))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        place = Place(file, raw.count(b"\n", 0, problem.start) + 1)
        raise error(Message("error.csv-encoding"), place) from None


def _records(text: str, file: str, delimiter: str, error: type[ParscoreError]) -> Iterator[Record]:
    """Yield the records, blank ones too, since they count as rows."""
    usual = csv.field_size_limit(_MOST)  # a setting of the whole process, put back below
    taken: list[str] = []

    def lines() -> Iterator[str]:
        for line in io.StringIO(text, newline=""):
            taken.append(line)
            yield line

    reader = csv.reader(lines(), delimiter=delimiter, strict=True)
    line = 1
    try:
        for number, values in enumerate(reader, 1):
            yield Record(number, line, tuple(values), "".join(taken), delimiter)
            taken.clear()
            line = reader.line_num + 1
    except csv.Error as found:
        raise error(Message("error.csv", {"found": str(found)}), Place(file, line)) from None
    finally:
        csv.field_size_limit(usual)


__all__ = ["Record", "read_csv"]
