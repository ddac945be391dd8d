"""A scorecard as a plain HTML tree, for notebooks."""

from collections.abc import Mapping
from fractions import Fraction
from html import escape

from parscore.core import Node
from parscore.wording import Message

from ._card import CardView
from ._lines import line_details, line_head
from ._shown import shown_earned
from .text import day_of, node_head, summary


def card_to_html(card: CardView, lang: str) -> str:
    """Return a card as nested ``<details>``, everything in it escaped."""
    status = Message(f"status.{card.status}").say(lang)
    unit = Message("card.unit", {"name": card.name, "year": str(card.year)}).say(lang)
    title, day = card.title.say(lang), day_of(card).say(lang)
    head = f"<p><strong>{_safe(unit)}</strong><br>{_safe(title)} ({_safe(status)})<br>{_safe(day)}</p>"
    figures = "".join(f"<li>{_safe(line.strip())}</li>" for line in summary(card, lang))
    shown = shown_earned(card.root)
    tree = "".join(_node(child, lang, shown) for child in card.root.children)
    return f'<div class="parscore" lang="{_safe(lang)}">{head}<ul>{figures}</ul>{tree}</div>'


def _node(node: Node, lang: str, shown: Mapping[int, Fraction]) -> str:
    head = _safe(node_head(node, lang, shown[id(node)]))
    if node.is_leaf and not node.deductions:
        return f"<div>{head}</div>"
    inner = "".join(_node(child, lang, shown) for child in node.children)
    if node.is_leaf:
        lines = (
            f"<li>{_safe(line_head(line, lang, node.role))}"
            + "".join(f"<br><small>{_safe(detail)}</small>" for detail in line_details(line, lang))
            + "</li>"
            for line in node.deductions
        )
        inner = f"<ul>{''.join(lines)}</ul>"
    style = ' style="margin-inline-start:1.5em"'
    return f"<details open><summary>{head}</summary><div{style}>{inner}</div></details>"


def _safe(text: str) -> str:
    """Escape *text*, and drop the control characters that HTML forbids."""
    return escape("".join(char for char in text if char.isprintable() or char in "\n\t "))
