"""How parscore speaks: numbers, dates and sentences in Vietnamese and English.

The lowest floor. It knows nothing of criteria, documents or scores.
"""

from ._dates import say_date
from ._numbers import as_surface, is_decimal, say_number, write_number
from ._system import say_system
from ._values import LANGUAGES, Lang, Message, Percent, Points, Text, Value, say


__all__ = [
    "LANGUAGES",
    "Lang",
    "Message",
    "Percent",
    "Points",
    "Text",
    "Value",
    "as_surface",
    "is_decimal",
    "say",
    "say_date",
    "say_number",
    "say_system",
    "write_number",
]
