"""The documents of the evidence, and what is left to do."""

from parscore.core import add_up
from parscore.reports.model import Paper, Served, UnitReport

from ._book import Book, span
from ._looks import CODE, DAY, NUMBER, PLACE, SUM


_PAPERS = (("paper", 18), ("date", 11), ("subject", 44), ("kind", 24), ("place", 24))
_PAPERS_MORE = (("state", 18), ("alone", 11), ("serves", 60))
_TASKS = (("number", 6), ("code", 8), ("criterion", 32), ("wanted", 40), ("remedy", 36), ("points", 9))
_TASKS_MORE = (("until", 11), ("cite", 28), ("who", 18))
_POINTS = 5


def write_papers(book: Book, report: UnitReport) -> None:
    """Write a row for each document; nothing where the report leaves the evidence out."""
    if report.papers is None:
        return
    columns = (*_PAPERS, *_PAPERS_MORE)
    sheet = book.sheet("papers", [width for _, width in columns])
    row = sheet.heading(book.say("title-papers"), [book.say("note-evidence")])
    sheet.header(row, [book.say(name) for name, _ in columns], frozen=1)
    if not report.papers:
        sheet.text(row + 1, 0, book.say("no-papers"))
    for number, paper in enumerate(report.papers, row + 1):
        texts = (paper.name, paper.date, paper.subject, paper.kind, paper.place, book.say(f"standing-{paper.standing}"))
        for column, text in enumerate(texts):
            sheet.text(number, column, text or "")
        sheet.number(number, len(texts), paper.points.exact, NUMBER)
        sheet.text(number, len(texts) + 1, _serves(paper))
    sheet.filter(row, row + len(report.papers), len(columns))


def _serves(paper: Paper) -> str:
    return "\n".join([*(_use(use) for use in paper.serves), *paper.notes])


def _use(use: Served) -> str:
    return f"{use.code} {use.title}: {' '.join(use.told)}"


def write_tasks(book: Book, report: UnitReport) -> None:
    """Write what can still be done, with an empty column for who does it."""
    columns = (*_TASKS, *_TASKS_MORE)
    sheet = book.sheet("tasks", [width for _, width in columns])
    row = sheet.heading(book.say("title-tasks"))
    sheet.header(row, [book.say(name) for name, _ in columns], frozen=3)
    first, last = row + 1, row + max(len(report.tasks), 1)
    if not report.tasks:
        sheet.text(first, 2, book.say("nothing-to-do"))
    inside = [line for line in report.tasks if line.role == "core"]
    outside = [line for line in report.tasks if line.role != "core"]
    for number, line in enumerate((*inside, *outside), 1):
        here = row + number
        sheet.count(here, 0, number, PLACE)
        sheet.text(here, 1, line.code, CODE)
        sheet.text(here, 2, line.title if line.part is None else f"{line.title} – {line.part}")
        sheet.text(here, 3, line.wanted)
        sheet.text(here, 4, line.remedy or "")
        sheet.number(here, _POINTS, line.winnable.exact, NUMBER)
        sheet.day(here, 6, line.until, DAY)
        sheet.text(here, 7, line.cite or "")
        sheet.blank(here, 8)
    below = last + 1
    for name, lines, start in (("sum-inside", inside, first), ("sum-outside", outside, first + len(inside))):
        if lines:
            sheet.text(below, 2, book.say(name if outside else "sum"))
            cells = span(start, start + len(lines) - 1, _POINTS)
            sheet.number(below, _POINTS, add_up(line.winnable.exact for line in lines), SUM, formula=f"=SUM({cells})")
            below += 1
    sheet.filter(row, last, len(columns))
