"""Every deduction on a row, with its reasons: to be filtered by cause, criterion or unit."""

import attrs

from parscore.core import add_up
from parscore.reports.model import Line, Losses, UnitReport

from ._book import Book, Sheet, span
from ._looks import CODE, DAY, NOTE, NUMBER, SUM, TEXT


_WIDTHS = (8, 34, 13, 8, 15, 34, 34, 34, 26, 30, 11, 14)
_NAMES = (
    *("code", "criterion", "role", "points", "cause", "found"),
    *("wanted", "looked", "cite", "remedy", "until", "state"),
)
#: Where the columns stand to which other sheets look.
_ROLE, _POINTS, _CAUSE = 2, 3, 4


@attrs.frozen
class Told:
    """
    Where the deductions of a unit stand.

    Attributes:
        sheet: The name of the sheet.
        first: Its first row.
        last: Its last row.
    """

    sheet: str
    first: int
    last: int

    def by_cause(self, cause: str, role: str) -> tuple[str, str]:
        """Return the formulas that count the lines of a cause and sum their points; cells or texts tell which."""
        causes, roles = span(self.first, self.last, _CAUSE, self.sheet), span(self.first, self.last, _ROLE, self.sheet)
        points = span(self.first, self.last, _POINTS, self.sheet)
        picked = f"({causes}={cause})*({roles}={role})"
        return f"=SUMPRODUCT({picked})", f"=SUMPRODUCT({picked}*{points})"


def lines_of(report: UnitReport) -> tuple[Line, ...]:
    """Return all lines of a unit: what can be won back first, and each with the most points first."""
    return (*report.tasks, *report.lessons)


def write_lines(book: Book, report: UnitReport) -> Told:
    """Write the sheet of one unit."""
    sheet = book.sheet("lines", _WIDTHS)
    row = sheet.heading(book.say("title-lines"), [book.say("note-outside")])
    lines = lines_of(report)
    first, last = row + 2, row + 1 + max(len(lines), 1)
    sheet.text(row, 1, book.say("sum-shown"), NOTE)
    total = add_up(line.points.exact for line in lines)
    sheet.number(row, _POINTS, total, SUM, formula=f"=SUBTOTAL(109,{span(first, last, _POINTS)})")
    sheet.header(row + 1, [book.say(name) for name in _NAMES], frozen=2)
    if not lines:
        sheet.text(first, 1, book.say(report.conclusions.without_lines))
    curable = {id(line) for line in report.tasks}
    for number, line in enumerate(lines, first):
        write_line(sheet, number, 0, line, is_task=id(line) in curable)
    sheet.filter(row + 1, last, len(_NAMES))
    return Told(book.say("sheet-lines"), first, last)


def write_line(sheet: Sheet, row: int, column: int, line: Line, *, is_task: bool) -> None:
    """Write one line, from a column on."""
    book = sheet.book
    state = "open" if line.is_open else "lost-curable" if is_task else "lost"
    sheet.text(row, column, line.code, CODE)
    sheet.text(row, column + 1, line.title if line.part is None else f"{line.title} – {line.part}")
    sheet.text(row, column + 2, book.say(f"role-{line.role}"))
    sheet.number(row, column + 3, line.points.exact, NUMBER)
    texts = (line.cause_text, line.found, line.wanted, "\n".join((*line.looked, *line.more)), line.cite, line.remedy)
    for place, text in enumerate(texts, column + 4):
        sheet.text(row, place, text or "", TEXT)
    sheet.day(row, column + 10, line.until, DAY)
    sheet.text(row, column + 11, book.say(f"state-{state}"))


class AllLines:
    """
    The sheet of the lines of many units: each unit's are written as they come, and let go.

    Args:
        book: The workbook.
    """

    def __init__(self, book: Book) -> None:
        self._sheet = book.sheet("lines", (24, *_WIDTHS))
        self._header = self._sheet.heading(book.say("title-lines"), [book.say("note-outside")])
        self._sheet.header(self._header, [book.say("unit"), *(book.say(name) for name in _NAMES)], frozen=3)
        self._next = self._header + 1

    def add(self, report: UnitReport | Losses) -> None:
        """Write the lines of one unit."""
        for lines, is_task in ((report.tasks, True), (report.lessons, False)):
            for line in lines:
                self._sheet.text(self._next, 0, report.name)
                write_line(self._sheet, self._next, 1, line, is_task=is_task)
                self._next += 1

    def finish(self) -> None:
        """Let the rows be filtered."""
        self._sheet.filter(self._header, self._next - 1, 1 + len(_NAMES))
