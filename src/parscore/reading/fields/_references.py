"""References: their grammar, and where they are cited in running text."""

import re

from collections.abc import Iterator

import attrs

from parscore.reading.folding import fold
from parscore.reading.types import TYPE_NAMES, type_of_token


_DASH = "[-\u2010-\u2015\u2212]"
_UPPER = "A-ZĐÂÊÔƠƯĂ"
#: A part of a symbol: capitals with at most two small letters (TTr, QyĐ, TTg), and a term's number (QH14).
_TOKEN = rf"(?:[{_UPPER}]+[a-zđ]{{0,2}}[{_UPPER}]*[a-z]?\d{{0,3}}[{_UPPER}]{{0,4}})(?![^\W_])"
#: Parts may be broken by a line's end or a blank, but then only capitals go on.
_LOOSE = rf"(?:[{_UPPER}]{{2,}}\d{{0,3}})(?![^\W_])"
_SYMBOL = rf"{_TOKEN}(?:(?:{_DASH}|[/&.,+]){_TOKEN}|\s?{_DASH}\s?{_LOOSE}|&\s?{_LOOSE})*"
_STATE = rf"(?P<number>\d{{1,6}}[a-zđA-D]?)\s?/\s?(?:(?P<year>(?:19|20)\d\d)\s?/\s?)?(?P<symbol>{_SYMBOL})"
_PARTY = (
    rf"(?P<pnumber>\d{{1,6}}[a-zđ]?)\s?{_DASH}\s?(?P<ptype>{_TOKEN})\s?/\s?(?P<pbody>{_TOKEN}(?:(?:{_DASH}|"
    rf"[/&.]){_TOKEN})*)"
)
REFERENCE = re.compile(rf"(?<![\w/.,-])(?:{_STATE}|{_PARTY})")
#: A symbol whose number is still blank.
BLANK = re.compile(
    rf"[\s.…_]*/\s?(?:(?P<year>(?:19|20)\d\d)\s?/\s?)?(?P<symbol>{_SYMBOL})|[\s.…_]*{_DASH}\s?(?P<ptype>{_TOKEN})\s?/\s?(?P<pbody>{_TOKEN})"
)
_HYPHENS = re.compile(rf"\s*{_DASH}\s*")
#: Strokes that scans and old keyboards lose, where only one thing can be meant.
_STROKES = (("HDND", "HĐND"), ("QD", "QĐ"), ("ND-CP", "NĐ-CP"), ("BGDDT", "BGDĐT"), ("LDTBXH", "LĐTBXH"))


@attrs.frozen
class Reference:
    """
    A reference as it was read.

    Attributes:
        text: Number, year and symbol, without blanks: ``41/2019/QĐ-UBND``.
        number: The number; None where it is blank.
        year: The year of a legal norm.
        symbol: What follows.
        type: The type that the symbol names; CV where it names none.
        is_party: Whether it has the Party's form.
        start: Where it begins.
        end: Where it ends.
    """

    text: str | None
    number: str | None
    year: str | None
    symbol: str
    type: str
    is_party: bool
    start: int
    end: int


def _tidy(symbol: str) -> str:
    symbol = _HYPHENS.sub("-", symbol)
    symbol = re.sub(r"\s*([&/])\s*", r"\1", symbol).rstrip(".,&+/-")
    for lost, meant in _STROKES:
        symbol = re.sub(rf"(?<![^\W_]){lost}(?![^\W_])", meant, symbol)
    return symbol


def type_of_symbol(symbol: str) -> str:
    """Return the type that a State symbol names: ``KH`` for ``KH-UBND``; CV where it names none."""
    token = re.split(r"[-/&.,+]", symbol)[0]
    return type_of_token(token) or "CV"


def made(found: re.Match[str], *, shift: int = 0) -> Reference:
    """Return the reference of a match of `REFERENCE` or `BLANK`."""
    groups = found.groupdict()
    start, end = found.start() + shift, found.end() + shift
    if groups.get("ptype"):
        kind = _tidy(groups["ptype"])
        symbol = f"{kind}/{_tidy(groups['pbody'])}"
        number = groups.get("pnumber")
        text = None if number is None else f"{number}-{symbol}"
        return Reference(text, number, None, symbol, type_of_token(kind) or kind, is_party=True, start=start, end=end)
    symbol = _tidy(groups["symbol"])
    number, year = groups.get("number"), groups.get("year")
    parts = (number, year, symbol)
    text = None if number is None else "/".join(part for part in parts if part)
    return Reference(text, number, year, symbol, type_of_symbol(symbol), is_party=False, start=start, end=end)


def is_plausible(reference: Reference) -> bool:
    """Tell whether it looks like a reference and not like a fraction or a unit of measure."""
    head = re.split(r"[-/&.,+]", reference.symbol)[0]
    if reference.is_party:
        return type_of_token(head) is not None or len(head) <= len("TTLT")
    least = 2
    return (
        "-" in reference.symbol
        or reference.year is not None
        or (type_of_token(head) is not None)
        or (len(head) > least and head.isupper())
    )


def find_references(text: str, start: int, end: int) -> Iterator[Reference]:
    """Yield the references that a stretch of running text cites."""
    for found in REFERENCE.finditer(text, start, end):
        reference = made(found)
        if is_plausible(reference):
            yield reference


#: Names of types as running text writes them, for “Quyết định số …” and lists of them.
TYPE_WORDS = "|".join(
    sorted(
        (fold(name).replace(" ", r"\s+") for name in {*TYPE_NAMES.values(), "VĂN BẢN", "HIẾN PHÁP"}),
        key=len,
        reverse=True,
    )
)
