"""Files of golden cases on the command line."""

import argparse
import sys

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

import attrs

from parscore.criteria import CriteriaSet
from parscore.edge import read_percent, read_toml
from parscore.errors import ParscoreError, Place, raise_all
from parscore.testing.golden import SUFFIX, GoldenCase, GoldenError, load_cases
from parscore.wording import Message, Value


def percent(text: str) -> Fraction:
    """Read a percentage from 0 to 100, with or without its sign."""
    with suppress(ValueError):
        share = read_percent(f"{text.rstrip('% ')} %")
        if 0 <= share <= 1:
            return share
    message = f"{text!r} is not a percentage from 0 to 100"
    raise argparse.ArgumentTypeError(message)


def case_files(paths: Sequence[str]) -> Iterator[Path]:
    """
    Yield the files of cases that *paths* name, those of a folder sorted.

    Raises:
        GoldenError: A folder holds none.
    """
    for path in map(Path, paths):
        if not path.is_dir():
            yield path
            continue
        found = sorted(path.rglob(f"*{SUFFIX}"))
        if not found:
            raise GoldenError(Message("coverage.no-file", {"accepted": f"*{SUFFIX}"}), Place(str(path)))
        yield from found


def tell_other_sets(criteria: CriteriaSet, paths: Iterable[Path], lang: str) -> None:
    """Tell, on standard error, of each file of cases that was written for another set: that may be what is wanted."""
    own = (criteria.id, Path(criteria.source.file).resolve())
    for path in paths:
        named = read_toml(path, GoldenError).data.get("criteria")
        if isinstance(named, str) and named not in own and (path.parent / named).resolve() not in own:
            values: dict[str, Value] = {"file": str(path), "found": named, "set": criteria.id}
            print(Message("golden.other-set", values).say(lang), file=sys.stderr)


def cases_for(criteria: CriteriaSet, paths: Iterable[Path]) -> tuple[GoldenCase, ...]:
    """
    Return the cases of all files, named ``file::case`` where there are several files.

    Raises:
        InvalidInputError: A file or a case is wrong; every problem of all files is told.
    """
    files = [load_cases(path, criteria=criteria) for path in dict.fromkeys(paths)]
    problems: list[ParscoreError] = []
    for file in files:
        problems.extend(file.problems)
        problems.extend(problem for case in file.cases for problem in case.problems)
    raise_all(problems)
    if len(files) == 1:
        return files[0].cases
    return tuple(attrs.evolve(case, name=f"{file.source.file}::{case.name}") for file in files for case in file.cases)
