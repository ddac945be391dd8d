"""What Taplo, a checker that reads TOML 1.0 only, makes of the schemas."""

import re
import subprocess

from pathlib import Path

import pytest

from language_server import tool
from parscore.authoring.schemas import write_schemas


TAPLO = tool("taplo")
EXAMPLES = Path(__file__).parents[2] / "examples"

pytestmark = pytest.mark.skipif(TAPLO is None, reason="taplo is not installed")

#: Every inline table is on one line, as TOML 1.0 wants it.
CRITERIA = """\
#:schema ./criteria-1.schema.json
format = "parscore.criteria/1"

[set]
id = "test/set"
year = 2023
level = "commune"
title = "Bộ thử"
status = "illustrative"
total = 2
window = { from = 2022-12-01, to = 2024-01-31 }

[documents.plan]
title = "Kế hoạch"
types = ["KH"]

[criteria.1]
title = "Kế hoạch năm"
max = 1
rule = { kind = "document", document = "plan", due = 2023-03-31, late = "50 %" }

[criteria.2]
title = "Sáng kiến"
max = 1
rule = { kind = "per_item", document = "plan", each = 1 }
"""
_PROBLEM = re.compile(r"^error: (.*)\n\s*┌─ .*?:(\d+):\d+$", re.MULTILINE)


def lint(text, folder, *options):
    """Return the problems that Taplo finds in *text*, as (line, message)."""
    write_schemas(folder)
    file = folder / "text.toml"
    file.write_text(text, encoding="utf-8")
    command = [TAPLO, "lint", "--colors", "never", "--no-auto-config", *options, str(file)]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)  # noqa: S603 -- the tests' own tool
    found = [(int(line), message) for message, line in _PROBLEM.findall(done.stderr.decode())]

    assert bool(found) == bool(done.returncode), done.stderr
    return found


class TestLint:
    def test_accepts_a_set_without_inline_tables_over_lines(self, tmp_path):
        """
        It follows #:schema, and dates without quotes are dates.
        """
        assert [] == lint(CRITERIA, tmp_path)

    def test_accepts_it_by_a_schema_of_the_command_line(self, tmp_path):
        """
        Where the file does not name one.
        """
        url = (tmp_path / "criteria-1.schema.json").as_uri()
        text = CRITERIA.partition("\n")[2]

        assert [] == lint(text, tmp_path, "--schema", url)
        assert [6] == [line for line, _ in lint(text.replace('"commune"', '"village"'), tmp_path, "--schema", url)]

    @pytest.mark.parametrize("file", sorted(EXAMPLES.glob("cho-moi-2023/**/*.toml")), ids=lambda file: file.stem)
    def test_accepts_the_shipped_registers(self, file):
        """
        They are TOML 1.0 as well.
        """
        done = subprocess.run(  # noqa: S603 -- the tests' own tool
            [TAPLO, "lint", "--no-auto-config", str(file)], capture_output=True, check=False
        )

        assert 0 == done.returncode, done.stderr

    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            ('level = "commune"', 'level = "village"', '"village" is not one of ["province",'),
            ("year = 2023", 'year = "2023"', '"2023" is not of type "integer"'),
            ("year = 2023", "year = 20233", "20233 is greater than the maximum of 2100"),
            ("from = 2022-12-01", 'from = "1/12/2022"', '"1/12/2022" is not a "date"'),
            ('types = ["KH"]', 'types = ["Kế hoạch"]', '"Kế hoạch" is not one of ["NQ",'),
            ("max = 1", "max = -1", "-1 is not valid under any of the schemas"),
            ('kind = "document"', 'kind = "documents"', '"documents" is not one of ["all_of",'),
            (', document = "plan", due', ', fact = "plan", due', "Additional properties are not allowed ('fact' was"),
            (
                '"per_item", document = "plan", each = 1',
                '"per_item", document = "plan"',
                '"each" is a required property',
            ),
        ],
    )
    def test_refuses_a_broken_value_or_rule_at_its_line(self, old, new, message, tmp_path):
        """
        With the schema's own words, in the terms of the kind of rule that is written.
        """
        line = CRITERIA[: CRITERIA.index(old)].count("\n") + 1
        found = lint(CRITERIA.replace(old, new, 1), tmp_path)

        assert {line} == {at for at, _ in found}
        assert any(said.startswith(message) for _, said in found)

    @pytest.mark.parametrize(
        ("old", "new", "table", "message"),
        [
            ('level = "commune"', 'lvel = "commune"', "[set]", "Additional properties are not allowed ('lvel' was"),
            ('status = "illustrative"\n', "", "[set]", '"status" is a required property'),
            ('title = "Kế hoạch năm"', 'titel = "Kế hoạch năm"', "[criteria.1]", '"title" is a required property'),
        ],
    )
    def test_refuses_a_misspelt_or_missing_key_from_its_table_on(self, old, new, table, message, tmp_path):
        """
        The line of the key itself is lost: the table's and all below it are named.
        """
        text = CRITERIA.replace(old, new, 1)
        found = lint(text, tmp_path)
        first = text[: text.index(table)].count("\n") + 1

        assert first == min(line for line, said in found if said.startswith(message))

    def test_takes_a_date_in_quotes_for_a_date(self, tmp_path):
        """
        Lost: parscore refuses it. Taplo sees TOML as JSON, where a date is a string.
        """
        assert [] == lint(CRITERIA.replace("2022-12-01", '"2022-12-01"'), tmp_path)

    def test_refuses_inline_tables_over_several_lines(self, tmp_path):
        """
        Lost: TOML 1.1, in which many of the shipped sets are written.
        """
        found = lint(CRITERIA.replace("rule = { kind", "rule = {\n    kind", 1), tmp_path)

        assert {"invalid TOML"} == {message for _, message in found}
