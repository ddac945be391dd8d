"""The workbook of many units with every deduction: several processes score and draft them, and one writes."""

import argparse

from collections.abc import Sequence
from itertools import chain

import attrs

from parscore.errors import ParscoreError
from parscore.evidence.files import Lot
from parscore.reports import Losses, Tally, draft_losses, draft_units, tally
from parscore.reports.xlsx import UnitsBook
from parscore.scoring import Scorecard
from parscore.wording import Message

from ._each_unit import each_unit
from ._output import Screen


def many_book(lots: Sequence[Lot], options: argparse.Namespace, screen: Screen) -> bytes:
    """
    Return the workbook of the units in *lots*. What each lost is written while
    others are scored; the ranking, which stands before it, at the end.

    Raises:
        InvalidInputError: Something is wrong with a register.
        ParscoreError: The units cannot be ranked.
    """
    drafts = each_unit(_Draft(options.lang), lots, options, screen)
    first = next(drafts, None)
    if first is None:
        raise ParscoreError(Message("error.no-register"))
    tallies: list[Tally] = []
    with UnitsBook(first[0].context) as book:
        for each, losses in chain([first], drafts):
            book.add(losses)
            tallies.append(each)
        return book.finish(draft_units(tallies, options.lang))


@attrs.frozen
class _Draft:
    """
    What a process makes of a unit.

    Attributes:
        lang: The language.
    """

    lang: str

    def __call__(self, card: Scorecard) -> tuple[Tally, Losses]:
        """Return what the report of all needs of a unit, and what it lost."""
        return tally(card, self.lang), draft_losses(card, self.lang)
