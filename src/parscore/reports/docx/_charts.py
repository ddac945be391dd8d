"""Charts as an annex: each a picture with what it shows in words below it, on pages that lie on their side."""

from collections.abc import Sequence

from parscore.edge import need
from parscore.letters._sheet import PLAIN, Stand
from parscore.reports.model import Chart

from ._paper import Paper


#: How much room a picture has, in centimetres, and how many pixels stand for one of the chart.
_WIDE, _TALL = 24.0, 12.5
_SCALE = 2


def lay_charts(paper: Paper, charts: Sequence[Chart], annex: str) -> None:
    """
    Lay *charts* as the annex that is called *annex*; nothing where there are none.

    Raises:
        MissingExtraError: What draws is not installed.
    """
    if not charts:
        return
    drawer = need("vl_convert", "plots")
    paper.annex(annex, paper.say("annex-charts"))
    for number, chart in enumerate(charts, 1):
        picture = drawer.svg_to_png(chart.svg, scale=_SCALE)
        paper.sheet.picture(picture, _width(chart), chart.caption)
        name = paper.say("report.figure", number=number)
        paper.text(f"{name}. {chart.caption}", PLAIN, Stand(align="center", before=3, after=12))


def _width(chart: Chart) -> float:
    """Return how wide a picture is laid, in centimetres, so that all of it and its caption stand on one page."""
    if chart.size is None:
        return _WIDE
    width, height = chart.size
    return min(_WIDE, _TALL * width / height)
