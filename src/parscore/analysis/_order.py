"""The order of units by their exact index, from no more than a rank needs: many are ranked without their cards."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import attrs

from parscore.core import Cause, Figures
from parscore.errors import ParscoreError
from parscore.scoring import Scorecard
from parscore.wording import Message


@attrs.frozen
class Contender:
    """
    What a rank needs of one unit.

    Attributes:
        unit: Its id.
        index: Its exact index with its interval; None where it has none.
        may_leave: Whether it may end without an index.
        fingerprint: What its score depends on beside the register.
    """

    unit: str
    index: Figures | None
    may_leave: bool
    fingerprint: Mapping[str, str | None]


@attrs.frozen
class Ranked:
    """
    The rank of one unit.

    Attributes:
        contender: The unit.
        rank: From 1, shared by equals; None where it has no index.
        best: The best rank that any completion can bring.
        worst: The worst rank that any completion can leave.
        tied: Whether another unit has the very same index.
    """

    contender: Contender
    rank: int | None
    best: int | None
    worst: int | None
    tied: bool


def contender_of(card: Scorecard) -> Contender:
    """Return what a rank needs of *card*."""
    return Contender(card.unit, card.exact_index, _may_leave(card), card.fingerprint)


def _may_leave(card: Scorecard) -> bool:
    """Tell whether a unit may end without an index: all that it has are surveys, which nobody may hold."""
    if not card.criteria.rescales or card.is_final or card.exact.earned != 0:
        return False
    return all(line.cause is Cause.SURVEY_PENDING for line in card.deductions)


def order(contenders: Iterable[Contender]) -> tuple[Ranked, ...]:
    """
    Rank units densely; those without an index come last.

    Raises:
        ParscoreError: Their scores are of different sets, stages or days, or two are of one unit.
    """
    listed = sorted(contenders, key=lambda contender: contender.unit)
    _refuse_what_cannot_be_ranked(listed)
    scored = [(contender.index, contender) for contender in listed if contender.index is not None]
    scored.sort(key=lambda item: -item[0].earned)
    counts = Counter(index.earned for index, _ in scored)
    ranks = {value: number for number, value in enumerate(sorted(counts, reverse=True), 1)}
    best = _Best([index for index, contender in scored if not contender.may_leave])
    worst = _Worst([index for index, _ in scored])
    places = [
        Ranked(contender, ranks[index.earned], best(index), worst(index), counts[index.earned] > 1)
        for index, contender in scored
    ]
    apart = (Ranked(contender, None, None, None, tied=False) for contender in listed if contender.index is None)
    return (*places, *apart)


def _refuse_what_cannot_be_ranked(contenders: Sequence[Contender]) -> None:
    twice = sorted(unit for unit, count in Counter(contender.unit for contender in contenders).items() if count > 1)
    if twice:
        raise ParscoreError(Message("error.ranked-twice", {"found": ", ".join(twice)}))
    prints = [contender.fingerprint for contender in contenders]
    if len({tuple(sorted((key, str(value)) for key, value in each.items())) for each in prints}) > 1:
        names = {f"{each['criteria']} ({each['criteria_digest']}, {each['as_of']})" for each in prints}
        raise ParscoreError(Message("error.same-set", {"found": ", ".join(sorted(names))}))


class _Best:
    """
    The best rank that a unit can come to: behind those that end above it
    whatever happens, of which with a dense ranking those that tie take one rank
    together. Into how few different indexes they can fall is found from the top
    down: the highest secured index, which all that can reach it share, and so on.
    """

    def __init__(self, staying: Sequence[Figures]) -> None:
        self.taken: list[Fraction] = []
        for figures in sorted(staying, key=lambda figures: -figures.secured):
            if not self.taken or figures.reachable < self.taken[-1]:
                self.taken.append(figures.secured)
        self.taken.reverse()

    def __call__(self, index: Figures) -> int:
        return 1 + len(self.taken) - bisect_right(self.taken, index.reachable)


class _Worst:
    """
    The worst rank that a unit can be left with: behind all that may end above
    it, each with an index of its own, but for those that are settled and share theirs.
    """

    def __init__(self, figures: Sequence[Figures]) -> None:
        self.settled = sorted({each.earned for each in figures if each.secured == each.reachable})
        self.unsettled = sorted(each.reachable for each in figures if each.secured != each.reachable)

    def __call__(self, index: Figures) -> int:
        above = len(self.settled) - bisect_right(self.settled, index.secured)
        above += len(self.unsettled) - bisect_right(self.unsettled, index.secured)
        return 1 + above - (index.secured != index.reachable)
