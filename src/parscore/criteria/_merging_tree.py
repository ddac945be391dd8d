"""Lay the criteria of an amendment over those of the set that it amends."""

import datetime

from collections.abc import Iterator, Mapping

import attrs

from parscore.edge import Path, Source, shorten
from parscore.wording import Text, Value

from ._following import Following
from ._layers import Laid, Table
from ._renumbering import Code, write_code


#: What steers the merge and is no part of the result.
_STEERING = frozenset({"was", "without"})
#: What is worked out from the rule and its maximum, and is no longer true when they change.
_SAID_OF_RULE = ("rule_text", "examples")
_NAMES = Text("một mảng các chuỗi", "an array of strings")


def lay_tree(inherited: Mapping[Code, Table], own: Mapping[Code, Table], following: Following, laid: Laid) -> None:
    """
    Lay the criteria.

    Args:
        inherited: Those of the amended set, by their new codes.
        own: Those that the amendment restates or adds.
        following: Lets inherited gates follow the renumbering.
        laid: Where they are laid.
    """
    laying = _Laying(following)
    result = dict(inherited)
    for code, table in own.items():
        if code in inherited:
            result[code] = laying.restated(code, inherited[code], table)
        elif laying.is_new(code, table, result):
            result[code] = laying.added(code, table)
    laying.check_days(result)
    for code, table in result.items():
        laid.put_table(("criteria", *code), laying.followed(table))


@attrs.frozen
class _Laying:
    following: Following

    @property
    def source(self) -> Source:
        """The amendment."""
        return self.following.own

    def followed(self, table: Table) -> Table:
        """Return a criterion with the codes in its inherited keys renumbered."""
        keys = dict(table.keys)
        for key in ("requires", "examples"):
            entry = keys.get(key)
            if entry is not None and entry.origin[0] is not self.source:
                follow = self.following.gates if key == "requires" else self.following.examples
                keys[key] = attrs.evolve(entry, value=follow(entry.value, *entry.origin))
        return attrs.evolve(table, keys=keys)

    def is_new(self, code: Code, table: Table, known: Mapping[Code, Table]) -> bool:
        """Tell whether a criterion that the amended set lacks is meant to be new, or else note a typo."""
        if not code:
            return True
        if "was" in table.keys or (len(code) > 1 and code[:-1] not in known):
            return False
        if "title" not in table.keys:
            codes = sorted(write_code(other) for other in known if other)
            path = ("criteria", *code)
            self.following.problems.unknown(self.source, path, "amend-unknown", write_code(code), codes)
        return "title" in table.keys

    def added(self, code: Code, table: Table) -> Table:
        """Return a criterion that is new."""
        if "without" in table.keys:
            self._dropped(code, table, {})
        return attrs.evolve(table, keys={key: entry for key, entry in table.keys.items() if key not in _STEERING})

    def restated(self, code: Code, older: Table, newer: Table) -> Table:
        """Return an inherited criterion with what is restated of it."""
        if not newer.keys:
            return older
        dropped = self._dropped(code, newer, older.keys)
        changed = [
            key
            for key in ("rule", "max", "cap")
            if key in newer.keys and key in older.keys and newer.keys[key].value != older.keys[key].value
        ]
        stale = [key for key in _SAID_OF_RULE if key in older.keys and key not in {*newer.keys, *dropped}]
        if changed and stale:
            path = ("criteria", *code, changed[0])
            without = ", ".join(f'"{key}"' for key in stale)
            self.following.problems.add(
                self.source, path, "amend-stale", found=changed[0], stale=", ".join(stale), accepted=f"[{without}]"
            )
        keys = {key: entry for key, entry in older.keys.items() if key not in dropped}
        keys |= {key: entry for key, entry in newer.keys.items() if key not in _STEERING}
        return Table(newer.origin, keys)

    def _dropped(self, code: Code, table: Table, known: Mapping[str, object]) -> frozenset[str]:
        """Return the inherited keys that ``without`` drops."""
        if "without" not in table.keys:
            return frozenset()
        path: Path = ("criteria", *code, "without")
        written = table.keys["without"].value
        if not (isinstance(written, list) and all(isinstance(key, str) for key in written)):
            self.following.problems.add(
                self.source, path, "wrong-value", at_value=True, found=shorten(written), accepted=_NAMES
            )
            return frozenset()
        for number, key in enumerate(written):
            if key not in known:
                self.following.problems.unknown(self.source, (*path, number), "amend-without", key, known)
        return frozenset(written)

    def check_days(self, result: Mapping[Code, Table]) -> None:
        """Refuse days of an inherited rule outside a new window: they are those of another year."""
        match self.source.data.get("set"):
            case {"window": {"from": datetime.date() as first, "to": datetime.date() as last}}:
                pass
            case _:
                return
        for table in result.values():
            entry = table.keys.get("rule")
            if entry is None or entry.origin[0] is self.source:
                continue
            for path, day in find_days(entry.value):
                if not _plain(first) <= day <= _plain(last):
                    source, above = entry.origin
                    values: dict[str, Value] = {"first": _plain(first), "last": _plain(last), "by": self.source.file}
                    where = (*above, *path)
                    self.following.problems.add(source, where, "amend-old-day", at_value=True, found=day, **values)


def find_days(value: object, path: Path = ()) -> Iterator[tuple[Path, datetime.date]]:
    """Yield every day below *value*, with its path."""
    match value:
        case datetime.date():
            yield path, _plain(value)
        case dict():
            for key, item in value.items():
                yield from find_days(item, (*path, key))
        case list():
            for number, item in enumerate(value):
                yield from find_days(item, (*path, number))
        case _:
            pass


def _plain(day: datetime.date) -> datetime.date:
    """Return a day without a time of day, which cannot be compared with one."""
    return day.date() if isinstance(day, datetime.datetime) else day
