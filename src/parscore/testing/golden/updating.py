"""What ``--parscore-update`` writes into a file of golden cases, and nothing else of it."""

import json

from collections.abc import Iterable, Mapping
from fractions import Fraction
from pathlib import Path as FilePath

from parscore.edge import Edit, Path, edit_toml
from parscore.scoring import Scorecard

from .holding import Difference, hold
from .model import NO_BAND, OPEN, Expectation, GoldenCase, Wanted


_NUMBER = "exact number"


def edits_of(case: GoldenCase, card: Scorecard, *, only_new: bool = False) -> list[Edit]:
    """
    Return what must be written so that *case* expects what *card* has. What was
    never expected before is also marked as unconfirmed: it was computed.

    Args:
        case: The case.
        card: Its scorecard.
        only_new: Write only where nothing was expected yet: a ``?``, or a case
            without any expectation.
    """
    expect = (*case.path, "expect")
    unread = Edit((*case.path, "unconfirmed"), True)
    if case.expect.is_empty:
        return [Edit(expect, _all_of(card)), unread]
    found = [item for item in hold(card, case.expect) if item.is_new or not only_new]
    edits = list(dict.fromkeys(_edit(expect, item) for item in found))
    return [*edits, unread] if any(item.is_new for item in found) else edits


def has_open(expect: Expectation) -> bool:
    """Tell whether a number is still to be written."""
    tables: list[Mapping[str, Wanted]] = [expect.points, expect.secured, expect.reachable, expect.causes or {}]
    tables.extend(expect.deductions.values())
    numbers = [number for table in tables for number in table.values()]
    return OPEN in (*numbers, expect.earned, expect.index, expect.published, expect.band)


def _edit(expect: Path, item: Difference) -> Edit:
    """Return the edit that one difference asks for; a cause that no longer takes anything goes."""
    gone = item.path[0] in ("deductions", "causes") and item.found == 0
    return Edit((*expect, *item.path), None if gone else item.found)


def _all_of(card: Scorecard) -> dict[str, object]:
    """Return what a case without expectations is given: the index, the band, every leaf."""
    index: Fraction | str = "n/a" if card.exact_index is None else card.exact_index.earned
    points = {node.code: node.exact.earned if node.applies else "n/a" for node in card.leaves}
    band = {"band": NO_BAND if card.band is None else card.band.id} if card.criteria.bands else {}
    return {"index": index, **band, "points": points}


def write_edits(file: FilePath, edits: Iterable[Edit]) -> None:
    """Make *edits* in *file*: comments, order, line ends and what is not edited stay."""
    raw = file.read_bytes().decode("utf-8")
    mark = "\ufeff" if raw.startswith("\ufeff") else ""
    newline = "\r\n" if "\r\n" in raw else "\n"
    text = edit_toml(raw.removeprefix(mark).replace("\r\n", "\n"), edits)
    beside = file.with_name(f".{file.name}.new")
    beside.write_bytes((mark + text.replace("\n", newline)).encode())
    beside.replace(file)


def pack(edits: Iterable[Edit]) -> str:
    """Write *edits* as text that goes from one process of a test run to another."""
    return json.dumps([[edit.path, edit.value] for edit in edits], default=lambda number: {_NUMBER: str(number)})


def unpack(text: str) -> list[Edit]:
    """Read what `pack` wrote."""

    def number(data: dict[str, object]) -> object:
        return Fraction(str(data[_NUMBER])) if set(data) == {_NUMBER} else data

    return [Edit(tuple(path), value) for path, value in json.loads(text, object_hook=number)]
