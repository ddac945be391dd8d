"""Letters as files that officials sign."""

from .word import write_letter


__all__ = ["write_letter"]
