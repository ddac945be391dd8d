"""Score many units and do something with each, in several processes, a few lots at a time."""

import argparse
import gc
import os

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from typing import Generic, TypeVar

import attrs

from parscore.edge import Problems
from parscore.errors import InvalidInputError, ParscoreError, RegisterError
from parscore.evidence.files import Lot
from parscore.evidence.loading import examine_lot
from parscore.scoring import Scorecard

from ._cards import Sets, cards_of
from ._output import Screen


#: How many lots a process takes at a time.
_BATCH = 8
_Result = TypeVar("_Result")


def each_unit(
    job: Callable[[Scorecard], _Result], lots: Sequence[Lot], options: argparse.Namespace, screen: Screen
) -> Iterator[_Result]:
    """
    Yield what *job* makes of each unit in *lots*; both can be sent to another process.

    Raises:
        InvalidInputError: Something is wrong with a register; it is raised once
            all have been looked at.
    """
    scoring = argparse.Namespace(criteria=options.criteria, as_of=options.as_of, stage=options.stage)
    work = _Work(job, scoring)
    batches = [lots[start : start + _BATCH] for start in range(0, len(lots), _BATCH)]
    problems = Problems(RegisterError)
    # Cards are thrown away whole: looking for what can be thrown away once a batch, not all the time, saves a half.
    with ProcessPoolExecutor(_processes(), initializer=gc.disable) as pool:
        for _, (done, found) in zip(screen.track(batches), pool.map(work, batches), strict=True):
            yield from done
            problems.found.extend(found)
    problems.raise_all()


@attrs.frozen
class _Work(Generic[_Result]):
    """
    What a process does with its lots.

    Attributes:
        job: What is done with each unit.
        options: How units are scored.
    """

    job: Callable[[Scorecard], _Result]
    options: argparse.Namespace

    def __call__(self, lots: Sequence[Lot]) -> tuple[list[_Result], list[ParscoreError]]:
        """Do the job for the units in *lots*; return what came of it, and what is wrong."""
        try:
            return self._do(lots)
        finally:
            # What outlives a batch, such as the set, stays until the end: it need not be looked at again.
            gc.collect()
            gc.freeze()

    def _do(self, lots: Sequence[Lot]) -> tuple[list[_Result], list[ParscoreError]]:
        done: list[_Result] = []
        found: list[ParscoreError] = []
        for lot in lots:
            problems = Problems(RegisterError)
            registers = examine_lot(lot, problems)
            try:
                cards = cards_of(registers, problems, self.options, _sets(self.options.criteria))
            except InvalidInputError as error:
                found.extend(error.problems)
            else:
                done.extend(map(self.job, cards))
        return done, found


def _processes() -> int:
    """Return on how many processors this process may run."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def _sets(given: str | None) -> Sets:
    """Return the criteria sets in use, each loaded once in a process."""
    return Sets(given)
