"""The mutants of a criteria set: what it would say after one mistake of a person who typed it."""

from collections.abc import Collection, Iterator

import attrs

from parscore.criteria import CriteriaSet
from parscore.criteria.loading import compile_source
from parscore.edge import Path, Source
from parscore.wording import Message

from .edits import Edit, apply_edits
from .operator import Change, Operator
from .operators import OPERATORS
from .sites import Site, find_sites


@attrs.frozen
class Mutant:
    """
    A set with one mistake in it.

    Attributes:
        operator: The id of the operator that made it.
        code: The criterion in which the mistake is; empty outside the criteria.
        at: Where it stands in the data.
        edits: What is changed.
        says: What was, and what became.
    """

    operator: str
    code: str
    at: Path
    edits: tuple[Edit, ...]
    says: Message

    def source(self, source: Source) -> Source:
        """Return *source* with the mistake in it."""
        return attrs.evolve(source, data=apply_edits(source.data, self.edits))

    def compile(self, source: Source) -> CriteriaSet:
        """
        Compile *source* with the mistake in it.

        Raises:
            InvalidInputError: It is no longer a set.
        """
        return compile_source(self.source(source))


def mutants(
    source: Source, *, only: Collection[str] = (), operators: Collection[Operator] = OPERATORS
) -> Iterator[Mutant]:
    """
    Yield every mutant of a set, in the order of its file; what two operators
    make alike is made once.

    Args:
        source: The set as it is written, with all amendments laid together, as
            `parscore.criteria.loading.read_criteria` gives it.
        only: The codes in which, and below which, mistakes are made; none is
            the whole set.
        operators: The mistakes.
    """
    seen: set[str] = set()
    for site in find_sites(source.data):
        if not _is_wanted(site, only):
            continue
        for operator in operators:
            if operator.sort != site.sort:
                continue
            for change in operator.make(site):
                key = repr(sorted(change.edits, key=lambda edit: repr(edit.path)))
                if key not in seen:
                    seen.add(key)
                    yield _mutant(operator, site, change)


def _mutant(operator: Operator, site: Site, change: Change) -> Mutant:
    return Mutant(operator.id, site.code, change.at, change.edits, change.says)


def _is_wanted(site: Site, only: Collection[str]) -> bool:
    return not only or any(site.code == code or site.code.startswith(f"{code}.") for code in only)
