"""The report of one unit, drafted: what its scorecard knows, laid out."""

from fractions import Fraction

from building import Data, card_of, day, leaf, paper, register_data, set_data
from parscore.evidence import read_register
from parscore.reports import UnitReport, draft_unit
from parscore.reports._figures import figure
from parscore.reports.model import Rank, Row
from parscore.scoring import score
from reporting import COMPILED, FACTS, HOSTILE, LATE, card


def rows_of(report: UnitReport) -> dict[str, Row]:
    """Return the rows of a report by their code; the total's is empty."""
    return {row.code: row for row in report.ledger}


class TestConclusions:
    def test_holds_the_figures_of_the_card(self):
        """The plan is late (2 of 4), the report missing, 2 of 3 dossiers on time: 4 of 10, index 40."""
        found = draft_unit(card(), "en").conclusions

        assert ("40", None, "Poor") == (found.index.text, found.exact_index, found.band)
        assert ("10", "4", "6", "0") == (found.max.text, found.earned.text, found.lost.text, found.open.text)
        assert ("0", None) == (found.bonus.text, found.penalty)
        assert found.is_final

    def test_tells_what_the_index_was_rounded_from(self):
        """With 1 of 3 dossiers on time in a set of that alone, the index is a third."""
        rule = {"kind": "proportional", "ratio": ["done", "total"]}
        found = draft_unit(card_of(set_data({"1": leaf(3, rule)}, 3), facts={"total": 3, "done": 1}), "en").conclusions

        assert ("33.33", "33.333333…") == (found.index.text, found.exact_index)
        assert Fraction(100, 3) == found.index.exact

    def test_names_the_largest_losses_first(self):
        """The lines come in descending order of points, at most five of them; causes likewise."""
        found = draft_unit(card(), "en").conclusions

        assert [("1.2", "3"), ("1.1", "2"), ("2.1", "1")] == [(line.code, line.points.text) for line in found.losses]
        assert [("missing", 1, "3"), ("late", 1, "2"), ("below_threshold", 1, "1")] == [
            (cause.id, cause.lines, cause.points.text) for cause in found.causes
        ]

    def test_tells_claims_that_differ(self):
        """A claim of 4 where 2 are earned is 2 too much; one that is right is not told."""
        found = draft_unit(card(claimed={"1.1": 4, "2.1": 2}), "en").conclusions

        assert [("1.1", "4", "2", "2")] == [
            (claim.code, claim.claimed.text, claim.earned.text, claim.difference.text) for claim in found.claims
        ]

    def test_has_the_interval_of_an_open_year(self):
        """In February all but nothing can still be lost, or won: 0 to 100, and the bonus."""
        found = draft_unit(card(as_of=day(2, 1)), "en").conclusions

        assert not found.is_final
        assert ("0", "110") == (found.least.text, found.most.text)
        assert ("Poor", "Good") == (found.band_least, found.band_most)
        assert "8" == found.open.text

    def test_of_a_unit_to_which_nothing_applies(self):
        """There is no index, no band and no interval, and the text says so."""
        report = draft_unit(card(not_applicable={"1": "Không có", "2": "Không có"}), "en")
        found = report.conclusions

        assert (None, None, None, None, None) == (found.index, found.band, found.least, found.most, found.exact_index)
        assert ("There is no index: no criterion applies to the unit.",) == found.summary
        assert "not applicable: Không có" == rows_of(report)["1"].apart

    def test_of_a_set_without_bands(self):
        """No band is told."""
        found = draft_unit(card_of(set_data({"1": leaf(1, {"kind": "document", "document": "plan"})}, 1))).conclusions

        assert (None, None, None) == (found.band, found.band_least, found.band_most)


class TestFigure:
    def test_has_its_mark_before_its_sign(self):
        """A third that is shown as 0.33 is ≈ −0.33 where it was lost; 3 is −3."""
        third, three = figure(Fraction(1, 3), "en"), figure(Fraction(3), "en")

        assert ("≈ −0.33", "≈ +0.33", "−3") == (third.signed("−"), third.signed("+"), three.signed("−"))


class TestContext:
    def test_tells_status_and_day(self):
        """What stands on every page is the set, its status and the day."""
        context = draft_unit(card(), "en").context

        assert ("Test set", "illustrative", False) == (context.set_title, context.status, context.is_official)
        assert context.status_text.startswith("ILLUSTRATIVE")
        assert None is context.stage
        assert draft_unit(card()).supposes_nothing_more
        assert not draft_unit(card(as_of=day(2, 1))).supposes_nothing_more

    def test_of_an_official_set(self):
        """Only that needs no warning."""
        data = set_data({"1": leaf(1, {"kind": "document", "document": "plan"})}, 1, set={"status": "official"})

        assert draft_unit(card_of(data)).context.is_official

    def test_keeps_texts_on_one_line(self):
        """Control characters, and signs that turn the direction of writing, are taken out of every text."""
        report = draft_unit(card(name=f"Xã\n{HOSTILE}"))

        assert report.name.isprintable()
        assert "\u202e" not in report.name
        assert "<b>&amp;</b>" in report.name


class TestLedger:
    def test_has_a_row_for_each_criterion_and_the_total(self):
        """In the readers' order, each with its depth; the total is last, without the bonus."""
        report = draft_unit(card(), "en")

        assert [
            ("1", 0, "core"),
            ("1.1", 1, "core"),
            ("1.2", 1, "core"),
            ("2", 0, "core"),
            ("2.1", 1, "core"),
            ("3", 0, "bonus"),
            ("", 0, "core"),
        ] == [(row.code, row.depth, row.role) for row in report.ledger]
        assert ("Total", "10", "4", "6") == (
            report.ledger[-1].title,
            report.ledger[-1].max.text,
            report.ledger[-1].earned.text,
            report.ledger[-1].lost.text,
        )

    def test_tells_each_line_in_full(self):
        """Cause, found, wanted, what was looked at, source and remedy are kept apart."""
        (line,) = rows_of(draft_unit(card(), "en"))["1.1"].lines

        assert ("1.1", "2", "late", "late") == (line.code, line.points.text, line.cause, line.cause_text)
        assert "1/KH-UBND of 2023-04-03, 3 day(s) late" == line.found
        assert "Plan, issued by 2023-03-31 (late: −2, none: −4)" == line.wanted
        assert ("Looked at 9/GM of 2023-03-01: does not count, it is of type GM, type KH is wanted.",) == line.looked
        assert "341/KH-UBND of 2023-02-22, mục 1" == line.cite
        assert "it cannot be won back this year; next time keep the deadline" == line.remedy
        assert (None, None, False) == (line.until, line.until_text, line.is_open)
        assert "0" == line.winnable.text

    def test_rounds_so_that_columns_add_up(self):
        """Of three thirds, shown to two places, one takes what is left over: 0.34 + 0.33 + 0.33 = 1."""
        share = {"kind": "proportional", "ratio": ["done", "total"]}
        data = set_data({"1": {"title": "A", **{str(n): leaf(1, share) for n in (1, 2, 3)}}}, 3)
        rows = rows_of(draft_unit(card_of(data, facts={"total": 3, "done": 1}), "en"))

        assert ["≈ 0.34", "≈ 0.33", "≈ 0.33"] == [rows[f"1.{n}"].earned.text for n in (1, 2, 3)]
        assert Fraction(1, 3) == rows["1.1"].earned.exact
        assert "1" == rows["1"].earned.text

    def test_says_what_does_not_apply_and_what_is_granted(self):
        """The reason stands beside the criterion; figures of what left the reckoning are 0."""
        rows = rows_of(draft_unit(card(not_applicable={"1.2": "Không giao"}), "en"))

        assert ("not applicable: Không giao", "0") == (rows["1.2"].apart, rows["1.2"].max.text)
        data = set_data(
            {"1": leaf(2, {"kind": "document", "document": "plan"}, not_applicable="grant"), "2": leaf(1, REPORT)}, 3
        )
        granted = rows_of(draft_unit(card_of(data, not_applicable={"1": "Không giao"}), "en"))["1"]
        assert ("not applicable, granted in full: Không giao", "2", "2") == (
            granted.apart,
            granted.max.text,
            granted.earned.text,
        )

    def test_tells_a_gate_once(self):
        """What a gate blocks is told where the gate stands, with what lies behind it."""
        gated = {"title": "B", "requires": ["1"], **{str(n): leaf(1, REPORT) for n in (1, 2)}}
        plan = leaf(1, {"kind": "document", "document": "plan"})
        rows = rows_of(draft_unit(card_of(set_data({"1": plan, "2": gated}, 3)), "en"))
        (line,) = rows["2"].lines

        assert ("2", "2", "gated") == (line.code, line.points.text, line.cause)
        assert "Blocked: 2.1, 2.2." == line.more[0]
        assert 3 == len(line.more)
        assert ((), ()) == (rows["2.1"].lines, rows["2.2"].lines)

    def test_tells_what_of_a_gate_can_be_won_back(self):
        """Of 4 behind a gate 2 are late for good: 2 come back once it opens."""
        plan = {"kind": "document", "document": "plan", "due": day(3, 31), "late": "50 %"}
        data = set_data({"1": leaf(1, REPORT), "2": leaf(4, plan, requires=["1"])}, 5)
        rows = rows_of(draft_unit(card_of(data, documents=[paper("1/KH-UBND", day(4, 1))]), "en"))
        (line,) = rows["2"].lines

        assert ("4", "2") == (line.points.text, line.winnable.text)

    def test_notes_what_may_still_fall(self):
        """In an open year a share that is not final may end at 0."""
        row = rows_of(draft_unit(card(as_of=day(2, 1)), "en"))["2.1"]

        assert ("What is earned may still fall to 0.",) == row.notes

    def test_notes_how_a_scaled_branch_comes_about(self):
        """Of 2 points of 4, scaled to 8, 4 are earned."""
        plan = {"kind": "document", "document": "plan"}
        data = set_data({"1": {"title": "A", "scale_to": 8, "1": leaf(2, plan), "2": leaf(2, REPORT)}}, 8)
        row = rows_of(draft_unit(card_of(data, documents=[paper("1/KH", day(3, 1))]), "en"))["1"]

        assert ("Scaled: 2/4 of its children × 8 = 4",) == row.notes


REPORT: Data = {"kind": "document", "document": "report"}


class TestStages:
    def test_stand_beside_each_other(self):
        """
        The unit's own view earns 2 of 4 for the plan; the first verification
        rejects it, and an added report earns 3 at the explanation.
        """
        reject = {"document": "1/KH-UBND", "verdict": "rejected", "reason": "Không dấu"}
        reviews = [
            {"stage": "verified-1", "by": "Phòng Nội vụ", "date": day(2, 5, 2024), "decisions": [reject]},
            {
                "stage": "explained",
                "by": "Xã A",
                "date": day(2, 9, 2024),
                "decisions": [{"fact": "done", "value": 3, "reason": "Đếm lại"}],
                "documents": [paper("2/BC", day(3, 1), "report")],
            },
        ]
        report = draft_unit(
            score(COMPILED, read_register(register_data(documents=LATE, facts=FACTS, reviews=reviews))), "en"
        )
        rows = rows_of(report)

        assert [("self", "40"), ("verified-1", "20"), ("explained", "60")] == [
            (stage.id, stage.index.text) for stage in report.stages
        ]
        assert ["2", "0", "0"] == [figure.text for figure in rows["1.1"].stages]
        assert ["0", "0", "3"] == [figure.text for figure in rows["1.2"].stages]
        assert ["2", "2", "3"] == [figure.text for figure in rows["2.1"].stages]
        assert ["4", "2", "6"] == [figure.text for figure in rows[""].stages]
        assert "after the explanation" == report.context.stage

    def test_end_with_the_one_that_is_scored(self):
        """A score of the unit's own view tells nothing of what came later."""
        decision = {"document": "1/KH-UBND", "verdict": "rejected", "reason": "Không dấu"}
        reviews = [{"stage": "verified-1", "by": "Phòng", "date": day(2, 5, 2024), "decisions": [decision]}]
        register = read_register(register_data(documents=LATE, facts=FACTS, reviews=reviews))

        assert () == draft_unit(score(COMPILED, register, stage="self")).stages
        assert 2 == len(draft_unit(score(COMPILED, register)).stages)

    def test_are_none_where_nobody_reviewed(self):
        """There is nothing to stand beside."""
        assert () == draft_unit(card()).stages


class TestEvidence:
    def test_tells_what_each_document_is_worth(self):
        """Without the plan its 2 points are lost, and 20 of the index."""
        first, second = draft_unit(card(), "en").papers

        assert ("1/KH-UBND", "2023-04-03", "Plan", "mục V, kh.pdf") == (first.name, first.date, first.kind, first.place)
        assert ("brings", "2", "20") == (first.standing, first.points.text, first.index.text)
        (use,) = first.serves
        assert ("1.1", True) == (use.code, use.counts)
        assert ("It counts as Plan, 3 day(s) after 2023-03-31.", "Alone it brings 2 points.") == use.told
        assert ("9/GM", "idle", "0") == (second.name, second.standing, second.points.text)
        assert ("It does not count as Plan: it is of type GM, type KH is wanted.",) == second.serves[0].told

    def test_puts_those_to_spare_behind_those_that_bring(self):
        """A second plan stands by: alone nothing is lost without either."""
        papers = [paper("1/KH", day(3, 1)), paper("2/KH", day(3, 2)), paper("3/BC", day(3, 3), "report")]
        drafted = draft_unit(card(documents=papers), "en").papers

        assert [("3/BC", "brings"), ("1/KH", "spare"), ("2/KH", "spare")] == [
            (item.name, item.standing) for item in drafted
        ]

    def test_says_why_no_criterion_looked(self):
        """A document of no kind is told with the reason; one without a number is known by its subject."""
        odd = {"date": day(3, 1), "subject": "Bản giao ước"}
        (drafted,) = draft_unit(card(documents=[odd]), "en").papers

        assert ("“Bản giao ước”", "", None, None) == (drafted.name, drafted.subject, drafted.kind, drafted.place)
        assert ("No criterion looked at it: it is of no kind that the set knows.",) == drafted.notes

    def test_names_what_a_document_looks_like(self):
        """An invitation to a meeting looks like its conclusion, but is not."""
        meeting = {"title": {"vi": "Kết luận", "en": "Conclusion"}, "types": ["TB"], "subject": ["họp"]}
        data = set_data({"1": leaf(1, {"kind": "document", "document": "meeting"})}, 1, documents={"meeting": meeting})
        invitation = {"number": "1/GM-UBND", "date": day(3, 1), "subject": "Mời họp giao ban"}
        (drafted,) = draft_unit(card_of(data, documents=[invitation]), "en").papers

        assert "It looks like Conclusion, but it is not." == drafted.notes[0]

    def test_tells_what_it_brings_once_all_is_there(self):
        """One of two papers that a rule needs brings nothing yet."""
        both = {
            "kind": "all_of",
            "conditions": [{"kind": "document", "document": "plan"}, {"kind": "document", "document": "report"}],
        }
        drafted = draft_unit(card_of(set_data({"1": leaf(2, both)}, 2), documents=[paper("1/KH", day(3, 1))]), "en")

        assert "Once all else that the criterion asks for is there: 2 points." == drafted.papers[0].serves[0].told[-1]


class TestTasks:
    def test_come_in_order_of_points(self):
        """The most points first, the bonus among them; what cannot be cured is a lesson."""
        report = draft_unit(card(), "en")

        assert [("1.2", "3", "core"), ("2.1", "1", "core"), ("3", "1", "bonus")] == [
            (line.code, line.points.text, line.role) for line in report.tasks
        ]
        assert ["1.1"] == [line.code for line in report.lessons]

    def test_of_a_day_are_what_is_open_then(self):
        """On the last day of the window all that can be cured is open; the day after nothing is."""
        assert ["1.2", "2.1", "3"] == [line.code for line in draft_unit(card(as_of=day(1, 31, 2024))).tasks]
        after = draft_unit(card(as_of=day(2, 1, 2024)))
        assert () == after.tasks
        assert not after.has_open


class TestRank:
    def test_is_kept(self):
        """The rank is the one that is given; without one there is none."""
        rank = Rank("1", 1, 1, 2, 3)

        assert rank == draft_unit(card(), rank=rank).rank
        assert None is draft_unit(card()).rank
