"""The sheets of several units: the ranking, the distribution, what most was lost on, and who lost what."""

from collections.abc import Sequence
from fractions import Fraction

import attrs

from parscore.core import add_up
from parscore.reports.model import Figure
from parscore.reports.units_model import Standing, UnitsReport

from ._book import Book, Sheet, at, span
from ._looks import CODE, HEAD, LONG, NUMBER, PLACE, STRONG, SUM, TEXT, Look


_RANKING = (
    *(("rank", 8), ("unit", 34), ("index", 10), ("exact-index", 14), ("band", 18), ("earned", 10), ("max", 10)),
    *(("deducted", 10), ("bonus", 10), ("penalty", 10), ("least", 12), ("most", 12)),
)
_NAME, _EXACT, _BAND, _EARNED, _MAX = 1, 3, 4, 5, 6
_TURNED_HEIGHT = 190


@attrs.frozen
class Placed:
    """
    Where the rows of the units stand in a sheet.

    Attributes:
        sheet: The name of the sheet.
        first: The first row.
        last: The last row.
    """

    sheet: str
    first: int
    last: int

    def column(self, column: int) -> str:
        """Return how another sheet calls a column of all units."""
        return span(self.first, self.last, column, self.sheet)


def write_ranking(book: Book, report: UnitsReport) -> Placed:
    """Write the units in their order, with the highest, the middle and the lowest index below."""
    columns = [column for column in _RANKING if report.bands or column[0] != "band"]
    sheet = book.sheet("ranking", [width for _, width in columns])
    notes = [book.say("note-deducted"), book.say("note-outside")]
    row = sheet.heading(book.say("title-units", year=str(report.context.year), count=len(report.standings)), notes)
    sheet.header(row, [book.say(name) for name, _ in columns], frozen=2)
    first = row + 1
    for number, standing in enumerate(report.standings, first):
        _standing(sheet, number, standing, has_bands=bool(report.bands))
    last = first + len(report.standings) - 1
    indexes = span(first, last, _EXACT)
    figures = (
        ("highest", "MAX", report.highest),
        ("median", "MEDIAN", report.median),
        ("lowest", "MIN", report.lowest),
    )
    for number, (name, function, figure) in enumerate(figures, last + 2):
        if figure is not None:
            sheet.text(number, _NAME, book.say(name), STRONG)
            sheet.number(number, _EXACT, figure.exact, LONG, formula=f"={function}({indexes})")
    sheet.filter(row, last, len(columns))
    return Placed(book.say("sheet-ranking"), first, last)


def _standing(sheet: Sheet, row: int, standing: Standing, *, has_bands: bool) -> None:
    if standing.rank.rank is None:
        sheet.text(row, 0, standing.rank.text, PLACE)
    else:
        sheet.count(row, 0, standing.rank.rank, PLACE)
    sheet.text(row, _NAME, standing.name)
    index = standing.index
    _figure(sheet, row, 2, None if index is None else index.shown, SUM)
    _figure(sheet, row, _EXACT, None if index is None else index.exact, LONG)
    if has_bands:
        sheet.text(row, _BAND, standing.band)
    earned, most = (_EARNED, _MAX) if has_bands else (_EARNED - 1, _MAX - 1)
    _figure(sheet, row, earned, standing.earned.exact)
    _figure(sheet, row, most, standing.max.exact)
    formula = f"={at(row, most)}-{at(row, earned)}"
    sheet.number(row, most + 1, standing.max.exact - standing.earned.exact, formula=formula)
    more: Sequence[Figure | None] = (standing.bonus, standing.penalty, standing.least, standing.most)
    for column, figure in enumerate(more, most + 2):
        _figure(sheet, row, column, None if figure is None else figure.exact)


def _figure(sheet: Sheet, row: int, column: int, number: Fraction | None, look: Look = NUMBER) -> None:
    if number is None:
        sheet.blank(row, column)
    else:
        sheet.number(row, column, number, look)


def write_bands(book: Book, report: UnitsReport, ranking: Placed) -> None:
    """Write how many units are in each band, counted over the ranking, and why points were lost."""
    sheet = book.sheet("bands", (6, 40, 14, 14), tall=True)
    row = sheet.heading(book.say("title-bands"))
    if report.bands:
        _titles(sheet, row, ("number", "band", "count", "portion"))
        first = row + 1
        for number, share in enumerate(report.bands, 1):
            here = row + number
            sheet.count(here, 0, number, PLACE)
            sheet.text(here, 1, share.title)
            known = f"=SUMPRODUCT(--({ranking.column(_BAND)}={at(here, 1)}))"
            sheet.count(here, 2, share.count, formula=known if _is_counted(report, share.title, share.count) else None)
            whole = span(first, row + len(report.bands), 2)
            sheet.percent(here, 3, Fraction(share.count, len(report.standings)), f"={at(here, 2)}/SUM({whole})")
        row += len(report.bands) + 1
        sheet.text(row, 1, book.say("sum"), STRONG)
        total = sum(share.count for share in report.bands)
        sheet.count(row, 2, total, SUM, formula=f"=SUM({span(first, row - 1, 2)})")
        row += 2
    _titles(sheet, row, ("number", "cause", "lines", "points"))
    first = row + 1
    for number, cause in enumerate(report.causes, 1):
        sheet.count(row + number, 0, number, PLACE)
        sheet.text(row + number, 1, cause.text)
        sheet.count(row + number, 2, cause.lines)
        sheet.number(row + number, 3, cause.points.exact)
    if report.causes:
        last = row + len(report.causes)
        sheet.text(last + 1, 1, book.say("sum"), STRONG)
        lines = sum(cause.lines for cause in report.causes)
        sheet.count(last + 1, 2, lines, SUM, formula=f"=SUM({span(first, last, 2)})")
        points = add_up(cause.points.exact for cause in report.causes)
        sheet.number(last + 1, 3, points, SUM, formula=f"=SUM({span(first, last, 3)})")


def _is_counted(report: UnitsReport, title: str, count: int) -> bool:
    """Tell whether a band's units are those whose title it is: two bands may share one, and none has its own words."""
    return count == sum(standing.band == title for standing in report.standings)


def _titles(sheet: Sheet, row: int, names: Sequence[str]) -> None:
    for column, name in enumerate(names):
        sheet.text(row, column, sheet.book.say(name), HEAD)


def write_matrix(book: Book, report: UnitsReport) -> Placed:
    """Write what each unit lost on each criterion, its fields among them; the sums of all below."""
    columns = report.columns
    sheet = book.sheet("matrix", [8, 30, *(8 for _ in columns)])
    row = sheet.heading(book.say("title-matrix"), [book.say("note-matrix")])
    sheet.spread(2)
    sheet.height(row, _TURNED_HEIGHT)
    turned = {place: f"{column.code} {column.title}" for place, column in enumerate(columns, 2)}
    sheet.header(row, [book.say("rank"), book.say("unit")], frozen=2, turned=turned)
    first = row + 1
    for number, standing in enumerate(report.standings, first):
        sheet.text(number, 0, standing.rank.text, PLACE)
        sheet.text(number, 1, standing.name)
        for place, column in enumerate(columns, 2):
            taken = standing.taken.get(column.code)
            _figure(sheet, number, place, None if taken is None else taken.exact, SUM if column.is_field else NUMBER)
    last = first + len(report.standings) - 1
    sheet.text(last + 1, 1, book.say("sum"), STRONG)
    for place, column in enumerate(columns, 2):
        sheet.number(last + 1, place, column.points.exact, SUM, formula=f"=SUM({span(first, last, place)})")
    if columns:
        sheet.shade((first, 2), (last, 1 + len(columns)))
    sheet.filter(row, last, 2 + len(columns))
    return Placed(book.say("sheet-matrix"), first, last)


def write_worst(book: Book, report: UnitsReport, matrix: Placed) -> None:
    """Write the criteria on which most was lost, summed and counted over the matrix."""
    sheet = book.sheet("worst", (6, 10, 60, 14, 14, 16), tall=True)
    row = sheet.heading(book.say("title-worst"))
    names = ("number", "code", "criterion", "losing", "lost-all", "lost-each")
    sheet.header(row, [book.say(name) for name in names], frozen=3)
    places = {column.code: place for place, column in enumerate(report.columns, 2)}
    for number, column in enumerate(report.worst, 1):
        here, cells = row + number, matrix.column(places[column.code])
        sheet.count(here, 0, number, PLACE)
        sheet.text(here, 1, column.code, CODE)
        sheet.text(here, 2, column.title, TEXT)
        sheet.count(here, 3, column.units, formula=f'=COUNTIF({cells},">0")')
        sheet.number(here, 4, column.points.exact, formula=f"=SUM({cells})")
        each = column.points.exact / len(report.standings)
        sheet.number(here, 5, each, formula=f"={at(here, 4)}/{len(report.standings)}")
    if not report.worst:
        sheet.text(row + 1, 2, book.say(report.without_lines))
    sheet.filter(row, row + len(report.worst), len(names))
