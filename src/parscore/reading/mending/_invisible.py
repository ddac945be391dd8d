"""Characters that nobody sees: joined, spaced, controlled; and the one normal form."""

import re

from unicodedata import normalize


_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800]")
_NOTHING = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_BREAKS = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
#: Two blanks are a slip; more of them part columns.
_DOUBLE = re.compile(r"(?<=\S)  (?=\S)")
_STROKES = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"})
#: Pieces of formatting that are no text: markdown emphasis, and tags that people leave in plain text.
_MARKUP = re.compile(
    r"\*\*+|__+(?=\w)|(?<=\w)__+|</?(?:b|i|u|em|strong|sup|sub|center|span|font|p|div)(?:\s[^<>\n]{0,200})?>"
)
_BR = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ENTITIES = {"&nbsp;": " ", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#160;": " "}


def mend_unicode(text: str) -> str:
    """
    Return *text* in NFC, with line feeds and plain blanks, and without what
    is not seen; half a surrogate pair becomes U+FFFD.
    """
    text = _BREAKS.sub("\n", text)
    text = _NOTHING.sub("", text)
    text = normalize("NFC", text)
    text = _SPACES.sub(" ", text)
    text = _CONTROLS.sub(" ", text)
    text = _DOUBLE.sub(" ", text)
    text = text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
    return text.translate(_STROKES)


def drop_markup(text: str) -> str:
    """Return *text* without markdown emphasis, stray tags and entities."""
    if "&" in text:
        for entity, meant in _ENTITIES.items():
            text = text.replace(entity, meant)
    if "<" in text:
        text = _BR.sub("\n", text)
    return _MARKUP.sub("", text)
