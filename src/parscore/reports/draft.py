"""Draft the report of one unit: what its scorecard knows, laid out for readers."""

from collections.abc import Iterator
from fractions import Fraction

from parscore.core import Deduction, Node
from parscore.scoring import Scorecard
from parscore.views import day_of, summary
from parscore.views._shown import round_shown
from parscore.views.text import differing, say_long

from ._evidence import papers_of
from ._figures import figure, parts, said, told
from ._ledger import Seen, draft_row, draft_stage, index_of, ledger_of, stages_of
from ._lines import Drafted, causes_of
from .model import Claim, Conclusions, Context, Losses, Rank, UnitReport


#: How many of the largest losses stand on the first page.
_LARGEST = 5


def draft_unit(card: Scorecard, lang: str = "vi", rank: Rank | None = None) -> UnitReport:
    """
    Draft the report of one unit.

    Args:
        card: Its score.
        lang: ``vi`` or ``en``.
        rank: Its place among others, as the report of all of them has it.

    .. versionadded:: 0.1.0
    """
    seen = Seen.of(card)
    stages = stages_of(card)
    drafted = Drafted(seen.nodes, lang)
    losses = _losses(card, drafted)
    return UnitReport(
        context=context_of(card, lang),
        unit=told(card.unit, lang),
        name=told(card.name, lang),
        conclusions=_conclude(seen, drafted),
        stages=tuple(draft_stage(stage, lang) for stage in stages),
        ledger=ledger_of(seen, stages, drafted),
        papers=papers_of(card, lang),
        tasks=losses.tasks,
        lessons=losses.lessons,
        rank=rank,
    )


def draft_losses(card: Scorecard, lang: str = "vi") -> Losses:
    """
    Draft no more of the report of one unit than what it lost.

    .. versionadded:: 0.1.0
    """
    return _losses(card, Drafted(card.nodes, lang))


def _losses(card: Scorecard, drafted: Drafted) -> Losses:
    lines = tuple(_all_lines(card))
    return Losses(
        name=told(card.name, drafted.lang),
        tasks=drafted.most_to_win(line for line in lines if _is_curable(line, card)),
        lessons=drafted.most_first(line for line in lines if not _is_curable(line, card)),
    )


def context_of(card: Scorecard, lang: str) -> Context:
    """Return what stands on every page."""
    return Context(
        lang=lang,
        set_title=told(card.title, lang),
        year=card.year,
        status=card.status,
        status_text=said(f"status.{card.status}", lang),
        day=told(day_of(card), lang),
        stage=None if card.stage == "self" else said(f"stage.{card.stage}", lang),
        fingerprint=card.fingerprint,
    )


def _all_lines(card: Scorecard) -> Iterator[Deduction]:
    """Yield the ledger of the tree, and those of bonus and penalty, which stand outside it."""
    for node in (card.root, card.bonus, card.penalty):
        if node is not None:
            yield from node.deductions


def _is_curable(line: Deduction, card: Scorecard) -> bool:
    """
    Tell whether a line can be won back. A score at the end of the window, of no
    day, supposes that nothing more comes: what could be cured until then is told.
    """
    return line.winnable > 0 and (line.open or (card.as_of is None and line.curable_until is not None))


def _conclude(seen: Seen, drafted: Drafted) -> Conclusions:
    card, lang = seen.card, drafted.lang
    figures, index, published = card.exact, card.exact_index, index_of(card, lang)
    most, earned, lost, still_open = parts(figures, round_shown(figures.earned), lang)
    is_rounded = published is not None and published.shown != published.exact
    return Conclusions(
        index=published,
        exact_index=say_long(published.exact, lang) if published is not None and is_rounded else None,
        least=None if index is None else figure(index.secured, lang),
        most=None if index is None else figure(index.reachable, lang),
        is_final=card.is_final or index is None or index.secured == index.reachable,
        has_bands=bool(card.criteria.bands),
        band=None if card.band is None else told(card.band.title, lang),
        band_least=None if card.band_secured is None else told(card.band_secured.title, lang),
        band_most=None if card.band_reachable is None else told(card.band_reachable.title, lang),
        earned=earned,
        max=most,
        lost=lost,
        open=still_open,
        bonus=None if card.bonus is None else figure(card.bonus.exact.earned, lang),
        penalty=None if card.penalty is None else figure(card.penalty.exact.earned, lang),
        summary=tuple(told(line, lang) for line in summary(card, lang)),
        fields=tuple(draft_row(child, seen, (), lang) for child in card.root.children),
        losses=drafted.most_first(card.deductions, _LARGEST),
        causes=causes_of(card.deductions, lang),
        claims=tuple(_claim(node, claimed, lang) for node, claimed in differing(card.root)),
    )


def _claim(node: Node, claimed: Fraction, lang: str) -> Claim:
    return Claim(
        code=node.code,
        title=told(node.title, lang),
        claimed=figure(claimed, lang),
        earned=figure(node.exact.earned, lang),
        difference=figure(claimed - node.exact.earned, lang),
    )
