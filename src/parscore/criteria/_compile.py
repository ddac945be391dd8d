"""Turn a criteria file as written into a compiled set, or say all that is wrong."""

import datetime
import json

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from fractions import Fraction
from hashlib import sha256
from itertools import pairwise

from parscore.core import Override, Rounding, WorkingDays
from parscore.edge import Lenience, Path, Problems, Source

from ._layers import Amended
from ._tree import compile_tree
from ._written import CriteriaTable
from .kinds import Vocabulary
from .kinds._base import alternatives
from .model import CriteriaSet, Criterion
from .vocabulary import TYPES, Band, Citable, DocumentKind, FactKind, fold


#: Takes a decimal of any size; the usual one overflows.
_ANY = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


FORMAT = "parscore.criteria/1"
#: What of a file is left out where it is wrong, so that its neighbours are still looked at, and what stands in for it.
_LENIENCE = Lenience(
    {
        "format": FORMAT,
        "criteria": {},
        "set": {
            "id": "?",
            "year": 2000,
            "level": "unit",
            "title": "?",
            "status": "excerpt",
            "total": 1,
            "window": {"from": datetime.date(1900, 1, 1), "to": datetime.date(2100, 12, 31)},
        },
    },
    {"set": 2, "sources": 2, "bands": 2, "documents": 2, "facts": 2},
)


def compile_set(source: Source, problems: Problems) -> CriteriaSet | None:
    """Compile *source*; note every problem, and return None if there is one."""
    compiled = examine_set(source, problems)
    return None if problems.found else compiled


def examine_set(source: Source, problems: Problems) -> CriteriaSet | None:
    """
    Compile as much of *source* as can be, and note every problem.

    Where there are problems, what is returned is for looking further, never
    for scoring: rules that are wrong are not there.
    """
    if problems.is_of_another_format(source, FORMAT):
        return None
    table, bad = problems.salvage(CriteriaTable, source.data, source, (), _LENIENCE)
    assert table is not None  # noqa: S101 -- what stands in is a set of its own
    for name, item in table.documents.items():
        for number, written in enumerate(item.types):
            if written not in TYPES:
                problems.unknown(source, ("documents", name, "types", number), "unknown-type", written, TYPES)
    words = _vocabulary(table, bad, source, problems)
    if not table.criteria and not any(path[0] == "criteria" for path in bad):
        problems.add(source, ("criteria",), "no-criteria")
    known = not bad & {("set",), ("set", "total")}
    root = compile_tree(table, words, source, problems, check_total=known)
    bands = _bands(table, root, source, problems)
    if table.set.window.start > table.set.window.end:
        problems.add(source, ("set", "window"), "inside-out", found="window")
    force = table.set.in_force
    if force is not None and force.end is not None and force.start > force.end:
        problems.add(source, ("set", "in_force"), "inside-out", found="in_force")
    settings = table.set
    return CriteriaSet(
        id=settings.id,
        year=settings.year,
        level=settings.level,
        title=settings.title,
        status=settings.status,
        total=settings.total,
        calendar=words.calendar,
        leaf_rounding=Rounding(settings.rounding.leaf, settings.rounding.mode),
        total_rounding=Rounding(settings.rounding.total, settings.rounding.mode),
        not_applicable=settings.not_applicable,
        rescales=settings.without_survey == "rescale",
        window=words.window,
        sources=words.sources,
        bands=bands,
        documents=words.documents,
        facts=words.facts,
        root=root,
        digest=_digest(source.data),
        file=source.file,
        note=settings.note,
        issuer=settings.issuer,
        in_force=None if settings.in_force is None else (settings.in_force.start, settings.in_force.end),
        amends=source.amends if isinstance(source, Amended) else (),
        lineage=source.lineage if isinstance(source, Amended) else (),
        source=source,
    )


def _digest(data: object) -> str:
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, default=_plain)
    return sha256(text.encode()).hexdigest()[:16]


def _plain(value: object) -> str:
    """Write what JSON does not know; the exponent of a decimal may be any."""
    return str(value.normalize(_ANY) if isinstance(value, Decimal) and value.is_finite() else value)


def _vocabulary(table: CriteriaTable, bad: frozenset[Path], source: Source, problems: Problems) -> Vocabulary:
    overrides = tuple(Override(day.date, day.working, day.document) for day in table.calendar_overrides)
    days = [override.date for override in overrides]
    for number, day in enumerate(days):
        if day in days[:number]:
            problems.add(source, ("calendar_overrides", number, "date"), "same-day", at_value=True, found=day)
    sources = {
        name: Citable(name, item.number, item.date, item.issuer, item.title, item.url)
        for name, item in table.sources.items()
    }
    documents = {
        name: DocumentKind(
            id=name,
            title=item.title,
            types=item.types,
            subject=tuple(tuple(map(fold, alternatives(words))) for words in item.subject),
            not_subject=tuple(fold(word) for words in item.not_subject for word in alternatives(words)),
            numbered=item.numbered,
            issuer=alternatives(item.issuer),
            signer=alternatives(item.signer),
            to=alternatives(item.to),
            cites=tuple(_number(sources, cited) for cited in item.cites),
        )
        for name, item in table.documents.items()
    }
    facts = {
        name: FactKind(name, item.title, item.sort, item.unit, item.of, item.answers)
        for name, item in table.facts.items()
    }
    for fact in facts.values():
        _check_fact(fact, facts, bad, source, problems)
    window = table.set.window
    return Vocabulary(
        year=table.set.year,
        window=(window.start, window.end),
        calendar=WorkingDays(table.set.calendar, overrides),
        sources=sources,
        documents=documents,
        facts=facts,
        broken=bad,
    )


def _number(sources: dict[str, Citable], name: str) -> str:
    number = sources[name].number if name in sources else None
    return name if number is None else number


def _check_fact(
    fact: FactKind, facts: dict[str, FactKind], bad: frozenset[Path], source: Source, problems: Problems
) -> None:
    path = ("facts", fact.id)
    if (fact.sort == "choice") != bool(fact.answers):
        problems.add(source, (*path, "answers"), "answers-and-choice", found=fact.sort)
    folded = [fold(answer) for answer in fact.answers]
    for number, answer in enumerate(folded):
        if answer in folded[:number]:
            problems.add(source, (*path, "answers", number), "same-answer", found=fact.answers[number])
    if fact.of is None or ("facts", fact.of) in bad:
        return
    if fact.of not in facts:
        problems.unknown(source, (*path, "of"), "unknown-fact", fact.of, facts)
    elif fact.of == fact.id or facts[fact.of].sort != fact.sort or fact.sort not in {"count", "number"}:
        problems.add(source, (*path, "of"), "of-another-sort", found=fact.of)
    elif fact.id in (circle := _wholes(fact, facts)) and fact.id == min(circle, key=list(facts).index):
        # Told once, at the first fact of the circle.
        problems.add(source, (*path, "of"), "of-circle", found=" → ".join((fact.id, *circle)))


def _wholes(fact: FactKind, facts: dict[str, FactKind]) -> list[str]:
    """Return what *fact* is a part of, and what that is a part of, up to a circle."""
    chain: list[str] = []
    here = fact.of
    while here is not None and here in facts and here not in chain:
        chain.append(here)
        here = facts[here].of
    return chain


def _bands(table: CriteriaTable, root: Criterion, source: Source, problems: Problems) -> tuple[Band, ...]:
    roles = {node.code: node.role for node in root.walk()}
    bands: list[Band] = []
    for name, item in table.bands.items():
        path = ("bands", name)
        for number, code in enumerate(item.no_penalty):
            if roles.get(code) != "penalty":
                penalties = [known for known, role in roles.items() if role == "penalty"]
                problems.unknown(source, (*path, "no_penalty", number), "unknown-penalty", code, penalties)
        share = Fraction(0) if item.every_field is None else item.every_field
        published = item.compare == "published"
        lows = [bound for bound in (item.start, item.above) if bound is not None]
        highs = [bound for bound in (item.end, item.below) if bound is not None]
        if len(lows) != 1 or len(highs) > 1:
            problems.add(source, path, "band-unclear")
            continue
        end = highs[0] if highs else None
        if end is not None and (end < lows[0] or (end == lows[0] and (item.above, item.below) != (None, None))):
            problems.add(source, path, "band-empty")
            continue
        bands.append(
            Band(
                id=name,
                title=item.title,
                start=lows[0],
                published=published,
                every_field=share,
                no_penalty=item.no_penalty,
                start_closed=item.above is None,
                end=end,
                end_closed=item.end is not None,
            )
        )
    bands.sort(key=lambda band: (-band.start, band.start_closed))
    for upper, lower in pairwise(bands):
        if (upper.start, upper.start_closed) == (lower.start, lower.start_closed):
            key = "from" if lower.start_closed else "above"
            problems.add(source, ("bands", lower.id, key), "same-band", found=upper.id)
    return tuple(bands)
