"""The first sheet of a unit: its index and how it comes about, its fields, and why points were lost."""

from collections.abc import Sequence
from fractions import Fraction

import attrs

from parscore.core import add_up
from parscore.forms.writing import call
from parscore.reports.claims import claim_values
from parscore.reports.model import Conclusions, UnitReport
from parscore.wording import write_number

from ._book import Book, Sheet, at, span
from ._ledger import DEDUCTED_AT, EARNED_AT, MAX_AT, OPEN_AT, Placed
from ._lines import Told
from ._looks import CODE, HEAD, LONG, NOTE, NUMBER, PLACE, STRONG, SUM, TEXT, Look


#: Label, value and remark of a figure; the fields and the causes have more columns.
WIDTHS = (8, 46, 14, 14, 14, 14, 11)
_LABEL, _VALUE = 1, 2
_WORDS = attrs.evolve(TEXT, align="right")
_CORE = "core"


@attrs.define(eq=False)
class Summary:
    """
    The first sheet, of which the others are written before it is filled.

    Attributes:
        book: The workbook.
        sheet: The sheet.
        report: The report.
        ledger: Where the ledger stands.
        told: Where the deductions stand.
    """

    book: Book
    sheet: Sheet
    report: UnitReport
    ledger: Placed
    told: Told
    _row: int = 0
    _cells: dict[str, str] = attrs.field(factory=dict[str, str], init=False)

    def write(self) -> None:
        """Fill it."""
        report = self.report
        self._row = self.sheet.heading(self.book.say("title-unit", year=str(report.context.year), name=report.name))
        self._points(report.conclusions)
        self._index(report.conclusions)
        self._row += 1
        self._fields()
        self._row += 1
        self._causes()
        self._row += 1
        for claim in report.conclusions.claims:
            self.sheet.text(self._row, 0, self.book.say("claim", **claim_values(claim)), NOTE)
            self._row += 1

    # -- the figures -----------------------------------------------------

    def _points(self, found: Conclusions) -> None:
        last = len(self.ledger.tree.rows) - 1
        self._number("max", found.max.exact, f"={self.ledger.cell(last, MAX_AT)}")
        self._number("earned", found.earned.exact, f"={self.ledger.cell(last, EARNED_AT)}")
        deducted = found.max.exact - found.earned.exact
        self._number("deducted", deducted, f"={self.ledger.cell(last, DEDUCTED_AT)}")
        self._number("open", found.open.exact, f"={self.ledger.cell(last, OPEN_AT)}")
        for name, figure in (("bonus", found.bonus), ("penalty", found.penalty)):
            if figure is not None:
                self._number(name, figure.exact, self._outside(name, figure.exact))

    def _outside(self, role: str, value: Fraction) -> str | None:
        """Return the sum of all bonuses or penalties, where it is no more than that."""
        numbers = self.ledger.tree.outermost(role)
        if value != add_up(self.ledger.tree.rows[number].earned.exact for number in numbers):
            return None
        return f"={call('SUM', [self.ledger.cell(number, EARNED_AT) for number in numbers])}"

    def _index(self, found: Conclusions) -> None:
        if found.index is None:
            self._words("index", found.summary[0])
            return
        self._number("exact-index", found.index.exact, self._index_formula(found, found.index.exact), LONG)
        self._number("index", found.index.shown, look=SUM)
        if found.has_bands:
            self._words("band", found.band or self.book.say("no-value"))
        if not found.is_final and found.least is not None and found.most is not None:
            self.sheet.text(self._row, _VALUE + 1, found.band_least or "")
            self._number("least", found.least.exact)
            self.sheet.text(self._row, _VALUE + 1, found.band_most or "")
            self._number("most", found.most.exact)
        if self.report.rank is not None:
            self._words("rank", f"{self.report.rank.text}/{self.report.rank.count}")

    def _index_formula(self, found: Conclusions, index: Fraction) -> str:
        """Return how the index comes about: the share of the tree, and on the total's scale what stands outside it."""
        share = f"={self._cells['earned']}/{self._cells['max']}*100"
        outside = [
            (name, figure.exact) for name, figure in (("bonus", found.bonus), ("penalty", found.penalty)) if figure
        ]
        points = add_up(value for _, value in outside)
        if not points:
            return share
        scale = (index - found.earned.exact / found.max.exact * 100) / points
        factor = "" if scale == 1 else f"*{write_number(scale)}"
        return f"{share}+({'+'.join(self._cells[name] for name, _ in outside)}){factor}"

    def _number(self, name: str, value: Fraction, formula: str | None = None, look: Look = NUMBER) -> None:
        self.sheet.text(self._row, _LABEL, self.book.say(name), STRONG)
        self.sheet.number(self._row, _VALUE, value, look, formula=formula)
        self._cells[name] = at(self._row, _VALUE)
        self._row += 1

    def _words(self, name: str, text: str) -> None:
        self.sheet.text(self._row, _LABEL, self.book.say(name), STRONG)
        self.sheet.text(self._row, _VALUE, text, _WORDS)
        self._row += 1

    # -- the tables ------------------------------------------------------

    def _titles(self, *names: str) -> None:
        for column, name in enumerate(names):
            self.sheet.text(self._row, column, self.book.say(name), HEAD)
        self._row += 1

    def _fields(self) -> None:
        """Write the fields, each figure taken from the ledger."""
        self._titles("code", "field", "max", "earned", "deducted", "open", "share")
        for number, row in enumerate(self.ledger.tree.rows):
            if row.depth or row.role != _CORE:
                continue
            look = SUM if not row.code else NUMBER
            self.sheet.text(self._row, 0, row.code, CODE)
            self.sheet.text(self._row, _LABEL, row.title, TEXT if row.code else STRONG)
            values = (row.max.exact, row.earned.exact, row.max.exact - row.earned.exact, row.open.exact)
            for column, value in zip((MAX_AT, EARNED_AT, DEDUCTED_AT, OPEN_AT), values, strict=True):
                self.sheet.number(self._row, column, value, look, formula=f"={self.ledger.cell(number, column)}")
            ratio = row.earned.exact / row.max.exact if row.max.exact else None
            cells = at(self._row, MAX_AT), at(self._row, EARNED_AT)
            self.sheet.percent(self._row, OPEN_AT + 1, ratio, f'=IF({cells[0]}=0,"",{cells[1]}/{cells[0]})', look)
            self._row += 1

    def _causes(self) -> None:
        """Write what was lost by cause, counted and summed over the sheet of the deductions."""
        causes = self.report.conclusions.causes
        if not causes:
            return
        self._titles("number", "cause", "lines", "points")
        first = self._row
        role = f'"{self.book.say("role-core")}"'
        for number, cause in enumerate(causes, 1):
            lines, points = self.told.by_cause(at(self._row, _LABEL), role)
            self.sheet.count(self._row, 0, number, PLACE)
            self.sheet.text(self._row, _LABEL, cause.text)
            self.sheet.count(self._row, _VALUE, cause.lines, formula=lines)
            self.sheet.number(self._row, _VALUE + 1, cause.points.exact, formula=points)
            self._row += 1
        self._sums(first, [cause.lines for cause in causes], add_up(cause.points.exact for cause in causes))

    def _sums(self, first: int, counts: Sequence[int], points: Fraction) -> None:
        cells = (span(first, self._row - 1, column) for column in (_VALUE, _VALUE + 1))
        lines, sums = (f"=SUM({each})" for each in cells)
        self.sheet.text(self._row, _LABEL, self.book.say("sum"), STRONG)
        self.sheet.count(self._row, _VALUE, sum(counts), SUM, formula=lines)
        self.sheet.number(self._row, _VALUE + 1, points, SUM, formula=sums)
        self._row += 1
