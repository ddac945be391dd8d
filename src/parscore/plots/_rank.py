"""The rank: units by their exact index, ties marked, with where each can still end."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import altair as alt
import attrs

from parscore.analysis import Ranking
from parscore.analysis._order import Ranked, order
from parscore.core import Figures
from parscore.wording import Message, Value, say_number

from ._bands import band_layers, band_note, bounds, index_axis
from ._outline import Outline, outline
from ._rows import MOST, Row, clean, index_of, over, place, scored, short
from ._theme import BLUE, GREY, INK, ORANGE, ROW, WIDTH, data, finish, nothing, row_labels, rows_axis, tips


#: How wide a bar of the distribution is, in points of the index, and how tall the field.
_BIN = Fraction(1)
_HEIGHT = 320


@attrs.frozen
class _Place:
    """A unit and its rank."""

    ranked: Ranked
    unit: Outline


def rank(ranking: Ranking | Iterable[Outline], *, lang: str = "vi") -> alt.LayerChart:
    """
    Return the ranking: a row for each unit, equals marked with =.

    More than 40 units are a distribution of their indexes.

    Args:
        ranking: The ranking, of `parscore.rank`, or outlines of scorecards, which are ranked likewise.
        lang: ``vi`` or ``en``.

    Raises:
        ParscoreError: The outlines are of different sets, days or stages, or two are of one unit.

    .. versionadded:: 0.1.0
    """
    placed = _placed(ranking)
    year = str(placed[0].unit.head.year) if placed else "–"
    title = Message("plot.rank", {"count": len(placed), "year": year}).say(lang)
    if not placed:
        return nothing(Message("plot.no-units"), title, [], lang)
    head, bands = placed[0].unit.head, placed[0].unit.scheme.bands
    found, apart = scored([item.unit for item in placed])
    notes = [*over(head, lang), *(note.say(lang) for note in apart)]
    if not found:
        return nothing(Message("card.no-index"), title, notes, lang)
    asked = band_note(bands, lang)
    notes.extend([asked] if asked else [])
    low, high = bounds([index.earned for index, _ in found])
    ranked = [(item, item.unit.index) for item in placed]
    places = [(item, index) for item, index in ranked if index is not None]
    notes.extend(note.say(lang) for note in _notes([item.ranked for item, _ in places]))
    if len(places) > MOST:
        layers, height = _many([index.earned for index, _ in found], (low, high), lang), _HEIGHT
    else:
        layers, height = _few(places, (low, high), lang), ROW * len(places)
    return finish([*band_layers(bands, low, high, lang, height), *layers], title, notes, lang, (WIDTH, height))


def _placed(ranking: Ranking | Iterable[Outline]) -> list[_Place]:
    """Return who is ranked, the first on top; outlines are ranked as scorecards are."""
    if isinstance(ranking, Ranking):
        seen = [(place, outline(place.card)) for place in ranking]
        return [
            _Place(Ranked(unit.contender, place.rank, place.best, place.worst, place.tied), unit)
            for place, unit in seen
        ]
    units = [*ranking]
    by_unit = {unit.unit: unit for unit in units}
    return [_Place(ranked, by_unit[ranked.contender.unit]) for ranked in order(unit.contender for unit in units)]


def _notes(ranked: Sequence[Ranked]) -> Iterator[Message]:
    """Yield how many units are tied, and what a bar counts where there are bars."""
    tied = sum(item.tied for item in ranked)
    if len(ranked) > MOST:
        yield Message("plot.rank-many", {"width": _BIN})
        yield Message("plot.rank-many-ties", {"units": tied, "ranks": len({item.rank for item in ranked})})
    elif tied:
        yield Message("plot.rank-ties", {"units": tied})


def _few(places: Sequence[tuple[_Place, Figures]], span: tuple[Fraction, Fraction], lang: str) -> list[alt.Chart]:
    rows = [_row(number, *item, span[0], lang) for number, item in enumerate(places)]
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
            description="told:N",
        ),
        text.encode(x="at:Q", y=y, text="said:N", tooltip=told),
        row_labels(rows, len(rows), lang),
    ]


def _row(number: int, item: _Place, index: Figures, low: Fraction, lang: str) -> Row:
    ranked, unit = item.ranked, item.unit
    values: dict[str, Value] = {
        "index": index_of(unit.published, lang),
        "best": ranked.best or 0,
        "worst": ranked.worst or 0,
    }
    said = Message("plot.rank-said", values)
    if not unit.is_final:
        said = Message("plot.rank-span-one" if ranked.best == ranked.worst else "plot.rank-span", values)
    rank_said = f"{ranked.rank}{'=' if ranked.tied else ''}"
    label = Message("plot.rank-label", {"rank": rank_said, "name": short(unit.name)}).say(lang)
    row: Row = {"row": number, "label": label, "name": clean(unit.name), "said": said.say(lang)}
    look: Row = {"shape": "diamond", "colour": ORANGE} if ranked.tied else {"shape": "circle", "colour": BLUE}
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
            description="told:N",
        )
    ]
