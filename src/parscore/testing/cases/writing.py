"""Write boundary cases as a file of golden cases, for a person to confirm."""

from collections.abc import Iterable, Iterator

from parscore.criteria import CriteriaSet
from parscore.edge import toml_key, toml_value
from parscore.testing.golden._written import FORMAT
from parscore.wording import Message

from .situation import Case


def write_cases(cases: Iterable[Case], criteria: CriteriaSet, name: str, lang: str = "vi") -> str:
    """
    Return a whole file.

    Args:
        cases: The cases.
        criteria: Their set.
        name: How the file names the set: an id, or a path from the file to it.
        lang: The language of the notes.
    """
    comment = [f"# {line}".rstrip() for text in ("vi", "en") for line in Message("cases.head").say(text).split("\n")]
    head = [*comment, "", f"format = {toml_value(FORMAT)}", f"criteria = {toml_value(name)}"]
    return "\n".join([*head, f"digest = {toml_value(criteria.digest)}", *write_each(cases, lang)]) + "\n"


def write_each(cases: Iterable[Case], lang: str) -> Iterator[str]:
    """Yield the lines of each case."""
    for case in cases:
        yield ""
        yield f"[cases.{toml_key(case.name)}]"
        yield f"note = {toml_value(case.note.say(lang))}"
        yield "unconfirmed = true"
        if case.as_of is not None:
            yield f"as_of = {case.as_of.isoformat()}"
        yield f"register = {toml_value(case.register)}"
        yield f"expect = {toml_value(case.expect)}"
