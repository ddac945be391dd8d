"""``parscore score``: score registers, rank them, say who lost what."""

import argparse
import json

from parscore.analysis import Ranking, rank
from parscore.scoring import Scorecard

from ._cards import cards_at
from ._options import Commands, common, count, scored
from ._output import Screen
from ._tables import deductions_of


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "score",
        parents=[scored(), common()],
        help="score one register, or rank a folder of them",
        description="Score registers. On several: the ranking first, then who lost what.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", help="a register file, a register's folder, or a folder of registers"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (default: text)")
    parser.add_argument(
        "--top",
        metavar="N",
        type=count,
        default=5,
        help="deductions shown for each unit; 0 shows the ranking alone (default: 5)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Score what the command line names."""
    screen = Screen(options.lang)
    cards = cards_at(options.paths, options, screen)
    groups: dict[str, list[Scorecard]] = {}
    for card in cards:
        groups.setdefault(card.criteria.digest, []).append(card)
    rankings = [rank(group) for group in groups.values()]
    if options.format == "json":
        _print_json(rankings, screen)
        return
    if len(cards) > 1:
        for ranking in rankings:
            first = ranking.places[0].card
            screen.title(first)
            screen.ranking(ranking)
    if options.top == 0 and len(cards) > 1:
        return
    for ranking in rankings:
        for place in ranking:
            screen.lines(deductions_of(place.card, options.lang, options.top, alone=len(cards) == 1))


def _print_json(rankings: list[Ranking], screen: Screen) -> None:
    places = [place for ranking in rankings for place in ranking]
    if len(places) == 1:
        screen.raw(places[0].card.to_json())
        return
    data = {
        "format": "parscore.ranking/1",
        "places": [
            {"unit": place.card.unit, "rank": place.rank, "best": place.best, "worst": place.worst, "tied": place.tied}
            for place in places
        ],
        "scorecards": [place.card.to_dict() for place in places],
    }
    screen.raw(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
