"""Every note of a boundary case that names an index, or a field's share, is true of the register beside it."""

import re

from decimal import Decimal
from fractions import Fraction

import attrs

from hypothesis import given, settings
from hypothesis import strategies as st

from building import card_of, compile_data, day, leaf, one_leaf, set_data
from parscore.testing.cases import Case, Skipped, boundary_cases
from parscore.testing.cases.losses import Losses, index_of
from parscore.testing.cases.search import Best, Target


STEPS = [{"from": "80 %", "points": "100 %"}, {"from": "50 %", "below": "80 %", "points": "80 %"}]
RATIO = ["done", "total"]
#: Rules that share two facts and one kind of document.
RULES = (
    {"kind": "tiers", "ratio": RATIO, "tiers": [*STEPS, {"below": "50 %", "points": 0}]},
    {"kind": "tiers", "ratio": RATIO, "tiers": [{"from": "90 %", "points": "100 %"}, {"below": "90 %", "points": 0}]},
    {"kind": "proportional", "ratio": RATIO, "zero_below": "70 %"},
    {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"},
    {"kind": "document", "document": "plan"},
    {"kind": "deduct", "fact": "total", "each": Decimal("0.1")},
    {"kind": "per_item", "fact": "faults", "each": Decimal("0.7")},
    {"kind": "deduct", "fact": "faults", "each": Decimal("0.3")},
    {"kind": "choice", "fact": "asked"},
)

NUMBER = r"([\d./]+)(?: \(≈ [\d.]+\))?"
JUST = re.compile(rf"the index (before it )?is just {NUMBER}(?:,|;)")
BELOW = re.compile(rf"the index (before it )?is {NUMBER}, below {NUMBER}")
SHARE_JUST = re.compile(rf"the field (\S+) .* earns just {NUMBER} %")
SHARE_BELOW = re.compile(rf"the field (\S+) .* earns (?:≈ )?{NUMBER} % of its maximum, below {NUMBER} %")


def number(text):
    """Return a number as a note writes it."""
    return Fraction(text) if "/" in text else Fraction(Decimal(text))


def scored(case, criteria):
    """Return what the register of a case comes out at: the index, the one before bonuses, and the shares of fields."""
    card = card_of(criteria, **case.register)
    core = card.exact.earned * 100 / card.exact.max
    return card.exact_index.earned, core, card


def check(case, criteria):
    """Hold what a note names against the score; return whether it names anything."""
    note = case.note.say("en")
    if "the index " not in note or not re.match(r"(xep-loai|thuong)-", case.name):
        return False
    index, core, card = scored(case, criteria)
    if said := SHARE_JUST.search(note) or SHARE_BELOW.search(note):
        node = card[said[1]].exact
        share = node.earned * 100 / node.max
        assert number(said[2]) == (round(share, 2) if "≈" in said[0] else share)
        assert said.re is SHARE_JUST or number(said[2]) < number(said[3])
        return True
    said = JUST.search(note) or BELOW.search(note)
    assert number(said[2]) == (core if said[1] else index)
    assert said.re is JUST or number(said[2]) < number(said[3])
    return True


def named(data):
    """Return the cases of a set that name an index or a share, each held against the score, and what was left out."""
    criteria = compile_data(data)
    found = list(boundary_cases(criteria))
    cases = {item.name: item for item in found if isinstance(item, Case) and check(item, criteria)}
    return cases, [item.says.say("en") for item in found if isinstance(item, Skipped)]


def with_bands(rules, **bands):
    """Return the data of a set with a leaf of 4, 3, 2 … points for each rule, and bands."""
    leaves = {f"{place}": leaf(max(5 - place, 1), rule) for place, rule in enumerate(rules, 1)}
    total = sum(item["max"] for item in leaves.values())
    return set_data(leaves, total, bands=bands)


@settings(max_examples=20, deadline=None)
@given(
    rules=st.lists(st.sampled_from(RULES), min_size=2, max_size=4),
    start=st.integers(2, 19),
    bound=st.sampled_from(["from", "above"]),
    field=st.sampled_from(["50 %", "60 %", "75 %"]),
    bonus=st.sampled_from(RULES[3:7]),
)
def test_every_index_that_a_note_names_is_that_of_its_register(rules, start, bound, field, bonus):
    """Whatever rules share a fact or a document, and wherever bands and bonuses begin."""
    band = {"title": "Tốt", bound: start * 5, "every_field": field}
    data = with_bands(rules, good=band, weak={"title": "Yếu", "from": 0})
    cap = {"rule": bonus | ({"late": 1} if "late" in bonus else {})}
    data["criteria"]["B"] = {"title": "Thưởng", "role": "bonus", "cap": 2, "when": {"index_from": start * 5}, **cap}

    named(data)


def test_leaves_of_one_ratio_lose_together():
    """7 + 3 points of one ratio are 10, 7, 6 or 0: never 40, and closest below it 0; 60 and 70 are there."""
    first = {"kind": "tiers", "ratio": RATIO, "tiers": [*STEPS, {"below": "50 %", "points": 0}]}
    first["tiers"] = [{**tier, "points": points} for tier, points in zip(first["tiers"], (7, 6, 0), strict=True)]
    found = {}
    for start in (40, 60, 70):
        bands = {"good": {"title": "Tốt", "from": start}, "weak": {"title": "Yếu", "from": 0}}
        cases, _ = named(set_data({"1": leaf(7, first), "2": leaf(3, RULES[1])}, 10, bands=bands))
        found[start] = {name.rpartition("good-")[2]: case.expect["index"] for name, case in cases.items()}

    assert {40: {"duoi": 0}, 60: {"vua-du": 60, "duoi": 0}, 70: {"vua-du": 70, "duoi": 60}} == found


def test_leaves_of_one_document_lose_together():
    """Without the plan both of its leaves earn nothing: of 4 + 3 + 3 points 3 are left, and below them none."""
    plan, asked = {"kind": "document", "document": "plan"}, {"kind": "choice", "fact": "asked"}
    bands = {"good": {"title": "Tốt", "from": 30}, "weak": {"title": "Yếu", "from": 0}}
    cases, left = named(set_data({"1": leaf(4, plan), "2": leaf(3, plan), "3": leaf(3, asked)}, 10, bands=bands))

    assert {"xep-loai-good-vua-du": 30} == {name: case.expect["index"] for name, case in cases.items()}
    assert not any("the index" in says for says in left if "rounded" not in says)


def test_a_band_above_a_bound_does_not_begin_there():
    """Just 50 is not above 50, and the note says so in both languages."""
    data = one_leaf(10, {"kind": "deduct", "fact": "faults", "each": 1}, bands={"good": {"title": "Tốt", "above": 50}})
    cases, _ = named(data)
    just = cases["xep-loai-good-vua-du"]

    assert "none" == just.expect["band"]
    assert "the index is just 50; the band Tốt begins above it" in just.note.say("en")
    assert "chỉ số vừa đúng 50; xếp loại Tốt phải trên mức này" in just.note.say("vi")


def test_a_field_that_is_not_found_has_no_name():
    """What is left out speaks of a field, and never of “?”."""
    data = one_leaf(
        10,
        {"kind": "choice", "fact": "asked"},
        bands={"good": {"title": "Tốt", "from": 50, "every_field": "50 %"}},
    )
    _, left = named(data)

    assert "the index of the band Tốt is there, but a field earns less than 50 % of its maximum" in left
    assert not any("?" in says for says in left)


def test_leaves_that_cannot_all_be_full_are_not_told_as_full():
    """Dossiers fill one leaf of 4 points and cost another; the full register does not earn all."""
    rules = [{"kind": "per_item", "fact": "faults", "each": 1}, {"kind": "deduct", "fact": "faults", "each": 1}]
    criteria = compile_data(with_bands(rules, good={"title": "Tốt", "from": 50}))
    notes = [item.note.say("en") for item in boundary_cases(criteria) if item.__class__ is Case]

    assert not any("every criterion earns its maximum" in note for note in notes)
    assert any("not all of them earn their maximum at once" in note for note in notes)


def test_a_mix_that_the_set_refuses_is_passed_over():
    """Three dossiers in time of two cannot be; 3 of 6 points, the closest below 55, are found all the same."""
    rules = [{"kind": "per_item", "fact": fact, "each": 1} for fact in ("done", "total")]
    leaves = {"1": leaf(2, rules[0]), "2": leaf(4, rules[1])}
    cases, _ = named(set_data(leaves, 6, bands={"good": {"title": "Tốt", "from": 55}}))

    assert {"xep-loai-good-duoi": 50} == {name: case.expect["index"] for name, case in cases.items()}


def test_where_nothing_applies_there_is_no_index_to_look_for():
    """A survey that nobody held leaves the total, here all of it."""
    criteria = compile_data(one_leaf(1, {"kind": "survey", "fact": "sipas"}, set={"without_survey": "rescale"}))
    losses = attrs.evolve(Losses.of(criteria), card=card_of(criteria))

    assert {} == losses.near(Target(index_of, Fraction(50)), lambda _code: True, Fraction(1)).found
    assert losses.halfway(2) is None


def test_a_better_register_takes_the_place_of_another():
    """Below a target the closest is kept; what is not measured, or lies above, is not."""
    best = Best(Target(lambda card: card, Fraction(10)), Fraction(1))
    assert [None, 12, 3, 8, 5] == [best.add(number, number) for number in (None, 12, 3, 8, 5)]

    assert {False: (8, 8)} == best.found
    assert best.wants(just=False)
