"""Which band an index falls into."""

from collections.abc import Callable
from fractions import Fraction

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
    penalties = {node.code: node for node in total.walk() if node.role == "penalty"}
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
