"""Say what came out otherwise: as ledger lines, not as two dumps."""

from collections.abc import Iterable
from fractions import Fraction

from parscore.core import Deduction
from parscore.views import line_head
from parscore.wording import Message, Value, say_number, write_number

from .holding import Difference
from .model import NO_BAND, NOT_APPLICABLE, OPEN, Wanted


#: What is told of one criterion, whose code follows in the path.
_OF_CODES = ("points", "secured", "reachable", "deductions")
#: How many ledger lines are told under one difference.
_MOST_LINES = 8


def say_differences(differences: Iterable[Difference], lang: str = "vi") -> str:
    """Return one paragraph a difference: what came out, what was expected, and the lines that say why."""
    return "\n".join(line for difference in differences for line in _paragraph(difference, lang))


def _paragraph(difference: Difference, lang: str) -> list[str]:
    kind, *rest = difference.path
    values: dict[str, Value] = {
        "found": _number(difference.found, difference, lang),
        "wanted": _number(difference.wanted, difference, lang),
    }
    if kind in ("deductions", "causes"):
        values["cause"] = Message(f"cause.{rest[-1]}")
    if rest:
        values["code"] = str(rest[0])
    head = Message(f"golden.{kind}", values).say(lang)
    code = rest[0] if kind in _OF_CODES else None
    lines = [_line(line, code, difference.role, lang) for line in _told(difference.lines)]
    if len(difference.lines) > len(lines):
        lines.append(Message("golden.more-lines", {"count": len(difference.lines) - len(lines)}).say(lang))
    if difference.near and isinstance(difference.wanted, Fraction):
        lines.append(Message("golden.near", {"wanted": write_number(difference.wanted)}).say(lang))
    if len(lines) == 1:
        return [f"{head}: {lines[0]}"]
    return [head, *(f"    {line}" for line in lines)]


def _line(line: Deduction, code: object, role: str, lang: str) -> str:
    """Say a line; where it is not of the criterion *code* itself, with its own code before it."""
    said = line_head(line, lang, role)
    return said if line.code == code else f"{line.code}: {said}"


def _told(lines: tuple[Deduction, ...]) -> list[Deduction]:
    """Return the lines that are told: the costliest, in the order of the ledger."""
    costliest = sorted(range(len(lines)), key=lambda number: -lines[number].exact)[:_MOST_LINES]
    return [lines[number] for number in sorted(costliest)]


def _number(number: Wanted | None, difference: Difference, lang: str) -> str:
    """Say a number, or the word that stands for one."""
    match number:
        case None:
            return Message("golden.nothing").say(lang)
        case Fraction():
            return say_number(number, lang)
        case _ if number == OPEN:
            return Message("golden.open").say(lang)
        case _ if number == NOT_APPLICABLE:
            return Message("golden.not-applicable").say(lang)
        case _ if number == NO_BAND and difference.path == ("band",):
            return Message("golden.no-band").say(lang)
        case _:
            return number
