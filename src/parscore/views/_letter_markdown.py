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


def escape(text: str, *, starts: bool = True) -> str:
    """Return *text* so that Markdown takes nothing of it for markup; *starts* tells whether it may begin a line."""
    escaped = _MARKUP.sub(r"\\\1", text)
    return _AT_START.sub(_escape_start, escaped) if starts else escaped


def _escape_start(found: re.Match[str]) -> str:
    text = found[1]
    return f"{text}\\" if text[0].isdigit() else f"\\{text}"


def _lines(letter: Letter) -> Iterator[str]:
    yield f"**{escape(' '.join(letter.office))}**"
    yield ""
    yield f"**{letter.motto[0]}**\\"
    yield f"**{letter.motto[1]}**"
    yield ""
    yield f"{escape(letter.number)}\\"
    yield f"{escape(letter.subject)}\\"
    yield f"({letter.draft})"
    yield ""
    yield f"*{escape(letter.place)}*"
    yield ""
    yield f"{letter.to_label} {escape('; '.join(letter.to), starts=False)}"
    if letter.status is not None:
        yield from ("", f"**{escape(letter.status)}**")
    for paragraph in letter.opening:
        yield from ("", escape(paragraph))
    for item in letter.items:
        yield from _item(item)
    for paragraph in letter.closing:
        yield from ("", escape(paragraph))
    yield from ("", f"***{letter.copies[0]}***", "")
    yield from (f"- {escape(copy.removeprefix('- '))}" for copy in letter.copies[1:])
    for line in letter.signature[:-1]:
        yield from ("", f"**{escape(line)}**")
    yield from ("", f"**{escape(letter.signature[-1])}**")
    if letter.rows:
        yield from _annex(letter)


def _item(item: Item) -> Iterator[str]:
    yield from ("", f"## {escape(item.head, starts=False)}", "")
    for point in item.points:
        if len(point.texts) == 1:
            yield f"- **{point.label}** {escape(point.texts[0], starts=False)}"
        else:
            yield f"- **{point.label}**"
            yield from (f"  - {escape(text)}" for text in point.texts)
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
        f"*{escape(letter.annex[2])}*",
        "",
    )
    yield f"| {' | '.join(letter.header)} |"
    yield "|--:|:--|--:|--:|--:|:--|"
    for row in letter.rows:
        yield f"| {' | '.join(escape(cell, starts=False) for cell in row)} |"
    yield from ("", *(f"{escape(note)}\\" for note in letter.notes[:-1]), escape(letter.notes[-1]))
