"""A bounded search for the register that comes out just at a number, or closest below it; every one is scored."""

import heapq

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from itertools import count
from typing import TypeAlias

import attrs

from parscore.scoring import Scorecard

from .pieces import Piece


#: How many registers a search scores at most.
_MOST_SCORED = 300

#: What is measured of a scorecard; None is nothing.
Measure: TypeAlias = Callable[[Scorecard], Fraction | None]


def _anything(_card: Scorecard, *, just: bool) -> bool:  # noqa: ARG001 -- the shape of what else must hold
    return True


@attrs.frozen
class Target:
    """
    What is looked for.

    Attributes:
        measure: What is measured.
        number: What it is to be.
        beside: What the register has in any case.
        holds: What else must be true of a scorecard, by whether it is just at the number.
    """

    measure: Measure
    number: Fraction
    beside: Piece = attrs.Factory(Piece)
    holds: Callable[..., bool] = _anything


@attrs.define
class Best:
    """
    What was found so far.

    Attributes:
        target: What is looked for.
        fine: What is closer than this is close enough.
        found: By whether it is just at the target: the number that was measured, and the register.
    """

    target: Target
    fine: Fraction
    found: dict[bool, tuple[Fraction, Piece]] = attrs.Factory(dict[bool, tuple[Fraction, Piece]])

    def wants(self, *, just: bool) -> bool:
        """Tell whether a register just at the target, or below it, is still looked for."""
        if just or False not in self.found:
            return just not in self.found
        return self.target.number - self.found[False][0] >= self.fine

    @property
    def is_done(self) -> bool:
        """Whether nothing is looked for any more."""
        return not self.wants(just=True) and not self.wants(just=False)

    def add(self, piece: Piece, card: Scorecard | None) -> Fraction | None:
        """Keep a scored register where it is better than what was found; return what was measured."""
        number = None if card is None else self.target.measure(card)
        if card is None or number is None or number > self.target.number:
            return number
        just = number == self.target.number
        better = just not in self.found or number > self.found[just][0]
        if better and self.target.holds(card, just=just):
            self.found[just] = number, piece
        return number


def walk(
    best: Best,
    moves: Mapping[str, tuple[Piece, ...]],
    jumps: Iterable[Mapping[str, Piece]],
    score: Callable[[Mapping[str, Piece], Target], tuple[Piece, Scorecard | None]],
) -> None:
    """
    Change one leaf after the other, always going on from the register that
    came closest, until both kinds are found or enough were scored.

    Args:
        best: What was found so far; it is filled.
        moves: By code, what a leaf can be.
        jumps: Several leaves that change at once.
        score: Scores a register with some leaves changed.
    """
    steps = [*jumps, *({code: piece} for code, pieces in moves.items() for piece in pieces)]
    order = count()
    waiting: list[tuple[Fraction, int, Mapping[str, Piece]]] = [(Fraction(0), next(order), {})]
    seen: set[str] = set()
    while waiting:
        _, _, chosen = heapq.heappop(waiting)
        for step in steps:
            rest = {code: piece for code, piece in chosen.items() if code not in step}
            tried = {**rest, **step}
            if repr(tried) in seen:
                continue
            seen.add(repr(tried))
            number = best.add(*score(tried, best.target))
            if number is not None:
                heapq.heappush(waiting, (abs(number - best.target.number), next(order), tried))
            if best.is_done or len(seen) >= _MOST_SCORED:
                return
