"""Hypothesis strategies: criteria sets as file data, registers for them, and what can still become of one."""

import datetime

from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise
from typing import Any, TypeVar

from hypothesis import strategies as st

from building import CLOSES, OPENS, Data, day, register_data, set_data
from parscore.criteria import CriteriaSet
from parscore.criteria.measures import period_ids
from parscore.wording import as_surface


T = TypeVar("T")

_ONE_DAY = datetime.timedelta(days=1)
#: Days on either side of every bound that a set made here knows.
DAYS = (
    *(day(3, 31), day(4, 1), day(4, 3), day(6, 30), day(7, 5), day(12, 31)),
    *(CLOSES, OPENS, day(1, 15), CLOSES + _ONE_DAY, OPENS - _ONE_DAY),
)
MAXIMA = (Fraction(1), Fraction(2), Fraction(1, 2), Fraction(1, 3), Fraction(5, 8))
KINDS = ("plain", "notice", "letter", "agreed")
DOCUMENTS: Data = {
    "plain": {"title": "Văn bản thường", "numbered": False},
    "notice": {
        "title": {"vi": "Thông báo", "en": "Notice"},
        "types": ["TB"],
        "subject": ["họp|kết luận"],
        "not_subject": ["đột xuất"],
    },
    "letter": {"title": "Công văn", "signer": "Chủ tịch", "to": "Phòng|Ban", "cites": ["plan"]},
    "agreed": {"title": "Thỏa thuận", "numbered": False, "issuer": "Huyện|Tỉnh"},
}
FACTS: Data = {
    "c0": {"title": "Tổng số"},
    "c1": {"title": "Đã xong", "of": "c0", "unit": {"vi": "hồ sơ", "en": "dossiers"}},
    "c2": {"title": "Vi phạm"},
    "n0": {"title": "Dự toán", "sort": "number"},
    "n1": {"title": "Giải ngân", "sort": "number", "of": "n0"},
    "p0": {"title": "Tỷ lệ", "sort": "percent"},
    "s0": {"title": "Khảo sát dân", "sort": "percent"},
    "s1": {"title": "Khảo sát lãnh đạo", "sort": "percent"},
    "y0": {"title": "Có giao việc", "sort": "yes_no"},
    "x0": {"title": "Xử lý", "sort": "choice", "answers": ["kịp thời", "chậm", "không"]},
}
_SHARES = (Fraction(0), Fraction(1, 2), Fraction(1))
_KEYS = (("1", "2", "10", "3", "4"), ("a", "b", "d", "đ", "e"), ("I", "II", "IX", "V", "X"))


def written(number: Fraction) -> object:
    """Return *number* as a file has it: whole, decimal, or a fraction in a string."""
    if number.denominator == 1:
        return int(number)
    surface = as_surface(number)
    return f"{number.numerator}/{number.denominator}" if isinstance(surface, Fraction) else surface


def _percent(share: Fraction) -> str:
    return f"{as_surface(share * 100)} %"


class _Writer:
    """Writes one criteria set, drawing what to write."""

    def __init__(self, draw: st.DrawFn, kinds: tuple[str, ...]) -> None:
        self.draw = draw
        self.kinds = kinds
        self.facts = dict(FACTS)
        self.done: list[str] = []
        self.penalties: list[str] = []

    def pick(self, *options: T) -> T:
        return self.draw(st.sampled_from(options))

    def chance(self, of: int = 2) -> bool:
        return self.draw(st.integers(1, of)) == of

    # -- rules -----------------------------------------------------------

    def rule(self, top: Fraction, role: str, depth: int = 0) -> Data:
        kinds = [kind for kind in self.kinds if depth == 0 or kind != "parts"]
        kinds = [kind for kind in kinds if depth < 2 or kind != "all_of"]
        if role == "penalty":
            kinds = [kind for kind in kinds if kind not in ("survey", "all_of")]
        kind = self.pick(*kinds)
        return {"kind": kind} | getattr(self, f"_{kind}")(top, role, depth)

    def _asked(self) -> Data:
        names = self.draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=2, unique=True))
        data: Data = {"document": names[0] if len(names) == 1 else names}
        if self.chance(6):
            data |= self.pick({"by": "received"}, {"signer": "Chủ tịch"}, {"to": "Phòng"}, {"cites": "plan"})
        return data

    def _points(self, top: Fraction, *shares: Fraction) -> object:
        share = self.pick(*shares)
        return written(share * top) if self.chance() else _percent(share)

    def _timed(self, top: Fraction, *, timed: bool, whole: bool) -> Data:
        """Return what is off for a document that is late or missing."""
        data: Data = {}
        missing = self.pick(Fraction(1), Fraction(1, 2), Fraction(1, 4))
        if not whole or missing != 1:
            data["missing"] = written(missing * top)
        if timed and self.chance():
            steps = [{"over": 0, "off": written(self.pick(0, missing / 2, missing) * top)}]
            if self.chance():
                steps.append({"over": self.pick(3, 90), "off": written(missing * top)})
            data["late"] = steps if self.chance() else steps[-1]["off"]
        if self.chance(6):
            data["late_in"] = "working days"
        return data

    def _document(self, top: Fraction, _role: str, _depth: int) -> Data:
        due = self.pick(
            day(4, 1),
            None,
            day(7, 5),
            {"on": day(4, 1), "roll": False},
            "10 days after plan",
            "5 working days after plan",
            "15 days after document plain",
            {"on": "90 days after document notice", "first_day_counts": True},
        )
        data = self._asked() | self._timed(top, timed=due is not None, whole=True)
        return data if due is None else data | {"due": due}

    def _periodic(self, top: Fraction, _role: str, _depth: int) -> Data:
        every = self.pick("periods", "half-year", "quarter", "year")
        dues: dict[str, str] = {
            "half-year": "day 30 of months 6, 12",
            "quarter": "day 5 of months 3, 6, 9, 12",
            "year": "day 15 of month 12",
        }
        due = self.pick(
            None, dues.get(every), "5 days after the period ends", "3 days after plan", "90 days after document plain"
        )
        if due == "3 days after plan" and every != "year":
            due = None
        data = self._asked() | ({} if due is None else {"due": due})
        if every == "periods":
            first = {"id": "dot-1", "from": day(1, 1), "to": day(3, 31)}
            second = {"id": "dot-2", "from": day(4, 1), "to": day(6, 30), "title": "đợt hai"}
            if self.chance():
                first["due"], second["due"] = day(4, 1), {"on": day(7, 5), "roll": False}
            data["periods"] = [first, second]
        else:
            data["every"] = every
        if self.chance(3):
            return data | {"all_or_nothing": True}
        return data | self._timed(top, timed=True, whole=False)

    def _measure(self, *, ratio: bool = True, whole: bool = True, document: bool = True) -> tuple[Data, str]:
        """Return what a rule measures, and of which sort that is."""
        options: list[tuple[Data, str]] = []
        if ratio:
            options += [
                ({"ratio": ["c1", "c0"]}, "ratio"),
                ({"ratio": ["n1", "n0"]}, "ratio"),
                ({"fact": "p0"}, "ratio"),
            ]
            options += [({"ratio": ["c2", "c0"]}, "ratio")]
        if whole:
            options += [({"fact": "c2"}, "whole"), ({"fact": "c1"}, "whole"), ({"fact": "n1"}, "number")]
        if document:
            options += [({}, "document")]
        data, sort = self.pick(*options)
        return (self._asked(), "whole") if sort == "document" else (data, sort)

    def _tiers(self, _top: Fraction, role: str, _depth: int) -> Data:
        data, sort = self._measure()
        places = {
            "ratio": (Fraction(1, 2), Fraction(9, 10), Fraction(1), Fraction(0)),
            "whole": (Fraction(1), Fraction(3), Fraction(5)),
            "number": (Fraction(1), Fraction(5, 2)),
        }[sort]
        cuts = sorted(self.draw(st.sets(st.sampled_from(places), max_size=2)))
        shares = [self.pick(*_SHARES) for _ in range(len(cuts) + 1)]
        shares[self.draw(st.integers(0, len(cuts)))] = Fraction(0 if role == "penalty" else 1)
        tiers: list[Data] = [{"points": _percent(share)} for share in shares]
        if not cuts:
            tiers[0]["from"] = 0
        for cut, (left, right) in zip(cuts, pairwise(tiers), strict=True):
            left_has_it = cut == 0 or (self.chance() and not (sort == "ratio" and cut == 1))
            bound = _percent(cut) if sort == "ratio" else written(cut)
            left["to" if left_has_it else "below"] = bound
            right["above" if left_has_it else "from"] = bound
        return data | {"tiers": tiers[::-1] if self.chance() else tiers}

    def _proportional(self, _top: Fraction, role: str, _depth: int) -> Data:
        data, _ = self._measure(whole=False, document=False)
        if self.chance():
            data["zero_below"] = self.pick("50 %", "90 %", "33.3 %")
        if self.chance():
            data["full_from"] = self.pick("90 %", "100 %") if role == "penalty" or "zero_below" in data else "50 %"
        return data

    def _per_item(self, top: Fraction, _role: str, _depth: int) -> Data:
        return self._measure(ratio=False)[0] | {"each": self._points(top, Fraction(1), Fraction(1, 2), Fraction(3, 8))}

    _deduct = _per_item

    def _choice(self, top: Fraction, role: str, _depth: int) -> Data:
        if self.chance(3):
            return {"fact": "y0"}
        fact, answers = self.pick(("y0", ["yes", "no"]), ("x0", FACTS["x0"]["answers"]))
        options = {answer: self._points(top, *_SHARES) for answer in answers}
        options[self.pick(*answers)] = 0 if role == "penalty" else "100 %"
        return {"fact": fact, "options": options}

    def _all_of(self, _top: Fraction, role: str, depth: int) -> Data:
        count = self.draw(st.integers(1, 3))
        return {"conditions": [self.rule(Fraction(1), role, depth + 1) for _ in range(count)]}

    def _parts(self, top: Fraction, role: str, depth: int) -> Data:
        first = self.pick(Fraction(1, 2), Fraction(1, 3))
        parts: list[Data] = [
            {"max": written(share * top), "rule": self.rule(share * top, role, depth + 1)}
            for share in (first, 1 - first)
        ]
        if self.chance():
            parts[0]["title"] = "Phần đầu"
        return {"parts": parts}

    def _survey(self, _top: Fraction, _role: str, _depth: int) -> Data:
        return {"fact": self.pick("s0", "s1")}

    def _judged(self, top: Fraction, _role: str, _depth: int) -> Data:
        name = f"judged {top}"
        self.facts[name] = {"title": "Người chấm", "sort": "number"}
        return {"fact": name}

    # -- the tree --------------------------------------------------------

    def children(self, code: str, role: str, depth: int) -> tuple[Data, Fraction]:
        """Return the children below *code*, and the maxima of those of its role."""
        roles = [role] * self.draw(st.integers(1, 3 if depth else 2))
        if role == "core":
            roles += [extra for extra in ("bonus", "penalty") if self.chance(4)]
        keys = self.draw(st.permutations(self.pick(*_KEYS)))
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
        inside, limit = self._branch(code, role, depth) if depth < 3 and self.chance(3) else self._leaf(role)
        if role == "core":
            self.done.append(code)
        return data | inside, limit

    def _leaf(self, role: str) -> tuple[Data, Fraction]:
        limit = self.pick(*MAXIMA)
        data: Data = {"max" if role == "core" else "cap": written(limit), "rule": self.rule(limit, role)}
        if self.chance(4):
            data["cite"] = "plan mục một"
        return data, limit

    def _branch(self, code: str, role: str, depth: int) -> tuple[Data, Fraction]:
        data, limit = self.children(code, role, depth)
        if role != "core" and self.chance():
            limit = self.pick(*MAXIMA)
            data["cap"] = written(limit)
        elif role == "core" and self.chance():
            limit = self.pick(Fraction(5), *MAXIMA)
            data["scale_to"] = written(limit)
        return data, limit

    def _gates(self) -> list[object]:
        codes = self.draw(st.lists(st.sampled_from(self.done), min_size=1, max_size=2, unique=True))
        shares = ("50 %", "100 %", "90 %", "0 %")
        return [code if self.chance() else {"criterion": code, "at_least": self.pick(*shares)} for code in codes]

    def bands(self) -> Data:
        bands: Data = {"high": {"title": "Cao", "from": 80}, "low": {"title": "Thấp", "from": self.pick(40, 0)}}
        if self.chance():
            bands["high"]["every_field"] = self.pick("50 %", "100 %")
        if self.penalties and self.chance():
            bands["high"]["no_penalty"] = [self.pick(*self.penalties)]
        if self.chance():
            bands["low"]["compare"] = "published"
        return bands


RULES = (
    *("document", "choice", "periodic", "tiers", "proportional", "per_item"),
    *("deduct", "survey", "judged", "parts", "all_of"),
)


@st.composite
def criteria_data(draw: st.DrawFn, *, kinds: tuple[str, ...] = RULES, exact: bool = False) -> Data:
    """Return a criteria set as the data of its file; it always compiles."""
    writer = _Writer(draw, kinds)
    tree, total = writer.children("", "core", 0)
    leaf = "exact" if exact else writer.pick("exact", 2, 1, 0)
    settings = {
        "calendar": writer.pick("none", "VN"),
        "rounding": {"leaf": leaf, "total": writer.pick(2, 0, "exact"), "mode": writer.pick(*_MODES)},
        "not_applicable": writer.pick("shrink", "grant"),
        "without_survey": writer.pick("rescale", "pending"),
    }
    tables: Data = {"set": settings, "documents": DOCUMENTS, "facts": writer.facts, "bands": writer.bands()}
    return set_data(tree, written(total), **tables)


_MODES = ("half-up", "half-even", "down")


# -- registers -------------------------------------------------------------


@st.composite
def documents(draw: st.DrawFn, criteria: CriteriaSet, number: int) -> Data:
    """Return a document, the *number*-th of its register, that may count or lack something."""
    kind = draw(st.sampled_from(KINDS))
    date = draw(st.sampled_from(DAYS))
    data: Data = {"number": f"{number}/TB-UBND", "date": date, "kind": kind, "subject": "Kết luận"}
    data |= {"signer": "Chủ tịch Xã", "to": ["Phòng Nội vụ"], "cites": ["341/KH-UBND"], "issuer": "Huyện"}
    for change in draw(st.lists(st.sampled_from(sorted(_CHANGES)), max_size=2, unique=True)):
        data |= _CHANGES[change]
    if draw(st.booleans()):
        data["received"] = draw(st.sampled_from(DAYS))
    if draw(st.integers(0, 3)) == 3:
        own = period_ids(part for leaf in criteria.leaves for part in leaf.parts)
        data["period"] = draw(st.sampled_from(["2023-Q1", "2023-H2", "2023", "2022-Q4", *own]))
    if draw(st.integers(0, 3)) == 3:
        data["proves"] = [draw(st.sampled_from(list(criteria.criteria)))]
    if kind == "notice" and draw(st.booleans()):
        del data["kind"]
    if data["number"] is None or data["date"] is None:
        data["subject"] += f" thứ {number}"
    return {key: value for key, value in data.items() if value is not None}


#: What may be otherwise about a document than a rule wants.
_CHANGES: dict[str, Data] = {
    "issuer": {"issuer": "Xã"},
    "excluded": {"subject": "Họp đột xuất"},
    "period": {"subject": "Kết luận quý II"},
    "half": {"subject": "Kết luận 6 tháng"},
    "number": {"number": None},
    "undated": {"date": None},
    "type": {"type": "GM"},
    "signer": {"signer": None},
    "to": {"to": ["Sở"]},
    "cites": {"cites": ["1/KH-X"]},
    "valid": {"valid": {"from": day(5, 1, 2022), "to": day(12, 31, 2025)}},
    "expired": {"valid": {"from": day(5, 1, 2020), "to": day(12, 31, 2022)}},
}


def draw_value(name: str, sort: str, answers: Iterable[str]) -> st.SearchStrategy[Any]:
    """Return what a fact other than a count may be."""
    if name.startswith("judged "):
        most = Fraction(name.removeprefix("judged "))
        return st.sampled_from([written(most * share) for share in (Fraction(0), Fraction(1, 4), Fraction(1))])
    pools: dict[str, list[Any]] = {
        "percent": ["100 %", "0 %", "50 %", "90 %", "87,4 %"],
        "yes_no": [True, False],
        "choice": list(answers),
    }
    return st.sampled_from(pools[sort])


def draw_totals(draw: st.DrawFn, known: dict[str, tuple[Any, bool]], *, may_lack: bool) -> dict[str, Any]:
    """
    Return counts and numbers of which the parts do not exceed their whole.

    *known* has their values so far, and whether those are final.
    """
    new: dict[str, Any] = {}
    for whole, parts, grows in (("c0", ("c1", "c2"), True), ("n0", ("n1",), False)):
        so_far = [known[part][0] for part in parts if part in known and (grows or known[part][1])]
        least = max([0, *so_far, *([known[whole][0]] if grows and whole in known else [])])
        new[whole] = draw(_grown(least)) if whole not in known or not known[whole][1] else known[whole][0]
        if may_lack and whole not in known and draw(st.integers(0, 3)) == 3:
            del new[whole]
        for part in parts:
            value, final = known.get(part, (0, False))
            most = new.get(whole, value + 3 if grows else 3)
            new[part] = value if final else draw(st.integers(int(value) if grows else 0, int(most)))
            if may_lack and part not in known and draw(st.integers(0, 3)) == 3:
                del new[part]
    return new


def _grown(least: int) -> st.SearchStrategy[int]:
    return st.integers(int(least), int(least) + 4)


@st.composite
def registers(draw: st.DrawFn, criteria: CriteriaSet, unit: str = "xa-a") -> Data:
    """Return a register for *criteria*: facts dated, final or not, and documents that count or do not."""
    facts: Data = {}
    first = draw_totals(draw, {}, may_lack=True)
    second = draw_totals(draw, {name: (value, False) for name, value in first.items()}, may_lack=False)
    dated = draw(st.booleans())
    for name, fact in criteria.facts.items():
        final = draw(st.booleans())
        if name in first:
            older, newer = first[name], second[name]
        elif (fact.sort in ("count", "number") and not name.startswith("judged ")) or draw(st.integers(0, 3)) == 3:
            continue
        else:
            older, newer = (draw(draw_value(name, fact.sort, fact.answers)) for _ in range(2))
        entry = {"value": older, "final": final}
        if dated and (name[0] in "cn" or draw(st.booleans())):
            entry = [{"value": older, "date": day(4, 1)}, {"value": newer, "date": day(7, 5), "final": final}]
        facts[name] = entry
    count = draw(st.integers(0, 5))
    papers = [draw(documents(criteria, number)) for number in range(1, count + 1)]
    return register_data(unit, facts=facts, documents=papers) | draw(_claims(criteria))


@st.composite
def _claims(draw: st.DrawFn, criteria: CriteriaSet) -> Data:
    """Return what does not apply, and what the unit claims."""
    nodes = criteria.criteria
    free = [code for code, node in nodes.items() if all(item.not_applicable != "refuse" for item in node.walk())]
    apart = draw(st.lists(st.sampled_from(free), max_size=2, unique=True)) if free else []
    claims = draw(st.lists(st.sampled_from(list(nodes)), max_size=2, unique=True))
    claimed = {code: 0 if nodes[code].role == "penalty" else written(nodes[code].limit) for code in claims}
    return {"not_applicable": dict.fromkeys(apart, "Không phát sinh"), "claimed": claimed}


#: Days on which to score: those at bounds, and the end.
score_days = st.sampled_from([day(4, 1), *DAYS])
#: Likewise, before anything is over.
open_days = st.sampled_from([item for item in (day(4, 1), *DAYS) if item <= CLOSES])
