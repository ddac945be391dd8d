"""Write the self-assessment form of a scorecard: real numbers, and sums that a council can check."""

import os

from collections.abc import Iterator, Sequence
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any

import attrs

from parscore.criteria import Criterion
from parscore.edge import need
from parscore.edge.workbooks import MARKED, MOST_TEXT, Looks, letters, put_text, save_book, set_up_page
from parscore.errors import ParscoreError, Place, RegisterError
from parscore.scoring import Scorecard
from parscore.views import day_of
from parscore.wording import Message, as_surface

from .columns import BY_KEY, LAYOUTS, Layout
from .sums import Sums, outside, summed
from .table import FormLine, FormTable, table_of


#: As many digits as a spreadsheet's number can tell apart.
_CONTEXT = Context(prec=17)
_SHOWN = "0.00"
_NUMBERS = ("max", "claimed", "verified", "earned", "survey")
_HEADER = 5
#: As many cells as are summed in one go.
_AT_ONCE = 200
_CUT = 2_000


def write_form(
    card: Scorecard,
    path: str | os.PathLike[str],
    *,
    layout: str = "full",
    lang: str = "vi",
    overwrite: bool = False,
) -> None:
    """
    Write the form of *card* as a workbook.

    Points are the unit's claims; where it has none, what is computed, marked
    as a proposal. Sums are formulas whose results are saved with them.

    Args:
        card: The scorecard.
        path: The file.
        layout: Which columns: ``full``, ``software``, ``guidance``, ``declared`` or ``grouped``.
        lang: ``vi`` or ``en``.
        overwrite: Whether a file that exists is replaced.

    Raises:
        ParscoreError: There is no such layout.
        RegisterError: The file exists or cannot be written, or does not end in ``.xlsx``.
        MissingExtraError: The extra ``authoring`` is not installed.
    """
    if layout not in LAYOUTS:
        raise ParscoreError(Message("error.no-layout", {"found": layout, "accepted": ", ".join(LAYOUTS)}))
    if not os.fspath(path).lower().endswith(".xlsx"):
        raise RegisterError(Message("error.unknown-ending", {"accepted": ".xlsx"}), Place(os.fspath(path)))
    book = need("openpyxl", "authoring").Workbook()
    writing = _Writing(book.active, LAYOUTS[layout], table_of(card, lang), lang)
    writing.run()
    results = {book.active.title: writing.results}
    save_book(book, path, RegisterError, results=results, overwrite=overwrite)


def as_number(points: Fraction) -> Decimal:
    """Return points as a number of a spreadsheet: exact, or to as many digits as it can tell apart."""
    surface = as_surface(points)
    if isinstance(surface, Decimal):
        return surface
    return _CONTEXT.divide(Decimal(points.numerator), Decimal(points.denominator))


@attrs.define(eq=False)
class _Writing:
    sheet: Any
    layout: Layout
    table: FormTable
    lang: str
    looks: Looks = attrs.Factory(Looks)
    results: dict[str, Decimal | str] = attrs.Factory(dict[str, Decimal | str])
    rows: dict[str, int] = attrs.Factory(dict[str, int])

    @property
    def _first(self) -> int:
        return _HEADER + 1 + self.layout.grouped

    def at(self, key: str) -> int | None:
        """Return the number of a column."""
        return self.layout.keys.index(key) + 1 if key in self.layout.keys else None

    def run(self) -> None:
        """Write everything."""
        self.sheet.title = Message("form.sheet").say(self.lang)
        self._heading()
        self._header()
        for number, line in enumerate(self.table.lines, self._first):
            self.rows[line.criterion.code] = number
        for line in self.table.lines:
            self._line(line)
        last = self._totals(self._first + len(self.table.lines))
        self._legend(last + 2)
        set_up_page(
            self.sheet,
            titles=f"{_HEADER}:{self._first - 1}",
            freeze=f"{letters(min(3, len(self.layout.keys)))}{self._first}",
        )

    # -- what stands above and below -------------------------------------

    def _heading(self) -> None:
        card, lang = self.table.card, self.lang
        unit = Message("form.unit", {"name": card.name, "year": str(card.year)}).say(lang)
        status = Message(f"status.{card.status}").say(lang)
        lines = (self.layout.heading.say(lang), unit, f"{card.title.say(lang)}. {status}", day_of(card).say(lang))
        for row, text in enumerate(lines, 1):
            cell = self.sheet.cell(row, 1)
            put_text(cell, text)
            cell.font = self.looks.font(bold=row <= 2, italic=row > 2, size=14 if row == 1 else 11)  # noqa: PLR2004 -- the two titles
            cell.alignment = self.looks.align("center", middle=True, wrap=True)
            self.sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(self.layout.keys))
        self.sheet.row_dimensions[1].height = 24

    def _header(self) -> None:
        last = self._first - 1
        for at, key in enumerate(self.layout.keys, 1):
            column = BY_KEY[key]
            self.sheet.column_dimensions[letters(at)].width = column.width
            grouped = self.layout.grouped and column.group is not None
            for row in range(_HEADER, last + 1):
                self.looks.head(self.sheet.cell(row, at), "")
            if grouped and column.group is not None:
                self.looks.head(self.sheet.cell(_HEADER, at), column.group.say(self.lang))
            self.looks.head(self.sheet.cell(last if grouped else _HEADER, at), self.layout.title(key).say(self.lang))
            if not grouped and last > _HEADER:
                self.sheet.merge_cells(start_row=_HEADER, start_column=at, end_row=last, end_column=at)
        if self.layout.grouped:
            group = [at for at, key in enumerate(self.layout.keys, 1) if BY_KEY[key].group is not None]
            self.sheet.merge_cells(start_row=_HEADER, start_column=group[0], end_row=_HEADER, end_column=group[-1])
        self.sheet.row_dimensions[last].height = 34

    def _legend(self, row: int) -> None:
        notes = ["form.legend-sums"]
        if self.at("claimed") is not None and self.table.proposes:
            notes.insert(0, "form.legend-proposed")
            self.sheet.cell(row, 1).fill = self.looks.fill(MARKED)
        for number, name in enumerate(notes, row):
            cell = self.sheet.cell(number, 2)
            put_text(cell, Message(name).say(self.lang))
            cell.font = self.looks.font(italic=True)

    # -- the table -------------------------------------------------------

    def _line(self, line: FormLine) -> None:
        row, criterion = self.rows[line.criterion.code], line.criterion
        bold = bool(criterion.children)
        for at, key in enumerate(self.layout.keys, 1):
            cell = self.sheet.cell(row, at)
            number = key in _NUMBERS or key == "index"
            self.looks.body(cell, "center" if number or key == "number" else None, wrap=not number, bold=bold)
            match key:
                case "number":
                    put_text(cell, criterion.code)
                case "title":
                    put_text(cell, criterion.title.say(self.lang))
                case "max":
                    self._maximum(line, cell)
                case "claimed" | "verified":
                    self._points(line, cell, key)
                case "evidence":
                    texts = line.texts
                    put_text(cell, _cut(texts["asked" if "present" in self.layout.keys else "evidence"]))
                case _:
                    put_text(cell, _cut(line.texts.get(key, "")))
        self.sheet.row_dimensions[row].height = self._height(row)

    def _height(self, row: int) -> float:
        """Return the height that the longest text of a row needs: viewers do not all work it out."""
        lines = 1
        for at, key in enumerate(self.layout.keys, 1):
            value = self.sheet.cell(row, at).value
            if isinstance(value, str) and not value.startswith("="):
                width = BY_KEY[key].width
                lines = max(lines, sum(1 + int(len(part) * 0.82) // width for part in value.split("\n")))
        return min(14.5 * lines + 2, 405.0)

    def _maximum(self, line: FormLine, cell: Any) -> None:  # noqa: ANN401 -- openpyxl is imported only when it is needed
        if line.max is None:
            return
        node = line.criterion
        if node.children and node.role == "core" and node.scale_to is None:
            self._formula(cell, f"={self._sum(node, 'max')}", line.max)
        else:
            self._number(cell, -line.max if node.role == "penalty" else line.max)

    def _points(self, line: FormLine, cell: Any, key: str) -> None:  # noqa: ANN401
        node = line.criterion
        value = line.claimed if key == "claimed" else line.verified
        if node.children:
            given = self._sum(node, key)
            text = self._scaled(node, given)
            whole = f"={text}" if value is not None else f'=IF({self._count(node, key)}=0,"",{text})'
            self._formula(cell, whole, value)
        elif value is not None:
            self._number(cell, value)
            if key == "claimed" and line.proposed:
                cell.fill = self.looks.fill(MARKED)
                cell.font = self.looks.font(italic=True)

    def _scaled(self, node: Criterion, given: str) -> str:
        """Return the formula of a branch's points: its sum, on its scale, within its cap."""
        if node.scale_to is not None:
            scale, most = as_number(node.scale_to), self._sum(node, "max")
            return f"IF({most}=0,0,{given}*{scale:f}/{most})"
        if node.role == "bonus":
            return f"MIN({as_number(node.limit):f},{given})"
        return f"MAX(-{as_number(node.limit):f},{given})" if node.role == "penalty" else given

    def _cells(self, node: Criterion, key: str) -> list[str]:
        """Return the cells of the children of which a node is the sum, neighbours taken together."""
        column = letters(self.layout.keys.index(key) + 1)
        runs: list[list[int]] = []
        for row in (self.rows[child.code] for child in summed(node)):
            if runs and runs[-1][1] == row - 1:
                runs[-1][1] = row
            else:
                runs.append([row, row])
        return [f"{column}{lo}" if lo == hi else f"{column}{lo}:{column}{hi}" for lo, hi in runs]

    def _sum(self, node: Criterion, key: str) -> str:
        return call("SUM", self._cells(node, key))

    def _count(self, node: Criterion, key: str) -> str:
        return call("COUNT", self._cells(node, key), "+")

    # -- the totals ------------------------------------------------------

    def _totals(self, row: int) -> int:
        """Write bonus, penalty and total; return the last row."""
        for role in ("bonus", "penalty"):
            self._total_row(row, f"form.{role}", _Outside(self, role))
            self.rows[f"form.{role}"] = row
            row += 1
        self._total_row(row, "form.total", _Total(self))
        return row

    def _total_row(self, row: int, name: str, total: "_Outside | _Total") -> None:
        for at, key in enumerate(self.layout.keys, 1):
            cell = self.sheet.cell(row, at)
            self.looks.body(cell, "center" if key in _NUMBERS else None, bold=True)
            if key == "title":
                put_text(cell, Message(name).say(self.lang))
            elif key in ("claimed", "verified"):
                sums = self.table.claimed if key == "claimed" else None
                value = None if sums is None else total.value(sums)
                text = total.formula(key)
                self._formula(cell, text if value is not None else f'=IF({total.count(key)}=0,"",{text[1:]})', value)
            elif key == "max" and isinstance(total, _Total):
                self._formula(cell, f"={self._sum(self.table.criteria.root, 'max')}", self.table.card.exact.max)

    # -- cells -----------------------------------------------------------

    def _number(self, cell: Any, points: Fraction) -> None:  # noqa: ANN401
        cell.value = as_number(points)
        cell.number_format = _SHOWN

    def _formula(self, cell: Any, text: str, value: Fraction | None) -> None:  # noqa: ANN401
        cell.value = text
        cell.number_format = _SHOWN
        self.results[cell.coordinate] = "" if value is None else as_number(value)


def call(name: str, cells: Sequence[str], joint: str = ",") -> str:
    """Return a call of a function on cells; on many, of calls in it."""
    if len(cells) <= _AT_ONCE:
        return f"{name}({','.join(cells)})" if cells else "0"
    pieces = [cells[at : at + _AT_ONCE] for at in range(0, len(cells), _AT_ONCE)]
    inner = joint.join(call(name, piece) for piece in pieces)
    return f"{name}({inner})" if joint == "," else f"({inner})"


@attrs.frozen
class _Outside:
    """The row of all bonuses, or of all penalties."""

    writing: _Writing
    role: str

    def value(self, sums: Sums) -> Fraction:
        return sums.outside(self.role)

    def _nodes(self, key: str) -> Iterator[tuple[str, Fraction]]:
        column = letters(self.writing.layout.keys.index(key) + 1)
        for node, factor in outside(self.writing.table.criteria.root, self.role):
            yield f"{column}{self.writing.rows[node.code]}", factor

    def formula(self, key: str) -> str:
        parts = [
            f"N({cell})" if factor == 1 else f"N({cell})*{factor.numerator}/{factor.denominator}"
            for cell, factor in self._nodes(key)
        ]
        return f"={'+'.join(parts) or '0'}"

    def count(self, key: str) -> str:
        return call("COUNT", [cell for cell, _ in self._nodes(key)], "+")


@attrs.frozen
class _Total:
    """The last row: the fields, the bonuses and the penalties."""

    writing: _Writing

    def value(self, sums: Sums) -> Fraction:
        return sums.total()

    def _outside(self, key: str) -> list[str]:
        column = letters(self.writing.layout.keys.index(key) + 1)
        return [f"{column}{self.writing.rows[f'form.{role}']}" for role in ("bonus", "penalty")]

    def formula(self, key: str) -> str:
        core = self.writing._sum(self.writing.table.criteria.root, key)  # noqa: SLF001 -- a part of the writing
        return f"={core}+{'+'.join(f'N({cell})' for cell in self._outside(key))}"

    def count(self, key: str) -> str:
        return self.writing._count(self.writing.table.criteria.root, key)  # noqa: SLF001 -- likewise


def _cut(text: str) -> str:
    """Return a text that a cell can hold and a page can show."""
    most = min(_CUT, MOST_TEXT)
    return text if len(text) <= most else f"{text[: most - 1]}…"


__all__ = ["as_number", "call", "write_form"]
