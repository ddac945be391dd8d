"""How the points of a form add up: the tree's own arithmetic, on what somebody typed."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

import attrs

from parscore.core import add_up
from parscore.criteria import CriteriaSet, Criterion


_ZERO = Fraction(0)
#: Less than this is noise of a spreadsheet's binary numbers.
NOISE = Fraction(1, 10**9)


def is_same(one: Fraction, other: Fraction) -> bool:
    """Tell whether two numbers of points are the same, but for a spreadsheet's noise."""
    return abs(one - other) < NOISE


def summed(branch: Criterion) -> tuple[Criterion, ...]:
    """Return the children of which *branch* is the sum; bonus and penalty in a core branch stand outside it."""
    return tuple(child for child in branch.children if child.role == branch.role)


@attrs.frozen(eq=False)
class Sums:
    """
    The sums over points given for leaves.

    Attributes:
        criteria: The set.
        points: By code, of leaves; what is not given has none.
        maxima: By code, of leaves; what does not apply has none.
    """

    criteria: CriteriaSet
    points: Mapping[str, Fraction]
    maxima: Mapping[str, Fraction]

    def of(self, node: Criterion) -> Fraction | None:
        """Return the points of a node; None where none are given below it."""
        if not node.children:
            return self.points.get(node.code)
        given = [value for child in summed(node) if (value := self.of(child)) is not None]
        if not given:
            return None
        total = add_up(given)
        if node.scale_to is not None:
            whole = add_up(value for child in summed(node) if (value := self.most(child)) is not None)
            total = total * node.scale_to / whole if whole else _ZERO
        if node.role == "bonus":
            return min(total, node.limit)
        return max(total, -node.limit) if node.role == "penalty" else total

    def most(self, node: Criterion) -> Fraction | None:
        """Return the maximum of a node; None where nothing below it applies."""
        if not node.children:
            return self.maxima.get(node.code)
        given = [value for child in summed(node) if (value := self.most(child)) is not None]
        if not given:
            return None
        if node.scale_to is not None:
            return node.scale_to
        total = add_up(given)
        return total if node.role == "core" else min(total, node.limit)

    def outside(self, role: str) -> Fraction:
        """Return all bonuses, or all penalties, on the total's scale."""
        return add_up(
            value * factor for node, factor in outside(self.criteria.root, role) if (value := self.of(node)) is not None
        )

    def total(self) -> Fraction:
        """Return the total: the fields, the bonuses and the penalties."""
        core = self.of(self.criteria.root)
        return (_ZERO if core is None else core) + self.outside("bonus") + self.outside("penalty")


def outside(branch: Criterion, role: str, factor: Fraction = Fraction(1)) -> Iterator[tuple[Criterion, Fraction]]:
    """Yield the bonuses or penalties below a core *branch*, each with its scale on the total."""
    for child in branch.children:
        if child.role == role:
            yield child, factor
        elif child.role == "core" and child.children:
            own = add_up(item.limit for item in summed(child))
            yield from outside(child, role, factor if child.scale_to is None else factor * child.scale_to / own)


def by_others(criteria: CriteriaSet) -> frozenset[str]:
    """Return the codes of what the unit does not score itself, all below such a branch included."""
    return frozenset(
        node.code for top in criteria.criteria.values() if top.scored_by is not None for node in top.walk()
    )


__all__ = ["NOISE", "Sums", "by_others", "is_same", "outside", "summed"]
