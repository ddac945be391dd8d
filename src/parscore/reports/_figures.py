"""Figures of a report, and its texts on one line."""

from fractions import Fraction
from functools import lru_cache
from typing import TypeAlias

from parscore.core import Figures
from parscore.views._letter import tidy_text
from parscore.views._shown import parts_of_max, round_shown, say_about
from parscore.wording import Message, Value, say

from .model import Figure


#: A fraction as a pair of whole numbers, which is found again faster than the fraction itself.
_Ratio: TypeAlias = tuple[int, int]
#: How many figures are kept: those of many units are much the same.
_KEPT = 100_000


def figure(exact: Fraction, lang: str, shown: Fraction | None = None) -> Figure:
    """Return a figure; *shown* is what is shown of it, None rounds it where no decimal is exact."""
    return _figure(exact.as_integer_ratio(), lang, None if shown is None else shown.as_integer_ratio())


@lru_cache(maxsize=_KEPT)
def _figure(exact: _Ratio, lang: str, shown: _Ratio | None) -> Figure:
    number = Fraction(*exact)
    seen = round_shown(number) if shown is None else Fraction(*shown)
    return Figure(number, seen, say_about(seen, number, lang))


def published_figure(published: Fraction, exact: Fraction, lang: str) -> Figure:
    """Return an index: what is published of it is rounded by the set's own rule, and not marked."""
    return Figure(exact, published, say(published, lang))


def parts(figures: Figures, earned: Fraction, lang: str) -> tuple[Figure, Figure, Figure, Figure]:
    """Return maximum, earned, lost and open as they are shown beside *earned*, so that they add up."""
    ratios = (figures.max.as_integer_ratio(), figures.earned.as_integer_ratio(), figures.reachable.as_integer_ratio())
    return _parts(ratios, earned.as_integer_ratio(), lang)


@lru_cache(maxsize=_KEPT)
def _parts(ratios: tuple[_Ratio, _Ratio, _Ratio], shown: _Ratio, lang: str) -> tuple[Figure, Figure, Figure, Figure]:
    most, now, best = (Fraction(*ratio) for ratio in ratios)
    earned = Fraction(*shown)
    most_shown, lost, still_open = parts_of_max(Figures(most, now, now, best), earned)
    return (
        figure(most, lang, most_shown),
        figure(now, lang, earned),
        figure(most - best, lang, lost),
        figure(best - now, lang, still_open),
    )


def said(name: str, lang: str, /, **values: Value) -> str:
    """Return the sentence *name* of the catalogue, on one line."""
    return tidy_text(Message(name, values).say(lang))


def told(value: Value, lang: str) -> str:
    """Return *value* as it is read, on one line."""
    return tidy_text(say(value, lang))
