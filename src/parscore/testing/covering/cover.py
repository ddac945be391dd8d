"""Hold the cases against the clauses of a set, on all cores where there are many."""

import os

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from multiprocessing import get_context
from pathlib import Path as FilePath

import attrs

from parscore.criteria import CriteriaSet, load_criteria
from parscore.errors import ParscoreError, Place
from parscore.testing.golden import GoldenCase, load_cases, run_case

from .clauses import Clause, Key, clauses_of
from .reaching import reached


#: From how many cases on all cores work.
_MANY = 400
_BATCH = 50


@attrs.frozen
class Coverage:
    """
    Which clauses of a set the cases reach.

    Attributes:
        criteria: The set.
        clauses: All clauses, in the readers' order.
        hits: How many cases reach a clause, by its key; those that none reaches are not there.
        cases: How many cases were held.
        unconfirmed: How many of them nobody has confirmed.
        broken: What is wrong with cases that cannot be held.
    """

    criteria: CriteriaSet
    clauses: tuple[Clause, ...]
    hits: dict[Key, int]
    cases: int
    unconfirmed: int
    broken: tuple[ParscoreError, ...] = ()

    @property
    def missed(self) -> tuple[Clause, ...]:
        """The clauses that no case reaches."""
        return tuple(clause for clause in self.clauses if clause.key not in self.hits)

    @property
    def share(self) -> Fraction:
        """The share of clauses that are reached; of none, all."""
        count = len(self.clauses)
        return Fraction(count - len(self.missed), count) if count else Fraction(1)

    def of(self, code: str) -> tuple[int, int]:
        """Return how many clauses of a criterion are reached, and how many it has."""
        mine = [clause for clause in self.clauses if clause.code == code]
        return sum(clause.key in self.hits for clause in mine), len(mine)

    def place(self, clause: Clause) -> Place:
        """Return where a clause stands."""
        return self.criteria.source.place(clause.path)


def cover(
    id_or_path: str | os.PathLike[str],
    files: Iterable[str | os.PathLike[str]],
    *,
    jobs: int | None = None,
    track: Callable[[Sequence[int]], Iterable[int]] | None = None,
) -> Coverage:
    """
    Tell which clauses of a set the golden cases reach.

    Args:
        id_or_path: The set: a shipped id, or a file.
        files: The files of golden cases; the set that they name is not asked.
        jobs: How many processes work; None is one a core.
        track: Wraps the numbers of the batches, for a progress bar.

    Raises:
        ParscoreError: The set or a file cannot be read.

    .. versionadded:: 0.1.0
    """
    criteria = load_criteria(id_or_path)
    names = [os.fspath(file) for file in files]
    cases = _cases(criteria, names)
    clauses = tuple(clauses_of(criteria))
    batches = range(0, len(cases), _BATCH)
    tracked = batches if track is None else track(batches)
    workers = (os.cpu_count() or 1) if jobs is None else jobs
    hits: dict[Key, int] = {}
    broken: list[ParscoreError] = []
    if len(cases) < _MANY or workers == 1:
        results: Iterator[_Found] = (_hold(criteria, cases[start : start + _BATCH]) for start in tracked)
        _add_all(results, hits, broken)
    else:
        arguments = (os.fspath(id_or_path), names)
        with ProcessPoolExecutor(workers, get_context("spawn"), _begin, arguments) as pool:
            futures = [pool.submit(_hold_batch, start) for start in batches]
            _add_all((futures[start // _BATCH].result() for start in tracked), hits, broken)
    unconfirmed = sum(case.unconfirmed for case in cases)
    return Coverage(criteria, clauses, hits, len(cases), unconfirmed, tuple(broken))


def _cases(criteria: CriteriaSet, names: Iterable[str]) -> list[GoldenCase]:
    found = [load_cases(FilePath(name), criteria=criteria) for name in names]
    for file in found:
        if file.problems:
            raise file.problems[0]
    return [case for file in found for case in file.cases]


#: What a batch of cases reaches, and what is wrong with those that cannot be held.
_Found = tuple[list[Key], list[ParscoreError]]


def _add_all(results: Iterable[_Found], hits: dict[Key, int], broken: list[ParscoreError]) -> None:
    for keys, problems in results:
        broken.extend(problems)
        for key in keys:
            hits[key] = hits.get(key, 0) + 1


def _hold(criteria: CriteriaSet, cases: Iterable[GoldenCase]) -> _Found:
    keys: list[Key] = []
    broken: list[ParscoreError] = []
    for case in cases:
        if case.problems:
            broken.extend(case.problems)
            continue
        try:
            card = run_case(case, criteria)
        except ParscoreError as error:
            broken.append(error)
            continue
        keys.extend(dict.fromkeys(reached(card, case.expect)))
    return keys, broken


class _Worker:
    """What one process keeps between batches."""

    criteria: CriteriaSet
    cases: list[GoldenCase]


def _begin(id_or_path: str, names: list[str]) -> None:
    _Worker.criteria = load_criteria(id_or_path)
    _Worker.cases = _cases(_Worker.criteria, names)


def _hold_batch(start: int) -> _Found:
    return _hold(_Worker.criteria, _Worker.cases[start : start + _BATCH])
