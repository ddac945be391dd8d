"""A báo cáo on several units: results, ranking, what most was lost on and why."""

from parscore.reports.units_model import UnitsReport

from ._charts import lay_charts
from ._paper import OVER, Paper


_BANDS = (("center", 1.6), ("left", 8.0), ("right", 3.2), ("right", 3.2))
_RANKING = (("center", 1.6), ("left", 6.8), ("right", 2.2), ("right", 2.4), ("left", 3.5))
_RANKING_ALONE = (("center", 1.6), ("left", 10.3), ("right", 2.2), ("right", 2.4))
_WORST = (("left", 1.9), ("left", 8.8), ("right", 2.8), ("right", 2.8))
#: How many of the criteria stand in the report; the workbook has all of them.
_MOST = 20


def render_units(report: UnitsReport) -> bytes:
    """
    Return the báo cáo on several units. Who writes, number, place, day and
    signer are marked places: nothing is made up.

    Raises:
        MissingExtraError: python-docx is not installed.

    .. versionadded:: 0.1.0
    """
    paper = Paper(report.context, None)
    year, count = str(report.context.year), len(report.standings)
    subject = paper.say("subject-units", year=year)
    paper.head(subject)
    paper.text(paper.say("opening-units", writer=paper.writer, count=count, year=year, set=report.context.set_title))
    _general(paper, report)
    _ranking(paper, report)
    _worst(paper, report)
    _causes(paper, report)
    paper.section("requests")
    paper.blank("requests-blank")
    paper.closing(paper.say("closing-units", year=year))
    paper.foot()
    lay_charts(paper, report.charts, "annex-only")
    return paper.close(f"{paper.say('type')}: {subject}")


def _general(paper: Paper, report: UnitsReport) -> None:
    paper.section("general")
    paper.text(report.context.day)
    if report.highest is None or report.median is None or report.lowest is None:
        paper.text(paper.say("no-index"))
    else:
        highest, median, lowest = (each.text for each in (report.highest, report.median, report.lowest))
        paper.text(paper.say("indexes", highest=highest, median=median, lowest=lowest))
    if report.bands:
        paper.text(paper.say("bands"), stand=OVER)
        rows = [
            (str(number), share.title, str(share.count), share.percent.text)
            for number, share in enumerate(report.bands, 1)
        ]
        titles = paper.titles("number", "band", "count", "share")
        paper.sheet.table(titles, rows, columns=_BANDS, strong=())


def _ranking(paper: Paper, report: UnitsReport) -> None:
    paper.section("ranking")
    rows = [
        (
            standing.rank.text,
            standing.name,
            "–" if standing.index is None else standing.index.text,
            standing.earned.text,
            *((standing.band,) if report.bands else ()),
        )
        for standing in report.standings
    ]
    titles = paper.titles("rank", "unit", "index", "earned", *(("band",) if report.bands else ()))
    paper.sheet.table(titles, rows, columns=_RANKING if report.bands else _RANKING_ALONE, strong=())


def _worst(paper: Paper, report: UnitsReport) -> None:
    paper.section("worst")
    if not report.worst:
        paper.text(paper.say(report.without_lines))
        return
    rows = [(each.code, each.title, str(each.units), each.points.text) for each in report.worst[:_MOST]]
    titles = paper.titles("number", "criterion", "losing", "lost-all")
    paper.sheet.table(titles, rows, columns=_WORST, strong=())


def _causes(paper: Paper, report: UnitsReport) -> None:
    paper.section("causes")
    causes = tuple(
        paper.say("cause", cause=cause.text, points=cause.points.text, lines=cause.lines) for cause in report.causes
    )
    paper.text(paper.say("by-cause", causes=causes) if causes else paper.say(report.without_lines))
