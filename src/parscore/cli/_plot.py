"""``parscore plot``: draw scores as a chart in a file."""

import argparse
import sys

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from parscore.analysis import rank
from parscore.edge import need
from parscore.errors import ParscoreError
from parscore.evidence import STAGES, load_registers
from parscore.scoring import Scorecard, score
from parscore.wording import Message

from ._cards import cards_at
from ._options import Commands, common, scored
from ._output import Screen
from ._stdout import DASH, file_for


if TYPE_CHECKING:
    import altair


#: The kinds of chart: those that show one unit, and those that show any number.
_ONE = ("waterfall", "causes", "calendar")
_ANY = ("heat-map", "ladder", "claimed", "rank")


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "plot",
        parents=[scored(), common()],
        help="draw scores as a chart in a file",
        description="Draw scores as a chart: .svg, .png, or an .html page that needs no network.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "kind",
        metavar="KIND",
        choices=(*_ONE, *_ANY),
        help=f"of one unit: {', '.join(_ONE)}; of one or many: {', '.join(_ANY)}",
    )
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", help="a register file, a register's folder, or a folder of registers"
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        required=True,
        help="the file to write: its name ends in .svg, .png or .html; - is SVG on standard output",
    )
    parser.add_argument("--force", action="store_true", help="overwrite FILE if it exists")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Draw what the command line names."""
    need("altair", "plots")
    need("vl_convert", "plots")
    from parscore import plots  # noqa: PLC0415 -- an extra, which only this command needs

    if options.output != DASH:
        plots.check_suffix(options.output)
    cards = cards_at(options.paths, options, Screen(options.lang))
    sets = {card.criteria.digest: card.criteria.id for card in cards}
    if len(sets) > 1:
        raise ParscoreError(Message("error.plot-sets", {"count": len(sets), "found": ", ".join(sets.values())}))
    if options.kind in _ONE and len(cards) != 1:
        raise ParscoreError(Message("error.plot-one", {"count": len(cards), "accepted": ", ".join(_ANY)}))
    with file_for(options.output, "svg") as file:
        plots.save(_draw(options, cards), file, lang=options.lang, overwrite=options.force)
    if options.output != DASH:
        print(Message("plot.written", {"file": options.output}).say(options.lang), file=sys.stderr)


def _draw(options: argparse.Namespace, cards: Sequence[Scorecard]) -> "altair.LayerChart":
    from parscore import plots  # noqa: PLC0415 -- likewise

    lang = options.lang
    kinds: dict[str, Callable[[], altair.LayerChart]] = {
        "waterfall": lambda: plots.waterfall(cards[0], lang=lang),
        "causes": lambda: plots.waterfall(cards[0], lang=lang, by="cause"),
        "calendar": lambda: plots.calendar(cards[0], lang=lang),
        "heat-map": lambda: plots.heat_map(cards, lang=lang),
        "ladder": lambda: plots.ladder(cards, lang=lang),
        "claimed": lambda: plots.claimed(_stages(options, cards), lang=lang),
        "rank": lambda: plots.rank(rank(cards), lang=lang),
    }
    return kinds[options.kind]()


def _stages(options: argparse.Namespace, cards: Sequence[Scorecard]) -> Sequence[Scorecard]:
    """Return one unit's card of each stage, where no stage is asked for; else the cards as they are."""
    if options.stage is not None or len(cards) != 1:
        return cards
    register = load_registers(options.paths)[0]
    stages = dict.fromkeys((STAGES[0], *(review.stage for review in register.reviews)))
    return [score(cards[0].criteria, register, as_of=options.as_of, stage=stage) for stage in stages]
