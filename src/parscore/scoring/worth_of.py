"""Find what each document is worth: score the register without it, and see what is lost."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import partial

import attrs

from parscore.core import Cause, Node, add_up
from parscore.criteria import Criterion
from parscore.criteria.measures import Failures, Part, Term
from parscore.evidence import Case, Document, Filed, fit
from parscore.wording import Message, Text

from .award import judge, round_leaf
from .measure import Measuring
from .places import Place, places_of
from .scorecard import Scorecard
from .without import Key, Keys, Without
from .worth import DocumentWorth, Effect, Evidence, Use


def evidence_of(card: Scorecard) -> Evidence:
    """Return what every document of the register behind *card* is worth."""
    case = fit(card.register, card.criteria)
    looked = {leaf.code: tuple(places_of(_measuring(card, case, leaf), leaf.parts)) for leaf in card.criteria.leaves}
    by_key: dict[Key, dict[str, list[Place]]] = {}
    for code, places in looked.items():
        for place in places:
            by_key.setdefault(place.key, {}).setdefault(code, []).append(place)
    touched = {key: frozenset(uses) for key, uses in by_key.items()}
    labels = {document.key: document.label for document in card.register.documents}
    finding = _Finding(card, case, Without(card, case, touched), by_key, dict(_filed(case)), labels)
    return Evidence(card, tuple(finding.worth(document) for document in card.register.documents))


def _measuring(card: Scorecard, case: Case, leaf: Criterion) -> Measuring:
    return Measuring(case, card.day, leaf.code, leaf.kinds, judge)


def _filed(case: Case) -> Iterator[tuple[Key, Filed]]:
    """Yield each document of a kind as it was filed first: as itself, not as what it was accepted for."""
    own = {id(document) for document in case.register.documents}
    for entries in case.by_kind.values():
        for filed in entries:
            if id(filed.document) in own:
                yield filed.document.key, filed


@attrs.frozen
class _Finding:
    card: Scorecard
    case: Case
    without: Without
    places: dict[Key, dict[str, list[Place]]]
    filed: dict[Key, Filed]
    labels: dict[Key, str]

    def worth(self, document: Document) -> DocumentWorth:
        """Return what *document* is worth."""
        key = document.key
        alone = frozenset([key])
        totals, before = self.without.totals(alone), self.without.before
        uses = tuple(self._use(key, code, places) for code, places in self.places.get(key, {}).items())
        filed = self.filed.get(key)
        kinds = self.card.criteria.documents
        return DocumentWorth(
            document=document,
            kind=None if filed is None or filed.kind is None else kinds[filed.kind].title,
            like=() if filed is None else tuple(kinds[name].title for name in filed.near),
            uses=uses,
            unused=None if uses else self._unused(document, filed),
            effects=tuple(self._effects(key)),
            before=self.card,
            decisions=tuple(self.case.rulings.get(key, ())),
            lost=before.points - totals.points,
            index=(before.index, totals.index),
            rescore=partial(self.without.score, alone),
        )

    def _use(self, key: Key, code: str, places: Sequence[Place]) -> Use:
        leaf, node = self.card.criteria[code], self.without.node(code)
        lot = frozenset(item for place in places for item in place.lot)
        alone = self._lost(code, frozenset([key]))
        together = self._lost(code, lot | {key})
        complete = alone
        if any(place.counts for place in places):
            complete = self._complete(key, leaf)
        return Use(
            code=code,
            title=leaf.title,
            places=tuple(places),
            alone=alone,
            complete=complete,
            others=tuple(self.labels[item] for item in self.labels if item in lot and item != key),
            together=together,
            missing=node.deductions if complete != alone else (),
            apart=node.reason if not node.applies or node.granted else None,
            decision=self.case.awards.get(code),
        )

    def _lost(self, code: str, keys: Keys) -> Fraction:
        return self.without.node(code).exact.earned - self.without.node(code, keys).exact.earned

    def _complete(self, key: Key, leaf: Criterion) -> Fraction:
        """Return what a document brings to a rule of which everything else is there."""
        here, there = self.without.measuring(leaf), self.without.measuring(leaf, frozenset([key]))
        pairs = [_complete_part(part, here, there) for part in leaf.parts]
        rounding = self.card.criteria.leaf_rounding
        with_it, without_it = (round_leaf(add_up(values), leaf.limit, rounding) for values in zip(*pairs, strict=True))
        return with_it - without_it

    def _effects(self, key: Key) -> Iterator[Effect]:
        for code, now in self.without.changed(frozenset([key])).items():
            before = self.without.node(code)
            if before.exact != now.exact:
                yield Effect(code, now.title, before.exact, now.exact, _gate(before, now))

    def _unused(self, document: Document, filed: Filed | None) -> Message:
        """Say why no criterion looked at a document at all."""
        named = ", ".join(document.proves or ())
        if filed is None:
            return Message("worth.no-kind-named", {"codes": named}) if named else Message("worth.no-kind")
        kinds = self.card.criteria.documents
        names = (filed.kind,) if filed.kind is not None else filed.near
        title = Text(
            " / ".join(kinds[name].title.vi for name in names), " / ".join(kinds[name].title.en for name in names)
        )
        if named and any(leaf.kinds & set(names) for leaf in self.card.criteria.leaves):
            return Message("worth.named-elsewhere", {"kind": title, "codes": named})
        return Message("worth.not-asked", {"kind": title})


def _gate(before: Node, after: Node) -> Message | None:
    """Return what a gate would find that is shut without the document, but not with it."""
    if any(line.cause is Cause.GATED for line in before.deductions):
        return None
    return next((line.found for line in after.deductions if line.cause is Cause.GATED), None)


def _complete_part(part: Part, here: Measuring, there: Measuring) -> tuple[Fraction, Fraction]:
    """
    Return what *part* is worth with a document and without it, where every
    number that does not depend on the document is the best that there is.
    """
    pairs = [_complete_term(term, here, there) for term in part.terms]
    with_it, without_it = (part.clamp(part.base + add_up(values)) for values in _turned(pairs))
    return with_it, without_it


def _turned(pairs: Iterable[tuple[Fraction, Fraction]]) -> tuple[list[Fraction], list[Fraction]]:
    found = list(pairs)
    return [one for one, _ in found], [other for _, other in found]


def _complete_term(term: Term, here: Measuring, there: Measuring) -> tuple[Fraction, Fraction]:
    if isinstance(term.measure, Failures):
        pairs = [(_complete_part(part, here, there), part.max) for part in term.measure.conditions]
        failed = [sum(pair[side] != full for pair, full in pairs) for side in (0, 1)]
        return term.curve(failed[0]), term.curve(failed[1])
    with_it, without_it = here.measure(term).value, there.measure(term).value
    if with_it == without_it:
        return term.curve.top, term.curve.top
    return term.curve(with_it), term.curve(without_it)
