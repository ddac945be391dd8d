"""Load a criteria set: a shipped one by its id, or a file."""

import os

from pathlib import Path

from parscore.edge import Problems, Source, closest
from parscore.errors import CriteriaError, UnknownNameError
from parscore.wording import Message, Value

from ._compile import compile_set
from .amending import read_amended
from .model import CriteriaSet


def shipped_folder() -> Path:
    """
    Return the folder of shipped sets: inside the installed package, or the
    project's ``criteria/`` where the package is used from its source tree.
    """
    package = Path(__file__).parents[1]
    packed = package / "shipped"
    return packed if packed.is_dir() else package.parents[1] / "criteria"


def shipped_ids() -> tuple[str, ...]:
    """Return the ids of the shipped sets, sorted."""
    folder = shipped_folder()
    return tuple(sorted(file.relative_to(folder).with_suffix("").as_posix() for file in folder.rglob("*.toml")))


def load_criteria(id_or_path: str | os.PathLike[str]) -> CriteriaSet:
    """
    Load a criteria set.

    Args:
        id_or_path: The id of a shipped set, such as ``cho-moi/commune-2023``,
            or the path of a file, which ends in ``.toml``.

    Raises:
        UnknownNameError: No set of that id is shipped.
        InvalidInputError: The file is wrong; it lists every problem.
        CriteriaError: The file cannot be read or is not TOML.

    .. versionadded:: 0.1.0
    """
    problems = Problems(CriteriaError)
    compiled = compile_criteria(id_or_path, problems)
    problems.raise_all()
    assert compiled is not None  # noqa: S101 -- raise_all would have raised
    return compiled


def compile_criteria(id_or_path: str | os.PathLike[str], problems: Problems) -> CriteriaSet | None:
    """
    Load a criteria set; note every problem of it and of its amendments, and
    return None if there is one.

    Raises:
        UnknownNameError: No set of that id is shipped.
        CriteriaError: The file cannot be read or is not TOML.
    """
    source = read_amended(find_criteria(id_or_path), find_criteria, problems)
    if source is None:
        return None
    amended = list(problems.found)
    compiled = compile_set(source, problems)
    if amended:
        problems.found = [error for error in problems.found if error in amended or error.code not in _FOLLOWING]
    return None if problems.found else compiled


#: What is wrong in a set only because an amendment of it did not take.
_FOLLOWING = frozenset({"children-sum", "total", "nothing-inside"})


def compile_source(source: Source) -> CriteriaSet:
    """
    Compile a set that has been read.

    Raises:
        InvalidInputError: It is wrong; it lists every problem.
    """
    problems = Problems(CriteriaError)
    compiled = compile_set(source, problems)
    problems.raise_all()
    assert compiled is not None  # noqa: S101 -- raise_all would have raised
    return compiled


def read_criteria(id_or_path: str | os.PathLike[str]) -> Source:
    """
    Read a criteria set as it stands after all amendments, for `compile_set`.

    Raises:
        UnknownNameError: No set of that id is shipped.
        InvalidInputError: An amendment is wrong; it lists every problem.
        CriteriaError: The file cannot be read or is not TOML.
    """
    problems = Problems(CriteriaError)
    source = read_amended(find_criteria(id_or_path), find_criteria, problems)
    problems.raise_all()
    assert source is not None  # noqa: S101 -- raise_all would have raised
    return source


def find_criteria(id_or_path: str | os.PathLike[str]) -> Path:
    """
    Return the file of a criteria set.

    Raises:
        UnknownNameError: No set of that id is shipped.
    """
    name = os.fspath(id_or_path)
    if name.endswith(".toml") or not isinstance(id_or_path, str):
        return Path(name)
    ids = shipped_ids()
    if name in ids:
        return shipped_folder() / f"{name}.toml"
    near = closest(name, ids)
    hint: Value = Message("error.hint-accepted", {"accepted": ", ".join(ids)})
    values: dict[str, Value] = {"found": name, "accepted": ", ".join(ids), "hint": hint}
    if near is not None:
        values |= {"suggestion": near, "hint": Message("error.hint-near", {"suggestion": near})}
    raise UnknownNameError(Message("error.unknown-set", values))
