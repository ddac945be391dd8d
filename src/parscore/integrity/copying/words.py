"""Texts as words and runs of words, as numbers that can be compared by the million."""

import re

from functools import lru_cache
from hashlib import blake2b
from unicodedata import normalize

import attrs
import numpy as np

from numpy.typing import NDArray


#: How many words in a row are compared. Vietnamese writes syllables apart, so
#: that eight are four or five words of English; a turn of phrase is shorter.
RUN = 8
#: A run with fewer words that are no figures is a table, not wording; it has this number.
FIGURES = np.uint64(0)
_LEAST_WORDS = 4
_DIGITS = re.compile(r"\d+")
#: What stands for the unit's own name, so that a copy into which another name was put is still one.
_NAME = "\0"
_FACTOR = 0x9E3779B97F4A7C15
_MIXER = 0xBF58476D1CE4E5B9
_POWERS = [pow(_FACTOR, power, 1 << 64) for power in range(RUN)]

Numbers = NDArray[np.uint64]
Flags = NDArray[np.bool_]


def _number_of(word: str) -> np.uint64:
    return np.uint64(int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "big"))


_FIGURE = _number_of("0")


@lru_cache(maxsize=8192)
def pattern_of(name: str) -> re.Pattern[str]:
    """Return what finds the words of a text of the unit *name*, whose own name is one word."""
    whole = name.split()
    bare = whole[2:] if " ".join(whole[:2]).casefold() in {"thị trấn", "đặc khu", "thị xã", "thành phố"} else whole[1:]
    names = [r"\s+".join(map(re.escape, words)) for words in (whole, bare) if len(words) > 1 or words is whole]
    alternatives = "|".join(rf"(?<!\w){text}(?!\w)" for text in names if text)
    return re.compile(
        rf"(?P<name>{alternatives})|[^\W_]+" if alternatives else r"(?P<name>(?!))|[^\W_]+", re.IGNORECASE
    )


@attrs.frozen(eq=False)
class Words:
    """
    The words of one text.

    Attributes:
        text: The text, in NFC.
        starts: Where each word starts.
        ends: Where each word ends.
        runs: A number for each run of `RUN` words, by its first word.
    """

    text: str
    starts: list[int]
    ends: list[int]
    runs: Numbers


@attrs.define(eq=False)
class Lexicon:
    """Gives each word the same number wherever it is met; all numbers are one number."""

    _known: dict[str, int] = attrs.Factory(dict[str, int])
    _hashes: Numbers = attrs.Factory(lambda: np.zeros(1024, dtype=np.uint64))

    def runs(self, text: str, name: str) -> Numbers:
        """Return a number for each run of words of *text*, in its order; of the unit *name*."""
        found = pattern_of(name).finditer(normalize("NFC", text))
        return self._runs([_NAME if match.lastgroup else match[0] for match in found])

    def words(self, text: str, name: str) -> Words:
        """Return *text* as words that know where they stand."""
        composed = normalize("NFC", text)
        found = list(pattern_of(name).finditer(composed))
        runs = self._runs([_NAME if match.lastgroup else match[0] for match in found])
        return Words(composed, [match.start() for match in found], [match.end() for match in found], runs)

    def _runs(self, words: list[str]) -> Numbers:
        count = len(words) - RUN + 1
        if count < 1:
            return np.zeros(0, dtype=np.uint64)
        known = self._known
        try:
            at = np.array([known[word] for word in words], dtype=np.intp)
        except KeyError:
            at = np.array([self._learn(word) for word in words], dtype=np.intp)
        hashes = self._hashes[at]
        runs = np.zeros(count, dtype=np.uint64)
        for step, power in enumerate(_POWERS):
            runs += hashes[step : step + count] * np.uint64(power)
        is_word = np.concatenate([[0], np.cumsum(hashes != _FIGURE)])
        mixed = mix(runs)
        mixed[is_word[RUN:] - is_word[:count] < _LEAST_WORDS] = FIGURES
        return mixed

    def _learn(self, word: str) -> int:
        """Return the number of a word, which may be new."""
        at = self._known.get(word)
        if at is not None:
            return at
        at = len(self._known)
        if at == len(self._hashes):
            self._hashes = np.concatenate([self._hashes, np.zeros(at, dtype=np.uint64)])
        self._hashes[at] = _number_of(_DIGITS.sub("0", word.casefold()))
        self._known[word] = at
        return at


def mix(numbers: Numbers) -> Numbers:
    """Return *numbers* with their bits spread, so that the highest are as good as any."""
    mixed = numbers ^ (numbers >> np.uint64(31))
    mixed *= np.uint64(_MIXER)
    spread: Numbers = mixed ^ (mixed >> np.uint64(29))
    return spread


def covered(runs: Flags) -> Flags:
    """Return which words lie in one of the *runs* that are flagged; there are RUN - 1 more words than runs."""
    edges = np.zeros(len(runs) + RUN, dtype=np.int32)
    edges[: len(runs)] += runs
    edges[RUN:] -= runs
    flags: Flags = np.cumsum(edges)[:-1] > 0
    return flags
