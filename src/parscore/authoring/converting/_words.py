"""Text as it comes out of cells: cleaned, and folded for comparing."""

import re

from functools import lru_cache
from unicodedata import category, normalize


#: What separates lines besides the newline: Excel's own breaks, and those that Unicode adds.
_BREAKS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]|_x000D_\n?")
_BLANKS = re.compile(r"[^\S\n]+")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))
_BULLET = re.compile(r"[-+*•·●▪◦–—−](?=\s|[^\W\d_])\s*")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MARKS = re.compile(r"\s*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\*+|\(\*+\)|\[[0-9]{1,2}\])$")


def clean(text: str) -> str:
    """
    Return *text* in NFC, with plain blanks and line ends, and without what cannot be seen.

    Lines are stripped; empty ones are left out.
    """
    broken = _BREAKS.sub("\n", text)
    seen = "".join(char for char in broken if char in "\n\t" or category(char) not in {"Cc", "Cf", "Cs"})
    lines = (_BLANKS.sub(" ", line).strip() for line in normalize("NFC", seen).split("\n"))
    return "\n".join(line for line in lines if line)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return *text* as it is recognised by: small letters without marks, hyphens for dashes, on one line."""
    apart = normalize("NFD", text.translate(_DASHES).casefold().replace("đ", "d"))
    bare = "".join(char for char in apart if category(char) != "Mn")
    return " ".join(bare.split())


def bullet(text: str) -> bool:
    """Tell whether *text* is a bullet, or begins with one."""
    return text in ("-", "+", "*", "•", "·", "–", "—", "") or _BULLET.match(text) is not None


def without_bullet(text: str) -> str:
    """Return *text* without the bullet that it begins with."""
    return _BULLET.sub("", text, count=1) if _BULLET.match(text) else text


def raised(text: str) -> str:
    """Return superscript *text* so that it does not run into what is before it: 1 as ¹."""
    return text.translate(_RAISED)


def without_marks(text: str) -> str:
    """Return *text* without a footnote's mark at its end: 2¹, 2*, 2 (*), 2[1]."""
    return _MARKS.sub("", text)


__all__ = ["bullet", "clean", "plain", "raised", "without_bullet", "without_marks"]
