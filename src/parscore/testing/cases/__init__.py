"""The boundary cases that the curves of a set imply."""

from .generate import boundary_cases
from .leaf import Skipped
from .situation import Case
from .writing import write_cases, write_each


__all__ = ["Case", "Skipped", "boundary_cases", "write_cases", "write_each"]
