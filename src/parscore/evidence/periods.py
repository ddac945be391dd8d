"""Which period a document names in its subject."""

import re

from collections.abc import Sequence

from parscore.core import Period


_YEAR = r"(?:\s*(?:/|năm|-)?\s*(\d{4}))?"
_QUARTER = re.compile(rf"\bquý (iv|i{{1,3}}|[1-4])\b{_YEAR}")
_MONTH = re.compile(rf"(?<!\d )\btháng (\d{{1,2}})\b{_YEAR}")
_SO_FAR = re.compile(r"\b0?([369]) tháng\b(?: (đầu|cuối) năm| năm)?(?:\s*/?\s*(\d{4}))?")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def named_period(subject: str, periods: Sequence[Period], year: int) -> str | None:
    """
    Return the id of the period that a folded *subject* names, such as
    ``2023-Q3`` for "quý iii/2023" or "9 tháng"; None where it names none that
    is of the same length as *periods*.
    """
    ids = periods[0].id if periods else ""
    if re.fullmatch(r"\d{4}-Q\d", ids):
        if found := _QUARTER.search(subject):
            number = _ROMAN.get(found[1]) or int(found[1])
            return f"{found[2] or year}-Q{number}"
        if found := _SO_FAR.search(subject):
            number = 4 if found[2] == "cuối" else int(found[1]) // 3
            return f"{found[3] or year}-Q{number}"
    elif re.fullmatch(r"\d{4}-\d{2}", ids):
        if found := _MONTH.search(subject):
            return f"{found[2] or year}-{int(found[1]):02d}"
    elif re.fullmatch(r"\d{4}-H\d", ids) and (found := _SO_FAR.search(subject)) and found[1] == "6":
        return f"{found[3] or year}-H{2 if found[2] == 'cuối' else 1}"
    return None
