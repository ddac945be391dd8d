"""Write the set: tables for what was read, comments for all that was not."""

from collections.abc import Iterator, Sequence

import attrs

from parscore.authoring._toml import comment, header, inline, key, number, quoted, text_entry
from parscore.errors import ParscoreError
from parscore.wording import Message, Value

from ._codes import Code
from ._columns import Columns
from ._grid import Grid, Row, letters
from ._proof import fact_of, rule_of
from ._rows import Aside, Entry, Table
from ._tree import Node, Tree


#: A rule that would make a longer line has a table of its own.
_WIDTH = 120
#: How much of a rule text a TODO repeats.
_QUOTED = 100


@attrs.frozen
class Settings:
    """
    What the sheet does not say of the set.

    Attributes:
        id: Its id.
        year: The scored year.
        title: Its title.
        id_given: Whether the id was given, and not made up.
        lang: The language of the comments.
    """

    id: str
    year: int
    title: str
    id_given: bool
    lang: str


@attrs.frozen
class Counts:
    """How many rows became what."""

    rows: int
    criteria: int
    continuations: int
    comments: int
    leaves: int
    rules: int

    @property
    def values(self) -> dict[str, Value]:
        """What fills a sentence."""
        return {**attrs.asdict(self), "left": self.leaves - self.rules}


def count(grid: Grid, table: Table, tree: Tree) -> Counts:
    """Count what the rows of *grid* became."""
    written = [entry for path, entry in table.entries.items() if tree.holds(path)]
    left = [entry for path, entry in table.entries.items() if not tree.holds(path)]
    leaves = [node for entry in written if _is_leaf(node := tree.nodes[entry.path], tree)]
    return Counts(
        rows=len(grid.rows),
        criteria=len(written),
        continuations=sum(len(entry.more) for entry in written),
        comments=sum(isinstance(item, Aside) for item in table.items) + sum(1 + len(entry.more) for entry in left),
        leaves=len(leaves),
        rules=sum(node.rule is not None for node in leaves),
    )


def _is_leaf(node: Node, tree: Tree) -> bool:
    return not any(tree.holds(child) for child in node.children)


def write_set(grid: Grid, columns: Columns, table: Table, tree: Tree, settings: Settings) -> str:
    """Return the text of the set."""
    return "\n".join(_Writer(grid, columns, table, tree, settings).write()) + "\n"


@attrs.define
class _Writer:
    grid: Grid
    columns: Columns
    table: Table
    tree: Tree
    settings: Settings
    done: set[Code] = attrs.Factory(set[Code])

    def _say(self, name: str, **values: Value) -> list[str]:
        return comment(Message(f"convert.{name}", values).say(self.settings.lang))

    def _todo(self, remarks: Sequence[ParscoreError]) -> Iterator[str]:
        for remark in remarks:
            where = "" if remark.key == self.grid.sheet else (remark.key or "").rpartition("!")[2]
            yield from comment(f"TODO {f'{where}: ' if where else ''}{remark.sentence.say(self.settings.lang)}")

    def write(self) -> Iterator[str]:
        """Yield the lines of the file."""
        yield from self._head()
        yield from self._set()
        yield from self._facts()
        yield ""
        yield from self._say("criteria")
        beside = False
        for item in self.table.items:
            if isinstance(item, Entry):
                yield from self._entry(item)
            else:
                yield from self._aside(item, alone=not beside)
            beside = isinstance(item, Aside)

    def _head(self) -> Iterator[str]:
        counts = count(self.grid, self.table, self.tree)
        yield "#:schema ./criteria-1.schema.json"
        file = self.grid.file.replace("\\", "/").rpartition("/")[2]
        name = "head" if self.grid.sheet is None else "head-sheet"
        yield from self._say(name, file=file, sheet=self.grid.sheet or "")
        yield from self._say("rows", **counts.values)
        hidden = Message("convert.hidden").say(self.settings.lang)
        titles = (
            f"{letters(column)} “{' '.join(title.split())}”{hidden if column in self.grid.hidden_columns else ''}"
            f"{f' → {self._role_of(column)}' if self._role_of(column) else ''}"
            for column, title in sorted(self.columns.titles.items())
        )
        yield from self._say("columns", columns=", ".join(titles))
        yield from self._todo(self.tree.remarks)
        yield ""
        yield 'format = "parscore.criteria/1"'
        yield ""

    def _role_of(self, column: int) -> str:
        roles = {of: role for role, of in self.columns.roles.items()}
        names = {"text": "title", "rule": "rule_text"}
        return names.get(roles.get(column, ""), roles.get(column, ""))

    def _set(self) -> Iterator[str]:
        settings = self.settings
        yield "[set]"
        if not settings.id_given:
            yield from self._say("todo-id")
        yield f"id = {quoted(settings.id)}"
        yield f"year = {settings.year}"
        yield from self._say("todo-level")
        yield 'level = "commune"'
        yield f"title = {quoted(settings.title)}"
        yield from self._say("todo-status")
        yield 'status = "excerpt"'
        yield f"total = {number(self.tree.total)}"
        yield from self._say("todo-window")
        yield f"window = {{ from = {settings.year}-01-01, to = {settings.year}-12-31 }}"

    def _facts(self) -> Iterator[str]:
        nodes = [node for path, node in self.tree.nodes.items() if node.rule is not None and self.tree.holds(path)]
        if nodes:
            yield ""
            yield from self._say("facts")
        for node in nodes:
            assert node.rule is not None  # noqa: S101 -- filtered above
            assert node.entry is not None  # noqa: S101 -- only a row has a rule
            yield ""
            yield header("facts", _fact_id(node.path))
            title = f"TODO: {node.entry.title}" if node.entry.title else "TODO"
            yield from (f"{key(name)} = {inline(value)}" for name, value in fact_of(node.rule, title).items())

    def _aside(self, aside: Aside, *, alone: bool) -> Iterator[str]:
        if alone:
            yield ""
        cells = " | ".join(cell.text.replace("\n", " / ") for cell in aside.row.cells.values())
        yield from self._todo(aside.remarks)
        yield from comment(f"{self._rows_said([aside.row])} {cells}")

    def _rows_said(self, rows: Sequence[Row]) -> str:
        """Name rows as a spreadsheet numbers them, and say which are hidden."""
        hidden = Message("convert.hidden").say(self.settings.lang)
        names = ", ".join(f"{row.number}{hidden if row.hidden else ''}" for row in rows)
        return Message("convert.row", {"rows": names}).say(self.settings.lang)

    def _entry(self, entry: Entry) -> Iterator[str]:
        node = self.tree.nodes[entry.path]
        holds = self.tree.holds(entry.path)
        if holds:
            yield from self._above(entry.path)
        yield ""
        said = self._rows_said([entry.row, *entry.more])
        code = f" STT “{entry.code_text}”." if entry.code_text != ".".join(entry.path) else ""
        yield from comment(f"{said}{code}")
        for aside in entry.asides:
            yield from comment(aside)
        yield from self._todo(entry.remarks)
        lines = [*self._table(node, entry)]
        if holds:
            yield from lines
        else:
            yield from self._say("left-out", code=".".join(entry.path))
            yield from (line for written in lines for line in comment(written))
        self.done.add(entry.path)

    def _above(self, path: Code) -> Iterator[str]:
        """Yield the criteria above *path* that the sheet leaves out."""
        for length in range(1, len(path)):
            above = path[:length]
            if self.tree.nodes[above].entry is None and above not in self.done:
                self.done.add(above)
                yield ""
                yield from self._say("gap", code=".".join(above))
                yield header("criteria", *above)
                yield 'title = "TODO"'
                role = self.tree.nodes[above].role
                if role != "core":
                    yield f'role = "{role}"'

    def _table(self, node: Node, entry: Entry) -> Iterator[str]:
        leaf = _is_leaf(node, self.tree)
        if leaf and node.rule is None and self.tree.holds(node.path):
            yield from self._no_rule(entry)
        yield header("criteria", *node.path)
        yield f"title = {quoted(entry.title or 'TODO')}"
        if node.role != "core":
            yield f'role = "{node.role}"'
        if node.limit is not None:
            yield f"{'max' if node.role == 'core' else 'cap'} = {number(node.limit)}"
        for name, lines in (("rule_text", entry.rule_lines), ("evidence", entry.evidence_lines)):
            if lines:
                yield text_entry(name, lines)
        if node.rule is not None:
            table = rule_of(node.rule, _fact_id(node.path))
            line = f"rule = {inline(table)}"
            if len(line) <= _WIDTH:
                yield line
            else:
                yield ""
                yield header("criteria", *node.path, "rule")
                yield from (f"{key(name)} = {inline(value)}" for name, value in table.items())

    def _no_rule(self, entry: Entry) -> Iterator[str]:
        words = " ".join(entry.rule_lines)
        if words:
            words = words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
            yield from self._say("todo-rule", code=".".join(entry.path), words=words)
        else:
            yield from self._say("todo-no-text", code=".".join(entry.path))


def _fact_id(path: Code) -> str:
    return f"tc.{'.'.join(path)}"


__all__ = ["Counts", "Settings", "count", "write_set"]
