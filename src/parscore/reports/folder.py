"""A report of many units as a folder, an index and a page for each unit: one unit's report is held at a time."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from parscore.scoring import Scorecard

from .charts import illustrate_units, require_charts
from .draft import draft_unit
from .draft_units import Tally, draft_units, tally
from .files import file_stem
from .html import put_rank, render_unit, render_units
from .units_model import Standing, UnitsReport


if TYPE_CHECKING:
    from parscore.plots import Outline


#: The page to begin with.
INDEX = "index.html"
#: Where the units' pages lie.
_PAGES = "units"


@attrs.frozen
class ReportFolder:
    """
    A folder that is being filled. Pages may be written by several processes;
    ranks are put into them when all are there.

    Attributes:
        folder: Where it is; it exists.
        lang: ``vi`` or ``en``.
    """

    folder: Path
    lang: str

    def open(self) -> None:
        """Make the room for the units' pages."""
        (self.folder / _PAGES).mkdir(exist_ok=True)

    def write_unit(self, card: Scorecard) -> Tally:
        """Write the page of one unit, without its rank, and return what the index needs of it."""
        page = render_unit(draft_unit(card, self.lang), back=f"../{INDEX}", waits_for_rank=True)
        (self.folder / _page(card.unit)).write_bytes(page)
        return tally(card, self.lang)

    def write_outlined(self, card: Scorecard) -> "tuple[Tally, Outline]":
        """
        Write the page of one unit, and return what the index and its charts need of it.

        Raises:
            MissingExtraError: What draws is not installed.
        """
        require_charts()
        from parscore.plots import outline  # noqa: PLC0415 -- an extra, which only charts need

        return self.write_unit(card), outline(card)

    def finish(self, tallies: Iterable[Tally], outlines: "Sequence[Outline]" = ()) -> UnitsReport:
        """
        Rank the units, put each one's rank into its page, and write the index, with charts of *outlines* if any.

        Raises:
            ParscoreError: As `draft_units` does.
        """
        report = draft_units(tallies, self.lang)
        if outlines:
            report = illustrate_units(report, outlines)
        for standing in report.standings:
            file = self.folder / _page(standing.unit)
            file.write_bytes(put_rank(file.read_bytes(), standing.rank, self.lang))
        (self.folder / INDEX).write_bytes(render_units(report, _address))
        return report


def _page(unit: str) -> str:
    return f"{_PAGES}/{file_stem(unit)}.html"


def _address(standing: Standing) -> str:
    return _page(standing.unit)
