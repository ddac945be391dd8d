"""The things that a criteria set declares: sources, documents, facts, bands."""

import datetime
import re

from fractions import Fraction
from functools import lru_cache

import attrs

from parscore.wording import Message, Text, Value


#: The abbreviations of document types. A công văn has none and is called CV here.
TYPES = (
    *("NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ"),
    *("BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "SY", "TrS", "SL", "CV", "KL"),
)
#: How a citation names the commonest types of document.
_TYPE_NAMES = {
    "BC": "Báo cáo",
    "CT": "Chỉ thị",
    "HD": "Hướng dẫn",
    "KH": "Kế hoạch",
    "NQ": "Nghị quyết",
    "NĐ": "Nghị định",
    "QĐ": "Quyết định",
    "TB": "Thông báo",
    "TT": "Thông tư",
}
#: Of a State paper the type stands after the last stroke, of a Party paper after the number.
_TYPE = re.compile(r"\d+-([^\W\d]+)/|\d+(?:/\d{4})?/([^\W\d_]+)-")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return *text* as it is compared: case folded, white space joined."""
    return " ".join(text.casefold().split())


@attrs.frozen
class Citable:
    """
    A document that citations and deadlines name.

    Attributes:
        id: Its name in the file.
        number: ``341/KH-UBND``.
        date: Its date.
        issuer: Who issued it.
        title: What it is called.
        url: Where it can be read.
    """

    id: str
    number: str | None
    date: datetime.date | None
    issuer: str | None
    title: Text | None
    url: str | None = None

    @property
    def label(self) -> Text:
        """How a sentence names it."""
        if self.number is None:
            return self.title or Text(self.id, self.id)
        kind = _type_name(self.number)
        vi = self.number if kind is None else f"{kind} số {self.number}"
        values: dict[str, Value] = {"number": Text(vi, self.number)}
        if self.date is not None:
            values["date"] = self.date
        message = Message("cite.dated" if self.date is not None else "cite.number", values)
        return Text(message.say("vi"), message.say("en"))


def _type_name(number: str) -> str | None:
    """Return what a citation calls a paper of this number; an official letter has no type in it."""
    found = _TYPE.match(number)
    if found is None:
        return None
    token = found[1] or found[2]
    return _TYPE_NAMES.get(token) or (None if token in TYPES or found[1] else "Công văn")


@attrs.frozen
class DocumentKind:
    """
    A kind of evidence document.

    Attributes:
        id: Its name in the file.
        title: What it is called.
        types: Abbreviations of the types that will do; empty is any.
        subject: Groups of alternatives, folded; each group must occur.
        not_subject: Folded texts that may not occur.
        numbered: Whether it carries a number.
        issuer: Alternatives that its issuer must contain; empty asks nothing.
        signer: Likewise, of its signer.
        to: Likewise, of one of its addressees.
        cites: References of which it must cite one.
    """

    id: str
    title: Text
    types: tuple[str, ...] = ()
    subject: tuple[tuple[str, ...], ...] = ()
    not_subject: tuple[str, ...] = ()
    numbered: bool = True
    issuer: tuple[str, ...] = ()
    signer: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()

    def fits_subject(self, folded: str) -> bool:
        """Tell whether a folded subject is one of this kind's."""
        for group in self.subject:
            for word in group:
                if word in folded:
                    break
            else:
                return False
        return bool(self.subject)

    def excludes(self, folded: str) -> str | None:
        """Return the words of a folded subject that this kind excludes."""
        return next((word for word in self.not_subject if word in folded), None)


@attrs.frozen
class FactKind:
    """
    A fact that registers state.

    Attributes:
        id: Its name in the file.
        title: What it is called.
        sort: ``count``, ``number``, ``percent``, ``yes_no`` or ``choice``.
        unit: What is counted.
        of: The fact that it cannot exceed.
        answers: The answers of a choice.
    """

    id: str
    title: Text
    sort: str = "count"
    unit: Text | None = None
    of: str | None = None
    answers: tuple[str, ...] = ()


@attrs.frozen
class Band:
    """
    A named range of the index.

    Attributes:
        id: Its name in the file.
        title: What it is called.
        start: Where it begins; an index below it is not in the band.
        start_closed: Whether *start* itself belongs to it.
        end: Where it ends, if the file says so; None is wherever the next one begins.
        end_closed: Whether *end* itself belongs to it.
        published: Whether the published index is compared, not the exact one.
        every_field: The share that every field must earn.
        no_penalty: Penalties of which none may have been taken.
    """

    id: str
    title: Text
    start: Fraction
    published: bool = False
    every_field: Fraction = Fraction(0)
    no_penalty: tuple[str, ...] = ()
    start_closed: bool = True
    end: Fraction | None = None
    end_closed: bool = False

    def starts_below(self, index: Fraction) -> bool:
        """Tell whether *index* is past the band's lower bound."""
        return index > self.start or (self.start_closed and index == self.start)

    def holds(self, index: Fraction) -> bool:
        """Tell whether *index* lies between the band's bounds."""
        below = self.end is None or index < self.end or (self.end_closed and index == self.end)
        return below and self.starts_below(index)
