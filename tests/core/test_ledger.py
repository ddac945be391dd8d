"""The ledger: nodes and lines that refuse to exist unless they close."""

import datetime

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from hypothesis import assume, given
from hypothesis import strategies as st

from parscore.core import Cause, Deduction, Figures, LookedAt, Node
from parscore.errors import LedgerError
from parscore.wording import Message, Points, Text
from parscore.wording._catalogue import CATALOGUE


POINTS = st.fractions(Fraction(1, 12), 10, max_denominator=12)


def line(exact, *, still_open=False, **others):
    """Return a line of so many points."""
    given_words = {"wanted": Message("wanted.issued"), "found": Message("found.own", {"value": "x"})}
    words = given_words | others
    exact = Fraction(exact)
    return Deduction(code="1.1", exact=exact, uncut=exact, cause=Cause.LATE, open=still_open, **words)


def figures(most, earned, secured, reachable):
    """Return four figures."""
    return Figures(Fraction(most), Fraction(earned), Fraction(secured), Fraction(reachable))


def node(numbers, *lines, role="core", **others):
    """Return a node with those figures and lines."""
    return Node(code="1.1", title=Text("Một", "One"), role=role, exact=numbers, deductions=lines, **others)


class TestNodeCloses:
    """max = earned + deductions, reachable = earned + open ones, secured ≤ earned."""

    def test_with_lost_and_open_lines(self):
        """Of 5 points 2 are earned, 1.5 lost, 1.5 open and 1 at risk."""
        closed = node(figures(5, 2, 1, "3.5"), line("1.5"), line(1, still_open=True), line("0.5", still_open=True))

        assert Decimal(5) == closed.max
        assert (Decimal(2), Decimal(1), Decimal("3.5")) == (closed.earned, closed.secured, closed.reachable)
        assert (Decimal("1.5"), Decimal("1.5"), Decimal(1)) == (closed.lost, closed.open, closed.at_risk)

    @pytest.mark.parametrize(
        ("numbers", "lines", "role"),
        [
            (figures(5, 5, 5, 5), (), "core"),
            (figures(5, 5, 0, 5), (), "core"),
            (figures(0, 0, 0, 0), (), "core"),
            (figures(3, 0, 0, 0), (line(3),), "bonus"),
            (figures(0, -3, -4, -1), (line(1), line(2, still_open=True)), "penalty"),
            (figures(0, 0, -4, 0), (), "penalty"),
        ],
    )
    def test_at_its_limits(self, numbers, lines, role):
        """Full marks, nothing, a bonus that was not earned and a penalty that was taken all close."""
        assert numbers == node(numbers, *lines, role=role).exact

    @given(st.lists(POINTS, max_size=4), st.lists(POINTS, max_size=4), POINTS, st.integers(0, 3))
    def test_whenever_the_law_holds(self, lost, still_open, earned, third):
        """Whatever is earned, lost and open, a node with just these sums can be built and says them."""
        reachable = earned + sum(still_open)
        numbers = Figures(reachable + sum(lost), earned, earned * Fraction(third, 3), reachable)
        built = node(numbers, *map(line, lost), *(line(points, still_open=True) for points in still_open))

        assert (sum(lost), sum(still_open)) == (Fraction(built.lost), Fraction(built.open))
        assert numbers.max == numbers.earned + sum(item.exact for item in built.deductions)


class TestNodeRefuses:
    """A node that does not close cannot be built."""

    @pytest.mark.parametrize(
        ("numbers", "lines"),
        [
            (figures(5, 4, 0, 4), ()),  # a point is missing
            (figures(5, 4, 0, 4), (line("0.5"),)),  # half a point is missing
            (figures(5, 4, 0, 4), (line(2),)),  # too much is taken
            (figures(5, 4, 0, 4), (line(1, still_open=True),)),  # open, but not reachable
            (figures(5, 4, 0, 5), (line(1),)),  # reachable, but lost
            (figures(5, 5, 5, 5), (line(1),)),  # full marks, and yet a line
            (figures(5, 5, 5, 5), (line(1, still_open=True),)),  # likewise, an open one
            (figures(5, 4, 0, 5), ()),  # reachable, but no line
            (figures(5, 5, 0, 4), ()),  # earned more than reachable
            (figures(5, 6, 0, 6), ()),  # earned more than the maximum
            (figures(5, 5, 6, 5), ()),  # secured more than earned
            (figures(5, 4, 5, 5), (line(1, still_open=True),)),  # likewise, with a line
            (figures(5, 5, -1, 5), ()),  # secured below 0
            (figures(5, 4, -1, 5), (line(1, still_open=True),)),  # likewise, with a line
            (figures(0, -1, -1, 0), (line(1, still_open=True),)),  # earned below 0
            (figures(-1, -1, -1, -1), ()),  # all below 0
        ],
    )
    def test_every_way_not_to_close(self, numbers, lines):
        """Each inequality and each sum of the law is checked."""
        with pytest.raises(LedgerError) as caught:
            node(numbers, *lines)

        assert "ledger" == caught.value.code

    def test_saying_all_its_sums(self):
        """The error says every figure, so that one sees what does not add up."""
        with pytest.raises(LedgerError) as caught:
            node(figures(5, "3.5", 3, 4), line("0.25"), line("0.75", still_open=True))

        expected = "1.1 does not close: 5 max, 3.5 earned (3 to 4), 0.25 lost, 0.75 open"
        assert expected == str(caught.value)

    @given(
        POINTS,
        POINTS,
        POINTS,
        st.sampled_from(["max", "earned", "secured", "reachable"]),
        st.fractions(-3, 3, max_denominator=12),
    )
    def test_any_single_figure_that_is_off(self, earned, lost, still_open, name, off):
        """With the lines as they are, changing one figure is always refused; only secured has room."""
        reachable = earned + still_open
        good = {"max": reachable + lost, "earned": earned, "secured": Fraction(0), "reachable": reachable}
        wrong = good | {name: good[name] + off}
        assume(off and not (name == "secured" and 0 <= off <= earned))
        with pytest.raises(LedgerError):
            node(Figures(**wrong), line(lost), line(still_open, still_open=True))


class TestNode:
    """What a node says of itself."""

    def test_says_what_was_claimed(self):
        """The claim is a decimal, or None where there is none."""
        assert None is node(figures(1, 1, 1, 1)).claimed
        assert Decimal("0.5") == node(figures(1, 1, 1, 1), claimed_exact=Fraction(1, 2)).claimed

    def test_keeps_thirds(self):
        """A third is not rounded where it is shown."""
        assert Fraction(1, 3) == node(figures("1/3", "1/3", 0, "1/3")).earned

    def test_walks_in_the_readers_order(self):
        """A node comes before its children, and each child with all below it."""
        leaves = [Node(code=code, title=Text("x", "x"), role="core", exact=Figures()) for code in ("1.1", "1.2", "2")]
        branch = Node(code="1", title=Text("x", "x"), role="core", exact=Figures(), children=(leaves[0], leaves[1]))
        root = Node(code="", title=Text("x", "x"), role="core", exact=Figures(), children=(branch, leaves[2]))

        assert ["", "1", "1.1", "1.2", "2"] == [item.code for item in root.walk()]
        assert (False, True) == (root.is_leaf, leaves[0].is_leaf)

    def test_prints_its_points(self):
        """The repr says code, points and how many lines there are."""
        assert "<Node 1.1: 0.5/1, 1 deductions>" == repr(node(figures(1, "1/2", 0, "1/2"), line("1/2")))
        root = Node(code="", title=Text("x", "x"), role="core", exact=Figures())

        assert "<Node total: 0/0, 0 deductions>" == repr(root)


class TestDeduction:
    """A line takes points and says why."""

    @pytest.mark.parametrize("exact", [0, -1])
    def test_takes_more_than_nothing(self, exact):
        """A line of 0 or fewer points cannot be made."""
        with pytest.raises(LedgerError) as caught:
            line(exact)

        assert ("ledger-line", str(exact)) == (caught.value.code, caught.value.found)
        assert f"a line of 1.1 takes {exact}, which is not above 0" == str(caught.value)

    def test_says_its_points(self):
        """Points are a decimal where one is exact."""
        assert [Decimal("0.25"), Fraction(1, 3)] == [line("1/4").points, line("1/3").points]

    def test_says_what_it_must(self):
        """Cause, found and wanted are always said."""
        expected = "\N{MINUS SIGN}0,25 điểm (trễ hạn): x. Cần: ban hành."

        assert expected == line("0.25").message()

    def test_says_citation_and_remedy_where_it_has_them(self):
        """Citation and remedy follow, in the same language."""
        full = line("0.25", cite=Text("điều 5", "article 5"), remedy=Message("remedy.zero", {"until": "31/01/2024"}))
        told = full.message("en")

        assert told.startswith("\N{MINUS SIGN}0.25 point")
        assert told.endswith(f"Source: article 5. How to get it back: {full.remedy.say('en')}.")

    def test_is_scaled_with_its_texts(self):
        """Points, those in its texts and those behind it grow alike; a missing remedy stays missing."""
        told = Message("found.own", {"value": Points(Fraction(1, 4))})
        scaled = line("0.5", wanted=told, found=told, remedy=told, behind=(line("0.5"),)).scaled(Fraction(2, 3))
        smaller = Message("found.own", {"value": Points(Fraction(1, 6))})

        assert [Fraction(1, 3)] * 3 == [scaled.exact, scaled.uncut, scaled.behind[0].exact]
        assert [smaller] * 3 == [scaled.wanted, scaled.found, scaled.remedy]
        assert None is scaled.behind[0].remedy

    def test_prints_its_points_and_cause(self):
        """The repr says code, points and cause."""
        assert "<Deduction 1.1: 0.25 late>" == repr(line("0.25"))

    @pytest.mark.parametrize("cause", list(Cause))
    def test_has_words_for_every_cause(self, cause):
        """Each cause of the closed list can be said."""
        assert f"cause.{cause}" in CATALOGUE


class TestFigures:
    """The four figures add and scale together."""

    @given(st.lists(st.builds(Figures, POINTS, POINTS, POINTS, POINTS), min_size=1, max_size=4))
    def test_total_is_one_after_the_other(self, many):
        """The total is the sum of all, figure by figure."""
        expected = Figures()
        for each in many:
            expected += each

        assert expected == Figures.total(many)

    def test_add_and_scale_by_figure(self):
        """Each figure is added to, and scaled, by itself."""
        assert figures(5, 7, 9, 11) == figures(1, 2, 3, 4) + figures(4, 5, 6, 7)
        assert figures("0.5", 1, "1.5", 2) == figures(1, 2, 3, 4).scaled(Fraction(1, 2))


class TestLookedAt:
    """A document that was looked at."""

    @pytest.mark.parametrize(("date", "expected"), [(None, None), (datetime.date(2023, 3, 5), "2023-03-05")])
    def test_is_plain_data(self, date, expected):
        """The date is ISO, or None where the document has none."""
        looked = LookedAt("05/TB-BĐH", date, "Họp", counted=False, reason="no_date", why=Message("reason.no_date"))

        assert {"document": "05/TB-BĐH", "date": expected, "counted": False, "reason": "no_date"} == looked.to_dict()


class TestWinnable:
    """What curing all that can be cured brings back."""

    END = datetime.date(2024, 1, 31)

    def gate(self, exact, *behind, uncut=None):
        """Return a gate's line that can be cured, with what lies behind it."""
        made = line(exact, behind=behind, curable_until=self.END)
        return made if uncut is None else attrs.evolve(made, uncut=Fraction(uncut))

    def cut(self, exact, uncut, code="1.1", **others):
        """Return a line that was cut."""
        return attrs.evolve(line(exact, **others), uncut=Fraction(uncut), code=code)

    def test_is_nothing_of_what_cannot_be_cured(self):
        """A late document stays late."""
        assert 0 == line(2).winnable

    def test_is_all_of_what_can(self):
        """Open, or curable until a day."""
        assert (2, 2) == (line(2, still_open=True).winnable, self.gate(2).winnable)

    def test_is_less_what_a_gate_hides(self):
        """Of 10 behind a gate 4/3 are late for good, and 1 can still come: 26/3 are left."""
        assert Fraction(26, 3) == self.gate(10, line("4/3"), self.gate(1)).winnable

    def test_counts_what_a_floor_cut(self):
        """Two that are late at 2 each and a missing one of 3 took 2, 3 and 1 of 6: with the last there, 2 come back."""
        assert 2 == self.gate(6, line(2), self.gate(3), self.cut(1, 2)).winnable

    def test_keeps_criteria_apart(self):
        """One gate blocks 3 points, lost for good to lines of 5, and 4 of another criterion: these are left."""
        assert 4 == self.gate(7, self.cut(3, 5), self.cut(4, 4, "1.2", curable_until=self.END)).winnable

    def test_of_a_line_that_a_cap_cut(self):
        """A gate of 4, cut to 2: with 1 of the 4 lost for good 2 are left, with 3 lost only 1."""
        assert (2, 1) == (self.gate(2, line(1), uncut=4).winnable, self.gate(2, line(3), uncut=4).winnable)

    def test_looks_behind_two_gates(self):
        """A gate behind a gate, with 2 of 6 lost for good behind both."""
        assert 4 == self.gate(6, self.gate(6, line(2))).winnable

    def test_of_a_scaled_line(self):
        """At double points (10 − 3) × 2."""
        assert 14 == self.gate(10, line(3)).scaled(Fraction(2)).winnable
