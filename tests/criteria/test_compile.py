"""What a set declares beside its tree: settings, facts, documents, bands, digest."""

from fractions import Fraction

import pytest

from samples import MARK, leaf, on, set_complaint, set_of, set_text


BAND = '[bands.{}]\ntitle = "x"\nfrom = {}\n'


def bands(*cuts, more=""):
    """Return the text of bands that start at *cuts*; the last has *more*."""
    return "".join(BAND.format(f"b{number}", cut) for number, cut in enumerate(cuts)) + more


class TestSettings:
    def test_have_defaults(self, tmp_path):
        """Exact leaves, a total of two decimals rounded half up, shrink, surveys pending, working days of Vietnam."""
        text = set_text().replace('calendar = "none"\n', "")
        criteria = set_of(tmp_path, text)

        assert (None, 2, "half-up") == (
            criteria.leaf_rounding.digits,
            criteria.total_rounding.digits,
            criteria.total_rounding.mode,
        )
        assert ("shrink", False, "VN") == (criteria.not_applicable, criteria.rescales, criteria.calendar.name)
        assert (on(12, 1, 2022), on(1, 31, 2024)) == criteria.window

    def test_are_as_written(self, tmp_path):
        """What the file says wins."""
        more = 'rounding = { leaf = 1, total = "exact", mode = "down" }\nwithout_survey = "rescale"\nnote = "ghi chú"\n'
        text = set_text().replace("calendar =", f'{more}not_applicable = "grant"\ncalendar =')
        criteria = set_of(tmp_path, text)

        assert (1, None, "down") == (
            criteria.leaf_rounding.digits,
            criteria.total_rounding.digits,
            criteria.leaf_rounding.mode,
        )
        assert ("grant", True, "ghi chú") == (criteria.not_applicable, criteria.rescales, criteria.note.vi)

    def test_may_have_a_window_of_one_day(self, tmp_path):
        """A window may open and close on the same day."""
        criteria = set_of(tmp_path, set_text().replace("2024-01-31", "2022-12-01"))

        assert (on(12, 1, 2022), on(12, 1, 2022)) == criteria.window

    def test_swap_days(self, tmp_path):
        """A day that a document swapped is worked, and its digest differs."""
        override = '[[calendar_overrides]]\ndate = 2023-04-01\nworking = true\ndocument = "1/TB-VP"\n'
        swapped = set_of(tmp_path, set_text(calendar="VN", more=override))
        plain = set_of(tmp_path, set_text(calendar="VN"))

        assert (True, False) == (swapped.calendar.is_working(on(4, 1)), plain.calendar.is_working(on(4, 1)))
        assert swapped.calendar_digest != plain.calendar_digest


class TestDocuments:
    def test_split_their_alternatives(self, tmp_path):
        """The bar separates alternatives everywhere; subjects are folded; sources' ids stand for numbers."""
        more = (
            '[documents.letter]\ntitle = "x"\nsubject = "Một | Hai|"\nnot_subject = ["Ba|Bốn", "Năm"]\n'
            'issuer = "UBND|HĐND"\nsigner = "A"\nto = "B|C"\ncites = ["plan-341", "undated", "1/QĐ-X"]\n'
            "numbered = false\n"
        )
        kind = set_of(tmp_path, set_text(more=more)).documents["letter"]

        assert ((("một", "hai"),), ("ba", "bốn", "năm")) == (kind.subject, kind.not_subject)
        assert (("UBND", "HĐND"), ("A",), ("B", "C")) == (kind.issuer, kind.signer, kind.to)
        assert (("341/KH-UBND", "undated", "1/QĐ-X"), False) == (kind.cites, kind.numbered)

    def test_name_known_types(self, tmp_path):
        """A type that no document has is refused, with the nearest."""
        complaint = set_complaint(tmp_path, set_text(more='[documents.x]\ntitle = "x"\ntypes = ["TB", ¦"TTR"]\n'))

        assert (["unknown-type"], complaint.expected) == (complaint.codes, complaint.place)
        assert "TTr" == complaint.only.suggestion


class TestBands:
    def test_are_from_the_highest_down(self, tmp_path):
        """Bands are sorted by where they start."""
        more = 'compare = "published"\nevery_field = "50 %"\n'
        listed = set_of(tmp_path, set_text(more=bands("50", "90", '"200/3"', more=more))).bands

        assert [90, Fraction(200, 3), 50] == [band.start for band in listed]
        assert (True, Fraction(1, 2)) == (listed[1].published, listed[1].every_field)

    def test_may_ask_that_no_penalty_was_taken(self, tmp_path):
        """A band names penalties by their codes."""
        text = (
            leaf()
            + '[criteria.2]\ntitle = "x"\nrole = "penalty"\ncap = 1\nrule = { kind = "choice", fact = "asked" }\n'
        )
        listed = set_of(tmp_path, set_text(text, more=bands("50", more='no_penalty = ["2"]\n'))).bands

        assert ("2",) == listed[0].no_penalty


class TestDigest:
    def test_is_of_what_the_file_says(self, tmp_path):
        """Comments, order and another way to write the same number do not change it; a point does."""
        first = set_of(tmp_path, set_text(leaf(limit="1.5"), total="1.5")).digest
        same = set_of(tmp_path, "# comment\n" + set_text(leaf(limit="1.50"), total="1.500")).digest
        other = set_of(tmp_path, set_text(leaf(limit="2.5"), total="2.5")).digest

        assert first == same
        assert first != other

    def test_is_of_any_number(self, tmp_path):
        """A decimal beyond every range, which only an example may hold, does not break it."""
        more = "examples = [{ given = { a = 1e9999999, b = -1e-9999999, c = nan, d = 10:00:00 }, points = 1 }]"

        assert 16 == len(set_of(tmp_path, set_text(leaf(more=more))).digest)


def fact(text):
    """Return the text of a set with a fact more."""
    return set_text(more=f'[facts.x]\ntitle = "x"\n{text}\n')


REFUSED = [
    ("answers-and-choice", fact('sort = "choice"\n').replace("[facts.x]", f"[facts.{MARK}x]"), None),
    ("answers-and-choice", fact('¦answers = ["a"]'), None),
    ("unknown-fact", fact('¦of = "totl"'), "total"),
    ("of-another-sort", fact('¦of = "x"'), None),
    ("of-another-sort", fact('¦of = "amount"'), None),
    ("of-another-sort", fact('sort = "percent"\n¦of = "share"'), None),
    ("wrong-choice", fact('¦sort = "counts"'), "count"),
    ("unknown-key", fact("¦titel = 1"), "title"),
    ("wrong-value", fact("unit = ¦5"), None),
    ("wrong-value", fact('unit = ¦{ en = "x" }'), None),
    ("same-band", set_text(more=bands("50", "¦50.0").replace("from = ¦", "¦from = ")), None),
    ("unknown-penalty", set_text(more=bands("50", more='no_penalty = [¦"1"]\n')), None),
    ("wrong-value", set_text(more=bands("50", more="every_field = ¦50\n")), None),
    ("inside-out", set_text().replace("window = ", "¦window = ").replace("2024-01-31", "2021-01-31"), None),
    ("wrong-format", set_text().replace('"parscore.criteria/1"', '¦"parscore.criteria/2"'), None),
    ("wrong-choice", set_text().replace("format =", "¦format =").replace('"parscore.criteria/1"', "5"), None),
    ("wrong-value", set_text().replace("2022-12-01", "¦1822-12-01"), None),
    ("wrong-value", set_text().replace("2022-12-01", "¦2022-12-01T10:00:00"), None),
    ("wrong-value", set_text().replace("year = 2023", "year = ¦3023"), None),
    ("wrong-value", set_text().replace("year = 2023", "year = ¦true"), None),
    ("wrong-choice", set_text().replace('level = "commune"', '¦level = "comune"'), "commune"),
    ("unknown-key", set_text(calendar='VN"\n¦yaer = "1'), "year"),
    ("wrong-value", set_text(calendar='VN"\nrounding = { leaf = ¦10 }\nnote = "1'), None),
    ("wrong-value", set_text(calendar='VN"\nrounding = { leaf = ¦true }\nnote = "1'), None),
    ("wrong-choice", set_text(calendar='VN"\nrounding = { ¦mode = "half-upp" }\nnote = "1'), "half-up"),
    ("missing-key", set_text().replace("[set]", "[¦set]").replace('id = "test/set"\n', ""), None),
]


class TestRefused:
    """What a set must not declare."""

    @pytest.mark.parametrize(("code", "text", "suggestion"), REFUSED)
    def test_is_named_at_its_place(self, tmp_path, code, text, suggestion):
        """Each mistake is one problem, at the line and column of its key, with the nearest name."""
        complaint = set_complaint(tmp_path, text)

        assert ([code], complaint.expected) == (complaint.codes, complaint.place)
        assert suggestion == complaint.only.suggestion

    def test_all_of_it_is_named_at_once(self, tmp_path):
        """Mistakes in facts, bands, window and tree are raised together, in the order of the lines."""
        text = set_text(leaf('{ kind = "x" }'), more=bands("50", "50") + '[facts.y]\ntitle = "x"\nof = "z"\n')
        complaint = set_complaint(tmp_path, text.replace("2024-01-31", "2021-01-31"))

        assert ["inside-out", "same-band", "unknown-fact", "unknown-rule-kind"] == complaint.codes

    def test_a_rule_and_a_band_of_an_unknown_penalty(self, tmp_path):
        """A wrong rule does not hide a penalty that a band names and the tree has not."""
        text = set_text(leaf('{ kind = "x" }'), more=bands("50", more='no_penalty = ["2"]\n'))

        assert ["unknown-penalty", "unknown-rule-kind"] == set_complaint(tmp_path, text).codes
