"""What does not fit in a form: maxima, points, sums, rows that are not there."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from parscore.criteria import CriteriaSet, Criterion
from parscore.errors import ParscoreError, Place, RegisterError
from parscore.wording import Message, Points, Value

from .model import Form, FormRow
from .sums import Sums, is_same, outside


_ZERO = Fraction(0)


def check_form(form: Form, criteria: CriteriaSet) -> Iterator[ParscoreError]:
    """Yield what does not fit, in the order of the form."""
    sums = {
        "claimed": Sums(criteria, _leaves(form.claimed, criteria), _maxima(form, criteria)),
        "verified": Sums(criteria, _leaves(form.verified, criteria), _maxima(form, criteria)),
    }
    for code, row in form.rows.items():
        node = criteria[code]
        yield from _check_row(row, node)
        for key, own in sums.items():
            if node.children:
                yield from _check_sum(row, key, own.of(node))
    yield from _check_totals(form, criteria, sums)
    for code, node in criteria.criteria.items():
        if code not in form.rows and not node.children:
            values: dict[str, Value] = {"found": code, "title": node.title}
            yield RegisterError(Message("error.form-missing-row", values), _sheet_place(form))


def _sheet_place(form: Form) -> Place:
    return Place(form.file, key=form.sheet)


def _leaves(points: Mapping[str, Fraction], criteria: CriteriaSet) -> dict[str, Fraction]:
    return {code: value for code, value in points.items() if not criteria[code].children}


def _maxima(form: Form, criteria: CriteriaSet) -> dict[str, Fraction]:
    """Return the maxima of the leaves: a form that prints maxima leaves out what does not apply."""
    prints = "max" in form.columns
    return {
        leaf.code: leaf.limit
        for leaf in criteria.leaves
        if not prints or (leaf.code in form.rows and form.rows[leaf.code].max is not None)
    }


def _at(row: FormRow, key: str) -> Place:
    return row.places.get(key, row.place)


def _check_row(row: FormRow, node: Criterion) -> Iterator[ParscoreError]:
    """Yield what is wrong with the maximum and the points of one row."""
    if row.max is not None and not node.children and not is_same(abs(row.max), node.limit):
        values: dict[str, Value] = {"code": node.code, "found": Points(row.max), "accepted": Points(node.limit)}
        yield RegisterError(Message("error.form-other-max", values), _at(row, "max"))
    least, most = (-node.limit, _ZERO) if node.role == "penalty" else (_ZERO, node.limit)
    for key, points in (("claimed", row.claimed), ("verified", row.verified)):
        if points is not None and not least <= points <= most and not is_same(points, most):
            values = {"code": node.code, "found": Points(points), "least": Points(least), "most": Points(most)}
            yield RegisterError(Message("error.form-points", values), _at(row, key))


def _check_sum(row: FormRow, key: str, total: Fraction | None) -> Iterator[ParscoreError]:
    found = row.claimed if key == "claimed" else row.verified
    if found is not None and total is not None and not is_same(found, total):
        values: dict[str, Value] = {"code": row.code, "found": Points(found), "sum": Points(total)}
        yield RegisterError(Message("error.form-sum", values), _at(row, key))


def _check_totals(form: Form, criteria: CriteriaSet, sums: Mapping[str, Sums]) -> Iterator[ParscoreError]:
    """Yield the last rows that are not what the rows above them sum to."""
    for name, row in (("bonus", form.bonus), ("penalty", form.penalty), ("total", form.total)):
        if row is None:
            continue
        for key, own in sums.items():
            found = row.claimed if key == "claimed" else row.verified
            if found is None or not own.points:
                continue
            if name == "total":
                totals = [own.total(), _total(form, key, own)]
            elif any(own.of(node) is not None for node, _ in outside(criteria.root, name)):
                totals = [own.outside(name)]
            else:
                continue  # a form may give one figure for all of them, and no row for each
            if not any(is_same(found, total) for total in totals):
                values: dict[str, Value] = {"found": Points(found), "sum": Points(totals[0])}
                values["name"] = Message(f"form.{name}")
                yield RegisterError(Message("error.form-total", values), _at(row, key))


def _total(form: Form, key: str, sums: Sums) -> Fraction:
    """Return the total with bonus and penalty as their rows have them: a form may have no other row of theirs."""
    core = sums.of(sums.criteria.root)
    total = _ZERO if core is None else core
    for role, row in (("bonus", form.bonus), ("penalty", form.penalty)):
        given = None if row is None else row.claimed if key == "claimed" else row.verified
        total += sums.outside(role) if given is None else given
    return total


__all__ = ["check_form"]
