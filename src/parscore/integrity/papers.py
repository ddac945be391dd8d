"""One paper behind several entries: the same file, text or reference."""

import re

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import combinations
from posixpath import normpath

import attrs

from parscore.evidence import Register
from parscore.wording import Message

from .entries import Entry
from .report import IntegrityReport
from .serving import Service, separately


#: Words below which two equal texts say nothing.
_LEAST = 30
_WORD = re.compile(r"[^\W_]+")


@attrs.frozen(eq=False)
class Papers:
    """
    What is known of the paper behind each entry.

    Attributes:
        digests: The digest of each file that was read.
        texts: Gives the text of an entry.
        services: Gives what the documents of a register count for, by ``id()``; None without a set.
    """

    digests: Mapping[Entry, str]
    texts: Callable[[Entry], str | None]
    services: Callable[[Register], Mapping[int, Sequence[Service]] | None]

    def check(self, entries: Sequence[Entry], report: IntegrityReport) -> None:
        """Find papers that are entered twice, and count twice where each place wants one of its own."""
        told: set[frozenset[int]] = set()
        for why, mark in (("digest", self._digest), ("file", _file), ("reference", _reference), ("text", self._text)):
            papers: dict[object, list[Entry]] = {}
            for entry in entries:
                key = mark(entry)
                if key is not None:
                    papers.setdefault(key, []).append(entry)
            for group in papers.values():
                for other, entry in _pairs(group):
                    pair = frozenset((id(entry), id(other)))
                    if pair not in told and self._tell(entry, other, why, report):
                        told.add(pair)

    def _digest(self, entry: Entry) -> object:
        digest = self.digests.get(entry) or entry.document.sha256
        return None if digest is None else digest.lower()

    def _text(self, entry: Entry) -> object:
        if self.services(entry.register) is None:
            return None
        text = self.texts(entry)
        words = () if text is None else _WORD.findall(text.casefold())
        if len(words) < _LEAST:
            return None
        return id(entry.register), sha256(" ".join(words).encode()).hexdigest()

    def _tell(self, entry: Entry, other: Entry, why: str, report: IntegrityReport) -> bool:
        """Tell of two entries of one paper, if there is something to tell; say whether there was."""
        within = entry.register is other.register
        if within and _two_parts(entry, other):
            return False
        services = self.services(entry.register) if within else None
        found = None if services is None else _both(services, entry, other)
        if found is not None:
            report.notice(
                entry,
                "claimed-twice",
                document=entry.document.label,
                other=other.document.label,
                where=other.where(),
                why=Message(f"inspect.same-{why}"),
                first=found[0].code,
                second=found[1].code,
            )
            return True
        both_own = entry.issuer.role == other.issuer.role == "own"
        if why in {"digest", "file"} and entry.identity != other.identity and (within or both_own):
            report.notice(
                entry,
                "same-file",
                document=entry.document.label,
                other=other.document.label,
                where=other.where(),
            )
            return True
        return False


def _both(services: Mapping[int, Sequence[Service]], entry: Entry, other: Entry) -> tuple[Service, Service] | None:
    return separately(services.get(id(entry.document), ()), services.get(id(other.document), ()))


def _two_parts(entry: Entry, other: Entry) -> bool:
    """Tell whether two entries name different places in one file, as a bundle of papers has them."""
    here, there = entry.document.locator, other.document.locator
    return here is not None and there is not None and here != there


def _file(entry: Entry) -> object:
    file = entry.document.file
    return None if file is None else (id(entry.register), normpath(file))


def _reference(entry: Entry) -> object:
    return None if entry.reference is None else (id(entry.register), *entry.identity, entry.document.date)


def _pairs(group: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """
    Yield the pairs to look at among entries of one paper: all of one register,
    and of each further register its first own entry beside the first of all.

    Papers from above lie in every register, and are no pairs.
    """
    registers: dict[int, list[Entry]] = {}
    for entry in group:
        registers.setdefault(id(entry.register), []).append(entry)
    for mine in registers.values():
        yield from combinations(mine, 2)
    owned = [own[0] for mine in registers.values() if (own := [entry for entry in mine if entry.issuer.role == "own"])]
    yield from ((owned[0], entry) for entry in owned[1:])
