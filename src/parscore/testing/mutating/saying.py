"""A mutation report in words, and as plain data."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import groupby

from parscore.criteria import CriteriaSet
from parscore.wording import Message, Percent, Value, write_number

from .killing import Verdict
from .report import MutationReport, Survivor


#: The format of the report as data.
FORMAT = "parscore.mutation/1"
#: How many cases that look at a criterion are named.
_MOST = 4


def report_lines(report: MutationReport, lang: str) -> Iterator[str]:
    """Yield the report line by line: red cases, else the score and the survivors."""
    if report.red:
        yield from (message.say(lang) for message in _red(report))
        return
    head: dict[str, Value] = {
        "set": report.criteria.id,
        "cases": report.cases,
        "killed": report.killed,
        "total": report.total,
        "score": Percent(report.score),
    }
    yield Message("mutation.head", head).say(lang)
    counts: dict[str, Value] = {"invalid": len(report.of("invalid")), "equivalent": len(report.of("equivalent"))}
    yield Message("mutation.apart", counts).say(lang)
    if not report.recognises and report.criteria.documents:
        yield Message("mutation.unrecognised").say(lang)
    survivors = report.survivors
    yield ""
    if not survivors:
        yield Message("mutation.none").say(lang)
        return
    yield Message("mutation.survivors", {"count": len(survivors)}).say(lang)
    for _, group in groupby(survivors, key=lambda survivor: survivor.mutant.code):
        yield ""
        together = list(group)
        yield from (message.say(lang) for message in _head(together[0], report.criteria))
        for survivor in together:
            yield f"  {survivor.place}"
            mutant = survivor.mutant
            values: dict[str, Value] = {"operator": Message(f"operator.{mutant.operator}"), "says": mutant.says}
            yield Message("mutation.mistake", values).say(lang)


def _red(report: MutationReport) -> Iterator[Message]:
    yield Message("mutation.red", {"count": len(report.red)})
    for red in report.red:
        if red.why is None:
            yield Message("mutation.red-case", {"case": red.case})
        else:
            yield Message("mutation.red-why", {"case": red.case, "why": red.why})
    yield Message("mutation.red-next")


def _head(survivor: Survivor, criteria: CriteriaSet) -> Iterator[Message]:
    """Yield which criterion it is, and which cases look at it."""
    code = survivor.mutant.code
    if not code:
        yield Message("mutation.whole")
        return
    yield Message("mutation.criterion", {"code": code, "title": criteria[code].title})
    if not survivor.lookers:
        yield Message("mutation.no-lookers")
        return
    names = [name.partition("::")[2] for name in survivor.lookers]
    left = len(names) - _MOST
    more: Value = Message("mutation.more", {"count": left}) if left > 0 else ""
    yield Message("mutation.lookers", {"cases": ", ".join(names[:_MOST]), "more": more})


def report_to_dict(report: MutationReport) -> dict[str, object]:
    """Return the report as plain data: every mutant, and what became of it."""
    return {
        "format": FORMAT,
        "criteria": {"id": report.criteria.id, "digest": report.criteria.digest},
        "files": list(report.files),
        "cases": report.cases,
        "red": [{"case": red.case, "why": None if red.why is None else _said(red.why)} for red in report.red],
        "recognises": report.recognises,
        "killed": report.killed,
        "survived": len(report.survivors),
        "equivalent": len(report.of("equivalent")),
        "invalid": len(report.of("invalid")),
        "score": write_number(report.score),
        "mutants": [_verdict(verdict, report) for verdict in report.verdicts],
    }


def _verdict(verdict: Verdict, report: MutationReport) -> dict[str, object]:
    mutant = verdict.mutant
    place = report.source.place(mutant.at)
    return {
        "state": verdict.state,
        "operator": mutant.operator,
        "criterion": mutant.code or None,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "key": place.key,
        "text": _said(mutant.says),
        "killed_by": verdict.by,
        "looked_at_by": list(report.lookers.get(mutant.code, ())) if verdict.state == "survived" else None,
        "why": [_said(message) for message in verdict.why],
    }


def _said(message: Message) -> dict[str, str]:
    return {lang: message.say(lang) for lang in ("vi", "en")}


def meets(report: MutationReport, least: Fraction | None) -> bool:
    """Tell whether the report is good: no survivor, or a score of at least *least*."""
    if report.red:
        return False
    return not report.of("survived") if least is None else report.score >= least
