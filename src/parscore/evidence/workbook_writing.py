"""A register as a workbook: a sheet for each table, pleasant to fill in."""

import datetime
import os

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import attrs

from parscore.criteria import CriteriaSet
from parscore.criteria.vocabulary import TYPES
from parscore.edge import need, shorten, write_path
from parscore.edge.workbooks import (
    Cell,
    Looks,
    is_blank,
    letters,
    put_day,
    put_number,
    put_text,
    save_book,
    set_up_page,
)
from parscore.errors import Place, RegisterError
from parscore.wording import Message

from ._cells import read_value
from ._sheets import SHEETS, TEXT_SORT, Column, SheetKind


#: The sheet of the lists to choose from; its name says that it is nobody's data.
LISTS = {"vi": "_Danh mục", "en": "_Lists"}
_YES = {"vi": ("Có", "Không"), "en": ("Yes", "No")}
#: Rows below the data in which a list still offers its choices.
_MORE = 500
#: How the cells of a column are aligned; the others are as their values are.
_SIDES = {"day": "center", "yes": "center", "year": "center", "period": "center", "sort": "center", "value": "right"}


def write_register_book(
    data: Mapping[str, Any],
    path: str | os.PathLike[str],
    *,
    criteria: CriteriaSet | None,
    lang: str,
    overwrite: bool,
) -> None:
    """
    Write the plain data of a register file as a workbook.

    Raises:
        RegisterError: A cell cannot hold what the register says, or the file
            exists or cannot be written.
        MissingExtraError: openpyxl is not installed.
    """
    openpyxl = need("openpyxl", "authoring")
    book = openpyxl.Workbook()
    book.remove(book.active)
    writing = _Writing(book, os.fspath(path), lang, criteria)
    for kind in SHEETS:
        writing.sheet(kind, list(_ROWS[kind.key](data, lang)))
    writing.lists()
    book.active = 0
    save_book(book, path, RegisterError, overwrite=overwrite)


#: A row to write, by the keys of its columns, and where in the register it comes from.
_Entries = tuple[dict[str, Any], tuple[str | int, ...]]


def _unit_rows(data: Mapping[str, Any], _lang: str) -> Iterator[_Entries]:
    yield {**data["unit"], "criteria": data["criteria"]}, ("unit",)


def _fact_rows(data: Mapping[str, Any], lang: str) -> Iterator[_Entries]:
    for name, entry in data.get("facts", {}).items():
        for item in entry if isinstance(entry, list) else [entry]:
            fields = item if isinstance(item, dict) else {"value": item}
            value = fields["value"]
            # What would be read as something else is marked as the text that it is.
            marked = isinstance(value, str) and (not value or read_value(Cell(1, 1, value)) != value)
            yield {"name": name, **fields, **({"sort": TEXT_SORT.say(lang)} if marked else {})}, ("facts", name)


def _document_rows(data: Mapping[str, Any], _lang: str) -> Iterator[_Entries]:
    for number, item in enumerate(data.get("documents", [])):
        valid = item.get("valid", {})
        entries = {key: value for key, value in item.items() if key != "valid"}
        yield entries | {f"valid.{key}": value for key, value in valid.items()}, ("documents", number)


def _code_rows(table: str, key: str) -> "Callable[[Mapping[str, Any], str], Iterator[_Entries]]":
    def rows(data: Mapping[str, Any], _lang: str) -> Iterator[_Entries]:
        for code, value in data.get(table, {}).items():
            yield {"code": code, key: value}, (table, code)

    return rows


_ROWS: "Mapping[str, Callable[[Mapping[str, Any], str], Iterator[_Entries]]]" = {
    "unit": _unit_rows,
    "facts": _fact_rows,
    "documents": _document_rows,
    "not_applicable": _code_rows("not_applicable", "reason"),
    "claimed": _code_rows("claimed", "points"),
}


@attrs.define(eq=False)
class _Writing:
    book: Any
    file: str
    lang: str
    criteria: CriteriaSet | None
    looks: Looks = attrs.Factory(Looks)
    choices: dict[str, Sequence[str]] = attrs.Factory(dict[str, Sequence[str]])
    wishes: list[tuple[Any, str, str]] = attrs.Factory(list[tuple[Any, str, str]])

    def sheet(self, kind: SheetKind, rows: Sequence[_Entries]) -> None:
        """Write one sheet: the header, a row for each entry, and the lists to choose from."""
        sheet = self.book.create_sheet(kind.title.say(self.lang))
        for at, column in enumerate(kind.columns, 1):
            self.looks.head(sheet.cell(1, at), column.title.say(self.lang))
            sheet.column_dimensions[letters(at)].width = column.width
        titles = self._titles(kind)
        if titles:
            at = len(kind.columns) + 1
            self.looks.head(sheet.cell(1, at), "Nội dung" if self.lang == "vi" else "Title")
            sheet.column_dimensions[letters(at)].width = 60
        for number, (entries, path) in enumerate(rows, 2):
            for at, column in enumerate(kind.columns, 1):
                cell = sheet.cell(number, at)
                self.looks.body(cell, _SIDES.get(column.holds), wrap=column.holds in ("text", "names"))
                if column.key in entries:
                    self._put(cell, column, entries[column.key], path)
                elif column.holds in ("text", "code", "names", "period"):
                    cell.number_format = "@"
            title = titles.get(entries.get("name") or entries.get("code") or "")
            if title is not None:
                beside = sheet.cell(number, len(kind.columns) + 1)
                self.looks.body(beside, wrap=True)
                put_text(beside, title)
        sheet.row_dimensions[1].height = 32
        sheet.auto_filter.ref = f"A1:{letters(len(kind.columns) + bool(titles))}{len(rows) + 1}"
        set_up_page(sheet, titles="1:1", freeze="A2")
        for at, column in enumerate(kind.columns, 1):
            offered = self._offered(kind, column)
            if offered:
                area = f"{letters(at)}2:{letters(at)}{len(rows) + 1 + _MORE}"
                self.choices.setdefault(f"{kind.key}.{column.key}", offered)
                self.wishes.append((sheet, area, f"{kind.key}.{column.key}"))

    def _titles(self, kind: SheetKind) -> dict[str, str]:
        """Return what facts or criteria are called, where the set is known."""
        if self.criteria is None or kind.key not in ("facts", "not_applicable", "claimed"):
            return {}
        named: Mapping[str, Any] = self.criteria.facts if kind.key == "facts" else self.criteria.criteria
        return {name: item.title.say(self.lang) for name, item in named.items()}

    def _offered(self, kind: SheetKind, column: Column) -> Sequence[str]:
        """Return what a column offers to choose from."""
        match kind.key, column.key:
            case "facts", "final":
                return _YES[self.lang]
            case "facts", "sort":
                return (TEXT_SORT.say(self.lang),)
            case "documents", "type":
                return TYPES
            case "documents", "kind":
                return () if self.criteria is None else tuple(self.criteria.documents)
            case "facts", "name":
                return () if self.criteria is None else tuple(self.criteria.facts)
            case _, "code":
                return () if self.criteria is None else tuple(self.criteria.criteria)
            case _:
                return ()

    def lists(self) -> None:
        """Write the lists to a hidden sheet, and let their columns offer them; other values stay possible."""
        validation = need("openpyxl.worksheet.datavalidation", "authoring").DataValidation
        sheet = self.book.create_sheet(LISTS[self.lang])
        sheet.sheet_state = "hidden"
        where: dict[str, str] = {}
        for at, (name, values) in enumerate(self.choices.items(), 1):
            put_text(sheet.cell(1, at), name)
            for number, value in enumerate(values, 2):
                put_text(sheet.cell(number, at), value)
            column = letters(at)
            where[name] = f"'{sheet.title}'!${column}$2:${column}${len(values) + 1}"
        for target, area, name in self.wishes:
            rule = validation(type="list", formula1=where[name], allow_blank=True, showErrorMessage=False)
            rule.add(area)
            target.add_data_validation(rule)

    def _put(self, cell: Any, column: Column, value: Any, path: tuple[str | int, ...]) -> None:  # noqa: ANN401
        """Write one value; what a cell cannot hold is an error at its place in the register."""
        try:
            if not self._can_put(cell, column, value):
                raise ValueError  # noqa: TRY301 -- a text too long is raised from below
        except ValueError:
            message = Message("error.unwritable-cell", {"found": shorten(value)})
            raise RegisterError(message, Place(self.file, key=write_path((*path, column.key)))) from None

    def _can_put(self, cell: Any, column: Column, value: Any) -> bool:  # noqa: ANN401
        """Write one value; tell whether it is of a sort that a cell can hold."""
        match value:
            case bool():
                put_text(cell, _YES[self.lang][not value])
            case int() | Decimal() if isinstance(value, int) or value.is_finite():
                put_number(cell, value)
            case datetime.date() if column.holds == "day" and not isinstance(value, datetime.datetime):
                put_day(cell, value)
            case str() if not value or not is_blank(value):
                put_text(cell, value)
            case list() if column.holds == "names":
                put_text(cell, write_names(value))
            case _:
                return False
        return True


def write_names(names: Sequence[str]) -> str:
    """Return a list as a cell has it: between semicolons, in quotes what holds one; an empty list is empty quotes."""
    return "; ".join(map(_quoted, names)) or '""'


def _quoted(name: str) -> str:
    if name.startswith('"') or any(char in name for char in ";\r\n"):
        return '"' + name.replace('"', '""') + '"'
    return name


__all__ = ["LISTS", "write_names", "write_register_book"]
