"""Plain text: which code page its bytes are in."""

import codecs

from parscore.reading.mending import common_words, mend_legacy

from ._limits import refusal


_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SAMPLE = 4096
#: Of a hundred bytes, so many may be none of the code page's.
_SLIPS = 1
#: Of a hundred bytes, so many controls are no text.
_CONTROLS = 3


def decode(data: bytes, file: str | None = None) -> tuple[str, tuple[str, ...]]:
    """
    Return the text of bytes, and the name of the code page that was mended.

    Raises:
        DocumentError: It is no text.
    """
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(codec, "replace"), ()
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide, "replace"), ()
    if _is_binary(data):
        raise refusal("document-unknown", file, found=data[:4].hex(" "))
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    loose = data.decode("utf-8", "replace")
    if loose.count("\ufffd") * 100 <= _SLIPS * len(loose):
        return loose, ()
    # Latin-1 keeps every byte: the code pages from before Unicode are told apart by what they spell.
    latin = data.decode("latin-1")
    text, page = mend_legacy(latin)
    if page is not None:
        return text, (page,)
    return (latin if common_words(latin) else data.decode("cp1252", "replace")), ()


def _wide(data: bytes) -> str | None:
    """UTF-16 without its mark has a zero beside every plain letter."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    least = 8
    if half < least or len(data) % 2:
        return None
    for offset, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[offset::2].count(0) * 2 > half and not sample[1 - offset :: 2].count(0):
            return codec
    return None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = sum(byte < ord(" ") and byte not in b"\t\n\r\f\v\x1a\x1b" for byte in sample)
    return controls * 100 > _CONTROLS * len(sample)
