"""Take a rule text apart: its clauses, each a condition with the points that it brings."""

import re

from collections.abc import Iterator, Sequence
from decimal import Decimal

import attrs

from ._words import plain, without_bullet


_ENDS = re.compile(r"(?<=điểm)\.\s+|(?<=[0-9])\.\s+(?=[^\W\d])|;|\n", re.IGNORECASE)
_NUMBER = r"(?<![0-9.,/])([0-9]{1,3}(?:[.,][0-9]{1,3})?)"
_POINTS = re.compile(
    rf"(?P<words>.*?[^\s:=,(-])[\s:=,(-]*(?:\b(?:thì|được|đạt|tính|chấm|cho|là)\s+)*"
    rf"(?:{_NUMBER}\s*(?:điểm|đ)?|(?P<full>(?:điểm )?tối đa)"
    rf"|(?P<none>không (?:có |được |tính |được tính |cho |chấm )?điểm))"
    rf"\s*\)?[.,]?",
    re.IGNORECASE,
)
#: A factor at the end is no result.
_TIMES = re.compile(r"(?:\bx|×|\*|\bnhân(?: với)?)\s*\(?$", re.IGNORECASE)
_SEPARATORS = (re.compile(r"\s+/\s+"), re.compile(r",\s+(?![0-9])"))


@attrs.frozen
class Clause:
    """
    One clause.

    Attributes:
        text: The whole of it.
        words: The condition; the whole clause where it ends in no points.
        points: The points that it ends in, if it does.
        full: Whether it says "the maximum" instead.
    """

    text: str
    words: str
    points: Decimal | None = None
    full: bool = False

    def given(self, maximum: Decimal) -> Decimal | None:
        """Return the points, where the clause ends in any."""
        return maximum if self.full else self.points


def clauses_of(lines: Sequence[str]) -> tuple[Clause, ...]:
    """Return the clauses of a rule text."""
    return tuple(clause for line in lines for text in _ENDS.split(line) for clause in _split(text))


def _split(text: str) -> Iterator[Clause]:
    """Yield the clauses of a piece: several where each side of a slash or comma ends in points."""
    bare = without_bullet(text.strip()).strip(" .,")
    if not bare:
        return
    for separator in _SEPARATORS:
        pieces = [_clause(piece) for piece in separator.split(bare)]
        if len(pieces) > 1 and all(piece.points is not None or piece.full for piece in pieces):
            yield from pieces
            return
    yield _clause(bare)


def _clause(text: str) -> Clause:
    found = _POINTS.fullmatch(text)
    if found is None or _TIMES.search(found["words"]) or not re.search(r"[^\W\d_]|%", found["words"]):
        return Clause(text, text)
    words = without_bullet(found["words"]).strip(" :=,.")
    if found["full"]:
        return Clause(text, words, full=True)
    return Clause(text, words, Decimal(0) if found["none"] else Decimal(found[2].replace(",", ".")))


def read_as(words: str) -> str:
    """Return *words* as they are compared."""
    return plain(words).strip(" :=,.")


__all__ = ["Clause", "clauses_of", "read_as"]
