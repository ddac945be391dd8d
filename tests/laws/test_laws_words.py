"""Laws of the words: every number that a person reads is the ledger's."""

import datetime
import re

from collections.abc import Iterator
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from parscore.core import Cause, Deduction, Node, Rounding
from parscore.evidence import read_register
from parscore.scoring import Scorecard, score
from parscore.testing import criteria_from
from parscore.testing.strategies import criteria_data, register_data, score_days
from parscore.wording import Message, Percent, Points, Value, is_decimal
from parscore.wording._catalogue import CATALOGUE


days = st.none() | score_days()
langs = st.sampled_from(["vi", "en"])

_NUMBER = re.compile(r"−?(?:\d+/\d+(?= \(≈)|\d+(?:[.,]\d+)?)")
_APPROXIMATE = re.compile(r" \(≈ −?[\d.,]+\)")
_DATE = re.compile(r"\d{4}-\d\d-\d\d|\d\d/\d\d?/\d{4}")
_HEAD = {
    "vi": re.compile(r"\s+(−[^a-zđ]+|chưa được cộng [^a-zđ]+) điểm \("),
    "en": re.compile(r"\s+(−[^a-z]+ points|[^a-z]+ points not earned) \("),
}
_CLAIMS = {"vi": "Chênh lệch so với tự chấm", "en": "Differences from the claim"}


def numbers(text: str) -> list[Fraction]:
    """Read the numbers of a text back; a fraction's rounded value is skipped."""
    found: list[Fraction] = []
    at = 0
    while match := _NUMBER.search(text, at):
        found.append(Fraction(match[0].replace(",", ".").replace("−", "-")))
        rest = _APPROXIMATE.match(text, match.end())
        at = rest.end() if rest else match.end()
    return found


def draw_card(data: st.DataObject, as_of: datetime.date | None) -> Scorecard:
    """Draw a set and a register, and score it."""
    criteria = criteria_from(data.draw(criteria_data()))
    return score(criteria, read_register(data.draw(register_data(criteria))), as_of=as_of)


class TestNumbers:
    """The reader of numbers reads what parscore writes."""

    def test_are_read_back(self) -> None:
        """Fractions, decimals of both languages and negative numbers are told apart."""
        assert [Fraction(1, 3), 2] == numbers("1/3 (≈ 0,33)/2")
        assert [1, 2] == numbers("1/2")
        assert [1, Fraction(2, 3)] == numbers("1/2/3 (≈ 0.67)")
        assert [Fraction(-5, 2)] == numbers("−2,5 điểm")


def told(card: Scorecard, lang: str) -> list[str]:
    """Return the lines of the explanation, without the claims at its end."""
    return card.explain(lang).split(f"\n{_CLAIMS[lang]}\n")[0].splitlines()


class TestExplanation:
    """An explanation is the ledger, in words."""

    @given(st.data(), days, langs)
    def test_of_the_lines_is_the_ledger(self, data: st.DataObject, as_of: datetime.date | None, lang: str) -> None:
        """The points that stand before each line are the ledger's, a gate's told once, by who carries it."""
        card = draw_card(data, as_of)
        said = [numbers(text)[0] for text in told(card, lang) if _HEAD[lang].match(text)]
        lines = [line for child in card.root.children for line in told_lines(child, frozenset())]

        assert [line.exact for line in lines] == [abs(number) for number in said]

    @given(st.data(), days, langs)
    def test_of_the_nodes_is_their_figures(self, data: st.DataObject, as_of: datetime.date | None, lang: str) -> None:
        """Behind each code and title stand the node's figures, exact unless marked, and they add up as they stand."""
        card = draw_card(data, as_of)
        heads = heads_of(card, told(card, lang), lang)
        for node in card.root.walk():
            text = heads.get(node.code)
            if text is None:
                assert not node.code or (node.exact.earned == node.exact.max and not node.deductions)
                continue
            said, exact = numbers(text), figures(node)

            assert len(exact) == len(said)
            assert all(abs(one - other) < Fraction(1, 20) for one, other in zip(exact, said, strict=True))
            assert exact == said or "≈" in text
            if node.role == "core" and node.applies and not node.granted:
                risk = 1 if node.exact.secured < node.exact.earned else 0

                assert said[1] == said[0] + sum(said[2 : len(said) - risk])

    @given(st.data(), days, langs)
    def test_of_a_branch_is_its_children(self, data: st.DataObject, as_of: datetime.date | None, lang: str) -> None:
        """What children that are all told have earned sums to what their branch has, as it stands."""
        card = draw_card(data, as_of)
        text = card.explain(lang, code=next(iter(card.criteria.criteria)))
        heads = heads_of(card, text.splitlines(), lang)
        for node in card.root.walk():
            inner = [child for child in node.children if child.role == node.role and child.applies]
            scale = None if not node.code else card.criteria[node.code].scale_to
            if node.code not in heads or not inner or scale is not None or node.role != "core":
                continue

            assert numbers(heads[node.code])[0] == sum(numbers(heads[child.code])[0] for child in inner)

    @given(st.data(), days, langs)
    def test_of_the_whole_adds_up(self, data: st.DataObject, as_of: datetime.date | None, lang: str) -> None:
        """Index, points and interval are the card's, and points and deductions sum to the maximum."""
        card = draw_card(data, as_of)
        index = card.exact_index
        if index is None:
            return
        lines = card.explain(lang).splitlines()[5:]
        head, points = numbers(lines[0]), numbers(lines[1])
        exact = card.exact

        assert Fraction(card.published or 0) == head[0]
        assert len(head) == (1 if head[0] == index.earned else 2)
        assert abs(head[-1] - index.earned) < Fraction(1, 10**6)
        lost, still_open = exact.max - exact.reachable, exact.reachable - exact.earned
        assert points[0] + sum(points[2:]) == points[1]
        assert points == [exact.earned, exact.max, lost, *([still_open] if still_open else [])] or "≈" in lines[1]
        if not card.is_final:
            interval = next(text for text in lines if text.strip().startswith(("Đến khi", "By the end")))
            ends = [exact.secured, exact.reachable, index.secured, index.reachable]

            assert all(abs(end - said) < Fraction(1, 100) for end, said in zip(ends, numbers(interval), strict=True))

    @given(st.data(), days, langs)
    def test_of_the_claims_adds_up(self, data: st.DataObject, as_of: datetime.date | None, lang: str) -> None:
        """Each claim that differs stands beside what is computed, and the difference is theirs."""
        card = draw_card(data, as_of)
        tail = card.explain(lang).partition(f"\n{_CLAIMS[lang]}\n")[2].splitlines()
        heads = [text for text in tail if re.match(r"  \S+: ", text)]
        differing = [node for node in card.root.walk() if node.claimed_exact is not None and _differs(node)]

        assert len(differing) == len(heads)
        for node, text in zip(differing, heads, strict=True):
            claimed, own, earned, deducted, difference = numbers(text.partition(":")[2])

            assert node.claimed_exact == claimed
            assert abs(node.exact.earned - earned) < Fraction(1, 100)
            assert abs(claimed - earned - difference) < Fraction(1, 50)
            assert abs(claimed + own - earned - deducted) < Fraction(1, 25)


def _differs(node: Node) -> bool:
    """Tell whether a claim is told: it is neither what is computed nor that figure as it is shown."""
    earned = node.exact.earned
    return node.claimed_exact not in (earned, earned if is_decimal(earned) else Rounding(2)(earned))


def heads_of(card: Scorecard, lines: list[str], lang: str) -> dict[str, str]:
    """Return what is told of each node behind its code and title."""
    heads: dict[str, str] = {}
    for node in card.root.walk():
        head = f"{node.code} {node.title.say(lang)}:"
        said = [text.strip().removeprefix(head) for text in lines if text.strip().startswith(head)]
        if node.code and said:
            (heads[node.code],) = said
    return heads


def told_lines(node: Node, told: frozenset[str]) -> Iterator[Deduction]:
    """Yield the lines that are told below a node: those of a gate where it is carried."""
    if node.is_leaf:
        yield from (line for line in node.deductions if line.cause is not Cause.GATED or node.code not in told)
        return
    own = [line for line in node.deductions if line.gate is not None and line.gate[0] == node.code]
    yield from own
    told |= {code for line in own for code in line.blocks}
    for child in node.children:
        yield from told_lines(child, told)


def figures(node: Node) -> list[Fraction]:
    """Return the figures that are told of a node, in order."""
    exact = node.exact
    if not node.applies:
        return []
    if node.granted:
        return [exact.max]
    risk = [exact.secured] if exact.secured < exact.earned else []
    if node.role != "core":
        return [exact.earned, exact.max][: 2 if node.role == "bonus" else 1] + risk
    lost, still_open = exact.max - exact.reachable, exact.reachable - exact.earned
    return [exact.earned, exact.max, *(figure for figure in (lost, still_open) if figure), *risk]


def inside(value: Value) -> Iterator[Fraction]:
    """Yield the numbers that a value of a sentence says."""
    match value:
        case Points():
            yield value.value
        case Percent():
            yield Fraction(round(value.value * 10_000), 100)
        case Message():
            template = CATALOGUE[value.id][0]
            for item in (item for name, item in value.values.items() if f"{{{name}}}" in template):
                yield from inside(item)
        case tuple():
            for item in value:
                yield from inside(item)
        case int() | Fraction():
            yield Fraction(value)
        case _:
            pass


class TestMessage:
    """A line's paragraph says the line's numbers."""

    @given(st.data(), days, langs)
    def test_begins_with_the_points(self, data: st.DataObject, as_of: datetime.date | None, lang: str) -> None:
        """The first number of each line is what it takes, at the total and at the leaves."""
        card = draw_card(data, as_of)
        for line in lines_of(card):
            assert -line.exact == numbers(line.message(lang))[0]
        taken = sum((-numbers(line.message(lang))[0] for line in card.deductions), Fraction(0))

        assert card.exact.max == card.exact.earned + taken

    @given(st.data(), days, langs)
    def test_says_what_was_measured(self, data: st.DataObject, as_of: datetime.date | None, lang: str) -> None:
        """Every number in what was found is in the sentence that says so."""
        for line in lines_of(draw_card(data, as_of)):
            said = numbers(_DATE.sub("", line.found.say(lang)))

            assert set(inside(line.found)) <= set(said)

    @given(st.data(), days)
    def test_says_the_same_in_both_languages(self, data: st.DataObject, as_of: datetime.date | None) -> None:
        """The remedy names the same numbers in Vietnamese and in English."""
        for line in lines_of(draw_card(data, as_of)):
            if line.remedy is None or "period" in str(line.remedy.to_dict()):
                continue
            vi, en = (sorted(numbers(_DATE.sub("", line.remedy.say(lang)))) for lang in ("vi", "en"))

            assert vi == en


def lines_of(card: Scorecard) -> Iterator[Deduction]:
    """Yield every line of a card: the total's, those outside it, and the leaves'."""
    for node in (card.root, card.bonus, card.penalty, *card.leaves):
        if node is not None:
            yield from node.deductions
