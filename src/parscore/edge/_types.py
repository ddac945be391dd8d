"""Field types that the tables of every file format share."""

import datetime

from fractions import Fraction
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from parscore.wording import Text

from ._quantities import Quantity, read_number, read_quantity, read_share


_YEARS = range(1900, 2101)


def _read_text(value: object) -> Text:
    match value:
        case Text():
            return value
        case str() if value.strip():
            return Text(value, value)
        case {"vi": str() as vi, "en": str() as en, **rest} if vi.strip() and en.strip() and not rest:
            return Text(vi, en)
        case {"vi": str() as vi, **rest} if vi.strip() and not rest:
            return Text(vi, vi)
        case _:
            raise PydanticCustomError("not-a-text", "a text or a table with vi and en is wanted")


def _read_day(value: object) -> object:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime) and value.year not in _YEARS:
        raise PydanticCustomError("outside-calendar", "a date between 1900 and 2100 is wanted")
    if isinstance(value, datetime.datetime):
        raise PydanticCustomError("date_type", "a date is wanted")
    return value


def as_tuple(value: object) -> object:
    """Return an array as a tuple, and anything else as it is."""
    return tuple(value) if isinstance(value, list) else value


def _one_or_many(value: object) -> object:
    if not isinstance(value, (str, list, tuple)):
        raise PydanticCustomError("not-texts", "a text or an array of texts is wanted")
    return (value,) if isinstance(value, str) else as_tuple(value)


#: Lets an array be read as a tuple.
AS_TUPLE = BeforeValidator(as_tuple)
#: A text in both languages.
TextIn = Annotated[Text, BeforeValidator(_read_text)]
#: A date of the years 1900 to 2100.
Day = Annotated[datetime.date, BeforeValidator(_read_day)]
#: A string with something in it.
Name = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
#: An exact number.
Number = Annotated[Fraction, BeforeValidator(read_number)]
#: Points from 0 up, or a share of the maximum.
PointsIn = Annotated[Quantity, BeforeValidator(read_quantity)]
#: A share from 0 to 1.
Share = Annotated[Fraction, BeforeValidator(read_share)]
#: An array of strings.
Names = Annotated[tuple[Name, ...], AS_TUPLE]
#: A string or an array of them.
NameOrNames = Annotated[tuple[Name, ...], BeforeValidator(_one_or_many)]


def _year(value: int) -> int:
    if value not in _YEARS:
        raise PydanticCustomError("outside-calendar", "a year between 1900 and 2100 is wanted")
    return value


#: A year.
Year = Annotated[int, AfterValidator(_year)]
