"""``parscore schema``: the JSON Schemas of both file formats, for editors."""

import argparse
import io
import sys

from pathlib import Path

from ._options import Commands, common


_NAMES = ("criteria", "register")


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "schema",
        parents=[common()],
        help="print or write the JSON Schemas of both file formats",
        description="Print the JSON Schema of a format, or write both. Kinds of installed plugins are told of, too.",
        allow_abbrev=False,
    )
    parser.add_argument("name", nargs="?", choices=_NAMES, help="the format (default: criteria; with --write: both)")
    parser.add_argument("--write", metavar="FOLDER", type=Path, help="write files to FOLDER instead, and name them")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Print a schema, or write them."""
    from parscore.authoring.schemas import schema_text, write_schemas  # noqa: PLC0415 -- other commands need none of it

    if options.write is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")  # JSON is UTF-8 wherever it is piped to
        name = _NAMES[0] if options.name is None else options.name
        sys.stdout.write(schema_text(name, plugins=True))
        return
    names = _NAMES if options.name is None else (options.name,)
    for file in write_schemas(options.write, names, plugins=True):
        print(file)
