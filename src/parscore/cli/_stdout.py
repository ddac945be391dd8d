"""What ``-o -`` means: standard output in place of a file."""

import sys
import tempfile

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from parscore.errors import ParscoreError
from parscore.wording import Message


#: The name that stands for standard output.
DASH = "-"
#: The endings of files that a terminal can show.
_TEXTS = frozenset({"html", "ics", "md", "svg", "toml"})


def to_stdout(data: bytes, ending: str) -> None:
    """
    Write *data*, a file that would end in *ending* (``html``), to standard output as it is.

    Raises:
        ParscoreError: It is no text, and standard output is a terminal.
    """
    if ending not in _TEXTS and sys.stdout.isatty():
        raise ParscoreError(Message("error.terminal", {"found": ending}))
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


@contextmanager
def file_for(output: str, ending: str) -> Generator[str]:
    """
    Give the file to write: *output*, or for ``-`` a temporary one that ends in
    *ending* and goes to standard output when it is whole.

    Raises:
        ParscoreError: As `to_stdout` does.
    """
    if output != DASH:
        yield output
        return
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"output.{ending}"
        yield str(file)
        to_stdout(file.read_bytes(), ending)
