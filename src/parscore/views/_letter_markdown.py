"""A letter of explanation as Markdown."""

import re

from collections.abc import Iterator

from ._letter import Item, Letter


#: What Markdown would take for markup anywhere, and at the beginning of a line.
_MARKUP = re.compile(r"([\\`*_{}<>|~#])")
_AT_START = re.compile(r"^([-+=]|\d+(?=[.)]))")


def letter_to_markdown(letter: Letter) -> str:
    """Return *letter* as Markdown; whatever came from a file stands in it as text."""
    return "\n".join(_lines(letter)).rstrip() + "\n"


def _safe(text: str, *, starts: bool = True) -> str:
    escaped = _MARKUP.sub(r"\\\1", text)
    return _AT_START.sub(_escape_start, escaped) if starts else escaped


def _escape_start(found: re.Match[str]) -> str:
    text = found[1]
    return f"{text}\\" if text[0].isdigit() else f"\\{text}"


def _lines(letter: Letter) -> Iterator[str]:
    yield f"**{_safe(' '.join(letter.office))}**"
    yield ""
    yield f"**{letter.motto[0]}**\\"
    yield f"**{letter.motto[1]}**"
    yield ""
    yield f"{_safe(letter.number)}\\"
    yield f"{_safe(letter.subject)}\\"
    yield f"({letter.draft})"
    yield ""
    yield f"*{_safe(letter.place)}*"
    yield ""
    yield f"{letter.to_label} {_safe('; '.join(letter.to), starts=False)}"
    if letter.status is not None:
        yield from ("", f"**{_safe(letter.status)}**")
    for paragraph in letter.opening:
        yield from ("", _safe(paragraph))
    for item in letter.items:
        yield from _item(item)
    for paragraph in letter.closing:
        yield from ("", _safe(paragraph))
    yield from ("", f"***{letter.copies[0]}***", "")
    yield from (f"- {_safe(copy.removeprefix('- '))}" for copy in letter.copies[1:])
    for line in letter.signature[:-1]:
        yield from ("", f"**{_safe(line)}**")
    yield from ("", f"**{_safe(letter.signature[-1])}**")
    if letter.rows:
        yield from _annex(letter)


def _item(item: Item) -> Iterator[str]:
    yield from ("", f"## {_safe(item.head, starts=False)}", "")
    for point in item.points:
        if len(point.texts) == 1:
            yield f"- **{point.label}** {_safe(point.texts[0], starts=False)}"
        else:
            yield f"- **{point.label}**"
            yield from (f"  - {_safe(text)}" for text in point.texts)
    yield from ("", f"**{item.blank}**")


def _annex(letter: Letter) -> Iterator[str]:
    yield from (
        "",
        "---",
        "",
        f"**{letter.annex[0]}**",
        "",
        f"**{letter.annex[1]}**",
        "",
        f"*{_safe(letter.annex[2])}*",
        "",
    )
    yield f"| {' | '.join(letter.header)} |"
    yield "|--:|:--|--:|--:|--:|:--|"
    for row in letter.rows:
        yield f"| {' | '.join(_safe(cell, starts=False) for cell in row)} |"
    yield from ("", *(f"{_safe(note)}\\" for note in letter.notes[:-1]), _safe(letter.notes[-1]))
