"""What changed between two scores of one unit, line by line, and the decision behind each change."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

import attrs

from parscore.core import Deduction, Node
from parscore.criteria import Criterion
from parscore.criteria.measures import facts_of
from parscore.errors import ParscoreError
from parscore.evidence import Decision
from parscore.evidence.case import covers
from parscore.evidence.ruling import documents_named
from parscore.scoring import Scorecard
from parscore.showing import Shows
from parscore.views import line_head
from parscore.wording import Message, Points, Text, as_surface, say_number


@attrs.frozen
class Change:
    """
    One criterion whose ledger changed.

    Attributes:
        code: Its code.
        title: What it is called.
        before: Its points before, as a fraction.
        after: Its points after, as a fraction.
        gone: The lines that are no longer there.
        new: The lines that are there now.
        decisions: The decisions behind the change; none where another day or
            another register is.
        documents: What was handed in since, as far as it was looked at here.
    """

    code: str
    title: Text
    before: Fraction
    after: Fraction
    gone: tuple[Deduction, ...]
    new: tuple[Deduction, ...]
    decisions: tuple[Decision, ...]
    documents: tuple[str, ...] = ()

    @property
    def points(self) -> object:
        """What it gained, or lost where it is below 0."""
        return as_surface(self.after - self.before)


@attrs.frozen(eq=False)
class Comparison(Shows):
    """
    Two scores of one unit on one set, held against each other.

    Attributes:
        before: The first.
        after: The second.
        changes: The criteria whose ledger changed, in the readers' order.
        idle: Decisions of the second that changed no ledger: questions, answers.

    .. versionadded:: 0.1.0
    """

    before: Scorecard
    after: Scorecard
    changes: tuple[Change, ...]
    idle: tuple[Decision, ...]

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def explain(self, lang: str = "vi") -> str:
        """Return the comparison as a text: the index, and each change with the decision behind it."""
        return "\n".join(_lines(self, lang)) + "\n"

    def to_dict(self) -> dict[str, object]:
        """Return plain data, ``format = "parscore.comparison/1"``."""
        return {
            "format": "parscore.comparison/1",
            "unit": self.after.unit,
            "before": self.before.fingerprint,
            "after": self.after.fingerprint,
            "index": [None if card.index is None else str(card.index) for card in (self.before, self.after)],
            "changes": [_plain(change) for change in self.changes],
            "idle": [_decided(decision) for decision in self.idle],
        }

    def __repr__(self) -> str:
        return f"<Comparison {self.after.unit}: {self.before.stage} → {self.after.stage}, {len(self)} changes>"


def compare(before: Scorecard, after: Scorecard) -> Comparison:
    """
    Compare two scores of one unit on one set: two stages, or two days.

    Raises:
        ParscoreError: They are of two units, or two sets.

    .. versionadded:: 0.1.0
    """
    pairs = ((before.unit, after.unit), (before.criteria.digest, after.criteria.digest))
    names = ((before.unit, after.unit), (before.criteria.id, after.criteria.id))
    for (one, other), (name, other_name) in zip(pairs, names, strict=True):
        if one != other:
            raise ParscoreError(Message("error.compare-different", {"found": f"{name}, {other_name}"}))
    return _Comparing(before, after).run()


@attrs.frozen
class _Comparing:
    before: Scorecard
    after: Scorecard

    def run(self) -> Comparison:
        earlier = self.before.register.decisions
        fresh = [decision for decision in self.after.register.decisions if decision not in earlier]
        known = {document.key for document in self.before.register.documents}
        added = [document.label for document in self.after.register.documents if document.key not in known]
        old, new = self.before.nodes, self.after.nodes
        changes = [
            change
            for code, node in new.items()
            if node.is_leaf and (change := self._change(old[code], node, fresh, added)) is not None
        ]
        behind = {id(decision) for change in changes for decision in change.decisions}
        return Comparison(
            self.before, self.after, tuple(changes), tuple(item for item in fresh if id(item) not in behind)
        )

    def _change(self, old: Node, new: Node, fresh: list[Decision], added: list[str]) -> Change | None:
        gone = tuple(line for line in old.deductions if not _among(line, new.deductions))
        here = tuple(line for line in new.deductions if not _among(line, old.deductions))
        if not gone and not here and old.exact == new.exact:
            return None
        decisions = tuple(self._behind(new.code, fresh, frozenset()))
        documents = tuple(label for label in added if label in _looked(new))
        return Change(new.code, new.title, old.exact.earned, new.exact.earned, gone, here, decisions, documents)

    def _behind(self, code: str, fresh: list[Decision], seen: frozenset[str]) -> list[Decision]:
        """Return the decisions behind a change of *code*: its own, else those of what its gates ask for."""
        criterion = self.after.criteria[code]
        own = [decision for decision in fresh if self._touches(decision, criterion)]
        if own:
            return own
        targets = [gate.criterion for gate in criterion.gates if gate.criterion not in seen]
        leaves = [leaf for target in targets for leaf in self.after.criteria[target].walk() if not leaf.children]
        found = [item for leaf in leaves for item in self._behind(leaf.code, fresh, seen | {code, *targets})]
        return list({id(item): item for item in found}.values())

    def _touches(self, decision: Decision, leaf: Criterion) -> bool:
        match decision.sort:
            case "points":
                return decision.criterion == leaf.code
            case "fact":
                return decision.fact in set(facts_of(leaf.parts))
            case "document":
                scoped = decision.criterion is None or covers(decision.criterion, leaf.code)
                return scoped and self._looked_at(decision, leaf.code)
            case _:
                return False

    def _looked_at(self, decision: Decision, code: str) -> bool:
        labels = {document.label for document in documents_named(decision, self.after.register.documents)}
        nodes = (self.before.nodes[code], self.after.nodes[code])
        return bool(labels & (_looked(nodes[0]) | _looked(nodes[1])))


def _looked(node: Node) -> set[str]:
    """Return the documents that were looked at for a node."""
    return {item.document for finding in node.findings for item in getattr(finding, "documents", ())}


def _among(line: Deduction, lines: Iterable[Deduction]) -> bool:
    """Tell whether the same loss, of as many points, for the same reason, is among *lines*."""
    return any(
        (line.exact, line.cause, line.found.to_dict(), line.part)
        == (other.exact, other.cause, other.found.to_dict(), other.part)
        for other in lines
    )


def _lines(comparison: Comparison, lang: str) -> Iterator[str]:
    before, after = comparison.before, comparison.after
    yield f"{after.name} – {after.title.say(lang)}"
    stages = [Message(f"stage.{card.stage}").say(lang) for card in (before, after)]
    index = ["–" if card.published is None else say_number(Fraction(card.published), lang) for card in (before, after)]
    yield Message("compare.head", {"before": stages[0], "after": stages[1], "from": index[0], "to": index[1]}).say(lang)
    if not comparison.changes:
        yield Message("compare.same").say(lang)
    for change in comparison.changes:
        points = {"from": Points(change.before), "to": Points(change.after)}
        yield Message("compare.change", {"code": change.code, "title": change.title, **points}).say(lang)
        yield from (f"    − {line_head(line, lang)}" for line in change.gone)
        yield from (f"    + {line_head(line, lang)}" for line in change.new)
        yield from (f"    ↳ {decision.message.say(lang)}" for decision in change.decisions)
        added = (Message("compare.added", {"document": label}) for label in change.documents)
        yield from (f"    ↳ {message.say(lang)}" for message in added)
    for decision in comparison.idle:
        yield f"{decision.criterion or ''} {decision.message.say(lang)}".strip()


def _plain(change: Change) -> dict[str, object]:
    return {
        "code": change.code,
        "before": str(as_surface(change.before)),
        "after": str(as_surface(change.after)),
        "gone": [_line(line) for line in change.gone],
        "new": [_line(line) for line in change.new],
        "decisions": [_decided(decision) for decision in change.decisions],
        "documents": list(change.documents),
    }


def _line(line: Deduction) -> dict[str, object]:
    return {
        "points": str(line.points),
        "cause": str(line.cause),
        "text": {lang: line_head(line, lang) for lang in ("vi", "en")},
    }


def _decided(decision: Decision) -> dict[str, object]:
    return {
        "stage": decision.stage,
        "by": decision.by,
        "date": decision.date.isoformat(),
        "criterion": decision.criterion,
        "reason": decision.reason,
        "basis": decision.basis,
        "text": {lang: decision.message.say(lang) for lang in ("vi", "en")},
    }
