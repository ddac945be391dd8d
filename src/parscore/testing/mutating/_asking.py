"""Mistakes in what is asked: documents, facts, who signs, to whom."""

from collections.abc import Iterator

from parscore.edge import Path
from parscore.wording import Message

from .edits import REMOVED, Edit
from .operator import Change, Operator, changed, operator
from .sites import Site


_DEMANDS = ("issuer", "signer", "to", "cites")


def _tables(site: Site) -> Iterator[Path]:
    """Yield the paths of a rule and of the items in it, which ask alike."""
    yield ()
    for number in range(len(site.table.get("items", ()))):
        yield ("items", number)


def _names(site: Site, key: str) -> Iterator[tuple[Path, str]]:
    """Yield every name that a rule or an item of it gives under *key*."""
    for above in _tables(site):
        table = site.table if not above else site.table["items"][above[1]]
        named = table.get(key)
        if isinstance(named, str):
            yield (*above, key), named
        elif named is not None:
            yield from (((*above, key, number), name) for number, name in enumerate(named))


def _next(name: str, names: list[str], taken: set[str]) -> str | None:
    """Return the name that follows *name*, the first being next to the last, and is not taken."""
    at = names.index(name)
    return next((other for other in (*names[at + 1 :], *names[:at]) if other not in taken), None)


@operator("demand-dropped", "rule", *(f"{table}.{key}" for table in ("rule", "item") for key in _DEMANDS))
def _demand(site: Site) -> Iterator[Change]:
    """Drop what is asked of a document: issuer, signer, addressee, citation."""
    for above in _tables(site):
        table = site.table if not above else site.table["items"][above[1]]
        for key in _DEMANDS:
            if key in table:
                yield changed(site, (*above, key), REMOVED)


@operator("document-swapped", "rule", "rule.document", "item.document")
def _document(site: Site) -> Iterator[Change]:
    """Ask for another kind of document: the next one of the set."""
    kinds = list(site.data.get("documents", {}))
    taken = {name for _, name in _names(site, "document")}
    for path, name in _names(site, "document"):
        other = _next(name, kinds, taken) if name in kinds else None
        if other is not None:
            yield changed(site, path, other)


@operator("fact-swapped", "rule", "rule.fact", "rule.ratio", "item.fact")
def _fact(site: Site) -> Iterator[Change]:
    """Measure another fact: the next one of the set that is of the same sort and has the same answers."""
    facts = site.data.get("facts", {})
    named = [*_names(site, "fact"), *_names(site, "ratio")]
    taken = {name for _, name in named}
    for path, name in named:
        fact = facts.get(name, {})
        alike = [
            other
            for other, table in facts.items()
            if table.get("sort", "count") == fact.get("sort", "count") and table.get("answers") == fact.get("answers")
        ]
        other = _next(name, alike, taken) if name in alike else None
        if other is not None:
            yield changed(site, path, other)


@operator("item-dropped", "rule", "rule.items")
def _item(site: Site) -> Iterator[Change]:
    """Leave out one of the things that are counted."""
    items = site.table.get("items", ())
    for number, item in enumerate(items):
        if len(items) > 1:
            was = str(item.get("fact") or item.get("document"))
            says = Message("mutant.dropped", {"key": Message("mutant.key.items"), "was": was})
            yield Change((Edit((*site.path, "items", number), REMOVED),), says)


@operator("form-dropped", "document", "document.types", "document.not_subject", "document.numbered")
def _form(site: Site) -> Iterator[Change]:
    """Drop one demand on the form of a kind of document: a type, an excluding word, the number."""
    for key in ("types", "not_subject"):
        named = site.table.get(key, [])
        if isinstance(named, str):
            yield changed(site, key, REMOVED)
            continue
        for number in range(len(named)):
            yield changed(site, (key, number), REMOVED)
    yield changed(site, "numbered", not site.table.get("numbered", True))


@operator("any-type", "document", "document.types")
def _types(site: Site) -> Iterator[Change]:
    """Let any type of document do."""
    if len(site.table.get("types", ())) > 1:
        yield changed(site, "types", REMOVED)


@operator("kind-demand-dropped", "document", *(f"document.{key}" for key in _DEMANDS))
def _kind_demand(site: Site) -> Iterator[Change]:
    """Drop what every document of a kind must have: issuer, signer, addressee, citation."""
    for key in _DEMANDS:
        if key in site.table:
            yield changed(site, key, REMOVED)


@operator("subject-dropped", "document", "document.subject")
def _subject(site: Site) -> Iterator[Change]:
    """Drop one of the words by which a kind of document is recognised."""
    named = site.table.get("subject", [])
    if isinstance(named, str):
        yield changed(site, "subject", REMOVED)
        return
    for number in range(len(named)):
        yield changed(site, ("subject", number), REMOVED)


#: What can be told only where documents are recognised: by cases whose documents name no kind.
RECOGNISING: frozenset[str] = frozenset({_subject.id})

ASKING: tuple[Operator, ...] = (
    _demand,
    _document,
    _fact,
    _item,
    _form,
    _types,
    _kind_demand,
    _subject,
)
