"""What a set says beside its tree, taken apart: settings, bands, documents, facts, sources."""

from collections.abc import Mapping

from parscore.core import Rounding
from parscore.criteria import CriteriaSet
from parscore.criteria.vocabulary import Band, Citable, DocumentKind, FactKind
from parscore.wording import Message, Percent, Points, Value

from .rules import Aspects, aspect, listed, yes_no


#: The sections that are compared entry by entry.
SECTIONS = ("bands", "documents", "facts", "sources")


def set_aspects(criteria: CriteriaSet, section: str, codes: Mapping[str, str]) -> dict[str, Aspects]:
    """Return what each entry of *section* means, by its name; ``set`` has one, without a name."""
    match section:
        case "set":
            return {"": _settings(criteria)}
        case "bands":
            return {band.id: _band(band, codes) for band in criteria.bands}
        case "documents":
            return {name: _document(kind) for name, kind in criteria.documents.items()}
        case "facts":
            return {name: _fact(fact) for name, fact in criteria.facts.items()}
        case _:
            return {name: _source(source) for name, source in criteria.sources.items()}


def set_wording(criteria: CriteriaSet, section: str) -> dict[str, Aspects]:
    """Return what is said of each entry of *section* without changing what it means."""
    match section:
        case "set":
            note = aspect("note", criteria.note, criteria.note)
            return {"": {("title",): aspect("title", criteria.title, criteria.title), ("note",): note}}
        case "bands":
            titles: dict[str, Value | None] = {band.id: band.title for band in criteria.bands}
        case "documents":
            titles = {name: kind.title for name, kind in criteria.documents.items()}
        case "facts":
            titles = {name: fact.title for name, fact in criteria.facts.items()}
        case _:
            titles = {name: source.title for name, source in criteria.sources.items()}
    found: dict[str, Aspects] = {name: {("title",): aspect("title", title, title)} for name, title in titles.items()}
    if section == "facts":
        for name, fact in criteria.facts.items():
            found[name]["unit",] = aspect("unit", fact.unit, fact.unit)
    return found


def _settings(criteria: CriteriaSet) -> Aspects:
    first, last = criteria.window
    window = Message("say.days-from-to", {"start": first, "end": last})
    force: Value | None = None
    if criteria.in_force is not None:
        start, end = criteria.in_force
        force = Message("say.from", {"start": start})
        if end is not None:
            force = Message("say.days-from-to", {"start": start, "end": end})
    overrides = tuple((day.date, day.working) for day in criteria.calendar.overrides)
    return {
        ("year",): aspect("year", criteria.year, str(criteria.year)),
        ("level",): aspect("level", criteria.level, Message(f"level.{criteria.level}")),
        ("status",): aspect("status", criteria.status, Message(f"status.{criteria.status}")),
        ("issuer",): aspect("issuer", criteria.issuer, criteria.issuer),
        ("total",): aspect("total", criteria.total, Points(criteria.total)),
        ("window",): aspect("window", criteria.window, window),
        ("in_force",): aspect("in-force", criteria.in_force, force),
        ("calendar",): aspect("calendar", criteria.calendar.name, Message(f"calendar.{criteria.calendar.name}")),
        ("overrides",): aspect("overrides", frozenset(overrides), listed([day for day, _ in overrides])),
        ("leaf",): aspect("leaf-rounding", criteria.leaf_rounding, _rounding(criteria.leaf_rounding)),
        ("rounding",): aspect("total-rounding", criteria.total_rounding, _rounding(criteria.total_rounding)),
        ("not_applicable",): aspect(
            "not-applicable", criteria.not_applicable, Message(f"policy.{criteria.not_applicable}")
        ),
        ("survey",): aspect(
            "without-survey",
            criteria.rescales,
            Message("policy.rescale" if criteria.rescales else "policy.pending"),
        ),
    }


def _rounding(rounding: Rounding) -> Message:
    if rounding.digits is None:
        return Message("rounding.exact")
    return Message("rounding.digits", {"digits": rounding.digits, "mode": Message(f"rounding.{rounding.mode}")})


def _band(band: Band, codes: Mapping[str, str]) -> Aspects:
    start = Message("say.from-points" if band.start_closed else "say.above-points", {"lo": Points(band.start)})
    end = None
    if band.end is not None:
        end = Message("say.to-points" if band.end_closed else "say.below-points", {"hi": Points(band.end)})
    penalties = [codes.get(code, code) for code in band.no_penalty]
    share = Percent(band.every_field) if band.every_field else None
    compared = Message("band.published" if band.published else "band.exact")
    return {
        ("start",): aspect("band-start", (band.start, band.start_closed), start),
        ("end",): aspect("band-end", (band.end, band.end_closed), end),
        ("every_field",): aspect("every-field", band.every_field, share),
        ("no_penalty",): aspect("no-penalty", frozenset(penalties), listed(band.no_penalty)),
        ("compare",): aspect("compare", band.published, compared),
    }


def _document(kind: DocumentKind) -> Aspects:
    subject = tuple("|".join(group) for group in kind.subject)
    found: Aspects = {
        ("types",): aspect("types", frozenset(kind.types), listed(kind.types)),
        ("subject",): aspect("subject", frozenset(map(frozenset, kind.subject)), listed(subject)),
        ("not_subject",): aspect("not-subject", frozenset(kind.not_subject), listed(kind.not_subject)),
        ("numbered",): aspect("numbered", kind.numbered, yes_no(flag=kind.numbered)),
    }
    for name in ("issuer", "signer", "to", "cites"):
        words: tuple[str, ...] = getattr(kind, name)
        found[name,] = aspect(name, frozenset(words), listed(words))
    return found


def _fact(fact: FactKind) -> Aspects:
    return {
        ("sort",): aspect("sort", fact.sort, Message(f"sort.{fact.sort}")),
        ("of",): aspect("of", fact.of, fact.of),
        ("answers",): aspect("answers", fact.answers, listed(fact.answers)),
    }


def _source(source: Citable) -> Aspects:
    return {
        ("number",): aspect("number", source.number, source.number),
        ("date",): aspect("date", source.date, source.date),
        ("issuer",): aspect("issuer", source.issuer, source.issuer),
    }
