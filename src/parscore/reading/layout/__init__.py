"""The page: lines in reading order, whatever has happened to their columns and breaks."""

from ._lines import Line
from ._page import Page, lay_out


__all__ = ["Line", "Page", "lay_out"]
