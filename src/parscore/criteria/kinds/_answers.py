"""Rules of named answers, and rules made of rules."""

from fractions import Fraction
from typing import Annotated, Any

import attrs

from parscore.core import Cause, Curve, Piece
from parscore.criteria.measures import Answer, Part, Term
from parscore.edge import AS_TUPLE, Name, PointsIn, TextIn, Written
from parscore.wording import Message, Text

from ._base import Lowering, LoweringFailed, Rule, RuleKind
from ._documents import all_or_nothing


_YES_NO = ("yes", "no")


class ChoiceRule(Rule):
    """``kind = "choice"``."""

    fact: Name
    options: dict[str, PointsIn] | None = None


class AllOfRule(Rule):
    """``kind = "all_of"``."""

    conditions: Annotated[tuple[Any, ...], AS_TUPLE]


class PartTable(Written):
    """An entry of ``parts``."""

    title: TextIn | None = None
    max: PointsIn
    rule: dict[str, Any]


class PartsRule(Rule):
    """``kind = "parts"``."""

    parts: Annotated[tuple[PartTable, ...], AS_TUPLE]


def _lower_choice(rule: ChoiceRule, context: Lowering) -> tuple[Part, ...]:
    fact = context.fact(rule.fact, "fact", "yes_no", "choice")
    if rule.fact not in context.words.facts:
        raise LoweringFailed
    answers = _YES_NO if fact.sort == "yes_no" else fact.answers
    if rule.options is None:
        if fact.sort == "choice":
            raise context.fail("", "missing-key", found="options")
        given = {"yes": context.max, "no": Fraction(0)}
    else:
        given = {name: context.points(points, ("options", name)) for name, points in rule.options.items()}
    for name in given:
        if name not in answers:
            path = (*context.path, "options", name)
            context.problems.unknown(context.source, path, "unknown-answer", name, answers)
    left = [name for name in answers if name not in given]
    if given.keys() - set(answers):
        raise LoweringFailed
    if left:
        raise context.fail("options", "answer-left-out", found=", ".join(left))
    last = len(answers) - 1
    pieces = [
        Piece(Fraction(i), Fraction(min(i + 1, last)), True, i == last, given[name]) for i, name in enumerate(answers)
    ]
    curve = context.given(Curve(tuple(pieces)))
    measure = Answer(fact, answers)
    best = tuple(measure.label(index) for index in range(len(answers)) if curve(index) == curve.top)
    wanted = Message("wanted.answer", {"subject": fact.title, "answers": best})
    short = Cause.VIOLATION if context.penalty else Cause.BELOW_THRESHOLD
    term = Term(measure, curve, short, Cause.UNPROVEN, wanted)
    return (Part(context.max, (term,)),)


def _lower_all_of(rule: AllOfRule, context: Lowering) -> tuple[Part, ...]:
    if not rule.conditions:
        raise context.fail("conditions", "nothing-asked")
    conditions = tuple(
        part
        for number, condition in enumerate(rule.conditions)
        for part in context.inner(condition, Fraction(1), (*context.path, "conditions", number))
    )
    return (all_or_nothing(conditions, context.max),)


def _lower_parts(rule: PartsRule, context: Lowering) -> tuple[Part, ...]:
    lowered: list[Part] = []
    total = sum((table.max.of(context.max) for table in rule.parts), Fraction(0))
    if total != context.max:
        context.note("parts", "parts-sum", found=total, max=context.max)
    for number, table in enumerate(rule.parts):
        maximum = table.max.of(context.max)
        path = (*context.path, "parts", number, "rule")
        inner = context.inner(table.rule, maximum, path)
        lowered.extend(attrs.evolve(part, title=_joined(table.title, part.title)) for part in inner)
    return tuple(lowered)


def _joined(outer: Text | None, inner: Text | None) -> Text | None:
    """Return how a part within a part is called."""
    if outer is None or inner is None:
        return inner if outer is None else outer
    return Text(f"{outer.vi} – {inner.vi}", f"{outer.en} – {inner.en}")


CHOICE = RuleKind(ChoiceRule, _lower_choice)
ALL_OF = RuleKind(AllOfRule, _lower_all_of, in_penalty=False)
PARTS = RuleKind(PartsRule, _lower_parts)
