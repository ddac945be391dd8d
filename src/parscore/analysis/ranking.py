"""Rank units by their exact index."""

from collections.abc import Iterable, Iterator

import attrs

from parscore.scoring import Scorecard
from parscore.showing import Shows

from ._order import contender_of, order


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
    by_unit = {card.unit: card for card in listed}
    return Ranking(
        tuple(
            Place(ranked.rank, ranked.best, ranked.worst, ranked.tied, by_unit[ranked.contender.unit])
            for ranked in order(map(contender_of, listed))
        )
    )
