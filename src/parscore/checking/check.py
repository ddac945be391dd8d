"""Check files: everything that loading refuses, and everything that only looks right."""

import os

from collections.abc import Iterable
from pathlib import Path

from parscore.criteria import CriteriaSet, load_criteria
from parscore.criteria._compile import FORMAT as CRITERIA
from parscore.criteria._compile import examine_set
from parscore.criteria.amending import read_amended
from parscore.criteria.loading import find_criteria
from parscore.edge import Problems, read_toml
from parscore.errors import CriteriaError, InvalidInputError, ParscoreError, Place, RegisterError
from parscore.evidence import examine_fit, examine_registers, last_stage, register_at
from parscore.evidence.files import BOOKS
from parscore.evidence.files import FORMAT as REGISTER

from . import _curves, _sets, _words
from ._examples import check_examples
from .finding import Report


#: The looks at a compiled set.
_LOOKS = (
    _sets.check_window,
    _sets.check_bands,
    _sets.check_excerpt,
    _curves.check_curves,
    _words.check_titles,
    _words.check_kinds,
    _words.check_citations,
    _words.check_use,
    check_examples,
)


def check_paths(paths: Iterable[str | os.PathLike[str]]) -> Report:
    """
    Check criteria files, registers and folders of them.

    Args:
        paths: Files, folders, or ids of shipped criteria sets.

    Returns:
        Everything that was found, in the order of the files and lines. Input
        that cannot be read is a finding, too.
    """
    report = Report()
    for path in paths:
        files = _files(path, report)
        registers = [file for file in files if check_file(file, report)]
        if registers:
            # The files of a folder may make up one register.
            _check_registers(registers if files == [Path(path)] else [Path(path)], report)
    report.sort()
    # A set and what amends it may both be among the files: what is wrong with the one is told once.
    report.found = list({(item.code, item.place, item.sentence.say("en")): item for item in report.found}.values())
    return report


def _files(path: str | os.PathLike[str], report: Report) -> list[Path]:
    """Return the files that *path* names."""
    name = os.fspath(path)
    if Path(name).is_dir():
        files = sorted(file for file in Path(name).rglob("*.toml") if not _is_hidden(file.relative_to(name)))
        if not files:
            report.add_at(Place(name), "no-files", found=name)
        return files
    if Path(name).exists() or name.endswith(".toml"):
        return [Path(name)]
    try:
        return [find_criteria(name)]
    except ParscoreError as error:
        report.add_problem(error)
        return []


def _is_hidden(file: Path) -> bool:
    return any(part.startswith(".") for part in file.parts)


def check_file(file: Path, report: Report) -> bool:
    """Check one file and note what is found; of a register only the text: tell whether it is one."""
    report.files.append(os.fspath(file))
    if file.suffix.lower() in BOOKS:
        return True
    try:
        source = read_toml(file, CriteriaError)
    except ParscoreError as error:
        report.add_problem(error)
        return False
    _words.check_text(source, report)
    _words.check_references(source, report)
    form = source.data.get("format")
    if isinstance(form, str) and form.startswith("parscore.register/"):
        return True
    if isinstance(form, str) or isinstance(source.data.get("criteria"), dict):
        _check_criteria(file, report)
    else:
        report.add(source, ("format",), "no-format", accepted=f"{CRITERIA}, {REGISTER}")
    return False


def _check_criteria(file: Path, report: Report) -> None:
    problems = Problems(CriteriaError)
    try:
        source = read_amended(file, find_criteria, problems)
        compiled = None if source is None else examine_set(source, problems)
    except InvalidInputError as error:
        problems.found.extend(error.problems)
        compiled = source = None
    except ParscoreError as error:
        problems.found.append(error)
        compiled = source = None
    for problem in problems.found:
        report.add_problem(problem)
    if source is None or compiled is None:
        return
    for look in _LOOKS:
        look(compiled, source, report)


def _check_registers(paths: Iterable[Path], report: Report) -> None:
    """Check the registers at *paths*, each against the set that it names."""
    problems = Problems(RegisterError)
    sets: dict[str, CriteriaSet | ParscoreError] = {}
    for register in examine_registers(paths, problems):
        name = register.criteria
        if not name:
            continue
        if name not in sets:
            sets[name] = _load(name)
        criteria, origin = sets[name], register.origins["criteria",]
        if isinstance(criteria, InvalidInputError):
            report.add(origin.source, origin.path, "set-has-problems", at_value=True, found=name)
        elif isinstance(criteria, ParscoreError):
            place = origin.source.place(origin.path, value=True)
            problems.found.append(RegisterError(criteria.sentence, place))
        else:
            examine_fit(register_at(register, last_stage(register)), criteria, problems)
    known = {item.place.file for item in report.found if item.code in _TOLD}
    for problem in problems.found:
        if problem.file not in known or problem.code not in _TOLD:
            report.add_problem(problem)


#: What is told of a file before it is known to be a register.
_TOLD = frozenset(
    ("toml", "not-utf-8", "nul", "unreadable", "too-large", "too-deep", "long-number", "same-key", "no-format")
)


def _load(name: str) -> CriteriaSet | ParscoreError:
    try:
        return load_criteria(name)
    except ParscoreError as error:
        return error


__all__ = ["check_file", "check_paths"]
