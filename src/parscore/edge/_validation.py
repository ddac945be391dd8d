"""Collect every problem of a file, each at its place and in both languages."""

import datetime

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

import attrs

from pydantic import BaseModel, ConfigDict, ValidationError

from parscore.errors import ParscoreError, raise_all
from parscore.wording import Message, Text, Value

from ._marks import Path
from ._reading import Source


class Written(BaseModel):
    """A table as it is written in a file: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, arbitrary_types_allowed=True)


_Model = TypeVar("_Model", bound=BaseModel)

#: What pydantic wanted, in words.
_WANTED: dict[str, Text] = {
    "string_type": Text("một chuỗi", "a string"),
    "int_type": Text("một số nguyên", "a whole number"),
    "bool_type": Text("true hoặc false", "true or false"),
    "date_type": Text("một ngày, như 2023-03-28", "a date such as 2023-03-28"),
    "dict_type": Text("một bảng", "a table"),
    "model_type": Text("một bảng", "a table"),
    "list_type": Text("một mảng", "an array"),
    "tuple_type": Text("một mảng", "an array"),
    "not-a-number": Text(
        'số đúng: 2, 0.25 hoặc "1/3"; không nhận nan, inf', 'an exact number: 2, 0.25 or "1/3"; not nan, not inf'
    ),
    "negative": Text("một số từ 0 trở lên", "a number from 0 up"),
    "not-a-share": Text('một tỷ lệ từ 0 đến 1, như "95 %"', 'a share from 0 to 1, such as "95 %"'),
    "not-a-text": Text('một chuỗi có chữ, hoặc { vi = "…", en = "…" }', 'a text, or { vi = "…", en = "…" }'),
    "outside-calendar": Text("ngày, năm trong khoảng 1900–2100", "a date or year from 1900 to 2100"),
    "not-a-deadline": Text(
        'ngày, hoặc "day 5 of months 3, 6", "5 days after the period ends", "10 working days after <nguồn>", '
        '"15 days after document <loại>"',
        'a date, or "day 5 of months 3, 6", "5 days after the period ends", "10 working days after <source>", '
        '"15 days after document <kind>"',
    ),
    "not-a-pair": Text('["phần", "tổng"]: tên hai chỉ tiêu', '["part", "whole"]: the names of two facts'),
    "not-texts": Text("một chuỗi hoặc một mảng chuỗi", "a text or an array of texts"),
    "not-digits": Text('"exact" hoặc số chữ số thập phân từ 0 đến 9', '"exact" or a number of decimals from 0 to 9'),
    "not-expected": Text('một số đúng, "n/a" hoặc "?"', 'an exact number, "n/a" or "?"'),
    "not-a-digest": Text("64 chữ số hệ mười sáu", "64 hexadecimal digits"),
    "greater_than_equal": Text("một số nguyên từ 0 trở lên", "a whole number from 0 up"),
    "string_too_short": Text("một chuỗi có chữ", "a text that is not empty"),
}


def closest(name: str, accepted: Iterable[str]) -> str | None:
    """Return the accepted name that *name* may be a misspelling of."""
    pool = {candidate.casefold(): candidate for candidate in accepted}
    near = get_close_matches(name.casefold(), pool, n=1, cutoff=0.6)
    return pool[near[0]] if near else None


def shorten(value: object) -> str:
    """Write a value that was found, on one line and not at length."""
    match value:
        case dict():
            text = "{…}"
        case list():
            text = "[…]"
        case bool():
            text = str(value).lower()
        case datetime.date():
            text = value.isoformat()
        case int() if value.bit_length() > 4096:  # noqa: PLR2004 -- str() refuses such a number
            text = hex(value)
        case str():
            text = f'"{value}"'
        case _:
            text = str(value)
    return _on_one_line(text)


def _on_one_line(text: str) -> str:
    text = text if len(text) <= 60 else f"{text[:57]}…"  # noqa: PLR2004
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)


@attrs.frozen
class Lenience:
    """
    How much of a table is kept where some of it is wrong.

    Attributes:
        stand_in: What stands in for keys that must be there; a table's keys
            stand in for those that it lacks, an array's one item for what any
            of its tables lacks.
        depth: How deep below a key things are left out, where it is not the
            whole key: 2 leaves out ``facts.x`` and keeps ``facts``.
    """

    stand_in: Mapping[str, Any] = attrs.Factory(dict[str, Any])
    depth: Mapping[str, int] = attrs.Factory(dict[str, int])


@attrs.define
class Problems:
    """
    The problems of one input, gathered to be raised at once.

    Attributes:
        error: The class to raise them as.
    """

    error: type[ParscoreError]
    found: list[ParscoreError] = attrs.Factory(list[ParscoreError])

    def add(self, source: Source, path: Path, message: str, *, at_value: bool = False, **values: Value) -> None:
        """Note a problem at *path*: the message's id and what fills it."""
        place = source.place(path, value=at_value)
        self.found.append(self.error(Message(f"error.{message}", values), place))

    def unknown(self, source: Source, path: Path, message: str, name: str, accepted: Iterable[str]) -> None:
        """Note a name that is none of *accepted*, with the nearest that is."""
        names = tuple(dict.fromkeys(accepted))
        near = closest(name, names)
        values: dict[str, Value] = {"found": _on_one_line(name), "accepted": _list(names)}
        if near is None:
            values["hint"] = Message("error.hint-accepted", {"accepted": _list(names)}) if names else ""
        else:
            values |= {"suggestion": near, "hint": Message("error.hint-near", {"suggestion": _on_one_line(near)})}
        self.add(source, path, message, at_value=False, **values)

    def is_of_another_format(self, source: Source, accepted: str) -> bool:
        """Tell whether a file says another format; that is one problem, not one for each key."""
        found = source.data.get("format")
        if not isinstance(found, str) or found == accepted:
            return False
        self.add(source, ("format",), "wrong-format", at_value=True, found=found, accepted=accepted)
        return True

    def validate(self, model: type[_Model], data: object, source: Source, path: Path) -> _Model | None:
        """Return *data* as *model*; note what is wrong and return None."""
        try:
            return model.model_validate(data)
        except ValidationError as error:
            self._translate_all(model, data, source, path, error.errors(include_url=False))
            return None

    def salvage(
        self,
        model: type[_Model],
        data: object,
        source: Source,
        path: Path,
        lenience: Lenience,
    ) -> tuple[_Model | None, frozenset[Path]]:
        """
        Return *data* as *model* with what is wrong noted and left out, so that
        the rest can be looked at in the same pass; and the paths left out.

        Args:
            model: The model.
            data: The table as written.
            source: Its file.
            path: Where it stands.
            lenience: What may be left out, and what stands in for it.
        """
        try:
            return model.model_validate(data), frozenset()
        except ValidationError as error:
            items = error.errors(include_url=False)
        self._translate_all(model, data, source, path, items)
        if not isinstance(data, dict):
            return None, frozenset()
        locs = [item["loc"] for item in items if item["loc"]]
        bad = frozenset(loc[: lenience.depth.get(str(loc[0]), 1)] for loc in locs)
        # The last resort is what stands in, where that is a table of its own.
        for left in (_without(data, bad), {}):
            kept = left | {key: _filled(left.get(key), value) for key, value in lenience.stand_in.items()}
            try:
                return model.model_validate(kept), bad
            except ValidationError:
                pass
        return None, bad

    def _translate_all(
        self, model: type[BaseModel], data: object, source: Source, path: Path, items: Iterable[Any]
    ) -> None:
        """Note what pydantic found; a key that is there under a misspelt name is not called missing as well."""
        noted = Problems(self.error)
        for item in items:
            noted._translate(model, data, source, path, item)
        misspelt = {(_above(problem), problem.suggestion) for problem in noted.found if problem.code == "unknown-key"}
        self.found.extend(
            problem
            for problem in noted.found
            if problem.code != "missing-key" or (_above(problem), problem.found) not in misspelt
        )

    def _translate(
        self,
        model: type[BaseModel],
        data: object,
        source: Source,
        path: Path,
        item: Any,  # noqa: ANN401
    ) -> None:
        kind, found = item["type"], item["input"]
        loc = _written_path(data, item["loc"], missing=kind == "missing")
        where = (*path, *loc)
        if kind == "missing":
            self.add(source, where, "missing-key", found=str(loc[-1]))
        elif kind == "extra_forbidden":
            self.unknown(source, where, "unknown-key", str(loc[-1]), _keys_at(model, item["loc"][:-1], loc))
        elif kind == "literal_error":
            names = tuple(part.strip(" '") for part in item["ctx"]["expected"].replace(" or ", ", ").split(","))
            self.unknown(source, where, "wrong-choice", found if isinstance(found, str) else shorten(found), names)
        else:
            wanted = _WANTED.get(kind)
            accepted = Text(item["msg"], item["msg"]) if wanted is None else wanted
            self.add(source, where, "wrong-value", at_value=True, found=shorten(found), accepted=accepted)

    def raise_all(self) -> None:
        """Raise the problems together, in the order of the lines, if there are any."""
        self.found.sort(key=lambda problem: (problem.file or "", problem.line or 0, problem.column or 0))
        raise_all(self.found)


def _above(problem: ParscoreError) -> tuple[str | None, str]:
    """Return the file and the table of a problem's key."""
    return problem.file, (problem.key or "").rpartition(".")[0]


def _without(data: "dict[str, Any]", paths: Iterable[Path]) -> "dict[str, Any]":
    """Return *data* without what stands at *paths*; an item of an array leaves an empty table, so that none moves."""
    kept = dict(data)
    for path in paths:
        here: Any = kept
        for part in path[:-1]:
            here[part] = inner = here[part].copy()
            here = inner
        last = path[-1]
        if isinstance(here, dict):
            here.pop(last, None)
        else:
            here[last] = {}
    return kept


def _filled(here: Any, value: Any) -> object:  # noqa: ANN401 -- any TOML value
    """Return *here* with *value*, or the keys of *value*, where it lacks them; of an array, in each of its tables."""
    if isinstance(value, list):
        return [_filled(item, value[0]) for item in here] if isinstance(here, list) else []
    if here is None:
        return value
    return value | here if isinstance(value, dict) and isinstance(here, dict) else here


def _written_path(data: object, loc: Iterable[object], *, missing: bool) -> Path:
    """Return where *loc* stands in *data*: without the names that pydantic gives to its own steps."""
    here: Any = data
    path: list[str | int] = []
    steps = [part for part in loc if isinstance(part, (str, int))]
    for number, part in enumerate(steps):
        if isinstance(here, list):
            known = isinstance(part, int) and part < len(here)
        else:
            known = isinstance(here, dict) and part in here
        if known:
            here = _at(here, part)
        if known or (missing and number == len(steps) - 1):
            path.append(part)
    return tuple(path)


def _at(container: Any, part: str | int) -> object:  # noqa: ANN401 -- a table or an array
    return container[part]


def _list(names: Iterable[str], most: int = 12) -> str:
    shown = [_on_one_line(name) for name in names]
    rest = len(shown) - most
    return ", ".join(shown[:most]) + (f", … (+{rest})" if rest > 0 else "")


def _keys_at(model: object, loc: Path, written: Path) -> list[str]:
    """Return the keys of the table at pydantic's *loc* inside *model*; names that are not *written* are its own."""
    for part in loc:
        if isinstance(part, int) or part in written:
            model = _step(model, part)
    model = _strip(model)
    if isinstance(model, type) and issubclass(model, BaseModel):
        return [field.alias or name for name, field in model.model_fields.items()]
    return []


def _step(model: object, part: str | int) -> object:
    model = _strip(model)
    if isinstance(model, type) and issubclass(model, BaseModel):
        fields: Mapping[str, Any] = model.model_fields
        named = {field.alias or name: field.annotation for name, field in fields.items()}
        return named.get(str(part))
    arguments = get_args(model)
    return arguments[-1] if arguments and arguments[-1] is not Ellipsis else (arguments[0] if arguments else None)


def _strip(model: object) -> object:
    """Return what stands in an optional, or below its validators: the model of ``Model | None``."""
    if get_origin(model) is Annotated:
        return _strip(get_args(model)[0])
    if get_origin(model) in (Union, UnionType):
        models = [part for part in get_args(model) if part is not type(None)]
        tables = [part for part in models if isinstance(part, type) and issubclass(part, BaseModel)]
        return _strip((tables or models)[0])
    return model
