"""``parscore report``: a report of one unit or of several, as a file."""

import argparse
import sys

from pathlib import Path

from parscore.evidence.files import lots_at
from parscore.reports import draft_all, draft_unit, draft_units, illustrate_unit, illustrate_units
from parscore.reports.files import file_stem, make_folder, write_file
from parscore.reports.formats import FORMATS, Report
from parscore.scoring import Scorecard
from parscore.wording import Message

from ._cards import cards_at
from ._options import Commands, common, scored
from ._output import Screen
from ._report_book import many_book
from ._report_folder import write_folder
from ._stdout import DASH, to_stdout


#: How many units one file holds with the report of each.
ONE_FILE = 40
_DESCRIPTION = f"""\
Write the report of one unit (conclusions, ledger, evidence, what to do) or of several (ranking, distribution, what most
was lost on, who lost what). Of up to {ONE_FILE} units one file holds the report of each, too. Of more, HTML is a
folder, an index and a page for each unit, and a workbook has every deduction of every unit; other formats hold what is
said of all units."""


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "report",
        parents=[scored(), common()],
        help="write a report of one unit or of several, to be read, printed and handed on",
        description=_DESCRIPTION,
        allow_abbrev=False,
    )
    parser.add_argument("path", metavar="PATH", help="a register file, a register's folder, or a folder of registers")
    parser.add_argument("--to", choices=sorted(FORMATS), help="the format (default: what FILE ends in, else html)")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="the file to write, with / at its end the folder, or - for standard output "
        "(default: named after the unit, in this folder)",
    )
    parser.add_argument(
        "--charts",
        action="store_true",
        help="with charts: of the unit, or of all units (html, pdf, docx; needs parscore[plots])",
    )
    parser.add_argument("--force", action="store_true", help="overwrite what is there")
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> None:
    """Write the report that the command line names."""
    form = FORMATS[_format_of(options)]
    form.require()
    if options.charts:
        form.require_charts()
    screen = Screen(options.lang)
    lots = lots_at(options.path)
    if form.name == "html" and (len(lots) > ONE_FILE or _wants_folder(options, len(lots))):
        if options.output == DASH:
            options.parser.error("so many units are a folder of HTML pages, which -o - cannot take")
        folder = Path(options.output) if options.output else Path(_stem_of(options.path))
        if folder.suffix.lower() == ".html" and not _names_folder(str(options.output)):
            options.parser.error(
                f"so many units are a folder of HTML pages, not one file: -o {folder.with_suffix('')}/"
            )
        make_folder(folder.parent)
        _say(write_folder(lots, folder, options, screen), options)
        return
    if form.name == "xlsx" and len(lots) > ONE_FILE:
        cards: list[Scorecard] = []
        data = many_book(lots, options, screen)
    else:
        cards = cards_at([options.path], options, screen)
        data = form.render(_draft(cards, options))
    _write(data, cards, form.name, options)


def _write(data: bytes, cards: list[Scorecard], ending: str, options: argparse.Namespace) -> None:
    """Write a report to the file that the command line names, or to standard output."""
    if options.output == DASH:
        to_stdout(data, ending)
        return
    file = _file_of(options, cards, ending)
    if options.output is not None and _names_folder(options.output):
        make_folder(file.parent)
    write_file(data, file, force=options.force)
    _say(Message("report.written", {"file": str(file)}), options)


def _format_of(options: argparse.Namespace) -> str:
    """Return the format that is asked for, by its name or by the file's."""
    if options.output == "":
        options.parser.error("-o takes a file, a folder or -, not an empty name")
    ending = "" if options.output is None else Path(options.output).suffix.lower().removeprefix(".")
    named = bool(ending) and options.output is not None and not _names_folder(options.output)
    if options.to is not None:
        if named and ending in FORMATS and ending != options.to:
            options.parser.error(f"-o names a file that ends in .{ending}, and --to asks for {options.to}")
        return str(options.to)
    if not named:
        return "html"
    if ending not in FORMATS:
        options.parser.error(f"-o takes a file that ends in {', '.join(f'.{name}' for name in sorted(FORMATS))}")
    return ending


def _names_folder(output: str) -> bool:
    return output.endswith(("/", "\\")) or Path(output).is_dir()


def _wants_folder(options: argparse.Namespace, lots: int) -> bool:
    """Tell whether a folder of pages was asked for: of one unit, a folder is only where its file goes."""
    return options.output is not None and lots > 1 and _names_folder(options.output)


def _draft(cards: list[Scorecard], options: argparse.Namespace) -> Report:
    if len(cards) == 1:
        report = draft_unit(cards[0], options.lang)
        return illustrate_unit(report, cards[0]) if options.charts else report
    drafted = (draft_all if len(cards) <= ONE_FILE else draft_units)(cards, options.lang)
    return illustrate_units(drafted, cards) if options.charts else drafted


def _file_of(options: argparse.Namespace, cards: list[Scorecard], ending: str) -> Path:
    """Return the file that the command line names, else one named after the unit, or after where the units lie."""
    name = f"{file_stem(cards[0].unit) if len(cards) == 1 else _stem_of(options.path)}.{ending}"
    if options.output is None:
        return Path(name)
    return Path(options.output) / name if _names_folder(options.output) else Path(options.output)


def _stem_of(path: str) -> str:
    """Return what the report of several units is named after: the folder in which they lie."""
    place = Path(path).resolve()
    return file_stem((place.name if place.is_dir() else place.stem) or "report")


def _say(message: Message, options: argparse.Namespace) -> None:
    print(message.say(options.lang), file=sys.stderr)
