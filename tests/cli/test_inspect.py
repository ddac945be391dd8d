"""``parscore inspect`` on the command line."""

import json

from pathlib import Path

import pytest

from parscore.cli import main


SAMPLE = "examples/cho-moi-2023/xa-vi-du-e.toml"


class TestInspect:
    @pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--strict"], 1)])
    def test_warns_and_does_not_fail(self, capsys, arguments, code):
        """What is found is for a reviewer; --strict makes it fail."""
        assert code == main(["inspect", SAMPLE, *arguments])
        said = capsys.readouterr().out.splitlines()

        assert "cảnh báo [after-received]" in said[0]
        assert said[-1].startswith("Đã xem 27 văn bản của 1 sổ hồ sơ, so 0 toàn văn: 0 lỗi, 1 cảnh báo, 0 lưu ý.")

    def test_fails_where_a_register_is_wrong(self, capsys, tmp_path):
        """A register that cannot be loaded is an error."""
        assert 1 == main(["inspect", "--lang", "en", str(tmp_path)])
        assert "error [no-register]" in capsys.readouterr().out

    @pytest.mark.parametrize(("arguments", "code"), [([], "file-outside"), (["--outside"], "file-missing")])
    def test_reads_outside_a_folder_only_where_told(self, capsys, tmp_path, arguments, code):
        """A file beside the register's folder is refused; with --outside it is looked for."""
        text = Path(SAMPLE).read_text(encoding="utf-8")
        (tmp_path / "so.toml").write_text(
            text.replace("[[documents]]", '[[documents]]\nfile = "../bc.txt"', 1), "utf-8"
        )
        main(["inspect", "--lang", "en", *arguments, str(tmp_path / "so.toml")])
        said = capsys.readouterr().out

        assert [f"[{code}]"] == [word for word in ("[file-outside]", "[file-missing]") if word in said]

    @pytest.mark.parametrize("form", ["json", "sarif"])
    def test_in_json_and_sarif_is_json(self, capsys, form):
        """The output is one JSON document."""
        assert 0 == main(["inspect", "--format", form, SAMPLE])
        assert json.loads(capsys.readouterr().out)

    def test_for_github_is_commands(self, capsys):
        """One command a finding."""
        main(["inspect", "--format", "github", SAMPLE])

        assert capsys.readouterr().out.startswith("::warning file=examples/cho-moi-2023/xa-vi-du-e.toml,line=")

    def test_compares_texts_but_for_blank_forms(self, capsys, tmp_path):
        """The files beside registers; a blank form is left out of the comparison."""
        blank = " ".join(f"mẫu{chr(97 + at % 26)}{chr(97 + at // 26)}" for at in range(90))
        for unit in "ab":
            body = f'format = "parscore.register/1"\ncriteria = "cho-moi/commune-2023"\n[unit]\nid = "{unit}"\n'
            body += f'name = "Xã {unit}"\nyear = 2023\n[[documents]]\nnumber = "5/BC-UBND"\nsubject = "x"\n'
            (tmp_path / f"{unit}.toml").write_text(f'{body}file = "{unit}.md"\n', encoding="utf-8")
            (tmp_path / f"{unit}.md").write_text(f"{blank} {unit}", encoding="utf-8")
        (tmp_path / "blank.txt").write_text(blank, encoding="utf-8")

        assert 1 == main(["inspect", "--strict", "--texts", str(tmp_path)])
        assert "[copied-text]" in capsys.readouterr().out
        assert 0 == main(["inspect", "--strict", "--texts", "--blank", str(tmp_path / "blank.txt"), str(tmp_path)])
