"""``parscore mutate``: which mistakes in a criteria set no golden case would notice."""

import argparse
import json

from parscore.testing.golden import SUFFIX
from parscore.testing.mutating import meets, mutate, report_lines, report_to_dict

from ._golden import case_files, percent, tell_other_sets
from ._options import Commands, common, count
from ._output import Screen


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "mutate",
        parents=[common()],
        help="make mistakes in a criteria set and list those that no golden case notices",
        description=(
            "Make, one at a time, the mistakes of people who type a criteria set (≥ for >, a bound one step off, "
            "a gate left out, a deduction halved, two rules swapped), and list those that no golden case notices."
        ),
        epilog=(
            "exit codes: 0 every mistake is noticed (or --fail-under is met), "
            "1 one is not, or a case fails on the set as it is, 2 the command is wrong"
        ),
        allow_abbrev=False,
    )
    parser.add_argument("set", metavar="SET", help="the criteria set: a shipped id, or a file that ends in .toml")
    parser.add_argument("cases", metavar="CASES", nargs="+", help=f"files of golden cases, or folders of *{SUFFIX}")
    parser.add_argument(
        "--only", metavar="CODE", nargs="+", default=(), help="mistakes in and below these criteria only"
    )
    parser.add_argument("--jobs", metavar="N", type=count, default=0, help="processes that work (default: one a core)")
    parser.add_argument(
        "--fail-under", metavar="PERCENT", type=percent, help="exit with 0 if at least so many mistakes are noticed"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (default: text)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Mutate what the command line names; 1 where a mistake goes unnoticed or a case fails."""
    screen = Screen(options.lang)
    files = [*case_files(options.cases)]
    report = mutate(options.set, files, only=options.only, jobs=options.jobs or None, track=screen.track)
    tell_other_sets(report.criteria, files, options.lang)
    if options.format == "json":
        screen.raw(json.dumps(report_to_dict(report), ensure_ascii=False, indent=2) + "\n")
    else:
        screen.lines(report_lines(report, options.lang))
    return 0 if meets(report, options.fail_under) else 1
