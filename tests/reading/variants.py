"""Ways in which the same document reaches us: each takes a text and returns what it may have become."""

import html
import re
import unicodedata

from pathlib import Path

from parscore.reading.mending._tables import TCVN3, VNI_LETTERS, VNI_PAIRS


DOCUMENTS = Path(__file__).parent / "documents"
_CHROME = (
    "Trang chủ | Giới thiệu | Văn bản | Liên hệ\nĐăng nhập | Đăng ký\nHôm nay: Thứ hai, 02/01/2023\n"
    "VĂN BẢN CHỈ ĐẠO ĐIỀU HÀNH\nVăn bản liên quan: Quyết định số 9999/QĐ-XYZ ngày 01/01/2001 của Bộ Xây dựng\nTải về\n\n"
)
_MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def nfc(text):
    """Composed."""
    return unicodedata.normalize("NFC", text)


def nfd(text):
    """Decomposed."""
    return unicodedata.normalize("NFD", text)


def crlf(text):
    """Lines end as Windows ends them."""
    return text.replace("\n", "\r\n")


def nbsp(text):
    """Every blank is one that does not break."""
    return text.replace(" ", "\u00a0")


def zero_width(text):
    """What is not seen stands between the letters."""
    return "\ufeff" + text.replace("a", "a\u200b")


def chrome(text):
    """A site's menus, and another document's reference, stand before it."""
    return _CHROME + text


def watermark(text):
    """A site's name lies over the page."""
    lines = text.split("\n")
    return "\n".join(
        line + ("\nwww.luatvidu.vn\n" if index in {14, 30} and not line.strip() else "")
        for index, line in enumerate(lines)
    )


def markdown(text):
    """Lines in capitals are set bold."""
    return "\n".join(
        f"**{line.strip()}**" if line.isupper() and len(line) > 5 and "|" not in line else line
        for line in text.split("\n")
    )


def html_page(text):
    """A page, with a reference in a script."""
    body = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n"))
    return f"<!DOCTYPE html><html><head><title>Văn bản</title><style>p {{}}</style><script>var so = '12/KH-UBND';</script></head><body>{body}</body></html>"


def scanned(text):
    """Noise in words, not in numbers: marks and strokes that a scan loses."""
    text = (
        text.replace("CỘNG HÒA XÃ HỘI", "CÔNG HOA XÃ HÔI")
        .replace("Độc lập", "Đôc lâp")
        .replace("Hạnh phúc", "Hanh phuc")
    )
    return re.sub(r"^Số:", "Sô:", text, flags=re.MULTILINE).replace("Căn cứ", "Can cứ")


def spaced(text):
    """Every blank is two."""
    return re.sub(r"(?<=[\w,;.]) (?=\w)", "  ", text)


def _merged(text, join):
    """Put the lines above and below the motto beside each other, as a table's cells are."""
    lines = text.split("\n")
    try:
        at = next(index for index, line in enumerate(lines) if line.strip() == _MOTTO)
    except StopIteration:
        return None
    left = [line for line in lines[:at] if line.strip(" -_|*")]
    right = [_MOTTO]
    rest = at + 1
    while rest < len(lines) and (
        not lines[rest].strip(" -_|") or re.match(r"Độc lập|\S[^.:;]{0,30}, ngày", lines[rest])
    ):
        if lines[rest].strip(" -_|"):
            right.append(lines[rest])
        rest += 1
    if not 1 < len(left) <= 4 or any(len(line) > 45 for line in left):
        return None
    # The number stands beside the date.
    while len(left) < len(right):
        left.insert(-1, "")
    while len(right) < len(left):
        right.insert(-1, "")
    pairs = [join(one, other) for one, other in zip(left, right, strict=True)]
    return "\n".join([*pairs, "", *lines[rest:]])


def piped(text):
    """The columns of the letterhead are parted by a pipe."""
    return _merged(text, lambda left, right: f"{left} | {right} |")


def tabbed(text):
    """They are parted by a tab."""
    return _merged(text, lambda left, right: f"{left}\t{right}")


def wide(text):
    """They are parted by blanks."""
    return _merged(text, lambda left, right: f"{left:<40}{right}")


def narrow(text):
    """Two columns of which only one blank is left between them."""
    return _merged(text, lambda left, right: f"{left} {right}".strip())


def broken(text):
    """Body lines broken at 60 columns."""
    lines = []
    for whole in text.split("\n"):
        line = whole
        while len(line) > 60 and not line.isupper() and "|" not in line:
            cut = line.rfind(" ", 20, 60)
            if cut < 0:
                break
            lines.append(line[:cut])
            line = line[cut + 1 :]
        lines.append(line)
    return "\n".join(lines)


def right_first(text):
    """The right column of the letterhead read before the left one."""
    lines = text.split("\n")
    try:
        at = next(index for index, line in enumerate(lines) if line.strip() == _MOTTO)
    except StopIteration:
        return None
    left = lines[:at]
    if not any(line.startswith("Số") for line in left) or len(left) > 8:
        return None
    rest = at + 1
    while rest < len(lines) and (
        not lines[rest].strip(" -_|") or re.match(r"Độc lập|\S[^.:;]{0,30}, ngày", lines[rest])
    ):
        rest += 1
    return "\n".join([*lines[at:rest], *left, "", *lines[rest:]])


_TO_TCVN3 = {letter: chr(code) for code, letter in TCVN3.items()}
_TO_VNI = {
    **{unicodedata.normalize("NFC", meant): pair for pair, meant in VNI_PAIRS.items()},
    **{meant: letter for letter, meant in VNI_LETTERS.items()},
}


def _is_modern(text):
    return all(
        ord(letter) < 128 or letter in _TO_TCVN3 or letter.lower() in _TO_VNI
        for letter in unicodedata.normalize("NFC", text)
    )


def tcvn3(text):
    """As a .Vn font has it: capitals with marks are small letters of a font of capitals."""
    if not _is_modern(text):
        return None
    plain = unicodedata.normalize("NFC", text)
    return "".join(
        _TO_TCVN3.get(letter, _TO_TCVN3.get(letter.lower(), letter)) if ord(letter) > 127 else letter
        for letter in plain
    )


def vni(text):
    """In VNI."""
    if not _is_modern(text):
        return None

    def written(letter):
        if ord(letter) < 128:
            return letter
        pair = _TO_VNI[letter.lower()]
        return pair.upper() if letter.isupper() else pair

    return "".join(map(written, unicodedata.normalize("NFC", text)))


def windows_1258(text):
    """Windows-1258 bytes that were taken for Windows-1252."""
    if not _is_modern(text):
        return None
    data = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        for form in (letter, *_decomposed(letter)):
            try:
                data += form.encode("cp1258")
                break
            except UnicodeEncodeError:
                continue
        else:
            return None
    return bytes(data).decode("cp1252", "replace")


def _decomposed(letter):
    """Base letter with its shape, then the tone: what Windows-1258 has."""
    tones = "\u0300\u0301\u0303\u0309\u0323"
    parts = unicodedata.normalize("NFD", letter)
    shape = "".join(part for part in parts if part not in tones)
    tone = "".join(part for part in parts if part in tones)
    yield unicodedata.normalize("NFC", shape) + tone


def mojibake(text):
    """UTF-8 that was read as Latin-1."""
    return "".join(chr(byte) for byte in text.encode("utf-8"))


VARIANTS = {
    one.__name__: one
    for one in (
        nfd,
        crlf,
        nbsp,
        zero_width,
        chrome,
        watermark,
        markdown,
        html_page,
        scanned,
        spaced,
        piped,
        tabbed,
        wide,
        narrow,
        broken,
        right_first,
    )
}
LEGACY = {one.__name__: one for one in (tcvn3, vni, windows_1258, mojibake)}
