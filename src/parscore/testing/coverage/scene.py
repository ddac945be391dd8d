"""One case, scored: what it measured where, and what it looks at."""

from collections.abc import Iterator

import attrs

from parscore.core import Cause, Node
from parscore.criteria import Criterion
from parscore.criteria.measures import Term
from parscore.evidence import fit
from parscore.scoring import Scorecard
from parscore.scoring.award import judge
from parscore.scoring.measure import Finding, Measuring
from parscore.testing.golden import Expectation


@attrs.frozen(eq=False)
class Scene:
    """
    One case, scored.

    Attributes:
        card: Its scorecard.
        expect: What it expects.
        nodes: The nodes of the scorecard, by code.
        looked_at: The codes of which the case expects something, those below
            an expected branch included; the empty one is the whole.
    """

    card: Scorecard
    expect: Expectation
    nodes: dict[str, Node] = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: dict(self.card.nodes), takes_self=True)
    )
    looked_at: frozenset[str] = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: frozenset(_looked_at(self)), takes_self=True)
    )
    _measurings: dict[str, Measuring] = attrs.field(init=False, repr=False, factory=dict[str, Measuring])

    def counts(self, leaf: Criterion) -> bool:
        """
        Tell whether what was measured for a leaf is what its points come from:
        it applies, no gate shuts it, and no reviewer gave the points instead.
        """
        node = self.nodes[leaf.code]
        if not node.applies or node.granted or any(line.cause is Cause.GATED for line in node.deductions):
            return False
        return not self.card.register.reviews or leaf.code not in self._measuring(leaf).case.awards

    def finding(self, leaf: Criterion, term: Term) -> Finding | None:
        """Return what was measured for a term of a leaf, one of a condition included; None where it does not count."""
        if not self.counts(leaf):
            return None
        for found in self.nodes[leaf.code].findings:
            if isinstance(found, Finding) and found.term is term:
                return found
        return self._measuring(leaf).measure(term)

    def _measuring(self, leaf: Criterion) -> Measuring:
        kept = self._measurings.get(leaf.code)
        if kept is None:
            case = fit(self.card.register, self.card.criteria)
            kept = self._measurings[leaf.code] = Measuring(case, self.card.day, leaf.code, leaf.kinds, judge)
        return kept


def _looked_at(scene: Scene) -> Iterator[str]:
    expect, criteria = scene.expect, scene.card.criteria
    if any(item is not None for item in (expect.index, expect.published, expect.band)):
        yield ""
        yield from criteria.criteria
    elif expect.earned is not None or expect.causes is not None:
        yield from (node.code for node in criteria.criteria.values() if node.role == "core")
    for code in expect.codes:
        top = criteria[code]
        yield from (node.code for node in top.walk() if node.role == top.role)
