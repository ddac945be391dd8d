"""Files of golden cases: what is wrong with one case leaves the others standing."""

import pytest

from parscore.testing._session import COLLECTED, GoldenSession
from parscore.testing.golden import Expectation, GoldenCase, load_cases, run_case


HEAD = 'format = "parscore.cases/1"\ncriteria = "xuan-loc/commune-2022-excerpt"\n'


@pytest.fixture
def loaded(tmp_path):
    """A function that loads a file of cases."""

    def load(text):
        file = tmp_path / "a.score.toml"
        file.write_text(HEAD + text, encoding="utf-8")
        return load_cases(file)

    return load


def codes(case):
    """Return the codes of what is wrong with a case."""
    return [problem.code for problem in case.problems]


class TestLoading:
    def test_an_expected_word_that_is_none_is_told(self, loaded):
        """
        What is no number, n/a or ? is told, and the next case stands.
        """
        golden = loaded(
            '[cases.a]\nregister = {}\nexpect = { points = { "4.1" = "abc" } }\n'
            '[cases.b]\nregister = {}\nexpect = { points = { "4.1" = 0 } }\n'
        )

        assert [["wrong-value"], []] == [codes(case) for case in golden.cases]

    def test_an_unknown_band_is_told(self, loaded):
        """
        A band that the set does not have is told; that there is none may be expected.
        """
        golden = loaded(
            '[cases.a]\nregister = {}\nexpect = { band = "good" }\n'
            '[cases.b]\nregister = {}\nexpect = { band = "none" }\n'
        )

        assert [["unknown-band"], []] == [codes(case) for case in golden.cases]

    def test_a_register_with_problems_tells_them(self, loaded, tmp_path):
        """
        What is wrong in the file of a register is told at its own lines.
        """
        (tmp_path / "r.toml").write_text('format = "parscore.register/1"\nfoo = 1\n', encoding="utf-8")
        golden = loaded('[cases.a]\nregister = "r.toml"\nexpect = { index = 0 }\n')

        assert {"r.toml"} == {problem.file.rpartition("/")[2] for problem in golden.cases[0].problems}

    def test_a_folder_of_two_units_is_told(self, loaded, tmp_path):
        """
        A register that is a folder of two units is told where the case names it.
        """
        (tmp_path / "two").mkdir()
        for unit in ("a", "b"):
            head = f'[unit]\nid = "{unit}"\nname = "Xã {unit}"\nyear = 2022\n'
            text = f'format = "parscore.register/1"\ncriteria = "xuan-loc/commune-2022-excerpt"\n{head}'
            (tmp_path / "two" / f"{unit}.toml").write_text(text, encoding="utf-8")
        golden = loaded('[cases.a]\nregister = "two"\nexpect = { index = 0 }\n')

        assert [("several-units", 4)] == [(problem.code, problem.line) for problem in golden.cases[0].problems]

    def test_a_case_without_a_register_cannot_be_run(self):
        """
        To run a case whose register cannot be read is a mistake of the caller.
        """
        case = GoldenCase(name="a", path=("cases", "a"), register=None, expect=Expectation())

        with pytest.raises(ValueError, match="no register that can be read"):
            run_case(case, None)


class Config:
    """As much of pytest's configuration as a session looks at."""

    def __init__(self, **more):
        self.stash = {COLLECTED: {"a"}}
        vars(self).update(more)


class TestWorkers:
    def test_a_worker_hands_over_what_it_collected(self):
        """
        A process of pytest-xdist says which files it collected, and reports nothing itself.
        """
        output = {}
        config = Config(workerinput={}, workeroutput=output)
        session = GoldenSession(config)
        session.pytest_sessionfinish(None, 0)
        session.pytest_runtest_logreport(Report())

        assert {"parscore_files": ["a"]} == output
        assert {} == session.edits

    def test_the_first_process_takes_over(self):
        """
        The process that began the run takes over what each worker collected, and other properties of tests are let be.
        """
        config = Config()
        session = GoldenSession(config)
        session.pytest_testnodedown(Node())
        session.pytest_runtest_logreport(Report())

        assert {"a", "b"} == config.stash[COLLECTED]
        assert ({}, {}) == (session.edits, session.unconfirmed)


class Node:
    """A worker that is done."""

    workeroutput = {"parscore_files": ["b"]}  # noqa: RUF012 -- as xdist has it


class Report:
    """A report of a test that is no golden case."""

    when = "call"
    nodeid = "x.py::y"
    user_properties = (("other", 1),)
