"""Every run of words of a corpus: which are the common form, and which documents share the others."""

from collections.abc import Sequence

import attrs
import numpy as np

from numpy.typing import NDArray

from parscore.edge import need

from .words import FIGURES, Numbers, mix


#: In documents of so many units, a run of words is the form, not anybody's own.
FORM_UNITS = 4
#: In so many documents of one unit, it is that unit's house wording.
HOUSE = 4
#: Fewer own runs in common are not looked at. Of 50 own words of which 60 % are
#: copied, in passages of 12 or more, there are 12.
LEAST_RUNS = 12
#: Nor is a smaller part of the own runs of either. It is far below what is
#: told: around every blank of a form, runs are half form and half own.
LEAST_PART = 0.05
#: The corpus is gone through in so many parts, to hold memory down.
_PARTS = 16
_BOUNDS = np.arange(_PARTS, dtype=np.uint64) << np.uint64(60)
_MOST_LIKE = 1000

Indices = NDArray[np.intp]


@attrs.frozen(eq=False)
class Text:
    """
    Where a text of the corpus comes from.

    Attributes:
        unit: The number of its unit; a text from above is a unit of its own.
        register: The number of its register.
        level: How high its unit stands. What a higher one writes is no lower one's own.
    """

    unit: int
    register: int
    level: int


@attrs.frozen(eq=False)
class Index:
    """
    What the whole corpus tells about its runs.

    Attributes:
        form: The runs of the common form, sorted.
        house: The runs that are not a unit's own though they are no form, each
            mixed with the unit's number; sorted.
        alike: Pairs of documents that share enough own runs to be looked at.
    """

    form: Numbers
    house: Numbers
    alike: tuple[tuple[int, int], ...]

    def is_form(self, runs: Numbers) -> NDArray[np.bool_]:
        """Tell which of *runs* are the common form."""
        return _among(runs, self.form)

    def is_house(self, runs: Numbers, unit: int) -> NDArray[np.bool_]:
        """Tell which of *runs* are house wording of a unit, or taken from above."""
        return _among(_of_unit(runs, np.full(len(runs), unit, dtype=np.intp)), self.house)


def _among(runs: Numbers, known: Numbers) -> NDArray[np.bool_]:
    if not len(known):
        return np.zeros(len(runs), dtype=np.bool_)
    at = np.searchsorted(known, runs)
    at[at == len(known)] = 0
    flags: NDArray[np.bool_] = known[at] == runs
    return flags


def _of_unit(runs: Numbers, units: Indices) -> Numbers:
    return mix(runs ^ mix(units.astype(np.uint64) + np.uint64(1)))


def index(texts: Sequence[Text], runs: Sequence[Numbers]) -> Index:
    """
    Go through the corpus.

    Args:
        texts: Where each text comes from, sorted by unit, then register.
        runs: The runs of each text, sorted and each once.
    """
    parts = [_part(texts, runs, number) for number in range(_PARTS)]
    form = np.concatenate([part.form for part in parts])
    house = np.sort(np.concatenate([part.house for part in parts]))
    own = np.sum([part.own for part in parts], axis=0)
    return Index(form, house, _alike(texts, parts, own))


@attrs.frozen(eq=False)
class _Part:
    form: Numbers
    house: Numbers
    own: NDArray[np.int64]
    documents: Indices
    groups: Indices
    is_own: NDArray[np.bool_]
    count: int


def _part(texts: Sequence[Text], runs: Sequence[Numbers], number: int) -> _Part:
    """Look at the runs of one part of all numbers."""
    slices = [_slice(each, number) for each in runs]
    hashes = np.concatenate(slices) if slices else np.zeros(0, dtype=np.uint64)
    lengths = np.array([len(each) for each in slices], dtype=np.intp)
    documents = np.repeat(np.arange(len(slices), dtype=np.intp), lengths)
    order = np.argsort(hashes, kind="stable")
    hashes, documents = hashes[order], documents[order]
    units = np.array([text.unit for text in texts], dtype=np.intp)[documents]
    registers = np.array([text.register for text in texts], dtype=np.intp)[documents]
    levels = np.array([text.level for text in texts], dtype=np.intp)[documents]
    is_first = _changes(hashes)
    in_unit = is_first | _changes(units)
    in_register = is_first | _changes(registers)
    starts, unit_starts = np.flatnonzero(is_first), np.flatnonzero(in_unit)
    groups, runs_of_unit = np.cumsum(is_first) - 1, np.cumsum(in_unit) - 1
    if not len(starts):
        nothing, none = np.zeros(0, dtype=np.uint64), np.zeros(0, dtype=np.intp)
        zeros = np.zeros(len(texts), dtype=np.int64)
        return _Part(nothing, nothing, zeros, none, none, np.zeros(0, dtype=np.bool_), 0)
    is_form = np.add.reduceat(in_unit, starts, dtype=np.intp) >= FORM_UNITS
    is_form |= hashes[starts] == FIGURES
    highest = np.maximum.reduceat(levels, starts)
    is_house = np.bincount(runs_of_unit) >= HOUSE
    kept_out = (is_house[runs_of_unit] | (highest[groups] > levels)) & ~is_form[groups]
    is_own = ~is_form[groups] & ~kept_out
    shared = (np.add.reduceat(in_register, starts, dtype=np.intp) > 1) & ~is_form
    in_shared = shared[groups]
    numbers = np.cumsum(shared) - 1
    first_out = unit_starts[kept_out[unit_starts]]
    return _Part(
        form=hashes[starts][is_form],
        house=_of_unit(hashes[first_out], units[first_out]),
        own=np.bincount(documents[is_own], minlength=len(texts)),
        documents=documents[in_shared],
        groups=numbers[groups[in_shared]],
        is_own=is_own[in_shared],
        count=int(shared.sum()),
    )


def _slice(runs: Numbers, number: int) -> Numbers:
    start = int(np.searchsorted(runs, _BOUNDS[number]))
    end = len(runs) if number == _PARTS - 1 else int(np.searchsorted(runs, _BOUNDS[number + 1]))
    return runs[start:end]


def _changes(values: NDArray[np.generic]) -> NDArray[np.bool_]:
    flags = np.ones(len(values), dtype=np.bool_)
    flags[1:] = values[1:] != values[:-1]
    return flags


def _alike(texts: Sequence[Text], parts: Sequence[_Part], own: NDArray[np.int64]) -> tuple[tuple[int, int], ...]:
    """
    Return the pairs of documents of different registers and one level, of which
    one has enough of its own runs in the other: an exact join, not a sketch.
    """
    offsets = np.cumsum([0, *(part.count for part in parts)])
    documents = np.concatenate([part.documents for part in parts])
    columns = np.concatenate([part.groups + offset for part, offset in zip(parts, offsets, strict=False)])
    is_own = np.concatenate([part.is_own for part in parts])
    wanted = np.bincount(documents[is_own], minlength=len(texts)) >= np.maximum(LEAST_RUNS, own * LEAST_PART)
    rows = is_own & wanted[documents]
    if not rows.any():
        return ()
    sparse, join = need("scipy.sparse", "integrity"), need("sparse_dot_topn", "integrity")
    shape = (len(texts), int(offsets[-1]))
    some, every = (
        sparse.csr_matrix((np.ones(len(row), dtype=np.int32), (row, column)), shape=shape)
        for row, column in ((documents[rows], columns[rows]), (documents, columns))
    )
    found = join.sp_matmul_topn(
        some, every.T.tocsr(), top_n=min(_MOST_LIKE, len(texts)), threshold=LEAST_RUNS - 1, n_threads=2
    ).tocoo()
    pairs: set[tuple[int, int]] = set()
    for here, there, count in zip(found.row.tolist(), found.col.tolist(), found.data.tolist(), strict=True):
        one, other = texts[here], texts[there]
        if one.register != other.register and one.level == other.level and count >= own[here] * LEAST_PART:
            pairs.add((min(here, there), max(here, there)))
    return tuple(sorted(pairs))
