"""``parscore explain``: why each point was lost, and how to get it back."""

import argparse
import io

from pathlib import Path

from parscore.evidence.loading import several_units
from parscore.letters import write_letter
from parscore.scoring import Scorecard

from ._cards import cards_at
from ._files import put_bytes
from ._options import Commands, common, scored
from ._output import Screen


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "explain",
        parents=[scored(), common()],
        help="explain every deduction of one unit, or of one criterion; what documents are worth; draft a letter",
        description="Explain why each point was lost and how to get it back, what a document is worth, "
        "or draft the letter in which the unit explains itself.",
        allow_abbrev=False,
    )
    parser.add_argument("path", metavar="PATH", help="a register file or a register's folder")
    parser.add_argument("code", metavar="CODE", nargs="?", help="only this criterion and what is below it, such as 1.1")
    parser.add_argument(
        "--document", metavar="REF", help="what one document is worth, such as 05/TB-BĐH: what it serves and brings"
    )
    parser.add_argument("--documents", action="store_true", help="what every document of the register is worth")
    parser.add_argument("--letter", action="store_true", help="the draft of a letter of explanation (giải trình)")
    parser.add_argument("--to", metavar="FILE", help="with --letter: write it to FILE.md or FILE.docx")
    parser.add_argument("--force", action="store_true", help="with --to: overwrite FILE if it exists")
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> None:
    """Explain what the command line names."""
    _refuse_what_clashes(options)
    screen = Screen(options.lang)
    cards = cards_at([options.path], options, screen)
    if len(cards) != 1:
        raise several_units(options.path, [card.unit for card in cards])
    (card,) = cards
    if options.letter:
        _letter(card, options, screen)
    elif options.document is not None or options.documents:
        screen.lines(card.evidence.explain(options.lang, options.document).splitlines())
    else:
        screen.lines(card.explain(options.lang, options.code).splitlines())


def _refuse_what_clashes(options: argparse.Namespace) -> None:
    named = {
        "CODE": options.code is not None,
        "--document": options.document is not None,
        "--documents": options.documents,
        "--letter": options.letter,
    }
    given = [name for name, is_given in named.items() if is_given]
    if len(given) > 1:
        options.parser.error(f"{given[0]} and {given[1]} cannot go together")
    if options.to is not None and not options.letter:
        options.parser.error("--to needs --letter")
    if options.force and options.to is None:
        options.parser.error("--force needs --to")
    if options.to is not None and Path(options.to).suffix.lower() not in {".md", ".docx"}:
        options.parser.error("--to takes a file that ends in .md or .docx")


def _letter(card: Scorecard, options: argparse.Namespace, screen: Screen) -> None:
    """Print the letter as Markdown, or write the file that the command line names."""
    if options.to is None:
        screen.lines(card.explanation_letter(options.lang).splitlines())
        return
    data = card.explanation_letter(options.lang).encode()
    if Path(options.to).suffix.lower() == ".docx":
        stream = io.BytesIO()
        write_letter(card, stream, options.lang)
        data = stream.getvalue()
    put_bytes(data, options.to, force=options.force)
