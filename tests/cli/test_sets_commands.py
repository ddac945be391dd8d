"""show, diff and list, called as a user calls them."""

import json

from pathlib import Path

import pytest

from amendments import BASE, HEAD, REPORT, write
from parscore.cli import main
from parscore.criteria import load_criteria


ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "amendments"


@pytest.fixture
def folder(tmp_path):
    """A folder with a base and an amendment of it."""
    write(tmp_path, "base.toml", BASE)
    write(tmp_path, "new.toml", HEAD + '[criteria.3]\nwas = "2"\n[criteria.1.3]\ntitle = "Lỗi"\n')
    return tmp_path


def lines(capsys):
    """Return what was printed, without indents."""
    return [line.strip() for line in capsys.readouterr().out.splitlines()]


class TestShow:
    def test_tells_the_set_and_every_rule_in_words(self, folder, capsys):
        """The head, the bands, and for each criterion its rule in words and as written, gates and citation."""
        code = main(["show", str(folder / "base.toml")])
        found = lines(capsys)

        assert 0 == code
        assert ["test/base", "Bộ gốc"] == found[:2]
        assert "Cận dưới: từ 80 trở lên" in found
        assert "1.2 Hồ sơ: tối đa 3 điểm" in found
        assert "• Đủ điểm: tỷ lệ “Hồ sơ đúng hạn” trên “Hồ sơ”: 100 %" in found
        assert 'rule = { kind = "proportional", ratio = ["done", "total"] }' in found
        assert "Điều kiện để được tính điểm: 1.1 có điểm" in found
        assert "Căn cứ: Kế hoạch số 341/KH-UBND ngày 22/02/2023, mục 1" in found
        assert "Quy tắc: Đúng hạn: 2; trễ: 1,5" in found
        assert "Ghi chú: Ghi chú" in found
        assert "2.P Điểm trừ: điểm trừ, tối đa 2" in found
        assert "• Không bị trừ: Vi phạm: 0; mỗi trường hợp trừ 1, tối đa 2 điểm" in found
        assert "• từ 0 đến 1: tăng đều từ 0 đến 1 điểm" in found
        assert not [line for line in found if line.startswith("Ghi trong")]

    def test_tells_which_file_wrote_what(self, folder, capsys):
        """Of an amendment, each criterion says which file wrote which of its keys."""
        main(["show", str(folder / "new.toml"), "--lang", "en"])
        found = lines(capsys)

        assert "Amends test/base" in found
        assert "Written in base.toml: max, rule; new.toml: title" in sorted(found) or (
            "Written in new.toml: title; base.toml: max, rule" in found
        )
        assert "3.P Penalty: penalty, at most 2" in found

    def test_one_criterion_is_shown_with_what_is_below_it(self, folder, capsys):
        """A code shows that criterion alone, indented from there."""
        main(["show", str(folder / "base.toml"), "2.1"])
        text = capsys.readouterr().out

        assert text.startswith("2.1 Báo cáo hai: tối đa 4 điểm\n    • Đủ điểm: có Báo cáo")
        assert "2.P" not in text

    def test_a_code_that_is_not_there_is_refused(self, folder, capsys):
        """An unknown code is an error with the nearest one."""
        code = main(["show", str(folder / "base.toml"), "2.2"])

        assert 1 == code
        assert "2.2" in capsys.readouterr().err

    def test_toml_is_one_whole_file(self, folder, capsys):
        """The TOML that is printed loads to the same digest, and amends nothing."""
        main(["show", str(folder / "new.toml"), "--format", "toml"])
        whole = load_criteria(write(folder, "whole.toml", capsys.readouterr().out))

        assert (load_criteria(folder / "new.toml").digest, ()) == (whole.digest, whole.amends)

    def test_parts_answers_notes_and_what_is_not_reproduced_are_told(self, capsys):
        """Shipped sets show parts with their points, answers, notes, and rules that an excerpt leaves out."""
        for name in ("cho-moi/commune-2023", "xuan-loc/commune-2022-excerpt", "ca-mau/2013-excerpt"):
            main(["show", name])
        found = lines(capsys)

        assert "Kế hoạch phát động phong trào thi đua, 3 điểm:" in found
        assert "• trả lời “hoàn thành”: 0,375 điểm" in found
        assert "Bản trích không ghi cách chấm của tiêu chí này." in found


class TestDiff:
    def test_tells_what_changed(self, folder, capsys):
        """What is renumbered, changed, and changed in words only."""
        code = main(["diff", str(folder / "base.toml"), str(folder / "new.toml")])
        found = lines(capsys)

        assert 0 == code
        assert ["Từ   test/base (2023): Bộ gốc", "Đến  test/new (2023): Bộ gốc"] == found[:2]
        assert "2 → 3 Lĩnh vực hai" in found
        assert ["Chỉ đổi lời văn, không đổi cách chấm", "1.3 Lỗi", "tên gọi: Vi phạm → Lỗi"] == found[-3:]

    def test_tells_what_is_new_and_gone(self, folder, capsys):
        """New and removed criteria are marked, with their maximum."""
        body = f'removes = ["1.3"]\n[criteria.1.4]\ntitle = "Mới"\nmax = 1\n{REPORT}[criteria.2.1]\nrequires = []\n'
        write(folder, "other.toml", HEAD + body)
        main(["diff", str(folder / "base.toml"), str(folder / "other.toml"), "--lang", "en"])
        found = lines(capsys)

        assert "− 1.3 Faults: removed, maximum 1" in found
        assert "+ 1.4 Mới: new, maximum 1" in found

    def test_nothing_is_said_to_be_nothing(self, capsys):
        """Two sets that mean the same are said to."""
        main(["diff", "cho-moi/commune-2023", "cho-moi/commune-2023", "--lang", "en"])

        assert "Nothing changes in meaning." == lines(capsys)[-1]

    def test_previews_what_it_does_to_each_unit(self, capsys):
        """With registers: index, points, rank and band of each unit before and after, and why."""
        code = main(["diff", *(str(EXAMPLE / name) for name in ("xa-2023.toml", "xa-2024.toml", "so-2023"))])
        found = lines(capsys)

        assert 0 == code
        assert ["Xã", "Ví", "Dụ", "Ba", "78", "→", "63", "−15"] == next(
            line.split()[:8] for line in found if line.startswith("Xã Ví Dụ Ba ")
        )
        assert "2.1 → 2.2 Hồ sơ giải quyết đúng hạn: 6/8 → 5/7 (−1)" in found
        assert "1.3 Tuyên truyền CCHC: 1/1 → bỏ (−1)" in found
        assert "2.1 Công khai thủ tục hành chính: chưa có → 0/2 (0)" in found
        assert any(line.startswith("Quy tắc năm 2024 được áp dụng thử cho hồ sơ năm 2023") for line in found)

    def test_units_that_cannot_be_scored_are_told_and_the_exit_code_says_so(self, folder, capsys):
        """A register of another set is told; nothing of the rest is lost."""
        head = 'format = "parscore.register/1"\ncriteria = "{}"\n[unit]\nid = "{}"\nname = "Xã {}"\nyear = 2023\n'
        write(folder, "a.toml", head.format("base.toml", "a", "A") + '[not_applicable]\n"2.1" = "Không"\n')
        write(folder, "b.toml", head.format("cho-moi/commune-2023", "b", "B"))
        arguments = [str(folder / name) for name in ("base.toml", "new.toml", "a.toml", "b.toml")]
        code = main(["diff", *arguments, "--lang", "en"])
        text = capsys.readouterr().out

        assert 1 == code
        assert "Xã B could not be scored:" in text
        assert "no criterion earns otherwise" in text
        assert 1 == main(["diff", *arguments[:2], arguments[3]])
        assert "Tác động đến điểm của 0 đơn vị" in capsys.readouterr().out

    def test_a_unit_without_an_index_is_shown_without_a_change(self, folder, capsys):
        """Where nothing applies there is no index, rank or change to show."""
        head = 'format = "parscore.register/1"\ncriteria = "base.toml"\n[unit]\nid = "a"\nname = "Xã A"\nyear = 2023\n'
        write(folder, "a.toml", head + '[not_applicable]\n"1" = "Không"\n"2.1" = "Không"\n')
        body = '[criteria.1.2]\nnot_applicable = "grant"\nrequires = []\n[criteria.2.1]\nrequires = []\n'
        write(folder, "grant.toml", HEAD + body)
        main(["diff", *(str(folder / name) for name in ("base.toml", "grant.toml", "a.toml"))])
        found = lines(capsys)

        assert "Xã A: – → 100" in found
        assert "1.2 Hồ sơ: không áp dụng → 3/3 (+3)" in found

    def test_is_data_too(self, folder, capsys):
        """The JSON is ``parscore.diff/1``."""
        main(["diff", str(folder / "base.toml"), str(folder / "new.toml"), "--format", "json"])
        data = json.loads(capsys.readouterr().out)

        assert ("parscore.diff/1", "test/new") == (data["format"], data["new"]["id"])
        assert "impact" not in data


class TestList:
    def test_names_the_shipped_sets(self, capsys):
        """Each shipped set is listed with its year, level, issuer and status."""
        code = main(["list", "--issuer", "cho moi"])
        found = lines(capsys)

        assert (0, "cho-moi/commune-2023", "Năm 2023, cấp xã") == (code, found[0], found[2])

    def test_says_since_when_and_until_when(self, capsys):
        """Versions within a year follow one another."""
        main(["list", "--in", str(EXAMPLE), "--year", "2024", "--lang", "en"])
        found = lines(capsys)

        assert "In force from 2024-01-15 to 2024-06-30" in found
        assert "In force from 2024-07-01" in found
        assert "Amends vi-du/xa-2024 ← vi-du/xa-2023" in found

    def test_finds_the_set_that_applied_on_a_day(self, capsys):
        """``--on`` shows the one set that applied."""
        main(["list", "--in", str(EXAMPLE), "--on", "30/6/2024"])
        found = lines(capsys)

        assert ["vi-du/xa-2024"] == [line for line in found if line.startswith("vi-du/")]

    def test_no_set_on_a_day_is_an_error(self, capsys):
        """A day on which none applied is an error that says so."""
        code = main(["list", "--in", str(EXAMPLE), "--on", "2020-01-01"])

        assert 1 == code
        assert "01/01/2020" in capsys.readouterr().err

    def test_nothing_found_is_said(self, capsys):
        """A search that finds nothing says so."""
        code = main(["list", "--issuer", "không có ai như vậy"])

        assert (1, "Không có bộ tiêu chí nào như vậy.\n") == (code, capsys.readouterr().err)

    def test_a_broken_file_hides_no_other(self, folder, capsys):
        """What is broken goes to standard error, the rest is listed, and the exit code tells."""
        write(folder, "broken.toml", "format = \n")
        code = main(["list", "--in", str(folder)])
        captured = capsys.readouterr()

        assert 1 == code
        assert "broken.toml:1:" in captured.err
        assert {"test/base", "test/new"} <= set(captured.out.splitlines())
