"""Read a set with all the sets that it amends."""

from collections.abc import Callable
from pathlib import Path as FilePath

from parscore.edge import Problems, Source, read_toml
from parscore.errors import CriteriaError, ParscoreError

from ._layers import read_nodes
from ._merging import merge


#: Finds the file of a shipped set by its id.
Find = Callable[[str], FilePath]

_FORMAT = "parscore.criteria/1"


def read_amended(file: FilePath, find: Find, problems: Problems) -> Source | None:
    """
    Read the set in *file* as it stands after all amendments.

    Args:
        file: The file.
        find: Finds the file of a shipped set that is amended.
        problems: Where it is noted what cannot be amended so; None is returned
            where a set in the chain cannot be read at all.

    Raises:
        CriteriaError: *file* itself cannot be read or is not TOML.
    """
    chain = [read_toml(file, CriteriaError)]
    seen = [file.resolve()]
    while (name := _amends(chain[-1])) is not None:
        source = chain[-1]
        base = _open(name, source, find, problems)
        if base is None:
            return None
        here = FilePath(base.file).resolve()
        if here in seen:
            circle = [*(item.file for item in chain[seen.index(here) :]), base.file]
            names = " → ".join(FilePath(item).name for item in circle)
            problems.add(source, ("set", "amends"), "amends-circle", at_value=True, found=names)
            return None
        chain.append(base)
        seen.append(here)
    merged = chain.pop()
    _check_alone(merged, problems)
    while chain:
        merged = merge(merged, chain.pop(), problems)
    return merged


def _amends(source: Source) -> str | None:
    """Return what a file says that it amends; what is no text is left for compiling to refuse."""
    settings = source.data.get("set")
    name = settings.get("amends") if isinstance(settings, dict) else None
    is_ours = source.data.get("format") == _FORMAT
    return name.strip() if isinstance(name, str) and name.strip() and is_ours else None


def _open(name: str, source: Source, find: Find, problems: Problems) -> Source | None:
    """Return the set *name* that *source* amends, or note at ``amends`` why there is none."""
    path = ("set", "amends")
    try:
        file = FilePath(source.file).parent / name if name.endswith(".toml") else find(name)
        base = read_toml(file, CriteriaError)
    except ParscoreError as error:
        where = str(error.place)
        found = f"{name} ({where})" if where else name
        problems.add(source, path, "amends-unreadable", at_value=True, found=found, why=error.sentence)
        return None
    found_format = base.data.get("format")
    if found_format != _FORMAT:
        shown = found_format if isinstance(found_format, str) else "–"
        problems.add(source, path, "amends-format", at_value=True, found=base.file, other=shown, accepted=_FORMAT)
        return None
    return base


def _check_alone(source: Source, problems: Problems) -> None:
    """Refuse keys that say how another set is amended, in a set that amends none."""
    settings = source.data.get("set")
    if source.data.get("format") != _FORMAT or not isinstance(settings, dict) or "amends" in settings:
        return
    if "removes" in settings:
        problems.add(source, ("set", "removes"), "amends-nothing", found="removes")
    for code, table in read_nodes(source).items():
        for key in ("was", "without"):
            if key in table.keys and code:
                problems.add(source, ("criteria", *code, key), "amends-nothing", found=key)
