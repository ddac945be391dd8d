"""Reviews of a given register: every sort of decision, each of which changes something."""

import datetime
import re

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from parscore.criteria import CriteriaSet
from parscore.errors import InvalidInputError
from parscore.evidence import STAGES, Register, read_register
from parscore.evidence import register_data as data_of
from parscore.scoring import score
from parscore.testing.spaces import UNITS, answers_of, fact_space, write_value

from ._documents import documents
from ._vocabulary import Data
from ._written import Chooser, written


@st.composite
def reviews(draw: st.DrawFn, criteria: CriteriaSet, register: Register | Mapping[str, Any]) -> list[Data]:
    """
    Return reviews to lie over *register*, as the tables of its file: the
    stages in their order, verdicts on documents, facts corrected, points
    given, questions, answers, and documents that were handed in.

    A decision that names what is not there, or changes nothing, is refused by
    parscore and never drawn.

    Args:
        draw: Given by Hypothesis.
        criteria: The set.
        register: A register that fits it, or the data of one.

    .. versionadded:: 0.1.0
    """
    data = data_of(register) if isinstance(register, Register) else dict(register)
    return draw_reviews(draw, criteria, data)


def draw_reviews(draw: st.DrawFn, criteria: CriteriaSet, data: Data) -> list[Data]:
    """Return reviews to lie over the register of *data*."""
    return _ReviewWriter(draw, criteria, data).reviews()


class _ReviewWriter(Chooser):
    def __init__(self, draw: st.DrawFn, criteria: CriteriaSet, data: Data) -> None:
        super().__init__(draw)
        self.criteria = criteria
        self.data = data
        self.held: list[Data] = []

    def reviews(self) -> list[Data]:
        """Return the reviews."""
        day = self.criteria.window[1]
        stages = self.draw(st.lists(st.sampled_from(STAGES[1:]), min_size=1, max_size=4).map(_in_order))
        for number, stage in enumerate(stages):
            day += datetime.timedelta(days=self.pick(1, 0, 20))
            review: Data = {"stage": stage, "by": "Phòng Nội vụ", "date": day}
            review |= {"basis": "Biên bản kiểm tra"} if self.chance(3) else {}
            if self.chance(3):
                added = [self.draw(documents(self.criteria, next_number(self._papers()) + number))]
                self._hold(review, "documents", added)
            for _ in range(self.draw(st.integers(1, 3))):
                decision = self._decision()
                self._hold(review, "decisions", [*review.get("decisions", []), decision])
        return self.held

    def _hold(self, review: Data, key: str, entries: list[Data]) -> None:
        """Lay *review* with *entries* over the register, if it fits with them."""
        others = [item for item in self.held if item is not review]
        tried = [*others, review | {key: entries}]
        if _fits(self.criteria, self.data | {"reviews": tried}):
            review[key] = entries
            self.held = [*others, review]

    def _papers(self) -> list[Data]:
        added = (paper for review in self.held for paper in review.get("documents", []))
        return [*self.data.get("documents", []), *added]

    def _decision(self) -> Data:
        sorts: tuple[Callable[[], Data], ...] = (self._ask, self._points, self._answer)
        sorts = (self._document, self._document, *sorts) if self._papers() else sorts
        sorts = (*sorts, self._fact) if self.criteria.facts else sorts
        decision = self.pick(*sorts)()
        return decision | {"basis": "Kết luận kiểm tra"} if self.chance(4) else decision

    def _document(self) -> Data:
        paper = self.pick(*self._papers())
        data: Data = {"document": paper.get("number", paper["subject"]), "reason": "Đã xem lại"}
        data |= {"issuer": paper["issuer"]} if "issuer" in paper and self.chance() else {}
        data |= {"criterion": self._code()} if self.chance() else {}
        data["verdict"] = self.pick("accepted", "rejected")
        if data["verdict"] == "accepted" and self.chance():
            wanted = [(leaf.code, kind) for leaf in self.criteria.leaves for kind in sorted(leaf.kinds)]
            data |= dict(zip(("criterion", "kind"), self.pick(*wanted), strict=True)) if wanted else {}
        return data

    def _fact(self) -> Data:
        space = fact_space(self.criteria)
        fact = space.facts[self.pick(*space.order)]
        if fact.sort in UNITS:
            value = write_value(fact, self.pick(*space.pool(fact.id, Fraction(0), {})))
        else:
            value = self.pick(*answers_of(fact))
        return {"fact": fact.id, "value": value, "reason": "Đối chiếu lại"}

    def _points(self) -> Data:
        leaf = self.pick(*self.criteria.leaves)
        share = self.pick(Fraction(1), Fraction(0), Fraction(1, 2), Fraction(1, 3))
        points = share * leaf.limit * (-1 if leaf.role == "penalty" else 1)
        return {"criterion": leaf.code, "points": written(points), "reason": "Thẩm định"}

    def _ask(self) -> Data:
        return {"criterion": self._code(), "ask": "Đề nghị giải trình"}

    def _answer(self) -> Data:
        return {"criterion": self._code(), "answer": "Đã bổ sung", "reason": "Giải trình"}

    def _code(self) -> str:
        return self.pick(*self.criteria.criteria)


def _in_order(stages: Sequence[str]) -> list[str]:
    return sorted(stages, key=STAGES.index)


def next_number(papers: list[Data]) -> int:
    """Return a number that no document of *papers* carries, nor has at the end of its subject."""
    texts = (f"{paper.get('number', '')} {paper['subject'].rpartition(' ')[2]}" for paper in papers)
    return 1 + max((int(found) for text in texts for found in re.findall(r"\d+", text)), default=0)


def _fits(criteria: CriteriaSet, data: Data) -> bool:
    """Tell whether a register can be scored at every stage."""
    try:
        register = read_register(data)
        for stage in {review["stage"]: None for review in data["reviews"]}:
            score(criteria, register, stage=stage)
    except InvalidInputError:
        return False
    return True
