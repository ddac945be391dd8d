"""A TOML text as JSON data, as a checker of JSON Schema sees it: a date is a string."""

import datetime

from decimal import Decimal

import jsonschema
import tomli


def json_data(text):
    """Return the data of a TOML text; decimals stay exact."""
    return _plain(tomli.loads(text, parse_float=Decimal))


def _plain(value):
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def validator_of(schema):
    """Return what validates against *schema*, formats included."""
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def complaints(schema, data):
    """Return what is wrong with *data*, and where."""
    return [(error.json_path, error.message[:120]) for error in validator_of(schema).iter_errors(data)]


def is_valid(schema, value):
    """Tell whether *schema* accepts *value*."""
    return validator_of(schema).is_valid(value)
