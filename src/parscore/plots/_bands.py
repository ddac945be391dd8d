"""The bands behind an index, and the axis that it stands on."""

from collections.abc import Sequence
from fractions import Fraction

import altair as alt

from parscore.criteria.vocabulary import Band
from parscore.views import about
from parscore.wording import Message, Value

from ._rows import Row, clean, place, short
from ._theme import INK, PALE, WHITE, WIDTH, data, tips


#: An axis begins and ends at a multiple of this.
_STEP = 10
_HUNDRED = Fraction(100)
#: The width of a letter of a band's name, in pixels.
_LETTER = 6


def bounds(values: Sequence[Fraction]) -> tuple[Fraction, Fraction]:
    """Return where an axis of *values*, which are indexes, begins and ends."""
    least = min(values)
    low = Fraction((least - 1) // _STEP * _STEP) if least < 0 or 2 * least >= _HUNDRED else Fraction(0)
    return min(low, _HUNDRED - _STEP), max(_HUNDRED, Fraction(-(-max(values) // 1)))


def index_axis(low: Fraction, high: Fraction, lang: str, key: str = "low") -> alt.X:
    """Return the axis of an index."""
    name = Message("plot.index-axis-cut", {"start": low}) if low > 0 else Message("plot.index-axis")
    axis = alt.Axis(title=name.say(lang), grid=False, tickCount=8)
    scale = alt.Scale(domain=[place(low), place(high)], nice=False, zero=False)
    return alt.X(f"{key}:Q", axis=axis, scale=scale)


def band_note(bands: Sequence[Band], lang: str) -> str:
    """Say which bands ask for more than an index; empty where none does: stripes go by the index alone."""
    asked = [_asked(band, lang) for band in bands if band.every_field or band.no_penalty]
    return Message("plot.bands-ask", {"bands": "; ".join(asked)}).say(lang) if asked else ""


def _asked(band: Band, lang: str) -> str:
    """Say what a band asks for beside an index."""
    conditions: list[str] = []
    if band.every_field:
        conditions.append(Message("plot.band-fields", {"share": about(100 * band.every_field, lang)}).say(lang))
    if band.no_penalty:
        conditions.append(Message("plot.band-penalties", {"codes": ", ".join(band.no_penalty)}).say(lang))
    values: dict[str, Value] = {"band": band.title, "conditions": ", ".join(conditions)}
    return Message("plot.band-asks", values).say(lang)


def band_layers(bands: Sequence[Band], low: Fraction, high: Fraction, lang: str, height: int) -> list[alt.Chart]:
    """Return stripes with the bands' names over them, as far as they lie between *low* and *high*."""
    rows: list[Row] = []
    above = high
    for number, band in enumerate(bands):
        start, end = max(band.start, low), min(above if band.end is None else band.end, high)
        above = min(above, band.start)
        if start < end:
            room = int((end - start) / (high - low) * WIDTH) // _LETTER
            name = band.title.say(lang)
            label = short(name, room) if room > 1 else ""
            middle = place((start + end) / 2)
            shade = PALE if number % 2 else WHITE
            rows.append(
                {
                    "low": place(start),
                    "high": place(end),
                    "at": middle,
                    "label": label,
                    "name": clean(name),
                    "shade": shade,
                }
            )
    if not rows:
        return []
    x = index_axis(low, high, lang)
    told = tips(lang, "name")
    stripes = (
        alt.Chart(data(rows))
        .mark_rect()
        .encode(
            x=x,
            x2="high:Q",
            color=alt.Color("shade:N", scale=None),
            tooltip=told,
            y=alt.value(-18),
            y2=alt.value(height),
        )
    )
    names = alt.Chart(data(rows)).mark_text(fontSize=10, color=INK, baseline="middle")
    edges = [row for row in rows if row["low"] != place(low)]
    lines = alt.Chart(data(edges)).mark_rule(color="#9A9A9A", strokeWidth=1)
    return [
        stripes,
        lines.encode(x="low:Q", y=alt.value(-18), y2=alt.value(height)),
        names.encode(x="at:Q", y=alt.value(-9), text="label:N", tooltip=told),
    ]
