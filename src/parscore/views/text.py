"""A scorecard as plain text."""

from collections.abc import Iterator
from fractions import Fraction

from parscore.core import Node
from parscore.wording import Message, Points, Value, say_number

from ._card import CardView
from ._lines import line_details, line_head, sentence


def explain_card(card: CardView, lang: str, node: Node | None = None) -> str:
    """Return the whole card, or one node of it, as text."""
    if node is not None:
        return "\n".join([*_context(card, lang), "", *_node(node, 0, lang, full=True)]) + "\n"
    lines = [*_context(card, lang), "", *summary(card, lang)]
    lines.append("")
    if not card.deductions and card.root.applies:
        lines.append(Message("card.nothing-lost").say(lang))
    for child in card.root.children:
        lines.extend(_node(child, 0, lang))
    claims = list(_claims(card, lang))
    if claims:
        lines.extend(["", Message("card.claims").say(lang), *(f"  {claim}" for claim in claims)])
    return "\n".join(lines) + "\n"


def _context(card: CardView, lang: str) -> list[str]:
    unit = Message("card.unit", {"name": card.name, "year": str(card.year)}).say(lang)
    status = Message(f"status.{card.status}").say(lang)
    day = Message("card.closed", {"closes": card.closes})
    if card.as_of is not None:
        day = Message("card.as-of", {"as_of": card.as_of, "closes": card.closes})
    return [unit, f"{card.title.say(lang)} ({status})", day.say(lang)]


def summary(card: CardView, lang: str) -> list[str]:
    """Return the figures of a card, a line each; every line adds up."""
    index = card.exact_index
    if index is None:
        return [Message("card.no-index").say(lang)]
    figures = card.exact
    published = Fraction(card.published if card.published is not None else 0)
    values: dict[str, Value] = {"index": published}
    name = "card.index"
    if card.band is not None:
        values["band"] = card.band.title
        name = "card.index-band"
    head = Message(name, values).say(lang)
    if published != index.earned:
        head = f"{head} ({Message('card.rounded', {'exact': index.earned}).say(lang)})"
    deducted = Points(figures.max - figures.earned)
    points: dict[str, Value] = {"earned": Points(figures.earned), "max": Points(figures.max), "deducted": deducted}
    lines = [head, Message("card.points", points).say(lang)]
    if figures.max != card.total:
        lines.append(Message("card.shrunk", {"max": Points(figures.max), "total": Points(card.total)}).say(lang))
    if card.bonus is not None:
        bonus: dict[str, Value] = {"earned": Points(card.bonus.exact.earned), "max": Points(card.bonus.exact.max)}
        lines.append(Message("card.bonus", bonus).say(lang))
    if card.penalty is not None:
        lines.append(Message("card.penalty", {"earned": Points(card.penalty.exact.earned)}).say(lang))
    if not card.is_final:
        lines.append(_interval(card, lang))
    return [line if number == 0 else f"  {line}" for number, line in enumerate(lines)]


def _interval(card: CardView, lang: str) -> str:
    index, figures = card.exact_index, card.exact
    assert index is not None  # noqa: S101 -- the caller has looked
    values: dict[str, Value] = {
        "secured": Points(figures.secured),
        "reachable": Points(figures.reachable),
        "least": index.secured,
        "most": index.reachable,
    }
    text = Message("card.interval", values).say(lang)
    least, most = card.band_secured, card.band_reachable
    if least is not None and most is not None:
        text = f"{text}; {Message('card.bands', {'least': least.title, 'most': most.title}).say(lang)}"
    return f"{text}."


def node_head(node: Node, lang: str) -> str:
    """Return code, title and figures of a node in one line."""
    figures = node.exact
    values: dict[str, Value] = {
        "code": node.code,
        "title": node.title,
        "earned": Points(figures.earned),
        "max": Points(figures.max),
        "lost": Points(figures.max - figures.reachable),
        "open": Points(figures.reachable - figures.earned),
    }
    if not node.applies or node.granted:
        values["reason"] = node.reason or ""
        return Message("card.granted" if node.granted else "card.apart", values).say(lang)
    if node.role != "core":
        return Message(f"card.{node.role}-node", values).say(lang)
    lost, still_open = figures.max > figures.reachable, figures.reachable > figures.earned
    name = {(True, True): "-both", (True, False): "-lost", (False, True): "-open"}.get((lost, still_open), "")
    return Message(f"card.node{name}", values).say(lang)


def _node(node: Node, depth: int, lang: str, *, full: bool = False) -> Iterator[str]:
    """Yield a node and, below it, whatever is not at full marks."""
    indent = "  " * depth
    yield f"{indent}{node_head(node, lang)}"
    if node.is_leaf:
        for line in node.deductions:
            yield f"{indent}  {line_head(line, lang)}"
            for detail in line_details(line, lang):
                yield f"{indent}      {detail}"
        if node.covered:
            yield f"{indent}  {Message('card.covered', {'found': node.covered}).say(lang)}"
        yield from (f"{indent}  {text}" for text in _notes(node, lang))
        return
    perfect = [child for child in node.children if _is_perfect(child) and not full]
    for child in node.children:
        if child not in perfect:
            yield from _node(child, depth + 1, lang, full=full)
    if perfect:
        codes = ", ".join(child.code for child in perfect)
        yield f"{indent}  {Message('card.full', {'codes': codes}).say(lang)}"


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


def _claims(card: CardView, lang: str) -> Iterator[str]:
    """Yield each claim that differs from what is computed, with the reason."""
    for node in card.root.walk():
        claimed = node.claimed_exact
        if claimed is None or claimed == node.exact.earned:
            continue
        difference = claimed - node.exact.earned
        values: dict[str, Value] = {
            "code": node.code,
            "claimed": Points(claimed),
            "earned": Points(node.exact.earned),
            "difference": _signed(difference, lang),
        }
        yield Message("card.claim-line", values).say(lang)
        if difference < 0:
            yield f"  {Message('card.claim-low', {'code': node.code, 'difference': Points(-difference)}).say(lang)}"
        elif node.is_leaf:
            yield from (f"  {line_head(line, lang)}" for line in node.deductions)


def _signed(number: Fraction, lang: str) -> str:
    return f"{'+' if number > 0 else ''}{say_number(number, lang)}"


__all__ = ["explain_card", "node_head", "sentence", "summary"]
