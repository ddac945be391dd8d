"""Reports as Markdown, with tables as GitHub and pandoc read them."""

import re

from collections.abc import Iterable, Iterator, Sequence

from parscore.views._letter_markdown import escape

from ._figures import said
from .model import Cause, Conclusions, Context, Figure, Line, Paper, Row, UnitReport
from .units_model import Standing, UnitsReport


#: The columns of a ranking that hold text; the others hold numbers.
_TEXTS = frozenset({"unit", "band"})
_LINKS = re.compile(r"([\[\]&])")


def render_unit(report: UnitReport) -> bytes:
    """Return the report of one unit."""
    return _joined(_Writing(report.context).unit(report, 1))


def render_units(report: UnitsReport) -> bytes:
    """Return the report of several units, and the reports of each where they are in it."""
    return _joined(_Writing(report.context).units(report))


def _safe(text: str, *, starts: bool = True) -> str:
    """Return *text* with nothing in it that Markdown takes for markup, links and entities among it."""
    return _LINKS.sub(r"\\\1", escape(text, starts=starts))


def _joined(lines: Iterable[str]) -> bytes:
    return ("\n".join(lines).rstrip() + "\n").encode()


def _table(header: Sequence[str], rows: Iterable[Sequence[str]], numbers: Iterable[int]) -> Iterator[str]:
    """Yield a table; the columns *numbers* are aligned to the right."""
    right = set(numbers)
    yield f"| {' | '.join(header)} |"
    yield f"|{'|'.join('---:' if column in right else '---' for column in range(len(header)))}|"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def _cell(*texts: str | None) -> str:
    """Return texts as one cell, a line each."""
    return "<br>".join(_safe(text, starts=False) for text in texts if text)


class _Writing:
    """One report being written; each method yields lines."""

    def __init__(self, context: Context) -> None:
        self.context = context

    def say(self, name: str, /, **values: str | int) -> str:
        """Say a heading, or the name of a column."""
        return _safe(said(f"report.{name}", self.context.lang, **values), starts=False)

    def head(self, title: str) -> Iterator[str]:
        """Yield the title, and what stands on every page."""
        context = self.context
        yield from (f"# {title}", "")
        if not context.is_official:
            yield from (f"**{_safe(context.status_text)}**", "")
        yield from (f"{self.say('set', title=context.set_title)}\\", _safe(context.day))
        if context.stage:
            yield from ("", self.say("stage", stage=context.stage))
        yield ""

    def unit(self, report: UnitReport, level: int) -> Iterator[str]:
        """Yield the report of one unit, its title at *level*."""
        name = _safe(report.name)
        if level == 1:
            yield from self.head(f"{name} – {self.say('title', year=self.context.year)}")
        else:
            yield from (f"{'#' * level} {name}", "")
        mark = "#" * (level + 1)
        yield from (f"{mark} {self.say('conclusions')}", "", *self.conclusions(report))
        yield from (f"{mark} {self.say('ledger')}", "", *self.ledger(report, f"{mark}#"))
        yield from (f"{mark} {self.say('evidence')}", "", *self.evidence(report))
        yield from (f"{mark} {self.say('tasks')}", "", *self.tasks(report, f"{mark}#"))

    def conclusions(self, report: UnitReport) -> Iterator[str]:
        found = report.conclusions
        yield from (f"- {_safe(line)}" for line in found.summary)
        if report.rank is not None:
            yield f"- {self.say('rank')}: {report.rank.text} {self.say('of-units', count=report.rank.count)}"
        yield ""
        yield from self.fields(found)
        if found.losses:
            yield from (f"**{self.say('largest-open' if found.open.exact else 'largest')}**", "")
            yield from (
                f"- {_safe(f'{line.code} {line.title}')}: {_safe(line.head, starts=False)}" for line in found.losses
            )
            yield ""
            yield from self.causes(found.causes)
        else:
            yield from (self.say(found.without_lines), "")

    def fields(self, found: Conclusions) -> Iterator[str]:
        header = [self.say(name) for name in ("field", "max", "earned", "lost", "open")]
        yield from _table(header, ([_title(row), *_figures(row)] for row in found.fields), range(1, 5))

    def causes(self, causes: Iterable[Cause]) -> Iterator[str]:
        header = [self.say(name) for name in ("cause", "lines", "points-column")]
        rows = ([_cell(cause.text), str(cause.lines), cause.points.text] for cause in causes)
        yield from _table(header, rows, (1, 2))

    def ledger(self, report: UnitReport, mark: str) -> Iterator[str]:
        """Yield the figures as a table, then the reasons of each criterion."""
        names = ["criterion", "max", "earned", "lost", "open", *(["claimed"] if report.has_claims else [])]
        header = [*(self.say(name) for name in names), *(_cell(stage.text) for stage in report.stages)]
        yield from _table(header, (self.row(row, report) for row in report.ledger), range(1, len(header)))
        for row in report.ledger:
            if row.lines or row.notes:
                yield from (f"{mark} {_safe(f'{row.code} {row.title}')}", "")
                for line in row.lines:
                    yield from self.reason(line)
                yield from (f"- {_safe(note)}" for note in row.notes)
                yield ""

    def row(self, row: Row, report: UnitReport) -> list[str]:
        claimed = "" if row.claimed is None else row.claimed.text
        more = [claimed] if report.has_claims else []
        return [_title(row), *_figures(row), *more, *(figure.text for figure in row.stages)]

    def reason(self, line: Line) -> Iterator[str]:
        yield f"- **{_safe(line.head)}**"
        told: dict[str, tuple[str | None, ...]] = {"part": (line.part,), "wanted": (line.wanted,)}
        told |= {"looked": line.looked, "more": line.more, "cite": (line.cite,), "remedy": (line.remedy,)}
        for name, texts in told.items():
            yield from (f"  - {self.say(name)}: {_safe(text, starts=False)}" for text in texts if text)

    def evidence(self, report: UnitReport) -> Iterator[str]:
        if not report.papers:
            yield from (self.say("no-papers"), "")
            return
        yield from (self.say("evidence-note"), "")
        header = [self.say(name) for name in ("document", "serves", "worth", "index")]
        yield from _table(header, map(self.paper, report.papers), (2, 3))

    def paper(self, paper: Paper) -> list[str]:
        dated = None if paper.date is None else said("report.dated", self.context.lang, date=paper.date)
        serves = [text for use in paper.serves for text in (f"{use.code} {use.title}", *use.told)]
        name = _cell(paper.name, dated, paper.subject, paper.kind, paper.place)
        return [name, _cell(*serves, *paper.notes), paper.points.text, paper.index.text]

    def tasks(self, report: UnitReport, mark: str) -> Iterator[str]:
        if report.tasks:
            header = [self.say(name) for name in ("points-column", "criterion", "task", "until")]
            rows = (
                [line.winnable.signed("+"), _named(line), _cell(line.remedy or line.wanted), line.until_text or ""]
                for line in report.tasks
            )
            yield from _table(header, rows, (0, 3))
        else:
            yield from (self.say("tasks-none" if report.conclusions.index else "nothing-applies"), "")
        if report.lessons:
            yield from (f"{mark} {self.say('lessons')}", "")
            header = [self.say(name) for name in ("points-column", "criterion", "found")]
            yield from _table(
                header, ([line.points.signed("−"), _named(line), _cell(line.found)] for line in report.lessons), (0,)
            )

    def units(self, report: UnitsReport) -> Iterator[str]:
        """Yield the report of several units."""
        yield from self.head(self.say("title-units", year=self.context.year))
        yield from (f"## {self.say('ranking')}", "")
        rows = ([self.standing(name, standing) for name in report.ranking] for standing in report.standings)
        right = (number for number, name in enumerate(report.ranking) if name not in _TEXTS)
        yield from _table([self.say(name) for name in report.ranking], rows, right)
        if report.bands:
            yield from (f"## {self.say('distribution')}", "")
            shares = ([_cell(share.title), str(share.count), f"{share.percent.text} %"] for share in report.bands)
            yield from _table([self.say(name) for name in ("band", "units", "share")], shares, (1, 2))
        yield from self.losses(report)
        for unit in report.units:
            yield from self.unit(unit, 2)

    def standing(self, column: str, standing: Standing) -> str:
        """Return one cell of the ranking."""
        match column:
            case "rank":
                return standing.rank.text
            case "index" if standing.index is None:
                return self.say("no-index")
            case "unit":
                return _cell(standing.name)
            case "band" | "range":
                return _cell(getattr(standing, column))
            case _:
                figure: Figure | None = getattr(standing, column)
                return "" if figure is None else figure.text

    def losses(self, report: UnitsReport) -> Iterator[str]:
        """Yield what most was lost on, and who lost what."""
        yield from (f"## {self.say('most-lost')}", "")
        if not report.columns:
            yield from (self.say(report.without_lines), "")
            return
        header = [self.say(name) for name in ("criterion", "points-column", "units-lost", "most-by")]
        rows = (
            [
                _cell(f"{column.code} {column.title}"),
                column.points.text,
                str(column.units),
                _cell(", ".join(f"{loser.name} ({loser.points.text})" for loser in column.most)),
            ]
            for column in report.worst
        )
        yield from _table(header, rows, (1, 2))
        yield from self.causes(report.causes)
        yield from (f"## {self.say('who')}", "")
        fields = [column for column in report.columns if column.is_field]
        header = [self.say("unit"), *(_cell(f"{column.code} {column.title}") for column in fields), self.say("total")]
        taken = (
            [
                _cell(standing.name),
                *(standing.taken[column.code].text if column.code in standing.taken else "" for column in fields),
                standing.deducted.text,
            ]
            for standing in report.standings
        )
        yield from _table(header, taken, range(1, len(header)))


def _title(row: Row) -> str:
    name = _cell(f"{row.code} {row.title}".strip(), row.apart)
    return f"**{name}**" if row.depth == 0 else name


def _named(line: Line) -> str:
    return _cell(f"{line.code} {line.title}")


def _figures(row: Row) -> list[str]:
    return [row.max.text, row.earned.text, row.lost.text, row.open.text]
