"""A criteria set, compiled: frozen, checked, ready to score."""

import datetime
import re

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cached_property

import attrs

from parscore.core import Rounding, WorkingDays
from parscore.edge import Path, Source, closest
from parscore.errors import UnknownNameError
from parscore.showing import Shows
from parscore.wording import Message, Text, Value, as_surface

from .measures import Part, asked_kinds
from .vocabulary import Band, Citable, DocumentKind, FactKind


_NUMBER = re.compile(r"0|[1-9][0-9]{0,3}")
_ROMAN = re.compile(r"(?=.)(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"


def is_code_part(key: str) -> bool:
    """Tell whether *key* can be the last part of a code."""
    letter = len(key) == 1 and key.casefold() in _LETTERS
    return bool(_NUMBER.fullmatch(key)) or letter or bool(_ROMAN.fullmatch(key))


def sort_parts(keys: list[str]) -> list[str]:
    """Sort siblings as their readers count: 2 before 10, IX before X, d before đ."""
    upper = [key for key in keys if key.isupper()]
    roman = all(_ROMAN.fullmatch(key) for key in upper)

    def rank(key: str) -> tuple[int, int, str]:
        if key.isdigit():
            return (0, int(key), key)
        if key.isupper() and roman:
            values = [_ROMAN_VALUES[char] for char in key]
            pairs = zip(values, [*values[1:], 0], strict=True)
            return (1, sum(-value if value < after else value for value, after in pairs), key)
        return (2, _LETTERS.find(key.casefold()), key)

    return sorted(keys, key=rank)


def policy_below(role: str, above: str, policy: str) -> str:
    """
    Return what happens to a node that does not apply, where it does not say so itself.

    What stands outside the total has no denominator to shrink: a penalty
    cannot be declared away, and no bonus is granted for what does not apply.

    Args:
        role: The node's role.
        above: The role of what it stands in.
        policy: The policy there.
    """
    if role == above:
        return policy
    if role == "penalty":
        return "refuse"
    return "shrink" if policy == "grant" else policy


def code_path(code: str) -> Path:
    """Return where the criterion *code* stands in a file."""
    return ("criteria", *code.split("."))


@attrs.frozen
class Gate:
    """
    What a node asks of another one before it counts.

    Attributes:
        criterion: The code of the other one.
        at_least: The share of its maximum that it must earn; None: anything.
        carrier: The code of the node that carries the gate.
    """

    criterion: str
    at_least: Fraction | None
    carrier: str

    def opens(self, earned: Fraction, maximum: Fraction) -> bool:
        """Tell whether *earned* points of *maximum* open the gate."""
        return earned > 0 if self.at_least is None else earned >= self.at_least * maximum


@attrs.frozen
class Example:
    """A worked example of a rule: what is given, the points that follow, and whose example it is."""

    given: Mapping[str, object]
    points: Fraction
    note: Text | None = None


@attrs.frozen(kw_only=True, eq=False)
class Criterion(Shows):
    """
    One node of the tree: a field, a criterion or a sub-criterion.

    Attributes:
        code: Its official code; empty for the root.
        title: What it is called.
        role: ``core``, ``bonus`` or ``penalty``.
        limit: Its maximum, or the cap of a bonus or penalty.
        declared: The maximum as written; in an excerpt a branch may declare
            more than the rows that it reproduces; None where none is written.
        parts: Its rule, lowered; empty for a branch, and for a leaf of an
            excerpt whose rule is not reproduced.
        children: The nodes below it, in the readers' order.
        cite: The legal citation.
        note: A note for readers.
        rule_text: The rule in words, as the decision has it.
        evidence: The evidence in words, as the decision asks for it.
        scored_by: Who scores it, where the unit itself does not.
        gates: What must be earned elsewhere first, its ancestors' gates included.
        not_applicable: ``shrink``, ``grant`` or ``refuse``.
        scale_to: The maximum on which a branch counts for its parent.
        when: The index from which a bonus counts.
        examples: Worked examples.
        kinds: The document kinds for which its rule asks.
    """

    code: str
    title: Text
    role: str
    limit: Fraction
    declared: Fraction | None = None
    parts: tuple[Part, ...] = ()
    children: "tuple[Criterion, ...]" = ()
    cite: Text | None = None
    note: Text | None = None
    rule_text: Text | None = None
    evidence: Text | None = None
    scored_by: Text | None = None
    gates: tuple[Gate, ...] = ()
    not_applicable: str = "shrink"
    scale_to: Fraction | None = None
    when: Fraction | None = None
    examples: tuple[Example, ...] = ()
    kinds: frozenset[str] = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: asked_kinds(self.parts), takes_self=True)
    )

    @property
    def is_unread(self) -> bool:
        """Whether it is a leaf whose rule is not reproduced; it leaves the reckoning."""
        return not self.children and not self.parts

    @property
    def max(self) -> object:
        """The maximum, as a decimal where one is exact; 0 for a penalty."""
        return as_surface(Fraction(0) if self.role == "penalty" else self.limit)

    def walk(self) -> "Iterator[Criterion]":
        """Yield the criterion and all below it, in the readers' order."""
        yield self
        for child in self.children:
            yield from child.walk()


@attrs.frozen(kw_only=True, eq=False, slots=False)
class CriteriaSet(Shows):
    """
    A criteria set of one year.

    Attributes:
        id: ``issuer/name``.
        year: The scored year.
        level: Whom it scores.
        title: What it is called.
        status: ``official``, ``excerpt`` or ``illustrative``.
        total: What its fields sum to, as a fraction.
        calendar: Its working days.
        leaf_rounding: How a leaf's value is rounded.
        total_rounding: How the published index is rounded.
        not_applicable: The policy for what does not apply.
        rescales: Whether a survey that nobody held rescales the rest.
        window: The first and the last day of the evidence window.
        sources: The documents that citations name.
        bands: From the highest down.
        documents: The kinds of evidence document.
        facts: The facts that registers state.
        root: The tree.
        digest: A digest of all that the file says.
        file: The file it was read from.
        note: A note for readers.
        issuer: Who issued it; None where the file does not say.
        in_force: Since when and until when it applies; None where the file does not say.
        amends: The ids of the sets that it amends, the nearest first.
        lineage: For each of these, the code there of every criterion that
            comes from there, by its code here.
        source: What it was compiled from, all amendments laid together.
    """

    id: str
    year: int
    level: str
    title: Text
    status: str
    total: Fraction
    calendar: WorkingDays
    leaf_rounding: Rounding
    total_rounding: Rounding
    not_applicable: str
    rescales: bool
    window: tuple[datetime.date, datetime.date]
    sources: Mapping[str, Citable]
    bands: tuple[Band, ...]
    documents: Mapping[str, DocumentKind]
    facts: Mapping[str, FactKind]
    root: Criterion = attrs.field(repr=False)
    digest: str
    file: str
    note: Text | None = None
    issuer: str | None = None
    in_force: tuple[datetime.date, datetime.date | None] | None = None
    amends: tuple[str, ...] = ()
    lineage: tuple[Mapping[str, str], ...] = attrs.field(default=(), repr=False)
    source: Source = attrs.field(factory=lambda: Source("", {}, ""), repr=False)

    @property
    def renumbered(self) -> dict[str, str]:
        """The code in the set that it amends of every criterion whose code changed, by its code here."""
        nearest = self.lineage[0] if self.lineage else {}
        return {new: old for new, old in nearest.items() if new != old}

    @cached_property
    def criteria(self) -> dict[str, Criterion]:
        """Every criterion by its code, in the readers' order."""
        return {node.code: node for node in self.root.walk() if node.code}

    @cached_property
    def leaves(self) -> tuple[Criterion, ...]:
        """The criteria without others below them, in the readers' order."""
        return tuple(node for node in self.criteria.values() if not node.children)

    @cached_property
    def calendar_digest(self) -> str:
        """A digest of the days off and swapped from the window's first to its last year."""
        first, last = (day.year for day in self.window)
        return self.calendar.digest(range(min(first, self.year), max(last, self.year) + 1))

    @cached_property
    def needed_first(self) -> tuple[Criterion, ...]:
        """
        The criteria that gates name, each after what it needs itself, so that
        a long chain of gates is not climbed by recursion.
        """
        order: dict[str, Criterion] = {}
        waiting = [(gate.criterion, False) for leaf in self.leaves for gate in leaf.gates]
        while waiting:
            code, ready = waiting.pop()
            if code in order:
                continue
            if ready:
                order[code] = self.criteria[code]
                continue
            waiting.append((code, True))
            below = [leaf for leaf in self.criteria[code].walk() if not leaf.children]
            waiting.extend((gate.criterion, False) for leaf in below for gate in leaf.gates)
        return tuple(order.values())

    @cached_property
    def hanging(self) -> Mapping[str, frozenset[str]]:
        """For each leaf the leaves whose gates ask for it, or whose bonus waits for the index."""
        found: dict[str, set[str]] = {}
        core = [leaf.code for leaf in self.leaves if leaf.role == "core"]
        for leaf in self.leaves:
            below = [node.code for gate in leaf.gates for node in self[gate.criterion].walk() if not node.children]
            for code in [*(core if leaf.when is not None else ()), *below]:
                found.setdefault(code, set()).add(leaf.code)
        return {code: frozenset(leaves) for code, leaves in found.items()}

    @cached_property
    def carrying(self) -> frozenset[str]:
        """The codes of the branches below which a bonus or a penalty stands; the root's is empty."""
        return frozenset(node.code for node in self.root.walk() if any(below.role != "core" for below in node.walk()))

    @cached_property
    def outside(self) -> frozenset[str]:
        """The roles that stand outside the sum: ``bonus``, ``penalty``, both or neither."""
        return frozenset(node.role for node in self.root.walk()) - {"core"}

    def __getitem__(self, code: str) -> Criterion:
        """
        Return the criterion *code*.

        Raises:
            UnknownNameError: There is none.
        """
        found = self.criteria.get(code)
        if found is None:
            raise self.no_criterion(code)
        return found

    def no_criterion(self, code: object) -> UnknownNameError:
        """Return the error that there is no criterion *code*, with the nearest that there is."""
        name = str(code)
        values: dict[str, Value] = {"found": name, "accepted": self.id, "hint": ""}
        near = closest(name.strip(), self.criteria)
        if near is not None:
            values |= {"suggestion": near, "hint": Message("error.hint-near", {"suggestion": near})}
        return UnknownNameError(Message("error.no-criterion", values))

    def __repr__(self) -> str:
        return f"<CriteriaSet {self.id}: {len(self.leaves)} rules, {self.total} points, {self.status}>"
