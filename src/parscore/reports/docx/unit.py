"""A báo cáo tự đánh giá of one unit: results, what was lost and why, evidence, measures; the table as its annex."""

from collections.abc import Iterator, Sequence

from parscore.letters._sheet import Stand
from parscore.reports.claims import claim_values
from parscore.reports.model import Line, Row, UnitReport
from parscore.reports.model import Paper as Document

from ._charts import lay_charts
from ._paper import LEADS, OVER, Paper


_FIELDS_OPEN = (("center", 1.4), ("left", 6.6), ("right", 1.9), ("right", 2.1), ("right", 1.9), ("right", 2.1))
_FIELDS = (("center", 1.6), ("left", 7.6), ("right", 2.2), ("right", 2.4), ("right", 2.2))
_LEDGER = (("left", 1.7), ("left", 8.0), ("right", 1.9), ("right", 2.0), ("right", 2.0), ("left", 9.6))
_PAPERS = (("center", 1.3), ("left", 3.6), ("center", 2.4), ("left", 8.2), ("left", 6.9), ("right", 2.8))
_NOTE = Stand(before=6)


def render_unit(report: UnitReport) -> bytes:
    """
    Return the báo cáo of one unit. Number, place, day, addressees and signer
    are marked places: nothing is made up.

    Raises:
        MissingExtraError: python-docx is not installed.

    .. versionadded:: 0.1.0
    """
    paper = Paper(report.context, report.name)
    year = str(report.context.year)
    subject = paper.say("subject-unit", year=year)
    paper.head(subject)
    paper.text(paper.say("to"), stand=Stand(align="center", before=12, after=12))
    paper.text(paper.say("opening-unit", writer=paper.writer, year=year, set=report.context.set_title))
    _results(paper, report)
    _lost(paper, report)
    _evidence(paper, report)
    _measures(paper, report)
    paper.section("requests")
    paper.blank("requests-blank")
    paper.closing(paper.say("closing-unit", year=year, writer=paper.writer))
    paper.foot()
    _ledger(paper, report)
    _papers(paper, report)
    lay_charts(paper, report.charts, "annex-third" if report.papers else "annex-second")
    return paper.close(f"{paper.say('type')}: {subject}")


def _results(paper: Paper, report: UnitReport) -> None:
    paper.section("results")
    paper.text(report.context.day)
    for text in report.conclusions.summary:
        paper.sentence(text)
    paper.text(paper.say("fields"), stand=OVER)
    fields = [row for row in report.ledger if not row.depth and row.role == "core"]
    has_open = any(row.open.exact for row in fields)
    names = ("number", "field", "max", "self", "lost", *(("open",) if has_open else ()))
    rows = [
        (row.code, row.title, *(figure.text for figure in (row.max, row.earned, row.lost, row.open)))[: len(names)]
        for row in fields
    ]
    paper.sheet.table(paper.titles(*names), rows, columns=_FIELDS_OPEN if has_open else _FIELDS)
    for claim in report.conclusions.claims:
        paper.text(paper.say("office.claim", **claim_values(claim)))


def _lost(paper: Paper, report: UnitReport) -> None:
    paper.section("lost")
    told = [row for row in report.ledger if row.lines]
    if not told:
        paper.text(paper.say(report.conclusions.without_lines))
        return
    causes = tuple(
        paper.say("cause", cause=cause.text, points=cause.points.text, lines=cause.lines)
        for cause in report.conclusions.causes
    )
    if causes:
        paper.text(paper.say("by-cause", causes=causes))
    for field, rows in _by_field(report.ledger):
        paper.sheet.heading(_field(paper, field), 2)
        for row in rows:
            for line in row.lines:
                paper.text(_line(paper, line))
            for note in () if row.is_leaf else row.notes:
                paper.text(note)


def _field(paper: Paper, field: Row) -> str:
    """Return the heading of a field: what is lost there, and what can still be won back."""
    name = "field-both" if field.lost.exact and field.open.exact else "field-open" if field.open.exact else "field"
    return paper.say(name, code=field.code, title=field.title, lost=field.lost.text, open=field.open.text)


def _by_field(ledger: Sequence[Row]) -> Iterator[tuple[Row, list[Row]]]:
    """Yield each field in which something was lost, with the rows that say what, and how branches take their points."""
    field: Row | None = None
    held: list[Row] = []
    for row in ledger:
        if not row.depth:
            if field is not None and any(kept.lines for kept in held):
                yield field, held
            field, held = row, []
        if row.lines or (row.notes and not row.is_leaf):
            held.append(row)


def _line(paper: Paper, line: Line) -> str:
    text = paper.say("line", code=line.code, title=line.title, head=line.head)
    return text if line.cite is None else paper.say("line-cite", line=text, cite=line.cite)


def _evidence(paper: Paper, report: UnitReport) -> None:
    paper.section("evidence")
    if report.papers is None:
        paper.text(paper.say("not-listed"))
        return
    by_standing = {
        name: [each for each in report.papers if each.standing == name] for name in ("brings", "spare", "idle")
    }
    counts = {name: len(papers) for name, papers in by_standing.items()}
    paper.text(paper.say("counts", count=len(report.papers), **counts))
    if report.papers:
        paper.text(paper.say("listed"))
    if by_standing["idle"]:
        paper.text(paper.say("idle"), stand=LEADS)
    for document in by_standing["idle"]:
        subject = paper.say("dash", text=document.subject) if document.subject else ""
        paper.text(paper.say("idle-line", name=document.name, subject=subject, why=" ".join(_why(document))))


def _why(document: Document) -> Iterator[str]:
    for use in document.serves:
        yield from use.told
    yield from document.notes


def _measures(paper: Paper, report: UnitReport) -> None:
    paper.section("measures")
    for name, lines in (("tasks", report.tasks), ("lessons", report.lessons)):
        if lines:
            paper.text(paper.say(name), stand=LEADS)
        for line in lines:
            remedy = line.wanted if line.remedy is None else line.remedy
            paper.text(paper.say("task", code=line.code, title=line.title, remedy=remedy))
    paper.blank("measures-blank")


def _ledger(paper: Paper, report: UnitReport) -> None:
    """Lay the annex: every criterion with its points and why they were lost, on pages that lie on their side."""
    paper.annex("annex-first", paper.say("annex-ledger", year=str(report.context.year)))
    names = ("number", "criterion", "max", "self", "verified", "why")
    rows = [(row.code, row.title, row.max.text, *_points(row), _reasons(row)) for row in report.ledger]
    strong = {number for number, row in enumerate(report.ledger, 1) if not row.is_leaf or not row.code}
    paper.sheet.table(paper.titles(*names), rows, columns=_LEDGER, strong=strong)
    paper.text(paper.say("note-marks"), stand=_NOTE)
    if len(report.stages) < 2:  # noqa: PLR2004 -- the unit's own view, and nobody else's
        paper.text(paper.say("note-verified"), stand=_NOTE)


def _points(row: Row) -> tuple[str, str]:
    """Return what the unit assessed and what was verified: the first stage and the last, where there are several."""
    if len(row.stages) > 1:
        return row.stages[0].text, row.stages[-1].text
    return row.earned.text, ""


def _reasons(row: Row) -> str:
    texts = [] if row.apart is None else [row.apart]
    return "\n".join([*texts, *(line.head for line in row.lines)])


def _papers(paper: Paper, report: UnitReport) -> None:
    """Lay the second annex: the documents of the evidence."""
    if not report.papers:
        return
    paper.annex("annex-second", paper.say("annex-papers"))
    names = ("number", "paper", "date", "subject", "serves", "points")
    rows = [
        (
            str(number),
            document.name,
            document.date or "",
            document.subject,
            ", ".join(dict.fromkeys(use.code for use in document.serves if use.counts)),
            document.points.text,
        )
        for number, document in enumerate(report.papers, 1)
    ]
    paper.sheet.table(paper.titles(*names), rows, columns=_PAPERS, strong=())
