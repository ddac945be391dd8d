"""For which criteria each document of a register counts, and what is asked of it there."""

from collections.abc import Iterable, Iterator

import attrs

from parscore.criteria import CriteriaSet
from parscore.criteria.measures import Ask, DocumentCount, Failures, Lateness, Part
from parscore.edge import Problems
from parscore.errors import RegisterError
from parscore.evidence import Register, examine_fit
from parscore.evidence.weighing import candidates, weigh


@attrs.frozen(order=True)
class Service:
    """
    One thing that a document counts for.

    Attributes:
        code: The criterion.
        kinds: The kinds of document asked there.
        several: Whether several documents are asked, each for a place of its own: periods, or a count.
    """

    code: str
    kinds: frozenset[str] = attrs.field(order=False)
    several: bool


def services_of(register: Register, criteria: CriteriaSet) -> dict[int, list[Service]]:
    """Return what each document of *register* counts for, by the document's ``id()``."""
    case = examine_fit(register, criteria, Problems(RegisterError))
    found: dict[int, list[Service]] = {}
    for leaf in criteria.leaves:
        for ask, several in dict.fromkeys(_asks(leaf.parts)):
            service = Service(leaf.code, frozenset(kind.id for kind in ask.kinds), several)
            for filed in candidates(case, ask, leaf.code):
                if weigh(filed, ask, case, None).reason is None:
                    found.setdefault(id(filed.document), []).append(service)
    return found


def _asks(parts: Iterable[Part]) -> Iterator[tuple[Ask, bool]]:
    for part in parts:
        for term in part.terms:
            match term.measure:
                case Lateness(roster=roster):
                    yield roster.ask, len(roster.slots) > 1
                case DocumentCount(ask=ask):
                    yield ask, True
                case Failures(conditions=conditions):
                    yield from _asks(conditions)
                case _:
                    pass


def separately(some: Iterable[Service], others: Iterable[Service]) -> tuple[Service, Service] | None:
    """
    Return what two entries of one paper count for where each would need a
    paper of its own, the first by code; None where there is no such thing.

    Two criteria, or parts of one, that ask for no kind in common each want a
    document of their own. A kind that both ask for is shared by the set's own
    design, but for the periods or the count of one rule, which want one each.
    """
    others = sorted(others)
    for one in sorted(some):
        for other in others:
            places = one == other and one.several
            if places or not one.kinds & other.kinds:
                return one, other
    return None
