"""What the facts of a set may be: their bounds, and the numbers at which points change."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from functools import lru_cache

import attrs

from parscore.core import Curve
from parscore.criteria import CriteriaSet
from parscore.criteria.measures import Amount, Share, Term, terms_of
from parscore.criteria.vocabulary import FactKind
from parscore.edge import read_number, read_percent
from parscore.evidence.saving import write_points
from parscore.wording import as_surface


_ONE = Fraction(1)
#: One unit of each sort of number.
UNITS = {"count": _ONE, "number": Fraction(1, 100), "percent": Fraction(1, 1000)}


@attrs.frozen
class FactSpace:
    """
    The facts of a set, for choosing their values.

    Attributes:
        facts: By name.
        order: Their names, each after those that it cannot exceed.
        wholes: What each cannot exceed.
        ceilings: The greatest that each may be.
        marks: The numbers at which the points for each change.
        shares: The shares of each whole at which the points for a part change.
    """

    facts: Mapping[str, FactKind]
    order: tuple[str, ...]
    wholes: Mapping[str, tuple[str, ...]]
    ceilings: Mapping[str, Fraction]
    marks: Mapping[str, tuple[Fraction, ...]]
    shares: Mapping[tuple[str, str], tuple[Fraction, ...]]

    def numbers(self) -> Iterator[str]:
        """Yield the facts that are numbers, in their order."""
        yield from (name for name in self.order if self.facts[name].sort in UNITS)

    @property
    def related(self) -> frozenset[str]:
        """The facts that bound others, or are bound by them."""
        return frozenset({*self.wholes, *(whole for wholes in self.wholes.values() for whole in wholes)})

    def top(self, name: str, values: Mapping[str, Fraction]) -> Fraction | None:
        """Return the most that a fact may be beside the *values* of others; None is without end."""
        tops = [values[whole] for whole in self.wholes.get(name, ()) if whole in values]
        tops += [self.ceilings[name]] if name in self.ceilings else []
        return min(tops, default=None)

    def pool(self, name: str, least: Fraction, values: Mapping[str, Fraction]) -> list[Fraction]:
        """
        Return numbers from *least* up that a fact may be: at every mark, one
        unit beside it, at either end, and a few small ones; rising.
        """
        unit = UNITS[self.facts[name].sort]
        most = self.top(name, values)
        marks = [*self.marks.get(name, ()), *self._share_marks(name, least, values)]
        near = [mark + step for mark in marks for step in (-unit, Fraction(0), unit)]
        near += [least + step * max(unit, Fraction(1, 4)) for step in range(4)]
        near += [] if most is None else [most, most - unit]
        if self.facts[name].sort == "count":
            near = [Fraction(whole) for number in near for whole in {number.__floor__(), number.__ceil__()}]
        return sorted({number for number in near if least <= number and (most is None or number <= most)})

    def _share_marks(self, name: str, least: Fraction, values: Mapping[str, Fraction]) -> Iterator[Fraction]:
        """Yield where a share changes: for a part of what is known, and for a whole that has such parts."""
        for (part, whole), shares in self.shares.items():
            if part == name and whole in values:
                yield from (share * values[whole] for share in shares)
            elif whole == name:
                for share in shares:
                    yield Fraction(share.denominator * max((least / share.denominator).__ceil__(), 1))


@lru_cache(maxsize=64)
def fact_space(criteria: CriteriaSet) -> FactSpace:
    """Return what the facts of *criteria* may be."""
    terms = [term for leaf in criteria.leaves for term in terms_of(leaf.parts)]
    wholes = _wholes(criteria.facts.values(), terms)
    marks: dict[str, set[Fraction]] = {}
    shares: dict[tuple[str, str], set[Fraction]] = {}
    ceilings: dict[str, Fraction] = {}
    for term in terms:
        match term.measure:
            case Amount(fact=fact):
                marks.setdefault(fact.id, set()).update(bounds_of(term.curve))
                end = term.curve.domain.hi if fact.sort == "number" else _ONE if fact.sort == "percent" else None
                if end is not None:
                    ceilings[fact.id] = min(end, ceilings.get(fact.id, end))
            case Share(part=part, whole=whole):
                shares.setdefault((part.id, whole.id), set()).update(bounds_of(term.curve))
            case _:
                pass
    for fact in criteria.facts.values():
        if fact.sort == "percent":
            ceilings.setdefault(fact.id, _ONE)
    return FactSpace(
        facts=criteria.facts,
        order=_order(criteria.facts, wholes),
        wholes={name: tuple(sorted(above)) for name, above in wholes.items()},
        ceilings=ceilings,
        marks={name: tuple(sorted(found)) for name, found in marks.items()},
        shares={pair: tuple(sorted(found)) for pair, found in shares.items()},
    )


def bounds_of(curve: Curve) -> Iterator[Fraction]:
    """Yield the numbers at which a piece of *curve* begins or ends."""
    for piece in curve.pieces:
        yield from (end for end in (piece.lo, piece.hi) if end is not None)


def _wholes(facts: Iterable[FactKind], terms: Iterable[Term]) -> dict[str, set[str]]:
    wholes: dict[str, set[str]] = {}
    for fact in facts:
        if fact.of is not None:
            wholes.setdefault(fact.id, set()).add(fact.of)
    for term in terms:
        if isinstance(term.measure, Share):
            wholes.setdefault(term.measure.part.id, set()).add(term.measure.whole.id)
    return wholes


def _order(facts: Mapping[str, FactKind], wholes: Mapping[str, set[str]]) -> tuple[str, ...]:
    """Return the names of *facts*, wholes first; of a circle, which only ratios can make, any comes first."""
    order: dict[str, None] = {}
    waiting = [(name, False) for name in reversed(tuple(facts))]
    opened: set[str] = set()
    while waiting:
        name, ready = waiting.pop()
        if ready:
            order[name] = None
        elif name not in opened:
            opened.add(name)
            waiting.append((name, True))
            waiting.extend((above, False) for above in sorted(wholes.get(name, ())))
    return tuple(order)


def answers_of(fact: FactKind) -> list[object]:
    """Return every answer that a register may give to a fact which is no number."""
    return [True, False] if fact.sort == "yes_no" else list(fact.answers)


def write_value(fact: FactKind, number: Fraction) -> object:
    """Return a number as a register states it for *fact*: ``412``, ``0.5``, ``"1/3"``, ``"87.4 %"``."""
    if fact.sort != "percent":
        return write_points(number)
    hundredths = as_surface(number * 100)
    return write_points(number * 100) if isinstance(hundredths, Fraction) else f"{hundredths} %"


def read_value(fact: FactKind, value: object) -> Fraction:
    """Return the number that a register states for *fact*."""
    return read_percent(value) if fact.sort == "percent" else read_number(value)


__all__ = [
    "UNITS",
    "FactSpace",
    "answers_of",
    "bounds_of",
    "fact_space",
    "read_value",
    "write_value",
]
