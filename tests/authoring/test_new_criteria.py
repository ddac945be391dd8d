"""A skeleton of a criteria set: it loads, shows every kind, and every word of it is a placeholder."""

import re

import pytest
import tomli

from parscore.authoring.skeleton import check_id, check_year, new_criteria, year_in
from parscore.checking import check_paths
from parscore.criteria import load_criteria
from parscore.criteria.kinds import BUILT_IN
from parscore.errors import CriteriaError


def rules(table):
    """Yield every rule below a table of criteria."""
    for key, value in table.items():
        if key in ("rule", "conditions") or (key == "parts" and isinstance(value, list)):
            found = value if isinstance(value, list) else [value]
            for item in found:
                yield from ([item] if "kind" in item else [])
                yield from rules(item)
        elif isinstance(value, dict):
            yield from rules(value)


class TestSkeleton:
    """What ``parscore new criteria`` writes."""

    @pytest.fixture(params=["vi", "en"])
    def text(self, request):
        """The skeleton in either language."""
        return new_criteria("an-giang/commune-2026", lang=request.param)

    def test_loads_and_totals_100(self, text, tmp_path):
        """It is a whole set: illustrative, of 100 points, with bands down to 0."""
        (tmp_path / "set.toml").write_text(text, encoding="utf-8")
        found = load_criteria(tmp_path / "set.toml")

        assert ("an-giang/commune-2026", 2026, "illustrative", 100) == (found.id, found.year, found.status, found.total)
        assert 0 == found.bands[-1].start

    def test_shows_every_built_in_kind(self, text):
        """No rule kind is left out."""
        shown = {rule["kind"] for rule in rules(tomli.loads(text)["criteria"])}

        assert set(BUILT_IN) == shown

    def test_cites_and_works_an_example_in_every_leaf(self, text):
        """Each rule has its citation and at least one worked example."""
        leaves = [part for part in re.split(r"^(?=\[criteria\.[0-9.]+\])", text, flags=re.MULTILINE) if "rule" in part]
        found = [("cite = " in leaf, "examples = " in leaf) for leaf in leaves[1:]]

        assert [(True, True)] * 13 == found

    def test_gives_check_nothing_to_say(self, text, tmp_path):
        """Neither an error, a warning nor a note: worked examples, sums, bands, citations."""
        (tmp_path / "set.toml").write_text(text, encoding="utf-8")
        report = check_paths([tmp_path / "set.toml"])

        assert [] == [found.say("vi") for found in report.found]

    def test_uses_whatever_it_declares(self, text):
        """Every fact, document kind and source is named by some criterion."""
        data = tomli.loads(text)
        below = text[text.index("[criteria.1]") :]
        names = [*data["facts"], *data["documents"], *data["sources"]]

        assert [] == [name for name in names if f'"{name}' not in below]

    def test_is_toml_1_0(self, text):
        """No inline table spans lines, so that every editor follows."""
        braces = [line.count("{") - line.count("}") for line in text.splitlines() if not line.startswith("#")]

        assert {0} == set(braces)

    def test_names_the_schema_first(self, text):
        """An editor looks for the schema in the first line."""
        assert "#:schema ./criteria-1.schema.json" == text.splitlines()[0]

    def test_leaves_no_mark_of_its_template(self, text):
        """What the template fills in is filled in."""
        assert [] == re.findall(r"@[A-Z]+@|^#(?:vi|en)\b", text, flags=re.MULTILINE)

    def test_differs_by_language_in_its_comments_only(self):
        """Both languages say the same data."""
        vi, en = (new_criteria("a/b", 2026, lang) for lang in ("vi", "en"))

        assert tomli.loads(vi) == tomli.loads(en)
        assert "Kiểm tra sau mỗi lần sửa" in vi
        assert "Check it after every change" in en

    def test_counts_its_window_from_the_year(self):
        """The window of 2027 opens in December 2026 and closes in January 2028."""
        window = tomli.loads(new_criteria("a/b", 2027))["set"]["window"]

        assert {"from": "2026-12-01", "to": "2028-01-31"} == {key: day.isoformat() for key, day in window.items()}


class TestId:
    """A set's id is issuer/name."""

    @pytest.mark.parametrize("name", ["cho-moi/commune-2026", "a/b", "bo-noi-vu/tinh/2026"])
    def test_is_kept(self, name):
        """Small letters, digits and hyphens with a slash between will do."""
        assert name == check_id(name)

    @pytest.mark.parametrize(
        "name", ["", "a", "a/", "/b", "An-Giang/xa", "chợ-mới/xã", "a b/c", "a//b", "../b", "a/b.toml"]
    )
    def test_is_refused_otherwise(self, name):
        """Anything else is told, with an example."""
        with pytest.raises(CriteriaError) as caught:
            check_id(name)

        assert "set-id" == caught.value.code
        assert "cho-moi/commune-2026" in caught.value.say("vi")


class TestYear:
    """The year comes from the option, or from what names it."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("xa-2026", 2026),
            ("Năm 2025, 2025", 2025),
            ("2021-2025", None),
            ("xa", None),
            ("12026", None),
            ("1900", None),
        ],
    )
    def test_is_read_where_one_is_named(self, text, expected):
        """Several years, or none, name no year."""
        assert expected == year_in(text)

    def test_given_wins(self):
        """``--year`` is believed."""
        assert 2024 == check_year(2024, "xa-2026")

    def test_is_taken_from_the_first_text_that_names_one(self):
        """A text without a year is passed over."""
        assert 2025 == check_year(None, "xa", "năm 2025", "năm 2024")

    @pytest.mark.parametrize(("year", "code"), [(None, "no-year"), (1900, "year-outside"), (2100, "year-outside")])
    def test_is_asked_for_otherwise(self, year, code):
        """Without a year, or outside the calendar, there is no set."""
        with pytest.raises(CriteriaError) as caught:
            check_year(year, "xa")

        assert code == caught.value.code
