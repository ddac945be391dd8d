"""
A report, as every format renders it: texts in one language, and figures with
what is shown of them. A renderer computes nothing and chooses no words but
headings.

Every text is on one line, without characters that do not print; it may hold
anything else, so that a renderer escapes it.
"""

import datetime
import re

from collections.abc import Mapping
from fractions import Fraction

import attrs

from parscore.views._shown import MARK


_SIZE = re.compile(r'<svg[^>]* width="(\d+)" height="(\d+)"')
#: Beyond how many pixels a picture cannot be read on upright paper.
_WIDE = 1_200


@attrs.frozen
class Figure:
    """
    A number of a report.

    Attributes:
        exact: The number.
        shown: What is shown of it: itself where a decimal is exact, else cut to
            two places so that what stands beside and below it adds up.
        text: `shown` as it is read, marked ``≈`` where it is not `exact`.
    """

    exact: Fraction
    shown: Fraction
    text: str

    def signed(self, sign: str) -> str:
        """Return `text` with *sign* before the number, and the mark before both: ``≈ −0,04``."""
        return f"{MARK if self.text.startswith(MARK) else ''}{sign}{self.text.removeprefix(MARK)}"


@attrs.frozen(kw_only=True)
class Line:
    """
    One line of a ledger: points that were not earned, and why.

    Attributes:
        code: The criterion's code.
        title: The criterion's title.
        role: ``core``, ``bonus`` or ``penalty``.
        points: The points, more than 0.
        winnable: What of them comes back until `until`, if all is cured that
            can be: 0 is never; less than `points` where a gate hides what is
            lost for good.
        cause: The cause's id.
        cause_text: The cause in words.
        head: Points, cause and what was found, in one sentence.
        found: What was found.
        wanted: What was wanted.
        part: The part of the rule, where it has parts.
        looked: The documents that were looked at and do not count, with why, a sentence each.
        more: What else is to be said: what a gate blocks, and what lies behind it.
        cite: The legal citation.
        remedy: What would win the points back.
        until: The last day on which it can be cured; None is never.
        until_text: That day as it is read.
        is_open: Whether it can still be cured on the day of the score.
    """

    code: str
    title: str
    role: str
    points: Figure
    winnable: Figure
    cause: str
    cause_text: str
    head: str
    found: str
    wanted: str
    part: str | None
    looked: tuple[str, ...]
    more: tuple[str, ...]
    cite: str | None
    remedy: str | None
    until: datetime.date | None
    until_text: str | None
    is_open: bool


@attrs.frozen(kw_only=True)
class Row:
    """
    One criterion in the ledger, in the readers' order.

    Attributes:
        code: Its code; empty for the last row, the total.
        title: What it is called.
        depth: How deep it lies: a field is 0.
        role: ``core``, ``bonus`` or ``penalty``.
        is_leaf: Whether nothing lies below it.
        is_full: Whether it and all below it are at full marks.
        apart: Why it does not count, where it does not; its figures are then 0.
        max: What could be earned.
        earned: What is earned.
        lost: What can no longer be won back; of a bonus, what was not earned.
        open: What can still be won back.
        claimed: What the unit claimed; None where it did not.
        stages: What is earned at each of the report's `stages`.
        lines: Its ledger: of a leaf what no gate higher up has told, of a branch
            the gates that it carries.
        notes: What else is to be said: how its points come about, what a floor
            covers, what reviewers asked.
    """

    code: str
    title: str
    depth: int
    role: str
    is_leaf: bool
    is_full: bool
    apart: str | None
    max: Figure
    earned: Figure
    lost: Figure
    open: Figure
    claimed: Figure | None
    stages: tuple[Figure, ...]
    lines: tuple[Line, ...]
    notes: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Served:
    """
    What one criterion makes of a document.

    Attributes:
        code: The criterion's code.
        title: Its title.
        counts: Whether the document counts there.
        told: Where it counts or why it does not, and what it brings, a sentence each.
    """

    code: str
    title: str
    counts: bool
    told: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Paper:
    """
    One document of the evidence.

    Attributes:
        name: Its reference, or its subject in quotes.
        date: Its date as it is read.
        subject: What it is about.
        kind: The kind as which it was filed.
        place: Where the proof stands: locator and file.
        standing: ``brings`` where points hang on it alone, ``spare`` where it
            counts or stands by and alone nothing is lost without it, ``idle``
            where it counts for nothing.
        serves: The criteria that looked at it.
        notes: Why none looked at it; what reviewers decided about it.
        points: The points that would be lost without it.
        index: The index that would be lost without it.
    """

    name: str
    date: str | None
    subject: str
    kind: str | None
    place: str | None
    standing: str
    serves: tuple[Served, ...]
    notes: tuple[str, ...]
    points: Figure
    index: Figure


@attrs.frozen
class Cause:
    """
    What was not earned for one cause.

    Attributes:
        id: The cause's id.
        text: The cause in words.
        lines: How many lines of the ledger there are.
        points: Their points.
    """

    id: str
    text: str
    lines: int
    points: Figure


@attrs.frozen
class Stage:
    """
    A stage of the score that stands beside the others.

    Attributes:
        id: ``self``, ``verified-1``, ``explained`` or ``verified-2``.
        text: The stage in words.
        index: The published index; None where there is none.
    """

    id: str
    text: str
    index: Figure | None


@attrs.frozen
class Rank:
    """
    The place of a unit among those that were ranked with it.

    Attributes:
        text: Its rank as it is read, with ``=`` where it is shared; ``–`` where it has none.
        rank: The rank; None where the unit has no index.
        best: The best rank that any completion can bring.
        worst: The worst rank that any completion can leave.
        count: How many units there are.
    """

    text: str
    rank: int | None
    best: int | None
    worst: int | None
    count: int


@attrs.frozen
class Claim:
    """
    A claim that differs from what is computed.

    Attributes:
        code: The criterion's code.
        title: The criterion's title.
        claimed: What the unit claimed.
        earned: What is earned.
        difference: What it claimed too much; below 0 if too little.
    """

    code: str
    title: str
    claimed: Figure
    earned: Figure
    difference: Figure


@attrs.frozen(kw_only=True)
class Conclusions:
    """
    The one page that a chair reads.

    Attributes:
        index: The index as it is published, and the exact one; None where nothing applies.
        exact_index: The exact index as it is read, where it is not what is published.
        least: The least index that any completion can leave.
        most: The greatest index that any completion can bring.
        is_final: Whether nothing can change any more.
        has_bands: Whether the set has bands.
        band: The band; None where there is none.
        band_least: The lowest band in which any completion can end.
        band_most: The highest.
        earned: The tree's points.
        max: What could be earned.
        lost: What can no longer be won back.
        open: What can still be won back.
        bonus: The bonus; None where the set has none.
        penalty: The penalty, 0 or less; None where the set has none.
        summary: All of these in sentences, each of which adds up.
        fields: The rows of the fields, as in the ledger.
        losses: The largest lines, at most five.
        causes: What was not earned by cause, the most first.
        claims: Claims that differ from what is computed.
    """

    index: Figure | None
    exact_index: str | None
    least: Figure | None
    most: Figure | None
    is_final: bool
    has_bands: bool
    band: str | None
    band_least: str | None
    band_most: str | None
    earned: Figure
    max: Figure
    lost: Figure
    open: Figure
    bonus: Figure | None
    penalty: Figure | None
    summary: tuple[str, ...]
    fields: tuple[Row, ...]
    losses: tuple[Line, ...]
    causes: tuple[Cause, ...]
    claims: tuple[Claim, ...]

    @property
    def without_lines(self) -> str:
        """What is said where there is no line: that nothing was lost is no praise where nothing applies."""
        return "nothing-applies" if self.index is None else "nothing-lost"


@attrs.frozen(kw_only=True)
class Context:
    """
    What stands on every page of a report.

    Attributes:
        lang: The language of every text.
        set_title: The criteria set's title.
        year: The scored year.
        status: The set's status: ``official``, ``excerpt`` or ``illustrative``.
        status_text: The status in words.
        day: On which day the score stands, and until when evidence counts.
        stage: The stage in words; None where the unit's own view is the only one.
        fingerprint: What the score depends on beside the register.
    """

    lang: str
    set_title: str
    year: int
    status: str
    status_text: str
    day: str
    stage: str | None
    fingerprint: Mapping[str, str | None]

    @property
    def is_official(self) -> bool:
        """Whether the set is official; if not, every page says so."""
        return self.status == "official"


@attrs.frozen
class Chart:
    """
    A picture that stands with the conclusions.

    Attributes:
        caption: What it shows, in words: who does not see it reads this.
        svg: The picture as SVG, which is put into a page as it is.
    """

    caption: str
    svg: str

    @property
    def size(self) -> tuple[int, int] | None:
        """Its width and height in pixels; None where it does not say them."""
        found = _SIZE.match(self.svg)
        return None if found is None else (int(found[1]), int(found[2]))

    @property
    def is_wide(self) -> bool:
        """Whether it needs paper that lies on its side."""
        return self.size is not None and self.size[0] > _WIDE


@attrs.frozen(kw_only=True)
class Losses:
    """
    What one unit lost; it can be pickled.

    Attributes:
        name: The unit's name.
        tasks: What can be won back, the most points first.
        lessons: What cannot, the most points first.
    """

    name: str
    tasks: tuple[Line, ...]
    lessons: tuple[Line, ...]


@attrs.frozen(kw_only=True)
class UnitReport:
    """
    The report of one unit.

    Attributes:
        context: What stands on every page.
        unit: The unit's id.
        name: Its name.
        conclusions: The first page.
        stages: The stages that stand beside each other in the ledger; empty
            where there are no reviews.
        ledger: A row for each criterion; the total last.
        papers: The evidence, what brings most first; None where it was left out.
        tasks: What can be won back, the most points first.
        lessons: What cannot, the most points first.
        rank: Its place among others, where it was ranked.
        charts: Pictures that stand with the conclusions.

    .. versionadded:: 0.1.0
    """

    context: Context
    unit: str
    name: str
    conclusions: Conclusions
    stages: tuple[Stage, ...]
    ledger: tuple[Row, ...]
    papers: tuple[Paper, ...] | None
    tasks: tuple[Line, ...]
    lessons: tuple[Line, ...]
    rank: Rank | None
    charts: tuple[Chart, ...] = ()

    @property
    def has_claims(self) -> bool:
        """Whether the unit claimed any points."""
        return any(row.claimed is not None for row in self.ledger)

    @property
    def has_open(self) -> bool:
        """Whether anything is still open on the day of the score."""
        return any(row.open.exact for row in self.ledger)

    @property
    def supposes_nothing_more(self) -> bool:
        """Whether the score is of the end of the window, as if nothing more were handed in."""
        return self.context.fingerprint["as_of"] is None
