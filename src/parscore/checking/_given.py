"""What a worked example gives, as the numbers that a rule measures."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from pydantic_core import PydanticCustomError

from parscore.criteria.measures import (
    Amount,
    Answer,
    DocumentCount,
    Failures,
    Lateness,
    Measure,
    Part,
    Share,
)
from parscore.criteria.vocabulary import fold
from parscore.edge import read_number, read_percent, write_path
from parscore.errors import CurveError


#: What is measured for each term of a part; None is nothing to measure.
Numbers = tuple[Fraction | int | None, ...]

_YES_NO = {"có": "yes", "không": "no"}


class UnreadableError(Exception):
    """
    An example cannot be read against its rule.

    Attributes:
        found: What was found.
        wanted: What the rule measures, as keys of ``given``.
    """

    def __init__(self, found: object, wanted: str) -> None:
        super().__init__(found, wanted)
        self.found = found
        self.wanted = wanted


def numbers_given(parts: Sequence[Part], given: Mapping[str, object]) -> tuple[Numbers, ...]:
    """
    Return the numbers that an example gives, for each part and each term of it.

    Raises:
        UnreadableError: The rule measures something else.
    """
    if len(parts) == 1 and "parts" not in given:
        return (_of_part(parts[0], given),)
    listed = given.get("parts")
    wanted = f"parts = [{', '.join(_keys(part) for part in parts)}]"
    if set(given) != {"parts"} or not isinstance(listed, list) or len(listed) != len(parts):
        raise UnreadableError(dict(given), wanted)
    return tuple(_of_part(part, item) for part, item in zip(parts, listed, strict=True))


def _of_part(part: Part, given: object) -> Numbers:
    if not isinstance(given, dict):
        raise UnreadableError(given, _keys(part))
    if given == {"unproven": True}:
        return (None,) * len(part.terms)
    shape = _shape(part)
    if not set(given) <= shape.keys or not set(given) & shape.keys:
        raise UnreadableError(given, _keys(part))
    try:
        numbers = shape.read(part, given)
        for term, number in zip(part.terms, numbers, strict=True):
            term.curve(number)
    except (PydanticCustomError, CurveError, ValueError, ArithmeticError, RecursionError):
        raise UnreadableError(given, _keys(part)) from None
    return numbers


@attrs.frozen
class _Shape:
    """The keys with which an example gives what one part measures, and how they are read."""

    keys: frozenset[str]
    said: str
    read: Callable[[Part, Mapping[str, object]], Numbers]


def _shape(part: Part) -> _Shape:
    measures = [term.measure for term in part.terms]
    if all(isinstance(measure, Lateness) for measure in measures):
        return _PERIODS
    if len(measures) > 1:
        return _COUNTS
    (measure,) = measures
    if isinstance(measure, Failures) and _all_late(measure):
        return _ALL_PERIODS
    return _SHAPES[_name(measure)]


def _name(measure: Measure) -> str:
    match measure:
        case Share():
            return "percent"
        case DocumentCount():
            return "count"
        case Answer():
            return "answer"
        case Amount(fact=fact):
            return fact.sort
        case _:
            return "failed"


def _keys(part: Part) -> str:
    return f"{{ {_shape(part).said} }}"


# -- reading ---------------------------------------------------------------


def _whole(given: Mapping[str, object], key: str, default: int = 0) -> int:
    value = given.get(key, default)
    if isinstance(value, bool):
        return int(value)
    if not isinstance(value, int) or not 0 <= value < 10**9:
        raise ValueError(key)
    return value


def _periods(part: Part, given: Mapping[str, object]) -> Numbers:
    """Read how many are missing and how many late; the first are missing, those after them late."""
    missing, late, days = _whole(given, "missing"), _whole(given, "late"), _whole(given, "days_late", 1)
    rest = len(part.terms) - missing - late
    dated = all(isinstance(term.measure, Lateness) and term.measure.slot.closes is not None for term in part.terms)
    anchored = all(isinstance(term.measure, Lateness) and term.measure.slot.due is not None for term in part.terms)
    if rest < 0 or ("days_late" in given and not late) or (late and not (days and (dated or anchored))):
        raise ValueError(given)
    return (*(None,) * missing, *(days,) * late, *(0,) * rest)


def _all_late(measure: Failures) -> bool:
    return all(isinstance(term.measure, Lateness) for part in measure.conditions for term in part.terms)


def _failed_periods(part: Part, given: Mapping[str, object]) -> Numbers:
    if "failed" in given:
        return _failed(part, given)
    (term,) = part.terms
    count = _whole(given, "missing") + _whole(given, "late")
    if not isinstance(term.measure, Failures) or count > len(term.measure.conditions):
        raise ValueError(given)
    return (count,)


def _failed(part: Part, given: Mapping[str, object]) -> Numbers:
    (term,) = part.terms
    count = _whole(given, "failed")
    if set(given) != {"failed"} or not isinstance(term.measure, Failures) or count > len(term.measure.conditions):
        raise ValueError(given)
    return (count,)


def _count(_part: Part, given: Mapping[str, object]) -> Numbers:
    return (_whole(given, "count"),)


def _counts(part: Part, given: Mapping[str, object]) -> Numbers:
    listed = given["counts"]
    if not isinstance(listed, list) or len(listed) != len(part.terms):
        raise ValueError(listed)
    return tuple(
        _least(read_number(value)) if _name(term.measure) == "number" else _whole({"count": value}, "count")
        for term, value in zip(part.terms, listed, strict=True)
    )


def _number(_part: Part, given: Mapping[str, object]) -> Numbers:
    return (_least(read_number(given["number"])),)


def _least(number: Fraction) -> Fraction:
    if number < 0:
        raise ValueError(number)
    return number


def _percent(_part: Part, given: Mapping[str, object]) -> Numbers:
    """Read a ratio: ``ratio`` is a share ("19/20", 0.95) or a percentage in a string; ``percent`` a percentage."""
    if len(given) != 1:
        raise ValueError(given)
    value = given.get("ratio", given.get("percent"))
    is_text = isinstance(value, str) and "%" in value
    if "percent" in given or is_text:
        return (_least(read_percent(value)),)
    return (_least(read_number(value)),)


def _answer(part: Part, given: Mapping[str, object]) -> Numbers:
    (term,) = part.terms
    measure, value = term.measure, given["answer"]
    assert isinstance(measure, Answer)  # noqa: S101 -- the part's shape says so
    if isinstance(value, bool):
        said = "yes" if value else "no"
    elif isinstance(value, str):
        said = _YES_NO.get(fold(value), value) if measure.fact.sort == "yes_no" else value
    else:
        raise UnreadableError(given, _keys(part))
    return ([fold(answer) for answer in measure.answers].index(fold(said)),)


_PERIODS = _Shape(frozenset({"missing", "late", "days_late"}), "missing = …, late = …, days_late = …", _periods)
_ALL_PERIODS = _Shape(frozenset({"missing", "late", "failed"}), "missing = …, late = …", _failed_periods)
_COUNTS = _Shape(frozenset({"counts"}), "counts = […]", _counts)
_SHAPES = {
    "count": _Shape(frozenset({"count"}), "count = …", _count),
    "number": _Shape(frozenset({"number"}), "number = …", _number),
    "percent": _Shape(frozenset({"ratio", "percent"}), 'ratio = "19/20"', _percent),
    "answer": _Shape(frozenset({"answer"}), 'answer = "…"', _answer),
    "failed": _Shape(frozenset({"failed"}), "failed = …", _failed),
}


def plain(value: object) -> str:
    """Write what is given on one line, as its author would."""
    match value:
        case dict():
            return "{ " + ", ".join(f"{write_path((key,))} = {plain(item)}" for key, item in value.items()) + " }"
        case list():
            return "[" + ", ".join(map(plain, value)) + "]"
        case bool():
            return str(value).lower()
        case str():
            return f'"{value}"'
        case Decimal():
            return f"{value:f}" if value.is_finite() and abs(value.adjusted()) < 40 else str(value)  # noqa: PLR2004
        case _:
            return str(value)
