"""``parscore coverage``: which clauses of a set its golden cases reach."""

import argparse
import json

from parscore.testing.covering import cover, coverage_lines, coverage_to_dict

from ._files import case_files
from ._options import Commands, common, count, percent
from ._output import Screen


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "coverage",
        parents=[common()],
        help="say which rules, tiers and clauses of a set the golden cases reach",
        description="Say which clauses of a criteria set golden cases reach: each tier and bound, each period missing "
        "and late, gates open and closed, what does not apply. What no case expects anything of is not reached.",
        epilog="exit codes: 0 done, 1 a case is broken, or less is reached than --fail-under, 2 the command is wrong",
        allow_abbrev=False,
    )
    parser.add_argument("criteria", metavar="SET", help="a shipped set's id, or a file that ends in .toml")
    parser.add_argument("cases", metavar="CASES", nargs="+", help="files of golden cases, or folders of *.score.toml")
    parser.add_argument("--fail-under", metavar="PERCENT", type=percent, help="exit with 1 if less is reached")
    parser.add_argument("--jobs", metavar="N", type=count, default=0, help="processes that work (default: one a core)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (default: text)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Cover what the command line names."""
    screen = Screen(options.lang)
    files = case_files(options.cases)
    coverage = cover(options.criteria, files, jobs=options.jobs or None, track=screen.track)
    if options.format == "json":
        screen.raw(json.dumps(coverage_to_dict(coverage), ensure_ascii=False, indent=2) + "\n")
    else:
        screen.lines(coverage_lines(coverage, options.lang))
    low = options.fail_under is not None and coverage.share < options.fail_under
    return 1 if low or coverage.broken else 0
