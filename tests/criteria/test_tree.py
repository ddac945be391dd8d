"""The tree of criteria: codes, maxima, roles, gates, citations."""

from fractions import Fraction

import pytest

from samples import PLAN_LEAF, leaf, set_complaint, set_of, set_text


RULE = f"rule = {PLAN_LEAF}"
TITLE = 'title = "x"'


def branch(code, more=""):
    """Return the text of a branch."""
    return f"[criteria.{code}]\n{TITLE}\n{more}\n"


def bonus(code, more="cap = 1", role="bonus"):
    """Return the text of a bonus or penalty leaf."""
    return f'[criteria.{code}]\n{TITLE}\nrole = "{role}"\n{more}\n{RULE}\n'


class TestCodes:
    def test_are_the_keys_from_the_root(self, tmp_path):
        """A code is the keys from the root, with a dot between."""
        text = branch("1") + branch("1.a") + leaf(code="1.a.IV") + leaf(code="1.b")

        assert ["1", "1.a", "1.a.IV", "1.b"] == list(set_of(tmp_path, set_text(text, total="2")).criteria)

    def test_are_in_the_readers_order(self, tmp_path):
        """Siblings are read 2, 10; IX, X; d, đ; whatever the file's order."""
        keys = ("1.10", "1.2", "2.X", "2.IX", '3."đ"', "3.e", "3.d")
        text = "".join(map(branch, "123")) + "".join(leaf(code=key) for key in keys)
        codes = [criterion.code for criterion in set_of(tmp_path, set_text(text, total="7")).leaves]

        assert ["1.2", "1.10", "2.IX", "2.X", "3.d", "3.đ", "3.e"] == codes

    @pytest.mark.parametrize("key", ["01", "1a", '"1.2"', "ab", "IIII", '""', '"²"', '"1٣"', "12345"])
    def test_of_another_form_are_refused(self, tmp_path, key):
        """A code is a number without leading zeros, a Roman numeral or one letter."""
        complaint = set_complaint(tmp_path, set_text(leaf() + f"[criteria.¦{key}]\n{TITLE}\nmax = 1\n{RULE}\n"))

        assert (["not-a-code"], complaint.expected) == (complaint.codes, complaint.place)

    @pytest.mark.parametrize("key", ["02", "1a", "12345"])
    def test_of_another_form_are_refused_further_down(self, tmp_path, key):
        """Below the first level what begins like a number and is none is no code either."""
        text = branch("1") + leaf(code="1.1") + f"[criteria.1.¦{key}]\n{TITLE}\nmax = 1\n{RULE}\n"
        complaint = set_complaint(tmp_path, set_text(text))

        assert (["not-a-code"], complaint.expected) == (complaint.codes, complaint.place)

    def test_that_differ_in_case_only_are_the_same(self, tmp_path):
        """To a reader a and A are one code."""
        text = branch("1") + leaf(code="1.a") + f"[criteria.1.¦A]\n{TITLE}\nmax = 1\n{RULE}\n"
        complaint = set_complaint(tmp_path, set_text(text, total="2"))

        assert (["same-code"], complaint.expected) == (complaint.codes, complaint.place)

    def test_that_are_no_tables_are_refused(self, tmp_path):
        """A value where a criterion is expected is no criterion."""
        complaint = set_complaint(tmp_path, set_text(f"[criteria]\n¦2 = 5\n{leaf()}"))

        assert (["not-a-code"], complaint.expected) == (complaint.codes, complaint.place)

    def test_there_is_at_least_one(self, tmp_path):
        """A set without criteria is refused, once."""
        complaint = set_complaint(tmp_path, set_text("[¦criteria]\n"))

        assert (["no-criteria"], complaint.expected) == (complaint.codes, complaint.place)


class TestMaxima:
    def test_of_a_branch_is_the_sum(self, tmp_path):
        """A branch without max has its children's sum; 1/3 and 0.5 add up exactly."""
        text = branch("1") + leaf(code="1.1", limit='"1/3"') + leaf(code="1.2", limit="0.5")
        criteria = set_of(tmp_path, set_text(text, total='"5/6"'))

        assert Fraction(5, 6) == criteria["1"].limit == criteria.total

    def test_of_a_branch_may_be_another_scale(self, tmp_path):
        """With scale_to a branch counts for that much."""
        criteria = set_of(tmp_path, set_text(branch("1", "scale_to = 50") + leaf(code="1.1"), total="50"))

        assert (50, 50, 1) == (criteria["1"].limit, criteria["1"].scale_to, criteria["1.1"].limit)

    def test_leaves_out_bonus_and_penalty(self, tmp_path):
        """A bonus or penalty never enters the sum of the node it stands in."""
        text = branch("1", "max = 1") + leaf(code="1.1") + bonus("1.B") + bonus("1.C", role="penalty")
        criteria = set_of(tmp_path, set_text(text))

        assert (["core", "bonus", "penalty"], 1) == (
            [criteria[code].role for code in ("1.1", "1.B", "1.C")],
            criteria["1"].limit,
        )
        assert (1, 0) == (criteria["1.B"].max, criteria["1.C"].max)

    @pytest.mark.parametrize(("more", "limit"), [("", 3), ("cap = 2", 2)])
    def test_of_a_bonus_branch_is_its_cap(self, tmp_path, more, limit):
        """A bonus branch without cap has its children's sum; the children take its role."""
        text = leaf() + branch("2", f'role = "bonus"\n{more}')
        text += f"[criteria.2.1]\n{TITLE}\ncap = 1\n{RULE}\n[criteria.2.2]\n{TITLE}\ncap = 2\n{RULE}\n"
        criteria = set_of(tmp_path, set_text(text))

        assert (limit, "bonus") == (criteria["2"].limit, criteria["2.1"].role)


class TestInherited:
    def test_gates_reach_every_leaf_below(self, tmp_path):
        """A node carries its own gates and its ancestors'."""
        text = leaf() + branch("2", 'requires = ["1"]') + leaf(code="2.1")
        text += leaf(code="2.2", more='requires = [{ criterion = "2.1", at_least = "50 %" }]')
        gates = set_of(tmp_path, set_text(text, total="3"))["2.2"].gates

        assert [("1", None, "2"), ("2.1", Fraction(1, 2), "2.2")] == [
            (gate.criterion, gate.at_least, gate.carrier) for gate in gates
        ]

    def test_policy_is_the_nearest(self, tmp_path):
        """A node's policy for what does not apply is its own, else its ancestor's, else the set's."""
        text = branch("1", 'not_applicable = "grant"') + leaf(code="1.1")
        text += leaf(code="1.2", more='not_applicable = "refuse"') + leaf(code="2")
        criteria = set_of(tmp_path, set_text(text, total="3"))

        assert ["grant", "refuse", "shrink"] == [criteria[code].not_applicable for code in ("1.1", "1.2", "2")]

    def test_condition_of_a_bonus_reaches_below(self, tmp_path):
        """When of a bonus branch holds for its children."""
        text = leaf() + branch("2", 'role = "bonus"\nwhen = { index_from = 90 }')
        text += f"[criteria.2.1]\n{TITLE}\ncap = 1\n{RULE}\n"

        assert 90 == set_of(tmp_path, set_text(text))["2.1"].when


class TestCitations:
    def test_name_a_source_and_a_place(self, tmp_path):
        """Number and date of the source, then the place; several are joined."""
        text = leaf(more='cite = ["plan-341 mục II.1", "undated"]')
        cite = set_of(tmp_path, set_text(text))["1"].cite

        assert cite.vi.startswith("Kế hoạch số 341/KH-UBND")
        assert cite.vi.endswith(", mục II.1; Sổ tay")
        assert cite.en.endswith(", mục II.1; Handbook")

    def test_may_be_absent(self, tmp_path):
        """A criterion need not cite anything."""
        assert None is set_of(tmp_path, set_text())["1"].cite

    def test_of_an_unknown_source_are_refused(self, tmp_path):
        """A source that is not declared is named, with the nearest that is."""
        complaint = set_complaint(tmp_path, set_text(leaf(more='¦cite = "plan-314 mục II"')))

        assert (["unknown-source"], complaint.expected) == (complaint.codes, complaint.place)
        assert "plan-341" == complaint.only.suggestion


class TestExamples:
    def test_are_kept_with_their_points(self, tmp_path):
        """Points of an example are exact, or a share of the maximum."""
        more = 'examples = [{ given = { count = 3 }, points = "1/3" }, { given = {}, points = "50 %" }]'
        examples = set_of(tmp_path, set_text(leaf(limit="3", more=more), total="3"))["1"].examples

        assert [Fraction(1, 3), Fraction(3, 2)] == [example.points for example in examples]
        assert {"count": 3} == examples[0].given


def wide(more):
    """Return a leaf 1 that has *more*, and a leaf 2 beside it."""
    return leaf(more=more) + leaf(code="2")


REFUSED = [
    ("total", set_text(total="¦2"), None),
    ("children-sum", set_text(branch("1", "max = ¦2") + leaf(code="1.1")), None),
    ("children-sum", set_text(branch("1", 'max = ¦"1/3"') + leaf(code="1.1", limit="0.333"), total="0.333"), None),
    ("missing-key", set_text(f"[criteria.¦1]\n{TITLE}\n{RULE}\n"), None),
    ("missing-key", set_text(f"[criteria.¦1]\n{TITLE}\nmax = 1\n"), None),
    ("missing-key", set_text(f"[criteria.¦1]\nmax = 1\n{RULE}\n"), None),
    ("missing-key", set_text(leaf() + f'[criteria.¦2]\n{TITLE}\nrole = "bonus"\n{RULE}\n'), None),
    ("limit", set_text(leaf(limit="¦0")), None),
    ("limit", set_text(leaf(limit='¦"50 %"')), None),
    ("wrong-value", set_text(leaf(limit="¦-1")), None),
    ("wrong-value", set_text(leaf(limit="¦inf")), None),
    ("unknown-key", set_text(leaf(more='¦requries = ["2"]')), "requires"),
    ("wrong-choice", set_text(leaf() + bonus("2", role="bonuss").replace("role", "¦role")), "bonus"),
    ("max-or-cap", set_text(leaf(more="¦cap = 1")), None),
    ("max-or-cap", set_text(leaf() + bonus("2", "cap = 1\n¦max = 1")), None),
    ("branch-with-rule", set_text(branch("1", f"¦{RULE}") + leaf(code="1.1")), None),
    ("branch-with-rule", set_text(branch("1", "¦examples = [{ given = {}, points = 1 }]") + leaf(code="1.1")), None),
    ("scale-to", set_text(branch("1", "¦scale_to = 0") + leaf(code="1.1")), None),
    ("scale-to", set_text(branch("1", '¦scale_to = "50 %"') + leaf(code="1.1")), None),
    ("scale-to", set_text(branch("1", "max = 1\n¦scale_to = 5") + leaf(code="1.1"), total="5"), None),
    ("scale-to", set_text(leaf(more="¦scale_to = 5")), None),
    ("nothing-inside", set_text(leaf() + f"[criteria.¦2]\n{TITLE}\n" + bonus("2.1")), None),
    ("nothing-inside", set_text(f"[¦criteria]\n{bonus('1')}", total="0"), None),
    (
        "role-inside",
        set_text(
            leaf()
            + branch("2", 'role = "bonus"')
            + bonus("2.1", "cap = 1").replace('role = "bonus"', '¦role = "penalty"')
        ),
        None,
    ),
    ("when-no-bonus", set_text(leaf(more="¦when = { index_from = 90 }")), None),
    ("gate-penalty", set_text(leaf() + bonus("2", 'cap = 1\n¦requires = ["1"]', "penalty")), None),
    ("gate-role", set_text(leaf(more='requires = [¦"2"]') + bonus("2")), None),
    ("unknown-criterion", set_text(wide('requires = [¦"22"]'), total="2"), "2"),
    ("unknown-criterion", set_text(wide('requires = [¦"x"]'), total="2"), None),
    ("wrong-value", set_text(wide('requires = ¦"2"'), total="2"), None),
    ("wrong-value", set_text(wide('requires = [{ criterion = "2", at_least = ¦50 }]'), total="2"), None),
    ("gate-circle", set_text(leaf(more='¦requires = ["1"]')), None),
]


class TestRefused:
    """What the tree must not say."""

    @pytest.mark.parametrize(("code", "text", "suggestion"), REFUSED)
    def test_is_named_at_its_place(self, tmp_path, code, text, suggestion):
        """Each mistake is one problem, at the line and column of its key, with the nearest name."""
        complaint = set_complaint(tmp_path, text)

        assert ([code], complaint.expected) == (complaint.codes, complaint.place)
        assert suggestion == complaint.only.suggestion

    def test_children_are_checked_below_a_wrong_parent(self, tmp_path):
        """A mistake in a branch does not hide those below it, and they come in the order of the lines."""
        text = branch("1", "maxx = 1") + leaf('{ kind = "x" }', code="1.1") + leaf(code="1.2", limit="-1")
        complaint = set_complaint(tmp_path, set_text(text))

        assert ["unknown-key", "unknown-rule-kind", "wrong-value"] == complaint.codes

    def test_both_keys_that_a_leaf_lacks_are_named(self, tmp_path):
        """A leaf with neither max nor rule has two problems."""
        complaint = set_complaint(tmp_path, set_text(f"[criteria.1]\n{TITLE}\n"))

        assert ["max", "rule"] == [problem.found for problem in complaint.problems]

    def test_a_wrong_total_does_not_hide_a_gate(self, tmp_path):
        """Total and gates are checked at once."""
        complaint = set_complaint(tmp_path, set_text(wide('requires = ["x"]'), total="3"))

        assert ["total", "unknown-criterion"] == complaint.codes


class TestCircles:
    """Gates by which a score would need itself."""

    @pytest.mark.parametrize(
        ("text", "circle"),
        [
            (leaf(more='requires = ["2"]') + leaf(code="2", more='requires = ["1"]'), "1 → 2 → 1"),
            (
                leaf(more='requires = ["2"]') + branch("2") + leaf(code="2.1", more='requires = ["1"]'),
                "1 → 2 → 2.1 → 1",
            ),
            (branch("1", 'requires = ["1.1"]') + leaf(code="1.1") + leaf(code="1.2"), "1.1 → 1.1"),
            (branch("1") + leaf(code="1.1", more='requires = ["1"]') + leaf(code="1.2"), "1 → 1.1 → 1"),
        ],
    )
    def test_are_refused(self, tmp_path, text, circle):
        """A leaf needs its and its ancestors' gates, a gate every leaf of the node it names."""
        total = str(text.count("rule"))
        problem = set_complaint(tmp_path, set_text(text, total=total)).only

        assert ("gate-circle", circle) == (problem.code, problem.found)

    def test_of_one_gate_are_not_two_gates_on_one(self, tmp_path):
        """Two criteria may require the same third one, and a chain is no circle."""
        text = leaf(more='requires = ["3"]') + leaf(code="2", more='requires = ["1", "3"]') + leaf(code="3")

        assert 3 == len(set_of(tmp_path, set_text(text, total="3")).leaves)

    def test_are_found_along_a_chain_of_any_length(self, tmp_path):
        """A chain of 3,000 gates is walked without recursion."""
        count = 3000
        text = "".join(leaf(code=str(n), more=f'requires = ["{n + 1}"]') for n in range(1, count))

        assert count == len(set_of(tmp_path, set_text(text + leaf(code=str(count)), total=str(count))).leaves)
