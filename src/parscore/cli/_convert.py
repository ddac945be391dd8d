"""``parscore convert``: a spreadsheet of criteria, turned into a criteria set."""

import argparse

from parscore.authoring.converting import convert
from parscore.wording import Message

from ._files import output, put, tell
from ._options import Commands, common
from ._output import clean


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "convert",
        parents=[output(), common()],
        help="turn a spreadsheet of criteria (.xlsx, .csv) into a criteria set",
        description="Turn a spreadsheet of criteria into a criteria set. No row is lost: what cannot be read "
        "becomes a comment with a TODO, and is told.",
        allow_abbrev=False,
    )
    parser.add_argument("path", metavar="FILE", help="a workbook (.xlsx) or a CSV file")
    parser.add_argument("--sheet", metavar="NAME", help="the sheet (default: the first that has a header)")
    parser.add_argument("--id", metavar="ID", help="the set's id, issuer/name (default: one to be changed)")
    parser.add_argument("--year", metavar="N", type=int, help="the scored year (default: the one the file names)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Convert what the command line names."""
    converted = convert(options.path, sheet=options.sheet, name=options.id, year=options.year, lang=options.lang)
    to_file = put(converted.text, options)
    for line in converted.report(options.lang).splitlines():
        tell(clean(line))
    if to_file:
        tell(Message("new.written", {"file": options.output}).say(options.lang))
