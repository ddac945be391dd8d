"""The files behind documents."""

from hashlib import sha256

import pytest

from integrity_data import codes, docs, inspected
from parscore.evidence import load_register
from parscore.integrity import digest_of, inspect, text_of
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
