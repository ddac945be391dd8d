"""``parscore audit``: whether a published table agrees with itself."""

import argparse
import json

from parscore.auditing import TOLERANCE, Audit, audit
from parscore.core import MODES
from parscore.errors import TableError
from parscore.wording import Message, write_number

from ._options import Commands, common
from ._output import Screen


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "audit",
        parents=[common()],
        help="check a published table: sums, percentages, ranks, totals and shares",
        description="Check a published table of units (.xlsx, .csv): do parts add up, do percentages follow from "
        "points and maxima, do ranks follow from scores, do totals sum up the units, do shares reach 100?",
        epilog="exit codes: 0 nothing disagrees (with --strict: and all could be checked), 1 something disagrees or "
        "the table cannot be read, 2 the command is wrong",
        allow_abbrev=False,
    )
    parser.add_argument("path", metavar="FILE", help="the table: .xlsx, .csv, .tsv")
    parser.add_argument("--criteria", metavar="ID|FILE", help="the criteria set whose codes name the columns")
    parser.add_argument(
        "--tolerance",
        metavar="NUMBER",
        default=write_number(TOLERANCE),
        help="how far a cell may be from what follows, in points or per cent; “rounding”: as far as the rounding of "
        f"the printed numbers can explain (default: {write_number(TOLERANCE)})",
    )
    parser.add_argument("--mode", choices=tuple(MODES), default="half-up", help="rounding mode (default: half-up)")
    parser.add_argument("--sheet", metavar="NAME", help="the sheet to read (default: the first that holds a table)")
    parser.add_argument(
        "--column",
        metavar='"TITLE=ROLE"',
        action="append",
        default=[],
        help="what a column is, by its title or letter: unit, part, minus, total (or points), max, index, rank, "
        "count, share, band, ignore (may be given several times)",
    )
    parser.add_argument(
        "--decimal", choices=("comma", "point"), help="how to read what can be read in two ways, such as 1.234"
    )
    parser.add_argument("--max", metavar="NUMBER", help="the maximum of every unit, where no column gives it")
    parser.add_argument(
        "--ranking",
        choices=("dense", "competition", "ordinal"),
        help="how ties are ranked: 1 1 2, 1 1 3, 1 2 3 (default: the one with which most ranks agree)",
    )
    parser.add_argument(
        "--excerpt", action="store_true", help="the table shows some of the ranked units only: check their order"
    )
    parser.add_argument("--strict", action="store_true", help="a cell that could not be checked counts, too")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (default: text)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Audit what the command line names."""
    screen = Screen(options.lang)
    result = audit(
        options.path,
        options.criteria,
        tolerance=options.tolerance,
        mode=options.mode,
        maximum=options.max,
        ranking=options.ranking,
        excerpt=options.excerpt,
        sheet=options.sheet,
        columns=dict(_column(text) for text in options.column),
        decimal=options.decimal,
    )
    if options.format == "json":
        screen.raw(json.dumps(result.to_dict(), ensure_ascii=False, indent=2) + "\n")
    else:
        screen.lines(result.say(options.lang).split("\n"))
    return 0 if result.agrees and not (options.strict and _has_gaps(result)) else 1


def _column(text: str) -> tuple[str, str]:
    title, mark, role = text.rpartition("=")
    if not mark or not title.strip() or not role.strip():
        raise TableError(Message("error.audit-column-form", {"found": text}))
    return title.strip(), role.strip().casefold()


def _has_gaps(result: Audit) -> bool:
    """Tell whether single cells could not be checked; what a table does not have is no gap."""
    return any(item.places for item in result.left)
