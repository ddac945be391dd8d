"""What lies over a document and is none of it: watermarks, page numbers, viewers' notes on signatures."""

import re

from collections import Counter

from parscore.reading.folding import fold


_SITE = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|info|edu)(?:/\S*)?", re.IGNORECASE)
_PAGE = re.compile(r"trang \d{1,3}(?: ?[/|] ?\d{1,3})?|[-–] ?\d{1,3} ?[-–]|page \d{1,3}(?: of \d{1,3})?")
_NOTE = re.compile(
    r"(?:ky boi|thoi gian ky|nguoi ky so|signature (?:not )?verified|digitally signed|email|cong bao/so)\b.*"
)
_STAMP = re.compile(r"ban sao|du thao(?: lan \d+)?|ban du thao|mau")
_WORD = re.compile(r"(?m)^[ *]*([A-Za-zÀ-ỹĐđ]{6,30})[ *]*$")
_LEAST = 2


def find_repeated(text: str) -> frozenset[str]:
    """Return the single mixed words that fill several lines: a site's name printed over the page."""
    counts = Counter(_WORD.findall(text))
    return frozenset(
        word
        for word, count in counts.items()
        if count >= _LEAST and not word.isupper() and not word.islower() and not word.istitle()
    )


def is_overlay(line: str, repeated: frozenset[str]) -> bool:
    """Tell whether a line is a watermark, a page number or a viewer's note."""
    most = 120
    if len(line) > most:
        return False
    folded = fold(line)
    return (
        line in repeated
        or _SITE.fullmatch(line) is not None
        or _PAGE.fullmatch(folded) is not None
        or _NOTE.fullmatch(folded) is not None
        or (_STAMP.fullmatch(folded) is not None and line.isupper())
    )
