"""All that is wrong with a set is told at once, and nothing twice."""

import pytest

from samples import leaf, penalty_text, rule_text, set_complaint, set_text


def facts(*tables):
    """Return the text of facts."""
    return "".join(f"[facts.{name}]\n{keys}\n" for name, keys in tables)


TOLD = [
    # Beside a wrong key, names are still looked up, at their own place.
    (
        ["unknown-fact", "unknown-key"],
        rule_text('{ kind = "tiers", ¦fact = "totl", tiers = [{ form = 1, points = 1 }] }'),
    ),
    (
        ["unknown-fact", "unknown-fact", "wrong-value"],
        rule_text('{ kind = "per_item", ratio = [¦"totl", "dne", 5], each = "x" }').replace(", 5]", "]"),
    ),
    (["unknown-document-kind", "wrong-value"], rule_text('{ kind = "per_item", ¦document = "plann", each = "x" }')),
    (
        ["unknown-document-kind", "wrong-value"],
        rule_text('{ kind = "per_item", document = ["plan", ¦"plann"], each = "x" }'),
    ),
    (["wrong-value", "wrong-value"], rule_text('{ kind = "per_item", document = [¦5], each = "x" }')),
    (
        ["unknown-document-kind", "unknown-key"],
        rule_text('{ kind = "document", ¦document = "plann", dua = 2023-01-01 }'),
    ),
    # Rules within rules.
    (
        ["unknown-fact", "unknown-document-kind"],
        rule_text(
            '{ kind = "all_of", conditions = ['
            '{ kind = "choice", ¦fact = "askd" }, { kind = "document", document = "plann" }] }'
        ),
    ),
    (
        ["parts-sum", "unknown-fact"],
        rule_text('{ kind = "parts", ¦parts = [{ max = 2, rule = { kind = "judged", fact = "amont" } }] }'),
    ),
    (
        ["unknown-document-kind", "late-above-missing"],
        rule_text('{ kind = "document", ¦document = "plann", due = 2023-03-31, missing = 0.5, late = 1 }'),
    ),
    (
        ["due-needs-periods", "points-above-max"],
        rule_text('{ kind = "document", document = "plan", ¦due = "5 days after the period ends", missing = 2 }'),
    ),
    (["unknown-source"], rule_text('{ kind = "document", document = "plan", ¦due = "5 days after plan-342" }')),
    (["undated-source"], rule_text('{ kind = "document", document = "plan", ¦due = "5 days after undated" }')),
    # What asks of documents needs documents; a ratio has two facts.
    (
        ["asks-no-document", "asks-no-document"],
        rule_text('{ kind = "per_item", fact = "total", each = 1, ¦signer = "A", to = "B" }'),
    ),
    (["ratio-of-itself"], rule_text('{ kind = "proportional", ¦ratio = ["total", "total"] }')),
    # Several things deducted.
    (["missing-key"], rule_text('¦{ kind = "deduct", fact = "total" }')),
    (["one-measure"], rule_text('{ kind = "deduct", ¦fact = "total", items = [{ fact = "done", each = 1 }] }')),
    (["one-measure"], rule_text('{ kind = "deduct", items = [¦{ each = 1 }] }')),
    (["each-zero"], rule_text('{ kind = "deduct", items = [{ fact = "done", ¦each = 0 }] }')),
    (["points-above-max"], rule_text('{ kind = "deduct", items = [{ fact = "done", ¦each = 2 }] }')),
    (["unknown-fact"], rule_text('{ kind = "deduct", items = [{ ¦fact = "dane", each = 1 }] }')),
    (["wrong-sort"], rule_text('{ kind = "deduct", items = [{ ¦fact = "share", each = 1 }] }')),
    # The vocabulary.
    (["of-circle"], set_text(more=facts(("a", 'title = "x"\n¦of = "b"'), ("b", 'title = "x"\nof = "a"')))),
    (["same-answer"], set_text(more=facts(("a", 'title = "x"\nsort = "choice"\nanswers = ["Tốt", ¦"tốt"]')))),
    (
        ["same-day"],
        set_text(
            more="".join(
                f'[[calendar_overrides]]\ndate = {mark}2023-01-02\nworking = true\ndocument = "x"\n'
                for mark in ("", "¦")
            )
        ),
    ),
    (
        ["inside-out"],
        set_text().replace(
            "[sources.plan-341]", "¦in_force = { from = 2023-02-01, to = 2023-01-01 }\n[sources.plan-341]"
        ),
    ),
    # A broken table keeps its name, so that what rests on it is not wrong, too.
    (
        ["wrong-choice"],
        set_text(leaf('{ kind = "judged", fact = "a" }'), more=facts(("a", 'title = "x"\n¦sort = "numbr"'))),
    ),
    (["wrong-choice"], set_text(more=facts(("a", 'title = "x"\n¦sort = "numbr"'), ("b", 'title = "x"\nof = "a"')))),
    (
        ["unknown-key"],
        set_text(leaf(more='cite = "s"\n')).replace(
            "[sources.undated]", '[sources.s]\n¦nmber = "1"\n[sources.undated]'
        ),
    ),
    (
        ["unknown-key"],
        set_text(leaf('{ kind = "document", document = "d" }'), more='[documents.d]\ntitle = "x"\n¦typs = []\n'),
    ),
    (["wrong-value"], set_text('[criteria.1]\ntitle = "x"\nmax = ¦"x"\n' + leaf(code="1.1"))),
    (["limit"], set_text('[criteria.1]\ntitle = "x"\nmax = ¦0\n' + leaf(code="1.1"))),
    (["wrong-value"], set_text(leaf(more="examples = ¦5"))),
    (["wrong-value"], set_text().replace("[sources.plan-341]", "note = ¦5\n[sources.plan-341]")),
    (["missing-key"], set_text().replace("[set]", "[¦set]").replace('id = "test/set"\n', "")),
]


class TestTold:
    @pytest.mark.parametrize(("codes", "text"), TOLD)
    def test_is_each_mistake_once(self, tmp_path, codes, text):
        """Each mistake is one problem; the first is at the mark."""
        complaint = set_complaint(tmp_path, text)

        assert codes == complaint.codes
        assert complaint.expected == complaint.place

    def test_in_a_penalty_too(self, tmp_path):
        """Rules that take points are read to the end as well."""
        text = penalty_text('{ kind = "deduct", items = [{ fact = "dane", each = 2 }, { fact = "total", each = 3 }] }')

        assert ["unknown-fact", "points-above-max", "points-above-max"] == set_complaint(tmp_path, text).codes

    def test_where_nothing_is_a_set(self, tmp_path):
        """A file with nothing but junk in its tables is told table by table."""
        text = (
            'format = "parscore.criteria/1"\nset = 1\nsources = 2\nbands = 3\ndocuments = 4\nfacts = 5\ncriteria = 6\n'
        )

        assert ["wrong-value"] * 6 == set_complaint(tmp_path, text).codes

    def test_a_code_in_quotes_is_told_how_it_is_written(self, tmp_path):
        """A header with the code in quotes is suggested without them."""
        complaint = set_complaint(tmp_path, set_text(leaf(code='¦"1.1"')))

        assert (["not-a-code"], complaint.expected) == (complaint.codes[:1], complaint.place)
        assert "[criteria.1.1]" in complaint.problems[0].say("vi")
