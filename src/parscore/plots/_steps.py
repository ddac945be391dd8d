"""The steps of a waterfall: exact, from the maximum down to the index."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

import attrs

from parscore.core import Deduction, Node, add_up
from parscore.scoring import Scorecard
from parscore.views import line_head
from parscore.wording import Message


_ZERO = Fraction(0)


@attrs.frozen
class Step:
    """
    One row of a waterfall.

    Attributes:
        name: What it is called.
        kind: ``level``, ``loss``, ``gain``, ``penalty`` or ``rescaled``.
        start: Where it begins, in points; a level begins at 0.
        change: What it adds, below 0 where it takes; a level: how high it is.
        open: How much of a loss can still be cured.
        lines: The ledger lines behind it.
    """

    name: str
    kind: Literal["level", "loss", "gain", "penalty", "rescaled"]
    start: Fraction
    change: Fraction
    open: Fraction = _ZERO
    lines: tuple[str, ...] = ()

    @property
    def end(self) -> Fraction:
        """Where it ends, in points."""
        return self.start + self.change


def steps_of(card: Scorecard, lang: str, by: str) -> list[Step]:
    """
    Return the steps from the maximum to the index: the tree's ledger, then
    what brings its points to 100, then bonus and penalty.

    The first level and all changes after it sum to the exact index.

    Args:
        card: A scorecard with an index.
        lang: ``vi`` or ``en``.
        by: ``field`` or ``cause``.
    """
    steps = [Step(_say("plot.max", lang), "level", _ZERO, card.exact.max)]
    for name, lines in _fields(card, lang) if by == "field" else _causes(card, lang):
        lost, still_open = (add_up(line.exact for line in lines if line.open is flag) for flag in (False, True))
        heads = tuple(f"{line.code} {line_head(line, lang)}" for line in lines)
        steps.append(Step(name, "loss", steps[-1].end, -lost - still_open, still_open, heads))
    after = list(_outside(card, lang, card.exact.earned))
    if after:
        steps.append(Step(_say("plot.earned", lang), "level", _ZERO, card.exact.earned))
    index = card.exact_index
    assert index is not None  # noqa: S101 -- the caller has seen to it
    return [*steps, *after, Step(_say("plot.index", lang), "level", _ZERO, index.earned)]


def full_fields(card: Scorecard) -> list[str]:
    """Return the codes of the fields that lost nothing."""
    return [node.code for node in card.root.children if node.role == "core" and node.applies and not node.deductions]


def _fields(card: Scorecard, lang: str) -> Iterator[tuple[str, tuple[Deduction, ...]]]:
    for node in card.root.children:
        if node.role == "core" and node.deductions:
            yield f"{node.code} {node.title.say(lang)}", node.deductions


def _causes(card: Scorecard, lang: str) -> Iterator[tuple[str, tuple[Deduction, ...]]]:
    for cause in sorted(card.by_cause, key=lambda cause: (-card.by_cause[cause], cause)):
        name = _say(f"cause.{cause}", lang)
        yield f"{name[0].upper()}{name[1:]}", tuple(line for line in card.deductions if line.cause is cause)


def _outside(card: Scorecard, lang: str, earned: Fraction) -> Iterator[Step]:
    """Yield what brings the points that are earned to the index."""
    share = Fraction(100) / card.total
    level = earned * Fraction(100) / card.exact.max
    if level != earned:
        yield Step(_say("plot.rescaled", lang), "rescaled", earned, level - earned)
    for key, kind, node in (("plot.bonus", "gain", card.bonus), ("plot.taken", "penalty", card.penalty)):
        change = _ZERO if node is None else node.exact.earned * share
        if node is not None and change:
            yield Step(
                _say(key, lang), "gain" if kind == "gain" else "penalty", level, change, lines=_inside(node, lang)
            )
            level += change


def _inside(node: Node, lang: str) -> tuple[str, ...]:
    """Return what a bonus or a penalty consists of."""
    if node.role == "bonus":
        return tuple(f"{child.code} {child.title.say(lang)}" for child in node.children if child.exact.earned)
    return tuple(f"{line.code} {line_head(line, lang, 'penalty')}" for line in node.deductions)


def _say(key: str, lang: str) -> str:
    return Message(key).say(lang)
