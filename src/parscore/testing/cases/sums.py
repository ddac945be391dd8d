"""Sums of what leaves lose, one beside the other: guesses of registers, which are scored before they are used."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import TypeAlias

from .pieces import Piece


#: How many sums of losses are kept, so that a large set takes no longer than a cup of tea.
_MOST_SUMS = 40_000
#: After how many emptied criteria sums are built anew.
_STEP = 5

#: By code: what can be lost, and the piece that loses it.
Options: TypeAlias = Mapping[str, Mapping[Fraction, Piece]]
#: What was chosen, one after the other: what came before, the code, and the piece.
Chosen: TypeAlias = "tuple[Chosen, str, Piece] | None"


def listed(chosen: Chosen) -> dict[str, Piece]:
    """Return by code what was chosen, one after the other."""
    found: dict[str, Piece] = {}
    while chosen is not None:
        chosen, code, piece = chosen
        found[code] = piece
    return found


def sums_near(losing: Options, wanted: int, scale: int) -> Iterator[dict[int, Chosen]]:
    """Yield sums of losses times *scale*, with what was chosen for each: from nothing, then past emptied criteria."""
    for total, chosen, codes in _starts(losing, wanted, scale):
        yield _sums(losing, (total, chosen), codes, wanted, scale)


def in_order(sums: Mapping[int, Chosen], wanted: int, most: int) -> Iterator[tuple[bool, Chosen]]:
    """Yield the sum *wanted* and up to *most* that are more, the closest first; each with whether it is just."""
    if wanted in sums:
        yield True, sums[wanted]
    for total in sorted(total for total in sums if total > wanted)[:most]:
        yield False, sums[total]


def all_sums(losing: Options) -> Iterator[tuple[Fraction, Chosen]]:
    """Yield each sum of losses that is found, with what was chosen for it."""
    sums: dict[Fraction, Chosen] = {Fraction(0): None}
    for code, options in losing.items():
        for total, before in list(sums.items()):
            for lost, piece in options.items():
                yield total + lost, (before, code, piece)
                if len(sums) < _MOST_SUMS:
                    sums.setdefault(total + lost, (before, code, piece))


def _starts(losing: Options, wanted: int, scale: int) -> Iterator[tuple[int, Chosen, list[str]]]:
    """
    Yield from where sums are built: from nothing, and with some criteria
    empty already, so that a large loss is reached by few sums; each with
    what it loses, what was chosen, and the codes that are left.
    """
    yield 0, None, list(losing)
    total, rest = 0, list(losing)
    chosen: Chosen = None
    for number, code in enumerate(sorted(losing, key=lambda code: -max(losing[code], default=Fraction(0))), 1):
        most = max(losing[code], default=Fraction(0))
        if total + int(most * scale) > wanted or not most:
            continue
        total, chosen = total + int(most * scale), (chosen, code, losing[code][most])
        rest.remove(code)
        if number % _STEP == 0:
            yield total, chosen, list(rest)
    yield total, chosen, rest


def _sums(losing: Options, start: tuple[int, Chosen], codes: list[str], wanted: int, scale: int) -> dict[int, Chosen]:
    """Return losses from a start up, each with what was chosen for it."""
    sums: dict[int, Chosen] = dict([start])
    for code in codes:
        if len(sums) > _MOST_SUMS:
            break
        steps = [(int(lost * scale), piece) for lost, piece in losing[code].items()]
        for so_far, before in list(sums.items()):
            if so_far <= wanted:
                for lost, piece in steps:
                    sums.setdefault(so_far + lost, (before, code, piece))
    return sums
