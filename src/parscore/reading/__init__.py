"""Administrative documents read from text and files.

This floor knows the form of documents (Nghị định 30/2020/NĐ-CP and the Party's
rules) and nothing of criteria.
"""

from . import shown as shown  # how its objects are shown
from .document import FIELDS, Document, Span, Sure, Trace
from .files import find_files
from .read import read_document


__all__ = ["FIELDS", "Document", "Span", "Sure", "Trace", "find_files", "read_document"]
