"""Lines of a ledger, drafted."""

import datetime

from collections.abc import Iterable, Mapping
from fractions import Fraction

import attrs

from parscore.core import Cause, Deduction, Node, add_up
from parscore.views import line_head
from parscore.views._letter import tidy_text
from parscore.views._lines import is_told, looked_message, more_messages

from ._figures import figure, said, told
from .model import Cause as CauseSum
from .model import Line


@attrs.frozen
class Drafted:
    """
    The lines of a score, each drafted once, wherever it is told.

    Attributes:
        nodes: The nodes of the score by code.
        lang: The language.
    """

    nodes: Mapping[str, Node]
    lang: str
    _kept: dict[int, Line] = attrs.field(factory=dict[int, Line], init=False)

    def line(self, line: Deduction) -> Line:
        """Return a line of a ledger."""
        kept = self._kept.get(id(line))
        if kept is None:
            kept = self._kept[id(line)] = _draft(line, self.nodes[line.code], self.lang)
        return kept

    def most_first(self, lines: Iterable[Deduction], most: int | None = None) -> tuple[Line, ...]:
        """Return *most* of *lines*, or all, with the most points first; of as many, those that end first."""
        ordered = sorted(lines, key=lambda line: (-line.exact, line.curable_until or datetime.date.max))
        return tuple(map(self.line, ordered[:most]))

    def most_to_win(self, lines: Iterable[Deduction]) -> tuple[Line, ...]:
        """Return *lines* with the most points that can be won back first; of as many, those that end first."""
        ordered = sorted(lines, key=lambda line: (-line.winnable, line.curable_until or datetime.date.max))
        return tuple(map(self.line, ordered))


def _draft(line: Deduction, node: Node, lang: str) -> Line:
    return Line(
        code=line.code,
        title=told(node.title, lang),
        role=node.role,
        points=figure(line.exact, lang),
        winnable=figure(line.winnable, lang),
        cause=str(line.cause),
        cause_text=said(f"cause.{line.cause}", lang),
        head=tidy_text(line_head(line, lang, node.role)),
        found=told(line.found, lang),
        wanted=told(line.wanted, lang),
        part=None if line.part is None else told(line.part, lang),
        looked=tuple(told(looked_message(item), lang) for item in line.documents if is_told(item)),
        more=tuple(told(message, lang) for message in more_messages(line)),
        cite=None if line.cite is None else told(line.cite, lang),
        remedy=None if line.remedy is None else told(line.remedy, lang),
        until=line.curable_until,
        until_text=None if line.curable_until is None else told(line.curable_until, lang),
        is_open=line.open,
    )


def lines_of(node: Node, told_above: frozenset[str]) -> tuple[Deduction, ...]:
    """
    Return the lines that are told of a node: of a leaf what no gate higher up
    has told, of a branch the gates that it carries.
    """
    if node.is_leaf:
        kept = (line for line in node.deductions if line.cause is not Cause.GATED or node.code not in told_above)
    else:
        kept = (line for line in node.deductions if line.gate is not None and line.gate[0] == node.code)
    return tuple(kept)


def causes_of(lines: Iterable[Deduction], lang: str) -> tuple[CauseSum, ...]:
    """Return what was not earned by cause, the most first."""
    by_cause: dict[str, list[Deduction]] = {}
    for line in lines:
        by_cause.setdefault(str(line.cause), []).append(line)
    sums = {cause: add_up(line.exact for line in group) for cause, group in by_cause.items()}
    return sort_causes(cause_sum(cause, len(by_cause[cause]), points, lang) for cause, points in sums.items())


def sort_causes(causes: Iterable[CauseSum]) -> tuple[CauseSum, ...]:
    """Return *causes*, the most points first."""
    return tuple(sorted(causes, key=lambda cause: (-cause.points.exact, cause.id)))


def cause_sum(cause: str, lines: int, points: Fraction, lang: str) -> CauseSum:
    """Return what was not earned for one cause."""
    return CauseSum(cause, said(f"cause.{cause}", lang), lines, figure(points, lang))
