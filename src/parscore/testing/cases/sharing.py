"""Which leaves share a fact or a kind of document, so that one does not lose beside the other."""

from collections.abc import Iterable, Iterator, Mapping

from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import asks_of, facts_of

from .pieces import Piece


def _used(leaf: Criterion, criteria: CriteriaSet) -> frozenset[tuple[str, str]]:
    """Return the facts and the kinds of documents that a leaf measures, and the facts that bound those."""
    kinds = {("document", kind.id) for ask in asks_of(leaf.parts) for kind in ask.kinds}
    facts = set(facts_of(leaf.parts))
    facts |= {whole for fact in facts if (whole := criteria.facts[fact].of) is not None}
    return frozenset(kinds | {("fact", fact) for fact in facts})


def apart_of(codes: Iterable[str], criteria: CriteriaSet) -> tuple[str, ...]:
    """Return leaves that share nothing, the first of those that do."""
    taken: set[tuple[str, str]] = set()
    found = []
    for code in codes:
        used = _used(criteria[code], criteria)
        if taken.isdisjoint(used):
            found.append(code)
            taken |= used
    return tuple(found)


def emptied(codes: Iterable[str], full: Mapping[str, Piece], criteria: CriteriaSet) -> Iterator[dict[str, Piece]]:
    """Yield, for each fact or kind that leaves share, all of these leaves with nothing."""
    by_name: dict[tuple[str, str], list[str]] = {}
    for code in codes:
        for name in sorted(_used(criteria[code], criteria)):
            by_name.setdefault(name, []).append(code)
    for sharing in by_name.values():
        if len(sharing) > 1:
            yield {code: Piece() for code in sharing if code in full}
