"""Load registers: a TOML file, a workbook, or a folder of them."""

import os

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path as FilePath
from unicodedata import normalize

from parscore.edge import Problems, Source
from parscore.errors import Place, RegisterError
from parscore.wording import Message

from ._composing import compose
from .files import Lot, grouped, sources_at
from .model import Register


def load_register(path: str | os.PathLike[str]) -> Register:
    """
    Load the register of one unit.

    Args:
        path: A TOML file, a workbook (.xlsx), or a folder whose files make up one register.

    Raises:
        InvalidInputError: A file is wrong; it lists every problem.
        RegisterError: There is no register there, or a file cannot be read.

    .. versionadded:: 0.1.0
    """
    registers = load_registers([path])
    if len(registers) != 1:
        raise several_units(path, [register.unit for register in registers])
    return registers[0]


def examine_with(path: str | os.PathLike[str], more: Source, problems: Problems) -> Register | None:
    """
    Load the register of one unit together with what stands in one more
    source, such as a reviewer's decisions, and note every problem.
    """
    groups = sources_at(FilePath(path), problems)
    if len(groups) != 1:
        nothing = RegisterError(Message("error.no-register"), Place(os.fspath(path)))
        if not problems.found:
            problems.found.append(several_units(path, [group[0].file for group in groups]) if groups else nothing)
        return None
    return compose([*groups[0], more], problems)


def several_units(path: str | os.PathLike[str], units: Sequence[str]) -> RegisterError:
    """Return the error that there are several units where one is wanted."""
    several = Message("error.several-units", {"found": len(units), "units": ", ".join(units)})
    return RegisterError(several, Place(os.fspath(path)))


def load_registers(paths: Iterable[str | os.PathLike[str]]) -> tuple[Register, ...]:
    """
    Load all registers below *paths*: files, folders of one register, or
    folders of many.

    Raises:
        InvalidInputError: A file is wrong; it lists the problems of all files.
    """
    problems = Problems(RegisterError)
    registers = examine_registers(paths, problems)
    problems.raise_all()
    return registers


def examine_registers(paths: Iterable[str | os.PathLike[str]], problems: Problems) -> tuple[Register, ...]:
    """
    Load as much as can be of all registers below *paths*, and note every problem.

    Where there are problems, what is returned is for looking further, against
    the set, and never for scoring.
    """
    groups: list[list[Source]] = []
    for path in paths:
        before = len(problems.found)
        found = sources_at(FilePath(path), problems)
        if not found and len(problems.found) == before:
            problems.found.append(RegisterError(Message("error.no-register"), Place(os.fspath(path))))
        groups.extend(found)
    registers = [register for group in groups if (register := compose(group, problems)) is not None]
    seen: dict[str, Register] = {}
    for register in registers:
        other = seen.setdefault(register.unit, register)
        if other is not register and ("unit", "id") in register.origins:
            origin = register.origins[("unit", "id")]
            problems.add(origin.source, origin.path, "same-unit", found=register.unit, other=other.file)
    return tuple(registers)


def examine_lot(lot: Lot, problems: Problems) -> tuple[Register, ...]:
    """Load as much as can be of the registers of a lot, and note every problem."""
    if lot.is_named:
        return examine_registers(lot.files, problems)
    groups = grouped(lot.files, problems)
    return tuple(register for group in groups if (register := compose(group, problems)) is not None)


def read_register(data: dict[str, object], file: str = "<register>") -> Register:
    """
    Read a register from plain data of the same shape as the file.

    Raises:
        InvalidInputError: The data are wrong; it lists every problem.
    """
    problems = Problems(RegisterError)
    register = examine_register(data, file, problems)
    problems.raise_all()
    assert register is not None  # noqa: S101 -- raise_all would have raised
    return register


def examine_register(data: Mapping[str, object], file: str, problems: Problems) -> Register | None:
    """Read as much as can be of a register of plain data, and note every problem."""
    return examine_source(Source(file, {str(key): _composed(item) for key, item in data.items()}, ""), problems)


def examine_source(source: Source, problems: Problems) -> Register | None:
    """Read as much as can be of a register that stands in *source*, and note every problem there."""
    return compose([source], problems)


def _composed(value: object) -> object:
    """Return *value* with every text in NFC, as a file is read."""
    match value:
        case str():
            return normalize("NFC", value)
        case dict():
            return {_composed(key): _composed(item) for key, item in value.items()}
        case list():
            return [_composed(item) for item in value]
        case _:
            return value
