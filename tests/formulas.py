"""Work out the formulas of a workbook in exact arithmetic, apart from what was saved as their results."""

import ast
import io
import operator
import re
import statistics

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import openpyxl


_TOKEN = re.compile(
    r"""(?P<text>"[^"]*")|(?P<ref>(?:'(?P<sheet>[^']+)'!)?(?P<from>\$?[A-Z]{1,3}\$?\d+)(?::(?P<to>\$?[A-Z]{1,3}\$?\d+))?)"""
    r"""|(?P<number>\d+(?:\.\d+)?)|(?P<name>[A-Z]+)(?=\()|(?P<equal>=)"""
)


class Cells(list[Any]):
    """The values of a range, which compare and multiply one by one."""

    def _each(self, other: Any, function: Callable[[Any, Any], Any]) -> "Cells":
        others = other if isinstance(other, Cells) else [other] * len(self)
        return Cells(function(one, two) for one, two in zip(self, others, strict=True))

    def __eq__(self, other: object) -> "Cells":  # type: ignore[override]
        return self._each(other, operator.eq)

    __hash__ = None  # type: ignore[assignment]

    def __mul__(self, other: Any) -> "Cells":
        return self._each(other, lambda one, two: (one or 0) * (two or 0))

    def __neg__(self) -> "Cells":
        return Cells(-each for each in self)


class _Branches(ast.NodeTransformer):
    """Turns IF into what works out one of its branches only."""

    def visit_Call(self, node: ast.Call) -> ast.expr:
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id == "IF":
            test, body, orelse = node.args
            return ast.IfExp(test, body, orelse)
        return node


class Worked:
    """
    A workbook whose formulas are worked out when they are asked for.

    Args:
        data: The file.
    """

    def __init__(self, data: bytes) -> None:
        self.book = openpyxl.load_workbook(io.BytesIO(data))
        self.saved = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        self._known: dict[tuple[str, str], Any] = {}

    def value(self, sheet: str, cell: str) -> Any:
        """Return what a cell holds: numbers are fractions."""
        key = (sheet, cell)
        if key not in self._known:
            self._known[key] = self._work_out(sheet, self.book[sheet][cell].value)
        return self._known[key]

    def formulas(self) -> Iterator[tuple[str, str]]:
        """Yield the sheet and the place of every formula."""
        for sheet in self.book:
            for row in sheet.iter_rows():
                yield from ((sheet.title, cell.coordinate) for cell in row if cell.data_type == "f")

    def _work_out(self, sheet: str, value: Any) -> Any:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return Fraction(str(value))
        if not (isinstance(value, str) and value.startswith("=")):
            return value
        code = _TOKEN.sub(lambda found: self._token(sheet, found), value[1:])
        tree = ast.fix_missing_locations(_Branches().visit(ast.parse(code, mode="eval")))
        return eval(compile(tree, sheet, "eval"), {"F": Fraction, "R": self._range, **_FUNCTIONS})  # noqa: S307 -- ours

    def _token(self, sheet: str, found: re.Match[str]) -> str:
        if found["ref"]:
            return f"R({found['sheet'] or sheet!r}, {found['from']!r}, {found['to']!r})".replace("$", "")
        if found["number"]:
            return f"F({found['number']!r})"
        return found["text"] or found["name"] or "=="

    def _range(self, sheet: str, first: str, last: str | None) -> Any:
        if last is None:
            value = self.value(sheet, first)
            return Fraction(0) if value is None else value
        rows = self.book[sheet][f"{first}:{last}"]
        return Cells(self.value(sheet, cell.coordinate) for row in rows for cell in row)


def _numbers(arguments: tuple[Any, ...]) -> list[Fraction]:
    flat = [each for argument in arguments for each in (argument if isinstance(argument, Cells) else [argument])]
    return [Fraction(each) for each in flat if isinstance(each, (Fraction, int))]


def _sum(*arguments: Any) -> Fraction:
    return sum(_numbers(arguments), Fraction(0))


_FUNCTIONS = {
    "SUM": _sum,
    "SUMPRODUCT": _sum,
    "SUBTOTAL": lambda _, cells: _sum(cells),
    "COUNTIF": lambda cells, _: Fraction(sum(each > 0 for each in _numbers((cells,)))),
    "MIN": lambda *arguments: min(_numbers(arguments)),
    "MAX": lambda *arguments: max(_numbers(arguments)),
    "MEDIAN": lambda cells: statistics.median(_numbers((cells,))),
}
