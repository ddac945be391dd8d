"""What documents are worth, as a text. No figure is computed here."""

from collections.abc import Iterable, Iterator

from parscore.core import Figures
from parscore.criteria.vocabulary import Band
from parscore.evidence import Document
from parscore.views import about, line_head
from parscore.wording import Message, Points, Value

from .places import Place
from .worth import DocumentWorth, Effect, Evidence, Use


def tell_all(evidence: Evidence, lang: str) -> list[str]:
    """Return all documents: those that bring most first, then those to spare, then those that count nowhere."""
    lines = [Message("worth.head", {"count": len(evidence)}).say(lang)]
    bringing = [worth for worth in evidence if worth.effects]
    spare = [worth for worth in evidence if not worth.effects and has_a_place(worth)]
    idle = [worth for worth in evidence if not worth.effects and not has_a_place(worth)]
    if bringing:
        lines.extend(["", Message("worth.bringing").say(lang)])
        ordered = sorted(bringing, key=lambda worth: (-worth.index_lost, -worth.lost))
        lines.extend(f"  {_row(worth, lang)}" for worth in ordered)
    for name, group in (("spare", spare), ("idle", idle)):
        if group:
            lines.extend(["", Message(f"worth.{name}").say(lang)])
        for worth in group:
            lines.append(f"  {_name(worth.document).say(lang)}")
            lines.extend(f"    {line}" for line in _why(worth, lang))
    return lines


def has_a_place(worth: DocumentWorth) -> bool:
    """Tell whether a document counts or stands by anywhere."""
    return any(place.counts or place.stands_by for use in worth.uses for place in use.places)


def _row(worth: DocumentWorth, lang: str) -> str:
    codes = ", ".join(effect.code for effect in worth.effects)
    document = worth.document.label
    values: dict[str, Value] = {"document": document, "codes": codes}
    values |= {"points": about(-worth.lost, lang), "index": about(-worth.index_lost, lang)}
    return Message("worth.row", values).say(lang)


def _why(worth: DocumentWorth, lang: str) -> Iterator[str]:
    if worth.unused is not None:
        yield worth.unused.say(lang)
    for use in worth.uses:
        yield from (f"{use.code}: {tell_place(place).say(lang)}" for place in use.places)
        if use.counts and use.missing:
            yield f"  {Message('worth.complete-brief', {'points': Points(use.complete)}).say(lang)}"


def tell_document(worth: DocumentWorth, lang: str) -> list[str]:
    """Return one document: what it serves, what it brings, what would be lost without it."""
    document = worth.document
    messages = [_name(document)]
    if worth.kind is not None:
        messages.append(Message("worth.kind", {"kind": worth.kind}))
    if worth.like:
        messages.append(Message("worth.like", {"kinds": worth.like}))
    if document.locator is not None:
        messages.append(Message("worth.proof", {"locator": document.locator}))
    if document.file is not None:
        messages.append(Message("worth.file", {"file": document.file}))
    messages.extend(decision.message for decision in worth.decisions)
    if worth.unused is not None:
        messages.append(worth.unused)
    lines = [f"{'  ' if number else ''}{message.say(lang)}" for number, message in enumerate(messages)]
    for use in worth.uses:
        lines.extend(_use(use, lang))
    lines.extend(f"  {line}" for line in _loss(worth, lang))
    return lines


def _name(document: Document) -> Message:
    """Name a document with its date and its subject, which may be its name already."""
    values: dict[str, Value] = {"document": document.label}
    name = "worth.bare"
    if document.number is not None:
        values["subject"] = document.subject
        name = "worth.subject"
    if document.date is None:
        return Message(name, values)
    return Message(f"{name}-dated", {**values, "date": document.date})


def _use(use: Use, lang: str) -> Iterator[str]:
    yield f"  {Message('worth.use', {'code': use.code, 'title': use.title}).say(lang)}"
    yield from (f"    {tell_place(place).say(lang)}" for place in use.places)
    for message in tell_brings(use):
        yield f"    {message.say(lang)}"
    if use.missing:
        yield f"    {Message('worth.complete', {'points': Points(use.complete)}).say(lang)}"
        yield from (f"      {line_head(line, lang)}" for line in use.missing)


def tell_brings(use: Use) -> Iterator[Message]:
    """Yield what a document brings to a criterion, where it counts or could."""
    if use.apart is not None:
        yield Message("worth.apart", {"reason": use.apart})
        return
    if use.decision is not None:
        yield Message("worth.decided", {"decision": use.decision.message})
        return
    if not any(place.counts or place.stands_by for place in use.places):
        return
    if use.alone:
        name = "worth.alone" if use.alone > 0 else "worth.alone-costs"
        yield Message(name, {"points": Points(abs(use.alone))})
    else:
        yield Message("worth.alone-none")
    seconds = [filed.document.label for place in use.places for filed in place.seconds]
    if seconds:
        yield Message("worth.seconds", {"others": ", ".join(dict.fromkeys(seconds))})
    if use.others:
        yield Message("worth.together", {"others": ", ".join(use.others), "points": Points(use.together)})


def tell_place(place: Place) -> Message:
    """Say where a document counts, stands by, or why it does not."""
    values: dict[str, Value] = {"asked": place.asked}
    if place.sort == "deadline":
        if place.counts:
            return Message("worth.deadline", values)
        if place.stands_by:
            return Message("worth.deadline-second", values)
        return Message("worth.deadline-rejected", {**values, "why": _reason(place)})
    values["period"] = "" if place.period is None else Message("worth.in", {"period": place.period})
    values["part"] = "" if place.part is None else Message("worth.part", {"part": place.part})
    if place.counts:
        return Message("worth.counts", {**values, "late": place.late or ""})
    if place.stands_by:
        return Message("worth.stands-by", values)
    return Message("worth.rejected", {**values, "why": _reason(place)})


def _reason(place: Place) -> Value:
    return place.verdict.looked_at.why or ""


def _loss(worth: DocumentWorth, lang: str) -> Iterator[str]:
    before, after = worth.index
    if not worth.effects or before is None or after is None:
        yield Message("worth.nothing").say(lang)
        return
    name = "worth.lost" if worth.lost > 0 else "worth.gained" if worth.lost < 0 else "worth.same-points"
    text = Message(name, {"points": about(abs(worth.lost), lang)} if worth.lost else {}).say(lang)
    if worth.index_lost:
        values: dict[str, Value] = {"from": about(before.earned, lang), "to": about(after.earned, lang)}
        text += Message("worth.index", values).say(lang)
    if worth.bands[0] != worth.bands[1]:
        text += Message("worth.band", {"from": _band(worth.bands[0]), "to": _band(worth.bands[1])}).say(lang)
    if not worth.before.is_final and (before.secured, before.reachable) != (after.secured, after.reachable):
        text += _interval(before, after, lang)
    yield f"{text}."
    own = {use.code for use in worth.uses if use.alone}
    yield from (f"  {line}" for line in _elsewhere((item for item in worth.effects if item.code not in own), lang))


def _band(band: Band | None) -> Value:
    return Message("worth.no-band") if band is None else band.title


def _interval(before: Figures, after: Figures, lang: str) -> str:
    values: dict[str, Value] = {
        "least": about(before.secured, lang),
        "most": about(before.reachable, lang),
        "least_after": about(after.secured, lang),
        "most_after": about(after.reachable, lang),
    }
    return Message("worth.interval", values).say(lang)


def _elsewhere(effects: Iterable[Effect], lang: str) -> Iterator[str]:
    """Yield the criteria that would lose points though they do not ask for the document."""
    for effect in effects:
        if not effect.lost:
            continue
        values: dict[str, Value] = {"code": effect.code, "title": effect.title}
        values |= {"from": Points(effect.before.earned), "to": Points(effect.after.earned)}
        if effect.gate is None:
            yield Message("worth.effect", values).say(lang)
        else:
            yield Message("worth.effect-gate", {**values, "found": effect.gate}).say(lang)
