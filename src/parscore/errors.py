"""What parscore raises: few classes, each carrying data and not only text."""

from typing import Self

import attrs

from .wording import Message


@attrs.frozen
class Place:
    """
    Where in a file a problem is.

    Attributes:
        file: The file as the caller named it.
        line: From 1; None where it is not known.
        column: From 1; None where it is not known.
        key: The key, written as a path: ``criteria.1.1.max``.
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    key: str | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


class ParscoreError(Exception):
    """
    Something that the caller gave is wrong.

    Attributes:
        sentence: What is wrong, what was found, what is accepted, what to do.
        place: File, line, column and key, as far as they are known.
    """

    def __init__(self, sentence: Message, place: Place | None = None) -> None:
        super().__init__(sentence, place)
        self.sentence = sentence
        self.place = place or Place()

    @property
    def code(self) -> str:
        """The stable id of the problem, such as ``unknown-key``."""
        return self.sentence.id.removeprefix("error.")

    @property
    def file(self) -> str | None:
        """The file, or None."""
        return self.place.file

    @property
    def line(self) -> int | None:
        """The line from 1, or None."""
        return self.place.line

    @property
    def column(self) -> int | None:
        """The column from 1, or None."""
        return self.place.column

    @property
    def key(self) -> str | None:
        """The key as a path, or None."""
        return self.place.key

    @property
    def found(self) -> object:
        """What was found, or None."""
        return self.sentence.values.get("found")

    @property
    def accepted(self) -> object:
        """What is accepted, or None."""
        return self.sentence.values.get("accepted")

    @property
    def suggestion(self) -> object:
        """The nearest valid name where it looks like a typo, or None."""
        return self.sentence.values.get("suggestion")

    def say(self, lang: str = "en") -> str:
        """Return one flat line for people: ``file:line:column: key: text``."""
        parts = (str(self.place), self.place.key, self.sentence.say(lang))
        return ": ".join(part for part in parts if part)

    def __str__(self) -> str:
        return self.say("en")


class CriteriaError(ParscoreError, ValueError):
    """A criteria set is wrong."""


class RegisterError(ParscoreError, ValueError):
    """A register is wrong, or does not fit the criteria set."""


class DocumentError(ParscoreError, ValueError):
    """A document cannot be read."""


class TableError(ParscoreError, ValueError):
    """A published table cannot be read, or has nothing in it that can be checked."""


class CurveError(ParscoreError, ValueError):
    """A curve has a gap, an overlap or nothing in it."""


class LedgerError(ParscoreError, AssertionError):
    """A ledger does not close. It is a bug of parscore, never of its input."""


class UnknownNameError(ParscoreError, LookupError):
    """There is no criterion, set or file of that name."""


class MissingExtraError(ParscoreError, ImportError):
    """A library is wanted that only an extra brings."""


class InvalidInputError(ParscoreError, ExceptionGroup[ParscoreError]):
    """
    All problems that were found, raised at once.

    ``except ParscoreError`` catches it, ``except* ParscoreError`` takes it
    apart, and `problems` lists what is wrong. Where there is one problem, code,
    place and suggestion are that problem's.
    """

    def __new__(cls, problems: "list[ParscoreError]") -> Self:
        """Group *problems*, of which there is at least one."""
        return ExceptionGroup.__new__(cls, "the input is wrong", problems)

    def __init__(self, problems: "list[ParscoreError]") -> None:
        several = Message("error.several", {"count": len(problems)})
        super().__init__(problems[0].sentence if len(problems) == 1 else several, problems[0].place)

    def __reduce__(self) -> "tuple[type[Self], tuple[list[ParscoreError]]]":
        """Return how it is pickled and copied: by its problems."""
        return type(self), (list(self.problems),)

    @property
    def problems(self) -> tuple[ParscoreError, ...]:
        """The problems, in the order of the file."""
        return tuple(error for error in self.exceptions if isinstance(error, ParscoreError))

    def derive(self, excs: "list[ParscoreError]") -> "InvalidInputError":  # type: ignore[override]
        """Return a group of the same kind, for ``except*`` and ``split``."""
        return InvalidInputError(list(excs))

    def say(self, lang: str = "en") -> str:
        """Return the flat lines of all problems."""
        return "\n".join(problem.say(lang) for problem in self.problems)


def raise_all(problems: "list[ParscoreError]") -> None:
    """Raise *problems* together, if there are any."""
    if problems:
        raise InvalidInputError(problems)
