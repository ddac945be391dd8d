"""What columns and rows of published tables are called, in Vietnamese and in English."""

import re
import unicodedata

from fractions import Fraction

from parscore.edge.workbooks import plain_words


#: What a column can be.
ROLES = ("unit", "part", "minus", "total", "max", "index", "rank", "count", "share", "band", "ignore")
#: Other names of roles, as people state them.
ALIASES = {
    "points": "total",
    "score": "total",
    "percent": "index",
    "maximum": "max",
    "penalty": "minus",
    "name": "unit",
}

#: What holds words; everything else holds numbers.
_OF_WORDS = frozenset(("unit", "band"))
#: What a column is by its title, in the order in which they are tried.
_TITLES = (
    (
        "ignore",
        (
            r"stt|tt|so tt|so thu tu|no|nr|ghi chu.*|notes?|remarks?|nam|year|ma (?:so|don vi)"
            r"|.*\b(?:nam truoc|previous|last year)\b.*|(?:nam )?20\d\d"
            r"|.*\b(?:tang|giam|chenh lech|so voi|change|difference|tu cham|tu danh gia|self)\b.*"
        ),
    ),
    ("rank", r".*\b(?:xep|thu) hang\b.*|(?:hang|vi thu|thu bac)(?: .*)?|.*\brank(?:ing)?\b.*|position"),
    ("max", r".*\b(?:toi da|thang diem|diem chuan|max(?:imum)?|out of|scale)\b.*"),
    ("count", r"(?:tong )?so (?!diem\b).*|(?:number|count|no) of .*|number|count|units"),
    ("band", r".*\b(?:xep loai|muc do|nhom|muc|band|group|grade|classification)\b.*"),
    ("minus", r".*\b(?:diem (?:tru|phat)|penalt(?:y|ies)|deducted|deductions?)\b.*"),
    ("part", r".*\b(?:diem (?:thuong|cong)|bonus)\b.*"),
    (
        "total",
        (
            r"tong(?: (?:so|cong|diem|dat|duoc|hop))*|.*\btong (?:so )?diem.*|diem tong.*|cong|sum"
            r"|total(?: score| points)?"
        ),
    ),
    ("weak", r"(?:so )?diem(?: so| dat| dat duoc)?|points?(?: obtained)?|score|published|cong bo|ket qua"),
    ("index", r".*\b(?:chi so|index)\b.*"),
    (
        "unit",
        (
            r"(?:ten |cac )*(?:don vi|dia phuong|dia ban|tinh|thanh pho|quan|huyen|xa|phuong|so nganh|co quan|ten"
            r"|province|unit|commune|district|department|agency|ward|name)\b.*"
        ),
    ),
    ("share", r".*\b(?:co cau|shares?)\b.*"),
    ("rate", r".*\b(?:ty le|ti le|percent(?:age)?)\b.*|"),
)
_PATTERNS = tuple((role, re.compile(pattern)) for role, pattern in _TITLES)
#: What a row is by what stands for its unit.
_ROWS = (
    ("maxima", r"(?:tong )?(?:diem )?(?:toi da|chuan)|thang diem|max(?:imum)?(?: score| points)?|out of"),
    ("total", r"tong|tong cong|tong so|cong|tong diem|totals?|sum|grand total|subtotal|cong nhom|tong nhom"),
    ("average", r"(?:diem )?(?:trung binh|binh quan)(?: chung| cong)?|averages?|mean"),
    ("highest", r"(?:diem )?cao nhat|highest"),
    ("lowest", r"(?:diem )?thap nhat|lowest"),
)
_ROW_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in _ROWS)
_SAID_MAX = re.compile(
    r"(?:toi da|max|maximum|/)\s*:?\s*(\d+(?:[.,]\d+)?)|\(\s*(\d+(?:[.,]\d+)?)\s*(?:diem|points?|d)?\s*\)"
)
#: What a title says of its maximum or its parts makes it no maximum: “SIPAS (tối đa 10)”.
_BRACKETS = re.compile(r"\([^)]*\d[^)]*\)")
_NUMBERING = re.compile(r"\(?\s*(?:\d{1,2}|[a-z])\s*\)?(?:\s*=.*)?", re.IGNORECASE)
#: Nothing is there, and somebody says so.
_NOTHING = frozenset(("-", "--", "–", "—", "…", "...", "n/a", "na", "ka", "không có", "khong co", "none"))
#: The marks of the five tones: huyền, sắc, ngã, hỏi, nặng.
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def role_of_title(title: str, *, is_text: bool, is_roman: bool = False) -> str | None:
    """
    Return what a column is by its title.

    Args:
        title: The title.
        is_text: Whether the column holds words, and no numbers.
        is_roman: Whether the words are Roman numerals, with which one can rank.

    Returns:
        The role; ``weak`` is a total where nothing else is one; None where the title says nothing.
    """
    words = plain_words(_BRACKETS.sub(" ", title))
    if not words and "%" not in title:
        return None
    fitting = (role for role, pattern in _PATTERNS if pattern.fullmatch(words))
    return next(
        (
            role
            for role in fitting
            if role == "ignore" or is_text == (role in _OF_WORDS) or (role == "rank" and is_roman)
        ),
        None,
    )


def kind_of_row(name: str) -> str | None:
    """Return what a row is that is no unit: total, average, maxima, highest, lowest."""
    words = plain_words(name)
    return next((kind for kind, pattern in _ROW_PATTERNS if pattern.fullmatch(words)), None)


def said_maximum(title: str) -> Fraction | None:
    """Return the maximum that a title gives: “Thẩm định (tối đa 60)”, “SIPAS (10 điểm)”, “Điểm/100”."""
    plain = " ".join(title.casefold().replace("đ", "d").replace("ố", "o").replace("ể", "e").split())
    found = _SAID_MAX.search(plain)
    return None if found is None else Fraction((found[1] or found[2]).replace(",", "."))


def is_numbering(text: str) -> bool:
    """Tell whether a cell only numbers its column: (1), 2, (7) = (3) + (4)."""
    return _NUMBERING.fullmatch(text.strip()) is not None


def says_nothing(text: str) -> bool:
    """Tell whether a cell says that there is nothing: -, n/a, không có."""
    return text.strip().casefold() in _NOTHING


__all__ = ["ALIASES", "ROLES", "is_numbering", "kind_of_row", "role_of_title", "said_maximum", "says_nothing"]


def name_of(text: str) -> str:
    """
    Return a unit's name as it is compared: cases and blanks aside, and wherever
    a tone mark is set within a word: Hòa is Hoà, and neither is Hóa or Hoa.
    """
    return " ".join(map(_toned, unicodedata.normalize("NFD", text.casefold()).split()))


def _toned(word: str) -> str:
    tones = "".join(char for char in word if char in _TONES)
    return "".join(char for char in word if char not in _TONES) + tones
