"""Inspect registers: every look at the integrity of their documents, in one report."""

import os

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from parscore.checking import Reported
from parscore.core.calendar import WorkingDays
from parscore.criteria import CriteriaSet, load_criteria
from parscore.edge import Problems, need
from parscore.errors import InvalidInputError, ParscoreError, RegisterError
from parscore.evidence import Document, Register, examine_registers
from parscore.evidence.model import Origin
from parscore.wording import Message, Percent, Text, Value

from .days import check_days
from .entries import Entry, entries_of
from .files import check_files, digest_of, text_of
from .identity import check_identity
from .numbering import check_numbering
from .papers import Papers
from .report import IntegrityReport, Passage
from .serving import Service, services_of


#: The text of a document, or None where there is none.
TextOf: TypeAlias = Callable[[Document], str | None]
Track: TypeAlias = Callable[[Sequence[Entry]], Iterable[Entry]]
#: One set for all registers, or each by the name under which registers name it.
Sets: TypeAlias = CriteriaSet | Mapping[str, CriteriaSet]

_SHOWN = 5
_LONGEST = 160


def inspect(  # noqa: PLR0913 -- each says where one thing comes from, and has a default
    registers: Iterable[Register],
    *,
    criteria: Sets | None = None,
    texts: TextOf | Mapping[Document, str] | None = None,
    digests: TextOf | None = None,
    forms: Iterable[str] = (),
    outside: bool = False,
    track: Track = iter,
) -> IntegrityReport:
    """
    Look at the documents of one or many registers for what does not look right.

    It reads no file and knows no date of today; the order of the registers does not matter.

    Args:
        registers: Registers of any units and years.
        criteria: The sets: whose calendar tells days off (without one, that of
            Vietnam), and what asks for documents of their own.
        texts: Gives the text of a document. Without it no texts are compared;
            with it, the extra ``integrity`` is needed.
        digests: Gives the SHA-256 of a document's file as it is now, None where
            there is none. Without it files are not looked at.
        forms: Texts of which nothing is anybody's own, such as blank forms.
        outside: Whether a document's file may lie outside the folder of its
            register; else one that *digests* does not give is told so.
        track: Shows how far the reading of texts is.

    Raises:
        MissingExtraError: Texts are to be compared, and the extra is not installed.

    .. versionadded:: 0.1.0
    """
    known = tuple(registers)
    entries = entries_of(known)
    files = {entry.document.origin.source.file for entry in entries}
    report = IntegrityReport(files=sorted(files), registers=len(known), documents=len(entries))
    text = _reader(texts)
    sets = {id(register): _set_of(register, criteria) for register in known}
    check_identity(entries, text, report)
    check_numbering(entries, report)
    check_days(entries, _calendars(sets), report)
    read = {} if digests is None else check_files(entries, digests, report, outside=outside)
    Papers(read, text, _services(sets)).check(entries, report)
    if texts is not None:
        _check_texts(entries, text, forms, track, report)
    report.sort()
    return report


def inspect_paths(
    paths: Iterable[str | os.PathLike[str]],
    *,
    texts: bool = False,
    forms: Iterable[str] = (),
    outside: bool = False,
    track: Track = iter,
) -> IntegrityReport:
    """
    Inspect all registers below *paths*, each with the set that it names and the files beside it.

    A register that cannot be loaded is an error in the report; the others are looked at all the same.

    Args:
        paths: Register files, folders of one register, or folders of many.
        texts: Whether texts are compared: those of the documents' files that can be read.
        forms: As for `inspect`.
        outside: Whether files are read that registers name and that lie
            outside their own folders: absolute paths, ``..``, links.
        track: As for `inspect`.
    """
    problems = Problems(RegisterError)
    registers = _of_other_years(examine_registers(paths, problems), problems)
    sets, wrong = _load_sets(registers, problems)
    report = inspect(
        registers,
        criteria=sets,
        texts=partial(text_of, outside=outside) if texts else None,
        digests=partial(digest_of, outside=outside),
        forms=forms,
        outside=outside,
        track=track,
    )
    for problem in problems.found:
        report.add_problem(problem)
    for origin, name in wrong:
        place = origin.source.place(origin.path, value=True)
        sentence = Message("check.set-has-problems", {"found": name})
        report.found.append(Reported("set-has-problems", sentence, place))
    report.sort()
    return report


def _of_other_years(registers: tuple[Register, ...], problems: Problems) -> tuple[Register, ...]:
    """Take a unit's registers of several years, which scoring refuses side by side; those of one year stay refused."""
    problems.found[:] = [problem for problem in problems.found if problem.code != "same-unit"]
    seen: dict[tuple[str, int], Register] = {}
    for register in registers:
        other = seen.setdefault((register.unit, register.year), register)
        if other is not register and ("unit", "id") in register.origins:
            origin = register.origins[("unit", "id")]
            problems.add(origin.source, origin.path, "same-unit", found=register.unit, other=other.file)
    return tuple(seen.values())


def _load_sets(
    registers: Iterable[Register], problems: Problems
) -> tuple[dict[str, CriteriaSet], list[tuple[Origin, str]]]:
    """Load the sets that *registers* name, and return those with problems of their own, by where they are named."""
    sets: dict[str, CriteriaSet] = {}
    wrong: list[tuple[Origin, str]] = []
    named = {register.criteria: register.origins["criteria",] for register in reversed(tuple(registers))}
    for name, origin in named.items():
        try:
            sets.update({name: load_criteria(name)} if name else {})
        except InvalidInputError:
            wrong.append((origin, name))
        except ParscoreError as error:
            problems.found.append(RegisterError(error.sentence, origin.source.place(origin.path, value=True)))
    return sets, wrong


def _reader(texts: TextOf | Mapping[Document, str] | None) -> Callable[[Entry], str | None]:
    if texts is None:
        return lambda _: None
    get = texts.get if isinstance(texts, Mapping) else texts
    return lambda entry: get(entry.document)


def _set_of(register: Register, criteria: Sets | None) -> CriteriaSet | None:
    return criteria.get(register.criteria) if isinstance(criteria, Mapping) else criteria


def _calendars(sets: Mapping[int, CriteriaSet | None]) -> Callable[[Register], WorkingDays]:
    usual = WorkingDays()

    def calendar_of(register: Register) -> WorkingDays:
        criteria = sets[id(register)]
        return usual if criteria is None else criteria.calendar

    return calendar_of


def _services(sets: Mapping[int, CriteriaSet | None]) -> Callable[[Register], Mapping[int, Sequence[Service]] | None]:
    kept: dict[int, Mapping[int, Sequence[Service]]] = {}

    def services(register: Register) -> Mapping[int, Sequence[Service]] | None:
        criteria = sets[id(register)]
        if criteria is not None and id(register) not in kept:
            kept[id(register)] = services_of(register, criteria)
        return kept.get(id(register))

    return services


def _check_texts(
    entries: Sequence[Entry],
    text: Callable[[Entry], str | None],
    forms: Iterable[str],
    track: Track,
    report: IntegrityReport,
) -> None:
    need("numpy", "integrity")
    from .copying import find_copies  # noqa: PLC0415 -- its libraries are an extra

    found = find_copies(entries, text, forms, track)
    report.texts, report.copies = found.texts, list(found.copies)
    for copy in found.copies:
        report.notice(
            copy.entry,
            "copied-text",
            notes=_shown(copy.passages),
            document=copy.entry.document.label,
            unit=_unit(copy.entry),
            other=copy.other.document.label,
            source=_unit(copy.other),
            where=copy.other.where(),
            own=copy.own,
            shared=copy.shared,
            share=Percent(copy.share),
            other_share=Percent(copy.other_share),
        )


def _unit(entry: Entry) -> Value:
    return f"{entry.register.name} ({entry.register.year})"


def _shown(passages: Sequence[Passage]) -> tuple[Text, ...]:
    """Say the longest passages, in the order of the text, and how many more there are."""
    longest = sorted(sorted(passages, key=lambda passage: -passage.words)[:_SHOWN], key=lambda one: one.here.start)
    said = [
        Message(
            "inspect.passage",
            {
                "line": str(passage.here.line),
                "column": str(passage.here.column),
                "other_line": str(passage.there.line),
                "other_column": str(passage.there.column),
                "words": passage.words,
                "text": passage.text if len(passage.text) <= _LONGEST else f"{passage.text[: _LONGEST - 1]}…",
            },
        )
        for passage in longest
    ]
    if len(passages) > _SHOWN:
        said.append(Message("inspect.more", {"count": len(passages) - _SHOWN}))
    return tuple(Text(message.say("vi"), message.say("en")) for message in said)
