"""Figures of a report, and its texts on one line."""

from fractions import Fraction
from functools import lru_cache

from parscore.core import Figures
from parscore.views._letter import tidy_text
from parscore.views._shown import parts_of_max, round_shown, say_about
from parscore.wording import Message, Value, say

from .model import Figure


@lru_cache(maxsize=100_000)
def figure(exact: Fraction, lang: str, shown: Fraction | None = None) -> Figure:
    """Return a figure; *shown* is what is shown of it, None rounds it where no decimal is exact."""
    seen = round_shown(exact) if shown is None else shown
    return Figure(exact, seen, say_about(seen, exact, lang))


def published_figure(published: Fraction, exact: Fraction, lang: str) -> Figure:
    """Return an index: what is published of it is rounded by the set's own rule, and not marked."""
    return Figure(exact, published, say(published, lang))


def parts(figures: Figures, earned: Fraction, lang: str) -> tuple[Figure, Figure, Figure, Figure]:
    """Return maximum, earned, lost and open as they are shown beside *earned*, so that they add up."""
    most, lost, still_open = parts_of_max(figures, earned)
    return (
        figure(figures.max, lang, most),
        figure(figures.earned, lang, earned),
        figure(figures.max - figures.reachable, lang, lost),
        figure(figures.reachable - figures.earned, lang, still_open),
    )


def said(name: str, lang: str, /, **values: Value) -> str:
    """Return the sentence *name* of the catalogue, on one line."""
    return tidy_text(Message(name, values).say(lang))


def told(value: Value, lang: str) -> str:
    """Return *value* as it is read, on one line."""
    return tidy_text(say(value, lang))
