"""Read official codes: 1.1, II., a), 1.1.a, and what Excel made of them."""

import re

from collections.abc import Iterator, Sequence
from itertools import takewhile

import attrs

from parscore.criteria.model import is_code_part

from ._grid import Cell
from ._words import without_marks


#: A code as a path through the tree.
Code = tuple[str, ...]

_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
_NUMERALS = {f"{_TENS[number // 10]}{_ONES[number % 10]}": number for number in range(1, 100)}
_ROMANS = {number: numeral for numeral, number in _NUMERALS.items()}
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_WORDS = re.compile(
    r"(?:lĩnh vực|tiêu chí thành phần|tiêu chí|chỉ tiêu|phần|mục|nhóm|tctp|tc)\s+(?=\S+$)", re.IGNORECASE
)
_PART = re.compile(r"[0-9]{1,4}|[A-ZĐ]+|[a-zđ]")
_SHAPE = re.compile(
    r"\(?((?:[0-9]{1,4}|[A-ZĐ]{1,6}|[a-zđ])(?:[.,](?:[0-9]{1,4}|[A-ZĐ]{1,6}|[a-zđ])|(?<=[0-9])[a-zđ])*)[.,)/:-]*\)?"
)
_LEADING = re.compile(
    r"((?:Lĩnh vực|Tiêu chí|Chỉ tiêu|Phần|Mục|Nhóm)\s+(?:[0-9]{1,4}(?:\.[0-9]{1,4})*|[IVXLC]{1,6}|[A-ZĐ])[.):]?"
    r"|[1-9][0-9]{0,3}(?:\.[0-9]{1,4})+(?:\.?[a-zđ](?=[.)]))?[.):]*"
    r"|(?:[1-9][0-9]{0,3}|[IVXLC]{1,6}|[A-ZĐ])[.):]|[a-zđ][.)])\s+(?!điểm|đ\b|%)(?=\S)"
)
#: No tree is deeper.
_DEEPEST = 9


def parse_code(text: str) -> Code | None:
    """Return the parts of a written code, or None if it is none."""
    bare = re.sub(r"\s*([.,])\s*", r"\1", without_marks(_WORDS.sub("", text.strip(), count=1))).strip()
    shape = _SHAPE.fullmatch(bare)
    if shape is None:
        return None
    parts = tuple(str(int(part)) if part.isdigit() else part for part in _PART.findall(shape[1]))
    return parts if len(parts) <= _DEEPEST and all(map(is_code_part, parts)) else None


def split_code(text: str) -> tuple[str, str]:
    """Return the code that *text* begins with and the rest; no code where it begins with none."""
    found = _LEADING.match(text)
    if found is None or parse_code(found[1]) is None:
        return "", text
    return found[1], text[found.end() :]


def _candidates(cell: Cell) -> Iterator[Code]:
    for text in cell.shown or (cell.text,):
        code = parse_code(text)
        if code is not None:
            yield code


def _after(part: str) -> frozenset[str]:
    """Return what may come after *part* among its siblings."""
    if part.isdigit():
        return frozenset({str(int(part) + 1)})
    found = {_ROMANS.get(_NUMERALS[part] + 1, "")} if part in _NUMERALS else set()
    at = _LETTERS.find(part.casefold())
    if len(part) == 1 and 0 <= at < len(_LETTERS) - 1:
        after = [_LETTERS[at + 1], _LETTERS[min(at + 2, len(_LETTERS) - 1)] if _LETTERS[at + 1] == "đ" else ""]
        found |= {letter.upper() if part.isupper() else letter for letter in after}
    return frozenset(found - {""})


def _follows(code: Code, last: Code | None) -> bool:
    """Tell whether *code* may stand right after *last* in a list that leaves nothing out."""
    first = {"1", "I", "A", "a"}
    if last is None:
        return set(code) <= first
    if len(code) > len(last):
        return code[: len(last)] == last and set(code[len(last) :]) <= first
    depth = len(code)
    return code[:-1] == last[: depth - 1] and code[-1] in _after(last[depth - 1])


def _folded(path: Code) -> Code:
    return tuple(part.casefold() for part in path)


@attrs.frozen
class Read:
    """
    A code that was read.

    Attributes:
        path: Its place in the tree.
        sure: Whether nothing had to be guessed.
    """

    path: Code
    sure: bool = True


@attrs.define
class Codes:
    """Reads the codes of a sheet from the top, each in the light of those before it."""

    _seen: set[Code] = attrs.Factory(set[Code])
    _spelt: dict[Code, Code] = attrs.Factory(dict[Code, Code])
    _capital: str | None = None
    _roman: str | None = None
    _last: Code | None = None
    _owner: Code = ()
    _repeats: bool | None = None

    def read(self, cell: Cell) -> Read | None:
        """Return the code in *cell*, or None if it holds none that can be told."""
        candidates = list(dict.fromkeys(_candidates(cell)))
        if not candidates:
            return None
        likely = [code for code in candidates if _follows(code, self._last) and self._free(code)]
        chosen = likely[0] if likely else next((code for code in candidates if self._free(code)), candidates[0])
        guessed = cell.trap == "date" or chosen != candidates[0]
        if cell.trap and not likely:
            return None
        return Read(self._take(chosen), sure=not guessed)

    def is_new(self, path: Code) -> bool:
        """Tell whether *path* is not taken, and neither it nor one above it differs from another by capitals only."""
        heads = (path[:length] for length in range(1, len(path) + 1))
        return path not in self._seen and all(self._spelt.get(_folded(head), head) == head for head in heads)

    def note(self, path: Code) -> None:
        """Remember that *path* is taken."""
        self._seen.add(path)
        for length in range(1, len(path) + 1):
            self._spelt.setdefault(_folded(path[:length]), path[:length])

    @property
    def _section(self) -> Code:
        return tuple(part for part in (self._capital, self._roman) if part is not None)

    def _free(self, code: Code) -> bool:
        return not code[0].isdigit() or self.is_new(self._below_section(code))

    def _take(self, code: Code) -> Code:
        """Return where *code* stands in the tree, and remember it."""
        if code[0].isdigit():
            path = self._below_section(code)
            self._repeats = path != self._section + code
            self._last, self._owner = code, path if code[-1].isdigit() else path[:-1]
            return path
        if code[0].islower():
            return self._owner + code
        heads = tuple(takewhile(str.isupper, code))
        self._enter(heads)
        rest = code[len(heads) :]
        self._last, self._owner = rest or None, self._section + rest
        return self._section + rest

    def _below_section(self, code: Code) -> Code:
        """Return the path of a number: where a section I begins with 1.1, without a 1, that is its own first."""
        named = self._roman is not None and _NUMERALS.get(self._roman) == int(code[0])
        if len(code) > 1 and named and self._repeats is not False:
            return self._section + code[1:]
        return self._section + code

    def _enter(self, heads: Sequence[str]) -> None:
        """Enter a section: a capital letter, a Roman numeral below it, or both."""
        self._repeats = None
        if len(heads) > 1:
            self._capital, self._roman = heads[0], heads[1]
        elif self._is_roman(heads[0]):
            self._roman = heads[0]
        else:
            self._capital, self._roman = heads[0], None

    def _is_roman(self, head: str) -> bool:
        if head not in _NUMERALS:
            return False
        if len(head) > 1:
            return True
        if self._capital is not None and head in _after(self._capital) and head not in _after(self._roman or ""):
            return False
        return head == "I" or head in _after(self._roman or "") or self._capital is None


__all__ = ["Code", "Codes", "Read", "parse_code", "split_code"]
