"""One description of a key."""

import attrs


@attrs.frozen
class Told:
    """
    What a key means, and values that it may have.

    Attributes:
        vi: In Vietnamese.
        en: In English; None where a plugin says it in one language only.
        examples: Values as JSON has them; a date is a string.
    """

    vi: str
    en: str | None
    examples: tuple[object, ...]

    @property
    def description(self) -> str:
        """Both languages in one text, Vietnamese first; editors read it as Markdown."""
        return self.vi if self.en is None else f"{self.vi}\n\n{self.en}"


def told(vi: str, en: str, *examples: object) -> Told:
    """Return the description of a key with at least one example."""
    return Told(vi, en, examples)
