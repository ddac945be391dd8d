"""What changed between two sets: in meaning, not in text, each thing by its name."""

from itertools import pairwise

import pytest

from amendments import BASE, HEAD, REPORT, amended, write
from building import compile_data, day, leaf, one_leaf, set_data
from parscore.analysis.differences import changes_of, find_differences
from parscore.analysis.rules import Aspect
from parscore.criteria import load_criteria
from parscore.wording import Message
from samples import leaf as leaf_text
from samples import set_of, set_text


#: A rule that asks for one document a year.
YEARLY = {"kind": "periodic", "document": "plan", "every": "year", "missing": 1}


def changes(old, new, code="1", lang="en"):
    """Return what is said of the changes of one criterion."""
    found = find_differences(old, new)
    return [change.say(lang) for item in found.of("criteria") if item.new == code for change in item.changes]


def said(found):
    """Return everything that is said of the changes in meaning."""
    return [change.say("en") for item in found.meaning for change in item.changes]


def leaf_changes(old, new, *, maximum=2, lang="en", **tables):
    """Return what is said where one leaf's rule becomes another."""
    return changes(*(compile_data(one_leaf(maximum, rule, **tables)) for rule in (old, new)), lang=lang)


def tiers(*bounds):
    """Return a rule of tiers from the top down: (from, points)."""
    rows = [{"from": lo, "points": points} for lo, points in bounds]
    for upper, lower in pairwise(rows):
        lower["below"] = upper["from"]
    del rows[-1]["from"]
    return {"kind": "tiers", "ratio": ["done", "total"], "tiers": rows}


class TestNothing:
    def test_between_a_set_and_itself(self):
        """A set does not differ from itself."""
        criteria = load_criteria("cho-moi/commune-2023")
        found = find_differences(criteria, criteria)

        assert ((), (), False) == (found.meaning, found.wording, bool(found))

    def test_where_only_the_text_differs(self, tmp_path):
        """Tables in another order, inline tables, percentages as decimals and fractions change nothing."""
        first = leaf_text('{ kind = "proportional", ratio = ["done", "total"], zero_below = "50 %" }', limit="0.5")
        second = leaf_text('{ kind = "document", document = "plan", missing = 0.5 }', code="2", limit="0.5")
        inline = (
            '[criteria.2]\nrule = { document = ["plan"], kind = "document" }\nmax = "1/2"\ntitle = "Tiêu chí"\n'
            '[criteria.1]\nrule = { zero_below = 0.5, ratio = ["done", "total"], kind = "proportional" }\n'
            'max = "1/2"\ntitle = "Tiêu chí"\n'
        )
        (tmp_path / "a").mkdir()
        old, new = set_of(tmp_path / "a", set_text(first + second)), set_of(tmp_path, set_text(inline))

        assert old.digest != new.digest
        assert not find_differences(old, new)

    def test_where_rules_of_two_kinds_give_the_same_points(self):
        """Curves are compared as functions: tiers that are split, or of one number, are the same."""
        old = tiers(("90 %", 2), ("0 %", 0))
        split = {
            "kind": "tiers",
            "ratio": ["done", "total"],
            "tiers": [
                {"exactly": "100 %", "points": 2},
                {"from": "90 %", "below": "100 %", "points": 2},
                {"from": "50 %", "below": "90 %", "points": 0},
                {"below": "50 %", "points": 0},
            ],
        }

        assert [] == leaf_changes(old, split)

    def test_where_a_ramp_is_written_with_idle_bounds(self):
        """A threshold of 0 % and full marks from 100 % are what a ramp has anyway."""
        plain = {"kind": "proportional", "ratio": ["done", "total"]}

        assert [] == leaf_changes(plain, plain | {"zero_below": "0 %", "full_from": "100 %"})

    def test_where_nothing_is_rounded(self):
        """Where numbers stay exact, how they would be rounded says nothing."""
        rule = {"kind": "document", "document": "plan"}
        old, new = (
            compile_data(one_leaf(1, rule, set={"rounding": {"leaf": "exact", "total": "exact", "mode": mode}}))
            for mode in ("half-up", "down")
        )

        assert not find_differences(old, new)


class TestRules:
    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            (
                tiers(("95 %", 2), ("90 %", 1), ("0 %", 0)),
                tiers(("96 %", 2), ("90 %", 1), ("0 %", 0)),
                ["points, from 95 % to less than 96 %: 2 points → 1 points"],
            ),
            (
                tiers(("95 %", 2), ("0 %", 0)),
                tiers(("95 %", 2), ("50 %", 1), ("0 %", 0)),
                ["points, from 50 % to less than 95 %: 0 points → 1 points"],
            ),
            (
                {"kind": "proportional", "ratio": ["done", "total"], "zero_below": "50 %"},
                {"kind": "proportional", "ratio": ["done", "total"], "zero_below": "60 %"},
                ["points, from 50 % to less than 60 %: rising from 1 to 1.2 points → 0 points"],
            ),
            (
                {"kind": "deduct", "fact": "faults", "each": 1},
                {"kind": "deduct", "fact": "faults", "each": "1/2"},
                [
                    "points, from 0 to 1: falling from 2 to 1 points → falling from 2 to 1.5 points",
                    "points, from 2 to 3: 0 points → falling from 1 to 0.5 points",
                ],
            ),
            (
                {"kind": "per_item", "fact": "faults", "each": 1},
                {"kind": "per_item", "fact": "faults", "each": 2},
                ["points, exactly 1: 1 points → 2 points"],
            ),
            (
                {"kind": "document", "document": "plan", "due": "10 days after plan"},
                {"kind": "document", "document": "plan", "due": "12 days after plan", "late": "1/2"},
                [
                    "off where it is late: 2 points → 0.5 points",
                    "due day: 2023-03-04 → 2023-03-06",
                ],
            ),
            (
                {"kind": "document", "document": "plan"},
                {
                    "kind": "document",
                    "document": ["plan", "report"],
                    "missing": 1,
                    "signer": "Chủ tịch",
                    "by": "received",
                },
                [
                    "document asked for: Plan → Plan; Report",
                    "signer: none → Chủ tịch",
                    "day that decides: issued → received",
                    "off where it is missing: 2 → 1",
                ],
            ),
            (
                {"kind": "document", "document": "plan", "due": "5 days after document report"},
                {"kind": "document", "document": "plan", "due": "5 working days after document report"},
                ["due day: 5 days after Report → 5 working days after Report"],
            ),
            (
                {"kind": "periodic", "document": "plan", "every": "quarter", "missing": 1},
                {"kind": "periodic", "document": "plan", "every": "half-year", "missing": 1},
                [
                    "periods: Q1 2023; Q2 2023; Q3 2023; Q4 2023 → H1 2023; H2 2023",
                    "due day of H1 2023: 2023-03-31 → 2023-06-30",
                    "due day of H2 2023: 2023-06-30 → 2023-12-31",
                    "due day of Q3 2023: 2023-09-30 → none",
                    "due day of Q4 2023: 2023-12-31 → none",
                ],
            ),
            (
                {
                    "kind": "periodic",
                    "document": "plan",
                    "every": "year",
                    "missing": 1,
                    "late": [{"over": 3, "off": "1/2"}],
                },
                {
                    "kind": "periodic",
                    "document": "plan",
                    "every": "year",
                    "missing": 1,
                    "late": 1,
                    "late_in": "working days",
                },
                [
                    "off where it is late: 0.5 points past 3 days → 1 points",
                    "lateness counted in: days → working days",
                ],
            ),
            (
                {"kind": "choice", "fact": "asked"},
                {"kind": "choice", "fact": "asked", "options": {"yes": 2, "no": 1}},
                ["points for “no”: 0 → 1"],
            ),
            (
                {"kind": "survey", "fact": "sipas"},
                {"kind": "proportional", "fact": "sipas"},
                ["rule kind: survey → proportional"],
            ),
            (
                {"kind": "deduct", "fact": "faults", "each": 1},
                {"kind": "deduct", "fact": "total", "each": 1},
                ["what is measured: Faults → Dossiers"],
            ),
            (
                {"kind": "all_of", "conditions": [{"kind": "document", "document": "plan"}]},
                {"kind": "all_of", "conditions": [{"kind": "document", "document": "report"}]},
                ["conditions: Plan → Report"],
            ),
        ],
    )
    def test_each_change_is_named(self, old, new, expected):
        """What changed of a rule is said by its name, with what it was and what it becomes."""
        assert expected == leaf_changes(old, new)

    def test_another_measure_is_another_rule(self):
        """Where something else is measured, the whole rule is said, before and after."""
        said = leaf_changes({"kind": "document", "document": "plan"}, {"kind": "choice", "fact": "asked"})

        assert [
            "rule kind: document → choice",
            "rule: Plan (none: −2) → “Assigned”: yes; “yes”: 2 points; “no”: 0 points",
        ] == said

    def test_parts_are_compared_one_by_one(self):
        """A change inside a part says which part; its maximum is one of the changes."""

        def rule(first, second, title=None):
            named = {} if title is None else {"title": title}
            parts = [
                {"max": first, "rule": {"kind": "document", "document": "plan"}, **named},
                {"max": second, "rule": {"kind": "document", "document": "report"}},
            ]
            return {"kind": "parts", "parts": parts}

        said = leaf_changes(rule(1, 2), rule(2, 1, title="Đầu"), maximum=3)

        assert [
            "Đầu – maximum of the part: 1 → 2",
            "Đầu – off where it is missing: 1 → 2",
            "part 2 – maximum of the part: 2 → 1",
            "part 2 – off where it is missing: 2 → 1",
        ] == said

    def test_in_a_penalty_points_are_taken(self):
        """What a penalty takes is said as taken."""

        def with_penalty(rule):
            top = leaf(1, {"kind": "document", "document": "plan"})
            penalty = {"title": "Trừ", "role": "penalty", "cap": 2, "rule": rule}
            return compile_data(set_data({"1": top, "2": penalty}, 1))

        counted = [with_penalty({"kind": "deduct", "fact": "faults", "each": each}) for each in (1, 2)]
        asked = [with_penalty({"kind": "choice", "fact": "asked", "options": {"yes": yes, "no": 0}}) for yes in (1, 2)]

        assert ["points taken, exactly 1: 1 points → 2 points"] == changes(*counted, code="2")
        assert ["points for “yes”: 1 → 2"] == changes(*asked, code="2")

    def test_a_leaf_that_becomes_a_branch_has_no_rule_of_its_own(self):
        """A criterion that is divided is said to be so."""
        plan = {"kind": "document", "document": "plan"}
        old = compile_data(set_data({"1": leaf(2, plan)}, 2))
        new = compile_data(set_data({"1": {"title": "Tiêu chí", "max": 2, "1": leaf(2, plan, title="Con")}}, 2))

        assert ["rule: a rule of its own → the sum of its children"] == changes(old, new)

    def test_a_rule_that_is_not_reproduced_has_no_meaning_to_compare(self):
        """In an excerpt a leaf may have no rule, before or after."""
        bare = compile_data(set_data({"1": {"title": "Tiêu chí", "max": 1}}, 1, set={"status": "excerpt"}))
        full = compile_data(
            set_data({"1": leaf(1, {"kind": "document", "document": "plan"})}, 1, set={"status": "excerpt"})
        )

        assert [] == changes(bare, bare)
        assert ["rule kind: none → document", "rule: none → Plan (none: −1)"] == changes(bare, full)

    def test_documents_that_are_counted_are_compared(self):
        """A rule that counts documents has both: what is asked of them, and a curve."""
        old, new = ({"kind": "per_item", "document": kind, "each": each} for kind, each in (("plan", 1), ("report", 2)))

        assert ["document asked for: Plan → Report", "points, exactly 1: 1 points → 2 points"] == leaf_changes(old, new)

    def test_what_has_nothing_to_say_is_not_told(self):
        """An aspect that one meaning lacks, and of which the other has nothing to say, is no change."""
        silent = {("x",): Aspect(Message("aspect.due"), 1, None)}

        assert ((), ()) == (changes_of(silent, {}), changes_of({}, silent))


class TestCriteria:
    @pytest.mark.parametrize(
        ("old", "new", "expected"),
        [
            ({"requires": []}, {"requires": ["2"]}, ["counts only if: none → 2 earns points"]),
            (
                {"requires": ["2"]},
                {"requires": [{"criterion": "2", "at_least": "50 %"}]},
                ["counts only if: 2 earns points → 2 earns at least 50 %"],
            ),
            (
                {},
                {"not_applicable": "grant"},
                ["where it does not apply: none → full points"],
            ),
            (
                {"cite": "plan mục 1"},
                {"cite": "plan mục 2"},
                ["source: 341/KH-UBND of 2023-02-22, mục 1 → 341/KH-UBND of 2023-02-22, mục 2"],
            ),
            ({"evidence": "Kế hoạch"}, {"evidence": "Báo cáo"}, ["evidence: Kế hoạch → Báo cáo"]),
            ({}, {"scored_by": "Sở Nội vụ"}, ["scored by: none → Sở Nội vụ"]),
        ],
    )
    def test_what_stands_beside_the_rule_is_compared(self, old, new, expected):
        """Gates, policies, citations, evidence and who scores are part of the meaning."""
        plan = {"kind": "document", "document": "plan"}
        sets = [compile_data(set_data({"1": leaf(1, plan, **keys), "2": leaf(1, plan)}, 2)) for keys in (old, new)]

        assert expected == changes(*sets)

    def test_what_is_inherited_is_told_once(self):
        """A policy of the set is told for the set, not again for each criterion."""
        plan = {"kind": "document", "document": "plan"}
        old, new = (
            compile_data(set_data({"1": leaf(1, plan)}, 1, set={"not_applicable": policy}))
            for policy in ("shrink", "grant")
        )
        found = find_differences(old, new)

        assert [("set", ["where it does not apply: it leaves the maximum → full points"])] == [
            (item.section, [change.say("en") for change in item.changes]) for item in found.meaning
        ]

    def test_a_penalty_keeps_its_policy(self):
        """What a set says of what does not apply is not said of a penalty; what that says itself is."""
        plan = {"kind": "document", "document": "plan"}
        penalty = {"title": "Trừ", "role": "penalty", "cap": 1, "rule": {"kind": "deduct", "fact": "faults", "each": 1}}
        sets = [
            compile_data(set_data({"1": leaf(1, plan), "2": penalty | own}, 1, set={"not_applicable": policy}))
            for policy, own in (("shrink", {}), ("grant", {}), ("grant", {"not_applicable": "shrink"}))
        ]
        told = [
            [(item.section, [change.say("en") for change in item.changes]) for item in found.meaning]
            for found in (find_differences(sets[0], sets[1]), find_differences(sets[1], sets[2]))
        ]

        assert [("set", ["where it does not apply: it leaves the maximum → full points"])] == told[0]
        assert 1 == len(told[1])

    def test_role_cap_scale_and_condition_are_compared(self):
        """A bonus that becomes larger, conditional or a penalty is said so, and a branch on another scale."""
        plan = {"kind": "document", "document": "plan"}

        def a_set(bonus, scale):
            field = {"title": "Nhánh", "scale_to": scale, "1": leaf(1, plan)}
            return compile_data(set_data({"1": field, "2": {"title": "Thêm", "rule": plan, **bonus}}, scale))

        old = a_set({"role": "bonus", "cap": 1}, 2)
        new = a_set({"role": "bonus", "cap": 2, "when": {"index_from": 50}}, 3)

        assert ["maximum: 2 → 3", "scaled to: 2 → 3"] == changes(old, new)
        assert [
            "cap: 1 → 2",
            "condition of the bonus: none → the index before bonus and penalty is 50 or more",
            "off where it is missing: 1 → 2",
        ] == changes(old, new, "2")
        penalty = changes(old, a_set({"role": "penalty", "cap": 1}, 2), "2")

        assert "role: bonus → penalty" in penalty

    def test_words_are_told_apart(self):
        """Titles, notes, the rule in words and examples change no score."""
        rule = {"kind": "document", "document": "plan"}
        words = {"note": "Mới", "rule_text": "Lời", "examples": [{"given": {"missing": 1}, "points": 0}]}
        old, new = (compile_data(one_leaf(1, rule, leaf=keys)) for keys in ({}, {"title": "Khác", **words}))
        found = find_differences(old, new)

        assert () == found.meaning
        assert [
            "title: Tiêu chí → Khác",
            "note: none → Mới",
            "rule in words: none → Lời",
            "worked examples: 0 → 1",
        ] == [change.say("en") for change in found.wording[0].changes]

    def test_a_change_is_said_in_vietnamese_too(self):
        """Every change is said in both languages."""
        old, new = (compile_data(one_leaf(maximum, {"kind": "survey", "fact": "sipas"})) for maximum in (1, 2))

        assert "điểm tối đa: 1 → 2" == changes(old, new, lang="vi")[0]


class TestMatching:
    def states(self, old, new):
        """Return the state and codes of every criterion that changed."""
        return [(item.state, item.old, item.new) for item in find_differences(old, new).of("criteria")]

    def test_follows_the_amendment(self, tmp_path):
        """What an amendment says of its codes decides, also over a chain and backwards."""
        new = amended(tmp_path, '[criteria.3]\nwas = "2"\n')
        old = load_criteria(tmp_path / "base.toml")
        top = load_criteria(
            write(
                tmp_path,
                "top.toml",
                HEAD.replace("base.toml", "new.toml").replace("test/new", "test/top") + '[criteria.4]\nwas = "3"\n',
            )
        )

        assert [("renumbered", "2", "3")] == self.states(old, new)
        assert [("renumbered", "2", "4")] == self.states(old, top)
        assert [("renumbered", "4", "2")] == self.states(top, old)

    def test_follows_two_amendments_of_one_set(self, tmp_path):
        """Two sets that amend the same one are compared through it."""
        new = amended(tmp_path, '[criteria.3]\nwas = "2"\n')
        other = load_criteria(
            write(tmp_path, "other.toml", HEAD.replace("test/new", "test/other") + '[criteria.5]\nwas = "2"\n')
        )

        assert [("renumbered", "3", "5")] == self.states(new, other)

    def test_what_is_removed_and_written_anew_is_another_criterion(self, tmp_path):
        """A code that was removed and used again is one gone and one new."""
        body = 'removes = ["1.3"]\n[criteria.1.3]\ntitle = "Khác"\nmax = 1\n'
        new = amended(
            tmp_path, body + 'rule = { kind = "document", document = "report" }\n[criteria.2.1]\nrequires = []\n'
        )
        found = self.states(load_criteria(tmp_path / "base.toml"), new)

        assert [("removed", "1.3", None), ("added", None, "1.3"), ("changed", "2.1", "2.1")] == found

    def test_of_strangers_is_by_code_and_title_then_title_then_code(self):
        """Sets without a set in common are matched by likeness, the surest first."""
        plan = {"kind": "document", "document": "plan"}

        def a_set(name, **titles):
            tree = {code: leaf(1, plan, title=title) for code, title in titles.items()}
            return compile_data(
                set_data({code.removeprefix("c"): item for code, item in tree.items()}, len(tree), set={"id": name})
            )

        old = a_set("test/a", c1="Một", c2="Hai", c3="Ba")
        new = a_set("test/b", c1="Một", c2="Mới", c3="Hai", c4="Bốn")

        assert [("removed", "3", None), ("added", None, "2"), ("renumbered", "2", "3"), ("added", None, "4")] == (
            self.states(old, new)
        )
        assert {"1": "1", "4": "4"} == dict(find_differences(a_set("test/c", c1="Khác", c4="Khác"), new).codes)

    def test_a_gate_that_follows_a_renumbering_is_the_same(self, tmp_path):
        """A gate on a criterion that moved is no change."""
        new = amended(tmp_path, '[criteria.1.1]\nwas = "1.3"\n[criteria.1.3]\nwas = "1.1"\n')
        old = load_criteria(tmp_path / "base.toml")

        assert [("renumbered", "1.3", "1.1"), ("renumbered", "1.1", "1.3")] == self.states(old, new)


class TestSet:
    def entries(self, old, new):
        """Return what is said of each entry that changed beside the criteria."""
        return {
            (item.section, item.new or item.old, item.state): [change.say("en") for change in item.changes]
            for item in find_differences(old, new).meaning
            if item.section != "criteria"
        }

    def test_each_section_is_compared_entry_by_entry(self, tmp_path):
        """Bands, kinds of document, facts and sources are compared, and settings."""
        new = amended(
            tmp_path,
            """\
total = 10
issuer = "Huyện"
calendar = "VN"
without_survey = "rescale"
rounding = { leaf = 1, total = "exact" }
removes = ["documents.unused", "bands.low"]
[sources.plan]
date = 2023-02-23
[sources.more]
title = "Sổ tay"
[bands.high]
above = 85
to = 100
every_field = "50 %"
no_penalty = []
compare = "published"
[documents.report]
types = ["BC", "TB"]
subject = ["kết quả|tiến độ"]
not_subject = ["tạm"]
numbered = false
signer = "Chủ tịch"
[facts.done]
sort = "number"
[facts.total]
sort = "number"
[facts.faults]
of = "more"
[facts.more]
title = "Thêm"
[[calendar_overrides]]
date = 2023-04-29
working = true
document = "1/QĐ"
""",
        )
        found = self.entries(load_criteria(tmp_path / "base.toml"), new)

        assert {
            ("set", "test/new", "changed"): [
                "issuer: none → Huyện",
                "in force: from 2023-02-01 → none",
                "calendar: every day is a working day → the calendar of Vietnam",
                "days swapped: none → 2023-04-29",
                "rounding of a criterion: exact → 1 decimals, half up",
                "rounding of the index: 2 decimals, half up → exact",
                "without a survey: 0 points until there is a result → the other criteria are rescaled",
            ],
            ("bands", "high", "changed"): [
                "lower bound: 80 or more → more than 85",
                "upper bound: none → up to 100",
                "every field earns at least: none → 50 %",
                "no penalty taken at: 2.P → none",
                "compared with: the exact index → the published index",
            ],
            ("bands", "low", "removed"): [],
            ("documents", "report", "changed"): [
                "document types: BC → BC; TB",
                "subject must hold: none → kết quả|tiến độ",
                "subject may not hold: none → tạm",
                "carries a number: yes → no",
                "signer: none → Chủ tịch",
            ],
            ("documents", "unused", "removed"): [],
            ("facts", "total", "changed"): ["sort: count → number"],
            ("facts", "done", "changed"): ["sort: count → number"],
            ("facts", "faults", "changed"): ["cannot exceed: none → more"],
            ("facts", "more", "added"): [],
            ("sources", "plan", "changed"): ["date: 2023-02-22 → 2023-02-23"],
            ("sources", "more", "added"): [],
        } == found

    def test_words_of_entries_are_told_apart(self, tmp_path):
        """Titles, units and the set's note change no score."""
        new = amended(
            tmp_path,
            'note = "Sửa"\n[facts.total]\nunit = "hồ sơ"\n[bands.high]\ntitle = "Rất cao"\n'
            '[documents.report]\ntitle = "BC"\n[sources.plan]\ntitle = "KH"\n',
        )
        found = find_differences(load_criteria(tmp_path / "base.toml"), new)

        assert ["set", "bands", "documents", "facts", "sources"] == [item.section for item in found.wording]
        assert ["in force: from 2023-02-01 → none"] == [
            change.say("en") for item in found.meaning for change in item.changes
        ]

    def test_the_end_of_a_time_in_force_is_compared(self, tmp_path):
        """A set may say until when it is in force."""
        new = amended(tmp_path, "in_force = { from = 2023-02-01, to = 2023-12-31 }\n")

        assert ["in force: from 2023-02-01 → 2023-02-01 to 2023-12-31"] == said(
            find_differences(load_criteria(tmp_path / "base.toml"), new)
        )


class TestYears:
    HEAD_2024 = "year = 2024\nwindow = { from = 2023-12-01, to = 2025-01-31 }\n"

    def test_what_moves_with_the_year_is_no_change(self, tmp_path):
        """A day of the same date in the next year, a shared source's new date and the year's name are the same."""
        base = BASE.replace('types = ["BC"]', 'types = ["BC"]\nsubject = ["năm 2023"]').replace(
            'rule = { kind = "document", document = "report" }',
            'rule = { kind = "document", document = "report", due = "10 days after plan" }',
        )
        new = amended(
            tmp_path,
            self.HEAD_2024 + '[sources.plan]\ndate = 2024-03-05\n[documents.report]\nsubject = ["năm 2024"]\n'
            '[criteria.1.1]\nrule = { kind = "document", document = "report", due = 2024-03-31, late = 0.5 }\n'
            'without = ["rule_text", "examples"]\n',
            base=base,
        )
        found = find_differences(load_criteria(tmp_path / "base.toml"), new)

        assert ["set", "sources"] == [item.section for item in found.meaning]
        assert ["year: 2023 → 2024"] == [found.meaning[0].changes[0].say("en")]

    def test_a_day_that_moved_is_said_as_both_have_it(self, tmp_path):
        """Where a day did change, each set's own is said; a leap day stands for the 28th."""
        new = amended(
            tmp_path,
            self.HEAD_2024
            + '[criteria.1.1]\nrule = { kind = "document", document = "report", due = 2024-02-29, late = 0.5 }\n'
            'without = ["rule_text", "examples"]\n',
        )
        old = load_criteria(tmp_path / "base.toml")

        assert ["due day: 2023-03-31 → 2024-02-29"] == changes(old, new, "1.1")

    def test_a_set_that_cannot_be_moved_is_compared_as_it_is(self):
        """Where moving the new set breaks it, it is compared with its own days."""
        rule = {"kind": "document", "document": "plan"}
        wide = {"from": day(1, 1, 1950), "to": day(12, 31, 2100)}
        old = compile_data(one_leaf(1, rule, set={"year": 2100, "window": wide}))
        new = compile_data(one_leaf(1, rule, set={"window": wide}))

        assert "year: 2100 → 2023" in said(find_differences(old, new))

    def test_swapped_days_are_those_of_the_old_year(self, tmp_path):
        """
        The calendar in which the new rules are compared is that of the old set's year: the 10th day after the plan,
        4 March 2023, is off, so both are due on the 5th.
        """
        swapped = '[[calendar_overrides]]\ndate = 2023-03-04\nworking = false\ndocument = "1/QĐ"\n'
        base = BASE.replace("[sources.plan]", f"{swapped}[sources.plan]", 1).replace(
            REPORT, REPORT.replace(" }", ', due = "10 days after plan" }')
        )
        none = HEAD.replace("[set]", "calendar_overrides = []\n[set]")
        body = "[criteria.1.1]\n" + REPORT + 'without = ["rule_text", "examples"]\n'
        new = amended(tmp_path, self.HEAD_2024 + body, base=base, head=none)
        old = load_criteria(tmp_path / "base.toml")

        assert day(3, 5) == old["2.1"].parts[0].terms[0].measure.slot.due
        assert [] == changes(old, new, "2.1")
