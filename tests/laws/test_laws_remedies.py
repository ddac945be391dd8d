"""Laws of the remedies: the gain that is named is what the cure brings."""

import datetime

from collections.abc import Iterator
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from building import CLOSES, OPENS, Data
from parscore.core import Deduction
from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import Amount, Ask, DocumentCount, Lateness, Share, Slot, Term, rosters_of, terms_of
from parscore.errors import InvalidInputError
from parscore.evidence import read_register
from parscore.evidence.saving import write_points
from parscore.scoring import Scorecard, score
from parscore.scoring.measure import Finding
from parscore.testing import criteria_from
from parscore.testing.papers import paper_that_counts
from parscore.testing.strategies import criteria_data, register_data, score_days
from parscore.wording import Message, Percent, Points, Value


_DAY = datetime.timedelta(days=1)
ALONE = ("document", "periodic", "parts", "choice", "tiers", "proportional", "per_item", "deduct")
days = st.none() | score_days(after=False).filter(lambda day: day >= OPENS)


def asks(leaf: Criterion) -> list[Ask]:
    """Return what a leaf asks of documents, once for each roster, count and anchor."""
    counted = [term.measure.ask for term in terms_of(leaf.parts) if isinstance(term.measure, DocumentCount)]
    rostered = rosters_of(leaf.parts)
    return [*counted, *(item.ask for item in rostered), *(ask for item in rostered for ask in item.anchors)]


def is_alone(ask: Ask, leaf: Criterion, criteria: CriteriaSet) -> bool:
    """Tell whether a document for *ask* can do nothing else to the leaf, nor to a gate."""
    kinds = {kind.id for kind in ask.kinds}
    sharing = [other for other in asks(leaf) if kinds & {kind.id for kind in other.kinds}]
    running = [anchor for node in criteria.leaves for roster in rosters_of(node.parts) for anchor in roster.anchors]
    return len(sharing) == 1 and not any(kinds & {kind.id for kind in anchor.kinds} for anchor in running)


def accepted(ask: Ask, code: str, date: datetime.date, slot: Slot | None = None) -> Data:
    """Return a document that passes *ask* on the day *date*."""
    paper = paper_that_counts(ask.kinds[0], 999, date, ask) | {"proves": [code]}
    return paper if slot is None or slot.period is None else paper | {"period": slot.period.id}


def lines_with_findings(card: Scorecard) -> Iterator[tuple[Criterion, Deduction, Finding]]:
    """Yield the curable lines of leaves that no gate blocks, each with what was measured."""
    for node in card.leaves:
        if any(line.gate is not None or line.remedy is None for line in node.deductions):
            continue
        for line in node.deductions:
            same = [item for item in node.findings if isinstance(item, Finding) and item.found == line.found]
            if line.curable_until is not None and line.blocks == () and len(same) == 1:
                yield card.criteria[node.code], line, same[0]


def named(line: Deduction, key: str = "gain") -> Fraction:
    """Return the points that a remedy names."""
    points = line.remedy.values[key] if line.remedy is not None else None
    assert isinstance(points, Points)

    return points.value


def draw(data: st.DataObject, as_of: datetime.date | None, kinds: tuple[str, ...]) -> tuple[Scorecard, Data]:
    """Draw a set and a register; return its card and the register's data."""
    criteria = criteria_from(data.draw(criteria_data(kinds=kinds)))
    register = data.draw(register_data(criteria))
    return score(criteria, read_register(register), as_of=as_of), register


def gained(card: Scorecard, leaf: Criterion, register: Data) -> Fraction:
    """Return what a leaf gains with another register."""
    after = score(card.criteria, read_register(register), as_of=card.as_of)
    return after[leaf.code].exact.earned - card[leaf.code].exact.earned


class TestDocument:
    """Supplying one missing document brings what its remedy says."""

    @given(st.data(), days)
    def test_in_time_brings_the_gain(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """A document in time adds the gain to its own criterion."""
        card, register = draw(data, as_of, ALONE)
        for leaf, line, finding in lines_with_findings(card):
            measure = finding.term.measure
            if not isinstance(measure, Lateness) or finding.value is not None or not is_alone_for(measure, leaf, card):
                continue
            more = [*register["documents"], accepted(measure.roster.ask, leaf.code, OPENS, measure.slot)]

            assert named(line) == gained(card, leaf, register | {"documents": more})

    @given(st.data(), days)
    def test_late_brings_less(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """A document that is a day late adds what the remedy says of a late one."""
        card, register = draw(data, as_of, ALONE)
        for leaf, line, finding in lines_with_findings(card):
            measure, due = finding.term.measure, finding.due
            if not isinstance(measure, Lateness) or line.remedy is None or "late" not in line.remedy.values:
                continue
            assert due is not None
            first = card.criteria.calendar.plus(due, 1) if measure.roster.late_in_working_days else due + _DAY
            late = max(first, as_of or first)
            if late > min(as_of or CLOSES, CLOSES) or not is_alone_for(measure, leaf, card):
                continue
            more = [*register["documents"], accepted(measure.roster.ask, leaf.code, late, measure.slot)]

            assert named(line, "late") == gained(card, leaf, register | {"documents": more})

    @given(st.data(), days)
    def test_more_of_a_kind_bring_the_gain(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """Where documents are counted, as many more as the remedy names add the gain."""
        card, register = draw(data, as_of, ("tiers", "per_item", "parts"))
        for leaf, line, finding in lines_with_findings(card):
            measure = finding.term.measure
            if not isinstance(measure, DocumentCount) or not is_alone(measure.ask, leaf, card.criteria):
                continue
            if line.remedy is None or line.remedy.id != "remedy.more":
                continue
            paper = accepted(measure.ask, leaf.code, OPENS)
            count = line.remedy.values["more"]
            assert isinstance(count, (int, Fraction))
            papers = [paper | {"number": f"{900 + number}/TB-UBND"} for number in range(int(count))]

            assert named(line) == gained(card, leaf, register | {"documents": [*register["documents"], *papers]})


def is_alone_for(measure: Lateness, leaf: Criterion, card: Scorecard) -> bool:
    """Tell whether a document for one slot can do nothing else."""
    return is_alone(measure.roster.ask, leaf, card.criteria)


class TestFact:
    """Changing one fact as the remedy says brings its gain."""

    @given(st.data(), days)
    def test_of_a_ratio_brings_the_gain(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """As many more of the part as the remedy names add the gain."""
        card, register = draw(data, as_of, ("proportional", "tiers", "parts", "choice"))
        for leaf, line, finding in lines_with_findings(card):
            measure, remedy = finding.term.measure, line.remedy
            if not isinstance(measure, Share) or remedy is None or "part" not in remedy.values:
                continue
            part, unchanged = remedy.values["part"], remedy.values["whole"]
            assert isinstance(part, (int, Fraction))

            assert finding.found.values["whole"] == unchanged
            self._check(card, leaf, line, register, {measure.part.id: write_points(Fraction(part))})

    @given(st.data(), days)
    def test_that_is_changed_brings_the_gain(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """A count, number or percentage brought to what the remedy names adds the gain."""
        card, register = draw(data, as_of, ("tiers", "per_item", "proportional", "deduct", "parts"))
        for leaf, line, finding in lines_with_findings(card):
            measure, remedy = finding.term.measure, line.remedy
            if not isinstance(measure, Amount) or remedy is None:
                continue
            target = remedy.values.get("target", remedy.values.get("bound", remedy.values.get("answer")))
            if target is not None:
                self._check(card, leaf, line, register, {measure.fact.id: write_points(aim(target))})

    @given(st.data(), days)
    def test_that_is_answered_brings_the_gain(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """The answer that the remedy names adds the gain."""
        card, register = draw(data, as_of, ("choice", "parts"))
        for leaf, line, finding in lines_with_findings(card):
            remedy = line.remedy
            if remedy is None or remedy.id != "remedy.answer":
                continue
            measure = finding.term.measure
            curve = finding.term.curve
            best = next(index for index in range(len(measure.answers)) if curve(index) == curve.top)  # type: ignore[union-attr]
            answer = measure.answers[best]  # type: ignore[union-attr]
            value = {"yes": True, "no": False}.get(answer, answer)
            self._check(card, leaf, line, register, {measure.fact.id: value})  # type: ignore[union-attr]

    def _check(self, card: Scorecard, leaf: Criterion, line: Deduction, register: Data, new: Data) -> None:
        """Check the gain, where no other number of the leaf rests on what changes."""
        (name,) = new
        users = [term for term in terms_of(leaf.parts) if name in _facts(term)]
        if len(users) != 1 or leaf.gates or leaf.when is not None:
            return
        try:
            brought = gained(card, leaf, register | {"facts": register["facts"] | new})
        except InvalidInputError:
            return  # what is raised may not exceed something else
        # An open bound is approached: a little past it brings a little more where the curve slopes.
        nearly = Fraction(1, 100) if any(isinstance(item, Message) for item in _values(line)) else 0
        assert abs(named(line) - brought) <= nearly


def _values(line: Deduction) -> tuple[Value, ...]:
    return () if line.remedy is None else tuple(line.remedy.values.values())


def aim(target: Value) -> Fraction:
    """Return a number that meets what a remedy names; a percentage as it is written."""
    match target:
        case Percent():
            return target.value * 100
        case Message():
            past = {"wanted.above": Fraction(1, 100), "wanted.below": -Fraction(1, 100)}.get(target.id, 0)
            return aim(target.values["bound"]) + past
        case _:
            assert isinstance(target, (int, Fraction))
            return Fraction(target)


def _facts(term: Term) -> set[str]:
    """Return the facts on which a term rests."""
    facts = (getattr(term.measure, name, None) for name in ("fact", "part", "whole"))
    return {fact.id for fact in facts if fact is not None}
