"""``parscore deadlines``: what falls due, when, and how many points are at stake."""

import argparse
import datetime
import json

from parscore.deadlines import (
    Deadline,
    calendar_of,
    deadlines_of,
    deadlines_text,
    deadlines_to_dict,
    sort_by_day,
)
from parscore.wording import Message

from ._cards import cards_at
from ._files import put_bytes, tell
from ._options import Commands, common, count, date, scored
from ._output import Screen
from ._stdout import DASH, to_stdout


_WIDTH = 80


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "deadlines",
        parents=[scored(), common()],
        help="list what falls due, when, and the points at stake; write it as a calendar",
        description="List what falls due for one unit or several, when, and the points at stake, or write it as an "
        "iCalendar file. Without --from or --as-of it is the whole year, as the registers stand.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", help="a register file, a register's folder, or a folder of registers"
    )
    parser.add_argument(
        "--from",
        dest="start",
        metavar="DAY",
        type=_day,
        help="only what falls due, or can still be made good, on DAY or later: a date, or today; "
        "it is the day of the score, too, unless --as-of names another",
    )
    parser.add_argument("--ics", metavar="FILE", help="write an iCalendar file (RFC 5545); - is standard output")
    parser.add_argument(
        "--alarm", metavar="DAYS", type=count, help="with --ics: remind so many days before, at eight in the morning"
    )
    parser.add_argument("--force", action="store_true", help="with --ics: overwrite FILE if it exists")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (default: text)")
    parser.set_defaults(run=run, parser=parser)


def _day(text: str) -> datetime.date:
    """Read a date, or today by this machine's clock: the one place that reads it, and only if asked."""
    return datetime.datetime.now().astimezone().date() if text.strip().lower() == "today" else date(text)


def run(options: argparse.Namespace) -> None:
    """List what falls due for the units that the command line names."""
    if options.ics is None and (options.alarm is not None or options.force):
        options.parser.error("--alarm and --force need --ics")
    if options.as_of is None:
        options.as_of = options.start
    screen = Screen(options.lang)
    cards = cards_at(options.paths, options, screen)
    deadlines = sort_by_day(item for card in screen.track(cards) for item in deadlines_of(card))
    if options.start is not None:
        deadlines = tuple(item for item in deadlines if item.is_on_or_after(options.start))
    if options.ics is not None:
        _write(deadlines, options)
    elif options.format == "json":
        screen.raw(json.dumps(deadlines_to_dict(deadlines), ensure_ascii=False, indent=2) + "\n")
    else:
        width = min(screen.width or _WIDTH, _WIDTH) if screen.is_terminal else _WIDTH
        screen.lines(deadlines_text(deadlines, options.lang, width).splitlines())


def _write(deadlines: tuple[Deadline, ...], options: argparse.Namespace) -> None:
    """Write the calendar; a calendar without an entry is none."""
    if not deadlines:
        tell(Message("deadline.not-written", {"file": options.ics}).say(options.lang))
        return
    data = calendar_of(deadlines, options.lang, alarm=options.alarm)
    if options.ics == DASH:
        to_stdout(data, "ics")
        return
    put_bytes(data, options.ics, force=options.force)
    entries = data.count(b"\r\nBEGIN:VEVENT\r\n")
    tell(Message("deadline.written", {"count": entries, "file": options.ics}).say(options.lang))
