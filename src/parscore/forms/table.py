"""What a form says of a scorecard, row by row, before it is laid out."""

import datetime

from collections.abc import Iterable, Iterator
from fractions import Fraction

import attrs

from parscore.core import Node
from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import Failures, Part, Term
from parscore.evidence import Document, fit
from parscore.scoring import Scorecard
from parscore.scoring.measure import Finding
from parscore.wording import Message, Points, is_decimal, say_date

from .sums import Sums, by_others


@attrs.frozen(kw_only=True)
class FormLine:
    """
    One criterion's row.

    Attributes:
        criterion: The criterion.
        max: Its maximum; None where it does not apply.
        claimed: The points that the unit gives itself: its claim, else what is computed.
        proposed: Whether *claimed* is what is computed and nobody's claim yet.
        verified: The points of a verification.
        texts: What its other columns say, by their key.
    """

    criterion: Criterion
    max: Fraction | None
    claimed: Fraction | None
    proposed: bool = False
    verified: Fraction | None = None
    texts: dict[str, str]


@attrs.frozen(eq=False)
class FormTable:
    """
    All rows of a form.

    Attributes:
        card: The scorecard.
        lines: A row for each criterion, in the readers' order.
        claimed: The sums of what is claimed.
    """

    card: Scorecard
    lines: tuple[FormLine, ...]
    claimed: Sums

    @property
    def criteria(self) -> CriteriaSet:
        """The set."""
        return self.card.criteria

    @property
    def proposes(self) -> bool:
        """Whether some points are proposed and not claimed."""
        return any(line.proposed for line in self.lines)


def table_of(card: Scorecard, lang: str = "vi") -> FormTable:
    """Return the rows of *card*'s form, its sums included."""
    nodes = card.nodes
    leaves = [node for node in card.criteria.leaves if nodes[node.code].applies]
    others = by_others(card.criteria)
    maxima = {leaf.code: leaf.limit for leaf in leaves}
    points = {
        leaf.code: nodes[leaf.code].exact.earned if claim is None else claim
        for leaf in leaves
        if leaf.code not in others
        for claim in (card.register.claimed.get(leaf.code),)
    }
    sums = Sums(card.criteria, points, maxima)
    lines = tuple(
        _line(card, criterion, nodes[criterion.code], sums, lang) for criterion in card.criteria.criteria.values()
    )
    return FormTable(card, lines, sums)


def _line(card: Scorecard, criterion: Criterion, node: Node, sums: Sums, lang: str) -> FormLine:
    claimed = sums.of(criterion)
    claim = card.register.claimed.get(criterion.code)
    asked = _asked(card, criterion, lang)
    present = "\n".join(_present(card, node, criterion.code, lang))
    notes = list(_notes(criterion, node, claim, claimed, lang))
    texts = {
        "rule": _rule(criterion, lang),
        "asked": asked,
        "present": present,
        "evidence": "\n".join(
            part for part in (asked, present and f"{Message('form.present').say(lang)}\n{present}") if part
        ),
        "declared": "\n".join(dict.fromkeys(_found(node, lang))),
        "unit_note": "\n".join(notes),
        "note": "\n".join(notes),
    }
    return FormLine(
        criterion=criterion,
        max=sums.most(criterion),
        claimed=claimed,
        proposed=not criterion.children and claim is None and claimed is not None,
        texts=texts,
    )


def _notes(
    criterion: Criterion, node: Node, claim: Fraction | None, claimed: Fraction | None, lang: str
) -> Iterator[str]:
    """Yield what must be said beside the points."""
    if not node.applies and node.reason is not None:
        yield Message("form.apart", {"reason": node.reason}).say(lang)
    if criterion.scored_by is not None:
        yield Message("form.scored-by", {"by": criterion.scored_by}).say(lang)
    if criterion.children and claim is not None and claim != claimed:
        yield Message("form.branch-claim", {"claimed": Points(claim)}).say(lang)
    if not criterion.children and claimed is not None and not is_decimal(claimed):
        yield Message("form.exact", {"points": Points(claimed)}).say(lang)


def _rule(criterion: Criterion, lang: str) -> str:
    """Return how a leaf is scored: in the decision's words, else in the rule's own."""
    if criterion.rule_text is not None:
        return criterion.rule_text.say(lang)
    return "\n".join(dict.fromkeys(_first_up(term.wanted.say(lang)) for term in _terms(criterion.parts)))


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]


def _terms(parts: Iterable[Part]) -> Iterator[Term]:
    for part in parts:
        yield from part.terms


def _asked(card: Scorecard, criterion: Criterion, lang: str) -> str:
    """Return the evidence that is asked for: in the decision's words, else the kinds' titles."""
    if criterion.evidence is not None:
        return criterion.evidence.say(lang)
    kinds = card.criteria.documents
    return "\n".join(kind.title.say(lang) for name, kind in kinds.items() if name in criterion.kinds)


def _findings(node: Node) -> Iterator[Finding]:
    return (finding for finding in node.findings if isinstance(finding, Finding))


def _found(node: Node, lang: str) -> Iterator[str]:
    """Yield what was measured for a leaf."""
    for finding in _findings(node):
        if not isinstance(finding.term.measure, Failures):
            yield _first_up(finding.found.say(lang))


def _present(card: Scorecard, node: Node, code: str, lang: str) -> Iterator[str]:
    """Yield the documents that count for a leaf, with the place in them, once each."""
    if not node.is_leaf:
        return
    counted = [item for finding in _findings(node) for item in finding.documents if item.counted]
    keys = {(item.document, item.date) for item in counted}
    if any(isinstance(finding.term.measure, Failures) for finding in _findings(node)):
        keys |= set(_of_kinds(card, code))
    named = [
        document
        for document in card.register.documents
        if (document.label, document.date) in keys or code in (document.proves or ())
    ]
    yield from dict.fromkeys(_say_document(document, lang) for document in named)


def _of_kinds(card: Scorecard, code: str) -> Iterator[tuple[str, datetime.date | None]]:
    """Yield the documents of the kinds that a leaf asks for; a rule of conditions does not keep which it looked at."""
    by_kind = fit(card.register, card.criteria).by_kind
    for kind in sorted(card.criteria[code].kinds):
        for filed in by_kind.get(kind, ()):
            if filed.kind == kind and filed.document.proves in (None, (code,)):
                yield filed.document.label, filed.document.date


def _say_document(document: Document, lang: str) -> str:
    text = document.label
    if document.date is not None:
        text = f"{text} {Message('form.dated', {'date': say_date(document.date, lang)}).say(lang)}"
    return text if document.locator is None else f"{text} ({document.locator})"


__all__ = ["FormLine", "FormTable", "table_of"]
