"""Which criterion of one set is which of another."""

from collections import Counter
from collections.abc import Callable, Mapping

from parscore.criteria import CriteriaSet
from parscore.criteria.vocabulary import fold


def match(old: CriteriaSet, new: CriteriaSet) -> dict[str, str]:
    """
    Return the new code of every criterion of *old* that *new* still has.

    Where one amends the other, or both amend the same set, its own word for it
    decides. Else criteria of the same code and title are the same, then those
    of a title that is unique in both, then those of the same code.
    """
    related = _related(old, new)
    return _by_likeness(old, new) if related is None else related


def _related(old: CriteriaSet, new: CriteriaSet) -> dict[str, str] | None:
    """Return the match that the amendments tell, or None where the two have no set in common."""
    old_names, new_names = (old.id, *old.amends), (new.id, *new.amends)
    common = next((name for name in new_names if name in old_names), None)
    if common is None or old.id == new.id:
        return None
    from_old = _lineage(old, old_names.index(common))
    to_new = {there: code for code, there in _lineage(new, new_names.index(common)).items()}
    return {code: to_new[there] for code, there in from_old.items() if there in to_new}


def _lineage(criteria: CriteriaSet, steps: int) -> Mapping[str, str]:
    """Return the code that each criterion has *steps* amendments back."""
    return criteria.lineage[steps - 1] if steps else {code: code for code in criteria.criteria}


def _by_likeness(old: CriteriaSet, new: CriteriaSet) -> dict[str, str]:
    found: dict[str, str] = {}
    _pair(found, old, new, lambda code, title: (code, title))
    _pair(found, old, new, lambda _code, title: title)
    _pair(found, old, new, lambda code, _title: code)
    return found


def _pair(found: dict[str, str], old: CriteriaSet, new: CriteriaSet, key: Callable[[str, str], object]) -> None:
    """Pair those not yet paired that have the same *key*, where it is unique in both."""
    taken = set(found.values())
    left = {code: key(code, fold(node.title.vi)) for code, node in old.criteria.items() if code not in found}
    right = {code: key(code, fold(node.title.vi)) for code, node in new.criteria.items() if code not in taken}
    times = (Counter(left.values()), Counter(right.values()))
    codes = {name: code for code, name in right.items()}
    for code, name in left.items():
        if times[0][name] == times[1][name] == 1:
            found[code] = codes[name]
