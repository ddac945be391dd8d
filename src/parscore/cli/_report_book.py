"""The workbook of many units with every deduction: scored and drafted by several processes, a unit at a time."""

import argparse
import pickle

from collections.abc import Iterator, Sequence

import attrs

from parscore.evidence.loading import Lot
from parscore.reports import Losses, Tally, draft_losses, draft_units, tally
from parscore.reports.xlsx import render_units
from parscore.scoring import Scorecard

from ._each_unit import each_unit
from ._output import Screen


def many_book(lots: Sequence[Lot], options: argparse.Namespace, screen: Screen) -> bytes:
    """
    Return the workbook of the units in *lots*. What each lost is held packed
    until the ranking is written, which comes first.

    Raises:
        InvalidInputError: Something is wrong with a register.
        ParscoreError: The units cannot be ranked.
    """
    found = list(each_unit(_Draft(options.lang), lots, options, screen))
    report = draft_units((each for each, _ in found), options.lang)
    return render_units(report, _unpacked([packed for _, packed in found], screen))


def _unpacked(packed: Sequence[bytes], screen: Screen) -> Iterator[Losses]:
    for each in screen.track(packed):
        losses: Losses = pickle.loads(each)  # noqa: S301 -- our own process has packed it
        yield losses


@attrs.frozen
class _Draft:
    """
    What a process makes of a unit.

    Attributes:
        lang: The language.
    """

    lang: str

    def __call__(self, card: Scorecard) -> tuple[Tally, bytes]:
        """Return what the report of all needs of a unit, and what it lost, packed."""
        return tally(card, self.lang), pickle.dumps(draft_losses(card, self.lang))
