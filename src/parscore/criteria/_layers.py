"""Tables of a file whose keys know where they were written."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

import attrs

from parscore.edge import Path, Source

from ._renumbering import Code
from .model import is_code_part


Origin: TypeAlias = tuple[Source, Path]


@attrs.frozen
class Entry:
    """A value and where it was written."""

    value: object
    origin: Origin


@attrs.frozen
class Table:
    """The keys of one table, and where the table itself stands."""

    origin: Origin
    keys: Mapping[str, Entry] = attrs.field(factory=dict[str, Entry])


@attrs.frozen(eq=False)
class Amended(Source):
    """
    A set with all its amendments, as one file would have it.

    Attributes:
        amends: The ids of the sets that it amends, the nearest first.
        lineage: For each of these, the code there of every criterion that
            comes from there, by its code here.
    """

    amends: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    lineage: tuple[Mapping[str, str], ...] = attrs.field(default=(), kw_only=True)


@attrs.define
class Laid:
    """Data as they are put together, and where each was written."""

    data: dict[str, object] = attrs.Factory(dict[str, object])
    elsewhere: dict[Path, Origin] = attrs.Factory(dict[Path, Origin])

    def put(self, path: Path, entry: Entry) -> None:
        """Put a value at *path*; below what is no table there is no room for it."""
        here = self._table(path[:-1])
        if here is not None:
            here[str(path[-1])] = entry.value
            self.elsewhere[path] = entry.origin

    def put_table(self, path: Path, table: Table) -> None:
        """Put a table at *path*, beside what is there already."""
        self._table(path)
        self.elsewhere[path] = table.origin
        for key, entry in table.keys.items():
            self.put((*path, key), entry)

    def _table(self, path: Path) -> dict[str, object] | None:
        here: object = self.data
        for part in path:
            if not isinstance(here, dict):
                return None
            here = here.setdefault(str(part), {})
        return here if isinstance(here, dict) else None


def read_table(source: Source, path: Path, data: Mapping[str, object]) -> Table:
    """Return the keys of the table *data* at *path*."""
    return Table(source.origin(path), {key: Entry(item, source.origin((*path, key))) for key, item in data.items()})


def read_nodes(source: Source) -> dict[Code, Table]:
    """Return the criteria of a file by their codes, each without those below it; () has what is no criterion."""
    return dict(_walk(source, (), source.data.get("criteria")))


def _walk(source: Source, code: Code, data: object) -> Iterator[tuple[Code, Table]]:
    if not isinstance(data, dict):
        return
    below = {key for key, value in data.items() if is_code_part(key) and isinstance(value, dict)}
    own = {key: value for key, value in data.items() if key not in below}
    yield code, read_table(source, ("criteria", *code), own)
    for key in data:
        if key in below:
            yield from _walk(source, (*code, key), data[key])
