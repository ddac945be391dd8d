"""Tell which criterion a row of a form is about."""

import re

from collections.abc import Iterator
from decimal import Decimal

import attrs

from parscore.criteria import CriteriaSet
from parscore.edge.workbooks import Cell, plain_words


_KIND = re.compile(
    r"(?:lĩnh vực|tiêu chí thành phần|tiêu chí|chỉ tiêu|phần|mục|nhóm|criterion|field|item)\s+(?=\S+$)", re.IGNORECASE
)
_SHAPE = re.compile(r"\(?([^\W_]{1,6}(?:\.[^\W_]{1,6}){0,8})[.,)/:-]*")


def shown_codes(cell: Cell) -> Iterator[str]:
    """Yield the codes that a cell can mean, the plainest first: Excel makes 1.1 of 1.10."""
    match cell.value:
        case int() if not isinstance(cell.value, bool):
            yield str(cell.value)
        case Decimal():
            text = f"{cell.value:f}"
            yield text
            yield f"{text}0"
        case str():
            text = re.sub(r"\s*\.\s*", ".", _KIND.sub("", cell.value.strip(), count=1).replace(",", "."))
            if found := _SHAPE.fullmatch(text):
                yield ".".join(part.lstrip("0") or "0" if part.isdigit() else part for part in found[1].split("."))
        case _:
            return


@attrs.define(eq=False)
class Codes:
    """
    The codes of a form, read from the top down.

    Attributes:
        criteria: The set.
        last: The last criterion that was found.
    """

    criteria: CriteriaSet
    last: str | None = None
    _order: dict[str, int] = attrs.Factory(dict[str, int])

    def __attrs_post_init__(self) -> None:
        self._order = {code: number for number, code in enumerate(self.criteria.criteria)}

    def find(self, cell: Cell) -> str | None:
        """
        Return the criterion that a cell names; None where it names none.

        Forms write a whole code, 2.1.3, or only its end, 3 or c) under 2.1; of
        several that a cell can mean it is the next one in the readers' order.
        """
        known = [code for shown in shown_codes(cell) for code in self._candidates(shown) if code in self._order]
        if not known:
            return None
        at = -1 if self.last is None else self._order[self.last]
        following = sorted((code for code in known if self._order[code] > at), key=lambda code: self._order[code])
        self.last = following[0] if following else known[0]
        return self.last

    def _candidates(self, shown: str) -> Iterator[str]:
        yield shown
        parts = [] if self.last is None else self.last.split(".")
        for length in range(len(parts), 0, -1):
            yield ".".join((*parts[:length], shown))


def total_of(text: str) -> str | None:
    """Return which of a form's last rows a text heads: ``bonus``, ``penalty`` or ``total``."""
    words = plain_words(text)
    return next((name for name, pattern in _TOTALS if re.fullmatch(pattern, words)), None)


_TOTALS = (
    ("bonus", r"(?:tong )?(?:so )?diem (?:thuong|cong)|bonus(?: points)?"),
    ("penalty", r"(?:tong )?(?:so )?diem (?:phat|tru)|penalt(?:y|ies)(?: points)?"),
    ("total", r"tong(?: cong| diem| so diem| so| diem cac .*)?(?: \d.*)?|cong|(?:grand )?total(?: points)?"),
)

__all__ = ["Codes", "shown_codes", "total_of"]
