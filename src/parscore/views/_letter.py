"""A letter of explanation, as every writer of letters needs it: texts in their order, no layout."""

from typing import Protocol

import attrs

from parscore.criteria import CriteriaSet
from parscore.evidence import Register

from ._card import CardView


class LetterView(CardView, Protocol):
    """A scorecard, as a letter sees it: with what was scored, and by what."""

    @property
    def criteria(self) -> CriteriaSet: ...
    @property
    def register(self) -> Register: ...


@attrs.frozen
class Point:
    """
    One thing that is told of a criterion.

    Attributes:
        label: What it is: the reason, the evidence, …
        texts: What is told, a paragraph each.
    """

    label: str
    texts: tuple[str, ...]


@attrs.frozen
class Item:
    """
    One criterion that is to be explained.

    Attributes:
        head: Its number, code and title.
        points: What is told of it, in order.
        blank: The marked place where the unit writes.
    """

    head: str
    points: tuple[Point, ...]
    blank: str


@attrs.frozen(kw_only=True)
class Letter:
    """
    A letter of explanation, in one language.

    Attributes:
        lang: The language.
        office: The office that writes, a line each.
        motto: The country's name and motto.
        number: The number and symbol, the number left blank.
        subject: What it is about.
        draft: That it is a draft.
        place: Place and date, left blank.
        to_label: The word before the addressees.
        to: The addressees.
        status: What is to be said of the criteria set; None where it is official.
        opening: The paragraphs before the items.
        items: The items.
        closing: The paragraphs after them.
        copies: Who receives copies, the label first.
        signature: The signer's authority, a line each; the last is the name.
        annex: The lines over the table.
        header: The table's header; empty where there is no table.
        rows: Its rows, the total last.
        notes: What stands under the table.
    """

    lang: str
    office: tuple[str, ...]
    motto: tuple[str, ...]
    number: str
    subject: str
    draft: str
    place: str
    to_label: str
    to: tuple[str, ...]
    status: str | None
    opening: tuple[str, ...]
    items: tuple[Item, ...]
    closing: tuple[str, ...]
    copies: tuple[str, ...]
    signature: tuple[str, ...]
    annex: tuple[str, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...]


def tidy_text(text: str) -> str:
    """Return *text* on one line, without characters that do not print: no file format of letters takes them."""
    if text.isprintable() and "  " not in text and text == text.strip():
        return text
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
