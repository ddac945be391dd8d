"""Evidence: the register of a unit, and what each document in it is worth."""

from . import shown as shown  # how its objects are shown
from .case import Case, Filed
from .facts import FactValue
from .fitting import examine_fit, fit
from .loading import examine_register, examine_registers, load_register, load_registers, read_register
from .model import Document, Fact, Reading, Register
from .reviews import STAGES, Decision, Review, last_stage, register_at
from .saving import register_data, write_register


__all__ = [
    "STAGES",
    "Case",
    "Decision",
    "Document",
    "Fact",
    "FactValue",
    "Filed",
    "Reading",
    "Register",
    "Review",
    "examine_fit",
    "examine_register",
    "examine_registers",
    "fit",
    "last_stage",
    "load_register",
    "load_registers",
    "read_register",
    "register_at",
    "register_data",
    "write_register",
]
