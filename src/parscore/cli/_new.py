"""``parscore new``: a commented criteria set or register to begin with."""

import argparse

from pathlib import Path

from parscore.authoring.skeleton import new_criteria
from parscore.authoring.skeleton_register import new_register
from parscore.criteria import load_criteria
from parscore.wording import Message

from ._files import output, put, seen_from, tell
from ._options import Commands, common


#: Whose register is written where no set is named.
_SAMPLE = "cho-moi/commune-2023"


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "new",
        help="write a commented criteria set or register to begin with",
        description="Write a commented skeleton that already loads.",
        allow_abbrev=False,
    )
    kinds = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    criteria = kinds.add_parser(
        "criteria",
        parents=[output(), common()],
        help="a criteria set with one leaf of each rule kind",
        description="Write a criteria set with one leaf of each rule kind, all of it placeholders.",
        allow_abbrev=False,
    )
    criteria.add_argument("id", metavar="ID", help="the set's id, issuer/name, such as cho-moi/commune-2026")
    criteria.add_argument("--year", metavar="N", type=int, help="the scored year (default: the one in the id)")
    criteria.set_defaults(run=_criteria)
    register = kinds.add_parser(
        "register",
        parents=[output(), common()],
        help="a register with every fact and document kind of a set",
        description="Write a register that names every fact and document kind of a set and states none.",
        allow_abbrev=False,
    )
    register.add_argument(
        "--criteria",
        metavar="ID|FILE",
        default=_SAMPLE,
        help=f"a shipped set's id, or a file that ends in .toml (default: {_SAMPLE})",
    )
    register.set_defaults(run=_register)


def _criteria(options: argparse.Namespace) -> None:
    _written(new_criteria(options.id, options.year, options.lang), options)


def _register(options: argparse.Namespace) -> None:
    named = options.criteria
    if named.endswith(".toml"):
        named = seen_from(Path(named), Path("." if options.output is None else options.output).parent)
    _written(new_register(load_criteria(options.criteria), named, options.lang), options)


def _written(text: str, options: argparse.Namespace) -> None:
    if put(text, options):
        tell(Message("new.written", {"file": options.output}).say(options.lang))
        tell(Message("new.schema-hint", {"folder": str(Path(options.output).parent)}).say(options.lang))
