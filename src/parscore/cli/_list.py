"""``parscore list``: the shipped criteria sets."""

import argparse

from parscore.criteria import load_criteria, shipped_ids

from ._options import Commands, common
from ._output import Screen


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "list", parents=[common()], help="list the shipped criteria sets", description="List the shipped criteria sets."
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """List the shipped sets."""
    Screen(options.lang).sets([load_criteria(name) for name in shipped_ids()])
