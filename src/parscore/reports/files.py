"""Names of report files, and writing them so that a failure leaves the old ones."""

import os
import re
import tempfile

from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

from parscore.errors import ParscoreError, Place
from parscore.wording import Message, say_system


#: A name that every system takes as it is.
_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
#: Names of devices, which Windows takes for no file.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")


def file_stem(name: str) -> str:
    """
    Return a file's name without its ending for *name*, such as a unit's id:
    itself where every system takes it, else its letters and a digest of it, so
    that two names never share one file.
    """
    if _PLAIN.fullmatch(name) and not _DEVICES.fullmatch(name):
        return name
    letters = normalize("NFD", name.casefold().replace("đ", "d"))
    words = re.sub(r"[^a-z0-9]+", "-", "".join(char for char in letters if char.isascii() or char.isspace()))
    digest = sha256(name.encode()).hexdigest()[:8]
    return "-".join(part for part in (words[:60].strip("-"), digest) if part)


def write_file(data: bytes, file: Path, *, force: bool) -> None:
    """
    Write *data* to *file*: to a temporary file in the same folder, which is then moved into place.

    Raises:
        ParscoreError: The file exists, and overwriting it was not asked for; or it cannot be written.
    """
    with _told(file):
        if not force and file.exists():
            raise ParscoreError(Message("error.file-exists"), Place(str(file)))
        handle, name = tempfile.mkstemp(prefix=f".{file.name[:40]}-", dir=file.parent)
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            _put(part, file)
        finally:
            part.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """
    Make *folder*, and those above it, where they are not there.

    Raises:
        ParscoreError: It cannot be made.
    """
    with _told(folder):
        folder.mkdir(parents=True, exist_ok=True)


@contextmanager
def new_folder(folder: Path, *, force: bool) -> Generator[Path]:
    """
    Give a temporary folder beside *folder* to write files into; they are moved
    into place at the end, all at once where *folder* is not there yet. What else
    lies in it stays. A failure leaves *folder* as it was.

    Raises:
        ParscoreError: The folder exists, and overwriting was not asked for; or it cannot be written.
    """
    with _told(folder):
        if folder.exists() and not (force and folder.is_dir()):
            raise ParscoreError(Message("error.file-exists"), Place(str(folder)))
        with tempfile.TemporaryDirectory(prefix=f".{folder.name[:40]}-", dir=folder.parent) as name:
            inner = Path(name) / "report"
            inner.mkdir()
            yield inner
            if not folder.exists():
                inner.rename(folder)
                return
            for file in sorted(item for item in inner.rglob("*") if item.is_file()):
                target = folder / file.relative_to(inner)
                target.parent.mkdir(parents=True, exist_ok=True)
                file.replace(target)


def _put(part: Path, file: Path) -> None:
    """Move *part* to *file*, readable as any new file is: a temporary one is its owner's alone."""
    mask = os.umask(0)
    os.umask(mask)
    part.chmod((file.stat().st_mode & 0o777) if file.exists() else 0o666 & ~mask)
    part.replace(file)


@contextmanager
def _told(place: Path) -> Generator[None]:
    try:
        yield
    except (OSError, ValueError) as problem:
        if isinstance(problem, ParscoreError):
            raise
        raise ParscoreError(Message("error.unwritable", {"found": say_system(problem)}), Place(str(place))) from None
