"""Load a criteria set: a shipped one by its id, or a file."""

import os

from pathlib import Path

from parscore.edge import Problems, Source, closest, read_toml
from parscore.errors import CriteriaError, UnknownNameError
from parscore.wording import Message, Value

from ._compile import compile_set
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
    return _compile(read_criteria(id_or_path))


def read_criteria(id_or_path: str | os.PathLike[str]) -> Source:
    """
    Read a criteria set with all its amendments, for `compile_set`.

    Raises:
        UnknownNameError: No set of that id is shipped.
        InvalidInputError: An amendment is wrong; it lists every problem.
        CriteriaError: A file cannot be read or is not TOML.
    """
    return read_toml(find_criteria(id_or_path), CriteriaError)


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


def _compile(source: Source) -> CriteriaSet:
    problems = Problems(CriteriaError)
    compiled = compile_set(source, problems)
    problems.raise_all()
    assert compiled is not None  # noqa: S101 -- raise_all would have raised
    return compiled
