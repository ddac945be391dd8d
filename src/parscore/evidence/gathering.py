"""From a folder of documents to a register: read, recognise, enter what is not there yet."""

import os

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path as FilePath
from unicodedata import normalize

import attrs

from parscore.criteria import CriteriaSet
from parscore.criteria.vocabulary import fold
from parscore.edge import Source, need
from parscore.errors import ParscoreError
from parscore.reading import Document as Read
from parscore.reading import Sure, read_document
from parscore.wording import Message, Value, say_system

from .fitting import recognise
from .model import Document, Origin, Register
from .references import tidy


#: Where what is read from a file, and not from a register, was written.
_NOWHERE = Source("", {}, "")
#: The keys of an entry of which the reader may be unsure.
_SHAKY = ("number", "date", "subject", "issuer", "signer")


@attrs.frozen
class Gathered:
    """
    What became of one file.

    Attributes:
        file: The file, as seen from the register's folder.
        outcome: ``entered``, ``known``, ``unsorted`` (entered, of no kind),
            ``ambiguous`` (of several kinds: not entered), ``twice`` (another
            file has the same document), ``changed`` (since it was entered),
            ``blank`` (nothing to enter) or ``unreadable``.
        why: What is to be said of it; None where it was entered or is known.
        entry: What is entered.
        shaky: Fields of the entry of which the reader is not sure.
    """

    file: str
    outcome: str
    why: Message | None = None
    entry: Mapping[str, object] | None = None
    shaky: tuple[str, ...] = ()


class Gathering:
    """
    The gathering of a folder's documents into a register.

    Args:
        folder: Where the register stands; files are named as seen from it.
        register: What is there already; None where the register is new.
        criteria: The set, by whose kinds documents are recognised.
        waiting: The digests of files whose entries wait for a person to choose their kind.
    """

    def __init__(
        self, folder: FilePath, register: Register | None, criteria: CriteriaSet, waiting: Iterable[str] = ()
    ) -> None:
        self.folder = folder
        self.criteria = criteria
        known: Iterable[Document] = () if register is None else register.documents
        self.files = {normalize("NFC", document.file): document for document in known if document.file is not None}
        self.digests = {document.sha256.lower() for document in known if document.sha256 is not None}
        self.waiting = set(waiting)
        self.references = {_known_by(document.number, document.date): document.label for document in known}

    def take(self, file: FilePath) -> Gathered:
        """Read one file and decide what to do with it; what cannot be read is told, never raised."""
        name = normalize("NFC", os.path.relpath(file, self.folder).replace(os.sep, "/"))
        try:
            digest = _digest(file)
            listed = self.files.get(name)
            if listed is not None:
                changed = listed.sha256 is not None and listed.sha256.lower() != digest
                return self._of_known(name, changed=changed)
            if digest in self.waiting:
                return Gathered(name, "ambiguous", Message("gather.waiting"))
            if digest in self.digests:
                return Gathered(name, "twice", Message("gather.same-file"))
            read = read_document(file)
        except (ParscoreError, OSError) as error:
            return Gathered(name, "unreadable", _why(error))
        gathered = self._sort(name, digest, read)
        if gathered.entry is not None:
            self.digests.add(digest)
        return gathered

    def _of_known(self, name: str, *, changed: bool) -> Gathered:
        return Gathered(name, "changed", Message("gather.changed")) if changed else Gathered(name, "known")

    def _sort(self, name: str, digest: str, read: Read) -> Gathered:
        if read.subject is None:
            return Gathered(name, "blank", Message("gather.blank"))
        key = _known_by(read.reference, read.date)
        if read.reference is not None and key in self.references:
            return Gathered(name, "twice", Message("gather.twice", {"document": self.references[key]}))
        entry = _entry(read, name, digest)
        shaky = tuple(field for field in _SHAKY if _sure(read, field) is Sure.UNSURE)
        found, near = recognise(_as_document(read), fold(read.subject), self.criteria.documents.values())
        values: dict[str, Value] = {"kinds": ", ".join(kind.id for kind in found) or ", ".join(near)}
        if len(found) > 1:
            return Gathered(name, "ambiguous", Message("gather.ambiguous", values), entry, shaky)
        if read.reference is not None:
            self.references[key] = read.reference
        if found:
            return Gathered(name, "entered", None, {**entry, "kind": found[0].id}, shaky)
        return Gathered(name, "unsorted", Message("gather.near" if near else "gather.unsorted", values), entry, shaky)


def _digest(file: FilePath) -> str:
    """Return the SHA-256 of a file, read piece by piece."""
    digest = sha256()
    with file.open("rb") as stream:
        while piece := stream.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()


def _why(error: Exception) -> Message:
    if isinstance(error, ParscoreError):
        return error.sentence
    return Message("error.unreadable", {"found": say_system(error)})


def _known_by(number: str | None, date: object) -> tuple[str | None, object]:
    year = getattr(date, "year", None)
    return (None if number is None else tidy(number), year)


def _sure(read: Read, field: str) -> Sure | None:
    names = {"number": ("reference", "number"), "signer": ("signer_name",)}.get(field, (field,))
    found = [sure for name in names if (sure := read.sure(name)) is not None]
    return found[0] if found else None


def _entry(read: Read, name: str, digest: str) -> dict[str, object]:
    """Return what a register says of a document, in the order of its keys."""
    signer = " ".join(part for part in (read.signer_authority, read.signer_title, read.signer_name) if part)
    to = [*read.addressees, *read.recipients]
    cites = [*read.bases, *(item for item in read.bases_other if item not in read.bases)]
    entry: dict[str, object] = {
        "number": read.reference,
        "date": read.date,
        "subject": read.subject,
        "type": read.type if read.reference is None else None,
        "issuer": read.issuer,
        "signer": signer or None,
        "to": to or None,
        "cites": cites or None,
        "file": name,
        "sha256": digest,
    }
    return {key: value for key, value in entry.items() if value is not None}


def _as_document(read: Read) -> Document:
    """Return what was read as a register's document, for the set to recognise."""
    origin = Origin(_NOWHERE, ())
    return Document(number=read.reference, subject=read.subject or "", type=read.type, origin=origin)


def write_entries(gathered: Iterable[Gathered], lang: str) -> str:
    """Return the TOML of what is to be entered; what a person has to decide first stands in comments."""
    return "".join(_text_of(item, lang) for item in gathered)


def _text_of(item: Gathered, lang: str) -> str:
    if item.entry is None:
        return ""
    text: str = need("tomli_w", "authoring").dumps({"documents": [dict(item.entry)]})
    lines = [line for line in text.splitlines() if line]
    notes: list[str] = []
    if item.why is not None:
        notes.append(item.why.say(lang))
    if item.shaky:
        notes.append(Message("gather.shaky", {"keys": ", ".join(item.shaky)}).say(lang))
    if item.outcome == "ambiguous":
        lines = [f"# {line}" for line in lines]
    return "\n" + "".join(f"# {note}\n" for note in notes) + "".join(f"{line}\n" for line in lines)


def files_below(folder: FilePath, leave_out: Iterable[FilePath]) -> Iterator[FilePath]:
    """Yield the files below *folder* that may be documents, in the order of their names."""
    left = {path.resolve() for path in leave_out}
    seen: set[FilePath] = set()
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        real = here.resolve()
        if real in seen:
            continue
        seen.add(real)
        try:
            items = sorted(here.iterdir(), key=lambda item: normalize("NFC", item.name))
        except OSError:
            continue
        waiting.extend(item for item in reversed(items) if item.is_dir() and not item.name.startswith("."))
        for item in items:
            named = not item.name.startswith((".", "~$")) and item.suffix.lower() != ".toml"
            if named and item.is_file() and item.resolve() not in left:
                yield item
