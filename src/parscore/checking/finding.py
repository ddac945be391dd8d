"""What the checker reports: findings, each at its place."""

from collections.abc import Iterator

import attrs

from parscore.edge import Path, Source
from parscore.errors import ParscoreError, Place
from parscore.wording import Message, Text, Value

from .codes import SEVERITIES, Severity, severity_of


@attrs.frozen
class Reported:
    """
    One finding.

    Attributes:
        code: Its stable code; a page of the documentation is named for it.
        sentence: What is wrong, what was found, what is accepted.
        place: File, line, column and key, as far as they are known.
        notes: What stands below it: the ledger that was really computed.
    """

    code: str
    sentence: Message
    place: Place
    notes: tuple[Text, ...] = ()

    @property
    def severity(self) -> Severity:
        """How much it matters: ``error``, ``warning`` or ``info``."""
        return severity_of(self.code)

    def say(self, lang: str) -> str:
        """Return the flat line, and the notes below it."""
        severity = Message(f"severity.{self.severity}").say(lang)
        parts = (str(self.place), f"{severity} [{self.code}]", self.place.key, self.sentence.say(lang))
        lines = [": ".join(part for part in parts if part)]
        lines.extend(f"    {note.say(lang)}" for note in self.notes)
        return "\n".join(lines)


@attrs.define
class Report:
    """
    What was found in one or more files.

    Attributes:
        found: The findings, in the order of the files and lines once sorted.
        files: The files that were looked at.
    """

    found: list[Reported] = attrs.Factory(list[Reported])
    files: list[str] = attrs.Factory(list[str])

    def add(
        self,
        source: Source,
        path: Path,
        code: str,
        *,
        at_value: bool = False,
        notes: tuple[Text, ...] = (),
        **values: Value,
    ) -> None:
        """Note a finding at *path*: its code, which is its message's id, and what fills it."""
        place = source.place(path, value=at_value)
        self.found.append(Reported(code, Message(f"check.{code}", values), place, notes))

    def add_at(self, place: Place, code: str, **values: Value) -> None:
        """Note a finding at a *place*."""
        self.found.append(Reported(code, Message(f"check.{code}", values), place))

    def add_problem(self, problem: ParscoreError) -> None:
        """Note what loading refuses."""
        self.found.append(Reported(problem.code, problem.sentence, problem.place))

    def sort(self) -> None:
        """Put the findings in the order in which the files were named, then of the lines."""
        order = {file: number for number, file in enumerate(self.files)}
        self.found.sort(key=lambda item: (order.get(item.place.file or "", -1), *_position(item)))

    def count(self, severity: Severity) -> int:
        """Return how many findings are of *severity*."""
        return sum(item.severity == severity for item in self.found)

    def counts(self) -> Iterator[tuple[Severity, int]]:
        """Yield every severity and how many there are of it."""
        for severity in SEVERITIES:
            yield severity, self.count(severity)


def _position(item: Reported) -> tuple[str, int, int]:
    place = item.place
    return (place.file or "", -1 if place.line is None else place.line, -1 if place.column is None else place.column)
