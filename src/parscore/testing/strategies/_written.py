"""Exact numbers as files have them, and the drawing of one thing among several."""

from fractions import Fraction
from typing import TypeVar

from hypothesis import strategies as st

from parscore.evidence.saving import write_points as written
from parscore.wording import as_surface


T = TypeVar("T")


def percent(share: Fraction) -> str:
    """Return *share*, of which a hundred times is a decimal, as a percentage."""
    return f"{as_surface(share * 100)} %"


class Chooser:
    """Chooses among what may be written."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw

    def pick(self, *options: T) -> T:
        """Return one of *options*; the first is the simplest."""
        return self.draw(st.sampled_from(options))

    def chance(self, of: int = 2) -> bool:
        """Return whether something happens that happens once in *of* times."""
        return self.draw(st.integers(1, of)) == of


__all__ = ["Chooser", "percent", "written"]
