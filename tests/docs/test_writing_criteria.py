"""The pages about writing criteria: every block is read, and every figure is what comes out."""

import datetime
import re

from fractions import Fraction
from pathlib import Path

import attrs
import pytest

from parscore.checking._examples import run_example
from parscore.criteria import CriteriaSet, load_criteria
from parscore.criteria.kinds import BUILT_IN
from parscore.criteria.measures import asked_kinds
from parscore.evidence import load_register
from parscore.scoring import score
from writing_pages import (
    FOLDER,
    REGISTER,
    SET,
    Step,
    check,
    elements,
    example_of,
    lay,
    mistakes,
    number,
    read_frames,
    session,
    steps,
    worked,
)


TEXTS = {file.stem: file.read_text(encoding="utf-8") for file in sorted(FOLDER.glob("*.md"))}
FRAMES = read_frames(TEXTS["index"])
STEPS = [step for page, text in TEXTS.items() for step in steps(page, text, FRAMES)]
#: What every page about a rule kind tells, in this order.
SECTIONS = [
    "What the decision says",
    "The rule",
    "What is measured",
    "Points",
    "When points are lost",
    "During the year",
    "In a bonus or a penalty",
    "What goes wrong often",
]
OTHERS = {"index", "gates", "not-applicable", "bonus-and-penalty", "bands", "due-days", "worked-examples"}


def these(sort: str) -> pytest.MarkDecorator:
    """Run a test on every step of one sort."""
    found = [step for step in STEPS if step.sort == sort]
    return pytest.mark.parametrize("step", found, ids=[step.name for step in found])


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path, monkeypatch):
    """Let every block be written into a folder of its own."""
    monkeypatch.chdir(tmp_path)


def _load(step: Step) -> CriteriaSet:
    Path(SET).write_text(step.files[SET], encoding="utf-8")
    return load_criteria(SET)


def _anchors(file: Path) -> set[str]:
    """Return what links to the headings of a page are called."""
    headings = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


class TestBlocks:
    @these("clean")
    def test_block_has_nothing_wrong(self, step):
        """What a page shows as right has neither an error nor a warning, and its own examples come out."""
        found = [item for item in check(step).found if item.severity != "info"]

        assert [] == [item.say("en") for item in found]

    @these("wrong")
    def test_wrong_block_is_told_as_quoted(self, step):
        """What is marked as wrong gives exactly the messages below it, in Vietnamese and in English."""
        assert mistakes(step) == step.shown

    @these("console")
    def test_command_prints_what_is_shown(self, step):
        """A command prints what stands below it; of an explanation, all but the lines that head a card."""
        assert session(step) == step.shown


class TestTables:
    @these("given")
    def test_given_earns_these_points(self, step):
        """Each row of measured numbers or days earns the points that stand beside it."""
        criteria = _load(step)
        leaf = criteria[step.code]
        kinds = sorted(asked_kinds(leaf.parts))
        computed = [
            run_example(criteria, leaf, example_of(row[0], kinds[0] if kinds else None)).figures.earned
            for row in step.shown
        ]
        taken = [leaf.limit - points if leaf.role == "penalty" else points for points in computed]

        assert [number(row[1]) for row in step.shown] == taken

    @these("days")
    def test_day_leaves_these_points(self, step):
        """On each day the register has earned, has secured and can reach what stands beside the day."""
        criteria = _load(step)
        Path(REGISTER).write_text(step.files[REGISTER], encoding="utf-8")
        register = load_register(REGISTER)
        rows = [
            score(criteria, register, as_of=datetime.date.fromisoformat(row[0]))[step.code].exact for row in step.shown
        ]
        figures = [(node.earned, node.secured, node.reachable) for node in rows]

        assert [tuple(number(cell) for cell in row[1:4]) for row in step.shown] == figures

    @these("bands")
    def test_index_has_this_band(self, step):
        """A unit with this index gets the band that stands beside it, or none."""
        criteria = _load(step)
        bands = []
        for row in step.shown:
            facts = f'[facts]\n"index" = {row[0]}\n'
            Path(REGISTER).write_text(FRAMES[REGISTER] + facts, encoding="utf-8")
            card = score(criteria, load_register(REGISTER))
            bands.append("none" if card.band is None else card.band.title.vi)

        assert [row[1] for row in step.shown] == bands

    @these("due")
    def test_deadline_ends_on_these_days(self, step):
        """Each deadline, put into the rule, ends on the days that stand beside it."""
        rule = re.compile(r"due = (?:\{[^}]*\}|\"[^\"]*\"|[\d-]+)")
        days = []
        for row in step.shown:
            before, head, after = step.files[SET].partition(f"[criteria.{step.code}]\n")
            text = before + head + rule.sub(lambda _, written=row[0]: written.strip("`"), after, count=1)
            terms = _load(attrs.evolve(step, files={SET: text}))[step.code].parts[0].terms
            days.append(", ".join(str(term.measure.slot.due) for term in terms))

        assert [row[1] for row in step.shown] == days

    @pytest.mark.parametrize("page", TEXTS)
    def test_every_equation_holds(self, page):
        """Every sum in the column that says why is right."""
        rows = [row for item in elements(TEXTS[page]) if not hasattr(item, "text") for row in item.rows]
        wrong = [(row, left) for row in rows for left, right in worked(row[-1]) if left != right]

        assert [] == wrong


class TestPages:
    def test_there_is_one_for_each_rule_kind(self):
        """Every rule kind has a page, and every other page is known."""
        assert {*BUILT_IN, *OTHERS} == TEXTS.keys()

    @pytest.mark.parametrize("kind", BUILT_IN)
    def test_rule_page_tells_all_of_it(self, kind):
        """A page about a rule kind has every section, in order, and figures in the section of points."""
        assert SECTIONS == re.findall(r"^## (.+)$", TEXTS[kind], re.MULTILINE)
        assert {"clean", "wrong", "console", "given", "days"} <= {step.sort for step in STEPS if step.page == kind}

    @pytest.mark.parametrize("kind", BUILT_IN)
    def test_rule_page_uses_its_kind(self, kind):
        """The first block of a page has a rule of its kind."""
        first = next(step for step in STEPS if step.page == kind)

        assert f'kind = "{kind}"' in first.files[SET]

    @pytest.mark.parametrize("page", TEXTS)
    def test_begins_in_vietnamese(self, page):
        """Below the title stands a paragraph for Vietnamese readers."""
        assert re.match(r"# .+\n\n\*\*Tóm tắt\.\*\* .+", TEXTS[page])

    @pytest.mark.parametrize("page", TEXTS)
    def test_links_lead_somewhere(self, page):
        """Every link leads to a file that exists, and to a heading of it."""
        for target, heading in re.findall(r"\]\(([^)#:]+)(?:#([^)]+))?\)", TEXTS[page]):
            file = FOLDER / target

            assert file.exists(), target
            assert not heading or heading in _anchors(file), (target, heading)

    def test_index_links_to_every_page(self):
        """The index names every page."""
        linked = set(re.findall(r"\]\(([\w-]+)\.md\)", TEXTS["index"]))

        assert TEXTS.keys() - {"index"} <= linked


class TestReading:
    """That a wrong figure would be seen."""

    def test_table_is_read_row_by_row(self):
        """Cells are split at bars, escaped ones apart, and the code is that in the head."""
        text = '| `1.1` given | points |\n|---|---|\n| `{ answer = "a\\|b" }` | 7/3 |\n'
        (step,) = steps("page", text, FRAMES)

        assert ("given", "1.1") == (step.sort, step.code)
        assert (('`{ answer = "a|b" }`', "7/3"),) == step.shown

    def test_unknown_table_is_refused(self):
        """A table whose head is none of those known is not passed over."""
        with pytest.raises(AssertionError):
            list(steps("page", "| given | points |\n|---|---|\n| 1 | 2 |\n", FRAMES))

    def test_wrong_block_needs_its_message(self):
        """A block that is marked as wrong must be followed by what is said of it."""
        with pytest.raises(AssertionError):
            list(steps("page", "```toml\n# sai · wrong\n[criteria.2]\n```\n", FRAMES))

    def test_later_block_is_laid_over_the_first(self):
        """A table takes the place of the one of the same name; others stay, and new ones are added."""
        base, block = "[a]\nx = 1\n\n[b]\ny = 1\n", "[a]\nx = 2\n[c]\nz = 3\n"

        assert "[a]\nx = 2\n\n[b]\ny = 1\n\n[c]\nz = 3\n" == lay(base, block)

    def test_equation_is_worked_out(self):
        """Each side of an equation is worked out exactly, in the order of arithmetic."""
        assert [(Fraction(1, 2), Fraction(1, 2)), (Fraction(7, 3), Fraction(5, 2))] == list(
            worked("2 − 3 × 0.5 = 0.5, and 7 ÷ 3 = 2.5")
        )
