"""A scorecard as a plain HTML tree, for notebooks."""

from html import escape

from parscore.wording import Message

from ._card import CardView
from ._shown import shown_earned
from ._told import Told, ToldLine, tell
from .text import day_of, summary


def card_to_html(card: CardView, lang: str) -> str:
    """Return a card as nested ``<details>``, everything in it escaped."""
    status = Message(f"status.{card.status}").say(lang)
    unit = Message("card.unit", {"name": card.name, "year": str(card.year)}).say(lang)
    title, day = card.title.say(lang), day_of(card).say(lang)
    head = f"<p><strong>{_safe(unit)}</strong><br>{_safe(title)} ({_safe(status)})<br>{_safe(day)}</p>"
    figures = "".join(f"<li>{_safe(line.strip())}</li>" for line in summary(card, lang))
    tree = "".join(map(_node, tell(card.root, lang, shown_earned(card.root)).children))
    return f'<div class="parscore" lang="{_safe(lang)}">{head}<ul>{figures}</ul>{tree}</div>'


def _node(told: Told) -> str:
    head = _safe(told.head)
    parts = [f"<p>{_safe(told.conversion)}</p>"] if told.conversion is not None else []
    items = [*map(_line, told.lines), *(f"<li>{_safe(note)}</li>" for note in told.notes)]
    if items:
        parts.append(f"<ul>{''.join(items)}</ul>")
    parts.extend(map(_node, told.children))
    if not parts:
        return f"<div>{head}</div>"
    style = ' style="margin-inline-start:1.5em"'
    return f"<details open><summary>{head}</summary><div{style}>{''.join(parts)}</div></details>"


def _line(line: ToldLine) -> str:
    details = "".join(f"<br><small>{_safe(detail)}</small>" for detail in line.details)
    return f"<li>{_safe(line.head)}{details}</li>"


def _safe(text: str) -> str:
    """Escape *text*, and drop the control characters that HTML forbids."""
    return escape("".join(char for char in text if char.isprintable() or char in "\n\t "))
