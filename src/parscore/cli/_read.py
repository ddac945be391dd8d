"""``parscore read``: what documents say, and how sure that is."""

import argparse
import json
import sys
import textwrap

from collections.abc import Iterator

from parscore.errors import DocumentError
from parscore.reading import Document, Sure, find_files, read_document
from parscore.wording import Lang, Message, say_date

from ._options import Commands, common
from ._output import Screen, clean


#: Width of the column of labels, and the least that is left for values.
_LABELS = 20
_LEAST = 24


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "read",
        parents=[common()],
        help="read documents: number, date, issuer, subject, bases, signer",
        description="Read documents (.txt .md .html .docx .doc .odt .pdf, scans) and say what they show.",
        epilog="exit codes: 0 all were read, 1 a file cannot be read, 2 the command is wrong",
        allow_abbrev=False,
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", help="a file, or a folder with all that is in it")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (default: text)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read what the command line names; a file that cannot be read is told and hides no other."""
    screen = Screen(options.lang)
    files, problems = find_files(options.paths)
    documents: list[Document] = []
    for file in screen.track(files):
        try:
            document = read_document(file)
        except DocumentError as error:
            problems.append(error)
            continue
        documents.append(document)
        if options.format == "text":
            screen.raw("".join(f"{line}\n" for line in _lines(document, options.lang, screen.width)))
    if options.format == "json":
        screen.raw(_json(documents, problems))
    else:
        for problem in problems:
            print(problem.say(options.lang), file=sys.stderr)
        if len(files) > 1:
            blank = sum(document.is_blank for document in documents)
            counts = {"read": len(documents) - blank, "blank": blank, "failed": len(problems)}
            screen.lines([Message("read.summary", {**counts}).say(options.lang)])
    return 1 if problems else 0


def _json(documents: list[Document], problems: list[DocumentError]) -> str:
    data = {
        "format": "parscore.reading/1",
        "documents": [document.to_dict() for document in documents],
        "problems": [
            {"file": one.file, "code": one.code, "vi": one.say("vi"), "en": one.say("en")} for one in problems
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _lines(document: Document, lang: Lang, width: int | None) -> Iterator[str]:
    """Yield a document's lines: its file, then a field on each, values wrapped beside their label."""
    yield clean(document.file or "")
    if document.is_blank:
        yield f"  {Message('read.nothing').say(lang)}"
    for label, found, sure in _rows(document, lang):
        weak = sure in {Sure.LIKELY, Sure.UNSURE}
        value = f"{found} ({Message(f'read.sure.{sure.value}').say(lang)})" if sure is not None and weak else found
        head = f"  {Message(f'read.{label}').say(lang)}".ljust(_LABELS)
        text = clean(f"{head}{value}")
        if width is None or len(text) <= width:
            yield text
            continue
        indent = " " * (_LABELS if width - _LABELS >= _LEAST else 4)
        yield from textwrap.wrap(text, max(width, _LEAST), subsequent_indent=indent, break_on_hyphens=False)
    yield ""


def _rows(document: Document, lang: Lang) -> Iterator[tuple[str, str, Sure | None]]:
    """Yield label, value and sureness of what was found."""
    if document.reference is not None:
        yield "reference", document.reference, document.sure("reference")
    elif document.symbol is not None:
        yield "reference", Message("read.blank-number", {"symbol": document.symbol}).say(lang), document.sure("symbol")
    if document.type_name is not None:
        short = f" ({document.type})" if document.type is not None else ""
        yield "type", f"{document.type_name}{short}", document.sure("type_name")
    if document.date is not None:
        yield "date", say_date(document.date, lang), document.sure("date")
    for name in ("place", "issuer", "parent", "subject"):
        yield from _field(document, name)
    for name in ("bases", "bases_other"):
        yield from _field(document, name, ", ")
    yield from _signer(document)
    for name in ("addressees", "recipients"):
        yield from _field(document, name, "; ")
    for name in ("urgency", "secrecy"):
        yield from _field(document, name)
    if document.mended:
        yield "mended", ", ".join(Message(f"read.mended.{name}").say(lang) for name in document.mended), None


def _field(document: Document, name: str, joined: str = "") -> Iterator[tuple[str, str, Sure | None]]:
    value: str | tuple[str, ...] | None = getattr(document, name)
    if value:
        yield name, value if isinstance(value, str) else joined.join(value), document.sure(name)


def _signer(document: Document) -> Iterator[tuple[str, str, Sure | None]]:
    capacity = " ".join(part for part in (document.signer_authority, document.signer_title) if part is not None)
    shown = ", ".join(part for part in (capacity, document.signer_name) if part)
    if shown:
        last = next(name for name in ("signer_name", "signer_title", "signer_authority") if getattr(document, name))
        yield "signer", shown, document.sure(last)
