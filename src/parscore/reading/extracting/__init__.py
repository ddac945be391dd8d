"""From a file's bytes to its text, whatever kind of file it is."""

from ._kinds import Extracted, extract, kind_of
from ._limits import MAX_BYTES, MAX_LETTERS


__all__ = ["MAX_BYTES", "MAX_LETTERS", "Extracted", "extract", "kind_of"]
