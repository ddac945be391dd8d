"""The ledger of a unit: a row for each criterion, with sums and differences as formulas."""

from collections.abc import Callable, Sequence
from fractions import Fraction

import attrs

from parscore.reports.model import Row, UnitReport

from ._book import Book, Sheet, at
from ._looks import STRONG, TEXT, Look
from ._sums import Summing, Tree


_GROUND = "#F2F2F2"
#: Where the columns stand that every ledger has.
CODE_AT, TITLE_AT, MAX_AT, EARNED_AT, DEDUCTED_AT, OPEN_AT = range(6)


@attrs.frozen(kw_only=True)
class _Column:
    """
    A column of numbers.

    Attributes:
        title: Its title.
        values: What stands in it, by row; None where nothing does.
        summed: Whether branches are the sum of what is inside them.
        dashed: Whether a dash stands for zero.
        formula: The formula of a row of the sheet, where it is not summed.
    """

    title: str
    values: Sequence[Fraction | None]
    summed: bool = True
    dashed: bool = False
    formula: Callable[[int], str] | None = None


@attrs.frozen
class Placed:
    """
    Where the ledger stands.

    Attributes:
        sheet: The name of its sheet.
        tree: Its rows.
        first: The row of the sheet in which the first of them stands.
    """

    sheet: str
    tree: Tree
    first: int

    def cell(self, number: int, column: int) -> str:
        """Return how another sheet calls a cell."""
        return at(self.first + number, column, self.sheet)


def write_ledger(book: Book, report: UnitReport) -> Placed:
    """Write the sheet; return where everything stands."""
    tree = Tree(report.ledger)
    columns = [*_figures(book, tree.rows), *_claims(book, tree.rows), *_stages(report)]
    widths = [8, 46, *(11 for _ in columns), 10, 60]
    sheet = book.sheet("ledger", widths)
    head = sheet.heading(book.say("title-ledger"), [book.say("note-formulas"), *_notes(book, tree.rows)])
    titles = [book.say("code"), book.say("criterion"), *(column.title for column in columns)]
    sheet.header(head, [*titles, book.say("share"), book.say("note")], frozen=2)
    first = head + 1
    for number, row in enumerate(tree.rows):
        look = _ground(row)
        sheet.text(first + number, CODE_AT, row.code, attrs.evolve(look, wrap=False))
        sheet.text(first + number, TITLE_AT, row.title, attrs.evolve(look, indent=min(row.depth, 6)))
    for place, column in enumerate(columns, MAX_AT):
        _write_column(sheet, tree, column, first, place)
    share = MAX_AT + len(columns)
    for number, row in enumerate(tree.rows):
        cells = at(first + number, EARNED_AT), at(first + number, MAX_AT)
        ratio = row.earned.exact / row.max.exact if row.max.exact else None
        look = attrs.evolve(_ground(row), align="right", wrap=False)
        sheet.percent(first + number, share, ratio, f'=IF({cells[1]}=0,"",{cells[0]}/{cells[1]})', look)
        sheet.text(first + number, share + 1, _told(row), attrs.evolve(_ground(row), bold=False))
    sheet.filter(head, first + len(tree.rows) - 2, share + 2)
    return Placed(book.say("sheet-ledger"), tree, first)


def _figures(book: Book, rows: Sequence[Row]) -> list[_Column]:
    """Return maximum, earned, what was not earned, and what is still open, which is told even where nothing is."""
    return [
        _Column(title=book.say("max"), values=[row.max.exact for row in rows]),
        _Column(title=book.say("earned"), values=[row.earned.exact for row in rows]),
        _Column(
            title=book.say("deducted"),
            values=[row.max.exact - row.earned.exact for row in rows],
            summed=False,
            dashed=True,
            formula=lambda row: f"={at(row, MAX_AT)}-{at(row, EARNED_AT)}",
        ),
        _Column(title=book.say("open"), values=[row.open.exact for row in rows], dashed=True),
    ]


def _claims(book: Book, rows: Sequence[Row]) -> list[_Column]:
    """Return what the unit claimed, and how far that is from what is computed, where it claimed anything."""
    if all(row.claimed is None for row in rows):
        return []
    claimed = [None if row.claimed is None else row.claimed.exact for row in rows]
    apart = [None if row.claimed is None else row.claimed.exact - row.earned.exact for row in rows]
    return [
        _Column(title=book.say("claimed"), values=claimed),
        _Column(
            title=book.say("difference"),
            values=apart,
            summed=False,
            dashed=True,
            formula=lambda row: f"={at(row, OPEN_AT + 1)}-{at(row, EARNED_AT)}",
        ),
    ]


def _stages(report: UnitReport) -> list[_Column]:
    """Return what is earned at each stage, where there are several."""
    return [
        _Column(title=stage.text, values=[row.stages[place].exact for row in report.ledger])
        for place, stage in enumerate(report.stages)
    ]


def _write_column(sheet: Sheet, tree: Tree, column: _Column, first: int, place: int) -> None:
    summing = Summing(tree, column.values, first, place, MAX_AT)
    for number, (row, value) in enumerate(zip(tree.rows, column.values, strict=True)):
        look = attrs.evolve(_ground(row), align="right", wrap=False, dashed=column.dashed)
        if value is None:
            sheet.blank(first + number, place, look)
        else:
            formula = summing.formula(number) if column.summed else None
            if column.formula is not None:
                formula = column.formula(first + number)
            sheet.number(first + number, place, value, look, formula=formula)


def _ground(row: Row) -> Look:
    """Return how a row looks: branches are bold, fields and the total stand on a ground."""
    if row.is_leaf and row.code:
        return TEXT
    return attrs.evolve(STRONG, ground=_GROUND if row.depth == 0 else None)


def _notes(book: Book, rows: Sequence[Row]) -> list[str]:
    notes = [book.say("note-deducted")]
    if any(row.role != "core" for row in rows):
        notes.append(book.say("note-outside"))
    return notes


def _told(row: Row) -> str:
    """Return why points were lost, a line each, and what else is to be said."""
    texts = [] if row.apart is None else [row.apart]
    return "\n".join([*texts, *(line.head for line in row.lines), *row.notes])


__all__ = ["DEDUCTED_AT", "EARNED_AT", "MAX_AT", "OPEN_AT", "Placed", "write_ledger"]
