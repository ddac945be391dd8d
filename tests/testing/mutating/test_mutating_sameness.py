"""What is called equivalent really is: no register tells the two sets apart."""

import pytest

from building import compile_data, day, set_data
from parscore import load_register, score
from parscore.criteria.loading import compile_source, read_criteria
from parscore.errors import InvalidInputError
from parscore.testing.mutating import mutants
from parscore.testing.mutating.sameness import essences


def leaf(**rule):
    """Return the essence of a set of one document rule."""
    calendar = {"calendar": "VN"}
    table = {"title": "A", "max": 2, "rule": {"kind": "document", "document": "plan", **rule}}
    return essences(compile_data(set_data({"1": table}, 2, set=calendar)))


class TestEssence:
    def test_words_are_not_of_the_essence(self):
        """Titles, notes, citations and what a linter looks at are not."""
        plain = {"title": "A", "max": 2, "rule": {"kind": "proportional", "ratio": ["done", "total"]}}
        wordy = {
            **plain,
            "title": {"vi": "Khác", "en": "Other"},
            "note": "Ghi chú",
            "cite": "plan mục 1",
            "rule_text": "Theo tỷ lệ",
            "rule": {**plain["rule"], "better": "higher"},
            "examples": [{"given": {"ratio": "1/1"}, "points": 2}],
        }
        assert essences(compile_data(set_data({"1": plain}, 2))) == essences(compile_data(set_data({"1": wordy}, 2)))

    def test_rules_are(self):
        """A day, an amount, a demand, a kind."""
        rules = [
            {},
            {"due": day(3, 31)},
            {"due": day(3, 30)},
            {"due": day(3, 31), "late": 1},
            {"due": day(3, 31), "late": 1, "by": "received"},
            {"signer": "A"},
            {"document": "report"},
            {"missing": 1},
            {"due": "3 days after document report"},
            {"due": "3 working days after document report"},
        ]
        found = [leaf(**rule) for rule in rules]
        assert len(rules) == sum(found.count(item) for item in found)

    def test_counting_is_one_where_no_day_tells_it_apart(self):
        """After Wednesday 11 January comes a working day, after Friday 31 March does not."""
        wednesday, friday = day(1, 11), day(3, 31)
        assert leaf(due=wednesday, late=1) == leaf(due=wednesday, late=1, late_in="working days")
        assert leaf(due=friday, late=1) != leaf(due=friday, late=1, late_in="working days")

    def test_a_step_after_the_window_is_none(self):
        """What would cost more after 306 days is never seen: the window has closed."""
        one, two = [{"over": 0, "off": 1}], [{"over": 0, "off": 1}, {"over": 306, "off": 2}]
        assert leaf(due=day(3, 31), late=one) == leaf(due=day(3, 31), late=two)
        assert leaf(due=day(3, 31), late=one) != leaf(due=day(3, 31), late=[one[0], {"over": 305, "off": 2}])

    def test_how_an_exact_number_is_rounded(self):
        """Leaves that are not rounded have no way of rounding; the index has."""
        table = {"title": "A", "max": 2, "rule": {"kind": "proportional", "ratio": ["done", "total"]}}
        made = [
            essences(compile_data(set_data({"1": table}, 2, set={"rounding": {"total": "exact", "mode": mode}})))
            for mode in ("half-up", "down")
        ]
        assert made[0] == made[1]


@pytest.mark.parametrize("unit", ["xa-vi-du-a", "xa-vi-du-b"])
def test_no_sample_tells_equivalent_mutants_apart(unit):
    """Every mutant of the Chợ Mới set that is called equivalent scores the sample communes alike."""
    source = read_criteria("cho-moi/commune-2023")
    original = compile_source(source)
    same = essences(original)
    register = load_register(f"examples/cho-moi-2023/{unit}.toml")
    wanted = score(original, register)
    timing = [
        item for item in mutants(source) if item.operator in {"due-roll-changed", "period-moved", "late-in-changed"}
    ]
    found = 0
    for mutant in timing[::4]:
        try:
            criteria = mutant.compile(source)
        except InvalidInputError:
            continue
        if essences(criteria) == same:
            found += 1
            card = score(criteria, register)
            assert [node.exact for node in wanted.nodes.values()] == [node.exact for node in card.nodes.values()]
    assert found
