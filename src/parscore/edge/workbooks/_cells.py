"""What people write into cells: dates, numbers and answers as Vietnamese Excel has them."""

import datetime
import re

from decimal import Decimal
from functools import lru_cache
from unicodedata import category, normalize

import attrs

from parscore.wording import Message

from ._reading import Cell


_DAY = re.compile(r"(?:ngày )?(\d{1,2})(?:\s*[/.-]\s*| tháng )(\d{1,2})(?:\s*[/.-]\s*| năm )(\d{4})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_PLAIN = re.compile(r"([+-]?)(\d+)(?:[.,](\d+))?")
_GROUPED = re.compile(r"([+-]?)(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:,(\d+))?")
_ENGLISH = re.compile(r"([+-]?)(\d{1,3}(?:,\d{3}){2,}|\d{1,3},\d{3}(?=\.))(?:\.(\d+))?")
#: "1.250" is a thousand and more in one half of the world, and one and a quarter in the other.
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_PERCENT = re.compile(r"[+-]?\d+(?:[.,]\d+)?\s?%")
_MINUS = str.maketrans({"\N{MINUS SIGN}": "-", "\N{EN DASH}": "-"})
#: What is written for yes and for no.
YES = frozenset(("co", "yes", "true", "dung", "x", "v", "✓", "✔", "☑"))
NO = frozenset(("khong", "no", "false", "sai", "☐"))


@attrs.frozen
class Unread:
    """A cell that does not say what is asked of it: a message about it."""

    why: Message


@lru_cache(maxsize=4096)
def plain_words(text: str) -> str:
    """Return *text* as headers are compared: small letters without marks, blanks for everything between words."""
    apart = normalize("NFD", text.casefold().replace("đ", "d"))
    bare = "".join(" " if category(char)[0] in "PZCS" else char for char in apart if category(char) != "Mn")
    return " ".join(bare.split())


def trouble_of(cell: Cell) -> Message | None:
    """Say why a cell says nothing; None where it does say something."""
    match cell.trouble:
        case "formula":
            return Message("error.formula-unsaved")
        case "fault":
            return Message("error.cell-fault", {"found": cell.text})
        case _:
            return None


def read_day(cell: Cell) -> datetime.date | Unread:
    """Read a date: a real one, 28/3/2023, 28.03.2023, 28-3-2023, 2023-03-28 or ngày 28 tháng 3 năm 2023."""
    value = cell.value
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    if isinstance(value, str):
        text = " ".join(value.split())
        try:
            if found := _DAY.fullmatch(text):
                return datetime.date(int(found[3]), int(found[2]), int(found[1]))
            if found := _ISO.fullmatch(text):
                return datetime.date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            pass
    return Unread(Message("error.not-a-day", {"found": cell.text}))


def read_text_number(text: str, mark: str | None = None) -> int | Decimal | Unread | None:
    """
    Read a number that is written as text: 412, 0,5, 0.5, 1.234.567,8, −2.

    Args:
        text: The text.
        mark: The decimal mark, comma or point, where it is known otherwise;
            it settles what can be read in two ways.

    Returns:
        The number; `Unread` where it can be read in two ways, such as 1.250;
        None where it is no number at all.
    """
    written = text.strip().translate(_MINUS)
    if _EITHER.fullmatch(written):
        if mark is not None:
            return Decimal(written.replace(mark, ".")) if mark in written else int(re.sub(r"[.,]", "", written))
        return Unread(Message("error.two-numbers", {"found": text.strip()}))
    found = _PLAIN.fullmatch(written) or _GROUPED.fullmatch(written) or _ENGLISH.fullmatch(written)
    if found is None:
        return None
    sign, whole, part = found[1], re.sub(r"\D", "", found[2]), found[3]
    return int(f"{sign}{whole}") if part is None else Decimal(f"{sign}{whole}.{part}")


def is_percent(text: str) -> bool:
    """Tell whether a text is a percentage, such as 87,4 %."""
    return _PERCENT.fullmatch(text.strip()) is not None


def write_percent(ratio: int | Decimal) -> str:
    """Return a number that is shown as a percentage as a register writes it: 0.874 is 87.4 %."""
    number = f"{Decimal(ratio) * 100:f}"
    return f"{number.rstrip('0').rstrip('.') if '.' in number else number} %"


def read_answer(text: str) -> bool | None:
    """Read a yes or a no: Có, Không, true, x; None where it is neither."""
    words = plain_words(text) or text.strip()
    return True if words in YES else False if words in NO else None


__all__ = [
    "Unread",
    "is_percent",
    "plain_words",
    "read_answer",
    "read_day",
    "read_text_number",
    "trouble_of",
    "write_percent",
]
