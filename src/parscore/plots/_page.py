"""A chart as a page: the picture, and below it what its marks tell as a table. No script runs."""

import html

from collections.abc import Iterable, Iterator

import altair as alt

from parscore.wording import Message

from ._svg import name_of, svg
from ._theme import TOLD


_PAGE = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ margin: 1rem; background: #fff; color: #000; font: 15px/1.45 system-ui, "Noto Sans", Arial, sans-serif; }}
h1 {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }}
.chart {{ overflow-x: auto; }}
.chart svg {{ display: block; height: auto; max-width: 100%; min-width: 44rem; }}
table {{ border-collapse: collapse; }}
caption, th, td {{ text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; }}
caption {{ font-weight: 600; }}
th, td {{ border-bottom: 1px solid #ccc; }}
td {{ overflow-wrap: anywhere; }}
@media print {{ .chart svg {{ min-width: 0; }} }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<div class="chart" role="region" aria-label="{region}" tabindex="0">{picture}</div>
{table}</main>
</body>
</html>
"""


def page_of(chart: alt.TopLevelMixin, lang: str) -> str:
    """Return a chart as a page."""
    spec = chart.to_dict()
    return _PAGE.format(
        lang=html.escape(lang),
        title=html.escape(name_of(spec, lang)),
        region=html.escape(Message("plot.page").say(lang)),
        picture=svg(chart, lang=lang),
        table=_table(spec.get("datasets", {}), lang),
    )


def _table(sets: dict[str, list[dict[str, object]]], lang: str) -> str:
    """Return what the marks tell as a table; nothing where they tell nothing."""
    found = [*dict.fromkeys(_told(row for rows in sets.values() for row in rows))]
    if not found:
        return ""
    used = [number for number, _ in enumerate(TOLD) if any(row[number] for row in found)]
    heads = "".join(f'<th scope="col">{_text(Message(f"plot.tip-{TOLD[number]}").say(lang))}</th>' for number in used)
    lines = "".join(f"<tr>{_cells([row[number] for number in used])}</tr>\n" for row in found)
    caption = _text(Message("plot.table").say(lang))
    return (
        f"<table>\n<caption>{caption}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{lines}</tbody>\n</table>\n"
    )


def _told(rows: Iterable[dict[str, object]]) -> Iterator[tuple[str, ...]]:
    """Yield the texts of each mark that has figures."""
    for row in rows:
        if row.get("said") and row.get("name"):
            yield tuple(str(row.get(key, "")) for key in TOLD)


def _cells(texts: list[str]) -> str:
    head, *rest = map(_text, texts)
    return f'<th scope="row">{head}</th>' + "".join(f"<td>{text}</td>" for text in rest)


def _text(text: str) -> str:
    return html.escape(text, quote=False)
