"""Every table of a criteria file that says a rule, and where it stands."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import attrs

from parscore.criteria.model import code_path, is_code_part, sort_parts
from parscore.edge import Path


#: A table as it is written.
Table: TypeAlias = Mapping[str, Any]


@attrs.frozen
class Site:
    """
    One table.

    Attributes:
        sort: What it is: ``set``, ``band``, ``document``, ``source``,
            ``override``, ``criterion`` or ``rule``.
        path: Where it stands.
        table: What is written in it.
        data: The whole file.
        code: The criterion's code; empty outside the criteria.
        inner: Whether it is a rule within a rule.
    """

    sort: str
    path: Path
    table: Table = attrs.field(repr=False)
    data: Table = attrs.field(repr=False)
    code: str = ""
    inner: bool = False

    @property
    def name(self) -> str:
        """Its key in the file."""
        return str(self.path[-1])

    @property
    def kind(self) -> str:
        """The kind of a rule."""
        return str(self.table.get("kind"))


def find_sites(data: Table) -> Iterator[Site]:
    """Yield every table of *data*, in the readers' order; what is no table is passed over."""
    yield Site("set", ("set",), data["set"], data)
    for number, table in enumerate(data.get("calendar_overrides", ())):
        yield Site("override", ("calendar_overrides", number), table, data)
    for section, sort in (("sources", "source"), ("bands", "band"), ("documents", "document")):
        for name, table in data.get(section, {}).items():
            yield Site(sort, (section, name), table, data)
    for code, table in walk(data["criteria"]):
        path = code_path(code)
        yield Site("criterion", path, table, data, code)
        if "rule" in table:
            yield from _rules(table["rule"], (*path, "rule"), data, code)


def walk(table: Table, above: str = "") -> Iterator[tuple[str, Table]]:
    """Yield the code and the table of every criterion in *table*, in the readers' order."""
    for key in sort_parts(child_keys(table)):
        code = f"{above}.{key}" if above else key
        yield code, table[key]
        yield from walk(table[key], code)


def child_keys(table: Table) -> list[str]:
    """Return the keys of *table* under which criteria stand."""
    return [key for key, value in table.items() if is_code_part(key) and isinstance(value, dict)]


def _rules(rule: Table, path: Path, data: Table, code: str, *, inner: bool = False) -> Iterator[Site]:
    yield Site("rule", path, rule, data, code, inner)
    for number, condition in enumerate(rule.get("conditions", ())):
        yield from _rules(condition, (*path, "conditions", number), data, code, inner=True)
    for number, part in enumerate(rule.get("parts", ())):
        yield from _rules(part["rule"], (*path, "parts", number, "rule"), data, code, inner=True)
