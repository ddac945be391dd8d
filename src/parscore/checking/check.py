"""Check files: everything that loading refuses, and everything that only looks right."""

import os

from collections.abc import Iterable
from pathlib import Path

from parscore.criteria import load_criteria
from parscore.criteria._compile import FORMAT as CRITERIA
from parscore.criteria._compile import examine_set
from parscore.criteria.amending import read_amended
from parscore.criteria.loading import find_criteria
from parscore.edge import Problems, read_toml
from parscore.errors import CriteriaError, InvalidInputError, ParscoreError, Place, RegisterError
from parscore.evidence import examine_fit, examine_registers
from parscore.evidence.loading import FORMAT as REGISTER

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
        for file in _files(path, report):
            check_file(file, report)
    report.sort()
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


def check_file(file: Path, report: Report) -> None:
    """Check one file, whatever it is, and note what is found."""
    report.files.append(os.fspath(file))
    try:
        source = read_toml(file, CriteriaError)
    except ParscoreError as error:
        report.add_problem(error)
        return
    _words.check_text(source, report)
    _words.check_references(source, report)
    form = source.data.get("format")
    if isinstance(form, str) and form.startswith("parscore.register/"):
        _check_register(file, report)
    elif isinstance(form, str) or isinstance(source.data.get("criteria"), dict):
        _check_criteria(file, report)
    else:
        report.add(source, ("format",), "no-format", accepted=f"{CRITERIA}, {REGISTER}")


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


def _check_register(file: Path, report: Report) -> None:
    problems = Problems(RegisterError)
    for register in examine_registers([file], problems):
        if not register.criteria:
            continue
        try:
            criteria = load_criteria(register.criteria)
        except InvalidInputError:
            origin = register.origins["criteria",]
            report.add(origin.source, origin.path, "set-has-problems", at_value=True, found=register.criteria)
            continue
        except ParscoreError as error:
            origin = register.origins["criteria",]
            problems.found.append(RegisterError(error.sentence, origin.source.place(origin.path, value=True)))
            continue
        examine_fit(register, criteria, problems)
    for problem in problems.found:
        report.add_problem(problem)


__all__ = ["check_file", "check_paths"]
