"""Whether the bands of a table follow from its indexes, by the bands of a criteria set."""

from collections.abc import Iterator
from fractions import Fraction

import attrs

from parscore.criteria import CriteriaSet
from parscore.criteria.vocabulary import Band
from parscore.edge.workbooks import plain_words
from parscore.errors import Place
from parscore.wording import Message, Value

from ._notes import Notes, Tally, places_of, stands
from ._points import Points, doubt
from .result import Disagreement
from .table import Column, Row


_WHOLE = Fraction(100)


def check_bands(notes: Notes, points: Points, criteria: CriteriaSet) -> None:
    """
    Check each unit's band against its index.

    What a band asks beside an index (of every field, of penalties) no table
    shows: a lower band than that of the index is then left alone, and said.
    """
    column, score = notes.table.one("band"), points.index or points.total
    if column is None or not criteria.bands:
        return
    if score is None:
        notes.begin("bands", Message("audit.check-bands")).leave(Message("audit.no-band-score"))
        return
    tally = notes.begin("bands", Message("audit.check-bands-of", {"column": column.title, "score": score.title}))
    check = _Check(notes, tally, column, score, points, criteria)
    for row in notes.table.units:
        check.row(row)
    doubt(tally)


@attrs.frozen
class _Check:
    """The comparing of a column of bands with a score."""

    notes: Notes
    tally: Tally
    column: Column
    score: Column
    points: Points
    criteria: CriteriaSet

    def row(self, row: Row) -> None:
        """Compare one unit's band."""
        table = self.notes.table
        text, place = table.text(row.number, self.column.number), table.place(row.number, self.column.number)
        index = self._index(row)
        if not text:
            self.tally.leave(Message("audit.empty"), place)
        elif index is not None:
            self._compare(row, text, place, index)

    def _compare(self, row: Row, text: str, place: Place, index: tuple[Fraction, Fraction]) -> None:
        band = self._named(text)
        if band is None:
            self.tally.leave(Message("audit.not-a-band", {"found": text}), place)
            return
        self.tally.cells += 1
        least, most = index
        ways = [list(_ways(self.criteria, at, self._published(at, row))) for at in (least, (least + most) / 2, most)]
        if any(way[0] is band for way in ways):
            return
        if any(band is lower for way in ways for lower in way[1:]):
            self.tally.leave(Message("audit.band-conditions"), place)
            return
        values: dict[str, Value] = {
            "unit": row.name or str(row.number),
            "column": self.column.title,
            "stands": text,
            "score": self.score.title,
            "value": stands(self.score.figures[row.number]),
            "agrees": Message("audit.no-band") if (follows := ways[1][0]) is None else follows.title,
        }
        sentence = Message("audit.band-differs", values)
        wrong = Disagreement("bands", place, row.name, self.column.title, text, None, None, (), sentence)
        self.notes.add(wrong, self.tally)

    def _published(self, at: Fraction, row: Row) -> Fraction:
        """Return what is published of an index *at*: where the set's decimals are printed, what stands there."""
        rounding, figure = self.criteria.total_rounding, self.score.figures[row.number]
        if self.score is not self.points.index or rounding.digits is None or figure.value is None:
            return rounding(at)
        return rounding(figure.value if places_of(self.score, figure) >= rounding.digits else at)

    def _named(self, text: str) -> Band | None:
        """Return the band that is called so: by its title in either language, or its id."""
        words = plain_words(text)
        bands = self.criteria.bands
        return next(
            (band for band in bands if words in map(plain_words, (band.title.vi, band.title.en, band.id))), None
        )

    def _index(self, row: Row) -> tuple[Fraction, Fraction] | None:
        """Return the least and the greatest index that a printed one can be; None where there is none."""
        value = self.notes.number(self.tally, self.score, row)
        most = (_WHOLE, 0) if self.score is self.points.index else self.points.most(row)
        if value is None or most is None or most[0] <= 0:
            return None
        slack = self.notes.slack(self.score, row.number)
        low, high = ((value + step) / most[0] * _WHOLE for step in (-slack, slack))
        return low, high


def _ways(criteria: CriteriaSet, index: Fraction, published: Fraction) -> Iterator[Band | None]:
    """Yield the band of an index, and those below it that may do where its conditions fail."""
    inside = False
    for band in criteria.bands:
        compared = published if band.published else index
        inside = inside or band.holds(compared)
        if inside and band.starts_below(compared):
            yield band
            if not band.every_field and not band.no_penalty:
                return
    yield None


__all__ = ["check_bands"]
