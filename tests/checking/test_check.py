"""Checking files and folders: whatever they hold, something is told and nothing is raised."""

import json

import pytest

from hypothesis import given
from hypothesis import strategies as st

from checked import found
from parscore.checking import Report, check_paths, severity_of, to_github, to_json, to_sarif
from parscore.checking.pages import read_pages
from parscore.errors import CriteriaError, InvalidInputError
from parscore.wording import Message
from samples import leaf, register_text, set_text


def write(folder, **files):
    """Write files by their names."""
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def told(report):
    """Return the codes and the lines that are told."""
    return [(item.code, item.place.line) for item in report.found if item.severity == "error"]


class TestAnyFile:
    """Bad input is a finding."""

    @pytest.mark.parametrize(
        ("raw", "code"),
        [
            (b"\x00\x01\x02", "nul"),
            (b"\xff\xfe", "not-utf-8"),
            (b"a = ", "toml"),
            (b"", "no-format"),
            (b'[tool.poetry]\nname = "x"\n', "no-format"),
            (b"format = 5\n", "no-format"),
            (b'format = "parscore.scorecard/1"\n', "wrong-format"),
            (b'format = "other"\n', "wrong-format"),
            (b'format = "parscore.criteria/2"\n', "wrong-format"),
            (b'format = "parscore.register/2"\n', "wrong-format"),
        ],
    )
    def test_of_another_kind_is_one_worded_error(self, tmp_path, raw, code):
        """Random bytes, TOML of another kind, a schema of another version."""
        (tmp_path / "x.toml").write_bytes(raw)
        (item,) = check_paths([tmp_path / "x.toml"]).found

        assert code == item.code
        assert item.say("vi") != item.say("en")

    def test_a_set_without_its_format_is_read_as_one(self, tmp_path):
        """The key is missing; the rest is still looked at."""
        text = set_text(leaf('{ kind = "documnt", document = "plan" }')).replace('format = "parscore.criteria/1"\n', "")

        assert {"missing-key", "unknown-rule-kind"} <= {
            code for code, _ in told(check_paths([write(tmp_path, x=text)]))
        }

    @pytest.mark.parametrize(
        ("path", "code"),
        [("nothing.toml", "unreadable"), ("no/such-set", "unknown-set"), ("cho-moi/commune-2032", "unknown-set")],
    )
    def test_that_is_not_there(self, path, code):
        """A file or an id that there is not."""
        assert [code] == [item.code for item in check_paths([path]).found]

    def test_in_an_empty_folder(self, tmp_path):
        """A folder without TOML files is told, hidden ones not looked at."""
        (tmp_path / ".git").mkdir()
        write(tmp_path / ".git", x="a = ")

        assert ["no-files"] == [item.code for item in check_paths([tmp_path]).found]

    @given(st.binary(max_size=200))
    def test_of_any_bytes(self, tmp_path_factory, raw):
        """Whatever bytes there are, a report comes back and can be said."""
        file = tmp_path_factory.getbasetemp() / "any.toml"
        file.write_bytes(raw)
        report = check_paths([file])

        assert report.found
        assert all(item.say(lang) for item in report.found for lang in ("vi", "en"))


class TestOnePass:
    def test_problems_of_every_table_are_told_at_once(self, tmp_path):
        """A wrong key in [set], a fact, a band, two rules, a gate and a sum: all of them."""
        text = set_text(
            leaf('{ kind = "document", document = "plann", due = 2023-03-31, late = 5 }', more='requires = ["9"]')
            + '[criteria.2]\ntitle = "x"\nmax = 3\n'
            + leaf('{ kind = "tiers", fact = "totl", tiers = [{ form = 1, points = 1 }] }', code="2.1")
            + leaf(code="2.2", limit="1"),
            total="9",
            more='[facts.y]\nof = "z"\n[bands.a]\ntitle = "x"\nfrom = "a"\n',
        ).replace("year = 2023", 'year = "2023"')
        codes = sorted(code for code, _ in told(check_paths([write(tmp_path, x=text)])))

        assert [
            "children-sum",
            "missing-key",
            "points-above-max",
            "total",
            "unknown-criterion",
            "unknown-document-kind",
            "unknown-fact",
            "unknown-key",
            "wrong-value",
            "wrong-value",
        ] == codes

    def test_what_is_wrong_is_not_told_twice(self, tmp_path):
        """A fact whose own table is wrong is known by name; what rests on a wrong maximum is not summed."""
        text = set_text(
            leaf('{ kind = "judged", fact = "bad" }')
            + '[criteria.2]\ntitle = "x"\nmax = 9\n'
            + leaf(code="2.1", limit="-1"),
            total="10",
            more='[facts.bad]\ntitle = "x"\nsrt = "number"\nsort = "nummer"\n',
        )

        assert ["unknown-key", "wrong-choice", "wrong-value"] == [
            code for code, _ in told(check_paths([write(tmp_path, x=text)]))
        ]

    def test_lints_are_told_beside_errors(self, tmp_path):
        """A file that does not load is still read for what looks odd."""
        text = set_text(leaf('{ kind = "document", document = "plan", late = 1 }'))

        assert 1 == len(found(tmp_path, text, "late-without-due"))
        assert found(tmp_path, text, "unused-fact")


class TestVanishing:
    @pytest.mark.parametrize(
        "error",
        [
            CriteriaError(Message("error.unreadable", {"found": "x"})),
            InvalidInputError([CriteriaError(Message("error.unreadable", {"found": "x"}))]),
        ],
    )
    def test_files_are_findings(self, tmp_path, monkeypatch, error):
        """A file that is read once and is gone when it is read again is told, alone or among others."""

        def gone(*_arguments):
            raise error

        monkeypatch.setattr("parscore.checking.check.read_amended", gone)

        assert ["unreadable"] == [item.code for item in check_paths([write(tmp_path, x=set_text())]).found]


class TestAmendments:
    def test_in_a_circle_are_told(self, tmp_path):
        """A set that amends itself is one finding."""
        text = set_text().replace("[set]", '[set]\namends = "./x.toml"')

        assert ["amends-circle"] == [code for code, _ in told(check_paths([write(tmp_path, x=text) / "x.toml"]))]

    @pytest.mark.parametrize("base", ["no/set", "./nothing.toml", "./bad.toml"])
    def test_of_what_cannot_be_read_are_told(self, tmp_path, base):
        """The base is not there, or is no TOML."""
        text = set_text().replace("[set]", f'[set]\namends = "{base}"')

        assert 1 == len(told(check_paths([write(tmp_path, x=text, bad="a = ") / "x.toml"])))


class TestRegisters:
    def test_are_held_against_their_set(self, tmp_path):
        """Shape, facts, codes and documents are told in one pass."""
        body = '[facts]\ntotl = 1\ndone = "x"\n[claimed]\n"7" = 1\n[[documents]]\nsubjec = "x"\nkind = "plann"\n'
        text = register_text(body).replace('"test/set"', '"./set.toml"')
        report = check_paths([write(tmp_path, set=set_text(), register=text) / "register.toml"])

        assert [
            ("unknown-fact", 8),
            ("wrong-value", 9),
            ("unknown-criterion", 11),
            ("unknown-key", 13),
            ("unknown-document-kind", 14),
        ] == told(report)

    @pytest.mark.parametrize(
        ("criteria", "code"),
        [("no/set", "unknown-set"), ("./nothing.toml", "unreadable"), ("./set.toml", "set-has-problems")],
    )
    def test_name_a_set_that_is_right(self, tmp_path, criteria, code):
        """Where there is no such set, or it is wrong, that is told at the register's key."""
        text = register_text().replace('"test/set"', f'"{criteria}"')
        report = check_paths([write(tmp_path, set=set_text(leaf("5")), register=text) / "register.toml"])

        assert [(code, 2)] == told(report)

    def test_of_a_folder_may_be_one(self, tmp_path):
        """Files of a folder that make up one register are checked together, and each is counted."""
        more = 'format = "parscore.register/1"\n[facts]\ntotal = 1\n'
        head = register_text().replace('"test/set"', '"cho-moi/commune-2023"')
        report = check_paths([write(tmp_path, a=head, b=more)])

        assert [("unknown-fact", 3)] == told(report)
        assert 2 == len(report.files)

    def test_that_name_no_set_are_told(self, tmp_path):
        """Without criteria there is nothing to hold it against."""
        text = register_text("[facts]\nx = 1\n").replace('criteria = "test/set"\n', "")

        assert ["missing-key"] == [code for code, _ in told(check_paths([write(tmp_path, a=text)]))]

    def test_of_one_set_are_each_held_against_it(self, tmp_path):
        """Two registers, each with a mistake of its own."""
        one = register_text("[facts]\nx = 1\n").replace('"test/set"', '"./set.toml"')
        other = one.replace("xa-a", "xa-b")
        report = check_paths([write(tmp_path, set=set_text(), a=one, b=other)])

        assert [("unknown-fact", 8)] * 2 == told(report)

    def test_that_cannot_be_read_are_told_once(self, tmp_path):
        """A file that is no TOML beside a register is one finding."""
        report = check_paths([write(tmp_path, a=register_text(), b="x = ")])

        assert ["toml", "unknown-set"] == sorted(code for code, _ in told(report))


class TestFormats:
    @pytest.fixture
    def report(self, tmp_path):
        """A report with an error that has a ledger, and a warning."""
        text = set_text(leaf(more="examples = [{ given = { missing = 1 }, points = 1 }]"))
        return check_paths([write(tmp_path, **{"a,b": text}) / "a,b.toml"])

    def test_json_has_every_finding_in_both_languages(self, report):
        """Code, severity, place, texts, values and notes."""
        data = json.loads(to_json(report))
        item = next(item for item in data["findings"] if item["code"] == "example-fails")

        assert ("parscore.check/1", 1) == (data["format"], data["counts"]["error"])
        assert ("error", "criteria.1.examples[1].points") == (item["severity"], item["key"])
        assert {"vi", "en"} == set(item["text"])
        assert ["maximum 1", "0 points are left"] == [item["notes"][0]["en"], item["notes"][-1]["en"]]

    def test_github_has_one_command_a_finding(self, report):
        """A comma in a file's name, a line break and a per cent sign are escaped."""
        lines = to_github(report, "en").splitlines()

        assert len(report.found) == len(lines)
        assert any(line.startswith("::error file=") and "a%2Cb.toml,line=" in line and "%0A" in line for line in lines)
        assert any(line.startswith("::warning ") for line in lines)

    def test_sarif_names_rules_and_regions(self, report):
        """Version 2.1.0: rules by id, results with level and region."""
        (run,) = json.loads(to_sarif(report, "vi", {"example-fails": "# page"}))["runs"]
        rules = run["tool"]["driver"]["rules"]
        result = next(item for item in run["results"] if item["ruleId"] == "example-fails")

        assert {
            "id": "example-fails",
            "defaultConfiguration": {"level": "error"},
            "help": {"text": "# page", "markdown": "# page"},
        } in rules
        assert "example-fails" == rules[result["ruleIndex"]]["id"]
        assert "a%2Cb.toml" in result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert {"startLine", "startColumn"} == set(result["locations"][0]["physicalLocation"]["region"])

    def test_a_finding_without_a_line_has_none(self, tmp_path):
        """What cannot be read has a file and no region; an unknown id has no place."""
        report = check_paths([tmp_path / "x.toml", "no/set"])
        first, second = json.loads(to_sarif(report, "vi", {}))["runs"][0]["results"]

        assert "locations" not in first
        assert "region" not in second["locations"][0]["physicalLocation"]
        assert "::error title=" in to_github(report, "vi")

    def test_every_severity_is_counted(self):
        """An empty report has none of each."""
        assert [("error", 0), ("warning", 0), ("info", 0)] == list(Report().counts())


class TestCodes:
    def test_have_a_severity_each(self):
        """What loading refuses is an error; lints say how much they matter."""
        assert ("error", "warning", "info") == tuple(map(severity_of, ("unknown-key", "unused-fact", "rule-not-read")))

    def test_pages_are_found(self):
        """Pages are read by their code."""
        assert all(page.startswith((f"# `{code}`", f"# {code}")) for code, page in read_pages().items())
