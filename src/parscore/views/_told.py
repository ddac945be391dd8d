"""
What is told of each node: its figures, its ledger, and what else a reader needs.

Every view that shows the tree shows this, so that text and HTML cannot differ.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction

import attrs

from parscore.core import Cause, Deduction, Figures, Node
from parscore.wording import Message, Points, Value

from ._lines import line_details, line_head
from ._shown import MARK, about, added, parts_of_max, round_shown, say_about


@attrs.frozen
class ToldLine:
    """
    One deduction, told.

    Attributes:
        head: Points, cause and what was found.
        details: What was wanted and looked at, the citation, the remedy.
    """

    head: str
    details: tuple[str, ...]


@attrs.frozen
class Told:
    """
    One node, told.

    Attributes:
        code: Its code.
        head: Code, title and figures.
        conversion: How its points come from its children's; None if by summing.
        lines: Its ledger: of a leaf, what no gate higher up has told; of a
            branch, the gates that it carries.
        notes: What else is to be said.
        children: What is below it.
        is_perfect: Whether it and all below it are at full marks.
    """

    code: str
    head: str
    conversion: str | None
    lines: tuple[ToldLine, ...]
    notes: tuple[str, ...]
    children: "tuple[Told, ...]"
    is_perfect: bool


def tell(node: Node, lang: str, shown: Mapping[int, Fraction], told: frozenset[str] = frozenset()) -> Told:
    """
    Tell a node and all below it.

    Args:
        node: The node.
        lang: The language.
        shown: What is shown as earned, by the nodes' identity.
        told: Codes whose gate has been told higher up.
    """
    if node.is_leaf:
        lines = [line for line in node.deductions if line.cause is not Cause.GATED or node.code not in told]
    else:
        lines = [line for line in node.deductions if line.gate is not None and line.gate[0] == node.code]
        told = told.union(*(line.blocks for line in lines))
    return Told(
        code=node.code,
        head=node_head(node, lang, shown[id(node)]),
        conversion=None if node.is_leaf else conversion_of(node, lang),
        lines=tuple(_tell_line(line, lang, node.role) for line in lines),
        notes=(*(notes_of(node, lang) if node.is_leaf else ()), *(remark.say(lang) for remark in node.remarks)),
        children=tuple(tell(child, lang, shown, told) for child in node.children),
        is_perfect=is_perfect(node),
    )


def _tell_line(line: Deduction, lang: str, role: str) -> ToldLine:
    return ToldLine(line_head(line, lang, role), tuple(line_details(line, lang)))


def node_head(node: Node, lang: str, earned: Fraction | None = None) -> str:
    """
    Return code, title and figures of a node in one line.

    Args:
        node: The node.
        lang: The language.
        earned: What is shown as earned; None rounds the node's own figure.
    """
    figures = node.exact
    shown = round_shown(figures.earned) if earned is None else earned
    most, lost, still_open = parts_of_max(figures, shown)
    values: dict[str, Value] = {
        "code": node.code,
        "title": node.title,
        "earned": say_about(shown, figures.earned, lang),
        "max": say_about(most, figures.max, lang),
        "lost": say_about(lost, figures.max - figures.reachable, lang),
        "open": say_about(still_open, figures.reachable - figures.earned, lang),
    }
    if not node.applies or node.granted:
        values["reason"] = node.reason or ""
        name = "granted" if node.granted else "unread" if node.unread else "apart"
        return Message(f"card.{name}", values).say(lang)
    risk = ""
    if figures.secured < figures.earned:
        risk = Message("card.at-risk", {"secured": about(figures.secured, lang)}).say(lang)
    if node.role == "bonus":
        values["earned"] = added(figures.earned, lang)
    if node.role != "core":
        return Message(f"card.{node.role}-node", values).say(lang) + risk
    is_lost, is_open = figures.max > figures.reachable, figures.reachable > figures.earned
    name = {(True, True): "-both", (True, False): "-lost", (False, True): "-open"}.get((is_lost, is_open), "")
    return Message(f"card.node{name}", values).say(lang) + risk


def notes_of(node: Node, lang: str) -> Iterator[str]:
    """Yield what a floor covers, and what is not stated for a penalty, which takes nothing yet."""
    if node.scored_by is not None and node.deductions:
        yield Message("card.scored-by", {"by": node.scored_by}).say(lang)
    if node.covered:
        yield Message("card.covered", {"found": node.covered}).say(lang)
    if node.role != "penalty" or not node.applies:
        return
    for finding in node.findings:
        found = getattr(finding, "found", None)
        if isinstance(found, Message) and found.id == "found.unstated":
            yield Message("card.not-shown", {"facts": found.values["facts"]}).say(lang)


def is_perfect(node: Node) -> bool:
    """Tell whether a node and all below it are at full marks, with nothing else to be said."""
    if node.remarks or node.role != "core" or not node.applies or node.granted:
        return False
    return not node.deductions and all(is_perfect(child) for child in node.children)


def conversion_of(node: Node, lang: str) -> str | None:
    """Say how a branch's points come from its children's, where they are not their sum."""
    inside = [child.exact for child in node.children if child.role == node.role and child.applies]
    total = Figures.total(inside)
    if node.role == "core" and total.max != node.exact.max:
        values: dict[str, Value] = {
            "earned": about(total.earned, lang),
            "max": about(total.max, lang),
            "scale": about(node.exact.max, lang),
            "points": _equals(node.exact.earned, lang),
        }
        return Message("card.scaled", values).say(lang)
    if total.earned != node.exact.earned:
        capped: dict[str, Value] = {"sum": about(total.earned, lang), "cap": Points(node.exact.earned)}
        return Message("card.capped", capped).say(lang)
    return None


def _equals(number: Fraction, lang: str) -> str:
    """Say what a sum comes to: ``= 2``, or ``≈ 2,33``."""
    text = about(number, lang)
    return text if text.startswith(MARK) else f"= {text}"
