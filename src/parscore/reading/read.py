"""Read a document: from text, from bytes, from a file."""

from .document import Document
from .fields._read import to_document
from .layout import lay_out
from .mending import mend


def read_document(source: str) -> Document:
    text, mended = mend(source)
    return to_document(text, lay_out(text), None, mended)
