"""Load registers: a TOML file, a workbook, or a folder of them."""

import datetime
import os

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path as FilePath
from unicodedata import normalize

import attrs

from parscore.criteria.vocabulary import fold
from parscore.edge import Lenience, Path, Problems, Source, read_toml, write_path
from parscore.errors import ParscoreError, Place, RegisterError
from parscore.wording import Message, say_system

from ._written import DocumentTable, FactTable, RegisterTable, ReviewTable
from .model import Document, Fact, Origin, Reading, Register
from .references import tidy, type_of
from .reviews import STAGES, Review, in_order, read_decisions


FORMAT = "parscore.register/1"
#: Formats of other parscore files, which may lie beside registers.
_OTHERS = "parscore."
#: Endings of workbooks; those that cannot be read are told from text.
BOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")


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
    groups = _sources(FilePath(path), problems)
    if len(groups) != 1:
        nothing = RegisterError(Message("error.no-register"), Place(os.fspath(path)))
        if not problems.found:
            problems.found.append(several_units(path, [group[0].file for group in groups]) if groups else nothing)
        return None
    return _read([*groups[0], more], problems)


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
        found = _sources(FilePath(path), problems)
        if not found and len(problems.found) == before:
            problems.found.append(RegisterError(Message("error.no-register"), Place(os.fspath(path))))
        groups.extend(found)
    registers = [register for group in groups if (register := _read(group, problems)) is not None]
    seen: dict[str, Register] = {}
    for register in registers:
        other = seen.setdefault(register.unit, register)
        if other is not register and ("unit", "id") in register.origins:
            origin = register.origins[("unit", "id")]
            problems.add(origin.source, origin.path, "same-unit", found=register.unit, other=other.file)
    return tuple(registers)


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


def examine_lot(lot: Lot, problems: Problems) -> tuple[Register, ...]:
    """Load as much as can be of the registers of a lot, and note every problem."""
    if lot.is_named:
        return examine_registers(lot.files, problems)
    groups = _grouped(lot.files, problems)
    return tuple(register for group in groups if (register := _read(group, problems)) is not None)


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
    return _read([source], problems)


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


def _told(place: Place) -> str:
    """Say where something else stands: a file with its line, or a workbook with its cell."""
    return str(place) if place.line is not None or place.key is None else f"{place}: {place.key}"


def _sources(path: FilePath, problems: Problems, above: tuple[FilePath, ...] = ()) -> list[list[Source]]:
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
    groups = _grouped(files, problems)
    for folder in folders:
        groups.extend(_sources(folder, problems, (*above, here)))
    return groups


def _inside(folder: FilePath) -> tuple[list[FilePath], list[FilePath]]:
    """Return the files of a folder that may be registers, and its folders."""
    items = sorted(item for item in folder.iterdir() if not item.name.startswith("."))
    folders = [item for item in items if item.is_dir()]
    return [item for item in items if _is_register(item) and item not in folders], folders


def _grouped(files: Iterable[FilePath], problems: Problems) -> list[list[Source]]:
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


def _read(sources: list[Source], problems: Problems) -> Register | None:
    """Read one register from its files, as far as it can be read."""
    tables = [(source, *_table(source, problems)) for source in sources]
    heads = [(source, table, bad) for source, table, bad in tables if table is not None and table.unit is not None]
    merged = _Merge(problems, next((table.unit.name for _, table, _ in heads if table.unit is not None), ""))
    for source, table, bad in tables:
        if table is not None:
            merged.add(source, table, bad)
    merged.check_order()
    if not heads:
        if all(table is not None and ("unit",) not in bad for _, table, bad in tables):
            problems.add(sources[0], (), "missing-key", found="unit")
        return None
    source, head, bad = heads[0]
    assert head.unit is not None  # noqa: S101 -- heads have one
    if head.criteria is None and ("criteria",) not in bad:
        problems.add(source, (), "missing-key", found="criteria")
    merged.origins["criteria",] = Origin(source, ("criteria",))
    for key in ("id", "name", "year"):
        if ("unit", key) not in bad:
            merged.origins[("unit", key)] = Origin(source, ("unit", key))
    folder = FilePath(source.file).parent
    named = head.criteria if head.criteria is not None else ""
    return Register(
        unit=head.unit.id,
        name=head.unit.name,
        year=head.unit.year,
        criteria=str(folder / named) if named.endswith(".toml") else named,
        facts=merged.facts,
        not_applicable=merged.reasons,
        claimed={code: table.claimed[code] for _, table, _ in tables if table is not None for code in table.claimed},
        documents=tuple(merged.documents),
        file=source.file if len(sources) == 1 else str(folder),
        origins=merged.origins,
        reviews=in_order(merged.reviews),
    )


#: Stands in for what a file must say and does not; the unit, only where there is one.
_STAND_IN = {
    "format": FORMAT,
    "documents": [{"subject": "?"}],
    "reviews": [{"stage": "verified-1", "by": "?", "date": datetime.date(2000, 1, 1)}],
}
_UNIT = {"unit": {"id": "?", "name": "?", "year": 2000}}
#: How deep what is wrong is left out, so that its neighbours are still looked at.
_DEPTH = {"unit": 2, "facts": 2, "not_applicable": 2, "claimed": 2, "documents": 3, "reviews": 2}


def _table(source: Source, problems: Problems) -> tuple[RegisterTable | None, frozenset[Path]]:
    """
    Return one file as written, as far as it can be read, and the paths left
    out; a file of another format is one problem, not one for each key.
    """
    if problems.is_of_another_format(source, FORMAT):
        return None, frozenset()
    stand_in = _STAND_IN | (_UNIT if isinstance(source.data.get("unit"), dict) else {})
    return problems.salvage(RegisterTable, source.data, source, (), Lenience(stand_in, _DEPTH))


class _Merge:
    """The entries of all files of the register of *unit*."""

    def __init__(self, problems: Problems, unit: str) -> None:
        self.problems = problems
        self.unit = unit
        self.facts: dict[str, Fact] = {}
        self.reasons: dict[str, str] = {}
        self.documents: list[Document] = []
        self.origins: dict[Path, Origin] = {}
        self.keys: dict[tuple[object, ...], Document] = {}
        self.reviews: list[Review] = []
        self.places: list[Origin] = []

    def add(self, source: Source, table: RegisterTable, bad: frozenset[Path]) -> None:
        """Add one file's entries; what another file has given is a problem."""
        for name, items in table.facts.items():
            self._once(source, ("facts", name))
            self._fact(source, name, items)
        for code, reason in table.not_applicable.items():
            self._once(source, ("not_applicable", code))
            self.reasons[code] = reason
        for code in table.claimed:
            self._once(source, ("claimed", code))
        if table.unit is not None:
            self._once(source, ("unit",))
        elif table.criteria is not None and self.unit:
            self.problems.add(source, ("criteria",), "criteria-twice")
        for number, document in enumerate(table.documents):
            self.documents.append(self._document(source, ("documents", number), document))
        for number, review in enumerate(table.reviews):
            if ("reviews", number) not in {path[:2] for path in bad}:
                self._review(source, ("reviews", number), review)

    def _fact(self, source: Source, name: str, items: tuple[FactTable, ...]) -> None:
        """Add a fact; several values of it must each have a day of its own."""
        path: Path = ("facts", name)
        days = [item.date for item in items]
        if not items or (len(items) > 1 and (None in days or len(set(days)) != len(days))):
            self.problems.add(source, path, "undated-values", found=name)
            return
        readings = [
            Reading(item.value, item.final, item.date, item.note, Origin(source, (*path, number) if days[1:] else path))
            for number, item in enumerate(items)
        ]
        self.facts[name] = Fact(tuple(sorted(readings, key=lambda reading: reading.date or datetime.date.min)))

    def _once(self, source: Source, path: Path) -> Origin:
        origin = Origin(source, path)
        other = self.origins.setdefault(path, origin)
        if other is not origin:
            where = _told(other.source.place(other.path))
            self.problems.add(source, path, "given-twice", found=write_path(path), other=where)
        return origin

    def _review(self, source: Source, path: Path, item: ReviewTable) -> None:
        if not item.decisions and not item.documents:
            self.problems.add(source, path, "review-empty")
        decisions = read_decisions(item, Origin(source, path), self.problems)
        documents = tuple(
            self._document(source, (*path, "documents", number), document)
            for number, document in enumerate(item.documents)
        )
        self.reviews.append(
            Review(stage=item.stage, by=item.by, date=item.date, decisions=decisions, documents=documents)
        )
        self.places.append(Origin(source, path))

    def check_order(self) -> None:
        """Refuse a review that is dated before one of an earlier stage."""
        for review, origin in zip(self.reviews, self.places, strict=True):
            earlier = [other.date for other in self.reviews if STAGES.index(other.stage) < STAGES.index(review.stage)]
            if earlier and review.date < max(earlier):
                found, accepted = review.date, max(earlier)
                path = (*origin.path, "date")
                self.problems.add(origin.source, path, "review-order", at_value=True, found=found, accepted=accepted)

    def _document(self, source: Source, path: Path, item: DocumentTable) -> Document:
        reference = None if item.number is None else tidy(item.number)
        if reference is not None and type_of(reference) is None:
            self.problems.add(source, (*path, "number"), "not-a-reference", at_value=True, found=item.number or "")
        valid = None if item.valid is None else (item.valid.start, item.valid.end)
        if valid is not None and valid[1] is not None and valid[0] > valid[1]:
            self.problems.add(source, (*path, "valid"), "inside-out", found="valid")
        document = Document(
            number=item.number,
            date=item.date,
            subject=item.subject,
            type=item.type or (None if reference is None else type_of(reference)),
            kind=item.kind,
            issuer=item.issuer,
            signer=item.signer,
            to=item.to,
            cites=item.cites,
            received=item.received,
            period=item.period,
            proves=item.proves,
            locator=item.locator,
            valid=valid,
            file=item.file,
            sha256=item.sha256,
            note=item.note,
            origin=Origin(source, path),
        )
        issuer, *rest = document.key
        key = (fold(self.unit) if issuer is None else issuer, *rest)
        other = self.keys.setdefault(key, document)
        if other is not document:
            where = _told(other.origin.source.place(other.origin.path))
            self.problems.add(source, path, "same-document", found=document.label, other=where)
        return document
