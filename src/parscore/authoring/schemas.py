"""JSON Schemas of both file formats, for editors and for checkers of TOML."""

import json

from collections.abc import Iterable, Mapping
from pathlib import Path

from parscore.criteria import _written as criteria
from parscore.criteria.kinds import BUILT_IN, find_kind, known_kinds
from parscore.edge import Written
from parscore.evidence import _written as register

from ._schema_book import Book
from ._schema_fragments import Schema


#: The formats, and the file in which the schema of each is shipped.
FILES: Mapping[str, str] = {"criteria": "criteria-1.schema.json", "register": "register-1.schema.json"}

_MODELS: Mapping[str, type[Written]] = {"criteria": criteria.CriteriaTable, "register": register.RegisterTable}


def schema_of(name: str, *, plugins: bool = False) -> Schema:
    """
    Return the JSON Schema of a format, in draft 2020-12.

    Args:
        name: ``criteria`` or ``register``.
        plugins: Whether it tells of the rule kinds of installed plugins, too.
    """
    kinds = {kind: found for kind in known_kinds() if (found := find_kind(kind)) is not None} if plugins else BUILT_IN
    return Book(kinds).whole(_MODELS[name])


def schema_text(name: str, *, plugins: bool = False) -> str:
    """Return the schema of a format as its file has it."""
    return json.dumps(schema_of(name, plugins=plugins), ensure_ascii=False, indent=2) + "\n"


def write_schemas(folder: Path, names: Iterable[str] = tuple(FILES), *, plugins: bool = False) -> tuple[Path, ...]:
    """Write schemas into *folder*, which is made if it is not there; return their files."""
    folder.mkdir(parents=True, exist_ok=True)
    files: list[Path] = []
    for name in names:
        file = folder / FILES[name]
        file.write_text(schema_text(name, plugins=plugins), encoding="utf-8", newline="\n")
        files.append(file)
    return tuple(files)


def shipped_schemas() -> Path:
    """
    Return the folder of the shipped schemas: inside the installed package, or
    the project's ``schemas/`` where the package is used from its source tree.
    """
    package = Path(__file__).parents[1]
    packed = package / "schemas"
    return packed if packed.is_dir() else package.parents[1] / "schemas"
