"""Where in a criteria file a number or a period stands, whatever the kind of the rule calls it."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from pydantic_core import PydanticCustomError

from parscore.edge import Path, Source, read_quantity


#: Keys of points, which may by chance be the number that is looked for.
_POINTS = frozenset({"points", "off", "max", "missing", "late", "each", "examples"})


def data_at(source: Source, path: Path) -> object:
    """Return what stands at *path*; None where nothing does."""
    found: object = source.data
    for key in path:
        match found:
            case Mapping():
                found = found.get(str(key))
            case Sequence() if isinstance(key, int) and key < len(found) and not isinstance(found, str):
                found = found[key]
            case _:
                return None
    return found


def place_of_number(source: Source, base: Path, *numbers: Fraction | None) -> Path:
    """Return where below *base* the first of *numbers* that stands there is written; *base* where none is."""
    written = [(path, _number(value)) for path, value in _walk(data_at(source, base), base)]
    for number in numbers:
        for path, found in written:
            if number is not None and found == number:
                return path
    return base


def place_of_period(source: Source, base: Path, period: str) -> Path:
    """Return where below *base* the table of a period stands; *base* where none does."""
    for path, value in _walk(data_at(source, base), base):
        if path[-1] == "id" and value == period:
            return path[:-1]
    return base


def _walk(data: object, path: Path) -> Iterator[tuple[Path, object]]:
    match data:
        case Mapping():
            items: Iterator[tuple[str | int, object]] = (
                (key, item) for key, item in data.items() if key not in _POINTS
            )
        case Sequence() if not isinstance(data, str):
            items = iter(enumerate(data))
        case _:
            yield path, data
            return
    for key, item in items:
        yield from _walk(item, (*path, key))


def _number(value: object) -> Fraction | None:
    try:
        return read_quantity(value).number
    except PydanticCustomError:
        return None
