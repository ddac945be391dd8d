"""Find documents of different units or years whose own texts are too much alike."""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

import attrs
import numpy as np

from parscore.integrity.entries import Entry
from parscore.integrity.issuers import level_of
from parscore.integrity.report import Copy

from .corpus import Index, Text, index
from .passages import Side, passages_of, shared_with, side_of
from .words import Lexicon, Numbers


#: From how much of its own text on a document is told to share it.
SHARE = Fraction(1, 2)
#: Own words below which a text says too little to be compared.
LEAST_WORDS = 50
#: Higher than any unit: authorities above all, and forms.
_ABOVE = 9

Texts = Callable[[Entry], str | None]


@attrs.frozen
class Found:
    """
    What was found.

    Attributes:
        copies: The copies, by the order of the later and then the earlier document.
        texts: How many own documents had a text to compare.
    """

    copies: tuple[Copy, ...]
    texts: int


def find_copies(
    entries: Sequence[Entry],
    texts: Texts,
    forms: Iterable[str] = (),
    track: Callable[[Sequence[Entry]], Iterable[Entry]] = iter,
) -> Found:
    """
    Find the copies among *entries*, which are in their order.

    Args:
        entries: The documents.
        texts: Gives the text of each, as often as it is asked, so that not all are in memory at once.
        forms: Texts of which nothing is anybody's own: blank forms, templates.
        track: Shows how far the reading is.
    """
    lexicon = Lexicon()
    sources: list[tuple[Text, Numbers, Entry | None]] = []
    units: dict[str, int] = {}
    registers: dict[int, int] = {}
    for entry in track(entries):
        role = entry.issuer.role
        text = texts(entry) if role in {"own", "above"} else None
        if text is None:
            continue
        runs = np.unique(lexicon.runs(text, entry.register.name))
        if role == "own":
            unit = units.setdefault(entry.register.unit, len(units))
            register = registers.setdefault(id(entry.register), len(registers))
            sources.append((Text(unit, register, level_of(entry.register.name)), runs, entry))
        else:
            sources.append((Text(-1, -1, _ABOVE), runs, None))
    sources.extend((Text(-1, -1, _ABOVE), np.unique(lexicon.runs(form, "")), None) for form in forms)
    # A stable sort: texts from above first, then by unit and register.
    sources.sort(key=lambda source: (source[0].unit, source[0].register))
    known = [entry for _, _, entry in sources]
    found = index([text for text, _, _ in sources], [runs for _, runs, _ in sources])
    compare = _Comparing(lexicon, texts, found, units)
    pairs = [(known[one], known[other]) for one, other in found.alike]
    copies = [copy for one, other in pairs if one and other and (copy := compare.pair(one, other)) is not None]
    copies.sort(key=lambda copy: (copy.entry.order, copy.other.order))
    return Found(tuple(copies), sum(entry is not None for entry in known))


@attrs.define(eq=False)
class _Comparing:
    """Compares pairs; pairs come sorted by their first, whose side is kept."""

    lexicon: Lexicon
    texts: Texts
    index: Index
    units: dict[str, int]
    _kept: tuple[Entry, Side] | None = None

    def pair(self, one: Entry, other: Entry) -> Copy | None:
        """Return how much two documents share, if it is too much."""
        if one.identity == other.identity:
            return None
        if self._kept is None or self._kept[0] is not one:
            self._kept = (one, self._side(one))
        sides = {one: self._kept[1], other: self._side(other)}
        counts = {entry: shared_with(sides[entry], sides[beside]) for entry, beside in ((one, other), (other, one))}
        if not any(own >= LEAST_WORDS and Fraction(shared, own) >= SHARE for own, shared in counts.values()):
            return None
        first, last = sorted((one, other), key=lambda entry: (str(entry.document.date), entry.order))
        return Copy(
            entry=last,
            other=first,
            own=counts[last][0],
            shared=counts[last][1],
            other_own=counts[first][0],
            other_shared=counts[first][1],
            passages=passages_of(sides[last], sides[first]),
        )

    def _side(self, entry: Entry) -> Side:
        text = self.texts(entry)
        words = self.lexicon.words("" if text is None else text, entry.register.name)
        return side_of(words, self.index, self.units[entry.register.unit])


__all__ = ["LEAST_WORDS", "SHARE", "Found", "find_copies"]
