"""The files behind documents: their digests and texts. The only part that reads the disk."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import file_digest
from pathlib import Path
from unicodedata import normalize

from parscore.errors import ParscoreError
from parscore.evidence import Document
from parscore.reading import read_document

from .entries import Entry
from .report import IntegrityReport


#: Texts that may lie beside a file that cannot be read.
_TEXTS = (".txt", ".md")
_SHOWN = 5
_DIGITS = 12


def path_of(document: Document) -> Path | None:
    """Return where a document's file is: beside the register that names it, its name composed or decomposed."""
    if document.file is None:
        return None
    folder = Path(document.origin.source.file).parent
    names = (folder / normalize(form, document.file) for form in ("NFC", "NFD"))
    return next((path for path in names if path.exists()), folder / document.file)


def leads_outside(document: Document) -> bool:
    """Tell whether a document's file lies outside the folder of its register: an absolute path, ``..``, or a link."""
    path = path_of(document)
    return path is not None and _is_outside(document, path)


def _is_outside(document: Document, path: Path) -> bool:
    try:
        folder = Path(document.origin.source.file).parent.resolve()
        return not path.resolve().is_relative_to(folder)
    except (OSError, RuntimeError, ValueError):
        return False  # no file can have such a name; a circle of links leads nowhere


def digest_of(document: Document, *, outside: bool = False) -> str | None:
    """
    Return the SHA-256 of a document's file; None where it is no file that can be read.

    Args:
        document: The document.
        outside: Whether a file outside the folder of its register is read, too.
    """
    path = path_of(document)
    try:
        if path is None or not path.is_file() or (_is_outside(document, path) and not outside):
            return None
        with path.open("rb") as stream:
            return file_digest(stream, "sha256").hexdigest()
    except (OSError, ValueError):
        return None


def text_of(document: Document, *, outside: bool = False) -> str | None:
    """
    Return the text of a document in NFC: what can be read of its file, or of
    a ``.txt`` or ``.md`` beside it under the same name; None where there is none.

    Args:
        document: The document.
        outside: Whether files outside the folder of its register are read, too.
    """
    path = path_of(document)
    for candidate in () if path is None else (path, *_beside(path)):
        try:
            if candidate.is_file() and (outside or not _is_outside(document, candidate)):
                return normalize("NFC", read_document(candidate).text)
        except (ParscoreError, OSError, ValueError):
            continue
    return None


def _beside(path: Path) -> Iterator[Path]:
    for suffix in _TEXTS if path.suffix.lower() not in _TEXTS else ():
        yield path.with_suffix(suffix)
        yield path.with_name(path.name + suffix)


def check_files(
    entries: Iterable[Entry],
    digests: Callable[[Document], str | None],
    report: IntegrityReport,
    *,
    outside: bool = False,
) -> dict[Entry, str]:
    """
    Find files that have changed since they were registered, or are not there.

    Args:
        entries: The documents.
        digests: Gives the SHA-256 of a document's file.
        report: What takes the findings.
        outside: Whether a file may lie outside the folder of its register.

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
        if digest is None and not outside and leads_outside(document):
            report.notice(entry, "file-outside", document=document.label, found=document.file)
        elif digest is None and document.sha256 is None:
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
