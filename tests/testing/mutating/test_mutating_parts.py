"""The small parts: written numbers, edits, and what a process does that works for another one."""

from decimal import Decimal
from fractions import Fraction

import pytest

from building import set_data
from parscore.criteria.loading import read_criteria
from parscore.edge import Source
from parscore.testing.mutating import mutants, mutate
from parscore.testing.mutating.amounts import beside, doubled, halved, read_amount
from parscore.testing.mutating.edits import REMOVED, Edit, apply_edits
from parscore.testing.mutating.killing import _judge, _open


class TestAmounts:
    @pytest.mark.parametrize(
        ("written", "near"),
        [
            (12, (13, 11)),
            (0, (1,)),
            (Decimal("0.5"), (Decimal("0.6"), Decimal("0.4"))),
            (Decimal("1.0"), (Decimal("1.1"), Decimal("0.9"))),
            (Decimal("1E+2"), (101, 99)),
            ("95 %", ("96 %", "94 %")),
            ("99,5%", ("99.6 %", "99.4 %")),
            ("100 %", ("99 %",)),
            ("1/3", ()),
            (True, ()),
            ("n/a", ()),
            (None, ()),
        ],
    )
    def test_what_stands_beside(self, written, near):
        """One unit of the last place up and down, never below 0 nor above 100 %; nothing beside what is no number."""
        assert near == beside(written)

    def test_halves_and_doubles(self):
        """Exact, and written as the number was; nothing of zero."""
        assert (Decimal("0.5"), "12.5 %", "1/6", None, None) == tuple(map(halved, (1, "25 %", "1/3", 0, "a")))
        assert (2, "50 %", "2/3", None) == tuple(map(doubled, (1, "25 %", "1/3", 0)))
        assert Fraction(1, 4) == read_amount(Decimal("0.25")).number


class TestEdits:
    def test_removals_mean_the_array_as_it_was(self):
        """Items 1 and 10 are taken out, whatever stands first; what is not touched is shared."""
        data = {"a": list(range(12)), "b": {"c": 1}}
        made = apply_edits(data, [Edit(("a", 1), REMOVED), Edit(("a", 10), REMOVED), Edit(("a", 0), "x")])

        assert ["x", 2, 3, 4, 5, 6, 7, 8, 9, 11] == made["a"]
        assert made["b"] is data["b"]
        assert list(range(12)) == data["a"]


def test_what_is_written_wrong_is_passed_over():
    """A set that does not compile is no reason to break: what cannot be moved or halved is left alone."""
    leaf = {"title": "A", "max": 2, "rule": {"kind": "document", "document": "plan", "due": "sometime", "late": 0}}
    bonus = {"title": "B", "role": "bonus", "cap": 0, "rule": leaf["rule"]}
    scaled = {"title": "S", "scale_to": 4, "1": leaf}
    data = set_data({"1": leaf, "2": bonus, "3": {"title": "F", "1": scaled}}, "much")
    made = list(mutants(Source("set.toml", data, "")))
    said = [mutant.operator for mutant in made]

    assert "due-moved" not in said
    assert not {"amount-halved", "amount-doubled"} & set(said)
    assert 1 == said.count("cap-changed")
    (halved_scale,) = [mutant for mutant in made if mutant.operator == "scale-changed"]
    assert 1 == len(halved_scale.edits)


def test_another_process_judges_alike(small):
    """It reads the set and the cases anew, and comes to the same verdict."""
    files = (str(small / "nho.score.toml"),)
    report = mutate(small / "nho.toml", files, jobs=1)
    _open(str(small / "nho.toml"), files)
    moved = [mutant for mutant in mutants(read_criteria(small / "nho.toml")) if mutant.operator == "due-moved"]

    assert [verdict for verdict in report.verdicts if verdict.mutant.operator == "due-moved"] == list(
        map(_judge, moved)
    )


def test_a_case_that_can_no_longer_be_scored_kills(small):
    """The register names a period that the mutant has left out: it is refused, and that is noticed."""
    periodic = """rule = { kind = "periodic", document = "plan", missing = 1, periods = [
    { id = "dot-1", from = 2023-01-01, to = 2023-06-30 }, { id = "dot-2", from = 2023-07-01, to = 2023-12-31 } ] }"""
    text = (small / "nho.toml").read_text(encoding="utf-8")
    old = 'rule = { kind = "document", document = "plan", due = 2023-03-31, late = 1 }'
    (small / "nho.toml").write_text(text.replace(old, periodic), encoding="utf-8")
    (small / "nho.score.toml").write_text(
        """format = "parscore.cases/1"
criteria = "nho.toml"
[cases.mot]
register = { documents = [{ number = "1/KH", kind = "plan", subject = "A", date = 2023-03-01, period = "dot-1" }] }
expect = { points = { "2" = 0 } }
""",
        encoding="utf-8",
    )
    report = mutate(small / "nho.toml", [small / "nho.score.toml"], only=["1"], jobs=1)
    dropped = [verdict.state for verdict in report.verdicts if verdict.mutant.operator == "period-dropped"]

    assert ["killed", "survived"] == dropped
