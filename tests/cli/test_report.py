"""``parscore report``: files and folders of reports."""

import re
import sys

from pathlib import Path

import pytest

from parscore.cli import _report, main


SAMPLE = Path(__file__).parents[2] / "examples" / "cho-moi-2023"
B = str(SAMPLE / "xa-vi-du-b.toml")


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path, monkeypatch):
    """Let every report be written into a folder of its own."""
    monkeypatch.chdir(tmp_path)


class TestOneUnit:
    def test_is_named_after_the_unit(self, capsys):
        """Without a name the file is HTML in this folder; it is not overwritten unless that is asked for."""
        assert 0 == main(["report", B])
        assert 1 == main(["report", B])
        assert 0 == main(["report", B, "--force"])
        text = Path("xa-vi-du-b.html").read_text(encoding="utf-8")

        assert "<strong>91,14</strong>" in text
        assert "MINH HỌA" in text
        assert "Đã ghi xa-vi-du-b.html." in capsys.readouterr().err

    def test_takes_its_format_from_the_name(self):
        """A file that ends in .md is Markdown; --to says otherwise."""
        assert 0 == main(["report", B, "-o", "b.md", "--lang", "en", "--as-of", "2023-08-15"])
        assert 0 == main(["report", B, "-o", "b.txt", "--to", "html"])

        assert Path("b.md").read_text(encoding="utf-8").startswith("# Xã Ví Dụ B – Score report, 2023\n")
        assert "Scored on 2023-08-15" in Path("b.md").read_text(encoding="utf-8")
        assert Path("b.txt").read_text(encoding="utf-8").startswith("<!doctype html>")

    def test_goes_into_a_folder_that_is_named(self):
        """A folder that is there takes the file under the unit's name."""
        Path("out").mkdir()

        assert 0 == main(["report", B, "-o", "out", "--to", "md"])
        assert 0 == main(["report", B, "-o", "out"])
        assert ["xa-vi-du-b.html", "xa-vi-du-b.md"] == sorted(file.name for file in Path("out").iterdir())

    @pytest.mark.parametrize(
        ("more", "told"),
        [
            (["-o", "x.html", "--to", "xlsx"], "ends in .html, and --to asks for xlsx"),
            (["-o", ""], "not an empty name"),
        ],
    )
    def test_whose_name_contradicts_is_refused(self, capsys, more, told):
        """A name that is empty, or that ends as another format does, writes nothing."""
        with pytest.raises(SystemExit, match="2"):
            main(["report", B, *more])

        assert told in capsys.readouterr().err
        assert [] == [*Path().iterdir()]

    def test_goes_into_a_folder_that_is_made(self):
        """A / at the end names a folder, which is made where it is not there, and those above it."""
        assert 0 == main(["report", B, "-o", "new/one/"])
        assert 0 == main(["report", B, "-o", "other/", "--to", "md"])

        assert Path("new/one/xa-vi-du-b.html").is_file()
        assert Path("other/xa-vi-du-b.md").is_file()

    def test_cannot_make_a_folder_of_a_file(self, capsys):
        """What stands in the way is told, at the folder's name."""
        Path("taken").write_text("")

        assert 1 == main(["report", B, "-o", "taken/"])
        assert capsys.readouterr().err.startswith("taken: ")

    def test_of_an_unknown_format_is_refused(self, capsys):
        """The command is wrong, and what a name may end in is told."""
        with pytest.raises(SystemExit, match="2"):
            main(["report", B, "-o", "b.xyz"])

        assert "a file that ends in .docx, .html, .md, .pdf, .xlsx" in capsys.readouterr().err

    def test_of_what_is_wrong_writes_nothing(self, capsys):
        """A register that cannot be scored leaves no file."""
        Path("bad.toml").write_text('format = "parscore.register/1"\n[unit]\nid = "a"\n')

        assert 1 == main(["report", "bad.toml"])
        assert ["bad.toml"] == [file.name for file in Path().iterdir()]
        assert "bad.toml:2" in capsys.readouterr().err


class TestSeveralUnits:
    def test_are_one_file(self):
        """Six communes are ranked, and each has its report in the file."""
        assert 0 == main(["report", str(SAMPLE), "-o", "all.html"])
        text = Path("all.html").read_text(encoding="utf-8")

        assert 6 == text.count('<article class="unit"')
        assert '<a href="#u1"><bdi>Xã Ví Dụ A</bdi></a>' in text

    def test_are_a_folder_when_told(self, capsys):
        """A name with / at its end is a folder of pages."""
        assert 0 == main(["report", str(SAMPLE), "-o", "pages/"])
        pages = sorted(file.name for file in Path("pages/units").iterdir())

        assert 6 == len(pages)
        assert "xa-vi-du-b.html" in pages
        page = Path("pages/units/xa-vi-du-b.html").read_text(encoding="utf-8")
        assert "<strong>2=</strong><small>trong 6 đơn vị</small>" in page
        assert "Đã ghi 6 trang vào pages" in capsys.readouterr().err

    @pytest.mark.parametrize("path", ["xa.2023", "xa.2023/", "xa.2023/.", "."])
    def test_are_named_after_their_folder(self, path, monkeypatch):
        """However the folder is named on the command line, its whole name is the file's, dots and all."""
        folder = Path("xa.2023")
        folder.mkdir()
        for name in ("xa-vi-du-a.toml", "xa-vi-du-b.toml"):
            (folder / name).write_bytes((SAMPLE / name).read_bytes())
        if path == ".":
            monkeypatch.chdir(folder)

        assert 0 == main(["report", path, "--to", "md"])
        assert ["xa-2023-5a46424f.md"] == [file.name for file in Path().glob("*.md")]

    def test_make_the_folders_above_theirs(self):
        """A folder of pages may be named in folders that are not there yet."""
        assert 0 == main(["report", str(SAMPLE), "-o", "new/all/"])
        assert Path("new/all/index.html").is_file()

    def test_are_too_many_for_standard_output(self, monkeypatch, capsys):
        """A folder of pages is no one file; the command is wrong."""
        monkeypatch.setattr(_report, "ONE_FILE", 1)
        with pytest.raises(SystemExit, match="2"):
            main(["report", str(SAMPLE), "-o", "-"])

        assert "a folder of HTML pages" in capsys.readouterr().err

    def test_beyond_the_limit(self, monkeypatch):
        """More than one file holds are a folder in HTML, named after theirs; other formats tell of all units only."""
        monkeypatch.setattr(_report, "ONE_FILE", 5)

        assert 0 == main(["report", str(SAMPLE)])
        assert 0 == main(["report", str(SAMPLE), "--to", "md"])
        assert Path("cho-moi-2023/index.html").is_file()
        assert "## Xã Ví Dụ" not in Path("cho-moi-2023.md").read_text(encoding="utf-8")

    def test_beyond_the_limit_are_no_single_page(self, monkeypatch, capsys):
        """A name that ends in .html is that of a page: of so many units no folder is called so."""
        monkeypatch.setattr(_report, "ONE_FILE", 5)
        with pytest.raises(SystemExit, match="2"):
            main(["report", str(SAMPLE), "-o", "x.html"])

        assert "-o x/" in capsys.readouterr().err
        assert [] == [*Path().iterdir()]

    def test_of_which_one_is_wrong_write_nothing(self, capsys):
        """What is wrong in any of them is told at its line, and no folder is left."""
        folder = Path("registers")
        folder.mkdir()
        for number in (1, 2, 3):
            text = (SAMPLE / "xa-vi-du-b.toml").read_text(encoding="utf-8")
            text = re.sub(r'(?m)^id = ".*"', f'id = "xa-{number}"', text, count=1)
            (folder / f"{number}.toml").write_text(text + "[odd]\n" * (number == 2), encoding="utf-8")

        assert 1 == main(["report", str(folder), "-o", "pages/"])
        assert "2.toml:" in capsys.readouterr().err
        assert ["registers"] == [file.name for file in Path().iterdir()]


class TestCharts:
    def test_of_one_unit(self):
        """Without the flag there are none."""
        assert 0 == main(["report", B, "--charts"])
        assert 0 == main(["report", B, "-o", "plain.html"])

        assert 1 == Path("xa-vi-du-b.html").read_text(encoding="utf-8").count("<figure")
        assert "<figure" not in Path("plain.html").read_text(encoding="utf-8")

    def test_of_several(self):
        """The charts are those of all units."""
        assert 0 == main(["report", str(SAMPLE), "--charts", "--as-of", "2023-08-15", "-o", "all.html"])
        assert 3 == Path("all.html").read_text(encoding="utf-8").count("<figure")

    def test_of_a_folder(self):
        """They stand on the index."""
        assert 0 == main(["report", str(SAMPLE), "--charts", "-o", "pages/"])

        assert 2 == Path("pages/index.html").read_text(encoding="utf-8").count("<figure")
        assert "<figure" not in Path("pages/units/xa-vi-du-b.html").read_text(encoding="utf-8")

    @pytest.mark.parametrize("name", ["md", "xlsx"])
    def test_have_no_room_everywhere(self, capsys, name):
        """A format without pictures is refused before anything is read."""
        assert 1 == main(["report", "no-such-file", "--charts", "--to", name])

        said = capsys.readouterr().err
        assert "--to html, --to pdf, --to docx" in said
        assert "no-such-file" not in said

    def test_need_the_extra(self, capsys, monkeypatch):
        """What to install is told before anything is read."""
        monkeypatch.setitem(sys.modules, "vl_convert", None)

        assert 1 == main(["report", "no-such-file", "--charts"])
        assert "pip install 'parscore[plots]'" in capsys.readouterr().err
