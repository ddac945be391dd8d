"""The ledger of a unit, drafted: a row for each criterion, in the readers' order."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

import attrs

from parscore.core import Figures, Node
from parscore.evidence import STAGES
from parscore.evidence.reviews import before_reviews
from parscore.scoring import Scorecard, score
from parscore.views._shown import shown_earned
from parscore.views._told import conversion_of, is_perfect, notes_of

from ._figures import figure, parts, published_figure, said, told
from ._lines import Drafted, lines_of
from .model import Figure, Row, Stage


@attrs.frozen
class Seen:
    """
    A scorecard with what is shown of it.

    Attributes:
        card: The scorecard.
        nodes: Its nodes by code.
        earned: What is shown as earned, by the nodes' identity.
    """

    card: Scorecard
    nodes: Mapping[str, Node]
    earned: Mapping[int, Fraction]

    @classmethod
    def of(cls, card: Scorecard) -> "Seen":
        """Return *card* with what is shown of it."""
        return cls(card, card.nodes, shown_earned(card.root))

    def figure(self, node: Node, lang: str) -> Figure:
        """Return what is earned of *node*."""
        return figure(node.exact.earned, lang, self.earned[id(node)])


def stages_of(card: Scorecard) -> tuple[Seen, ...]:
    """
    Return the score at each stage up to the card's own; empty where nobody had
    reviewed anything by then.
    """
    held = {review.stage for review in card.register.reviews}
    so_far = STAGES[: STAGES.index(card.stage) + 1]
    names = [name for name in so_far if name == STAGES[0] or name in held]
    if len(names) == 1:
        return ()
    register = before_reviews(card.register)
    earlier = (score(card.criteria, register, as_of=card.as_of, stage=name) for name in names if name != card.stage)
    return (*map(Seen.of, earlier), Seen.of(card))


def draft_stage(seen: Seen, lang: str) -> Stage:
    """Return a stage with its index."""
    card = seen.card
    return Stage(card.stage, said(f"stage.{card.stage}", lang), index_of(card, lang))


def index_of(card: Scorecard, lang: str) -> Figure | None:
    """Return the index as it is published; None where nothing applies."""
    index, published = card.exact_index, card.published
    if index is None or published is None:
        return None
    return published_figure(Fraction(published), index.earned, lang)


def ledger_of(seen: Seen, stages: Sequence[Seen], drafted: Drafted) -> tuple[Row, ...]:
    """Return a row for each criterion, and the total last."""
    drafting = _Drafting(seen, stages, drafted)
    rows = [row for child in seen.card.root.children for row in drafting.rows(child, 0, frozenset())]
    return (*rows, draft_row(seen.card.root, seen, stages, drafted.lang))


@attrs.frozen
class _Drafting:
    seen: Seen
    stages: Sequence[Seen]
    drafted: Drafted

    def rows(self, node: Node, depth: int, above: frozenset[str]) -> Iterator[Row]:
        """Yield a node and all below it; *above* are the codes that a gate higher up has told."""
        lines = lines_of(node, above)
        lang = self.drafted.lang
        row = draft_row(node, self.seen, self.stages, lang)
        drafted = tuple(map(self.drafted.line, lines))
        yield attrs.evolve(row, depth=depth, lines=drafted, notes=_notes(node, lang))
        inside = above if node.is_leaf else above.union(*(line.blocks for line in lines))
        for child in node.children:
            yield from self.rows(child, depth + 1, inside)


def draft_row(node: Node, seen: Seen, stages: Sequence[Seen], lang: str) -> Row:
    """Return the figures of a node, without its lines; the root is called the total."""
    shown = node.exact if node.applies else Figures()
    most, earned, lost, still_open = parts(shown, seen.earned[id(node)] if node.applies else Fraction(0), lang)
    claimed = node.claimed_exact
    others = ((stage, stage.nodes[node.code] if node.code else stage.card.root) for stage in stages)
    return Row(
        code=node.code,
        title=told(node.title, lang) if node.code else said("report.total", lang),
        depth=0,
        role=node.role,
        is_leaf=node.is_leaf,
        is_full=is_perfect(node),
        apart=_apart(node, lang),
        max=most,
        earned=earned,
        lost=lost,
        open=still_open,
        claimed=None if claimed is None else figure(claimed, lang),
        stages=tuple(stage.figure(other, lang) for stage, other in others),
        lines=(),
        notes=(),
    )


def _apart(node: Node, lang: str) -> str | None:
    """Say why a node does not count, where it does not."""
    if node.applies and not node.granted:
        return None
    name = "granted" if node.granted else "unread" if node.unread else "apart"
    return said(f"report.{name}", lang, reason=node.reason or "")


def _risk(node: Node, lang: str) -> Iterator[str]:
    """Yield to what a leaf's points may still fall, where they may."""
    if node.exact.secured < node.exact.earned:
        yield said("report.at-risk", lang, secured=figure(node.exact.secured, lang).text)


def _notes(node: Node, lang: str) -> tuple[str, ...]:
    conversion = None if node.is_leaf else conversion_of(node, lang)
    notes = [*_risk(node, lang), *notes_of(node, lang)] if node.is_leaf else []
    remarks = (remark.say(lang) for remark in node.remarks)
    return tuple(told(text, lang) for text in (*([] if conversion is None else [conversion]), *notes, *remarks))
