"""Run the worked examples of a set, and show the ledger of each that fails."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import attrs

from parscore.core import Cause
from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import Answer, Failures, Lateness, Part, Term
from parscore.criteria.model import Example, code_path
from parscore.edge import Problems, Source
from parscore.errors import RegisterError
from parscore.evidence import examine_fit, examine_register
from parscore.scoring.award import LeafScore, award_leaf, judge
from parscore.scoring.measure import Condition, Day, Finding, Measuring
from parscore.views import line_head
from parscore.wording import Message, Points, Text, Value

from ._given import Numbers, UnreadableError, numbers_given, plain
from .finding import Report


#: Keys of ``given`` that are evidence, as a register writes it.
_EVIDENCE = frozenset({"facts", "documents"})


class EvidenceError(Exception):
    """The facts or documents of an example are wrong; *said* says how."""

    def __init__(self, said: Text) -> None:
        super().__init__(said)
        self.said = said


def check_examples(criteria: CriteriaSet, source: Source, report: Report) -> None:
    """Run every worked example; note those that give other points, or that cannot be read."""
    for leaf in criteria.leaves:
        for number, example in enumerate(leaf.examples):
            path = (*code_path(leaf.code), "examples", number)
            try:
                score = run_example(criteria, leaf, example)
            except UnreadableError as error:
                found = _short(plain(error.found))
                report.add(source, (*path, "given"), "example-unreadable", found=found, accepted=error.wanted)
                continue
            except EvidenceError as error:
                report.add(source, (*path, "given"), "example-evidence", found=error.said)
                continue
            points = _points(leaf, score)
            if points != example.points:
                report.add(
                    source,
                    (*path, "points"),
                    "example-fails",
                    notes=_ledger(leaf, score),
                    found=Points(example.points),
                    computed=Points(points),
                    given=_short(plain(example.given)),
                    note="" if example.note is None else Message("check.example-note", {"note": example.note}),
                )


def run_example(criteria: CriteriaSet, leaf: Criterion, example: Example) -> LeafScore:
    """
    Score *leaf* alone, before any gate, on what *example* gives.

    Raises:
        UnreadableError: The rule measures something else than is given.
        EvidenceError: The evidence that is given is wrong.
    """
    day = Day(None, criteria.window[1])
    if set(example.given) & _EVIDENCE:
        measuring = _on_evidence(criteria, leaf, example.given, day)
        return award_leaf(leaf, measuring, criteria.leaf_rounding)
    numbers = numbers_given(leaf.parts, example.given)
    return award_leaf(leaf, _Given.of(leaf.parts, numbers, day), criteria.leaf_rounding, remedies=False)


def _on_evidence(criteria: CriteriaSet, leaf: Criterion, given: Mapping[str, object], day: Day) -> Measuring:
    extra = set(given) - _EVIDENCE
    if extra:
        raise UnreadableError(dict(given), "facts = { … }, documents = [ … ]")
    data: dict[str, object] = {
        "format": "parscore.register/1",
        "criteria": criteria.id,
        "unit": {"id": "vi-du", "name": "Ví dụ", "year": criteria.year},
        **given,
    }
    problems = Problems(RegisterError)
    register = examine_register(data, "", problems)
    case = None if register is None else examine_fit(register, criteria, problems)
    if problems.found or case is None:
        first = problems.found[0]
        where = "" if first.key is None else f"{first.key}: "
        said = Text(*(f"{where}{first.sentence.say(lang)}" for lang in ("vi", "en")))
        raise EvidenceError(said)
    return Measuring(case, day, leaf.code, leaf.kinds, judge)


@attrs.frozen(eq=False)
class _Given:
    """Measures what an example gives instead of evidence."""

    numbers: Mapping[int, Fraction | int | None]
    day: Day

    @classmethod
    def of(cls, parts: Sequence[Part], numbers: Sequence[Numbers], day: Day) -> "_Given":
        """Give each term of *parts* its number."""
        pairs = zip(parts, numbers, strict=True)
        return cls({id(term): value for part, values in pairs for term, value in _zip(part, values)}, day)

    def measure(self, term: Term) -> Finding:
        """Return the number that is given for *term*."""
        value = self.numbers[id(term)]
        return self._finding(term, value, self._inner(term, value))

    def _finding(self, term: Term, value: Fraction | int | None, inner: tuple[Condition, ...] = ()) -> Finding:
        found = Message("found.example", {"given": _said(term, value)})
        absent = Cause.MISSING if isinstance(term.measure, Lateness) else term.absent
        return Finding(term=term, value=value, span=None, found=found, absent=absent, inner=inner)

    def _inner(self, term: Term, value: Fraction | int | None) -> tuple[Condition, ...]:
        """Return the conditions that fail: the first ones, since an example says how many and not which."""
        if not isinstance(term.measure, Failures) or value is None:
            return ()
        failing = term.measure.conditions[: int(value)]
        return tuple(Condition(False, False, False, (self._finding(part.terms[0], None),)) for part in failing)


def _zip(part: Part, values: Numbers) -> "zip[tuple[Term, Fraction | int | None]]":
    return zip(part.terms, values, strict=True)


def _said(term: Term, value: Fraction | int | None) -> Value:
    if value is None:
        return Message("found.example-none")
    if isinstance(term.measure, Lateness):
        return Message("found.example-late" if value else "found.example-in-time", {"days": value})
    if isinstance(term.measure, Answer):
        return Message("say.quoted", {"text": term.measure.label(int(value))})
    curve = term.curve.domain
    is_ratio = curve.hi == 1 and Fraction(value) <= 1 and not isinstance(value, int)
    return Message("found.example-percent", {"value": Fraction(value) * 100}) if is_ratio else value


def _points(leaf: Criterion, score: LeafScore) -> Fraction:
    """Return what an example's points are held against: what is earned; in a penalty, what is taken."""
    earned = score.figures.earned
    return leaf.limit - earned if leaf.role == "penalty" else earned


def _ledger(leaf: Criterion, score: LeafScore) -> tuple[Text, ...]:
    """Say the ledger that was really computed: the maximum, every line, and what is left."""
    head = Message("check.example-max", {"max": Points(leaf.limit)})
    name = "check.example-taken" if leaf.role == "penalty" else "check.example-left"
    foot = Message(name, {"points": Points(_points(leaf, score))})
    lines = [Text(line_head(line, "vi", leaf.role), line_head(line, "en", leaf.role)) for line in score.lines]
    said = [Text(*(message.say(lang) for lang in ("vi", "en"))) for message in (head, foot)]
    return (said[0], *lines, said[1])


def _short(text: str, most: int = 120) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


__all__ = ["check_examples", "run_example"]
