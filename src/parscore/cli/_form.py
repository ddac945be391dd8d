"""``parscore form``: write the official self-assessment form, or read one."""

import argparse
import sys

from collections.abc import Iterator
from pathlib import Path

from parscore.criteria import CriteriaSet, load_criteria
from parscore.evidence import load_register, write_register
from parscore.evidence.loading import several_units
from parscore.forms import LAYOUTS, Form, FormRow, merge_form, read_form, write_form
from parscore.forms.sums import is_same
from parscore.scoring import Scorecard
from parscore.wording import Message, Points, Value

from ._cards import cards_at
from ._options import Commands, common, scored
from ._output import Screen
from ._stdout import DASH, file_for


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "form",
        parents=[scored(), common()],
        help="write or read the official self-assessment form",
        description="Write the self-assessment form of a register, or read one and say what does not add up.",
        epilog="exit codes: 0 done, 1 the input is wrong or the form that was read has errors, 2 the command is wrong",
        allow_abbrev=False,
    )
    parser.add_argument("path", metavar="REGISTER", nargs="?", help="a register file or a register's folder")
    parser.add_argument("--read", metavar="FORM", help="read this form (.xlsx); with REGISTER: compare it")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="the form to write (.xlsx, - is standard output); "
        "with --read: the register (.toml, .xlsx) to write, with the form's claims",
    )
    parser.add_argument(
        "--layout", choices=tuple(LAYOUTS), default="full", help="the columns of the form to write (default: full)"
    )
    parser.add_argument("--sheet", metavar="NAME", help="the sheet to read (default: the first that holds a form)")
    parser.add_argument("--force", action="store_true", help="overwrite FILE if it exists")
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> int:
    """Write or read what the command line names."""
    if options.read is None:
        if options.path is None or options.output is None:
            options.parser.error("name a REGISTER and -o FILE, or a form with --read")
        _write(options)
        return 0
    if options.path is None and (options.criteria is None or options.output is not None):
        options.parser.error("--read needs --criteria or a REGISTER, and -o needs a REGISTER")
    if options.output == DASH:
        options.parser.error("--read prints what it finds, so that -o - has no room: name a FILE")
    return _read(options)


def _card(options: argparse.Namespace, screen: Screen) -> Scorecard:
    cards = cards_at([options.path], options, screen)
    if len(cards) != 1:
        raise several_units(options.path, [card.unit for card in cards])
    return cards[0]


def _write(options: argparse.Namespace) -> None:
    card = _card(options, Screen(options.lang))
    with file_for(options.output, "xlsx") as file:
        write_form(card, file, layout=options.layout, lang=options.lang, overwrite=options.force)
    if options.output != DASH:
        print(Message("save.written", {"file": options.output}).say(options.lang), file=sys.stderr)


def _read(options: argparse.Namespace) -> int:
    screen = Screen(options.lang)
    card = None if options.path is None else _card(options, screen)
    criteria = load_criteria(options.criteria) if card is None else card.criteria
    form = read_form(Path(options.read), criteria, sheet=options.sheet)
    screen.lines(_lines(form, criteria, card, options.lang))
    if card is not None and options.path is not None and options.output is not None:
        merged = merge_form(load_register(Path(options.path)), form, criteria)
        write_register(merged, options.output, criteria=criteria, lang=options.lang, overwrite=options.force)
        print(Message("save.written", {"file": options.output}).say(options.lang), file=sys.stderr)
    return 1 if form.errors else 0


def _lines(form: Form, criteria: CriteriaSet, card: Scorecard | None, lang: str) -> Iterator[str]:
    """Yield what a form says, or how it differs from a score; then what is wrong with it."""
    counts: dict[str, Value] = {
        "file": form.file,
        "sheet": form.sheet,
        "rows": len(form.rows),
        "claimed": len(form.claimed),
        "verified": len(form.verified),
    }
    yield Message("form.read", counts).say(lang)
    told = [line for code, row in form.rows.items() for line in _row(row, criteria, card, code, lang)]
    yield from told
    if card is not None and not told:
        yield Message("form.agrees").say(lang)
    for name, row in (("bonus", form.bonus), ("penalty", form.penalty), ("total", form.total)):
        if row is not None and card is None:
            yield from _points(Message(f"form.{name}").say(lang), row, lang)
    if form.findings:
        yield ""
        yield from (finding.say(lang) for finding in form.findings)
        remarks = len(form.findings) - len(form.errors)
        yield Message("form.findings", {"errors": len(form.errors), "remarks": remarks}).say(lang)


def _row(row: FormRow, criteria: CriteriaSet, card: Scorecard | None, code: str, lang: str) -> Iterator[str]:
    """Yield what a row says; beside a score, only rows whose claim differs from it."""
    node = criteria[code]
    head = Message("form.line", {"code": code, "title": node.title}).say(lang)
    if not node.children and node.role != "penalty":
        head += Message("form.line-max", {"max": Points(node.limit)}).say(lang)
    if card is None:
        yield from _points(head, row, lang)
        return
    earned = card[code].exact.earned
    if row.claimed is None or node.scored_by is not None or is_same(row.claimed, earned):
        return
    parts = [
        Message("form.line-claimed", {"points": Points(row.claimed)}),
        Message("form.line-computed", {"points": Points(earned)}),
        Message("form.line-differs", {"points": Points(row.claimed - earned)}),
    ]
    yield f"{head}: {'; '.join(part.say(lang) for part in parts)}"


def _points(head: str, row: FormRow, lang: str) -> Iterator[str]:
    parts: list[Message] = []
    if row.claimed is not None:
        parts.append(Message("form.line-claimed", {"points": Points(row.claimed)}))
    if row.verified is not None:
        parts.append(Message("form.line-verified", {"points": Points(row.verified)}))
    if row.unit_note:
        parts.append(Message("form.line-unit-note", {"note": " ".join(row.unit_note.split())}))
    if row.reviewer_note:
        parts.append(Message("form.line-reviewer-note", {"note": " ".join(row.reviewer_note.split())}))
    if parts:
        yield f"{head}: {'; '.join(part.say(lang) for part in parts)}"
