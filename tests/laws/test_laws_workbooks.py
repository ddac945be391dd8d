"""Laws of saving: what is written comes back, as TOML and as a workbook, whatever it says."""

import datetime

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import tomli

from hypothesis import given, reject, settings
from hypothesis import strategies as st

from building import register_data
from parscore import score
from parscore.errors import InvalidInputError
from parscore.evidence import load_register, load_registers, read_register, write_register
from parscore.evidence import register_data as plain_of
from parscore.testing.strategies import criteria_sets
from parscore.testing.strategies import register_data as drawn_register


EXAMPLES = Path(__file__).parents[2] / "examples"
#: Texts that a spreadsheet would like to make something else of.
_TRAPS = st.sampled_from(
    (
        *("=1+1", "+84", "-5", "@x", "1/3", "1.1", "1.10", "1.250", "0,5", "87,4 %", "28/3/2023", "2023-01-05", "Có"),
        *(
            "không",
            "TRUE",
            "x",
            "#REF!",
            "_x0041_",
            "a\nb",
            "a\r\nb",
            "a;b",
            '"a"',
            'a"b;c',
            "\t=1",
            "'1",
            "Chữ",
            "e\u0301",
        ),
        *("007", "1e5", " ; ", "12345678901234567890", "\u2028", "\x1fa", "\x07", "＝1"),
    )
)
_XML = st.characters(exclude_categories=["Cs"])
_TEXTS = st.one_of(_TRAPS, st.text(_XML, min_size=1, max_size=20)).filter(lambda text: bool(text.strip()))
_DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
_NUMBERS = st.one_of(
    st.integers(-(10**30), 10**30),
    st.decimals("-1e20", "1e20", places=4),
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-1000, max_value=1000),
)
_VALUES = st.one_of(_NUMBERS, st.booleans(), _TEXTS, st.just(""))
_NOTED = st.fixed_dictionaries({"value": _VALUES}, optional={"final": st.just(True), "note": _TEXTS, "date": _DAYS})
_DATED = st.lists(
    st.fixed_dictionaries({"value": _VALUES, "date": _DAYS}, optional={"final": st.just(True), "note": _TEXTS}),
    min_size=2,
    max_size=4,
    unique_by=lambda entry: entry["date"],
)
_CODES = st.sampled_from(("1", "1.1", "1.10", "2.b", "II.4.a", "4.a.3.1"))
_CLAIMS = st.one_of(st.integers(-9, 99), st.decimals(-9, 99, places=3), st.sampled_from(("1/3", "-22/7")))
_NAMES = st.sampled_from(("dossiers.total", "a", "b.c", "=d", "sipas", "ngày", "1.1", "2023-01", "x"))
_PAPERS = st.fixed_dictionaries(
    {"subject": _TEXTS},
    optional={
        "number": st.sampled_from(("05/TB-BĐH", "5-KH/ĐU", "12/2023/QĐ-UBND", "1/UBND-VP")),
        "date": _DAYS,
        "type": st.sampled_from(("TB", "KH", "GM")),
        "kind": _TEXTS,
        "issuer": _TEXTS,
        "signer": _TEXTS,
        "to": st.lists(_TEXTS, min_size=1, max_size=3),
        "cites": st.lists(_TEXTS, min_size=1, max_size=3),
        "received": _DAYS,
        "period": st.sampled_from(("2023-01", "2023-Q1", "2023", "dot-1")),
        "proves": st.lists(_CODES, max_size=2),
        "locator": _TEXTS,
        "valid": st.one_of(
            st.fixed_dictionaries({"from": _DAYS}),
            st.tuples(_DAYS, _DAYS).map(lambda days: {"from": min(days), "to": max(days)}),
        ),
        "file": _TEXTS,
        "sha256": st.just("0" * 63 + "a"),
        "note": _TEXTS,
    },
)
REGISTERS = st.fixed_dictionaries(
    {},
    optional={
        "facts": st.dictionaries(_NAMES, st.one_of(_VALUES, _NOTED, _DATED), max_size=4),
        "not_applicable": st.dictionaries(_CODES, _TEXTS, max_size=2),
        "claimed": st.dictionaries(_CODES, _CLAIMS, max_size=3),
        "documents": st.lists(_PAPERS, max_size=3, unique_by=lambda paper: (paper["subject"], paper.get("number"))),
    },
)


def typed(data):
    """Return plain data with each value beside whether it is a yes or no, which Python takes for 1 and 0."""
    match data:
        case dict():
            return {key: typed(value) for key, value in data.items()}
        case list():
            return [typed(item) for item in data]
        case _:
            return isinstance(data, bool), data


def saved(register, ending):
    """Return a register as it comes back from a file."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"so{ending}"
        write_register(register, file)
        return load_register(file)


class TestSaving:
    @given(REGISTERS)
    def test_a_workbook_brings_back_what_it_was_given(self, tables):
        """TOML → XLSX → TOML is the identity, whatever texts, numbers and dates there are."""
        try:
            register = read_register(register_data(**tables))
        except InvalidInputError:  # two papers that are one
            reject()
        there = saved(register, ".xlsx")
        back = saved(there, ".toml")

        assert typed(plain_of(register)) == typed(plain_of(there)) == typed(plain_of(back))

    @given(st.data())
    @settings(max_examples=25)
    def test_a_register_of_a_set_scores_the_same(self, data):
        """A register that went through a workbook earns the same points for the same reasons."""
        criteria = data.draw(criteria_sets())
        register = read_register(data.draw(drawn_register(criteria)))
        there = saved(register, ".xlsx")

        assert typed(plain_of(register)) == typed(plain_of(there))
        assert score(criteria, register).to_json() == score(criteria, there).to_json()

    @pytest.mark.parametrize(
        "folder", ["cho-moi-2023", *(f"other-schemes/{name}" for name in ("bep-an", "truong-hoc"))]
    )
    def test_the_examples_come_back(self, folder, tmp_path):
        """Every register that is shipped is the same after TOML → XLSX → TOML."""
        for register in load_registers([EXAMPLES / folder]):
            book, text = tmp_path / f"{register.unit}.xlsx", tmp_path / f"{register.unit}.toml"
            write_register(register, book)
            write_register(load_register(book), text)

            assert plain_of(register, tmp_path) == plain_of(load_register(text), tmp_path)
            assert plain_of(register, tmp_path) == tomli.loads(text.read_text(encoding="utf-8"), parse_float=Decimal)
