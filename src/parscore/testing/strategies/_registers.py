"""Registers for a given set."""

from fractions import Fraction

from hypothesis import strategies as st

from parscore.criteria import CriteriaSet
from parscore.evidence import Register, read_register
from parscore.evidence.files import FORMAT

from ._documents import documents
from ._facts import FactWriter
from ._reviews import draw_reviews
from ._vocabulary import Data
from ._written import Chooser, written


@st.composite
def register_data(
    draw: st.DrawFn, criteria: CriteriaSet, *, unit: str = "xa-a", most: int = 5, reviewed: bool = False
) -> Data:
    """
    Return a register for *criteria* as the data of its file; it always fits.

    Facts stand at and beside every number at which points change, dated or
    not, final or not, and no part exceeds its whole; documents count or lack
    something, on days at and beside every bound; criteria that may be are
    declared not applicable, and points are claimed.

    Args:
        draw: Given by Hypothesis.
        criteria: The set, which may be any.
        unit: The unit's id.
        most: How many documents it has at the most.
        reviewed: Whether reviews may lie over it, as `reviews` draws them.

    .. versionadded:: 0.1.0
    """
    count = draw(st.integers(0, most))
    data: Data = {
        "format": FORMAT,
        "criteria": criteria.id,
        "unit": {"id": unit, "name": f"Xã {unit.removeprefix('xa-').upper()}", "year": criteria.year},
        "facts": FactWriter(draw, criteria).facts(),
        **_claims(Chooser(draw), criteria),
        "documents": [draw(documents(criteria, number)) for number in range(1, count + 1)],
    }
    return data | {"reviews": draw_reviews(draw, criteria, data)} if reviewed else data


def registers(
    criteria: CriteriaSet, *, unit: str = "xa-a", most: int = 5, reviewed: bool = False
) -> st.SearchStrategy[Register]:
    """
    Return registers for *criteria*, as `register_data` describes them.

    Args:
        criteria: The set, which may be any.
        unit: The unit's id.
        most: How many documents they have at the most.
        reviewed: Whether reviews may lie over them.

    .. versionadded:: 0.1.0
    """
    return register_data(criteria, unit=unit, most=most, reviewed=reviewed).map(read_register)


def _claims(choose: Chooser, criteria: CriteriaSet) -> Data:
    """Return what does not apply, and what the unit claims."""
    nodes = criteria.criteria
    free = [code for code, node in nodes.items() if all(item.not_applicable != "refuse" for item in node.walk())]
    apart = choose.draw(st.lists(st.sampled_from(free), max_size=2, unique=True)) if free else []
    own = [code for code, node in nodes.items() if node.scored_by is None]
    claims = choose.draw(st.lists(st.sampled_from(own), max_size=2, unique=True)) if own else []
    shares = (Fraction(1), Fraction(0), Fraction(1, 2))
    claimed = {code: written(choose.pick(*shares) * nodes[code].limit) for code in claims}
    claimed |= {code: 0 for code in claims if nodes[code].role == "penalty"}
    return {"not_applicable": dict.fromkeys(apart, "Không phát sinh"), "claimed": claimed}
