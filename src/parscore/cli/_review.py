"""``parscore review``: what reviewers decided, and what their decisions do to the score."""

import argparse
import json

from itertools import pairwise
from pathlib import Path

from parscore.analysis import Comparison, compare
from parscore.criteria import CriteriaSet
from parscore.edge import Problems, Source, need, read_toml
from parscore.errors import Place, RegisterError, raise_all
from parscore.evidence import STAGES, Register, load_register
from parscore.evidence.loading import examine_with
from parscore.forms import decisions_of, read_form
from parscore.scoring import Scorecard, score
from parscore.wording import Message

from ._cards import Sets
from ._files import output, put
from ._options import Commands, common, date
from ._output import Screen


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "review",
        parents=[output(), common()],
        help="show what reviewers decided and what it does, or apply decisions",
        description="Show each stage of a register: the ledger lines that changed and the decision behind each. "
        "With DECISIONS, a file of [[reviews]]: what they do before they are taken up. What was there is never edited.",
        allow_abbrev=False,
    )
    parser.add_argument("path", metavar="REGISTER", help="a register file or a register's folder")
    parser.add_argument(
        "decisions",
        metavar="DECISIONS",
        nargs="?",
        help="a TOML file with [[reviews]], or an official form (.xlsx) with verified points",
    )
    parser.add_argument("--stage", choices=STAGES[1:], help="the stage that a form is of")
    parser.add_argument("--by", metavar="NAME", help="who verified a form")
    parser.add_argument("--date", metavar="DATE", type=date, help="when a form was verified")
    parser.add_argument("--criteria", metavar="ID|FILE", help="criteria set (default: the one the register names)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="what is printed (default: text)")
    parser.set_defaults(run=run, parser=parser)


def run(options: argparse.Namespace) -> None:
    """Show or apply the decisions that the command line names."""
    screen = Screen(options.lang)
    if options.output is not None and options.decisions is None:
        options.parser.error("-o needs DECISIONS")
    sets = Sets(options.criteria)
    before = load_register(options.path)
    if options.decisions is None:
        _show(list(_stages(before, sets.of(before))), options, screen)
        return
    criteria = sets.of(before)
    decisions = _decisions(options, score(criteria, before))
    problems = Problems(RegisterError)
    after = examine_with(options.path, decisions, problems)
    problems.raise_all()
    assert after is not None  # noqa: S101 -- raise_all would have raised
    _show([compare(score(criteria, before), score(criteria, after))], options, screen)
    if options.output is not None:
        _write(options, decisions)


def _decisions(options: argparse.Namespace, card: Scorecard) -> Source:
    """Return the decisions that the command line names: a file of reviews, or a form's verified points."""
    if Path(options.decisions).suffix.lower() != ".xlsx":
        return read_toml(options.decisions, RegisterError)
    if None in (options.stage, options.by, options.date):
        options.parser.error("a form needs --stage, --by and --date")
    form = read_form(options.decisions, card.criteria)
    raise_all(list(form.errors))
    review = decisions_of(form, card, options.stage, options.by, options.date)
    if not review["decisions"]:
        raise RegisterError(Message("error.form-decides-nothing"), Place(options.decisions))
    return Source(options.decisions, {"format": "parscore.register/1", "reviews": [review]}, "")


def _stages(register: Register, criteria: CriteriaSet) -> list[Comparison]:
    """Compare each stage of which there are reviews with the one before it."""
    stages = [STAGES[0], *dict.fromkeys(review.stage for review in register.reviews)]
    cards = [score(criteria, register, stage=stage) for stage in stages]
    return [compare(earlier, later) for earlier, later in pairwise(cards)]


def _show(comparisons: list[Comparison], options: argparse.Namespace, screen: Screen) -> None:
    if options.format == "json":
        data = [comparison.to_dict() for comparison in comparisons]
        screen.raw(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return
    if not comparisons:
        screen.lines([Message("review.none").say(options.lang)])
    for number, comparison in enumerate(comparisons):
        screen.lines([*([""] if number else []), *comparison.explain(options.lang).splitlines()])


def _write(options: argparse.Namespace, decisions: Source) -> None:
    """Write the register's own text with the reviews behind it; of a folder, the decisions as a file to lie in it."""
    source = Path(options.path)
    dumps = need("tomli_w", "authoring").dumps
    if source.is_dir():
        text = decisions.text or dumps(decisions.data)
    else:
        own = read_toml(source, RegisterError).text
        more = {"reviews": decisions.data.get("reviews", [])}
        others = sorted(set(decisions.data) - {"format", "reviews"})
        if others:
            found = ", ".join(others)
            raise RegisterError(Message("error.review-only", {"found": found}), Place(str(options.decisions)))
        text = f"{own.rstrip()}\n\n{dumps(more)}"
    put(text, options)
