"""Registers of many units, read lot by lot: what comes out is what `load_registers` reads."""

import pytest

from building import register_data, write_toml
from parscore.edge import Problems
from parscore.errors import RegisterError
from parscore.evidence import load_registers
from parscore.evidence.files import lots_at
from parscore.evidence.loading import examine_lot, examine_registers


def write(folder, unit, name=None, **tables):
    """Write the register of a unit."""
    folder.mkdir(parents=True, exist_ok=True)
    write_toml(register_data(unit, **tables), folder / f"{name or unit}.toml")


def read(path):
    """Return the units that are read lot by lot, and what is wrong."""
    problems = Problems(RegisterError)
    units = [register.unit for lot in lots_at(path) for register in examine_lot(lot, problems)]
    return units, [error.say("en") for error in problems.found]


class TestLots:
    def test_are_one_for_each_unit(self, tmp_path):
        """A folder of many is a lot for each file, and for each folder below it."""
        write(tmp_path, "xa-a")
        write(tmp_path, "xa-b")
        write(tmp_path / "c", "xa-c")
        (tmp_path / "c" / "more.toml").write_text('format = "parscore.register/1"\n[facts]\ntotal = 3\n')

        assert 3 == len(lots_at(tmp_path))
        assert ["xa-a", "xa-b", "xa-c"] == [register.unit for register in load_registers([tmp_path])]
        assert (["xa-a", "xa-b", "xa-c"], []) == read(tmp_path)

    def test_of_a_file_or_of_one_register_are_one(self, tmp_path):
        """What is named is read as it always is."""
        write(tmp_path, "xa-a")

        assert (["xa-a"], []) == read(tmp_path / "xa-a.toml")
        assert (["xa-a"], []) == read(tmp_path)

    def test_pass_over_what_is_no_register(self, tmp_path):
        """Another format beside registers is passed over; a file without any is told."""
        write(tmp_path, "xa-a")
        write(tmp_path, "xa-b")
        (tmp_path / "set.toml").write_text('format = "parscore.criteria/1"\n')
        (tmp_path / "odd.toml").write_text("a = 1\n")
        units, told = read(tmp_path)

        assert ["xa-a", "xa-b"] == units
        assert 1 == len(told)
        assert "odd.toml" in told[0]

    @pytest.mark.parametrize("name", ["empty", "gone"])
    def test_where_nothing_is_tell_so(self, tmp_path, name):
        """An empty folder, and one that is not there, are errors, as ever."""
        (tmp_path / "empty").mkdir()
        problems = Problems(RegisterError)
        examine_registers([tmp_path / name], problems)

        assert ([], [error.say("en") for error in problems.found]) == read(tmp_path / name)
        assert 1 == len(problems.found)

    def test_tell_every_file_that_is_wrong(self, tmp_path):
        """A broken file is told at its line; the others are read."""
        for unit in ("xa-a", "xa-b", "xa-c"):
            write(tmp_path, unit)
        (tmp_path / "xa-b.toml").write_text("format = \n")
        units, told = read(tmp_path)

        assert ["xa-a", "xa-c"] == units
        assert 1 == len(told)
        assert "xa-b.toml:1" in told[0]

    def test_follow_no_circle(self, tmp_path):
        """A link back to a folder above is passed over."""
        write(tmp_path / "a", "xa-a")
        (tmp_path / "a" / "loop").symlink_to(tmp_path)

        assert (["xa-a"], []) == read(tmp_path)

    def test_tell_a_folder_that_cannot_be_read(self, tmp_path, monkeypatch):
        """The folders beside it are read."""
        write(tmp_path / "a", "xa-a")
        (tmp_path / "b").mkdir()
        listed = type(tmp_path).iterdir

        def iterdir(path):
            if path.name == "b":
                raise PermissionError(13, "Permission denied")
            return listed(path)

        monkeypatch.setattr(type(tmp_path), "iterdir", iterdir)
        units, told = read(tmp_path)

        assert ["xa-a"] == units
        assert 1 == len(told)
        assert "Permission denied" in told[0]
