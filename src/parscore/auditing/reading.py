"""Read a published table: from a workbook, a CSV file or rows in memory."""

import os

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import attrs

from parscore.edge import closest
from parscore.edge.workbooks import letters, plain_words
from parscore.errors import Place, TableError
from parscore.wording import Message, Value

from ._grid import Grid, grid_of, read_grids
from ._header import Header, find_header, is_numbering_row, is_repeated
from ._numbers import Figure, decimal_marks, read_figures, read_ranks, usual_places
from ._roles import settle_roles
from ._words import ALIASES, ROLES, kind_of_row, said_maximum
from .table import Column, Row, Table


#: The decimal marks that can be stated, by name.
MARKS = {"comma": ",", "point": "."}
_FIGURES = frozenset(ROLES) - {"unit", "band", "ignore"}
#: What was noted, and where.
Remark: TypeAlias = tuple[Message, tuple[Place, ...]]


@attrs.frozen
class Asked:
    """
    What the caller says about a table.

    Attributes:
        columns: What columns are, by title or letter.
        mark: The decimal mark of what can be read in two ways.
        codes: What a title means in a criteria set: a code, by words of it.
    """

    columns: Mapping[str, str] = attrs.field(factory=dict[str, str])
    mark: str | None = None
    codes: Mapping[str, str] = attrs.field(factory=dict[str, str])

    def known(self, title: str) -> str | None:
        """Return what a title is by what was said."""
        words = plain_words(title)
        for name, role in self.columns.items():
            if plain_words(name) == words:
                return role
        first = title.strip().partition(" ")[0].rstrip(".:")
        code = self.codes.get(title.strip()) or self.codes.get(words) or self.codes.get(first)
        return None if code is None else f"code {code}"


def read_table(
    path: str | os.PathLike[str],
    *,
    sheet: str | None = None,
    columns: Mapping[str, str] | None = None,
    decimal: str | None = None,
    codes: Mapping[str, str] | None = None,
) -> Table:
    """
    Read a published table from a workbook (.xlsx) or a CSV file.

    Args:
        path: The file.
        sheet: The sheet; by default the first that holds a table.
        columns: What columns are, by their title or letter: unit, part, minus, total (or points),
            max, index, rank, count, share, band, ignore.
        decimal: ``comma`` or ``point``: how to read what can be read in two ways, such as 1.234.
        codes: The codes of a criteria set, by the words that name them.

    Raises:
        TableError: It cannot be read; it has no header or no unit; a column that is named is not there.
        MissingExtraError: openpyxl is not installed.
    """
    asked = _asked(columns, decimal, codes)

    def width(grid: Grid) -> int:
        header = find_header(grid, asked.known)
        return 0 if header is None else sum(role is not None for role in header.roles.values())

    grids = read_grids(path, sheet, width)
    found = [grid for grid in grids if width(grid)]
    if not found:
        place = grids[0].place()
        raise TableError(Message("error.no-rows" if not grids[0].sheet.rows else "error.audit-no-header"), place)
    also = Message("audit.sheet-also", {"taken": str(found[0].name)})
    remarks: list[Remark] = [(also, (other.place(),)) for other in found[1:]]
    return _table(found[0], asked, remarks)


def table_of(
    rows: Iterable[Sequence[object]],
    *,
    name: str = "table",
    columns: Mapping[str, str] | None = None,
    decimal: str | None = None,
    codes: Mapping[str, str] | None = None,
) -> Table:
    """
    Return the table of rows in memory: text, `int`, `decimal.Decimal` or None.

    Raises:
        TypeError: A value is a float or of any other kind.
        TableError: As `read_table` does.
    """
    return _table(grid_of(rows, name), _asked(columns, decimal, codes), [])


def _asked(columns: Mapping[str, str] | None, decimal: str | None, codes: Mapping[str, str] | None) -> Asked:
    roles = {title: ALIASES.get(role, role) for title, role in (columns or {}).items()}
    for role in roles.values():
        if role not in ROLES:
            near = closest(role, ROLES)
            values: dict[str, Value] = {"found": role, "accepted": ", ".join(ROLES)}
            raise TableError(Message("error.audit-role", values | ({} if near is None else {"suggestion": near})))
    if decimal is not None and decimal not in MARKS:
        raise TableError(Message("error.audit-mark", {"found": decimal, "accepted": ", ".join(MARKS)}))
    return Asked(roles, None if decimal is None else MARKS[decimal], codes or {})


def _table(grid: Grid, asked: Asked, remarks: list[Remark]) -> Table:
    header = find_header(grid, asked.known)
    if header is None:
        raise TableError(Message("error.audit-no-header"), grid.place())
    header = _stated(header, asked, grid)
    if header.others:
        name = "audit.second-header" if header.end is not None else "audit.other-header"
        remarks.append((Message(name), tuple(grid.place(row) for row in header.others)))
    numbers = [row for row in grid.sheet.rows if row > header.last and (header.end is None or row < header.end)]
    repeated = [row for row in numbers if is_repeated(grid, row, header) or is_numbering_row(grid, row)]
    if repeated:
        remarks.append((Message("audit.repeated-header"), tuple(grid.place(row) for row in repeated)))
    body = [row for row in numbers if row not in repeated]
    hidden = tuple(grid.place(row) for row in body if row in grid.sheet.hidden)
    if hidden:
        remarks.append((Message("audit.hidden"), hidden))
    columns = _columns(grid, header, body, asked, remarks)
    rows = _rows(grid, columns, body)
    columns = tuple(_scaled(column, rows) for column in columns)
    headings = tuple(grid.place(row.number) for row in rows if row.kind == "heading")
    if headings:
        remarks.append((Message("audit.heading"), headings))
    if not any(row.kind == "unit" for row in rows):
        raise TableError(Message("error.audit-no-units"), grid.place(header.first))
    return Table(grid.sheet.file, grid.name, columns, rows, tuple(remarks), grid, header.first)


def _stated(header: Header, asked: Asked, grid: Grid) -> Header:
    """Lay what was said about columns over the header; refuse a name that is not there."""
    roles = dict(header.roles)
    for name, role in asked.columns.items():
        named = [at for at, title in header.titles.items() if plain_words(title) == plain_words(name) or title == name]
        named = named or [at for at in header.titles if letters(at) == name.strip().upper()]
        if not named:
            titles = [title for title in header.titles.values() if title]
            near = closest(name, titles)
            hint = Message("error.hint-near", {"suggestion": near}) if near else ""
            values: dict[str, Value] = {"found": name, "accepted": "; ".join(titles), "hint": hint}
            raise TableError(Message("error.audit-column", values), grid.place(header.first))
        roles.update(dict.fromkeys(named, role))
    return attrs.evolve(header, roles=roles)


def _columns(
    grid: Grid,
    header: Header,
    body: Sequence[int],
    asked: Asked,
    remarks: list[Remark],
) -> tuple[Column, ...]:
    cells = {
        at: {row: cell for row in body if (cell := grid.sheet.cell(row, at)) is not None}
        for at in sorted(header.titles)
    }
    roles = settle_roles(header, cells)
    taken = {at for at, (role, _) in roles.items() if role.split()[0] in _FIGURES or role.startswith("code ")}
    marks = {at: decimal_marks(cells[at].values()) for at in taken}
    everywhere = {mark for found in marks.values() for mark in found}
    usual = next(iter(everywhere)) if len(everywhere) == 1 else None
    columns: list[Column] = []
    for at, title in sorted(header.titles.items()):
        role, guessed = roles[at]
        kind, _, code = role.partition(" ")
        column = Column(at, title, kind, guessed, code or None, maximum=said_maximum(title))
        if at in taken:
            if len(marks[at]) > 1:
                remarks.append((Message("audit.two-marks", {"column": title}), (grid.place(header.first, at),)))
            mark = asked.mark or (next(iter(marks[at])) if len(marks[at]) == 1 else usual)
            read = read_ranks if kind == "rank" else read_figures
            column = _with_figures(column, read(cells[at], at, mark))
        columns.append(column)
    return tuple(columns)


def _with_figures(column: Column, figures: Mapping[int, Figure]) -> Column:
    numbers = [figure for figure in figures.values() if figure.value is not None]
    return attrs.evolve(column, figures=figures, places=usual_places(numbers))


def _scaled(column: Column, rows: Sequence[Row]) -> Column:
    """Return a column of percentages with its scale: ratios where no unit has more than 1, and none a mark."""
    if column.role not in ("index", "share"):
        return column
    figures = [figure for row in rows if row.kind == "unit" and (figure := column.figure(row.number)) is not None]
    values = [abs(figure.value) for figure in figures if figure.value is not None]
    is_ratio = values and max(values) <= 1 and not any(figure.percent for figure in figures)
    return attrs.evolve(column, scale=1) if is_ratio else column


def _rows(grid: Grid, columns: Sequence[Column], body: Sequence[int]) -> tuple[Row, ...]:
    unit = next(iter(column for column in columns if column.role == "unit"), None)
    figures = [column for column in columns if column.figures]
    rows: list[Row] = []
    section = 0
    for number in body:
        name = "" if unit is None else grid.sheet.text(number, unit.number)
        said = name or next((cell.text for cell in grid.sheet.rows[number].values() if isinstance(cell.value, str)), "")
        has_number = any((figure := column.figure(number)) and figure.value is not None for column in figures)
        filled = sum(column.figure(number) is not None for column in figures)
        kind = kind_of_row(said)
        if kind is None:
            kind = "unit" if has_number or filled > 1 else "heading"
            said = name if has_number or filled > 1 else said
        if kind == "heading":
            section += 1
        rows.append(Row(number, " ".join(said.split()), kind, section))
    return tuple(rows)


__all__ = ["MARKS", "read_table", "table_of"]
