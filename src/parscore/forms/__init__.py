"""The official self-assessment form: written from a scorecard, read back, taken into a register."""

from .columns import LAYOUTS
from .merging import merge_form
from .model import Form, FormRow
from .reading import read_form
from .writing import write_form


__all__ = ["LAYOUTS", "Form", "FormRow", "merge_form", "read_form", "write_form"]
