"""Lines as a reader sees them: cells put in reading order, with where each stands in the text."""

import re

import attrs

from parscore.reading.folding import fold, is_upper

from ._flat import find_cuts, find_signature
from ._motto import find_mottos
from ._overlay import find_repeated, is_overlay


#: What parts two columns that stand on one line.
_PARTS = re.compile(r"\n|[ ]*[|¦│┃][ |¦│┃]*|\t[ \t]*|(?<!ngày)(?<!tháng)(?<![sS]ố:)[ ]{3,}(?!/|tháng|năm)")
_RULE = re.compile(r"[\W_]*(?:o0o|ooo|oOo)?[\W_]*")
_EDGE = " \t*#>_~`|¦"
_LONE = re.compile(r"[^\W\d_a-z][^\W\d_]{0,6}")
#: A run of lines is a pair of columns where it has two cells on a line; longer runs are tables.
_MOST_ROWS = 40
#: A stretch beside a motto that is longer than this holds more than a letterhead.
_FLAT = 150


@attrs.frozen
class Cell:
    """
    A stretch of one written line.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends.
        row: The written line, from 0.
        column: How far to the right it begins, in characters.
    """

    start: int
    end: int
    row: int
    column: int


@attrs.frozen
class Line:
    """
    A line of the page in reading order.

    Attributes:
        text: What stands on it.
        folded: The same in small letters without marks.
        start: Where it begins in the document's text.
        gap: Whether a blank line or a rule stands before it.
        row: The written line it is on.
        kind: ``text``, or ``motto`` or ``party`` for a name of the State or the Party.
    """

    text: str
    folded: str
    start: int
    gap: bool
    row: int
    kind: str = "text"

    @property
    def end(self) -> int:
        """Where it ends in the document's text."""
        return self.start + len(self.text)

    @property
    def is_upper(self) -> bool:
        """Whether it is written in capitals."""
        return is_upper(self.text)


def read_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of *text* in reading order, mottos cut out of the lines that they stand on."""
    folded = fold(text)
    marks = find_mottos(text, folded)
    kinds = {start: "party" if party else "motto" for start, _, party in marks}
    rows = [_cells(text, folded, row, written) for row, written in enumerate(_rows(text, marks))]
    lines: list[Line] = []
    gap = True
    repeated = find_repeated(text)
    for cell in _mended(text, _in_order(rows)):
        if cell is None or _RULE.fullmatch(text, cell.start, cell.end):
            gap = True
            continue
        if is_overlay(text[cell.start : cell.end], repeated):
            continue
        kind = kinds.get(cell.start, "text")
        plain = folded[cell.start : cell.end].replace("\n", " ")
        lines.append(Line(text[cell.start : cell.end], plain, cell.start, gap, cell.row, kind))
        gap = False
    return tuple(lines)


def _mended(text: str, cells: list[Cell | None]) -> list[Cell | None]:
    """Join a word that was left alone on its line to the line that goes on in small letters: Căn / cứ."""
    joined: list[Cell | None] = []
    for cell in cells:
        before = joined[-1] if joined else None
        if (
            cell is not None
            and before is not None
            and cell.row == before.row + 1
            and text[cell.start].islower()
            and _LONE.fullmatch(text, before.start, before.end)
        ):
            joined[-1] = Cell(before.start, cell.end, cell.row, before.column)
        else:
            joined.append(cell)
    return joined


_Mark = tuple[int, int, bool]
_Row = tuple[int, int, list[_Mark]]


def _rows(text: str, marks: list[_Mark]) -> list[_Row]:
    """Return the written lines and the mottos on each; one that a motto is broken over counts as one."""
    rows: list[_Row] = []
    start = 0
    waiting = list(reversed(marks))
    while start <= len(text):
        end = _end_of_line(text, start)
        inside: list[_Mark] = []
        while waiting and waiting[-1][0] < end:
            inside.append(waiting.pop())
            end = max(end, _end_of_line(text, inside[-1][1]))
        rows.append((start, end, inside))
        start = end + 1
    return rows


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _cells(text: str, folded: str, row: int, written: _Row) -> list[Cell]:
    cells: list[Cell] = []
    at, end, marks = written
    for mark_start, mark_end, _ in (*marks, (end, end, False)):
        cells += _parted(text, folded, (at, mark_start), row, flat=bool(marks))
        if mark_start < mark_end:
            cells.append(Cell(mark_start, mark_end, row, mark_start - text.rfind("\n", 0, mark_start) - 1))
        at = mark_end
    return cells


def _parted(text: str, folded: str, stretch: tuple[int, int], row: int, *, flat: bool) -> list[Cell]:
    """Part a stretch at what parts columns; one that a whole document was flattened to, at its sentences."""
    cells: list[Cell] = []
    at, end = stretch
    for found in (*_PARTS.finditer(text, at, end), None):
        stop = found.start() if found else end
        cuts = find_cuts(text, folded, at, stop) if flat and stop - at > _FLAT else find_signature(text, at, stop)
        for cut in (*cuts, stop):
            left, right = _stripped(text, at, cut)
            if left < right:
                cells.append(Cell(left, right, row, left - text.rfind("\n", 0, left) - 1))
            at = cut
        at = found.end() if found else end
    return cells


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start] in _EDGE or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _EDGE or text[end - 1].isspace()):
        end -= 1
    return start, end


def _in_order(rows: list[list[Cell]]) -> list[Cell | None]:
    """Return the cells in reading order: columns one after the other; None is a blank line."""
    ordered: list[Cell | None] = []
    run: list[list[Cell]] = []
    for row in (*rows, []):
        if row:
            run.append(row)
            continue
        ordered += _columns(run)
        ordered.append(None)
        run = []
    return ordered


def _columns(run: list[list[Cell]]) -> list[Cell | None]:
    """Put a run of lines in order, each pair of columns in it left first."""
    ordered: list[Cell | None] = []
    block: list[list[Cell]] = []
    pair = 2
    for row in run:
        if len(row) == pair or (len(row) == 1 and block and _fits(row[0], block)):
            block.append(row)
            continue
        ordered += _unscrambled(block)
        block = []
        ordered += row
    return ordered + _unscrambled(block)


def _right_edge(block: list[list[Cell]]) -> int:
    return min(row[1].column for row in block if len(row) > 1)


def _fits(cell: Cell, block: list[list[Cell]]) -> bool:
    """Tell whether a lone cell belongs to one of two columns: it ends before the right one, or begins near it."""
    edge = _right_edge(block)
    return cell.column + cell.end - cell.start < edge or _is_right(cell, edge)


def _is_right(cell: Cell, edge: int) -> bool:
    least = 12
    return cell.column >= max(least, edge - 8)


def _unscrambled(block: list[list[Cell]]) -> list[Cell | None]:
    rest: list[Cell] = []
    if not block:
        return []
    edge = _right_edge(block)
    while len(block[-1]) == 1 and not _is_right(block[-1][0], edge):
        rest.insert(0, block.pop()[0])
    pairs = sum(len(row) > 1 for row in block)
    least = 1
    if pairs < least or len(block) <= least or len(block) > _MOST_ROWS:
        return [*(cell for row in block for cell in row), *rest]
    left = [row[0] for row in block if len(row) > 1 or not _is_right(row[0], edge)]
    right = [row[-1] for row in block if len(row) > 1 or _is_right(row[0], edge)]
    return [*left, None, *right, None, *rest]
