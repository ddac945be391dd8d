"""The pages that are looked at: reports of the sample communes, among them one whose names are hostile."""

import datetime
import shutil
import tempfile

from pathlib import Path

import altair as alt
import attrs

from parscore import load_criteria, load_register, plots, score
from parscore.evidence import load_registers
from parscore.reports import (
    UnitReport,
    UnitsReport,
    draft_all,
    draft_unit,
    draft_units,
    illustrate_unit,
    illustrate_units,
)
from parscore.reports.html import render_unit, render_units
from parscore.scoring import Scorecard


ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "examples" / "cho-moi-2023"
REVIEWS = ROOT / "examples" / "ho-so-2023" / "tham-dinh"
AUGUST = datetime.date(2023, 8, 15)
#: Markup, a formula, a direction that turns, letters of another direction, and a word that no line holds.
HOSTILE = "=1+1 <b>Xã</b> &amp; <script>alert(1)</script> \\u202e שלום | [x](y) " + "dài" * 90


def pages() -> dict[str, bytes]:
    """Return each page by its name."""
    criteria = load_criteria("cho-moi/commune-2023")
    registers = load_registers([SAMPLE])
    final = [score(criteria, register) for register in registers]
    august = [score(criteria, register, as_of=AUGUST) for register in registers]
    return {
        "unit": render_unit(draft_unit(_of(final, "xa-vi-du-b"))),
        "unit-august": render_unit(draft_unit(_of(august, "xa-vi-du-d"), "en")),
        "unit-reviewed": render_unit(draft_unit(score(criteria, load_register(_reviewed())))),
        "unit-hostile": render_unit(draft_unit(score(criteria, load_register(_hostile())))),
        "units": render_units(draft_all(final[:2])),
        "units-august": render_units(draft_units(august, "en")),
        "charts-unit": render_unit(_illustrated(score(criteria, load_register(_reviewed()), as_of=AUGUST), "vi")),
        "charts-hostile": render_unit(_illustrated(score(criteria, load_register(_hostile())), "en")),
        "charts-units": render_units(illustrate_units(draft_all(august[:2]), august[:2])),
        "charts-many": render_units(_of_many(august)),
        "chart": _chart(plots.ladder(august)),
    }


def _illustrated(card: Scorecard, lang: str) -> UnitReport:
    return illustrate_unit(draft_unit(card, lang), card)


def _of_many(cards: list[Scorecard]) -> UnitsReport:
    """Return the report of more units than a chart names."""
    many = [
        attrs.evolve(card, register=attrs.evolve(card.register, unit=f"xa-{number}", name=f"Xã Ví Dụ số {number}"))
        for number, card in enumerate(cards * 9, 1)
    ]
    return illustrate_units(draft_units(many), many)


def _chart(chart: alt.TopLevelMixin) -> bytes:
    file = Path(tempfile.mkdtemp()) / "chart.html"
    plots.save(chart, file)
    return file.read_bytes()


def _of(cards: list, unit: str) -> object:
    return next(card for card in cards if card.unit == unit)


def _reviewed() -> Path:
    """Return the register of a commune with the reviews of all stages beside it."""
    folder = Path(tempfile.mkdtemp())
    for file in (SAMPLE / "xa-vi-du-b.toml", *REVIEWS.glob("*.toml")):
        shutil.copy(file, folder)
    return folder


def _hostile() -> Path:
    text = (SAMPLE / "xa-vi-du-b.toml").read_text(encoding="utf-8")
    text = text.replace('name = "Xã Ví Dụ B"', f'name = "{HOSTILE}"', 1)
    text = text.replace('subject = "', f'subject = "{HOSTILE} ')
    file = Path(tempfile.mkdtemp()) / "hostile.toml"
    file.write_text(text, encoding="utf-8")
    return file
