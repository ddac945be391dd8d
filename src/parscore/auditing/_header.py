"""Find the header of a table: its row or two, and what each column is called."""

from collections.abc import Callable, Mapping, Sequence

import attrs

from parscore.edge.workbooks import Cell, plain_words

from ._grid import Grid
from ._numbers import are_roman, are_words, read_figures
from ._words import is_numbering, role_of_title


_WITHIN = 40
#: How many columns a header names at least; a heading may name one by chance.
_LEAST = 2
#: A header is no essay.
_LONGEST = 120
#: These alone make no table of figures.
_WORDS = frozenset(("unit", "band", "ignore"))

#: Says what a column is called in the caller's own words; None where it does not.
Known = Callable[[str], str | None]


@attrs.frozen
class Header:
    """
    The header of a table.

    Attributes:
        first: Its first row.
        last: Its last row, with one that numbers the columns.
        titles: What each column is called, as it is written.
        roles: What each column is, as far as its title says.
        end: The row of the next table below it; None where there is none.
        others: The rows of other candidates.
    """

    first: int
    last: int
    titles: Mapping[int, str]
    roles: Mapping[int, str | None]
    end: int | None = None
    others: tuple[int, ...] = ()


def find_header(grid: Grid, known: Known) -> Header | None:
    """Return the header of *grid*: of the rows that name columns the one that names most; None if there is none."""
    rows = [number for number in grid.sheet.rows if number <= _WITHIN]
    found: list[Header] = []
    for number in rows:
        numbers = _numbers(grid, number)
        is_open = not numbers or (not found and len(set(numbers)) == len(numbers) and all(map(known, numbers)))
        if is_open and (header := _header(grid, number, known)) is not None:
            found.append(header)
    if not found:
        return None
    best = max(found, key=lambda header: sum(role is not None for role in header.roles.values()))
    apart = [other for other in found if not best.first <= other.first <= best.last]
    others = [other for other in apart if not _is_same(other.titles, best.titles)]
    below = [other.first for other in others if other.first > best.last]
    return attrs.evolve(best, end=min(below, default=None), others=tuple(other.first for other in others))


def _numbers(grid: Grid, number: int) -> list[str]:
    """Return what reads as a number in a row: in a header only the codes of criteria do."""
    cells = grid.sheet.rows[number]
    figures = read_figures(cells, 0, ".")
    return [cells[column].text for column, figure in figures.items() if figure.value is not None]


def is_repeated(grid: Grid, row: int, header: Header) -> bool:
    """Tell whether a row is the header again, as it is at the head of each page."""
    return _is_same({column: grid.sheet.text(row, column) for column in grid.sheet.rows[row]}, _row(grid, header.first))


def is_numbering_row(grid: Grid, row: int) -> bool:
    """Tell whether a row only numbers the columns: (1), (2), (3)."""
    texts = [cell.text for cell in grid.sheet.rows.get(row, {}).values()]
    count = [text.strip("() ").partition("=")[0].strip("() ") for text in texts]
    in_turn = count[-_LEAST:] == [str(number) for number in range(len(count) - 1, len(count) + 1)]
    in_brackets = any(text.startswith("(") for text in texts)
    return len(texts) > _LEAST and all(map(is_numbering, texts)) and (in_brackets or (in_turn and count[0] in "1aA"))


def _row(grid: Grid, number: int) -> dict[int, str]:
    return {column: grid.sheet.text(number, column) for column in grid.sheet.rows[number]}


def _is_same(one: Mapping[int, str], other: Mapping[int, str]) -> bool:
    return [plain_words(title) for title in one.values()] == [plain_words(title) for title in other.values()]


def _header(grid: Grid, number: int, known: Known) -> Header | None:
    top = _row(grid, number)
    if len(top) < _LEAST or any(len(title) > _LONGEST for title in top.values()):
        return None
    below = _below(grid, number, top)
    last = number if below is None else number + 1
    titles = top if below is None else _joined(grid, number, top, below)
    if is_numbering_row(grid, last + 1):
        last += 1
    words = {column for column in titles if _holds_words(grid, last, column)}
    roles: dict[int, str | None] = {}
    for column, title in titles.items():
        said = [text for text in ((below or {}).get(column), title) if text]
        is_roman = column in words and are_roman(_cells(grid, last, column))
        roles[column] = _role(said, known, is_text=column in words, is_roman=is_roman)
    named = [role for role in roles.values() if role is not None]
    unnamed = any(roles[column] is None for column in words)
    if len(named) + unnamed < _LEAST or set(named) <= _WORDS:
        return None
    return Header(number, last, titles, roles)


def _below(grid: Grid, number: int, top: Mapping[int, str]) -> dict[int, str] | None:
    """Return the second row of a header: words only, none of them below the title of the first words."""
    cells = grid.sheet.rows.get(number + 1)
    if not cells or any(not isinstance(cell.value, str) for cell in cells.values()):
        return None
    below = _row(grid, number + 1)
    figures = read_figures(cells, 0, None)
    if any(figure.value is not None for figure in figures.values()) or is_numbering_row(grid, number + 1):
        return None
    held = [column for column in top if column not in below]
    under = [column for column in below if column not in top]
    return below if held and (under or _is_merged(grid, number)) and min(held) < min(below) else None


def _is_merged(grid: Grid, number: int) -> bool:
    return any(first[0] == number for first in grid.sheet.merged.values())


def _joined(grid: Grid, number: int, top: Mapping[int, str], below: Mapping[int, str]) -> dict[int, str]:
    """Return the titles of two rows; a title above stands for the empty cells at its right, too."""
    joined: dict[int, str] = {}
    group = ""
    for column in sorted({*top, *below}):
        group = top.get(column, group)
        anchor = grid.sheet.merged.get((number, column))
        above = group if anchor is None else top.get(anchor[1], "")
        joined[column] = " – ".join(part for part in (above, below.get(column, "")) if part)
    return joined


def _role(said: Sequence[str], known: Known, *, is_text: bool, is_roman: bool) -> str | None:
    """Return what a column is by the first of its titles that says so; what the caller knows goes before."""
    stated = next((role for title in said if (role := known(title)) is not None), None)
    named = (role_of_title(title, is_text=is_text, is_roman=is_roman) for title in said)
    return stated or next((role for role in named if role), None)


def _holds_words(grid: Grid, last: int, column: int) -> bool:
    """Tell whether a column holds words rather than numbers below the header; an empty one holds no words."""
    cells = _cells(grid, last, column)
    return bool(cells) and are_words(cells)


def _cells(grid: Grid, last: int, column: int) -> list[Cell]:
    return [cells[column] for row, cells in grid.sheet.rows.items() if row > last and column in cells]


__all__ = ["Header", "Known", "find_header", "is_numbering_row", "is_repeated"]
