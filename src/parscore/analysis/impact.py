"""What a change of the criteria does to every unit's score, before it takes effect."""

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import attrs

from parscore.core import Node
from parscore.criteria import CriteriaSet, load_criteria
from parscore.criteria.measures import Amount, Answer, Failures, Part, Share
from parscore.errors import ParscoreError
from parscore.evidence import Register
from parscore.scoring import Scorecard, score
from parscore.wording import Message, Text

from ._as_if import as_if_beside
from ._refitting import refit
from .differences import Differences
from .ranking import rank


@attrs.frozen
class Shift:
    """
    What one criterion earned and earns.

    Attributes:
        old: Its code in the old set; None where it is new.
        new: Its code in the new set; None where it is gone.
        title: What it is called.
        before: What it earned and its maximum; None where it is new or did not apply.
        after: What it earns and its maximum; None where it is gone or does not apply.
        unstated: The facts for which the new rule asks and the old set had none.
    """

    old: str | None
    new: str | None
    title: Text
    before: tuple[Fraction, Fraction] | None
    after: tuple[Fraction, Fraction] | None
    unstated: tuple[str, ...] = ()

    @property
    def change(self) -> Fraction:
        """The points that it earns more, or less."""
        zero = Fraction(0)
        return (self.after or (zero,))[0] - (self.before or (zero,))[0]


@attrs.frozen
class UnitImpact:
    """
    What the change does to one unit.

    Attributes:
        before: Its scorecard under the old set.
        after: Its scorecard under the new one.
        rank_before: Its rank under the old set; None where it has no index.
        rank_after: Its rank under the new one.
        shifts: The criteria that make the difference, the largest change first.
        left_out: What of its register the new set cannot read.
    """

    before: Scorecard
    after: Scorecard
    rank_before: int | None
    rank_after: int | None
    shifts: tuple[Shift, ...]
    left_out: tuple[Message, ...]

    @property
    def change(self) -> Fraction | None:
        """The change of the exact index; None where one of the two has none."""
        before, after = self.before.exact_index, self.after.exact_index
        return None if before is None or after is None else after.earned - before.earned


@attrs.frozen
class Unscored:
    """A unit that could not be scored under both sets, and why."""

    register: Register
    problems: tuple[Message, ...]


@attrs.frozen
class Impact:
    """
    What a change of the criteria does.

    Attributes:
        differences: What changed.
        applied: The new set as it was applied: in the old one's year.
        units: Those scored under both, the greatest loss first.
        unscored: Those that could not be.

    .. versionadded:: 0.1.0
    """

    differences: Differences
    applied: CriteriaSet
    units: tuple[UnitImpact, ...]
    unscored: tuple[Unscored, ...]

    @property
    def is_moved(self) -> bool:
        """Whether the new set was applied to another year than its own."""
        return self.differences.old.year != self.differences.new.year


def preview(differences: Differences, registers: Iterable[Register]) -> Impact:
    """
    Score *registers*, which were made for the old set, under both sets.

    Where the new set is of another year, its rules are applied to the old one's
    year: days in rules and the window move back by the years between, sources
    that both declare are the old set's, and the year's number in document
    kinds is the old one's. So the preview says what the new rules would have
    made of the evidence that is there.

    Everything is scored at the end of the window.

    Raises:
        InvalidInputError: The new set cannot be moved to the old one's year.

    .. versionadded:: 0.1.0
    """
    old, new = differences.old, differences.new
    applied = new if old.year == new.year else as_if_beside(new, old)
    pairs: list[tuple[Scorecard, Scorecard, tuple[Message, ...]]] = []
    unscored: list[Unscored] = []
    for register in registers:
        if not _is_of(register, old):
            other = Message("impact.other-set", {"found": register.criteria, "accepted": old.id})
            unscored.append(Unscored(register, (other,)))
            continue
        try:
            before = score(old, register)
            refitted = refit(register, applied, differences.codes)
            pairs.append((before, score(applied, refitted.register), refitted.left_out))
        except ParscoreError as error:
            unscored.append(Unscored(register, _sentences(error)))
    befores, afters = rank(pair[0] for pair in pairs), rank(pair[1] for pair in pairs)
    units = [
        UnitImpact(
            before,
            after,
            befores[before.unit].rank,
            afters[after.unit].rank,
            _shifts(before, after, differences),
            left_out,
        )
        for before, after, left_out in pairs
    ]
    units.sort(key=lambda unit: (unit.change is None, unit.change or Fraction(0), unit.before.unit))
    return Impact(differences, applied, tuple(units), tuple(unscored))


def _is_of(register: Register, criteria: CriteriaSet) -> bool:
    """Tell whether a register was made for *criteria*: it names its id, or its file."""
    name = register.criteria
    if not name.endswith(".toml"):
        return name == criteria.id
    return Path(name).resolve() == Path(criteria.file).resolve() or _id_in(name) == criteria.id


def _id_in(file: str) -> str | None:
    """Return the id of the set in a file; None where there is none."""
    try:
        return load_criteria(file).id
    except ParscoreError:
        return None


def _sentences(error: ParscoreError) -> tuple[Message, ...]:
    found = getattr(error, "problems", (error,))
    return tuple(Message("impact.problem", {"where": str(item.place), "why": item.sentence}) for item in found)


def _shifts(before: Scorecard, after: Scorecard, differences: Differences) -> tuple[Shift, ...]:
    """Return the rules that earn other points, or out of another maximum."""
    olds, news = before.nodes, after.nodes
    back = {code: was for was, code in differences.codes.items()}
    found: list[Shift] = []
    for code, node in news.items():
        if not node.is_leaf:
            continue
        was = back.get(code)
        older = None if was is None else olds[was]
        shift = Shift(was, code, node.title, _points(older), _points(node), _unstated(after, before.criteria, code))
        if shift.before != shift.after:
            found.append(shift)
    for was, node in olds.items():
        if was not in differences.codes and node.is_leaf:
            found.append(Shift(was, None, node.title, _points(node), None))
    found.sort(key=lambda shift: (-abs(shift.change), shift.new or "", shift.old or ""))
    return tuple(found)


def _points(node: Node | None) -> tuple[Fraction, Fraction] | None:
    if node is None or not node.applies:
        return None
    return node.exact.earned, node.exact.max


def _unstated(after: Scorecard, old: CriteriaSet, code: str) -> tuple[str, ...]:
    """Return the facts of a rule that the old set did not know, so that no register states them."""
    facts = _facts(after.criteria[code].parts)
    return tuple(name for name in dict.fromkeys(facts) if name not in old.facts and name not in after.register.facts)


def _facts(parts: Iterable[Part]) -> list[str]:
    found: list[str] = []
    for part in parts:
        for term in part.terms:
            match term.measure:
                case Amount(fact=fact) | Answer(fact=fact):
                    found.append(fact.id)
                case Share(part=some, whole=whole):
                    found += [some.id, whole.id]
                case Failures(conditions=conditions):
                    found += _facts(conditions)
                case _:
                    pass
    return found
