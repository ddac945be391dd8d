"""What tomli says of TOML that it cannot read, in Vietnamese; it speaks English alone."""

import re

from unicodedata import combining

from parscore.wording import Text


#: Each pattern is the whole of what tomli says; what it names stays.
_WORDS = (
    (r"Invalid value", "giá trị không hợp lệ (chuỗi phải đặt trong dấu nháy kép)"),
    (r"Invalid statement", "dòng này không phải khóa, bảng hay chú thích"),
    (r"Invalid initial character for a key part", "thiếu tên khóa, hoặc tên khóa bắt đầu bằng ký tự không được dùng"),
    (r"Invalid date or datetime", "không có ngày này"),
    (r"Invalid hex value", "mã ký tự sau dấu \\ không hợp lệ"),
    (r"Expected '=' after a key in a key/value pair", "thiếu dấu = sau khóa"),
    (r"Expected newline or end of document after a statement", "thừa ký tự sau giá trị; mỗi khóa một dòng"),
    (r"Expected '\]' at the end of a table declaration", "thiếu dấu ] cuối tên bảng"),
    (r"Expected '\]\]' at the end of an array declaration", "thiếu dấu ]] cuối tên bảng"),
    (r"Expected (\"'\"|'\"'|\"'''\"|'\"\"\"')", r"thiếu dấu nháy đóng \1"),
    (r"Unterminated string", "chuỗi chưa có dấu nháy đóng"),
    (r"Unclosed array", "mảng chưa có dấu ] đóng"),
    (r"Unclosed inline table", "bảng chưa có dấu } đóng"),
    (r"Unescaped '\\' in a string", "dấu \\ trong chuỗi phải viết là \\\\"),
    (r"Escaped character is not a Unicode scalar value", "mã ký tự sau dấu \\ không phải ký tự Unicode"),
    (r"Illegal character (.*)", r"có ký tự không được dùng \1"),
    (r"Found invalid character (.*)", r"có ký tự không được dùng \1"),
    (r"Duplicate inline table key '(.*)'", r"khóa “\1” ghi hai lần"),
    (r"Cannot overwrite a value", "khóa này đã có giá trị ở trên"),
    (r"Cannot declare \((.*?),?\) twice", r"bảng \1 ghi hai lần"),
    (r"Cannot mutate immutable namespace \((.*?),?\)", r"bảng \1 đã đóng ở trên, không thêm được"),
)


#: What tomli says where it stops inside a key.
_OF_KEYS = frozenset(
    (
        "Invalid statement",
        "Invalid initial character for a key part",
        "Expected '=' after a key in a key/value pair",
        "Expected ']' at the end of a table declaration",
        "Expected ']]' at the end of an array declaration",
    )
)
_END = re.compile(r"[=.,{}\[\]#\"'\n]")


def say_toml(message: str, text: str = "", at: int = 0) -> Text:
    """
    Return what tomli says in both languages; what is not known here stays as it is.

    Args:
        message: What it says.
        text: The text that it read.
        at: Where it stopped, from 0; where that is in a key with letters that
            TOML wants in quotes, the key is shown as it must be written.
    """
    said = _said(message)
    key = _unquoted(text, at) if message in _OF_KEYS else None
    if key is None:
        return said
    return Text(
        f'{said.vi}; khóa có chữ tiếng Việt phải đặt trong dấu nháy kép: "{key}"',
        f'{said.en}; a key with Vietnamese letters needs quotes: "{key}"',
    )


def _said(message: str) -> Text:
    for pattern, words in _WORDS:
        found = re.fullmatch(pattern, message)
        if found is not None:
            return Text(found.expand(words) if found.groups() else words, message)
    return Text(message, message)


def _unquoted(text: str, at: int) -> str | None:
    """Return the bare key at a place, if it has letters that no bare key may have."""
    if at >= len(text) or text[at].isascii() or not (text[at].isalpha() or combining(text[at])):
        return None
    begins = max((found.end() for found in _END.finditer(text, 0, at)), default=0)
    end = _END.search(text, at)
    return " ".join(text[begins : len(text) if end is None else end.start()].split())
