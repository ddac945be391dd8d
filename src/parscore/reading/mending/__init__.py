"""Damaged text made whole: normal forms, what is not seen, old code pages, lost letters."""

import re

from parscore.edge import need

from ._invisible import drop_markup, mend_unicode
from ._legacy import common_words, mend_legacy
from ._lost import mend_lost_letters


#: UTF-8 that was read as Windows-1252: ``Cá»™ng hÃ²a``.
_MOJIBAKE = re.compile(
    "\u00e1[\u00ba\u00bb][\u0080-\u00ff\u0152-\u2122]|\u00cc[\u0080-\u00a5\u0152-\u2122]|[\u00c3\u00c4\u00c6][\u0080-\u00bf\u0152-\u2122]"
)
_LEAST = 5


def mend(text: str) -> tuple[str, tuple[str, ...]]:
    """
    Return *text* made whole, and the names of what was mended.

    Raises:
        MissingExtraError: It is mojibake, and the extra ``documents`` is not installed.
    """
    mended: list[str] = []
    if len(_MOJIBAKE.findall(text[:20_000])) >= _LEAST:
        fixed = need("ftfy", "documents").fix_encoding(text)
        if common_words(fixed) > common_words(text):
            text = fixed
            mended.append("mojibake")
    text, page = mend_legacy(text)
    if page is not None:
        mended.append(page)
    text = drop_markup(mend_unicode(text))
    text, lost = mend_lost_letters(text)
    if lost:
        mended.append("lost-letters")
    return text, tuple(mended)


__all__ = ["common_words", "mend", "mend_legacy"]
