"""A whole document on one line: where its lines once ended."""

import re

from parscore.reading.folding import fold, is_upper
from parscore.reading.types import TYPE_LINES


_WORD = re.compile(r"\S+")
_MARKERS = re.compile(
    r"(?<![\w/(])(?:can cu |xet |theo de nghi |dieu \d{1,3}[.:] |kinh gui|noi nhan|so ?:? ?\d{1,5}[a-z]?[/-][a-z\d]|"
    r"v/v |(?:tm|kt|tl|tuq)\. ?)"
)
#: A recipient, and beside it a line of the signature, when two columns have run into one.
_GLUED = re.compile(r"[-+•–]\s*Lưu[^\n]{0,60}?[.;](?=(?:TM|KT|TL|TUQ)\.\s)")
_BESIDE = re.compile(r"(?:Nơi nhận\s*:?|[-+•–]\s*[^\n;]{2,80}?[;.,])\s+(?=(?P<tail>[^\W\d_]+[.,]?[ /].*)$)")
_SPEAKS = re.compile(r"(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\.")
#: A run of capitals that is more than an abbreviation.
_LEAST_WORDS = 2
_LEAST_LETTERS = 8


def find_cuts(text: str, folded: str, start: int, end: int) -> list[int]:
    """Return where lines began within a stretch: at words that begin one, and where capitals begin and end."""
    cuts = {found.start() for found in _MARKERS.finditer(folded, start, end) if not text[found.start()].islower()}
    for begins, ends in _capital_runs(text, start, end):
        cuts |= {begins, ends}
    return sorted(cut for cut in cuts if start < cut < end)


def find_signature(text: str, start: int, end: int) -> list[int]:
    """Return where a line of the signature begins beside a recipient on the same line."""
    if text[start:end].lstrip()[:1] not in {"N", "-", "+", "•", "–"}:
        return []
    line = text[start:end].strip()
    if glued := _GLUED.match(line):
        return [text.index(line, start) + glued.end()]
    found = _BESIDE.match(line)
    return [text.index(line, start) + found.end()] if found and is_upper(found["tail"], 95) else []


def _capital_runs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    begins, words, letters, last = start, 0, 0, start
    for found in (*_WORD.finditer(text, start, end), None):
        shape = _shape(found[0]) if found else "small"
        if found and shape == "capital":
            if words == 0 or (text[last - 1] in ".;:" and not _SPEAKS.fullmatch(text[begins:last])):
                begins, words, letters = found.start(), 0, 0
            words += 1
            letters += len(found[0])
            last = found.end()
        elif shape == "small":
            if words >= _LEAST_WORDS and (
                letters >= _LEAST_LETTERS or fold(text[begins:last]).replace(" ", "") in TYPE_LINES
            ):
                runs.append((begins, last))
            words = letters = 0
    return runs


def _shape(word: str) -> str:
    letters = [letter for letter in word if letter.isalpha()]
    if not letters or "/" in word or any(letter.isdigit() for letter in word):
        return "neutral"
    return "capital" if all(letter.isupper() for letter in letters) else "small"
