"""Objects that show themselves: in notebooks, in terminals, as data frames."""

from .html import safe, to_html
from .shows import Shows, View, inside, show
from .tables import Column, Shown, Table
from .text import to_rich, to_text


__all__ = ["Column", "Shown", "Shows", "Table", "View", "inside", "safe", "show", "to_html", "to_rich", "to_text"]
