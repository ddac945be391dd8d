"""Write the workbook of one unit, or of several."""

from typing import Self

from parscore.reports.model import Context, Losses, UnitReport
from parscore.reports.units_model import UnitsReport

from ._book import Book
from ._evidence import write_papers, write_tasks
from ._ledger import write_ledger
from ._lines import AllLines, write_lines
from ._summary import WIDTHS, Summary
from ._units import write_bands, write_matrix, write_ranking, write_worst


#: The sheets of several units.
_ORDER = ("ranking", "bands", "matrix", "worst", "lines")


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


def render_units(report: UnitsReport) -> bytes:
    """
    Return the workbook of several units: ranking, distribution, what most was
    lost on, who lost what, and every deduction of the units whose reports are
    in *report*.

    Raises:
        MissingExtraError: XlsxWriter is not installed.

    .. versionadded:: 0.1.0
    """
    if report.units:
        with UnitsBook(report.context) as book:
            for unit in report.units:
                book.add(unit)
            return book.finish(report)
    alone = Book(report.context, report.context.set_title, streamed=True)
    _write_all(alone, report)
    return alone.close()


class UnitsBook:
    """
    The workbook of several units with every deduction: units are added one by
    one, in any order, and let go, so that thousands fit; what is said of all
    of them, which stands first, comes at the end. Leaving it, as a context
    manager, lets go of its temporary files.

    Args:
        context: What stands on every page.

    Raises:
        MissingExtraError: XlsxWriter is not installed.

    .. versionadded:: 0.1.0
    """

    def __init__(self, context: Context) -> None:
        self._book = Book(context, context.set_title, streamed=True)
        self._book.keep_free(_ORDER)
        self._lines = AllLines(self._book)
        self._is_finished = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if not self._is_finished:
            self._book.close()

    def add(self, unit: UnitReport | Losses) -> None:
        """Write every deduction of one unit."""
        self._lines.add(unit)

    def finish(self, report: UnitsReport) -> bytes:
        """Write what is said of all units, and return the file."""
        self._lines.finish()
        _write_all(self._book, report)
        self._is_finished = True
        return self._book.close()


def _write_all(book: Book, report: UnitsReport) -> None:
    ranking = write_ranking(book, report)
    write_bands(book, report, ranking)
    matrix = write_matrix(book, report)
    write_worst(book, report, matrix)
