"""Find criteria sets by issuer, level and year, and the one that applied on a day."""

import datetime
import os

from collections.abc import Iterable
from pathlib import Path
from unicodedata import combining, normalize

import attrs

from parscore.edge import Problems, read_toml
from parscore.errors import CriteriaError, InvalidInputError, ParscoreError, Place, UnknownNameError
from parscore.wording import Message

from .loading import load_criteria, shipped_folder
from .model import CriteriaSet
from .vocabulary import fold


_DAY = datetime.timedelta(days=1)


def plain(text: str) -> str:
    """Return *text* as it is searched: case folded and without diacritics, ``đ`` as ``d``."""
    apart = normalize("NFD", fold(text)).replace("đ", "d")
    return "".join(char for char in apart if not combining(char))


@attrs.frozen
class Catalogue:
    """
    Criteria sets that can be looked through.

    Attributes:
        sets: By year, then by the day from which they apply.
        problems: What is wrong with the files that are no sets.

    .. versionadded:: 0.1.0
    """

    sets: tuple[CriteriaSet, ...]
    problems: tuple[ParscoreError, ...] = ()

    def find(
        self, *, issuer: str | None = None, level: str | None = None, year: int | None = None
    ) -> tuple[CriteriaSet, ...]:
        """
        Return the sets of an issuer, a level and a year.

        Args:
            issuer: What the issuer's name or the set's id contains, with or
                without diacritics.
            level: The level, as ``[set]`` names it.
            year: The scored year.
        """
        wanted = "" if issuer is None else plain(issuer)
        return tuple(
            item
            for item in self.sets
            if (wanted in plain(item.issuer or "") or wanted in plain(item.id))
            and level in (None, item.level)
            and year in (None, item.year)
        )

    def applied(
        self,
        day: datetime.date,
        *,
        issuer: str | None = None,
        level: str | None = None,
        year: int | None = None,
    ) -> CriteriaSet:
        """
        Return the set that applied on *day*, among those of an issuer, a level
        and a year.

        Raises:
            UnknownNameError: None of them did.
            CriteriaError: Several did.
        """
        candidates = self.find(issuer=issuer, level=level, year=year)
        found = [item for item in candidates if _holds(in_force(item, candidates), day)]
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(item.id for item in found)
            raise CriteriaError(Message("error.several-in-force", {"day": day, "found": names}))
        known = ", ".join(item.id for item in candidates)
        hint = Message("error.hint-accepted", {"accepted": known}) if known else ""
        raise UnknownNameError(Message("error.none-in-force", {"found": day, "accepted": known, "hint": hint}))


def in_force(item: CriteriaSet, among: Iterable[CriteriaSet]) -> tuple[datetime.date, datetime.date | None]:
    """
    Return the first and the last day on which a set applies; None is without end.

    A set that does not say until when applies until the next of the same
    issuer and level; one that says nothing applies in its year.
    """
    start = _start(item)
    later = [_start(other) for other in among if _line(other) == _line(item) and _start(other) > start]
    ends = [min(later) - _DAY] if later else []
    if item.in_force is None:
        ends.append(datetime.date(item.year, 12, 31))
    elif item.in_force[1] is not None:
        ends = [item.in_force[1]]
    return start, min(ends, default=None)


def _start(item: CriteriaSet) -> datetime.date:
    return datetime.date(item.year, 1, 1) if item.in_force is None else item.in_force[0]


def _line(item: CriteriaSet) -> tuple[str, str]:
    """Return what successive versions have in common: who issued them, and for whom."""
    return (plain(item.issuer or item.id.partition("/")[0]), item.level)


def _holds(span: tuple[datetime.date, datetime.date | None], day: datetime.date) -> bool:
    first, last = span
    return first <= day and (last is None or day <= last)


def load_catalogue(folders: Iterable[str | os.PathLike[str]] | None = None) -> Catalogue:
    """
    Load every criteria set below *folders*; None looks among the shipped ones.

    A file that is wrong hides no other: what is wrong is in `Catalogue.problems`.
    Files of other formats are passed over.

    .. versionadded:: 0.1.0
    """
    problems = Problems(CriteriaError)
    sets: list[CriteriaSet] = []
    for folder in [shipped_folder()] if folders is None else list(map(Path, folders)):
        for file in _files(folder, problems):
            try:
                if _is_set(file):
                    sets.append(load_criteria(file))
            except InvalidInputError as error:
                problems.found.extend(error.problems)
            except ParscoreError as error:
                problems.found.append(error)
    seen: dict[str, CriteriaSet] = {}
    for item in sets:
        other = seen.setdefault(item.id, item)
        if other is not item:
            problems.add(item.source, ("set", "id"), "same-set-id", at_value=True, found=item.id, other=other.file)
    sets.sort(key=lambda item: (item.year, _start(item), item.id))
    unique = {problem.say(): problem for problem in problems.found}
    return Catalogue(tuple(sets), tuple(unique.values()))


def _files(folder: Path, problems: Problems) -> list[Path]:
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        problems.found.append(CriteriaError(Message("error.no-folder"), Place(str(folder))))
        return []
    files = (file for file in folder.rglob("*.toml") if file.is_file())
    return sorted(file for file in files if not any(part.startswith(".") for part in file.relative_to(folder).parts))


def _is_set(file: Path) -> bool:
    """Tell whether a file is meant to be a criteria set: it says so, or has what only a set has."""
    data = read_toml(file, CriteriaError).data
    written = data.get("format")
    if isinstance(written, str):
        return written.startswith("parscore.criteria/")
    return "set" in data and "criteria" in data
