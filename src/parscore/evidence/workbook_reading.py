"""A register kept in a workbook, read into the same plain data as a register file."""

import os

from collections.abc import Callable, Iterator, Mapping

import attrs

from parscore.edge import Path, Problems, Source, closest
from parscore.edge.workbooks import (
    Book,
    Cell,
    Sheet,
    Unread,
    plain_words,
    read_book,
    trouble_of,
)
from parscore.errors import Place, RegisterError
from parscore.wording import Message, Text, Value

from ._cells import READ
from ._sheets import OWN, PASSED_OVER, SHEETS, TEXT_SORTS, Column, SheetKind, kind_of


#: Where the header is looked for, in rows.
_HEADER_WITHIN = 20


@attrs.frozen(eq=False)
class BookSource(Source):
    """
    A workbook's data, each entry of which knows its cells.

    Attributes:
        cells: The places of an entry's key and of its value, by path.
    """

    cells: Mapping[Path, tuple[Place, Place]] = attrs.field(
        factory=dict[Path, tuple[Place, Place]], repr=False, kw_only=True
    )

    def place(self, path: Path, *, value: bool = False) -> Place:
        """Return the cell where *path* stands, or that of the nearest entry around it."""
        for length in range(len(path), 0, -1):
            found = self.cells.get(path[:length])
            if found is not None:
                return found[value]
        return Place(self.file)


def read_register_book(path: str | os.PathLike[str], problems: Problems, format_: str) -> BookSource | None:
    """
    Read a workbook as the data of a register file, and note what its cells do not say.

    Returns:
        The data; None where no sheet is one of a register's.

    Raises:
        RegisterError: It cannot be read as a workbook.
        MissingExtraError: openpyxl is not installed.
    """
    book = read_book(path, RegisterError)
    named = [(sheet, kind) for sheet in book.sheets if (kind := kind_of(sheet.name)) is not None]
    blank = [kind for name in book.blank if (kind := kind_of(name)) is not None]
    if not named and not blank:
        return None
    reading = _Reading(book, problems)
    reading.strangers()
    seen: dict[str, Sheet] = {}
    for sheet, kind in named:
        other = seen.setdefault(kind.key, sheet)
        if other is not sheet:
            reading.note(sheet.place(), "sheet-twice", found=sheet.name, other=other.name)
            continue
        reading.sheet(sheet, kind)
    reading.data["format"] = format_
    return BookSource(book.file, reading.data, "", cells=reading.cells)


def no_sheets(file: str) -> RegisterError:
    """Return the error that a workbook has no sheet of a register's."""
    names = ", ".join(kind.title.vi for kind in SHEETS), ", ".join(kind.title.en for kind in SHEETS)
    return RegisterError(Message("error.no-register-sheets", {"accepted": Text(*names)}), Place(file))


@attrs.define(eq=False)
class _Reading:
    book: Book
    problems: Problems
    data: dict[str, object] = attrs.Factory(dict[str, object])
    cells: dict[Path, tuple[Place, Place]] = attrs.Factory(dict[Path, tuple[Place, Place]])

    def note(self, place: Place, message: str, **values: Value) -> None:
        self.problems.found.append(RegisterError(Message(f"error.{message}", values), place))

    def strangers(self) -> None:
        """Note the sheets that are none of a register's; one whose name begins with ``_`` is the author's own."""
        titles = [title for kind in SHEETS for title in (kind.title.vi, kind.title.en)]
        for sheet in self.book.sheets:
            if kind_of(sheet.name) is None and not sheet.name.startswith(OWN):
                self._unknown(sheet.place(), "unknown-register-sheet", sheet.name, titles)

    def _unknown(self, place: Place, message: str, found: str, accepted: list[str]) -> None:
        near = closest(found, accepted)
        values: dict[str, Value] = {"found": found, "accepted": ", ".join(accepted)}
        if near is None:
            values["hint"] = Message("error.hint-accepted", {"accepted": ", ".join(accepted)})
        else:
            values |= {"suggestion": near, "hint": Message("error.hint-near", {"suggestion": near})}
        self.note(place, message, **values)

    # -- one sheet -------------------------------------------------------

    def sheet(self, sheet: Sheet, kind: SheetKind) -> None:
        """Read one sheet: its header, then a row for each entry."""
        header = _header(sheet, kind)
        if header is None and kind.key == "unit":
            sheet = sheet.turned
            header = _header(sheet, kind)
        if header is None:
            titles = Text(*(", ".join(column.title.say(lang) for column in kind.columns[:4]) for lang in ("vi", "en")))
            self.note(sheet.place(), "no-sheet-header", accepted=titles)
            return
        columns = self._columns(sheet, kind, header)
        self._merged(sheet, header)
        take: Callable[[_Row], None] = getattr(self, f"_{kind.key}")
        rows = [
            _Row(self, sheet, number, columns)
            for number in sheet.rows
            if number > header and any(sheet.cell(number, at) is not None for at in columns.values())
        ]
        for row in rows:
            take(row)

    def _columns(self, sheet: Sheet, kind: SheetKind, header: int) -> dict[Column, int]:
        """Return where each column stands; note columns of no known name that hold something."""
        columns: dict[Column, int] = {}
        used = {
            at: number for number in sorted(sheet.rows, reverse=True) if number > header for at in sheet.rows[number]
        }
        for at in sorted({*sheet.rows[header], *used}):
            cell = sheet.rows[header].get(at)
            if cell is None:
                self.note(sheet.place(used[at], at), "no-column-header")
                continue
            column = kind.column(cell.text)
            if column is not None and column in columns:
                self.note(sheet.place(header, at), "column-twice", found=cell.text)
            elif column is not None:
                columns[column] = at
            elif plain_words(cell.text) not in PASSED_OVER and at in used:
                titles = [item.title.vi for item in kind.columns]
                self._unknown(sheet.place(header, at), "unknown-column", cell.text, titles)
        return columns

    def _merged(self, sheet: Sheet, header: int) -> None:
        """Note merged cells below the header: it cannot be told to which rows they belong."""
        firsts = sorted({first for (row, _), first in sheet.merged.items() if row > header})
        for row, column in firsts:
            self.note(sheet.place(row, column), "merged-cells")

    # -- the entries -----------------------------------------------------

    def _put(self, table: str, code: str, value: object, places: tuple[Place, Place]) -> None:
        """Put an entry into a table; the same one twice is a problem."""
        entries = self.data.setdefault(table, {})
        assert isinstance(entries, dict)  # noqa: S101 -- nothing else is put there
        if code in entries:
            self.note(places[0], "given-twice", found=code, other=str(self.cells[table, code][0].key))
            return
        entries[code] = value
        self.cells[table, code] = places

    def _unit(self, row: "_Row") -> None:
        if "unit" in self.data:
            self.note(row.place(), "unit-twice")
            return
        entries = row.entries()
        criteria = entries.pop("criteria", None)
        if criteria is not None:
            self.data["criteria"] = criteria
        self.data["unit"] = entries
        self.cells["unit",] = (row.place(), row.place())
        for key, place in row.places():
            self.cells[("criteria",) if key == "criteria" else ("unit", key)] = (place, place)

    def _facts(self, row: "_Row") -> None:
        """Add a value of a fact; a row that has a name and nothing else states nothing."""
        entries = row.entries()
        name, is_text = entries.pop("name", None), entries.pop("sort", None)
        if not isinstance(name, str):
            self.note(row.place("name"), "no-name-in-row")
            return
        if is_text and "value" not in entries and row.cell("value") is None:
            entries["value"] = ""
        if entries.get("final") is False:
            del entries["final"]
        if not entries and row.cell("value") is None:
            return
        if "value" not in entries:
            if row.cell("value") is None:
                self.note(row.place("value"), "no-value", found=name)
            return
        facts = self.data.setdefault("facts", {})
        assert isinstance(facts, dict)  # noqa: S101 -- nothing else is put there
        entry = entries["value"] if len(entries) == 1 else entries
        path: Path = ("facts", name)
        places = (row.place("name"), row.place("value"))
        if name in facts:
            others = facts[name] if isinstance(facts[name], list) else [facts[name]]
            if not isinstance(facts[name], list):
                self._move(path, (*path, 0))
            facts[name] = [*others, entry]
            path = (*path, len(others))
        else:
            facts[name] = entry
        self.cells[path] = places
        for key in entries:
            self.cells[(*path, key)] = (row.place(key), row.place(key))

    def _move(self, path: Path, to: Path) -> None:
        """Let the places of a fact's only value be those of its first."""
        for key in ("date", "final", "note", "value"):
            if (*path, key) in self.cells:
                self.cells[(*to, key)] = self.cells[(*path, key)]
        self.cells[to] = self.cells[path]

    def _not_applicable(self, row: "_Row") -> None:
        self._by_code(row, "not_applicable", "reason")

    def _claimed(self, row: "_Row") -> None:
        self._by_code(row, "claimed", "points")

    def _by_code(self, row: "_Row", table: str, key: str) -> None:
        entries = row.entries()
        code = entries.get("code")
        if not isinstance(code, str):
            if row.cell("code") is None:
                self.note(row.place("code"), "no-code-in-row")
        elif key in entries:
            self._put(table, code, entries[key], (row.place("code"), row.place(key)))
        elif row.cell(key) is None and table == "not_applicable":
            self.note(row.place(key), "no-value", found=code)

    def _documents(self, row: "_Row") -> None:
        entries = row.entries()
        valid = {key.partition(".")[2]: entries.pop(key) for key in ("valid.from", "valid.to") if key in entries}
        if valid:
            entries["valid"] = valid
        papers = self.data.setdefault("documents", [])
        assert isinstance(papers, list)  # noqa: S101 -- nothing else is put there
        path: Path = ("documents", len(papers))
        papers.append(entries)
        self.cells[path] = (row.place(), row.place())
        for key, place in row.places():
            first, _, second = key.partition(".")
            self.cells[(*path, first, second) if second else (*path, first)] = (place, place)
            if second == "from":
                self.cells[(*path, first)] = (place, place)


def _header(sheet: Sheet, kind: SheetKind) -> int | None:
    """Return the row that names two columns or more, the first that names the most."""
    best, most = None, 1
    for number, cells in sheet.rows.items():
        if number > _HEADER_WITHIN:
            break
        named = {column.key for cell in cells.values() if (column := kind.column(cell.text)) is not None}
        if len(named) > most:
            best, most = number, len(named)
    return best


@attrs.frozen
class _Row:
    """One row below a header."""

    reading: _Reading
    sheet: Sheet
    number: int
    columns: Mapping[Column, int]

    def cell(self, key: str) -> Cell | None:
        at = next((at for column, at in self.columns.items() if column.key == key), None)
        return self.sheet.cell(self.number, at)

    def place(self, key: str | None = None) -> Place:
        """Return the place of a column's cell, filled or not; without one, that of the row's first cell."""
        at = next((at for column, at in self.columns.items() if column.key == key), None)
        if at is None:
            at = min(at for at in self.columns.values() if self.sheet.cell(self.number, at) is not None)
        return self.sheet.place(self.number, at)

    def places(self) -> Iterator[tuple[str, Place]]:
        for column in self.columns:
            yield column.key, self.place(column.key)

    def entries(self) -> dict[str, object]:
        """Return what the row says, by key; note the cells that do not say what their column holds."""
        entries: dict[str, object] = {}
        sort = self.cell("sort")
        is_text = sort is not None and plain_words(sort.text) in TEXT_SORTS
        for column, at in self.columns.items():
            cell = self.sheet.cell(self.number, at)
            if cell is None:
                continue
            why = trouble_of(cell)
            value: object = Unread(why) if why is not None else READ[column.holds](cell)
            if column.holds == "value" and is_text and why is None:
                value = READ["text"](cell)
            if isinstance(value, Unread):
                self.reading.problems.found.append(RegisterError(value.why, self.place(column.key)))
            else:
                entries[column.key] = value
        return entries


__all__ = ["BookSource", "no_sheets", "read_register_book"]
