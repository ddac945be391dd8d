"""References of administrative documents: number, symbol, type.

The grammar is that of Nghị định 30/2020/NĐ-CP, Phụ lục III, and of Party papers.
"""

import re

from functools import lru_cache
from unicodedata import normalize

from parscore.criteria.vocabulary import TYPES


_STATE = re.compile(r"(\d+)(?:/(\d{4}))?/(\S.*)")
_PARTY = re.compile(r"(\d+)-([^\W\d]+)/(\S.*)")
_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))


@lru_cache(maxsize=10_000)
def tidy(reference: str) -> str:
    """
    Return a reference in its one form: NFC, plain hyphens, no blanks around
    them, no zeros before the number.
    """
    text = normalize("NFC", reference).translate(_DASHES)
    text = re.sub(r"\s*([-/])\s*", r"\1", " ".join(text.split()))
    return re.sub(r"^0+(?=\d)", "", text)


def type_of(reference: str) -> str | None:
    """
    Return the type that a reference shows: ``TB`` for ``05/TB-BĐH``, ``CV``
    for a công văn, None where it is no reference.
    """
    text = tidy(reference)
    if found := _PARTY.fullmatch(text):
        return found[2]
    if found := _STATE.fullmatch(text):
        token = found[3].split("-")[0]
        return token if token in TYPES else "CV"
    return None
