"""Letters without their marks, one for one, so that damaged text can be searched."""

import re
import unicodedata


def _table() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        table[code] = unicodedata.normalize("NFD", chr(code))[0].lower()
    table.update(dict.fromkeys(map(ord, "đĐðÐƉɖ"), "d"))
    table.update({code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)})
    table.update(dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"))
    return table


_FOLDED = _table()
_LETTER = re.compile(r"[^\W\d_]")


def fold(text: str) -> str:
    """Return *text* in small letters without marks, as long as it was; đ is d, and every dash a hyphen."""
    return text.translate(_FOLDED)


def is_upper(text: str, share: int = 80) -> bool:
    """Tell whether at least *share* % of the letters of *text* are capitals; without letters it is not."""
    letters: list[str] = _LETTER.findall(text)
    if not letters:
        return False
    return sum(map(str.isupper, letters)) * 100 >= share * len(letters)


def squeeze(text: str) -> str:
    """Return *text* with its white space joined."""
    return " ".join(text.split())
