"""The report of many units: scored, drafted and written by several processes, a unit at a time."""

import argparse
import gc
import os

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import attrs

from parscore.edge import Problems
from parscore.errors import InvalidInputError, ParscoreError, RegisterError
from parscore.evidence.loading import Lot, examine_lot
from parscore.reports import Tally
from parscore.reports.files import new_folder
from parscore.reports.folder import INDEX, ReportFolder
from parscore.wording import Message

from ._cards import Sets, cards_of
from ._output import Screen


#: How many lots a process takes at a time.
_BATCH = 8


def write_folder(lots: Sequence[Lot], folder: Path, options: argparse.Namespace, screen: Screen) -> Message:
    """
    Write the report of the registers in *lots* into *folder*, and say what was written.

    Raises:
        InvalidInputError: Something is wrong with a register; nothing is written.
        ParscoreError: The folder exists, or the units cannot be ranked.
    """
    with new_folder(folder, force=options.force) as inner:
        report = ReportFolder(inner, options.lang)
        report.open()
        tallies = _tallies(_Work(report, _scoring(options)), lots, screen)
        report.finish(tallies)
    written = {"file": str(folder), "index": str(folder / INDEX)}
    return Message("report.written-folder", {"count": len(tallies), **written})


def _scoring(options: argparse.Namespace) -> argparse.Namespace:
    """Return the options by which units are scored: these can be sent to another process."""
    return argparse.Namespace(criteria=options.criteria, as_of=options.as_of, stage=options.stage)


@attrs.frozen
class _Work:
    """
    What a process does with its lots.

    Attributes:
        report: Where the pages go.
        options: How units are scored.
    """

    report: ReportFolder
    options: argparse.Namespace

    def __call__(self, lots: Sequence[Lot]) -> tuple[list[Tally], list[ParscoreError]]:
        """Write the pages of the units in *lots*; return what the index needs of them, and what is wrong."""
        try:
            return self._write(lots)
        finally:
            gc.collect()

    def _write(self, lots: Sequence[Lot]) -> tuple[list[Tally], list[ParscoreError]]:
        tallies: list[Tally] = []
        found: list[ParscoreError] = []
        for lot in lots:
            problems = Problems(RegisterError)
            registers = examine_lot(lot, problems)
            try:
                cards = cards_of(registers, problems, self.options, _sets(self.options.criteria))
            except InvalidInputError as error:
                found.extend(error.problems)
            else:
                tallies.extend(self.report.write_unit(card) for card in cards)
        return tallies, found


def _tallies(work: _Work, lots: Sequence[Lot], screen: Screen) -> list[Tally]:
    """Return what the index needs of every unit, each of which has its page then."""
    batches = [lots[start : start + _BATCH] for start in range(0, len(lots), _BATCH)]
    tallies: list[Tally] = []
    problems = Problems(RegisterError)
    # Cards are thrown away whole: looking for what can be thrown away once a batch, not all the time, saves a quarter.
    with ProcessPoolExecutor(_processes(), initializer=gc.disable) as pool:
        for _, (written, found) in zip(screen.track(batches), pool.map(work, batches), strict=True):
            tallies.extend(written)
            problems.found.extend(found)
    problems.raise_all()
    return tallies


def _processes() -> int:
    """Return on how many processors this process may run."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def _sets(given: str | None) -> Sets:
    """Return the criteria sets in use, each loaded once in a process."""
    return Sets(given)
