"""Which band an index falls into."""

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

from parscore.core import Figures, Node
from parscore.criteria import CriteriaSet
from parscore.criteria.vocabulary import Band


def find_band(criteria: CriteriaSet, index: Fraction, total: Node, pick: Callable[[Figures], Fraction]) -> Band | None:
    """
    Return the highest band all of whose conditions hold, or None; where the
    conditions of the band that holds the index fail, a lower one may do.

    Args:
        criteria: The set.
        index: The exact index.
        total: The root of the tree.
        pick: Which figure of a node counts: earned, secured or reachable.
    """
    fields = [node for node in total.children if node.role == "core" and node.applies]
    barring = any(band.no_penalty for band in criteria.bands)
    penalties = {node.code: node for node in total.walk() if node.role == "penalty"} if barring else {}
    published = criteria.total_rounding(index)
    inside = False
    for band in criteria.bands:
        compared = published if band.published else index
        inside = inside or band.holds(compared)
        if not inside or not band.starts_below(compared):
            continue
        if any(pick(node.exact) < band.every_field * node.exact.max for node in fields):
            continue
        if any(pick(penalties[code].exact) < 0 for code in band.no_penalty if code in penalties):
            continue
        return band
    return None


def span_of_bands(criteria: CriteriaSet, index: Figures, total: Node) -> tuple[Band | None, Band | None]:
    """
    Return the lowest and the highest band in which any completion can end;
    None, no band at all, is the lowest.

    A better index may lie in a lower band, or in none: above a band that ends.
    So every index of the interval at which the band can change is looked at.

    Args:
        criteria: The set.
        index: The index and its interval.
        total: The root of the tree.
    """
    order = [*reversed(criteria.bands)]

    def height(band: Band | None) -> int:
        return -1 if band is None else order.index(band)

    places = _places(criteria, index)
    worst = [find_band(criteria, place, total, lambda node: node.secured) for place in places]
    best = [find_band(criteria, place, total, lambda node: node.reachable) for place in places]
    return min(worst, key=height), max(best, key=height)


def _places(criteria: CriteriaSet, index: Figures) -> list[Fraction]:
    """Return the indexes of an interval at which a band can begin or end, and one between each two of them."""
    least, most = index.secured, index.reachable
    digits = criteria.total_rounding.digits
    half = Fraction(0) if digits is None else Fraction(1, 2 * 10**digits)
    bounds = {bound for band in criteria.bands for bound in (band.start, band.end) if bound is not None}
    near = {bound + step for bound in bounds for step in (-half, Fraction(0), half)}
    found = sorted({least, most, *(place for place in near if least < place < most)})
    return sorted({*found, *((left + right) / 2 for left, right in pairwise(found))})
