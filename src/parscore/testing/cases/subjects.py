"""Subjects of documents, their words spelled as the set itself spells them."""

from collections.abc import Iterable, Mapping

from parscore.criteria import CriteriaSet
from parscore.criteria.vocabulary import DocumentKind, fold
from parscore.testing.written import data_at


def spelled(kind: DocumentKind, subject: str, criteria: CriteriaSet) -> str:
    """Return a subject made of the folded words of *kind*, spelled as the set writes them; any other as it is."""
    words = [group[0] for group in kind.subject]
    if subject == kind.title.vi or fold(subject) != " ".join(words):
        return subject
    written = spelling(kind.id, criteria)
    return titled(written.get(word, word) for word in words)


def spelling(kind: str, criteria: CriteriaSet) -> dict[str, str]:
    """Return how the set itself spells the words of a kind, by the words without capitals."""
    written = data_at(criteria.source, ("documents", kind))
    table = written if isinstance(written, Mapping) else {}
    listed = [table.get(key, ()) for key in ("subject", "not_subject")]
    texts = [text for given in listed for text in ([given] if isinstance(given, str) else given)]
    return {fold(word): word.strip() for text in texts for word in text.split("|")}


def titled(words: Iterable[str]) -> str:
    """Return *words* as a subject, which begins with a capital."""
    text = " ".join(words)
    return text[:1].upper() + text[1:]
