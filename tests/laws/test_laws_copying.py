"""Laws of the comparison of texts, for any texts."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from integrity_data import docs, register, texts_of, words
from parscore.integrity import inspect


SEEDS = st.integers(0, 10**6)


def copies(texts, order=None, extra=None):
    """Return what is told of texts, one a unit, with the registers in some order."""
    registers = [register(docs((f"{at + 5}/BC-UBND", "2023-03-08")), at) for at in range(len(texts))]
    lists = [[text] for text in texts]
    if extra is not None:
        registers.append(register(docs(("99/QĐ-UBND", "2023-11-08")), len(texts)))
        lists.append([extra])
    get = texts_of(registers, lists)
    shown = registers if order is None else [registers[at] for at in order]
    found = inspect(shown, texts=get).copies
    return [(copy.entry.order, copy.other.order, copy.own, copy.shared, copy.passages) for copy in found]


@st.composite
def drawn(draw):
    """Draw texts of three units that share sentences, in any measure."""
    seed = draw(SEEDS)
    pool = words(seed, 240)
    texts = []
    for at in range(3):
        taken = draw(st.lists(st.integers(0, 19), max_size=10, unique=True))
        mine = [pool[number] for number in taken] + words(f"{seed} {at}", 12 * draw(st.integers(0, 8)), prefix=f"x{at}")
        texts.append(". ".join(mine))
    return texts


@settings(max_examples=30)
@given(drawn(), st.permutations([0, 1, 2]))
def test_order_of_registers_does_not_matter(texts, order):
    """The same copies with the same figures and passages, whatever comes first."""
    assert copies(texts) == copies(texts, order)


@settings(max_examples=30)
@given(drawn(), SEEDS)
def test_unrelated_document_changes_nothing(texts, seed):
    """A document that shares no wording adds no finding and moves no figure."""
    assert copies(texts) == copies(texts, extra=". ".join(words(seed, 120, prefix="khác")))


@settings(max_examples=60)
@given(SEEDS, st.integers(10, 30), st.integers(0, 40))
def test_copy_of_sixty_per_cent_is_found(seed, count, more):
    """Six tenths of a text's sentences are another's, in any order and among anything: always found."""
    rng = random.Random(seed)
    original = words(seed, count * 12)
    taken = -(-count * 6 // 10)
    mine = original[:taken] + words(f"{seed} own", (count - taken) * 12, prefix="y")
    theirs = original + words(f"{seed} more", more * 12, prefix="z")
    rng.shuffle(mine)
    rng.shuffle(theirs)

    assert 1 == len(copies([". ".join(theirs), ". ".join(mine)]))


@settings(max_examples=30)
@given(SEEDS, st.integers(0, 4))
def test_copy_of_less_than_half_is_not(seed, taken):
    """Of ten sentences fewer than five are another's: never told."""
    original = words(seed)
    mine = original[:taken] + words(f"{seed} own", (10 - taken) * 12, prefix="y")

    assert [] == copies([". ".join(original), ". ".join(mine)])
