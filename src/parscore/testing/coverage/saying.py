"""A coverage report in words, and as plain data."""

import textwrap

from collections.abc import Iterator
from fractions import Fraction

from parscore.wording import LANGUAGES, Message, Percent, Value, write_number

from .report import CoverageReport, Reached


#: The format of the report as data.
FORMAT = "parscore.coverage/1"
#: How wide the report is, in characters.
_WIDTH = 80


def coverage_lines(report: CoverageReport, lang: str) -> Iterator[str]:
    """Yield the report line by line: the whole, then each criterion with what no case reaches."""
    yield from _wrapped(_head(report).say(lang), "")
    if report.unconfirmed:
        yield from _wrapped(Message("coverage.unconfirmed", {"count": report.unconfirmed}).say(lang), "")
    for name in report.red:
        yield from _wrapped(Message("coverage.red", {"case": name}).say(lang), "")
    yield ""
    for code, clauses in report.by_code.items():
        yield _row(report, code, clauses, lang)
        for reached in clauses:
            if not reached.cases:
                yield from _missed(report, reached, lang)


def _head(report: CoverageReport) -> Message:
    values: dict[str, Value] = {
        "set": report.criteria.id,
        "reached": len(report.clauses) - len(report.missed),
        "total": len(report.clauses),
        "share": Percent(rounded_down(report.share)),
        "cases": report.cases,
    }
    return Message("coverage.head", values)


def rounded_down(share: Fraction) -> Fraction:
    """Return a share in tenths of a percent, never more than it is: 100 % is said of all only."""
    return Fraction(int(share * 1000), 1000)


def _row(report: CoverageReport, code: str, clauses: tuple[Reached, ...], lang: str) -> str:
    """Return one criterion's line: its code and title, and how many of its clauses are reached."""
    title = Message("coverage.whole") if not code else report.criteria[code].title
    reached = f"{sum(bool(item.cases) for item in clauses)}/{len(clauses)}"
    room = _WIDTH - len(reached) - 2
    text = textwrap.shorten(f"{code} {title.say(lang)}".strip(), room, placeholder=" …")
    return f"{text.ljust(room)}  {reached}"


def _missed(report: CoverageReport, reached: Reached, lang: str) -> Iterator[str]:
    place = report.place(reached.clause)
    values: dict[str, Value] = {"line": str(place.line or "?"), "says": reached.clause.says}
    yield from _wrapped(Message("coverage.missed", values).say(lang), "    ")


def _wrapped(text: str, indent: str) -> list[str]:
    """Return *text* in lines of the report, no number apart from its percent sign."""
    lines = textwrap.wrap(
        text.replace(" %", "\u00a0%"),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_on_hyphens=False,
        break_long_words=False,
    )
    return [line.replace("\u00a0%", " %") for line in lines]


def coverage_to_dict(report: CoverageReport) -> dict[str, object]:
    """Return the report as plain data: every clause, where it stands, and how many cases reach it."""
    return {
        "format": FORMAT,
        "criteria": {"id": report.criteria.id, "digest": report.criteria.digest},
        "cases": report.cases,
        "unconfirmed": report.unconfirmed,
        "red": list(report.red),
        "reached": len(report.clauses) - len(report.missed),
        "total": len(report.clauses),
        "share": write_number(report.share),
        "clauses": [_clause(report, reached) for reached in report.clauses],
    }


def _clause(report: CoverageReport, reached: Reached) -> dict[str, object]:
    clause = reached.clause
    place = report.place(clause)
    return {
        "criterion": clause.code or None,
        "kind": clause.kind,
        "text": {lang: clause.says.say(lang) for lang in LANGUAGES},
        "file": place.file,
        "line": place.line,
        "key": place.key,
        "cases": len(reached.cases),
        "first": reached.cases[0] if reached.cases else None,
    }


def meets(report: CoverageReport, least: Fraction) -> bool:
    """Tell whether no case fails and at least the share *least* of the clauses is reached."""
    return not report.red and report.share >= least
