"""``parscore save``: write a register as TOML or as a workbook."""

import argparse
import sys

from pathlib import Path

from parscore.criteria import CriteriaSet, load_criteria
from parscore.errors import ParscoreError
from parscore.evidence import Register, load_register, write_register
from parscore.evidence.saving import register_toml
from parscore.wording import Message

from ._options import Commands, common
from ._stdout import DASH, to_stdout


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "save",
        parents=[common()],
        help="write a register as TOML or as a workbook",
        description="Write a register as TOML or as a workbook (.xlsx), of which the same register comes back.",
        allow_abbrev=False,
    )
    parser.add_argument("path", metavar="REGISTER", help="a register file (.toml, .xlsx) or a register's folder")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        required=True,
        help="the file to write; its name ends in .toml or .xlsx; - is TOML on standard output",
    )
    parser.add_argument("--force", action="store_true", help="overwrite FILE if it exists")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Write the register that the command line names."""
    register = load_register(Path(options.path))
    if options.output == DASH:
        to_stdout(register_toml(register).encode(), "toml")
        return
    write_register(register, options.output, criteria=_set_of(register), lang=options.lang, overwrite=options.force)
    print(Message("save.written", {"file": options.output}).say(options.lang), file=sys.stderr)


def _set_of(register: Register) -> CriteriaSet | None:
    """Return the register's set for its titles; a register is written all the same where there is none."""
    try:
        return load_criteria(register.criteria)
    except ParscoreError:
        return None
