"""``parscore register``: a register from a folder of documents."""

import argparse
import os
import re

from pathlib import Path

from parscore.criteria import load_criteria
from parscore.edge import need
from parscore.edge.workbooks import write_file
from parscore.errors import Place, RegisterError
from parscore.evidence import load_register
from parscore.evidence.gathering import Gathered, Gathering, files_below, write_entries
from parscore.wording import Message, Value

from ._options import Commands, common
from ._output import Screen
from ._stdout import DASH


#: The register's file in the folder, where no other is named.
_NAME = "so-ho-so.toml"
#: The digest of a file whose entry stands in a comment until a person has chosen its kind.
_WAITING = re.compile(r'^# sha256 = "([0-9a-f]{64})"$', re.MULTILINE)
#: What became of a file and is counted on its own in the summary.
_COUNTED = ("entered", "unsorted", "ambiguous", "known")
#: From how many files on what was read is saved as it comes.
_STEP = 200


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "register",
        parents=[common()],
        help="make or update a register from a folder of documents",
        description="Read every document of a folder and enter it in a register: number, date, subject, signer, kind, "
        "file and its digest. What is in the register already is never edited; running it again adds what is new.",
        epilog="exit codes: 0 done, 1 a file or the register is wrong (all others are entered), 2 the command is wrong",
        allow_abbrev=False,
    )
    parser.add_argument("folder", metavar="FOLDER", help="the folder of documents")
    parser.add_argument("--criteria", metavar="ID|FILE", help="criteria set (default: the one the register names)")
    parser.add_argument("--unit", metavar="ID", help="the unit's id (default: the folder's name)")
    parser.add_argument("--name", metavar="NAME", help="the unit's name (default: the folder's name)")
    parser.add_argument("-o", "--output", metavar="FILE", help=f"the register (default: {_NAME} in the folder)")
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Make or update the register that the command line names."""
    screen = Screen(options.lang)
    folder = Path(options.folder)
    if not folder.is_dir():
        raise RegisterError(Message("error.no-folder"), Place(options.folder))
    if options.output == DASH:
        options.parser.error("-o takes the file of a register, to which what is new is added, not -")
    file = folder / _NAME if options.output is None else Path(options.output)
    register = load_register(file) if file.exists() else None
    name = options.criteria or (None if register is None else register.criteria)
    if name is None:
        return int(options.parser.error("a new register needs --criteria"))
    criteria = load_criteria(name)
    text = _head(options, folder, name, criteria.year) if register is None else _text(file)
    gathering = Gathering(file.parent, register, criteria, waiting=_WAITING.findall(text))
    saving = _Saving(file, text, options.lang)
    gathered: list[Gathered] = []
    try:
        for one in screen.track(list(files_below(folder, [file]))):
            gathered.append(gathering.take(one))
            if len(gathered) % _STEP == 0:
                saving.save(gathered)
    finally:
        # Whatever stops it, what was read is not lost.
        written = saving.save(gathered)
    _tell(gathered, options.lang, screen)
    done = Message("gather.written", {"file": os.fspath(file)}) if written else Message("gather.nothing-new")
    screen.lines([done.say(options.lang)])
    return 1 if any(item.outcome in {"unreadable", "changed"} for item in gathered) else 0


class _Saving:
    """The register's file, to which entries are added; it is written whole, and only if something is new."""

    def __init__(self, file: Path, text: str, lang: str) -> None:
        self.file = file
        self.text = text
        self.lang = lang
        self.is_new = not file.exists()

    def save(self, gathered: list[Gathered]) -> bool:
        """Write the register with what was gathered so far; tell whether there is anything to write."""
        entries = write_entries(gathered, self.lang)
        if not entries and not self.is_new:
            return False
        write_file(self.file, f"{self.text.rstrip()}\n{entries}".encode(), RegisterError, overwrite=True)
        return True


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8-sig")


def _head(options: argparse.Namespace, folder: Path, criteria: str, year: int) -> str:
    """Return the beginning of a new register."""
    own = folder.resolve().name
    unit = {"id": options.unit or re.sub(r"\s+", "-", own), "name": options.name or own, "year": year}
    seen = criteria if not criteria.endswith(".toml") else _seen_from(criteria, options, folder)
    data: dict[str, object] = {"format": "parscore.register/1", "criteria": seen, "unit": unit}
    text: str = need("tomli_w", "authoring").dumps(data)
    return f"# {Message('gather.head').say(options.lang)}\n{text}"


def _seen_from(criteria: str, options: argparse.Namespace, folder: Path) -> str:
    base = folder if options.output is None else Path(options.output).parent
    relative = Path(os.path.relpath(criteria, base)).as_posix()
    return relative if relative.startswith(".") else f"./{relative}"


def _tell(gathered: list[Gathered], lang: str, screen: Screen) -> None:
    for item in gathered:
        if item.why is not None:
            screen.lines([f"{item.file}: {item.why.say(lang)}"])
    counts: dict[str, Value] = {name: sum(item.outcome == name for item in gathered) for name in _COUNTED}
    rest = sum(item.outcome not in _COUNTED for item in gathered)
    screen.lines([Message("gather.summary", {**counts, "files": len(gathered), "rest": rest}).say(lang)])
