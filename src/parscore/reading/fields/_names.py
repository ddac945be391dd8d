"""Names of people, as they stand under a signature."""

import re

from parscore.reading.document import Span
from parscore.reading.folding import fold, is_upper, squeeze
from parscore.reading.layout import Line

from ._organisations import OFFICER


_SIGNED = re.compile(
    r"^[^\w]*(?:\(?\s*(?:da ky|ky ten.{0,25}|chu ky.{0,20}|ky, dong dau.{0,20}|ky va ghi ro ho ten)\s*\)?)[^\w]*"
)
_RANKS = re.compile(
    r"^(?:(?:thuong|trung|thieu|dai) (?:tuong|ta|uy)|(?:ts|ths|gs|pgs|bs|ks|cn)\.?|tien si|"
    r"thac si|luat su|bac si|dong chi|ong|ba)[.,]?\s+"
)
_SURNAMES = frozenset(
    [
        "nguyen",
        "tran",
        "le",
        "pham",
        "hoang",
        "huynh",
        "phan",
        "vu",
        "vo",
        "dang",
        "bui",
        "do",
        "ho",
        "ngo",
        "duong",
        "ly",
        "dinh",
        "truong",
        "doan",
        "lam",
        "mai",
        "trinh",
        "dao",
        "cao",
        "luong",
        "luu",
        "ha",
        "ta",
        "phung",
        "to",
        "quach",
        "chau",
        "thai",
        "la",
        "kieu",
        "khuat",
        "nghiem",
        "tong",
        "van",
        "luc",
        "vuong",
        "giang",
        "bach",
        "cu",
        "diep",
        "dam",
        "hua",
        "kha",
        "mac",
        "nong",
        "ong",
        "phi",
        "quan",
        "sam",
        "son",
        "tang",
        "than",
        "thach",
        "tieu",
        "to",
        "ton",
        "trieu",
        "truong",
        "tu",
        "u",
        "vi",
        "vien",
        "ksor",
        "y",
        "h",
        "lo",
        "ca",
        "lu",
        "ro",
        "rcom",
        "siu",
        "nay",
        "kpa",
        "ama",
        "cam",
        "lau",
        "vang",
        "giang",
        "sung",
        "ma",
        "hang",
        "thao",
        "phu",
        "bo",
        "dieu",
        "ho",
        "ha",
        "ban",
        "chu",
        "chang",
        "deo",
        "lieng",
        "ka",
    ]
)
_NO_NAME = frozenset(
    [
        "noi",
        "nhan",
        "tren",
        "dieu",
        "luu",
        "phu",
        "luc",
        "kem",
        "theo",
        "ban",
        "sao",
        "uy",
        "so",
        "phong",
        "chu",
        "tich",
        "giam",
        "doc",
        "pho",
        "truong",
        "quyet",
        "dinh",
        "van",
        "dieu",
        "khoan",
        "nghi",
        "thong",
        "bao",
        "ke",
        "hoach",
        "cong",
        "hoi",
        "dong",
        "bo",
        "chinh",
    ]
)


def name_in(line: Line) -> tuple[str, tuple[Span, ...]] | None:
    """Return the name that a line is, without rank and “(Đã ký)”, and where it stands."""
    text = line.text
    start = 0
    if signed := _SIGNED.match(line.folded):
        start = signed.end()
    while (rank := _RANKS.match(line.folded[start:])) is not None:
        start += rank.end()
    name = text[start:].strip(" .,*_)(")
    if not is_name(name):
        return None
    at = line.start + start + text[start:].index(name)
    return squeeze(name), (Span(at, at + len(name)),)


def is_name(text: str, *, strict: bool = False) -> bool:
    """Tell whether a text is a person's name; *strict* asks for a known surname."""
    words = text.split()
    folded = fold(text).split()
    least, most = 2, 6
    if not least <= len(words) <= most or not all(
        re.fullmatch(r"[^\W\d_]+(?:['’.-][^\W\d_]*)*", word) for word in words
    ):
        return False
    known = folded[0].rstrip(".'’") in _SURNAMES
    if is_upper(text, 95):
        return known and not OFFICER.match(fold(text)) and not (set(folded[:2]) <= _NO_NAME)
    if not all(word[0].isupper() for word in words) or any(word.isupper() and len(word) > 1 for word in words):
        return False
    least_plain = 2
    return known or (not strict and len(words) >= least_plain and not (_NO_NAME & set(folded)))
