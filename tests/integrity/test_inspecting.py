"""Registers on the disk, inspected: what is loaded, what is told, and how it is written."""

import json
import sys

import pytest

from integrity_data import codes, docs, register, texts_of, words
from parscore.checking import to_github, to_sarif
from parscore.errors import MissingExtraError
from parscore.integrity import inspect, inspect_paths, to_json
from samples import document, leaf, set_text


@pytest.fixture
def folder(tmp_path):
    """A folder with a set, and what writes registers that name it."""
    (tmp_path / "set.toml").write_text(set_text(leaf()), encoding="utf-8")
    return tmp_path


def write(folder, unit, body, *, year=2023, criteria="set.toml"):
    """Write a register of a unit, and return its path."""
    head = f'format = "parscore.register/1"\ncriteria = "{criteria}"\n'
    head += f'[unit]\nid = "{unit}"\nname = "Xã {unit.upper()}"\nyear = {year}\n'
    path = folder / f"{unit}-{year}.toml"
    path.write_text(head + body, encoding="utf-8")
    return path


class TestPaths:
    def test_of_a_folder_are_all_inspected(self, folder):
        """Every register below a folder, at the line and column of its entries, in the order of files and lines."""
        body = document("5/BC-UBND", more="received = 2023-03-01") + document("4/BC-UBND", "2023-04-03")
        path = write(folder, "a", body)
        write(folder, "b", document("9/BC-UBND", more="received = 2023-03-01"))
        report = inspect_paths([folder])

        assert ["after-received", "number-order", "after-received"] == codes(report)
        assert [(str(path), 7, 3), (str(path), 7, 3)] == [
            (item.place.file, item.place.line, item.place.column) for item in report.found[:2]
        ]
        assert (2, 3) == (report.registers, report.documents)

    def test_may_hold_a_unit_in_several_years(self, folder):
        """Scoring refuses that; here the years are what is compared. Twice in one year is an error."""
        write(folder, "a", document("9/BC-UBND", "2022-12-20"), year=2022)
        write(folder, "a", document("9/BC-UBND", "2022-12-21"))
        report = inspect_paths([folder])

        assert ["reference-two-dates"] == codes(report)

        (folder / "again.toml").write_bytes((folder / "a-2023.toml").read_bytes())
        report = inspect_paths([folder])

        assert {"reference-two-dates", "same-unit"} == set(codes(report))
        assert 2 == report.registers

    def test_that_cannot_be_loaded_are_errors(self, folder):
        """What is wrong is told, and the rest is inspected."""
        write(folder, "a", document(more="received = 2023-03-01"))
        write(folder, "b", document() + document())
        write(folder, "c", document(), criteria="none.toml")
        write(folder, "d", document(), criteria="none.toml")
        (folder / "wrong.toml").write_text(set_text(leaf('{ kind = "x" }')), encoding="utf-8")
        write(folder, "e", document(), criteria="wrong.toml")
        report = inspect_paths([folder, folder / "nowhere"])

        assert ["after-received", "same-document", "set-has-problems", "unreadable", "unreadable"] == sorted(
            codes(report)
        )
        assert 4 == report.count("error")

    def test_that_name_no_set_are_inspected(self, folder):
        """A missing key is told; the calendar is then that of Vietnam."""
        body = 'format = "parscore.register/1"\n[unit]\nid = "a"\nname = "Xã A"\nyear = 2023\n'
        (folder / "a.toml").write_text(body + document(date="2023-06-24"), encoding="utf-8")

        assert {"missing-key", "day-off"} == set(codes(inspect_paths([folder / "a.toml"])))

    def test_give_texts_if_asked(self, folder):
        """The files beside the registers are read, and shown as they are read."""
        for unit in "ab":
            write(folder, unit, document(f"{ord(unit)}/BC-UBND", more=f'file = "{unit}.txt"'))
            (folder / f"{unit}.txt").write_text("\n".join(words(1)), encoding="utf-8")
        tracked = []

        def track(entries):
            tracked.extend(entries)
            return entries

        assert [] == inspect_paths([folder]).copies
        report = inspect_paths([folder], texts=True, track=track)

        assert ["copied-text", "same-file"] == sorted(codes(report))
        assert (2, 2) == (report.texts, len(tracked))


class TestSentence:
    def test_says_figures_and_passages(self):
        """Words, shares, and the longest five passages in the order of the text."""
        registers = [register(docs((f"{at + 5}/BC-UBND", f"2023-03-{at + 8:02d}")), at) for at in range(2)]
        original = words(1, 96)
        texts = [[". ".join(original)], [". ".join(reversed(original[2:]))]]
        (item,) = inspect(registers, texts=texts_of(registers, texts)).found

        assert (
            "6/BC-UBND của Xã Cầu Tre (2023) trùng với 5/BC-UBND của Xã Bến Mơ (2023) (xa-0-2023.toml):"
            " 72/72 từ ngoài phần mẫu chung (100 %); của văn bản kia là 75 %"
        ) == item.sentence.say("vi")
        assert (
            f"line 1, column 1 ↔ line 1, column {2 * 0 + len('. '.join(original[:7])) + 3} (12 words): “{original[7]}”"
            == item.notes[0].en
        )
        assert ["and 1 more shared passage(s)"] == [note.en for note in item.notes[5:]]

    def test_cuts_long_passages(self):
        """A passage is shown up to 160 characters; as data it is whole."""
        registers = [register(docs((f"{at + 5}/BC-UBND", f"2023-03-{at + 8:02d}")), at) for at in range(2)]
        text = " ".join(words(1))
        report = inspect(registers, texts=texts_of(registers, [[text], [text]]))

        assert f"“{text[:159]}…”" in report.found[0].notes[0].vi
        assert text == report.copies[0].passages[0].text


class TestFormats:
    @pytest.fixture
    def report(self):
        """A report with one copy."""
        registers = [register(docs((f"{at + 5}/BC-UBND", f"2023-03-{at + 8:02d}")), at) for at in range(2)]
        text = " ".join(words(1))
        return inspect(registers, texts=texts_of(registers, [[text], [text]]))

    def test_json_has_every_figure(self, report):
        """Findings as `parscore check` writes them, and copies with places in both texts."""
        data = json.loads(to_json(report))
        length = len(" ".join(words(1)))

        assert ("parscore.inspect/1", 2, 2, 2) == tuple(
            data[key] for key in ("format", "registers", "documents", "texts")
        )
        assert ["copied-text"] == [item["code"] for item in data["findings"]]
        assert {
            "unit": "xa-1",
            "year": 2023,
            "document": "6/BC-UBND",
            "file": "xa-1-2023.toml",
            "line": None,
            "own_words": 120,
            "shared_words": 120,
        } == data["copies"][0]["document"]
        assert {"start": 0, "end": length, "line": 1, "column": 1} == data["copies"][0]["passages"][0]["there"]

    def test_others_are_those_of_check(self, report):
        """GitHub's commands and SARIF take it as it is: a warning."""
        assert to_github(report, "en").startswith("::warning file=xa-1-2023.toml,title=parscore copied-text::")
        assert "warning" == json.loads(to_sarif(report, "en", {}))["runs"][0]["results"][0]["level"]


class TestExtra:
    def test_is_needed_for_texts_only(self, monkeypatch):
        """Without its libraries, dates and numbers are looked at all the same."""
        for module in [name for name in sys.modules if name.startswith("parscore.integrity.copying")]:
            monkeypatch.delitem(sys.modules, module)
        monkeypatch.setitem(sys.modules, "numpy", None)
        known = [register(docs(("5/BC-UBND", "2023-06-24")))]

        assert ["day-off"] == codes(inspect(known))
        with pytest.raises(MissingExtraError) as caught:
            inspect(known, texts=lambda _: None)

        assert "parscore[integrity]" in caught.value.say("vi")
