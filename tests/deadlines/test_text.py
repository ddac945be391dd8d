"""Deadlines as a table."""

from building import card_of, day, leaf, one_leaf, paper, register_data, set_data
from parscore.deadlines import deadlines_of, deadlines_text, sort_by_day
from parscore.evidence import read_register
from parscore.scoring import score


PLAN = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"}
SET = set_data({"1": leaf(4, PLAN), "2": leaf(6, {"kind": "document", "document": "report"})}, 10)
QUARTERS = {
    "kind": "periodic", "document": "plan", "every": "quarter", "due": "5 days after the period ends", "missing": 1,
}  # fmt: skip


def table(criteria, as_of=None, lang="vi", **tables):
    """Return the table of one unit."""
    return deadlines_text(deadlines_of(card_of(criteria, as_of, **tables)), lang)


class TestTable:
    def test_in_vietnamese(self):
        """The unit, the set and its status, the day; then what is ahead, and what has no day of its own."""
        text = table(SET, day(2, 1))

        assert [
            "Xã A, năm 2023",
            "Bộ thử",
            "MINH HỌA: không phải bộ tiêu chí chính thức",
            "Chấm tại ngày 01/02/2023; được bổ sung đến 31/01/2024.",
            "",
            "Các mốc thời hạn và số điểm phụ thuộc",
            "",
            "Sắp đến hạn: 1 việc",
            "Hạn         Điểm  Nếu trễ  Việc phải làm",
            "31/3/2023      4        2  1 Kế hoạch",
            "",
            "Không có hạn riêng, còn bổ sung được: 1 việc",
            "Hạn         Điểm  Nếu trễ  Việc phải làm",
            "31/01/2024     6           2 Báo cáo",
        ] == text.splitlines()[:14]

    def test_names_the_document_that_does_it(self):
        """Done in time, and in English."""
        text = table(SET, lang="en", documents=[paper("1/KH-UBND", day(3, 1))])

        assert "2023-03-31       4           1 Plan: 1/KH-UBND is there" in text

    def test_says_what_being_late_cost(self):
        """Late by a day: half of 4."""
        text = table(SET, documents=[paper("1/KH-UBND", day(4, 1))])

        assert "Đã làm nhưng trễ hạn: 1 việc" in text
        assert "1 Kế hoạch: đã có 1/KH-UBND, trễ hạn nên mất 2 điểm" in text

    def test_does_not_say_a_cost_that_a_gate_hides(self):
        """Behind a gate there is no line of its own."""
        criteria = set_data({"1": leaf(4, {"kind": "choice", "fact": "asked"}), "2": leaf(6, PLAN, requires=["1"])}, 10)
        text = table(criteria, documents=[paper("1/KH-UBND", day(4, 1))], facts={"asked": False})

        assert "2 Kế hoạch: đã có 1/KH-UBND\n" in text

    def test_says_what_late_brings_in_steps(self):
        """At once 5 of 8, on the last day 2."""
        rule = PLAN | {"late": [{"over": 0, "off": 3}, {"over": 30, "off": 6}]}

        assert "31/3/2023     8      5–2  1 Kế hoạch" in table(one_leaf(8, rule), day(2, 1))

    def test_names_the_period(self):
        """Each quarter stands under its own day; where the rule says nothing of late, late brings nothing."""
        assert "05/4/2023      1        0  1 Kế hoạch (quý I/2023)" in table(one_leaf(4, QUARTERS), day(2, 1))

    def test_keeps_to_its_width(self):
        """No line is longer than 80 columns, whatever the titles."""
        kinds = {"plan": {"title": {"vi": "Kế hoạch " * 40, "en": "Plan"}, "types": ["KH"]}}
        text = table(one_leaf(4, PLAN, documents=kinds), day(2, 1))

        assert 80 >= max(map(len, text.splitlines()))

    def test_removes_what_does_not_print(self):
        """A title cannot turn the line around or break it."""
        kinds = {"plan": {"title": {"vi": "Kế\u202ehoạch\tlạ", "en": "Plan"}, "types": ["KH"]}}

        assert "1 Kế hoạch lạ" in table(one_leaf(4, PLAN, documents=kinds), day(2, 1))

    def test_of_nothing(self):
        """Nothing falls due."""
        assert "Không còn việc nào đến hạn.\n" == deadlines_text(())

    def test_of_several_units(self):
        """Each line names its unit, and the head names none."""
        compiled = card_of(SET).criteria
        cards = [score(compiled, read_register(register_data(unit)), as_of=day(2, 1)) for unit in ("xa-a", "xa-b")]
        text = deadlines_text(sort_by_day(item for card in cards for item in deadlines_of(card)))

        assert text.startswith("Bộ thử\n")
        assert "31/3/2023      4        2  Xã A: 1 Kế hoạch\n31/3/2023      4        2  Xã B: 1 Kế hoạch\n" in text
