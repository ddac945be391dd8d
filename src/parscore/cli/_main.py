"""Read the command line, do the job, report what is wrong."""

import argparse
import io
import os
import sys

from collections.abc import Sequence
from importlib.metadata import version

from parscore.errors import ParscoreError
from parscore.wording import Message

from . import (
    _audit,
    _cases,
    _check,
    _convert,
    _coverage,
    _deadlines,
    _diff,
    _explain,
    _form,
    _inspect,
    _list,
    _mutate,
    _new,
    _plot,
    _read,
    _register,
    _report,
    _review,
    _save,
    _schema,
    _score,
    _show,
)


#: The commands, in the order in which --help shows them. Each adds itself, and
#: names what runs it, which returns an exit code or None for 0.
_COMMANDS = (
    _score,
    _explain,
    _deadlines,
    _report,
    _list,
    _show,
    _diff,
    _new,
    _convert,
    _schema,
    _check,
    _cases,
    _coverage,
    _review,
    _read,
    _save,
    _form,
    _register,
    _inspect,
    _audit,
    _mutate,
    _plot,
)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="parscore",
        description="Score communes on the PAR index (CCHC) from their evidence, with every point accounted for.",
        epilog="exit codes: 0 done, 1 the input is wrong, 2 the command is wrong",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"parscore {version('parscore')}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add(commands)
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
        code: int | None = options.run(options)
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
    return 0 if code is None else code
