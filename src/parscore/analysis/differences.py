"""What changed in meaning between two criteria sets."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

import attrs

from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import Part
from parscore.errors import ParscoreError
from parscore.wording import Message, Text, Value

from ._as_if import as_if_beside
from ._curves import differing, say_line, say_range
from ._matching import match
from .rules import (
    Aspect,
    Aspects,
    Key,
    criterion_aspects,
    kind_of,
    part_aspects,
    say_rule,
    shape_of,
    wording_aspects,
)
from .settings import SECTIONS, set_aspects, set_wording


@attrs.frozen
class Change:
    """
    One thing that changed.

    Attributes:
        what: What it is.
        old: What it was; None where there was nothing.
        new: What it becomes; None where there is nothing any more.
    """

    what: Message
    old: Value | None
    new: Value | None

    def say(self, lang: str) -> str:
        """Return the change as one line."""
        none = Message("say.none")
        old, new = (none if value is None else value for value in (self.old, self.new))
        return Message("diff.change", {"what": self.what, "old": old, "new": new}).say(lang)


@attrs.frozen
class Difference:
    """
    What changed about one entry of a set: a criterion, a band or another.

    Attributes:
        section: ``set``, ``bands``, ``documents``, ``facts``, ``sources`` or ``criteria``.
        old: Its code or name in the old set; None where it is new.
        new: Its code or name in the new set; None where it is gone.
        title: What it is called.
        changes: What changed of it; none where it is new, gone or only renumbered.
        limit: The maximum of a criterion that is new or gone.
    """

    section: str
    old: str | None
    new: str | None
    title: Text
    changes: tuple[Change, ...] = ()
    limit: Fraction | None = None

    @property
    def state(self) -> str:
        """``added``, ``removed``, ``renumbered`` or ``changed``."""
        if self.old is None:
            return "added"
        if self.new is None:
            return "removed"
        return "changed" if self.changes else "renumbered"


@attrs.frozen
class Differences:
    """
    What changed between two sets.

    Attributes:
        old: The old set.
        new: The new set.
        codes: The new code of every old criterion that is still there.
        meaning: What changed in meaning.
        wording: What changed in words only.

    .. versionadded:: 0.1.0
    """

    old: CriteriaSet
    new: CriteriaSet
    codes: Mapping[str, str]
    meaning: tuple[Difference, ...]
    wording: tuple[Difference, ...]

    def __bool__(self) -> bool:
        return bool(self.meaning)

    def of(self, section: str, state: str | None = None) -> tuple[Difference, ...]:
        """Return the changes in meaning of a section, and of a state."""
        return tuple(item for item in self.meaning if item.section == section and state in (None, item.state))


def find_differences(old: CriteriaSet, new: CriteriaSet) -> Differences:
    """
    Return what changed in meaning between two sets, and what in words only.

    Compiled rules are compared, never their text: curves as functions, days as
    days. Where the sets are of different years, the new one is compared as if
    it held in the old one's year, so that what merely moves with the year is
    no change.

    .. versionadded:: 0.1.0
    """
    return _Comparing(old, new, _beside(old, new), match(old, new)).run()


def _beside(old: CriteriaSet, new: CriteriaSet) -> CriteriaSet:
    """Return what is compared with *old*: *new* in its year, where it can be moved there."""
    try:
        return as_if_beside(new, old)
    except ParscoreError:
        return new


@attrs.frozen
class _Comparing:
    old: CriteriaSet
    new: CriteriaSet
    beside: CriteriaSet
    codes: Mapping[str, str]

    def run(self) -> Differences:
        old, new = self.old, self.new
        meaning: list[Difference] = []
        wording: list[Difference] = []
        settings = changes_of(set_aspects(old, "set", self.codes)[""], set_aspects(new, "set", {})[""])
        meaning.extend(self._entry("set", new.id, new.title, settings))
        words = changes_of(set_wording(old, "set")[""], set_wording(new, "set")[""])
        wording.extend(self._entry("set", new.id, new.title, words))
        for section in SECTIONS:
            meaning.extend(self._section(section))
            before, after = set_wording(old, section), set_wording(new, section)
            for name in after:
                if name in before:
                    changes = changes_of(before[name], after[name])
                    wording.extend(self._entry(section, name, _title(new, section, name), changes))
        back = {code: was for was, code in self.codes.items()}
        meaning.extend(self._removed())
        for node in new.criteria.values():
            was = back.get(node.code)
            if was is None:
                meaning.append(Difference("criteria", None, node.code, node.title, limit=node.limit))
                continue
            changes = self._criterion(old[was], node)
            if changes or self._is_renumbered(was, node.code):
                meaning.append(Difference("criteria", was, node.code, node.title, changes))
            words = changes_of(wording_aspects(old[was]), wording_aspects(node))
            if words:
                wording.append(Difference("criteria", was, node.code, node.title, words))
        return Differences(old, new, self.codes, tuple(meaning), tuple(wording))

    @staticmethod
    def _entry(section: str, name: str, title: Text, changes: tuple[Change, ...]) -> Iterator[Difference]:
        if changes:
            yield Difference(section, name, name, title, changes)

    def _section(self, section: str) -> Iterator[Difference]:
        before, after = set_aspects(self.old, section, self.codes), set_aspects(self.new, section, {})
        # What names its year in its own words is compared in the old one's.
        compared = set_aspects(self.beside if section == "documents" else self.new, section, {})
        for name in dict.fromkeys((*before, *after)):
            if name not in after:
                yield Difference(section, name, None, _title(self.old, section, name))
            elif name not in before:
                yield Difference(section, None, name, _title(self.new, section, name))
            else:
                changes = changes_of(before[name], _with_values(after[name], compared[name]))
                yield from self._entry(section, name, _title(self.new, section, name), changes)

    def _removed(self) -> Iterator[Difference]:
        for code, node in self.old.criteria.items():
            if code not in self.codes:
                yield Difference("criteria", code, None, node.title, limit=node.limit)

    def _is_renumbered(self, old: str, new: str) -> bool:
        """Tell whether a code changed otherwise than with the criterion above it."""
        old_above, _, old_last = old.rpartition(".")
        new_above, _, new_last = new.rpartition(".")
        return old != new and not (old_last == new_last and self.codes.get(old_above) == new_above)

    def _criterion(self, old: Criterion, new: Criterion) -> tuple[Change, ...]:
        beside = self.beside.criteria.get(new.code, new)
        before = criterion_aspects(old, self.old, self.codes)
        compared = criterion_aspects(beside, self.beside, {})
        after = criterion_aspects(new, self.new, {})
        found = list(changes_of(before, _with_values(after, compared)))
        found.extend(self._rule(old, new, beside))
        return tuple(found)

    def _rule(self, old: Criterion, new: Criterion, beside: Criterion) -> Iterator[Change]:
        if bool(old.children) != bool(new.children):
            says = {True: Message("rule.branch"), False: Message("rule.leaf")}
            yield Change(Message("aspect.rule"), says[bool(old.children)], says[bool(new.children)])
            return
        if not old.parts and not new.parts:
            return
        shapes = [[shape_of(part) for part in node.parts] for node in (old, new)]
        if shapes[0] != shapes[1]:
            yield from self._kinds(old.parts, new.parts)
            yield Change(Message("aspect.rule"), _say_parts(old), _say_parts(new))
            return
        penalty = new.role == "penalty"
        for number, (before, after, moved) in enumerate(zip(old.parts, new.parts, beside.parts, strict=True), 1):
            aspects = [part_aspects(part, penalty=penalty) for part in (before, after, moved)]
            changes = changes_of(aspects[0], _with_values(aspects[1], aspects[2]))
            if len(new.parts) == 1:
                changes = tuple(change for change in changes if change.what.id != "aspect.part-max")
            if _values(aspects[0]) != _values(aspects[2]):
                changes = (*self._kinds((before,), (after,)), *changes)
            for change in changes:
                yield change if len(new.parts) == 1 else attrs.evolve(change, what=_in_part(change.what, after, number))

    def _kinds(self, old: tuple[Part, ...], new: tuple[Part, ...]) -> Iterator[Change]:
        """Yield the change of the rules' kinds."""
        before = tuple(dict.fromkeys(kind_of(part, self.old) for part in old))
        after = tuple(dict.fromkeys(kind_of(part, self.new) for part in new))
        if before != after:
            yield Change(Message("aspect.kind"), _say_kinds(before), _say_kinds(after))


def _say_kinds(kinds: tuple[str, ...]) -> Value | None:
    return tuple(Message("say.plain", {"text": kind}) for kind in kinds) or None


def _say_parts(node: Criterion) -> Value | None:
    penalty = node.role == "penalty"
    return tuple(line for part in node.parts for line in say_rule(part, penalty=penalty)) or None


def _in_part(what: Message, part: Part, number: int) -> Message:
    title: Value = Message("diff.part", {"number": number}) if part.title is None else part.title
    return Message("diff.in-part", {"part": title, "what": what})


def _title(criteria: CriteriaSet, section: str, name: str) -> Text:
    if section == "bands":
        return next(band.title for band in criteria.bands if band.id == name)
    if section == "sources":
        return criteria.sources[name].label
    return criteria.documents[name].title if section == "documents" else criteria.facts[name].title


def _with_values(said: Aspects, compared: Aspects) -> Aspects:
    """Return what is *said* of the new set, with the values that are *compared* in the old one's year."""
    return {
        key: attrs.evolve(item, value=compared[key].value, curve=compared[key].curve) if key in compared else item
        for key, item in said.items()
    }


def _values(aspects: Aspects) -> dict[Key, object]:
    return {key: item.value for key, item in aspects.items()}


def changes_of(old: Aspects, new: Aspects) -> tuple[Change, ...]:
    """Return what changed between two meanings, aspect by aspect."""
    return tuple(change for key in dict.fromkeys((*old, *new)) for change in _changed(old.get(key), new.get(key)))


def _changed(old: Aspect | None, new: Aspect | None) -> Iterator[Change]:
    if old is None or new is None:
        item = new if old is None else old
        assert item is not None  # noqa: S101 -- one of the two is there
        if item.said is not None:
            yield Change(item.what, None if old is None else old.said, None if new is None else new.said)
        return
    if old.value == new.value:
        return
    if old.curve is None or new.curve is None:
        if old.said != new.said:
            yield Change(new.what, old.said, new.said)
        return
    (before, _), (after, measure) = old.curve, new.curve
    for apart in differing(before, after):
        what = Message("diff.range", {"what": new.what, "range": say_range(apart.new, after, measure)})
        lines = (say_line(apart.old, measure), say_line(apart.new, measure))
        if lines[0] != lines[1]:
            yield Change(what, *lines)
