"""How a scorecard is shown."""

import attrs

from parscore.core.shown import line_table, node_table
from parscore.criteria.shown import warning_of
from parscore.showing import Column, Shown, Table, inside, show
from parscore.views import day_of, summary, tree_html
from parscore.wording import LANGUAGES, Message, Text, Value

from .scorecard import Scorecard


#: The unit, in every row of a frame: so that those of many cards can be laid together.
_UNIT = (Column("unit", brief=False), Column("name", brief=False))


@show.register
def _card(card: Scorecard) -> Shown:
    index, *figures = (
        Text(*lines)
        for lines in zip(*([line.strip(" .") for line in summary(card, lang)] for lang in LANGUAGES), strict=True)
    )
    about: list[tuple[Message, Value]] = [
        (Message("about.index"), Text(_value(index.vi), _value(index.en))),
        (Message("about.figures"), tuple(figures)),
        (Message("about.scored"), card.title),
        (Message("about.day"), day_of(card)),
        (Message("about.stage"), Message(f"stage.{card.stage}")),
    ]
    return Shown(
        title=Message("show.card", {"name": card.name, "year": str(card.year)}),
        warning=warning_of(card.status),
        about=tuple((label, value) for label, value in about if value),
        tables=(_of(card, node_table(card.root.children)), _of(card, line_table(card.deductions))),
    )


def _of(card: Scorecard, table: Table) -> Table:
    rows = tuple({"unit": card.unit, "name": card.name, **row} for row in table.rows)
    return attrs.evolve(table, columns=(*_UNIT, *table.columns), rows=rows)


@inside.register
def _tree(card: Scorecard, lang: str) -> str:
    return tree_html(card.root, lang)


def _value(line: str) -> str:
    """Return what stands behind the label of a line, or all of a line that has none."""
    label, colon, value = line.partition(": ")
    return value if colon else label
