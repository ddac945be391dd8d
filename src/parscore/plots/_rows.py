"""Plain rows for charts: exact figures as texts, and floats only where a mark is placed."""

import re
import textwrap

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TypeAlias

from parscore.core import Figures
from parscore.errors import ParscoreError
from parscore.scoring import Scorecard
from parscore.views import about, day_of
from parscore.wording import Message, Points


#: One mark of a chart: texts, places, and whole numbers.
Row: TypeAlias = dict[str, str | int | float]
#: How many units, criteria or days have a row of their own, with a label.
MOST = 40
#: How many characters of a name stand beside its row.
LABEL = 44
#: How many characters a line over a chart holds, and how many such lines a text may take.
_LINE = 104
_LINES = 3
#: How many names a note tells.
_NAMED = 5
#: What a page that embeds a chart could take for its own.
_TAG = re.compile(r"<(?=[/!sS])")


def place(number: Fraction) -> float:
    """Return where a mark stands; its exact figure is said beside it."""
    return float(number)


def clean(text: str) -> str:
    """
    Return *text* on one line, without characters that are not seen: controls,
    and marks that would turn the direction of what follows.
    """
    seen = "".join(char if char.isprintable() else " " for char in text)
    return _TAG.sub("< ", " ".join(seen.split()))


def short(text: str, most: int = LABEL) -> str:
    """Return *text* cleaned and cut to *most* characters, with … where it was cut."""
    line = clean(text)
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def signed(number: Fraction, lang: str) -> str:
    """Say a change of points with its sign; where it is rounded, ≈ stands before."""
    text = about(abs(number), lang)
    sign = "+" if number >= 0 else "\N{MINUS SIGN}"
    return f"≈ {sign}{text[2:]}" if text.startswith("≈") else f"{sign}{text}"


def points(number: Fraction, lang: str) -> str:
    """Say exact points as a tooltip does."""
    return Message("plot.points", {"points": Points(number)}).say(lang)


def index_of(card: Scorecard, lang: str) -> str:
    """Say a card's published index."""
    return "–" if card.published is None else about(Fraction(card.published), lang)


def wrap(text: str) -> list[str]:
    """Return *text* as lines over a chart; what goes beyond three is cut with …."""
    return textwrap.wrap(clean(text), _LINE, max_lines=_LINES, placeholder=" …")


def over(card: Scorecard, lang: str, *, day: bool = True) -> list[str]:
    """Return what stands over every chart: the status where a set is not official, the set, the day, the stage."""
    said = [] if card.status == "official" else [Message(f"status.{card.status}").say(lang)]
    said.append(card.title.say(lang))
    if day:
        said.append(day_of(card).say(lang))
        if card.stage != "self":
            said.append(Message("card.stage", {"stage": Message(f"stage.{card.stage}")}).say(lang))
    return said


def alike(cards: Iterable[Scorecard], *, stages: bool = False) -> Sequence[Scorecard]:
    """
    Return *cards* as a sequence.

    Args:
        cards: The cards.
        stages: Whether they may be of different stages.

    Raises:
        ParscoreError: They are of different sets, days or stages.
    """
    listed = list(cards)
    if len({(card.criteria.digest, card.as_of, "" if stages else card.stage) for card in listed}) > 1:
        names = {f"{card.criteria.id} ({card.criteria.digest}, {card.as_of}, {card.stage})" for card in listed}
        raise ParscoreError(Message("error.same-set", {"found": ", ".join(sorted(names))}))
    return listed


def scored(cards: Sequence[Scorecard]) -> tuple[list[tuple[Figures, Scorecard]], list[Message]]:
    """Return the cards that have an index, the highest first, and a note on those that have none."""
    pairs = [(card.exact_index, card) for card in cards]
    found = [(index, card) for index, card in pairs if index is not None]
    found.sort(key=lambda pair: (-pair[0].earned, -pair[0].reachable, pair[1].unit))
    apart = [card.name for index, card in pairs if index is None]
    if not apart:
        return found, []
    names = ", ".join(short(name) for name in apart[:_NAMED]) + (", …" if len(apart) > _NAMED else "")
    return found, [Message("plot.unscored", {"count": len(apart), "names": names})]
