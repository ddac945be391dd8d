"""What the score command shows: the ranking, and who lost what."""

from fractions import Fraction

from parscore.analysis import Place, Ranking
from parscore.scoring import Scorecard
from parscore.views import line_head, summary
from parscore.wording import Message, Points, say, say_number


def _about(number: Fraction, lang: str) -> str:
    """Say a number in a table: exact, or to two places and marked where it is not."""
    rounded = Fraction(round(number * 100), 100)
    mark = "" if rounded == number else "≈"
    return f"{mark}{say_number(rounded, lang)}"


def ranking_rows(ranking: Ranking, lang: str) -> list[list[str]]:
    """Return the ranking as rows of a table, the header first."""
    cards = [place.card for place in ranking]
    open_year = any(not card.is_final for card in cards)
    names = ["rank", "unit", "index", "points", "deducted", "bonus", "penalty", "band"]
    if open_year:
        names.append("range")
    header = [Message(f"table.{name}").say(lang) for name in names]
    return [header, *(_row(place, lang, open_year=open_year) for place in ranking)]


def _row(place: Place, lang: str, *, open_year: bool) -> list[str]:
    card = place.card
    index, figures, band = card.exact_index, card.exact, card.band
    if index is None or place.rank is None:
        return ["–", card.name, "–", *[""] * (6 if open_year else 5)]
    published = card.published
    row = [
        f"{place.rank}{'=' if place.tied else ''}",
        card.name,
        say(Fraction(published) if published is not None else 0, lang),
        f"{_about(figures.earned, lang)}/{_about(figures.max, lang)}",
        _about(figures.max - figures.earned, lang),
        _about(card.bonus.exact.earned, lang) if card.bonus is not None else "",
        _about(card.penalty.exact.earned, lang) if card.penalty is not None else "",
        "" if band is None else band.title.say(lang),
    ]
    if open_year:
        row.append(f"{_about(index.secured, lang)} – {_about(index.reachable, lang)}")
    return row


def deductions_of(card: Scorecard, lang: str, top: int, *, alone: bool) -> list[str]:
    """Return a unit's figures and its largest deductions, a line each."""
    lines = ["", card.name, *(f"  {line.strip()}" for line in summary(card, lang))]
    if alone:
        lines[1] = f"{card.name} – {card.title.say(lang)} ({Message(f'status.{card.status}').say(lang)})"
    ordered = sorted(card.deductions, key=lambda line: -line.exact)
    if card.penalty is not None:
        ordered.extend(card.penalty.deductions)
    lines.extend(f"    {line.code}  {line_head(line, lang)}" for line in ordered[:top])
    rest = ordered[top:]
    if rest:
        points = sum((line.exact for line in rest), Fraction(0))
        more = Message("table.more", {"count": len(rest), "points": Points(-points)}).say(lang)
        lines.append(f"    {more}")
    return lines
