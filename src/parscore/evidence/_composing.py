"""Make one register of the files in which it stands."""

import datetime

from pathlib import Path as FilePath

from parscore.criteria.vocabulary import fold
from parscore.edge import Lenience, Path, Problems, Source, write_path
from parscore.errors import Place

from ._written import DocumentTable, FactTable, RegisterTable, ReviewTable
from .files import FORMAT
from .model import Document, Fact, Origin, Reading, Register
from .references import tidy, type_of
from .reviews import STAGES, Review, in_order, read_decisions


#: Stands in for what a file must say and does not; the unit, only where there is one.
_STAND_IN = {
    "format": FORMAT,
    "documents": [{"subject": "?"}],
    "reviews": [{"stage": "verified-1", "by": "?", "date": datetime.date(2000, 1, 1)}],
}
_UNIT = {"unit": {"id": "?", "name": "?", "year": 2000}}
#: How deep what is wrong is left out, so that its neighbours are still looked at.
_DEPTH = {"unit": 2, "facts": 2, "not_applicable": 2, "claimed": 2, "documents": 3, "reviews": 2}


def compose(sources: list[Source], problems: Problems) -> Register | None:
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


def _told(place: Place) -> str:
    """Say where something else stands: a file with its line, or a workbook with its cell."""
    return str(place) if place.line is not None or place.key is None else f"{place}: {place.key}"
