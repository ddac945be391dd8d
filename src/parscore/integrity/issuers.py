"""Who issued a document: the unit itself, another unit, someone above, or nobody can tell."""

import re

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

import attrs

from parscore.criteria.vocabulary import fold
from parscore.evidence import Register


#: ``own``: the unit or a body of it; ``peer``: a unit of the corpus; ``above``:
#: another authority; ``unclear``: the issuer names nobody in particular.
Role: TypeAlias = Literal["own", "peer", "above", "unclear"]

#: How high each level of government stands.
_LEVELS = {
    **dict.fromkeys(("xã", "phường", "thị trấn", "đặc khu"), 1),
    **dict.fromkeys(("huyện", "quận", "thị xã", "thành phố"), 2),
    "tỉnh": 3,
}
#: Longest first: “thị xã” is no “xã”.
_LEVEL = re.compile(rf"\b({'|'.join(sorted(_LEVELS, key=len, reverse=True))})\b", re.IGNORECASE)
#: Offices of which the country has one.
_CENTRAL = re.compile(r"(?:bộ|chính phủ|thủ tướng|quốc hội|văn phòng chính phủ|trung ương|ban chấp hành trung ương)\b")
_COMMITTEE = re.compile(r"\b(?:uỷ|ủy)\b")
_COUNCIL = "ủy ban nhân dân"


@attrs.frozen
class Issuer:
    """
    Who issued a document.

    Attributes:
        role: What it is to the unit whose register lists the document.
        key: The same for one issuer in all registers, and for no two.
    """

    role: Role
    key: tuple[str, str]


def level_of(name: str) -> int:
    """Return how high a unit of this name stands: 1 a commune, 2 a district, 3 a province; 1 where it does not say."""
    found = _LEVEL.match(name.strip())
    return 1 if found is None else _LEVELS[fold(found[1])]


def plain(text: str) -> str:
    """Return an issuer or a unit's name as it is compared: folded, “ủy ban nhân dân” in one spelling."""
    return _COMMITTEE.sub("ủy", fold(text)).replace(_COUNCIL, "ubnd")


@attrs.frozen(eq=False)
class Issuers:
    """
    The units of the corpus, by the names under which they issue.

    Attributes:
        named: The ids of the units of each name.
    """

    named: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, registers: Iterable[Register]) -> "Issuers":
        """Know the units of *registers*."""
        named: dict[str, set[str]] = {}
        for register in registers:
            named.setdefault(plain(register.name), set()).add(register.unit)
        return cls({name: frozenset(units) for name, units in named.items()})

    def issuer(self, text: str | None, register: Register) -> Issuer:
        """Tell who *text* is, in the register of a unit."""
        name = plain(register.name)
        if text is None:
            return Issuer("own", (register.unit, ""))
        issuer = plain(text)
        if _names(issuer, name):
            return Issuer("own", (register.unit, _body(issuer, name)))
        for other, units in self.named.items():
            if len(units) == 1 and _names(issuer, other):
                role: Role = "above" if level_of(other) > level_of(name) else "peer"
                return Issuer(role, (min(units), _body(issuer, other)))
        if _CENTRAL.match(issuer) or _names_a_place(text):
            return Issuer("above", ("", issuer))
        levels = [fold(found[1]) for found in _LEVEL.finditer(text)]
        if not levels:
            return Issuer("unclear", (register.unit, issuer))
        own = _LEVELS[levels[-1]] == level_of(name)
        return Issuer("own" if own else "above", (register.unit, _body(issuer, levels[-1]) if own else issuer))


def _names(issuer: str, name: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", issuer) is not None


def _body(issuer: str, name: str) -> str:
    """Return which body of a unit it is: nothing for the committee itself."""
    rest = fold(re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "", issuer))
    return "" if rest == "ubnd" else rest


def _names_a_place(text: str) -> bool:
    """Tell whether a level is followed by a name: “huyện Chợ Mới”, “Quận 1”."""
    for found in _LEVEL.finditer(text):
        after = text[found.end() :].lstrip()
        if after[:1].isupper() or after[:1].isdigit():
            return True
    return False
