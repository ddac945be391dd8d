"""
The pages of docs/codes/integrity/ taken apart, and their blocks made into registers.

A block may hold several files, each after a line ``# name``; without one it is
``a.toml``. Before what it says, every register has the head of a commune that is
called as its file. ``# <-`` marks the line where the finding is reported.
"""

import re

from pathlib import Path

from parscore.checking import Reported
from parscore.integrity import IntegrityReport, inspect_paths


FOLDER = Path(__file__).parents[1] / "docs" / "codes" / "integrity"
MARKER = "# <-"
_FILE = re.compile(r"^# (\w+\.(?:toml|txt))$", re.MULTILINE)
_BLOCK = re.compile(r"^```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks_of(page: str) -> tuple[str, str, str]:
    """Return the wrong block of a page, what is said of it, and the right block."""
    wrong, said, right = _BLOCK.findall(page)
    return wrong, said, right


def files_of(block: str) -> dict[str, str]:
    """Return the files that a block stands for."""
    first, *pieces = _FILE.split(block)
    files = {"a.toml": first} if first.strip() else {}
    files |= dict(zip(pieces[::2], pieces[1::2], strict=True))
    return {name: f"{_head(name)}{text.strip()}\n" for name, text in files.items()}


def _head(name: str) -> str:
    unit = name.removesuffix(".toml")
    if unit == name:
        return ""
    said = f'format = "parscore.register/1"\ncriteria = "cho-moi/commune-2023"\n[unit]\nid = "xa-{unit}"\n'
    return f'{said}name = "Xã Ví Dụ {unit.upper()}"\nyear = 2023\n'


def found_in(block: str) -> IntegrityReport:
    """Write the files of *block* into the working directory and inspect it, with texts."""
    for name, text in files_of(block).items():
        Path(name).write_text(text, encoding="utf-8")
    return inspect_paths(["."], texts=True)


def marked(block: str) -> list[tuple[str, int]]:
    """Return the file and line of every marker."""
    return [
        (name, number)
        for name, text in files_of(block).items()
        for number, line in enumerate(text.split("\n"), 1)
        if line.endswith(MARKER)
    ]


def said_of(item: Reported, lang: str) -> str:
    """Return what is said of a finding without its place; lines of other registers are left open, too."""
    said = item.say(lang).removeprefix(f"{item.place}: ")
    return re.sub(r"(\.toml):\d+:\d+", r"\1:…", said)
