"""Cases are held against mutants; what nothing notices is told at its place."""

import json
import pickle

from fractions import Fraction

import pytest

from parscore.criteria.loading import read_criteria
from parscore.errors import InvalidInputError, UnknownNameError
from parscore.testing.mutating import meets, mutants, mutate, report_lines, report_to_dict


@pytest.fixture
def report(small):
    """What one process makes of the small set."""
    return mutate(small / "nho.toml", [small / "nho.score.toml"], jobs=1)


def by_operator(report, state):
    """Return the operators of the mutants of one state, each once."""
    return list(dict.fromkeys(verdict.mutant.operator for verdict in report.of(state)))


class TestVerdicts:
    def test_what_the_cases_notice(self, report):
        """A day off the deadline both ways, halves and doubles of what lateness costs, swapped rules."""
        killed = by_operator(report, "killed")

        assert {"due-moved", "due-dropped", "amount-halved", "late-step-moved", "late-in-changed"} <= set(killed)
        assert "gate-removed" not in killed

    def test_the_first_case_that_fails_kills(self, report):
        """It is named with its file; cases come in the order of the file where all look at the criterion."""
        moved = [verdict for verdict in report.verdicts if verdict.mutant.operator == "due-moved"]
        names = [verdict.by.partition("::")[2] for verdict in moved]

        assert ["tre-han", "dung-han"] == names
        assert all(verdict.by.startswith(report.files[0]) for verdict in moved)

    def test_a_survivor_knows_its_place_and_who_looked(self, report):
        """The gate stands in line 29; two cases look at criterion 2, and neither lacks the plan."""
        (gate,) = [item for item in report.survivors if item.mutant.operator == "gate-removed"]

        assert (29, 13) == (gate.place.line, gate.place.column)
        assert ["dung-han", "tre-han"] == [name.partition("::")[2] for name in gate.lookers]

    def test_what_is_no_set_is_invalid_and_why(self, small):
        """Twice 1.5 points cannot be taken from 2: the compiler says so, and no case gets the credit."""
        text = (small / "nho.toml").read_text(encoding="utf-8").replace("late = 1 }", "late = 1.5 }")
        (small / "nho.toml").write_text(text, encoding="utf-8")
        file = small / "nho.score.toml"
        cases = file.read_text(encoding="utf-8").replace('points = { "1" = 1,', 'points = { "1" = 0.5,')
        file.write_text(cases.replace("late = 1 }", "late = 1.5 }"), encoding="utf-8")
        (invalid,) = mutate(small / "nho.toml", [file], jobs=1).of("invalid")

        assert "what a late document costs: 1.5 becomes 3" == invalid.mutant.says.say("en")
        assert "error.points-above-max" in [why.id for why in invalid.why]
        assert invalid.by is None

    def test_what_scores_everything_alike_is_equivalent(self, report):
        """31 March 2023 is a Friday, and nothing else is counted in working days: no calendar, no rolling tells."""
        assert ["calendar-changed", "due-roll-changed"] == by_operator(report, "equivalent")

    def test_every_mutant_has_one_verdict(self, small, report):
        """In the order of the file."""
        source = read_criteria(small / "nho.toml")
        made = [mutant for mutant in mutants(source) if mutant.operator != "subject-dropped"]

        assert [mutant.says for mutant in made] == [verdict.mutant.says for verdict in report.verdicts]
        assert report.total + len(report.of("equivalent")) + len(report.of("invalid")) == len(made)
        assert report.score == Fraction(report.killed, report.total)

    def test_processes_make_no_difference(self, small, report):
        """Two of them come to the same verdicts in the same order."""
        other = mutate(small / "nho.toml", [small / "nho.score.toml"], jobs=2)

        assert [(item.state, item.by) for item in report.verdicts] == [(item.state, item.by) for item in other.verdicts]

    def test_mutants_travel(self, small):
        """What is removed is still removed in another process."""
        source = read_criteria(small / "nho.toml")
        for mutant in mutants(source):
            assert mutant.source(source).data == pickle.loads(pickle.dumps(mutant)).source(source).data  # noqa: S301


class TestReading:
    def test_recognition_is_mutated_where_a_case_could_tell(self, small):
        """A document without a kind is recognised by its subject; then a dropped word is a mutant, too."""
        file = small / "nho.score.toml"
        text = file.read_text(encoding="utf-8").replace('kind = "plan", subject = "Năm"', 'subject = "Kế hoạch năm"')
        file.write_text(text, encoding="utf-8")
        report = mutate(small / "nho.toml", [file], jobs=1)

        assert report.recognises
        assert "subject-dropped" in by_operator(report, "killed")

    def test_only_some_criteria(self, small):
        """The whole set and other criteria are left alone."""
        report = mutate(small / "nho.toml", [small / "nho.score.toml"], only=["2"], jobs=1)

        assert {"2"} == {verdict.mutant.code for verdict in report.verdicts}

    def test_a_criterion_that_there_is_not(self, small):
        """It is told with what there is."""
        with pytest.raises(UnknownNameError):
            mutate(small / "nho.toml", [small / "nho.score.toml"], only=["9"])

    def test_a_file_of_cases_that_is_wrong(self, small):
        """Every problem is raised, and nothing is mutated."""
        file = small / "nho.score.toml"
        file.write_text(file.read_text(encoding="utf-8").replace('"2" = 2', '"9" = 2'), encoding="utf-8")
        with pytest.raises(InvalidInputError) as caught:
            mutate(small / "nho.toml", [file], jobs=1)

        assert ["unknown-criterion"] == [problem.code for problem in caught.value.problems]


class TestRed:
    def test_a_case_that_fails_already_stops_it(self, small):
        """A red suite proves nothing: it is told first, and nothing is mutated."""
        file = small / "nho.score.toml"
        file.write_text(file.read_text(encoding="utf-8").replace('"2" = 2', '"2" = 1'), encoding="utf-8")
        report = mutate(small / "nho.toml", [file], jobs=1)

        assert [f"{file}::dung-han"] == [red.case for red in report.red]
        assert () == report.verdicts
        assert not meets(report, None)
        assert not meets(report, Fraction(0))
        assert [
            "1 case(s) already fail on the set as it is, so nothing was mutated:",
            f"  {file}::dung-han",
            "Run pytest to see where; mend them and run this again.",
        ] == list(report_lines(report, "en"))

    def test_a_case_that_cannot_be_scored_says_why(self, small):
        """Its register does not fit the set."""
        file = small / "nho.score.toml"
        text = file.read_text(encoding="utf-8").replace("violations = 0", '"vi-pham" = 0')
        file.write_text(text, encoding="utf-8")
        report = mutate(small / "nho.toml", [file], jobs=1)
        (red,) = report.red

        assert red.why is not None
        assert red.why.say("en") in list(report_lines(report, "en"))[1]
        assert red.why.say("vi") == report_to_dict(report)["red"][0]["why"]["vi"]


class TestSaying:
    def test_lines(self, report):
        """The score, what does not count, and each survivor under its criterion."""
        lines = list(report_lines(report, "en"))

        assert lines[0].startswith(f"vi-du/nho: 2 case(s) notice {report.killed} of {report.total} mistakes (")
        assert (
            "Mistakes in how documents are recognised were not made: every document in the cases names its kind."
            in lines
        )
        at = lines.index("2 Kỷ luật")
        assert "  Cases that look at this criterion: dung-han, tre-han" == lines[at + 1]
        assert lines[at + 2].endswith("nho.toml:29:13")
        assert "    a gate removed: the criterion that is required 1 is dropped" == lines[at + 3]
        assert "What the whole set says" in lines

    def test_a_criterion_at_which_no_case_looks(self, small):
        """That is said, too; and no more than four cases are named."""
        file = small / "nho.score.toml"
        head, first, second = file.read_text(encoding="utf-8").split("[cases.")
        first = f"[cases.{first}".replace(', "2" = 2', "")
        copies = "".join(first.replace("dung-han", f"dung-han-{number}") for number in range(5))
        file.write_text(head + copies, encoding="utf-8")
        lines = list(report_lines(mutate(small / "nho.toml", [file], jobs=1), "en"))

        assert "  No case looks at this criterion" in lines
        named = "dung-han-0, dung-han-1, dung-han-2, dung-han-3"
        assert f"  Cases that look at this criterion: {named} and 1 more" in lines
        assert second

    def test_nothing_unnoticed(self, small):
        """Then that is said, and the report is good whatever is asked."""
        report = mutate(small / "nho.toml", [small / "nho.score.toml"], jobs=1)
        good = type(report)(
            criteria=report.criteria,
            source=report.source,
            files=report.files,
            cases=report.cases,
            recognises=True,
            verdicts=report.of("killed"),
        )
        lines = list(report_lines(good, "vi"))

        assert "Không lỗi nào lọt qua." == lines[-1]
        assert meets(good, None)
        assert meets(good, Fraction(1))
        assert not meets(report, None)
        assert meets(report, report.score)
        assert not meets(report, Fraction(1))

    def test_nothing_to_notice_is_full_marks(self, report):
        """A set without mutants that count has a score of 1."""
        bare = type(report)(criteria=report.criteria, source=report.source, files=(), cases=0)

        assert 1 == bare.score

    def test_data(self, report):
        """Everything stands in the data, as JSON can write it."""
        data = json.loads(json.dumps(report_to_dict(report), ensure_ascii=False))
        gate = next(item for item in data["mutants"] if item["operator"] == "gate-removed")

        assert "parscore.mutation/1" == data["format"]
        assert len(report.verdicts) == len(data["mutants"])
        assert (report.killed, len(report.survivors)) == (data["killed"], data["survived"])
        assert ("survived", "2", 29, None) == tuple(gate[key] for key in ("state", "criterion", "line", "killed_by"))
        assert 2 == len(gate["looked_at_by"])
