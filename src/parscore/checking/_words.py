"""Findings about words: citations, names that nothing uses, characters that look right."""

import re

from collections.abc import Iterator
from unicodedata import is_normalized, normalize

from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import Amount, Answer, Failures, Part, Share
from parscore.criteria.model import code_path
from parscore.criteria.vocabulary import fold
from parscore.edge import Path, Source
from parscore.errors import Place

from .finding import Report


#: Dashes that look like the hyphen of a reference.
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
#: Characters that nobody sees and that make two words different.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
#: Keys under which a reference stands.
_REFERENCES = frozenset({"number", "cites", "document"})


def check_text(source: Source, report: Report) -> None:
    """Find text that is not NFC, and characters that nobody sees."""
    lines = source.text.split("\n")
    odd = [(number, line) for number, line in enumerate(lines, 1) if not is_normalized("NFC", line)]
    if odd:
        number, line = odd[0]
        column = next(
            at for at, pair in enumerate(zip(line, normalize("NFC", line), strict=False), 1) if pair[0] != pair[1]
        )
        report.add_at(Place(source.file, number, column), "not-nfc", found=len(odd))
    for number, line in enumerate(lines, 1):
        found = _INVISIBLE.search(line)
        if found is not None:
            name = f"U+{ord(found[0]):04X}"
            report.add_at(Place(source.file, number, found.start() + 1), "invisible-character", found=name)


def check_references(source: Source, report: Report) -> None:
    """Find dashes in references where a hyphen is meant."""
    for section in ("sources", "documents", "calendar_overrides", "criteria"):
        for path, text in _texts(source.data.get(section), (section,)):
            keys = [part for part in path if isinstance(part, str)]
            is_reference = keys[-1] in _REFERENCES and "/" in text
            if is_reference and _DASHES.search(text):
                report.add(
                    source, path, "dash-in-reference", at_value=True, found=text, accepted=_DASHES.sub("-", text)
                )


def check_titles(criteria: CriteriaSet, source: Source, report: Report) -> None:
    """Find siblings of one title: most often a row that was copied and not changed."""
    for node in criteria.root.walk():
        seen: dict[str, str] = {}
        for child in node.children:
            other = seen.setdefault(fold(child.title.vi), child.code)
            if other != child.code:
                report.add(source, (*code_path(child.code), "title"), "same-title", found=child.title, other=other)


def check_use(criteria: CriteriaSet, source: Source, report: Report) -> None:
    """Find facts, document kinds and sources that are declared and not used."""
    facts = set(_facts(part for leaf in criteria.leaves for part in leaf.parts))
    for name in facts.copy():
        kind = criteria.facts.get(name)
        while kind is not None and kind.of is not None and kind.of not in facts:
            facts.add(kind.of)
            kind = criteria.facts.get(kind.of)
    kinds = {name for leaf in criteria.leaves for name in leaf.kinds}
    words = {word for text in _naming(source) for word in text.split()}
    # What is named in a rule that is wrong is not called unused as well.
    words |= {text for _, text in _texts(source.data.get("criteria"), ())}
    for section, declared, used in (
        ("facts", criteria.facts, facts),
        ("documents", criteria.documents, kinds),
        ("sources", criteria.sources, set[str]()),
    ):
        for name in declared:
            if name not in used and name not in words:
                report.add(source, (section, name), f"unused-{section.removesuffix('s')}", found=name)


def _naming(source: Source) -> Iterator[str]:
    """Yield the texts in which a source may be named."""
    for section in ("criteria", "documents", "calendar_overrides"):
        yield from (text for _, text in _texts(source.data.get(section), ()))


def check_citations(criteria: CriteriaSet, source: Source, report: Report) -> None:
    """Find rules that rest on no citation, and sources that name nothing."""
    for name, cited in criteria.sources.items():
        if cited.number is None and cited.title is None and cited.url is None:
            report.add(source, ("sources", name), "source-unnamed", found=name)
    lacking = list(_uncited(criteria.root, source.data.get("criteria"), cited=False))
    if lacking and not criteria.sources:
        report.add(source, ("criteria",), "no-citation", found=len(lacking), codes=_some(lacking))
        return
    for leaf in lacking:
        report.add(source, code_path(leaf.code), "no-citation", found=1, codes=leaf.code)


def _uncited(node: Criterion, table: object, *, cited: bool) -> Iterator[Criterion]:
    """Yield the leaves that neither cite anything nor stand below something that does; a wrong citation is one."""
    written = table if isinstance(table, dict) else {}
    here = cited or (bool(node.code) and "cite" in written)
    if node.code and not node.children and not here:
        yield node
    for child in node.children:
        yield from _uncited(child, written.get(child.code.rpartition(".")[2]), cited=here)


def _some(leaves: list[Criterion], most: int = 5) -> str:
    shown = ", ".join(leaf.code for leaf in leaves[:most])
    return f"{shown}, …" if len(leaves) > most else shown


def check_kinds(criteria: CriteriaSet, source: Source, report: Report) -> None:
    """Find two document kinds that no document could be told apart by."""
    seen: dict[object, str] = {}
    for name, kind in criteria.documents.items():
        if not kind.subject:
            continue
        known_by = (kind.types, kind.subject, kind.not_subject, kind.issuer, kind.signer, kind.to)
        other = seen.setdefault(known_by, name)
        if other != name:
            report.add(source, ("documents", name), "kinds-alike", found=name, other=other)


def _facts(parts: "Iterator[Part]") -> Iterator[str]:
    for part in parts:
        for term in part.terms:
            match term.measure:
                case Amount(fact=fact) | Answer(fact=fact):
                    yield fact.id
                case Share(part=some, whole=whole):
                    yield from (some.id, whole.id)
                case Failures(conditions=conditions):
                    yield from _facts(iter(conditions))
                case _:
                    pass


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Yield every text below *value*, and its path."""
    match value:
        case str():
            yield path, value
        case dict():
            for key, item in value.items():
                yield from _texts(item, (*path, key))
        case list():
            for number, item in enumerate(value):
                yield from _texts(item, (*path, number))
        case _:
            pass
