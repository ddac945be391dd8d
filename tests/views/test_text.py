"""The text of a card: every figure beside its reason."""

from fractions import Fraction

import attrs

from building import Data, card_of, day, leaf, one_leaf, paper, set_data
from parscore.views import line_details, line_head, node_head
from parscore.views._shown import apportion, round_shown, say_about


F = Fraction
PLAN: Data = {"kind": "document", "document": "plan"}
REPORT: Data = {"kind": "document", "document": "report"}
FAULTS: Data = {"kind": "deduct", "fact": "faults", "each": 1}
PLANS = [paper("1/KH-A", day(3, 1))]
TREE = set_data(
    {
        "1": {"title": "Lĩnh vực", "1": leaf(2, PLAN, cite="plan mục II"), "2": leaf(3, REPORT)},
        "2": leaf(5, FAULTS, requires=["1.2"]),
    },
    10,
    bands={"good": {"title": "Tốt", "from": 50}, "low": {"title": "Thấp", "from": 0}},
)


def lines(criteria: Data, lang: str = "vi", code: str | None = None, **tables: object) -> list[str]:
    """Return the lines of an explanation, without its four lines of context."""
    as_of = tables.pop("as_of", None)
    return card_of(criteria, as_of, **tables).explain(lang, code).splitlines()[5:]  # type: ignore[arg-type]


class TestContext:
    """What is told first."""

    def test_is_who_what_and_when(self) -> None:
        """Unit and year, the set, its status, and the day."""
        text = card_of(TREE, day(6, 1)).explain("en").splitlines()[:5]

        assert ["Xã A, 2023", "Test set"] == text[:2]
        assert text[2].startswith("ILLUSTRATIVE")
        assert "2023-06-01" in text[3]
        assert "2024-01-31" in text[3]
        assert "" == text[4]

    def test_tells_the_end(self) -> None:
        """Without a day, and on a day after it, the window's end is told."""
        assert "31/01/2024" in card_of(TREE).explain().splitlines()[3]
        assert "01/02/2024" in card_of(TREE, day(2, 1, 2024)).explain().splitlines()[3]


class TestSummary:
    """The figures of the card."""

    def test_has_index_band_and_points(self) -> None:
        """2 of 10 is an index of 20, and 8 are lost."""
        assert ["Chỉ số: 20 – Thấp", "  Điểm đạt: 2/10, mất 8"] == lines(TREE, documents=PLANS)[:2]

    def test_has_an_interval_with_its_bands(self) -> None:
        """On a day, both ends are told, of points, index and band."""
        interval = lines(TREE, "en", as_of=day(6, 1), documents=PLANS)[2]

        assert "  By the end: points from 2 to 10; index from 20 to 100; band from Thấp to Tốt." == interval

    def test_has_no_bands_where_there_are_none(self) -> None:
        """Without bands none is told."""
        text = lines(one_leaf(2, PLAN), "en", as_of=day(6, 1))

        assert "Index: 0" == text[0]
        assert "  By the end: points from 0 to 2; index from 0 to 100." == text[2]

    def test_shows_the_exact_index_beside_a_rounded_one(self) -> None:
        """Two thirds are published as 66.67."""
        rule = {"kind": "proportional", "ratio": ["done", "total"]}
        text = lines(one_leaf(100, rule), "en", facts={"total": 3, "done": 2})

        assert "Index: 66.67 (rounded from 66.666666…)" == text[0]
        assert "  Points: ≈ 66.67/100, ≈ 33.33 lost" == text[1]

    def test_shows_an_exact_index_to_its_end(self) -> None:
        """An eighth is told whole."""
        rule = {"kind": "proportional", "ratio": ["done", "total"]}

        assert "Index: 0.13 (rounded from 0.125)" == lines(one_leaf(1, rule), "en", facts={"total": 800, "done": 1})[0]

    def test_says_that_the_maximum_shrank(self) -> None:
        """What does not apply is told with the maximum, and how the index comes about."""
        text = "\n".join(lines(TREE, "en", documents=PLANS, not_applicable={"2": "Không giao"}))

        assert "The maximum is 5 of 10" in text
        assert "100 × 2/5" in text
        assert "2 Tiêu chí: not applicable – Không giao" in text

    def test_says_that_nothing_applies(self) -> None:
        """There is no index, and nothing else is summed."""
        text = lines(TREE, "en", not_applicable={"1": "Không", "2": "Không"})

        assert text[0].startswith("There is no index")
        assert "Nothing was deducted." not in text

    def test_says_that_nothing_was_deducted(self) -> None:
        """Full marks are told in one line, with the codes."""
        text = lines(set_data({"1": {"title": "A", "1": leaf(2, PLAN), "2": leaf(3, PLAN)}}, 5), "en", documents=PLANS)

        assert "Nothing was deducted." in text
        assert "  Full marks: 1.1, 1.2" in text

    def test_has_bonus_and_penalty(self) -> None:
        """They are told apart, and in the formula with the total's scale."""
        criteria = set_data(
            {
                "1": leaf(50, PLAN),
                "2": {"title": "Thưởng", "role": "bonus", "cap": 2, "rule": PLAN},
                "3": {"title": "Trừ", "role": "penalty", "cap": 3, "rule": FAULTS},
            },
            50,
        )
        text = lines(criteria, "en", documents=PLANS, facts={"faults": 1})

        assert "Index: 102" == text[0]
        assert {"  Bonus: +2 (at most 2)", "  Penalty: −1"} < set(text)
        assert "100 × 50/50 + (2 − 1) × 100/50" in "\n".join(text)

    def test_adds_them_as_they_are_out_of_100(self) -> None:
        """Out of 100 they need no scale."""
        criteria = set_data(
            {"1": leaf(100, PLAN), "2": {"title": "Thưởng", "role": "bonus", "cap": 2, "rule": PLAN}}, 100
        )

        assert "100 × 100/100 + 2" in "\n".join(lines(criteria, "en", documents=PLANS))


class TestTree:
    """Nodes and their lines."""

    def test_tells_what_is_not_full(self) -> None:
        """Below a branch stand those with deductions, then the codes of the others."""
        text = lines(TREE, "en", documents=PLANS)

        assert "1 Lĩnh vực: 2/5, lost 3" in text
        assert "  1.2 Tiêu chí: 0/3, lost 3" in text
        assert "  Full marks: 1.1" in text

    def test_tells_one_node_in_full(self) -> None:
        """Asked for one code, everything below it is told, and nothing else."""
        text = lines(TREE, "en", "1", documents=PLANS)

        assert "1 Lĩnh vực: 2/5, lost 3" == text[0]
        assert "  1.1 Tiêu chí: 2/2" in text
        assert not any(line.startswith("2 ") for line in text)

    def test_tells_the_source_and_the_part(self) -> None:
        """A line has its citation and its part."""
        parts = [{"title": "Phần một", "max": 1, "rule": PLAN}, {"max": 1, "rule": PLAN}]
        criteria = one_leaf(2, {"kind": "parts", "parts": parts}, leaf={"cite": "plan mục II"})
        text = "\n".join(lines(criteria, "vi"))

        assert "Phần: Phần một." in text
        assert "341/KH-UBND" in text
        assert "mục II" in text

    def test_tells_what_was_looked_at(self) -> None:
        """Each document that does not count has its reason, with its date if it has one."""
        undated = {"number": "3/KH-A", "subject": "Kế hoạch", "kind": "plan"}
        papers = [paper("1/TB-A", day(3, 1)), undated]
        text = "\n".join(lines(one_leaf(2, PLAN), "en", documents=papers))

        assert "Looked at 1/TB-A of 2023-03-01: does not count, it is of type TB" in text
        assert "Looked at 3/KH-A: does not count, it carries no date" in text

    def test_tells_what_is_cut_and_covered(self) -> None:
        """A line that a floor cut says its whole size, and what is covered is named."""
        rule = {"kind": "periodic", "document": "report", "every": "quarter", "missing": 2}
        text = "\n".join(lines(one_leaf(3, rule), "en"))

        assert "it would be 2, only 1 is left to take" in text
        assert "no Report for Q3 2023; no Report for Q4 2023." in text

    def test_tells_a_gate_once(self) -> None:
        """The branch that carries a gate has one line for both leaves, and names them."""
        criteria = set_data(
            {"1": leaf(1, PLAN), "2": {"title": "B", "requires": ["1"], "1": leaf(2, REPORT), "2": leaf(2, REPORT)}}, 5
        )
        text = lines(criteria, "en")

        assert 1 == sum("(blocked)" in line for line in text)
        assert "Blocked: 2.1, 2.2." in "\n".join(text)
        assert 2 == sum("in its own right" in line for line in text)

    def test_tells_how_it_was_scaled_or_capped(self) -> None:
        """A branch that is not the sum of its children says why."""
        criteria = set_data(
            {
                "1": {"title": "A", "scale_to": 50, "1": leaf(1, PLAN), "2": leaf(1, REPORT)},
                "2": {
                    "title": "B",
                    "role": "bonus",
                    "cap": 1,
                    "1": {"title": "C", "cap": 1, "rule": PLAN},
                    "2": {"title": "D", "cap": 1, "rule": PLAN},
                },
            },
            50,
        )
        text = "\n".join(lines(criteria, "en", documents=PLANS))

        assert "1/2 of its children × 50 = 25" in text
        assert "sum to 2, held to 1" in text

    def test_tells_what_is_granted(self) -> None:
        """Granted points are told with the reason."""
        criteria = one_leaf(2, PLAN, set={"not_applicable": "grant"})

        assert "1 Tiêu chí: not applicable, 2 granted – Không giao" in lines(
            criteria, "en", not_applicable={"1": "Không giao"}
        )

    def test_tells_what_a_penalty_lacks(self) -> None:
        """A penalty whose fact is not stated says so, one that does not apply does not."""
        penalty = {"title": "Trừ", "role": "penalty", "cap": 1, "rule": FAULTS, "not_applicable": "shrink"}
        criteria = set_data({"1": leaf(1, PLAN), "2": penalty}, 1)

        assert "is not stated" in "\n".join(lines(criteria, "en"))
        assert "is not stated" not in "\n".join(lines(criteria, "en", facts={"faults": 0}))
        assert "is not stated" not in "\n".join(lines(criteria, "en", not_applicable={"2": "Không"}))

    def test_tells_what_may_fall(self) -> None:
        """Points at risk are told beside the figures."""
        card = card_of(one_leaf(3, FAULTS), day(6, 1), facts={"faults": 1})

        assert "1 Tiêu chí: 2/3, lost 1 (may still fall to 0)" == node_head(card["1"], "en")


class TestClaims:
    """What the unit claimed."""

    def test_that_is_too_high_has_the_reason(self) -> None:
        """The difference is told, and the lines that make it."""
        text = lines(TREE, "en", documents=PLANS, claimed={"1.2": 3, "1.1": 2})
        start = text.index("Differences from the claim")

        assert "  1.2: claimed 3 (less 0), computed 0 (less 3), difference +3" == text[start + 1]
        assert text[start + 2].startswith("    −3 points")
        assert start + 3 == len(text)

    def test_that_is_too_low_is_told_too(self) -> None:
        """Less than the evidence proves is a difference as well."""
        text = lines(TREE, "en", documents=PLANS, claimed={"1.1": 1})

        assert "  1.1: claimed 1 (less 1), computed 2 (less 0), difference −1" == text[-2]
        assert text[-1].startswith("    claimed 1 less")

    def test_of_a_branch_has_no_lines(self) -> None:
        """A branch's claim is told without the lines of its leaves."""
        assert lines(TREE, "en", documents=PLANS, claimed={"1": 5})[-1].startswith("  1: claimed 5")


class TestLines:
    """The head of one line."""

    def test_of_a_bonus_is_not_a_loss(self) -> None:
        """What a bonus did not earn was never lost."""
        (line,) = card_of(one_leaf(2, PLAN)).deductions

        assert line_head(line, "en").startswith("−2 points (missing)")
        assert line_head(line, "en", "bonus").startswith("2 points not earned (missing)")

    def test_without_remedy_has_none(self) -> None:
        """A line that has no remedy tells none."""
        (line,) = card_of(one_leaf(2, PLAN)).deductions

        assert 2 == len(line_details(line, "en"))
        assert 1 == len(line_details(attrs.evolve(line, remedy=None), "en"))


class TestShown:
    """Figures that are rounded to be shown."""

    def test_are_marked(self) -> None:
        """A third is shown as about 0.33, a quarter as it is."""
        assert "≈ 0.33" == say_about(round_shown(F(1, 3)), F(1, 3), "en")
        assert "0.25" == say_about(round_shown(F(1, 4)), F(1, 4), "en")

    def test_add_up_to_a_maximum_that_is_no_decimal(self) -> None:
        """Half of a third is shown as 0.17 of 0.34, so that lost and earned add up."""
        rule = {"kind": "proportional", "ratio": ["done", "total"]}
        card = card_of(one_leaf("1/3", rule), facts={"total": 2, "done": 1})

        assert "1 Tiêu chí: ≈ 0.17/≈ 0.34, lost ≈ 0.17" == node_head(card["1"], "en")

    def test_add_up(self) -> None:
        """Three thirds of 1 are 0.34, 0.33 and 0.33."""
        assert [F(34, 100), F(33, 100), F(33, 100)] == apportion([F(1, 3)] * 3, F(1))
        assert [F(1, 4), F(1, 8)] == apportion([F(1, 4), F(1, 8)], F(3, 8))

    def test_add_up_beside_finer_decimals(self) -> None:
        """Beside 0.625 a third that must make 0.96 is shown as 0.335."""
        assert [F(5, 8), F(335, 1000)] == apportion([F(5, 8), F(1, 3)], F(96, 100))


class TestScoredBy:
    def test_is_said_where_points_are_lost(self) -> None:
        """Who scores a criterion stands with its deductions."""
        by = {"vi": "Chủ tịch tỉnh", "en": "The chair"}
        criteria = set_data({"1": leaf(2, {"kind": "judged", "fact": "mark"}, scored_by=by)}, 2)

        assert any("Do Chủ tịch tỉnh chấm" in line for line in lines(criteria, facts={"mark": 1}))
        assert not any("Chủ tịch tỉnh" in line for line in lines(criteria, facts={"mark": 2}))
