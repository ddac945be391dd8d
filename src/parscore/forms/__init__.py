"""The official self-assessment form: written from a scorecard, read back, taken into a register."""

from .columns import LAYOUTS
from .deciding import decisions_of
from .merging import merge_form
from .model import Form, FormRow
from .reading import read_form
from .writing import write_form


__all__ = ["LAYOUTS", "Form", "FormRow", "decisions_of", "merge_form", "read_form", "write_form"]
