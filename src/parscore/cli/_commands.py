"""What each command does."""

import argparse
import json

from collections.abc import Iterable
from pathlib import Path

from parscore.analysis import Ranking, rank
from parscore.criteria import CriteriaSet, load_criteria, shipped_ids
from parscore.edge import Problems
from parscore.errors import InvalidInputError, ParscoreError, RegisterError
from parscore.evidence import Register, load_register, load_registers
from parscore.scoring import Scorecard, score

from ._output import Screen
from ._tables import deductions_of


class _Sets:
    """The criteria sets in use, each loaded once."""

    def __init__(self, given: str | None) -> None:
        self.given = given
        self.loaded: dict[str, CriteriaSet] = {}

    def of(self, register: Register) -> CriteriaSet:
        """Return the set for *register*: the one given, else the one it names."""
        name = self.given or register.criteria
        found = self.loaded.get(name)
        if found is None:
            try:
                found = load_criteria(name)
            except InvalidInputError:
                raise
            except ParscoreError as error:
                unreachable = error.code in {"unknown-set", "unreadable"}
                if self.given or not unreachable or ("criteria",) not in register.origins:
                    raise
                origin = register.origins["criteria",]
                raise RegisterError(error.sentence, origin.source.place(origin.path, value=True)) from None
            self.loaded[name] = found
        return found


def _cards(registers: Iterable[Register], options: argparse.Namespace, screen: Screen) -> list[Scorecard]:
    """Score *registers*; nothing is returned unless all of them can be scored."""
    sets = _Sets(options.criteria)
    cards: list[Scorecard] = []
    problems = Problems(RegisterError)
    for register in screen.track(list(registers)):
        try:
            cards.append(score(sets.of(register), register, as_of=options.as_of))
        except InvalidInputError as error:
            problems.found.extend(error.problems)
        except ParscoreError as error:
            problems.found.append(error)
    unique = {problem.say(): problem for problem in problems.found}
    problems.found = list(unique.values())
    problems.raise_all()
    return cards


def score_paths(options: argparse.Namespace) -> None:
    """``parscore score``."""
    screen = Screen(options.lang)
    cards = _cards(load_registers([Path(path) for path in options.paths]), options, screen)
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


def explain(options: argparse.Namespace) -> None:
    """``parscore explain``."""
    screen = Screen(options.lang)
    (card,) = _cards([load_register(Path(options.path))], options, screen)
    screen.lines(card.explain(options.lang, options.code).splitlines())


def list_sets(options: argparse.Namespace) -> None:
    """``parscore list``."""
    screen = Screen(options.lang)
    rows = [load_criteria(name) for name in shipped_ids()]
    screen.sets(rows)
