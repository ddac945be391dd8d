"""What Tombi, a checker and language server of TOML, makes of the schemas."""

import json
import subprocess

from pathlib import Path

import pytest

from breaks import BREAKS
from language_server import CURSOR, LanguageServer, tool
from parscore.authoring.schemas import write_schemas
from parscore.criteria import find_criteria, shipped_folder


TOMBI = tool("tombi")
EXAMPLES = Path(__file__).parents[2] / "examples"

pytestmark = pytest.mark.skipif(TOMBI is None, reason="tombi is not installed")

CRITERIA = """\
#:schema ./criteria-1.schema.json

format = "parscore.criteria/1"

[set]
id = "test/set"
year = 2023
level = "commune"
title = { vi = "Bộ thử", en = "Test set" }
status = "illustrative"
total = 2
window = { from = 2022-12-01, to = 2024-01-31 }

[documents.plan]
title = "Kế hoạch"
types = ["KH"]

[facts."dossiers.on_time"]
title = "Hồ sơ đúng hạn"
sort = "count"

[criteria.1]
title = "Lĩnh vực"

[criteria.1.1]
title = "Kế hoạch năm"
max = 1
rule = {
    kind = "document",
    document = "plan",
    due = 2023-03-31,
    late = "50 %",
}

[criteria.1.2]
title = "Hồ sơ"
max = 1
rule = {
    kind = "all_of",
    conditions = [
        { kind = "per_item", fact = "dossiers.on_time", each = 1 },
    ],
}
"""
REGISTER = """\
#:schema ./register-1.schema.json

format = "parscore.register/1"
criteria = "test/set"

[unit]
id = "xa-a"
name = "Xã A"
year = 2023

[facts]
"dossiers.on_time" = { value = 3, final = true }

[[documents]]
number = "5/KH-UBND"
date = 2023-03-28
subject = "Kế hoạch năm"
"""


def lint(*files, cwd):
    """Return the problems that Tombi finds, warnings included, as (line, code, message)."""
    out = cwd / "diagnostics.json"
    options = ["--offline", "--diagnostics-format", "json", "--diagnostics-file", str(out)]
    done = subprocess.run([TOMBI, "lint", *options, *files], cwd=cwd, capture_output=True, check=False)  # noqa: S603
    found = json.loads(out.read_text(encoding="utf-8"))

    assert (1 if any(item["level"] == "error" for item in found) else 0) == done.returncode, done.stderr
    return [(item["range"]["start"]["line"], item["code"], item["message"]) for item in found]


@pytest.fixture
def folder(tmp_path):
    """A folder with the schemas in it."""
    write_schemas(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def editor(tmp_path_factory):
    """Tombi's language server, with a folder open that has the schemas in it."""
    folder = tmp_path_factory.mktemp("editor")
    write_schemas(folder)
    with LanguageServer([TOMBI, "lsp", "--offline"], folder) as server:
        yield server


class TestLint:
    def test_accepts_every_shipped_file(self, tmp_path):
        """
        Not one error or warning; the schema says that they are TOML 1.1.
        """
        examples = [file for file in EXAMPLES.rglob("*.toml") if file.name != "pyproject.toml"]
        files = [*shipped_folder().rglob("*.toml"), *examples]

        assert [] == lint(*map(str, files), cwd=tmp_path)

    @pytest.mark.parametrize("text", [CRITERIA, REGISTER], ids=["criteria", "register"])
    def test_accepts_what_is_broken_below(self, text, folder):
        """
        The texts are sound before they are broken.
        """
        (folder / "text.toml").write_text(text, encoding="utf-8")

        assert [] == lint("text.toml", cwd=folder)

    @pytest.mark.parametrize(
        ("old", "new", "code"),
        [
            ('level = "commune"', 'lvel = "commune"', "key-not-allowed"),
            ('level = "commune"', 'level = "village"', "enum"),
            ("year = 2023", 'year = "2023"', "type-mismatch"),
            ("year = 2023", "year = 20233", "integer-maximum"),
            ("from = 2022-12-01", 'from = "2022-12-01"', "type-mismatch"),
            ('types = ["KH"]', 'types = ["Kế hoạch"]', "enum"),
            ('sort = "count"', 'sort = "counts"', "enum"),
            ("[criteria.1.2]", "[criteria.1.02]", "key-pattern"),
            ("[criteria.1.2]", "[criteria.1.xx]", "key-pattern"),
            ("max = 1", "max = -1", "integer-minimum"),
            ("max = 1", 'max = "một"', "string-pattern"),
            ("max = 1", "maximum = 1", "key-pattern"),
            ('    kind = "document"', '    kind = "documents"', "enum"),
            ('    document = "plan"', '    fact = "plan"', "key-not-allowed"),
            ('    document = "plan"', "    document = 5", "type-mismatch"),
            ("    due = 2023-03-31", '    due = "31/3/2023"', "string-pattern"),
            ('    late = "50 %"', '    late = "half"', "string-pattern"),
            ('        { kind = "per_item",', '        { kind = "per_itme",', "enum"),
            (" each = 1 }", " }", "table-key-required"),
            ('format = "parscore.criteria/1"', 'format = "parscore.criteria/2"', "const"),
        ],
    )
    def test_refuses_a_broken_set_at_its_line(self, old, new, code, folder):
        """
        Nothing else is said, but that a misspelt key is missing.
        """
        line = CRITERIA[: CRITERIA.index(old)].count("\n") + 1
        (folder / "text.toml").write_text(CRITERIA.replace(old, new, 1), encoding="utf-8")
        found = {problem[:2] for problem in lint("text.toml", cwd=folder)}

        misspelt = {(at, said) for at, said in found if said == "table-key-required" and code == "key-not-allowed"}

        assert {(line, code)} == found - misspelt

    @pytest.mark.parametrize(
        ("old", "line", "message"),
        [
            ('status = "illustrative"\n', 5, '"status" is required'),
            ('title = "Lĩnh vực"\n', 22, '"title" is required'),
            ('    kind = "document",\n', 28, '"kind" is required'),
        ],
    )
    def test_says_what_is_missing_where_its_table_begins(self, old, line, message, folder):
        """
        A key that is not there has no line; its table has.
        """
        (folder / "text.toml").write_text(CRITERIA.replace(old, "", 1), encoding="utf-8")

        assert (line, message) in [(at, said) for at, _, said in lint("text.toml", cwd=folder)]

    @pytest.mark.parametrize(
        ("old", "new", "code"),
        [
            ("final = true", "finale = true", "key-not-allowed"),
            ("date = 2023-03-28", 'date = "28/3/2023"', "type-mismatch"),
            ("subject =", "subjekt =", "key-not-allowed"),
            ("[unit]", "[units]", "key-not-allowed"),
        ],
    )
    def test_refuses_a_broken_register_at_its_line(self, old, new, code, folder):
        """
        So it is with a register.
        """
        line = REGISTER[: REGISTER.index(old)].count("\n") + 1
        (folder / "text.toml").write_text(REGISTER.replace(old, new, 1), encoding="utf-8")

        assert (line, code) in [problem[:2] for problem in lint("text.toml", cwd=folder)]

    def test_takes_an_amendment_that_says_only_what_changes(self, folder):
        """
        With `amends` nothing that the amended set has need be said again.
        """
        text = CRITERIA[: CRITERIA.index("year =")] + 'amends = "test/old"\n[criteria.1.1]\nmax = 2\n'
        (folder / "text.toml").write_text(text, encoding="utf-8")

        assert [] == lint("text.toml", cwd=folder)

    def test_finds_every_break_of_form_in_the_shipped_set(self, tmp_path):
        """
        Misspelt keys, names in closed lists and codes, all at once, each at its line; the rest is for `parscore check`.
        """
        form = {"unknown-key", "unknown-rule-kind", "unknown-type", "wrong-choice", "not-a-code"}
        breaks = [item for item in BREAKS if item.code in form]
        text = find_criteria("cho-moi/commune-2023").read_text(encoding="utf-8")
        for item in breaks:
            text = text.replace(item.old, item.new)
        (tmp_path / "criteria" / "broken").mkdir(parents=True)
        (tmp_path / "criteria" / "broken" / "set.toml").write_text(text, encoding="utf-8")
        write_schemas(tmp_path / "schemas")
        found = {line for line, *_ in lint("criteria", cwd=tmp_path)}
        lines = text.split("\n")

        assert len(breaks) >= 15
        assert [] == [item.name for item in breaks if not any(item.at in lines[line - 1] for line in found)]


SET = CRITERIA[: CRITERIA.index("year =")]
LEAF = CRITERIA[: CRITERIA.index("rule =")]


class TestComplete:
    def test_offers_the_keys_of_a_set_that_are_not_there_yet(self, editor):
        """
        Every key of [set] but the one that stands.
        """
        offered = editor.complete(f"{SET}{CURSOR}\n")

        assert {"year", "level", "title", "status", "total", "window", "amends"} <= set(offered)
        assert "id" not in offered

    def test_offers_the_levels(self, editor):
        """
        A closed list is offered as values.
        """
        levels = ["province", "department", "district", "commune", "agency", "unit"]

        assert [f'"{level}"' for level in levels] == editor.complete(f"{SET}level = {CURSOR}\n")

    def test_offers_the_keys_of_a_criterion(self, editor):
        """
        In the tree, however deep.
        """
        offered = editor.complete(f"{LEAF}{CURSOR}\n")

        assert {"rule", "cite", "examples", "requires", "not_applicable"} <= set(offered)
        assert {"title", "max"} & set(offered) == set()

    def test_offers_the_kinds_of_rule(self, editor):
        """
        All of them, as values of `kind`.
        """
        offered = editor.complete(f'{LEAF}rule = {{ kind = "{CURSOR}" }}\n')

        assert 11 == len(offered)
        assert {'"periodic"', '"tiers"', '"all_of"'} <= set(offered)

    @pytest.mark.parametrize(
        ("rule", "offered"),
        [
            (
                '{ kind = "per_item", ¦ }',
                {"fact", "document", "each", "better", "ratio", "issuer", "signer", "to", "cites", "by"},
            ),
            ('{\n    kind = "choice",\n    ¦\n}', {"fact", "options"}),
            ('{ kind = "survey", ¦ }', {"fact"}),
            ('{ kind = "all_of", conditions = [{ kind = "judged", ¦ }] }', {"fact"}),
            (
                '{ kind = "tiers", fact = "share", tiers = [{ ¦ }] }',
                {"from", "above", "to", "below", "exactly", "points"},
            ),
        ],
    )
    def test_offers_the_keys_of_the_kind_that_is_written(self, rule, offered, editor):
        """
        And of no other kind, in an inline table over one line or several, at any depth.

        `$key` is Tombi's word for a key of one's own; the schema must leave the
        rule's outer table open, so that it is offered although it is refused.
        """
        assert offered == set(editor.complete(f"{LEAF}rule = {rule}\n")) - {"$key"}

    def test_offers_the_phrases_of_a_deadline(self, editor):
        """
        The examples of a key are offered as its values.
        """
        offered = editor.complete(f'{LEAF}rule = {{ kind = "document", document = "plan", due = {CURSOR} }}\n')

        assert '"day 5 of months 3, 6, 9, 12"' in offered

    def test_offers_the_keys_of_a_register(self, editor):
        """
        In [[documents]], which is an array of tables.
        """
        offered = editor.complete(f"{REGISTER}{CURSOR}\n")

        assert {"kind", "received", "period", "proves"} <= set(offered)


class TestHover:
    @pytest.mark.parametrize(
        ("text", "vi", "en"),
        [
            (f'{SET}le{CURSOR}vel = "commune"\n', "Cấp được chấm điểm", "Whom the set scores"),
            (
                f"{LEAF}ca{CURSOR}p = 3\n",
                "Điểm thưởng hoặc điểm trừ cao nhất",
                "The most that a bonus or penalty can be",
            ),
            (f'{LEAF}rule = {{ ki{CURSOR}nd = "tiers" }}\n', "Kiểu chấm điểm", "- `tiers`: Bands of a ratio"),
            (f'{LEAF}rule = {{ kind = "periodic", ev{CURSOR}ery = "quarter" }}\n', "Kỳ: month (tháng)", "The periods"),
        ],
    )
    def test_tells_the_key_in_both_languages(self, text, vi, en, editor):
        """
        Vietnamese first, then English.
        """
        told = editor.hover(text)

        assert vi in told
        assert en in told
        assert told.index(vi) < told.index(en)
