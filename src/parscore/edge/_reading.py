"""Read one TOML file into plain data that knows where it came from."""

import os
import re

from bisect import bisect_right
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path as FilePath
from unicodedata import is_normalized, normalize

import attrs
import tomli

from parscore.errors import ParscoreError, Place
from parscore.wording import Message, say_system

from ._marks import Mark, Path, find_marks
from ._toml_words import say_toml


#: The largest file that is read, in bytes. A register of 10,000 documents has
#: about four million.
MOST_BYTES = 16_000_000
#: The deepest table that is read; a criterion with a rule in a rule has ten.
_MOST_DEPTH = 60
#: The longest whole number that is read, in bits: Python writes none of more than 4,300 digits.
_MOST_BITS = 4096
#: What Python itself refuses: thousands of digits, or an exponent that decimals do not reach.
_LONG_NUMBER = re.compile(r"[0-9_]{4000,}|[0-9][eE][+-]?[0-9_]{18,}")


@attrs.frozen(eq=False)
class Source:
    """
    One file: its data and where each key of it stands.

    Attributes:
        file: The file as the caller named it.
        data: The data, with text in NFC and decimals exact.
        text: The text, for positions.
        elsewhere: What was written in another file, for data put together
            from several: by its path here, that file and its path there. What
            lies below a path goes with it.
    """

    file: str
    data: dict[str, object]
    text: str = attrs.field(repr=False)
    elsewhere: "Mapping[Path, tuple[Source, Path]]" = attrs.field(
        factory=dict[Path, "tuple[Source, Path]"], repr=False, kw_only=True
    )
    _marks: list[dict[Path, Mark]] = attrs.field(factory=list[dict[Path, Mark]], repr=False)
    _lines: list[int] = attrs.field(factory=list[int], repr=False)

    def origin(self, path: Path) -> "tuple[Source, Path]":
        """Return the file in which *path* was written, and its path there."""
        for length in range(len(path), -1, -1) if self.elsewhere else ():
            found = self.elsewhere.get(path[:length])
            if found is not None:
                source, above = found
                return source, (*above, *path[length:])
        return self, path

    def place(self, path: Path, *, value: bool = False) -> Place:
        """
        Return where *path* stands, or the nearest table around it.

        The text is scanned when the first place is asked for: a file without
        problems never is.
        """
        source, path = self.origin(path)
        if source is not self:
            return source.place(path, value=value)
        if not self._marks:
            self._marks.append(find_marks(self.text))
            self._lines.append(0)
            self._lines.extend(at + 1 for at, char in enumerate(self.text) if char == "\n")
        known = path
        while known and known not in self._marks[0]:
            known = known[:-1]
        if not known:
            return Place(self.file, key=write_path(path) or None)
        mark = self._marks[0][known]
        offset = mark.value if value else mark.key
        line = bisect_right(self._lines, offset)
        return Place(self.file, line, offset - self._lines[line - 1] + 1, write_path(path))


def write_path(path: Path) -> str:
    """Write *path* as its author would: ``criteria.1.1.max``, ``documents[2].date``."""
    text = ""
    for part in path:
        if isinstance(part, int):
            text += f"[{part + 1}]"
        else:
            bare = part and all(char.isalnum() or char in "-_" for char in part)
            text += f".{part}" if bare else f'."{_escape(part)}"'
    return text.removeprefix(".")


def _escape(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return "".join(char if char.isprintable() else f"\\U{ord(char):08X}" for char in escaped)


def read_toml(path: str | os.PathLike[str], error: type[ParscoreError]) -> Source:
    """
    Read a TOML 1.1 file of at most `MOST_BYTES`.

    Raises:
        ParscoreError: It cannot be read, is not UTF-8, holds a NUL or is not
            TOML; raised as *error*, with line and column.
    """
    file = os.fspath(path)
    raw = read_bytes(file, error)
    text = _decode(raw, file, error)
    try:
        data = tomli.loads(text, parse_float=Decimal)
    except tomli.TOMLDecodeError as problem:
        place = Place(file, problem.lineno, problem.colno)
        raise error(Message("error.toml", {"found": say_toml(problem.msg, problem.doc, problem.pos)}), place) from None
    except RecursionError:
        raise error(Message("error.too-deep"), Place(file)) from None
    except (ValueError, ArithmeticError):
        found = _LONG_NUMBER.search(text)
        raise error(
            Message("error.long-number"), Place(file) if found is None else _place(text, found.start(), file)
        ) from None
    clean = _compose(data, (), Source(file, {}, text), error)
    assert isinstance(clean, dict)  # noqa: S101 -- a TOML document is a table
    return Source(file, clean, text)


def read_bytes(file: str, error: type[ParscoreError]) -> bytes:
    """
    Read a file of at most `MOST_BYTES`.

    Raises:
        ParscoreError: It cannot be read or is larger; raised as *error*.
    """
    try:
        with FilePath(file).open("rb") as stream:
            raw = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as problem:
        reason = say_system(problem)
        raise error(Message("error.unreadable", {"found": reason}), Place(file)) from None
    if len(raw) > MOST_BYTES:
        raise error(Message("error.too-large", {"accepted": MOST_BYTES // 1_000_000}), Place(file))
    return raw


def _decode(raw: bytes, file: str, error: type[ParscoreError]) -> str:
    def place(offset: int) -> Place:
        before = raw[:offset].decode("utf-8-sig", "replace")
        return _place(before, len(before), file)

    nul = raw.find(b"\0")
    if nul >= 0:
        raise error(Message("error.nul"), place(nul))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        found = f"0x{raw[problem.start]:02X}"
        raise error(Message("error.not-utf-8", {"found": found}), place(problem.start)) from None
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _place(text: str, offset: int, file: str) -> Place:
    return Place(file, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _compose(value: object, path: Path, source: Source, error: type[ParscoreError]) -> object:
    """Return *value* with every text in NFC; refuse keys that become the same."""
    if len(path) > _MOST_DEPTH:
        raise error(Message("error.too-deep"), Place(source.file))
    match value:
        case str():
            return value if is_normalized("NFC", value) else normalize("NFC", value)
        case dict():
            clean: dict[str, object] = {}
            for key, item in value.items():
                name = normalize("NFC", key)
                if name in clean:
                    raise error(Message("error.same-key"), source.place((*path, name)))
                clean[name] = _compose(item, (*path, name), source, error)
            return clean
        case list():
            return [_compose(item, (*path, number), source, error) for number, item in enumerate(value)]
        case int() if value.bit_length() > _MOST_BITS:
            raise error(Message("error.long-number"), source.place(path, value=True))
        case _:
            return value
