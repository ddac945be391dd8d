"""Write the file that a command makes, or print it."""

import argparse
import io
import os
import sys

from pathlib import Path

from parscore.errors import CriteriaError, Place
from parscore.wording import Message, say_system

from ._stdout import DASH


def output() -> argparse.ArgumentParser:
    """Return what every command has that writes a file."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=_printed, help="the file to write (default, or -: print it)"
    )
    parser.add_argument("--force", action="store_true", help="overwrite FILE if it exists")
    return parser


def _printed(output: str) -> str | None:
    """Read ``-`` as no file at all: what these commands write is printed then."""
    return None if output == DASH else output


def put(text: str, options: argparse.Namespace) -> bool:
    """
    Write *text* to the file that the command line names, or print it; tell whether it went to a file.

    Raises:
        CriteriaError: The file exists, and overwriting it was not asked for; or it cannot be written.
    """
    if options.output is None:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")  # TOML is UTF-8 wherever it is piped to
        sys.stdout.write(text)
        sys.stdout.flush()  # before what is told beside it
        return False
    put_bytes(text.encode(), options.output, force=options.force)
    return True


def put_bytes(data: bytes, file: str, *, force: bool) -> None:
    """
    Write *data* to *file*.

    Raises:
        CriteriaError: As `put` does.
    """
    try:
        with Path(file).open("wb" if force else "xb") as stream:
            stream.write(data)
    except FileExistsError:
        raise CriteriaError(Message("error.file-exists"), Place(file)) from None
    except (OSError, ValueError) as problem:
        reason = say_system(problem)
        raise CriteriaError(Message("error.unwritable", {"found": reason}), Place(file)) from None


def tell(line: str) -> None:
    """Say something beside the output."""
    print(line, file=sys.stderr)


def seen_from(file: Path, folder: Path) -> str:
    """Return how a file in *folder* names the set in *file*."""
    try:
        relative = Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:  # another drive of Windows has no relative path
        return file.absolute().as_posix()
    return relative if relative.startswith("..") else f"./{relative}"
