"""The schemas say what the models say: no key left out, none made up, the same values accepted."""

import datetime

from decimal import Decimal
from pathlib import Path
from unicodedata import normalize

import pytest

from pydantic import Field, TypeAdapter, ValidationError

from json_data import complaints, is_valid, json_data, validator_of
from parscore.authoring import _descriptions, _schema_fragments
from parscore.authoring._schema_keys import keys_of
from parscore.authoring.schemas import FILES, schema_of, schema_text, shipped_schemas
from parscore.checking import _given
from parscore.criteria import RuleKind, kinds, shipped_folder
from parscore.criteria import _written as criteria
from parscore.criteria._due import DueIn
from parscore.criteria.kinds import BUILT_IN, Rule
from parscore.criteria.model import is_code_part
from parscore.edge import Day, Name, NameOrNames, Number, PointsIn, Share, TextIn, Written, Year
from parscore.evidence import _written as register
from samples import leaf, register_text, set_text


CRITERIA = schema_of("criteria")
REGISTER = schema_of("register")
EXAMPLES = Path(__file__).parents[2] / "examples"
#: Golden cases have no schema, and the project in examples/downstream knows nothing of this folder.
OTHERS = {file for file in EXAMPLES.rglob("*.toml") if "downstream" in file.parts or file.name.endswith(".score.toml")}
SHIPPED = sorted([*shipped_folder().rglob("*.toml"), *(set(EXAMPLES.rglob("*.toml")) - OTHERS)])
IDS = [f"{file.parent.name}/{file.name}" for file in SHIPPED]
MODELS = sorted(
    {model for module in (criteria, register) for model in vars(module).values() if isinstance(model, type)}
    | {kind.model for kind in BUILT_IN.values()}
    | {
        model
        for module in (kinds._answers, kinds._documents, kinds._numbers)
        for model in vars(module).values()
        if isinstance(model, type) and issubclass(model, Written)
    },
    key=lambda model: (model.__module__, model.__name__),
)
MODELS = [model for model in MODELS if issubclass(model, Written) and model.__name__ != "Written"]


def schema_for(text):
    """Return the schema of the format that a TOML text names."""
    return CRITERIA if 'format = "parscore.criteria/1"' in text else REGISTER


def tables(schema, path="$"):
    """Yield every table of keys in *schema*, with its path."""
    if isinstance(schema, list):
        for number, item in enumerate(schema):
            yield from tables(item, f"{path}[{number}]")
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            yield path, schema["properties"]
        for key, item in schema.items():
            if key != "examples" or isinstance(item, dict):
                yield from tables(item, f"{path}.{key}")


class TestDescriptions:
    @pytest.mark.parametrize("model", MODELS, ids=lambda model: f"{model.__module__}.{model.__name__}")
    def test_every_key_is_told_in_both_languages_with_an_example(self, model):
        """
        A key without a description in the table of its class is named here.
        """
        silent = [key.name for key in keys_of(model) if not (key.told and key.told.vi and key.told.en)]
        bare = [key.name for key in keys_of(model) if not (key.told and key.told.examples)]

        assert [] == silent
        assert [] == bare
        assert all(key.told.vi != key.told.en for key in keys_of(model))

    def test_none_is_left_over(self):
        """
        Every description is one of a key that its class declares.
        """
        declared = {(key.owner, key.name) for model in MODELS for key in keys_of(model)}
        told = {(model, name) for model, keys in _descriptions.DESCRIPTIONS.items() for name in keys}

        assert set() == told - declared
        assert set() == declared - told

    def test_every_kind_is_told_with_a_whole_rule(self):
        """
        The kinds told of are the built-in ones, and each example is of its kind.
        """
        assert set(BUILT_IN) == set(_descriptions.KINDS)
        assert all(name == told.examples[0]["kind"] for name, told in _descriptions.KINDS.items())

    def test_what_examples_give_is_what_check_reads(self):
        """
        The keys of `given` are those of the measured numbers, those of evidence, and the two that stand alone.
        """
        shapes = [shape for shape in vars(_given).values() if isinstance(shape, _given._Shape)]
        read = {key for shape in (*shapes, *_given._SHAPES.values()) for key in shape.keys}

        assert read | {"parts", "unproven", "facts", "documents"} == set(_descriptions.GIVEN)

    @pytest.mark.parametrize("schema", [CRITERIA, REGISTER], ids=FILES)
    def test_reach_every_key_of_the_schema(self, schema):
        """
        Whatever key an editor offers, it can explain. Tables that only repeat a key tell nothing.
        """
        kept = {name: item for name, item in schema["$defs"].items() if not name.startswith("whole")}
        silent = [
            f"{path}.{key}"
            for path, keys in tables({**schema, "$defs": kept, "if": {}})
            if ".if" not in path and "$.$defs.rule.anyOf" not in path
            for key, item in keys.items()
            if "\n\n" not in item.get("description", "")
        ]

        assert [] == silent

    @pytest.mark.parametrize("schema", [CRITERIA, REGISTER], ids=FILES)
    def test_examples_are_what_the_schema_accepts(self, schema):
        """
        No example would be refused at its own key.
        """
        wrong = [
            (f"{path}.{key}", example)
            for path, keys in tables(schema)
            for key, item in keys.items()
            for example in item.get("examples", [])
            if not is_valid({**item, "$defs": schema["$defs"]}, example)
        ]

        assert [] == wrong

    def test_kind_examples_are_rules(self):
        """
        The example of every kind is accepted as a rule.
        """
        rule = {"$ref": "#/$defs/rule", "$defs": CRITERIA["$defs"]}
        wrong = [name for name, told in _descriptions.KINDS.items() if not is_valid(rule, told.examples[0])]

        assert [] == wrong


class TestCodes:
    def test_are_those_that_the_tree_accepts(self):
        """
        The pattern has no look-ahead, so it is written otherwise than the tree's; both take the same keys.
        """
        pattern = {
            "type": "object",
            "patternProperties": {_schema_fragments.CODE_PART: True},
            "additionalProperties": False,
        }
        check = validator_of(pattern)
        # ſ casefolds to s, so that the tree takes it; nobody writes it.
        letters = {normalize("NFC", chr(code)) for code in range(0x20, 0x3000)} - {
            "ſ"
        }  # casefolds to s; nobody writes it
        roman = {
            a + b + c
            for a in ("", "C", "CC", "CCCC")
            for b in ("", "X", "XL", "LXX", "XC", "XXXX")
            for c in ("", "I", "IV", "VIII", "IX", "IIII", "VX")
        }
        keys = {*letters, *roman, *map(str, range(1200)), "01", "00", "10000", "1.1", "ab", "iv", "", "-1", "1 ", " "}

        assert [] == sorted(key for key in keys if check.is_valid({key: 1}) != is_code_part(key))


D = datetime.date(2023, 3, 8)


class TestTypes:
    @pytest.mark.parametrize(
        ("kind", "place", "accepted", "refused"),
        [
            (
                TextIn,
                ("set", "title"),
                ["a", {"vi": "a"}, {"vi": "a", "en": "b"}],
                ["", " ", 1, {}, {"en": "b"}, {"vi": ""}, {"vi": "a", "x": "b"}, ["a"]],
            ),
            (
                Number,
                ("set", "total"),
                [0, -1, 2, Decimal("0.5"), "1/3", "-1/3"],
                ["", "a", "1", "1/0", "50 %", True, [1]],
            ),
            (
                PointsIn,
                ("criterion", "max"),
                [0, 2, Decimal("0.5"), "1/3", "50 %", "50%", "12,5 %", "12.5 %", "150 %"],
                [-1, Decimal("-0.5"), "-1/3", "-5 %", "a", "1", "1/0", True, "%", "5 % x"],
            ),
            (
                Share,
                ("gate", "at_least"),
                [0, 1, Decimal("0.5"), "1/3", "95 %", "100 %", "100,0 %", "0%", "87,4 %"],
                [-1, 2, Decimal("1.1"), "101 %", "100,5 %", "a", True],
            ),
            (NameOrNames, ("document-kind", "subject"), ["a", ["a", "b"], []], ["", [""], [1], 1, {"a": "b"}]),
            (
                DueIn,
                ("rule-document", "due"),
                [
                    D,
                    "day 5 of months 3, 6, 9, 12",
                    "day 5 of month 3,6",
                    "5 days after the period ends",
                    "1 day after plan-341",
                    "10 working days after document x.y",
                    {"on": D},
                    {"on": "5 days after x", "roll": False, "first_day_counts": True},
                ],
                [
                    "",
                    "tomorrow",
                    "day 5",
                    "day of months 3",
                    "days after x",
                    "5 days after the plan",
                    5,
                    True,
                    [],
                    {},
                    {"roll": True},
                    {"on": D, "roll": 1},
                    {"on": D, "more": 1},
                    {"on": {"on": D}},
                ],
            ),
        ],
    )
    def test_take_what_the_model_takes(self, kind, place, accepted, refused):
        """
        Of a value that a validator of our own reads, the schema and the model say the same.
        """
        (table, key) = place
        schema = {**CRITERIA["$defs"][table]["properties"][key], "$defs": CRITERIA["$defs"]}
        self._agree(schema, kind, accepted, refused)

    @pytest.mark.parametrize(
        ("kind", "key", "accepted", "refused"),
        [
            (
                Day,
                "date",
                [D, datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)],
                ["a", 20230308, datetime.date(1899, 12, 31), datetime.date(2101, 1, 1), True],
            ),
            (Name, "number", ["a", " a "], ["", " ", "\t\n", 1, ["a"]]),
        ],
    )
    def test_take_plain_values_likewise(self, kind, key, accepted, refused):
        """
        So of dates and names, which stand in the schema at every key.
        """
        self._agree({**CRITERIA["$defs"]["source"]["properties"][key]}, kind, accepted, refused)

    def test_take_years(self):
        """
        A year is a whole number from 1900 to 2100.
        """
        year = CRITERIA["$defs"]["set"]["properties"]["year"]
        self._agree(year, Year, [1900, 2023, 2100], [1899, 2101, "2023", Decimal("2023.5"), True])

    @staticmethod
    def _agree(schema, kind, accepted, refused):
        adapter = TypeAdapter(kind, config={"strict": True, "arbitrary_types_allowed": True})

        def is_read(value):
            try:
                adapter.validate_python(value)
            except ValidationError:
                return False
            return True

        def plain(value):
            if isinstance(value, dict):
                return {key: plain(item) for key, item in value.items()}
            return value.isoformat() if isinstance(value, datetime.date) else value

        assert [True] * len(accepted) == [is_read(value) for value in accepted]
        assert [False] * len(refused) == [is_read(value) for value in refused]
        assert accepted == [value for value in accepted if is_valid(schema, plain(value))]
        assert [] == [value for value in refused if is_valid(schema, plain(value))]


class TestShipped:
    @pytest.mark.parametrize("name", FILES)
    def test_are_what_is_generated(self, name):
        """
        The files in schemas/ are what the models give today.
        """
        shipped = (shipped_schemas() / FILES[name]).read_text(encoding="utf-8")

        assert schema_text(name) == shipped, "run `make schemas` to write them anew"

    @pytest.mark.parametrize("name", FILES)
    def test_are_schemas(self, name):
        """
        They are sound by the rules of their own dialect.
        """
        schema = schema_of(name)
        validator_of(schema).check_schema(schema)

        assert "https://json-schema.org/draft/2020-12/schema" == schema["$schema"]
        assert f"parscore.{name}/1" == schema["title"]

    @pytest.mark.parametrize("file", SHIPPED, ids=IDS)
    def test_every_file_names_its_schema_first(self, file):
        """
        The first line leads to the schema of the file's format, in the project and in the installed package.
        """
        text = file.read_text(encoding="utf-8")
        key, _, path = text.partition("\n")[0].partition(" ")
        named = (file.parent / path).resolve()

        assert "#:schema" == key
        assert schema_for(text)["title"] == f"parscore.{named.name.partition('-')[0]}/1"
        assert named.is_file()

    @pytest.mark.parametrize("file", SHIPPED, ids=IDS)
    def test_every_file_is_accepted(self, file):
        """
        What is shipped is valid by the schema that it names.
        """
        text = file.read_text(encoding="utf-8")

        assert [] == complaints(schema_for(text), json_data(text))


SMALL = set_text(leaf(code="1") + leaf(code="1.1"), more='[bands.good]\ntitle = "Tốt"\nfrom = 80\n')


class TestBroken:
    @pytest.mark.parametrize(
        ("old", "new", "path"),
        [
            ("criteria/1", "criteria/2", "$.format"),
            ("year = 2023", "yaer = 2023", "$.set"),
            ("year = 2023", 'year = "2023"', "$.set.year"),
            ("year = 2023", "", "$.set"),
            ('level = "commune"', 'level = "village"', "$.set.level"),
            ("window = { from = 2022-12-01, ", "window = { ", "$.set.window"),
            ("2022-12-01", '"early"', "$.set.window.from"),
            ("total = 1", "total = true", "$.set.total"),
            ('types = ["KH"]', 'types = ["XX"]', "$.documents.plan.types[0]"),
            ('sort = "percent"', 'sort = "share"', "$.facts.share.sort"),
            ("from = 80", 'from = "80 %"', "$.bands.good.from"),
            ("[criteria.1.1]", "[criteria.1.01]", "$.criteria['1']"),
            ("max = 1", "max = -1", "$.criteria['1'].max"),
            ("max = 1", "maximum = 1", "$.criteria['1']"),
            ('kind = "document"', 'kind = "paper"', "$.criteria['1'].rule.kind"),
            ('kind = "document", ', "", "$.criteria['1'].rule"),
            ('document = "plan" }', 'document = "plan", each = 1 }', "$.criteria['1'].rule"),
            ('document = "plan" }', "document = 3 }", "$.criteria['1'].rule.document"),
        ],
    )
    def test_set_is_refused_at_its_key(self, old, new, path):
        """
        One wrong key or value is said at its table or value.
        """
        assert old in SMALL
        assert [] == complaints(CRITERIA, json_data(SMALL))
        assert path in [where for where, _ in complaints(CRITERIA, json_data(SMALL.replace(old, new, 1)))]

    @pytest.mark.parametrize(
        ("body", "path"),
        [
            ('[unit2]\nid = "a"', "$"),
            ("[facts]\na = [[1]]", "$.facts.a"),
            ("[facts]\na = { valeu = 1 }", "$.facts.a"),
            ('[claimed]\n"1" = "much"', "$.claimed['1']"),
            ('[not_applicable]\n"1" = ""', "$.not_applicable['1']"),
            ('[[documents]]\nnumber = "1/KH"', "$.documents[0]"),
            ('[[documents]]\nsubject = "a"\ndate = "hôm qua"', "$.documents[0].date"),
            ('[[documents]]\nsubject = "a"\nsha256 = "12"', "$.documents[0].sha256"),
            ('[[reviews]]\nstage = "verified"\nby = "x"\ndate = 2024-01-01', "$.reviews[0].stage"),
        ],
    )
    def test_register_is_refused_at_its_key(self, body, path):
        """
        So it is in a register.
        """
        assert {path} == {where for where, _ in complaints(REGISTER, json_data(register_text(body)))}


PIECE = 'format = "parscore.criteria/1"\n[set]\nid = "a/b"\n[criteria.1.1]\nmax = 2\n[facts.x]\nof = "y"\n'


class TestAmendments:
    def test_say_only_what_changes(self):
        """
        A file that amends another may leave out everything but its id.
        """
        text = PIECE.replace("[criteria", 'amends = "a/a"\n[criteria')

        assert [] == complaints(CRITERIA, json_data(text))
        assert ["$.set"] == [where for where, _ in complaints(CRITERIA, json_data(text.replace('id = "a/b"', "")))]

    def test_are_the_only_sets_that_may(self):
        """
        Without `amends` every set, fact, band, kind of document and criterion must be whole.
        """
        wrong = [where for where, _ in complaints(CRITERIA, json_data(PIECE))]

        assert {"$.set", "$.criteria['1']", "$.criteria['1']['1']", "$.facts.x"} == set(wrong)
        assert 6 == wrong.count("$.set")


class AtMostRule(Rule):
    """A kind of a plugin's, told of in pydantic's way."""

    limit: int = Field(description="The most that is allowed.", examples=[3])
    note: complex | None = None


class TestKinds:
    @pytest.mark.parametrize("name", BUILT_IN)
    def test_each_takes_its_own_keys_only(self, name):
        """
        The keys of a kind's table are those of its model.
        """
        table = CRITERIA["$defs"][f"rule-{name}"]

        assert [key.name for key in keys_of(BUILT_IN[name].model)] == list(table["properties"])
        assert {"const": name} == {"const": table["properties"]["kind"]["const"]}
        assert table["additionalProperties"] is False

    def test_a_key_that_a_kind_needs_is_asked_for(self):
        """
        `per_item` without `each` is refused; `deduct` is not, which may have `items` instead.
        """
        rule = {"$ref": "#/$defs/rule", "$defs": CRITERIA["$defs"]}

        assert [("$", "'each' is a required property")] == complaints(rule, {"kind": "per_item", "fact": "a"})
        assert [] == complaints(rule, {"kind": "deduct", "items": [{"fact": "a", "each": 1}]})

    def test_an_unknown_kind_is_said_once(self):
        """
        Not once for each kind that it is not.
        """
        rule = {"$ref": "#/$defs/rule", "$defs": CRITERIA["$defs"]}
        ((where, message),) = complaints(rule, {"kind": "paper"})

        assert "$.kind" == where
        assert message.startswith("'paper' is not one of ['all_of', 'choice', ")

    def test_those_of_plugins_are_told_where_asked_for(self, monkeypatch):
        """
        The shipped schema has the built-in kinds; `plugins` adds what is installed, its keys told by the plugin.
        """
        found = {**BUILT_IN, "at_most": RuleKind(AtMostRule, lambda *_: ())}
        monkeypatch.setattr("parscore.authoring.schemas.known_kinds", lambda: tuple(sorted(found)))
        monkeypatch.setattr("parscore.authoring.schemas.find_kind", found.get)
        table = schema_of("criteria", plugins=True)["$defs"]["rule-at_most"]

        assert "rule-at_most" not in schema_of("criteria")["$defs"]
        assert {"const": "at_most"} == table["properties"]["kind"]
        assert {
            "type": "integer",
            "description": "The most that is allowed.",
            "examples": [3],
        } == table["properties"]["limit"]
        assert {} == table["properties"]["note"]
