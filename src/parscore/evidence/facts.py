"""Facts, read against the set that declares them: typed, dated, within bounds."""

import datetime

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise

import attrs

from pydantic_core import PydanticCustomError

from parscore.criteria import CriteriaSet
from parscore.criteria.measures import Amount, Failures, Part, Share
from parscore.criteria.vocabulary import FactKind, fold
from parscore.edge import Problems, read_number, read_percent, shorten
from parscore.wording import Text, Value

from .model import Fact, Reading, Register


#: More than anything that is counted; a number of thousands of digits cannot be written.
_MANY = 10**40
_YES_NO = {True: ("yes", "có", "true", "x"), False: ("no", "không", "false")}
_WANTED = {
    "count": Text("một số nguyên từ 0 trở lên", "a whole number from 0 up"),
    "number": Text("một số từ 0 trở lên", "a number from 0 up"),
    "percent": Text('một tỷ lệ từ 0 đến 100 %, như "87,4 %"', 'a percentage from 0 to 100, such as "87.4 %"'),
    "yes_no": Text("true hoặc false", "true or false"),
}


@attrs.frozen
class FactValue:
    """
    A fact as the engine measures it.

    Attributes:
        number: The number; a percentage as a ratio; an answer by its place.
        final: Whether it can no longer change.
        date: Since when it is known; None is always.
    """

    number: Fraction | int
    final: bool = False
    date: datetime.date | None = None


def known_on(values: Iterable[FactValue], day: datetime.date | None) -> FactValue | None:
    """Return the last of dated *values* that is known on *day*; None is after all of them."""
    known = None
    for value in values:
        if day is None or value.date is None or value.date <= day:
            known = value
    return known


def read_facts(register: Register, criteria: CriteriaSet, problems: Problems) -> dict[str, tuple[FactValue, ...]]:
    """Return the facts of *register* by name, oldest value first; note what is wrong."""
    read: dict[str, tuple[FactValue, ...]] = {}
    for name, fact in register.facts.items():
        kind = criteria.facts.get(name)
        if kind is None:
            origin = fact.readings[0].origin
            problems.unknown(origin.source, origin.path, "unknown-fact", name, criteria.facts)
            continue
        _check_window(fact, criteria, problems)
        values = [
            FactValue(number, reading.final, reading.date)
            for reading in fact.readings
            if (number := _number(kind, reading, problems)) is not None
        ]
        if len(values) == len(fact.readings):
            read[name] = tuple(values)
            _check_order(kind, fact, values, problems)
    pairs = {(kind.id, kind.of) for kind in criteria.facts.values() if kind.of is not None}
    for part, whole in sorted(pairs | set(_ratios(criteria))):
        _check_total(part, whole, register, read, problems)
    for name, ceiling, code in _ceilings(criteria):
        for value, reading in zip(read.get(name, ()), _readings(register, name), strict=False):
            if value.number > ceiling:
                origin, found = reading.origin, value.number
                problems.add(
                    origin.source, origin.path, "above-max", at_value=True, found=found, max=ceiling, code=code
                )
    return read


def _check_window(fact: Fact, criteria: CriteriaSet, problems: Problems) -> None:
    """Refuse a value that was not known before the window closed."""
    last = criteria.window[1]
    for reading in fact.readings:
        if reading.date is not None and reading.date > last:
            origin = reading.origin
            path = (*origin.path, "date")
            problems.add(origin.source, path, "after-window", at_value=True, found=reading.date, accepted=last)


def _readings(register: Register, name: str) -> tuple[Reading, ...]:
    fact = register.facts.get(name)
    return () if fact is None else fact.readings


def _number(kind: FactKind, reading: Reading, problems: Problems) -> Fraction | int | None:
    """Return the number of one reading, or note that it is of the wrong sort."""
    if kind.sort == "choice":
        return _answer(kind, reading, problems)
    number: Fraction | int | None = None
    match kind.sort, reading.value:
        case "yes_no", bool() as flag:
            return 0 if flag else 1
        case "count", int() as count if not isinstance(count, bool) and count < _MANY:
            number = count
        case "number" | "percent", value:
            try:
                number = read_percent(value) if kind.sort == "percent" else read_number(value)
            except PydanticCustomError:
                number = None
        case _:
            pass
    if number is None or number < 0 or (kind.sort == "percent" and number > 1):
        origin, found = reading.origin, shorten(reading.value)
        wanted = _WANTED[kind.sort]
        problems.add(origin.source, origin.path, "wrong-value", at_value=True, found=found, accepted=wanted)
        return None
    return number


def _answer(kind: FactKind, reading: Reading, problems: Problems) -> int | None:
    value = reading.value
    folded = [fold(answer) for answer in kind.answers]
    match value:
        case bool():
            # A workbook's Có is a yes; the set may call it so, too.
            given = next((name for name in _YES_NO[value] if name in folded), _YES_NO[value][0])
        case str():
            given = value
        case _:
            given = shorten(value)
    if fold(given) in folded:
        return folded.index(fold(given))
    problems.unknown(reading.origin.source, reading.origin.path, "unknown-answer", given, kind.answers)
    return None


def _check_order(kind: FactKind, fact: Fact, values: list[FactValue], problems: Problems) -> None:
    """Refuse a count that shrinks, and a value that changes after a final one."""
    for (older, newer), reading in zip(pairwise(values), fact.readings[1:], strict=True):
        origin = reading.origin
        found: dict[str, Value] = {"found": newer.number, "older": older.number}
        if kind.sort == "count" and newer.number < older.number:
            problems.add(origin.source, origin.path, "count-shrinks", at_value=True, **found)
        if older.final:
            problems.add(origin.source, origin.path, "after-final", at_value=False, **found)


def _check_total(
    part: str, whole: str, register: Register, read: dict[str, tuple[FactValue, ...]], problems: Problems
) -> None:
    """Refuse a part that is greater than its whole on the day of either."""
    days = {value.date for name in (part, whole) for value in read.get(name, ())}
    for day in sorted(days, key=lambda day: (day is None, day)):
        some, total = known_on(read.get(part, ()), day), known_on(read.get(whole, ()), day)
        if some is not None and total is not None and some.number > total.number:
            readings = zip(read[part], _readings(register, part), strict=True)
            origin = next(reading.origin for value, reading in readings if value is some)
            found: dict[str, Value] = {"found": some.number, "total": whole, "accepted": total.number}
            problems.add(origin.source, origin.path, "above-total", at_value=True, **found)
            return


def _terms(parts: Iterable[Part]) -> Iterator[tuple[object, Fraction | None]]:
    """Yield every measure below *parts* with the end of its curve."""
    for part in parts:
        for term in part.terms:
            if isinstance(term.measure, Failures):
                yield from _terms(term.measure.conditions)
            else:
                yield term.measure, term.curve.domain.hi


def _ratios(criteria: CriteriaSet) -> Iterator[tuple[str, str]]:
    """Yield the facts whose ratio a rule takes."""
    for leaf in criteria.leaves:
        for measure, _ in _terms(leaf.parts):
            if isinstance(measure, Share):
                yield measure.part.id, measure.whole.id


def _ceilings(criteria: CriteriaSet) -> Iterator[tuple[str, Fraction, str]]:
    """Yield the facts whose curve ends, as a superior's score does."""
    for leaf in criteria.leaves:
        for measure, end in _terms(leaf.parts):
            if isinstance(measure, Amount) and measure.fact.sort == "number" and end is not None:
                yield measure.fact.id, end, leaf.code
