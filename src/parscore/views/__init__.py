"""Views of a scorecard: text, HTML and plain data. No figure is computed here."""

from ._card import CardView
from ._lines import line_details, line_head
from ._shown import about
from ._told import node_head
from .data import card_to_dict, card_to_json, node_to_dict
from .html import card_to_html
from .text import day_of, explain_card, summary


__all__ = [
    "CardView",
    "about",
    "card_to_dict",
    "card_to_html",
    "card_to_json",
    "day_of",
    "explain_card",
    "line_details",
    "line_head",
    "node_head",
    "node_to_dict",
    "summary",
]
