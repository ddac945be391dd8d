"""What each leaf can lose beside a full register, and the mixes of losses that bring an index to a bound."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from fractions import Fraction
from itertools import islice
from math import lcm

import attrs

from parscore.criteria import CriteriaSet, Criterion
from parscore.errors import ParscoreError
from parscore.scoring import Scorecard

from .leaf import Variation, full_piece, variations
from .pieces import Piece
from .search import Best, Measure, Target, walk
from .sharing import apart_of, emptied
from .situation import card_of
from .sums import Options, all_sums, in_order, listed, sums_near


_HUNDRED = 100
#: How many sums are scored before others are tried, since leaves that share a fact do not lose one beside the other.
_TRIES = 25
#: Just at a target, and below it.
_BOTH = (True, False)


def index_of(card: Scorecard) -> Fraction | None:
    """Return the exact index, bonus and penalty included; None where nothing applies."""
    return None if card.exact_index is None else card.exact_index.earned


def core_index_of(card: Scorecard) -> Fraction | None:
    """Return the exact index before bonus and penalty, from which a bonus counts."""
    return card.exact.earned * _HUNDRED / card.exact.max if card.root.applies else None


@attrs.frozen
class Losses:
    """
    What each leaf can lose beside a full register.

    Attributes:
        criteria: The set.
        full: What fills each leaf, by code.
        options: By code: each situation beside the full rest, with its scorecard.
        card: The full register's scorecard.
    """

    criteria: CriteriaSet
    full: Mapping[str, Piece]
    options: Mapping[str, tuple[tuple[Piece, Scorecard], ...]]
    card: Scorecard

    @classmethod
    def of(cls, criteria: CriteriaSet) -> "Losses":
        """Try every situation of every leaf on which no gate rests."""
        full = {leaf.code: full_piece(leaf, criteria) for leaf in criteria.leaves if leaf.role == "core"}
        card = card_of(Piece.sum(full.values()), criteria)
        named = {gate.criterion for leaf in criteria.leaves for gate in leaf.gates}
        free = [
            leaf
            for leaf in criteria.leaves
            if leaf.role == "core" and not any(leaf.code == code or leaf.code.startswith(f"{code}.") for code in named)
        ]
        options = {leaf.code: tuple(_tried(leaf, criteria, full)) for leaf in free}
        return cls(criteria, full, options, card)

    def piece(self, chosen: Mapping[str, Piece]) -> Piece:
        """Return the full register with some leaves as *chosen*, whose facts go before those of the others."""
        laid = Piece.sum(chosen.get(code, piece) for code, piece in self.full.items())
        return laid + Piece(Piece.sum(chosen.values()).facts)

    def losing(self, measure: Measure) -> Options:
        """Return by code what can be lost of *measure* alone, and the piece that loses it."""
        most = measure(self.card)
        found: dict[str, dict[Fraction, Piece]] = {}
        for code, tried in self.options.items():
            found[code] = {}
            for piece, card in tried:
                left = measure(card)
                if most is not None and left is not None and left < most and card.exact.max == self.card.exact.max:
                    found[code].setdefault(most - left, piece)
        return found

    @property
    def fineness(self) -> Fraction:
        """How much of an index is less than half of what a published one tells apart."""
        digits = self.criteria.total_rounding.digits
        return Fraction(1) / Fraction(10) ** (2 if digits is None else digits) / 2

    def near(self, target: Target, inside: Callable[[str], bool], fine: Fraction) -> Best:
        """
        Return the register that comes out just at a target, and the one of
        all that were found below it that is closest; every one is scored.

        Args:
            target: What is measured and wanted.
            inside: Which leaves may lose.
            fine: What is closer than this is close enough.
        """
        best = Best(target, fine)
        most = target.measure(self.card)
        if most is None:
            return best
        losing = {code: lost for code, lost in self.losing(target.measure).items() if inside(code)}
        lonely = apart_of(losing, self.criteria)
        self._add(best, losing, most)
        if len(lonely) < len(losing) and len(best.found) < len(_BOTH):
            self._add(best, {code: losing[code] for code in lonely}, most)
            moves = {code: tuple(piece for piece, _ in self.options[code]) for code in losing}
            walk(best, moves, emptied(losing, self.full, self.criteria), self._scored)
        return best

    def _add(self, best: Best, losing: Options, most: Fraction) -> None:
        """Score sums of losses, the closest first, until one is just at the target and one is closest below it."""
        wanted = most - best.target.number
        if wanted < 0:
            return
        scale = lcm(wanted.denominator, *(lost.denominator for item in losing.values() for lost in item))
        for sums in sums_near(losing, int(wanted * scale), scale):
            for just, chosen in in_order(sums, int(wanted * scale), _TRIES):
                if best.wants(just=just):
                    best.add(*self._scored(listed(chosen), best.target))
            if best.is_done:
                break

    def _scored(self, chosen: Mapping[str, Piece], target: Target) -> tuple[Piece, Scorecard | None]:
        """Return the register with some leaves as *chosen*, and its scorecard; None where the set refuses it."""
        piece = self.piece(chosen) + target.beside
        with suppress(ParscoreError):  # another mix is looked for
            return piece, card_of(piece, self.criteria)
        return piece, None

    def halfway(self, digits: int) -> Piece | None:
        """Return the register whose index lies just between two of *digits* digits, the lower one even."""
        scale = Fraction(10) ** digits
        most = index_of(self.card)
        if most is None:
            return None
        sums = (chosen for lost, chosen in all_sums(self.losing(index_of)) if _is_halfway((most - lost) * scale))
        scored = (self._scored(listed(chosen), Target(index_of, most)) for chosen in islice(sums, _TRIES))
        known = ((piece, index_of(card)) for piece, card in scored if card is not None)
        return next((piece for piece, index in known if index is not None and _is_halfway(index * scale)), None)


def _is_halfway(number: Fraction) -> bool:
    return (number - Fraction(1, 2)).denominator == 1 and int(number) % 2 == 0


def _tried(leaf: Criterion, criteria: CriteriaSet, full: Mapping[str, Piece]) -> Iterator[tuple[Piece, Scorecard]]:
    """Yield the situations of a leaf beside the full register, with their scorecards."""
    rest = Piece.sum(piece for code, piece in full.items() if code != leaf.code)
    for variation in variations(leaf, criteria):
        if isinstance(variation, Variation):
            with suppress(ParscoreError):  # other facts of the full register may forbid it
                yield variation.piece, card_of(rest + variation.piece, criteria)
