"""``parscore coverage``: which clauses of a criteria set golden cases reach."""

import argparse
import json
import os

from parscore.criteria import load_criteria
from parscore.testing.coverage import coverage, coverage_lines, coverage_to_dict, meets
from parscore.testing.golden import SUFFIX

from ._golden import case_files, cases_for, percent, tell_other_sets
from ._options import Commands, common, count
from ._output import Screen


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "coverage",
        parents=[common()],
        help="tell which rules, tiers and clauses of a set golden cases reach",
        description=(
            "Tell which clauses of a criteria set golden cases reach: each bound and what lies beside it, each period "
            "missing, late and in time, each condition, gate, cap and band; and the line of each that none reaches."
        ),
        epilog="exit codes: 0 done, 1 a case fails or --fail-under is not met, 2 the command is wrong",
        allow_abbrev=False,
    )
    parser.add_argument("criteria", metavar="SET", help="a shipped set's id, or a file that ends in .toml")
    parser.add_argument("cases", metavar="CASES", nargs="+", help=f"files of golden cases, or folders of *{SUFFIX}")
    parser.add_argument("--jobs", metavar="N", type=count, default=0, help="processes that work (default: one a core)")
    parser.add_argument(
        "--fail-under", metavar="PERCENT", type=percent, default=0, help="exit with 1 if fewer clauses are reached"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (default: text)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Run the cases and tell what they reach; 1 where too little is, or a case fails."""
    screen = Screen(options.lang)
    criteria = load_criteria(options.criteria)
    files = [*case_files(options.cases)]
    cases = cases_for(criteria, files)
    tell_other_sets(criteria, files, options.lang)
    report = coverage(criteria, cases, jobs=options.jobs or os.cpu_count() or 1, track=screen.track)
    if options.format == "json":
        screen.raw(json.dumps(coverage_to_dict(report), ensure_ascii=False, indent=2) + "\n")
    else:
        screen.lines(coverage_lines(report, options.lang))
    return 0 if meets(report, options.fail_under) else 1
