"""The pytest plugin, as plain pytest runs it."""

import pytest
import tomli

from parscore.criteria import load_criteria


def told(result) -> str:
    """Return all that a run printed."""
    return "\n".join(result.outlines)


def put(project, name, text):
    """Write a file of the project."""
    (project.path / name).write_text(text, encoding="utf-8")


def read(project, name="a.score.toml"):
    """Return a file of the project."""
    return (project.path / name).read_text(encoding="utf-8")


def change(project, old, new, name="a.score.toml"):
    """Change one place of a file."""
    text = read(project, name)
    assert text.count(old) == 1, old

    put(project, name, text.replace(old, new))


class TestCollecting:
    def test_plain_pytest_finds_and_passes_cases(self, project):
        """
        Plain pytest collects every case of every *.score.toml.
        """
        project.runpytest().assert_outcomes(passed=2)

    def test_node_ids_can_be_typed(self, project):
        """
        A node id is the file and the case's name.
        """
        result = project.runpytest("a.score.toml::dung-90")

        result.assert_outcomes(passed=1)

    def test_keyword_picks(self, project):
        """
        -k picks cases by name.
        """
        project.runpytest("-k", "thieu").assert_outcomes(passed=1, deselected=1)

    def test_last_failed_runs_only_what_failed(self, project):
        """
        --lf runs the failed case again and nothing else.
        """
        change(project, '{ "1.2" = 6 }', '{ "1.2" = 5 }')
        project.runpytest().assert_outcomes(passed=1, failed=1)

        project.runpytest("--lf").assert_outcomes(failed=1)

    def test_a_case_knows_its_line(self, project):
        """
        An editor's test explorer is led to the line of the case.
        """
        result = project.inline_run("--collect-only", "-q")
        items = result.getcalls("pytest_itemcollected")

        assert [("thieu-quy-4", 4), ("dung-90", 12)] == [(call.item.name, call.item.location[1]) for call in items]

    def test_other_files_are_left_alone(self, project):
        """
        A TOML file that does not end in .score.toml is no test.
        """
        put(project, "register.toml", "x = [")

        project.runpytest().assert_outcomes(passed=2)

    def test_python_tests_run_beside_cases(self, project):
        """
        Golden cases and Python tests run together.
        """
        put(project, "test_more.py", "def test_more():\n    pass\n")

        project.runpytest().assert_outcomes(passed=3)

    @pytest.mark.slow
    def test_runs_in_parallel(self, project):
        """
        pytest-xdist runs the cases, and an update is written once.
        """
        change(project, "index = 60", "index = 61")
        change(project, '{ "1.2" = 6 }', '{ "1.2" = 5 }')

        project.runpytest_subprocess("-n", "2", "--parscore-update").assert_outcomes(failed=2)

        assert read(project).count("index = 60") == read(project).count('{ "1.2" = 6 }') == 1

    @pytest.mark.slow
    def test_unused_files_are_told_in_parallel(self, project):
        """
        With pytest-xdist, too, a golden file that no run uses fails a whole run.
        """
        project.makeini("[pytest]\ntestpaths = tests\n")
        put_in_tests(project)

        result = project.runpytest_subprocess("-n", "2")

        assert 1 == result.ret
        result.stdout.fnmatch_lines(["a.score.toml: *testpaths*"])
        assert "tests" not in told(result).split("= parscore =")[-1].split("testpaths")[0]


def put_in_tests(project):
    """Lay a copy of the cases into tests/, where testpaths looks."""
    tests = project.path / "tests"
    tests.mkdir()
    (tests / "b.score.toml").write_text(read(project).replace('"bo.toml"', '"../bo.toml"'), encoding="utf-8")


class TestFailing:
    def test_prints_the_lines_that_differ(self, project):
        """
        A failure says what came out, what was expected, and the ledger lines that say why.
        """
        change(project, '"1.1" = 3', '"1.1" = 4')

        result = project.runpytest()

        result.assert_outcomes(passed=1, failed=1)
        result.stdout.fnmatch_lines(["1.1: 3, cần 4: −1 điểm (thiếu): quý IV/2023 chưa có Kết luận họp."])
        assert "Traceback" not in told(result)
        assert "{" not in told(result)

    def test_speaks_english(self, project):
        """
        --parscore-lang en, or the ini option, says it in English.
        """
        change(project, '"1.1" = 3', '"1.1" = 4')
        wanted = ["1.1: 3, expected 4: −1 points (missing): no Conclusion for Q4 2023."]

        project.runpytest("--parscore-lang", "en").stdout.fnmatch_lines(wanted)
        project.makeini("[pytest]\nparscore_lang = en\n")
        project.runpytest().stdout.fnmatch_lines(wanted)

    def test_an_unknown_code_fails_at_its_place(self, project):
        """
        An expected code that the set does not have fails its case, with the nearest that it has.
        """
        change(project, '{ "1.2" = 6 }', '{ "1.22" = 6 }')

        result = project.runpytest()

        result.assert_outcomes(passed=1, failed=1)
        result.stdout.fnmatch_lines(["a.score.toml:15:23: *không có tiêu chí “1.22”; có phải “1.2”*"])

    @pytest.mark.parametrize("expect", ["", "expect = {}", "expect = { points = {} }"])
    def test_a_case_that_asserts_nothing_fails(self, project, expect):
        """
        A case that expects nothing cannot fail, so it fails.
        """
        change(project, 'expect = { points = { "1.2" = 6 } }', expect)

        result = project.runpytest()

        result.assert_outcomes(passed=1, failed=1)
        result.stdout.fnmatch_lines(["*không chờ đợi điều gì*"])

    def test_a_moved_set_fails_apart(self, project):
        """
        A set whose digest is not the one that was confirmed is one failure; the cases are still held.
        """
        change(project, 'criteria = "bo.toml"', 'criteria = "bo.toml"\ndigest = "0000"')

        result = project.runpytest()

        result.assert_outcomes(passed=2, failed=1)
        result.stdout.fnmatch_lines(["*thu/bo-nho đã khác lúc các tình huống được xác nhận*khi ấy 0000*"])

    def test_an_unmoved_set_passes(self, project):
        """
        A set with the digest that the file names passes as an item of its own.
        """
        digest = load_criteria(project.path / "bo.toml").digest
        change(project, 'criteria = "bo.toml"', f'criteria = "bo.toml"\ndigest = "{digest}"')

        project.runpytest("a.score.toml::criteria").assert_outcomes(passed=1)

    @pytest.mark.parametrize(
        ("old", "new", "line"),
        [
            ("[cases.dung-90]", "[cases.dung-90", "a.score.toml:13:15: *"),
            ("parscore.cases/1", "parscore.cases/9", "a.score.toml:2:10: *parscore.cases/1*"),
            ('criteria = "bo.toml"', "", "a.score.toml: *criteria*"),
            ('criteria = "bo.toml"', 'criteria = "be.toml"', "*be.toml: *"),
            ('criteria = "bo.toml"', 'criteria = "cho-moi/x"', "a.score.toml:3:12: *cho-moi/x*"),
        ],
    )
    def test_a_file_that_cannot_be_used_fails(self, project, old, new, line):
        """
        What is wrong with the file itself is a failure at its line, never a traceback.
        """
        change(project, old, new)

        result = project.runpytest("a.score.toml")

        assert 1 == result.ret
        result.stdout.fnmatch_lines([line])
        assert "Traceback" not in told(result)
        assert "INTERNALERROR" not in told(result)

    def test_a_set_with_problems_tells_each(self, project):
        """
        What is wrong with the set is told at the lines of the set.
        """
        change(project, "max = 4", "max = 5", "bo.toml")
        change(project, 'every = "quarter"', 'every = "quarters"', "bo.toml")

        result = project.runpytest()

        result.stdout.fnmatch_lines(["bo.toml:*", "bo.toml:*quarters*"])

    def test_a_wrong_register_leaves_the_other_cases(self, project):
        """
        A typo in one case's register fails that case at its line; the other passes.
        """
        change(project, "done = 90", "dome = 90")

        result = project.runpytest()

        result.assert_outcomes(passed=1, failed=1)
        result.stdout.fnmatch_lines(["a.score.toml:14:*dome*done*"])

    @pytest.mark.parametrize(
        ("register", "line"),
        [('"khong-co.toml"', "*khong-co.toml*"), ("5", "a.score.toml:14:12: *"), ('"x.toml"', "x.toml:1:6: *")],
    )
    def test_a_register_that_cannot_be_read_is_told(self, project, register, line):
        """
        A register that is not there, is no register, or is not TOML is told at its place.
        """
        put(project, "x.toml", "a = [")
        change(project, "register = { facts = { total = 100, done = 90 } }", f"register = {register}")

        result = project.runpytest()

        result.assert_outcomes(passed=1, failed=1)
        result.stdout.fnmatch_lines([line])

    @pytest.mark.parametrize("name", ['"a b"', '"a::b"', "criteria", '"[1]"'])
    def test_a_name_that_cannot_be_typed_fails(self, project, name):
        """
        The name of a case must be one that a person can type as a node id.
        """
        change(project, "[cases.dung-90]", f"[cases.{name}]")

        result = project.runpytest()

        result.assert_outcomes(passed=1, failed=1)
        result.stdout.fnmatch_lines(["*không đặt làm tên tình huống được*"])

    def test_a_tolerance_below_zero_fails(self, project):
        """
        A tolerance below 0 would let nothing pass, so it is refused.
        """
        change(project, "[cases.dung-90]", "[cases.dung-90]\nwithin = -1")

        project.runpytest().stdout.fnmatch_lines(["a.score.toml:14:*within*"])

    def test_within_lets_a_number_lie_near(self, project):
        """
        A stated tolerance is the only way in which a number need not be exact.
        """
        change(project, '{ "1.2" = 6 }', '{ "1.2" = 5.99 }')
        project.runpytest().assert_outcomes(passed=1, failed=1)
        change(project, "[cases.dung-90]", "[cases.dung-90]\nwithin = 0.01")

        project.runpytest().assert_outcomes(passed=2)


class TestUnused:
    def test_an_empty_file_fails(self, project):
        """
        A golden file without cases fails.
        """
        put(project, "b.score.toml", 'format = "parscore.cases/1"\ncriteria = "bo.toml"\n')

        result = project.runpytest()

        result.assert_outcomes(passed=2, failed=1)
        result.stdout.fnmatch_lines(["b.score.toml: *không có tình huống nào*"])

    def test_a_file_that_a_whole_run_never_uses_fails(self, project):
        """
        A golden file outside testpaths fails a whole run, even if everything else passes.
        """
        project.makeini("[pytest]\ntestpaths = tests\n")
        put_in_tests(project)

        result = project.runpytest()

        result.assert_outcomes(passed=2)
        assert 1 == result.ret
        result.stdout.fnmatch_lines(["a.score.toml: *testpaths*"])

    @pytest.mark.parametrize("picked", [("tests",), ("-k", "dung"), ("--deselect", "tests/b.score.toml::dung-90")])
    def test_a_run_of_some_tests_says_nothing_of_the_others(self, project, picked):
        """
        A run that picks some tests does not fail for what it did not pick.
        """
        project.makeini("[pytest]\ntestpaths = tests\n")
        put_in_tests(project)

        assert 0 == project.runpytest(*picked).ret

    @pytest.mark.parametrize(
        ("ini", "picked"),
        [("parscore_unused_ok = a.*", ()), ("norecursedirs = a.*", ()), ("", ("--ignore", "a.score.toml"))],
    )
    def test_a_file_may_be_left_out_on_purpose(self, project, ini, picked):
        """
        A file that the settings leave out is not unused.
        """
        project.makeini(f"[pytest]\ntestpaths = tests\n{ini}\n")
        put_in_tests(project)

        assert 0 == project.runpytest(*picked).ret

    def test_virtual_environments_are_not_searched(self, project):
        """
        What lies in a virtual environment is not the project's.
        """
        there = project.path / "my-env"
        there.mkdir()
        (there / "pyvenv.cfg").touch()
        (there / "c.score.toml").touch()

        assert 0 == project.runpytest().ret


class TestUpdating:
    def test_rewrites_only_what_changed(self, project):
        """
        --parscore-update rewrites the number that moved; comments, order and layout stay; the run fails.
        """
        change(project, '"1.1" = 3', '"1.1" = 4')

        result = project.runpytest("--parscore-update")

        result.assert_outcomes(passed=1, failed=1)
        result.stdout.fnmatch_lines(["1.1: 3, cần 4: *", "đã ghi lại theo kết quả vừa tính*"])
        change(project, '"1.1" = 3', '"1.1" = 3')
        project.runpytest().assert_outcomes(passed=2)

    def test_a_run_that_had_nothing_to_rewrite_passes(self, project):
        """
        --parscore-update leaves a file that holds as it is, and passes.
        """
        before = read(project)

        assert 0 == project.runpytest("--parscore-update").ret
        assert before == read(project)

    def test_new_writes_only_what_was_open(self, project):
        """
        --parscore-update-new fills in a “?” and leaves a wrong number wrong.
        """
        change(project, '"1.1" = 3, "1.2" = 3', '"1.1" = "?", "1.2" = 4')

        project.runpytest("--parscore-update-new").assert_outcomes(passed=1, failed=1)

        case = tomli.loads(read(project))["cases"]["thieu-quy-4"]
        assert {"1.1": 3, "1.2": 4} == case["expect"]["points"]
        assert case["unconfirmed"] is True
        project.runpytest("--parscore-update-new").assert_outcomes(passed=1, failed=1)

    def test_an_open_number_fails_until_it_is_written(self, project):
        """
        A “?” is a failure that says how it gets its number.
        """
        change(project, '{ "1.2" = 6 }', '{ "1.2" = "?" }')

        result = project.runpytest()

        result.stdout.fnmatch_lines(["1.2: 6, cần một con số (“?”)*", "*--parscore-update-new*"])

    def test_a_case_without_expectations_gets_all(self, project):
        """
        A case without expect is given the index, the band and every leaf.
        """
        change(project, 'expect = { points = { "1.2" = 6 } }\n', "# cuối\n")

        project.runpytest("--parscore-update-new").assert_outcomes(passed=1, failed=1)

        wanted = {"index": 60, "band": "none", "points": {"1.1": 0, "1.2": 6}}
        case = tomli.loads(read(project))["cases"]["dung-90"]
        assert wanted == case["expect"]
        assert case["unconfirmed"] is True
        assert read(project).endswith("# cuối\n")
        project.runpytest().assert_outcomes(passed=2)

    def test_causes_come_and_go(self, project):
        """
        A cause that takes nothing any more goes, and one that does now comes.
        """
        change(project, "index = 60 }", 'deductions = { "1.1" = { late = 1 } } }')

        project.runpytest("--parscore-update").assert_outcomes(passed=1, failed=1)

        assert 'deductions = { "1.1" = { missing = 1 } } }' in read(project)

    def test_the_digest_is_rewritten(self, project):
        """
        --parscore-update writes the digest of a set that has moved; --parscore-update-new does not.
        """
        change(project, 'criteria = "bo.toml"', 'criteria = "bo.toml"\ndigest = "0000" # khi xác nhận')
        digest = load_criteria(project.path / "bo.toml").digest

        project.runpytest("--parscore-update-new").assert_outcomes(passed=2, failed=1)
        assert 'digest = "0000"' in read(project)
        project.runpytest("--parscore-update").assert_outcomes(passed=2, failed=1)
        assert f'digest = "{digest}" # khi xác nhận' in read(project)
        project.runpytest().assert_outcomes(passed=3)

    def test_line_ends_and_byte_order_mark_stay(self, project):
        """
        A file that Windows wrote stays one that Windows wrote.
        """
        change(project, '"1.1" = 3', '"1.1" = 4')
        file = project.path / "a.score.toml"
        file.write_bytes(b"\xef\xbb\xbf" + read(project).replace("\n", "\r\n").encode())

        project.runpytest("--parscore-update").assert_outcomes(passed=1, failed=1)

        raw = file.read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf#")
        assert raw.count(b"\n") == raw.count(b"\r\n")
        assert b'"1.1" = 3' in raw


class TestUnconfirmed:
    def test_are_told_and_pass(self, project):
        """
        Cases that nobody has confirmed pass, and the run says how many there are.
        """
        change(project, "[cases.dung-90]", "[cases.dung-90]\nunconfirmed = true")

        result = project.runpytest()

        result.assert_outcomes(passed=2)
        result.stdout.fnmatch_lines(["a.score.toml: 1 tình huống chưa được người nào xác nhận*"])

    def test_fail_where_confirmation_is_asked(self, project):
        """
        With --parscore-confirmed they fail.
        """
        change(project, "[cases.dung-90]", "[cases.dung-90]\nunconfirmed = true")

        project.runpytest("--parscore-confirmed").assert_outcomes(passed=1, failed=1)


class TestUnforeseen:
    def test_a_register_that_does_not_fit_is_told_without_traceback(self, project):
        """
        A register that the set refuses is told as what it is.
        """
        change(project, "done = 90", "done = 900")

        result = project.runpytest()

        result.assert_outcomes(passed=1, failed=1)
        result.stdout.fnmatch_lines(["a.score.toml:14:*"])
        assert "Traceback" not in told(result)

    def test_anything_else_has_its_traceback(self, project):
        """
        A mistake of parscore itself is shown with its traceback.
        """
        project.makeconftest(_BROKEN)
        result = project.runpytest("a.score.toml::dung-90")

        result.assert_outcomes(failed=1)
        result.stdout.fnmatch_lines(["*RuntimeError: a bug"])


_BROKEN = """
import parscore.testing._items as items

real = items.run_case


def broken(*_):
    raise RuntimeError("a bug")


def pytest_configure(config):
    items.run_case = broken


def pytest_unconfigure(config):
    items.run_case = real
"""
