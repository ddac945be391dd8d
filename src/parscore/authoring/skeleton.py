"""A commented criteria set to begin with."""

import re

from pathlib import Path
from unicodedata import normalize

from parscore.errors import CriteriaError
from parscore.wording import Message


_TEMPLATE = Path(__file__).parent / "skeletons" / "criteria.toml"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+")
_YEAR = re.compile(r"(?<![0-9])(19[0-9][0-9]|20[0-9][0-9])(?![0-9])")
#: The years of which a set may be.
YEARS = range(1901, 2100)


def check_id(name: str) -> str:
    """
    Return *name*, which is ``issuer/name`` in small letters without marks, digits and hyphens.

    Raises:
        CriteriaError: It is not.
    """
    text = normalize("NFC", name)
    if not _ID.fullmatch(text):
        raise CriteriaError(Message("error.set-id", {"found": name}))
    return text


def year_in(text: str) -> int | None:
    """Return the year that *text* names, if it names exactly one."""
    years = {int(found) for found in _YEAR.findall(text)}
    return years.pop() if len(years) == 1 and years <= set(YEARS) else None


def check_year(year: int | None, *texts: str) -> int:
    """
    Return *year*, or the one that the first of *texts* to name one names.

    Raises:
        CriteriaError: There is none, or it lies outside `YEARS`.
    """
    found = year if year is not None else next((named for text in texts if (named := year_in(text))), None)
    if found is None:
        raise CriteriaError(Message("error.no-year"))
    if found not in YEARS:
        raise CriteriaError(Message("error.year-outside", {"found": str(found)}))
    return found


def new_criteria(name: str, year: int | None = None, lang: str = "vi") -> str:
    """
    Return the text of a criteria set that loads and has nothing to complain of.

    Args:
        name: Its id, ``issuer/name``.
        year: The scored year; None takes the one in the id.
        lang: The language of the comments, ``vi`` or ``en``.

    Raises:
        CriteriaError: The id is no id, or there is no year.
    """
    checked = check_id(name)
    of = check_year(year, checked)
    text = _spoken(_TEMPLATE.read_text(encoding="utf-8"), lang)
    for mark, value in (("ID", checked), ("YEAR", of), ("BEFORE", of - 1), ("AFTER", of + 1)):
        text = text.replace(f"@{mark}@", str(value))
    return text


def _spoken(template: str, lang: str) -> str:
    """Keep the comments of one language: a line of the template begins with ``#vi`` or ``#en`` if it is in one."""
    other = "#en" if lang == "vi" else "#vi"
    lines = (line for line in template.splitlines() if not line.startswith(other))
    return "\n".join(re.sub(r"^#(?:vi|en)\b", "#", line) for line in lines) + "\n"


__all__ = ["YEARS", "check_id", "check_year", "new_criteria", "year_in"]
