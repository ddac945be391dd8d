"""The rule kinds: the built-in ones, and those that come as plugins."""

from functools import cache
from importlib.metadata import entry_points

from ._answers import ALL_OF, CHOICE, PARTS
from ._base import (
    DocumentsAsked,
    Lowering,
    LoweringFailed,
    Measured,
    Rule,
    RuleKind,
    Vocabulary,
    ask,
    is_ratio,
    is_whole,
    lower_rule,
    measured,
)
from ._documents import DOCUMENT, PERIODIC
from ._numbers import DEDUCT, JUDGED, PER_ITEM, PROPORTIONAL, SURVEY, TIERS, number_term


#: The kinds that every set can use.
BUILT_IN: dict[str, RuleKind] = {
    "all_of": ALL_OF,
    "choice": CHOICE,
    "deduct": DEDUCT,
    "document": DOCUMENT,
    "judged": JUDGED,
    "parts": PARTS,
    "per_item": PER_ITEM,
    "periodic": PERIODIC,
    "proportional": PROPORTIONAL,
    "survey": SURVEY,
    "tiers": TIERS,
}


@cache
def _plugins() -> dict[str, RuleKind]:
    """Return the kinds of installed plugins; a built-in name stays built in."""
    found: dict[str, RuleKind] = {}
    for point in sorted(entry_points(group="parscore.rules"), key=lambda point: point.name):
        kind = point.load()
        if not isinstance(kind, RuleKind):
            text = f"the entry point {point.name!r} of parscore.rules gives {kind!r}, not a RuleKind"
            raise TypeError(text)
        found[point.name] = kind
    return found


def find_kind(name: str) -> RuleKind | None:
    """Return the rule kind *name*; plugins are looked at only for other names."""
    return BUILT_IN.get(name) or _plugins().get(name)


def known_kinds() -> tuple[str, ...]:
    """Return the names of all kinds."""
    return tuple(sorted({*BUILT_IN, *_plugins()}))


__all__ = [
    "BUILT_IN",
    "DocumentsAsked",
    "Lowering",
    "LoweringFailed",
    "Measured",
    "Rule",
    "RuleKind",
    "Vocabulary",
    "ask",
    "find_kind",
    "is_ratio",
    "is_whole",
    "known_kinds",
    "lower_rule",
    "measured",
    "number_term",
]
