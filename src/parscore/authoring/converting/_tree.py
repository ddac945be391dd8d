"""Put the criteria together: who is below whom, what sums to what, and what cannot stand in a set."""

from decimal import Decimal

import attrs

from parscore.errors import CriteriaError, ParscoreError, Place
from parscore.wording import Message, Value

from ._codes import Code
from ._columns import Columns
from ._grid import Grid
from ._patterns import Rule, recognise
from ._proof import complaint
from ._rows import Entry, Table


_NONE = Decimal(0)


@attrs.define
class Node:
    """
    A criterion on its way into the file.

    Attributes:
        path: Its code.
        entry: Its row; None where the sheet leaves it out.
        children: The codes below it.
        stands: Whether it can stand in a set: it has points, or a criterion below it has.
        worth: What it counts for above.
        limit: The maximum or cap to be written, if any.
        role: Its role.
        rule: Its rule, if one was recognised.
    """

    path: Code
    entry: Entry | None = None
    children: list[Code] = attrs.Factory(list[Code])
    stands: bool = False
    worth: Decimal = _NONE
    limit: Decimal | None = None
    role: str = "core"
    rule: Rule | None = None


@attrs.define
class Tree:
    """
    All criteria of a sheet.

    Attributes:
        nodes: By code.
        worth: What the fields sum to.
        total: The same, or the printed total where that is more.
        remarks: What is to be said of the whole.
    """

    nodes: dict[Code, Node]
    worth: Decimal = _NONE
    total: Decimal = _NONE
    remarks: list[ParscoreError] = attrs.Factory(list[ParscoreError])

    def holds(self, path: Code) -> bool:
        """Tell whether the criterion *path* is written: it stands, and so do all above it."""
        return all(self.nodes[path[:length]].stands for length in range(1, len(path) + 1))


def build_tree(table: Table, grid: Grid, columns: Columns) -> Tree:
    """Build the tree; note at each criterion what does not add up, and which rule was recognised."""
    builder = _Builder(grid, columns, {})
    for path, entry in table.entries.items():
        builder.enter(path, entry)
    tops = [path for path in builder.nodes if len(path) == 1]
    for path in tops:
        builder.finish(path)
    total = sum((builder.nodes[path].worth for path in tops), _NONE)
    tree = Tree(builder.nodes, total, total)
    if table.total is None:
        place = Place(grid.file, key=grid.sheet)
        tree.remarks.append(CriteriaError(Message("convert.no-total", {"sum": total}), place))
    elif table.total[0] != total:
        printed, row = table.total
        name = "convert.total-less" if printed < total else "convert.total-more"
        place = grid.place(row, columns.roles["max"])
        tree.remarks.append(CriteriaError(Message(name, {"found": printed, "sum": total}), place))
        tree.total = max(printed, total)
    return tree


@attrs.define
class _Builder:
    grid: Grid
    columns: Columns
    nodes: dict[Code, Node]
    proven: dict[str, ParscoreError | None] = attrs.Factory(dict[str, ParscoreError | None])

    def enter(self, path: Code, entry: Entry | None) -> Node:
        """Return the node *path*, with those above it that the sheet leaves out."""
        node = self.nodes.get(path)
        if node is None:
            node = self.nodes[path] = Node(path)
            if len(path) > 1:
                self.enter(path[:-1], None).children.append(path)
        if entry is not None:
            node.entry, node.role = entry, entry.role
        return node

    def _remark(self, node: Node, name: str, **values: Value) -> None:
        assert node.entry is not None  # noqa: S101 -- what the sheet leaves out has no maximum to complain of
        place = self.grid.place(node.entry.row, self.columns.roles["max"])
        node.entry.remarks.append(CriteriaError(Message(f"convert.{name}", values), place))

    def finish(self, path: Code) -> None:
        """Work out what *path* and all below it are worth."""
        node = self.nodes[path]
        for child in node.children:
            self.finish(child)
        below = [self.nodes[child] for child in node.children if self.nodes[child].stands]
        node.limit = None if node.entry is None else node.entry.limit
        if below:
            self._finish_branch(node, below)
        else:
            self._finish_leaf(node)

    def _finish_branch(self, node: Node, below: list[Node]) -> None:
        node.stands = True
        if node.role == "core" and all(child.role != "core" for child in below):
            node.role = below[0].role
            for child in below:
                child.stands = child.role == node.role
            if node.entry is not None:
                self._remark(node, f"role-{node.role}")
        if node.role != "core":
            return
        node.worth = sum((child.worth for child in below if child.role == "core"), _NONE)
        if node.limit is None or node.limit == node.worth:
            return
        if node.limit > node.worth:
            self._remark(node, "sum-less", found=node.limit, sum=node.worth)
        else:
            self._remark(node, "sum-more", found=node.limit, sum=node.worth)
            node.limit = None

    def _finish_leaf(self, node: Node) -> None:
        if node.limit is None:
            if node.entry is not None and self.columns.roles["max"] not in node.entry.row.cells:
                self._remark(node, "max-missing")
            return
        assert node.entry is not None  # noqa: S101 -- only a row has a maximum
        node.stands, node.worth = True, node.limit if node.role == "core" else _NONE
        if node.role != "penalty":
            self._find_rule(node, node.entry, node.limit)

    def _complaint(self, rule: Rule, limit: Decimal) -> ParscoreError | None:
        """Return what is wrong with a rule; a sheet says the same rule many times."""
        known = f"{rule.table} {limit}"
        if known not in self.proven:
            self.proven[known] = complaint(rule, limit)
        return self.proven[known]

    def _find_rule(self, node: Node, entry: Entry, limit: Decimal) -> None:
        rule = recognise(entry.rule_lines, entry.title, limit)
        problem = None if rule is None else self._complaint(rule, limit)
        if problem is not None:
            place = self.grid.place(entry.row, self.columns.roles.get("rule", self.columns.roles["text"]))
            entry.remarks.append(CriteriaError(Message("convert.rule-wrong", {"why": problem.sentence}), place))
        elif rule is not None:
            node.rule = rule
            entry.remarks = [remark for remark in entry.remarks if remark.sentence.id != "convert.points-below"]


__all__ = ["Node", "Tree", "build_tree"]
