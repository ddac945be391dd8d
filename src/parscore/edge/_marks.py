"""Where each key of a TOML text stands, since tomli does not say."""

from collections import defaultdict
from typing import TypeAlias
from unicodedata import normalize

import attrs
import tomli


#: A key as a path through tables and arrays.
Path: TypeAlias = tuple[str | int, ...]

_BARE_END = frozenset(" \t\r\n=.[]{},#\"'")
_SCALAR_END = frozenset("\r\n,]}#")


@attrs.frozen
class Mark:
    """
    Offsets of one entry.

    Attributes:
        key: Where its key begins (its value, for an item of an array).
        value: Where its value begins; where its key does, for the header of a
            table.
        end: Where its value ends; for a header, where its bracket does; 0 for
            a table that is only there by the dotted keys of others.
        header: Whether it is the header of a table.
    """

    key: int
    value: int
    end: int = attrs.field(default=0, eq=False, repr=False)
    header: bool = attrs.field(default=False, eq=False, repr=False)


def find_marks(text: str) -> dict[Path, Mark]:
    """
    Return the place of every key and array item of *text*, which tomli has
    already accepted.
    """
    return _Scanner(text).scan()


@attrs.define
class _Scanner:
    text: str
    at: int = 0
    marks: dict[Path, Mark] = attrs.Factory(dict[Path, Mark])
    counts: dict[Path, int] = attrs.Factory(lambda: defaultdict[Path, int](int))

    def scan(self) -> dict[Path, Mark]:
        table: Path = ()
        while self._skip():
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._entry(table)
        return self.marks

    def _skip(self) -> bool:
        """Pass over blanks and comments; tell whether anything is left."""
        text, end = self.text, len(self.text)
        while self.at < end:
            if text[self.at] in " \t\r\n\ufeff":
                self.at += 1
            elif text[self.at] == "#":
                newline = text.find("\n", self.at)
                self.at = end if newline < 0 else newline
            else:
                return True
        return False

    def _header(self) -> Path:
        double = self.text.startswith("[[", self.at)
        self.at += 2 if double else 1
        parts = self._key()
        self.at = self.text.index("]", self.at) + (2 if double else 1)
        path: Path = ()
        for number, (name, start) in enumerate(parts):
            path = (*path, name)
            last = number == len(parts) - 1
            if last and double:
                self.marks.setdefault(path, Mark(start, start, self.at, header=True))
                path = (*path, self.counts[path])
                self.counts[path[:-1]] += 1
            elif path in self.counts:
                path = (*path, self.counts[path] - 1)
            mark = Mark(start, start, self.at, header=True)
            if last:
                self.marks[path] = mark
            else:
                self.marks.setdefault(path, Mark(start, start))
        return path

    def _entry(self, table: Path) -> None:
        path = table
        start = self.at
        for name, start in self._key():
            path = (*path, name)
            self.marks.setdefault(path, Mark(start, start))
        self.at = self.text.index("=", self.at) + 1
        self._skip()
        self._place_value(path, start)

    def _key(self) -> list[tuple[str, int]]:
        parts: list[tuple[str, int]] = []
        while True:
            self._skip()
            start = self.at
            if self.text[start] in "\"'":
                self._string()
            else:
                while self.text[self.at] not in _BARE_END:
                    self.at += 1
            raw = self.text[start : self.at]
            name = raw
            if raw[0] in "\"'":
                (quoted,) = tomli.loads(f"{raw} = 0")
                name = normalize("NFC", quoted)
            parts.append((name, start))
            self._skip()
            if self.text[self.at] != ".":
                return parts
            self.at += 1

    def _string(self) -> None:
        quote = self.text[self.at]
        fence = quote * 3
        if self.text.startswith(fence, self.at):
            self.at += 3
            while not self.text.startswith(fence, self.at):
                self.at += 2 if quote == '"' and self.text[self.at] == "\\" else 1
            self.at += 3
            while self.at < len(self.text) and self.text[self.at] == quote:
                self.at += 1
            return
        self.at += 1
        while self.text[self.at] != quote:
            self.at += 2 if quote == '"' and self.text[self.at] == "\\" else 1
        self.at += 1

    def _place_value(self, path: Path, key: int) -> None:
        """Pass over the value that begins here and mark it."""
        value = self.at
        self.marks[path] = Mark(key, value)
        self._value(path)
        self.marks[path] = Mark(key, value, value + len(self.text[value : self.at].rstrip()))

    def _value(self, path: Path) -> None:
        match self.text[self.at]:
            case '"' | "'":
                self._string()
            case "[":
                self._array(path)
            case "{":
                self._table(path)
            case _:
                while self.at < len(self.text) and self.text[self.at] not in _SCALAR_END:
                    self.at += 1

    def _array(self, path: Path) -> None:
        self.at += 1
        number = 0
        while self._skip() and self.text[self.at] != "]":
            self._place_value((*path, number), self.at)
            number += 1
            self._skip()
            if self.text[self.at] == ",":
                self.at += 1
        self.at += 1

    def _table(self, path: Path) -> None:
        self.at += 1
        while self._skip() and self.text[self.at] != "}":
            self._entry(path)
            self._skip()
            if self.text[self.at] == ",":
                self.at += 1
        self.at += 1
