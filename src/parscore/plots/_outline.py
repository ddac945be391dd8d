"""What a chart of many units needs of one of them, so that thousands fit in memory."""

import datetime

from collections.abc import Mapping
from fractions import Fraction

import attrs

from parscore.analysis._order import Contender, contender_of
from parscore.core import Figures, Node, Rounding, add_up
from parscore.criteria import CriteriaSet
from parscore.criteria.vocabulary import Band
from parscore.scoring import Scorecard
from parscore.views import day_of
from parscore.wording import Message, Text


@attrs.frozen(kw_only=True)
class Head:
    """
    What stands over a chart.

    Attributes:
        title: The set's title.
        status: The set's status.
        year: The scored year.
        criteria: The set's id.
        digest: The set's digest.
        as_of: The day of the score; None is the end of the window.
        day: What is said of that day.
        stage: Whose view of the evidence.
    """

    title: Text
    status: str
    year: int
    criteria: str
    digest: str
    as_of: datetime.date | None
    day: Message
    stage: str

    @classmethod
    def of(cls, card: Scorecard) -> "Head":
        """Return what stands over a chart of *card*."""
        return cls(
            title=card.title,
            status=card.status,
            year=card.year,
            criteria=card.criteria.id,
            digest=card.criteria.digest,
            as_of=card.as_of,
            day=day_of(card),
            stage=card.stage,
        )


@attrs.frozen
class Scheme:
    """
    How a set names indexes.

    Attributes:
        bands: Its bands, the highest first.
        rounding: How the published index is rounded.
    """

    bands: tuple[Band, ...]
    rounding: Rounding

    @classmethod
    def of(cls, criteria: CriteriaSet) -> "Scheme":
        """Return how *criteria* names indexes."""
        return cls(criteria.bands, criteria.total_rounding)


@attrs.frozen(kw_only=True)
class Outline:
    """
    What a chart of many units needs of one of them; it can be pickled.

    Attributes:
        head: What stands over a chart of it.
        scheme: How its set names indexes.
        unit: Its id.
        name: Its name.
        index: Its exact index with its interval; None where nothing applies.
        published: The published index.
        is_final: Whether the window has closed.
        contender: What a rank needs of it.
        titles: The criteria within the total by code, in the readers' order.
        lost: What it lost by code, in points of the total, where the criterion applies.
        taken: What it lost in all, within the total.
        has_open: Whether any of that can still be cured.

    .. versionadded:: 0.1.0
    """

    head: Head
    scheme: Scheme
    unit: str
    name: str
    index: Figures | None
    published: Fraction | None
    is_final: bool
    contender: Contender
    titles: Mapping[str, Text]
    lost: Mapping[str, Fraction]
    taken: Fraction
    has_open: bool


def outline(card: Scorecard) -> Outline:
    """
    Return what `heat_map`, `ladder` and `rank` need of *card*, one of many.

    .. versionadded:: 0.1.0
    """
    leaves = [node for node in card.leaves if node.role == "core"]
    published = card.published
    return Outline(
        head=Head.of(card),
        scheme=Scheme.of(card.criteria),
        unit=card.unit,
        name=card.name,
        index=card.exact_index,
        published=None if published is None else Fraction(published),
        is_final=card.is_final,
        contender=contender_of(card),
        titles={node.code: node.title for node in leaves},
        lost={node.code: _lost(node) * card.scale_of(node.code) for node in leaves if node.applies},
        taken=add_up(line.exact for line in card.deductions),
        has_open=any(line.open for line in card.deductions),
    )


def _lost(node: Node) -> Fraction:
    return node.exact.max - node.exact.earned


def outlined(card: "Scorecard | Outline") -> Outline:
    """Return the outline of *card*, which may be one already."""
    return card if isinstance(card, Outline) else outline(card)
