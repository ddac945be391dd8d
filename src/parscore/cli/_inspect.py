"""``parscore inspect``: what does not look right in the evidence of one or many units."""

import argparse

from pathlib import Path

from parscore.checking import to_github, to_sarif
from parscore.checking.pages import read_pages
from parscore.integrity import IntegrityReport, inspect_paths, to_json
from parscore.reading import read_document
from parscore.wording import Message, Value

from ._options import Commands, common
from ._output import Screen


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "inspect",
        parents=[common()],
        help="look for what does not look right in registers: dates, numbers, files, copied texts",
        description="Look at the documents of registers, of one unit or many, for what a reviewer should look at. "
        "It takes no point by itself.",
        epilog="exit codes: 0 no error (with --strict: nor a warning), 1 something was found, 2 the command is wrong",
        allow_abbrev=False,
    )
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", help="a register file, a register's folder, or a folder of registers"
    )
    parser.add_argument("--texts", action="store_true", help="compare the texts of the documents' files, too")
    parser.add_argument(
        "--outside",
        action="store_true",
        help="read files that a register names outside its own folder, too (absolute paths, .., links)",
    )
    parser.add_argument(
        "--blank",
        metavar="FILE",
        action="append",
        default=[],
        help="a text of which nothing is anybody's own, such as a blank form (may be given several times)",
    )
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.add_argument(
        "--format", choices=("text", "json", "github", "sarif"), default="text", help="what is printed (default: text)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Inspect what the command line names."""
    screen = Screen(options.lang)
    forms = [read_document(Path(file)).text for file in options.blank]
    report = inspect_paths(options.paths, texts=options.texts, forms=forms, outside=options.outside, track=screen.track)
    match options.format:
        case "json":
            screen.raw(to_json(report))
        case "github":
            screen.raw(to_github(report, options.lang))
        case "sarif":
            screen.raw(to_sarif(report, options.lang, read_pages()))
        case _:
            screen.lines(_lines(report, options.lang))
    failing = report.count("error") + (report.count("warning") if options.strict else 0)
    return 1 if failing else 0


def _lines(report: IntegrityReport, lang: str) -> list[str]:
    lines = [line for item in report.found for line in item.say(lang).splitlines()]
    values: dict[str, Value] = {severity: count for severity, count in report.counts()}  # noqa: C416 -- a wider type
    values |= {"documents": report.documents, "registers": report.registers, "texts": report.texts}
    return [*lines, Message("inspect.summary", values).say(lang)]
