"""Findings about words: names that nothing uses, citations, characters that look right."""

from unicodedata import normalize

import pytest

from checked import found
from samples import leaf, set_text


class TestUse:
    @pytest.mark.parametrize(
        ("code", "table"),
        [
            ("unused-fact", "[facts.¦spare]"),
            ("unused-document", "[documents.¦spare]"),
            ("unused-source", "[sources.¦spare]"),
        ],
    )
    def test_of_nothing_is_told(self, tmp_path, code, table):
        """What is declared and named nowhere."""
        items = found(tmp_path, set_text(more=f'{table.replace("¦", "")}\ntitle = "Thừa"\n'), code)
        keys = [item.place.key for item in items]

        assert table.replace("¦", "").strip("[]") in keys
        assert {"warning"} == {item.severity for item in items}

    def test_as_the_whole_of_a_part_is_use(self, tmp_path):
        """A fact that bounds a used one is used: done is of total, which is of all."""
        facts = '[facts.all]\ntitle = "Tất cả"\n'
        text = set_text(leaf('{ kind = "per_item", fact = "done", each = 1 }'), more=facts)
        text = text.replace('total = { title = "Hồ sơ" }', 'total = { title = "Hồ sơ", of = "all" }')

        assert {"facts.done", "facts.total", "facts.all"}.isdisjoint(
            item.place.key for item in found(tmp_path, text, "unused-fact")
        )

    @pytest.mark.parametrize(
        "rule",
        [
            '{ kind = "choice", fact = "asked" }',
            '{ kind = "all_of", conditions = [{ kind = "choice", fact = "asked" }] }',
            '{ kind = "parts", parts = [{ max = 1, rule = { kind = "choice", fact = "asked" } }] }',
        ],
    )
    def test_deep_in_a_rule_is_use(self, tmp_path, rule):
        """Wherever in a rule the fact stands."""
        assert "facts.asked" not in [item.place.key for item in found(tmp_path, set_text(leaf(rule)), "unused-fact")]

    def test_in_a_wrong_rule_is_use(self, tmp_path):
        """What a rule names that cannot be read is not called unused as well."""
        text = set_text(leaf('{ kind = "choice", fact = "asked", option = {} }'))

        assert "facts.asked" not in [item.place.key for item in found(tmp_path, text, "unused-fact")]

    @pytest.mark.parametrize(
        "text",
        [
            set_text(leaf(more='cite = "plan-341 mục I"')),
            set_text(leaf('{ kind = "document", document = "plan", due = "10 days after plan-341" }')),
            set_text(leaf('{ kind = "document", document = "plan", cites = ["plan-341"] }')),
        ],
    )
    def test_of_a_source_is_a_citation_or_a_deadline(self, tmp_path, text):
        """A source is used where it is cited, counted from or asked for."""
        assert "sources.plan-341" not in [item.place.key for item in found(tmp_path, text, "unused-source")]


class TestCitations:
    def test_that_are_missing_are_told_at_each_leaf(self, tmp_path):
        """A rule rests on something; a branch's citation holds for what is below it."""
        text = set_text(
            '[criteria.1]\ntitle = "x"\ncite = "plan-341"\n'
            + leaf(code="1.1")
            + leaf(code="2", more="#").replace("[criteria.2]", "[criteria.¦2]"),
            total="2",
        )

        assert 1 == len(found(tmp_path, text, "no-citation"))

    def test_without_any_source_are_told_once(self, tmp_path):
        """A set without sources has one finding, not one a leaf."""
        head, _, rest = set_text("".join(leaf(code=str(number)) for number in range(1, 8)), total="7").partition(
            "[sources.plan-341]"
        )
        _, _, rest = rest.partition("[documents.plan]")
        (item,) = found(tmp_path, f"{head}[documents.plan]{rest}", "no-citation")

        assert "7 " in item.sentence.say("vi")
        assert "…" in item.sentence.say("vi")

    @pytest.mark.parametrize(
        ("keys", "count"),
        [('issuer = "UBND"', 1), ('url = "https://example.org"', 0), ('title = "Sổ tay"', 0), ("", 1)],
    )
    def test_name_a_source_that_can_be_looked_up(self, tmp_path, keys, count):
        """A source has a number, a title or an address."""
        text = set_text(more=f"[sources.{'¦' * count}note]\n{keys}\n")

        assert count == len(found(tmp_path, text, "source-unnamed"))


class TestTitles:
    def test_of_siblings_differ(self, tmp_path):
        """Two rows of one title are most often a copy; capitals do not tell them apart."""
        second = leaf(code="2").replace('title = "Tiêu chí"', '¦title = "TIÊU CHÍ"')
        (item,) = found(tmp_path, set_text(leaf() + second, total="2"), "same-title")

        assert "1" == item.sentence.values["other"]

    def test_elsewhere_may_be_the_same(self, tmp_path):
        """A child may be called like its parent."""
        text = set_text('[criteria.1]\ntitle = "Tiêu chí"\n' + leaf(code="1.1"))

        assert [] == found(tmp_path, text, "same-title")


class TestKinds:
    def test_that_are_recognised_alike_are_told(self, tmp_path):
        """Same types and same words: no document could be told apart."""
        again = '[documents.¦plan-2]\ntitle = "x"\ntypes = ["KH"]\nsubject = ["Kế hoạch"]\n'

        assert 1 == len(found(tmp_path, set_text(more=again), "kinds-alike"))

    @pytest.mark.parametrize(
        "keys",
        ['types = ["KH"]', 'types = ["BC"]\nsubject = ["kế hoạch"]', 'types = ["KH"]\nsubject = ["kế hoạch", "năm"]'],
    )
    def test_that_differ_in_something_are_fine(self, tmp_path, keys):
        """Other types, more words, or no words at all."""
        text = set_text(more=f'[documents.plan-2]\ntitle = "x"\n{keys}\n[documents.plan-3]\ntitle = "x"\n')

        assert [] == found(tmp_path, text, "kinds-alike")


class TestCharacters:
    def test_that_are_not_composed_are_told_once_for_a_file(self, tmp_path):
        """Decomposed text is told at its first place, with how many lines have it."""
        text = set_text(leaf().replace('"Tiêu chí"', normalize("NFD", '"Ti¦êu chí"'))).replace(
            "Hồ sơ", normalize("NFD", "Hồ sơ")
        )
        before, _, after = text.partition("¦")
        (item,) = found(tmp_path, before + after, "not-nfc")

        assert "warning" == item.severity
        assert before.count("\n", 0, before.index("facts]")) + 2 == item.place.line

    @pytest.mark.parametrize("char", ["\u200b", "\u00ad", "\u202e", "\ufeff", "\u2060"])
    def test_that_nobody_sees_are_told_at_their_place(self, tmp_path, char):
        """A zero-width space within a word makes it another word."""
        text = set_text(leaf().replace("Tiêu chí", f"Tiêu¦{char} chí"))
        (item,) = found(tmp_path, text, "invisible-character")

        assert f"U+{ord(char):04X}" in item.sentence.say("vi")

    @pytest.mark.parametrize("dash", ["\u2013", "\u2014", "\u2212"])
    @pytest.mark.parametrize(
        "text",
        [
            set_text(more='[sources.x]\nnumber = ¦"5/KH~UBND"\n'),
            set_text(more='[documents.x]\ntitle = "x"\ncites = [¦"5/KH~UBND"]\n'),
            set_text(more='[[calendar_overrides]]\ndate = 2023-01-02\nworking = true\ndocument = ¦"5/KH~UBND"\n'),
            set_text(leaf('{ kind = "document", document = "plan", cites = [¦"5/KH~UBND"] }')),
        ],
    )
    def test_that_look_like_a_hyphen_are_told_in_references(self, tmp_path, text, dash):
        """A reference has hyphens; the right one is given."""
        (item,) = found(tmp_path, text.replace("~", dash), "dash-in-reference")

        assert "5/KH-UBND" == item.sentence.values["accepted"]

    def test_dashes_elsewhere_are_fine(self, tmp_path):
        """A title may have a dash."""
        assert [] == found(tmp_path, set_text(leaf().replace("Tiêu chí", "Tiêu chí – 1/2")), "dash-in-reference")
