"""Rank units by their exact index."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import attrs

from parscore.core import Cause, Figures
from parscore.errors import ParscoreError
from parscore.scoring import Scorecard
from parscore.showing import Shows
from parscore.wording import Message


@attrs.frozen
class Place:
    """
    The place of one unit.

    Attributes:
        rank: From 1, shared by equals, the next one following at once (1, 1, 2);
            None where the unit has no index.
        best: The best rank that any completion can bring.
        worst: The worst rank that any completion can leave.
        tied: Whether another unit has the very same index.
        card: The unit's scorecard.
    """

    rank: int | None
    best: int | None
    worst: int | None
    tied: bool
    card: Scorecard


@attrs.frozen
class Ranking(Shows):
    """
    Units in the order of their exact index.

    Attributes:
        places: From the first down; units without an index come last.
    """

    places: tuple[Place, ...]

    def __iter__(self) -> Iterator[Place]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, unit: str) -> Place:
        """Return the place of *unit*; KeyError where it is not ranked here."""
        for place in self.places:
            if place.card.unit == unit:
                return place
        raise KeyError(unit)


def rank(cards: Iterable[Scorecard]) -> Ranking:
    """
    Rank *cards*, densely: equals share a rank and the next one follows at once.

    Nothing is rounded before it is compared.

    Raises:
        ParscoreError: The cards are of different sets, stages or days, or two are of one unit.

    .. versionadded:: 0.1.0
    """
    listed = list(cards)
    units = [card.unit for card in listed]
    twice = sorted(unit for unit, count in Counter(units).items() if count > 1)
    if twice:
        raise ParscoreError(Message("error.ranked-twice", {"found": ", ".join(twice)}))
    prints = {
        (card.criteria.id, card.criteria.digest, card.criteria.calendar_digest, card.stage, card.as_of)
        for card in listed
    }
    if len(prints) > 1:
        found = ", ".join(sorted({f"{card.criteria.id} ({card.criteria.digest}, {card.as_of})" for card in listed}))
        raise ParscoreError(Message("error.same-set", {"found": found}))
    scored: list[tuple[Figures, Scorecard]] = []
    apart: list[Scorecard] = []
    for card in listed:
        index = card.exact_index
        if index is None:
            apart.append(card)
        else:
            scored.append((index, card))
    scored.sort(key=lambda item: (-item[0].earned, item[1].unit))
    values = sorted({index.earned for index, _ in scored}, reverse=True)
    ranks = {value: number for number, value in enumerate(values, 1)}
    all_figures = [index for index, _ in scored]
    shared = Counter(index.earned for index in all_figures)
    fewest = _Fewest([index for index, card in scored if not _may_leave(card)])
    most = _Most(all_figures)
    places = [
        Place(
            rank=ranks[index.earned],
            best=1 + fewest.above(index.reachable),
            worst=1 + most.above(index),
            tied=shared[index.earned] > 1,
            card=card,
        )
        for index, card in scored
    ]
    places.extend(Place(None, None, None, tied=False, card=card) for card in sorted(apart, key=lambda card: card.unit))
    return Ranking(tuple(places))


def _may_leave(card: Scorecard) -> bool:
    """Tell whether a unit may end without an index: all that it has are surveys, which nobody may hold."""
    pending = all(line.cause is Cause.SURVEY_PENDING for line in card.deductions)
    return card.criteria.rescales and not card.is_final and card.exact.earned == 0 and pending


class _Most:
    """Into how many different indexes those above a unit can fall: those that are settled may share theirs."""

    def __init__(self, figures: Sequence[Figures]) -> None:
        self._settled = sorted({item.earned for item in figures if item.secured == item.reachable})
        self._open = sorted(item.reachable for item in figures if item.secured != item.reachable)

    def above(self, index: Figures) -> int:
        """Return the most indexes that others can have above the least of *index*."""
        itself = index.secured != index.reachable
        settled = len(self._settled) - bisect_right(self._settled, index.secured)
        return settled + len(self._open) - bisect_right(self._open, index.secured) - itself


class _Fewest:
    """
    Into how few different indexes those above a unit can fall: with a dense
    ranking those that tie take one rank together.

    From the highest down, each that cannot share the last index opens one of
    its own, as low as it lies: so the first of them are also the fewest for
    all that lie above any bound.
    """

    def __init__(self, figures: Sequence[Figures]) -> None:
        ordered = sorted(figures, key=lambda item: item.secured)
        self._starts = [item.secured for item in ordered]
        self._counts = [0]
        shared: Fraction | None = None
        for item in reversed(ordered):
            opens = shared is None or item.reachable < shared
            shared = item.secured if opens else shared
            self._counts.append(self._counts[-1] + opens)

    def above(self, bound: Fraction) -> int:
        """Return the fewest indexes that those secured above *bound* can have."""
        return self._counts[len(self._starts) - bisect_right(self._starts, bound)]
