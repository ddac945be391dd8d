"""Plain rows for charts: exact figures as texts, and floats only where a mark is placed."""

import re
import textwrap

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from parscore.core import Figures
from parscore.errors import ParscoreError
from parscore.views import about
from parscore.wording import Message, Points

from ._outline import Head, Outline


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
#: What would end the script in which a notebook's page holds a chart.
_END = re.compile(r"<(?=/script|!--)", re.IGNORECASE)


def place(number: Fraction) -> float:
    """Return where a mark stands; its exact figure is said beside it."""
    return float(number)


def clean(text: str) -> str:
    """
    Return *text* on one line, without characters that are not seen: controls,
    and marks that would turn the direction of what follows.
    """
    seen = "".join(char if char.isprintable() else " " for char in text)
    return _END.sub("< ", " ".join(seen.split()))


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


def index_of(published: Fraction | Decimal | None, lang: str) -> str:
    """Say a published index."""
    return "–" if published is None else about(Fraction(published), lang)


def wrap(text: str) -> list[str]:
    """Return *text* as lines over a chart; what goes beyond three is cut with …."""
    return textwrap.wrap(clean(text), _LINE, max_lines=_LINES, placeholder=" …")


def over(head: Head, lang: str, *, day: bool = True) -> list[str]:
    """Return what stands over every chart: the status where a set is not official, the set, the day, the stage."""
    said = [] if head.status == "official" else [Message(f"status.{head.status}").say(lang)]
    said.append(head.title.say(lang))
    if day:
        said.append(head.day.say(lang))
        if head.stage != "self":
            said.append(Message("card.stage", {"stage": Message(f"stage.{head.stage}")}).say(lang))
    return said


def refuse_unlike(heads: Iterable[Head], *, stages: bool = False) -> None:
    """
    Make sure that what stands in one chart belongs together.

    Args:
        heads: What would stand over a chart of each.
        stages: Whether they may be of different stages.

    Raises:
        ParscoreError: They are of different sets, days or stages.
    """
    listed = list(heads)
    if len({(head.digest, head.as_of, "" if stages else head.stage) for head in listed}) > 1:
        names = {f"{head.criteria} ({head.digest}, {head.as_of}, {head.stage})" for head in listed}
        raise ParscoreError(Message("error.same-set", {"found": ", ".join(sorted(names))}))


def scored(units: Sequence[Outline]) -> tuple[list[tuple[Figures, Outline]], list[Message]]:
    """Return the units that have an index, the highest first, and a note on those that have none."""
    pairs = [(unit.index, unit) for unit in units]
    found = [(index, unit) for index, unit in pairs if index is not None]
    found.sort(key=lambda pair: (-pair[0].earned, -pair[0].reachable, pair[1].unit))
    apart = [unit.name for index, unit in pairs if index is None]
    if not apart:
        return found, []
    names = ", ".join(short(name) for name in apart[:_NAMED]) + (", …" if len(apart) > _NAMED else "")
    return found, [Message("plot.unscored", {"count": len(apart), "names": names})]
