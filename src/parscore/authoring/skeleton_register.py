"""A commented register to begin with: every fact and document kind of a set, and not one invented value."""

from collections.abc import Iterable, Iterator

from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import DocumentCount, Failures, Lateness, Part, Term
from parscore.criteria.vocabulary import DocumentKind, FactKind
from parscore.wording import Message

from ._toml import comment, quoted


def new_register(criteria: CriteriaSet, named: str, lang: str = "vi") -> str:
    """
    Return the text of a register of *criteria* that states nothing yet.

    Args:
        criteria: The set.
        named: How the register names it: its id, or a path from the register's folder.
        lang: The language of the comments, ``vi`` or ``en``.
    """
    lines = [
        "#:schema ./register-1.schema.json",
        *_note("new.register-schema", lang),
        "#",
        *_note("new.register-head", lang),
        "",
        'format = "parscore.register/1"',
        f"criteria = {quoted(named)}",
        "",
        "[unit]",
        *_note("new.register-unit", lang),
        'id = "xa-vi-du"',
        'name = "Xã Ví Dụ"',
        f"year = {criteria.year}",
        "",
        *_note("new.register-facts", lang),
        "[facts]",
        *(line for fact in criteria.facts.values() for line in _fact(fact, lang)),
        "",
        *_note("new.register-apart", lang),
        "[not_applicable]",
        f'# {quoted(criteria.leaves[0].code)} = "…"',
        "",
        *_note("new.register-claimed", lang),
        "[claimed]",
        f"# {quoted(criteria.leaves[0].code)} = …",
        "",
        *_note("new.register-documents", lang),
    ]
    for kind in criteria.documents.values():
        lines += ["", *_document(kind, criteria, lang)]
    return "\n".join(lines) + "\n"


def _note(name: str, lang: str) -> list[str]:
    return comment(Message(name).say(lang))


def _fact(fact: FactKind, lang: str) -> Iterator[str]:
    """Yield a fact's title, unit and accepted values, and its line commented out."""
    said = fact.title.say(lang) if fact.unit is None else f"{fact.title.say(lang)} ({fact.unit.say(lang)})"
    accepted = Message(f"new.sort-{fact.sort.replace('_', '-')}").say(lang)
    if fact.answers:
        accepted = f"{accepted}: {', '.join(quoted(answer) for answer in fact.answers)}"
    if fact.of is not None:
        accepted += Message("new.fact-of", {"of": fact.of}).say(lang)
    yield from comment(f"{said}: {accepted}")
    yield f"# {quoted(fact.id)} = …"


def _document(kind: DocumentKind, criteria: CriteriaSet, lang: str) -> Iterator[str]:
    """Yield what is wanted of a kind and when, and one document of it commented out."""
    yield from comment(f"---- {kind.title.say(lang)}")
    for leaf in criteria.leaves:
        if kind.id in leaf.kinds:
            yield from comment(f"{leaf.code} {leaf.title.say(lang)}")
            for wanted in dict.fromkeys(wish.say(lang) for wish in _wishes(leaf, kind)):
                yield from comment(f"    {wanted}")
    if kind.subject:
        words = "; ".join(" | ".join(group) for group in kind.subject)
        yield from comment(Message("new.subject", {"words": words}).say(lang))
    if kind.not_subject:
        yield from comment(Message("new.not-subject", {"words": ", ".join(kind.not_subject)}).say(lang))
    yield "# [[documents]]"
    if kind.numbered:
        yield f'# number = "…/{kind.types[0] if kind.types else "…"}-UBND"'
    yield f"# date = {criteria.year}-…-…"
    yield '# subject = "…"'
    yield f"# kind = {quoted(kind.id)}"
    for key in ("issuer", "signer", "to", "cites"):
        wanted_words = getattr(kind, key)
        if wanted_words:
            yield f"# {key} = {quoted(wanted_words[0])}"


def _wishes(leaf: Criterion, kind: DocumentKind) -> Iterator[Message]:
    return (term.wanted for term in _terms(leaf.parts) if kind in _asked(term))


def _terms(parts: Iterable[Part]) -> Iterator[Term]:
    for part in parts:
        for term in part.terms:
            if isinstance(term.measure, Failures):
                yield from _terms(term.measure.conditions)
            else:
                yield term


def _asked(term: Term) -> tuple[DocumentKind, ...]:
    match term.measure:
        case Lateness(roster=roster):
            return roster.ask.kinds
        case DocumentCount(ask=ask):
            return ask.kinds
        case _:
            return ()


__all__ = ["new_register"]
