"""``parscore explain``: why each point was lost, and how to get it back."""

import argparse

from pathlib import Path

from parscore.evidence import load_register

from ._cards import cards_of
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
    (card,) = cards_of([load_register(Path(options.path))], options, screen)
    screen.lines(card.explain(options.lang, options.code).splitlines())
