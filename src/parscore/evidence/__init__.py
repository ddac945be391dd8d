"""Evidence: the register of a unit, and what each document in it is worth."""

from .facts import FactValue
from .fitting import Case, Filed, examine_fit, fit
from .loading import examine_register, examine_registers, load_register, load_registers, read_register
from .model import Document, Fact, Reading, Register
from .saving import register_data, write_register


__all__ = [
    "Case",
    "Document",
    "Fact",
    "FactValue",
    "Filed",
    "Reading",
    "Register",
    "examine_fit",
    "examine_register",
    "examine_registers",
    "fit",
    "load_register",
    "load_registers",
    "read_register",
    "register_data",
    "write_register",
]
