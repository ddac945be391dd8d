"""What each column is, once all titles are known: one total, one index, and parts where nothing else fits."""

from collections.abc import Mapping

from parscore.edge.workbooks import Cell

from ._header import Header
from ._numbers import are_words


#: Of these a table has one; of several the last is it, since tables sum up at their end.
_LAST = ("total", "index", "share")
_FIRST = ("max", "unit", "count", "band")


def settle_roles(header: Header, cells: Mapping[int, Mapping[int, Cell]]) -> dict[int, tuple[str, bool]]:
    """
    Return what each column is, and whether that was guessed from where it stands.

    Args:
        header: The header, with what its titles say.
        cells: The cells below it, by column and row.
    """
    roles = dict(header.roles)
    _one_total(roles)
    _share_or_index(roles)
    _index_before_total(roles)
    for role in (*_LAST, *_FIRST):
        same = [at for at, found in roles.items() if found == role]
        kept = same[-1:] if role in _LAST else same[:1]
        for at in same:
            if at not in kept:
                roles[at] = "part" if role == "total" else "ignore"
    guessed = {at for at, role in roles.items() if role is None}
    _find_unit(roles, cells)
    sums = {"total", "index"} & set(roles.values())
    for at in guessed:
        if roles[at] is None:
            roles[at] = "part" if sums and not are_words(cells[at].values()) else "ignore"
    return {at: (role or "ignore", at in guessed) for at, role in roles.items()}


def _one_total(roles: dict[int, str | None]) -> None:
    """Take what may be a total for one where nothing else is, and for a part where something is."""
    weak = [at for at, role in roles.items() if role == "weak"]
    for at in reversed(weak):
        roles[at] = "part" if "total" in roles.values() else "total"


def _share_or_index(roles: dict[int, str | None]) -> None:
    """A rate beside counts is a share of them; beside points, what they reach of the maximum."""
    rates, others = [at for at, role in roles.items() if role == "rate"], set(roles.values())
    is_index = not {"count", "index", "share"} & others and bool({"total", "max"} & others)
    roles.update(dict.fromkeys(rates, "share"))
    if is_index:
        roles.update(dict.fromkeys(rates[-1:], "index"))


def _index_before_total(roles: dict[int, str | None]) -> None:
    """An index that stands before the total, with no maximum to divide by, is one of its parts, as SIPAS is."""
    total = max((at for at, role in roles.items() if role == "total"), default=0)
    if "max" not in roles.values():
        roles.update({at: "part" for at, role in roles.items() if role == "index" and at < total})


def _find_unit(roles: dict[int, str | None], cells: Mapping[int, Mapping[int, Cell]]) -> None:
    """Take the first column of words for the units where no title names them; the bands where these are counted."""
    if "unit" in roles.values():
        return
    order = [at for at in sorted(roles) if roles[at] is None and cells[at] and are_words(cells[at].values())]
    order += [at for at in sorted(roles) if roles[at] == "band"]
    if order:
        roles[order[0]] = "unit"


__all__ = ["settle_roles"]
