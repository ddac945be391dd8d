"""Find the header of a form by its words, in one row or in two."""

from collections.abc import Mapping

import attrs

from parscore.edge.workbooks import Sheet

from .columns import column_of


_WITHIN = 40
#: How many columns one row of a header names at least; a heading may name the criteria by chance.
_LEAST = 2
#: A header is no essay.
_LONGEST = 120
_POINTS = frozenset(("claimed", "verified", "max", "earned"))


@attrs.frozen
class Header:
    """
    The header of a form.

    Attributes:
        last: Its last row.
        columns: Where each column stands.
    """

    last: int
    columns: Mapping[str, int]


def find_header(sheet: Sheet) -> Header | None:
    """Return the header of *sheet*: the first row, or the first with the one below it, that names a form's columns."""
    numbers = [number for number in sheet.rows if number <= _WITHIN]
    for number in numbers:
        one = _roles(sheet, number, None)
        if len(one) < _LEAST:
            continue
        below = number + 1
        two = _roles(sheet, number, below) if _belongs(sheet, number, below) else {}
        last, columns = (below, two) if len(two) > len(one) else (number, one)
        if "title" in columns and _POINTS & set(columns):
            return Header(_past_numbers(sheet, last), columns)
    return None


def _belongs(sheet: Sheet, number: int, below: int) -> bool:
    """Tell whether the row below a header belongs to it: merged cells say so."""
    down = any(first[0] == number and row == below for (row, _), first in sheet.merged.items())
    across = any(first[0] == number and row == number for (row, _), first in sheet.merged.items())
    return below in sheet.rows and (down or across)


def _roles(sheet: Sheet, number: int, below: int | None) -> dict[str, int]:
    """Return which column is which; of two of one name the first, but a code may stand before a title."""
    roles: dict[str, int] = {}
    for at in sorted({*sheet.rows[number], *(sheet.rows.get(below, {}) if below is not None else ())}):
        key = _role(sheet, number, below, at)
        if key == "title" and "title" in roles and "number" not in roles:
            roles["number"] = roles["title"]
            roles["title"] = at
        elif key is not None:
            roles.setdefault(key, at)
    return roles


def _role(sheet: Sheet, number: int, below: int | None, at: int) -> str | None:
    first = sheet.merged.get((number, at), (number, at))
    above = sheet.text(*first)
    under = "" if below is None else sheet.text(below, at)
    texts = (f"{above} {under}", under, above) if under else (above,)
    named = (column_of(text) for text in texts if 0 < len(text.strip()) <= _LONGEST)
    return next((key for key in named if key is not None), None)


def _past_numbers(sheet: Sheet, last: int) -> int:
    """Return the last row of a header, one that numbers the columns, (1) (2) (3), included."""
    texts = [sheet.text(last + 1, at).strip("()") for at in sheet.rows.get(last + 1, {})]
    counted = [text.partition("=")[0].strip() for text in texts]
    return last + 1 if counted == [str(number) for number in range(1, len(counted) + 1)] and counted[2:] else last


__all__ = ["Header", "find_header"]
