"""Comparing two scores of one unit: the lines that changed, and the decision behind each."""

import datetime

import pytest

from building import Data, compile_data, day, leaf, paper, register_data, set_data
from parscore.analysis import Comparison, compare
from parscore.errors import ParscoreError
from parscore.evidence import read_register
from parscore.scoring import Scorecard, score


PLAN = {"kind": "document", "document": "plan", "due": day(3, 31), "late": 1}
SET = compile_data(
    set_data(
        {
            "1": leaf(4, PLAN),
            "2": leaf(4, {"kind": "proportional", "ratio": ["done", "total"]}),
            "3": leaf(4, {"kind": "judged", "fact": "mark"}, requires=["1"]),
            "4": leaf(4, {"kind": "all_of", "conditions": [{"kind": "choice", "fact": "asked"}]}),
        },
        16,
    )
)
DECISIONS: list[Data] = [
    {"criterion": "1", "document": "1/KH-A", "verdict": "rejected", "reason": "Thiếu phụ lục"},
    {"fact": "done", "value": 2, "reason": "Theo Cổng dịch vụ công"},
    {"fact": "asked", "value": False, "reason": "Không giao"},
    {"criterion": "2", "ask": "Vì sao?"},
]
SECOND: list[Data] = [{"criterion": "2", "points": 3, "reason": "Chấp nhận giải trình"}]


def unit(**more: object) -> Data:
    """Return a register: everything there, 3 of 4 done."""
    facts = {"total": 4, "done": 3, "mark": 4, "asked": True}
    reviews = [
        {"stage": "verified-1", "by": "Phòng Nội vụ", "date": datetime.date(2024, 2, 1), "decisions": DECISIONS},
        {"stage": "verified-2", "by": "Phòng Nội vụ", "date": datetime.date(2024, 3, 1), "decisions": SECOND},
    ]
    return register_data(facts=facts, documents=[paper("1/KH-A", day(3, 1))], reviews=reviews) | more


def at(stage: str) -> Scorecard:
    """Score the unit at *stage*."""
    return score(SET, read_register(unit()), stage=stage)


@pytest.fixture
def first() -> Comparison:
    """The self-assessment against the first verification, of one register."""
    register = read_register(unit())
    return compare(score(SET, register, stage="self"), score(SET, register, stage="verified-1"))


class TestChanges:
    def test_are_the_criteria_whose_ledger_changed(self, first: Comparison) -> None:
        """The plan, the ratio, what the plan gates, and the condition."""
        assert [("1", 4, 0), ("2", 3, 2), ("3", 4, 0), ("4", 4, 0)] == [
            (change.code, change.before, change.after) for change in first
        ]

    def test_have_the_decisions_behind_them(self, first: Comparison) -> None:
        """Each its own; what a gate blocks, those of what the gate asks for."""
        assert [["Thiếu phụ lục"], ["Theo Cổng dịch vụ công"], ["Thiếu phụ lục"], ["Không giao"]] == [
            [decision.reason for decision in change.decisions] for change in first
        ]

    def test_have_the_lines_that_went_and_came(self, first: Comparison) -> None:
        """A quarter was lacking of the ratio, then a half."""
        change = first.changes[1]

        assert ([1], [2]) == ([line.points for line in change.gone], [line.points for line in change.new])
        assert -1 == change.points

    def test_leave_questions_aside(self, first: Comparison) -> None:
        """What changed no ledger is kept beside them."""
        assert ["Vì sao?"] == [decision.text for decision in first.idle]

    def test_of_a_later_stage_are_only_its_own(self) -> None:
        """The second verification gave the ratio its points back."""
        register = read_register(unit())
        comparison = compare(*(score(SET, register, stage=stage) for stage in ("verified-1", "verified-2")))

        assert [("2", 2, 3)] == [(change.code, change.before, change.after) for change in comparison]
        assert ["Chấp nhận giải trình"] == [decision.reason for decision in comparison.changes[0].decisions]

    def test_of_the_same_score_are_none(self) -> None:
        """Nothing changed."""
        register = read_register(unit())
        comparison = compare(*(score(SET, register, stage="self") for _ in range(2)))

        assert 0 == len(comparison)
        assert "Không tiêu chí nào thay đổi" in comparison.explain()

    def test_of_two_days_have_no_decision(self) -> None:
        """What time changed nobody decided."""
        register = read_register(unit(documents=[], reviews=[]))
        comparison = compare(score(SET, register, as_of=day(3, 1)), score(SET, register))

        assert ["1", "3"] == [change.code for change in comparison if change.code in {"1", "3"}]
        assert all(change.decisions == () for change in comparison)


class TestAdded:
    def test_documents_stand_behind_what_they_change(self) -> None:
        """A plan handed in with the explanation wins the points back, and is named."""
        rejected = {"stage": "verified-1", "by": "Phòng Nội vụ", "date": datetime.date(2024, 2, 1)}
        answered = {"stage": "explained", "by": "UBND xã", "date": datetime.date(2024, 2, 9)}
        reviews = [rejected | {"decisions": DECISIONS[:1]}, answered | {"documents": [paper("2/KH-A", day(3, 2))]}]
        register = read_register(unit(reviews=reviews))
        comparison = compare(*(score(SET, register, stage=stage) for stage in ("verified-1", "explained")))

        assert ("2/KH-A",) == comparison.changes[0].documents
        assert "↳ bổ sung văn bản 2/KH-A" in comparison.explain()

    def test_earlier_decisions_are_known_by_what_they_say(self) -> None:
        """Two readings of one register have the same decisions."""
        before, after = (read_register(unit()) for _ in range(2))
        comparison = compare(score(SET, before, stage="verified-1"), score(SET, after, stage="verified-2"))

        assert ["2"] == [change.code for change in comparison]
        assert () == comparison.idle


class TestViews:
    @pytest.mark.parametrize(
        ("lang", "texts"),
        [
            (
                "vi",
                ("Từ tự đánh giá đến thẩm định lần 1: chỉ số 93,75 → 12,5", "1 Tiêu chí: 4 → 0 điểm", "↳ Phòng Nội vụ"),
            ),
            ("en", ("From self-assessment to first verification: index 93.75 → 12.5", "corrected done to 2")),
        ],
    )
    def test_text_says_index_lines_and_decisions(self, first: Comparison, lang: str, texts: tuple[str, ...]) -> None:
        """15 of 16, then 2 of 16."""
        said = first.explain(lang)

        assert all(text in said for text in texts)

    def test_plain_data_names_both_scores(self, first: Comparison) -> None:
        """Fingerprints, index, changes with their decisions."""
        data = first.to_dict()

        assert "parscore.comparison/1" == data["format"]
        assert ["93.75", "12.5"] == data["index"]
        assert "<Comparison xa-a: self → verified-1, 4 changes>" == repr(first)


class TestRefused:
    def test_are_two_units(self) -> None:
        """Another unit's score is no later stage."""
        other = read_register(register_data("xa-b"))

        with pytest.raises(ParscoreError, match="xa-b"):
            compare(at("self"), score(SET, other))

    def test_are_two_sets(self) -> None:
        """Scores on two sets are compared by the difference of the sets."""
        another = compile_data(set_data({"1": leaf(4, PLAN)}, 4))

        with pytest.raises(ParscoreError, match="test/set"):
            compare(at("self"), score(another, read_register(register_data())))
