"""Write the workbook of one unit, or of several."""

from collections.abc import Iterable

from parscore.reports.model import Losses, UnitReport
from parscore.reports.units_model import UnitsReport

from ._book import Book
from ._evidence import write_papers, write_tasks
from ._ledger import write_ledger
from ._lines import write_all_lines, write_lines
from ._summary import WIDTHS, Summary
from ._units import write_bands, write_matrix, write_ranking, write_worst


def render_unit(report: UnitReport) -> bytes:
    """
    Return the workbook of one unit: summary, ledger, deductions, evidence, what is to be done.

    Raises:
        MissingExtraError: XlsxWriter is not installed.

    .. versionadded:: 0.1.0
    """
    book = Book(report.context, report.name)
    first = book.sheet("summary", WIDTHS, tall=True)
    ledger = write_ledger(book, report)
    told = write_lines(book, report)
    write_papers(book, report)
    write_tasks(book, report)
    Summary(book, first, report, ledger, told).write()
    return book.close()


def render_units(report: UnitsReport, units: Iterable[UnitReport | Losses] | None = None) -> bytes:
    """
    Return the workbook of several units: ranking, distribution, what most was
    lost on, and who lost what.

    Args:
        report: The report of all.
        units: The reports of the units, or what each lost, in any order, for a sheet of every
            deduction; each is let go once it is written, so that thousands fit.
            None takes those that the report of all holds.

    Raises:
        MissingExtraError: XlsxWriter is not installed.

    .. versionadded:: 0.1.0
    """
    name = report.context.set_title
    book = Book(report.context, name, streamed=True)
    ranking = write_ranking(book, report)
    write_bands(book, report, ranking)
    matrix = write_matrix(book, report)
    write_worst(book, report, matrix)
    told = report.units if units is None else units
    if told != ():
        write_all_lines(book, told)
    return book.close()
