"""The interval ladder: what is secured, what is there, what can still be reached, against the bands."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import altair as alt

from parscore.core import Figures
from parscore.scoring import Scorecard
from parscore.views import about
from parscore.wording import Message, Value

from ._bands import band_layers, band_note, bounds, index_axis
from ._outline import Outline, outlined
from ._rows import MOST, Row, clean, index_of, over, place, refuse_unlike, scored, short
from ._theme import BLUE, INK, ROW, SKY, TALL, WIDTH, YELLOW, data, finish, nothing, row_labels, rows_axis, tips


#: The parts of an interval, from dark to light.
_PARTS = {"plot.secured": BLUE, "plot.at-risk": SKY, "plot.could": YELLOW}


def ladder(cards: Scorecard | Iterable[Scorecard | Outline], *, lang: str = "vi") -> alt.LayerChart:
    """
    Return the interval of the index against the bands.

    One unit has three rungs: secured, earned, reachable. Several have a row
    each, the highest index on top; more than 40 are drawn without names.

    Args:
        cards: A scorecard, or scorecards of one set, day and stage, or outlines of them.
        lang: ``vi`` or ``en``.

    Raises:
        ParscoreError: The cards are of different sets, days or stages.

    .. versionadded:: 0.1.0
    """
    given = [cards] if isinstance(cards, Scorecard) else [*cards]
    listed = [outlined(card) for card in given]
    refuse_unlike(unit.head for unit in listed)
    title = _title(listed, lang)
    if not listed:
        return nothing(Message("plot.no-units"), title, [], lang)
    found, apart = scored(listed)
    notes = over(listed[0].head, lang)
    if not found:
        return nothing(Message("card.no-index"), title, notes, lang)
    bands = listed[0].scheme.bands
    asked = band_note(bands, lang) if bands else Message("plot.no-bands").say(lang)
    notes.extend([asked] if asked else [])
    notes.extend(note.say(lang) for note in apart)
    if len(found) > MOST:
        notes.append(Message("plot.ladder-many").say(lang))
    single = given[0] if len(given) == 1 and isinstance(given[0], Scorecard) else None
    count = 3 if single is not None else len(found)
    height = TALL if count > MOST else ROW * count
    low, high = bounds([value for index, _ in found for value in (index.secured, index.reachable)])
    behind = band_layers(bands, low, high, lang, height)
    span = (low, high)
    if single is not None:
        layers = _one(found[0][0], single, span, lang)
    else:
        layers = _few(found, span, lang) if count <= MOST else _many(found, span, lang)
    return finish([*behind, *layers], title, notes, lang, (WIDTH, height))


def _title(units: Sequence[Outline], lang: str) -> str:
    year = str(units[0].head.year) if units else "–"
    if len(units) == 1:
        return Message("plot.ladder-one", {"name": units[0].name, "year": year}).say(lang)
    return Message("plot.ladder", {"count": len(units), "year": year}).say(lang)


def _one(index: Figures, card: Scorecard, span: tuple[Fraction, Fraction], lang: str) -> list[alt.Chart]:
    """Return three rungs, each from where the one before it ends."""
    rungs = (
        ("plot.secured", "plot.secured", span[0], index.secured, card.band_secured),
        ("plot.now", "plot.at-risk", index.secured, index.earned, card.band),
        ("plot.reachable", "plot.could", index.earned, index.reachable, card.band_reachable),
    )
    rows: list[Row] = []
    for number, (name, part, start, end, band) in enumerate(rungs):
        title = Message(name).say(lang)
        rounded = about(card.criteria.total_rounding(end), lang)
        said = rounded if band is None else Message("plot.band", {"index": rounded, "band": band.title}).say(lang)
        row: Row = {"row": number, "label": title, "name": title, "said": said, "part": Message(part).say(lang)}
        rows.append({**row, "low": place(start), "high": place(end), "at": place(end), "end": place(end)})
    return _layers(rows, rows, len(rows), span, lang)


def _few(found: Sequence[tuple[Figures, Outline]], span: tuple[Fraction, Fraction], lang: str) -> list[alt.Chart]:
    ends = [_row(number, index, unit, lang) for number, (index, unit) in enumerate(found)]
    spans = [part for row, (index, _) in zip(ends, found, strict=True) for part in _spans(row, index, lang)]
    return _layers(spans, ends, len(found), span, lang)


def _row(number: int, index: Figures, unit: Outline, lang: str) -> Row:
    """Return what a unit's row says: its index, its interval, its name."""
    said = index_of(unit.published, lang)
    if index.secured != index.reachable:
        values: dict[str, Value] = {"least": _cut(unit, index.secured, lang), "most": _cut(unit, index.reachable, lang)}
        said = Message("plot.rung", {"index": said, "span": Message("plot.span", values)}).say(lang)
    row: Row = {"row": number, "label": short(unit.name), "name": clean(unit.name), "said": said}
    return {**row, "at": place(index.earned), "end": place(max(index.reachable, index.earned))}


def _cut(unit: Outline, value: Fraction, lang: str) -> str:
    return about(unit.scheme.rounding(value), lang)


def _spans(row: Row, index: Figures, lang: str) -> Iterator[Row]:
    """Yield the two parts of a unit's interval, below and above what is earned."""
    for part, low, high in (
        ("plot.at-risk", index.secured, index.earned),
        ("plot.could", index.earned, index.reachable),
    ):
        if low < high:
            yield {**row, "part": Message(part).say(lang), "low": place(low), "high": place(high)}


def _colour(rows: Sequence[Row], lang: str) -> alt.Color:
    used = {row["part"] for row in rows}
    words = [(Message(key).say(lang), colour) for key, colour in _PARTS.items()]
    words = [(word, colour) for word, colour in words if word in used]
    return alt.Color("part:N", scale=alt.Scale(domain=[word for word, _ in words], range=[ink for _, ink in words]))


def _layers(
    spans: Sequence[Row], ends: Sequence[Row], count: int, span: tuple[Fraction, Fraction], lang: str
) -> list[alt.Chart]:
    y = rows_axis(count)
    told = tips(lang, "name", "said")
    bars = alt.Chart(data(spans)).mark_bar(stroke=INK, strokeWidth=0.7)
    ticks = alt.Chart(data(ends)).mark_tick(color=INK, opacity=1, thickness=4, size=ROW * 0.8)
    text = alt.Chart(data(ends)).mark_text(align="left", baseline="middle", dx=7, fontSize=12, color=INK)
    drawn = [
        bars.encode(
            x=index_axis(*span, lang), x2="high:Q", y=y, color=_colour(spans, lang), tooltip=told, description="told:N"
        )
    ]
    return [
        *(drawn if spans else []),
        ticks.encode(x=index_axis(*span, lang, "at"), y=y, tooltip=told, description="told:N"),
        text.encode(x="end:Q", y=y, text="said:N"),
        row_labels(ends, count, lang),
    ]


def _many(found: Sequence[tuple[Figures, Outline]], span: tuple[Fraction, Fraction], lang: str) -> list[alt.Chart]:
    """Return one line across for each unit, without its name."""
    ends = [_row(number, index, unit, lang) for number, (index, unit) in enumerate(found)]
    spans = [part for row, (index, _) in zip(ends, found, strict=True) for part in _spans(row, index, lang)]
    scale = alt.Scale(domain=[0, len(found)], reverse=True, nice=False)
    axis = alt.Axis(title=Message("plot.place-axis").say(lang), format="d", grid=False)
    y = alt.Y("row:Q", scale=scale, axis=axis)
    told = tips(lang, "name", "said")
    thick: list[Row] = [{**row, "next": int(row["row"]) + 1} for row in spans]
    bars = (
        alt.Chart(data(thick))
        .mark_rect(opacity=1)
        .encode(
            x=index_axis(*span, lang),
            x2="high:Q",
            y=y,
            y2="next:Q",
            color=_colour(spans, lang),
            tooltip=told,
        )
    )
    line = alt.Chart(data(ends)).mark_line(color=INK, strokeWidth=2, interpolate="step-after")
    dots = alt.Chart(data(ends)).mark_point(opacity=0, size=20)
    at = index_axis(*span, lang, "at")
    return [
        *([bars] if spans else []),
        line.encode(x=at, y=y, order="row:Q"),
        dots.encode(x=at, y=y, tooltip=told),
    ]
