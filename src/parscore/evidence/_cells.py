"""What a cell of a register's workbook says, read as the register file has it."""

import csv
import datetime
import io

from collections.abc import Callable, Mapping
from decimal import Decimal

from parscore.edge import shorten
from parscore.edge.workbooks import (
    Cell,
    Unread,
    is_percent,
    plain_words,
    read_answer,
    read_day,
    read_text_number,
    write_percent,
)
from parscore.wording import Message, Text

from ._sheets import TEXT_SORTS


_TEXT_WANTED = Text("chữ; hãy định dạng ô là Văn bản (Text)", "text; format the cell as Text")
_YES_WANTED = Text("Có hoặc Không", "Yes or No")
_SORT_WANTED = Text("để trống hoặc “chữ”", "nothing, or “text”")


def _wrong(cell: Cell, accepted: Text) -> Unread:
    return Unread(Message("error.wrong-value", {"found": shorten(cell.value), "accepted": accepted}))


def _text(cell: Cell) -> object:
    match cell.value:
        case str():
            return cell.value
        case bool() | datetime.date() | datetime.time() | datetime.timedelta():
            return _wrong(cell, _TEXT_WANTED)
        case _:
            return cell.text


def _code(cell: Cell) -> object:
    text = _text(cell)
    return text.strip() if isinstance(text, str) else text


def _period(cell: Cell) -> object:
    """Read a period; of 2023-01 Excel makes the first of January."""
    match cell.value:
        case datetime.datetime():
            return _wrong(cell, _TEXT_WANTED)
        case datetime.date(day=1):
            return f"{cell.value.year}-{cell.value.month:02}"
        case _:
            return _text(cell)


def _names(cell: Cell) -> object:
    """Read a list: its items stand on lines of their own or between semicolons, those that hold either in quotes."""
    text = _text(cell)
    if not isinstance(text, str):
        return text
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=";", skipinitialspace=True)
    try:
        return [item for row in rows for item in row if item.strip()]
    except csv.Error:
        return _wrong(cell, _TEXT_WANTED)


def _number(cell: Cell) -> object:
    """Read a number as a register file has it; what is none is left for whoever wants one."""
    match cell.value:
        case str():
            number = read_text_number(cell.value)
            return cell.value if number is None else number
        case (int() | Decimal()) as number if cell.percent:
            return write_percent(number)
        case _:
            return cell.value


def read_value(cell: Cell) -> object:
    """Read a fact's value: a number, a percentage, a yes or no, else a text."""
    if isinstance(cell.value, str):
        if is_percent(cell.value):
            return cell.value
        answer = read_answer(cell.value)
        if answer is not None:
            return answer
    return _number(cell)


def _yes(cell: Cell) -> object:
    match cell.value:
        case bool():
            return cell.value
        case str() if (answer := read_answer(cell.value)) is not None:
            return answer
        case 0 | 1:
            return cell.value == 1
        case _:
            return _wrong(cell, _YES_WANTED)


def _sort(cell: Cell) -> object:
    return True if plain_words(cell.text) in TEXT_SORTS else _wrong(cell, _SORT_WANTED)


#: How the cells of a column are read, by what the column holds.
READ: Mapping[str, Callable[[Cell], object]] = {
    "text": _text,
    "code": _code,
    "names": _names,
    "day": read_day,
    "period": _period,
    "year": _number,
    "value": read_value,
    "points": _number,
    "yes": _yes,
    "sort": _sort,
}
