"""The files behind documents: their digests and texts. The only part that reads the disk."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import file_digest
from pathlib import Path
from unicodedata import normalize

from parscore.edge import MOST_BYTES
from parscore.evidence import Document

from .entries import Entry
from .report import IntegrityReport


_TEXTS = (".txt", ".md")
_SHOWN = 5
_DIGITS = 12


def path_of(document: Document) -> Path | None:
    """Return where a document's file is: beside the register that names it."""
    return None if document.file is None else Path(document.origin.source.file).parent / document.file


def digest_of(document: Document) -> str | None:
    """Return the SHA-256 of a document's file; None where it is no file that can be read."""
    path = path_of(document)
    try:
        if path is None or not path.is_file():
            return None
        with path.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest()
    except (OSError, ValueError):
        return None


def text_of(document: Document) -> str | None:
    """
    Return the text of a document in NFC: its file where that is ``.txt`` or
    ``.md``, or one of these beside it under the same name; None where there is none.
    """
    path = path_of(document)
    for candidate in () if path is None else _candidates(path):
        try:
            if candidate.is_file() and candidate.stat().st_size <= MOST_BYTES:
                raw = candidate.read_bytes()
                return normalize("NFC", raw.decode("utf-8-sig", "replace"))
        except (OSError, ValueError):
            continue
    return None


def _candidates(path: Path) -> Iterator[Path]:
    if path.suffix.lower() in _TEXTS:
        yield path
        return
    for suffix in _TEXTS:
        yield path.with_suffix(suffix)
        yield path.with_name(path.name + suffix)


def check_files(
    entries: Iterable[Entry], digests: Callable[[Document], str | None], report: IntegrityReport
) -> dict[Entry, str]:
    """
    Find files that have changed since they were registered, or are not there.

    Returns:
        The digest of each file that could be read.
    """
    read: dict[Entry, str] = {}
    missing: dict[int, list[Entry]] = {}
    for entry in entries:
        document = entry.document
        if document.file is None:
            continue
        digest = digests(document)
        if digest is not None:
            read[entry] = digest
        if digest is None and document.sha256 is None:
            # No digest was ever taken: perhaps the papers were not sent along at all.
            missing.setdefault(id(entry.register), []).append(entry)
        elif digest is None:
            report.notice(entry, "file-missing", count=1, found=document.file)
        elif document.sha256 is not None and digest.lower() != document.sha256.lower():
            report.notice(
                entry,
                "file-changed",
                document=document.label,
                found=document.file,
                accepted=document.sha256[:_DIGITS].lower(),
                digest=digest[:_DIGITS].lower(),
            )
    for lacking in missing.values():
        names = ", ".join(str(entry.document.file) for entry in lacking[:_SHOWN])
        more = ", …" if len(lacking) > _SHOWN else ""
        report.notice(lacking[0], "file-missing", count=len(lacking), found=f"{names}{more}")
    return read
