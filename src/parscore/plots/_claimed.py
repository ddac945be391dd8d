"""Claimed, computed and verified, side by side."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

import altair as alt
import attrs

from parscore.core import Node, add_up
from parscore.evidence import STAGES
from parscore.scoring import Scorecard
from parscore.views import about
from parscore.wording import Message

from ._outline import Head
from ._rows import MOST, Row, clean, over, place, refuse_unlike, short
from ._theme import BLUE, GREY, INK, ORANGE, ROW, SKY, WHITE, WIDTH, data, finish, nothing, row_labels, rows_axis, tips


#: Each figure has a shape of its own, so that colours are not needed, the later the
#: smaller, so that none hides another: the claim, then the stages.
_SHAPES = (
    ("diamond", WHITE, 340),
    ("circle", SKY, 230),
    ("square", ORANGE, 130),
    ("triangle-up", BLUE, 70),
    ("cross", INK, 25),
)


@attrs.frozen
class _Pair:
    """A row: its name, the figures by series, and what the series are measured by."""

    name: str
    figures: dict[str, Fraction]

    @property
    def spread(self) -> Fraction:
        """How far its figures lie apart."""
        return max(self.figures.values()) - min(self.figures.values())

    @property
    def agrees(self) -> bool:
        """Whether its figures are the same, as far as they are shown."""
        return len({about(value, "en").removeprefix("≈ ") for value in self.figures.values()}) == 1


def claimed(cards: Scorecard | Iterable[Scorecard], *, lang: str = "vi") -> alt.LayerChart:
    """
    Return what was claimed beside what is computed.

    Cards of one unit are its stages, and each row is a criterion. Cards of
    several units have a row each: what each claimed and what is computed for
    the same criteria. Rows whose figures agree are counted, not drawn.

    Args:
        cards: Scorecards of one set and day.
        lang: ``vi`` or ``en``.

    Raises:
        ParscoreError: The cards are of different sets or days, or of several units and stages.

    .. versionadded:: 0.1.0
    """
    listed = [cards] if isinstance(cards, Scorecard) else list(cards)
    one = len({card.unit for card in listed}) == 1
    refuse_unlike(map(Head.of, listed), stages=one)
    title = _title(listed, lang, one=one)
    if not listed:
        return nothing(Message("plot.no-units"), title, [], lang)
    if one:
        listed.sort(key=lambda card: STAGES.index(card.stage))
    notes = over(Head.of(listed[0]), lang, day=not one or len(listed) == 1)
    pairs, said = _criteria(listed, lang) if one else _units(listed, lang)
    notes.extend(note.say(lang) for note in said)
    pairs.sort(key=lambda pair: -pair.spread)
    if len(pairs) > MOST:
        notes.append(Message("plot.claimed-cut", {"shown": MOST, "count": len(pairs) - MOST}).say(lang))
        pairs = pairs[:MOST]
    if not pairs:
        return nothing(Message("plot.claimed-none"), title, notes, lang)
    return finish(_layers(pairs, lang), title, notes, lang, (WIDTH, ROW * len(pairs)))


def _title(cards: Sequence[Scorecard], lang: str, *, one: bool) -> str:
    year = str(cards[0].year) if cards else "–"
    if one:
        return Message("plot.claimed-one", {"name": cards[0].name, "year": year}).say(lang)
    return Message("plot.claimed-many", {"count": len(cards), "year": year}).say(lang)


def _series(card: Scorecard, lang: str) -> str:
    return Message("plot.computed", {"stage": Message(f"stage.{card.stage}")}).say(lang)


def _criteria(cards: Sequence[Scorecard], lang: str) -> tuple[list[_Pair], list[Message]]:
    """Return a row for each criterion whose figures differ, and which ones agree."""
    pairs: list[_Pair] = []
    same: list[str] = []
    nodes = [(_series(card, lang), card.nodes) for card in cards]
    for code, node in cards[-1].nodes.items():
        figures = {series: known[code].exact.earned for series, known in nodes if known[code].applies}
        if node.claimed_exact is not None:
            figures = {Message("plot.claim").say(lang): node.claimed_exact, **figures}
        if (node.is_leaf or node.claimed_exact is not None) and len(figures) > 1:
            pair = _Pair(f"{code} {node.title.say(lang)}", figures)
            if pair.agrees:
                same.append(code)
            else:
                pairs.append(pair)
    notes = [Message("plot.claimed-same", {"count": len(same), "codes": ", ".join(same)})] if same else []
    return pairs, notes


def _units(cards: Sequence[Scorecard], lang: str) -> tuple[list[_Pair], list[Message]]:
    """Return a row for each unit whose claim differs, and how many have none or agree."""
    pairs: list[_Pair] = []
    same = silent = 0
    claim = Message("plot.claim").say(lang)
    for card in cards:
        nodes = list(_claims(card))
        if not nodes:
            silent += 1
            continue
        sums = {
            claim: add_up(amount for _, amount in nodes),
            _series(card, lang): add_up(n.exact.earned for n, _ in nodes),
        }
        pair = _Pair(card.name, sums)
        if pair.agrees:
            same += 1
        else:
            pairs.append(pair)
    counted = (("plot.claimed-units-same", same), ("plot.claimed-no", silent))
    notes = [Message("plot.claimed-over"), *(Message(key, {"count": count}) for key, count in counted if count)]
    return pairs, notes


def _claims(card: Scorecard) -> Iterable[tuple[Node, Fraction]]:
    """Yield the leaves within the total that were claimed."""
    for node in card.leaves:
        if node.role == "core" and node.applies and node.claimed_exact is not None:
            yield node, node.claimed_exact


def _layers(pairs: Sequence[_Pair], lang: str) -> list[alt.Chart]:
    marks: list[Row] = []
    ends: list[Row] = []
    for number, pair in enumerate(pairs):
        name = clean(pair.name)
        values = pair.figures
        said = "; ".join(f"{series}: {about(value, lang)}" for series, value in values.items())
        brief = " → ".join(about(value, lang) for value in values.values())
        common: Row = {"row": number, "label": short(pair.name), "name": name, "said": said, "text": brief}
        marks.extend({**common, "series": series, "at": place(value)} for series, value in values.items())
        ends.append({**common, "low": place(min(values.values())), "high": place(max(values.values()))})
    return _drawn(pairs, marks, ends, lang)


def _drawn(pairs: Sequence[_Pair], marks: Sequence[Row], ends: Sequence[Row], lang: str) -> list[alt.Chart]:
    claim = Message("plot.claim").say(lang)
    used = dict.fromkeys(series for pair in pairs for series in pair.figures)
    ordered = [claim, *(series for series in used if series != claim)]
    names = [series for series in ordered if series in used]
    looks = [look for series, look in zip(ordered, _SHAPES, strict=False) if series in used]
    y = rows_axis(len(ends))
    axis = alt.Axis(title=Message("plot.axis-points").say(lang), tickCount=8)
    x = alt.X("at:Q", axis=axis, scale=alt.Scale(zero=True))
    told = tips(lang, "name", "said")
    points_ = alt.Chart(data(marks)).mark_point(filled=True, opacity=1, stroke=INK, strokeWidth=1)
    text = alt.Chart(data(ends)).mark_text(align="left", baseline="middle", dx=12, fontSize=12, color=INK)
    joins = alt.Chart(data(ends)).mark_rule(color=GREY, strokeWidth=2)
    return [
        joins.encode(x=alt.X("low:Q", axis=axis), x2="high:Q", y=y),
        points_.encode(
            x=x,
            y=y,
            shape=alt.Shape("series:N", scale=alt.Scale(domain=names, range=[shape for shape, _, _ in looks])),
            color=alt.Color("series:N", scale=alt.Scale(domain=names, range=[colour for _, colour, _ in looks])),
            size=alt.Size("series:N", scale=alt.Scale(domain=names, range=[size for _, _, size in looks])),
            tooltip=told,
            description="told:N",
        ),
        text.encode(x="high:Q", y=y, text="text:N"),
        row_labels(ends, len(ends), lang),
    ]
