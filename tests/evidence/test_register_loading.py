"""Loading a register file: what it keeps, what it must not say, whatever else it may hold."""

import time

from unicodedata import normalize

import pytest

from hypothesis import given
from hypothesis import strategies as st

from junk import JUNK, replaced
from parscore.edge import read_toml
from parscore.errors import ParscoreError, RegisterError
from parscore.evidence import fit, load_register, read_register
from samples import (
    FRAGMENT,
    UNIT,
    document,
    head,
    on,
    paper,
    problems_of,
    register_complaint,
    register_data,
    register_of,
    register_text,
    said,
    set_of,
    set_text,
)


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
    ("not-a-reference", document().replace('"5/TB-BĐH"', '¦"5 TB"'), None),
    ("inside-out", document(more="¦valid = { from = 2023-02-01, to = 2023-01-01 }"), None),
    ("wrong-value", document(more='sha256 = ¦"abc"'), None),
    ("wrong-value", document(more="sha256 = ¦5"), None),
    ("wrong-value", document(more='signer = ¦""'), None),
    ("unknown-key", document(more='¦isuer = "x"'), "issuer"),
    ("wrong-value", document(date="¦1899-12-31"), None),
    ("wrong-value", document(date='¦"2023-03-28"'), None),
    ("wrong-value", document(more="proves = ¦5"), None),
    ("wrong-value", document(more="to = [¦5]"), None),
    ("missing-key", '[[¦documents]]\nnumber = "5/TB-BĐH"\n', None),
    ("wrong-value", '[claimed]\n"1" = ¦"x"\n', None),
    ("wrong-value", '[claimed]\n"1" = ¦nan\n', None),
    ("wrong-value", '[not_applicable]\n"1" = ¦""\n', None),
    ("unknown-key", "[¦fact]\nx = 1\n", "facts"),
]


class TestRefused:
    """What a register must not say."""

    @pytest.mark.parametrize(("code", "body", "suggestion"), REFUSED)
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
            (head("a").replace("year = 2023", "year = 'x'"), "wrong-value", '"x"'),
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

        assert ["not-a-reference", "inside-out", "same-document"] == complaint.codes


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
        assert str(complaint.only.sentence.values["other"]).endswith(":7:3")


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
