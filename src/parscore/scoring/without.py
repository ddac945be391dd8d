"""A register scored again with some of its documents left out."""

from collections import deque
from collections.abc import Mapping
from typing import TypeAlias

import attrs

from parscore.core import Node
from parscore.criteria import Criterion
from parscore.evidence import Case

from .award import LeafScore
from .scorecard import Scorecard
from .tree import Scoring


#: What a document is known by.
Key: TypeAlias = tuple[object, ...]
Keys: TypeAlias = frozenset[Key]


def _nodes_of(without: "Without") -> Mapping[str, Node]:
    return without.card.nodes


def _above_of(without: "Without") -> dict[str, tuple[str, ...]]:
    """Return the codes of the branches above each leaf."""
    found: dict[str, tuple[str, ...]] = {}
    waiting: list[tuple[Criterion, tuple[str, ...]]] = [(without.card.criteria.root, ())]
    while waiting:
        criterion, above = waiting.pop()
        found[criterion.code] = above
        waiting.extend((child, (*above, criterion.code)) for child in criterion.children)
    return found


def _lists_of(without: "Without") -> dict[Key, set[tuple[str, str]]]:
    """Return, for each document, the lists of the case in which it stands."""
    found: dict[Key, set[tuple[str, str]]] = {}
    for sort, lists in (("kind", without.case.by_kind), ("code", without.case.by_code)):
        for name, entries in lists.items():
            for entry in entries:
                found.setdefault(entry.document.key, set()).add((sort, name))
    return found


@attrs.frozen(eq=False)
class Without:
    """
    Scores a register with documents left out: only the criteria that look at
    these, and what hangs on them through gates, are measured again.

    Attributes:
        card: The score with all documents.
        case: The register, read against the set.
        touched: The codes of the criteria that look at a document, by its key.
    """

    card: Scorecard
    case: Case
    touched: Mapping[Key, frozenset[str]]
    _nodes: Mapping[str, Node] = attrs.field(init=False, default=attrs.Factory(_nodes_of, takes_self=True))
    _above: dict[str, tuple[str, ...]] = attrs.field(init=False, default=attrs.Factory(_above_of, takes_self=True))
    _lists: dict[Key, set[tuple[str, str]]] = attrs.field(init=False, default=attrs.Factory(_lists_of, takes_self=True))
    _scores: dict[str, LeafScore] = attrs.field(init=False, factory=dict[str, LeafScore])
    _kept: dict[Keys, Scorecard] = attrs.field(init=False, factory=dict[Keys, Scorecard])
    _kept_nodes: dict[Keys, Mapping[str, Node]] = attrs.field(init=False, factory=dict[Keys, Mapping[str, Node]])

    def case_of(self, keys: Keys) -> Case:
        """Return the case without the documents *keys*; what reviewers decided of others stays."""
        lists = [name for key in keys for name in self._lists.get(key, ())]
        by_kind, by_code = dict(self.case.by_kind), dict(self.case.by_code)
        for filed, name in lists:
            pool = by_kind if filed == "kind" else by_code
            pool[name] = [entry for entry in pool[name] if entry.document.key not in keys]
        return attrs.evolve(self.case, by_kind=by_kind, by_code=by_code)

    def score(self, keys: Keys) -> Scorecard:
        """Return the score without the documents *keys*."""
        kept = self._kept.get(keys)
        if kept is None:
            kept = self._score(keys)
            self._kept[keys] = kept
        return kept

    def node(self, code: str, keys: Keys = frozenset()) -> Node:
        """Return the node of a leaf without the documents *keys*."""
        return self.nodes(keys)[code]

    def nodes(self, keys: Keys = frozenset()) -> Mapping[str, Node]:
        """Return the leaves' nodes by code, and others beside them, without the documents *keys*."""
        if not keys:
            return self._nodes
        self.score(keys)
        return self._kept_nodes[keys]

    def _score(self, keys: Keys) -> Scorecard:
        touched = {code for key in keys for code in self.touched.get(key, ())}
        affected = self._affected(touched)
        if not affected:
            self._kept_nodes[keys] = self._nodes
            return self.card
        again = affected.union(*(self._above[code] for code in affected))
        nodes = {code: node for code, node in self._nodes.items() if code not in again}
        scores = self._own_scores(affected - touched)
        root, bonus, penalty = Scoring(self.case_of(keys), self.card.day, nodes, scores).run()
        self._kept_nodes[keys] = nodes
        return attrs.evolve(self.card, root=root, bonus=bonus, penalty=penalty)

    def _own_scores(self, codes: set[str]) -> dict[str, LeafScore]:
        """Return what leaves score before any gate, of those that do not look at the documents themselves."""
        scoring = Scoring(self.case, self.card.day)
        for code in codes - self._scores.keys():
            self._scores[code] = scoring.own_score(self.card.criteria[code])
        return {code: self._scores[code] for code in codes}

    def _affected(self, codes: set[str]) -> set[str]:
        """Return *codes* and all that hangs on them."""
        affected = set(codes)
        waiting = deque(codes)
        while waiting:
            for code in self.card.criteria.hanging.get(waiting.popleft(), ()):
                if code not in affected:
                    affected.add(code)
                    waiting.append(code)
        return affected
