"""Loading a criteria set: by id, by path, and whatever else a file may hold."""

import time

from unicodedata import normalize

import pytest

from hypothesis import given
from hypothesis import strategies as st

from junk import JUNK, replaced
from parscore import criteria as floor
from parscore.criteria import find_criteria, load_criteria, shipped_folder, shipped_ids
from parscore.criteria._compile import compile_set
from parscore.edge import Problems, Source, read_toml
from parscore.errors import CriteriaError, ParscoreError, UnknownNameError
from samples import leaf, rule_text, said, set_complaint, set_of, set_text


SHIPPED = "cho-moi/commune-2023"


def compiled(source):
    """Compile *source*, or raise all that is wrong."""
    problems = Problems(CriteriaError)
    compile_set(source, problems)
    problems.raise_all()


class TestShipped:
    def test_is_loaded_by_its_id(self):
        """A shipped set is loaded by its id, and its file says the same id."""
        criteria = load_criteria(SHIPPED)

        assert (SHIPPED, 100, 2023, "illustrative") == (criteria.id, criteria.total, criteria.year, criteria.status)

    def test_are_listed(self):
        """The ids of shipped sets are their files below the folder."""
        assert SHIPPED in shipped_ids()
        assert (shipped_folder() / f"{SHIPPED}.toml").is_file()

    def test_come_from_the_package_where_it_is_installed(self, tmp_path, monkeypatch):
        """Inside an installed package the folder ``shipped`` is used, else the source tree's."""
        package = tmp_path / "parscore"
        (package / "shipped").mkdir(parents=True)
        monkeypatch.setattr(floor.loading, "__file__", str(package / "criteria" / "loading.py"))

        assert package / "shipped" == shipped_folder()
        (package / "shipped").rmdir()

        assert tmp_path.parent / "criteria" == shipped_folder()

    def test_of_another_id_is_refused_with_the_nearest(self):
        """A typo in an id is answered with the nearest id."""
        with pytest.raises(UnknownNameError) as caught:
            load_criteria("cho-moi/comune-2023")

        assert ("unknown-set", SHIPPED) == (caught.value.code, caught.value.suggestion)

    def test_of_no_id_is_refused_with_all(self):
        """What is like no id is answered with all of them, in both languages."""
        with pytest.raises(UnknownNameError) as caught:
            find_criteria("?")

        assert None is caught.value.suggestion
        assert all(SHIPPED in caught.value.say(lang) for lang in ("vi", "en"))


class TestPath:
    @pytest.mark.parametrize("as_text", [True, False])
    def test_is_read(self, tmp_path, as_text):
        """A path is a text that ends in .toml, or any path object."""
        file = tmp_path / ("set.toml" if as_text else "set.txt")
        file.write_text(set_text(), encoding="utf-8")
        criteria = load_criteria(str(file) if as_text else file)

        assert ("test/set", str(file)) == (criteria.id, criteria.file)

    def test_of_no_file_is_refused(self, tmp_path):
        """A file that is not there is an error that names it."""
        with pytest.raises(CriteriaError) as caught:
            load_criteria(tmp_path / "none.toml")

        assert ("unreadable", str(tmp_path / "none.toml")) == (caught.value.code, caught.value.file)

    @pytest.mark.parametrize(
        ("content", "code"),
        [
            (b"a = ", "toml"),
            (b"\xff", "not-utf-8"),
            (b"a\0", "nul"),
            (b"a = " + b"[" * 100 + b"]" * 100, "too-deep"),
            (b"a = " + b"9" * 5000, "long-number"),
            (b"a = 1e" + b"9" * 50, "long-number"),
        ],
    )
    def test_of_what_is_no_toml_is_refused(self, tmp_path, content, code):
        """What cannot be read is an error of its own, never a traceback."""
        (tmp_path / "set.toml").write_bytes(content)

        with pytest.raises(ParscoreError) as caught:
            load_criteria(tmp_path / "set.toml")

        assert code in {caught.value.code, *(problem.code for problem in getattr(caught.value, "problems", ()))}

    def test_of_an_empty_file_says_what_it_lacks(self, tmp_path):
        """An empty file lacks format, set and criteria."""
        complaint = set_complaint(tmp_path, "")

        assert ["missing-key"] * 3 == complaint.codes
        assert {"format", "set", "criteria"} == {problem.found for problem in complaint.problems}

    def test_may_have_a_byte_order_mark_and_windows_lines(self, tmp_path):
        """A file from Notepad is read, and a problem in it has its place."""
        text = rule_text('{ kind = "x" }')
        (tmp_path / "set.toml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())

        with pytest.raises(ParscoreError) as caught:
            load_criteria(tmp_path / "set.toml")

        line = text[: text.index('kind = "x"')].count("\n") + 1

        assert line == caught.value.line

    def test_reads_decomposed_text_as_composed(self, tmp_path):
        """Names in NFD, as some systems write them, are the same names."""
        options = normalize("NFD", '{ "kịp thời" = 1, "chậm" = 0, "không" = 0 }')
        rule = f'{{ kind = "choice", fact = "handling", options = {options} }}'

        assert 1 == set_of(tmp_path, rule_text(rule))["1"].limit


class TestAnything:
    """Whatever a file holds, only a `ParscoreError` comes out, and soon."""

    SHIPPED_DATA = read_toml(find_criteria(SHIPPED), CriteriaError).data

    @given(st.data(), JUNK)
    def test_junk_in_the_place_of_any_value(self, data, junk):
        """A value of the shipped set that is replaced by junk is accepted or named."""
        changed = replaced(self.SHIPPED_DATA, data, junk)

        assert all(said(compiled, Source("set.toml", changed, "")))

    SMALL = set_text(
        leaf(
            '{ kind = "parts", parts = ['
            '{ max = 1, rule = { kind = "periodic", document = ["plan"], every = "quarter", missing = 0.5,'
            ' late = [{ over = 0, off = 0.25 }], due = { on = "5 days after the period ends", roll = false } } },'
            '{ max = 1, rule = { kind = "periodic", document = "plan", missing = 0.5, by = "received",'
            ' periods = [{ id = "a", from = 2023-01-01, to = 2023-06-30, due = 2023-07-01 }] } },'
            '{ max = 1, rule = { kind = "tiers", ratio = ["done", "total"],'
            ' tiers = [{ from = "50 %", points = 1 }, { below = "50 %", points = 0 }] } },'
            '{ max = 1, rule = { kind = "proportional", fact = "share", zero_below = "5 %", full_from = 0.9 } },'
            '{ max = 1, rule = { kind = "all_of", conditions = [{ kind = "choice", fact = "asked",'
            " options = { yes = 1, no = 0 } }] } },"
            '{ max = 1, rule = { kind = "judged", fact = "amount" } },'
            '{ max = 1, rule = { kind = "deduct", document = "plan", each = "1/3", cites = ["plan-341"] } }] }',
            limit="7",
            more='cite = "plan-341 x"\nexamples = [{ given = { a = 1 }, points = 1 }]\nnot_applicable = "grant"',
        )
        + '[criteria.2]\ntitle = "x"\nscale_to = 2\nrequires = [{ criterion = "1", at_least = "50 %" }]\n'
        + leaf(code="2.1")
        + '[criteria.3]\ntitle = "x"\nrole = "bonus"\ncap = 1\nwhen = { index_from = 1 }\n'
        + 'rule = { kind = "survey", fact = "share" }\n',
        total="9",
        more='[bands.a]\ntitle = "x"\nfrom = 5\nevery_field = 0.5\n[[calendar_overrides]]\ndate = 2023-01-02\n'
        'working = true\ndocument = "x"\n',
    )

    @given(data=st.data(), junk=JUNK)
    def test_junk_in_the_place_of_any_key_of_a_rule(self, tmp_path_factory, data, junk):
        """A set with a rule of every kind, one value of it junk, is accepted or named at its place."""
        folder = tmp_path_factory.getbasetemp()
        (folder / "small.toml").write_text(self.SMALL, encoding="utf-8")
        source = read_toml(folder / "small.toml", CriteriaError)
        changed = Source(source.file, replaced(source.data, data, junk), source.text)

        assert all(said(compiled, changed))

    def test_the_set_that_is_made_junk_is_fine(self, tmp_path):
        """Without junk it loads."""
        assert 9 == set_of(tmp_path, self.SMALL).total

    @pytest.mark.parametrize("number", ["0x" + "f" * 5000, "9" * 4000, "1e999999", "-1e-999999", "nan", "-inf"])
    @pytest.mark.parametrize("where", ["total", "limit", "each", "given"])
    def test_a_number_without_measure(self, tmp_path, number, where):
        """A number that no score has is named or ignored, wherever it stands."""
        values = {"total": "1", "limit": "1", "each": "1", "given": "1"} | {where: number}
        rule = f'{{ kind = "deduct", fact = "done", each = {values["each"]} }}'
        more = f"examples = [{{ given = {{ a = {values['given']} }}, points = 1 }}]"
        (tmp_path / "set.toml").write_text(
            set_text(leaf(rule, limit=values["limit"], more=more), total=values["total"]), encoding="utf-8"
        )

        assert all(said(load_criteria, tmp_path / "set.toml"))

    def test_many_mistakes_are_named_soon(self, tmp_path):
        """A thousand leaves with a mistake each are named within seconds."""
        text = "".join(leaf('{ kind = "judged", fact = "nope" }', code=str(n)) for n in range(1, 1001))
        started = time.monotonic()
        complaint = set_complaint(tmp_path, set_text(text, total="1000"))

        assert ["unknown-fact"] * 1000 == complaint.codes
        assert 10 > time.monotonic() - started
