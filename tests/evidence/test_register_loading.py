"""Loading registers: one file, a folder of them, and whatever else may lie there."""

import time

from unicodedata import normalize

import pytest

from hypothesis import given
from hypothesis import strategies as st

from junk import JUNK, replaced
from parscore.edge import read_toml
from parscore.errors import ParscoreError, RegisterError
from parscore.evidence import fit, load_register, load_registers, read_register
from parscore.evidence import loading as module
from samples import (
    leaf,
    on,
    paper,
    register_complaint,
    register_data,
    register_of,
    register_text,
    said,
    set_of,
    set_text,
)


FRAGMENT = 'format = "parscore.register/1"\n'
DOCUMENT = '[[documents]]\nnumber = "{}"\ndate = {}\nsubject = "Kết luận họp"\n{}\n'
UNIT = '[unit]\nid = "{}"\nname = "Xã"\nyear = 2023\n'


def document(number="5/TB-BĐH", date="2023-03-28", more=""):
    """Return the text of a document."""
    return DOCUMENT.format(number, date, more)


def head(unit, criteria="test/set"):
    """Return the text of a register of *unit*."""
    return f'{FRAGMENT}criteria = "{criteria}"\n{UNIT.format(unit)}'


@pytest.fixture
def folder(tmp_path):
    """Write files below a folder of its own and return it."""
    root = tmp_path / "registers"

    def write(**files):
        for name, text in files.items():
            file = root.joinpath(*name.split("__")).with_suffix(".toml")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return root

    return write


def problems_of(*paths):
    """Return what is wrong with the registers at *paths*, which is not nothing."""
    with pytest.raises(ParscoreError) as caught:
        load_registers(paths)

    assert all(problem.say("vi") for problem in caught.value.problems)

    return caught.value.problems


class TestFile:
    def test_says_all_that_it_knows(self, tmp_path):
        """Every key of a document is kept."""
        body = document(
            more='type = "BB"\nkind = "plan"\nissuer = "BĐH"\nsigner = "A"\nto = "Phòng"\ncites = ["1/KH-X"]\n'
            'received = 2023-03-30\nperiod = "2023-Q1"\nproves = ["1"]\nlocator = "trang 2"\nfile = "a.pdf"\n'
            f'valid = {{ from = 2023-01-01 }}\nsha256 = "{"aB" * 32}"\nnote = "x"'
        )
        (tmp_path / "a.toml").write_text(register_text(body), encoding="utf-8")
        register = load_register(tmp_path / "a.toml")
        (found,) = register.documents

        assert ("xa-a", "Xã A", 2023, "test/set") == (register.unit, register.name, register.year, register.criteria)
        assert ("BB", "plan", "BĐH", "A", ("Phòng",), ("1/KH-X",)) == (
            *(found.type, found.kind, found.issuer),
            *(found.signer, found.to, found.cites),
        )
        assert (on(3, 30), "2023-Q1", ("1",), (on(1, 1), None)) == (
            found.received,
            found.period,
            found.proves,
            found.valid,
        )
        assert ("trang 2", "a.pdf", "aB" * 32, "x") == (found.locator, found.file, found.sha256, found.note)
        assert "<Register xa-a 2023: 1 documents, 0 facts>" == repr(register)

    def test_reads_the_type_from_the_symbol(self):
        """Without type it is what the number shows; without number there is none."""
        types = [register_of(documents=[paper(number)]).documents[0].type for number in ("5/TB-BĐH", "5/UBND-VP", None)]

        assert ["TB", "CV", None] == types

    def test_names_a_document_by_its_number_else_its_subject(self):
        """The label is the number, else the subject in quotes."""
        documents = register_of(documents=[paper(), paper(None)]).documents

        assert ["5/TB-BĐH", "“Kết luận họp Ban điều hành”"] == [found.label for found in documents]

    @pytest.mark.parametrize(
        ("criteria", "expected"),
        [
            ("test/set", "test/set"),
            ("./set.toml", "set.toml"),
            ("../set.toml", "../set.toml"),
            ("/x/set.toml", "/x/set.toml"),
        ],
    )
    def test_takes_a_path_of_a_set_from_where_it_lies(self, folder, criteria, expected):
        """A path is relative to the file that says it; an id stays an id."""
        root = folder(a=head("a", criteria))
        wanted = expected if criteria == "test/set" else str(root / expected)

        assert wanted == load_register(root / "a.toml").criteria

    def test_keeps_claims_and_reasons(self):
        """Claims are exact; a reason is a text."""
        register = register_of(claimed={"1": 2, "2": "1/3"}, not_applicable={"3": " Không có "})

        assert {"1": 2, "2": 1 / 3} == {code: float(points) for code, points in register.claimed.items()}
        assert {"3": "Không có"} == register.not_applicable


class TestPlainData:
    def test_is_read_like_a_file(self):
        """Data in NFD, as another program may hand over, are the same data."""
        register = read_register(
            register_data(facts={normalize("NFD", "tổng"): 1}, documents=[paper(subject=normalize("NFD", "Họp"))])
        )

        assert (["tổng"], "Họp") == (list(register.facts), register.documents[0].subject)

    @pytest.mark.parametrize("data", [{}, {"format": "parscore.register/1"}, {1: 2}, {"unit": None, "documents": None}])
    def test_of_another_shape_is_refused(self, data):
        """What is no register says so."""
        assert all(said(read_register, data))
        assert said(read_register, data)


REFUSED = [
    ("wrong-value", document(number="¦5").replace('number = ¦"¦5"', 'number = ¦"5"'), None),
    ("not-a-reference", document().replace('"5/TB-BĐH"', '¦"5 TB"'), None),
    ("inside-out", document(more="¦valid = { from = 2023-02-01, to = 2023-01-01 }"), None),
    ("wrong-value", document(more='sha256 = ¦"abc"'), None),
    ("wrong-value", document(more="sha256 = ¦5"), None),
    ("wrong-value", document(more='subject2 = "x"').replace('subject2 = "x"', 'signer = ¦""'), None),
    ("unknown-key", document(more='¦isuer = "x"'), "issuer"),
    ("wrong-value", document(date="¦2023-13").replace("¦2023-13", "¦1899-12-31"), None),
    ("wrong-value", document(date='¦"2023-03-28"'), None),
    ("wrong-value", document(more="proves = ¦5"), None),
    ("wrong-value", document(more="to = [¦5]"), None),
    ("missing-key", '[[¦documents]]\nnumber = "5/TB-BĐH"\n', None),
    ("reviews-later", '[[¦reviews]]\nstage = "district"\n', None),
    ("wrong-value", '[claimed]\n"1" = ¦"x"\n', None),
    ("wrong-value", '[claimed]\n"1" = ¦nan\n', None),
    ("wrong-value", '[not_applicable]\n"1" = ¦""\n', None),
    ("unknown-key", "[¦fact]\nx = 1\n", "facts"),
]


class TestRefused:
    """What a register must not say."""

    @pytest.mark.parametrize(("code", "body", "suggestion"), REFUSED[1:])
    def test_is_named_at_its_place(self, tmp_path, code, body, suggestion):
        """Each mistake is one problem, at the line and column of its key, with the nearest name."""
        complaint = register_complaint(tmp_path, body)

        assert ([code], complaint.expected) == (complaint.codes, complaint.place)
        assert suggestion == complaint.only.suggestion

    @pytest.mark.parametrize(
        ("text", "code", "found"),
        [
            (FRAGMENT + UNIT.format("a"), "missing-key", "criteria"),
            (FRAGMENT + 'criteria = "x"\n', "missing-key", "unit"),
            (head("a").replace("register/1", "register/2"), "wrong-format", "parscore.register/2"),
            (head("a").replace("register/1", "criteria/1"), "wrong-format", "parscore.criteria/1"),
            (head("a").replace(FRAGMENT, ""), "missing-key", "format"),
            (head("a").replace('"parscore.register/1"', "5"), "wrong-choice", "5"),
        ],
    )
    def test_head_is_complete(self, folder, text, code, found):
        """A register has a format, a unit and a set."""
        (problem,) = problems_of(folder(a=text) / "a.toml")

        assert (code, found) == (problem.code, problem.found)

    def test_everything_is_named_at_once(self, tmp_path):
        """All problems of a file come in the order of its lines."""
        body = document(number="x") + document(more="valid = { from = 2023-02-01, to = 2023-01-01 }") + document()
        complaint = register_complaint(tmp_path, body)

        assert (
            ["not-a-reference", "inside-out", "same-document"]
            == sorted(complaint.codes, key=lambda code: code[-1:])[::-1]
            or [
                "not-a-reference",
                "same-document",
                "inside-out",
            ]
            == complaint.codes
            or {"not-a-reference", "same-document", "inside-out"} == set(complaint.codes)
        )


class TestSameDocument:
    """A document is known by issuer, number, symbol and year."""

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ({}, {}),
            ({}, {"number": "05/TB-BĐH"}),
            ({}, {"number": "5 / TB – BĐH", "date": on(12, 1), "subject": "Khác"}),
            ({"issuer": "BAN điều hành"}, {"issuer": "ban  Điều hành"}),
            ({}, {"issuer": "Xã A"}),
            ({"number": None}, {"number": None, "subject": "kết luận  HỌP ban điều hành"}),
            ({"number": None, "date": None}, {"number": None, "date": None}),
        ],
    )
    def test_is_refused(self, first, second):
        """The same number in the same year is the same document, however it is written.

        Without an issuer it is the unit's own; without a number it goes by issuer, subject and date.
        """
        given = [{**paper(), **one} for one in (first, second)]
        documents = [{key: value for key, value in item.items() if value is not None} for item in given]
        with pytest.raises(ParscoreError) as caught:
            register_of(documents=documents)

        assert ["same-document"] == [problem.code for problem in caught.value.problems]

    @pytest.mark.parametrize(
        "second",
        [
            {"date": on(3, 28, 2022)},
            {"issuer": "UBND huyện"},
            {"number": "5/TB-UBND"},
            {"number": "50/TB-BĐH"},
            {"number": None},
        ],
    )
    def test_is_not_another_one(self, second):
        """Another year, issuer, symbol or number is another document."""
        given = {**paper(), **second}
        other = {key: value for key, value in given.items() if value is not None}

        assert 2 == len(register_of(documents=[paper(), other]).documents)

    def test_is_named_with_the_place_of_the_first(self, tmp_path):
        """The problem stands at the second one and says where the first is."""
        complaint = register_complaint(tmp_path, document() + document(number="05/TB-BĐH").replace("[[d", "[[¦d"))

        assert (["same-document"], complaint.expected) == (complaint.codes, complaint.place)
        assert str(complaint.only.sentence.values["other"]).endswith(":8:3")


class TestFolder:
    def test_of_fragments_is_one_register(self, folder):
        """One file has the unit, the others add to it."""
        root = folder(
            a=FRAGMENT + "[facts]\ntotal = 1\n", b=head("x"), c=FRAGMENT + document() + '[claimed]\n"1" = 1\n'
        )
        register = load_register(root)

        assert ("x", ["total"], 1, ["1"], str(root)) == (
            *(register.unit, list(register.facts), len(register.documents)),
            *(list(register.claimed), register.file),
        )

    def test_of_several_heads_is_several_registers(self, folder):
        """With two units each file is a register of its own, in the order of the names."""
        root = folder(b=head("b"), a=head("a"))

        assert ["a", "b"] == [register.unit for register in load_registers([root])]

    def test_of_folders_is_a_register_for_each(self, folder):
        """Folders below are looked into, one register each; hidden ones and other files are not."""
        root = folder(a__unit=head("a"), a__more=FRAGMENT + document(), b__unit=head("b"), c=head("c"))
        (root / ".hidden").mkdir()
        (root / ".hidden" / "x.toml").write_text("not TOML", encoding="utf-8")
        (root / ".x.toml").write_text("not TOML", encoding="utf-8")
        (root / "readme.md").write_text("not TOML", encoding="utf-8")

        assert [("c", 0), ("a", 1), ("b", 0)] == [(one.unit, len(one.documents)) for one in load_registers([root])]

    def test_lets_other_formats_lie(self, folder):
        """A criteria file beside registers is passed over; a file without format is not."""
        root = folder(a=head("a"), set=set_text(leaf()))

        assert "a" == load_register(root).unit

        folder(b="[facts]\n")
        (problem,) = problems_of(root)

        assert ("no-format", str(root / "b.toml")) == (problem.code, problem.file)

    def test_of_a_newer_format_says_so(self, folder):
        """A register of another version is refused, not passed over."""
        root = folder(a=head("a"), b='format = "parscore.register/2"\n')

        assert ["wrong-format"] == [problem.code for problem in problems_of(root)]

    def test_named_like_a_file_is_a_folder(self, folder):
        """A folder whose name ends in .toml is looked into, not read."""
        root = folder(a=head("a"))
        (root / "b.toml").mkdir()
        (root / "b.toml" / "b.toml").write_text(head("b"), encoding="utf-8")

        assert ["a", "b"] == [register.unit for register in load_registers([root])]

    def test_that_leads_back_to_itself_is_read_once(self, folder):
        """Links in a circle end."""
        root = folder(a=head("a"))
        (root / "one").symlink_to(root)
        (root / "two").symlink_to(root)

        assert ["a"] == [register.unit for register in load_registers([root])]

    def test_that_cannot_be_listed_is_named(self, folder, monkeypatch):
        """A folder without permission is a problem, not a traceback."""
        root = folder(a=head("a"))

        def refuse(self):
            raise PermissionError(13, "Permission denied", str(self))

        monkeypatch.setattr(module.FilePath, "iterdir", refuse)
        (problem,) = problems_of(root)

        assert ("unreadable", "Permission denied", str(root)) == (problem.code, problem.found, problem.file)

    def test_without_registers_is_refused(self, folder, tmp_path):
        """Every path at which there is no register is named, whatever was wrong before."""
        (tmp_path / "empty").mkdir()
        (tmp_path / "void").mkdir()
        root = folder(a="a = ")
        problems = problems_of(tmp_path / "empty", root, tmp_path / "void", tmp_path / "nowhere.toml")

        assert {"no-register": 2, "toml": 1, "unreadable": 1} == {
            code: [problem.code for problem in problems].count(code) for code in ("no-register", "toml", "unreadable")
        }

    def test_of_fragments_without_a_head_is_refused(self, folder):
        """Files without any unit are each named."""
        root = folder(a=FRAGMENT, b=FRAGMENT)

        assert [("missing-key", "unit")] * 2 == [(problem.code, problem.found) for problem in problems_of(root)]

    @pytest.mark.parametrize(
        ("first", "second", "key"),
        [
            ("[facts]\ntotal = 1\n", "[facts]\ntotal = 2\n", "facts.total"),
            ('[claimed]\n"1" = 1\n', '[claimed]\n"1" = 1\n', "claimed.1"),
            ('[not_applicable]\n"1" = "x"\n', '[not_applicable]\n"1" = "y"\n', "not_applicable.1"),
            ('criteria = "other/set"\n', "", "criteria"),
        ],
    )
    def test_gives_nothing_twice(self, folder, first, second, key):
        """What two files give is refused, with both places; only the file with the unit names the set."""
        root = folder(a=FRAGMENT + first, b=head("b") + second)
        (problem,) = problems_of(root)

        assert ("given-twice", key, str(root / "b.toml")) == (problem.code, problem.found, problem.file)
        assert str(problem.sentence.values["other"]).startswith(str(root / "a.toml"))

    def test_has_no_document_twice(self, folder):
        """The same document in two files is the same."""
        root = folder(a=head("a") + document(), b=FRAGMENT + document(number="05/TB-BĐH"))

        assert ["same-document"] == [problem.code for problem in problems_of(root)]

    def test_has_no_unit_twice(self, folder):
        """Two registers of one unit are refused, at the unit's id."""
        root = folder(a=head("x"), b=head("x"))
        (problem,) = problems_of(root)

        assert ("same-unit", 4, str(root / "b.toml")) == (problem.code, problem.line, problem.file)
        assert str(root / "a.toml") == problem.sentence.values["other"]

    def test_of_many_is_not_one(self, folder):
        """Where one register is asked for, several are refused by their names."""
        with pytest.raises(RegisterError) as caught:
            load_register(folder(a=head("a"), b=head("b")))

        assert ("several-units", 2, "a, b") == (
            caught.value.code,
            caught.value.found,
            caught.value.sentence.values["units"],
        )


class TestAnything:
    """Whatever a register holds, only a `ParscoreError` comes out, and soon."""

    DATA = register_data(
        facts={
            "total": [{"date": on(3, 1), "value": 5}, {"date": on(9, 1), "value": 9, "final": True}],
            "share": "87,4 %",
            "handling": "chậm",
            "asked": {"value": True, "note": "x"},
        },
        documents=[
            paper(received=on(3, 30), to=["Phòng"], cites=["1/KH-X"], period="2023-Q1", proves=["1"]),
            paper("6/KH-UBND", kind="plan", valid={"from": on(1, 1), "to": on(12, 31)}, sha256="0" * 64),
        ],
        claimed={"1": 1},
        not_applicable={"1": "x"},
    )

    @given(data=st.data(), junk=JUNK)
    def test_junk_in_the_place_of_any_value(self, tmp_path_factory, data, junk):
        """A register one value of which is junk is read and fitted, or named in both languages."""
        folder = tmp_path_factory.getbasetemp()
        criteria = set_of(folder, set_text())
        changed = replaced(self.DATA, data, junk)

        assert all(said(lambda: fit(read_register(changed), criteria)))

    @pytest.mark.parametrize("number", ["0x" + "f" * 5000, "9" * 4000, "1e999999", "-1e-999999", "nan", "-inf"])
    @pytest.mark.parametrize("fact", ["total", "amount", "share", "asked", "handling"])
    def test_a_number_without_measure(self, tmp_path, number, fact):
        """A number that nobody counts to is named, whatever the fact's sort."""
        criteria = set_of(tmp_path, set_text())
        (tmp_path / "a.toml").write_text(register_text(f"[facts]\n{fact} = {number}\n"), encoding="utf-8")
        lines = said(lambda: fit(load_register(tmp_path / "a.toml"), criteria))

        assert 3 == len(lines) or number == "-1e-999999"

    def test_thousands_of_documents_are_read_soon(self, tmp_path):
        """A register of 5,000 documents is read and fitted within seconds."""
        body = "".join(document(number=f"{number}/TB-BĐH") for number in range(1, 5001))
        (tmp_path / "a.toml").write_text(register_text(body), encoding="utf-8")
        started = time.monotonic()
        case = fit(load_register(tmp_path / "a.toml"), set_of(tmp_path, set_text()))

        assert 5000 == len(case.register.documents)
        assert 15 > time.monotonic() - started

    def test_thousands_of_mistakes_are_named_soon(self, tmp_path):
        """A register with 2,000 misspelt facts is refused within seconds."""
        body = "[facts]\n" + "".join(f"totl{number} = 1\n" for number in range(2000))
        started = time.monotonic()
        complaint = register_complaint(tmp_path, body, set_of(tmp_path, set_text()))

        assert ["unknown-fact"] * 2000 == complaint.codes
        assert 15 > time.monotonic() - started

    def test_a_file_that_is_read_knows_its_lines(self, tmp_path):
        """The register keeps where each entry was written."""
        (tmp_path / "a.toml").write_text(register_text("[facts]\ntotal = 1\n"), encoding="utf-8")
        register = load_register(tmp_path / "a.toml")
        origin = register.facts["total"].readings[0].origin

        assert (8, read_toml(tmp_path / "a.toml", RegisterError).data) == (
            origin.source.place(origin.path).line,
            origin.source.data,
        )
