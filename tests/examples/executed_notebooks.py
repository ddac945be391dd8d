"""Every notebook of ``examples/notebooks`` is run from the top: ``make notebooks``, which ``make test`` is not."""

import os

from pathlib import Path

import nbclient
import nbformat
import pytest

import parscore


FOLDER = Path(__file__).parents[2] / "examples" / "notebooks"
#: Seconds that one cell may take before it counts as hanging.
_PATIENCE = 100


@pytest.mark.slow
@pytest.mark.parametrize("notebook", sorted(FOLDER.glob("*.ipynb")), ids=lambda notebook: notebook.stem)
def test_runs_from_the_top_without_a_warning(notebook, monkeypatch):
    """
    Every cell runs, with the parscore that is tested here, and nothing is written to stderr.
    """
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(_where_parscore_is()))
    content = nbformat.read(notebook, as_version=4)
    client = nbclient.NotebookClient(content, timeout=_PATIENCE, resources={"metadata": {"path": str(FOLDER)}})
    client.execute()
    outputs = [output for cell in content.cells for output in cell.get("outputs", [])]

    assert [] == [output.text for output in outputs if output.get("name") == "stderr"]


def _where_parscore_is():
    """Yield the folders on the kernel's path, the one of this very parscore first."""
    yield str(Path(parscore.__file__).parents[1])
    if "PYTHONPATH" in os.environ:
        yield os.environ["PYTHONPATH"]
