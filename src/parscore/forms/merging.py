"""Take the claims of a form into a register: a new one, the old one stays as it was."""

import attrs

from parscore.criteria import CriteriaSet
from parscore.edge import Path
from parscore.errors import Place, raise_all
from parscore.evidence import Register
from parscore.evidence.model import Origin
from parscore.evidence.saving import write_points
from parscore.evidence.workbook_reading import BookSource

from .model import Form
from .sums import by_others


def merge_form(register: Register, form: Form, criteria: CriteriaSet) -> Register:
    """
    Return *register* with the points that *form* claims.

    The claims of leaves are taken, those of branches where no leaf below has
    one; they stand in the place of the register's own. What others score, and
    what the form leaves out, is left as it is.

    Raises:
        InvalidInputError: The form has errors; it lists them.
    """
    raise_all(list(form.errors))
    others = by_others(criteria)
    claims = {
        code: points
        for code, points in form.claimed.items()
        if code not in others
        and not any(node.code in form.claimed for node in criteria[code].walk() if node.code != code)
    }
    data = {"claimed": {code: write_points(points) for code, points in claims.items()}}
    cells: dict[Path, tuple[Place, Place]] = {
        ("claimed", code): (form.rows[code].place, form.rows[code].places.get("claimed", form.rows[code].place))
        for code in claims
    }
    source = BookSource(form.file, dict(data), "", cells=cells)
    origins: dict[Path, Origin] = {("claimed", code): Origin(source, ("claimed", code)) for code in claims}
    return attrs.evolve(register, claimed={**register.claimed, **claims}, origins={**register.origins, **origins})


__all__ = ["merge_form"]
