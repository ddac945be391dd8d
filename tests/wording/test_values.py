"""Values and sentences in both languages."""

import datetime
import string

from decimal import Decimal
from fractions import Fraction

import pytest

from hypothesis import given
from hypothesis import strategies as st

from parscore.wording import Message, Percent, Points, Text, say
from parscore.wording._catalogue import CATALOGUE


HALF = Fraction(1, 2)


class TestText:
    """A text has both languages."""

    @pytest.mark.parametrize(("lang", "expected"), [("vi", "một"), ("en", "one"), ("fr", "one")])
    def test_is_english_unless_vietnamese(self, lang, expected):
        """Vietnamese is asked for by name, anything else reads English."""
        assert expected == Text("một", "one").say(lang)


class TestSay:
    """Every sort of value has a way of being said."""

    @pytest.mark.parametrize(
        ("value", "vi", "en"),
        [
            ("05/TB-BĐH", "05/TB-BĐH", "05/TB-BĐH"),
            (3, "3", "3"),
            (HALF, "0,5", "0.5"),
            (Decimal("1.50"), "1,5", "1.5"),
            (Points(HALF), "0,5", "0.5"),
            (Text("quý", "quarter"), "quý", "quarter"),
            (datetime.date(2023, 3, 5), "05/3/2023", "2023-03-05"),
            (Message("wanted.issued"), "ban hành", "issued"),
            ((1, HALF), "1; 0,5", "1; 0.5"),
            ((), "", ""),
        ],
    )
    def test_says_each_sort(self, value, vi, en):
        """Numbers, days, texts, sentences and lists are said in the language asked for."""
        assert (vi, en) == (say(value, "vi"), say(value, "en"))


class TestPercent:
    """A percentage has two places at most, and is never a whole per cent that it does not reach."""

    @pytest.mark.parametrize(
        ("ratio", "expected"),
        [
            (Fraction(95, 100), "95 %"),
            (Fraction(8745, 10000), "87,45 %"),
            (Fraction(1, 3), "≈ 33,33 %"),
            (Fraction(2, 3), "≈ 66,67 %"),
            (Fraction(99999, 100000), "≈ 99,99 %"),
            (Fraction(949951, 1000000), "≈ 94,99 %"),  # 94.9951 is nearer to 95 than to 94.99
            (Fraction(500001, 1000000), "≈ 50 %"),
        ],
    )
    def test_is_rounded_and_marked(self, ratio, expected):
        """What has more than two places is rounded, cut where that would seem to reach a whole, and marked with ≈."""
        assert expected == say(Percent(ratio), "vi")


class TestMessage:
    """A sentence is an id and its values."""

    def test_fills_its_template(self):
        """Values are said in the sentence's language."""
        message = Message("wanted.at-least", {"bound": Percent(HALF)})

        assert ("từ 50 % trở lên", "50 % or more") == (message.say("vi"), message.say("en"))

    def test_prefers_its_own_template(self):
        """A plugin brings a template that the catalogue does not know."""
        message = Message("plugin.of-its-own", {"n": 2}, Text("có {n}", "{n} found"))

        assert ("có 2", "2 found") == (message.say("vi"), message.say("en"))

    def test_does_not_read_values_as_templates(self):
        """Braces in a value are text."""
        message = Message("found.value", {"fact": "{value}", "value": "{0.__class__}"})

        assert "{value}: {0.__class__}" == message.say("en")

    def test_scales_points_at_any_depth_and_nothing_else(self):
        """Only points are scaled, also inside lists and sentences; percentages and counts stay."""
        inner = Message("wanted.at-least", {"bound": Points(HALF)})
        message = Message("x", {"a": Points(HALF), "b": inner, "c": (Points(HALF), 3), "d": Percent(HALF), "e": 4})
        values = message.scaled(Fraction(3)).values

        assert Points(Fraction(3, 2)) == values["a"]
        assert Message("wanted.at-least", {"bound": Points(Fraction(3, 2))}) == values["b"]
        assert (Points(Fraction(3, 2)), 3) == values["c"]
        assert (Percent(HALF), 4) == (values["d"], values["e"])

    def test_is_plain_data(self):
        """Ids and exact values survive as strings, numbers, lists and tables."""
        values = {
            "name": "A",
            "count": 3,
            "text": Text("một", "one"),
            "inner": Message("wanted.issued"),
            "points": Points(Fraction(1, 3)),
            "share": Percent(HALF),
            "day": datetime.date(2023, 3, 5),
            "list": (Fraction(1, 4), "b"),
            "number": Decimal("2.50"),
        }

        assert {
            "id": "x",
            "values": {
                "name": "A",
                "count": 3,
                "text": {"vi": "một", "en": "one"},
                "inner": {"id": "wanted.issued", "values": {}},
                "points": "1/3",
                "share": "0.5",
                "day": "2023-03-05",
                "list": ["0.25", "b"],
                "number": "2.5",
            },
        } == Message("x", values).to_dict()

    def test_knows_two_languages(self):
        """A language that there is not is an error, and not English."""
        with pytest.raises(ValueError, match="lang is one of vi, en, not 'fr'"):
            Message("wanted.issued").say("fr")

    def test_is_hashable(self):
        """A sentence can be a key although its values are a table."""
        assert hash(Message("x", {"a": 1})) == hash(Message("x", {"a": 1}))


class TestCatalogue:
    """Every sentence exists in both languages."""

    @given(st.sampled_from(sorted(CATALOGUE)))
    def test_languages_have_the_same_fields(self, name):
        """Both languages are filled by the same values, so no language lacks one."""
        vi, en = ({field for _, field, _, _ in string.Formatter().parse(text) if field} for text in CATALOGUE[name])

        assert en == vi

    def test_has_no_empty_sentence(self):
        """No template is empty or has blanks at both ends."""
        assert [] == [name for name, texts in CATALOGUE.items() if not all(text.strip() for text in texts)]
