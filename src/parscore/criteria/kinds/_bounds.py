"""A bound of a tier, which remembers whether it was written as a percentage."""

from typing import Annotated

from pydantic import BeforeValidator

from parscore.edge import Quantity, read_quantity


BoundIn = Annotated[Quantity, BeforeValidator(read_quantity)]
