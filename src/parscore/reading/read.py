"""Read a document: from text, from bytes, from a file."""

import os

from pathlib import Path

import attrs

from parscore.wording import say_system

from .document import Document, Sure
from .extracting import MAX_BYTES, MAX_LETTERS, extract
from .extracting._html import html_text, looks_like_html
from .extracting._limits import refusal
from .fields import read_fields
from .layout import lay_out
from .mending import mend


#: How the names of files end that hold documents.
SUFFIXES = (
    ".txt",
    ".md",
    ".html",
    ".htm",
    ".docx",
    ".doc",
    ".rtf",
    ".odt",
    ".pdf",
    ".png",
    ".jpg",
    ".jpeg",
    ".tif",
    ".tiff",
)
#: What is looked at for fields: a letterhead and a signature do not stand behind a hundred pages.
_LOOKED_AT = 300_000


def read_document(source: str | bytes | os.PathLike[str]) -> Document:
    """
    Read an administrative document and return what it shows.

    Args:
        source: Its text, the bytes of a file, or a path (`pathlib.Path`) of a file: ``.txt``, ``.md``, ``.html``,
            ``.docx``, ``.doc``, ``.odt``, ``.pdf`` or a picture. What it holds decides, not its name. One line of
            text that ends as a file's name does and names a file is taken for its path.

    Raises:
        DocumentError: It cannot be read: it is empty, broken, locked, too large, a scan without Tesseract.
        MissingExtraError: It is a file that the extra ``documents`` reads.
    """
    if isinstance(source, str):
        return _from_bytes(_read(Path(source)), source) if _names_file(source) else _from_text(source)
    if isinstance(source, (bytes, bytearray, memoryview)):
        return _from_bytes(bytes(source), None)
    if not isinstance(source, os.PathLike):
        raise refusal("document-source", found=type(source).__name__)
    path = Path(source)
    return _from_bytes(_read(path), str(path))


def _names_file(text: str) -> bool:
    """Tell whether a text is the path of a file: a reader's slip, which must not give an empty document."""
    most = 1024
    if len(text) > most or "\n" in text or "\0" in text or not text.lower().endswith(SUFFIXES):
        return False
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def _read(path: Path) -> bytes:
    file = str(path)
    if path.exists() and not path.is_file():
        raise refusal("document-no-file", file)
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise refusal("unreadable", file, found=say_system(error)) from None


def _from_text(text: str) -> Document:
    if len(text) > MAX_LETTERS:
        raise refusal("document-too-long", accepted=MAX_LETTERS)
    return _made(html_text(text) if looks_like_html(text) else text, None, ())


def _from_bytes(data: bytes, file: str | None) -> Document:
    extracted = extract(data, file)
    return _made(extracted.text, file, extracted.mended)


def _made(text: str, file: str | None, mended: tuple[str, ...]) -> Document:
    whole, more = mend(text)
    values, traces = read_fields(lay_out(whole[:_LOOKED_AT]))
    if "scan" in mended:
        traces = {name: attrs.evolve(trace, sure=_less(trace.sure)) for name, trace in traces.items()}
    return Document(**values, text=whole, traces=traces, file=file, mended=(*mended, *more))


def _less(sure: Sure) -> Sure:
    """What was recognised on a picture is never certain."""
    return Sure.LIKELY if sure is Sure.CERTAIN else sure
