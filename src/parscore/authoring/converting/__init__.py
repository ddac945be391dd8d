"""Turn the spreadsheets in which criteria sets circulate into criteria files, losing no row."""

from ._convert import Converted, convert


__all__ = ["Converted", "convert"]
