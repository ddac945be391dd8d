"""Columns that a criteria set names: their parts, their maxima, and the sums of the tree."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import attrs

from parscore.core import add_up
from parscore.criteria import CriteriaSet, Criterion
from parscore.edge.workbooks import plain_words
from parscore.wording import Message, Value

from ._notes import Notes, Tally, Term
from ._points import MANY, add_parts
from .result import Disagreement, shown
from .table import Column, Row, Table


def codes_of(criteria: CriteriaSet) -> dict[str, str]:
    """Return the codes of a set by the words that name them: the code itself, and its titles where they are its own."""
    names: dict[str, str] = {}
    twice: set[str] = set()
    for node in criteria.criteria.values():
        for words in {plain_words(node.title.vi), plain_words(node.title.en)}:
            if words in names:
                twice.add(words)
            names[words] = node.code
    own = {words: code for words, code in names.items() if words and words not in twice}
    return {**own, **{code: code for code in criteria.criteria}}


def top_parts(table: Table, criteria: CriteriaSet) -> tuple[Column, ...]:
    """Return the columns that add up to the total: the highest of each branch; none if a branch is not there."""
    columns = _by_code(table)
    parts: list[Column] = []
    for node in criteria.root.children:
        covered = _cover(node, columns) if node.role == "core" else []
        if covered is None:
            return ()
        parts += covered
    return (*parts, *_outside(criteria.root, columns))


def _outside(branch: Criterion, columns: Mapping[str, Column]) -> list[Column]:
    """Return the columns of bonus and penalty, which stand outside every core branch and count in the total."""
    found: list[Column] = []
    for child in branch.children:
        found += _outside(child, columns) if child.role == "core" else _cover(child, columns) or []
    return found


def _by_code(table: Table) -> dict[str, Column]:
    return {column.code: column for column in table.of("code") if column.code is not None}


def _cover(node: Criterion, columns: Mapping[str, Column]) -> list[Column] | None:
    """Return the columns of which the points of *node* are the sum; None if one is missing."""
    own = columns.get(node.code)
    if own is not None:
        return [attrs.evolve(own, role="minus") if node.role == "penalty" else own]
    if not node.children or node.scale_to is not None:
        return None
    parts: list[Column] = []
    for child in summed(node):
        covered = _cover(child, columns)
        if covered is None:
            return None
        parts += covered
    return parts


def summed(branch: Criterion) -> list[Criterion]:
    """Return the children of which *branch* is the sum: bonus and penalty in a core branch stand outside it."""
    return [child for child in branch.children if child.role == branch.role]


def check_codes(notes: Notes, criteria: CriteriaSet) -> None:
    """Check that each branch is the sum of what stands below it."""
    columns = _by_code(notes.table)
    tally = notes.begin("sum", Message("audit.check-branches"))
    if not columns:
        tally.leave(Message("audit.no-codes"))
    for code, column in columns.items():
        node = criteria[code]
        if not node.children:
            continue
        below = [(child, _cover(child, columns)) for child in summed(node)]
        missing = [child.code for child, covered in below if covered is None]
        if missing:
            tally.leave(Message("audit.codes-missing", {"code": code, "missing": ", ".join(missing)}))
            continue
        parts = [part for _, covered in below for part in covered or ()]
        for row in notes.table.rows:
            if row.kind in ("unit", "maxima") and column.figure(row.number) is not None:
                term = _below(notes, tally, node, parts, row)
                if term is not None and notes.number(tally, column, row) is not None:
                    notes.compare(tally, column, row, term, "branch-differs")


def _below(notes: Notes, tally: Tally, node: Criterion, parts: Sequence[Column], row: Row) -> Term | None:
    """Return the sum of what stands below a branch, on the branch's own scale."""
    term = add_parts(notes, tally, [attrs.evolve(part, role="code") for part in parts], row)
    if term is None or node.scale_to is None:
        return term
    whole = add_up(child.limit for child in summed(node))
    if row.kind != "unit" or not whole:
        return None
    factor = node.scale_to / whole
    said = Message("audit.scaled", {"what": term.said, "factor": factor})
    return Term(term.value * factor, term.slack * factor, said)


def check_maxima(notes: Notes, criteria: CriteriaSet | None) -> None:
    """Check that nothing is above its maximum or below zero."""
    tally = notes.begin("maximum", Message("audit.check-maximum"))
    maxima = next((row for row in notes.table.rows if row.kind == "maxima"), None)
    for column in notes.table.of("part", "total", "code"):
        node = criteria[column.code] if criteria is not None and column.code is not None else None
        if node is not None and maxima is not None and column.value(maxima.number) is not None:
            _check_maxima_row(notes, tally, column, node, maxima)
        bounds: list[tuple[Row, Fraction]] = []
        for row in notes.table.units:
            most = _most(notes.table, column, node, maxima, row)
            if most is not None and column.value(row.number) is not None:
                bounds.append((row, most))
        told = _tell_maximum(notes, tally, column, bounds, maxima if node is None else None)
        for row, most in bounds:
            least = -most if node is not None and node.role == "penalty" else min(Fraction(0), most)
            value = column.value(row.number)
            if not told or value is None or value <= most:
                _check_bounds(notes, tally, column, row, (least, most))
    if not tally.cells:
        tally.leave(Message("audit.no-maxima"))


def _tell_maximum(
    notes: Notes, tally: Tally, column: Column, bounds: Sequence[tuple[Row, Fraction]], maxima: Row | None
) -> bool:
    """Where most units have more than one maximum for all, tell that once, where it stands; return whether it was."""
    above = [value for row, most in bounds if (value := column.value(row.number)) is not None and value > most]
    if len({most for _, most in bounds}) != 1 or len(above) < MANY or 2 * len(above) <= len(bounds):
        return False
    most = bounds[0][1]
    stands_in_row = maxima is not None and column.value(maxima.number) is not None
    row = maxima.number if maxima is not None and stands_in_row else notes.table.head
    values: dict[str, Value] = {
        "column": column.title,
        "stands": shown(most),
        "count": len(above),
        "all": len(bounds),
        "most": shown(max(above), column.places),
    }
    tally.cells += len(above)
    notes.add(
        Disagreement(
            check=tally.name,
            place=notes.table.place(row, column.number),
            unit=maxima.name if maxima is not None and stands_in_row else "",
            column=column.title,
            stands=shown(most).en,
            value=most,
            follows=None,
            agrees=(),
            sentence=Message("audit.above-all", values),
        ),
        tally,
    )
    return True


def _most(table: Table, column: Column, node: Criterion | None, maxima: Row | None, row: Row) -> Fraction | None:
    """Return the maximum of a cell: of the set, of the row of maxima, of the title; of the column for the total."""
    if node is not None:
        return node.limit
    given = table.one("max")
    if column.role == "total" and given is not None:
        return given.value(row.number)
    said = None if maxima is None else column.value(maxima.number)
    return column.maximum if said is None else said


def _check_maxima_row(notes: Notes, tally: Tally, column: Column, node: Criterion, row: Row) -> None:
    said = Message("audit.of-set", {"code": node.code})
    notes.compare(tally, column, row, Term(node.limit, Fraction(0), said, is_exact=True), "maximum-differs")


def _check_bounds(notes: Notes, tally: Tally, column: Column, row: Row, bounds: tuple[Fraction, Fraction]) -> None:
    value, (lowest, highest) = column.value(row.number), bounds
    assert value is not None  # noqa: S101 -- the caller has looked
    if lowest <= value <= highest:
        tally.cells += 1
        return
    name, bound = ("above", highest) if value > highest else ("below", lowest)
    values: dict[str, Value] = {"bound": bound}
    term = Term(bound, Fraction(0), Message("audit.bound", values), is_exact=True)
    notes.compare(tally, column, row, term, name)


__all__ = ["check_codes", "check_maxima", "codes_of", "top_parts"]
