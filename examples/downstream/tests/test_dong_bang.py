"""Python tests of the tool, with what ``parscore[testing]`` brings."""

import datetime

from decimal import Decimal

from dong_bang import SET, still_open

import parscore

from parscore.evidence import read_register
from parscore.testing import assert_scores


def register(**tables):
    """Return a register of an invented commune."""
    unit = {"id": "xa-vi-du", "name": "Xã Ví Dụ", "year": 2024}
    head = {"format": "parscore.register/1", "criteria": "dong-bang/digital-office-2024", "unit": unit}
    return read_register(head | tables)


def test_half_of_the_papers_are_worth_half():
    """Half of the papers signed digitally is the middle tier."""
    card = parscore.score(parscore.load_criteria(SET), register(facts={"files.all": 10, "files.signed": 5}))

    assert_scores(card, {"2.1": 2}, deductions={"2.1": {"below_threshold": 2}})


def test_what_is_open_is_told():
    """What is not due yet can still be won."""
    assert {"1.1": Decimal(2), "1.2": Decimal(2)}.items() <= still_open(
        register(), as_of=datetime.date(2024, 2, 1)
    ).items()
