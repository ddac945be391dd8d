"""How a criteria set is shown."""

from collections.abc import Mapping

from parscore.showing import Column, Shown, Table, show
from parscore.showing.tables import Cell
from parscore.wording import LANGUAGES, Message, Points, Text

from .measures import Part
from .model import CriteriaSet, Criterion


_CRITERIA = (
    Column("code"),
    Column("title"),
    Column("parent", brief=False),
    Column("role", brief=False),
    Column("leaf", "flag", brief=False),
    Column("max", "points"),
    Column("rule"),
    Column("cite"),
)
_BANDS = (Column("band"), Column("from", "points"), Column("code", brief=False))


@show.register
def _set(criteria: CriteriaSet) -> Shown:
    first, last = criteria.window
    about = (
        (Message("about.title"), criteria.title),
        (Message("about.issuer"), criteria.issuer or Message("show.none")),
        (Message("about.year"), str(criteria.year)),
        (Message("about.total"), Points(criteria.total)),
        (Message("about.window"), Message("about.window-is", {"from": first, "to": last})),
        (Message("about.digest"), criteria.digest),
    )
    tree = tuple(_row(node) for node in criteria.criteria.values())
    bands: list[Mapping[str, Cell]] = [
        {"band": band.title, "from": Points(band.start), "code": band.id} for band in criteria.bands
    ]
    return Shown(
        title=Message("show.set", {"id": criteria.id}),
        warning=warning_of(criteria.status),
        about=about,
        tables=(Table("criteria", _CRITERIA, tree), Table("bands", _BANDS, tuple(bands))),
    )


@show.register
def _criterion(criterion: Criterion) -> Shown:
    title = Message("show.node", {"code": criterion.code, "title": criterion.title})
    rows = tuple(_row(node) for node in criterion.walk() if node.code)
    return Shown(title=title, tables=(Table("criteria", _CRITERIA, rows),))


def warning_of(status: str) -> Message | None:
    """Return what must be seen of a set that is not official."""
    return None if status == "official" else Message(f"status.{status}")


def _row(node: Criterion) -> Mapping[str, Cell]:
    above = node.code.rpartition(".")[0]
    return {
        "code": node.code,
        "title": node.title,
        "parent": above or None,
        "role": node.role,
        "leaf": not node.children,
        "max": Points(node.limit),
        "rule": _rule(node.parts),
        "cite": node.cite,
    }


def _rule(parts: tuple[Part, ...]) -> Text | None:
    """Say what a rule wants, part by part; None for a branch."""
    said = [tuple(dict.fromkeys(term.wanted.say(lang) for part in parts for term in part.terms)) for lang in LANGUAGES]
    return Text(*map("; ".join, said)) if parts else None
