"""Run cases, and note which clauses of the set each of them reaches."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from functools import cached_property
from multiprocessing import get_context
from typing import TypeAlias

import attrs

from parscore.criteria import CriteriaSet
from parscore.errors import Place
from parscore.testing.golden import GoldenCase, holds, run_case

from .clause import Clause
from .clauses import clauses_of
from .scene import Scene


#: From how many cases on several processes are worth their start.
MANY = 300
#: How many cases a process is given at once.
_AT_ONCE = 20

#: What became of one case: whether it holds, and the clauses that it reaches, by their place.
_Run: TypeAlias = tuple[bool, tuple[int, ...]]
#: Passes items on as they are done, to show how far it is.
Track: TypeAlias = Callable[[Sequence[GoldenCase]], Iterable[GoldenCase]]


@attrs.frozen
class Reached:
    """
    A clause, and the cases that reach it.

    Attributes:
        clause: The clause.
        cases: The names of the cases, in their order.
    """

    clause: Clause
    cases: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, slots=False)
class CoverageReport:
    """
    Which clauses of a set cases reach.

    Attributes:
        criteria: The set.
        clauses: Every clause in the readers' order, with the cases that reach it.
        cases: How many cases were run.
        unconfirmed: How many of them no person has confirmed.
        red: The names of the cases that do not come out as they expect; they
            reach nothing, for nobody knows yet which of the two is wrong.
    """

    criteria: CriteriaSet = attrs.field(eq=False)
    clauses: tuple[Reached, ...]
    cases: int
    unconfirmed: int
    red: tuple[str, ...] = ()

    @cached_property
    def by_code(self) -> dict[str, tuple[Reached, ...]]:
        """The clauses of each criterion that has any, by its code; those of the whole set under an empty one."""
        found: dict[str, list[Reached]] = {}
        for reached in self.clauses:
            found.setdefault(reached.clause.code, []).append(reached)
        return {code: tuple(items) for code, items in found.items()}

    @property
    def missed(self) -> tuple[Clause, ...]:
        """The clauses that no case reaches."""
        return tuple(reached.clause for reached in self.clauses if not reached.cases)

    @property
    def share(self) -> Fraction:
        """The share of the clauses that a case reaches; 1 where there are none."""
        return 1 - Fraction(len(self.missed), len(self.clauses)) if self.clauses else Fraction(1)

    def place(self, clause: Clause) -> Place:
        """Return where a clause stands in the file of the set."""
        return self.criteria.source.place(clause.path)


def _pass_on(items: Sequence[GoldenCase]) -> Iterable[GoldenCase]:
    return items


def coverage(
    criteria: CriteriaSet, cases: Iterable[GoldenCase], *, jobs: int = 1, track: Track = _pass_on
) -> CoverageReport:
    """
    Tell which clauses of a set are reached by cases: each bound of each curve
    and what lies beside it, each period missing, late and in time, each
    condition, gate, cap and band. A clause is reached only by a case that
    expects something of its criterion, of one above it or of the index.

    Args:
        criteria: The set.
        cases: Golden cases whose registers could be read.
        jobs: How many processes work where there are many cases. The report is
            the same.
        track: Passes the cases on as they are done.

    Raises:
        ParscoreError: A register does not fit the set.

    .. versionadded:: 0.1.0
    """
    listed = list(cases)
    clauses = clauses_of(criteria)
    found: list[list[str]] = [[] for _ in clauses]
    red: list[str] = []
    for case, (held, reached) in zip(track(listed), _runs(criteria, clauses, listed, jobs), strict=True):
        if not held:
            red.append(case.name)
        for place in reached:
            found[place].append(case.name)
    return CoverageReport(
        criteria=criteria,
        clauses=tuple(Reached(clause, tuple(names)) for clause, names in zip(clauses, found, strict=True)),
        cases=len(listed),
        unconfirmed=sum(case.unconfirmed for case in listed),
        red=tuple(red),
    )


def _runs(criteria: CriteriaSet, clauses: tuple[Clause, ...], cases: Sequence[GoldenCase], jobs: int) -> Iterator[_Run]:
    """Yield what becomes of every case, in their order, however many processes work."""
    if jobs == 1 or len(cases) < MANY:
        yield from (_run(criteria, clauses, case) for case in cases)
        return
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_open, initargs=(criteria, cases))
    with pool:
        yield from pool.map(_run_there, range(len(cases)), chunksize=_AT_ONCE)


def _run(criteria: CriteriaSet, clauses: tuple[Clause, ...], case: GoldenCase) -> _Run:
    card = run_case(case, criteria)
    if not holds(card, case.expect):
        return False, ()
    scene = Scene(card, case.expect)
    return True, tuple(place for place, clause in enumerate(clauses) if clause.is_reached(scene))


#: What a process of its own has at hand.
_THERE: list[tuple[CriteriaSet, tuple[Clause, ...], Sequence[GoldenCase]]] = []


def _open(criteria: CriteriaSet, cases: Sequence[GoldenCase]) -> None:
    _THERE[:] = [(criteria, clauses_of(criteria), cases)]


def _run_there(place: int) -> _Run:
    criteria, clauses, cases = _THERE[0]
    return _run(criteria, clauses, cases[place])
