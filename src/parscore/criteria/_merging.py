"""Lay an amendment over the set that it amends, as plain data that know where they were written."""

from collections.abc import Mapping

import attrs

from parscore.edge import Path, Problems, Source, shorten
from parscore.wording import Text

from ._following import Following
from ._layers import Amended, Entry, Laid, Table, read_nodes, read_table
from ._merging_tree import lay_tree
from ._renumbering import Code, Renumbering, read_code, write_code


#: The sections that are amended entry by entry.
SECTIONS = ("sources", "bands", "documents", "facts")
#: What an amendment says of itself: the next one does not inherit it.
_OWN = frozenset({"id", "in_force", "amends", "removes"})
#: What steers the merge and is no part of the result.
_STEERING = frozenset({"amends", "removes"})
#: Keys of a band of which one replaces the other.
_ALTERNATIVES = (frozenset({"from", "above"}), frozenset({"to", "below"}))
NAMES = Text("một mảng các chuỗi", "an array of strings")


def merge(base: Source, own: Source, problems: Problems) -> Amended:
    """
    Lay *own* over *base*; note what cannot be laid there.

    What is of the wrong type is passed on as it is: compiling says so.
    """
    nodes = read_nodes(base)
    own_nodes = read_nodes(own)
    merging = _Merging(base, own, problems, Laid())
    removes = merging.removes(nodes)
    moves = {code: table.keys["was"].value for code, table in own_nodes.items() if "was" in table.keys}
    codes = {read_code(name): path for name, path in removes[""].items()}
    numbers = Renumbering.of([code for code in nodes if code], moves, codes, own, problems)
    following = Following(numbers, own, problems)
    for key in dict.fromkeys((*base.data, *own.data)):
        if key == "set":
            merging.settings()
        elif key in SECTIONS:
            merging.section(key, removes[key], following)
        elif key != "criteria":
            merging.whole(key)
    if merging.laid.data.get("calendar_overrides") == []:
        del merging.laid.data["calendar_overrides"]
    tree = own.data.get("criteria", {})
    if isinstance(tree, dict):
        inherited = {new: nodes[old] for new, old in numbers.pairs()}
        above = {code: nodes[code] for code in nodes if not code}
        lay_tree(above | inherited, own_nodes, following, merging.laid)
    else:
        merging.whole("criteria")
    return _finish(base, own, numbers, merging.laid)


def _finish(base: Source, own: Source, numbers: Renumbering, laid: Laid) -> Amended:
    nearest = {write_code(new): write_code(old) for new, old in numbers.pairs()}
    further = base.lineage if isinstance(base, Amended) else ()
    return Amended(
        own.file,
        laid.data,
        own.text,
        elsewhere=laid.elsewhere,
        amends=(name_of(base), *(base.amends if isinstance(base, Amended) else ())),
        lineage=(
            nearest,
            *({new: codes[old] for new, old in nearest.items() if old in codes} for codes in further),
        ),
    )


def name_of(source: Source) -> str:
    """Return the id that a file gives its set, or else the file."""
    settings = source.data.get("set")
    name = settings.get("id") if isinstance(settings, dict) else None
    return name.strip() if isinstance(name, str) and name.strip() else source.file


@attrs.frozen
class _Merging:
    base: Source
    own: Source
    problems: Problems
    laid: Laid

    def removes(self, nodes: Mapping[Code, Table]) -> dict[str, dict[str, Path]]:
        """Return what is removed, by section ("" is the tree) and name, with where that is written."""
        found: dict[str, dict[str, Path]] = {section: {} for section in ("", *SECTIONS)}
        settings = self.own.data.get("set")
        written = settings.get("removes", []) if isinstance(settings, dict) else []
        path: Path = ("set", "removes")
        if not (isinstance(written, list) and all(isinstance(name, str) for name in written)):
            self.problems.add(self.own, path, "wrong-value", at_value=True, found=shorten(written), accepted=NAMES)
            return found
        known: dict[str, tuple[str, str]] = {write_code(code): ("", write_code(code)) for code in nodes if code}
        for section in SECTIONS:
            entries = self.base.data.get(section)
            names = entries if isinstance(entries, dict) else {}
            known |= {f"{section}.{name}": (section, name) for name in names}
        for number, name in enumerate(written):
            if name.strip() in known:
                section, entry = known[name.strip()]
                found[section][entry] = (*path, number)
            else:
                self.problems.unknown(self.own, (*path, number), "amend-no-base", name, known)
        return found

    def whole(self, key: str) -> None:
        """Lay what is replaced as a whole."""
        source = self.own if key in self.own.data else self.base
        self.laid.put((key,), Entry(source.data[key], source.origin((key,))))

    def settings(self) -> None:
        """Lay ``[set]``."""
        path: Path = ("set",)
        base, own = self.base.data.get("set", {}), self.own.data.get("set", {})
        if not isinstance(base, dict) or not isinstance(own, dict):
            self.whole("set")
            return
        inherited = read_table(self.base, path, {key: item for key, item in base.items() if key not in _OWN})
        restated = read_table(self.own, path, {key: item for key, item in own.items() if key not in _STEERING})
        first = {key: restated.keys[key] for key in ("id",) if key in restated.keys}
        table = Table(self.own.origin(path), {**first, **inherited.keys, **restated.keys})
        year, before = own.get("year"), base.get("year")
        if isinstance(year, int) and isinstance(before, int) and year != before and "window" not in own:
            self.problems.add(self.own, (*path, "year"), "amend-year", found=year, key="window")
        self.laid.put_table(path, table)

    def section(self, section: str, removed: Mapping[str, Path], following: Following) -> None:
        """Lay a section entry by entry, and each of these key by key."""
        base, own = self.base.data.get(section, {}), self.own.data.get(section, {})
        if not isinstance(base, dict) or not isinstance(own, dict):
            self.whole(section)
            return
        for name in dict.fromkeys((*base, *own)):
            path: Path = (section, name)
            older, newer = base.get(name) if name not in removed else None, own.get(name)
            if isinstance(older, dict) and (isinstance(newer, dict) or name not in own):
                self.laid.put_table(path, self._entry(path, older, newer or {}, following))
            elif name in own:
                self.laid.put(path, Entry(newer, self.own.origin(path)))
            elif name not in removed:
                self.laid.put(path, Entry(older, self.base.origin(path)))

    def _entry(
        self, path: Path, older: Mapping[str, object], newer: Mapping[str, object], following: Following
    ) -> Table:
        """Return one entry with what is restated of it."""
        replaced = {key for group in _ALTERNATIVES if path[0] == "bands" and group & newer.keys() for key in group}
        inherited = read_table(self.base, path, {key: older[key] for key in older if key not in replaced})
        keys = dict(inherited.keys)
        if path[0] == "bands" and "no_penalty" in keys and "no_penalty" not in newer:
            entry = keys["no_penalty"]
            keys["no_penalty"] = attrs.evolve(entry, value=following.penalties(entry.value, *entry.origin))
        restated = read_table(self.own, path, newer)
        return Table(restated.origin if newer else inherited.origin, {**keys, **restated.keys})
