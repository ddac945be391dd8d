"""Read the command line, do the job, report what is wrong."""

import argparse
import datetime
import io
import os
import re
import sys

from collections.abc import Sequence
from importlib.metadata import version

from parscore.errors import ParscoreError
from parscore.wording import Message

from ._commands import explain, list_sets, score_paths


_VN_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_CRITERIA = "criteria set: a shipped id, or a file that ends in .toml (default: the one each register names)"
_AS_OF = "day of the score, 2023-07-01 or 01/7/2023 (default: the end of the evidence window)"


def _date(text: str) -> datetime.date:
    try:
        if found := _VN_DATE.fullmatch(text.strip()):
            return datetime.date(int(found[3]), int(found[2]), int(found[1]))
        return datetime.date.fromisoformat(text.strip())
    except ValueError:
        message = f"{text!r} is not a date such as 2023-07-01 or 01/7/2023"
        raise argparse.ArgumentTypeError(message) from None


def _count(text: str) -> int:
    if text.isdigit():
        return int(text)
    message = f"{text!r} is not a whole number from 0 up"
    raise argparse.ArgumentTypeError(message)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="parscore",
        description="Score communes on the PAR index (CCHC) from their evidence, with every point accounted for.",
        epilog="exit codes: 0 done, 1 the input is wrong, 2 the command is wrong",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"parscore {version('parscore')}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    common = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    common.add_argument("--lang", choices=("vi", "en"), default="vi", help="language of what is printed (default: vi)")
    scored = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    scored.add_argument("--criteria", metavar="ID|FILE", help=_CRITERIA)
    scored.add_argument("--as-of", metavar="DATE", type=_date, help=_AS_OF)

    score = commands.add_parser(
        "score",
        parents=[scored, common],
        help="score one register, or rank a folder of them",
        description="Score registers. On several: the ranking first, then who lost what.",
        allow_abbrev=False,
    )
    score.add_argument(
        "paths", metavar="PATH", nargs="+", help="a register file, a register's folder, or a folder of registers"
    )
    score.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (default: text)")
    score.add_argument(
        "--top",
        metavar="N",
        type=_count,
        default=5,
        help="deductions shown for each unit; 0 shows the ranking alone (default: 5)",
    )

    told = commands.add_parser(
        "explain",
        parents=[scored, common],
        help="explain every deduction of one unit, or of one criterion",
        description="Explain why each point was lost and how to get it back.",
        allow_abbrev=False,
    )
    told.add_argument("path", metavar="PATH", help="a register file or a register's folder")
    told.add_argument("code", metavar="CODE", nargs="?", help="only this criterion and what is below it, such as 1.1")

    commands.add_parser(
        "list", parents=[common], help="list the shipped criteria sets", description="List the shipped criteria sets."
    )
    return parser


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line; a criterion's code may stand after the options, too."""
    parser = _parser()
    options, rest = parser.parse_known_args(arguments)
    if rest and options.command == "explain" and options.code is None and not rest[0].startswith("-"):
        options.code = rest.pop(0)
    if rest:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    return options


def _drop_output() -> None:
    """Send what is left to nowhere, so that Python's own last flush does not fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run the command line.

    Returns:
        0 if all went well, 1 if the input is wrong. A wrong command exits with 2.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    options = _options(arguments)
    try:
        match options.command:
            case "score":
                score_paths(options)
            case "explain":
                explain(options)
            case _:
                list_sets(options)
        sys.stdout.flush()
    except ParscoreError as error:
        print(error.say(options.lang), file=sys.stderr)
        return 1
    except BrokenPipeError:
        _drop_output()
        return 0
    except OSError as error:
        _drop_output()
        print(Message("error.unwritable", {"found": str(error)}).say(options.lang), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0
