"""Words of the letterhead whose marks a site or a scan has spoilt, set right where only one thing can be meant."""

import re

from parscore.reading.folding import fold


_WORDS = {
    fold(words): words
    for words in (
        "ỦY BAN NHÂN DÂN",
        "HỘI ĐỒNG NHÂN DÂN",
        "BỘ CHÍNH TRỊ",
        "BAN BÍ THƯ",
        "BAN CHẤP HÀNH",
        "TRUNG ƯƠNG",
        "CHÍNH PHỦ",
        "THỦ TƯỚNG",
        "CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "GIÁM ĐỐC",
        "PHÓ GIÁM ĐỐC",
        "BỘ TRƯỞNG",
        "THỨ TRƯỞNG",
        "CHÁNH VĂN PHÒNG",
        "VĂN PHÒNG",
        "TRƯỞNG PHÒNG",
        "TRƯỞNG BAN",
        "THÀNH PHỐ",
        "BAN CHỈ ĐẠO",
        "PHÒNG NỘI VỤ",
        "SỞ NỘI VỤ",
        "BỘ NỘI VỤ",
        "QUỐC HỘI",
        "TỈNH ỦY",
        "HUYỆN ỦY",
        "ĐẢNG ỦY",
        "THÀNH ỦY",
    )
}
_FIND = re.compile(
    r"(?<!\w)(?:"
    + "|".join(sorted((words.replace(" ", r"\s+") for words in _WORDS), key=len, reverse=True))
    + r")(?!\w)"
)
_PLACE = re.compile(r"(?<=nhan dan )(?:tinh|huyen|xa|phuong|thi tran|thi xa|quan)(?= )")
_PLACES = {
    "tinh": "TỈNH",
    "huyen": "HUYỆN",
    "xa": "XÃ",
    "phuong": "PHƯỜNG",
    "thi tran": "THỊ TRẤN",
    "thi xa": "THỊ XÃ",
    "quan": "QUẬN",
}


def spell(text: str) -> str:
    """Return capitals with the marks of known words set right; old and new places of a mark are both right."""
    for pattern, known in ((_FIND, _WORDS), (_PLACE, _PLACES)):
        for found in reversed(list(pattern.finditer(fold(text)))):
            meant = known[" ".join(found[0].split())]
            shown = text[found.start() : found.end()]
            if shown.isupper() and _plain(shown) != meant:
                text = text[: found.start()] + meant + text[found.end() :]
    return text


def _plain(text: str) -> str:
    return " ".join(text.split()).replace("UỶ", "ỦY").replace("HOÀ", "HÒA")
