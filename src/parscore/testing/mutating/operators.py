"""All operators, and the keys of a set that carry no rule."""

from collections.abc import Mapping
from types import MappingProxyType

from ._asking import ASKING, RECOGNISING
from ._bounds import BOUNDS
from ._giving import GIVING
from ._timing import TIMING
from ._tree import TREE
from ._whole import WHOLE
from .operator import Operator


#: Every operator, in the order in which mutants of one table are made.
OPERATORS: tuple[Operator, ...] = (*BOUNDS, *GIVING, *TIMING, *ASKING, *TREE, *WHOLE)

_WORDS = "words for readers"
_FOLLOWS = "it follows from the maxima, which are mutated; the compiler holds it to them"
_AMENDING = "it has done its work when the sets are laid together"

#: Every key that no operator touches, and why: nothing that a case can expect hangs on it alone.
WITHOUT_RULE: Mapping[str, str] = MappingProxyType(
    {
        "set.id": "the name of the set",
        "set.issuer": _WORDS,
        "set.year": "a register of another year is refused",
        "set.level": _WORDS,
        "set.title": _WORDS,
        "set.status": _WORDS,
        "set.total": _FOLLOWS,
        "set.in_force": _WORDS,
        "set.amends": _AMENDING,
        "set.removes": _AMENDING,
        "set.note": _WORDS,
        "override.document": _WORDS,
        "source.issuer": _WORDS,
        "source.title": _WORDS,
        "source.url": _WORDS,
        "band.title": _WORDS,
        "document.title": _WORDS,
        "criterion.title": _WORDS,
        "criterion.rule_text": _WORDS,
        "criterion.evidence": _WORDS,
        "criterion.scored_by": _WORDS,
        "criterion.cite": _WORDS,
        "criterion.note": _WORDS,
        "criterion.examples": "worked examples, which `parscore check` runs",
        "criterion.was": _AMENDING,
        "criterion.without": _AMENDING,
        "rule.better": "the linter holds the curve to it",
        "period.title": _WORDS,
        "part.title": _WORDS,
        "fact.title": _WORDS,
        "fact.sort": "rules that measure it would not compile with another",
        "fact.unit": _WORDS,
        "fact.of": "it refuses registers, and a golden case has none that is refused",
        "fact.answers": "rules that choose among them would not compile without one",
    }
)

__all__ = ["OPERATORS", "RECOGNISING", "WITHOUT_RULE"]
