"""The calendar: what can still be earned, by the day until when it can be, and what it is worth."""

import datetime

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

import altair as alt
import attrs

from parscore.core import Cause, Deduction, add_up
from parscore.scoring import Scorecard
from parscore.views import line_head
from parscore.wording import Message, Value, say_date

from ._outline import Head
from ._rows import MOST, Row, clean, over, place, points, short, signed
from ._theme import GREEN, INK, ROW, SKY, WIDTH, YELLOW, data, finish, nothing, row_labels, rows_axis, tips


#: What a bar consists of, from dark to light.
_SORTS = {"plot.due-bonus": GREEN, "plot.due": SKY, "plot.curable": YELLOW}


@attrs.frozen
class _Item:
    """A ledger line that can be won back, and which part of a bar it belongs to."""

    line: Deduction
    sort: str
    role: str


def calendar(card: Scorecard, *, lang: str = "vi") -> alt.LayerChart:
    """
    Return what can still be earned, a row for each due day, with the points that hang on it.

    A score of no day is that of the end of the window, if nothing more is handed
    in: what could be handed in until its days is shown.

    Args:
        card: The scorecard.
        lang: ``vi`` or ``en``.

    .. versionadded:: 0.1.0
    """
    title = Message("plot.calendar", {"name": card.name, "year": str(card.year)}).say(lang)
    notes = over(Head.of(card), lang)
    items = list(_items(card))
    if not items:
        return nothing(Message("plot.calendar-none"), title, notes, lang)
    inside = [item.line for item in items if item.role == "core"]
    due = add_up(line.winnable for line in inside if line.cause is Cause.NOT_DUE)
    sums: dict[str, Value] = {"open": points(add_up(line.winnable for line in inside), lang), "due": points(due, lang)}
    notes.append(Message("plot.calendar-end" if card.as_of is None else "plot.calendar-sum", sums).say(lang))
    days = sorted({item.line.curable_until for item in items}, key=lambda day: (day is None, day or card.closes))
    shown = days[:MOST]
    if len(days) > MOST:
        later = [item for item in items if item.line.curable_until not in shown]
        cut: dict[str, Value] = {"shown": MOST, "count": len(days) - MOST, "points": _worth(later, points, lang)}
        notes.append(Message("plot.calendar-cut", cut).say(lang))
    groups = [(day, [item for item in items if item.line.curable_until == day]) for day in shown]
    return finish(_layers(groups, lang), title, notes, lang, (WIDTH, ROW * len(groups)))


def _items(card: Scorecard) -> Iterator[_Item]:
    """Yield the lines of the tree, of the bonus and of the penalty that can be won back."""
    for node in (card.root, card.bonus, card.penalty):
        for line in () if node is None else node.deductions:
            if node is not None and _is_curable(line, card):
                inside = "plot.due" if line.cause is Cause.NOT_DUE else "plot.curable"
                yield _Item(line, inside if node.role == "core" else "plot.due-bonus", node.role)


def _is_curable(line: Deduction, card: Scorecard) -> bool:
    """
    Tell whether a line can be won back. A score at the end of the window, of no
    day, supposes that nothing more comes: what could be cured until then is shown.
    """
    return line.winnable > 0 and (line.open or card.as_of is None)


def _worth(items: Sequence[_Item], say: Callable[[Fraction, str], str], lang: str) -> str:
    """Say what *items* bring: within the total, so that the rows add up to what is open, and apart from it outside."""
    inside, outside = (
        add_up(item.line.winnable for item in items if (item.role == "core") is core) for core in (True, False)
    )
    if not outside:
        return say(inside, lang)
    values: dict[str, Value] = {"points": say(inside, lang), "outside": say(outside, lang)}
    return Message("plot.calendar-both" if inside else "plot.calendar-outside", values).say(lang)


def _told(item: _Item, lang: str) -> str:
    """Say a line as the ledger has it, and what of it can be won back where that is less."""
    line = item.line
    text = f"{line.code} {line_head(line, lang, item.role)}"
    if line.winnable == line.exact:
        return text
    return f"{text} {Message('plot.calendar-part', {'points': points(line.winnable, lang)}).say(lang)}"


def _layers(groups: Sequence[tuple[datetime.date | None, list[_Item]]], lang: str) -> list[alt.Chart]:
    bars: list[Row] = []
    ends: list[Row] = []
    for number, (day, items) in enumerate(groups):
        name = Message("plot.no-day").say(lang) if day is None else say_date(day, lang)
        common: Row = {"row": number, "label": name, "name": name}
        start = Fraction(0)
        for sort in _SORTS:
            own = [item for item in items if item.sort == sort]
            worth = add_up(item.line.winnable for item in own)
            more = clean(" • ".join(_told(item, lang) for item in own))
            bar: Row = {"sort": Message(sort).say(lang), "low": place(start), "high": place(start + worth)}
            if own:
                bars.append({**common, **bar, "said": points(worth, lang), "more": more})
            start += worth
        codes = ", ".join(dict.fromkeys(item.line.code for item in items))
        said = Message("plot.calendar-day", {"points": _worth(items, signed, lang), "codes": codes}).say(lang)
        ends.append({**common, "high": place(start), "said": said, "text": short(said)})
    return _drawn(bars, ends, lang)


def _drawn(bars: Sequence[Row], ends: Sequence[Row], lang: str) -> list[alt.Chart]:
    used = {row["sort"] for row in bars}
    words = [(Message(key).say(lang), colour) for key, colour in _SORTS.items()]
    words = [(word, colour) for word, colour in words if word in used]
    scale = alt.Scale(domain=[word for word, _ in words], range=[colour for _, colour in words])
    y = rows_axis(len(ends))
    axis = alt.Axis(title=Message("plot.axis-points").say(lang), tickCount=8)
    x = alt.X("low:Q", axis=axis, scale=alt.Scale(zero=True))
    told = tips(lang, "name", "said", "more")
    chart = alt.Chart(data(bars)).mark_bar(stroke=INK, strokeWidth=0.7)
    text = alt.Chart(data(ends)).mark_text(align="left", baseline="middle", dx=6, fontSize=12, color=INK)
    return [
        chart.encode(x=x, x2="high:Q", y=y, color=alt.Color("sort:N", scale=scale), tooltip=told, description="told:N"),
        text.encode(x="high:Q", y=y, text="text:N", tooltip=tips(lang, "name", "said"), description="told:N"),
        row_labels(ends, len(ends), lang),
    ]
