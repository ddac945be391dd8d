"""What kind of file it is, by what it holds and not by what it is called."""

import re

from collections.abc import Callable

import attrs

from ._archives import open_archive
from ._html import html_text, looks_like_html
from ._limits import MAX_BYTES, MAX_LETTERS, refusal
from ._plain import decode
from ._word import doc_text, docx_text, odt_text


@attrs.frozen
class Extracted:
    """
    The text of a file.

    Attributes:
        text: The text.
        mended: What was mended to get at it: ``scan``, or the code page.
    """

    text: str
    mended: tuple[str, ...] = ()


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")


def kind_of(data: bytes) -> str:
    """Return ``pdf``, ``zip``, ``doc``, ``rtf``, ``image``, ``html`` or ``text``."""
    head = data[:1024].lstrip()
    if head.startswith(b"%PDF-") or b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "zip"
    if data.startswith(_OLE):
        return "doc"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(_IMAGES) and not data[:64].decode("ascii", "ignore").isprintable():
        return "image"
    return "html" if re.match(rb"(?i)(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body)", data[:2048]) else "text"


def extract(data: bytes, file: str | None = None) -> Extracted:
    """
    Return the text of a file's bytes.

    Raises:
        DocumentError: It is empty, too large, broken, locked, a scan that cannot be recognised, or of no known kind.
        MissingExtraError: The extra ``documents`` is wanted.
    """
    if not data.strip():
        raise refusal("document-empty", file)
    if len(data) > MAX_BYTES:
        raise refusal("too-large", file, accepted=MAX_BYTES // (1024 * 1024))
    kind = kind_of(data)
    if kind in _READERS:
        extracted = _READERS[kind](data, file)
    elif kind == "zip":
        extracted = _from_archive(data, file)
    elif kind == "pdf":
        extracted = _from_pdf(data, file)
    else:
        text, page = decode(data, file)
        extracted = Extracted(html_text(text) if kind == "html" or looks_like_html(text) else text, page)
    if len(extracted.text) > MAX_LETTERS:
        raise refusal("document-too-long", file, accepted=MAX_LETTERS)
    if not extracted.text.strip():
        raise refusal("document-empty", file)
    return extracted


def _from_archive(data: bytes, file: str | None) -> Extracted:
    with open_archive(data, file) as archive:
        names = set(archive.namelist())
        if "word/document.xml" in names:
            return Extracted(docx_text(data, archive, file))
        if "content.xml" in names:
            return Extracted(odt_text(archive, file))
    raise refusal("document-unknown", file, found="ZIP")


def _from_pdf(data: bytes, file: str | None) -> Extracted:
    from ._pdf import pdf_text  # noqa: PLC0415 -- only a PDF needs it

    text, scanned = pdf_text(data, file)
    return Extracted(text, ("scan",) if scanned else ())


def _from_doc(data: bytes, file: str | None) -> Extracted:
    return Extracted(doc_text(data, file))


def _from_image(data: bytes, file: str | None) -> Extracted:
    from ._scan import recognise  # noqa: PLC0415 -- only a scan needs it

    return Extracted(recognise(data, file), ("scan",))


_READERS: dict[str, Callable[[bytes, str | None], Extracted]] = {
    "doc": _from_doc,
    "rtf": _from_doc,
    "image": _from_image,
}
