"""The heat map: units by criteria, and the points that each lost."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

import altair as alt
import attrs

from parscore.core import add_up
from parscore.scoring import Scorecard
from parscore.views import about
from parscore.wording import Message, Text

from ._outline import Outline, outlined
from ._rows import MOST, Row, clean, over, place, points, refuse_unlike, short, signed
from ._theme import GREY, HEAT, INK, ROW, WHITE, data, finish, nothing, row_labels, tips


#: The width of a criterion's column, in pixels, where numbers stand in it and where they do not.
_CELL, _NARROW = 34, 14
#: Up to how many columns numbers stand in the cells.
_NUMBERED = 50


@attrs.frozen
class _Line:
    """One row: a unit, or the mean of many; what it lost by code, where the criterion applies."""

    name: str
    total: Fraction
    lost: Mapping[str, Fraction]


def heat_map(cards: Iterable[Scorecard | Outline], *, lang: str = "vi") -> alt.LayerChart:
    """
    Return the points that each unit lost, by criterion; those that lost most come first.

    Of more than 40 units, the 40 that lost most have a row of their own and
    the last row is the mean of the others.

    Args:
        cards: Scorecards of one set, day and stage, or outlines of them.
        lang: ``vi`` or ``en``.

    Raises:
        ParscoreError: The cards are of different sets, days or stages.

    .. versionadded:: 0.1.0
    """
    listed = [outlined(card) for card in cards]
    refuse_unlike(unit.head for unit in listed)
    year = str(listed[0].head.year) if listed else "–"
    title = Message("plot.heat", {"count": len(listed), "year": year}).say(lang)
    if not listed:
        return nothing(Message("plot.no-units"), title, [], lang)
    titles = listed[0].titles
    lines = sorted((_Line(unit.name, unit.taken, unit.lost) for unit in listed), key=lambda line: -line.total)
    codes = [code for code in titles if any(line.lost.get(code) for line in lines)]
    notes = over(listed[0].head, lang)
    if not codes:
        return nothing(Message("plot.heat-none"), title, notes, lang)
    shown = _cut(lines, lang)
    notes.extend(note.say(lang) for note in _notes(listed, lines, shown, [*titles], codes))
    size = (len(codes) * (_CELL if len(codes) <= _NUMBERED else _NARROW), ROW * len(shown))
    if any(amount * 100 % 1 for line in shown for amount in line.lost.values()):
        notes.append(Message("plot.heat-rounded").say(lang))
    return finish(_layers(shown, {code: titles[code] for code in codes}, lang), title, notes, lang, size)


def _cut(lines: list[_Line], lang: str) -> list[_Line]:
    """Return the lines that are drawn: all, or those that lost most and the mean of the rest."""
    if len(lines) <= MOST:
        return lines
    rest = lines[MOST:]
    codes = dict.fromkeys(code for line in rest for code in line.lost)
    means = {code: _mean([line.lost[code] for line in rest if code in line.lost]) for code in codes}
    name = Message("plot.heat-rest", {"count": len(rest)}).say(lang)
    return [*lines[:MOST], _Line(name, _mean([line.total for line in rest]), means)]


def _mean(numbers: Sequence[Fraction]) -> Fraction:
    return add_up(numbers) / len(numbers)


def _notes(
    units: Sequence[Outline], lines: Sequence[_Line], shown: Sequence[_Line], all_codes: list[str], codes: list[str]
) -> Iterator[Message]:
    """Yield what a reader must know: who has no row, what has no column, what a mark means."""
    if len(lines) > MOST:
        yield Message("plot.heat-cut", {"shown": MOST, "count": len(lines) - MOST})
    if len(codes) < len(all_codes):
        yield Message("plot.heat-nobody", {"count": len(all_codes) - len(codes)})
    if any(code not in line.lost for line in shown for code in codes):
        yield Message("plot.heat-apart")
    if any(unit.has_open for unit in units):
        yield Message("plot.heat-open")


def _layers(lines: Sequence[_Line], titles: Mapping[str, Text], lang: str) -> list[alt.Chart]:
    most = max(amount for line in lines for amount in line.lost.values())
    cells = [row for number, line in enumerate(lines) for row in _cells(number, line, titles, most, lang)]
    labels = [
        {**row, "label": Message("plot.heat-row", {"name": short(line.name, 32), "points": str(row["said"])}).say(lang)}
        for number, line in enumerate(lines)
        for row in [_head(number, line, lang)]
    ]
    axis = alt.Axis(
        title=Message("plot.heat-code").say(lang),
        orient="top",
        labelAngle=-90,
        labelOverlap=False,
        grid=False,
        ticks=False,
    )
    x = alt.X("code:N", sort=None, axis=axis, scale=alt.Scale(domain=[*titles], padding=0))
    y = alt.Y("row:O", axis=None, scale=alt.Scale(domain=list(range(len(lines))), padding=0))
    legend = alt.Legend(
        title=Message("plot.heat-lost").say(lang), orient="bottom", direction="horizontal", gradientLength=240
    )
    colour = alt.Color("lost:Q", scale=alt.Scale(domain=[0, place(most)], range=list(HEAT)), legend=legend)
    told = tips(lang, "name", "criterion", "said")
    drawn = [row for row in cells if row["sort"] == "lost"]
    apart = [row for row in cells if row["sort"] == "apart"]
    layers = [
        alt.Chart(data(drawn))
        .mark_rect(stroke=WHITE, strokeWidth=1)
        .encode(x=x, y=y, color=colour, tooltip=told, description="told:N"),
        alt.Chart(data(apart)).mark_text(color=GREY, fontSize=11).encode(x=x, y=y, text="label:N", tooltip=told),
        _names(labels, len(lines), lang, y),
    ]
    if len(titles) <= _NUMBERED:
        for is_dark, ink in ((False, INK), (True, WHITE)):
            numbered = [row for row in drawn if row["is_dark"] == is_dark and row["label"]]
            text = alt.Chart(data(numbered)).mark_text(fontSize=10, color=ink)
            layers.append(text.encode(x=x, y=y, text="label:N", tooltip=told))
    return layers


def _names(labels: Sequence[Row], count: int, lang: str, y: alt.Y) -> alt.Chart:
    return row_labels(labels, count, lang).encode(y=y)


def _head(number: int, line: _Line, lang: str) -> Row:
    return {"row": number, "name": clean(line.name), "said": signed(-line.total, lang) if line.total else "0"}


def _cells(number: int, line: _Line, titles: Mapping[str, Text], most: Fraction, lang: str) -> Iterator[Row]:
    """Yield the cells of a row: what was lost, or that the criterion does not apply."""
    for code, title in titles.items():
        lost = line.lost.get(code)
        row: Row = {"row": number, "code": code, "name": clean(line.name)}
        row["criterion"] = clean(f"{code} {title.say(lang)}")
        if lost is None:
            said = Message("plot.not-applicable").say(lang)
            yield {**row, "sort": "apart", "label": "×", "said": said}
            continue
        row["said"] = points(-lost if lost else lost, lang)
        label = _brief(lost, lang) if lost else ""
        yield {**row, "sort": "lost", "lost": place(lost), "label": label, "is_dark": 2 * lost > most}


def _brief(lost: Fraction, lang: str) -> str:
    """Say a number in a cell: to two places, with ≈ dropped for want of room; the tooltip is exact."""
    rounded = Fraction(round(lost * 100), 100)
    return about(rounded, lang) if rounded else "<" + about(Fraction(1, 100), lang)
