"""What the show command prints: a set's head, and its tree with every rule in words."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from parscore.analysis.rules import Aspect, criterion_aspects, say_rule, wording_aspects
from parscore.analysis.settings import set_aspects
from parscore.criteria import CriteriaSet, Criterion
from parscore.criteria.measures import Part
from parscore.criteria.model import code_path
from parscore.criteria.writing import write_value
from parscore.wording import Message, Points, Value, say


#: What the line of a criterion says already.
_IN_HEAD = frozenset({"limit", "role"})


def set_lines(criteria: CriteriaSet, lang: str) -> Iterator[str]:
    """Yield what a set says beside its tree."""
    yield criteria.id
    yield criteria.title.say(lang)
    if criteria.amends:
        yield Message("set.amends", {"found": " ← ".join(criteria.amends)}).say(lang)
    if criteria.note is not None:
        yield criteria.note.say(lang)
    yield ""
    for item in set_aspects(criteria, "set", {})[""].values():
        if item.said is not None:
            yield _pair(item, lang)
    if criteria.bands:
        yield ""
        yield Message("diff.section.bands").say(lang)
        aspects = set_aspects(criteria, "bands", {})
        for band in criteria.bands:
            told = [item for item in aspects[band.id].values() if item.said is not None]
            yield f"  {band.title.say(lang)}"
            yield from (f"    {_pair(item, lang)}" for item in told)
    yield ""


def _pair(item: Aspect, lang: str) -> str:
    value: Value = "" if item.said is None else item.said
    text = Message("say.pair", {"one": item.what, "two": value}).say(lang)
    return text[:1].upper() + text[1:]


def tree_lines(criteria: CriteriaSet, node: Criterion, lang: str) -> Iterator[str]:
    """Yield a criterion and all below it, in the readers' order."""
    depth = node.code.count(".") if node.code else -1
    for item in node.walk():
        if item.code:
            indent = "  " * (item.code.count(".") - max(depth, 0))
            yield f"{indent}{_head(item, lang)}"
            yield from (f"{indent}    {line}" for line in _details(criteria, item, lang))


def _head(node: Criterion, lang: str) -> str:
    shown = node.limit if node.declared is None else node.declared
    limit = Message(f"show.{node.role}", {"points": Points(shown)})
    return Message("show.head", {"code": node.code, "title": node.title, "limit": limit}).say(lang)


def _details(criteria: CriteriaSet, node: Criterion, lang: str) -> Iterator[str]:
    yield from _rule(criteria, node, lang)
    for key, item in criterion_aspects(node, criteria, {}).items():
        if key[0] not in _IN_HEAD and item.said is not None:
            yield _pair(item, lang)
    words = wording_aspects(node)
    if node.note is not None:
        yield _pair(words["note",], lang)
    if node.examples:
        yield _pair(words["examples",], lang)
    if criteria.amends:
        yield _origins(criteria, node).say(lang)


def _rule(criteria: CriteriaSet, node: Criterion, lang: str) -> Iterator[str]:
    """Yield a rule as the decision has it, as it is scored, and as the file has it."""
    if node.rule_text is not None:
        yield Message("show.rule-text", {"text": node.rule_text}).say(lang)
    indent = "  " if len(node.parts) > 1 else ""
    for number, part in enumerate(node.parts, 1):
        if indent:
            title: Value = Message("diff.part", {"number": number}) if part.title is None else part.title
            yield Message("show.part", {"part": title, "points": Points(part.max)}).say(lang)
        yield from (f"{indent}• {line}" for line in _in_words(part, lang, penalty=node.role == "penalty"))
    if node.is_unread:
        yield Message("show.unread").say(lang)
    elif not node.children:
        yield from f"rule = {write_value(_written(criteria, node)['rule'])}".splitlines()


def _in_words(part: Part, lang: str, *, penalty: bool) -> Iterator[str]:
    """Yield what brings full marks, or leaves them untouched, and what each number or answer brings."""
    wanted = [id(term.wanted) for term in part.terms]
    for line in say_rule(part, penalty=penalty):
        name = "show.untouched" if penalty else "show.full"
        yield Message(name, {"wanted": line}).say(lang) if id(line) in wanted else say(line, lang)


def _written(criteria: CriteriaSet, node: Criterion) -> dict[str, object]:
    """Return the keys of a criterion as they are written."""
    here: Any = criteria.source.data
    for step in code_path(node.code):
        here = here[step]
    written: dict[str, object] = here
    return written


def _origins(criteria: CriteriaSet, node: Criterion) -> Message:
    """Say which file wrote which keys of a criterion."""
    files: dict[str, list[str]] = {}
    below = {child.code.rpartition(".")[2] for child in node.children}
    for key in _written(criteria, node):
        if key not in below:
            source, _ = criteria.source.origin((*code_path(node.code), key))
            files.setdefault(Path(source.file).name, []).append(key)
    said = tuple(Message("say.pair", {"one": file, "two": ", ".join(keys)}) for file, keys in files.items())
    return Message("show.origins", {"files": said})
