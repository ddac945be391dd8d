"""What the score command shows: the ranking, and who lost what."""

from fractions import Fraction

from parscore.analysis import Place, Ranking
from parscore.core import add_up
from parscore.scoring import Scorecard
from parscore.views import about, line_head, summary
from parscore.views._shown import say_about
from parscore.wording import Message, say


#: The columns of the ranking, and from which width on each is shown.
_COLUMNS = (
    ("rank", 0),
    ("unit", 0),
    ("index", 0),
    ("points", 0),
    ("max", 100),
    ("deducted", 100),
    ("bonus", 0),
    ("penalty", 0),
    ("band", 0),
    ("range", 0),
)
#: The columns that hold text; the others hold numbers.
TEXT_COLUMNS = frozenset({"unit", "band"})


def ranking_table(ranking: Ranking, lang: str, width: int | None) -> list[list[tuple[str, str]]]:
    """
    Return the ranking as rows of (column, cell), the header first.

    Args:
        ranking: The ranking.
        lang: The language.
        width: The terminal's width; None shows every column.
    """
    open_year = any(not place.card.is_final for place in ranking)
    shown = [
        name
        for name, least in _COLUMNS
        if (width is None or width >= least) and (name != "range" or open_year) and _occurs(name, ranking)
    ]
    header = [(name, Message(f"table.{name}").say(lang)) for name in shown]
    rows = [_cells(place, lang) for place in ranking]
    return [header, *([(name, row.get(name, "")) for name in shown] for row in rows)]


def _occurs(name: str, ranking: Ranking) -> bool:
    """Tell whether the set has what a column shows."""
    card = ranking.places[0].card
    return {"bonus": card.bonus, "penalty": card.penalty, "band": card.criteria.bands}.get(name, True) not in (None, ())


def _cells(place: Place, lang: str) -> dict[str, str]:
    card = place.card
    index, figures, band = card.exact_index, card.exact, card.band
    if index is None:
        return {"rank": "–", "unit": card.name, "index": "–", "band": Message("table.no-index").say(lang)}
    published = card.published
    return {
        "rank": f"{place.rank}{'=' if place.tied else ''}",
        "unit": card.name,
        "index": say(Fraction(published) if published is not None else 0, lang),
        "points": about(figures.earned, lang),
        "max": about(figures.max, lang),
        "deducted": about(figures.max - figures.reachable, lang),
        "bonus": "" if card.bonus is None else about(card.bonus.exact.earned, lang),
        "penalty": "" if card.penalty is None else about(card.penalty.exact.earned, lang),
        "band": "" if band is None else band.title.say(lang),
        "range": f"{_cut(index.secured, lang)}–{_cut(index.reachable, lang)}",
    }


def _cut(number: Fraction, lang: str) -> str:
    """Say an end of an interval to one place, marked where it is rounded."""
    return say_about(Fraction(round(number * 10), 10), number, lang)


def deductions_of(card: Scorecard, lang: str, top: int, *, alone: bool) -> list[str]:
    """Return a unit's figures and its largest deductions, a line each."""
    lines = ["", card.name, *(f"  {line.strip()}" for line in summary(card, lang))]
    if alone:
        lines[1] = f"{card.name} – {card.title.say(lang)} ({Message(f'status.{card.status}').say(lang)})"
    ordered = sorted(card.deductions, key=lambda line: -line.exact)
    lines.extend(f"    {line.code}  {line_head(line, lang)}" for line in ordered[:top])
    if card.penalty is not None:
        outside = Message("card.outside").say(lang)
        lines.extend(f"    {line.code}  [{outside}] {line_head(line, lang)}" for line in card.penalty.deductions)
    rest = ordered[top:]
    if rest:
        points = add_up(line.exact for line in rest)
        more = Message("table.more", {"count": len(rest), "points": about(-points, lang)}).say(lang)
        lines.append(f"    {more}")
    return lines
