"""Only has to type-check: the public names as a user writes them."""

import datetime

from decimal import Decimal
from fractions import Fraction

import altair as alt

import parscore

from parscore import plots
from parscore.auditing import Audit, audit
from parscore.testing import RegisterBuilder, criteria_from, empty_register, full_register, set_data, strategies


criteria: parscore.CriteriaSet = parscore.load_criteria("cho-moi/commune-2023")
register: parscore.Register = parscore.load_register("examples/cho-moi-2023/xa-vi-du-a.toml")
card: parscore.Scorecard = parscore.score(criteria, register, as_of=datetime.date(2023, 7, 1), stage="self")
earned: Decimal | Fraction = card.earned
index: Decimal | Fraction | None = card.index
lines: tuple[parscore.Deduction, ...] = card["1.1"].deductions
texts: list[str] = [line.message("en") for line in lines]
ranking: parscore.Ranking = parscore.rank([card])
places: list[int | None] = [place.rank for place in ranking]
data: dict[str, object] = card.to_dict()
shown: tuple[str, str] = (str(card.show("en")), str(criteria.show()))
letter: str = card.explanation_letter("vi")
brought: list[Fraction] = [worth.lost for worth in card.evidence]
uses: list[Fraction] = [use.alone for use in card.evidence["05/KH-UBND"].uses]

document: parscore.Document = parscore.read_document("Số: 05/KH-UBND")
reference: str | None = document.reference
day: datetime.date | None = document.date

audited: Audit = audit("examples/published-tables/par-index-2020.csv", criteria, tolerance="0.01")
agreeing: list[tuple[Fraction, ...]] = [item.agrees for item in audited.found]

chart: alt.LayerChart = plots.waterfall(card, lang="en", by="cause")
charts: list[alt.LayerChart] = [plots.heat_map([card]), plots.ladder(card), plots.rank(ranking)]
plots.save(chart, "waterfall.svg")
picture: str = plots.svg(chart, lang="en", ids="a-")
outlines: list[plots.Outline] = [plots.outline(card)]

try:
    parscore.load_criteria("no-such-set")
except parscore.ParscoreError as error:
    line: int | None = error.line
    text: str = error.say("vi")

builder: RegisterBuilder = RegisterBuilder(criteria).fact("dossiers.total", 412, final=True)
built: parscore.Register = builder.document("meeting-conclusion", date=datetime.date(2023, 3, 28)).build()
full: parscore.Register = full_register(criteria, partly=True)
empty: parscore.Register = empty_register(criteria)
plain: parscore.CriteriaSet = criteria_from(set_data({"1": {"title": "Mục", "max": 1}}, 1, set={"status": "excerpt"}))
drawn_set: parscore.CriteriaSet = strategies.criteria_sets(kinds=("document",)).example()
drawn_register: parscore.Register = strategies.registers(criteria, reviewed=True).example()
drawn_day: datetime.date = strategies.score_days(criteria, after=False).example()
reviewed: list[dict[str, object]] = strategies.reviews(criteria, drawn_register).example()
