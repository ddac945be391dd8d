"""The file edge: TOML text to plain data with positions, and what is wrong with it.

Everything that reads a file or speaks pydantic's language of errors is here,
so that the floors above it work on data that they can trust.
"""

from parscore.extras import need

from ._csv import Record, read_csv
from ._editing import Edit, edit_toml, toml_key, toml_value
from ._marks import Path
from ._quantities import Quantity, read_number, read_percent, read_quantity
from ._reading import MOST_BYTES, Source, read_bytes, read_toml, write_path
from ._types import (
    AS_TUPLE,
    Day,
    Name,
    NameOrNames,
    Names,
    Number,
    PointsIn,
    Share,
    TextIn,
    Year,
    as_tuple,
)
from ._validation import Lenience, Problems, Written, closest, shorten


__all__ = [
    "MOST_BYTES",
    "Day",
    "Edit",
    "Lenience",
    "Name",
    "NameOrNames",
    "Names",
    "Number",
    "Path",
    "PointsIn",
    "Problems",
    "Quantity",
    "Record",
    "Share",
    "Source",
    "TextIn",
    "Written",
    "Year",
    "AS_TUPLE",
    "as_tuple",
    "closest",
    "edit_toml",
    "need",
    "read_bytes",
    "read_csv",
    "read_number",
    "read_percent",
    "read_quantity",
    "read_toml",
    "shorten",
    "toml_key",
    "toml_value",
    "write_path",
]
