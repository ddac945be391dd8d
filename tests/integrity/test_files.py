"""The files behind documents."""

from hashlib import sha256

import pytest

from integrity_data import codes, docs, inspected
from parscore.evidence import load_register
from parscore.integrity import digest_of, inspect, inspect_paths, text_of
from samples import register_text


DIGEST = sha256(b"once").hexdigest()


def loaded(folder, file, more=""):
    """Return a register in *folder* whose one document has *file*."""
    path = folder / "register.toml"
    entry = f'[[documents]]\nnumber = "5/BC-UBND"\ndate = 2023-03-08\nsubject = "Báo cáo"\nfile = "{file}"\n{more}\n'
    path.write_text(register_text(entry), encoding="utf-8")
    return load_register(path)


class TestFileChanged:
    @pytest.mark.parametrize(("now", "found"), [(b"once", []), (b"twice", ["file-changed"])])
    def test_is_told_by_its_digest(self, tmp_path, now, found):
        """The file is held against the sha256 of the register, in any case of letters."""
        (tmp_path / "bc.txt").write_bytes(now)
        register = loaded(tmp_path, "bc.txt", f'sha256 = "{DIGEST.upper()}"')
        report = inspect([register], digests=digest_of)

        assert found == codes(report)
        assert all(DIGEST[:12] in item.say("vi") for item in report.found)

    def test_is_not_looked_at_unless_asked(self, tmp_path):
        """The library reads no file by itself."""
        assert [] == codes(inspect([loaded(tmp_path, "bc.txt", f'sha256 = "{DIGEST}"')]))


class TestFileMissing:
    def test_of_a_digest_is_told_each(self):
        """What was there once is missed by itself."""
        papers = docs(*((f"{at}/BC-UBND", "2023-03-08", "file", f"{at}.pdf", "sha256", DIGEST) for at in (1, 2)))
        report = inspected(papers, digests=lambda _: None)

        assert ["1.pdf", "2.pdf"] == [
            item.sentence.values["found"] for item in report.found if item.code == "file-missing"
        ]

    def test_of_no_digest_is_told_once_a_register(self):
        """A register sent without its papers is one finding; five files are named."""
        papers = docs(*((f"{at}/BC-UBND", "2023-03-08", "file", f"{at}.pdf") for at in range(1, 8)))
        report = inspected(papers, papers, digests=lambda _: None)

        assert ["file-missing"] * 2 == codes(report)
        assert "7 tệp mà sổ nêu: 1.pdf, 2.pdf, 3.pdf, 4.pdf, 5.pdf, …" in report.found[0].say("vi")

    def test_of_what_is_no_file_is_told(self, tmp_path):
        """A folder, a name that no file can have, and nothing at all have no digest."""
        (tmp_path / "folder").mkdir()
        for file in ("folder", "a\\u0000b", "none.txt"):
            register = loaded(tmp_path, file)

            assert ["file-missing"] == codes(inspect([register], digests=digest_of))

    def test_of_what_cannot_be_opened_is_told(self, tmp_path, monkeypatch):
        """A file that vanishes between two looks is missing, and nothing breaks."""
        (tmp_path / "bc.txt").write_bytes(b"once")
        register = loaded(tmp_path, "bc.txt")
        monkeypatch.setattr("pathlib.Path.open", _refused)
        monkeypatch.setattr("pathlib.Path.read_bytes", _refused)

        assert ["file-missing"] == codes(inspect([register], digests=digest_of))
        assert text_of(register.documents[0]) is None


def found_in(register, **more):
    """Return the codes and severities of what is found in a register's file, whose set nobody knows."""
    report = inspect_paths([register.file], **more)
    return [(item.code, item.severity) for item in report.found if item.code != "unknown-set"]


class TestFileOutside:
    """A register's folder is ``so``; a file called ``bc.txt`` lies beside that folder."""

    @pytest.fixture
    def folder(self, tmp_path):
        """The register's folder, with another's file beside it."""
        (tmp_path / "bc.txt").write_bytes(b"once")
        folder = tmp_path / "so"
        folder.mkdir()
        return folder

    @pytest.mark.parametrize("way", ["up", "up and down", "absolute", "link", "linked folder"])
    def test_is_not_read_and_told(self, tmp_path, folder, way):
        """Whatever way leads out, there is neither digest nor text, and one error; nor is it called changed."""
        (folder / "link.txt").symlink_to(tmp_path / "bc.txt")
        (folder / "linked").symlink_to(tmp_path, target_is_directory=True)
        file = {
            "up": "../bc.txt",
            "up and down": "../so/../bc.txt",
            "absolute": str(tmp_path / "bc.txt"),
            "link": "link.txt",
            "linked folder": "linked/bc.txt",
        }[way]
        register = loaded(folder, file, f'sha256 = "{DIGEST[::-1]}"')

        assert (None, None) == (digest_of(register.documents[0]), text_of(register.documents[0]))
        assert [("file-outside", "error")] == found_in(register, texts=True)

    def test_is_read_where_that_is_wanted(self, folder):
        """With *outside* it is a file like any other; one that is not there is missing."""
        there = loaded(folder, "../bc.txt")

        assert DIGEST == digest_of(there.documents[0], outside=True)
        assert "once" == text_of(there.documents[0], outside=True).strip()
        assert [] == found_in(there, outside=True)

        lacking = loaded(folder, "../none.txt")

        assert digest_of(lacking.documents[0], outside=True) is None
        assert [("file-missing", "warning")] == found_in(lacking, outside=True)

    def test_beside_a_file_is_not_read_either(self, tmp_path, folder):
        """A text beside a scan may be a link that leads out; it is not read."""
        (folder / "bc.txt").symlink_to(tmp_path / "bc.txt")

        assert text_of(loaded(folder, "bc.pdf").documents[0]) is None

    @pytest.mark.parametrize("file", ["inside.txt", "./inside.txt", "deeper/../inside.txt"])
    def test_inside_is_read(self, folder, file):
        """A file of the folder is read, however its path is written, and links within the folder are followed."""
        (folder / "deeper").mkdir()
        (folder / "deeper" / "real.txt").write_bytes(b"once")
        (folder / "inside.txt").symlink_to(folder / "deeper" / "real.txt")
        register = loaded(folder, file)

        assert DIGEST == digest_of(register.documents[0])
        assert [] == found_in(register)

    def test_a_link_in_a_circle_leads_nowhere(self, folder):
        """A file that links to itself is missing, and nothing breaks."""
        (folder / "bc.txt").symlink_to(folder / "bc.txt")

        assert [("file-missing", "warning")] == found_in(loaded(folder, "bc.txt"))


def _refused(*_, **__):
    raise PermissionError


class TestText:
    @pytest.mark.parametrize(
        ("file", "there", "found"),
        [
            ("bc.txt", "bc.txt", "Báo cáo"),
            ("bc.MD", "bc.MD", "Báo cáo"),
            ("bc.pdf", "bc.txt", "Báo cáo"),
            ("bc.pdf", "bc.pdf.md", "Báo cáo"),
            ("bc.pdf", "bc.pdf", "Báo cáo"),
        ],
    )
    def test_is_read_beside_the_register(self, tmp_path, file, there, found):
        """The file itself where it is text, else the text of the same name; in NFC, without a mark of order."""
        (tmp_path / there).write_text("\ufeffBa\u0301o ca\u0301o", encoding="utf-8")

        assert found == text_of(loaded(tmp_path, file).documents[0])

    def test_of_no_file_is_none(self):
        """A document without a file has no text and no digest."""
        (document,) = load_documents()

        assert text_of(document) is None
        assert digest_of(document) is None


def load_documents():
    """Return the documents of a register without files."""
    from integrity_data import register  # noqa: PLC0415 -- used once

    return register(docs(("5/BC-UBND", "2023-03-08"))).documents
