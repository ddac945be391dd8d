"""What a change of criteria does to each unit, on the invented district and on small sets worked by hand."""

import json

from fractions import Fraction
from pathlib import Path

import pytest

from amendments import BASE, amended
from building import a_register, compile_data, day, leaf, paper, set_data
from parscore.analysis._refitting import refit
from parscore.analysis.diff_data import differences_to_dict
from parscore.analysis.differences import find_differences
from parscore.analysis.impact import preview
from parscore.criteria import load_criteria
from parscore.errors import InvalidInputError
from parscore.evidence import load_registers


EXAMPLE = Path(__file__).parents[2] / "examples" / "amendments"
PLAN = {"kind": "document", "document": "plan"}


def example(new="xa-2024.toml"):
    """Return the impact of an amendment of the invented district on its three communes."""
    differences = find_differences(load_criteria(EXAMPLE / "xa-2023.toml"), load_criteria(EXAMPLE / new))
    return preview(differences, load_registers([EXAMPLE / "so-2023"]))


def impact_of(old, new, *registers):
    """Return the impact of a change between two compiled sets."""
    return preview(find_differences(old, new), registers)


def a_register_of(unit, criteria, **tables):
    """Return a register of *unit* that names *criteria*."""
    return a_register(unit=unit, criteria=criteria, **tables)


class TestExample:
    def test_every_unit_is_scored_on_both_and_the_greatest_loss_comes_first(self):
        """
        Ba: 3+4+1+6+1.6 = 15.6 of 20; a plan of 27 January is late for the 16th (the 15th is a Sunday), 95 % gives 5,
        propaganda is gone: 2+4+0+5+1.6 = 12.6. Hai: no plan, 99 % and 60 %: 0+4+1+8+2.4 = 15.4, then 0+4+7+2.4 = 13.4,
        each less 0.5. Một: 3+4+1+6+2 = 16, then 3+4+5+2 = 14.
        """
        found = [
            (unit.before.unit, unit.before.exact_index.earned, unit.after.exact_index.earned, unit.change)
            for unit in example().units
        ]

        assert [
            ("xa-vi-du-ba", 78, 63, -15),
            ("xa-vi-du-hai", Fraction("74.5"), Fraction("64.5"), -10),
            ("xa-vi-du-mot", 80, 70, -10),
        ] == found

    def test_ranks_and_bands_are_told_before_and_after(self):
        """Ba falls from the second place to the third, and all fall by one band."""
        found = [
            (unit.rank_before, unit.rank_after, unit.before.band.id, unit.after.band.id) for unit in example().units
        ]

        assert [(2, 3, "fair", "average"), (3, 2, "fair", "average"), (1, 1, "good", "fair")] == found

    def test_the_criteria_that_make_the_difference_are_told(self):
        """The largest change first; what is new says which facts no register can state yet."""
        shifts = example().units[0].shifts

        assert [
            ("1.3", None, (1, 1), None, -1),
            ("1.1", "1.1", (3, 3), (2, 3), -1),
            ("2.1", "2.2", (6, 8), (5, 7), -1),
            (None, "2.1", None, (0, 2), 0),
        ] == [(shift.old, shift.new, shift.before, shift.after, shift.change) for shift in shifts]
        assert ("procedures.published",) == shifts[-1].unstated

    def test_a_chain_is_previewed_like_one_amendment(self):
        """
        Under the revision of July 95 % gives 2: Ba has 2+4+0+2 and, as 2 of 7 still opens the gate, 1.6: 9.6 of 20.
        """
        impact = example("xa-2024-7.toml")

        assert 48 == impact.units[0].after.exact_index.earned
        assert (2023, True) == (impact.applied.year, impact.is_moved)

    def test_is_plain_data_too(self):
        """The data have exact numbers as strings and every text in both languages."""
        impact = example()
        data = differences_to_dict(impact.differences, impact)
        ba = data["impact"]["units"][0]

        assert data == json.loads(json.dumps(data))
        assert ("parscore.diff/1", "vi-du/xa-2023", ["vi-du/xa-2023"]) == (
            data["format"],
            data["old"]["id"],
            data["new"]["amends"],
        )
        assert {"index": ["78", "63"], "change": "-15", "rank": [2, 3], "band": ["fair", "average"]} == {
            key: ba[key] for key in ("index", "change", "rank", "band")
        }
        assert {"old": "2.1", "new": "2.2", "earned": ["6", "5"], "max": ["8", "7"], "change": "-1"} == {
            key: ba["criteria"][2][key] for key in ("old", "new", "earned", "max", "change")
        }
        (moved,) = (item for item in data["meaning"] if item["old"] == "2.1")

        assert {
            "id": "given",
            "what": {"vi": "điểm khi kết quả từ 98 % trở lên", "en": "points, 98 % or more"},
            "old": {"vi": "8 điểm", "en": "8 points"},
            "new": {"vi": "7 điểm", "en": "7 points"},
        } == moved["changes"][-1]
        assert "impact" not in differences_to_dict(impact.differences)


class TestSmall:
    def test_in_one_year_nothing_is_moved(self, tmp_path):
        """Two versions of one year are applied as they are."""
        new = amended(tmp_path, '[criteria.1.3]\nrule = { kind = "deduct", fact = "faults", each = 1 }\n')
        old = load_criteria(tmp_path / "base.toml")
        data = {"criteria": "test/base", "facts": {"total": 10, "done": 5, "faults": 1}}
        impact = impact_of(old, new, a_register(**data))

        assert (new, False) == (impact.applied, impact.is_moved)
        assert [("1.3", Fraction(1, 2), 0)] == [
            (shift.new, shift.before[0], shift.after[0]) for shift in impact.units[0].shifts
        ]

    def test_a_register_of_another_set_is_left_out_and_told(self, tmp_path):
        """Only registers of the old set are previewed: by its id, its file, or a file with its id."""
        new = amended(tmp_path)
        old = load_criteria(tmp_path / "base.toml")
        (tmp_path / "copy.toml").write_text(BASE, encoding="utf-8")
        names = ("test/other", str(tmp_path / "nowhere.toml"), str(tmp_path / "base.toml"), str(tmp_path / "copy.toml"))
        registers = [a_register_of(f"xa-{number}", name) for number, name in enumerate(names)]
        impact = impact_of(old, new, *registers)

        assert ["xa-0", "xa-1"] == [item.register.unit for item in impact.unscored]
        assert "test/other" in impact.unscored[0].problems[0].say("en")
        assert ["xa-2", "xa-3"] == [unit.before.unit for unit in impact.units]

    def test_a_unit_that_does_not_fit_aborts_no_other(self, tmp_path):
        """What is wrong with one register is told for it alone."""
        new = amended(tmp_path)
        old = load_criteria(tmp_path / "base.toml")
        good = a_register_of("xa-b", "test/base")
        impact = impact_of(old, new, a_register_of("xa-a", "test/base", facts={"nothing": 1}), good)

        assert (["xa-a"], ["xa-b"]) == (
            [item.register.unit for item in impact.unscored],
            [unit.before.unit for unit in impact.units],
        )
        assert "nothing" in impact.unscored[0].problems[0].say("vi")
        assert () == impact.units[0].shifts

    def test_a_unit_to_which_nothing_applies_has_no_change(self):
        """Without an index before or after there is none to compare; such units come last."""
        old = compile_data(set_data({"1": leaf(1, PLAN)}, 1))
        new = compile_data(set_data({"1": leaf(2, PLAN)}, 2, set={"id": "test/new"}))
        nothing = a_register_of("xa-a", "test/set", not_applicable={"1": "Không có"})
        some = a_register_of("xa-b", "test/set", documents=[paper("1/KH", day(3, 1))])
        impact = impact_of(old, new, nothing, some)
        data = differences_to_dict(impact.differences, impact)

        assert [("xa-b", 0), ("xa-a", None)] == [(unit.before.unit, unit.change) for unit in impact.units]
        assert [None, None] == data["impact"]["units"][1]["index"]
        assert [None, None] == data["impact"]["units"][1]["rank"]

    def test_what_no_longer_applies_is_told_apart(self):
        """A criterion that applied and no longer does, or the reverse, is a shift without one of its ends."""
        sides = [leaf(1, {"kind": "proportional", "ratio": ["done", "total"]}), leaf(1, PLAN)]
        old = compile_data(set_data({"1": sides[0], "2": sides[1]}, 2))
        new = compile_data(
            set_data({"1": sides[0], "2": sides[1] | {"not_applicable": "grant"}}, 2, set={"id": "test/n"})
        )
        register = a_register_of("xa-a", "test/set", not_applicable={"2": "Không có"}, facts={"done": 1, "total": 2})
        (unit,) = impact_of(old, new, register).units

        assert [("2", None, (1, 1))] == [(shift.new, shift.before, shift.after) for shift in unit.shifts]

    def test_facts_of_any_rule_may_be_new(self):
        """Facts that only the new set declares are told for ratios and conditions, too."""
        old = compile_data(set_data({"1": leaf(1, PLAN)}, 1, facts={}))
        both = {"kind": "all_of", "conditions": [PLAN, {"kind": "choice", "fact": "asked"}]}
        ratio = {"kind": "proportional", "ratio": ["done", "total"]}
        new = compile_data(set_data({"1": leaf(1, both), "2": leaf(1, ratio)}, 2, set={"id": "test/n"}))
        (unit,) = impact_of(old, new, a_register_of("xa-a", "test/set")).units

        assert {"2": ("done", "total")} == {shift.new: shift.unstated for shift in unit.shifts}


class TestRefitting:
    def refitted(self, old, new, **tables):
        """Return the register as *new* reads it, and what is said of the rest."""
        codes = find_differences(old, new).codes
        found = refit(a_register(**tables), new, codes)
        return found.register, [text.say("en") for text in found.left_out]

    def sets(self, old, new, **tables):
        """Return two sets of trees."""
        return [
            compile_data(set_data(tree, sum(item["max"] for item in tree.values()), set={"id": name}, **tables))
            for name, tree in (("test/set", old), ("test/n", new))
        ]

    def test_codes_follow_and_claims_stay_behind(self):
        """Reasons and proofs go to the new codes; claims were made under the old set."""
        old, new = self.sets(
            {"1": leaf(1, PLAN, title="Một"), "2": leaf(1, PLAN, title="Hai")},
            {"3": leaf(1, PLAN, title="Một"), "4": leaf(1, PLAN, title="Hai")},
        )
        register, left = self.refitted(
            old,
            new,
            not_applicable={"1": "Không"},
            claimed={"2": 1},
            documents=[paper("1/KH", day(3, 1), proves=["2"])],
        )

        assert ({"3": "Không"}, {}, ("4",), []) == (
            dict(register.not_applicable),
            register.claimed,
            register.documents[0].proves,
            left,
        )

    def test_what_the_new_set_does_not_know_is_left_out(self):
        """Facts, kinds, periods and reasons that mean nothing to the new set are told."""
        periods = {
            "kind": "periodic",
            "document": "report",
            "missing": 1,
            "periods": [{"id": "dot-1", "from": day(1, 1), "to": day(3, 31)}],
        }
        old = compile_data(set_data({"1": leaf(1, periods, title="Một"), "2": leaf(1, PLAN, title="Hai")}, 2))
        new = compile_data(
            set_data(
                {"2": leaf(1, PLAN, title="Hai", not_applicable="refuse")},
                1,
                set={"id": "test/n"},
                facts={},
                documents={"plan": {"title": "Kế hoạch"}},
            )
        )
        register, left = self.refitted(
            old,
            new,
            facts={"faults": 1},
            not_applicable={"1": "Không", "2": "Không"},
            documents=[
                paper("1/BC", day(3, 1), kind="report", period="dot-1"),
                paper("2/KH", day(3, 1), period="2023-Q1"),
            ],
        )

        assert [
            "the fact “faults”: the new set has none",
            "why 1 does not apply: that criterion is gone",
            "why 2 does not apply: the new set does not let it be declared",
            "1/BC: the new set has no document kind “report”",
            "1/BC: the new set has no period “dot-1”",
        ] == left
        assert ({}, {}, [(None, None), ("plan", "2023-Q1")]) == (
            dict(register.facts),
            dict(register.not_applicable),
            [(document.kind, document.period) for document in register.documents],
        )

    def test_a_period_that_the_new_set_has_is_kept(self):
        """A period of a name of its own stays where the new rule has it."""
        periods = [{"id": "dot-1", "from": day(1, 1), "to": day(3, 31)}]
        rule = {"kind": "periodic", "document": "plan", "missing": 1, "periods": periods}
        old, new = self.sets({"1": leaf(1, rule)}, {"1": leaf(1, rule)})
        register, _ = self.refitted(old, new, documents=[paper("1/KH", day(3, 1), period="dot-1")])

        assert "dot-1" == register.documents[0].period

    def test_values_that_do_not_fit_are_left_out(self):
        """A fact of another sort, and a document that could be of two kinds, are told and left out."""
        tree = {"1": leaf(1, PLAN)}
        old = compile_data(set_data(tree, 1))
        two = {name: {"title": name, "types": ["KH"], "subject": ["văn bản"]} for name in ("plan", "other")}
        facts = {"faults": {"title": "Vi phạm", "sort": "yes_no"}, "total": {"title": "Hồ sơ"}}
        new = compile_data(set_data(tree, 1, set={"id": "test/n"}, facts=facts, documents=two))
        register, left = self.refitted(
            old,
            new,
            facts={"faults": 3, "total": 4},
            documents=[
                paper("1/KH", day(3, 1), kind="report"),
                paper("2/KH", day(3, 2)),
            ],
        )

        assert ["total"] == list(register.facts)
        assert ["2/KH"] == [document.number for document in register.documents]
        assert 3 == len(left)
        assert "1/KH: the new set has no document kind “report”" == left[0]
        assert "true or false" in left[1] + left[2]
        assert "could be several kinds" in left[1] + left[2]

    def test_what_cannot_be_left_out_is_raised(self):
        """A register of another year fits neither set, whatever is left out."""
        (old,) = self.sets({"1": leaf(1, PLAN)}, {"1": leaf(1, PLAN)})[:1]
        new = compile_data(set_data({"1": leaf(1, PLAN)}, 1, set={"year": 2024, "id": "test/n"}))
        with pytest.raises(InvalidInputError):
            refit(a_register(), new, find_differences(old, new).codes)
