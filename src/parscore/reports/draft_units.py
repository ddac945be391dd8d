"""
Draft the report of several units. Each unit is first tallied, which leaves of
its scorecard no more than the report needs, so that thousands fit in memory.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from heapq import nlargest

import attrs

from parscore.analysis._order import Contender, Ranked, contender_of, order
from parscore.core import Figures, add_up
from parscore.errors import ParscoreError
from parscore.scoring import Scorecard
from parscore.views._shown import apportion
from parscore.wording import Message

from ._figures import figure, published_figure, said, told
from ._lines import cause_sum, sort_causes
from .draft import context_of, draft_unit
from .model import Cause, Context, Figure, Rank
from .units_model import Column, Loser, Share, Standing, UnitsReport


_ZERO = Fraction(0)
#: How many of those that lost most on a criterion are named.
_MOST = 3


@attrs.frozen
class Title:
    """What a field or a leaf is called."""

    text: str
    is_field: bool
    is_leaf: bool


@attrs.frozen(kw_only=True)
class Tally:
    """
    What a report of several units needs of one of them; it can be pickled.

    Attributes:
        context: What stands on every page.
        contender: What a rank needs of it, its id among it.
        name: Its name.
        published: The published index; None where nothing applies.
        band: The id of its band; None where there is none.
        bands: The titles of the set's bands by id, the highest first.
        figures: The tree's figures.
        bonus: The bonus; None where the set has none.
        penalty: The penalty; None where the set has none.
        nodes: Titles of fields and leaves by code, in the readers' order.
        taken: What was not earned, by code, in points of the total; a code is left out where nothing was.
        causes: How many lines of the ledger, and of how many points, by cause.
    """

    context: Context
    contender: Contender
    name: str
    published: Fraction | None
    band: str | None
    bands: Mapping[str, str]
    figures: Figures
    bonus: Fraction | None
    penalty: Fraction | None
    nodes: Mapping[str, Title]
    taken: Mapping[str, Fraction]
    causes: Mapping[str, tuple[int, Fraction]]


def tally(card: Scorecard, lang: str = "vi") -> Tally:
    """Return what a report of several units needs of *card*."""
    fields = {id(field) for field in card.root.children}
    nodes = [node for node in card.root.walk() if node.role == "core" and (node.is_leaf or id(node) in fields)]
    causes: dict[str, tuple[int, Fraction]] = {}
    for line in card.deductions:
        count, points = causes.get(str(line.cause), (0, _ZERO))
        causes[str(line.cause)] = (count + 1, points + line.exact)
    short = [node for node in nodes if node.exact.max != node.exact.earned]
    taken = {node.code: (node.exact.max - node.exact.earned) * card.scale_of(node.code) for node in short}
    published = card.published
    return Tally(
        context=context_of(card, lang),
        contender=contender_of(card),
        name=told(card.name, lang),
        published=None if published is None else Fraction(published),
        band=None if card.band is None else card.band.id,
        bands={band.id: told(band.title, lang) for band in card.criteria.bands},
        figures=card.exact,
        bonus=None if card.bonus is None else card.bonus.exact.earned,
        penalty=None if card.penalty is None else card.penalty.exact.earned,
        nodes={node.code: Title(told(node.title, lang), id(node) in fields, node.is_leaf) for node in nodes},
        taken=taken,
        causes=causes,
    )


def draft_units(units: Iterable[Scorecard | Tally], lang: str = "vi") -> UnitsReport:
    """
    Draft the report of several units, given as scorecards or as tallies.

    Raises:
        ParscoreError: There is no unit, their scores are of different sets,
            stages or days, or two are of one unit.

    .. versionadded:: 0.1.0
    """
    tallies = [unit if isinstance(unit, Tally) else tally(unit, lang) for unit in units]
    if not tallies:
        raise ParscoreError(Message("error.no-register"))
    ranked = order(item.contender for item in tallies)
    by_unit = {item.contender.unit: item for item in tallies}
    return _draft([by_unit[each.contender.unit] for each in ranked], ranked, lang)


def draft_all(cards: Sequence[Scorecard], lang: str = "vi") -> UnitsReport:
    """
    Draft the report of several units with the report of each in it.

    Raises:
        ParscoreError: As `draft_units` does.

    .. versionadded:: 0.1.0
    """
    report = draft_units(cards, lang)
    by_unit = {card.unit: card for card in cards}
    ranks = zip(report.standings, order(map(contender_of, cards)), strict=True)
    units = tuple(draft_unit(by_unit[each.contender.unit], lang, standing.rank) for standing, each in ranks)
    return attrs.evolve(report, units=units)


def _draft(tallies: Sequence[Tally], ranked: Sequence[Ranked], lang: str) -> UnitsReport:
    standings = tuple(_standing(item, each, len(ranked), lang) for item, each in zip(tallies, ranked, strict=True))
    indexes = [standing.index for standing in standings if standing.index is not None]
    columns = _columns(tallies, lang)
    leaves = sorted((column for column in columns if column.is_leaf), key=lambda column: -column.points.exact)
    return UnitsReport(
        context=tallies[0].context,
        standings=standings,
        bands=_bands(tallies, lang),
        highest=indexes[0] if indexes else None,
        median=_median(indexes, lang) if indexes else None,
        lowest=indexes[-1] if indexes else None,
        columns=columns,
        worst=tuple(leaves),
        causes=_causes(tallies, lang),
        is_final=all(standing.least == standing.most for standing in standings),
    )


def _median(ordered: Sequence[Figure], lang: str) -> Figure:
    """Return the index in the middle; between two that differ, half their sum."""
    middle = len(ordered) // 2
    above, below = ordered[(len(ordered) - 1) // 2], ordered[middle]
    return above if above == below else figure((above.exact + below.exact) / 2, lang)


def draft_rank(ranked: Ranked, count: int) -> Rank:
    """Return a rank as it is read."""
    text = "–" if ranked.rank is None else f"{ranked.rank}{'=' if ranked.tied else ''}"
    return Rank(text, ranked.rank, ranked.best, ranked.worst, count)


def _standing(item: Tally, ranked: Ranked, count: int, lang: str) -> Standing:
    index, published, figures = item.contender.index, item.published, item.figures
    return Standing(
        unit=told(item.contender.unit, lang),
        name=item.name,
        rank=draft_rank(ranked, count),
        index=None if index is None or published is None else published_figure(published, index.earned, lang),
        least=None if index is None else figure(index.secured, lang),
        most=None if index is None else figure(index.reachable, lang),
        range=_range(item, lang),
        band="" if item.band is None else item.bands[item.band],
        earned=figure(figures.earned, lang),
        max=figure(figures.max, lang),
        deducted=figure(figures.max - figures.earned, lang),
        bonus=_figure_or_none(item.bonus, lang),
        penalty=_figure_or_none(item.penalty, lang),
        taken={code: figure(points, lang) for code, points in item.taken.items()},
    )


def _range(item: Tally, lang: str) -> str:
    """Say between what an index can still end."""
    index, published = item.contender.index, item.published
    if index is None or published is None:
        return ""
    if index.secured == index.reachable:
        return published_figure(published, index.earned, lang).text
    least, most = (figure(end, lang).text for end in (index.secured, index.reachable))
    return said("report.from-to", lang, least=least, most=most)


def _figure_or_none(number: Fraction | None, lang: str) -> Figure | None:
    return None if number is None else figure(number, lang)


def _bands(tallies: Sequence[Tally], lang: str) -> tuple[Share, ...]:
    titles = tallies[0].bands
    if not titles:
        return ()
    counts = Counter(item.band for item in tallies)
    shares = [(title, counts[name]) for name, title in titles.items()]
    if counts[None]:
        shares.append((said("report.no-band", lang), counts[None]))
    exact = [Fraction(100 * count, len(tallies)) for _, count in shares]
    shown = apportion(exact, Fraction(100))
    percents = (figure(share, lang, seen) for share, seen in zip(exact, shown, strict=True))
    return tuple(Share(title, count, percent) for (title, count), percent in zip(shares, percents, strict=True))


def _columns(tallies: Sequence[Tally], lang: str) -> tuple[Column, ...]:
    """Return the fields and leaves of which some unit lost something."""
    losers: dict[str, list[tuple[Fraction, str]]] = {}
    for item in tallies:
        for code, taken in item.taken.items():
            losers.setdefault(code, []).append((taken, item.name))
    return tuple(_column(code, title, losers[code], lang) for code, title in tallies[0].nodes.items() if code in losers)


def _column(code: str, title: Title, losers: Sequence[tuple[Fraction, str]], lang: str) -> Column:
    most = nlargest(_MOST, losers, key=lambda loser: loser[0])
    return Column(
        code=code,
        title=title.text,
        is_field=title.is_field,
        is_leaf=title.is_leaf,
        units=len(losers),
        points=figure(add_up(taken for taken, _ in losers), lang),
        most=tuple(Loser(name, figure(taken, lang)) for taken, name in most),
    )


def _causes(tallies: Sequence[Tally], lang: str) -> tuple[Cause, ...]:
    lines: Counter[str] = Counter()
    points: dict[str, Fraction] = {}
    for item in tallies:
        for cause, (count, taken) in item.causes.items():
            lines[cause] += count
            points[cause] = points.get(cause, _ZERO) + taken
    return sort_causes(cause_sum(cause, lines[cause], taken, lang) for cause, taken in points.items())
