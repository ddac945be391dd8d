"""The invented commune of the plain-words pages, and every sum on them."""

import ast
import datetime
import re

from fractions import Fraction
from pathlib import Path

import pytest

from parscore import load_criteria, load_register, score
from parscore.checking import check_paths


ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "examples" / "plain-words"
PAGES = [ROOT / "docs" / f"scoring-in-plain-words.{lang}.md" for lang in ("vi", "en")]

_NUMBER = r"\d+(?:[.,]\d+)?…?"
_SIDE = rf"\(?{_NUMBER}\)?(?: [-+*/] \(?{_NUMBER}\)?)*"
_SUM = re.compile(rf"{_SIDE}(?: [=≈] {_SIDE})+")
_LABEL = re.compile(r" \((?![^()]* [-+*/] )[^()]*\)")
_SIGNS = str.maketrans("−×÷", "-*/")
_LONG = Fraction(1, 1000)
_SHORT = Fraction(1, 100)
#: What is added, subtracted, multiplied and divided on a page, whatever its language.
SUMS = 32


def _sums(page: Path) -> list[str]:
    """Return the sums of a page outside its blocks, in the signs of Python, without what they label."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    text = re.sub(r"\]\([^)]*\)|[*]{2}", "", text).translate(_SIGNS)
    found = _SUM.findall(_LABEL.sub("", text))
    return [each for each in found if re.search(r" [-+*/] ", each)]


def _worth(side: str) -> Fraction:
    """Work out one side of a sum, exactly."""
    number = re.sub(_NUMBER, lambda found: f"Fraction('{found[0].strip('…').replace(',', '.')}')", side)
    return _work(ast.parse(number, mode="eval").body)


def _work(node: ast.expr) -> Fraction:
    match node:
        case ast.BinOp(left, ast.Add(), right):
            return _work(left) + _work(right)
        case ast.BinOp(left, ast.Sub(), right):
            return _work(left) - _work(right)
        case ast.BinOp(left, ast.Mult(), right):
            return _work(left) * _work(right)
        case ast.BinOp(left, ast.Div(), right):
            return _work(left) / _work(right)
        case ast.Call(args=[ast.Constant(value=str(text))]):
            return Fraction(text)
    raise AssertionError(ast.dump(node))


def _scored(name: str, tmp_path: Path, *changes: tuple[str, str], more: str = ""):
    """Score a register of the folder on its set, with *changes* to the set and *more* in the register."""
    text = (FOLDER / "set.toml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (tmp_path / "set.toml").write_text(text, encoding="utf-8")
    register = (FOLDER / f"{name}.toml").read_text(encoding="utf-8") + more
    (tmp_path / "register.toml").write_text(register, encoding="utf-8")
    return score(load_criteria(tmp_path / "set.toml"), load_register(tmp_path / "register.toml"))


class TestPages:
    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_every_sum_is_right(self, page):
        """
        Both sides are equal, up to the places that an endless decimal or a rounded one shows.
        """
        wrong = []
        for each in _sums(page):
            margin = _LONG if "…" in each else _SHORT if "≈" in each else 0
            first, *others = map(_worth, re.split(" [=≈] ", each))
            wrong += [each for other in others if abs(first - other) > margin]

        assert [] == wrong

    def test_both_pages_work_the_same_sums(self):
        """
        The pages have the same sums, each in the decimals of its language, and all of them are found.
        """
        vietnamese, english = map(_sums, PAGES)

        assert english == [each.replace(",", ".") for each in vietnamese]
        assert len(english) == SUMS

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_every_row_of_the_table_closes(self, page):
        """
        What is worked is what is earned, and the maximum is that and the deduction.
        """
        rows = re.findall(r"^\| \d\.\d .*", page.read_text(encoding="utf-8"), re.MULTILINE)
        cells = [[cell.strip().translate(_SIGNS) for cell in row.strip("|").split("|")] for row in rows]
        worked = [[_worth(side) for side in (row[1], row[3] or "0", row[4], row[5])] for row in cells if row[1] != "–"]

        assert 6 == len(worked)
        assert all(most - off == earned == work for most, work, earned, off in worked)


class TestExample:
    def test_is_clean(self):
        """
        The set and both registers have no finding, not even a note.
        """
        checked = check_paths([str(FOLDER)])

        assert [] == list(checked.found)

    def test_worked_by_hand(self, tmp_path):
        """
        1.5 + 2.5 + 2.7 + 3.8 + 0 + 3.4 of 18; 100 × 13.9 / 18 + (1 − 0.5) × 100 / 20.
        """
        card = _scored("register", tmp_path)

        assert (Fraction("13.9"), 18) == (card.exact.earned, card.exact.max)
        assert Fraction(1390, 18) + Fraction("2.5") == card.exact_index.earned

    def test_in_the_year(self):
        """
        On 20 October 8.6 are earned; 4.8 are secured and 17 reachable.
        """
        criteria = load_criteria(FOLDER / "set.toml")
        card = score(criteria, load_register(FOLDER / "register.toml"), as_of=datetime.date(2024, 10, 20))

        expected = (Fraction("8.6"), Fraction("4.8"), Fraction(17))

        assert expected == (card.exact.earned, card.exact.secured, card.exact.reachable)

    def test_granted(self, tmp_path):
        """
        What does not apply would earn its 2 points where the set grants them.
        """
        card = _scored("register", tmp_path, ('not_applicable = "shrink"', 'not_applicable = "grant"'))

        assert (Fraction("15.9"), 20) == (card.exact.earned, card.exact.max)

    def test_without_a_survey(self, tmp_path):
        """
        A survey that nobody held would take its 4 points out of the maximum.
        """
        card = _scored("neighbour", tmp_path, ('without_survey = "pending"', 'without_survey = "rescale"'))

        assert 16 == card.exact.max

    def test_a_late_plan_opens_the_gate(self, tmp_path):
        """
        A plan supplied late brings 1.5 in 1.1 and 3 in 1.3.
        """
        plan = '\n[[documents]]\nnumber = "90/KH-UBND"\ndate = 2024-12-30\nsubject = "Kế hoạch CCHC năm 2024"\n'
        before, after = (_scored("neighbour", tmp_path, more=more) for more in ("", plan))

        assert Fraction("4.5") == after.exact.earned - before.exact.earned
