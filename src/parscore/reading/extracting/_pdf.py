"""PDF files: their text layer, else what can be recognised on their pages."""

from typing import Any

from parscore.edge import need

from ._limits import MAX_PAGES, MAX_SCANNED, refusal
from ._scan import recognise


#: A page with fewer letters holds a stamp or a page number, and is a scan.
_LEAST = 40
#: Dots per inch at which a page is recognised.
_DPI = 200


def pdf_text(data: bytes, file: str | None) -> tuple[str, bool]:
    """
    Return the text of a PDF, and whether it had to be recognised.

    Raises:
        DocumentError: It is locked, broken, or a scan and no Tesseract with Vietnamese is installed.
        MissingExtraError: The extra ``documents`` is not installed.
    """
    pdfium = need("pypdfium2", "documents")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        slug = "document-locked" if "password" in str(error).lower() else "document-broken"
        raise refusal(slug, file, found=str(error)) from None
    try:
        count = min(len(document), MAX_PAGES)
        pages = [_page_text(document, index) for index in range(count)]
        text = "\n\n".join(pages)
        if sum(map(str.isalpha, text)) >= _LEAST or not count:
            return text, False
        images = [_picture(document, index) for index in range(min(count, MAX_SCANNED))]
    except pdfium.PdfiumError as error:
        raise refusal("document-broken", file, found=str(error)) from None
    finally:
        document.close()
    return "\n\n".join(recognise(image, file) for image in images), True


def _page_text(document: Any, index: int) -> str:  # noqa: ANN401 -- pypdfium2's document
    page = document[index]
    try:
        layer = page.get_textpage()
        try:
            return str(layer.get_text_bounded())
        finally:
            layer.close()
    finally:
        page.close()


def _picture(document: Any, index: int) -> bytes:  # noqa: ANN401 -- pypdfium2's document
    """Return a page as a grey PNM picture, which Tesseract reads without further libraries."""
    page = document[index]
    try:
        most = 4000
        scale = min(_DPI / 72, most / max(*page.get_size(), 1))
        bitmap = page.render(scale=scale, grayscale=True)
        rows = bytes(bitmap.buffer)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        lines = b"".join(rows[line * stride : line * stride + width] for line in range(height))
        return b"P5 %d %d 255\n" % (width, height) + lines
    finally:
        page.close()
