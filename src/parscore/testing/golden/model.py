"""Golden cases: a register, a day, and what must come out."""

import datetime

from collections.abc import Mapping
from fractions import Fraction
from typing import TypeAlias

import attrs

from parscore.criteria import CriteriaSet
from parscore.edge import Path, Source
from parscore.errors import ParscoreError
from parscore.evidence import Register


#: A number, or ``n/a`` where a criterion has left the reckoning, or ``?`` for one that is still to be written.
Wanted: TypeAlias = Fraction | str

#: What stands for points where a criterion has left the reckoning.
NOT_APPLICABLE = "n/a"
#: What stands for a number that ``--parscore-update-new`` is to write.
OPEN = "?"
#: What stands for the band of a unit that has none.
NO_BAND = "none"


@attrs.frozen(kw_only=True)
class Expectation:
    """
    What must come out of a score. What is not named is not looked at; what is
    named is compared exactly, unless *within* says otherwise.

    Attributes:
        points: The earned points of criteria by code; of a penalty, 0 or less.
        secured: Likewise, the least that the year can leave.
        reachable: Likewise, the most that the year can bring.
        deductions: By code, the deducted points by cause: all of its causes.
        causes: The whole tree's deducted points by cause: all causes.
        earned: The tree's earned points.
        index: The exact index.
        published: The index as it is published, rounded.
        band: The band's id, or ``none``.
        within: How far a number may lie from what is expected.
    """

    points: Mapping[str, Wanted] = attrs.Factory(dict[str, Wanted])
    secured: Mapping[str, Wanted] = attrs.Factory(dict[str, Wanted])
    reachable: Mapping[str, Wanted] = attrs.Factory(dict[str, Wanted])
    deductions: Mapping[str, Mapping[str, Wanted]] = attrs.Factory(dict[str, Mapping[str, Wanted]])
    causes: Mapping[str, Wanted] | None = None
    earned: Wanted | None = None
    index: Wanted | None = None
    published: Wanted | None = None
    band: str | None = None
    within: Fraction = Fraction(0)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is expected, so that nothing could fail."""
        named = (self.points, self.secured, self.reachable, self.deductions)
        single = (self.causes, self.earned, self.index, self.published, self.band)
        return not any(named) and all(item is None for item in single)

    @property
    def codes(self) -> tuple[str, ...]:
        """The criteria of which something is expected, each once."""
        return tuple(dict.fromkeys((*self.points, *self.secured, *self.reachable, *self.deductions)))


@attrs.frozen(kw_only=True, eq=False)
class GoldenCase:
    """
    One case of a file.

    Attributes:
        name: Its name, which stands in its node id.
        path: Where it stands in the file.
        register: The evidence; None where it cannot be read.
        expect: What must come out.
        stage: Whose view; None is the last with reviews.
        as_of: The day; None is the end of the window.
        note: What its author says of it.
        unconfirmed: Whether no person has yet held it against the rule.
        problems: What is wrong with it; a case with problems fails.
    """

    name: str
    path: Path
    register: Register | None
    expect: Expectation
    stage: str | None = None
    as_of: datetime.date | None = None
    note: str | None = None
    unconfirmed: bool = False
    problems: tuple[ParscoreError, ...] = ()


@attrs.frozen(kw_only=True, eq=False)
class GoldenFile:
    """
    A file of golden cases.

    Attributes:
        source: The file.
        criteria: The set; None where it cannot be loaded.
        digest: The set's digest when the cases were last confirmed; None where
            the file names none.
        cases: Its cases, in the order of the file.
        problems: What is wrong with the file or its set.
    """

    source: Source
    criteria: CriteriaSet | None
    digest: str | None
    cases: tuple[GoldenCase, ...]
    problems: tuple[ParscoreError, ...] = ()

    @property
    def has_moved(self) -> bool:
        """Whether the set is another one than when the cases were confirmed."""
        return self.criteria is not None and self.digest is not None and self.criteria.digest != self.digest
