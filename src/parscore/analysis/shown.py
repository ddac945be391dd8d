"""How a ranking and a comparison are shown."""

from collections.abc import Mapping
from fractions import Fraction

from parscore.criteria.shown import warning_of
from parscore.showing import Column, Shown, Table, show
from parscore.showing.tables import Cell
from parscore.views import line_head
from parscore.wording import LANGUAGES, Message, Points, Text

from .comparison import Change, Comparison
from .ranking import Place, Ranking


_UNITS = (
    Column("rank", "whole"),
    Column("unit", brief=False),
    Column("name"),
    Column("index", "points", brief=False),
    Column("published", "points"),
    Column("band"),
    Column("earned", "points"),
    Column("max", "points"),
    Column("lost", "points"),
    Column("open", "points"),
    Column("best", "whole", brief=False),
    Column("worst", "whole", brief=False),
    Column("tied", "flag", brief=False),
)
_CHANGES = (
    Column("code"),
    Column("title"),
    Column("before", "points"),
    Column("after", "points"),
    Column("change", "points"),
    Column("why"),
)


@show.register
def _ranking(ranking: Ranking) -> Shown:
    first = next(iter(ranking), None)
    about = (
        ()
        if first is None
        else (
            (Message("about.scored"), first.card.title),
            (Message("about.stage"), Message(f"stage.{first.card.stage}")),
        )
    )
    return Shown(
        title=Message("show.ranking", {"count": len(ranking)}),
        warning=None if first is None else warning_of(first.card.status),
        about=about,
        tables=(Table("units", _UNITS, tuple(map(_place, ranking))),),
    )


def _place(place: Place) -> Mapping[str, Cell]:
    card, figures = place.card, place.card.exact
    index, published = card.exact_index, card.published
    return {
        "rank": place.rank,
        "unit": card.unit,
        "name": card.name,
        "index": None if index is None else Points(index.earned),
        "published": None if published is None else Points(Fraction(published)),
        "band": None if card.band is None else card.band.title,
        "earned": Points(figures.earned),
        "max": Points(figures.max),
        "lost": Points(figures.max - figures.reachable),
        "open": Points(figures.reachable - figures.earned),
        "best": place.best,
        "worst": place.worst,
        "tied": place.tied,
    }


@show.register
def _comparison(comparison: Comparison) -> Shown:
    before, after = comparison.before, comparison.after
    stages = {"before": Message(f"stage.{before.stage}"), "after": Message(f"stage.{after.stage}")}
    return Shown(
        title=Message("show.comparison", {"name": after.name, **stages}),
        warning=warning_of(after.status) or warning_of(before.status),
        about=((Message("about.scored"), after.title),),
        tables=(Table("changes", _CHANGES, tuple(map(_change, comparison))),),
    )


def _change(change: Change) -> Mapping[str, Cell]:
    return {
        "code": change.code,
        "title": change.title,
        "before": Points(change.before),
        "after": Points(change.after),
        "change": Points(change.after - change.before),
        "why": Text(*("; ".join(line.rstrip(".") for line in _why(change, lang)) for lang in LANGUAGES)),
    }


def _why(change: Change, lang: str) -> list[str]:
    """Say what came and went, and who decided it."""
    lines = [f"− {line_head(line, lang)}" for line in change.gone]
    lines += [f"+ {line_head(line, lang)}" for line in change.new]
    return lines + [decision.message.say(lang) for decision in change.decisions]
