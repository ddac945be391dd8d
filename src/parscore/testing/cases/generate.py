"""All boundary cases of a set."""

from collections.abc import Callable, Collection, Iterable, Iterator

from parscore.criteria import CriteriaSet

from .leaf import Skipped
from .leaves import situations_of
from .situation import Case, Situation, case_of
from .whole import situations_of_whole


def boundary_cases(
    criteria: CriteriaSet,
    only: Collection[str] = (),
    track: Callable[[list[str]], Iterable[str]] | None = None,
) -> Iterator[Case | Skipped]:
    """
    Yield the boundary cases that the curves of a set imply, always the same
    for the same set, and each situation that no register can show.

    Args:
        criteria: The set.
        only: Codes of criteria, whose cases and those below them are wanted;
            none is all, the whole set included.
        track: Wraps the codes that are gone through, for a progress bar.

    Raises:
        UnknownNameError: The set has no such criterion.

    .. versionadded:: 0.1.0
    """
    wanted = {node.code for code in only for node in criteria[code].walk()}
    codes = [leaf.code for leaf in criteria.leaves if leaf.parts and (not only or leaf.code in wanted)]
    if not only:
        codes.append("")
    yield from _once(_situations(criteria, codes if track is None else track(codes)), criteria)


def _situations(criteria: CriteriaSet, codes: Iterable[str]) -> Iterator[Situation | Skipped]:
    """Yield the situations of each leaf, and under an empty code those of the whole set."""
    for code in codes:
        yield from situations_of(criteria[code], criteria) if code else situations_of_whole(criteria)


def _once(situations: Iterable[Situation | Skipped], criteria: CriteriaSet) -> Iterator[Case | Skipped]:
    """Yield each situation once, by what its register says; and every name once."""
    seen: set[str] = set()
    names: dict[str, int] = {}
    for situation in situations:
        if isinstance(situation, Skipped):
            yield situation
            continue
        key = repr((situation.code, situation.piece, situation.not_applicable, situation.as_of))
        if key in seen:
            continue
        seen.add(key)
        case = case_of(situation, criteria)
        if isinstance(case, Case):
            count = names[case.name] = names.get(case.name, 0) + 1
            yield case if count == 1 else _renamed(case, f"{case.name}-{count}")
        else:
            yield case


def _renamed(case: Case, name: str) -> Case:
    return Case(name, case.note, case.register, case.expect, case.as_of)
