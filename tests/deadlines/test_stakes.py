"""Points at stake are points of the total, and no more than can be had."""

from fractions import Fraction

import pytest

from icalendar import Calendar

from building import CLOSES, bonus_of, card_of, day, leaf, paper, set_data
from parscore import plots
from parscore.deadlines import calendar_of, deadlines_of, deadlines_text, deadlines_to_dict, sort_by_day


#: By the end of March; half when late.
PLAN = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"}
REPORT = {"kind": "document", "document": "report"}
SHARE = {"kind": "proportional", "ratio": ["done", "total"]}
PARTS = {
    "kind": "parts",
    "parts": [{"title": "Kế hoạch", "max": 4, "rule": PLAN}, {"title": "Hồ sơ", "max": 2, "rule": SHARE}],
}
#: 9 points that count for 12: a point is 4/3 of the total's; and 8 beside them that are not scaled.
SCALED = set_data(
    {"1": {"title": "Lĩnh vực", "scale_to": 12, "1": leaf(4, PLAN), "2": leaf(5, REPORT)}, "2": leaf(8, PLAN)}, 20
)
#: 10 points that count for 20, 6 of them behind a gate; a bonus of 3 counts for 6.
GATED = set_data(
    {
        "1": {
            "title": "Lĩnh vực",
            "scale_to": 20,
            "1": leaf(4, REPORT),
            "2": leaf(6, PARTS, requires=["1.1"]),
            "3": bonus_of(3),
        }
    },
    20,
)
LATE = paper("1/KH-UBND", day(4, 1))


def entries(items, lang="vi"):
    """Return the entries of a calendar."""
    return Calendar.from_ical(calendar_of(items, lang)).walk("VEVENT")


class TestScale:
    def test_is_that_of_the_total(self):
        """4 and 5 of 9 points that count for 12 are 16/3 and 20/3, late 8/3; 8 and 4 beside them stay."""
        items = deadlines_of(card_of(SCALED, day(2, 1)))

        assert [
            ("1.1", Fraction(16, 3), (Fraction(8, 3), Fraction(8, 3))),
            ("2", 8, (4, 4)),
            ("1.2", Fraction(20, 3), None),
        ] == [(item.code, item.stakes.full, item.stakes.late) for item in items]
        assert 20 == sum(item.winnable for item in items)

    def test_follows_what_does_not_apply(self):
        """Without 1.2 the 4 points of 1.1 count for all 12."""
        card = card_of(SCALED, day(2, 1), not_applicable={"1.2": "Không phát sinh"})

        assert [12, 8] == [item.stakes.full for item in deadlines_of(card)]

    def test_of_data(self):
        """The plan of April took 2 of its own points: 8/3 of the total."""
        told = deadlines_to_dict(deadlines_of(card_of(SCALED, documents=[LATE])))["deadlines"]

        assert [("4/3", "8/3", "16/3"), ("1", "4", "8"), ("4/3", "20/3", "20/3")] == [
            (item["scale"], item["deducted"], item["stakes"]["full"]) for item in told
        ]

    def test_of_a_table(self):
        """What a late document cost is scaled, and the note says how the rules' own points are meant."""
        text = " ".join(deadlines_text(deadlines_of(card_of(SCALED, documents=[LATE])), "en").split())

        assert "≈ 5.33 1.1 Plan: 1/KH-UBND is there, late, which cost ≈ 2.67" in text
        assert text.endswith("The points that the rule of 1.1, 1.2 names are multiplied by 4/3 (≈ 1.33) in the total.")

    def test_of_an_entry(self):
        """The rule is quoted as it is, what is at stake is of the total, and what lies between is said once."""
        lines = str(entries(deadlines_of(card_of(SCALED, day(2, 1))))[0]["description"]).split("\n")

        assert [
            "Làm trễ còn được ≈ 2,67 điểm, chậm nhất 31/01/2024.",
            "Cần: có Kế hoạch, ban hành chậm nhất 31/3/2023 (trễ hạn: trừ 2; không có: trừ 4 điểm).",
            "Hiện nay: chưa có Kế hoạch.",
            "Điểm nêu trong quy định của tiêu chí 1.1 được nhân với 4/3 (≈ 1,33) trong tổng điểm.",
            "Cách lấy lại: làm xong chậm nhất 31/3/2023 được cộng 16/3 (≈ 5,33) điểm.",
        ] == lines[8:]

    def test_of_what_is_not_scaled(self):
        """Where a point is a point, nothing is said of it."""
        assert "nhân với" not in entries(deadlines_of(card_of(SCALED, day(2, 1))))[1]["description"]

    def test_of_the_closing_day(self):
        """On 1 June late plans count as if they were in time: 16/3 + 8 + 20/3 = 20, the whole total."""
        closing = entries(deadlines_of(card_of(SCALED, day(6, 1))))[-1]

        assert "Hết thời gian bổ sung: 3 việc, có thể lấy lại tối đa 20 điểm" == closing["summary"]
        assert "1.1 Kế hoạch: ≈ 5,33 điểm nếu văn bản đã có đúng hạn, ≈ 2,67 nếu làm trễ" in closing["description"]
        assert closing["description"].endswith("1.1, 1.2 được nhân với 4/3 (≈ 1,33) trong tổng điểm.")

    @pytest.mark.parametrize(
        ("apart", "wanted"),
        [
            ({}, ["The points that the rule of 1.1, 1.2 names are multiplied by 4/3 (≈ 1.33) in the total."]),
            (
                {"1.2": "Không phát sinh"},
                [
                    "Xã A: The points that the rule of 1.1, 1.2 names are multiplied by 4/3 (≈ 1.33) in the total.",
                    "Xã B: The points that the rule of 1.1 names are multiplied by 3 in the total.",
                ],
            ),
        ],
    )
    def test_of_several_units(self, apart, wanted):
        """One note is enough where units agree; where they do not, each has its own."""
        cards = [card_of(SCALED, day(2, 1)), card_of(SCALED, day(2, 1), unit="xa-b", not_applicable=apart)]
        text = deadlines_text(sort_by_day(item for card in cards for item in deadlines_of(card)), "en", width=200)

        assert wanted == [line for line in text.splitlines() if "multiplied" in line]


class TestGate:
    @pytest.mark.parametrize("as_of", [None, day(6, 1), CLOSES])
    def test_promises_no_more_than_can_be_had(self, as_of):
        """
        The plan behind the gate is late for good: 2 of 10 points, 4 of the 20.
        The report opens the gate and brings 8, the gate 8 more and a bonus of 6;
        with all of it in, 16 are earned, which is what every view has promised.
        """
        card = card_of(GATED, as_of, documents=[LATE])
        items = [item for item in deadlines_of(card) if item.is_ahead]
        report = paper("2/BC-UBND", day(3, 1), "report")
        whole = card_of(GATED, documents=[LATE, report], facts={"done": 10, "total": 10, "faults": 3})
        chart = str(plots.calendar(card).to_dict())

        assert [("1.1", 8), ("1.2", 8), ("1.3", 6)] == [(item.code, item.winnable) for item in items]
        assert (0, 16, 6) == (card.earned, whole.earned, whole.bonus.earned)
        assert entries(items)[-1]["summary"].endswith("tối đa 16 điểm và 6 điểm thưởng")
        assert "+16, ngoài tổng điểm +6: 1.1, 1.2, 1.3" in chart

    def test_is_told_in_the_chart(self):
        """The ledger's line of 12 stands in the chart with the 8 of it that can be had."""
        chart = str(plots.calendar(card_of(GATED, documents=[LATE])).to_dict())

        assert "(trong đó lấy lại được 8 điểm)" in chart

    def test_is_left_out_where_it_brings_nothing(self):
        """Behind the gate all is lost for good: opening it brings nothing, and nothing is said of it."""
        criteria = set_data({"1": leaf(4, REPORT), "2": leaf(6, PLAN | {"late": "100 %"}, requires=["1"])}, 10)
        card = card_of(criteria, documents=[LATE])

        assert [("2", None), ("1", CLOSES)] == [(item.code, item.until) for item in deadlines_of(card)]
        assert "+4: 1'" in str(plots.calendar(card).to_dict())
