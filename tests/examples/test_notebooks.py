"""The notebooks of ``examples/notebooks`` as they are committed: plain, and without what they print."""

import json
import re

from pathlib import Path

import pytest


ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "examples" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))

each_notebook = pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda notebook: notebook.stem)


def test_there_are_four():
    """
    A tour, writing a set, a year, and one for analysts.
    """
    assert ["01-tham-quan", "02-writing-criteria", "03-mot-nam", "04-for-analysts"] == [path.stem for path in NOTEBOOKS]


@each_notebook
class TestAsCommitted:
    def test_holds_no_outputs_and_no_counts(self, notebook):
        """
        What cells printed on somebody's machine is not kept.
        """
        code = [cell for cell in _cells(notebook) if cell["cell_type"] == "code"]

        assert [([], None)] * len(code) == [(cell["outputs"], cell["execution_count"]) for cell in code]

    def test_names_each_cell_in_words(self, notebook):
        """
        Ids are written by hand and unique, so that a change shows in the cell in which it was made.
        """
        ids = [cell["id"] for cell in _cells(notebook)]

        assert sorted(set(ids)) == sorted(ids)
        assert [] == [name for name in ids if not re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", name)]

    def test_is_plain_json_of_nbformat_4(self, notebook):
        """
        The file is written as `nbformat` writes it, with no metadata of an editor.
        """
        text = notebook.read_text(encoding="utf-8")
        data = json.loads(text)

        assert (4, 5) == (data["nbformat"], data["nbformat_minor"])
        assert {"kernelspec", "language_info"} == set(data["metadata"])
        assert {"name": "python"} == data["metadata"]["language_info"]
        assert [{}] * len(data["cells"]) == [cell["metadata"] for cell in data["cells"]]
        assert json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n" == text

    def test_links_lead_somewhere(self, notebook):
        """
        Every link to a file finds it.
        """
        said = "".join("".join(cell["source"]) for cell in _cells(notebook) if cell["cell_type"] == "markdown")
        targets = [target for target in re.findall(r"\]\(([^)#]+)", said) if "://" not in target]

        assert targets
        assert [] == [target for target in targets if not (FOLDER / target).is_file()]

    def test_stands_in_the_folders_page_with_its_language(self, notebook):
        """
        README.md lists the notebook, and says in which language it is.
        """
        (row,) = (
            line for line in (FOLDER / "README.md").read_text(encoding="utf-8").splitlines() if notebook.name in line
        )

        assert ("Vietnamese" if notebook.stem in ("01-tham-quan", "03-mot-nam") else "English") in row


def _cells(notebook):
    return json.loads(notebook.read_text(encoding="utf-8"))["cells"]
