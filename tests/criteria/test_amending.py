"""Amending a set: what is inherited, restated, added, removed and renumbered, and what cannot be."""

from fractions import Fraction

import pytest

from amendments import BASE, HEAD, REPORT, amended, place, write, wrong
from parscore.criteria import load_criteria, read_criteria
from parscore.errors import CriteriaError, InvalidInputError
from samples import MARK


def gates(node):
    """Return what a criterion's gates name."""
    return [(gate.criterion, gate.at_least) for gate in node.gates]


class TestSettings:
    def test_what_is_not_restated_is_inherited(self, tmp_path):
        """The id is the amendment's own; all else that it leaves out is the amended set's."""
        new = amended(tmp_path)

        assert ("test/new", 2023, "Bộ gốc", 10) == (new.id, new.year, new.title.vi, new.total)
        assert ["1", "1.1", "1.2", "1.3", "2", "2.1", "2.P"] == list(new.criteria)

    def test_dates_in_force_are_not_inherited(self, tmp_path):
        """When the amended set came into force says nothing of the amendment."""
        assert amended(tmp_path).in_force is None

    def test_a_restated_key_replaces(self, tmp_path):
        """A key of [set] that is restated replaces the inherited one."""
        new = amended(tmp_path, 'note = "Sửa"\ntitle = "Bộ mới"\n')

        assert ("Bộ mới", "Sửa") == (new.title.vi, new.note.vi)

    def test_the_id_must_be_restated(self, tmp_path):
        """An amendment without an id of its own is refused, in its own file."""
        problems, _ = wrong(tmp_path, head='format = "parscore.criteria/1"\n[set]\namends = "base.toml"\n')

        assert [("missing-key", "new.toml", 2)] == [(error.code, *place(error)[:2]) for error in problems]

    def test_a_year_needs_its_window(self, tmp_path):
        """A new year with last year's window would score last year's evidence."""
        problems, expected = wrong(tmp_path, f"{MARK}year = 2024\n")

        assert ["amend-year"] == [error.code for error in problems]
        assert expected == place(problems[0])

    def test_the_same_year_needs_no_window(self, tmp_path):
        """Restating the year that it is already changes nothing."""
        assert amended(tmp_path, "year = 2023\n").window == amended(tmp_path).window

    def test_old_days_do_not_pass_into_a_new_year(self, tmp_path):
        """A day in an inherited rule outside the new window is refused where it stands, naming the amendment."""
        base = BASE.replace("due = 2023-03-31", f"due = {MARK}2023-03-31")
        problems, expected = wrong(
            tmp_path, "year = 2024\nwindow = { from = 2023-12-01, to = 2025-01-31 }\n", base=base
        )

        assert ["amend-old-day"] == [error.code for error in problems]
        assert expected == place(problems[0])
        assert "new.toml" in problems[0].say("vi")

    def test_a_restated_rule_has_its_own_days(self, tmp_path):
        """Where the rule is restated, only its own days count."""
        new = amended(
            tmp_path,
            """\
year = 2024
window = { from = 2023-12-01, to = 2025-01-31 }
[criteria.1.1]
rule = { kind = "document", document = "report", due = 2024-03-31, late = 0.5 }
without = ["examples", "rule_text"]
""",
        )

        assert 2024 == new["1.1"].parts[0].terms[0].measure.slot.due.year

    def test_a_day_that_the_amendment_writes_is_its_own_affair(self, tmp_path):
        """A day outside the window is an old one only where it was inherited."""
        rule = 'rule = { kind = "document", document = "report", due = 2024-02-15 }'
        window = "window = { from = 2022-12-01, to = 2024-01-31 }\n"
        new = amended(tmp_path, f'{window}[criteria.1.1]\n{rule}\nwithout = ["examples", "rule_text"]\n')

        assert 2024 == new["1.1"].parts[0].terms[0].measure.slot.due.year

    def test_days_in_periods_are_looked_at(self, tmp_path):
        """Days inside arrays of an inherited rule are seen, too."""
        base = BASE.replace(
            "due = 2023-03-31, late = 0.5 }",
            f'missing = 2, periods = [{{ id = "a", from = {MARK}2022-12-05, to = 2023-03-31 }}] }}',
        ).replace('"document", document = "report", missing', '"periodic", document = "report", missing')
        problems, expected = wrong(tmp_path, "window = { from = 2023-01-01, to = 2024-01-31 }\n", base=base)

        assert ["amend-old-day"] == [error.code for error in problems]
        assert expected == place(problems[0])


class TestSections:
    def test_an_entry_is_restated_key_by_key(self, tmp_path):
        """A restated entry keeps the keys that are not restated."""
        new = amended(tmp_path, '[documents.report]\ntypes = ["BC", "TB"]\n[sources.plan]\nnumber = "9/KH-UBND"\n')
        plan = new.sources["plan"]

        assert ("Báo cáo", ("BC", "TB")) == (new.documents["report"].title.vi, new.documents["report"].types)
        assert ("9/KH-UBND", 2023) == (plan.number, plan.date.year)

    def test_an_entry_can_be_added(self, tmp_path):
        """An entry that the amended set lacks is added."""
        new = amended(tmp_path, '[facts.more]\ntitle = "Thêm"\n')

        assert ["total", "done", "faults", "more"] == list(new.facts)

    def test_one_bound_of_a_band_replaces_the_other(self, tmp_path):
        """``above`` takes the place of an inherited ``from``: a band has one lower bound."""
        high = amended(tmp_path, "[bands.high]\nabove = 85\n").bands[0]

        assert (85, False) == (high.start, high.start_closed)

    def test_entries_are_removed_by_their_section(self, tmp_path):
        """``removes`` takes out an entry of a section."""
        new = amended(tmp_path, 'removes = ["documents.unused", "bands.low"]\n')

        assert (["report"], ["high"]) == (list(new.documents), [band.id for band in new.bands])

    def test_an_entry_removed_may_be_written_anew(self, tmp_path):
        """What is removed and written again has its new keys only."""
        new = amended(tmp_path, 'removes = ["bands.high"]\n[bands.high]\ntitle = "Cao"\nfrom = 90\n')

        assert (90, ()) == (new.bands[0].start, new.bands[0].no_penalty)

    def test_a_section_without_entries_is_left_out(self, tmp_path):
        """A set whose bands are all removed equals one that never had any."""
        new = amended(tmp_path, 'removes = ["bands.high", "bands.low"]\n')

        assert "bands" not in new.source.data

    def test_calendar_overrides_are_replaced_whole(self, tmp_path):
        """The days swapped are those of the amendment; none where it says so."""
        swapped = '[[calendar_overrides]]\ndate = 2023-04-29\nworking = true\ndocument = "1/QĐ"\n'
        base = BASE.replace("[sources.plan]", f"{swapped}[sources.plan]")

        assert 1 == len(amended(tmp_path, base=base).calendar.overrides)
        none = HEAD.replace("[set]", "calendar_overrides = []\n[set]")

        assert "calendar_overrides" not in amended(tmp_path, base=base, head=none).source.data


class TestCriteria:
    def test_a_restated_key_replaces_and_the_rest_is_kept(self, tmp_path):
        """Only what is restated of a criterion changes."""
        node = amended(tmp_path, '[criteria.1.2]\ntitle = "Tỷ lệ hồ sơ"\n')["1.2"]

        assert ("Tỷ lệ hồ sơ", 3, [("1.1", None)]) == (node.title.vi, node.limit, gates(node))

    def test_lists_and_rules_are_replaced_whole(self, tmp_path):
        """A rule or a list is never mixed of old and new keys."""
        new = amended(
            tmp_path,
            """\
[facts.mark]
title = "Điểm"
sort = "number"
[criteria.2.1]
requires = ["1.2"]
[criteria.1.3]
rule = { kind = "judged", fact = "mark" }
""",
        )

        assert [("1.2", None)] == gates(new["2.1"])
        assert "mark" == new["1.3"].parts[0].terms[0].measure.fact.id

    def test_without_drops_keys(self, tmp_path):
        """``without`` drops inherited keys."""
        new = amended(tmp_path, '[criteria.1.1]\nwithout = ["note"]\n[criteria.1.2]\nwithout = ["requires"]\n')

        assert (None, ()) == (new["1.1"].note, new["1.2"].gates)

    def test_a_criterion_is_added_with_its_title(self, tmp_path):
        """A code that is new, with a title, is a new criterion."""
        new = amended(
            tmp_path,
            'total = 11\n[criteria.1]\nmax = 7\n[criteria.1.4]\ntitle = "Mới"\nmax = 1\n'
            'rule = { kind = "document", document = "unused" }\n',
        )

        assert ("Mới", 7, 11) == (new["1.4"].title.vi, new["1"].limit, new.total)

    def test_a_criterion_is_removed_with_all_below_it(self, tmp_path):
        """``removes`` takes a code out with its children; the band no longer asks for its penalty."""
        new = amended(tmp_path, 'total = 6\nremoves = ["2"]\n[bands.high]\nno_penalty = []\n')

        assert ["1", "1.1", "1.2", "1.3"] == list(new.criteria)

    def test_what_is_removed_may_be_written_anew(self, tmp_path):
        """A code that is removed and written again has nothing of the old criterion."""
        new = amended(
            tmp_path,
            'removes = ["2.1"]\n[criteria.2.1]\ntitle = "Khác"\nmax = 4\n' + REPORT,
        )

        assert ("Khác", ()) == (new["2.1"].title.vi, new["2.1"].gates)
        assert "2.1" not in new.lineage[0]

    def test_examples_of_a_changed_rule_must_be_settled(self, tmp_path):
        """Where the rule changes, inherited examples and the rule's own words are refused."""
        problems, expected = wrong(tmp_path, f"[criteria.1.1]\n{MARK}max = 2.5\n")

        assert "amend-stale" == problems[0].code
        assert expected == place(problems[0])
        assert 'without = ["rule_text", "examples"]' in problems[0].say()

    def test_examples_that_are_restated_or_dropped_are_settled(self, tmp_path):
        """New examples, or ``without``, settle it; so does a rule that is the same."""
        rule = 'rule = { kind = "document", document = "report", due = 2023-03-31, late = 1 }\n'
        example = "examples = [{ given = { missing = 0, late = 1 }, points = 1 }]\n"
        new = amended(tmp_path, f'[criteria.1.1]\n{rule}{example}without = ["rule_text"]\n')
        same = amended(tmp_path, "[criteria.1.1]\nmax = 2.0\n")

        assert (1, None) == (new["1.1"].examples[0].points, new["1.1"].rule_text)
        assert Fraction(3, 2) == same["1.1"].examples[0].points


class TestRenumbering:
    def test_a_criterion_moves_with_all_below_it(self, tmp_path):
        """``was`` gives a criterion and its children new codes; what is restated is laid over."""
        new = amended(tmp_path, '[criteria.3]\nwas = "2"\ntitle = "Lĩnh vực ba"\n')

        assert ["1", "1.1", "1.2", "1.3", "3", "3.1", "3.P"] == list(new.criteria)
        assert ("Lĩnh vực ba", "Báo cáo hai") == (new["3"].title.vi, new["3.1"].title.vi)
        assert {"3": "2", "3.1": "2.1", "3.P": "2.P"} == new.renumbered

    def test_gates_and_bands_follow(self, tmp_path):
        """Inherited gates, with a share or without, and a band's penalties name the new codes."""
        new = amended(tmp_path, '[criteria.3]\nwas = "1"\n[criteria.1]\nwas = "2"\n')

        assert [("3.2", None), ("3.3", Fraction(1, 2))] == gates(new["1.1"])
        assert ("1.P",) == new.bands[0].no_penalty

    def test_two_may_change_places(self, tmp_path):
        """All moves happen at once: two criteria can swap their codes."""
        new = amended(tmp_path, '[criteria.1.1]\nwas = "1.3"\n[criteria.1.3]\nwas = "1.1"\n')

        assert ("Vi phạm", "Báo cáo") == (new["1.1"].title.vi, new["1.3"].title.vi)
        assert [("1.3", None)] == gates(new["1.2"])

    def test_a_child_may_leave_its_branch(self, tmp_path):
        """A child moves out of a branch that moves elsewhere, or that is removed."""
        moved = amended(
            tmp_path,
            '[criteria.3]\nwas = "2"\n[criteria.1]\nmax = 8\n[criteria.1.4]\nwas = "2.1"\nmax = 2\n'
            '[criteria.3.1]\ntitle = "Mới"\nmax = 2\n' + REPORT,
        )
        kept = amended(
            tmp_path,
            'removes = ["2"]\n[criteria.1]\nmax = 10\n[criteria.1.4]\nwas = "2.1"\n[bands.high]\nno_penalty = []\n',
        )

        assert ("Báo cáo hai", "Mới") == (moved["1.4"].title.vi, moved["3.1"].title.vi)
        assert ["1", "1.1", "1.2", "1.3", "1.4"] == list(kept.criteria)

    def test_examples_that_name_codes_follow(self, tmp_path):
        """A document of an inherited example proves the renumbered criterion."""
        base = BASE.replace(
            "given = { missing = 0, late = 1 }",
            'given = { documents = [{ number = "1/BC", proves = ["1.1", 5] }, 3] }',
        )
        data = read_criteria_of(tmp_path, '[criteria.1.4]\nwas = "1.1"\n', base)
        documents = data["criteria"]["1"]["4"]["examples"][0]["given"]["documents"]

        assert [{"number": "1/BC", "proves": ["1.4", 5]}, 3] == documents

    def test_restated_gates_are_in_the_new_numbering(self, tmp_path):
        """A gate that the amendment writes itself is not renumbered again."""
        new = amended(
            tmp_path, '[criteria.1.1]\nwas = "1.3"\n[criteria.1.3]\nwas = "1.1"\n[criteria.1.2]\nrequires = ["1.1"]\n'
        )

        assert [("1.1", None)] == gates(new["1.2"])

    def test_moving_to_its_own_code_is_nothing(self, tmp_path):
        """``was`` may name the code that a criterion keeps."""
        new = amended(tmp_path, '[criteria.1.1]\nwas = "1.1"\n')

        assert {} == new.renumbered


def read_criteria_of(folder, body, base):
    """Return the merged data of an amendment."""
    write(folder, "base.toml", base)
    return read_criteria(write(folder, "new.toml", HEAD + body)).data


class TestWrong:
    @pytest.mark.parametrize(
        ("code", "body"),
        [
            ("amend-unknown", f"[criteria.1.{MARK}12]\nmax = 3\n"),
            ("amend-unknown", f'[criteria.{MARK}9.1]\ntitle = "Mới"\nmax = 1\n'),
            ("amend-no-base", f'removes = ["bands.low", {MARK}"1.9"]\n'),
            ("amend-no-base", f'removes = [{MARK}"documents.reports"]\n'),
            ("amend-no-base", f'[criteria.1.4]\n{MARK}was = "1.9"\n'),
            ("amend-moved-twice", f'[criteria.1.4]\nwas = "1.3"\n[criteria.1.5]\n{MARK}was = "1.3"\n'),
            ("amend-moved-and-removed", f'removes = ["1.3"]\n[criteria.1.5]\n{MARK}was = "1.3"\n'),
            ("amend-taken", f'[criteria.1.2]\n{MARK}was = "1.3"\n'),
            ("amend-taken", f'[criteria.1.3]\n{MARK}was = "1.2"\n'),
            ("amend-without", f'[criteria.1.1]\nwithout = ["note", {MARK}"requires"]\n'),
            (
                "amend-without",
                f'[criteria.1.4]\ntitle = "Mới"\nmax = 1\n{REPORT}without = [{MARK}"note"]\n',
            ),
            ("wrong-value", f'removes = {MARK}"1.2"\n'),
            ("wrong-value", f"removes = {MARK}[1.2]\n"),
            ("wrong-value", f"[criteria.1.4]\nwas = {MARK}1.3\n"),
            ("wrong-value", f'[criteria.1.1]\nwithout = {MARK}"note"\n'),
            ("wrong-value", f"removes = {MARK}1\n"),
        ],
    )
    def test_what_cannot_be_amended_is_refused_in_place(self, code, body, tmp_path):
        """Each is one problem, at its key or item in the amendment."""
        problems, expected = wrong(tmp_path, body)

        assert [code] == [error.code for error in problems]
        assert expected == place(problems[0])

    def test_the_nearest_code_is_suggested(self, tmp_path):
        """A code that is not there is answered with the nearest that is."""
        problems, _ = wrong(tmp_path, "[criteria.1.12]\nmax = 3\n")

        assert "1.2" == problems[0].suggestion

    def test_a_gate_on_what_is_removed_is_refused_where_it_was_written(self, tmp_path):
        """An inherited gate on a removed code is named in the base, with the place of the removal."""
        base = BASE.replace('requires = ["1.2"', f'requires = [{MARK}"1.2"')
        problems, expected = wrong(tmp_path, 'total = 7\nremoves = ["1.2"]\n[criteria.1]\nmax = 3\n', base=base)

        assert ["amend-gate-gone"] == [error.code for error in problems]
        assert expected == place(problems[0])
        assert f"{tmp_path / 'new.toml'}:6:12" in problems[0].say()

    def test_a_band_on_what_is_removed_is_refused(self, tmp_path):
        """An inherited band that names a removed penalty is refused likewise."""
        base = BASE.replace('no_penalty = ["2.P"]', f'no_penalty = [{MARK}"2.P"]')
        problems, expected = wrong(tmp_path, 'removes = ["2.P"]\n', base=base)

        assert "amend-gate-gone" == problems[0].code
        assert expected == place(problems[0])

    def test_a_restated_gate_settles_it(self, tmp_path):
        """Where the amendment writes the gate anew, the removal is no problem."""
        new = amended(
            tmp_path, 'total = 7\nremoves = ["1.2"]\n[criteria.1]\nmax = 3\n[criteria.2.1]\nrequires = ["1.1"]\n'
        )

        assert [("1.1", None)] == gates(new["2.1"])

    @pytest.mark.parametrize("key", ["removes", "was", "without"])
    def test_a_set_that_amends_nothing_has_nothing_to_remove(self, key, tmp_path):
        """``removes``, ``was`` and ``without`` go with ``amends`` only."""
        line = f'{MARK}{key} = "1.2"\n' if key == "was" else f"{MARK}{key} = []\n"
        body = line if key == "removes" else ""
        text = BASE.replace('id = "test/base"\n', f'id = "test/base"\n{body}')
        text = text if body else text.replace("[criteria.1.1]\n", f"[criteria.1.1]\n{line}")
        problems, expected = wrong(tmp_path, head=text)

        assert ["amends-nothing"] == [error.code for error in problems]
        assert expected == place(problems[0])

    def test_all_problems_are_told_at_once(self, tmp_path):
        """Problems of the merge and of what comes of it are told together."""
        problems, _ = wrong(
            tmp_path, 'removes = ["1.9"]\n[criteria.1.2]\nrule = { kind = "proportional", ratio = ["don", "total"] }\n'
        )

        assert ["amend-no-base", "unknown-fact"] == [error.code for error in problems]

    @pytest.mark.parametrize(
        "body",
        [
            "facts = 5\n",
            "criteria = 5\n",
            "documents = { report = 1 }\n",
            "criteria = { 1 = 5 }\n",
            "criteria = { 1 = { 1 = 5 } }\n",
            "criteria = { x = 5, 1 = { 1 = { was = [] } } }\n",
            'set = 5\nfacts = { "" = 1 }\n',
        ],
    )
    def test_what_is_of_the_wrong_type_is_refused_and_breaks_nothing(self, body, tmp_path):
        """Junk in an amendment is a problem of it, and never a traceback."""
        head = 'format = "parscore.criteria/1"\n'
        settings = "" if "set =" in body else 'set = { id = "test/new", amends = "base.toml" }\n'
        problems, _ = wrong(tmp_path, settings + body, head=head)

        assert problems


class TestChain:
    def test_goes_over_any_number_of_sets(self, tmp_path):
        """The second amendment amends the first; what it does not touch comes from the base."""
        write(tmp_path, "base.toml", BASE)
        write(tmp_path, "mid.toml", HEAD.replace("test/new", "test/mid") + '[criteria.3]\nwas = "2"\n')
        top = HEAD.replace("base.toml", "mid.toml") + '[criteria.4]\nwas = "3"\n[criteria.1.3]\ntitle = "Ba"\n'
        new = load_criteria(write(tmp_path, "top.toml", top))

        assert ("test/mid", "test/base") == new.amends
        assert ("3.1", "2.1") == tuple(codes["4.1"] for codes in new.lineage)
        assert ["1", "1.1", "1.2", "1.3", "4", "4.1", "4.P"] == list(new.criteria)

    def test_a_problem_is_told_in_the_file_that_wrote_it(self, tmp_path):
        """What is inherited over two amendments is wrong in the base, at its line there."""
        base = BASE.replace('"proportional"', '"proportionl"')
        write(tmp_path, "base.toml", base)
        write(tmp_path, "mid.toml", HEAD.replace("test/new", "test/mid") + '[criteria.3]\nwas = "1"\n')
        top = write(tmp_path, "top.toml", HEAD.replace("base.toml", "mid.toml"))
        with pytest.raises(InvalidInputError) as caught:
            load_criteria(top)

        line = base[: base.index('"proportionl"')].count("\n") + 1

        assert [("unknown-rule-kind", "base.toml", line)] == [
            (error.code, *place(error)[:2]) for error in caught.value.problems
        ]
        assert "criteria.1.2.rule.kind" == caught.value.key

    def test_a_missing_key_is_told_where_the_criterion_was_restated(self, tmp_path):
        """A key that was dropped is missing in the amendment that dropped it."""
        problems, _ = wrong(tmp_path, '[criteria.1.3]\nwithout = ["rule"]\n')

        assert [("missing-key", "new.toml", 5)] == [(error.code, *place(error)[:2]) for error in problems]

    def test_a_circle_is_named(self, tmp_path):
        """Sets that amend one another are refused, with the whole circle."""
        base = BASE.replace('id = "test/base"\n', f'id = "test/base"\namends = {MARK}"new.toml"\n')
        problems, expected = wrong(tmp_path, base=base)

        assert [("amends-circle", "new.toml → base.toml → new.toml")] == [
            (error.code, error.found) for error in problems
        ]
        assert expected == place(problems[0])

    def test_a_set_that_amends_itself_is_a_circle(self, tmp_path):
        """The smallest circle is a set that amends itself."""
        problems, _ = wrong(tmp_path, head=HEAD.replace("base.toml", "new.toml"))

        assert [("amends-circle", "new.toml → new.toml")] == [(error.code, error.found) for error in problems]

    @pytest.mark.parametrize(
        ("code", "amends"),
        [
            ("amends-unreadable", "nowhere.toml"),
            ("amends-unreadable", "test/nothing"),
            ("amends-unreadable", "broken.toml"),
            ("amends-format", "register.toml"),
            ("amends-format", "other.toml"),
            ("amends-format", "old.toml"),
        ],
    )
    def test_what_cannot_be_amended_at_all_is_told_at_amends(self, code, amends, tmp_path):
        """A base that is not there, is no TOML or of another format is one problem, at ``amends``."""
        write(tmp_path, "broken.toml", "format = \n")
        write(tmp_path, "register.toml", 'format = "parscore.register/1"\n')
        write(tmp_path, "old.toml", BASE.replace("criteria/1", "criteria/0"))
        write(tmp_path, "other.toml", "x = 1\n")
        problems, expected = wrong(tmp_path, head=HEAD.replace('"base.toml"', f'{MARK}"{amends}"'))

        assert [code] == [error.code for error in problems]
        assert expected == place(problems[0])

    def test_why_a_base_cannot_be_read_is_told(self, tmp_path):
        """The base's own trouble is told with its place."""
        write(tmp_path, "broken.toml", "format = \n")
        problems, _ = wrong(tmp_path, head=HEAD.replace("base.toml", "broken.toml"))

        assert f"{tmp_path / 'broken.toml'}:1:" in problems[0].say()

    def test_a_shipped_set_is_amended_by_its_id(self, tmp_path):
        """``amends`` names a shipped set by its id."""
        new = amended(tmp_path, head=HEAD.replace("base.toml", "cho-moi/commune-2023"))

        assert ("cho-moi/commune-2023",) == new.amends
        assert load_criteria("cho-moi/commune-2023").criteria.keys() == new.criteria.keys()

    def test_a_file_of_another_format_is_one_problem(self, tmp_path):
        """An amendment of another format is not looked into further."""
        problems, _ = wrong(tmp_path, head=HEAD.replace("criteria/1", "criteria/2"))

        assert ["wrong-format"] == [error.code for error in problems]

    def test_a_base_without_an_id_is_named_by_its_file(self, tmp_path):
        """A base whose id is wrong is still named, by its file."""
        new = amended(tmp_path, base=BASE.replace('id = "test/base"', 'id = " "'))

        assert (str(tmp_path / "base.toml"),) == new.amends

    @pytest.mark.parametrize("requires", ['"1.2"', "[1.2, [], { at_least = 1 }]"])
    def test_gates_of_the_wrong_type_are_left_for_compiling(self, requires, tmp_path):
        """Junk in an inherited gate is told as it is in a set that is amended by none."""
        base = BASE.replace('requires = ["1.1"]', f"requires = {requires}")
        problems, _ = wrong(tmp_path, base=base)

        assert {"wrong-value", "missing-key"} >= {error.code for error in problems}
        assert problems

    def test_a_removed_gate_with_a_share_is_refused_at_its_code(self, tmp_path):
        """A gate that names a share is refused where its criterion is written."""
        base = BASE.replace('criterion = "1.3"', f'{MARK}criterion = "1.3"')
        problems, expected = wrong(tmp_path, 'total = 9\nremoves = ["1.3"]\n[criteria.1]\nmax = 5\n', base=base)

        assert ["amend-gate-gone"] == [error.code for error in problems]
        assert expected == place(problems[0])

    def test_a_base_without_a_table_of_settings_is_no_base(self, tmp_path):
        """A base whose [set] is no table leaves the amendment without settings, told where they are missing."""
        base = 'format = "parscore.criteria/1"\nset = 5\ncriteria = 5\nbands = 5\nfacts = { x = 1 }\n'
        problems, _ = wrong(tmp_path, "[criteria]\nx = 1\n", base=base)

        assert problems

    def test_reading_alone_raises_what_is_wrong(self, tmp_path):
        """`read_criteria` gives the merged data, or raises what is wrong with the amendment."""
        write(tmp_path, "base.toml", BASE)
        file = write(tmp_path, "new.toml", HEAD + 'removes = ["1.9"]\n')
        with pytest.raises(InvalidInputError) as caught:
            read_criteria(file)

        assert ("amend-no-base", "1.9") == (caught.value.code, caught.value.found)
        with pytest.raises(CriteriaError):
            read_criteria(tmp_path / "nowhere.toml")
        file.write_text(HEAD.replace("base.toml", "new.toml"), encoding="utf-8")
        with pytest.raises(InvalidInputError):
            read_criteria(file)


class TestDigest:
    def test_an_amended_set_equals_the_same_written_whole(self, tmp_path):
        """The digest is of what the set says, however it came to say it."""
        whole = BASE.replace('id = "test/base"', 'id = "test/new"').replace("in_force = { from = 2023-02-01 }\n", "")
        whole = (
            whole.replace("each = 0.5 }", "each = 0.25 }").replace("[criteria.2", "[criteria.3").replace("2.P", "3.P")
        )
        body = '[criteria.1.3]\nrule = { kind = "deduct", fact = "faults", each = 0.25 }\n[criteria.3]\nwas = "2"\n'

        assert load_criteria(write(tmp_path, "whole.toml", whole)).digest == amended(tmp_path, body).digest
