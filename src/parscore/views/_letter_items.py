"""What a letter of explanation tells of each criterion: facts of the scorecard and the register, nothing else."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from parscore.core import Cause, Deduction, LookedAt, Node
from parscore.criteria.measures import facts_of
from parscore.evidence import Decision, Document
from parscore.evidence.case import covers
from parscore.evidence.ruling import documents_named
from parscore.wording import Message, Value

from ._letter import Item, LetterView, Point, tidy_text
from ._lines import line_head
from ._shown import about


#: What is still open of itself: no one has taken these points.
OPEN = frozenset({Cause.NOT_DUE, Cause.SURVEY_PENDING})


@attrs.frozen
class Cut:
    """
    A criterion that is to be explained.

    Attributes:
        node: Its node.
        lines: The lines of its ledger, if points were taken.
        decisions: What reviewers decided that touches it.
        asked: What they asked, and what was answered, in order.
    """

    node: Node
    lines: tuple[Deduction, ...]
    decisions: tuple[Decision, ...]
    asked: tuple[Decision, ...]


def cuts_of(card: LetterView) -> Iterator[Cut]:
    """Yield what is to be explained, in the readers' order."""
    for node in card.root.walk():
        if not node.code:
            continue
        asked = tuple(_asked(card, node.code))
        lines = node.deductions if node.is_leaf else ()
        decisions = tuple(_decided(card, node)) if node.is_leaf else ()
        taken = any(line.cause not in OPEN for line in lines) and (node.role != "bonus" or bool(decisions))
        if taken or asked:
            yield Cut(node, lines if taken else (), decisions, asked)


def _asked(card: LetterView, code: str) -> Iterator[Decision]:
    for decision in card.register.decisions:
        if decision.sort in ("ask", "answer") and decision.criterion == code:
            yield decision


def _decided(card: LetterView, node: Node) -> Iterator[Decision]:
    """Yield what reviewers decided of a leaf, of its facts, or of documents that were looked at for it."""
    facts = set(facts_of(card.criteria[node.code].parts))
    looked = {item.document for item in _looked(node)}
    for decision in card.register.decisions:
        match decision.sort:
            case "points":
                touches = decision.criterion == node.code
            case "fact":
                touches = decision.fact in facts
            case "document":
                scoped = decision.criterion is None or covers(decision.criterion, node.code)
                named = documents_named(decision, card.register.documents) if scoped else []
                touches = any(document.label in looked for document in named)
            case _:
                touches = False
        if touches:
            yield decision


def _looked(node: Node) -> list[LookedAt]:
    """Return the documents that were looked at for a leaf, each once; those to come are left out."""
    found: dict[tuple[str, object, str], LookedAt] = {}
    for finding in node.findings:
        for item in _of_finding(finding):
            key = (item.document, item.date, item.subject)
            if item.reason != "not_yet" and (key not in found or item.counted):
                found[key] = item
    return list(found.values())


def _of_finding(finding: object) -> Iterator[LookedAt]:
    """Yield the documents of a finding; under an all-or-nothing rule those of every condition, met or not."""
    conditions: Sequence[object] = getattr(finding, "inner", ())
    for condition in conditions:
        yield from getattr(condition, "looked", ())
    if not conditions:
        yield from getattr(finding, "documents", ())


def tell_cut(card: LetterView, cut: Cut, number: int, lang: str) -> Item:
    """Tell one criterion, as an item of the letter."""
    node = cut.node
    head = Message("letter.item", {"number": number, "code": node.code, "title": node.title})
    points = [
        Point(Message(f"letter.{name}").say(lang), texts)
        for name, found in _told(card, cut, lang)
        if (texts := tuple(text for text in map(tidy_text, found) if text))
    ]
    answered = any(decision.sort == "answer" for decision in cut.asked)
    blank = Message("letter.blank-more" if answered else "letter.blank").say(lang)
    return Item(tidy_text(head.say(lang)), tuple(points), blank)


def _told(card: LetterView, cut: Cut, lang: str) -> Iterator[tuple[str, Iterable[str]]]:
    node = cut.node
    if cut.lines:
        yield "points", [_figures(node, lang)]
        if node.cite is not None:
            yield "cite", [Message("letter.sentence", {"text": node.cite}).say(lang)]
        yield "taken", [line_head(line, lang, node.role) for line in cut.lines]
        yield "wanted", dict.fromkeys(Message("letter.sentence", {"text": line.wanted}).say(lang) for line in cut.lines)
        yield "evidence", [_proof(item, card, lang) for item in _looked(node)]
    found = [line.found for line in cut.lines]
    yield "decided", [decision.message.say(lang) for decision in cut.decisions if decision.message not in found]
    yield "asked", [decision.message.say(lang) for decision in cut.asked if decision.sort == "ask"]
    for decision in cut.asked:
        if decision.sort == "answer":
            yield "answered", [_answer(decision, lang), *(decision.text or "").splitlines()]
    yield "request", dict.fromkeys(message.say(lang) for line in cut.lines for message in _request(line))


def _figures(node: Node, lang: str) -> str:
    figures = node.exact
    values: dict[str, Value] = {
        "max": about(figures.max, lang),
        "earned": about(figures.earned, lang),
        "taken": about(figures.max - figures.earned, lang),
        "claimed": "",
    }
    if node.claimed_exact is not None:
        values["claimed"] = Message("letter.claimed", {"claimed": about(node.claimed_exact, lang)})
    return Message("letter.penalty" if node.role == "penalty" else "letter.figures", values).say(lang)


def _answer(decision: Decision, lang: str) -> str:
    return Message("letter.answer", {"by": decision.by, "date": decision.date}).say(lang)


def _proof(item: LookedAt, card: LetterView, lang: str) -> str:
    """Tell one document: where the proof stands in it, its file, and whether it counted."""
    fits = [document for document in card.register.documents if _is(document, item)]
    document = fits[0] if len(fits) == 1 else None
    values: dict[str, Value] = {
        "document": item.document,
        "subject": "",
        "date": "" if item.date is None else Message("letter.date", {"date": item.date}),
        "locator": "",
        "file": "",
        "verdict": Message("letter.counted") if item.why is None else Message("letter.not-counted", {"why": item.why}),
    }
    if item.subject not in item.document:
        values["subject"] = Message("letter.subject", {"subject": item.subject})
    if document is not None and document.locator is not None:
        values["locator"] = Message("letter.locator", {"locator": document.locator})
    if document is not None and document.file is not None:
        values["file"] = Message("letter.file", {"file": document.file})
    return Message("letter.document", values).say(lang)


def _is(document: Document, item: LookedAt) -> bool:
    return (document.label, document.date, document.subject) == (item.document, item.date, item.subject)


def _request(line: Deduction) -> Iterator[Message]:
    """Yield what could be asked for: which of it, and why, is for the unit to say."""
    cause = line.cause
    if cause is Cause.GATED:
        criterion = line.gate[1] if line.gate is not None else ""
        yield Message("letter.ask-gated", {"criterion": criterion}) if criterion else Message("letter.ask-index")
        return
    refused = list(dict.fromkeys(item.document for item in line.documents if item.reason not in _NOT_REFUSED))
    if refused:
        yield Message("letter.ask-rejected", {"documents": ", ".join(refused)})
    if cause is not Cause.REJECTED and cause not in OPEN:
        yield Message(f"letter.ask-{cause}")


#: Documents that nobody refused: they count, double one, or are to come.
_NOT_REFUSED = {None, "second", "not_yet"}
