"""How every chart looks: colours, fonts, sizes, and what stands over it."""

from collections.abc import Iterable, Sequence

import altair as alt

from parscore.wording import Message

from ._rows import Row, clean, wrap


#: Okabe and Ito's colours (2008, "Color Universal Design"), from dark to light: what
#: stands side by side also differs in lightness, so that a black and white print can be read.
INK = "#000000"
BLUE = "#0072B2"
GREEN = "#009E73"
ORANGE = "#E69F00"
SKY = "#56B4E9"
YELLOW = "#F0E442"
WHITE = "#FFFFFF"
#: Lines that only lead the eye.
GREY = "#767676"
PALE = "#EDEDED"
#: From nothing to much, ever darker.
HEAT = ("#FFF7EC", "#FDD49E", "#FC8D59", "#B30000", "#4D0000")

#: Each of these but the last has every Vietnamese letter; the first that a machine has is taken.
#: Liberation Sans, which vl-convert brings, has not: its missing letters would come from another font.
FONT = "Noto Sans, DejaVu Sans, Segoe UI, Helvetica Neue, Arial, sans-serif"
#: The width of the field in which marks stand, and the height of a row, in pixels.
WIDTH = 640
ROW = 26
#: A chart that shows many units without their names.
TALL = 480
#: How numbers and days on axes are written, whatever the reader's machine says.
_NUMBERS = {
    "vi": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", "\N{NO-BREAK SPACE}₫"]},
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["$", ""]},
}


#: What tells of a mark, in the order in which it is read.
TOLD = ("name", "criterion", "said", "more")


def data(rows: Sequence[Row]) -> alt.InlineData:
    """Return rows as a chart holds them; what each tells, as one text, is its description."""
    return alt.InlineData(values=[dict(row) | _told(row) for row in rows])


def _told(row: Row) -> Row:
    head, *rest = [*dict.fromkeys(str(row[key]) for key in TOLD if row.get(key))] or [""]
    return {"told": ": ".join([head, *(["; ".join(rest)] if rest else [])])} if head else {}


def rows_axis(count: int) -> alt.Y:
    """Return the axis of *count* rows, which are labelled by marks of their own."""
    return alt.Y("row:O", axis=None, scale=alt.Scale(domain=list(range(count)), paddingInner=0.3, paddingOuter=0.3))


def tips(lang: str, *keys: str) -> list[alt.Tooltip]:
    """Return what is told when a mark is pointed at: texts, whole and exact."""
    return [alt.Tooltip(f"{key}:N", title=Message(f"plot.tip-{key}").say(lang)) for key in keys]


def row_labels(rows: Sequence[Row], count: int, lang: str) -> alt.Chart:
    """Return the names beside the rows, cut; the whole name is told when one is pointed at."""
    named = [{"row": row["row"], "label": row["label"], "name": row["name"]} for row in rows]
    chart = alt.Chart(data(named)).mark_text(align="right", baseline="middle", dx=-12, fontSize=12, color=INK)
    named_marks: alt.Chart = chart.encode(
        x=alt.value(0), y=rows_axis(count), text="label:N", tooltip=tips(lang, "name"), description="told:N"
    )
    return named_marks


def finish(
    layers: Iterable[alt.Chart], title: str, lines: Iterable[str], lang: str, size: tuple[int, int]
) -> alt.LayerChart:
    """
    Return the layers as one chart with what stands over it.

    Args:
        layers: What is drawn, from the back to the front.
        title: What is shown.
        lines: The status, the set, the day, and what was left out.
        lang: ``vi`` or ``en``.
        size: Width and height of the field, in pixels.
    """
    said = [clean(line) for line in lines]
    head = alt.TitleParams(
        text=wrap(title),
        subtitle=[part for line in said for part in wrap(line)],
        anchor="start",
        frame="bounds",
        aria=False,
    )
    width, height = size
    chart = alt.LayerChart(layer=list(layers)).properties(
        title=head, description=" ".join([clean(title), *said]), width=width, height=height
    )
    made: alt.LayerChart = chart.configure(
        background=WHITE,
        aria=False,  # what Vega says of axes and legends is English
        font=FONT,
        locale={"number": _NUMBERS["vi" if lang == "vi" else "en"]},
        padding=14,
        title={
            "fontSize": 16,
            "subtitleFontSize": 12,
            "subtitleColor": INK,
            "subtitlePadding": 4,
            "offset": 14,
            "lineHeight": 20,
            "subtitleLineHeight": 16,
        },
        axis={
            "labelFontSize": 11,
            "titleFontSize": 12,
            "titleFontWeight": "normal",
            "gridColor": PALE,
            "labelColor": INK,
            "titleColor": INK,
        },
        legend={
            "orient": "bottom",
            "direction": "horizontal",
            "title": None,
            "labelFontSize": 12,
            "labelLimit": 0,
            "symbolStrokeColor": INK,
            "symbolSize": 140,
            "columns": 4,
        },
        view={"stroke": None},
    )
    return made


def nothing(message: Message, title: str, lines: Iterable[str], lang: str) -> alt.LayerChart:
    """Return a chart that says why nothing is drawn."""
    said: list[Row] = [{"label": message.say(lang)}]
    text = alt.Chart(data(said)).mark_text(align="left", fontSize=13, color=INK)
    return finish(
        [text.encode(x=alt.value(0), y=alt.value(20), text="label:N", description="label:N")],
        title,
        lines,
        lang,
        (WIDTH, 40),
    )
