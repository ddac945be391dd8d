"""The compiled set: codes and their order, gates, look-ups, what can be cited."""

from fractions import Fraction

import pytest

from hypothesis import given
from hypothesis import strategies as st

from parscore.criteria.measures import asked_kinds, period_ids
from parscore.criteria.model import Gate, is_code_part, sort_parts
from parscore.criteria.vocabulary import Citable, DocumentKind, fold
from parscore.errors import UnknownNameError
from parscore.wording import Text
from samples import leaf, on, rule_text, set_of, set_text


class TestCodePart:
    @pytest.mark.parametrize("key", ["0", "1", "10", "9999", "a", "đ", "Z", "I", "IV", "XC", "CCC", "LXXXIX", "i"])
    def test_is_a_number_a_letter_or_a_roman_numeral(self, key):
        """Numbers without leading zeros, single letters and capital Roman numerals are parts of a code."""
        assert is_code_part(key)

    @pytest.mark.parametrize(
        "key", ["", "00", "01", "-1", "1.1", "10000", "ab", "IIII", "VX", "iv", "?", " ", "1a", "²"]
    )
    def test_is_nothing_else(self, key):
        """Other keys are none: leading zeros, signs, words, small Roman numerals of two letters."""
        assert not is_code_part(key)


class TestSortParts:
    @pytest.mark.parametrize(
        "ordered",
        [
            ["0", "1", "2", "9", "10", "100"],
            ["I", "II", "III", "IV", "V", "VI", "IX", "X", "XI", "XIX", "XX", "XL", "L", "XC", "C"],
            ["a", "ă", "â", "b", "c", "d", "đ", "e"],
            ["A", "B", "C", "D", "Đ", "I", "V", "X"],
            ["1", "2", "I", "II", "a", "b"],
            ["1", "C", "D", "P"],
            ["C", "D"],
            ["L", "C"],
        ],
    )
    def test_is_as_readers_count(self, ordered):
        """Numbers by value, Roman numerals by value, letters by the Vietnamese alphabet.

        Capital letters are Roman numerals only if all siblings can be.
        """
        assert ordered == sort_parts(ordered[::-1])

    @given(st.lists(st.sampled_from(["1", "2", "10", "I", "V", "IX", "a", "b", "đ", "A", "B", "Z"]), unique=True))
    def test_does_not_depend_on_the_file(self, keys):
        """The order of siblings does not depend on the order in the file."""
        assert sort_parts(keys) == sort_parts(sorted(keys)) == sort_parts(keys[::-1])


class TestGate:
    @pytest.mark.parametrize(
        ("at_least", "earned", "opened"),
        [(None, "0", False), (None, "0.01", True), ("1/2", "0.99", False), ("1/2", "1", True), ("0", "0", True)],
    )
    def test_opens_at_its_share(self, at_least, earned, opened):
        """Without a share anything above 0 opens a gate; with one, reaching it is enough."""
        gate = Gate("1", None if at_least is None else Fraction(at_least), "2")

        assert opened is gate.opens(Fraction(earned), Fraction(2))


class TestLookUp:
    def test_gives_the_criterion(self, tmp_path):
        """A set is asked for a criterion by its code."""
        criteria = set_of(tmp_path, set_text("[criteria.1]\ntitle = 'x'\n" + leaf(code="1.2")))

        assert ("1.2", 1) == (criteria["1.2"].code, criteria["1.2"].max)

    def test_of_an_unknown_code_suggests_the_nearest(self, tmp_path):
        """A code that there is not raises an error that names the set and the nearest code."""
        criteria = set_of(tmp_path, set_text("[criteria.1]\ntitle = 'x'\n" + leaf(code="1.2")))

        with pytest.raises(UnknownNameError) as caught:
            criteria["1.22"]

        assert ("no-criterion", "1.22", "1.2") == (caught.value.code, caught.value.found, caught.value.suggestion)

    def test_of_what_is_like_nothing_suggests_nothing(self, tmp_path):
        """Where no code is near there is no suggestion."""
        error = set_of(tmp_path, set_text()).no_criterion("zzz")

        assert (None, "test/set") == (error.suggestion, error.accepted)
        assert "zzz" in error.say("vi")

    def test_is_a_lookup_error(self, tmp_path):
        """Callers may catch a LookupError."""
        criteria = set_of(tmp_path, set_text())

        with pytest.raises(LookupError):
            criteria[""]

    def test_writes_itself_briefly(self, tmp_path):
        """The repr says id, rules, points, status."""
        assert "<CriteriaSet test/set: 1 rules, 1 points, illustrative>" == repr(set_of(tmp_path, set_text()))


class TestAsked:
    def test_kinds_are_those_asked_anywhere(self, tmp_path):
        """A leaf knows the document kinds it asks for: in slots, deadlines, counts and conditions."""
        rule = (
            '{ kind = "all_of", conditions = ['
            '{ kind = "document", document = "plan", due = "5 days after document meeting" },'
            '{ kind = "per_item", document = "report", each = 1 },'
            '{ kind = "choice", fact = "asked" }] }'
        )
        criterion = set_of(tmp_path, rule_text(rule))["1"]

        assert {"plan", "meeting", "report"} == criterion.kinds == asked_kinds(criterion.parts)

    def test_periods_are_those_asked_anywhere(self, tmp_path):
        """The periods of a rule and of its conditions are known by their ids, each once."""
        half = '{ kind = "periodic", document = "plan", every = "half-year", all_or_nothing = true }'
        rule = f'{{ kind = "all_of", conditions = [{half}, {half}, {{ kind = "choice", fact = "asked" }}] }}'
        parts = set_of(tmp_path, rule_text(rule))["1"].parts

        assert ("2023-H1", "2023-H2") == period_ids(parts)


class TestCitable:
    @pytest.mark.parametrize(
        ("number", "date", "title", "vi", "en"),
        [
            ("341/KH-UBND", on(2, 22), None, "Kế hoạch số 341/KH-UBND ngày 22/02/2023", "341/KH-UBND of 22/02/2023"),
            ("341/KH-UBND", None, None, "Kế hoạch số 341/KH-UBND", "341/KH-UBND"),
            ("76/XYZ", None, None, "76/XYZ", "76/XYZ"),
            ("244/PNV-CCHC", None, None, "Công văn số 244/PNV-CCHC", "244/PNV-CCHC"),
            ("07/GM-UBND", None, None, "07/GM-UBND", "07/GM-UBND"),
            ("30/2020/NĐ-CP", None, None, "Nghị định số 30/2020/NĐ-CP", "30/2020/NĐ-CP"),
            ("05-NQ/HU", None, None, "Nghị quyết số 05-NQ/HU", "05-NQ/HU"),
            ("12-ĐA/TU", None, None, "12-ĐA/TU", "12-ĐA/TU"),
            (None, on(2, 22), Text("Sổ tay", "Handbook"), "Sổ tay", "Handbook"),
            (None, None, None, "id", "id"),
        ],
    )
    def test_is_named_by_what_is_known(self, number, date, title, vi, en):
        """Number and date, else the title, else the id; the type is spelled out in Vietnamese."""
        label = Citable("id", number, date, None, title).label

        assert vi == label.vi
        assert en.split(" of ")[0] in label.en


class TestDocumentKind:
    KIND = DocumentKind("x", Text("x", "x"), subject=(("họp", "kết luận"), ("bđh",)), not_subject=("đột xuất",))

    @pytest.mark.parametrize(
        ("subject", "fits"),
        [("họp bđh", True), ("kết luận của bđh", True), ("họp", False), ("bđh", False), ("", False)],
    )
    def test_fits_where_every_group_occurs(self, subject, fits):
        """One alternative of every group must occur in the subject."""
        assert fits is self.KIND.fits_subject(subject)

    def test_without_a_subject_fits_nothing(self):
        """A kind that names no subject is never recognised by one."""
        assert not DocumentKind("x", Text("x", "x")).fits_subject("họp")

    def test_says_what_it_excludes(self):
        """The words that exclude a subject are returned."""
        assert ("đột xuất", None) == (self.KIND.excludes("họp đột xuất"), self.KIND.excludes("họp"))


class TestFold:
    def test_joins_blanks_and_folds_case(self):
        """Texts are compared without case and with single blanks."""
        assert "ban điều hành" == fold("  BAN \n Điều\tHÀNH ")
