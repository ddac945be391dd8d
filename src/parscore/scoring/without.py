"""A register scored again with some of its documents left out."""

from collections import deque
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeAlias

import attrs

from parscore.core import Figures, Node, add_up
from parscore.criteria import Criterion
from parscore.evidence import Case

from .award import LeafScore
from .measure import Measuring
from .scorecard import Scorecard
from .tree import Scoring, core_index


#: What a document is known by.
Key: TypeAlias = tuple[object, ...]
Keys: TypeAlias = frozenset[Key]


def _nodes_of(without: "Without") -> Mapping[str, Node]:
    return without.card.nodes


def _base_of(without: "Without") -> Scoring:
    return Scoring(without.case, without.card.day, remedies=False)


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


@attrs.frozen
class Totals:
    """
    The figures of a score.

    Attributes:
        points: The points of the tree, bonus and penalty, each on the total's scale.
        index: The exact index with its interval; None where nothing applies.
    """

    points: Fraction
    index: Figures | None

    @classmethod
    def of(cls, card: Scorecard) -> "Totals":
        """Return the figures of *card*."""
        outside = [node.exact.earned for node in (card.bonus, card.penalty) if node is not None]
        return cls(add_up([card.exact.earned, *outside]), card.exact_index)


@attrs.frozen
class _Change:
    """
    What may change without some documents.

    Attributes:
        nodes: The leaves that may, by code, in the readers' order.
        moved: By what the total of the core changes.
        scoring: How they were scored; None where nothing may change.
    """

    nodes: Mapping[str, Node]
    moved: Figures
    scoring: Scoring | None


@attrs.frozen(eq=False)
class Without:
    """
    Scores a register with documents left out: only the criteria that look at
    these, and what hangs on them through gates, are measured again.

    What applies does not hang on documents, so a leaf of the tree's core moves
    the total by its own change, on the total's scale; the total is summed anew
    only where a bonus or a penalty, which have caps, is among those that change.

    Attributes:
        card: The score with all documents.
        case: The register, read against the set.
        touched: The codes of the criteria that look at a document, by its key.
    """

    card: Scorecard
    case: Case
    touched: Mapping[Key, frozenset[str]]
    before: Totals = attrs.field(init=False, default=attrs.Factory(lambda self: Totals.of(self.card), takes_self=True))
    _nodes: Mapping[str, Node] = attrs.field(init=False, default=attrs.Factory(_nodes_of, takes_self=True))
    _above: dict[str, tuple[str, ...]] = attrs.field(init=False, default=attrs.Factory(_above_of, takes_self=True))
    _lists: dict[Key, set[tuple[str, str]]] = attrs.field(init=False, default=attrs.Factory(_lists_of, takes_self=True))
    _scores: dict[str, LeafScore] = attrs.field(init=False, factory=dict[str, LeafScore])
    _base: Scoring = attrs.field(init=False, default=attrs.Factory(_base_of, takes_self=True))
    _kept: dict[Keys, _Change] = attrs.field(init=False, factory=dict[Keys, _Change])

    def case_of(self, keys: Keys) -> Case:
        """Return the case without the documents *keys*; what reviewers decided of others stays."""
        lists = [name for key in keys for name in self._lists.get(key, ())]
        by_kind, by_code = dict(self.case.by_kind), dict(self.case.by_code)
        for filed, name in lists:
            pool = by_kind if filed == "kind" else by_code
            pool[name] = [entry for entry in pool[name] if entry.document.key not in keys]
        return attrs.evolve(self.case, by_kind=by_kind, by_code=by_code)

    def node(self, code: str, keys: Keys = frozenset()) -> Node:
        """Return the node of a leaf without the documents *keys*, its lines without remedies where it may change."""
        return self.changed(keys).get(code, self._nodes[code])

    def changed(self, keys: Keys) -> Mapping[str, Node]:
        """Return, by code, the nodes of the leaves that may change without the documents *keys*."""
        return self._change(keys).nodes

    def measuring(self, leaf: Criterion, keys: Keys = frozenset()) -> Measuring:
        """Return the measuring of *leaf* without the documents *keys*, at which it looks."""
        scoring = self._change(keys).scoring if keys else self._base
        return (scoring or self._base).measuring(leaf)

    def totals(self, keys: Keys) -> Totals:
        """Return the figures of the score without the documents *keys*."""
        change, index = self._change(keys), self.before.index
        changed = {node.role for node in change.nodes.values() if node.exact != self._nodes[node.code].exact}
        if not changed:
            return self.before
        if index is None or changed != {"core"}:
            return Totals.of(self.score(keys))
        return Totals(self.before.points + change.moved.earned, index + change.moved.scaled(self._hundred))

    def score(self, keys: Keys) -> Scorecard:
        """Return the score without the documents *keys*, with every line of it."""
        affected = self._affected(self._looking(keys))
        if not affected:
            return self.card
        root, bonus, penalty = self._scoring(keys, affected, {}, remedies=True).run()
        return attrs.evolve(self.card, root=root, bonus=bonus, penalty=penalty)

    def _moved(self, nodes: Iterable[Node]) -> Figures:
        """Return by what the total changes when *nodes*, leaves of the core, take the place of those before."""
        changes = ((node.code, node.exact, self._nodes[node.code].exact) for node in nodes)
        return Figures.total(
            [_less(now, before).scaled(self.card.scale_of(code)) for code, now, before in changes if now != before]
        )

    @property
    def _hundred(self) -> Fraction:
        """What a point of the total is of the index."""
        return Fraction(100) / self.card.exact.max

    def _looking(self, keys: Keys) -> set[str]:
        return {code for key in keys for code in self.touched.get(key, ())}

    def _change(self, keys: Keys) -> _Change:
        """Return, found once, what may change without the documents *keys*."""
        kept = self._kept.get(keys)
        if kept is None:
            kept = self._kept[keys] = self._changed(keys)
        return kept

    def _changed(self, keys: Keys) -> _Change:
        criteria, touched = self.card.criteria, self._looking(keys)
        affected = self._affected(touched)
        if not affected:
            return _Change({}, Figures(), None)
        scoring = self._scoring(keys, affected, self._own_scores(affected - touched), remedies=False)
        for criterion in criteria.needed_first:
            scoring.node(criterion)
        leaves = [leaf for leaf in criteria.leaves if leaf.code in affected]
        moved = self._moved([scoring.node(leaf) for leaf in leaves if leaf.role == "core"])
        if self.card.root.applies:
            scoring.index = core_index(self.card.root) + moved.scaled(self._hundred)
        return _Change({leaf.code: scoring.node(leaf) for leaf in leaves}, moved, scoring)

    def _scoring(self, keys: Keys, affected: set[str], scores: dict[str, LeafScore], *, remedies: bool) -> Scoring:
        """Return a scoring in which the leaves *affected*, and what is above them, are still to be scored."""
        again = affected.union(*(self._above[code] for code in affected))
        nodes = {code: node for code, node in self._nodes.items() if code not in again}
        return Scoring(self.case_of(keys), self.card.day, nodes, scores, remedies=remedies)

    def _own_scores(self, codes: set[str]) -> dict[str, LeafScore]:
        """Return what leaves score before any gate, of those that do not look at the documents themselves."""
        for code in codes - self._scores.keys():
            self._scores[code] = self._base.own_score(self.card.criteria[code])
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


def _less(figures: Figures, other: Figures) -> Figures:
    """Return *figures* less *other*."""
    return figures + other.scaled(Fraction(-1))
