"""Charts: their rows are the ledger's, worked by hand; nothing is left out without a word."""

import json
import pickle

from fractions import Fraction
from typing import Any

import attrs
import pytest

from building import card_of, compile_data, day, leaf, paper, register_data, set_data
from parscore import plots, rank
from parscore.errors import ParscoreError
from parscore.evidence import read_register
from parscore.plots._rows import clean, short, signed
from parscore.plots._steps import steps_of
from parscore.scoring import score


BANDS = {
    "good": {"title": {"vi": "Tốt", "en": "Good"}, "from": 90},
    "fair": {"title": {"vi": "Khá", "en": "Fair"}, "from": 50},
    "poor": {"title": {"vi": "Kém", "en": "Poor"}, "from": 0},
}
TREE: dict[str, Any] = {
    "1": {
        "title": "Điều hành",
        "1": leaf(6, {"kind": "proportional", "ratio": ["done", "total"]}),
        "2": leaf(2, {"kind": "document", "document": "plan"}),
    },
    "2": leaf(2, {"kind": "document", "document": "report", "due": day(3, 31)}),
    "8": {"title": "Thưởng", "role": "bonus", "cap": 1, "rule": {"kind": "document", "document": "plan"}},
    "9": {"title": "Trừ", "role": "penalty", "cap": 2, "rule": {"kind": "deduct", "fact": "faults", "each": 1}},
}
SET = compile_data(set_data(TREE, 10, bands=BANDS))
HALF = {"done": 5, "total": 10, "faults": 1}
PLAN = paper("01/KH-UBND", day(1, 5))
TITLE = '<script>x</script>\u202e\x07 Xã "Ví Dụ" ' + "dài " * 80


def card(unit="xa-a", as_of=None, **tables):
    """Return the card of a unit, half of whose dossiers are on time, with one fault."""
    return score(SET, read_register(register_data(unit, **({"facts": HALF} | tables))), as_of=as_of)


def many(count, **tables):
    """Return the cards of so many units, alike but for their names."""
    one = card(**tables)
    return [
        attrs.evolve(one, register=attrs.evolve(one.register, unit=f"xa-{number}", name=f"Xã {number}"))
        for number in range(count)
    ]


def rows(chart):
    """Return all rows of a chart, layer by layer."""
    spec = chart.to_dict()
    named = [(layer.get("data") or spec["data"])["name"] for layer in spec["layer"]]
    return [row for name in dict.fromkeys(named) for row in spec["datasets"][name]]


def texts(chart, key="said"):
    """Return what the rows say under *key*, each once."""
    return list(dict.fromkeys(row[key] for row in rows(chart) if key in row))


def over(chart):
    """Return what stands over a chart, as one text."""
    title = chart.to_dict()["title"]
    return " ".join([*title["text"], *title["subtitle"]])


class TestSteps:
    def test_fall_from_the_maximum_to_the_index(self):
        """10, less 3 and 2, is 5; on the scale of 100 that is 50; a bonus of 1 and a penalty of 1 count 10 each."""
        steps = steps_of(card(documents=[PLAN]), "vi", "field")

        assert [
            ("Điểm tối đa", 10),
            ("1 Điều hành", -3),
            ("2 Tiêu chí", -2),
            ("Điểm đạt", 5),
            ("Quy đổi về thang 100", 45),
            ("Điểm thưởng (ngoài tổng điểm)", 10),
            ("Điểm trừ (ngoài tổng điểm)", -10),
            ("Chỉ số", 50),
        ] == [(step.name, step.change) for step in steps]

    @pytest.mark.parametrize("by", ["field", "cause"])
    def test_sum_to_the_index(self, by):
        """The maximum and every change after it are the exact index: 30 less 10."""
        steps = steps_of(card(), "vi", by)
        changes = [step.change for step in steps if step.kind != "level"]

        assert 20 == 10 + sum(changes) == steps[-1].end

    def test_by_cause(self):
        """2 and 2 points are missing, 3 below the threshold."""
        steps = steps_of(card(), "en", "cause")

        assert [("Missing", -4), ("Below the threshold", -3)] == [
            (step.name, step.change) for step in steps if step.kind == "loss"
        ]

    def test_tell_what_is_open(self):
        """A document that has time until the window closes is still open."""
        steps = steps_of(card(as_of=day(2, 1)), "vi", "field")

        assert [("2 Tiêu chí", -2, 2)] == [(step.name, step.change, step.open) for step in steps if step.name[0] == "2"]


class TestWaterfall:
    def test_labels_have_decimal_commas_and_the_band(self):
        """A step of 1/4 point is −0,25, the end is the published index with its band."""
        chart = plots.waterfall(card(documents=[PLAN], facts=HALF | {"done": 9, "total": 24}))

        assert {"−3,75", "42,5 – Kém"} <= {*texts(chart)}
        assert "," == chart.to_dict()["config"]["locale"]["number"]["decimal"]

    def test_names_what_it_leaves_out(self):
        """A field with full marks has no step, and is named."""
        report = paper("02/BC-UBND", day(3, 1), kind="report")

        assert "Không vẽ các lĩnh vực đủ điểm: 2" in over(plots.waterfall(card(documents=[report])))

    def test_says_what_is_open(self):
        """What can still be cured stands beside what is lacking."""
        assert "−2 (2 still open)" in texts(plots.waterfall(card(as_of=day(2, 1)), lang="en"))

    def test_axis_that_does_not_begin_at_0_says_so(self):
        """Where little was lost, the axis is cut, in words."""
        tree = {"1": leaf(100, {"kind": "proportional", "ratio": ["done", "total"]})}
        chart = plots.waterfall(card_of(set_data(tree, 100), facts={"done": 97, "total": 100}))

        assert "điểm (trục bắt đầu từ 90, không phải từ 0)" in json.dumps(chart.to_dict(), ensure_ascii=False)

    def test_reaches_below_0(self):
        """An index below 0 is drawn below 0."""
        tree = {"1": leaf(10, {"kind": "document", "document": "plan"}), "9": TREE["9"]}
        chart = plots.waterfall(card_of(set_data(tree, 10), facts={"faults": 1}))

        assert -10 == min(row["low"] for row in rows(chart) if "low" in row)

    def test_of_a_unit_without_an_index_says_so(self):
        """Where nothing applies, a sentence stands instead."""
        apart = card(not_applicable={"1": "không có", "2": "không có"})

        assert ["Không có chỉ số: không tiêu chí nào áp dụng cho đơn vị."] == texts(plots.waterfall(apart), "label")


class TestHeatMap:
    def test_has_the_points_lost_by_unit_and_criterion(self):
        """A row of each unit, those that lost most first; what nobody lost has no column."""
        some = [card("xa-a", documents=[PLAN]), card("xa-b", facts=HALF | {"done": 10})]
        chart = plots.heat_map(some)
        cells = [(row["name"], row["code"], row["said"]) for row in rows(chart) if row.get("sort") == "lost"]

        assert ("Xã A", "1.1", "−3 điểm") in cells
        assert ("Xã B", "1.2", "−2 điểm") in cells
        assert 6 == len({*cells})
        assert ["Xã A (−5)", "Xã B (−4)"] == [label for label in texts(chart, "label") if label.startswith("Xã")]

    def test_tells_criteria_that_nobody_lost(self):
        """A criterion in which all have full marks is counted, not drawn."""
        assert "Không vẽ 1 tiêu chí" in over(plots.heat_map([card(documents=[PLAN])]))

    def test_means_the_rest(self):
        """Of 41 units 40 have a row; the last row is the other one, and says so."""
        chart = plots.heat_map(many(41), lang="en")

        assert "the last row is the mean of the other 1" in over(chart)
        assert "Mean of the other 1 units (−7)" in texts(chart, "label")

    def test_marks_what_does_not_apply(self):
        """A criterion that one unit does not have is a × in its row."""
        chart = plots.heat_map([card("xa-a"), card("xa-b", not_applicable={"2": "không có"}, as_of=None)])

        assert "×" in texts(chart, "label")
        assert "Dấu × là" in over(chart)

    def test_says_that_numbers_are_rounded(self):
        """A third is 0,33 in a cell, and the reader is told; what is under a hundredth is not shown as 0."""
        chart = plots.heat_map(
            [card(facts=HALF | {"done": 17, "total": 18}), card("xa-b", facts=HALF | {"done": 9999, "total": 10000})]
        )

        assert {"0,33", "<0,01"} <= {*texts(chart, "label")}
        assert "làm tròn" in over(chart)

    def test_tells_that_open_points_count_as_lost(self):
        """On a day within the year, what is open is in the cells, too."""
        assert "còn lấy được" in over(plots.heat_map([card(as_of=day(2, 1))]))

    def test_of_those_that_lost_nothing(self):
        """Where nobody lost a point, a sentence says so."""
        report = paper("02/BC-UBND", day(3, 1), kind="report")
        full = card(documents=[PLAN, report], facts=HALF | {"done": 10})

        assert ["Không đơn vị nào mất điểm."] == texts(plots.heat_map([full]), "label")

    def test_of_wide_sets_has_no_numbers(self):
        """Beyond 50 columns the cells are narrow and hold no text."""
        tree = {str(code): leaf(1, {"kind": "document", "document": "plan"}) for code in range(1, 52)}
        chart = plots.heat_map([card_of(set_data(tree, 51))])

        assert 714 == chart.to_dict()["width"]


class TestLadder:
    def test_of_one_has_three_rungs(self):
        """Secured, earned and reachable, each with the band it would end in."""
        chart = plots.ladder(
            card(as_of=day(2, 1), documents=[PLAN], facts=HALF | {"faults": {"value": 1, "final": True}})
        )

        assert ["Chắc chắn giữ được", "Hiện có", "Cao nhất còn có thể đạt"] == [
            name for name in texts(chart, "name") if name not in {"Tốt", "Khá", "Kém"}
        ]
        assert "50 – Khá" in texts(chart)

    def test_of_some_has_the_highest_on_top(self):
        """Each row has its index; in an open year, its interval beside it."""
        some = [card("xa-a"), card("xa-b", facts=HALF | {"done": 10})]

        assert ["50", "20"] == texts(plots.ladder(some))
        assert "từ" in texts(plots.ladder([card("xa-a", as_of=day(2, 1)), card("xa-b", as_of=day(2, 1))]))[0]

    @pytest.mark.parametrize("as_of", [None, day(2, 1)])
    def test_of_many_has_no_names(self, as_of):
        """More than 40 units are lines without names, and the reader is told."""
        chart = plots.ladder(many(41, as_of=as_of))

        assert "không ghi tên" in over(chart)
        assert 41 == len({row["row"] for row in rows(chart) if "row" in row})

    def test_has_only_the_bands_that_it_shows(self):
        """An index of 70, 100 less the penalty's 10 and the report's 20, has no stripe of the band that ends at 50."""
        chart = plots.ladder(card(documents=[PLAN], facts=HALF | {"done": 10, "faults": 2}))

        assert {"Tốt", "Khá"} == {*texts(chart, "name")} & {"Tốt", "Khá", "Kém"}

    def test_without_bands_says_so(self):
        """A set without bands has none behind it."""
        assert "no bands" in over(plots.ladder(card_of(set_data(TREE, 10), facts=HALF), lang="en"))

    def test_names_who_has_no_index(self):
        """Units without an index are named; alone, a sentence stands."""
        apart = {"1": "không có", "2": "không có"}
        left = [card(f"xa-{number}", not_applicable=apart) for number in range(6)]

        assert "Không vẽ 6 đơn vị chưa có chỉ số: Xã 0, Xã 1, Xã 2, Xã 3, Xã 4, …" in over(
            plots.ladder([card(), *left])
        )
        assert ["Không có chỉ số: không tiêu chí nào áp dụng cho đơn vị."] == texts(plots.ladder(left), "label")


class TestBands:
    def asking(self, lang, **facts):
        """Return a ladder and a rank of a set whose bands ask for more than an index."""
        bands = {
            "good": BANDS["good"] | {"every_field": "1/3", "no_penalty": ["9"]},
            "fair": BANDS["fair"] | {"no_penalty": ["9"]},
            "poor": BANDS["poor"] | {"from": 5, "every_field": "10 %"},
            "weak": {"title": {"vi": "Yếu", "en": "Weak"}, "from": 0},
        }
        one = card_of(set_data(TREE, 10, bands=bands), facts=HALF | facts)
        return plots.ladder(one, lang=lang), plots.rank(rank([one]), lang=lang)

    def test_say_what_else_they_ask_for(self):
        """Stripes go by the index; each band that a condition may refuse is named with its conditions."""
        vi = "“Tốt” – mọi lĩnh vực đạt ít nhất ≈ 33,33 %, không bị trừ điểm ở 9; "
        vi += "“Khá” – không bị trừ điểm ở 9; “Kém” – mọi lĩnh vực đạt ít nhất 10 %."
        en = "“Good” – at least ≈ 33.33 % of every field, no points taken at 9; "
        en += "“Fair” – no points taken at 9; “Poor” – at least 10 % of every field."

        assert all(vi in over(chart) for chart in self.asking("vi"))
        assert all(en in over(chart) for chart in self.asking("en"))

    def test_that_ask_for_nothing_else_say_nothing(self):
        """Where an index is all that it takes, no note stands."""
        assert all("Dải" not in over(chart) for chart in (plots.ladder(card()), plots.rank(rank([card()]))))

    def test_stand_on_an_axis_that_says_where_it_starts(self):
        """An index of 80 has an axis from 70, and its title says so; one of 20 has an axis from 0."""
        high = card(documents=[PLAN], facts=HALF | {"done": 10, "faults": 1})
        titles = [
            json.dumps(chart.to_dict(), ensure_ascii=False)
            for one in (high, card())
            for chart in (plots.ladder(one), plots.rank(rank([one])))
        ]

        assert [True, True, False, False] == ["chỉ số (trục bắt đầu từ 70, không phải từ 0)" in text for text in titles]


class TestOutlines:
    def test_count_in_points_of_the_total(self):
        """Below a branch of 3 that is scaled to 12 a point is 4: the row of a heat map sums to what is lost in all."""
        rule = {"kind": "document", "document": "plan"}
        branch = {"title": "Lĩnh vực", "scale_to": 12, "1": leaf(1, rule), "2": leaf(2, rule)}
        found = plots.outline(card_of(set_data({"1": leaf(8, rule), "2": branch}, 20)))

        assert ({"1": 8, "2.1": 4, "2.2": 8}, 20) == (found.lost, found.taken)

    def test_give_the_same_charts(self):
        """What is kept of a scorecard is enough for the charts of many, and travels between processes."""
        some = [card("xa-a", as_of=day(2, 1)), card("xa-b", as_of=day(2, 1), facts=HALF | {"done": 10})]
        kept = pickle.loads(pickle.dumps([plots.outline(one) for one in some]))  # noqa: S301 -- our own

        assert plots.heat_map(some).to_dict() == plots.heat_map(kept).to_dict()
        assert plots.ladder(some).to_dict() == plots.ladder(kept).to_dict()
        assert plots.rank(rank(some)).to_dict() == plots.rank(kept).to_dict()

    def test_of_one_unit_has_a_row(self):
        """An outline alone has no bands to name, so that its ladder is that of several: a row, not three rungs."""
        assert ["20"] == texts(plots.ladder([plots.outline(card())]))

    def test_of_different_days_are_refused(self):
        """As with scorecards, what stands in one chart belongs together."""
        with pytest.raises(ParscoreError):
            plots.rank([plots.outline(card("xa-a")), plots.outline(card("xa-b", as_of=day(2, 1)))])


class TestFonts:
    def test_have_the_letters_of_vietnamese(self):
        """The Liberation Sans of vl-convert, which lacks letters, is not asked for; a generic name stands last."""
        names = plots.ladder(card()).to_dict()["config"]["font"].split(", ")

        assert "Liberation Sans" not in names
        assert "sans-serif" == names[-1]


class TestCalendar:
    def test_has_a_row_for_each_day(self):
        """The report's 2 points fall due on 31 March; all else has until the window closes."""
        chart = plots.calendar(card(as_of=day(2, 1)))

        assert ["31/3/2023", "31/01/2024"] == texts(chart, "label")
        assert "+2: 2" in texts(chart)
        assert "kể cả 2 điểm chưa đến hạn" in over(chart)

    def test_rows_add_up_to_what_is_open(self):
        """Of 7 open points 2 fall due in March and 5 (3 + 2) at the end; the bonus of 1 is told apart from them."""
        one = card(as_of=day(2, 1))
        shown = texts(plots.calendar(one))

        assert 7 == one.reachable - one.earned
        assert "+2: 2" in shown
        assert "+5, ngoài tổng điểm +1: 1.1, 1.2, 8" in shown

    def test_day_of_a_bonus_alone_says_so(self):
        """What only a bonus brings is not told as points of the total."""
        tree = {"1": leaf(1, {"kind": "proportional", "ratio": ["done", "total"]}), "8": TREE["8"]}
        facts = {"done": 10, "total": 10}
        chart = plots.calendar(card_of(set_data(tree, 1), facts=facts, as_of=day(2, 1)), lang="en")

        assert "+1 outside the total: 8" in texts(chart)

    def test_of_a_closed_year_is_a_sentence(self):
        """On a day after the window nothing can be earned."""
        closed = card(as_of=day(2, 1, 2024))

        assert ["Nothing can be earned any more."] == texts(plots.calendar(closed, lang="en"), "label")

    def test_of_no_day_shows_what_could_be_handed_in(self):
        """
        Without a day the score is that of the end; as in reports, what could be handed in until then is shown: 3 of the
        dossiers, 2 each of the plan and of a report dated in time, and apart from them the bonus.
        """
        chart = plots.calendar(card())

        assert ["+7, ngoài tổng điểm +1: 1.1, 1.2, 2, 8"] == [text for text in texts(chart) if ": " in text]
        assert "Nếu bổ sung kịp các hạn dưới đây, trong tổng điểm lấy lại được 7 điểm." in over(chart)

    def test_tells_of_later_days(self):
        """Of 41 days the first 40 are drawn, the rest is told with its points."""
        rule = {"kind": "document", "document": "plan"}
        tree = {str(n): leaf(1, rule | {"due": day(1 + n // 28, 1 + n % 28)}) for n in range(1, 42)}
        chart = plots.calendar(card_of(set_data(tree, 41), as_of=day(1, 1)))

        assert "còn 1 hạn sau, cộng 1 điểm" in over(chart)
        assert 40 == len({row["row"] for row in rows(chart)})

    def test_day_that_is_not_set_is_named(self):
        """An open line without a day has a row that says so."""
        one = card(as_of=day(2, 1))
        lines = tuple(attrs.evolve(line, curable_until=None) for line in one.root.deductions)
        odd = attrs.evolve(one, root=attrs.evolve(one.root, deductions=lines), bonus=None, penalty=None)

        assert ["không có hạn"] == texts(plots.calendar(odd), "label")


class TestClaimed:
    def test_of_one_unit_has_a_row_for_each_difference(self):
        """A claim of 4 beside 3 that are computed; a claim that agrees is told."""
        chart = plots.claimed(card(claimed={"1.1": 4, "1.2": 0}))

        assert ["4 → 3"] == [text for text in texts(chart, "text") if "→" in text]
        assert "Không vẽ 1 tiêu chí mà các số đều như nhau: 1.2" in over(chart)

    def test_has_every_stage(self):
        """A reviewer gave 2 points: claimed 4, computed 3, verified 2."""
        review = {"stage": "verified-1", "by": "Sở Nội vụ", "date": day(2, 20, 2024)}
        award = {"criterion": "1.1", "points": 2, "reason": "thiếu"}
        register = read_register(
            register_data(facts=HALF, claimed={"1.1": 4}, reviews=[review | {"decisions": [award]}])
        )
        cards = [score(SET, register, stage=stage) for stage in ("verified-1", "self")]
        chart = plots.claimed(cards)

        assert ["4 → 3 → 2"] == [text for text in texts(chart, "text") if "→" in text]
        assert "Tính được, thẩm định lần 1" in texts(chart, "series")

    def test_of_units_sums_what_was_claimed(self):
        """Each unit has a row; those that agree or claim nothing are counted."""
        some = [
            card("xa-a", claimed={"1.1": 4, "1.2": 1}),
            card("xa-b"),
            card("xa-c", claimed={"1.1": 3}),
        ]
        chart = plots.claimed(some)

        assert ["5 → 3"] == [text for text in texts(chart, "text") if "→" in text]
        assert "Không vẽ: 1" not in over(chart)
        assert "1 đơn vị mà hai số như nhau" in over(chart)
        assert "1 đơn vị không có điểm tự chấm" in over(chart)

    def test_cuts_at_40(self):
        """Of 41 units that differ 40 are drawn, and the reader is told."""
        assert "1 hàng khác" in over(plots.claimed(many(41, claimed={"1.1": 4})))

    def test_without_a_difference_is_a_sentence(self):
        """Where all agrees nothing is drawn."""
        assert ["No claim differs from what is computed."] == texts(plots.claimed(card(), lang="en"), "label")


class TestRank:
    def test_marks_ties(self):
        """Equals share a rank, marked with = and by their shape."""
        some = [card("xa-a"), card("xa-b"), card("xa-c", facts=HALF | {"done": 10})]
        chart = plots.rank(rank(some))

        assert ["1. Xã C", "2=. Xã A", "2=. Xã B"] == [text for text in texts(chart, "label") if "." in text]
        assert "2 đơn vị có chỉ số đúng bằng" in over(chart)

    def test_of_a_part_keeps_its_ranks(self):
        """Who is left of a ranking has the rank of the whole."""
        whole = rank([card("xa-a"), card("xa-c", facts=HALF | {"done": 10})])
        part = attrs.evolve(whole, places=whole.places[1:])

        assert ["2. Xã A"] == [text for text in texts(plots.rank(part), "label") if "." in text]

    def test_says_where_each_can_end(self):
        """In an open year the best and the worst rank stand beside the index."""
        some = [card(unit, as_of=day(2, 1)) for unit in ("xa-a", "xa-b")]

        assert all("(in the end: rank 1 to 2)" in text for text in texts(plots.rank(rank(some), lang="en")))
        assert "hạng 1)" in texts(plots.rank(rank(some[:1])))[0]

    def test_of_many_is_a_distribution(self):
        """41 units with an index of 20 are one bar from 20 to 21."""
        chart = plots.rank(rank(many(41)))

        assert ["từ 20 đến dưới 21"] == [name for name in texts(chart, "name") if name.startswith("từ")]
        assert ["41 đơn vị"] == texts(chart)
        assert "41 đơn vị đồng hạng với đơn vị khác; có 1 hạng" in over(chart)

    def test_without_an_index_is_a_sentence(self):
        """Where no unit has an index, that is said."""
        apart = card(not_applicable={"1": "không có", "2": "không có"})

        assert ["Không có chỉ số: không tiêu chí nào áp dụng cho đơn vị."] == texts(plots.rank(rank([apart])), "label")


class TestEvery:
    @pytest.mark.parametrize(
        "draw", [plots.heat_map, plots.ladder, plots.claimed, lambda cards: plots.rank(rank(cards))]
    )
    def test_of_none_is_a_sentence(self, draw):
        """Without units there is a chart that says so."""
        assert ["Không có đơn vị nào để vẽ."] == texts(draw([]), "label")

    @pytest.mark.parametrize(
        "draw",
        [
            plots.waterfall,
            plots.calendar,
            plots.ladder,
            plots.claimed,
            lambda one: plots.heat_map([one]),
            lambda one: plots.rank(rank([one])),
        ],
    )
    def test_bears_its_status(self, draw):
        """A set that is not official says so on every chart."""
        assert "MINH HỌA" in over(draw(card(as_of=day(2, 1))))

    def test_official_sets_bear_none(self):
        """An official set needs no warning."""
        official = card_of(set_data(TREE, 10, set={"status": "official"}), facts=HALF)

        assert "chính thức" not in over(plots.waterfall(official))

    def test_later_stages_are_named(self):
        """A chart of a verified score says whose view it is."""
        review = {
            "stage": "verified-1",
            "by": "Sở Nội vụ",
            "date": day(2, 20, 2024),
            "decisions": [{"criterion": "1.1", "points": 2, "reason": "thiếu"}],
        }

        assert "thẩm định lần 1" in over(plots.waterfall(card(reviews=[review])))

    @pytest.mark.parametrize("draw", [plots.heat_map, plots.ladder])
    def test_of_different_sets_is_refused(self, draw):
        """Scores of two sets do not stand in one chart."""
        other = card_of(set_data(TREE, 10), facts=HALF)

        with pytest.raises(ParscoreError) as caught:
            draw([card("xa-a"), other])

        assert "same-set" == caught.value.code

    def test_whole_names_are_told_and_cut_ones_shown(self):
        """A name of 300 letters with a script, a mark that turns text and a bell is harmless, cut and whole."""
        one = card()
        odd = attrs.evolve(one, register=attrs.evolve(one.register, name=TITLE))
        (row,) = (row for row in rows(plots.heat_map([odd])) if row.get("label", "").endswith("(−7)"))

        assert "…" in row["label"]
        assert len(row["name"]) > 300
        assert not {"\u202e", "\x07"} & {*json.dumps(row, ensure_ascii=False)}


class TestWords:
    @pytest.mark.parametrize(
        ("number", "said"), [(Fraction(1, 3), "≈ +0,33"), (Fraction(-1, 4), "−0,25"), (Fraction(0), "+0")]
    )
    def test_signed(self, number, said):
        """A change has its sign; what is rounded is marked."""
        assert said == signed(number, "vi")

    def test_short_texts_stay(self):
        """What fits is not cut, what does not ends in …, and nothing but the end of a script is changed."""
        assert ("Xã Ví Dụ", "Xã…", "<b>x</b>") == (short("Xã Ví Dụ"), short("Xã Ví Dụ", 4), clean("<b>x</b>"))
        assert "< /script>" == clean("</script>")
