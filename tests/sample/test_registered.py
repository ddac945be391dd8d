"""The sample's folders become the registers that are expected of them."""

import shutil

from pathlib import Path

import pytest

from parscore.cli import main
from parscore.criteria.vocabulary import fold
from parscore.evidence import load_register


ROOT = Path(__file__).parents[2]
#: Pictures of pages: what is read of them is up to the recogniser of letters, where there is one.
SCANS = frozenset({"tb-bdh-quy-ii.pdf", "Khen thưởng (chụp).png"})


@pytest.mark.parametrize(("unit", "unread"), [("xa-vi-du-a", 1), ("xa-vi-du-b", 0)])
def test_a_folder_becomes_its_register(tmp_path, unit, unread):
    """
    Every readable file is entered with number, date, subject, file and digest;
    a truncated one is told; running it again changes nothing.
    """
    folder = tmp_path / unit
    shutil.copytree(ROOT / "examples" / "ho-so-2023" / unit, folder)
    code = main(["register", str(folder), "--criteria", "cho-moi/commune-2023"])
    file = folder / "so-ho-so.toml"
    before = file.read_bytes()
    main(["register", str(folder)])
    made = {document.file: document for document in load_register(file).documents}
    wanted = {
        document.file: document for document in load_register(ROOT / "tests" / "sample" / f"{unit}.toml").documents
    }

    assert before == file.read_bytes()
    assert unread <= code
    assert wanted.keys() - SCANS == made.keys() - SCANS
    for name in wanted.keys() - SCANS:
        read, told = made[name], wanted[name]
        assert (told.number, told.date, told.sha256) == (read.number, read.date, read.sha256)
        assert fold(told.subject) == fold(read.subject)
    assert 12 <= sum(document.kind is not None for document in made.values())
