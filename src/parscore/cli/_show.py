"""``parscore show``: a criteria set as it stands after all amendments."""

import argparse

from parscore.criteria import load_criteria
from parscore.criteria.writing import write_set

from ._options import Commands, common
from ._output import Screen
from ._show_text import set_lines, tree_lines


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "show",
        parents=[common()],
        help="show a criteria set as it stands after all amendments",
        description="Show a criteria set, or one criterion of it, as it stands after all amendments.",
        allow_abbrev=False,
    )
    parser.add_argument("set", metavar="ID|FILE", help="a shipped id, or a file that ends in .toml")
    parser.add_argument("code", metavar="CODE", nargs="?", help="only this criterion and what is below it, such as 1.1")
    parser.add_argument(
        "--format",
        choices=("text", "toml"),
        default="text",
        help="what is printed: text, or one whole TOML file without amends (default: text)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Show what the command line names."""
    screen = Screen(options.lang)
    criteria = load_criteria(options.set)
    node = criteria.root if options.code is None else criteria[options.code]
    if options.format == "toml":
        screen.raw(write_set(criteria.source.data))
        return
    if options.code is None:
        screen.lines(set_lines(criteria, options.lang))
    screen.lines(tree_lines(criteria, node, options.lang))
