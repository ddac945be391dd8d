"""``parscore audit`` on the command line."""

import json

import pytest

from parscore.cli import main
from tables import csv_table


PAR = "examples/published-tables/par-index-2020.csv"
THANH_HOA = "examples/published-tables/thanh-hoa-2023.csv"


class TestAudit:
    @pytest.mark.parametrize(("arguments", "code"), [([], 0), (["--tolerance", "0"], 1), (["--tolerance", "0,01"], 0)])
    def test_fails_where_something_disagrees(self, arguments, code, capsys):
        """0 if all agrees within the tolerance, 1 if not; what disagrees stands with line and column."""
        assert code == main(["audit", PAR, *arguments])
        said = capsys.readouterr().out

        assert (f"{PAR}:3:33: G3: Quảng Ninh, “Published”: ghi 91.04" in said) == bool(code)

    def test_strict_fails_where_a_cell_could_not_be_checked(self, capsys):
        """Four units without a rank: told, and with --strict a failure; a table without shares is none."""
        assert 0 == main(["audit", THANH_HOA, "--excerpt"])
        assert 1 == main(["audit", THANH_HOA, "--excerpt", "--strict"])
        assert 0 == main(["audit", PAR, "--strict"])
        assert "E4, E5, E6, E7: ô trống" in capsys.readouterr().out

    def test_in_json(self, capsys):
        """The output is one JSON document."""
        assert 1 == main(["audit", PAR, "--format", "json", "--tolerance", "0"])
        data = json.loads(capsys.readouterr().out)

        assert ["91.05", "86.76", "85.73"] == [item["follows"] for item in data["found"]]

    def test_takes_every_option(self, capsys, tmp_path):
        """Columns, the decimal mark, the maximum, the ranking and the mode are stated."""
        path = csv_table(tmp_path, "Ai;X;Y;Z\nA;1.260;63;1\nB;1.260;63;1\n")
        stated = [f"--column={item}" for item in ("Ai=unit", "X=points", "C=index", "z = Rank")]
        terms = ["--decimal", "comma", "--max", "2000", "--ranking", "dense", "--mode", "down", "--lang", "en"]

        assert 0 == main(["audit", str(path), *stated, *terms])
        assert "rounded down" in capsys.readouterr().out

    def test_with_a_criteria_set(self, capsys, tmp_path):
        """A code of the set names a column, whose maximum is the set's."""
        path = csv_table(tmp_path, "Xã;7.1;7.2\nA;9;1\n")

        assert 1 == main(["audit", str(path), "--criteria", "cho-moi/commune-2023"])
        assert "ghi 9, nhưng tối đa chỉ là 1" in capsys.readouterr().out

    @pytest.mark.parametrize("column", ["Published", "=total", "Published=", "Published=sum of all"])
    def test_column_that_says_nothing_is_told(self, column, capsys):
        """A title and a role are wanted, with a sign between them."""
        assert 1 == main(["audit", PAR, "--lang", "en", "--column", column])
        assert capsys.readouterr().err

    def test_file_that_is_not_there(self, capsys):
        """It is told in one line."""
        assert 1 == main(["audit", "khong-co.csv"])
        assert 1 == len(capsys.readouterr().err.splitlines())
