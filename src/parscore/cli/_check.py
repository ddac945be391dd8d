"""``parscore check``: what is wrong, odd or left out in criteria files and registers."""

import argparse

from parscore.checking import Report, check_paths, to_github, to_json, to_sarif
from parscore.checking.pages import read_pages
from parscore.edge import closest
from parscore.errors import UnknownNameError
from parscore.wording import Message, Value

from ._options import Commands, common
from ._output import Screen


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "check",
        parents=[common()],
        help="check criteria files and registers, and run worked examples",
        description="Check criteria files and registers: everything that is wrong, at its line, with a stable code.",
        epilog="exit codes: 0 no error (with --strict: nor a warning), 1 something is wrong, 2 the command is wrong",
        allow_abbrev=False,
    )
    parser.add_argument("paths", metavar="FILE", nargs="*", help="a file, a folder, or the id of a shipped set")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors")
    parser.add_argument("--quiet", action="store_true", help="show errors and warnings only")
    parser.add_argument(
        "--format", choices=("text", "json", "github", "sarif"), default="text", help="what is printed (default: text)"
    )
    parser.add_argument("--explain", metavar="CODE", help="print the page about a code and stop")
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Check what the command line names."""
    screen = Screen(options.lang)
    if options.explain is not None:
        screen.raw(_page(options.explain))
        return 0
    if not options.paths:
        options.parser.error("name a FILE, or a code with --explain")
    report = check_paths(options.paths)
    if options.quiet:
        report.found = [item for item in report.found if item.severity != "info"]
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


def _lines(report: Report, lang: str) -> list[str]:
    lines = [line for item in report.found for line in item.say(lang).splitlines()]
    counts: dict[str, Value] = {severity: count for severity, count in report.counts()}  # noqa: C416 -- a wider type
    return [*lines, Message("check.summary", {**counts, "files": len(report.files)}).say(lang)]


def _page(code: str) -> str:
    pages = read_pages()
    if code in pages:
        return pages[code]
    near = closest(code, pages)
    hint: Value = "" if near is None else Message("error.hint-near", {"suggestion": near})
    raise UnknownNameError(Message("error.no-code", {"found": code, "hint": hint}))
