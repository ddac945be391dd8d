"""Charts as files: SVG, PNG, or a page that needs no network. No browser is started."""

import html
import json
import os

from pathlib import Path

import altair as alt
import vl_convert

from parscore.edge import closest
from parscore.edge.workbooks import write_file
from parscore.errors import ParscoreError
from parscore.wording import Message, Text


#: The files that a chart can be written as, and the version of Vega-Lite that Altair writes.
SUFFIXES = (".svg", ".png", ".html")
_VERSION = ".".join(alt.SCHEMA_VERSION.lstrip("v").split(".")[:2])
#: Pixels of a PNG for one of the chart: sharp on paper.
_SCALE = 2
#: What the page needs of the libraries that are written into it.
_SNIPPET = "window.vegaEmbed = vegaEmbed;"
_PAGE = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>body{{margin:1rem;background:#fff}}#chart{{overflow-x:auto}}</style>
<script>{library}</script>
</head>
<body>
<div id="chart" role="img" aria-label="{description}"></div>
<script>vegaEmbed("#chart", {spec}, {options});</script>
</body>
</html>
"""
_MENU = Text("Lưu ảnh {}", "Save as {}")


def save(chart: alt.TopLevelMixin, path: str | os.PathLike[str], *, lang: str = "vi", overwrite: bool = True) -> None:
    """
    Write a chart as the file that *path* names: .svg, .png, or .html with all that it needs inside.

    The file is written whole or not at all.

    Args:
        chart: A chart of this room, or any other of Altair's.
        path: The file.
        lang: The language of the page around the chart, and of its menu.
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
    spec = chart.to_dict()
    if suffix == ".png":
        return vl_convert.vegalite_to_png(spec, vl_version=_VERSION, scale=_SCALE)
    if suffix == ".svg":
        return vl_convert.vegalite_to_svg(spec, vl_version=_VERSION).encode()
    return _page(spec, lang).encode()


def _page(spec: dict[str, object], lang: str) -> str:
    """Return a chart as a page; what stands in its data cannot end the script."""
    title = spec.get("title")
    words = title.get("text", "") if isinstance(title, dict) else title or ""
    menu = {f"{kind}_ACTION": _MENU.say(lang).format(kind) for kind in ("SVG", "PNG")}
    options = {"actions": {"export": True, "source": False, "compiled": False, "editor": False}, "i18n": menu}
    return _PAGE.format(
        lang=html.escape(lang),
        title=html.escape(" ".join(words) if isinstance(words, list) else str(words)),
        description=html.escape(str(spec.get("description", ""))),
        library=vl_convert.javascript_bundle(_SNIPPET, vl_version=_VERSION),
        spec=json.dumps(spec, ensure_ascii=False).replace("<", "\\u003c"),
        options=json.dumps({**options, "renderer": "svg"}, ensure_ascii=False),
    )
