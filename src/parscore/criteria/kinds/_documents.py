"""Rules about documents: one that must be there, or one for each period."""

import datetime

from fractions import Fraction
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from parscore.core import Cause, Curve, Period
from parscore.core.calendar import periods_of, standard_period
from parscore.criteria._due import DueIn, DueSpec
from parscore.criteria.measures import AfterDocument, Ask, Due, Failures, Lateness, Part, Roster, Slot, Term
from parscore.edge import AS_TUPLE, Day, Name, PointsIn, Quantity, TextIn, Written, as_tuple
from parscore.wording import Message, Points, Text, Value

from ._base import DocumentsAsked, Lowering, Rule, RuleKind, ask


_DAY = datetime.timedelta(days=1)
_ALL = Quantity(Fraction(1), of_max=True)
_ZERO = Fraction(0)


class LateStep(Written):
    """One step of ``late``: so much off past so many days."""

    over: Annotated[int, Field(ge=0)]
    off: PointsIn


def _is_steps(late: tuple[LateStep, ...] | None) -> bool:
    """Tell whether ``late`` was written as steps: one number is read as a single step over 0 days."""
    return late is not None and (len(late) != 1 or bool(late[0].over))


def _late(value: object) -> object:
    return as_tuple(value) if isinstance(value, list) else ({"over": 0, "off": value},)


_Late = Annotated[tuple[LateStep, ...], BeforeValidator(_late)]


class _Timed(Rule, DocumentsAsked):
    """Keys that both kinds have."""

    due: DueIn | None = None
    late: _Late | None = None
    late_in: Literal["days", "working days"] = "days"
    missing: PointsIn | None = None


class DocumentRule(_Timed):
    """``kind = "document"``."""


class PeriodTable(Written):
    """An entry of ``periods``."""

    id: Name
    title: TextIn | None = None
    start: Day = Field(alias="from")
    end: Day = Field(alias="to")
    due: DueIn | None = None


class PeriodicRule(_Timed):
    """``kind = "periodic"``."""

    every: Literal["month", "quarter", "half-year", "year"] | None = None
    periods: Annotated[tuple[PeriodTable, ...], AS_TUPLE] = ()
    all_or_nothing: bool = False


def _cuts(
    steps: tuple[LateStep, ...], top: Fraction, missing: Fraction, context: Lowering, *, written: bool = False
) -> list[tuple[Fraction, Fraction]]:
    """Return where the points change with lateness, and to what."""
    at = [("late", number, "off") if written else ("late",) for number in range(len(steps))]
    offs = [context.points(step.off, key) for step, key in zip(steps, at, strict=True)]
    for number, (before, after) in enumerate(pairwise(zip(steps, offs, strict=True)), 1):
        if before[0].over >= after[0].over or before[1] > after[1]:
            raise context.fail(("late", number), "late-steps")
    if not offs:
        raise context.fail("late", "late-steps")
    if offs[-1] > missing:
        context.note("late", "late-above-missing", found=offs[-1], missing=missing)
    return [(Fraction(step.over), top - off) for step, off in zip(steps, offs, strict=True)]


def _resolve(
    spec: DueSpec | None, period: Period | None, number: int, context: Lowering
) -> tuple[Due, datetime.date | None]:
    """Work out a deadline; return it, and the day as written where it moved."""
    if spec is None:
        return None, None
    if spec.after_document is not None:
        kinds = context.documents((spec.after_document,), "due")
        return AfterDocument(Ask(kinds), spec.days, spec.working, spec.counting), None
    anchor = None if spec.after_source is None else context.source_date(spec.after_source, "due")
    nominal = spec.nominal(period, number, anchor)
    if spec.days or spec.after_period or spec.after_source:
        due = spec.counting.due(nominal, spec.days, context.words.calendar, working=spec.working)
        return due, None
    due = spec.counting.settle(nominal, context.words.calendar)
    return due, nominal if nominal != due else None


def _asks(asked: Ask) -> Text:
    """Say what is asked of a document beside its kind: issuer, signer, addressee, citation."""
    kinds = asked.kinds if len(asked.kinds) == 1 else ()
    said: dict[str, list[str]] = {"vi": [], "en": []}
    for name in ("issuer", "signer", "to", "cites"):
        wants = [getattr(item, name) for item in (*kinds, asked)]
        for words in dict.fromkeys(want for want in wants if want):
            for lang, either in (("vi", " hoặc "), ("en", " or ")):
                said[lang].append(Message(f"wanted.{name}", {name: either.join(words)}).say(lang))
    return Text("".join(said["vi"]), "".join(said["en"]))


def _off(curve: Curve, top: Fraction) -> Message | str:
    """Say how much a late document and a missing one cost."""
    late = sorted({top - piece.start for piece in curve.pieces} - {_ZERO})
    values: dict[str, Value] = {"missing": Points(top - curve.absent)}
    if not late:
        return Message("wanted.off-missing", values)
    values["late"] = Points(late[-1])
    if len(late) == 1:
        return Message("wanted.off", values)
    return Message("wanted.off-steps", {**values, "least": Points(late[0])})


def _wanted(asked: Ask, slot: Slot, off: Message | str) -> Message:
    values: dict[str, Value] = {"document": asked.title, "asks": _asks(asked), "off": off}
    name = "wanted.document"
    if slot.period is not None:
        values["period"] = slot.period.label
        name = "wanted.period"
    if isinstance(slot.due, datetime.date):
        values["due"] = slot.due
        values["verb"] = Message("wanted.received" if asked.by_receipt else "wanted.issued")
        values["moved"] = "" if slot.nominal is None else Message("wanted.moved", {"nominal": slot.nominal})
        name += "-due"
    elif slot.due is not None:
        working = Text(" làm việc", " working") if slot.due.working else ""
        after: dict[str, Value] = {"days": slot.due.days, "working": working, "document": slot.due.ask.title}
        values["asks"] = Message("say.both", {"one": values["asks"], "two": Message("wanted.after", after)})
    return Message(name, values)


def _term(roster: Roster, index: int, curve: Curve, *, alone: bool = True) -> Term:
    """Return the term of one slot; what it costs is said where it stands *alone*."""
    measure = Lateness(roster, index)
    off = _off(curve, curve.top) if alone else ""
    return Term(measure, curve, Cause.LATE, Cause.MISSING, _wanted(roster.ask, measure.slot, off))


def _lower_document(rule: DocumentRule, context: Lowering) -> tuple[Part, ...]:
    asked = ask(rule, context)
    periodic = rule.due is not None and rule.due.is_periodic
    if periodic:
        context.note("due", "due-needs-periods")
    if rule.late is not None and rule.due is None:
        context.note("late", "late-without-due")
    due, nominal = _resolve(None if periodic else rule.due, None, 0, context)
    off = context.points(_ALL if rule.missing is None else rule.missing, "missing")
    late = (LateStep(over=0, off=Quantity(off)),) if rule.late is None else rule.late
    cuts = [] if due is None else _cuts(late, context.max, off, context, written=_is_steps(rule.late))
    roster = Roster(asked, (Slot(None, None, due, nominal),), rule.late_in == "working days")
    curve = Curve.steps(context.max, cuts, absent=context.max - off)
    return (Part(context.max, (_term(roster, 0, curve, alone=not context.depth),)),)


def _periods(rule: PeriodicRule, context: Lowering) -> list[tuple[Period, DueSpec | None]]:
    if (rule.every is None) == (not rule.periods):
        raise context.fail("", "every-or-periods")
    if rule.every is not None:
        return [(period, rule.due) for period in periods_of(rule.every, context.words.year)]
    listed: list[tuple[Period, DueSpec | None]] = []
    for number, table in enumerate(rule.periods):
        if table.start > table.end:
            raise context.fail(("periods", number), "inside-out", found=table.id)
        standard = standard_period(table.id)
        title = table.title or (Text(table.id, table.id) if standard is None else standard.label)
        listed.append((Period(table.id, table.start, table.end, title), table.due or rule.due))
    ids = [table.id for table in rule.periods]
    twice = [number for number, name in enumerate(ids) if name in ids[:number]]
    if twice:
        raise context.fail(("periods", twice[0], "id"), "same-period", found=ids[twice[0]])
    listed.sort(key=lambda item: (item[0].end, item[0].start))
    for (left, due), (right, _) in pairwise(listed):
        if due is None and right.start <= left.end:
            raise context.fail("periods", "periods-overlap", found=left.id, other=right.id)
    return listed


def _slots(rule: PeriodicRule, context: Lowering) -> tuple[Slot, ...]:
    slots: list[Slot] = []
    periods = _periods(rule, context)
    opens = context.words.window[0]
    for number, (period, spec) in enumerate(periods):
        if spec is not None and spec.yearly is not None and len(spec.yearly[1]) != len(periods):
            raise context.fail("due", "due-months", found=len(spec.yearly[1]), accepted=len(periods))
        due, nominal = _resolve(spec, period, number, context)
        if isinstance(due, datetime.date):
            if due < opens:
                raise context.fail("due", "due-order", found=due)
            slots.append(Slot(period, opens, due, nominal))
            opens = due + _DAY
        else:
            slots.append(Slot(period, period.start, period.end if due is None else due, nominal))
    return tuple(slots)


def _lower_periodic(rule: PeriodicRule, context: Lowering) -> tuple[Part, ...]:
    asked = ask(rule, context)
    roster = Roster(asked, _slots(rule, context), rule.late_in == "working days")
    count = len(roster.slots)
    if rule.all_or_nothing:
        if rule.missing is not None or rule.late is not None:
            context.note("all_or_nothing", "all-or-nothing")
        curve = Curve.steps(Fraction(1), [(_ZERO, _ZERO)], absent=_ZERO)
        conditions = tuple(Part(Fraction(1), (_term(roster, index, curve, alone=False),)) for index in range(count))
        return (all_or_nothing(conditions, context.max),)
    if rule.missing is None:
        raise context.fail("", "missing-key", found="missing")
    off = context.points(rule.missing, "missing")
    late = (LateStep(over=0, off=Quantity(off)),) if rule.late is None else rule.late
    curve = Curve.steps(_ZERO, _cuts(late, _ZERO, off, context, written=_is_steps(rule.late)), absent=-off)
    terms = tuple(_term(roster, index, curve) for index in range(count))
    return (Part(context.max, terms, base=context.max),)


def all_or_nothing(conditions: tuple[Part, ...], maximum: Fraction) -> Part:
    """Return a part that earns its maximum only if no condition fails."""
    curve = Curve.steps(maximum, [(_ZERO, _ZERO)], absent=_ZERO)
    wanted = Message(
        "wanted.all",
        {"count": len(conditions), "conditions": tuple(t.wanted for part in conditions for t in part.terms)},
    )
    term = Term(Failures(conditions), curve, Cause.BELOW_THRESHOLD, Cause.UNPROVEN, wanted)
    return Part(maximum, (term,))


DOCUMENT = RuleKind(DocumentRule, _lower_document)
PERIODIC = RuleKind(PeriodicRule, _lower_periodic)


__all__ = ["DOCUMENT", "PERIODIC", "all_or_nothing"]
