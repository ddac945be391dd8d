"""Views of a scorecard: text, HTML and plain data. No figure is computed here."""

from ._card import CardView
from ._letter import Item, Letter, LetterView, Point, tidy_text
from ._letter_markdown import letter_to_markdown
from ._lines import line_details, line_head
from ._shown import about
from ._told import node_head
from .data import card_to_dict, card_to_json, node_to_dict
from .html import tree_html
from .letter import draft_letter
from .text import context_of, day_of, explain_card, summary


__all__ = [
    "CardView",
    "Item",
    "Letter",
    "LetterView",
    "Point",
    "about",
    "card_to_dict",
    "card_to_json",
    "context_of",
    "day_of",
    "draft_letter",
    "explain_card",
    "letter_to_markdown",
    "line_details",
    "line_head",
    "node_head",
    "node_to_dict",
    "summary",
    "tidy_text",
    "tree_html",
]
