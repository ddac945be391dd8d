"""Text from before Unicode: recognise TCVN3, VNI and Windows-1258, and decode them."""

import re

from unicodedata import normalize

from parscore.reading.folding import is_upper

from ._tables import TCVN3, VNI_LETTERS, VNI_PAIRS


#: Syllables that every administrative text is full of; each has a mark that a wrong code page spoils.
_COMMON = frozenset(
    [
        "và",
        "của",
        "các",
        "được",
        "có",
        "những",
        "với",
        "đã",
        "về",
        "năm",
        "này",
        "đến",
        "từ",
        "tại",
        "số",
        "ngày",
        "tháng",
        "nhân",
        "dân",
        "ủy",
        "hội",
        "đồng",
        "định",
        "nghị",
        "quyết",
        "căn",
        "cứ",
        "chính",
        "phủ",
        "việt",
        "độc",
        "lập",
        "hạnh",
        "phúc",
        "kế",
        "hoạch",
        "báo",
        "cáo",
        "tỉnh",
        "huyện",
        "xã",
        "thành",
        "phố",
        "nước",
        "cộng",
        "hòa",
        "hoà",
        "nghĩa",
        "chủ",
        "tịch",
        "thực",
        "hiện",
        "công",
        "tác",
        "việc",
        "cấp",
        "sở",
        "quyền",
        "luật",
        "điều",
        "văn",
        "bản",
        "quản",
        "lý",
        "đề",
        "uỷ",
        "đơn",
        "vị",
        "tổ",
        "chức",
        "thủ",
        "tục",
    ]
)
_WORD = re.compile(r"[^\W\d_]+")
_MODERN = re.compile("[\u1ea0-\u1ef9]")
_OLD = re.compile("[\u00a1-\u00ff]")
_VNI = re.compile("|".join(sorted({**VNI_PAIRS, **VNI_LETTERS}, key=len, reverse=True)), re.IGNORECASE)
#: So many common syllables must appear, and so many times as many as before.
_LEAST = 3
_TIMES = 2
#: How much of a text is looked at to recognise its code page.
_LOOKED_AT = 20_000


def common_words(text: str) -> int:
    """Return how many common Vietnamese syllables *text* has."""
    return sum(word in _COMMON for word in _WORD.findall(normalize("NFC", text).lower()))


def from_tcvn3(text: str) -> str:
    """Return TCVN3 text, given as Latin-1 characters, in Unicode; lines in a font of capitals become capitals."""
    return "".join(_raise_capitals(line) for line in text.translate(TCVN3).splitlines(keepends=True))


def _raise_capitals(line: str) -> str:
    """A .VnTimeH font shows small letters as capitals: ``CéNG HßA`` is read as CộNG HòA and meant as CỘNG HÒA."""
    plain = "".join(letter for letter in line if "A" <= letter <= "z" and letter.isalpha())
    if is_upper(plain, 90) and "/" not in line:
        return line.upper()
    return _WORD.sub(lambda word: _raise_word(word[0]), line)


def _raise_word(word: str) -> str:
    plain = [letter for letter in word if letter.isascii()]
    capitals = all(letter.isupper() for letter in plain) and any(letter.isascii() for letter in word[1:])
    return word.upper() if capitals else word


def from_vni(text: str) -> str:
    """Return VNI text, given as Windows-1252 characters, in Unicode."""

    def meant(found: re.Match[str]) -> str:
        pair = found[0]
        letter = VNI_PAIRS.get(pair.lower()) or VNI_LETTERS[pair.lower()]
        return letter.upper() if pair[0].isupper() else letter

    return normalize("NFC", _VNI.sub(meant, text))


def from_1258(text: str) -> str:
    """Return Windows-1258 text that was read as Windows-1252 or Latin-1 in Unicode."""
    return normalize("NFC", "".join(_byte_1258(letter) for letter in text))


def _byte_1258(letter: str) -> str:
    for codec in ("cp1252", "latin-1"):
        try:
            return letter.encode(codec).decode("cp1258")
        except UnicodeError:
            continue
    return letter


_DECODERS = {"tcvn3": from_tcvn3, "vni": from_vni, "windows-1258": from_1258}


def mend_legacy(text: str) -> tuple[str, str | None]:
    """
    Return *text* in Unicode, and the name of the code page it was in: None
    where it was Unicode already, or nothing known.
    """
    sample = text[:_LOOKED_AT]
    if len(_OLD.findall(sample)) < _LEAST or len(_MODERN.findall(sample)) > _LEAST:
        return text, None
    before = common_words(sample)
    counts = {name: common_words(decode(sample)) for name, decode in _DECODERS.items()}
    best = max(counts, key=lambda name: counts[name])
    if counts[best] < max(_LEAST, before * _TIMES + 1):
        return text, None
    return _DECODERS[best](text), best
