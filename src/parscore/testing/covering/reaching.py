"""Which clauses a case reaches: those of the criteria of which it expects something."""

from collections.abc import Iterator

from parscore.core import Cause, Node
from parscore.criteria import Criterion
from parscore.criteria.measures import Part
from parscore.scoring import Scorecard
from parscore.scoring.measure import Finding
from parscore.testing.golden.model import Expectation

from .clauses import Key, bounds, piece_at


def reached(card: Scorecard, expect: Expectation) -> Iterator[Key]:
    """
    Yield the clauses that a case reaches.

    A clause counts only where the case expects something of its criterion, of
    one above it, or of the whole: what nobody looks at is not protected.
    """
    criteria = card.criteria
    whole = _looks_at_whole(expect)
    for leaf in criteria.leaves:
        if leaf.parts and (whole or any(_covers(code, leaf.code) for code in expect.codes)):
            yield from _of_leaf(card.nodes[leaf.code], leaf)
    if card.band is not None and (expect.band is not None):
        yield ("", "band", 0, 0, criteria.bands.index(card.band))


def _looks_at_whole(expect: Expectation) -> bool:
    single = (expect.index, expect.published, expect.earned, expect.causes)
    return any(item is not None for item in single)


def _covers(code: str, leaf: str) -> bool:
    return leaf == code or leaf.startswith(f"{code}.")


def _of_leaf(node: Node, leaf: Criterion) -> Iterator[Key]:
    if node.reason is not None:
        yield (leaf.code, "apart", 0, 0, 0)
        return
    yield (leaf.code, "applies", 0, 0, 0)
    gated = [line for line in node.deductions if line.cause is Cause.GATED]
    shut = {line.gate[1] for line in gated if line.gate is not None}
    for number, gate in enumerate(leaf.gates):
        yield (leaf.code, "closed" if gate.criterion in shut else "open", 0, 0, number)
    if gated:
        return
    findings = {id(item.term): item for item in node.findings if isinstance(item, Finding)}
    for number, part in enumerate(leaf.parts):
        yield from _of_part(leaf.code, number, part, findings)


def _of_part(code: str, number: int, part: Part, findings: dict[int, Finding]) -> Iterator[Key]:
    """Yield what the findings of one part reach, its floor and its cap included."""
    total = part.base
    for place, term in enumerate(part.terms):
        finding = findings.get(id(term))
        if finding is not None:
            total += term.curve(finding.value)
            yield from _of_finding(code, number, place, finding)
    if total < 0:
        yield (code, "floor", number, 0, 0)
    if total > part.max:
        yield (code, "cap", number, 0, 0)


def _of_finding(code: str, number: int, place: int, finding: Finding) -> Iterator[Key]:
    if finding.inner:
        for spot, condition in enumerate(finding.inner):
            yield (code, "met" if condition.met else "failed", number, place, spot)
        return
    if finding.value is None:
        yield (code, "absent", number, place, 0)
        return
    piece = piece_at(finding.term, finding.value)
    if piece is not None:
        yield (code, "piece", number, place, piece)
    for spot, bound in enumerate(bounds(finding.term)):
        if finding.value == bound:
            yield (code, "bound", number, place, spot)


__all__ = ["reached"]
