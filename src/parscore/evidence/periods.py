"""Which period a document names in its subject."""

import re

from collections.abc import Iterator, Sequence
from functools import lru_cache

from parscore.core import Period


_YEAR = r"(?:\s*(?:/|năm|-)?\s*(\d{4}))?"
_QUARTER = re.compile(rf"\bquý (iv|i{{1,3}}|[1-4])\b{_YEAR}")
_MONTH = re.compile(rf"(?<!\d )\btháng (\d{{1,2}})\b{_YEAR}")
#: "6 tháng", but not the date "06 tháng 3".
_SO_FAR = re.compile(r"\b0?([369]) tháng\b(?! \d{1,2}\b)(?: (đầu|cuối) năm| năm)?(?:\s*/?\s*(\d{4}))?")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def named_period(subject: str, periods: Sequence[Period], year: int) -> str | None:
    """
    Return the id of the period that a folded *subject* names, such as
    ``2023-Q3`` for "quý iii/2023" or "9 tháng".

    A name counts if *periods* has one of its length; it need not be that one,
    so that a report for another year is told from one that names no period.
    """
    names = _names(subject, year)
    if not names:
        return None
    shapes = {_shape(period.id) for period in periods}
    named = [name for name in names if _shape(name) in shapes]
    ids = {period.id for period in periods}
    return next((name for name in named if name in ids), named[0] if named else None)


@lru_cache(maxsize=1_000)
def _shape(name: str) -> str:
    return re.sub(r"\d", "0", name)


@lru_cache(maxsize=10_000)
def _names(subject: str, year: int) -> tuple[str, ...]:
    """Return the ids that a subject may mean."""
    return tuple(_find_names(subject, year))


def _find_names(subject: str, year: int) -> Iterator[str]:
    if found := _QUARTER.search(subject):
        number = _ROMAN[found[1]] if found[1] in _ROMAN else int(found[1])
        yield f"{found[2] or year}-Q{number}"
    if found := _SO_FAR.search(subject):
        months, last = int(found[1]), found[2] == "cuối"
        if months == 6:  # noqa: PLR2004
            yield f"{found[3] or year}-H{2 if last else 1}"
        yield f"{found[3] or year}-Q{4 if last else months // 3}"
    if found := _MONTH.search(subject):
        yield f"{found[2] or year}-{int(found[1]):02d}"
