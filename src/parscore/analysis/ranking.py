"""Rank units by their exact index."""

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
    twice = sorted({unit for unit in units if units.count(unit) > 1})
    if twice:
        raise ParscoreError(Message("error.ranked-twice", {"found": ", ".join(twice)}))
    prints = {tuple(sorted((key, str(value)) for key, value in card.fingerprint.items())) for card in listed}
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
    staying = [index for index, card in scored if not _may_leave(card)]
    places = [
        Place(
            rank=ranks[index.earned],
            best=1 + _fewest([other for other in staying if other.secured > index.reachable]),
            worst=1 + _most([other for other in all_figures if other.reachable > index.secured and other is not index]),
            tied=sum(other.earned == index.earned for other in all_figures) > 1,
            card=card,
        )
        for index, card in scored
    ]
    places.extend(Place(None, None, None, tied=False, card=card) for card in sorted(apart, key=lambda card: card.unit))
    return Ranking(tuple(places))


def _most(above: Sequence[Figures]) -> int:
    """Return into how many different indexes units can fall: those that are settled may share theirs."""
    settled = {figures.earned for figures in above if figures.secured == figures.reachable}
    return len(settled) + sum(figures.secured != figures.reachable for figures in above)


def _may_leave(card: Scorecard) -> bool:
    """Tell whether a unit may end without an index: all that it has are surveys, which nobody may hold."""
    pending = all(line.cause is Cause.SURVEY_PENDING for line in card.deductions)
    return card.criteria.rescales and not card.is_final and card.exact.earned == 0 and pending


def _fewest(above: Sequence[Figures]) -> int:
    """
    Return into how few different indexes units can fall that are all above
    another one: with a dense ranking those that tie take one rank together.
    """
    count = 0
    reached: Fraction | None = None
    for figures in sorted(above, key=lambda figures: figures.reachable):
        if reached is None or figures.secured > reached:
            count, reached = count + 1, figures.reachable
    return count
