"""Hold a scorecard against what is expected of it."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

import attrs

from parscore.core import Deduction, Node
from parscore.criteria import CriteriaSet
from parscore.edge import Path
from parscore.scoring import Scorecard, score

from .model import NO_BAND, NOT_APPLICABLE, OPEN, Expectation, GoldenCase, Wanted


@attrs.frozen
class Difference:
    """
    One thing that came out otherwise.

    Attributes:
        path: Where it is expected, below ``expect``: ``("points", "1.3")``.
        found: What came out.
        wanted: What was expected; None where nothing was expected of it.
        lines: The ledger lines that say why it came out so.
        role: The role of the criterion to which the lines belong.
        near: Whether the published index is what was wanted of the exact one.
    """

    path: Path
    found: Wanted
    wanted: Wanted | None
    lines: tuple[Deduction, ...] = ()
    role: str = "core"
    near: bool = False

    @property
    def is_new(self) -> bool:
        """Whether what is expected was still to be written."""
        return self.wanted == OPEN


def run_case(case: GoldenCase, criteria: CriteriaSet) -> Scorecard:
    """
    Score the register of *case* on *criteria*.

    Raises:
        ParscoreError: The register does not fit the set.
        ValueError: The case has problems and no register.
    """
    if case.register is None:
        text = f"the case {case.name!r} has no register that can be read"
        raise ValueError(text)
    return score(criteria, case.register, as_of=case.as_of, stage=case.stage)


def hold(card: Scorecard, expect: Expectation) -> tuple[Difference, ...]:
    """Return everything in which *card* differs from *expect*, in its order."""
    return (*_whole(card, expect), *_by_code(card, expect), *_causes(card, expect))


def holds(card: Scorecard, expect: Expectation) -> bool:
    """Tell whether *card* is as expected."""
    found = (*_whole(card, expect), *_by_code(card, expect), *_causes(card, expect))
    return not found


def _is(found: Wanted, wanted: Wanted, within: Fraction) -> bool:
    if isinstance(found, str) or isinstance(wanted, str):
        return found == wanted
    return abs(found - wanted) <= within


def _whole(card: Scorecard, expect: Expectation) -> Iterator[Difference]:
    """Yield what differs in the whole: index, earned points, band."""
    figures = card.exact_index
    index = NOT_APPLICABLE if figures is None else figures.earned
    published = NOT_APPLICABLE if card.published is None else Fraction(card.published)
    for key, found in (("index", index), ("published", published), ("earned", card.exact.earned)):
        wanted: Wanted | None = getattr(expect, key)
        if wanted is not None and not _is(found, wanted, expect.within):
            near = key == "index" and wanted == published
            yield Difference((key,), found, wanted, () if expect.codes else card.deductions, near=near)
    band = NO_BAND if card.band is None else card.band.id
    if expect.band not in (None, band):
        yield Difference(("band",), band, expect.band)


_FIGURES = {"points": "earned", "secured": "secured", "reachable": "reachable"}


def _by_code(card: Scorecard, expect: Expectation) -> Iterator[Difference]:
    """Yield what differs at single criteria, each criterion's lines once."""
    nodes = card.nodes
    for code in expect.codes:
        node = nodes[code]
        lines = node.deductions
        for key, figure in _FIGURES.items():
            wanted = getattr(expect, key).get(code)
            found = getattr(node.exact, figure) if node.applies else NOT_APPLICABLE
            if wanted is not None and not _is(found, wanted, expect.within):
                yield Difference((key, code), found, wanted, lines, node.role)
                lines = ()
        if code in expect.deductions:
            yield from _deducted(node, expect.deductions[code], expect.within, told=not lines)


def _deducted(node: Node, wanted: Mapping[str, Wanted], within: Fraction, *, told: bool) -> Iterator[Difference]:
    """Yield what differs in the causes of one criterion."""
    for cause, found, expected in _sums(node.deductions, wanted, within):
        lines = tuple(line for line in node.deductions if str(line.cause) == cause and not told)
        yield Difference(("deductions", node.code, cause), found, expected, lines, node.role)


def _causes(card: Scorecard, expect: Expectation) -> Iterator[Difference]:
    """Yield what differs in the causes of the whole tree."""
    if expect.causes is None:
        return
    for cause, found, expected in _sums(card.deductions, expect.causes, expect.within):
        lines = tuple(line for line in card.deductions if str(line.cause) == cause)
        yield Difference(("causes", cause), found, expected, () if expect.codes else lines)


def _sums(
    lines: tuple[Deduction, ...], wanted: Mapping[str, Wanted], within: Fraction
) -> Iterator[tuple[str, Fraction, Wanted | None]]:
    """Yield each cause whose sum differs, the sum, and what was expected; None where nothing was."""
    sums: dict[str, Fraction] = {}
    for line in lines:
        sums[str(line.cause)] = sums.get(str(line.cause), Fraction(0)) + line.exact
    for cause in dict.fromkeys((*wanted, *sums)):
        found, expected = sums.get(cause, Fraction(0)), wanted.get(cause)
        if expected is None or not _is(found, expected, within):
            yield cause, found, expected
