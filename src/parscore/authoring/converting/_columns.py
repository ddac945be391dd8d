"""Find the header row by its words, and what each column holds."""

import re

from collections.abc import Mapping

import attrs

from ._codes import parse_code
from ._grid import Grid, Row
from ._words import plain


#: What each column is called, in the order in which they are tried: "cách tính điểm" is no maximum.
#: Where a role stands twice, the second is for want of the first.
_NAMES = (
    ("code", r"stt|tt|so tt|so thu tu|ma|ma so|ma (?:tieu chi|tc|hieu).*|code|no\.?|nr|#|id|item|muc"),
    (
        "rule",
        r".*(?:\b(?:cach(?: thuc)?|huong dan|phuong phap|quy dinh) (?:cham|tinh|danh gia)|scoring|scored|\brules?\b).*",
    ),
    ("evidence", r".*(?:kiem chung|minh chung|\btai lieu\b|\bho so\b|evidence|proof).*"),
    ("max", r".*(?:toi da|diem chuan|thang diem|diem quy dinh|\bmax(?:imum)?\b).*"),
    ("max", r"(?:so )?diem|muc diem|points?|score"),
    ("text", r".*(?:tieu chi|noi dung|criteri(?:on|a)|indicator).*"),
    ("text", r".*(?:linh vuc|chi tieu|nhiem vu|danh muc|content|description|\btitle\b|\btext\b).*"),
)
_PATTERNS = tuple((role, re.compile(pattern)) for role, pattern in _NAMES)
#: A maximum that is none: points that somebody gives.
_GIVEN = re.compile(r".*(?:tu (?:cham|danh gia)|tham dinh|dat duoc|danh gia|dieu tra|claimed|verified|awarded).*")
_NUMBERING = re.compile(r"\(?([0-9]{1,2}|[a-z])\)?(?: ?=.*)?")
#: A header is no essay.
_LONGEST = 120


@attrs.frozen
class Columns:
    """
    The header of a sheet.

    Attributes:
        rows: The numbers of the rows it is made of, one or two, and of a row that numbers the columns.
        roles: The column of each role that there is: code, text, max, rule, evidence.
        titles: What each column is called.
    """

    rows: tuple[int, ...]
    roles: Mapping[str, int]
    titles: Mapping[int, str]

    def beside(self, row: Row) -> dict[int, str]:
        """Return what stands in the columns that have no role."""
        known = set(self.roles.values())
        return {column: cell.text for column, cell in row.cells.items() if column not in known}


def find_columns(grid: Grid) -> Columns | None:
    """Return the header of *grid*: the first row that names a text and a maximum; None if there is none."""
    for index, row in enumerate(grid.rows):
        titles = {column: cell.text for column, cell in row.cells.items()}
        below = grid.rows[index + 1] if index + 1 < len(grid.rows) else None
        both = _joined(grid, row, below, titles) if "text" in _roles(titles) and len(titles) > 1 else {}
        for rows, named in (((row, below), both), ((row,), titles)):
            roles = _roles(named)
            if {"text", "max"} <= set(roles):
                used = [item for item in rows if item is not None]
                found = Columns(tuple(item.number for item in used), roles, named)
                return _with_codes(grid, _with_numbering(grid, found))
    return None


def _joined(grid: Grid, row: Row, below: Row | None, titles: Mapping[int, str]) -> dict[int, str]:
    """Return the titles of a header of two rows: *below* belongs to it if a merged cell says so; else nothing."""
    if below is None:
        return {}
    down = any(grid.merged.get((below.number, column)) == (row.number, column) for column in titles)
    across = any(
        anchor == (row.number, first) and column > first
        for (number, column), anchor in grid.merged.items()
        if number == row.number
        for first in titles
    )
    if not (down or across) or any(len(cell.text) > _LONGEST for cell in below.cells.values()):
        return {}
    joined: dict[int, str] = {}
    for column in sorted({*titles, *below.cells}):
        top = grid.merged.get((row.number, column), (row.number, column))
        parts = (titles.get(top[1] if top[0] == row.number else column, ""), below.text(column))
        joined[column] = " ".join(part for part in parts if part)
    return joined


def _roles(titles: Mapping[int, str]) -> dict[str, int]:
    roles: dict[str, int] = {}
    for role, pattern in _PATTERNS:
        for column, title in titles.items():
            words = plain(title)
            given = role == "max" and _GIVEN.fullmatch(words)
            free = role not in roles and column not in roles.values()
            if free and not given and len(words) <= _LONGEST and pattern.fullmatch(words):
                roles[role] = column
    return roles


def _with_codes(grid: Grid, columns: Columns) -> Columns:
    """Return the header with the column that holds the codes, where no title says which it is."""
    if "code" in columns.roles:
        return columns
    counts: dict[int, list[int]] = {}
    for row in grid.rows:
        if row.number > columns.rows[-1]:
            for column, cell in row.cells.items():
                found = counts.setdefault(column, [0, 0])
                found[parse_code(cell.shown[0] if cell.shown else cell.text) is not None] += 1
    taken = {column for role, column in columns.roles.items() if role != "text"}
    for column, (others, codes) in sorted(counts.items()):
        if column in taken or codes <= others:
            continue
        roles = {**columns.roles, "code": column}
        if roles["text"] == column:
            rest = {other: title for other, title in columns.titles.items() if other != column}
            if "text" not in (again := _roles(rest)):
                return columns
            roles["text"] = again["text"]
        return attrs.evolve(columns, roles=roles)
    return columns


def _with_numbering(grid: Grid, columns: Columns) -> Columns:
    """Return the header with the row below it that only numbers the columns: (1), (2), (3)."""
    below = next((row for row in grid.rows if row.number > columns.rows[-1]), None)
    if below is None or len(below.cells) < 3 or columns.roles["text"] not in below.cells:  # noqa: PLR2004 -- 1, 2, 3
        return columns
    found = [_NUMBERING.fullmatch(plain(cell.text)) for cell in below.cells.values()]
    marks = [match[1] for match in found if match is not None]
    letters = [mark for mark in marks if mark.isalpha()]
    counted = [chr(ord("a") + number) for number in range(len(letters))]
    counted += [str(number) for number in range(1, len(marks) - len(letters) + 1)]
    if marks == counted and len(marks) == len(found):
        return attrs.evolve(columns, rows=(*columns.rows, below.number))
    return columns


__all__ = ["Columns", "find_columns"]
