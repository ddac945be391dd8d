"""Score registers, each on the set it names or on the one that is given."""

import argparse

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from parscore.criteria import CriteriaSet, load_criteria
from parscore.edge import Problems
from parscore.errors import InvalidInputError, ParscoreError, RegisterError
from parscore.evidence import Register, examine_fit, examine_registers, last_stage, register_at
from parscore.scoring import Scorecard, score

from ._output import Screen


#: A register and the set that it is scored on.
Fitting: TypeAlias = tuple[Register, CriteriaSet]


class Sets:
    """The criteria sets in use, each loaded once."""

    def __init__(self, given: str | None) -> None:
        self.given = given
        self.loaded: dict[str, CriteriaSet] = {}
        self.failed: set[str] = set()

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

    def look(self, register: Register, problems: Problems) -> CriteriaSet | None:
        """Return the set for *register*, or note, once, why there is none."""
        name = self.given or register.criteria
        if not name or name in self.failed:
            return None
        try:
            return self.of(register)
        except InvalidInputError as error:
            problems.found.extend(error.problems)
        except ParscoreError as error:
            problems.found.append(error)
            if error.file == register.file:
                return None
        self.failed.add(name)
        return None


def cards_at(paths: Iterable[str], options: argparse.Namespace, screen: Screen) -> list[Scorecard]:
    """
    Score the registers at *paths*; nothing is returned unless all of them can
    be scored, and all that is wrong with any of them is raised at once.
    """
    problems = Problems(RegisterError)
    registers = examine_registers([Path(path) for path in paths], problems)
    return cards_of(registers, problems, options, Sets(options.criteria), screen.track)


def cards_of(
    registers: Iterable[Register],
    problems: Problems,
    options: argparse.Namespace,
    sets: Sets,
    track: Callable[[Sequence[Fitting]], Iterable[Fitting]] = iter,
) -> list[Scorecard]:
    """Score *registers*, as `cards_at` does, of which *problems* are known already."""
    fitting = [
        (register, criteria) for register in registers if (criteria := sets.look(register, problems)) is not None
    ]
    if problems.found:
        for register, criteria in fitting:
            examine_fit(register_at(register, options.stage or last_stage(register)), criteria, problems)
    cards: list[Scorecard] = []
    for register, criteria in track(fitting) if not problems.found else ():
        try:
            cards.append(score(criteria, register, as_of=options.as_of, stage=options.stage))
        except InvalidInputError as error:
            problems.found.extend(error.problems)
    problems.raise_all()
    return cards
