"""Evidence: the register of a unit, and what each document in it is worth."""

from .fitting import Case, FactValue, Filed, fit
from .loading import load_register, load_registers, read_register
from .model import Document, Fact, Register


__all__ = [
    "Case",
    "Document",
    "Fact",
    "FactValue",
    "Filed",
    "Register",
    "fit",
    "load_register",
    "load_registers",
    "read_register",
]
