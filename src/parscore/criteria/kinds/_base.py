"""The contract of a rule kind, and what a lowering may ask for."""

import datetime

from collections.abc import Callable, Mapping
from contextlib import suppress
from fractions import Fraction
from typing import Annotated, Any, Literal

import attrs

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from parscore.core import Curve, WorkingDays
from parscore.criteria.measures import Amount, Ask, DocumentCount, Measure, Part, Share
from parscore.criteria.vocabulary import Citable, DocumentKind, FactKind
from parscore.edge import Lenience, Name, NameOrNames, Path, Problems, Quantity, Source, Written, as_tuple, shorten
from parscore.wording import Text, Value


class LoweringFailed(Exception):  # noqa: N818 -- a signal between floors, never raised to a caller
    """A rule cannot be lowered; its problems have been noted."""


@attrs.frozen
class RuleKind:
    """
    A kind of rule: how it is written and what it lowers to.

    A plugin gives one of these through the entry point group
    ``parscore.rules``; the entry point's name is the kind's.

    Attributes:
        model: The keys of its table.
        lower: A pure function from the table and a `Lowering` to parts.
        in_penalty: Whether it makes sense in a penalty, where points are taken.
    """

    model: type[Written]
    lower: Callable[[Any, "Lowering"], tuple[Part, ...]]
    in_penalty: bool = True


class Rule(Written):
    """What every rule table has."""

    kind: str


def alternatives(text: str | None) -> tuple[str, ...]:
    """Split ``"a|b"`` into its alternatives; an empty one would be in every text."""
    return () if text is None else tuple(part.strip() for part in text.split("|") if part.strip())


@attrs.frozen
class Vocabulary:
    """
    What a set declares, for its rules to name.

    *broken* are the sections and names whose own tables are wrong.
    """

    year: int
    window: tuple[datetime.date, datetime.date]
    calendar: WorkingDays
    sources: Mapping[str, Citable]
    documents: Mapping[str, DocumentKind]
    facts: Mapping[str, FactKind]
    broken: frozenset[Path] = frozenset()


@attrs.frozen
class Lowering:
    """
    One rule on its way to measures and curves.

    Attributes:
        max: The maximum of the leaf, part or condition.
        words: What the set declares.
        problems: Where problems are noted.
        source: The file.
        path: Where the rule stands.
        kinds: Finds the kind of a rule within this one.
        known: Names all kinds.
        depth: How many rules it stands in.
        penalty: Whether its points are those of a penalty, taken and not given.
    """

    max: Fraction
    words: Vocabulary
    problems: Problems
    source: Source
    path: Path
    kinds: Callable[[str], RuleKind | None]
    known: Callable[[], tuple[str, ...]]
    depth: int = 0
    penalty: bool = False

    def given(self, curve: Curve) -> Curve:
        """Return the curve of points that a rule gives; in a penalty those are taken."""
        return curve.flipped(self.max) if self.penalty else curve

    def note(self, key: str | Path, message: str, **values: Value) -> None:
        """Note a problem at *key* of the rule; the rest of the rule is still looked at."""
        below = (key,) if isinstance(key, str) else key
        path = (*self.path, *below) if key else self.path
        self.problems.add(self.source, path, message, at_value=False, **values)

    def fail(self, key: str | Path, message: str, **values: Value) -> LoweringFailed:
        """Note a problem at *key* of the rule and return what to raise: nothing more can be told of it."""
        self.note(key, message, **values)
        return LoweringFailed()

    def points(self, quantity: Quantity, key: str | Path) -> Fraction:
        """Return *quantity* as points, which cannot exceed the maximum."""
        points = quantity.of(self.max)
        if points > self.max:
            self.note(key, "points-above-max", found=points, max=self.max)
            return self.max
        return points

    def fact(self, name: str, key: str | Path, *sorts: str) -> FactKind:
        """Return the declared fact *name*, which is of one of *sorts*; a stand-in where there is none."""
        found = self.words.facts.get(name)
        if found is None:
            self._unknown(key, "unknown-fact", name, self.words.facts)
            return FactKind(name, Text(name, name), sorts[0] if sorts else "count")
        if sorts and found.sort not in sorts:
            raise self.fail(key, "wrong-sort", fact=name, found=found.sort, accepted=", ".join(sorts))
        return found

    def documents(self, names: tuple[str, ...], key: str | Path = "document") -> tuple[DocumentKind, ...]:
        """Return the declared document kinds *names*; a stand-in for each that is not declared."""
        kinds: list[DocumentKind] = []
        for number, name in enumerate(names):
            kind = self.words.documents.get(name)
            if kind is None:
                at: str | Path = (key, number) if isinstance(key, str) and len(names) > 1 else key
                self._unknown(at, "unknown-document-kind", name, self.words.documents)
                kind = DocumentKind(name, Text(name, name))
            kinds.append(kind)
        if not names:
            raise self.fail(key, "nothing-asked")
        return tuple(kinds)

    def _unknown(self, key: str | Path, message: str, name: str, known: Mapping[str, object]) -> None:
        """Note a name that is not declared, unless its own table is what is wrong."""
        section = {"unknown-fact": "facts", "unknown-document-kind": "documents", "unknown-source": "sources"}[message]
        if (section, name) not in self.words.broken:
            below = (key,) if isinstance(key, str) else key
            self.problems.unknown(self.source, (*self.path, *below), message, name, known)

    def reference(self, name: str) -> str:
        """Return the number that *name* stands for, if it is a source's id."""
        source = self.words.sources.get(name)
        return name if source is None or source.number is None else source.number

    def source_date(self, name: str, key: str) -> datetime.date:
        """Return the date of the declared source *name*."""
        source = self.words.sources.get(name)
        if source is None:
            self._unknown(key, "unknown-source", name, self.words.sources)
        elif source.date is None:
            self.note(key, "undated-source", found=name)
        else:
            return source.date
        return self.words.window[0]

    def inner(self, rule: object, maximum: Fraction, path: Path) -> tuple[Part, ...]:
        """Lower a rule that stands inside this one; nothing where it is wrong, which has been noted."""
        inside = attrs.evolve(self, max=maximum, path=path, depth=self.depth + 1)
        try:
            return lower_rule(rule, inside)
        except LoweringFailed:
            return ()


#: How deep rules may stand in rules; real ones are two deep.
_MOST_DEPTH = 8


def _kind_of(rule: object, context: Lowering) -> RuleKind:
    """Return the kind that a rule table names."""
    if not isinstance(rule, dict):
        accepted = Text("một bảng có kind", "a table with kind")
        raise context.fail("", "wrong-value", found=shorten(rule), accepted=accepted)
    if context.depth > _MOST_DEPTH:
        raise context.fail("", "too-deep")
    name = rule.get("kind")
    if name is None:
        raise context.fail("", "missing-key", found="kind")
    if not isinstance(name, str):
        accepted = Text("một chuỗi", "a string")
        raise context.fail("kind", "wrong-value", found=shorten(name), accepted=accepted)
    kind = context.kinds(name)
    if kind is None:
        context.problems.unknown(context.source, (*context.path, "kind"), "unknown-rule-kind", name, context.known())
        raise LoweringFailed
    return kind


def lower_rule(rule: object, context: Lowering) -> tuple[Part, ...]:
    """
    Lower a rule table to parts.

    Raises:
        LoweringFailed: It cannot be; why has been noted.
    """
    kind = _kind_of(rule, context)
    assert isinstance(rule, dict)  # noqa: S101 -- it has a kind
    table, bad = context.problems.salvage(kind.model, rule, context.source, context.path, Lenience())
    if bad or table is None:
        _look_further(kind, table, rule, context)
        raise LoweringFailed
    if context.penalty and not kind.in_penalty:
        raise context.fail("kind", "kind-in-penalty", found=getattr(table, "kind", ""))
    before = len(context.problems.found)
    parts = kind.lower(table, context)
    if len(context.problems.found) > before or not parts:
        raise LoweringFailed
    for part in parts:
        if part.best != part.max:
            raise context.fail("", "max-not-reached", found=part.best, max=part.max)
    return tuple(part if part.path else attrs.evolve(part, path=context.path) for part in parts)


#: What is wrong whatever else is.
_SURE = frozenset({"unknown-fact", "unknown-document-kind", "unknown-source", "points-above-max", "unknown-rule-kind"})


def _look_further(kind: RuleKind, table: Written | None, rule: Mapping[str, object], context: Lowering) -> None:
    """Note what is wrong in a rule beside its wrong keys: lower what is left of it, or look at the names alone."""
    scratch = attrs.evolve(context, problems=Problems(context.problems.error))
    with suppress(LoweringFailed):
        if table is not None:
            kind.lower(table, scratch)
        else:
            _look_up_names(rule, scratch)
    context.problems.found.extend(problem for problem in scratch.problems.found if problem.code in _SURE)


def _look_up_names(rule: Mapping[str, object], context: Lowering) -> None:
    """Look up the facts and document kinds that a rule names, as far as they are names."""
    if isinstance(rule.get("fact"), str):
        context.fact(str(rule["fact"]), "fact")
    for key in ("ratio", "document"):
        named = rule.get(key)
        names = [named] if isinstance(named, str) else named if isinstance(named, list) else []
        for number, name in enumerate(names):
            if not isinstance(name, str):
                continue
            if key == "ratio":
                context.fact(name, ("ratio", number))
            else:
                context.documents((name,), ("document", number) if isinstance(named, list) else "document")


class DocumentsAsked(Written):
    """Keys of a rule that may ask something of documents."""

    document: NameOrNames = ()
    issuer: Name | None = None
    signer: Name | None = None
    to: Name | None = None
    cites: NameOrNames = ()
    by: Literal["signed", "received"] = "signed"


def ask(rule: DocumentsAsked, context: Lowering) -> Ask:
    """Return what *rule* asks of documents."""
    return Ask(
        kinds=context.documents(rule.document),
        issuer=alternatives(rule.issuer),
        signer=alternatives(rule.signer),
        to=alternatives(rule.to),
        cites=tuple(context.reference(name) for name in rule.cites),
        by_receipt=rule.by == "received",
    )


def _pair(value: object) -> object:
    if isinstance(value, list) and len(value) != 2:  # noqa: PLR2004
        raise PydanticCustomError("not-a-pair", '["part", "whole"]')
    return as_tuple(value)


class Measured(Rule, DocumentsAsked):
    """Keys of a rule that measures a ratio, a fact or how many documents count."""

    ratio: Annotated[tuple[Name, Name] | None, BeforeValidator(_pair)] = None
    fact: Name | None = None
    better: Literal["higher", "lower"] | None = None


def measured(rule: Measured, context: Lowering, *sorts: str) -> Measure:
    """Return what *rule* measures: the one of ratio, fact and document that it names."""
    named = [key for key in ("ratio", "fact", "document") if getattr(rule, key)]
    if len(named) != 1:
        found = ", ".join(named) if named else "0"
        raise context.fail("", "one-measure", found=found, accepted="ratio, fact, document")
    if not rule.document:
        for key in sorted({"issuer", "signer", "to", "cites", "by"} & rule.model_fields_set):
            context.note(key, "asks-no-document", found=key, other=named[0])
    if rule.ratio is not None:
        if rule.ratio[0] == rule.ratio[1]:
            context.note("ratio", "ratio-of-itself", found=rule.ratio[0])
        part = context.fact(rule.ratio[0], ("ratio", 0), "count", "number")
        whole = context.fact(rule.ratio[1], ("ratio", 1), "count", "number")
        return Share(part, whole)
    if rule.fact is not None:
        return Amount(context.fact(rule.fact, "fact", *sorts))
    return DocumentCount(ask(rule, context))


def is_ratio(measure: Measure) -> bool:
    """Tell whether *measure* is a share from 0 to 1."""
    return isinstance(measure, Share) or (isinstance(measure, Amount) and measure.fact.sort == "percent")


def is_whole(measure: Measure) -> bool:
    """Tell whether *measure* is a whole number."""
    return isinstance(measure, DocumentCount) or (isinstance(measure, Amount) and measure.fact.sort == "count")


__all__ = [
    "DocumentsAsked",
    "Lowering",
    "LoweringFailed",
    "Measured",
    "Rule",
    "RuleKind",
    "Vocabulary",
    "alternatives",
    "ask",
    "is_ratio",
    "is_whole",
    "lower_rule",
    "measured",
]
