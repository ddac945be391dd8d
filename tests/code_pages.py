"""
The pages of docs/codes/ taken apart, and their blocks made into files.

How a block is laid over its frame is told in docs/codes/index.md, where the
frames stand, too.
"""

import re

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import attrs

from parscore.checking import Report, Reported, check_paths


FOLDER = Path(__file__).parents[1] / "docs" / "codes"
#: Marks the line of a block where the finding is reported.
MARKER = "# <-"

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"^# ([\w./-]+\.toml)$", re.MULTILINE)
_HEADER = re.compile(r"^\[([^\[\]].*?)\](?= *(?:#|$))", re.MULTILINE)
_ANY_HEADER = re.compile(r"^\[", re.MULTILINE)
_KEY = re.compile(r"^([\w-]+|\"[^\"]*\") *=", re.MULTILINE)
#: A character or a byte that a page can only name.
_NAMED = re.compile(r"⟨(U\+|0x)([0-9A-F]+)⟩")


@attrs.frozen
class Page:
    """
    One page.

    Attributes:
        code: The code in its title.
        severity: The severity in its third line.
        wrong: The text under "Wrong": a TOML block, or what is run instead.
        said: What `parscore check` says of it, in Vietnamese and in English.
        right: The text under "Right".
        languages: The languages of the blocks.
        text: All of it.
    """

    code: str
    severity: str
    wrong: str
    said: str
    right: str
    languages: tuple[str, ...]
    text: str


def read_page(text: str) -> Page:
    """Take a page apart."""
    title = re.match(r"# (\S+)\n\n\*\*(\w+)\*\* · ", text)
    blocks = _BLOCK.findall(text)
    assert title is not None, text[:80]
    assert 3 == len(blocks), text[:80]

    wrong, said, right = (body for _, body in blocks)
    return Page(title[1], title[2], wrong, said, right, tuple(language for language, _ in blocks), text)


def read_frames(index: str) -> dict[str, str]:
    """Return the frames in *index* by the name of their file."""
    blocks = (body.partition("\n") for language, body in _BLOCK.findall(index) if language == "toml")
    return {found[1]: rest for head, _, rest in blocks if (found := _FILE.fullmatch(head))}


def files_of(block: str, frames: dict[str, str]) -> dict[str, bytes]:
    """Return the files that *block* stands for, each laid over its frame; the set is always among them."""
    first, *pieces = _FILE.split(block)
    parts = dict(zip(pieces[::2], pieces[1::2], strict=True))
    if first.strip():
        parts["set.toml"] = first
    parts.setdefault("set.toml", "")
    return {name: _encode(_lay(part, frames.get(name, ""))) for name, part in parts.items()}


def _tables(text: str) -> Iterator[tuple[str, str]]:
    """Yield each table's header, "" for what stands before the first, and its lines."""
    starts = [0, *(found.start() for found in _ANY_HEADER.finditer(text)), len(text)]
    for start, end in pairwise(starts):
        lines = text[start:end]
        header = _HEADER.match(lines)
        if header is not None:
            yield header[1], lines
        else:
            yield (lines.partition("\n")[0] if lines.startswith("[[") else ""), lines


def _lay(block: str, frame: str) -> str:
    """Lay *block* over *frame*: it comes first, and what it does not say is added."""
    said = dict(_tables(block))
    has_children = any(header.startswith("criteria.1.") for header in said)
    head, rest = "", ""
    for header, lines in _tables(frame):
        known = set(_KEY.findall(said.get(header, "")))
        if header == "criteria.1" and has_children:
            known.add("rule")
        kept = "".join(line for line in lines.splitlines(keepends=True) if not _is_known(line, known))
        if not header:
            head = kept
        elif header in said:
            opening, _, body = said[header].partition("\n")
            block = block.replace(said[header], f"{opening}\n{kept.partition(chr(10))[2].rstrip()}\n{body}", 1)
        else:
            rest += kept
    return f"{head}{block}\n{rest}"


def _is_known(line: str, known: set[str]) -> bool:
    found = _KEY.match(line)
    return found is not None and found[1] in known


def _encode(text: str) -> bytes:
    """Return *text* as UTF-8, with each named character and byte put in."""
    raw = b""
    at = 0
    for found in _NAMED.finditer(text):
        number = int(found[2], 16)
        raw += text[at : found.start()].encode() + (chr(number).encode() if found[1] == "U+" else bytes([number]))
        at = found.end()
    return raw + text[at:].encode()


def check_files(files: dict[str, bytes]) -> Report:
    """Write *files* into the working directory and check it."""
    for name, raw in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(raw)
    return check_paths(["."])


def marked(files: dict[str, bytes]) -> list[tuple[str, int]]:
    """Return the file and the line of every marker."""
    return [
        (name, number)
        for name, raw in files.items()
        for number, line in enumerate(raw.split(b"\n"), 1)
        if line.endswith(MARKER.encode())
    ]


def without_place(item: Reported, lang: str) -> str:
    """Return what is said of a finding without its place; lines of other places are left open, too."""
    said = item.say(lang).removeprefix(f"{item.place}: ")
    return re.sub(r"(\.toml):\d+:\d+", r"\1:…", said) + "\n"
