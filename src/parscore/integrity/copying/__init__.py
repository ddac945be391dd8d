"""Texts that are too much alike. It needs the libraries of the extra ``integrity``."""

from .find import find_copies


__all__ = ["find_copies"]
