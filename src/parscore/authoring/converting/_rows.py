"""Tell what each row is: a criterion, a continuation of the one before, or something beside the table."""

import re

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeAlias

import attrs

from parscore.errors import CriteriaError, ParscoreError
from parscore.wording import Message, Value

from ._codes import Code, Codes, parse_code, split_code
from ._columns import Columns
from ._grid import Cell, Grid, Row
from ._numbers import read_maximum
from ._words import bullet, plain


_TOTAL = re.compile(
    r"(?:tong cong|tong so diem|tong diem|tong so|tong|cong|total|grand total|sum)"
    r"(?: (?:toi da|chung|diem toi da|diem|cac tieu chi|cac linh vuc|cac noi dung))*(?: ?\(.*\))?[ .:]*"
)
_FOOT = re.compile(
    r"(?:nguoi lap|nguoi cham|thu truong|chu tich|truong ban|t/?m\b|tm\.|kt\.|noi nhan|ghi chu\b|luu y\b|ky ten|\(ky)"
    r".*|.*\bngay\b.*\bthang\b.*\bnam\b.*"
)
_ROLES = {
    "bonus": re.compile(r"(?:diem (?:thuong|cong)|thuong diem|cong diem|bonus)\b"),
    "penalty": re.compile(r"(?:diem (?:tru|phat)|tru diem|phat diem|penalty)\b"),
}


@attrs.define
class Entry:
    """
    A criterion, gathered from its row and those that continue it.

    Attributes:
        path: Its code.
        row: Its row.
        code_text: Its code as the sheet has it.
        title: Its title.
        limit: Its maximum, or cap; None where it cannot be told.
        role: ``core``, ``bonus`` or ``penalty``.
        rule_lines: The lines of its rule text.
        evidence_lines: The lines of its evidence.
        asides: What else the rows say, to be kept as comments.
        remarks: What its author should look at.
        more: The rows that continue it.
    """

    path: Code
    row: Row
    code_text: str
    title: str
    limit: Decimal | None = None
    role: str = "core"
    rule_lines: list[str] = attrs.Factory(list[str])
    evidence_lines: list[str] = attrs.Factory(list[str])
    asides: list[str] = attrs.Factory(list[str])
    remarks: list[ParscoreError] = attrs.Factory(list[ParscoreError])
    more: list[Row] = attrs.Factory(list[Row])


@attrs.define
class Aside:
    """A row that is no criterion: it becomes a comment."""

    row: Row
    remarks: list[ParscoreError] = attrs.Factory(list[ParscoreError])


Item: TypeAlias = Entry | Aside


@attrs.define
class Table:
    """
    The rows of a sheet, told apart.

    Attributes:
        items: In the order of the sheet.
        entries: The criteria by code.
        total: The printed total and its row, if there is one.
    """

    items: list[Item] = attrs.Factory(list[Item])
    entries: dict[Code, Entry] = attrs.Factory(dict[Code, Entry])
    total: tuple[Decimal, Row] | None = None


def read_table(grid: Grid, columns: Columns) -> Table:
    """Tell the rows of *grid* apart."""
    return _Reader(grid, columns).read()


@attrs.define
class _Reader:
    grid: Grid
    columns: Columns
    table: Table = attrs.Factory(Table)
    codes: Codes = attrs.Factory(Codes)
    owner: Entry | None = None

    def read(self) -> Table:
        header = next(row for row in self.grid.rows if row.number == self.columns.rows[0])
        texts = [cell.text for cell in header.cells.values()]
        for row in self.grid.rows:
            beside = row.number <= self.columns.rows[-1] or [cell.text for cell in row.cells.values()] == texts
            if beside:
                self._aside(row)
            else:
                self._row(row)
        for entry in sorted(self.table.entries.values(), key=lambda entry: len(entry.path)):
            # What is above may stand below in the sheet, so this waits for all rows.
            self._take_role(entry)
            self._take_maximum(entry)
        self._share_merged()
        return self.table

    def _remark(self, name: str, row: Row, role: str | None, **values: Value) -> CriteriaError:
        column = None if role is None else self.columns.roles.get(role)
        return CriteriaError(Message(f"convert.{name}", values), self.grid.place(row, column))

    def _aside(self, row: Row, *remarks: ParscoreError) -> None:
        self.table.items.append(Aside(row, list(remarks)))

    def _row(self, row: Row) -> None:
        cell, text = self._code_and_text(row)
        if cell is not None:
            self._coded(row, cell, text)
        else:
            self._uncoded(row, text)

    def _code_and_text(self, row: Row) -> tuple[Cell | None, str]:
        """Return the cell with a row's code, if it has one, and its text."""
        column = self.columns.roles.get("code")
        cell, text = row.cells.get(column) if column is not None else None, row.text(self.columns.roles["text"])
        if cell is None:
            code, rest = split_code(text) if column is None else ("", text)
            return (Cell(code) if code else None), rest
        if bullet(cell.text):
            return None, f"{cell.text} {text}".strip()
        if not text and not cell.shown and parse_code(cell.text) is None:
            code, rest = split_code(cell.text)
            return (Cell(code), rest) if code else (None, cell.text)
        return cell, text

    def _coded(self, row: Row, cell: Cell, text: str) -> None:
        read = self.codes.read(cell)
        if read is None or not self.codes.is_new(read.path):
            name = "code-unread" if read is None else "code-twice"
            self.owner = None
            self._aside(row, self._remark(name, row, "code", found=cell.text))
            return
        self.codes.note(read.path)
        title, *rest = _title_lines(text) or [""]
        entry = Entry(read.path, row, cell.text, title, rule_lines=rest)
        if not read.sure:
            entry.remarks.append(self._remark("code-guessed", row, "code", found=cell.text, code=".".join(read.path)))
        if not title:
            entry.remarks.append(self._remark("no-title", row, "text"))
        self._take_rest(entry, row)
        self.table.entries[read.path] = entry
        self.table.items.append(entry)
        self.owner = entry

    def _take_role(self, entry: Entry) -> None:
        """Take the role of what is above, or the one that the title says."""
        for length in range(1, len(entry.path)):
            above = self.table.entries.get(entry.path[:length])
            if above is not None and above.role != "core":
                entry.role = above.role
                return
        entry.role = next((role for role, words in _ROLES.items() if words.match(plain(entry.title))), "core")
        if entry.role != "core":
            entry.remarks.append(self._remark(f"role-{entry.role}", entry.row, "text"))

    def _take_maximum(self, entry: Entry) -> None:
        cell = entry.row.cells.get(self.columns.roles["max"])
        read = read_maximum(cell, entry.role)
        entry.limit = read.points
        if cell is not None and read.why:
            entry.remarks.append(self._remark(read.why, entry.row, "max", found=cell.text))
        if cell is not None and (read.points is None or not re.fullmatch(r"[0-9]+(?:[.,][0-9]+)?", cell.text)):
            entry.asides.insert(0, self._kept(self.columns.roles["max"], cell.text))

    def _take_rest(self, entry: Entry, row: Row) -> None:
        """Take what a row of *entry* says beside its code, text and maximum."""
        for role, lines in (("rule", entry.rule_lines), ("evidence", entry.evidence_lines)):
            text = row.text(self.columns.roles.get(role))
            lines.extend(text.split("\n") if text else ())
        for column, text in self.columns.beside(row).items():
            entry.asides.append(self._kept(column, text))
        for role in ("text", "rule", "evidence"):
            cell = row.cells.get(self.columns.roles.get(role, 0))
            if cell is not None and cell.trap == "formula":
                entry.remarks.append(self._remark("formula", row, role, found=cell.text))

    def _kept(self, column: int, text: str) -> str:
        """Say what stands in a cell of *column*, for a comment."""
        title = " ".join(self.columns.titles.get(column, "").split())
        return f"{title}: {text}" if title else text

    def _uncoded(self, row: Row, text: str) -> None:
        lead = plain(text or next(iter(row.cells.values())).text)
        inside = self._is_inside(row)
        if not inside and _TOTAL.fullmatch(lead):
            self.owner = None
            self._total(row)
        elif not inside and _FOOT.fullmatch(lead):
            self.owner = None
            self._aside(row)
        elif not inside and any(words.match(lead) for words in _ROLES.values()):
            self.owner = None
            self._aside(row, self._remark("role-uncoded", row, "text", found=text or lead))
        elif self.owner is None or not (text or self._has_own(row)):
            self._aside(row)
        else:
            self._continue(self.owner, row, text)

    def _total(self, row: Row) -> None:
        cell = row.cells.get(self.columns.roles["max"])
        read = read_maximum(cell)
        if read.points is not None:
            self.table.total = (read.points, row)
        if cell is None or read.points is not None:
            self._aside(row)
        else:
            self._aside(row, self._remark(read.why, row, "max", found=cell.text))

    def _is_inside(self, row: Row) -> bool:
        """Tell whether a row lies in the merged code cell of the criterion before it."""
        column = self.columns.roles.get("code")
        if self.owner is None or column is None:
            return False
        return self.grid.merged.get((row.number, column)) == (self.owner.row.number, column)

    def _has_own(self, row: Row) -> bool:
        return any(row.text(self.columns.roles.get(role)) for role in ("max", "rule", "evidence"))

    def _continue(self, entry: Entry, row: Row, text: str) -> None:
        points = row.text(self.columns.roles["max"])
        lines = text.split("\n") if text else []
        if points and lines and not re.search(rf"(?:^|[\s:]){re.escape(points)}\.?$", lines[-1]):
            lines[-1] += f" {points}" if lines[-1].endswith(":") else f": {points}"
        elif points and not lines:
            entry.asides.append(self._kept(self.columns.roles["max"], points))
        if points and not any(remark.sentence.id == "convert.points-below" for remark in entry.remarks):
            entry.remarks.append(self._remark("points-below", row, "max", found=points, code=".".join(entry.path)))
        entry.rule_lines.extend(lines)
        self._take_rest(entry, row)
        entry.more.append(row)

    def _share_merged(self) -> None:
        """Take the maximum from criteria that share one merged cell, unless the first is above all of the others."""
        column = self.columns.roles["max"]
        groups: dict[tuple[int, int], list[Entry]] = {}
        for entry in self.table.entries.values():
            anchor = self.grid.merged.get((entry.row.number, column))
            if anchor is not None and anchor[1] == column:
                groups.setdefault(anchor, []).append(entry)
        for first, *others in groups.values():
            below = all(other.path[: len(first.path)] == first.path for other in others)
            if others and not below:
                first.limit = None
                first.asides.append(self._kept(column, first.row.text(column)))
                rows: Mapping[str, Value] = {"first": first.row.number, "last": others[-1].row.number}
                first.remarks.append(self._remark("max-shared", first.row, "max", **rows))


def _title_lines(text: str) -> list[str]:
    """Return the title on one line, and the lines below it that are a list of their own."""
    lines = text.split("\n") if text else []
    ends = next((number for number, line in enumerate(lines) if number and bullet(line)), len(lines))
    return [" ".join(lines[:ends]), *lines[ends:]] if lines else []


__all__ = ["Aside", "Entry", "Item", "Table", "read_table"]
