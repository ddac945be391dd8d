"""Facts of a register for a given set."""

import datetime

from collections.abc import Mapping
from fractions import Fraction
from typing import TypeAlias

from hypothesis import strategies as st

from parscore.criteria import CriteriaSet
from parscore.testing.spaces import FactSpace, answers_of, fact_space, read_value, write_value

from ._days import days_of
from ._vocabulary import Data
from ._written import Chooser


#: What is known of numbers: each one's value, and whether it is final.
Known: TypeAlias = Mapping[str, tuple[Fraction, bool]]


def draw_numbers(draw: st.DrawFn, space: FactSpace, known: Known, *, may_lack: bool) -> dict[str, Fraction]:
    """
    Return the numbers of a register, of which no part exceeds its whole.

    Args:
        draw: Given by Hypothesis.
        space: What they may be.
        known: What they were before: a count never shrinks, and what is final stays.
        may_lack: Whether numbers that were not known may be left out.
    """
    least = _least(space, known)
    new: dict[str, Fraction] = {}
    for name in space.numbers():
        value, final = known.get(name, (Fraction(0), False))
        if final:
            new[name] = value
        elif name in known or not may_lack or draw(st.integers(0, 3)) < 3:  # noqa: PLR2004
            # Two ratios may make two facts each other's wholes: then a part is there before its whole.
            parts = [number for part, number in new.items() if name in space.wholes.get(part, ())]
            pool = space.pool(name, max([least.get(name, Fraction(0)), *parts]), new)
            new |= {name: draw(st.sampled_from(pool))} if pool else {}
    return new


def _least(space: FactSpace, known: Known) -> dict[str, Fraction]:
    """Return the least that each number can still become."""
    least: dict[str, Fraction] = {}
    for name in reversed(space.order):
        value, final = known.get(name, (Fraction(0), False))
        own = value if final or (name in known and space.facts[name].sort == "count") else Fraction(0)
        least[name] = max(least.get(name, Fraction(0)), own)
        for whole in space.wholes.get(name, ()):
            least[whole] = max(least.get(whole, Fraction(0)), least[name])
    return least


class FactWriter(Chooser):
    """Writes the facts of one register."""

    def __init__(self, draw: st.DrawFn, criteria: CriteriaSet) -> None:
        super().__init__(draw)
        self.space = fact_space(criteria)
        self.days = [day for day in days_of(criteria) if day <= criteria.window[1]]

    def facts(self) -> Data:
        """Return facts, dated or not, final or not; some are left out."""
        older = draw_numbers(self.draw, self.space, {}, may_lack=True)
        newer = draw_numbers(self.draw, self.space, {name: (older[name], False) for name in older}, may_lack=False)
        together, related = self._dates(), self.space.related
        facts: Data = {}
        for name in self.space.order:
            fact = self.space.facts[name]
            if name in older and name in newer:
                values = [write_value(fact, number[name]) for number in (older, newer)]
            elif answers_of(fact) and not self.chance(4):
                values = [self.pick(*answers_of(fact)) for _ in range(2)]
            else:
                continue
            facts[name] = self._entry(values, together if name in related else self._dates())
        return facts

    def _dates(self) -> list[datetime.date]:
        """Return no day, one or two on which facts were taken."""
        count = self.pick(0, 0, 2, 1)
        found = self.draw(st.lists(st.sampled_from(self.days), min_size=count, max_size=count, unique=True))
        return sorted(found)

    def _entry(self, values: list[object], dates: list[datetime.date]) -> object:
        """Return what is stated of one fact."""
        last: Data = {"final": True} if self.chance() else {}
        if self.chance(8):
            last["note"] = "Số liệu tổng hợp"
        if len(dates) == 2:  # noqa: PLR2004
            first, second = dates
            return [{"value": values[0], "date": first}, {"value": values[1], "date": second} | last]
        last |= {"date": dates[0]} if dates else {}
        return {"value": values[0]} | last if last else values[0]


def known_on(stated: object, day: datetime.date) -> Data | None:
    """Return the last entry of a fact that is known on *day*; None where nothing is."""
    entries = stated if isinstance(stated, list) else [stated]
    tables: list[Data] = [entry if isinstance(entry, dict) else {"value": entry} for entry in entries]
    tables.sort(key=lambda entry: entry.get("date", datetime.date.min))
    return next((entry for entry in reversed(tables) if entry.get("date", day) <= day), None)


def complete_facts(draw: st.DrawFn, criteria: CriteriaSet, stated: Mapping[str, object], day: datetime.date) -> Data:
    """Return what the facts that are *stated* may become from *day* on."""
    space = fact_space(criteria)
    so_far = {name: entry for name, item in stated.items() if (entry := known_on(item, day)) is not None}
    known = {
        name: (read_value(space.facts[name], so_far[name]["value"]), so_far[name].get("final", False))
        for name in space.numbers()
        if name in so_far
    }
    numbers = draw_numbers(draw, space, known, may_lack=True)
    facts: Data = {name: write_value(space.facts[name], number) for name, number in numbers.items()}
    for name, fact in space.facts.items():
        answers, entry = answers_of(fact), so_far.get(name)
        if not answers:
            continue
        if entry is not None and entry.get("final"):
            facts[name] = entry["value"]
        elif entry is not None or draw(st.booleans()):
            facts[name] = draw(st.sampled_from(answers))
    return facts
