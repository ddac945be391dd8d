"""The keys of the models of both formats, as they are written in files."""

from collections.abc import Iterator
from inspect import get_annotations
from typing import get_type_hints

import attrs

from pydantic import BaseModel

from ._descriptions import DESCRIPTIONS, Told


@attrs.frozen
class Key:
    """
    One key of a model.

    Attributes:
        owner: The class that declares it.
        name: The key as it is written.
        annotation: Its type.
        required: Whether it must be there.
        default: What stands for it, where that is a text, a number or a truth value.
        told: What it means; None if nothing is said.
    """

    owner: type[BaseModel]
    name: str
    annotation: object
    required: bool
    default: str | int | None
    told: Told | None


def keys_of(model: type[BaseModel]) -> Iterator[Key]:
    """Yield the keys of *model*, inherited ones included, without those that its format refuses today."""
    hints = get_type_hints(model, include_extras=True)
    for field_name, field in model.model_fields.items():
        owner = next(base for base in model.__mro__ if field_name in get_annotations(base))
        name = field.alias or field_name
        told = DESCRIPTIONS.get(owner, {}).get(name)
        if told is None and field.description is not None:
            told = Told(field.description, None, tuple(field.examples or ()))
        default = field.default if isinstance(field.default, str | int) else None
        yield Key(owner, name, hints[field_name], field.is_required(), default, told)
