"""What the look at integrity gives: findings, and the copied texts behind them as data."""

from fractions import Fraction

import attrs

from parscore.checking import Report, Reported
from parscore.wording import Message, Text, Value

from .entries import Entry


@attrs.frozen
class Spot:
    """
    A place in the text of a document.

    Attributes:
        start: The first character, from 0.
        end: The character after the last.
        line: The line of the first character, from 1.
        column: Its column, from 1.
    """

    start: int
    end: int
    line: int
    column: int


@attrs.frozen
class Passage:
    """
    Wording that two documents share, outside the common form.

    Attributes:
        text: As the one document has it.
        words: How many words it has.
        here: Where it stands in that document.
        there: Where it stands in the other.
    """

    text: str
    words: int
    here: Spot
    there: Spot


@attrs.frozen(kw_only=True)
class Copy:
    """
    Two documents whose own texts are too much alike.

    Attributes:
        entry: The later one.
        other: The earlier one.
        own: How many words of the later one lie outside the common form.
        shared: How many of these the other has, too.
        other_own: As *own*, of the other.
        other_shared: As *shared*, of the other.
        passages: The shared passages, in the order of the later one.
    """

    entry: Entry
    other: Entry
    own: int
    shared: int
    other_own: int
    other_shared: int
    passages: tuple[Passage, ...]

    @property
    def share(self) -> Fraction:
        """How much of the later one's own text is shared, from 0 to 1."""
        return Fraction(self.shared, self.own) if self.own else Fraction(0)

    @property
    def other_share(self) -> Fraction:
        """How much of the other's own text is shared, from 0 to 1."""
        return Fraction(self.other_shared, self.other_own) if self.other_own else Fraction(0)


@attrs.define
class IntegrityReport(Report):
    """
    What looks odd; each is for a reviewer to look at, and takes no point by itself.

    Attributes:
        registers: How many registers were looked at.
        documents: How many documents they list.
        texts: How many of these had a text that could be compared.
        copies: The texts that are too much alike.
    """

    registers: int = 0
    documents: int = 0
    texts: int = 0
    copies: list[Copy] = attrs.Factory(list[Copy])

    def notice(self, entry: Entry, code: str, *, notes: tuple[Text, ...] = (), **values: Value) -> None:
        """Note a finding at an entry."""
        self.found.append(Reported(code, Message(f"check.{code}", values), entry.place(), notes))

    def sort(self) -> None:
        """Put the findings in the order of files, lines and codes, whatever the order of the registers was."""
        self.files.sort()
        self.found.sort(key=_order)


def _order(item: Reported) -> tuple[str, int, int, str, str]:
    place = item.place
    line, column = (-1 if at is None else at for at in (place.line, place.column))
    return (place.file or "", line, column, item.code, item.sentence.say("en"))
