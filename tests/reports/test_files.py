"""Names of report files, and writing them so that a failure leaves the old ones."""

import os
import stat

from pathlib import Path

import pytest

from parscore.errors import ParscoreError, RegisterError
from parscore.reports.files import file_stem, new_folder, write_file
from parscore.wording import Message


class TestStem:
    @pytest.mark.parametrize("name", ["xa-vi-du-b", "ha-noi_2023", "7"])
    def test_keeps_what_every_system_takes(self, name):
        """A plain id is its own file's name."""
        assert name == file_stem(name)

    @pytest.mark.parametrize(
        ("name", "start"),
        [
            ("Xã Ví Dụ Đông", "xa-vi-du-dong-"),
            ("../../etc/passwd", "etc-passwd-"),
            ("con", "con-"),
            ("XA-A", "xa-a-"),
            ("a" * 300, "a" * 60 + "-"),
            ("..", ""),
        ],
    )
    def test_makes_a_name_of_anything(self, name, start):
        """What is not plain keeps its letters, and has a digest of eight more."""
        stem = file_stem(name)

        assert stem.startswith(start)
        assert len(start) + 8 == len(stem)
        assert set(stem) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")

    def test_never_shares_a_name(self):
        """Ids that differ in marks or capitals have files of their own."""
        assert 4 == len({file_stem(name) for name in ("xa-a", "xa-A", "xã-a", "xa a")})


class TestWriteFile:
    def test_writes_and_leaves_nothing_beside(self, tmp_path):
        """The file is there, whole and readable, and no temporary one."""
        write_file(b"one", tmp_path / "a.html", force=False)

        assert [tmp_path / "a.html"] == list(tmp_path.iterdir())
        assert b"one" == (tmp_path / "a.html").read_bytes()
        mask = os.umask(0)
        os.umask(mask)
        assert 0o666 & ~mask == stat.S_IMODE((tmp_path / "a.html").stat().st_mode)

    def test_overwrites_only_when_told(self, tmp_path):
        """What is there stays, unless overwriting was asked for; then its rights stay, too."""
        file = tmp_path / "a.html"
        file.write_bytes(b"old")
        file.chmod(0o600)

        with pytest.raises(ParscoreError, match="--force"):
            write_file(b"new", file, force=False)
        assert b"old" == file.read_bytes()
        write_file(b"new", file, force=True)
        assert b"new" == file.read_bytes()
        assert 0o600 == stat.S_IMODE(file.stat().st_mode)

    def test_leaves_the_old_file_where_moving_fails(self, tmp_path, monkeypatch):
        """What goes wrong is told with the file, and nothing else is left."""
        file = tmp_path / "a.html"
        file.write_bytes(b"old")

        def fail(*_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "replace", fail)

        with pytest.raises(ParscoreError, match=r"a\.html.*No space left"):
            write_file(b"new", file, force=True)
        assert [file] == list(tmp_path.iterdir())
        assert b"old" == file.read_bytes()

    def test_says_where_no_folder_is(self, tmp_path):
        """A file in a folder that is not there cannot be written."""
        with pytest.raises(ParscoreError, match="gone"):
            write_file(b"new", tmp_path / "gone" / "a.html", force=False)


class TestNewFolder:
    def test_appears_at_once(self, tmp_path):
        """Until all is written there is no folder."""
        folder = tmp_path / "report"
        with new_folder(folder, force=False) as inner:
            (inner / "index.html").write_bytes(b"index")
            assert not folder.exists()

        assert b"index" == (folder / "index.html").read_bytes()
        assert [folder] == list(tmp_path.iterdir())

    def test_leaves_a_folder_that_is_there(self, tmp_path):
        """Only when told, pages are put over those of the same name; the rest stays."""
        folder = tmp_path / "report"
        (folder / "units").mkdir(parents=True)
        (folder / "mine.txt").write_bytes(b"mine")
        (folder / "units" / "a.html").write_bytes(b"old")

        with pytest.raises(ParscoreError, match="--force"), new_folder(folder, force=False):
            pass
        with new_folder(folder, force=True) as inner:
            (inner / "units").mkdir()
            (inner / "units" / "a.html").write_bytes(b"new")
            (inner / "more").mkdir()
            (inner / "more" / "b.html").write_bytes(b"more")
        assert b"new" == (folder / "units" / "a.html").read_bytes()
        assert b"more" == (folder / "more" / "b.html").read_bytes()
        assert b"mine" == (folder / "mine.txt").read_bytes()

    def test_is_not_made_of_a_file(self, tmp_path):
        """A file of that name is not replaced by a folder, whatever was asked for."""
        (tmp_path / "report").write_bytes(b"")

        with pytest.raises(ParscoreError), new_folder(tmp_path / "report", force=True):
            pass

    def test_leaves_everything_where_writing_fails(self, tmp_path):
        """What is wrong with the input passes through; the folder is as it was."""
        folder = tmp_path / "report"
        folder.mkdir()
        problem = RegisterError(Message("error.no-register"))

        def fill():
            with new_folder(folder, force=True) as inner:
                (inner / "index.html").write_bytes(b"new")
                raise problem

        with pytest.raises(RegisterError) as caught:
            fill()
        assert problem is caught.value
        assert [] == list(folder.iterdir())
        assert [folder] == list(tmp_path.iterdir())
