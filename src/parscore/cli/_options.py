"""What several commands ask for on their command line."""

import argparse
import datetime
import re

from typing import TypeAlias

from parscore.evidence import STAGES


_VN_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_CRITERIA = "criteria set: a shipped id, or a file that ends in .toml (default: the one each register names)"
_STAGE = "whose view of the evidence (default: the last stage that the register has reviews of)"
_AS_OF = "day of the score, 2023-07-01 or 01/7/2023 (default: the end of the evidence window)"

#: Where a command adds itself.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 -- argparse gives it no other name


def date(text: str) -> datetime.date:
    """Read a date as people write it."""
    try:
        if found := _VN_DATE.fullmatch(text.strip()):
            return datetime.date(int(found[3]), int(found[2]), int(found[1]))
        return datetime.date.fromisoformat(text.strip())
    except ValueError:
        message = f"{text!r} is not a date such as 2023-07-01 or 01/7/2023"
        raise argparse.ArgumentTypeError(message) from None


def count(text: str) -> int:
    """Read a whole number from 0 up."""
    if text.isdigit():
        return int(text)
    message = f"{text!r} is not a whole number from 0 up"
    raise argparse.ArgumentTypeError(message)


def common() -> argparse.ArgumentParser:
    """Return what every command has: the language."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--lang", choices=("vi", "en"), default="vi", help="language of what is printed (default: vi)")
    return parser


def scored() -> argparse.ArgumentParser:
    """Return what every command has that scores: the set and the day."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--criteria", metavar="ID|FILE", help=_CRITERIA)
    parser.add_argument("--as-of", metavar="DATE", type=date, help=_AS_OF)
    parser.add_argument("--stage", choices=STAGES, help=_STAGE)
    return parser
