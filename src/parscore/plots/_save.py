"""Charts as files: SVG, PNG, or a page that needs no network and no script. No browser is started."""

import os

from pathlib import Path

import altair as alt
import vl_convert

from parscore.edge import closest
from parscore.edge.workbooks import write_file
from parscore.errors import ParscoreError
from parscore.wording import Message

from ._page import page_of
from ._svg import VERSION, svg


#: The files that a chart can be written as.
SUFFIXES = (".svg", ".png", ".html")
#: Pixels of a PNG for one of the chart: sharp on paper.
_SCALE = 2


def save(chart: alt.TopLevelMixin, path: str | os.PathLike[str], *, lang: str = "vi", overwrite: bool = True) -> None:
    """
    Write a chart as the file that *path* names: .svg, .png, or .html with the figures below it as a table.

    The file is written whole or not at all.

    Args:
        chart: A chart of this room, or any other of Altair's.
        path: The file.
        lang: The language of the page around the chart.
        overwrite: Whether a file that is there is replaced.

    Raises:
        ParscoreError: The name ends in something else, the file is there and
            may not be replaced, or it cannot be written.

    .. versionadded:: 0.1.0
    """
    name = os.fspath(path)
    write_file(name, _bytes(chart, check_suffix(name), lang), ParscoreError, overwrite=overwrite)


def check_suffix(name: str) -> str:
    """
    Return how *name* ends, in small letters.

    Raises:
        ParscoreError: No chart can be written as that.
    """
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        near = closest(suffix, SUFFIXES)
        values = {"found": suffix or name, "accepted": ", ".join(SUFFIXES), "suggestion": near or ""}
        raise ParscoreError(Message("error.plot-suffix", {**values}))
    return suffix


def _bytes(chart: alt.TopLevelMixin, suffix: str, lang: str) -> bytes:
    if suffix == ".png":
        return vl_convert.vegalite_to_png(chart.to_dict(), vl_version=VERSION, scale=_SCALE)
    return (svg(chart, lang=lang) if suffix == ".svg" else page_of(chart, lang)).encode()
