"""What an audit gives: what disagrees, what was checked, and what could not be."""

from fractions import Fraction

import attrs

from parscore.errors import Place
from parscore.wording import Message, Text, say_number, write_number


@attrs.frozen
class Disagreement:
    """
    A cell that does not follow from the others.

    Attributes:
        check: Which check found it: ``units``, ``sum``, ``percent``, ``rank``, ``totals``, ``shares``,
            ``maximum`` or ``bands``.
        place: Where it stands: the file with line and column, or the cell as spreadsheets write it.
        unit: What the row is called.
        column: What the column is called.
        stands: What stands there, as it is written.
        value: The number that stands there; None where it is no number.
        follows: What follows from the other cells, exact; None where a range does.
        agrees: The value that would agree; for ranks perhaps several.
        sentence: All of it for people.
        by_rounding: Whether the rounding of the printed numbers alone can explain it.
    """

    check: str
    place: Place
    unit: str
    column: str
    stands: str
    value: Fraction | None
    follows: Fraction | None
    agrees: tuple[Fraction, ...]
    sentence: Message
    by_rounding: bool = False

    def say(self, lang: str) -> str:
        """Return one flat line: file, line and column or cell, and what is wrong."""
        parts = (str(self.place), self.place.key, self.sentence.say(lang))
        return ": ".join(part for part in parts if part)

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data, numbers as strings."""
        return {
            "check": self.check,
            **plain_place(self.place),
            "unit": self.unit,
            "column_title": self.column,
            "stands": self.stands,
            "value": _number(self.value),
            "follows": _number(self.follows),
            "agrees": [write_number(value) for value in self.agrees],
            "by_rounding": self.by_rounding,
            **plain_sentence(self.sentence),
        }


@attrs.frozen
class Left:
    """
    What a check could not look at.

    Attributes:
        why: Why not.
        places: Where; a whole check has no place of its own.
    """

    why: Message
    places: tuple[Place, ...] = ()

    def say(self, lang: str) -> str:
        """Return one line: why, and where."""
        keys = [place.key or str(place) for place in self.places]
        if not keys:
            return self.why.say(lang)
        more = len(keys) - _SHOWN
        text = ", ".join(keys[:_SHOWN]) + (Message("audit.more", {"count": more}).say(lang) if more > 0 else "")
        return f"{text}: {self.why.say(lang)}"

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data."""
        return {**plain_sentence(self.why), "places": [plain_place(place) for place in self.places]}


#: How many places one line names.
_SHOWN = 8


@attrs.frozen
class Check:
    """
    One check of a table.

    Attributes:
        name: Which, as in `Disagreement.check`.
        what: What was compared with what.
        cells: How many cells were compared.
        disagree: How many of them disagree.
        left: What of it could not be compared, and why.
    """

    name: str
    what: Message
    cells: int = 0
    disagree: int = 0
    left: tuple[Left, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data."""
        return {
            "check": self.name,
            **plain_sentence(self.what),
            "cells": self.cells,
            "disagree": self.disagree,
            "left": [item.to_dict() for item in self.left],
        }


@attrs.frozen
class Audit:
    """
    What the audit of a table gives.

    Attributes:
        file: The file as the caller named it.
        sheet: The sheet; None where there are none.
        tolerance: How far a cell may be from what follows, in points or per cent; None for as far as rounding explains.
        mode: How what follows is rounded to the decimals of the cell: half-up, half-even or down.
        units: How many units the table has.
        columns: What each column was taken for: title, role, and whether that was guessed.
        found: What disagrees, in the order of the table.
        checked: Each check, with how many cells it compared and what it could not.
        remarks: What was noted while the table was read.
        ties: Units with the very same score, by rank.
    """

    file: str
    sheet: str | None
    tolerance: Fraction | None
    mode: str
    units: int
    columns: tuple[tuple[str, str, bool], ...]
    found: tuple[Disagreement, ...]
    checked: tuple[Check, ...]
    remarks: tuple[Left, ...] = ()
    ties: tuple[tuple[Fraction, tuple[str, ...]], ...] = ()

    @property
    def agrees(self) -> bool:
        """Whether nothing that was checked disagrees."""
        return not self.found

    @property
    def left(self) -> tuple[Left, ...]:
        """All that could not be checked."""
        return tuple(item for check in self.checked for item in check.left)

    def say(self, lang: str = "vi") -> str:
        """Return the audit for people, in Vietnamese or in English."""
        return "\n".join(_lines(self, lang))

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data, ``parscore.audit/1``, numbers as strings."""
        return {
            "format": "parscore.audit/1",
            "file": self.file,
            "sheet": self.sheet,
            "tolerance": "rounding" if self.tolerance is None else write_number(self.tolerance),
            "mode": self.mode,
            "units": self.units,
            "agrees": self.agrees,
            "columns": [{"title": title, "role": role, "guessed": guessed} for title, role, guessed in self.columns],
            "found": [item.to_dict() for item in self.found],
            "checked": [item.to_dict() for item in self.checked],
            "remarks": [item.to_dict() for item in self.remarks],
            "ties": [{"rank": write_number(rank), "units": list(units)} for rank, units in self.ties],
        }


def plain_place(place: Place) -> dict[str, object]:
    """Return a place as plain data."""
    return {"file": place.file, "cell": place.key, "line": place.line, "column": place.column}


def plain_sentence(sentence: Message) -> dict[str, object]:
    """Return a sentence as its id and its text in both languages."""
    return {"id": sentence.id, "text": {"vi": sentence.say("vi"), "en": sentence.say("en")}}


def shown(number: Fraction, places: int = 0) -> Text:
    """Return a number as a table prints it, with so many decimals at least."""
    return Text(_padded(say_number(number, "vi"), ",", places), _padded(say_number(number, "en"), ".", places))


def _padded(text: str, mark: str, places: int) -> str:
    if " " in text or not places:
        return text
    whole, _, part = text.partition(mark)
    return f"{whole}{mark}{part.ljust(places, '0')}"


def _number(value: Fraction | None) -> str | None:
    return None if value is None else write_number(value)


def _lines(audit: Audit, lang: str) -> list[str]:
    terms = Message("audit.rounding") if audit.tolerance is None else Message("audit.within", {"by": audit.tolerance})
    name = audit.file if audit.sheet is None else f"{audit.file} ({audit.sheet})"
    mode = Message(f"audit.mode-{audit.mode}")
    lines = [Message("audit.head", {"file": name, "units": audit.units, "terms": terms, "mode": mode}).say(lang)]
    roles = [
        Message("audit.column", {"title": title, "role": _role(role, guessed=guessed)}).say(lang)
        for title, role, guessed in audit.columns
    ]
    lines += [Message("audit.columns", {"columns": "; ".join(roles)}).say(lang), ""]
    for check in audit.checked:
        counts = Message("audit.counts", {"cells": check.cells, "disagree": check.disagree})
        whole = [item.say(lang) for item in check.left if not check.cells and not item.places]
        said = counts.say(lang) if check.cells else "; ".join((Message("audit.unchecked").say(lang), *whole))
        lines.append(f"{check.what.say(lang)}: {said}")
        rest = [item for item in check.left if check.cells or item.places]
        lines += [f"  {Message('audit.left').say(lang)} {item.say(lang)}" for item in rest]
    lines += [Message("audit.tie", {"rank": rank, "units": ", ".join(units)}).say(lang) for rank, units in audit.ties]
    lines += [Message("audit.remark", {"what": item.say(lang)}).say(lang) for item in audit.remarks]
    lines += ["", *(item.say(lang) for item in audit.found)]
    name = "audit.none-found" if audit.agrees else "audit.found"
    lines.append(Message(name, {"count": len(audit.found)}).say(lang))
    return lines if audit.found else [*lines[:-2], lines[-1]]


def _role(role: str, *, guessed: bool) -> Message:
    named = Message(f"audit.role-{role}")
    return Message("audit.guessed", {"role": named}) if guessed and role != "ignore" else named


__all__ = ["Audit", "Check", "Disagreement", "Left", "plain_place", "plain_sentence", "shown"]
