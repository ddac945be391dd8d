"""What falls due, on which day, and what is at stake: as a list, as plain data, as a calendar."""

from .calendar import calendar_of
from .data import deadlines_to_dict
from .finding import deadlines_of
from .model import Deadline, Stakes, State
from .text import deadlines_text, sort_by_day


__all__ = [
    "Deadline",
    "Stakes",
    "State",
    "calendar_of",
    "deadlines_of",
    "deadlines_text",
    "deadlines_to_dict",
    "sort_by_day",
]
