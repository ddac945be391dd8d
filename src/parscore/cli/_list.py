"""``parscore list``: criteria sets, found by issuer, level, year and day."""

import argparse
import sys

from collections.abc import Iterator

from parscore.criteria import CriteriaSet
from parscore.criteria.catalogue import in_force, load_catalogue
from parscore.wording import Message

from ._options import Commands, common, count, date
from ._output import Screen


LEVELS = ("province", "department", "district", "commune", "agency", "unit")


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "list",
        parents=[common()],
        help="list criteria sets, or find the one that applied on a day",
        description="List criteria sets by issuer, level and year, or find the one that applied on a day.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--issuer", metavar="TEXT", help="what the issuer or the id contains; diacritics may be left out"
    )
    parser.add_argument("--level", choices=LEVELS, help="whom the set scores")
    parser.add_argument("--year", metavar="N", type=count, help="the scored year")
    parser.add_argument("--on", metavar="DATE", type=date, help="only the set that applied on this day")
    parser.add_argument(
        "--in", metavar="FOLDER", nargs="+", dest="folders", help="look here instead of among the shipped sets"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List what the command line asks for; a file that is wrong is told and hides no other."""
    screen = Screen(options.lang)
    catalogue = load_catalogue(options.folders)
    for problem in catalogue.problems:
        print(problem.say(options.lang), file=sys.stderr)
    wanted = {"issuer": options.issuer, "level": options.level, "year": options.year}
    found = catalogue.find(**wanted)
    shown = found if options.on is None else (catalogue.applied(options.on, **wanted),)
    if not shown:
        print(Message("set.none").say(options.lang), file=sys.stderr)
    for item in shown:
        screen.lines(_lines(item, found, options.lang, file=options.folders is not None))
    return 1 if catalogue.problems or not shown else 0


def _lines(item: CriteriaSet, among: tuple[CriteriaSet, ...], lang: str, *, file: bool) -> Iterator[str]:
    yield item.id
    told = [item.title.say(lang), Message("set.year", {"year": str(item.year), "level": level_of(item)}).say(lang)]
    if item.issuer is not None:
        told.append(Message("set.issuer", {"issuer": item.issuer}).say(lang))
    told.append(_force(item, among).say(lang))
    if item.amends:
        told.append(Message("set.amends", {"found": " ← ".join(item.amends)}).say(lang))
    told.append(Message(f"status.{item.status}").say(lang))
    if file:
        told.append(Message("set.file", {"file": item.file}).say(lang))
    yield from (f"    {line}" for line in told)


def level_of(item: CriteriaSet) -> Message:
    """Say whom a set scores."""
    return Message(f"level.{item.level}")


def _force(item: CriteriaSet, among: tuple[CriteriaSet, ...]) -> Message:
    """Say since when and until when a set applies."""
    if item.in_force is None:
        return Message("set.no-dates", {"year": str(item.year)})
    start, end = in_force(item, among)
    if end is None:
        return Message("set.in-force", {"start": start})
    return Message("set.in-force-until", {"start": start, "end": end})
