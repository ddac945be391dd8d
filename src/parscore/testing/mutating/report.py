"""What came of mutating a set: which mistakes no case would have noticed."""

import os

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

import attrs

from parscore.criteria import CriteriaSet
from parscore.edge import Source
from parscore.errors import Place

from .killing import Bench, Red, State, Track, Verdict, judge_all, open_bench
from .mutants import Mutant, mutants
from .operators import OPERATORS, RECOGNISING


@attrs.frozen
class Survivor:
    """
    A mistake that no case notices.

    Attributes:
        mutant: The mistake.
        place: Its file, line and column.
        lookers: The cases that expect something of its criterion.
    """

    mutant: Mutant
    place: Place
    lookers: tuple[str, ...]


@attrs.frozen(kw_only=True)
class MutationReport:
    """
    The verdicts on all mutants of a set.

    Attributes:
        criteria: The set.
        source: The set as it is written.
        files: The files of the cases.
        cases: How many cases there are.
        red: The cases that fail on the set as it is; where there are any,
            nothing was mutated.
        recognises: Whether mistakes in how documents are recognised were made,
            too: only cases whose documents name no kind can notice those.
        verdicts: One for each mutant, in the order of the file.
        lookers: The cases that expect something of a criterion, by its code.
    """

    criteria: CriteriaSet = attrs.field(eq=False)
    source: Source = attrs.field(eq=False)
    files: tuple[str, ...]
    cases: int
    red: tuple[Red, ...] = ()
    recognises: bool = False
    verdicts: tuple[Verdict, ...] = ()
    lookers: Mapping[str, tuple[str, ...]] = attrs.Factory(dict[str, tuple[str, ...]])

    def of(self, state: State) -> tuple[Verdict, ...]:
        """Return the verdicts of one state."""
        return tuple(verdict for verdict in self.verdicts if verdict.state == state)

    @property
    def survivors(self) -> tuple[Survivor, ...]:
        """The mistakes that no case notices, in the order of the file."""
        return tuple(
            Survivor(mutant, self.source.place(mutant.at), self.lookers.get(mutant.code, ()))
            for mutant in (verdict.mutant for verdict in self.of("survived"))
        )

    @property
    def killed(self) -> int:
        """How many mutants a case kills."""
        return len(self.of("killed"))

    @property
    def total(self) -> int:
        """How many mutants a case could kill."""
        return self.killed + len(self.of("survived"))

    @property
    def score(self) -> Fraction:
        """The share of the mutants that a case kills; 1 where there is none to kill."""
        return Fraction(self.killed, self.total) if self.total else Fraction(1)


def _pass_on(items: Sequence[Mutant]) -> Iterable[Mutant]:
    return items


def mutate(
    criteria: str | os.PathLike[str],
    files: Iterable[str | os.PathLike[str]],
    *,
    only: Iterable[str] = (),
    jobs: int | None = None,
    track: Track = _pass_on,
) -> MutationReport:
    """
    Make every mistake in a set, and tell which of them no case notices.

    Args:
        criteria: The id of a shipped set, or the path of a file.
        files: The files of golden cases.
        only: The codes in which, and below which, mistakes are made; none is
            the whole set.
        jobs: How many processes work; None is one for each core. The report is
            the same.
        track: Passes the mutants on as they are done, to show how far it is.

    Raises:
        UnknownNameError: There is no such set or criterion.
        ParscoreError: The set or a file of cases is wrong.
    """
    bench = open_bench(criteria, files)
    codes = tuple(bench.criteria[code].code for code in only)
    names = tuple(file.source.file for file in bench.files)
    red = tuple(bench.reds())
    report = MutationReport(criteria=bench.criteria, source=bench.source, files=names, cases=len(bench.cases), red=red)
    if red:
        return report
    recognises = bench.recognises
    chosen = [operator for operator in OPERATORS if recognises or operator.id not in RECOGNISING]
    made = list(mutants(bench.source, only=codes, operators=chosen))
    verdicts = tuple(judge_all(bench, os.fspath(criteria), made, jobs or os.cpu_count() or 1, track))
    return attrs.evolve(report, recognises=recognises, verdicts=verdicts, lookers=_lookers(bench, verdicts))


def _lookers(bench: Bench, verdicts: Iterable[Verdict]) -> dict[str, tuple[str, ...]]:
    codes = dict.fromkeys(verdict.mutant.code for verdict in verdicts if verdict.state == "survived")
    return {code: tuple(held.name for held in bench.lookers(code)) for code in codes}
