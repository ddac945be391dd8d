"""The numbers of a column: exact, each with its decimals, or why there is none."""

import re

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from itertools import islice

import attrs

from parscore.edge.workbooks import Cell, Unread, read_text_number, trouble_of
from parscore.wording import Message

from ._words import says_nothing


_POINT, _COMMA = ".", ","
#: What may stand around a number: points, a rank's own words.
_AROUND = re.compile(
    r"^(?:hạng|thứ|no\.?|#|=)\s*|\s*(?:điểm|đ|points?|pts?|(?<=\d)(?:st|nd|rd|th)|=)\.?$", re.IGNORECASE
)
_CERTAIN = re.compile(r"[+-]?(?:\d{1,3}(?:([.,])\d{3})+(?!\1)([.,])\d+|\d{1,3}(?:([.,])\d{3}){2,}|\d+([.,])\d+)")
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_ROMAN = re.compile(r"(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
#: So many cells tell what a column holds.
_ENOUGH = 500
_OTHER = {_POINT: _COMMA, _COMMA: _POINT}


@attrs.frozen
class Figure:
    """
    One cell of a column of numbers.

    Attributes:
        row: Its row, from 1.
        column: Its column, from 1.
        text: What stands there.
        value: The number; a percentage is a number of per cent. None where there is none.
        places: How many decimals it has.
        percent: Whether it is marked as a percentage.
        why: Why there is no number.
        is_real: Whether the cell holds a number, and not the text of one.
    """

    row: int
    column: int
    text: str
    value: Fraction | None = None
    places: int = 0
    percent: bool = False
    why: Message | None = None
    is_real: bool = False


def read_ranks(cells: Mapping[int, Cell], column: int, mark: str | None) -> dict[int, Figure]:
    """Read the cells of a column of ranks: as numbers, or as Roman numerals (III)."""
    figures = read_figures(cells, column, mark)
    for row, figure in figures.items():
        rank = roman(_bare(figure.text)[0]) if figure.value is None else None
        if rank is not None:
            figures[row] = Figure(row, column, figure.text, Fraction(rank))
    return figures


def roman(text: str) -> int | None:
    """Return the number that a Roman numeral in capitals is: XIV is 14; None for anything else, IIII included."""
    if not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[char] for char in text]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def are_roman(cells: Iterable[Cell]) -> bool:
    """Tell whether cells rank by Roman numerals: all are some, and most differ; a few classes over and over do not."""
    said = [_bare(cell.text)[0] for cell in islice(cells, _ENOUGH) if not says_nothing(cell.text)]
    return bool(said) and all(roman(text) for text in said) and 2 * len(set(said)) >= len(said)


def decimal_marks(cells: Iterable[Cell]) -> Counter[str]:
    """Count the decimal marks of which the texts of cells leave no doubt."""
    marks: Counter[str] = Counter()
    for cell in cells:
        if isinstance(cell.value, str):
            mark = _mark_of(_bare(cell.value)[0])
            if mark is not None:
                marks[mark] += 1
    return marks


def _mark_of(text: str) -> str | None:
    found = _CERTAIN.fullmatch(text)
    if found is None or _EITHER.fullmatch(text):
        return None
    _, after, group, alone = found.groups()
    if group is not None:
        return _OTHER[group]
    return after or alone


def _bare(text: str) -> tuple[str, bool]:
    """Return a text without what may stand around its number, and whether it is a percentage."""
    bare = text.strip()
    percent = bare.endswith("%")
    return _AROUND.sub("", bare.removesuffix("%").strip()).strip(), percent


def read_figures(cells: Mapping[int, Cell], column: int, mark: str | None) -> dict[int, Figure]:
    """
    Read the cells of a column.

    Args:
        cells: The cells by row.
        column: The column, from 1.
        mark: The decimal mark of what can be read in two ways; None where nothing tells it.
    """
    return {row: _figure(cell, row, column, mark) for row, cell in cells.items()}


def _figure(cell: Cell, row: int, column: int, mark: str | None) -> Figure:
    match cell.value:
        case _ if (trouble := trouble_of(cell)) is not None:
            return Figure(row, column, cell.text, why=trouble)
        case bool():
            return Figure(row, column, cell.text, why=Message("audit.no-number", {"found": cell.text}))
        case int() | Decimal():
            return _of_number(cell, cell.value, row, column)
        case str():
            return _of_text(cell.value.strip(), row, column, mark)
        case _:
            return Figure(row, column, cell.text, why=Message("audit.day", {"found": cell.text}))


def _of_number(cell: Cell, number: int | Decimal, row: int, column: int) -> Figure:
    """Return a number of a spreadsheet; one that is shown as a percentage is a hundred times as large."""
    exact = Decimal(number) * 100 if cell.percent else Decimal(number)
    places = max(_places(exact.normalize()), 0 if cell.places is None else cell.places)
    text = f"{exact:f}" if exact == exact.to_integral_value() else f"{exact.normalize():f}"
    text = (
        f"{text.rstrip('0').rstrip('.')} %" if cell.percent and "." in text else f"{text} %" if cell.percent else text
    )
    return Figure(row, column, text, Fraction(exact), places, cell.percent, is_real=True)


def _of_text(text: str, row: int, column: int, mark: str | None) -> Figure:
    if says_nothing(text):
        return Figure(row, column, text, why=Message("audit.nothing", {"found": text}))
    bare, percent = _bare(text)
    if mark is None and percent:
        mark = _POINT if _POINT in bare else _COMMA  # no index and no share has a thousand per cent
    read = read_text_number(bare, mark)
    if read is None or isinstance(read, Unread):
        why = (
            Message("audit.no-number", {"found": text}) if read is None else Message("audit.two-ways", {"found": text})
        )
        return Figure(row, column, text, why=why, percent=percent)
    return Figure(row, column, text, Fraction(read), _places(Decimal(read)), percent)


def _places(number: Decimal) -> int:
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def are_words(cells: Iterable[Cell]) -> bool:
    """Tell whether the cells of a column hold words rather than numbers; what says that there is nothing is neither."""
    said = {at: cell for at, cell in enumerate(islice(cells, _ENOUGH)) if not says_nothing(cell.text)}
    figures = read_figures(said, 0, _POINT)
    return 2 * sum(figure.value is not None for figure in figures.values()) < len(figures) or not figures


def usual_places(figures: Iterable[Figure]) -> int:
    """Return how many decimals a column is printed with: those of most of its numbers, of as many the more."""
    counts = Counter(figure.places for figure in figures if figure.value is not None)
    return max(counts, key=lambda places: (counts[places], places), default=0)


__all__ = ["Figure", "are_roman", "are_words", "decimal_marks", "read_figures", "read_ranks", "roman", "usual_places"]
