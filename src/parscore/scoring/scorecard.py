"""The scorecard: one result object, of which everything a person sees is a view."""

import datetime

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING

import attrs

from parscore.core import Cause, Deduction, Figures, Node
from parscore.criteria import CriteriaSet
from parscore.criteria.vocabulary import Band
from parscore.evidence import Register
from parscore.showing import Shows
from parscore.views import (
    card_to_dict,
    card_to_json,
    draft_letter,
    explain_card,
    letter_to_markdown,
)
from parscore.wording import Text, as_surface

from .bands import find_band, span_of_bands
from .measure import Day


if TYPE_CHECKING:
    from .worth import Evidence


_ZERO = Fraction(0)


@attrs.frozen(kw_only=True, eq=False)
class Scorecard(Shows):
    """
    The score of one unit.

    The figures are the tree's, without bonus and penalty, which have ledgers
    of their own; `index` has all three.

    Attributes:
        criteria: The set that was applied.
        register: The register that was scored.
        stage: Whose view of the evidence: ``self``.
        day: The day of the score.
        root: The tree, bonus and penalty standing in it as the set has them.
        bonus: All bonuses together; None where the set has none.
        penalty: All penalties together; None where the set has none.

    .. versionadded:: 0.1.0
    """

    criteria: CriteriaSet
    register: Register
    stage: str
    day: Day
    root: Node = attrs.field(repr=False)
    bonus: Node | None = attrs.field(repr=False)
    penalty: Node | None = attrs.field(repr=False)
    _evidence: "list[Evidence]" = attrs.field(factory=list["Evidence"], init=False, repr=False)

    # -- who and when ----------------------------------------------------

    @property
    def unit(self) -> str:
        """The unit's id."""
        return self.register.unit

    @property
    def name(self) -> str:
        """The unit's name."""
        return self.register.name

    @property
    def year(self) -> int:
        """The scored year."""
        return self.criteria.year

    @property
    def title(self) -> Text:
        """The set's title."""
        return self.criteria.title

    @property
    def status(self) -> str:
        """The set's status: ``official``, ``excerpt`` or ``illustrative``."""
        return self.criteria.status

    @property
    def as_of(self) -> datetime.date | None:
        """The day of the score; None is the end of the window."""
        return self.day.as_of

    @property
    def closes(self) -> datetime.date:
        """The last day of the evidence window."""
        return self.day.closes

    @property
    def is_final(self) -> bool:
        """Whether the window has closed."""
        return self.day.is_over

    # -- points ----------------------------------------------------------

    @property
    def exact(self) -> Figures:
        """The tree's figures as fractions."""
        return self.root.exact

    @property
    def max(self) -> Decimal | Fraction:
        """What could be earned: the total, less what does not apply."""
        return self.root.max

    @property
    def earned(self) -> Decimal | Fraction:
        """What is earned, without bonus and penalty."""
        return self.root.earned

    @property
    def secured(self) -> Decimal | Fraction:
        """The least that any completion can leave."""
        return self.root.secured

    @property
    def reachable(self) -> Decimal | Fraction:
        """The most that any completion can bring."""
        return self.root.reachable

    @property
    def deductions(self) -> tuple[Deduction, ...]:
        """The tree's ledger: max = earned + the sum of these."""
        return self.root.deductions

    @property
    def leaves(self) -> tuple[Node, ...]:
        """The criteria that have a rule, in the readers' order."""
        return tuple(node for node in self.root.walk() if node.is_leaf and node.code in self.criteria.criteria)

    @property
    def total(self) -> Fraction:
        """What the set's fields sum to, when all of them apply."""
        return self.criteria.total

    # -- index and band --------------------------------------------------

    @property
    def exact_index(self) -> Figures | None:
        """
        The index and its interval as fractions: earned is the index itself.
        None where nothing applies.
        """
        return self._exact_index

    @cached_property
    def _exact_index(self) -> Figures | None:
        if not self.root.applies:
            return None
        figures = self.root.exact.scaled(Fraction(100) / self.root.exact.max)
        share = Fraction(100) / self.criteria.total
        for node in (self.bonus, self.penalty):
            if node is not None:
                figures += node.exact.scaled(share)
        return figures

    @property
    def index(self) -> Decimal | Fraction | None:
        """The exact index, bonus and penalty included; None where nothing applies."""
        figures = self.exact_index
        return None if figures is None else as_surface(figures.earned)

    @property
    def published(self) -> Decimal | Fraction | None:
        """The index, rounded as the set declares."""
        figures = self.exact_index
        return None if figures is None else as_surface(self.criteria.total_rounding(figures.earned))

    @property
    def index_secured(self) -> Decimal | Fraction | None:
        """The least index that any completion can leave."""
        figures = self.exact_index
        return None if figures is None else as_surface(figures.secured)

    @property
    def index_reachable(self) -> Decimal | Fraction | None:
        """The greatest index that any completion can bring."""
        figures = self.exact_index
        return None if figures is None else as_surface(figures.reachable)

    @property
    def band(self) -> Band | None:
        """The band of the index; None where there is no index or no band fits."""
        figures = self.exact_index
        if figures is None:
            return None
        return find_band(self.criteria, figures.earned, self.root, lambda node: node.earned)

    @property
    def band_secured(self) -> Band | None:
        """The lowest band in which any completion can end; None, no band at all, is the lowest."""
        figures = self.exact_index
        if figures is None:
            return None
        return span_of_bands(self.criteria, figures, self.root)[0]

    @property
    def band_reachable(self) -> Band | None:
        """The highest band in which any completion can end."""
        figures = self.exact_index
        if figures is None:
            return None
        return span_of_bands(self.criteria, figures, self.root)[1]

    # -- parts -----------------------------------------------------------

    def __getitem__(self, code: str) -> Node:
        """
        Return the node of a criterion: ``card["1.1"]``.

        Raises:
            UnknownNameError: The set has no such criterion.
        """
        for node in self.root.walk():
            if node.code == code and code:
                return node
        raise self.criteria.no_criterion(code)

    @property
    def nodes(self) -> Mapping[str, Node]:
        """Every node by its code, in the readers' order."""
        return {node.code: node for node in self.root.walk() if node.code}

    def scale_of(self, code: str) -> Fraction:
        """
        Return what a point of the criterion *code* is of the total's: 1, but
        below a branch that is scaled to other points.

        Raises:
            KeyError: The set has no such criterion.
        """
        return self._scales[code]

    @cached_property
    def _scales(self) -> Mapping[str, Fraction]:
        nodes, found = self.nodes, {"": Fraction(1)}
        waiting = [(self.criteria.root, Fraction(1), Fraction(1))]
        while waiting:
            branch, own, outside = waiting.pop()
            if branch.scale_to is not None:
                applying = (nodes[child.code] for child in branch.children if child.role == branch.role)
                most = sum((node.exact.max for node in applying if node.applies), _ZERO)
                own *= branch.scale_to / most if most else 1
                declared = sum((child.limit for child in branch.children if child.role == branch.role), _ZERO)
                outside *= branch.scale_to / declared
            for child in branch.children:
                found[child.code] = own if child.role == branch.role else outside
                waiting.append((child, found[child.code], outside))
        return found

    @property
    def by_cause(self) -> dict[Cause, Fraction]:
        """The tree's deducted points by cause, so that no cause is lost in a sum."""
        sums: dict[Cause, Fraction] = {}
        for line in self.deductions:
            sums[line.cause] = sums.get(line.cause, _ZERO) + line.exact
        return sums

    @property
    def fingerprint(self) -> dict[str, str | None]:
        """What the score depends on beside the register."""
        return {
            "engine": version("parscore"),
            "criteria": self.criteria.id,
            "criteria_digest": self.criteria.digest,
            "calendar_digest": self.criteria.calendar_digest,
            "stage": self.stage,
            "as_of": None if self.as_of is None else self.as_of.isoformat(),
        }

    @property
    def evidence(self) -> "Evidence":
        """What each document of the register is worth; it is found when first asked for."""
        if not self._evidence:
            from .worth_of import evidence_of  # noqa: PLC0415 -- it scores, and needs this class

            self._evidence.append(evidence_of(self))
        return self._evidence[0]

    # -- views -----------------------------------------------------------

    def explain(self, lang: str = "vi", code: str | None = None) -> str:
        """
        Return the score as a text: every deduction, its reason and its remedy.

        Args:
            lang: ``vi`` or ``en``.
            code: Only this criterion and what is below it.

        Raises:
            UnknownNameError: The set has no such criterion.
        """
        return explain_card(self, lang, None if code is None else self[code])

    def explanation_letter(self, lang: str = "vi") -> str:
        """Return a draft letter of explanation (giải trình) as Markdown: facts, and places for the argument."""
        return letter_to_markdown(draft_letter(self, lang))

    def to_dict(self) -> dict[str, object]:
        """Return plain data, ``format = "parscore.scorecard/1"``."""
        return card_to_dict(self)

    def to_json(self) -> str:
        """Return the plain data as JSON, the same bytes for the same input."""
        return card_to_json(self)

    def __repr__(self) -> str:
        band = self.band
        return f"<Scorecard {self.unit} {self.year}: {self.published} {'' if band is None else band.title.vi}>"
