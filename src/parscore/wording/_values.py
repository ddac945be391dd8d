"""Values and sentences that can be said in either language."""

import datetime

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

import attrs

from ._catalogue import CATALOGUE
from ._dates import say_date
from ._numbers import say_number, write_number


Lang: TypeAlias = Literal["vi", "en"]
LANGUAGES = ("vi", "en")


@attrs.frozen
class Text:
    """A text in both languages, as a criteria file gives it."""

    vi: str
    en: str

    def say(self, lang: str) -> str:
        """Return the text in *lang*."""
        return self.vi if lang == "vi" else self.en


@attrs.frozen
class Points:
    """A number of points inside a sentence; it is scaled with its ledger line."""

    value: Fraction


@attrs.frozen
class Percent:
    """A ratio that is said as a percentage: 0.95 is 95 %."""

    value: Fraction


@attrs.frozen
class Message:
    """
    A sentence: an id in the catalogue and the values that fill it.

    Attributes:
        id: Stable id of the template.
        values: What fills its fields.
        template: A template of its own, for rule kinds that come as plugins.
    """

    id: str
    values: Mapping[str, "Value"] = attrs.field(factory=dict[str, "Value"], hash=False)
    template: Text | None = None

    def say(self, lang: str) -> str:
        """
        Return the sentence in *lang*.

        Raises:
            ValueError: There is no such language.
        """
        if lang not in LANGUAGES:
            text = f"lang is one of {', '.join(LANGUAGES)}, not {lang!r}"
            raise ValueError(text)
        template = self.template or CATALOGUE[self.id]
        text = template.say(lang) if isinstance(template, Text) else template[lang == "en"]
        return text.format_map({name: say(value, lang) for name, value in self.values.items()})

    def scaled(self, factor: Fraction) -> "Message":
        """Return the sentence with every number of points times *factor*."""
        return attrs.evolve(self, values={k: _scaled(v, factor) for k, v in self.values.items()})

    def to_dict(self) -> dict[str, object]:
        """Return id and values as plain data."""
        return {"id": self.id, "values": {k: _plain(v) for k, v in self.values.items()}}


Value: TypeAlias = (
    str | int | Fraction | Decimal | datetime.date | Text | Points | Percent | Message | tuple["Value", ...]
)


def say(value: Value, lang: str) -> str:
    """Say one *value* in *lang*."""
    match value:
        case str():
            return value
        case Text() | Message():
            return value.say(lang)
        case Points():
            return say_number(value.value, lang)
        case Percent():
            return _say_percent(value.value * 100, lang)
        case datetime.date():
            return say_date(value, lang)
        case tuple():
            return "; ".join(say(item, lang) for item in value)
        case int() | Fraction():
            return say_number(value, lang)
        case _:
            return say_number(Fraction(value), lang)


def _say_percent(number: Fraction, lang: str) -> str:
    """Say a percentage to two places, but never as a whole per cent that it does not reach."""
    cut = Fraction(round(number * 100), 100)
    if cut != number and cut.denominator == 1:
        cut = Fraction(int(number * 100), 100)
    return f"{'' if cut == number else '≈ '}{say_number(cut, lang)} %"


def _scaled(value: Value, factor: Fraction) -> Value:
    match value:
        case Points():
            return Points(value.value * factor)
        case Message():
            return value.scaled(factor)
        case tuple():
            return tuple(_scaled(item, factor) for item in value)
        case _:
            return value


def _plain(value: Value) -> object:
    match value:
        case str() | int():
            return value
        case Text():
            return {"vi": value.vi, "en": value.en}
        case Message():
            return value.to_dict()
        case Points() | Percent():
            return write_number(value.value)
        case datetime.date():
            return value.isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case _:
            return write_number(Fraction(value))
