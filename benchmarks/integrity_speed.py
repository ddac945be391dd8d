"""How long it takes to compare the texts of 100,000 generated documents, and in how much memory.

    python benchmarks/integrity_speed.py [DOCUMENTS]

Communes of invented districts fill their district's form; one report in 2,000 is
a copy of 60 to 100 % of another's own text. Generating the texts is timed apart.
"""

import random
import resource
import sys
import time

from collections.abc import Sequence

from parscore.evidence import Document, Register, read_register
from parscore.integrity import inspect


#: Documents of a commune, and communes of a district.
EACH, DISTRICT = 20, 20
#: Own sentences of a document, and those of its form.
OWN, FORM = 14, 16
#: Every so many documents, one is a copy.
COPIED = 2000
_HEADS = ("b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "nh", "ph", "qu", "s", "t", "th", "tr", "v", "x")
_TAILS = (
    *("a", "à", "á", "ai", "an", "ang", "anh", "ao", "âm", "ân", "âu", "em", "ên", "eo", "ì", "iên", "iêu", "inh"),
    *("o", "ôi", "ông", "ơi", "u", "ua", "ung", "uyên", "ưng", "ươi", "y"),
)
WORDS = [f"{head}{tail}" for head in _HEADS for tail in _TAILS]


def sentences(seed: str, count: int) -> list[str]:
    """Return sentences of 18 to 30 words, most of them the usual ones, in no order that repeats."""
    rng = random.Random(seed)
    usual = [min(int(rng.paretovariate(0.6)), len(WORDS)) - 1 for _ in range(30 * count)]
    words = [WORDS[at] for at in usual]
    lengths = [rng.randint(18, 30) for _ in range(count)]
    said: list[str] = []
    for length in lengths:
        said.append(" ".join(words[:length]).capitalize() + f" {rng.randint(1, 900)}.")
        words = words[length:]
    return said


def text_of(number: int) -> str:
    """Return the text of document *number*."""
    unit, place = divmod(number, EACH)
    form = sentences(f"form {unit // DISTRICT} {place % 5}", FORM)
    own = sentences(f"own {number}", OWN)
    original = number - COPIED // 2
    if number % COPIED == COPIED - 1 and original >= 0:
        taken = random.Random(number).randint(round(OWN * 0.6 + 0.4), OWN)
        own[:taken] = sentences(f"own {original}", OWN)[:taken]
    return "\n".join(line for pair in zip(form, [*own, "", ""], strict=True) for line in pair)


def registers(count: int) -> tuple[Register, ...]:
    """Return registers of *count* documents."""
    return tuple(
        read_register(
            {
                "format": "parscore.register/1",
                "criteria": "vi-du/xa",
                "unit": {"id": f"xa-{unit:05d}", "name": f"Xã Ví Dụ {unit}", "year": 2023},
                "documents": [
                    {"number": f"{place + 1}/BC-UBND", "subject": f"Báo cáo {place + 1}"} for place in range(EACH)
                ],
            },
            f"xa-{unit:05d}.toml",
        )
        for unit in range(count // EACH)
    )


def main(arguments: Sequence[str]) -> None:
    """Print the times, the memory, and whether every copy was found."""
    count = int(arguments[0]) if arguments else 100_000
    known = registers(count)
    numbers = {id(document): unit * EACH + place for unit, register in enumerate(known)
               for place, document in enumerate(register.documents)}  # fmt: skip
    spent = [0.0]

    def text(document: Document) -> str:
        start = time.perf_counter()
        made = text_of(numbers[id(document)])
        spent[0] += time.perf_counter() - start
        return made

    words = sum(len(text_of(number).split()) for number in range(0, count, max(count // 100, 1)))
    start = time.perf_counter()
    report = inspect(known, texts=text)
    taken = time.perf_counter() - start - spent[0]
    found = {numbers[id(copy.entry.document)] for copy in report.copies}
    found |= {numbers[id(copy.other.document)] for copy in report.copies}
    planted = range(COPIED - 1, count, COPIED)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024
    print(f"documents                {report.documents:10,}, {report.texts:,} texts of about {words // 100} words")
    print(f"generating the texts     {spent[0]:10.1f} s, not counted below")
    print(f"comparing them           {taken:10.1f} s, {taken / report.texts * 1e6:.0f} µs a document")
    print(f"most memory, all told    {memory:10.2f} GB")
    print(f"planted copies           {len(planted):10,}, found {sum(number in found for number in planted):,}")
    print(f"pairs told               {len(report.copies):10,}")


if __name__ == "__main__":
    main(sys.argv[1:])
