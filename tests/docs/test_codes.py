"""The pages about codes: one for each, and what they show is so."""

import re

from collections import Counter
from pathlib import Path

import pytest

from code_pages import FOLDER, check_files, files_of, marked, read_frames, read_page, without_place
from parscore.checking import Report, check_paths, severity_of
from parscore.checking.codes import LINTS
from parscore.cli import main
from parscore.wording._errors_catalogue import ERRORS
from parscore.wording._review_catalogue import REVIEWS


#: What no criteria file, amendment or register raises when it is checked.
LEFT_OUT = {
    "curve-empty": "a curve built in Python",
    "curve-endless": "a curve built in Python",
    "curve-gap": "a curve built in Python",
    "curve-inside-out": "a curve built in Python",
    "curve-outside": "a curve built in Python",
    "curve-overlap": "a curve built in Python",
    "hint-accepted": "the end of other sentences",
    "hint-near": "the end of other sentences",
    "ledger": "a bug of parscore",
    "ledger-line": "a bug of parscore",
    "missing-extra": "a library is not installed",
    "no-code": "the command line",
    "no-criterion": "the command line",
    "no-folder": "looking through sets",
    "no-register": "the command line of score",
    "no-stage": "score() in Python",
    "none-in-force": "looking through sets",
    "ranked-twice": "ranking",
    "same-set": "ranking",
    "same-set-id": "looking through sets",
    "several": "the head of a group of problems",
    "several-in-force": "looking through sets",
    "several-units": "the command line of score",
    "terminal": "where results are written",
    "unwritable": "where results are written",
    "compare-different": "comparing scorecards",
    "review-only": "the command review",
    "form-no-reason": "a form taken as a review",
    "form-decides-nothing": "a form taken as a review",
    "reviews-in-workbook": "where registers are written",
}
SAID = [name.removeprefix("error.") for name in (*ERRORS, *REVIEWS) if name.startswith("error.")]
CODES = sorted({*LINTS, *SAID} - LEFT_OUT.keys())
INDEX = (FOLDER / "index.md").read_text(encoding="utf-8")
FRAMES = read_frames(INDEX)
PAGES = {
    file.stem: read_page(file.read_text(encoding="utf-8"))
    for file in sorted(FOLDER.glob("*.md"))
    if file.stem != "index"
}
#: What another page is about, and follows from what is wrong here.
FOLLOWING = {"amend-old-day": {"never-in-time"}, "set-has-problems": {"wrong-format"}}
SEVERITIES = {"error": ("lỗi", "Errors"), "warning": ("cảnh báo", "Warnings"), "info": ("lưu ý", "Notes")}


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path, monkeypatch):
    """Let every block be written into a folder of its own."""
    monkeypatch.chdir(tmp_path)


def _run(command: str) -> Report:
    """Check what a page's command line names, in the state that the page tells of."""
    path = command.removeprefix("$ parscore check ").strip()
    if path == "ban-quet.toml":
        Path(path).write_bytes(b"#" * 16_000_001)
    elif path.endswith("/"):
        Path(path).mkdir()
    elif path == "set.toml":
        check_files(files_of("", FRAMES))
    return check_paths([path])


def _check(block: str, language: str) -> tuple[Report, list[tuple[str, int]]]:
    """Return what is found in a block, and where its markers stand."""
    if language == "console":
        return _run(block), []
    files = files_of(block, FRAMES)
    return check_files(files), marked(files)


class TestPages:
    def test_there_is_one_for_each_code(self):
        """Every code that can be reported has a page, and every page a code."""
        assert CODES == sorted(PAGES)

    def test_what_is_left_out_exists(self):
        """Every code that is left out is one of the catalogue."""
        assert LEFT_OUT.keys() <= set(SAID)

    @pytest.mark.parametrize("code", PAGES)
    def test_says_its_code_and_severity(self, code):
        """The title is the code; the severity is that of the source, in both languages."""
        page = PAGES[code]
        severity = severity_of(code)

        assert (code, severity) == (page.code, page.severity)
        assert f"\n**{severity}** · {SEVERITIES[severity][0]}\n" in page.text

    @pytest.mark.parametrize("code", PAGES)
    def test_is_short(self, code):
        """A page has 15 to 65 lines: two paragraphs and two examples."""
        lines = PAGES[code].text.splitlines()

        assert 15 <= len(lines) <= 65
        assert ["## Sai · Wrong", "## Đúng · Right"] == [line for line in lines if line.startswith("## ")]

    @pytest.mark.parametrize("code", PAGES)
    def test_wrong_block_has_exactly_this_finding(self, code):
        """The wrong block gives this code and no other, at the marked lines and nowhere else."""
        page = PAGES[code]
        report, marks = _check(page.wrong, page.languages[0])
        mine = [item for item in report.found if item.code == code]
        others = {item.code for item in report.found} - {code}

        assert mine
        assert others <= FOLLOWING.get(code, set())
        assert marks == [(item.place.file, item.place.line) for item in mine if item.place.line is not None]

    @pytest.mark.parametrize("code", PAGES)
    def test_says_what_is_reported(self, code):
        """Below the wrong block stands what is said of it, in Vietnamese and in English."""
        page = PAGES[code]
        report, _ = _check(page.wrong, page.languages[0])
        mine = [item for item in report.found if item.code == code]

        assert "".join(without_place(item, lang) for lang in ("vi", "en") for item in mine) == page.said

    @pytest.mark.parametrize("code", PAGES)
    def test_right_block_is_clean(self, code):
        """Nothing is found in the right block, this code or another."""
        page = PAGES[code]
        report, marks = _check(page.right, page.languages[2])

        assert [] == [item.say("en") for item in report.found]
        assert [] == marks


class TestIndex:
    def test_lists_every_page_once(self):
        """Every page stands in the index, with one line in each language."""
        rows = re.findall(r"^\| \[([\w-]+)\]\(([\w-]+)\.md\) \| (.+) \| (.+) \|$", INDEX, re.MULTILINE)

        assert sorted(PAGES) == sorted(code for code, _, _, _ in rows)
        assert [] == [row for row in rows if row[0] != row[1] or row[2] == row[3]]

    def test_lists_them_by_severity(self):
        """Each stands under the heading of its severity."""
        parts = re.split(r"^## ", INDEX, flags=re.MULTILINE)
        listed = Counter(
            (code, severity)
            for part in parts
            for severity, (_, heading) in SEVERITIES.items()
            if part.partition("\n")[0].endswith(heading)
            for code in re.findall(r"^\| \[([\w-]+)\]", part, re.MULTILINE)
        )

        assert Counter((code, severity_of(code)) for code in PAGES) == listed

    def test_has_frames_that_are_clean(self):
        """The frames by themselves have nothing wrong with them."""
        names = ["set.toml", "register.toml", "amendment.toml"]
        block = "# register.toml\n\n# amendment.toml\n"

        assert names == list(FRAMES)
        assert [] == [item.say("en") for item in check_files(files_of(block, FRAMES)).found]


class TestExplaining:
    @pytest.mark.parametrize("code", PAGES)
    def test_prints_the_page(self, code, capsys):
        """``parscore check --explain CODE`` prints the page as it is written."""
        assert 0 == main(["check", "--explain", code])
        assert PAGES[code].text == capsys.readouterr().out

    def test_of_a_misspelt_code_suggests_the_nearest(self, capsys):
        """A code that does not exist is refused, and the nearest is named."""
        assert 1 == main(["check", "--lang", "en", "--explain", "children-sums"])
        assert "did you mean “children-sum”?" in capsys.readouterr().err

    def test_does_not_take_the_index_for_a_code(self, capsys):
        """The index is no code."""
        assert 1 == main(["check", "--explain", "index"])
        assert "index" in capsys.readouterr().err
