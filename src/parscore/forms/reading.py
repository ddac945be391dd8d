"""Read a self-assessment form against its criteria set: every point and note of it, and whatever does not fit."""

import datetime
import os
import re

from decimal import Decimal
from fractions import Fraction

import attrs

from parscore.criteria import CriteriaSet
from parscore.edge import shorten
from parscore.edge.workbooks import Book, Cell, Sheet, Unread, plain_words, read_book, read_text_number, trouble_of
from parscore.errors import ParscoreError, Place, RegisterError
from parscore.wording import Message, Text, Value

from .checks import check_form
from .codes import Codes, shown_codes, total_of
from .header import Header, find_header
from .model import Form, FormRow
from .sums import is_same


_WANTED = Text("một số điểm, như 0,5", "points, such as 0.5")
_UNIT_OF_POINTS = re.compile(r"\s*(?:điểm|đ|points?|pts?)\.?$", re.IGNORECASE)
_FRACTION = re.compile(r"(-?\d{1,20})/([1-9]\d{0,19})")
_NOTHING = frozenset(("-", "–", "—", "/", "…", "...", ".", "x"))
_APART = frozenset(("khong ap dung", "kad", "k ap dung", "khong phat sinh", "not applicable", "n a"))
_YEAR = re.compile(r"\bnăm\s*:?\s*(\d{4})\b|\byear\s*:?\s*(\d{4})\b", re.IGNORECASE)


def read_form(path: str | os.PathLike[str], criteria: CriteriaSet, *, sheet: str | None = None) -> Form:
    """
    Read a form of any of the layouts that are seen, its columns by their words.

    Args:
        path: A workbook (.xlsx).
        criteria: The set that it is a form of.
        sheet: The sheet; None takes the first that has a form's header.

    Returns:
        What it says, and the findings: codes that the set does not have, points
        above a maximum, sums that do not add up, cells that say nothing. Nothing
        is dropped without one.

    Raises:
        RegisterError: It cannot be read, has no such header, or is the form of another set.
        MissingExtraError: The extra ``authoring`` is not installed.

    .. versionadded:: 0.1.0
    """
    book = read_book(path, RegisterError)
    found, header, others = _sheet_of(book, sheet)
    reading = _Reading(found, header, criteria)
    reading.findings.extend(
        RegisterError(Message("error.form-other-sheet", {"found": other.name, "used": found.name}), other.place())
        for other in others
    )
    return reading.run()


def _sheet_of(book: Book, name: str | None) -> tuple[Sheet, Header, list[Sheet]]:
    """Return the sheet with the form, its header, and other sheets that have one, too."""
    sheets = [item for item in book.sheets if name is None or plain_words(item.name) == plain_words(name)]
    forms = [(item, header) for item in sheets if (header := find_header(item)) is not None]
    if not forms:
        names = ", ".join(item.name for item in book.sheets)
        values: dict[str, Value] = {"found": name or names, "accepted": names}
        raise RegisterError(
            Message("error.no-form" if name is None else "error.no-form-sheet", values), Place(book.file)
        )
    return *forms[0], [item for item, _ in forms[1:]]


@attrs.define(eq=False)
class _Reading:
    sheet: Sheet
    header: Header
    criteria: CriteriaSet
    findings: list[ParscoreError] = attrs.Factory(list[ParscoreError])
    rows: dict[str, FormRow] = attrs.Factory(dict[str, FormRow])
    totals: dict[str, FormRow] = attrs.Factory(dict[str, FormRow])
    strangers: list[tuple[str, Place]] = attrs.Factory(list[tuple[str, Place]])

    def note(self, place: Place, message: str, **values: Value) -> None:
        self.findings.append(RegisterError(Message(f"error.{message}", values), place))

    def run(self) -> Form:
        codes = Codes(self.criteria)
        for number in self.sheet.rows:
            if number > self.header.last:
                self._row(number, codes)
        self._refuse_other_set()
        self._year()
        self._merged()
        form = Form(
            file=self.sheet.file,
            sheet=self.sheet.name,
            criteria=self.criteria.id,
            columns=tuple(self.header.columns),
            rows=self.rows,
            bonus=self.totals.get("bonus"),
            penalty=self.totals.get("penalty"),
            total=self.totals.get("total"),
        )
        return attrs.evolve(form, findings=(*self.findings, *check_form(form, self.criteria)))

    def _cell(self, number: int, key: str) -> Cell | None:
        return self.sheet.cell(number, self.header.columns.get(key))

    def _row(self, number: int, codes: Codes) -> None:
        """Read one row: a criterion's, one of the last, or one that says nothing of points."""
        cell = self._cell(number, "number")
        code = None if cell is None or cell.trouble else codes.find(cell)
        title = self.sheet.text(number, self.header.columns.get("title"))
        if code is not None:
            self._once(code, number)
        elif (
            name := total_of(title) or total_of(self.sheet.text(number, self.header.columns.get("number")))
        ) is not None:
            if name not in self.totals:
                self.totals[name] = self._read(number, "", "penalty" if name == "penalty" else "core")
            elif self._says(number):
                self.note(self.sheet.place(number), "form-total-twice")
        elif (
            cell is not None
            and (cell.trouble or any(True for _ in shown_codes(cell)))
            and (title or self._says(number))
        ):
            self._stranger(number, cell)
        elif self._says(number):
            self.note(self.sheet.place(number), "form-row-unknown", found=title)

    def _stranger(self, number: int, cell: Cell) -> None:
        """Note a code that the set does not have."""
        place = self.sheet.place(number, cell.column)
        why = trouble_of(cell)
        if why is not None:
            self.findings.append(RegisterError(why, place))
            return
        found = next(shown_codes(cell))
        self.strangers.append((found, place))
        self.note(place, "form-unknown-code", found=found, accepted=self.criteria.id)

    def _says(self, number: int) -> bool:
        """Tell whether a row without a code holds points or notes."""
        keys = ("claimed", "verified", "unit_note", "reviewer_note", "note")
        return any(self._cell(number, key) is not None for key in keys)

    def _once(self, code: str, number: int) -> None:
        if code in self.rows:
            other = str(self.rows[code].place.key)
            self.note(self.sheet.place(number), "given-twice", found=code, other=other)
            return
        row = self._read(number, code, self.criteria[code].role)
        self.rows[code] = row
        if number in self.sheet.hidden and (row.claimed is not None or row.verified is not None):
            self.note(row.place, "form-hidden-row", found=code)

    def _read(self, number: int, code: str, role: str) -> FormRow:
        keys = {key: self.header.columns[key] for key in self.header.columns if key in _KEPT}
        points = {key: self._points(number, key, role) for key in ("max", "claimed", "verified")}
        note = self.sheet.text(number, self.header.columns.get("note"))
        return FormRow(
            code=code,
            place=self.sheet.place(number),
            **points,
            unit_note=self.sheet.text(number, self.header.columns.get("unit_note")) or note,
            reviewer_note=self.sheet.text(number, self.header.columns.get("reviewer_note")),
            evidence=self.sheet.text(number, self.header.columns.get("evidence")),
            places={key: self.sheet.place(number, at) for key, at in keys.items()},
        )

    def _points(self, number: int, key: str, role: str) -> Fraction | None:
        """Return the points in a cell; a penalty may be written without its minus."""
        cell = self._cell(number, key)
        if cell is None:
            return None
        place = self.sheet.place(number, cell.column)
        found = trouble_of(cell) or read_points(cell)
        if isinstance(found, Message):
            self.findings.append(RegisterError(found, place))
            return None
        return -found if role == "penalty" and found is not None and found > 0 else found

    # -- the whole -------------------------------------------------------

    def _refuse_other_set(self) -> None:
        """
        Refuse the form of another set.

        Raises:
            RegisterError: Less than half of its codes are the set's, with the set's maxima.
        """
        leaves = [row for code, row in self.rows.items() if not self.criteria[code].children]
        fitting = [row for row in leaves if row.max is None or is_same(abs(row.max), self.criteria[row.code].limit)]
        every = len(leaves) + len(self.strangers)
        if not self.rows or 2 * len(fitting) < every:
            values: dict[str, Value] = {"found": len(fitting), "all": every, "accepted": self.criteria.id}
            raise RegisterError(Message("error.form-other-set", values), self.sheet.place())

    def _year(self) -> None:
        """Note a year above the table that is not the set's."""
        for number, cells in self.sheet.rows.items():
            for at in cells:
                found = _YEAR.search(self.sheet.text(number, at)) if number <= self.header.last else None
                year = 0 if found is None else int(found[1] or found[2])
                if year not in (0, self.criteria.year) and not self._names_year(self.sheet.text(number, at)):
                    place = self.sheet.place(number, at)
                    self.note(place, "form-other-year", found=str(year), accepted=str(self.criteria.year))

    def _names_year(self, text: str) -> bool:
        """Tell whether a text names the set's year, too: a decision of the year before may stand beside it."""
        return str(self.criteria.year) in text

    def _merged(self) -> None:
        """Note merged cells with points that reach over several criteria."""
        keys = {at: key for key, at in self.header.columns.items() if key in ("claimed", "verified", "max")}
        told: set[tuple[int, int]] = set()
        coded = {row.place.key for row in self.rows.values()}
        for (row, column), first in sorted(self.sheet.merged.items()):
            if first in told or row <= self.header.last or column not in keys or row == first[0]:
                continue
            if self.sheet.cell(*first) is not None and self.sheet.place(row).key in coded:
                told.add(first)
                self.note(self.sheet.place(*first), "merged-cells")


_KEPT = frozenset(("max", "claimed", "verified", "unit_note", "reviewer_note", "note", "evidence"))


def read_points(cell: Cell) -> Fraction | Message | None:
    """Return the points that a cell says, None where it says none, or what is wrong with it."""
    value = cell.value
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool) and not cell.percent:
        return Fraction(value)
    if isinstance(value, str):
        text = _UNIT_OF_POINTS.sub("", " ".join(value.split()))
        if found := _FRACTION.fullmatch(text):
            return Fraction(int(found[1]), int(found[2]))
        number = read_text_number(text)
        if isinstance(number, Unread):
            return number.why
        if number is not None:
            return Fraction(number)
        if plain_words(value) in _APART:
            return Message("error.form-not-applicable", {"found": value.strip()})
        if value.strip() in _NOTHING:
            return None
    shown = shorten(value) if isinstance(value, (str, bool, int, Decimal, datetime.date)) else str(value)
    return Message("error.wrong-value", {"found": shown, "accepted": _WANTED})


__all__ = ["read_form", "read_points"]
