"""Draw every chart of the invented communes: one unit, six, twenty and 3,321, in both languages."""

import datetime
import random
import sys

from collections.abc import Iterator
from pathlib import Path

import altair as alt
import attrs

from parscore import load_criteria, load_register, plots, rank, score
from parscore.evidence import Register, load_registers
from parscore.scoring import Scorecard


EXAMPLES = Path(__file__).resolve().parents[1]
SET = load_criteria("cho-moi/commune-2023")
#: The registers of examples/cho-moi-2023; those of examples/ho-so-2023 come from the first two of them.
REGISTERS = load_registers([EXAMPLES / "cho-moi-2023"])
REVIEWED = EXAMPLES.parent / "tests" / "sample" / "xa-vi-du-b.toml"
DAY = datetime.date(2023, 9, 1)
#: So many different scores are made; further units share them, with names of their own.
SCORES = 120


def invent(count: int, as_of: datetime.date | None = None) -> list[Scorecard]:
    """Return cards of *count* invented units: the sample's, with some documents left out by chance."""
    chance = random.Random(2023)  # noqa: S311 -- the same charts each time
    made = [
        score(SET, _thinned(REGISTERS[n % len(REGISTERS)], n, chance), as_of=as_of) for n in range(min(count, SCORES))
    ]
    return [_named(made[number % len(made)], number + 1) for number in range(count)]


def _thinned(register: Register, number: int, chance: random.Random) -> Register:
    kept = tuple(document for document in register.documents if chance.random() > number / SCORES / 4)
    return attrs.evolve(register, documents=kept)


def _named(card: Scorecard, number: int) -> Scorecard:
    register = attrs.evolve(card.register, unit=f"xa-{number:04}", name=f"Xã Ví Dụ số {number}")
    return attrs.evolve(card, register=register)


def charts(lang: str) -> Iterator[tuple[str, alt.LayerChart]]:
    """Yield every chart with the name of its file."""
    final = [score(SET, register) for register in REGISTERS]
    still_open = [score(SET, register, as_of=DAY) for register in REGISTERS]
    for card in still_open:
        yield f"waterfall-{card.unit}", plots.waterfall(card, lang=lang)
        yield f"causes-{card.unit}", plots.waterfall(card, lang=lang, by="cause")
        yield f"calendar-{card.unit}", plots.calendar(card, lang=lang)
        yield f"ladder-{card.unit}", plots.ladder(card, lang=lang)
        yield f"claimed-{card.unit}", plots.claimed(card, lang=lang)
    files = score(SET, load_register(REVIEWED))
    yield "waterfall-ho-so", plots.waterfall(files, lang=lang)
    many = (("6", final), ("6-open", still_open), ("20", invent(20)), ("20-open", invent(20, DAY)))
    for name, cards in (*many, ("3321", invent(3321)), ("3321-open", invent(3321, DAY))):
        yield f"heat-map-{name}", plots.heat_map(cards, lang=lang)
        yield f"ladder-{name}", plots.ladder(cards, lang=lang)
        yield f"claimed-{name}", plots.claimed(cards, lang=lang)
        yield f"rank-{name}", plots.rank(rank(cards), lang=lang)


def main(folder: Path) -> None:
    """Write the charts: pictures in both languages, and one page."""
    folder.mkdir(parents=True, exist_ok=True)
    for lang in ("vi", "en"):
        for name, chart in charts(lang):
            for suffix in plots.SUFFIXES if name == "waterfall-xa-vi-du-a" else (".png",):
                plots.save(chart, folder / f"{name}.{lang}{suffix}", lang=lang)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
