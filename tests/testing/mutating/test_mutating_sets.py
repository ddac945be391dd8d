"""What each operator makes of bands, documents, the tree and the whole set."""

from decimal import Decimal

import pytest

from building import compile_data, day, set_data
from parscore.edge import Source
from parscore.testing.mutating import mutants


LEAF = {"title": "A", "max": 2, "rule": {"kind": "proportional", "ratio": ["done", "total"]}}


def found(data, *operators, only=()):
    """Return the mutants of some operators, the set being one."""
    compile_data(data)
    source = Source("set.toml", data, "")
    return source, [mutant for mutant in mutants(source, only=only) if mutant.operator in operators]


def said(data, *operators, only=()):
    """Return what they say in English."""
    return [mutant.says.say("en") for mutant in found(data, *operators, only=only)[1]]


def compiled(data, *operators, only=()):
    """Return the sets that they are."""
    source, made = found(data, *operators, only=only)
    return [mutant.compile(source) for mutant in made]


def with_bands(**bands):
    """Return a set with bands."""
    titled = {name: {"title": name, **table} for name, table in bands.items()}
    return set_data({"1": LEAF}, 2, bands=titled)


class TestBands:
    def test_a_bound_is_flipped_and_moved_with_the_other_band(self):
        """Where the band below says where it ends, it goes along; each pair is made once."""
        data = with_bands(good={"from": 80}, poor={"from": 0, "below": 80})
        flipped = compiled(data, "band-flipped")
        assert [
            "“80 or more” becomes “more than 80”",
            "“0 or more” becomes “more than 0”",
        ] == said(data, "band-flipped")
        assert [(False, True), (True, False)] == [
            (made.bands[0].start_closed, made.bands[1].start_closed) for made in flipped
        ]
        assert flipped[0].bands[1].end_closed
        assert [
            "“80 or more” becomes “81 or more”",
            "“80 or more” becomes “79 or more”",
            "“0 or more” becomes “1 or more”",
        ] == said(data, "band-moved")

    def test_conditions_of_a_band(self):
        """The share of every field, the penalties, the index that is compared."""
        criteria = {
            "1": LEAF,
            "2": {"title": "P", "role": "penalty", "cap": 1, "rule": {"kind": "deduct", "fact": "faults", "each": 1}},
        }
        band = {"title": "Tốt", "from": 80, "every_field": "50 %", "no_penalty": ["2"], "compare": "published"}
        data = set_data(criteria, 2, bands={"good": band})
        assert [
            "the share that every field must earn 50 % is dropped",
            "the share that every field must earn: 50 % becomes 51 %",
            "the share that every field must earn: 50 % becomes 49 %",
            "the penalty that may not be taken 2 is dropped",
            "the index that is compared: published becomes exact",
        ] == said(data, "band-share-changed", "band-penalty-dropped", "band-compare-changed")
        assert ["the index that is compared is added: published"] == said(
            with_bands(good={"from": 80}), "band-compare-changed"
        )


class TestDocuments:
    def test_the_form_of_a_kind(self):
        """Types, excluding words, the number, and what every one must have."""
        kind = {
            "title": "Báo cáo",
            "types": ["BC", "TB"],
            "not_subject": ["đột xuất"],
            "subject": ["kết quả", "quý"],
            "issuer": "UBND",
        }
        data = set_data({"1": LEAF}, 2, documents={"report": kind})
        assert [
            "the type that will do BC is dropped",
            "the type that will do TB is dropped",
            "the words that exclude a subject đột xuất is dropped",
            "“it carries a number” is added: no",
            "the type that will do BC, TB is dropped",
            "the issuer that is asked for UBND is dropped",
            "the words by which a subject is recognised kết quả is dropped",
            "the words by which a subject is recognised quý is dropped",
        ] == said(data, "form-dropped", "any-type", "kind-demand-dropped", "subject-dropped")

    def test_one_name_is_as_good_as_a_list(self):
        """A text in the place of an array is dropped as a whole; a written flag is turned over."""
        kind = {"title": "Bản", "subject": "giao ước", "not_subject": "mời", "numbered": False}
        data = set_data({"1": LEAF}, 2, documents={"report": kind})
        assert [
            "the words that exclude a subject mời is dropped",
            "“it carries a number”: no becomes yes",
            "the words by which a subject is recognised giao ước is dropped",
        ] == said(data, "form-dropped", "any-type", "subject-dropped")


class TestTree:
    def test_gates(self):
        """Each is removed; a share is dropped and moved; a rule's own line is the place."""
        gated = {**LEAF, "requires": ["1", {"criterion": "2", "at_least": "50 %"}]}
        data = set_data({"1": LEAF, "2": LEAF, "3": gated}, 6)
        assert [
            "the criterion that is required 1 is dropped",
            "the criterion that is required 2 is dropped",
            "the share that the other criterion must earn 50 % is dropped",
            "the share that the other criterion must earn: 50 % becomes 51 %",
            "the share that the other criterion must earn: 50 % becomes 49 %",
        ] == said(data, "gate-removed", "gate-share-changed")
        assert [1, 1, 2, 2, 2] == [
            len(made["3"].gates) for made in compiled(data, "gate-removed", "gate-share-changed")
        ]

    def test_a_bonus(self):
        """Its condition is removed and moved, its cap halved, doubled and dropped, its role turned."""
        bonus = {
            "title": "B",
            "role": "bonus",
            "cap": 2,
            "when": {"index_from": 70},
            "rule": {"kind": "per_item", "fact": "faults", "each": 1},
        }
        data = set_data({"1": LEAF, "2": bonus}, 2)
        assert [
            "the cap: 2 becomes 1",
            "the cap: 2 becomes 4",
            "the cap 2 is dropped",
            "the condition on the index 70 is dropped",
            "the index from which the bonus counts: 70 becomes 71",
            "the index from which the bonus counts: 70 becomes 69",
            "the role: bonus becomes penalty",
        ] == said(data, "cap-changed", "condition-removed", "condition-moved", "role-changed")

    @pytest.mark.parametrize(
        ("policy", "words"),
        [
            ("shrink", ["what happens where it does not apply: left out becomes granted"]),
            ("grant", ["what happens where it does not apply: granted becomes left out"]),
            ("refuse", []),
        ],
    )
    def test_what_does_not_apply(self, policy, words):
        """Left out becomes granted and the other way round; a refusal is no score and cannot be held."""
        leaf = {**LEAF, "not_applicable": policy}
        assert words == said(set_data({"1": leaf}, 2), "policy-changed")
        assert words == said(set_data({"1": LEAF}, 2, set={"not_applicable": policy}), "set-policy-changed")

    def test_a_rescaled_branch(self):
        """Its share is halved; the maximum above it and the total go with it."""
        inner = {"title": "C", "scale_to": 10, "1": LEAF}
        data = set_data({"1": {"title": "F", "max": 10, "2": inner}}, 10)
        (made,) = compiled(data, "scale-changed")
        assert ["the share to which it is scaled: 10 becomes 5"] == said(data, "scale-changed")
        assert (5, 5, 5) == (made["1.2"].limit, made["1"].limit, made.total)

    def test_within_a_rescaled_branch_sums_end(self):
        """What lies above another rescaled branch keeps its maximum."""
        inner = {"title": "C", "scale_to": 10, "1": LEAF}
        outer = {"title": "O", "scale_to": 4, "1": inner}
        data = set_data({"1": outer}, 4)
        first, second = compiled(data, "scale-changed")
        assert (2, 10, 2) == (first["1"].limit, first["1.1"].limit, first.total)
        assert (4, 5, 4) == (second["1"].limit, second["1.1"].limit, second.total)

    def test_a_quarter_of_a_maximum_goes_to_a_neighbour(self):
        """The sum stays; rules with points of their own are passed over."""
        tiers = {"kind": "tiers", "ratio": ["done", "total"], "tiers": [{"from": 0, "points": 2}]}
        data = set_data({"1": LEAF, "2": {**LEAF, "rule": tiers}, "3": {**LEAF, "max": 1}}, 5)
        first, last = compiled(data, "max-moved")
        assert ["the maximum: 2 becomes 1.5", "the maximum: 1 becomes 0.75"] == said(data, "max-moved")
        assert [(Decimal("1.5"), 2, Decimal("1.5")), (Decimal("2.25"), 2, Decimal("0.75"))] == [
            tuple(made[code].limit for code in "123") for made in (first, last)
        ]

    def test_one_alone_keeps_its_maximum(self):
        """There is nobody to take it."""
        assert [] == said(set_data({"1": {"title": "F", "1": LEAF}}, 2), "max-moved")

    def test_rules_of_two_passages_are_swapped(self):
        """Where the maximum is one, and the citations and the rules are not."""
        cited = [{**LEAF, "cite": f"plan mục {number}"} for number in range(3)]
        cited[1]["rule"] = {"kind": "document", "document": "plan"}
        data = set_data(dict(zip("123", cited, strict=True)), 6)
        assert ["the rules of 1 and 2 are swapped", "the rules of 2 and 3 are swapped"] == said(data, "rules-swapped")
        assert 2 == len(compiled(data, "rules-swapped"))


class TestTheWhole:
    def test_rounding(self):
        """Leaves, the index, the way; also where nothing is written."""
        data = set_data({"1": LEAF}, 2)
        words = [
            "the rounding of each criterion: exact becomes 2",
            "the rounding of the published index: 2 becomes 3",
            "the rounding of the published index: 2 becomes 1",
            "the way of rounding: half up becomes half to even",
            "the way of rounding: half up becomes down",
        ]
        assert words == said(data, "rounding-changed")
        bare = set_data({"1": LEAF}, 2)
        del bare["set"]["rounding"]
        assert words == said(bare, "rounding-changed")
        written = set_data({"1": LEAF}, 2, set={"rounding": {"leaf": 1, "total": "exact"}})
        assert [
            "the rounding of each criterion: 1 becomes exact",
            "the rounding of the published index: exact becomes 2",
        ] == said(written, "rounding-changed")[:2]

    def test_window_calendar_swapped_days(self):
        """The window at both ends, the calendar, a day that a document swapped."""
        override = {"date": day(5, 2), "working": False, "document": "1/TB"}
        data = set_data({"1": LEAF}, 2, calendar_overrides=[override])
        assert [
            "the first day: 2022-12-01 becomes 2022-12-02",
            "the first day: 2022-12-01 becomes 2022-11-30",
            "the last day: 2024-01-31 becomes 2024-02-01",
            "the last day: 2024-01-31 becomes 2024-01-30",
            "the calendar: every day is worked becomes the Vietnamese calendar",
            "the swapped day 2023-05-02 is dropped",
        ] == said(data, "window-moved", "calendar-changed", "override-dropped")
        assert ["the calendar is added: every day is worked"] == said(_without_calendar(), "calendar-changed")

    @pytest.mark.parametrize(
        ("written", "words"),
        [
            ({}, "what happens without a survey is added: the rest is rescaled"),
            ({"without_survey": "rescale"}, "what happens without a survey: the rest is rescaled becomes pending"),
        ],
    )
    def test_a_missing_survey(self, written, words):
        """It is waited for, or the rest is rescaled; where there is no survey it is no mistake."""
        survey = {**LEAF, "rule": {"kind": "survey", "fact": "sipas"}}
        assert [words] == said(set_data({"1": survey}, 2, set=written), "survey-changed")
        assert [] == said(set_data({"1": LEAF}, 2, set=written), "survey-changed")

    def test_sources(self):
        """The date of one from which a deadline runs, the number of one that must be cited; others are words."""
        rule = {"kind": "document", "document": "plan", "due": "3 days after base", "cites": ["base"]}
        sources = {
            "base": {"number": "341/KH-UBND", "date": day(2, 22)},
            "other": {"number": "1/KH", "date": day(2, 1)},
            "unnumbered": {"date": day(2, 1)},
            "lettered": {"number": "A"},
        }
        data = set_data({"1": {**LEAF, "rule": rule}}, 2, sources=sources)
        assert [
            "the date: 2023-02-22 becomes 2023-02-23",
            "the date: 2023-02-22 becomes 2023-02-21",
            "the number: 341/KH-UBND becomes 342/KH-UBND",
        ] == said(data, "source-date-moved", "source-number-changed")
        lettered = {**rule, "cites": "lettered", "due": {"on": "3 days after base", "roll": False}}
        data = set_data({"1": {**LEAF, "rule": lettered}}, 2, sources=sources)
        assert 2 == len(said(data, "source-date-moved", "source-number-changed"))


def _without_calendar():
    data = set_data({"1": LEAF}, 2)
    del data["set"]["calendar"]
    return data


class TestMutants:
    def test_only_some_criteria(self):
        """In and below a code; the whole set and the bands are left alone."""
        data = set_data({"1": {"title": "F", "1": LEAF, "2": LEAF}, "2": LEAF}, 6)
        source = Source("set.toml", data, "")
        codes = {mutant.code for mutant in mutants(source)}
        assert {"", "1.1", "1.2", "2"} == codes
        assert {"1.1", "1.2"} == {mutant.code for mutant in mutants(source, only=["1"])}
        assert {"1.2", "2"} == {mutant.code for mutant in mutants(source, only=["1.2", "2"])}

    def test_the_same_mistake_is_made_once(self):
        """Two operators that come to the same edit make one mutant."""
        data = with_bands(good={"from": 80}, poor={"from": 0, "below": 80})
        source = Source("set.toml", data, "")
        made = [repr(sorted(mutant.edits, key=repr)) for mutant in mutants(source)]
        assert len(made) == len(set(made))

    def test_the_original_is_untouched(self):
        """Mutants are copies."""
        data = set_data({"1": LEAF}, 2)
        before = repr(data)
        source = Source("set.toml", data, "")
        for mutant in mutants(source):
            mutant.source(source)
        assert before == repr(data)
