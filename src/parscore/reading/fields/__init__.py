"""What a page says, field by field."""

from ._read import read_fields


__all__ = ["read_fields"]
