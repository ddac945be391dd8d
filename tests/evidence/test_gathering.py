"""From a folder of documents to a register."""

from unicodedata import normalize

import pytest

from parscore.cli import main
from parscore.evidence import load_register
from parscore.evidence.gathering import files_below
from parscore.reading import Sure
from samples import leaf, set_text


PLAN = """\
ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ VÍ DỤ                     Độc lập - Tự do - Hạnh phúc

Số: {number}              Ví Dụ, ngày {day} tháng 3 năm 2023

KẾ HOẠCH
{subject}

Căn cứ Kế hoạch số 341/KH-UBND ngày 22/02/2023 của UBND huyện;

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Nguyễn Văn Ví Dụ
"""


def plan(number="12/KH-UBND", day="15", subject="Kế hoạch cải cách hành chính năm 2023"):
    """Return the text of a plan."""
    return PLAN.format(number=number, day=day, subject=subject)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A set, and a folder with a plan, a notice of no kind, and what is no document."""
    (tmp_path / "set.toml").write_text(set_text(leaf()), encoding="utf-8")
    here = tmp_path / "xa-vi-du"
    here.mkdir()
    (here / "ke-hoach.txt").write_text(plan(), encoding="utf-8")
    (here / "khac.txt").write_text(plan("7/KH-UBND", "2", "Chăm sóc cây xanh"), encoding="utf-8")
    (here / "ghi-chu.txt").write_text("Nhớ gọi điện.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return here


def run(*arguments):
    """Run the command on the folder."""
    return main(["register", "xa-vi-du", "--lang", "en", *arguments])


class TestNew:
    def test_has_what_the_documents_show(self, folder, capsys):
        """Number, date, subject, signer, bases, file and digest; the kind where the set knows it."""
        assert 0 == run("--criteria", "set.toml", "--name", "Xã Ví Dụ")
        register = load_register(folder / "so-ho-so.toml")
        first, second = register.documents

        assert ("Xã Ví Dụ", "xa-vi-du", 2023) == (register.name, register.unit, register.year)
        assert ("12/KH-UBND", "plan", "ke-hoach.txt") == (first.number, first.kind, first.file)
        assert "2023-03-15" == str(first.date)
        assert ("341/KH-UBND",) == first.cites
        assert first.signer is not None
        assert "Nguyễn Văn Ví Dụ" in first.signer
        assert (None, "khac.txt") == (second.kind, second.file)
        assert 64 == len(first.sha256 or "")
        out = capsys.readouterr().out
        assert "ghi-chu.txt: no subject can be read" in out
        assert "khac.txt: of no kind of evidence" in out
        assert "3 file(s): 1 entered, 1 entered without a kind, 0 waiting for a kind, 0 known, 1 not entered." in out

    @pytest.mark.usefixtures("folder")
    def test_needs_a_set(self):
        """A new register says which set it is for."""
        with pytest.raises(SystemExit) as caught:
            run()

        assert 2 == caught.value.code

    @pytest.mark.usefixtures("folder")
    def test_can_lie_elsewhere(self, tmp_path):
        """Files are named as seen from the register."""
        assert 0 == run("--criteria", "set.toml", "-o", "so.toml")
        register = load_register(tmp_path / "so.toml")

        assert ["xa-vi-du/ke-hoach.txt", "xa-vi-du/khac.txt"] == [document.file for document in register.documents]

    def test_of_a_set_by_its_file_names_it_as_seen_from_the_folder(self, folder):
        """The set lies beside the folder."""
        run("--criteria", "set.toml")

        assert 'criteria = "../set.toml"' in (folder / "so-ho-so.toml").read_text(encoding="utf-8")

    def test_of_two_papers_without_a_number_has_both(self, folder):
        """What carries no number is not taken for another such paper."""
        for name in ("a.txt", "b.txt"):
            text = plan("", "5", f"Kế hoạch cải cách hành chính {name[0]}").replace("Số: ", "")
            (folder / name).write_text(text, encoding="utf-8")
        run("--criteria", "set.toml")

        assert 4 == len(load_register(folder / "so-ho-so.toml").documents)

    def test_marks_what_the_reader_is_not_sure_of(self, folder, monkeypatch):
        """An unsure field is named above its entry."""
        monkeypatch.setattr(
            "parscore.evidence.gathering._sure", lambda _read, field: Sure.UNSURE if field == "date" else None
        )
        run("--criteria", "set.toml")

        assert "# not sure: date; compare with the document" in (folder / "so-ho-so.toml").read_text(encoding="utf-8")

    @pytest.mark.usefixtures("folder")
    def test_of_a_folder_that_is_not_there_is_refused(self, capsys):
        """There is nothing to read."""
        assert 1 == main(["register", "nothing", "--criteria", "set.toml"])
        assert "không có thư mục này" in capsys.readouterr().err


class TestAgain:
    def test_changes_nothing(self, folder, capsys):
        """Running it twice leaves the same bytes."""
        run("--criteria", "set.toml")
        before = (folder / "so-ho-so.toml").read_bytes()

        assert 0 == run()
        assert before == (folder / "so-ho-so.toml").read_bytes()
        assert "The register is unchanged." in capsys.readouterr().out

    def test_keeps_what_a_person_corrected(self, folder):
        """What is there is never edited; what is new is added behind it."""
        run("--criteria", "set.toml")
        file = folder / "so-ho-so.toml"
        mended = file.read_text(encoding="utf-8").replace('subject = "Chăm sóc', '# sửa tay\nsubject = "CHĂM SÓC')
        file.write_text(mended, encoding="utf-8")
        (folder / "moi.txt").write_text(plan("20/KH-UBND", "20"), encoding="utf-8")

        assert 0 == run()
        text = file.read_text(encoding="utf-8")
        assert text.startswith(mended.rstrip())
        assert 3 == len(load_register(file).documents)

    def test_tells_of_a_file_that_changed(self, folder, capsys):
        """A file of another digest is told, and its entry stays."""
        run("--criteria", "set.toml")
        (folder / "ke-hoach.txt").write_text(plan(day="16"), encoding="utf-8")

        assert 1 == run()
        assert "has changed since it was entered" in capsys.readouterr().out
        assert "2023-03-15" == str(load_register(folder / "so-ho-so.toml").documents[0].date)

    def test_does_not_take_a_copy_for_another_document(self, folder, capsys):
        """The same bytes, and the same number and year, are one document."""
        (folder / "z-ban-sao.txt").write_text(plan(), encoding="utf-8")
        (folder / "z-ban-in.txt").write_text(plan().replace("TM.", "TM. "), encoding="utf-8")
        run("--criteria", "set.toml")
        out = capsys.readouterr().out

        assert "z-ban-sao.txt: the same bytes as another file" in out
        assert "z-ban-in.txt: another file of the document 12/KH-UBND" in out
        assert 2 == len(load_register(folder / "so-ho-so.toml").documents)


class TestKinds:
    def test_of_which_there_are_several_wait_for_a_person(self, folder, tmp_path, capsys):
        """An entry that could be of two kinds stands behind # until one is chosen, and is not added twice."""
        more = '[documents.plan-2]\ntitle = "Kế hoạch khác"\ntypes = ["KH"]\nsubject = ["cải cách hành chính"]\n'
        (tmp_path / "set.toml").write_text(set_text(leaf(), more=more), encoding="utf-8")
        run("--criteria", "set.toml")
        file = folder / "so-ho-so.toml"
        before = file.read_bytes()

        assert "could be several kinds (plan, plan-2)" in capsys.readouterr().out
        assert "# [[documents]]" in file.read_text(encoding="utf-8")
        assert 1 == len(load_register(file).documents)
        assert 0 == run()
        assert before == file.read_bytes()

    @pytest.mark.usefixtures("folder")
    def test_that_are_nearly_right_are_named(self, tmp_path, capsys):
        """The subject fits, the type does not."""
        text = set_text(leaf()).replace('types = ["KH"]', 'types = ["BC"]')
        (tmp_path / "set.toml").write_text(text, encoding="utf-8")
        run("--criteria", "set.toml")

        assert "looks like plan" in capsys.readouterr().out


class TestFiles:
    def test_that_cannot_be_read_are_told_and_passed_over(self, folder, capsys):
        """A broken workbook of words hides no other file."""
        (folder / "hong.docx").write_bytes(b"PK\x03\x04broken")

        assert 1 == run("--criteria", "set.toml")
        assert "hong.docx: " in capsys.readouterr().out
        assert 2 == len(load_register(folder / "so-ho-so.toml").documents)

    @pytest.mark.usefixtures("folder")
    def test_that_vanish_are_told(self, monkeypatch, capsys):
        """A file that is gone when it is read is one finding."""

        def vanish(_file):
            raise FileNotFoundError(2, "gone")

        monkeypatch.setattr("parscore.evidence.gathering._digest", vanish)

        assert 1 == run("--criteria", "set.toml")
        assert "gone" in capsys.readouterr().out

    def test_are_found_below_folders_and_never_in_a_circle(self, tmp_path):
        """Links that lead back are followed once; hidden files, TOML and lock files are left out."""
        (tmp_path / "a" / "b").mkdir(parents=True)
        for name in ("1.txt", "a/2.txt", "a/b/3.pdf", ".x.txt", "~$y.docx", "z.toml"):
            (tmp_path / name).write_text("x", encoding="utf-8")
        (tmp_path / "a" / "b" / "back").symlink_to(tmp_path)
        found = [file.relative_to(tmp_path).as_posix() for file in files_below(tmp_path, [])]

        assert ["1.txt", "a/2.txt", "a/b/3.pdf"] == found

    def test_in_a_folder_that_cannot_be_opened_are_left_out(self, tmp_path, monkeypatch):
        """A folder that refuses hides no other."""
        (tmp_path / "a").mkdir()
        (tmp_path / "1.txt").write_text("x", encoding="utf-8")
        real = type(tmp_path).iterdir

        def refuse(self):
            if self.name == "a":
                raise PermissionError(13, "no")
            return real(self)

        monkeypatch.setattr(type(tmp_path), "iterdir", refuse)

        assert ["1.txt"] == [file.name for file in files_below(tmp_path, [])]

    def test_named_in_decomposed_letters_are_known_again(self, folder):
        """A name in NFD is the same name."""
        (folder / normalize("NFD", "kế hoạch.txt")).write_text(plan("30/KH-UBND", "3"), encoding="utf-8")
        run("--criteria", "set.toml")
        before = (folder / "so-ho-so.toml").read_bytes()
        run()

        assert before == (folder / "so-ho-so.toml").read_bytes()

    def test_read_before_it_was_interrupted_are_kept(self, folder, monkeypatch):
        """What was read is written, whatever stops it."""
        from parscore.evidence import gathering  # noqa: PLC0415 -- the room that is changed here

        real = gathering.read_document

        def stop(file):
            if file.name == "khac.txt":
                raise KeyboardInterrupt
            return real(file)

        monkeypatch.setattr(gathering, "read_document", stop)

        assert 130 == run("--criteria", "set.toml")
        assert ["12/KH-UBND"] == [item.number for item in load_register(folder / "so-ho-so.toml").documents]
