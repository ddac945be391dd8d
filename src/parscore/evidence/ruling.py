"""Hold reviewers' decisions against a register and its set: each names what is there, and changes something."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import attrs

from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import asks_of
from parscore.criteria.vocabulary import fold
from parscore.edge import Problems
from parscore.wording import Value

from .case import Case, Filed, covers
from .model import Document, Register
from .references import tidy
from .reviews import Decision
from .weighing import candidates, weigh


def documents_named(decision: Decision, documents: Iterable[Document]) -> list[Document]:
    """Return the documents that a decision may mean: by reference, or by subject where they carry none."""
    named = decision.document or ""
    return [
        document
        for document in documents
        if _is_named(document, named)
        and (decision.issuer is None or fold(document.issuer or "") == fold(decision.issuer))
    ]


def _is_named(document: Document, named: str) -> bool:
    if document.number is None:
        return fold(document.subject) == fold(named)
    return tidy(document.number) == tidy(named)


def file_accepted(register: Register, criteria: CriteriaSet, filed: Sequence[Filed]) -> Iterator[Filed]:
    """
    Yield a second entry for each document that a reviewer accepted for one
    criterion as a kind that it is not: it serves that criterion alone.
    """
    for decision in register.decisions:
        node = None if decision.criterion is None else criteria.criteria.get(decision.criterion)
        if decision.sort != "document" or not decision.accepted or node is None:
            continue
        wanted = _kinds(node)
        kind = decision.kind or (wanted[0] if len(wanted) == 1 else None)
        if kind is None or kind not in wanted:
            continue
        meant = {document.key for document in documents_named(decision, register.documents)}
        for entry in filed:
            if entry.document.key in meant and entry.kind != kind and kind not in entry.near:
                document = attrs.evolve(entry.document, proves=(node.code,))
                yield Filed(document, kind, (), entry.folded)


def _kinds(node: Criterion) -> list[str]:
    """Return the kinds that the rules of *node* and below ask for, each once."""
    asked = (kind.id for leaf in node.walk() for ask in asks_of(leaf.parts) for kind in ask.kinds)
    return list(dict.fromkeys(asked))


def check_decisions(case: Case, problems: Problems) -> None:
    """Take the decisions up into *case* one by one; note each that names what is not there or changes nothing."""
    checking = _Checking(case, problems)
    for decision in case.register.decisions:
        checking.take(decision)


@attrs.frozen
class _Checking:
    case: Case
    problems: Problems

    def take(self, decision: Decision) -> None:
        """Take up one decision."""
        criteria = self.case.criteria
        if decision.criterion is not None and decision.criterion not in criteria.criteria:
            self._unknown(decision, "criterion", "unknown-criterion", decision.criterion, criteria.criteria)
            return
        match decision.sort:
            case "document":
                self._document(decision)
            case "fact":
                self._fact(decision)
            case "points":
                self._points(decision)
            case _:
                self.case.remarks.setdefault(decision.criterion or "", []).append(decision)

    def add(self, decision: Decision, key: str, message: str, **values: Value) -> None:
        """Note what is wrong with a decision, at one of its keys."""
        origin = decision.origin
        self.problems.add(origin.source, (*origin.path, key), message, at_value=False, **values)

    def _unknown(self, decision: Decision, key: str, message: str, name: str, known: Iterable[str]) -> None:
        origin = decision.origin
        self.problems.unknown(origin.source, (*origin.path, key), message, name, known)

    def _document(self, decision: Decision) -> None:
        register = self.case.register
        named = documents_named(decision, register.documents)
        if not named:
            labels = [document.label for document in register.documents]
            self._unknown(decision, "document", "unknown-document", decision.document or "", labels)
            return
        if len(named) > 1:
            self.add(decision, "document", "decision-ambiguous", found=named[0].label, count=len(named))
            return
        document = named[0]
        wanted = self._wanted(decision)
        if decision.kind is not None and decision.kind not in wanted:
            self._unknown(decision, "kind", "unknown-document-kind", decision.kind, wanted)
        elif not self._changes(document, decision):
            serves = any(_within(decision, code) for code, _, _ in self._weighed(document))
            message = "decision-nothing" if serves or not decision.accepted else "decision-kind"
            self.add(decision, "verdict", message, found=document.label, accepted=", ".join(wanted))
        self.case.rulings.setdefault(document.key, []).append(decision)

    def _wanted(self, decision: Decision) -> list[str]:
        criteria = self.case.criteria
        return _kinds(criteria.root if decision.criterion is None else criteria[decision.criterion])

    def _changes(self, document: Document, decision: Decision) -> bool:
        """Tell whether a verdict makes any difference to what the document counts for."""
        here = [(filed, counts) for code, filed, counts in self._weighed(document) if _within(decision, code)]
        if not decision.accepted:
            return any(counts for _, counts in here)
        ruled = any(
            earlier.accepted and earlier.criterion == decision.criterion
            for earlier in self.case.rulings.get(document.key, [])[-1:]
        )
        # A second entry is there only because the document is accepted as another kind.
        return any(not counts or (filed.document is not document and not ruled) for filed, counts in here)

    def _weighed(self, document: Document) -> Iterator[tuple[str, Filed, bool]]:
        """Yield each leaf, the document as it is filed there, and whether it counts, rulings so far included."""
        for leaf in self.case.criteria.leaves:
            for ask in asks_of(leaf.parts):
                for filed in candidates(self.case, ask, leaf.code):
                    if filed.document.key == document.key:
                        counts = weigh(filed, ask, self.case, None, leaf.code).reason is None
                        yield leaf.code, filed, counts

    def _fact(self, decision: Decision) -> None:
        register = self.case.register
        before = [item for item in register.decisions if item.fact == decision.fact]
        number = next(number for number, item in enumerate(before) if item is decision)
        stated = before[number - 1].value if number else self._stated(decision.fact or "")
        if stated == decision.value and type(stated) is type(decision.value):
            self.add(decision, "value", "decision-nothing", found=decision.fact or "")

    def _stated(self, fact: str) -> object:
        """Return what the unit stated before any review."""
        given = self.case.register.stated.get(fact)
        return None if given is None else given.readings[-1].value

    def _points(self, decision: Decision) -> None:
        assert decision.criterion is not None  # noqa: S101 -- without one it is not read
        assert decision.points is not None  # noqa: S101 -- likewise
        node = self.case.criteria[decision.criterion]
        if node.children or node.is_unread:
            self.add(decision, "criterion", "decision-branch", found=decision.criterion)
            return
        least, most = (-node.limit, Fraction(0)) if node.role == "penalty" else (Fraction(0), node.limit)
        if not least <= decision.points <= most:
            self.add(decision, "points", "claim-outside", found=decision.points, least=least, most=most)
            return
        self.case.awards[decision.criterion] = decision


def _within(decision: Decision, code: str) -> bool:
    return decision.criterion is None or covers(decision.criterion, code)
