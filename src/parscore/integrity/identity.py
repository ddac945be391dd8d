"""One reference, two documents: another date, another subject or another text."""

import re

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from parscore.criteria.vocabulary import fold
from parscore.wording import Percent

from .entries import Entry
from .report import IntegrityReport


_WORD = re.compile(r"[^\W_]+")
#: From how many common words on two subjects or texts are of one document: clerks
#: shorten subjects, and scans misread words.
_ALIKE = Fraction(1, 2)
#: Words of a text that are compared together, and the fewest that say anything.
_RUN = 3
_LEAST = 30


def check_identity(entries: Iterable[Entry], texts: Callable[[Entry], str | None], report: IntegrityReport) -> None:
    """
    Find references (issuer, number, symbol, year) that several entries give with another date, subject or text.

    Each is noted where it differs from what most entries say; of two, at the later in the order of entries.
    """
    groups: dict[tuple[object, ...], list[Entry]] = {}
    for entry in entries:
        if entry.reference is not None and entry.document.date is not None:
            groups.setdefault(entry.identity, []).append(entry)
    for group in groups.values():
        if len(group) > 1:
            _check_dates(group, report)
            _check_subjects(group, report)
            _check_texts(group, texts, report)


def _check_dates(group: Sequence[Entry], report: IntegrityReport) -> None:
    counts = Counter(entry.document.date for entry in group)
    usual = max(group, key=lambda entry: counts[entry.document.date])
    for entry in group:
        date, other = entry.document.date, usual.document.date
        if date is not None and other is not None and date != other:
            report.notice(
                entry,
                "reference-two-dates",
                document=entry.document.label,
                issuer=entry.issuer_name,
                date=date,
                other=other,
                where=usual.where(),
            )


def _check_subjects(group: Sequence[Entry], report: IntegrityReport) -> None:
    counts = Counter(fold(entry.document.subject) for entry in group)
    usual = max(group, key=lambda entry: counts[fold(entry.document.subject)])
    for entry in group:
        found, other = entry.document.subject, usual.document.subject
        if overlap(_words(found), _words(other)) < _ALIKE:
            report.notice(
                entry,
                "reference-two-subjects",
                document=entry.document.label,
                issuer=entry.issuer_name,
                found=found,
                other=other,
                where=usual.where(),
            )


def _check_texts(group: Sequence[Entry], texts: Callable[[Entry], str | None], report: IntegrityReport) -> None:
    read = [(entry, _runs(text)) for entry in group if (text := texts(entry)) is not None]
    read = [(entry, runs) for entry, runs in read if len(runs) >= _LEAST]
    for entry, runs in read[1:]:
        usual, other = read[0]
        share = overlap(runs, other)
        if share < _ALIKE:
            report.notice(
                entry,
                "reference-two-texts",
                document=entry.document.label,
                issuer=entry.issuer_name,
                share=Percent(share),
                where=usual.where(),
            )


def overlap(some: frozenset[str], others: frozenset[str]) -> Fraction:
    """Return how much of the smaller set is in the other, from 0 to 1; 1 where one is empty."""
    least = min(len(some), len(others))
    return Fraction(len(some & others), least) if least else Fraction(1)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))


def _runs(text: str) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    return frozenset(" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
