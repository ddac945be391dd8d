"""The rank: units by their exact index, ties marked, with where each can still end."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

import altair as alt

from parscore.analysis import Place, Ranking
from parscore.wording import Message, Value, say_number

from ._bands import band_layers, bounds, index_axis
from ._rows import MOST, Row, clean, index_of, over, place, scored, short
from ._theme import BLUE, GREY, INK, ORANGE, ROW, WIDTH, data, finish, nothing, row_labels, rows_axis, tips


#: How wide a bar of the distribution is, in points of the index, and how tall the field.
_BIN = Fraction(1)
_HEIGHT = 320


def rank(ranking: Ranking, *, lang: str = "vi") -> alt.LayerChart:
    """
    Return the ranking: a row for each unit, equals marked with =.

    More than 40 units are a distribution of their indexes.

    Args:
        ranking: The ranking, of `parscore.rank`.
        lang: ``vi`` or ``en``.

    .. versionadded:: 0.1.0
    """
    places = [item for item in ranking if item.rank is not None]
    year = str(ranking.places[0].card.year) if ranking.places else "–"
    title = Message("plot.rank", {"count": len(ranking), "year": year}).say(lang)
    if not ranking.places:
        return nothing(Message("plot.no-units"), title, [], lang)
    found, apart = scored([item.card for item in ranking])
    notes = [*over(ranking.places[0].card, lang), *(note.say(lang) for note in apart)]
    if not found:
        return nothing(Message("card.no-index"), title, notes, lang)
    tied = sum(item.tied for item in places)
    criteria = ranking.places[0].card.criteria
    low, high = bounds([index.earned for index, _ in found])
    if len(places) > MOST:
        notes.append(Message("plot.rank-many", {"width": _BIN}).say(lang))
        ranks = len({item.rank for item in places})
        notes.append(Message("plot.rank-many-ties", {"units": tied, "ranks": ranks}).say(lang))
        layers, height = _many([index.earned for index, _ in found], (low, high), lang), _HEIGHT
    else:
        if tied:
            notes.append(Message("plot.rank-ties", {"units": tied}).say(lang))
        layers, height = _few(places, (low, high), lang), ROW * len(places)
    return finish([*band_layers(criteria, low, high, lang, height), *layers], title, notes, lang, (WIDTH, height))


def _few(places: Sequence[Place], span: tuple[Fraction, Fraction], lang: str) -> list[alt.Chart]:
    rows = [_row(number, item, span[0], lang) for number, item in enumerate(places)]
    y = rows_axis(len(rows))
    told = tips(lang, "name", "said")
    stems = alt.Chart(data(rows)).mark_rule(color=GREY, strokeWidth=1)
    dots = alt.Chart(data(rows)).mark_point(filled=True, opacity=1, size=110, stroke=INK, strokeWidth=1)
    text = alt.Chart(data(rows)).mark_text(align="left", baseline="middle", dx=10, fontSize=12, color=INK)
    return [
        stems.encode(x=index_axis(*span, lang), x2="at:Q", y=y),
        dots.encode(
            x=index_axis(*span, lang, "at"),
            y=y,
            shape=alt.Shape("shape:N", scale=None),
            color=alt.Color("colour:N", scale=None),
            tooltip=told,
            description="said:N",
        ),
        text.encode(x="at:Q", y=y, text="said:N", tooltip=told),
        row_labels(rows, len(rows), lang),
    ]


def _row(number: int, item: Place, low: Fraction, lang: str) -> Row:
    index = item.card.exact_index
    assert index is not None  # noqa: S101 -- it has a rank
    values: dict[str, Value] = {"index": index_of(item.card, lang), "best": item.best or 0, "worst": item.worst or 0}
    said = Message("plot.rank-said", values)
    if not item.card.is_final:
        said = Message("plot.rank-span-one" if item.best == item.worst else "plot.rank-span", values)
    rank_said = f"{item.rank}{'=' if item.tied else ''}"
    label = Message("plot.rank-label", {"rank": rank_said, "name": short(item.card.name)}).say(lang)
    row: Row = {"row": number, "label": label, "name": clean(item.card.name), "said": said.say(lang)}
    look: Row = {"shape": "diamond", "colour": ORANGE} if item.tied else {"shape": "circle", "colour": BLUE}
    return {**row, **look, "low": place(low), "at": place(index.earned)}


def _many(indexes: Sequence[Fraction], span: tuple[Fraction, Fraction], lang: str) -> list[alt.Chart]:
    """Return how many units have an index in each span of one point."""
    counts = Counter(index // _BIN for index in indexes)
    rows: list[Row] = []
    for number, count in sorted(counts.items()):
        start = number * _BIN
        bin_ = {"low": say_number(start, lang), "high": say_number(start + _BIN, lang)}
        name = Message("plot.rank-bin", {**bin_}).say(lang)
        said = Message("plot.rank-units", {"count": count}).say(lang)
        rows.append(
            {"low": place(start), "high": place(start + _BIN), "count": count, "zero": 0, "name": name, "said": said}
        )
    highest = max(span[1], (max(counts) + 1) * _BIN)
    axis = alt.Axis(title=Message("plot.rank-count").say(lang), format="d", tickMinStep=1, grid=False)
    bars = alt.Chart(data(rows)).mark_rect(color=BLUE, stroke=INK, strokeWidth=0.5, opacity=1)
    return [
        bars.encode(
            x=index_axis(span[0], highest, lang),
            x2="high:Q",
            y=alt.Y("count:Q", axis=axis, scale=alt.Scale(domainMin=0)),
            y2="zero:Q",
            tooltip=tips(lang, "name", "said"),
            description="said:N",
        )
    ]
