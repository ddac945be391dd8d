"""Rules of every kind, as a criteria file has them."""

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

from hypothesis import strategies as st

from parscore.criteria.kinds import find_kind

from ._derived import derived_rule
from ._vocabulary import ANSWERS, FACTS, KINDS, SHARES, Data, day
from ._written import Chooser, percent, written


#: What a document rule may ask beside the kind.
_ASKED: tuple[Data, ...] = (
    *({"by": "received"}, {"by": "signed"}, {"signer": "Chủ tịch"}, {"to": "Phòng"}),
    *({"cites": "plan"}, {"issuer": "Huyện|Tỉnh"}),
)
_DUES: dict[str, str] = {
    "half-year": "day 30 of months 6, 12",
    "month": "day 28 of months 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12",
    "quarter": "day 5 of months 3, 6, 9, 12",
    "year": "day 15 of month 12",
}


class RuleWriter(Chooser):
    """
    Writes rules, drawing what to write.

    Attributes:
        kinds: The kinds to choose from.
        facts: The facts that the set declares; a judged rule adds one of its own.
    """

    def __init__(self, draw: st.DrawFn, kinds: tuple[str, ...]) -> None:
        super().__init__(draw)
        self.kinds = kinds
        self.facts = dict(FACTS)

    def rule(self, top: Fraction, role: str, depth: int = 0) -> Data:
        """Return a rule that is worth *top* points, *depth* rules deep."""
        kinds = [kind for kind in self.kinds if self._fits(kind, role, depth)]
        kind = self.pick(*(kinds or ["choice"]))
        writer = WRITERS.get(kind)
        if writer is None:
            return derived_rule(self, self.facts, kind, top, role)
        return {"kind": kind} | writer(self, top, role, depth)

    @staticmethod
    def _fits(kind: str, role: str, depth: int) -> bool:
        found = find_kind(kind)
        too_deep = (kind == "parts" and depth > 0) or (kind == "all_of" and depth > 1)
        return not too_deep and (role != "penalty" or found is None or found.in_penalty)

    def asked(self) -> Data:
        """Return which documents a rule asks for, and sometimes what else of them."""
        names = self.draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=2, unique=True))
        data: Data = {"document": names[0] if len(names) == 1 else names}
        more = st.lists(st.sampled_from(_ASKED), max_size=2, unique_by=lambda asked: next(iter(asked)))
        for asked in self.draw(more) if self.chance() else ():
            data |= asked
        return data

    def points(self, top: Fraction, *shares: Fraction) -> object:
        """Return one of *shares* of *top*, as points or as a percentage."""
        share = self.pick(*shares)
        return written(share * top) if self.chance() else percent(share)

    # -- documents -------------------------------------------------------

    def timed(self, top: Fraction, *, timed: bool, whole: bool) -> Data:
        """Return what is off for a document that is late or missing."""
        data: Data = {}
        missing = self.pick(Fraction(1), Fraction(1, 2), Fraction(1, 4))
        if not whole or missing != 1:
            data["missing"] = written(missing * top)
        if timed and self.chance():
            steps = [{"over": 0, "off": written(self.pick(Fraction(0), missing / 2, missing) * top)}]
            if self.chance():
                steps.append({"over": self.pick(3, 90), "off": written(missing * top)})
            data["late"] = steps if self.chance() else steps[-1]["off"]
        return data | {"late_in": "working days"} if self.chance(4) else data

    def document(self, top: Fraction, _role: str, _depth: int) -> Data:
        """Return the keys of ``document``."""
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
        data = self.asked() | self.timed(top, timed=due is not None, whole=True)
        return data if due is None else data | {"due": due}

    def periodic(self, top: Fraction, _role: str, _depth: int) -> Data:
        """Return the keys of ``periodic``."""
        every = self.pick("periods", "half-year", "quarter", "year", "month")
        after = "90 days after document plain"
        due = self.pick(None, _DUES.get(every), "5 days after the period ends", "3 days after plan", after)
        if due == "3 days after plan" and every != "year":
            due = None
        data = self.asked() | ({} if due is None else {"due": due})
        if every == "periods":
            first: Data = {"id": "dot-1", "from": day(1, 1), "to": day(3, 31)}
            second: Data = {"id": "dot-2", "from": day(4, 1), "to": day(6, 30), "title": "đợt hai"}
            if self.chance():
                first["due"], second["due"] = day(4, 1), {"on": day(7, 5), "roll": False}
            data["periods"] = [first, second]
        else:
            data["every"] = every
        if self.chance(3):
            return data | {"all_or_nothing": True}
        return data | self.timed(top, timed=True, whole=False)

    # -- numbers ---------------------------------------------------------

    def measure(self, *, ratio: bool = True, whole: bool = True, document: bool = True) -> tuple[Data, str]:
        """Return what a rule measures, and of which sort that is."""
        options: list[tuple[Data, str]] = []
        if ratio:
            options += [({"ratio": pair}, "ratio") for pair in (["c1", "c0"], ["n1", "n0"], ["c2", "c0"])]
            options += [({"fact": "p0"}, "ratio")]
        if whole:
            options += [({"fact": "c2"}, "whole"), ({"fact": "c1"}, "whole"), ({"fact": "n1"}, "number")]
        if document:
            options += [({}, "document")] * 3
        data, sort = self.pick(*options)
        more: Data = {"better": self.pick("higher", "lower")} if self.chance(6) else {}
        return (self.asked() | more, "whole") if sort == "document" else (data | more, sort)

    def tiers(self, _top: Fraction, role: str, _depth: int) -> Data:
        """Return the keys of ``tiers``."""
        data, sort = self.measure()
        places = {
            "ratio": (Fraction(1, 2), Fraction(9, 10), Fraction(1), Fraction(0)),
            "whole": (Fraction(1), Fraction(3), Fraction(5)),
            "number": (Fraction(1), Fraction(5, 2)),
        }[sort]
        cuts = sorted(self.draw(st.sets(st.sampled_from(places), max_size=2)))
        shares = [self.pick(*SHARES) for _ in range(len(cuts) + 1)]
        shares[self.draw(st.integers(0, len(cuts)))] = Fraction(0 if role == "penalty" else 1)
        tiers: list[Data] = [{"points": percent(share)} for share in shares]
        if not cuts:
            tiers[0]["from"] = 0
        for cut, (left, right) in zip(cuts, pairwise(tiers), strict=True):
            left_has_it = cut == 0 or (self.chance() and not (sort == "ratio" and cut == 1))
            bound = percent(cut) if sort == "ratio" else written(cut)
            left["to" if left_has_it else "below"] = bound
            right["above" if left_has_it else "from"] = bound
        _name_the_number(tiers[0], sort)
        return data | {"tiers": tiers[::-1] if self.chance() else tiers}

    def proportional(self, _top: Fraction, role: str, _depth: int) -> Data:
        """Return the keys of ``proportional``."""
        data, _ = self.measure(whole=False, document=False)
        if self.chance():
            data["zero_below"] = self.pick("50 %", "90 %", "33.3 %")
        if self.chance():
            data["full_from"] = self.pick("90 %", "100 %") if role == "penalty" or "zero_below" in data else "50 %"
        return data

    def per_item(self, top: Fraction, _role: str, _depth: int) -> Data:
        """Return the keys of ``per_item``."""
        return self.measure(ratio=False)[0] | {"each": self.each(top)}

    def deduct(self, top: Fraction, role: str, depth: int) -> Data:
        """Return the keys of ``deduct``: one thing that is counted, or several."""
        if not self.chance(3):
            return self.per_item(top, role, depth)
        items = [{"fact": "c2", "each": self.each(top)}, self.asked() | {"each": self.each(top)}]
        return {"items": items}

    def each(self, top: Fraction) -> object:
        """Return what each of the things that are counted is worth."""
        return self.points(top, Fraction(1), Fraction(1, 2), Fraction(3, 8))

    # -- answers, and rules of rules -------------------------------------

    def choice(self, top: Fraction, role: str, _depth: int) -> Data:
        """Return the keys of ``choice``."""
        if self.chance(3):
            return {"fact": "y0"}
        fact, answers = self.pick(("y0", ["yes", "no"]), ("x0", ANSWERS))
        options = {answer: self.points(top, *SHARES) for answer in answers}
        options[self.pick(*answers)] = 0 if role == "penalty" else "100 %"
        return {"fact": fact, "options": options}

    def all_of(self, _top: Fraction, role: str, depth: int) -> Data:
        """Return the keys of ``all_of``."""
        count = self.draw(st.integers(1, 3))
        return {"conditions": [self.rule(Fraction(1), role, depth + 1) for _ in range(count)]}

    def parts(self, top: Fraction, role: str, depth: int) -> Data:
        """Return the keys of ``parts``."""
        first = self.pick(Fraction(1, 2), Fraction(1, 3))
        parts: list[Data] = [
            {"max": written(share * top), "rule": self.rule(share * top, role, depth + 1)}
            for share in (first, 1 - first)
        ]
        if self.chance():
            parts[0]["title"] = "Phần đầu"
        return {"parts": parts}

    def survey(self, _top: Fraction, _role: str, _depth: int) -> Data:
        """Return the keys of ``survey``."""
        return {"fact": self.pick("s0", "s1")}

    def judged(self, top: Fraction, _role: str, _depth: int) -> Data:
        """Return the keys of ``judged``, whose fact is its own: it cannot exceed the maximum."""
        name = f"judged {top}"
        self.facts[name] = {"title": "Người chấm", "sort": "number"}
        return {"fact": name}


def _name_the_number(tier: Data, sort: str) -> None:
    """Write the first tier as one number where it holds one."""
    zero = (sort == "whole" and tier.get("below") == 1) or (sort == "ratio" and tier.get("to") == "0 %")
    if zero:
        tier.pop("below", None)
        tier.pop("to", None)
        tier["exactly"] = "0 %" if sort == "ratio" else 0


#: What writes each kind, the simplest first; of other kinds the keys of their models are drawn.
WRITERS: dict[str, Callable[[RuleWriter, Fraction, str, int], Data]] = {
    "document": RuleWriter.document,
    "choice": RuleWriter.choice,
    "periodic": RuleWriter.periodic,
    "tiers": RuleWriter.tiers,
    "proportional": RuleWriter.proportional,
    "per_item": RuleWriter.per_item,
    "deduct": RuleWriter.deduct,
    "survey": RuleWriter.survey,
    "judged": RuleWriter.judged,
    "parts": RuleWriter.parts,
    "all_of": RuleWriter.all_of,
}
