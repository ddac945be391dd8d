"""A scorecard as plain text."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

import attrs

from parscore.core import Cause, Deduction, Figures, Node
from parscore.wording import Message, Points, Value, is_decimal, say_number

from ._card import CardView
from ._lines import line_details, line_head
from ._shown import round_shown, say_about, shown_earned


def explain_card(card: CardView, lang: str, node: Node | None = None) -> str:
    """Return the whole card, or one node of it, as text."""
    lines = _context(card, lang)
    if node is not None:
        return "\n".join([*lines, "", *_Tree(lang, shown_earned(node), full=True).node(node, 0)]) + "\n"
    lines.extend(["", *summary(card, lang), ""])
    if not card.deductions and card.root.applies:
        lines.append(Message("card.nothing-lost").say(lang))
    tree = _Tree(lang, shown_earned(card.root))
    for child in card.root.children:
        lines.extend(tree.node(child, 0))
    claims = list(_claims(card, lang))
    if claims:
        lines.extend(["", Message("card.claims").say(lang), *(f"  {claim}" for claim in claims)])
    return "\n".join(lines) + "\n"


def _context(card: CardView, lang: str) -> list[str]:
    unit = Message("card.unit", {"name": card.name, "year": str(card.year)}).say(lang)
    status = Message(f"status.{card.status}").say(lang)
    return [unit, card.title.say(lang), status, day_of(card).say(lang)]


def day_of(card: CardView) -> Message:
    """Say on which day a card was scored, and until when evidence counts."""
    if card.as_of is None:
        return Message("card.closed", {"closes": card.closes})
    return Message("card.over" if card.is_final else "card.as-of", {"as_of": card.as_of, "closes": card.closes})


def summary(card: CardView, lang: str) -> list[str]:
    """Return the figures of a card, a line each; every line adds up."""
    index = card.exact_index
    if index is None:
        return [Message("card.no-index").say(lang)]
    figures = card.exact
    published = Fraction(0 if card.published is None else card.published)
    values: dict[str, Value] = {"index": published}
    name = "card.index"
    if card.band is not None:
        values["band"] = card.band.title
        name = "card.index-band"
    head = Message(name, values).say(lang)
    if published != index.earned:
        head = f"{head} ({Message('card.rounded', {'exact': _say_long(index.earned, lang)}).say(lang)})"
    earned = round_shown(figures.earned)
    most, lost, still_open = _parts_of_max(figures, earned)
    points: dict[str, Value] = {
        "earned": say_about(earned, figures.earned, lang),
        "max": say_about(most, figures.max, lang),
        "deducted": say_about(lost + still_open, figures.max - figures.earned, lang),
        "lost": say_about(lost, figures.max - figures.reachable, lang),
        "open": say_about(still_open, figures.reachable - figures.earned, lang),
    }
    name = "card.points-open" if figures.reachable > figures.earned else "card.points"
    lines = [head, Message(name, points).say(lang)]
    if figures.max != card.total:
        lines.append(Message("card.shrunk", {"max": Points(figures.max), "total": Points(card.total)}).say(lang))
    if card.bonus is not None:
        bonus: dict[str, Value] = {"earned": _about(card.bonus.exact.earned, lang), "max": Points(card.bonus.exact.max)}
        lines.append(Message("card.bonus", bonus).say(lang))
    if card.penalty is not None:
        lines.append(Message("card.penalty", {"earned": _about(card.penalty.exact.earned, lang)}).say(lang))
    outside = [node.exact.earned for node in (card.bonus, card.penalty) if node is not None and node.exact.earned]
    if outside or figures.max != card.total:
        values = {
            "earned": points["earned"],
            "max": Points(figures.max),
            "outside": _outside(outside, card.total, lang),
        }
        lines.append(Message("card.formula", values).say(lang))
    if not card.is_final:
        lines.append(_interval(card, index, lang))
    return [line if number == 0 else f"  {line}" for number, line in enumerate(lines)]


def _outside(points: Sequence[Fraction], total: Fraction, lang: str) -> str:
    """Say what bonus and penalty add to an index: ``" + 2 − 1"``, times 100 / total where that is not 1."""
    text = "".join(f" {'+' if number > 0 else '−'} {_about(abs(number), lang)}" for number in points)
    return text if total == 100 or not text else f" + (0{text}) × 100/{say_number(total, lang)}"  # noqa: PLR2004


def _about(number: Fraction, lang: str) -> str:
    return say_about(round_shown(number), number, lang)


def _say_long(number: Fraction, lang: str) -> str:
    """Say a number of which only the first six places matter."""
    cut = Fraction(int(number * 10**6), 10**6)
    return f"{say_number(cut, lang)}{'' if cut == number else '…'}"


def _interval(card: CardView, index: Figures, lang: str) -> str:
    figures = card.exact
    values: dict[str, Value] = {
        "secured": _about(figures.secured, lang),
        "reachable": _about(figures.reachable, lang),
        "least": _about(index.secured, lang),
        "most": _about(index.reachable, lang),
    }
    text = Message("card.interval", values).say(lang)
    least, most = card.band_secured, card.band_reachable
    if least is not None and most is not None:
        text = f"{text}; {Message('card.bands', {'least': least.title, 'most': most.title}).say(lang)}"
    return f"{text}."


def node_head(node: Node, lang: str, earned: Fraction | None = None) -> str:
    """
    Return code, title and figures of a node in one line.

    Args:
        node: The node.
        lang: The language.
        earned: What is shown as earned; None rounds the node's own figure.
    """
    figures = node.exact
    shown = round_shown(figures.earned) if earned is None else earned
    most, lost, still_open = _parts_of_max(figures, shown)
    values: dict[str, Value] = {
        "code": node.code,
        "title": node.title,
        "earned": say_about(shown, figures.earned, lang),
        "max": say_about(most, figures.max, lang),
        "lost": say_about(lost, figures.max - figures.reachable, lang),
        "open": say_about(still_open, figures.reachable - figures.earned, lang),
    }
    if not node.applies or node.granted:
        values["reason"] = node.reason or ""
        return Message("card.granted" if node.granted else "card.apart", values).say(lang)
    risk = ""
    if figures.secured < figures.earned:
        risk = Message("card.at-risk", {"secured": _about(figures.secured, lang)}).say(lang)
    if node.role != "core":
        return Message(f"card.{node.role}-node", values).say(lang) + risk
    is_lost, is_open = figures.max > figures.reachable, figures.reachable > figures.earned
    name = {(True, True): "-both", (True, False): "-lost", (False, True): "-open"}.get((is_lost, is_open), "")
    return Message(f"card.node{name}", values).say(lang) + risk


def _parts_of_max(figures: Figures, earned: Fraction) -> tuple[Fraction, Fraction, Fraction]:
    """Return maximum, lost and open as they are shown beside *earned*, so that they add up."""
    lost, still_open = round_shown(figures.max - figures.reachable), round_shown(figures.reachable - figures.earned)
    if not is_decimal(figures.max):
        return earned + lost + still_open, lost, still_open
    if figures.reachable == figures.earned:
        return figures.max, figures.max - earned, Fraction(0)
    lost = min(lost, figures.max - earned)
    return figures.max, lost, figures.max - earned - lost


@attrs.frozen
class _Tree:
    """
    The tree as lines of text.

    Attributes:
        lang: The language.
        shown: What is shown as earned, by the nodes' identity.
        full: Whether nodes at full marks are told one by one.
    """

    lang: str
    shown: Mapping[int, Fraction]
    full: bool = False

    def node(self, node: Node, depth: int, told: frozenset[str] = frozenset()) -> Iterator[str]:
        """
        Yield a node and, below it, whatever is not at full marks.

        Args:
            node: The node.
            depth: How far it is indented.
            told: Codes whose gate has been told higher up.
        """
        indent = "  " * depth
        yield f"{indent}{node_head(node, self.lang, self.shown[id(node)])}"
        if node.is_leaf:
            for line in node.deductions:
                if line.cause is not Cause.GATED or node.code not in told:
                    yield from self._line(line, indent, node.role)
            yield from self._rest(node, indent)
            return
        yield from _conversion(node, indent, self.lang)
        for line in node.deductions:
            if line.gate is not None and line.gate[0] == node.code:
                told |= frozenset(line.blocks)
                yield from self._line(line, indent, node.role)
        perfect = [child for child in node.children if _is_perfect(child) and not self.full]
        for child in node.children:
            if child not in perfect:
                yield from self.node(child, depth + 1, told)
        if perfect:
            codes = ", ".join(child.code for child in perfect)
            yield f"{indent}  {Message('card.full', {'codes': codes}).say(self.lang)}"

    def _line(self, line: Deduction, indent: str, role: str) -> Iterator[str]:
        yield f"{indent}  {line_head(line, self.lang, role)}"
        yield from (f"{indent}      {detail}" for detail in line_details(line, self.lang))

    def _rest(self, node: Node, indent: str) -> Iterator[str]:
        if node.covered:
            yield f"{indent}  {Message('card.covered', {'found': node.covered}).say(self.lang)}"
        yield from (f"{indent}  {text}" for text in _notes(node, self.lang))


def _notes(node: Node, lang: str) -> Iterator[str]:
    """Yield what is not stated for a penalty, which takes nothing yet."""
    if node.role != "penalty" or not node.applies:
        return
    for finding in node.findings:
        found = getattr(finding, "found", None)
        if isinstance(found, Message) and found.id == "found.unstated":
            yield Message("card.not-shown", {"facts": found.values["facts"]}).say(lang)


def _is_perfect(node: Node) -> bool:
    if node.role != "core" or not node.applies or node.granted:
        return False
    return not node.deductions and all(_is_perfect(child) for child in node.children)


def _conversion(node: Node, indent: str, lang: str) -> Iterator[str]:
    """Yield how a branch's points come from its children's, where they are not their sum."""
    inside = [child.exact for child in node.children if child.role == node.role and child.applies]
    if not node.applies:
        return
    total = Figures.total(inside)
    if node.role == "core" and total.max != node.exact.max:
        values: dict[str, Value] = {
            "earned": _about(total.earned, lang),
            "max": _about(total.max, lang),
            "scale": _about(node.exact.max, lang),
            "points": _about(node.exact.earned, lang),
        }
        yield f"{indent}  {Message('card.scaled', values).say(lang)}"
    elif total.earned != node.exact.earned:
        cap = node.exact.earned
        yield f"{indent}  {Message('card.capped', {'sum': _about(total.earned, lang), 'cap': Points(cap)}).say(lang)}"


def _claims(card: CardView, lang: str) -> Iterator[str]:
    """Yield each claim that differs from what is computed, with the reason."""
    for node in card.root.walk():
        claimed = node.claimed_exact
        if claimed is None or claimed in (node.exact.earned, round_shown(node.exact.earned)):
            continue
        difference = claimed - node.exact.earned
        values: dict[str, Value] = {
            "code": node.code,
            "claimed": Points(claimed),
            "own": _about(node.exact.max - claimed, lang),
            "earned": _about(node.exact.earned, lang),
            "deducted": _about(node.exact.max - node.exact.earned, lang),
            "difference": f"{'+' if difference > 0 else ''}{_about(difference, lang)}",
        }
        yield Message("card.claim-line", values).say(lang)
        if difference < 0:
            yield f"  {Message('card.claim-low', {'difference': _about(-difference, lang)}).say(lang)}"
        elif node.is_leaf:
            yield from (f"  {line_head(line, lang, node.role)}" for line in node.deductions)
