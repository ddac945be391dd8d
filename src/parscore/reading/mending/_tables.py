"""Two code pages that Python does not know, from before Unicode.

TCVN3 (ABC) is the upper half of TCVN 5712:1993, as ``iconv -f TCVN5712-1`` has
it; its .Vn fonts show most capitals with marks as small letters in another
font. VNI writes a letter and then its mark (VNI-Windows fonts).
"""

#: From 0xA1 to 0xFE; a dot stands for the five bare tone marks.
_TCVN = "ĂÂÊÔƠƯĐăâêôơưđẰ.....àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ"
TCVN3 = {0xA1 + index: letter for index, letter in enumerate(_TCVN) if letter != "."}

#: Marks after a, e, o, u, y, ô (ơ) and ö (ư).
_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
#: Marks after a, e and o; those with a breve after a only.
_SHAPED = {
    "â": "\u0302",
    "á": "\u0302\u0301",
    "à": "\u0302\u0300",
    "å": "\u0302\u0309",
    "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
}
_BREVES = {
    "ê": "\u0306",
    "é": "\u0306\u0301",
    "è": "\u0306\u0300",
    "ú": "\u0306\u0309",
    "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}
#: Letters that VNI writes alone.
VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _pairs() -> dict[str, str]:
    pairs: dict[str, str] = {}
    for bases, marks in (("aeouyôö", _TONES), ("aeo", _SHAPED), ("a", _BREVES)):
        for base in bases:
            for mark, meant in marks.items():
                pairs[base + mark] = VNI_LETTERS.get(base, base) + meant
    return pairs


#: A letter and its mark, as VNI writes them: the letter that is meant, not yet composed.
VNI_PAIRS = _pairs()
