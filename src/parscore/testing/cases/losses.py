"""What each leaf can lose beside a full register, and the sums of losses that bring an index to a bound."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from fractions import Fraction
from math import lcm
from typing import TypeAlias

import attrs

from parscore.criteria import CriteriaSet, Criterion
from parscore.errors import ParscoreError
from parscore.scoring import Scorecard

from .leaf import Variation, full_piece, variations
from .pieces import Piece
from .situation import card_of


_HUNDRED = 100
#: How many sums of losses are kept, so that a large set takes no longer than a cup of tea.
_MOST_SUMS = 40_000
#: After how many emptied criteria sums are built anew.
_STEP = 5

#: What was chosen, one after the other: what came before, the code, and the piece.
_Chosen: TypeAlias = "tuple[_Chosen, str, Piece] | None"


@attrs.frozen
class Losses:
    """
    What each leaf can lose beside a full register.

    Attributes:
        criteria: The set.
        full: What fills each leaf, by code.
        options: By code: what can be lost, and the piece that loses it.
        card: The full register's scorecard.
    """

    criteria: CriteriaSet
    full: Mapping[str, Piece]
    options: Mapping[str, Mapping[Fraction, Piece]]
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
        options = {leaf.code: _lost(leaf, criteria, full, card) for leaf in free}
        return cls(criteria, full, options, card)

    def piece(self, chosen: Mapping[str, Piece]) -> Piece:
        """Return the full register with some leaves as *chosen*."""
        return Piece.sum(chosen.get(code, piece) for code, piece in self.full.items())

    @property
    def fineness(self) -> Fraction:
        """How many points are less than half of what a published index tells apart."""
        digits = self.criteria.total_rounding.digits
        return self.card.exact.max / _HUNDRED / Fraction(10) ** (2 if digits is None else digits) / 2

    def near(self, target: Fraction, inside: Callable[[str], bool]) -> Iterator[tuple[bool, Fraction, Piece]]:
        """
        Yield the register that loses just *target*, and the one that loses
        least of all that were found to lose more; each with whether it is just
        that, and how much more it loses.
        """
        scale = lcm(target.denominator, *(lost.denominator for item in self.options.values() for lost in item))
        wanted = int(target * scale)
        found: dict[bool, tuple[int, _Chosen]] = {}
        for total, chosen, codes in self._starts([code for code in self.options if inside(code)], wanted, scale):
            for more, sums in self._sums(total, chosen, codes, wanted, scale).items():
                if more == wanted:
                    found.setdefault(True, (0, sums))
                elif more > wanted and (False not in found or more - wanted < found[False][0]):
                    found[False] = more - wanted, sums
            if len(found) == 2 and found[False][0] < self.fineness * scale:  # noqa: PLR2004 -- both
                break
        for just, (over, chosen) in sorted(found.items(), reverse=True):
            yield just, Fraction(over, scale), self.piece(_listed(chosen))

    def _starts(self, codes: list[str], wanted: int, scale: int) -> Iterator[tuple[int, "_Chosen", list[str]]]:
        """
        Yield from where sums are built: from nothing, and with some criteria
        empty already, so that a large loss is reached by few sums; each with
        what it loses, what was chosen, and the codes that are left.
        """
        yield 0, None, codes
        total, rest = 0, list(codes)
        chosen: _Chosen = None
        for number, code in enumerate(sorted(codes, key=lambda code: -max(self.options[code], default=Fraction(0))), 1):
            most = max(self.options[code], default=Fraction(0))
            if total + int(most * scale) > wanted or not most:
                continue
            total, chosen = total + int(most * scale), (chosen, code, self.options[code][most])
            rest.remove(code)
            if number % _STEP == 0:
                yield total, chosen, list(rest)
        yield total, chosen, rest

    def _sums(self, total: int, chosen: "_Chosen", codes: list[str], wanted: int, scale: int) -> dict[int, "_Chosen"]:
        """Return losses from *total* up, each with what was chosen for it."""
        sums: dict[int, _Chosen] = {total: chosen}
        for code in codes:
            if len(sums) > _MOST_SUMS:
                break
            steps = [(int(lost * scale), piece) for lost, piece in self.options[code].items()]
            for so_far, before in list(sums.items()):
                if so_far <= wanted:
                    for lost, piece in steps:
                        sums.setdefault(so_far + lost, (before, code, piece))
        return sums

    def halfway(self, digits: int) -> Piece | None:
        """Return the register whose index lies just between two of *digits* digits, the lower one even."""
        figures = self.card.exact
        scale = Fraction(10) ** digits
        sums: dict[Fraction, _Chosen] = {Fraction(0): None}
        for code, options in self.options.items():
            for total, before in list(sums.items()):
                for lost, piece in options.items():
                    both = total + lost
                    chosen: _Chosen = (before, code, piece)
                    index = (figures.earned - both) / figures.max * _HUNDRED * scale
                    if (index - Fraction(1, 2)).denominator == 1 and int(index) % 2 == 0:
                        return self.piece(_listed(chosen))
                    if len(sums) < _MOST_SUMS:
                        sums.setdefault(both, chosen)
        return None


def _listed(chosen: "_Chosen") -> dict[str, Piece]:
    """Return by code what was chosen, one after the other."""
    found: dict[str, Piece] = {}
    while chosen is not None:
        chosen, code, piece = chosen
        found[code] = piece
    return found


def _lost(leaf: Criterion, criteria: CriteriaSet, full: Mapping[str, Piece], card: Scorecard) -> dict[Fraction, Piece]:
    """Return what the situations of a leaf lose beside the full register, whatever shares its facts included."""
    found: dict[Fraction, Piece] = {}
    rest = Piece.sum(piece for code, piece in full.items() if code != leaf.code)
    for variation in variations(leaf, criteria):
        if isinstance(variation, Variation):
            with suppress(ParscoreError):  # other facts of the full register may forbid it
                lost = card.exact.earned - card_of(rest + variation.piece, criteria).exact.earned
                if lost > 0:
                    found.setdefault(lost, variation.piece)
    return found
