"""Folders of register files: fragments of one, several registers, and what lies beside them."""

import pytest

from parscore.edge import Problems, Source
from parscore.errors import RegisterError
from parscore.evidence import load_register, load_registers
from parscore.evidence import loading as module
from parscore.evidence.loading import examine_with
from samples import FRAGMENT, document, head, leaf, problems_of, set_text


class TestFolder:
    def test_of_fragments_is_one_register(self, folder):
        """One file has the unit, the others add to it."""
        root = folder(
            a=FRAGMENT + "[facts]\ntotal = 1\n", b=head("x"), c=FRAGMENT + document() + '[claimed]\n"1" = 1\n'
        )
        register = load_register(root)

        assert ("x", ["total"], 1, ["1"], str(root)) == (
            *(register.unit, list(register.facts), len(register.documents)),
            *(list(register.claimed), register.file),
        )

    def test_of_several_heads_is_several_registers(self, folder):
        """With two units each file is a register of its own, in the order of the names."""
        root = folder(b=head("b"), a=head("a"))

        assert ["a", "b"] == [register.unit for register in load_registers([root])]

    def test_of_folders_is_a_register_for_each(self, folder):
        """Folders below are looked into, one register each; hidden ones and other files are not."""
        root = folder(a__unit=head("a"), a__more=FRAGMENT + document(), b__unit=head("b"), c=head("c"))
        (root / ".hidden").mkdir()
        (root / ".hidden" / "x.toml").write_text("not TOML", encoding="utf-8")
        (root / ".x.toml").write_text("not TOML", encoding="utf-8")
        (root / "readme.md").write_text("not TOML", encoding="utf-8")

        assert [("c", 0), ("a", 1), ("b", 0)] == [(one.unit, len(one.documents)) for one in load_registers([root])]

    def test_lets_other_formats_lie(self, folder):
        """A criteria file beside registers is passed over; a file without format is not."""
        root = folder(a=head("a"), set=set_text(leaf()))

        assert "a" == load_register(root).unit

        folder(b="[facts]\n")
        (problem,) = problems_of(root)

        assert ("no-format", str(root / "b.toml")) == (problem.code, problem.file)

    def test_of_a_newer_format_says_so(self, folder):
        """A register of another version is refused, not passed over."""
        root = folder(a=head("a"), b='format = "parscore.register/2"\n')

        assert ["wrong-format"] == [problem.code for problem in problems_of(root)]

    def test_named_like_a_file_is_a_folder(self, folder):
        """A folder whose name ends in .toml is looked into, not read."""
        root = folder(a=head("a"))
        (root / "b.toml").mkdir()
        (root / "b.toml" / "b.toml").write_text(head("b"), encoding="utf-8")

        assert ["a", "b"] == [register.unit for register in load_registers([root])]

    def test_that_leads_back_to_itself_is_read_once(self, folder):
        """Links in a circle end."""
        root = folder(a=head("a"))
        (root / "one").symlink_to(root)
        (root / "two").symlink_to(root)

        assert ["a"] == [register.unit for register in load_registers([root])]

    def test_that_cannot_be_listed_is_named(self, folder, monkeypatch):
        """A folder without permission is a problem, not a traceback."""
        root = folder(a=head("a"))

        def refuse(self):
            raise PermissionError(13, "Permission denied", str(self))

        monkeypatch.setattr(module.FilePath, "iterdir", refuse)
        (problem,) = problems_of(root)

        assert ("unreadable", str(root)) == (problem.code, problem.file)
        assert "Permission denied" in problem.say("en")
        assert "không có quyền" in problem.say("vi")

    def test_without_registers_is_refused(self, folder, tmp_path):
        """Every path at which there is no register is named, whatever was wrong before."""
        (tmp_path / "empty").mkdir()
        (tmp_path / "void").mkdir()
        root = folder(a="a = ")
        problems = problems_of(tmp_path / "empty", root, tmp_path / "void", tmp_path / "nowhere.toml")

        assert {"no-register": 2, "toml": 1, "unreadable": 1} == {
            code: [problem.code for problem in problems].count(code) for code in ("no-register", "toml", "unreadable")
        }

    def test_of_fragments_without_a_head_is_refused(self, folder):
        """Files without any unit are each named."""
        root = folder(a=FRAGMENT, b=FRAGMENT)

        assert [("missing-key", "unit")] * 2 == [(problem.code, problem.found) for problem in problems_of(root)]

    @pytest.mark.parametrize(
        ("first", "second", "key"),
        [
            ("[facts]\ntotal = 1\n", "[facts]\ntotal = 2\n", "facts.total"),
            ('[claimed]\n"1" = 1\n', '[claimed]\n"1" = 1\n', "claimed.1"),
            ('[not_applicable]\n"1" = "x"\n', '[not_applicable]\n"1" = "y"\n', "not_applicable.1"),
        ],
    )
    def test_gives_nothing_twice(self, folder, first, second, key):
        """What two files give is refused, with both places."""
        root = folder(a=FRAGMENT + first, b=head("b") + second)
        (problem,) = problems_of(root)

        assert ("given-twice", key, str(root / "b.toml")) == (problem.code, problem.found, problem.file)
        assert str(problem.sentence.values["other"]).startswith(str(root / "a.toml"))

    def test_names_the_set_once(self, folder):
        """Only the file with the unit names the set; a fragment that names one is refused at its key."""
        root = folder(a=FRAGMENT + 'criteria = "other/set"\n', b=head("b"))
        (problem,) = problems_of(root)

        assert ("criteria-twice", str(root / "a.toml"), 2) == (problem.code, problem.file, problem.line)

    def test_has_no_document_twice(self, folder):
        """The same document in two files is the same."""
        root = folder(a=head("a") + document(), b=FRAGMENT + document(number="05/TB-BĐH"))

        assert ["same-document"] == [problem.code for problem in problems_of(root)]

    def test_has_no_unit_twice(self, folder):
        """Two registers of one unit are refused, at the unit's id."""
        root = folder(a=head("x"), b=head("x"))
        (problem,) = problems_of(root)

        assert ("same-unit", 4, str(root / "b.toml")) == (problem.code, problem.line, problem.file)
        assert str(root / "a.toml") == problem.sentence.values["other"]

    @pytest.mark.parametrize(
        ("name", "code"), [("many", "several-units"), ("empty", "no-register"), ("x", "unreadable")]
    )
    def test_takes_one_more_source_for_one_unit_only(self, folder, name, code):
        """What is laid over a register needs that one register, and the error is told once."""
        root = folder(many__a=head("a"), many__b=head("b"))
        (root / "empty").mkdir()
        problems = Problems(RegisterError)

        assert examine_with(root / name, Source("more", {}, ""), problems) is None
        assert [code] == [problem.code for problem in problems.found]

    def test_of_many_is_not_one(self, folder):
        """Where one register is asked for, several are refused by their names."""
        with pytest.raises(RegisterError) as caught:
            load_register(folder(a=head("a"), b=head("b")))

        assert ("several-units", 2, "a, b") == (
            caught.value.code,
            caught.value.found,
            caught.value.sentence.values["units"],
        )
