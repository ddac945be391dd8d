"""Documents that show what is asked of them: each lacks one thing, or is known by other words."""

import datetime

from collections.abc import Iterator

from parscore.criteria import CriteriaSet
from parscore.criteria.measures import Ask
from parscore.criteria.vocabulary import DocumentKind
from parscore.testing.papers import Data, reference
from parscore.wording import Message, Value

from .naming import slug
from .pieces import paper
from .subjects import spelling, titled


#: What is asked of a document, in short names.
_SLUGS = {"issuer": "noi-ban-hanh", "signer": "nguoi-ky", "to": "noi-nhan", "cites": "vien-dan"}


def flawed(ask: Ask, day: datetime.date, criteria: CriteriaSet | None = None) -> Iterator[tuple[Value, str, Data]]:
    """Yield, for each thing that is asked of a document, one that lacks just that: what, a short name, the document."""
    whole = paper(ask, day, criteria)
    kind = ask.kinds[0]
    for key in ("issuer", "signer", "to", "cites"):
        if getattr(kind, key) or getattr(ask, key):
            what = Message(f"what.{key}")
            yield (
                Message("cases.without", {"what": what}),
                f"khong-{_SLUGS[key]}",
                {k: v for k, v in whole.items() if k != key},
            )
            wrong = ["999/KH-KHAC"] if key == "cites" else ["Nơi khác"] if key == "to" else "Nơi khác"
            yield Message("cases.another", {"what": what}), f"sai-{_SLUGS[key]}", whole | {key: wrong}
    if kind.types:
        other = next(name for name in ("GM", "BB", "TTr", "CV") if name not in kind.types)
        yield Message("cases.wrong-type", {"type": other}), "sai-loai", whole | {"number": reference(other, 1)}
    if kind.numbered:
        yield Message("cases.no-number"), "khong-so", _unnumbered(kind, whole)


def allowed(ask: Ask, day: datetime.date, criteria: CriteriaSet) -> Iterator[tuple[Value, str, Data]]:
    """Yield documents of each other form that will do: of another type, or without a number where none is asked."""
    whole = paper(ask, day, criteria)
    kind = ask.kinds[0]
    for other in kind.types[1:]:
        number = reference(other, 1)
        yield Message("cases.another-type", {"type": other}), f"loai-{slug(other)}", whole | {"number": number}
    if not kind.numbered:
        yield Message("cases.no-number"), "khong-so", _unnumbered(kind, whole)


def _unnumbered(kind: DocumentKind, whole: Data) -> Data:
    """Return a document without its number, which keeps the type that the number showed."""
    bare = {key: value for key, value in whole.items() if key != "number"}
    return bare | ({"type": kind.types[0]} if kind.types else {})


def recognised(ask: Ask, day: datetime.date, criteria: CriteriaSet) -> Iterator[tuple[Value, str, Data]]:
    """Yield documents that show by which words a kind is known: with each, without each, and with one too many."""
    kind = ask.kinds[0]
    if not kind.subject:
        return
    whole = paper(ask, day, criteria)
    written = spelling(kind.id, criteria)
    groups = [[written.get(word, word) for word in group] for group in kind.subject]
    for place, group in enumerate(groups, 1):
        others = [words[0] for number, words in enumerate(groups, 1) if number != place]
        subjects = {
            f"trich-yeu-{place}-{number}": titled([*others[: place - 1], word, *others[place - 1 :]])
            for number, word in enumerate(group, 1)
            if len(group) > 1
        }
        subjects[f"trich-yeu-thieu-{place}"] = titled([*others, "về việc khác"])
        for name, subject in subjects.items():
            yield Message("cases.subject", {"subject": subject}), name, whole | {"subject": subject}
    for number, word in enumerate(kind.not_subject, 1):
        subject = f"{whole['subject']} ({written.get(word, word)})"
        document = whole | {"subject": subject}
        yield Message("cases.subject", {"subject": subject}), f"trich-yeu-loai-{number}", document
        if any(word in group for other in criteria.documents.values() for group in other.subject):
            # It is taken for the other kind, unless the register names this one.
            named = Message("cases.subject-named", {"subject": subject})
            yield named, f"trich-yeu-loai-{number}-ghi-ro-loai", document | {"kind": kind.id}
