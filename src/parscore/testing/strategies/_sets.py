"""Criteria sets: as the data of a file, and compiled."""

from collections.abc import Sequence
from fractions import Fraction

from hypothesis import strategies as st

from parscore.criteria import CriteriaSet
from parscore.criteria.kinds import known_kinds
from parscore.testing.building import criteria_from, set_data

from ._rules import WRITERS, RuleWriter
from ._vocabulary import CLOSES, CODES, DOCUMENTS, MAXIMA, OPENS, SOURCES, Data, day
from ._written import written


#: Keys of a criterion that say something to readers and change no points.
_TOLD: tuple[Data, ...] = (
    {"cite": "plan mục một"},
    {"cite": ["plan", "law điều một"]},
    {"note": "Ghi chú"},
    {"rule_text": {"vi": "Cách chấm", "en": "How it is scored"}},
    {"evidence": "Tài liệu"},
    {"scored_by": "Sở Nội vụ"},
)


class _SetWriter(RuleWriter):
    """Writes one criteria set, drawing what to write."""

    def __init__(self, draw: st.DrawFn, kinds: tuple[str, ...], status: str) -> None:
        super().__init__(draw, kinds)
        self.status = status
        self.done: list[str] = []
        self.penalties: list[str] = []

    def children(self, code: str, role: str, depth: int) -> tuple[Data, Fraction]:
        """Return the children below *code*, and the sum of the limits of those of its role."""
        roles = [role] * self.draw(st.integers(1, 3 if depth else 2))
        if role == "core":
            roles += [extra for extra in ("bonus", "penalty") if self.chance(4)]
        keys = self.draw(st.permutations(self.pick(*CODES)))
        table: Data = {}
        total = Fraction(0)
        for key, own in zip(keys, roles, strict=False):
            name = f"{code}.{key}" if code else key
            table[key], limit = self.node(name, own, depth + 1, inherited=role)
            total += limit if own == role else 0
        return table, total

    def node(self, code: str, role: str, depth: int, *, inherited: str) -> tuple[Data, Fraction]:
        """Return one criterion and its limit."""
        data: Data = {"title": f"Mục {'ABCD'[depth]}"}
        if role != inherited:
            data["role"] = role
        if role == "penalty":
            self.penalties.append(code)
        elif self.done and self.chance(3):
            data["requires"] = self._gates()
        if role == "bonus" and self.chance(3):
            data["when"] = {"index_from": self.pick(50, 90)}
        if self.chance(4):
            data["not_applicable"] = self.pick("grant", "shrink", "refuse")
        inside, limit = self._branch(code, role, depth) if depth < 3 and self.chance(3) else self._leaf(role)  # noqa: PLR2004
        if role == "core":
            self.done.append(code)
        return data | inside, limit

    def _leaf(self, role: str) -> tuple[Data, Fraction]:
        limit = self.pick(*MAXIMA)
        data: Data = {"max" if role == "core" else "cap": written(limit)}
        if self.status != "excerpt" or not self.chance(6):
            data["rule"] = self.rule(limit, role)
        return data | self.pick(*_TOLD) if self.chance(4) else data, limit

    def _branch(self, code: str, role: str, depth: int) -> tuple[Data, Fraction]:
        data, limit = self.children(code, role, depth)
        if role != "core" and self.chance():
            limit = self.pick(*MAXIMA)
            data["cap"] = written(limit)
        elif role == "core" and self.chance():
            limit = self.pick(Fraction(5), *MAXIMA)
            data["scale_to"] = written(limit)
        elif role == "core" and self.chance():
            data["max"] = written(limit)
        return data, limit

    def _gates(self) -> list[object]:
        codes = self.draw(st.lists(st.sampled_from(self.done), min_size=1, max_size=2, unique=True))
        shares = ("50 %", "100 %", "90 %", "0 %")
        return [code if self.chance() else {"criterion": code, "at_least": self.pick(*shares)} for code in codes]

    def bands(self) -> Data:
        """Return two bands, of which the lower may end before the higher begins."""
        high = self.pick("from", "from", "above")
        bands: Data = {"high": {"title": "Cao", high: 80}, "low": {"title": "Thấp", "from": self.pick(40, 0)}}
        if self.chance():
            bands["high"]["every_field"] = self.pick("50 %", "100 %")
        if self.penalties and self.chance():
            bands["high"]["no_penalty"] = [self.pick(*self.penalties)]
        if self.chance():
            bands["low"]["compare"] = "published"
        if self.chance(4):
            bands["low"] |= self.pick({"to": 70}, {"below": 80})
        return bands

    def settings(self, *, exact: bool) -> Data:
        """Return what stands in ``[set]`` beside its head."""
        leaf = "exact" if exact else self.pick("exact", 2, 1, 0)
        modes = ("half-up", "half-even", "down")
        settings: Data = {
            "status": self.status,
            "calendar": self.pick("none", "VN"),
            "rounding": {"leaf": leaf, "total": self.pick(2, 0, "exact"), "mode": self.pick(*modes)},
            "not_applicable": self.pick("shrink", "grant", "refuse"),
            "without_survey": self.pick("rescale", "pending"),
            "window": {"from": OPENS, "to": CLOSES},
        }
        more: tuple[Data, ...] = ({"issuer": "Huyện"}, {"note": "Ghi chú"}, {"in_force": {"from": OPENS}})
        return settings | self.pick(*more, {"in_force": {"from": OPENS, "to": CLOSES}}) if self.chance(4) else settings

    def overrides(self) -> list[Data]:
        """Return days that a document has swapped."""
        days = [{"date": day(7, 5), "working": False, "document": "1/CV-VP"}]
        return [*days, {"date": day(4, 1), "working": True, "document": "1/CV-VP"}] if self.chance() else days


@st.composite
def criteria_data(draw: st.DrawFn, *, kinds: Sequence[str] | None = None, exact: bool = False) -> Data:
    """
    Return a criteria set as the data of its file; it always compiles.

    Args:
        draw: Given by Hypothesis.
        kinds: The rule kinds to draw from; None is every one, those of installed plugins included.
        exact: Whether leaves are left unrounded.

    .. versionadded:: 0.1.0
    """
    writer = _SetWriter(draw, every_kind() if kinds is None else tuple(kinds), "illustrative")
    writer.status = writer.pick("illustrative", "illustrative", "official", "excerpt")
    tree, total = writer.children("", "core", 0)
    tables: Data = {
        "set": writer.settings(exact=exact),
        "sources": SOURCES,
        "documents": DOCUMENTS,
        "facts": writer.facts,
        "bands": writer.bands(),
    }
    if writer.chance(4):
        tables["calendar_overrides"] = writer.overrides()
    return set_data(tree, written(total), **tables)


def criteria_sets(*, kinds: Sequence[str] | None = None, exact: bool = False) -> st.SearchStrategy[CriteriaSet]:
    """
    Return compiled criteria sets.

    Args:
        kinds: The rule kinds to draw from; None is every one, those of installed plugins included.
        exact: Whether leaves are left unrounded.

    .. versionadded:: 0.1.0
    """
    return criteria_data(kinds=kinds, exact=exact).map(criteria_from)


def every_kind() -> tuple[str, ...]:
    """Return the names of all rule kinds, the simplest first."""
    return tuple(dict.fromkeys([*WRITERS, *known_kinds()]))
