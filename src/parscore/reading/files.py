"""The files of documents that a path or a folder holds."""

import os

from collections.abc import Iterable
from pathlib import Path

from parscore.errors import DocumentError, Place
from parscore.wording import Message

from .read import SUFFIXES


def find_files(paths: Iterable[str | os.PathLike[str]]) -> tuple[list[Path], list[DocumentError]]:
    """
    Return the files that *paths* name, folders with all that is in them, and
    what is wrong with a path. Links to folders are not followed, and hidden
    files are left out.
    """
    files: dict[Path, None] = {}
    problems: list[DocumentError] = []
    for name in paths:
        path = Path(name)
        if not path.is_dir():
            files[path] = None
            continue
        inside = _inside(path)
        if not inside:
            problems.append(DocumentError(Message("error.document-no-files"), Place(str(path))))
        files.update(dict.fromkeys(inside))
    return list(files), problems


def _inside(folder: Path) -> list[Path]:
    found: list[Path] = []
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            Path(parent) / name
            for name in sorted(names)
            if name.lower().endswith(SUFFIXES) and not name.startswith((".", "~$"))
        ]
    return found
