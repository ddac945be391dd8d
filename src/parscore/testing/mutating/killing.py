"""Hold the cases against one mutant after another, on all cores."""

import os

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import ProcessPoolExecutor
from functools import cached_property
from multiprocessing import get_context
from pathlib import Path as FilePath
from typing import Literal, TypeAlias

import attrs

from parscore.criteria import CriteriaSet
from parscore.criteria.loading import compile_source, read_criteria
from parscore.edge import Source
from parscore.errors import InvalidInputError, ParscoreError
from parscore.testing.golden import GoldenCase, GoldenFile, hold, holds, load_cases, run_case
from parscore.wording import Message

from .mutants import Mutant
from .sameness import Essences, essences


#: ``killed``: a case fails on it; ``survived``: none does; ``equivalent``: it
#: scores everything alike; ``invalid``: it is no set any more.
State: TypeAlias = Literal["killed", "survived", "equivalent", "invalid"]


@attrs.frozen
class Verdict:
    """
    What became of one mutant.

    Attributes:
        mutant: The mutant.
        state: ``killed``, ``survived``, ``equivalent`` or ``invalid``.
        by: The case that killed it, ``FILE::NAME``.
        why: Why it is invalid: every problem.
    """

    mutant: Mutant
    state: State
    by: str | None = None
    why: tuple[Message, ...] = ()


@attrs.frozen
class Red:
    """
    A case that already fails on the set as it is.

    Attributes:
        case: Its name, ``FILE::NAME``.
        why: Why it could not be scored; None where it was, and came out otherwise.
    """

    case: str
    why: Message | None = None


@attrs.frozen(eq=False)
class Held:
    """A case under the name by which it is reported."""

    name: str
    case: GoldenCase

    def kills(self, criteria: CriteriaSet) -> bool:
        """Tell whether the case fails on *criteria*, or cannot be scored on it."""
        try:
            return not holds(run_case(self._fresh, criteria), self.case.expect)
        except ParscoreError:
            return True

    def red(self, criteria: CriteriaSet) -> Red | None:
        """Return why the case fails on *criteria*, if it does."""
        try:
            differs = bool(hold(run_case(self._fresh, criteria), self.case.expect))
        except ParscoreError as error:
            return Red(self.name, error.sentence)
        return Red(self.name) if differs else None

    def rank(self, changed: AbstractSet[str]) -> int:
        """Return how soon it is held against a set in which the criteria *changed* are others: 0 is first."""
        expect = self.case.expect
        if not changed.isdisjoint(expect.codes):
            return 0
        whole = (expect.index, expect.published, expect.band, expect.earned, expect.causes)
        return 1 if any(item is not None for item in whole) else 2

    @property
    def _fresh(self) -> GoldenCase:
        """The case with a register that remembers no other set: it would keep every mutant alive."""
        register = self.case.register
        return self.case if register is None else attrs.evolve(self.case, register=attrs.evolve(register))


@attrs.frozen(slots=False)
class Bench:
    """
    A set and the cases that are held against its mutants.

    Attributes:
        source: The set as it is written.
        criteria: The set.
        files: The files of the cases.
    """

    source: Source
    criteria: CriteriaSet
    files: tuple[GoldenFile, ...]

    @cached_property
    def cases(self) -> tuple[Held, ...]:
        """All cases, in the order of the files."""
        return tuple(Held(f"{file.source.file}::{case.name}", case) for file in self.files for case in file.cases)

    @cached_property
    def recognises(self) -> bool:
        """Whether any case has a document whose kind is worked out from its subject."""
        registers = (held.case.register for held in self.cases)
        return any(document.kind is None for register in registers if register for document in register.documents)

    @cached_property
    def _essence(self) -> Essences:
        return essences(self.criteria)

    def reds(self) -> Iterator[Red]:
        """Yield the cases that fail on the set as it is."""
        for held in self.cases:
            red = held.red(self.criteria)
            if red is not None:
                yield red

    def lookers(self, code: str) -> tuple[Held, ...]:
        """Return the cases that expect something of the criterion *code* itself."""
        return tuple(held for held in self.cases if code in held.case.expect.codes)

    def judge(self, mutant: Mutant) -> Verdict:
        """
        Tell what becomes of *mutant*: the cases that look at its criterion come
        first, then those that look at any other that it changes.
        """
        try:
            criteria = mutant.compile(self.source)
        except InvalidInputError as error:
            return Verdict(mutant, "invalid", why=tuple(problem.sentence for problem in error.problems))
        first = self.lookers(mutant.code)
        killer = _killer(first, criteria)
        if killer is None:
            made = essences(criteria)
            # What is the same set is told before all other cases are held against it.
            if made == self._essence:
                return Verdict(mutant, "equivalent")
            changed = {code for code, item in self._essence.items() if made.get(code) != item}
            done = set(map(id, first))
            rest = [held for held in self.cases if id(held) not in done]
            killer = _killer(sorted(rest, key=lambda held: held.rank(changed)), criteria)
        return Verdict(mutant, "survived" if killer is None else "killed", killer)


def _killer(cases: Iterable[Held], criteria: CriteriaSet) -> str | None:
    """Return the name of the first case that fails on *criteria*."""
    return next((held.name for held in cases if held.kills(criteria)), None)


def open_bench(criteria: str | os.PathLike[str], files: Iterable[str | os.PathLike[str]]) -> Bench:
    """
    Read a set and the files of its cases.

    Raises:
        ParscoreError: One of them is wrong; an `InvalidInputError` lists every problem.
    """
    source = read_criteria(criteria)
    compiled = compile_source(source)
    loaded = tuple(load_cases(FilePath(file), criteria=compiled) for file in files)
    found = [problem for file in loaded for problem in file.problems]
    found.extend(problem for file in loaded for case in file.cases for problem in case.problems)
    if found:
        raise InvalidInputError(found)
    return Bench(source, compiled, loaded)


#: Passes items on while they are worked at, and shows how far it is.
Track: TypeAlias = Callable[[Sequence[Mutant]], Iterable[Mutant]]

#: The bench of a process that works for another one.
_HERE: list[Bench] = []


def _open(criteria: str, files: tuple[str, ...]) -> None:
    _HERE[:] = [open_bench(criteria, files)]


def _judge(mutant: Mutant) -> Verdict:
    return _HERE[0].judge(mutant)


def judge_all(bench: Bench, criteria: str, mutants: Sequence[Mutant], jobs: int, track: Track) -> Iterator[Verdict]:
    """
    Yield the verdict on every mutant, in their order, however many processes work.

    Args:
        bench: What is at hand here.
        criteria: The set's id or file, from which each process reads it anew.
        mutants: The mutants.
        jobs: How many processes work; with 1, none but this.
        track: Passes the mutants on.
    """
    if jobs == 1 or len(mutants) <= 1:
        yield from map(bench.judge, track(mutants))
        return
    files = tuple(file.source.file for file in bench.files)
    pool = ProcessPoolExecutor(
        min(jobs, len(mutants)), mp_context=get_context("spawn"), initializer=_open, initargs=(criteria, files)
    )
    with pool:
        verdicts = pool.map(_judge, mutants, chunksize=4)
        for _, verdict in zip(track(mutants), verdicts, strict=True):
            yield verdict
