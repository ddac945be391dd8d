"""A scorecard as plain text."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from parscore.core import Figures, Node
from parscore.wording import Message, Points, Value, say_number

from ._card import CardView
from ._lines import line_head
from ._shown import about, added, gained, parts_of_max, round_shown, say_about, shown_earned
from ._told import Told, tell


def explain_card(card: CardView, lang: str, node: Node | None = None) -> str:
    """Return the whole card, or one node of it, as text."""
    lines = context_of(card, lang)
    if node is not None:
        return "\n".join([*lines, "", *_lines(tell(node, lang, shown_earned(node)), 0, lang, full=True)]) + "\n"
    lines.extend(["", *summary(card, lang), ""])
    if not card.deductions and card.root.applies:
        lines.append(Message("card.nothing-lost").say(lang))
    for child in tell(card.root, lang, shown_earned(card.root)).children:
        lines.extend(_lines(child, 0, lang))
    claims = list(_claims(card, lang))
    if claims:
        lines.extend(["", Message("card.claims").say(lang), *(f"  {claim}" for claim in claims)])
    return "\n".join(lines) + "\n"


def context_of(card: CardView, lang: str) -> list[str]:
    """Return what stands over every text of a card: the unit, the set and its status, the day, the stage."""
    unit = Message("card.unit", {"name": card.name, "year": str(card.year)}).say(lang)
    status = Message(f"status.{card.status}").say(lang)
    lines = [unit, card.title.say(lang), status, day_of(card).say(lang)]
    if card.stage != "self":
        lines.append(Message("card.stage", {"stage": Message(f"stage.{card.stage}")}).say(lang))
    return lines


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
        head = f"{head} ({Message('card.rounded', {'exact': say_long(index.earned, lang)}).say(lang)})"
    earned = round_shown(figures.earned)
    most, lost, still_open = parts_of_max(figures, earned)
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
        name = "card.excerpt" if card.status == "excerpt" else "card.shrunk"
        lines.append(Message(name, {"max": Points(figures.max), "total": Points(card.total)}).say(lang))
    if card.bonus is not None:
        bonus: dict[str, Value] = {"earned": added(card.bonus.exact.earned, lang), "max": Points(card.bonus.exact.max)}
        lines.append(Message("card.bonus", bonus).say(lang))
    if card.penalty is not None:
        lines.append(Message("card.penalty", {"earned": about(card.penalty.exact.earned, lang)}).say(lang))
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
    said = [f"{'+' if number > 0 else '−'} {about(abs(number), lang)}" for number in points]
    if total == 100 or not said:  # noqa: PLR2004 -- a point is then one of the index
        return "".join(f" {text}" for text in said)
    scale = f"100/{say_number(total, lang)}"
    return f" {said[0]} × {scale}" if len(said) == 1 else f" + ({said[0][2:]} {said[1]}) × {scale}"


def say_long(number: Fraction, lang: str) -> str:
    """Say a number of which only the first six places matter."""
    cut = Fraction(int(number * 10**6), 10**6)
    return f"{say_number(cut, lang)}{'' if cut == number else '…'}"


def _interval(card: CardView, index: Figures, lang: str) -> str:
    figures = card.exact
    values: dict[str, Value] = {
        "secured": about(figures.secured, lang),
        "reachable": about(figures.reachable, lang),
        "least": about(index.secured, lang),
        "most": about(index.reachable, lang),
    }
    text = Message("card.interval", values).say(lang)
    least, most = card.band_secured, card.band_reachable
    if least is not None and most is not None:
        text = f"{text}; {Message('card.bands', {'least': least.title, 'most': most.title}).say(lang)}"
    return f"{text}."


def _lines(told: Told, depth: int, lang: str, *, full: bool = False) -> Iterator[str]:
    """
    Yield a node and what is below it, each level indented.

    Args:
        told: The node.
        depth: How far it is indented.
        lang: The language.
        full: Whether what is at full marks is told one by one, too.
    """
    indent = "  " * depth
    yield f"{indent}{told.head}"
    if told.conversion is not None:
        yield f"{indent}  {told.conversion}"
    for line in told.lines:
        yield f"{indent}  {line.head}"
        yield from (f"{indent}      {detail}" for detail in line.details)
    yield from (f"{indent}  {note}" for note in told.notes)
    for child in told.children:
        if full or not child.is_perfect:
            yield from _lines(child, depth + 1, lang, full=full)
    perfect = ", ".join(child.code for child in told.children if child.is_perfect)
    if perfect and not full:
        yield f"{indent}  {Message('card.full', {'codes': perfect}).say(lang)}"


def differing(root: Node) -> Iterator[tuple[Node, Fraction]]:
    """Yield each node whose claim differs from what is computed, and the claim."""
    for node in root.walk():
        claimed = node.claimed_exact
        if claimed is not None and claimed not in (node.exact.earned, round_shown(node.exact.earned)):
            yield node, claimed


def _claims(card: CardView, lang: str) -> Iterator[str]:
    """Yield each claim that differs from what is computed, with the reason."""
    for node, claimed in differing(card.root):
        difference = claimed - node.exact.earned
        values: dict[str, Value] = {
            "code": node.code,
            "claimed": Points(claimed),
            "own": about(node.exact.max - claimed, lang),
            "earned": about(node.exact.earned, lang),
            "deducted": about(node.exact.max - node.exact.earned, lang),
            "difference": gained(difference, lang),
        }
        yield Message("card.claim-line", values).say(lang)
        if difference < 0:
            yield f"  {Message('card.claim-low', {'difference': about(-difference, lang)}).say(lang)}"
        elif node.is_leaf:
            yield from (f"  {line_head(line, lang, node.role)}" for line in node.deductions)
