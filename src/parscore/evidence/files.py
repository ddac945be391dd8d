"""Which files make up registers: a file, a folder of one register, a folder of many."""

import os

from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath

import attrs

from parscore.edge import Problems, Source, read_toml
from parscore.errors import ParscoreError, Place, RegisterError
from parscore.wording import Message, say_system


FORMAT = "parscore.register/1"
#: Formats of other parscore files, which may lie beside registers.
_OTHERS = "parscore."
#: Endings of workbooks; those that cannot be read are told from text.
BOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")


@attrs.frozen
class Lot:
    """
    Files that can be read by themselves: the registers of many units are read lot by lot.

    Attributes:
        files: The files, which may make up one register.
        is_named: Whether this is a path that was named, to be read as `load_registers` reads it.
    """

    files: tuple[FilePath, ...]
    is_named: bool = False


def lots_at(path: str | os.PathLike[str]) -> list[Lot]:
    """
    Return the lots of what lies at *path*, without reading more than it takes
    to tell a folder of one register from a folder of many.
    """
    here = FilePath(path)
    lots = list(_lots(here, ())) if here.is_dir() else []
    return lots or [Lot((here,), is_named=True)]


def _lots(path: FilePath, above: tuple[FilePath, ...]) -> Iterator[Lot]:
    here = path.resolve()
    if here in above:
        return
    try:
        files, folders = _inside(path)
    except OSError:
        yield Lot((path,), is_named=True)
        return
    if _are_many(files):
        yield from (Lot((file,)) for file in files)
    elif files:
        yield Lot(tuple(files))
    for folder in folders:
        yield from _lots(folder, (*above, here))


def _are_many(files: Iterable[FilePath]) -> bool:
    """Tell whether two of *files* name a unit."""
    opened = (_open(file, Problems(RegisterError)) for file in files)
    heads = (source for source in opened if source is not None and "unit" in source.data)
    return next(heads, None) is not None and next(heads, None) is not None


def sources_at(path: FilePath, problems: Problems, above: tuple[FilePath, ...] = ()) -> list[list[Source]]:
    """Return the files at *path*, a list for each register; a link back to a folder *above* is passed over."""
    if not path.is_dir():
        source = _open(path, problems, alone=True)
        return [] if source is None else [[source]]
    here = path.resolve()
    if here in above:
        return []
    try:
        files, folders = _inside(path)
    except OSError as problem:
        reason = say_system(problem)
        problems.found.append(RegisterError(Message("error.unreadable", {"found": reason}), Place(str(path))))
        return []
    groups = grouped(files, problems)
    for folder in folders:
        groups.extend(sources_at(folder, problems, (*above, here)))
    return groups


def _inside(folder: FilePath) -> tuple[list[FilePath], list[FilePath]]:
    """Return the files of a folder that may be registers, and its folders."""
    items = sorted(item for item in folder.iterdir() if not item.name.startswith("."))
    folders = [item for item in items if item.is_dir()]
    return [item for item in items if _is_register(item) and item not in folders], folders


def grouped(files: Iterable[FilePath], problems: Problems) -> list[list[Source]]:
    """Return the files of one folder, a list for each register: one, if only one of them names a unit."""
    opened = [source for file in files if (source := _open(file, problems)) is not None]
    mine = [source for source in opened if _is_mine(source, problems)]
    heads = [source for source in mine if "unit" in source.data]
    return [mine] if len(heads) == 1 else [[source] for source in mine]


def _is_register(file: FilePath) -> bool:
    """Tell whether a file in a folder may be a register; ``~$`` marks what Excel keeps beside an open workbook."""
    return file.suffix == ".toml" or (file.suffix.lower() == ".xlsx" and not file.name.startswith("~$"))


def _is_mine(source: Source, problems: Problems) -> bool:
    found = source.data.get("format")
    if isinstance(found, str) and found.startswith(_OTHERS) and not found.startswith("parscore.register/"):
        return False
    if found is None:
        problems.add(source, (), "no-format", accepted=FORMAT)
        return False
    return True


def _open(file: FilePath, problems: Problems, *, alone: bool = False) -> Source | None:
    """Return a file's data; a workbook that is no register is passed over unless it was named *alone*."""
    try:
        if file.suffix.lower() not in BOOKS:
            return read_toml(file, RegisterError)
        from .workbook_reading import no_sheets, read_register_book  # noqa: PLC0415 -- TOML alone does not need it

        source = read_register_book(file, problems, FORMAT)
        if source is None and alone:
            problems.found.append(no_sheets(str(file)))
    except ParscoreError as error:
        problems.found.append(error)
        return None
    else:
        return source
