"""``parscore diff``: what changed in meaning between two sets, and what that does to the scores."""

import argparse
import json

from pathlib import Path

from parscore.analysis.diff_data import differences_to_dict
from parscore.analysis.differences import find_differences
from parscore.analysis.impact import Impact, preview
from parscore.criteria import load_criteria
from parscore.evidence import load_registers

from ._diff_text import difference_lines, impact_lines
from ._options import Commands, common
from ._output import Screen


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "diff",
        parents=[common()],
        help="say what changed in meaning between two criteria sets, and what that does to the scores",
        description=(
            "Say what changed in meaning between two criteria sets. With registers of the old set: "
            "what the change does to every unit's score, before it takes effect."
        ),
        allow_abbrev=False,
    )
    parser.add_argument("old", metavar="OLD", help="the old set: a shipped id, or a file that ends in .toml")
    parser.add_argument("new", metavar="NEW", help="the new set, likewise")
    parser.add_argument("registers", metavar="REGISTERS", nargs="*", help="registers of the old set: files or folders")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (default: text)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare what the command line names; 1 where a unit could not be scored."""
    screen = Screen(options.lang)
    differences = find_differences(load_criteria(options.old), load_criteria(options.new))
    impact: Impact | None = None
    if options.registers:
        impact = preview(differences, screen.track(load_registers([Path(path) for path in options.registers])))
    if options.format == "json":
        screen.raw(json.dumps(differences_to_dict(differences, impact), ensure_ascii=False, indent=2) + "\n")
    else:
        screen.lines(difference_lines(differences, options.lang))
        if impact is not None:
            screen.lines(impact_lines(impact, options.lang))
    return 1 if impact is not None and impact.unscored else 0
