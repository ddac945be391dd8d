"""``parscore explain``: why each point was lost, and how to get it back."""

import argparse

from parscore.evidence.loading import several_units

from ._cards import cards_at
from ._options import Commands, common, scored
from ._output import Screen


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "explain",
        parents=[scored(), common()],
        help="explain every deduction of one unit, or of one criterion",
        description="Explain why each point was lost and how to get it back.",
        allow_abbrev=False,
    )
    parser.add_argument("path", metavar="PATH", help="a register file or a register's folder")
    parser.add_argument("code", metavar="CODE", nargs="?", help="only this criterion and what is below it, such as 1.1")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Explain what the command line names."""
    screen = Screen(options.lang)
    cards = cards_at([options.path], options, screen)
    if len(cards) != 1:
        raise several_units(options.path, [card.unit for card in cards])
    (card,) = cards
    screen.lines(card.explain(options.lang, options.code).splitlines())
