"""Which document fills which slot, and how late it is."""

import datetime

from typing import Any, ClassVar

from building import Data, card_of, day, one_leaf, paper
from parscore.scoring.measure import Finding


def findings(rule: Data, *papers: Data, as_of: datetime.date | None = None, **tables: Any) -> list[Finding]:
    """Score a leaf of 4 points; return what was measured."""
    card = card_of(one_leaf(4, rule, **tables), as_of, documents=list(papers))
    return [finding for finding in card["1"].findings if isinstance(finding, Finding)]


def values(rule: Data, *papers: Data, **tables: Any) -> list[object]:
    """Score a leaf of 4 points; return the numbers."""
    return [finding.value for finding in findings(rule, *papers, **tables)]


def reasons(finding: Finding) -> dict[str, str | None]:
    """Return what became of each document."""
    return {item.document: item.reason for item in finding.documents}


class TestOneDocument:
    """A rule that asks for one document."""

    RULE: ClassVar[Data] = {"kind": "document", "document": "plan", "due": day(3, 8)}

    def test_in_time_on_the_due_day(self) -> None:
        """The due day itself is in time."""
        assert [0] == values(self.RULE, paper("1/KH-A", day(3, 8)))

    def test_late_on_the_next_day(self) -> None:
        """The day after is one day late."""
        assert [1] == values(self.RULE, paper("1/KH-A", day(3, 9)))

    def test_none_is_missing(self) -> None:
        """Nothing there is no number."""
        assert [None] == values(self.RULE)

    def test_earliest_serves(self) -> None:
        """Of two that pass the earlier serves, and the other is a second."""
        (finding,) = findings(self.RULE, paper("2/KH-A", day(3, 20)), paper("1/KH-A", day(3, 10)))

        assert finding.value == 2
        assert {"1/KH-A": None, "2/KH-A": "second"} == reasons(finding)

    def test_that_is_rejected_does_not_serve(self) -> None:
        """An earlier document that fails a test leaves the place to a later one."""
        (finding,) = findings(self.RULE, paper("1/TB-A", day(3, 1)), paper("2/KH-A", day(3, 10)))

        assert finding.value == 2
        assert {"1/TB-A": "wrong_type", "2/KH-A": None} == reasons(finding)

    def test_is_not_there_before_its_day(self) -> None:
        """On an earlier day a document is not there yet."""
        (finding,) = findings(self.RULE, paper("1/KH-A", day(3, 7)), as_of=day(3, 6))

        assert finding.value is None
        assert {"1/KH-A": "not_yet"} == reasons(finding)

    def test_for_another_criterion_is_not_looked_at(self) -> None:
        """A document that says what else it proves is not a candidate."""
        criteria = one_leaf(4, self.RULE)
        criteria["criteria"]["2"] = {"title": "Khác", "max": 1, "rule": {"kind": "document", "document": "report"}}
        criteria["set"]["total"] = 5
        card = card_of(criteria, documents=[paper("1/KH-A", day(3, 1), proves=["2"])])

        assert () == card["1"].findings[0].documents
        assert {"1/KH-A": "wrong_kind"} == reasons(card["2"].findings[0])

    def test_by_receipt(self) -> None:
        """Where receipt decides, the day it was received is the one that is late."""
        rule = self.RULE | {"by": "received"}
        first = paper("1/KH-A", day(3, 1), received=day(3, 12))
        second = paper("2/KH-A", day(3, 2), received=day(3, 9))

        assert [1] == values(rule, first, second)
        assert [None] == values(rule, paper("1/KH-A", day(3, 1)))

    def test_late_in_working_days(self) -> None:
        """From Wednesday 8 March to Monday 13 there are three working days."""
        rule = self.RULE | {"late_in": "working days", "late": [{"over": 0, "off": 1}]}

        assert [3] == values(rule, paper("1/KH-A", day(3, 13)), set={"calendar": "VN"})

    def test_late_in_days_over_a_weekend(self) -> None:
        """From Friday 10 March to Monday 13 there are three days, although one is worked."""
        rule = self.RULE | {"due": day(3, 10)}

        assert [3] == values(rule, paper("1/KH-A", day(3, 13)), set={"calendar": "VN"})

    def test_without_due_is_never_late(self) -> None:
        """With no due day any day of the window is in time."""
        assert [0] == values({"kind": "document", "document": "plan"}, paper("1/KH-A", day(12, 31)))


class TestAnchor:
    """A deadline that runs from another document."""

    RULE: ClassVar[Data] = {"kind": "document", "document": "report", "due": "10 days after document plan"}

    def test_counts_from_the_earliest(self) -> None:
        """The deadline is ten days after the first plan."""
        papers = [paper("1/KH-A", day(3, 1)), paper("2/KH-A", day(5, 1)), paper("3/BC-A", day(3, 13), "report")]

        assert [2] == values(self.RULE, *papers)

    def test_that_is_not_there_sets_no_deadline(self) -> None:
        """Without the other document nothing is late, and until the end nothing is secured."""
        criteria = one_leaf(4, self.RULE)
        papers = [paper("3/BC-A", day(3, 13), "report")]

        assert (4, 0) == tuple(
            getattr(card_of(criteria, day(5, 1), documents=papers), k) for k in ("earned", "secured")
        )
        assert 4 == card_of(criteria, documents=papers).secured

    def test_counts_working_days_where_it_says_so(self) -> None:
        """Five working days after Wednesday 1 March is Wednesday 8 March."""
        rule = self.RULE | {"due": "5 working days after document plan"}
        papers = [paper("1/KH-A", day(3, 1)), paper("2/BC-A", day(3, 9), "report")]

        assert [1] == values(rule, *papers, set={"calendar": "VN"})

    def test_that_is_not_there_yet_sets_no_deadline(self) -> None:
        """In February a plan of March starts no deadline."""
        papers = [paper("1/KH-A", day(3, 1))]
        days = [findings(self.RULE, *papers, as_of=as_of)[0].due for as_of in (day(2, 1), day(3, 1))]

        assert [None, day(3, 11)] == days

    def test_that_is_rejected_sets_no_deadline(self) -> None:
        """A document of the kind that does not count starts no deadline."""
        papers = [paper("1/TB-A", day(3, 1)), paper("3/BC-A", day(6, 1), "report")]

        assert [0] == values(self.RULE, *papers)


class TestPeriods:
    """A rule that asks for one document in each period."""

    RULE: ClassVar[Data] = {"kind": "periodic", "document": "report", "every": "quarter", "missing": 1}

    def test_hold_the_documents_of_their_days(self) -> None:
        """With no due day the period itself is its window."""
        papers = [paper("1/BC-A", day(3, 31), "report"), paper("2/BC-A", day(4, 1), "report")]

        assert [0, 0, None, None] == values(self.RULE, *papers)

    def test_hold_one_each(self) -> None:
        """A second document of a period serves no other."""
        papers = [paper("1/BC-A", day(1, 31), "report"), paper("2/BC-A", day(2, 1), "report")]
        first, *rest = findings(self.RULE, *papers)

        assert {"1/BC-A": None, "2/BC-A": "second"} == reasons(first)
        assert [None] * 3 == [finding.value for finding in rest]

    def test_are_named_by_the_register(self) -> None:
        """A document that names a period serves it, however late."""
        assert [31, None, None, None] == values(self.RULE, paper("1/BC-A", day(5, 1), "report", period="2023-Q1"))

    def test_are_named_by_the_subject(self) -> None:
        """A subject that says which quarter names the period."""
        papers = [paper("1/BC-A", day(5, 1), "report") | {"subject": "Báo cáo quý I/2023"}]

        assert [31, None, None, None] == values(self.RULE, *papers)

    def test_are_named_without_their_year(self) -> None:
        """A subject that says the quarter alone means that of the set's year."""
        papers = [paper("1/BC-A", day(5, 1), "report") | {"subject": "Báo cáo quý I"}]

        assert [31, None, None, None] == values(self.RULE, *papers)

    def test_of_another_year_are_outside(self) -> None:
        """A document that names a period that is not asked serves none."""
        *_, last = findings(self.RULE, paper("1/BC-A", day(1, 20, 2024), "report", period="2024-Q1"))
        first, *_ = findings(self.RULE, paper("1/BC-A", day(1, 20), "report", period="2022-Q4"))

        assert {"1/BC-A": "outside_period"} == reasons(last)
        assert {"1/BC-A": "outside_period"} == reasons(first)

    def test_before_the_first_are_outside(self) -> None:
        """A document dated before the first period that names none serves none."""
        first, *_ = findings(self.RULE, paper("1/BC-A", day(12, 5, 2022), "report"))

        assert {"1/BC-A": "outside_period"} == reasons(first)

    def test_end_with_the_last_one_late(self) -> None:
        """After the last due window, a document that names no period serves the last, late."""
        assert [None, None, None, 15] == values(self.RULE, paper("1/BC-A", day(1, 15, 2024), "report"))

    def test_without_a_date_go_to_the_last(self) -> None:
        """An undated document is shown with the last period, and does not count."""
        *_, last = findings(self.RULE, {"number": "1/BC-A", "subject": "Báo cáo", "kind": "report"})

        assert {"1/BC-A": "no_date"} == reasons(last)

    def test_due_windows_run_from_due_day_to_due_day(self) -> None:
        """A report of 6 March, due on the 5th, is in the window of June's."""
        rule = self.RULE | {"due": "day 5 of months 3, 6, 9, 12"}

        assert [None, 0, None, None] == values(rule, paper("1/BC-A", day(3, 6), "report"))
        assert [0, None, None, None] == values(rule, paper("1/BC-A", day(12, 2, 2022), "report"))


class TestStrangers:
    """Documents that say they prove a criterion but are of no kind it asks."""

    def test_are_shown_once(self) -> None:
        """They are told of with the first number only."""
        rule = {"kind": "periodic", "document": "report", "every": "half-year", "missing": 1}
        first, second = findings(rule, paper("1/KH-A", day(3, 1), proves=["1"]))

        assert {"1/KH-A": "wrong_kind"} == reasons(first)
        assert () == second.documents

    def test_come_on_their_day(self) -> None:
        """Before its date a stranger is not told of."""
        rule = {"kind": "document", "document": "report"}
        (finding,) = findings(rule, paper("1/KH-A", day(3, 1), proves=["1"]), as_of=day(2, 1))

        assert () == finding.documents
