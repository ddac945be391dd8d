"""
Charts in reports: pictures of what a draft holds, with their conclusions in
words. No figure is computed here: captions say those of the draft.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Union

import attrs

from parscore.edge import need
from parscore.scoring import Scorecard
from parscore.wording import Value

from ._figures import said
from ._ledger import stages_of
from .files import file_stem
from .model import Chart, Conclusions, Figure, Row, UnitReport
from .units_model import UnitsReport


if TYPE_CHECKING:
    import altair

    from parscore.plots import Outline


#: Up to how many units have a row of their own in a chart.
_NAMED = 40


def require_charts() -> None:
    """
    Make sure that what draws is there, before there is work to lose.

    Raises:
        MissingExtraError: It is not installed.
    """
    need("altair", "plots")
    need("vl_convert", "plots")


def illustrate_unit(report: UnitReport, card: Scorecard) -> UnitReport:
    """
    Return the report of one unit with charts among its conclusions: from the
    maximum to the score, the index against the bands while it can still change,
    and claimed beside computed where they differ or somebody reviewed. A unit
    without an index has no charts.

    Args:
        report: The report.
        card: The score that it was drafted from.

    Raises:
        MissingExtraError: What draws is not installed.

    .. versionadded:: 0.1.0
    """
    require_charts()
    return attrs.evolve(report, charts=tuple(_of_unit(report, card)))


def illustrate_units(report: UnitsReport, units: Iterable[Union[Scorecard, "Outline"]]) -> UnitsReport:
    """
    Return the report of several units with charts of all of them: the ranking
    (a distribution of more than 40), the indexes against the bands where they
    can still change or are too many for names, and who lost what. The reports of single units in it stay as they are.

    Args:
        report: The report.
        units: The scores that it was drafted from, or their outlines (`parscore.plots.outline`).

    Raises:
        MissingExtraError: What draws is not installed.

    .. versionadded:: 0.1.0
    """
    require_charts()
    from parscore.plots import Outline, outline  # noqa: PLC0415 -- an extra, which only charts need

    outlines = [unit if isinstance(unit, Outline) else outline(unit) for unit in units]
    return attrs.evolve(report, charts=tuple(_of_units(report, outlines)))


def _of_unit(report: UnitReport, card: Scorecard) -> Iterator[Chart]:
    from parscore import plots  # noqa: PLC0415 -- likewise

    lang, conclusions = report.context.lang, report.conclusions
    ids = f"unit-{file_stem(report.unit)}"
    if conclusions.index is None:
        return
    yield _chart(plots.waterfall(card, lang=lang), f"{ids}-waterfall-", _waterfall_said(conclusions, lang), lang)
    if not conclusions.is_final:
        yield _chart(plots.ladder(card, lang=lang), f"{ids}-ladder-", _ladder_said(conclusions, lang), lang)
    if conclusions.claims or report.stages:
        cards = [seen.card for seen in stages_of(card)] or [card]
        yield _chart(plots.claimed(cards, lang=lang), f"{ids}-claimed-", _claimed_said(report), lang)


def _of_units(report: UnitsReport, outlines: "list[Outline]") -> Iterator[Chart]:
    from parscore import plots  # noqa: PLC0415 -- likewise

    lang = report.context.lang
    if report.highest is not None:
        yield _chart(plots.rank(outlines, lang=lang), "units-rank-", _rank_said(report), lang)
        if not report.is_final or len(outlines) > _NAMED:
            yield _chart(plots.ladder(outlines, lang=lang), "units-ladder-", _indexes_said(report), lang)
    if report.worst:
        worst = report.worst[0]
        values: dict[str, Value] = {
            "code": worst.code,
            "title": worst.title,
            "points": worst.points.text,
            "units": worst.units,
        }
        caption = said("chart.heat", lang, count=len(report.standings), **values)
        yield _chart(plots.heat_map(outlines, lang=lang), "units-heat-", caption, lang)


def _chart(chart: "altair.TopLevelMixin", ids: str, caption: str, lang: str) -> Chart:
    from parscore.plots import svg  # noqa: PLC0415 -- likewise

    return Chart(caption, svg(chart, lang=lang, ids=ids))


def _waterfall_said(conclusions: Conclusions, lang: str) -> str:
    """Say what was earned of the maximum, and which field lost most."""
    values = {"earned": conclusions.earned.text, "max": conclusions.max.text}
    fields = [row for row in conclusions.fields if row.role == "core" and row.apart is None and _taken(row)]
    if not fields:
        return said("chart.waterfall-full", lang, **values)
    worst = max(fields, key=_taken)
    more = {"field": f"{worst.code} {worst.title}", "of": worst.earned.text, "most": worst.max.text}
    return said("chart.waterfall", lang, **values, **more)


def _taken(row: Row) -> Fraction:
    """Return what a field lost, by which fields are compared."""
    return row.max.exact - row.earned.exact


def _ladder_said(conclusions: Conclusions, lang: str) -> str:
    """Say the index so far with its band, and where both can still go."""
    now = _index_said(conclusions.index, conclusions.band, lang)
    least = _index_said(conclusions.least, conclusions.band_least, lang)
    most = _index_said(conclusions.most, conclusions.band_most, lang)
    return said("chart.ladder", lang, now=now, least=least, most=most)


def _index_said(index: Figure | None, band: str | None, lang: str) -> str:
    """Say an index with its band, where it has one."""
    text = "–" if index is None else index.text
    return text if band is None else said("chart.index", lang, index=text, band=band)


def _claimed_said(report: UnitReport) -> str:
    """Say on which criteria a claim differs, and the index of each stage."""
    lang, claims = report.context.lang, report.conclusions.claims
    sentences: list[str] = []
    if claims:
        codes = ", ".join(claim.code for claim in claims)
        sentences.append(said("chart.claims", lang, count=len(claims), codes=codes))
    if report.stages:
        stages = "; ".join(f"{stage.text}: {_index_said(stage.index, None, lang)}" for stage in report.stages)
        sentences.append(said("chart.stages", lang, stages=stages))
    return " ".join(sentences)


def _rank_said(report: UnitsReport) -> str:
    """Say who stands first, or where most of many units stand, and how many are tied."""
    lang, standings = report.context.lang, report.standings
    tied = sum(standing.rank.text.endswith("=") for standing in standings)
    ties = said("chart.ties" if tied else "chart.no-ties", lang, units=tied)
    if len(standings) <= _NAMED:
        first, last = standings[0], [standing for standing in standings if standing.index is not None][-1]
        names = {"first": first.name, "last": last.name}
        indexes = {"highest": _index_said(first.index, None, lang), "lowest": _index_said(last.index, None, lang)}
        return f"{said('chart.rank', lang, count=len(standings), **names, **indexes)} {ties}"
    if not report.bands:
        return f"{_indexes_said(report)} {ties}"
    most = max(report.bands, key=lambda share: share.count)
    values: dict[str, Value] = {"band": most.title, "units": most.count, "percent": most.percent.text}
    return f"{said('chart.rank-many', lang, count=len(standings), **values)} {ties}"


def _indexes_said(report: UnitsReport) -> str:
    """Say between which indexes the units lie."""
    names = ("highest", "median", "lowest")
    indexes = {
        name: _index_said(figure, None, report.context.lang)
        for name, figure in zip(names, (report.highest, report.median, report.lowest), strict=True)
    }
    return said("chart.indexes" if report.is_final else "chart.indexes-open", report.context.lang, **indexes)
