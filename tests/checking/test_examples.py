"""Worked examples: what they give, what the rule makes of it, and what is told of those that fail."""

import pytest

from checked import found
from samples import leaf, set_text


#: A rule of each kind; its maximum; what is given and the points that follow, worked by hand.
QUARTERLY = 'kind = "periodic", document = "plan", every = "quarter"'
PERIODIC = f'{{ {QUARTERLY}, due = "5 days after the period ends", missing = 0.5, late = 0.25 }}'
ALL_PERIODS = f"{{ {QUARTERLY}, all_or_nothing = true }}"
STEPS = "[{ over = 0, off = 0.5 }, { over = 10, off = 1 }]"
DOCUMENT = f'{{ kind = "document", document = "plan", due = 2023-03-31, missing = 2, late = {STEPS} }}'
THREE = '{ above = "90 %", points = 2 }, { from = "70 %", to = "90 %", points = 1 }, { below = "70 %", points = 0 }'
TIERS = f'{{ kind = "tiers", ratio = ["done", "total"], tiers = [{THREE}] }}'
COUNTED = '{ kind = "tiers", fact = "total", tiers = [{ from = 3, points = 2 }, { below = 3, points = 0 }] }'
SHARE = '{ kind = "proportional", fact = "share", zero_below = "50 %" }'
CHOICE = '{ kind = "choice", fact = "handling", options = { "kịp thời" = 2, "chậm" = 1, "không" = 0 } }'
ASKED = '{ kind = "choice", fact = "asked" }'
JUDGED = '{ kind = "judged", fact = "amount" }'
EACH = '{ kind = "per_item", document = "plan", each = 0.5 }'
OFF = '{ kind = "deduct", fact = "total", each = 0.5 }'
ITEMS = '{ kind = "deduct", items = [{ fact = "total", each = 0.5 }, { fact = "amount", each = 0.1 }] }'
ALL_OF = f'{{ kind = "all_of", conditions = [{{ kind = "document", document = "plan" }}, {ASKED}] }}'
PARTS = f'{{ kind = "parts", parts = [{{ max = 1.5, rule = {JUDGED} }}, {{ max = 0.5, rule = {ASKED} }}] }}'

HOLDS = [
    (PERIODIC, "missing = 0, late = 0", "2"),
    (PERIODIC, "missing = 1", "1.5"),
    (PERIODIC, "missing = 1, late = 2", "1"),
    (PERIODIC, "missing = 4", "0"),
    (PERIODIC, "late = 4", "1"),
    (DOCUMENT, "missing = 0", "2"),
    (DOCUMENT, "missing = true", "0"),
    (DOCUMENT, "late = 1", "1.5"),
    (DOCUMENT, "late = 1, days_late = 10", "1.5"),
    (DOCUMENT, "late = 1, days_late = 11", "1"),
    (ALL_PERIODS, "missing = 0", "2"),
    (ALL_PERIODS, "late = 1", "0"),
    (ALL_PERIODS, "failed = 1", "0"),
    (TIERS, 'ratio = "19/20"', "2"),
    (TIERS, 'ratio = "9/10"', "1"),
    (TIERS, 'ratio = "90 %"', "1"),
    (TIERS, "ratio = 0.9001", "2"),
    (TIERS, 'percent = "69,99 %"', "0"),
    (TIERS, "percent = 70", "1"),
    (TIERS, "unproven = true", "0"),
    (COUNTED, "count = 3", "2"),
    (COUNTED, "count = 2", "0"),
    (SHARE, 'percent = "75 %"', "1.5"),
    (SHARE, "percent = 49.99", "0"),
    (CHOICE, 'answer = "Chậm"', "1"),
    (ASKED, "answer = true", "2"),
    (ASKED, 'answer = "không"', "0"),
    (ASKED, 'answer = "yes"', "2"),
    (JUDGED, "number = 1.25", "1.25"),
    (JUDGED, 'number = "1/3"', '"1/3"'),
    (EACH, "count = 3", "1.5"),
    (EACH, "count = 9", "2"),
    (OFF, "count = 1", "1.5"),
    (ITEMS, "counts = [1, 2.5]", "1.25"),
    (ITEMS, "counts = [4, 0]", "0"),
    (ITEMS, "unproven = true", "0"),
    (ALL_OF, "failed = 0", "2"),
    (ALL_OF, "failed = 1", "0"),
    (PARTS, 'parts = [{ number = 0.75 }, { answer = "yes" }]', "1.25"),
    (PARTS, "parts = [{ unproven = true }, { answer = false }]", "0"),
    (TIERS, "facts = { done = 8, total = 10 }", "1"),
    (
        PARTS,
        "facts = { amount = 0.5, asked = true }",
        "1",
    ),
    (
        DOCUMENT,
        'documents = [{ number = "1/KH-A", date = 2023-04-03, subject = "Kế hoạch", kind = "plan" }]',
        "1.5",
    ),
    (PERIODIC, 'documents = [{ number = "1/KH-A", date = 2023-03-30, subject = "Kế hoạch quý I" }]', "0.5"),
]


def text_of(rule, given, points, mark=""):
    """Return the text of a set of one rule, worth 2, with one example."""
    return set_text(
        leaf(rule, limit="2", more=f"examples = [{{ given = {{ {given} }}, {mark}points = {points} }}]"), total="2"
    )


class TestHolds:
    """Examples that say what the rule gives."""

    @pytest.mark.parametrize(("rule", "given", "points"), HOLDS)
    def test_is_no_finding(self, tmp_path, rule, given, points):
        """The points follow from what is given, so nothing is told."""
        assert [] == found(tmp_path, text_of(rule, given, points), "example-fails")
        assert [] == found(tmp_path, text_of(rule, given, points), "example-unreadable")
        assert [] == found(tmp_path, text_of(rule, given, points), "example-evidence")

    @pytest.mark.parametrize(("rule", "given", "points"), HOLDS)
    def test_a_thousandth_more_fails(self, tmp_path, rule, given, points):
        """The same example with other points is told at its points, with what the rule gives."""
        other = "1.999" if points == "2" else "1.75" if "/" in points else str(float(points) + 0.001)
        (item,) = found(tmp_path, text_of(rule, given, other, "¦"), "example-fails")

        assert "error" == item.severity


class TestLedger:
    """What is shown of an example that fails."""

    def test_is_the_one_that_was_computed(self, tmp_path):
        """Maximum, every line and what is left stand below the finding, and add up."""
        (item,) = found(tmp_path, text_of(PERIODIC, "missing = 1, late = 1", "2"), "example-fails")

        assert ["maximum 2", "1.25 points are left"] == [item.notes[0].en, item.notes[-1].en]
        assert ["−0.5", "−0.25"] == [note.en.split()[0] for note in item.notes[1:-1]]
        assert ["−0,5", "−0,25"] == [note.vi.split()[0] for note in item.notes[1:-1]]

    def test_names_whose_example_it_is(self, tmp_path):
        """The example's note is told with it."""
        text = text_of(TIERS, 'ratio = "4/5"', "0.8").replace("points = 0.8", 'points = 0.8, note = "Công văn"')
        (item,) = found(tmp_path, text, "example-fails")

        assert "Công văn" in item.sentence.say("vi")
        assert "4/5" in item.sentence.say("en")

    def test_of_conditions_names_as_many_as_fail(self, tmp_path):
        """An example says how many conditions fail, and the line says so."""
        (item,) = found(tmp_path, text_of(ALL_OF, "failed = 1", "1"), "example-fails")

        assert 3 == len(item.notes)

    def test_of_a_penalty_counts_what_is_taken(self, tmp_path):
        """In a penalty the points are what is taken: two faults at 0.5 take 1."""
        penalty = f'[criteria.2]\ntitle = "Trừ"\nrole = "penalty"\ncap = 2\nrule = {OFF}\n'
        right = set_text(leaf() + penalty + "examples = [{ given = { count = 2 }, points = 1 }]\n")
        wrong = set_text(leaf() + penalty + "examples = [{ given = { count = 2 }, ¦points = 0.5 }]\n")

        assert [] == found(tmp_path, right, "example-fails")
        assert 1 == len(found(tmp_path, wrong, "example-fails"))


UNREADABLE = [
    (PERIODIC, "count = 1", "missing"),
    (PERIODIC, "missing = 3, late = 2", "missing"),
    (PERIODIC, "missing = -1", "missing"),
    (PERIODIC, "missing = 0.5", "missing"),
    (PERIODIC, "days_late = 3", "days_late"),
    (PERIODIC, "late = 1, days_late = 0", "days_late"),
    (ALL_PERIODS, "missing = 5", "missing"),
    (ALL_PERIODS, "failed = 5", "missing"),
    (ALL_PERIODS, "failed = 1, late = 1", "missing"),
    (ALL_OF, "failed = 3", "failed"),
    (TIERS, "count = 3", "ratio"),
    (TIERS, 'ratio = "19/20", percent = 95', "ratio"),
    (TIERS, "ratio = 95", "ratio"),
    (TIERS, "ratio = -0.1", "ratio"),
    (TIERS, 'ratio = "nhiều"', "ratio"),
    (TIERS, "unproven = false", "ratio"),
    (COUNTED, "count = 1.5", "count"),
    (COUNTED, "count = 9999999999", "count"),
    (CHOICE, 'answer = "nhanh"', "answer"),
    (CHOICE, "answer = 1", "answer"),
    (CHOICE, "answer = true", "answer"),
    (JUDGED, "number = 2.5", "number"),
    (JUDGED, "number = nan", "number"),
    (JUDGED, "number = -1", "number"),
    (ITEMS, "counts = [1]", "counts"),
    (ITEMS, "counts = 1", "counts"),
    (ITEMS, "count = 1", "counts"),
    (PARTS, "number = 1", "parts"),
    (PARTS, "parts = [{ number = 1 }]", "parts"),
    (PARTS, "parts = [{ number = 1 }, 5]", "answer"),
    (PARTS, "parts = [{ number = 1 }, { answer = true }], note = 1", "parts"),
    (TIERS, "facts = { done = 1 }, ratio = 1", "facts"),
    (TIERS, "", "ratio"),
]


class TestUnreadable:
    """Examples that give something else than the rule measures."""

    @pytest.mark.parametrize(("rule", "given", "wanted"), UNREADABLE)
    def test_is_told_at_what_is_given(self, tmp_path, rule, given, wanted):
        """What is given is named, and what the rule wants."""
        text = text_of(rule, given, "1").replace("given =", "¦given =")
        (item,) = found(tmp_path, text, "example-unreadable")

        assert wanted in item.sentence.say("vi")

    @pytest.mark.parametrize(
        "given",
        [
            "facts = { donne = 1 }",
            "facts = { done = 2, total = 1 }",
            "facts = 1",
            'documents = [{ subject = "x", kind = "plann" }]',
            "documents = [{}]",
            "documents = 5",
        ],
    )
    def test_wrong_evidence_says_what_is_wrong_with_it(self, tmp_path, given):
        """Facts and documents are held to the rules of a register."""
        (item,) = found(tmp_path, text_of(TIERS, given, "1").replace("given =", "¦given ="), "example-evidence")

        assert "error" == item.severity
