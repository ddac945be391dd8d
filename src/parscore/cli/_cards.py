"""Score registers, each on the set it names or on the one that is given."""

import argparse

from collections.abc import Iterable

from parscore.criteria import CriteriaSet, load_criteria
from parscore.edge import Problems
from parscore.errors import InvalidInputError, ParscoreError, RegisterError
from parscore.evidence import Register
from parscore.scoring import Scorecard, score

from ._output import Screen


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


def cards_of(registers: Iterable[Register], options: argparse.Namespace, screen: Screen) -> list[Scorecard]:
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
