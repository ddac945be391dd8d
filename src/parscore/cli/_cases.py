"""``parscore cases``: the boundary cases of a set, as golden cases for a person to confirm."""

import argparse

from pathlib import Path

from parscore.criteria import CriteriaSet, load_criteria
from parscore.edge import read_bytes
from parscore.errors import CriteriaError, Place, raise_all
from parscore.testing.cases import Case, Skipped, boundary_cases, write_cases, write_each
from parscore.testing.golden import GoldenError, load_cases
from parscore.wording import Message, Value

from ._files import output, put, put_bytes, seen_from, tell
from ._options import Commands, common
from ._output import Screen


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "cases",
        parents=[output(), common()],
        help="write the boundary cases that a set implies, for a person to confirm",
        description="Write golden cases for every bound of a set: each bound exactly, one unit either side, each "
        "period, each gate, what does not apply. What they expect was computed; a person confirms it.",
        allow_abbrev=False,
    )
    parser.add_argument("criteria", metavar="SET", help="a shipped set's id, or a file that ends in .toml")
    parser.add_argument("--only", metavar="CODE", action="append", default=[], help="only this criterion (repeatable)")
    parser.add_argument("--add", action="store_true", help="add to FILE what it lacks, and leave the rest as it is")
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> None:
    """Write the cases, and tell what was left out."""
    if options.add and options.output is None:
        options.parser.error("--add needs -o FILE")
    target = None if options.output is None else Path(options.output)
    if target is not None and target.exists() and not (options.add or options.force):
        raise CriteriaError(Message("cases.exists"), Place(options.output))
    criteria = load_criteria(options.criteria)
    found = list(boundary_cases(criteria, options.only, Screen(options.lang).track))
    cases = [item for item in found if isinstance(item, Case)]
    if options.add and target is not None and target.exists():
        _added(cases, target, criteria, options)
    else:
        folder = Path() if target is None else target.parent
        name = options.criteria
        named = seen_from(Path(name), folder) if name.endswith(".toml") else name
        if put(write_cases(cases, criteria, named, options.lang), options):
            tell(Message("cases.written", {"count": len(cases), "file": str(target)}).say(options.lang))
    for item in found:
        if isinstance(item, Skipped):
            values = {"code": f" {item.code}" if item.code else "", "says": item.says, "why": item.why}
            tell(Message("cases.skipped", values).say(options.lang))


def _added(cases: list[Case], target: Path, criteria: CriteriaSet, options: argparse.Namespace) -> None:
    """
    Write behind what is there the cases whose names are not there yet.

    Raises:
        ParscoreError: What is there is no file of cases for this set.
    """
    file = load_cases(target)
    raise_all(list(file.problems))
    if file.criteria is not None and file.criteria.id != criteria.id:
        values = {"found": file.criteria.id, "accepted": criteria.id}
        raise GoldenError(Message("cases.another-set", {**values}), file.source.place(("criteria",), value=True))
    known = {case.name for case in file.cases}
    new = [case for case in cases if case.name not in known]
    before = read_bytes(str(target), GoldenError)
    lines = "".join(f"{line}\n" for line in write_each(new, options.lang))
    ended = before if before.endswith(b"\n") else before + b"\n"
    put_bytes(ended + lines.encode() if new else before, str(target), force=True)
    counts: dict[str, Value] = {"count": len(new), "kept": len(known), "file": str(target)}
    tell(Message("cases.added", counts).say(options.lang))
