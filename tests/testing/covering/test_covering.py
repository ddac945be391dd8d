"""Which clauses of a set its cases reach."""

import pytest

from parscore.errors import ParscoreError
from parscore.testing.covering import cover, coverage_lines, coverage_to_dict


SET = """\
format = "parscore.criteria/1"
[set]
id = "t/t"
year = 2023
level = "commune"
title = "T"
status = "illustrative"
total = 5
calendar = "none"
window = { from = 2022-12-01, to = 2024-01-31 }
[bands.good]
title = "Tốt"
from = 80
[documents.plan]
title = "Kế hoạch"
types = ["KH"]
subject = ["kế hoạch"]
[facts.total]
title = "Tổng"
[facts.done]
title = "Xong"
of = "total"
[facts.asked]
title = "Có hỏi"
sort = "yes_no"
[criteria.1]
title = "Tỷ lệ"
max = 2
requires = ["2"]
rule = { kind = "tiers", ratio = ["done", "total"], tiers = [
    { from = "90 %", points = 2 }, { below = "90 %", points = 0 },
] }
[criteria.2]
title = "Hai điều kiện"
max = 3
not_applicable = "refuse"
rule = { kind = "all_of", conditions = [{ kind = "document", document = "plan" }, { kind = "choice", fact = "asked" }] }
"""
#: The plan and the answer are there: 2 holds, so the gate of 1 is open; 90 of 100 is just the bound.
CASE = """\
format = "parscore.cases/1"
criteria = "bo.toml"
[cases.a]
register = { facts = { total = 100, done = 90, asked = true }, documents = [
    { number = "01/KH-UBND", date = 2023-03-01, subject = "Kế hoạch" },
] }
expect = { points = { "1" = 2 } }
"""


@pytest.fixture
def covered(tmp_path, monkeypatch):
    """A function that covers the set with the text of a file of cases."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bo.toml").write_text(SET, encoding="utf-8")

    def run(text, **more):
        (tmp_path / "a.score.toml").write_text(text, encoding="utf-8")
        return cover("bo.toml", ["a.score.toml"], **more)

    return run


def reached(coverage, code):
    """Return the sorts of the clauses of a criterion that are reached."""
    return [clause.key[1] for clause in coverage.clauses if clause.code == code and clause.key in coverage.hits]


class TestReaching:
    def test_what_a_case_looks_at(self, covered):
        """
        A case reaches the tier and the bound at which it stands, the open gate, and that the criterion applies.
        """
        coverage = covered(CASE)

        assert ["piece", "bound", "open", "applies"] == reached(coverage, "1")
        assert (4, 8) == coverage.of("1")

    def test_what_nobody_looks_at_is_not_reached(self, covered):
        """
        A criterion of which no case expects anything is not reached, however full its evidence is.
        """
        assert [] == reached(covered(CASE), "2")

    def test_the_whole_looks_at_everything(self, covered):
        """
        A case that expects the index looks at every criterion, and one that expects a band reaches it.
        """
        coverage = covered(CASE.replace('{ points = { "1" = 2 } }', '{ index = 100, band = "good" }'))

        assert ["met", "met", "applies"] == reached(coverage, "2")
        assert ["band"] == reached(coverage, "")

    def test_a_closed_gate_reaches_nothing_else(self, covered):
        """
        Behind a closed gate nothing of the rule is reached.
        """
        coverage = covered(CASE.replace("asked = true", "asked = false").replace('"1" = 2', '"1" = 0, "2" = 0'))

        assert ["closed", "applies"] == reached(coverage, "1")
        assert ["met", "failed", "applies"] == reached(coverage, "2")

    def test_what_does_not_apply(self, covered):
        """
        A criterion said not to apply reaches just that.
        """
        text = CASE.replace("register = {", 'register = { not_applicable = { "1" = "Không có" },').replace(
            '"1" = 2', '"1" = "n/a"'
        )

        assert ["apart"] == reached(covered(text), "1")

    def test_nothing_to_measure(self, covered):
        """
        A fact that is not stated reaches the clause that there is nothing to measure.
        """
        coverage = covered(CASE.replace("total = 100, done = 90, ", "").replace('"1" = 2', '"1" = 0'))

        assert "absent" in reached(coverage, "1")

    def test_floors_and_caps(self, covered, tmp_path):
        """
        A floor is reached where more is taken off than there is, a cap where more is earned than the maximum.
        """
        rule = 'rule = { kind = "periodic", document = "plan", every = "quarter", missing = 1 }'
        before, after = SET.split("requires", maxsplit=1)[0], SET.split("points = 0 },\n] }")[1]
        (tmp_path / "bo.toml").write_text(before + rule + after, encoding="utf-8")
        nothing = CASE.split("register", maxsplit=1)[0] + 'register = {}\nexpect = { points = { "1" = 0 } }\n'
        coverage = covered(nothing)

        assert "floor" in reached(coverage, "1")

    def test_many_cases_are_held_on_all_cores_alike(self, covered):
        """
        Several processes reach the very clauses that one does.
        """
        cases = "".join(CASE.split("[cases.a]")[1].join((f"[cases.a{number}]", "")) for number in range(401))
        text = CASE.split("[cases.a]", maxsplit=1)[0] + cases

        assert covered(text, jobs=1).hits == covered(text, jobs=2).hits


class TestTelling:
    def test_lines_say_what_is_missed_and_where(self, covered):
        """
        The report names each clause that no case reaches, at its line, and the sum.
        """
        lines = list(coverage_lines(covered(CASE), "vi"))

        assert "1 Tỷ lệ: 4/8" == lines[0]
        assert "    bo.toml:30:1: chưa tình huống nào tới: “Xong” trên “Tổng”: từ 0 % dưới 90 %" in lines
        assert "    bo.toml:29:1: chưa tình huống nào tới: điều kiện tiên quyết 2 không đạt" in lines
        assert "Xếp loại: 0/1" in lines
        assert "1 tình huống tới 4/14 mệnh đề, ≈ 28,57 %." == lines[-1]

    def test_unconfirmed_cases_are_counted(self, covered):
        """
        Cases that nobody has confirmed are counted.
        """
        lines = list(coverage_lines(covered(CASE.replace("[cases.a]", "[cases.a]\nunconfirmed = true")), "en"))

        assert "1 of them nobody has confirmed yet." == lines[-1]

    def test_data_hold_every_clause(self, covered):
        """
        The plain data hold every clause with its line and how many cases reach it.
        """
        data = coverage_to_dict(covered(CASE))

        assert "parscore.coverage/1" == data["format"]
        assert 14 == len(data["clauses"])
        assert {"code": "1", "sort": "bound", "cases": 1, "line": 30}.items() <= data["clauses"][2].items()


class TestBroken:
    def test_a_broken_case_is_told_and_the_others_held(self, covered):
        """
        A case that is wrong, or does not fit the set, is told; the others are held.
        """
        wrong = CASE.split("criteria = ")[1].split("\n", 1)[1]
        text = CASE + wrong.replace("[cases.a]", "[cases.b]").replace("done = 90", "dome = 90")
        text += wrong.replace("[cases.a]", "[cases.c]").replace('"1" = 2', '"7" = 2')
        coverage = covered(text)

        assert ["piece", "bound", "open", "applies"] == reached(coverage, "1")
        assert 2 == len(coverage.broken)
        assert "dome" in next(iter(coverage_lines(coverage, "en"))) + coverage.broken[1].say("en")

    def test_a_file_that_is_none_is_raised(self, covered):
        """
        A file that holds no cases is an error.
        """
        with pytest.raises(ParscoreError, match=r"parscore\.cases/1"):
            covered('format = "parscore.register/1"\n')
