"""Load a file of golden cases: what is wrong with one case leaves the others standing."""

import os
import re

from collections.abc import Mapping
from pathlib import Path as FilePath

from parscore.criteria import CriteriaSet, load_criteria
from parscore.edge import Path, Problems, Source, read_toml
from parscore.errors import InvalidInputError, ParscoreError, RegisterError
from parscore.evidence import Register, load_register
from parscore.evidence.files import FORMAT as REGISTER
from parscore.evidence.loading import examine_source

from ._checking import check_view, check_within
from ._written import FORMAT, CasesFile, CaseTable, ExpectTable
from .model import NO_BAND, OPEN, Expectation, GoldenCase, GoldenFile


#: How files of golden cases end.
SUFFIX = ".score.toml"
#: The item of a file that stands for its set; no case may be called so.
SET_ITEM = "criteria"
_NAME = re.compile(r"[\w.-]+")


class GoldenError(ParscoreError, ValueError):
    """A file of golden cases is wrong."""


def load_cases(path: str | os.PathLike[str], *, criteria: CriteriaSet | None = None) -> GoldenFile:
    """
    Load a file of golden cases with the registers and the set that it names.

    Args:
        path: The file, ``*.score.toml``.
        criteria: The set to use instead of the one that the file names.

    Raises:
        GoldenError: The file cannot be read or is not TOML. All else that is
            wrong stands among the problems of the file or of its cases.
    """
    source = read_toml(path, GoldenError)
    problems = Problems(GoldenError)
    if problems.is_of_another_format(source, FORMAT):
        return GoldenFile(source=source, criteria=None, digest=None, cases=(), problems=tuple(problems.found))
    table = problems.validate(CasesFile, source.data, source, ())
    if table is None:
        return GoldenFile(source=source, criteria=None, digest=None, cases=(), problems=tuple(problems.found))
    if not table.cases:
        problems.add(source, ("cases",), "no-cases")
    loaded = _load_set(source, table.criteria, problems) if criteria is None else criteria
    cases = tuple(_read_case(source, name, data, loaded) for name, data in table.cases.items())
    found = tuple(problems.found)
    return GoldenFile(source=source, criteria=loaded, digest=table.digest, cases=cases, problems=found)


def _load_set(source: Source, name: str, problems: Problems) -> CriteriaSet | None:
    beside = FilePath(source.file).parent
    try:
        return load_criteria(os.fspath(beside / name) if name.endswith(".toml") else name)
    except InvalidInputError as error:
        problems.found.extend(error.problems)
    except ParscoreError as error:
        place = source.place(("criteria",), value=True) if error.file is None else error.place
        problems.found.append(GoldenError(error.sentence, place))
    return None


def _read_case(source: Source, name: str, data: object, criteria: CriteriaSet | None) -> GoldenCase:
    problems = Problems(GoldenError)
    path: Path = ("cases", name)
    if name == SET_ITEM or _NAME.fullmatch(name) is None:
        problems.add(source, path, "case-name", found=name)
    table = problems.validate(CaseTable, data, source, path)
    if table is None:
        return GoldenCase(name=name, path=path, register=None, expect=Expectation(), problems=tuple(problems.found))
    register = _read_register(source, (*path, "register"), table.evidence, criteria, problems)
    written = ExpectTable() if table.expect is None else table.expect
    expect = Expectation(
        **{key: getattr(written, key) for key in ExpectTable.model_fields},
        within=table.within,
    )
    if criteria is not None:
        _check_names(source, (*path, "expect"), expect, criteria, problems)
        check_within(source, path, expect, criteria, problems)
    check_view(
        source,
        path,
        as_of=table.as_of,
        stage=table.stage,
        register=register,
        criteria=criteria,
        problems=problems,
    )
    if table.within < 0:
        problems.add(source, (*path, "within"), "negative-within", at_value=True)
    return GoldenCase(
        name=name,
        path=path,
        register=register,
        expect=expect,
        stage=table.stage,
        as_of=table.as_of,
        note=table.note,
        unconfirmed=table.unconfirmed,
        problems=tuple(problems.found),
    )


def _read_register(
    source: Source, path: Path, given: object, criteria: CriteriaSet | None, problems: Problems
) -> Register | None:
    """Return the register that a case names or holds."""
    if isinstance(given, str):
        try:
            return load_register(FilePath(source.file).parent / given)
        except InvalidInputError as error:
            problems.found.extend(error.problems)
        except ParscoreError as error:
            place = source.place(path, value=True) if error.line is None else error.place
            problems.found.append(GoldenError(error.sentence, place))
        return None
    if not isinstance(given, Mapping):
        problems.add(source, path, "case-register", at_value=True)
        return None
    name, year = ("?", 2000) if criteria is None else (criteria.id, criteria.year)
    unit = {"id": "vi-du", "name": "Xã Ví Dụ", "year": year}
    data: dict[str, object] = {"format": REGISTER, "criteria": name, "unit": unit, **given}
    found = Problems(RegisterError)
    register = examine_source(Source(source.file, data, "", elsewhere={(): (source, path)}), found)
    problems.found.extend(found.found)
    return None if found.found else register


def _check_names(source: Source, path: Path, expect: Expectation, criteria: CriteriaSet, problems: Problems) -> None:
    """Note every code and band that the set does not have."""
    for key in ("points", "secured", "reachable", "deductions"):
        for code in getattr(expect, key):
            if code not in criteria.criteria:
                problems.unknown(source, (*path, key, code), "unknown-criterion", code, criteria.criteria)
    bands = [band.id for band in criteria.bands]
    if expect.band is not None and expect.band not in (*bands, NO_BAND, OPEN):
        problems.unknown(source, (*path, "band"), "unknown-band", expect.band, (*bands, NO_BAND))
