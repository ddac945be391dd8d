"""How a node and its ledger are shown."""

from collections.abc import Iterable, Mapping

from parscore.showing import Column, Shown, Table, show
from parscore.showing.tables import Cell
from parscore.wording import Message, Points, Value

from .ledger import Deduction, Node


_POINTS = ("max", "earned", "lost", "open", "secured", "reachable", "claimed")
#: The columns of a tree of nodes.
NODE_COLUMNS = (
    Column("code"),
    Column("title"),
    Column("parent", brief=False),
    Column("role", brief=False),
    Column("leaf", "flag", brief=False),
    Column("applies", "flag", brief=False),
    *(Column(key, "points", brief=key not in ("secured", "reachable")) for key in _POINTS),
)
#: The columns of a ledger.
LINE_COLUMNS = (
    Column("code"),
    Column("points", "points"),
    Column("cause"),
    Column("cause_id", brief=False),
    Column("found"),
    Column("wanted", brief=False),
    Column("remedy"),
    Column("until", "date"),
    Column("open", "flag", brief=False),
    Column("cite", brief=False),
)


def node_table(roots: Iterable[Node], *, above: str | None = None) -> Table:
    """Return all nodes below *roots*, these included, a row each in the readers' order."""
    return Table("criteria", NODE_COLUMNS, tuple(row for root in roots for row in _rows(root, above)))


def _rows(node: Node, above: str | None) -> Iterable[Mapping[str, Cell]]:
    figures = node.exact
    numbers = (figures.max, figures.earned, figures.max - figures.reachable, figures.reachable - figures.earned)
    points = [Points(number) for number in (*numbers, figures.secured, figures.reachable)]
    claimed = None if node.claimed_exact is None else Points(node.claimed_exact)
    yield {
        "code": node.code,
        "title": node.title,
        "parent": above,
        "role": node.role,
        "leaf": node.is_leaf,
        "applies": node.applies,
        **dict(zip(_POINTS, (*points, claimed), strict=True)),
    }
    for child in node.children:
        yield from _rows(child, node.code)


def line_table(lines: Iterable[Deduction]) -> Table:
    """Return a ledger, a row a line."""
    return Table("deductions", LINE_COLUMNS, tuple(map(_line, lines)))


def _line(line: Deduction) -> Mapping[str, Cell]:
    return {
        "code": line.code,
        "points": Points(line.exact),
        "cause": Message(f"cause.{line.cause}"),
        "cause_id": str(line.cause),
        "found": line.found,
        "wanted": line.wanted,
        "remedy": line.remedy,
        "until": line.curable_until,
        "open": line.open,
        "cite": line.cite,
    }


@show.register
def _node(node: Node) -> Shown:
    title: Value = Message("show.node", {"code": node.code, "title": node.title}) if node.code else node.title
    points: dict[str, Value] = {"earned": Points(node.exact.earned), "max": Points(node.exact.max)}
    about = ((Message("about.points"), Message("about.points-are", points)),)
    roots = [node] if node.code else list(node.children)
    return Shown(title=title, about=about, tables=(node_table(roots), line_table(node.deductions)))
