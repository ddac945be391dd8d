"""The waterfall: from the maximum to the score, step by step."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal

import altair as alt

from parscore.scoring import Scorecard
from parscore.views import about
from parscore.wording import Message

from ._outline import Head
from ._rows import Row, clean, index_of, over, place, points, short, signed
from ._steps import Step, full_fields, steps_of
from ._theme import (
    BLUE,
    GREEN,
    GREY,
    INK,
    ORANGE,
    ROW,
    WHITE,
    WIDTH,
    YELLOW,
    data,
    finish,
    nothing,
    row_labels,
    rows_axis,
    tips,
)


#: What a bar stands for, from dark to light.
_KINDS = {
    "level": ("plot.level", BLUE),
    "gain": ("plot.gained", GREEN),
    "penalty": ("plot.penalty", INK),
    "loss": ("plot.lost", ORANGE),
    "open": ("plot.open", YELLOW),
    "rescaled": ("plot.rescaled", WHITE),
}
#: The axis is cut below this step where all that is shown lies above half of the maximum.
_CUT = 10


def waterfall(card: Scorecard, *, lang: str = "vi", by: Literal["field", "cause"] = "field") -> alt.LayerChart:
    """
    Return the waterfall of one unit: from the maximum down by what was lost,
    with what can still be cured apart, then bonus and penalty, to the index.

    Args:
        card: The scorecard.
        lang: ``vi`` or ``en``.
        by: Whether a step is a field or a cause.

    .. versionadded:: 0.1.0
    """
    title = Message(f"plot.waterfall-{by}", {"name": card.name, "year": str(card.year)}).say(lang)
    lines = over(Head.of(card), lang)
    if card.exact_index is None:
        return nothing(Message("card.no-index"), title, lines, lang)
    full = full_fields(card)
    if full and by == "field":
        lines.append(Message("plot.full", {"codes": ", ".join(full)}).say(lang))
    steps = steps_of(card, lang, by)
    rows = [row for number, step in enumerate(steps) for row in _bars(number, step, card, lang)]
    return finish(_layers(rows, steps, lang), title, lines, lang, (WIDTH, ROW * len(steps)))


def _bars(number: int, step: Step, card: Scorecard, lang: str) -> Iterator[Row]:
    """Yield the bars of a step: a loss has two, what is gone and what is open."""
    said = _said(step, card, lang)
    common: Row = {"row": number, "label": short(step.name), "name": clean(step.name), "said": said}
    common["more"] = clean(" • ".join(step.lines)) if step.lines else points(step.change, lang)
    bounds: list[tuple[str, Fraction, Fraction]] = [(step.kind, step.start, step.end + step.open)]
    if step.open:
        bounds.append(("open", step.end + step.open, step.end))
    for kind, start, end in bounds:
        if start != end or step.kind == "level":
            low, high = min(start, end), max(start, end)
            word = Message(_KINDS[kind][0]).say(lang)
            yield {**common, "kind": word, "low": place(low), "high": place(high)}


def _said(step: Step, card: Scorecard, lang: str) -> str:
    if step.kind == "level":
        last = step.name == Message("plot.index").say(lang)
        if last and card.band is not None:
            return Message("plot.band", {"index": index_of(card.published, lang), "band": card.band.title}).say(lang)
        return index_of(card.published, lang) if last else about(step.change, lang)
    change = signed(step.change, lang)
    if not step.open:
        return change
    return Message("plot.step-open", {"points": change, "open": about(step.open, lang)}).say(lang)


def _start(steps: Sequence[Step]) -> Fraction:
    """Return where the axis starts: at 0, or below 0, or well above where little was lost."""
    least = min(step.end for step in steps)
    if least < 0:
        return least
    return max(Fraction((least - 2) // _CUT * _CUT), Fraction(0)) if 2 * least > steps[0].change else Fraction(0)


def _layers(rows: Sequence[Row], steps: Sequence[Step], lang: str) -> list[alt.Chart]:
    start, count = _start(steps), len(steps)
    end = max(step.end for step in steps)
    used = {row["kind"] for row in rows}
    scale = [(Message(key).say(lang), colour) for key, colour in _KINDS.values()]
    scale = [(word, colour) for word, colour in scale if word in used]
    axis_title = Message("plot.axis-cut", {"start": start}) if start > 0 else Message("plot.axis-points")
    axis = alt.Axis(title=axis_title.say(lang), grid=True, tickCount=8)
    x = alt.X("low:Q", axis=axis, scale=alt.Scale(domain=[place(start), place(end)], nice=False, zero=False))
    y = rows_axis(count)
    shown: list[Row] = [{**row, "low": max(float(row["low"]), place(start))} for row in rows]
    bars = alt.Chart(data(shown)).mark_bar(stroke=INK, strokeWidth=0.7)
    colour = alt.Color(
        "kind:N", scale=alt.Scale(domain=[word for word, _ in scale], range=[colour for _, colour in scale])
    )
    firsts = [row for number, row in enumerate(shown) if not number or row["row"] != shown[number - 1]["row"]]
    ends: list[Row] = [
        {**row, "high": max(place(step.start), place(step.end))} for row, step in zip(firsts, steps, strict=True)
    ]
    joins: list[Row] = [
        {"at": place(step.end), "row": number, "next": number + 1} for number, step in enumerate(steps[:-1])
    ]
    return [
        alt.Chart(data(joins)).mark_rule(color=GREY, strokeDash=[2, 2]).encode(x="at:Q", y=y, y2="next:O"),
        bars.encode(
            x=x, x2="high:Q", y=y, color=colour, tooltip=tips(lang, "name", "said", "more"), description="told:N"
        ),
        alt.Chart(data(ends))
        .mark_text(align="left", baseline="middle", dx=6, fontSize=12, color=INK)
        .encode(x="high:Q", y=y, text="said:N", description="told:N"),
        row_labels(firsts, count, lang),
    ]
