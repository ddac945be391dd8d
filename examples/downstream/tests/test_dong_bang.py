"""Python tests of the tool, with what ``parscore[testing]`` brings."""

import datetime

from decimal import Decimal

from dong_bang import SET, still_open
from hypothesis import given

import parscore

from parscore.testing import RegisterBuilder, assert_scores, empty_register
from parscore.testing.strategies import registers, score_days


CRITERIA = parscore.load_criteria(SET)


def test_half_of_the_papers_are_worth_half():
    """Half of the papers signed digitally is the middle tier."""
    register = RegisterBuilder(CRITERIA).fact("files.all", 10).fact("files.signed", 5).build()
    card = parscore.score(CRITERIA, register)

    assert_scores(card, {"2.1": 2}, deductions={"2.1": {"below_threshold": 2}})


def test_what_is_open_is_told():
    """What is not due yet can still be won."""
    assert {"1.1": Decimal(2), "1.2": Decimal(2)}.items() <= still_open(
        empty_register(CRITERIA), as_of=datetime.date(2024, 2, 1)
    ).items()


@given(registers(CRITERIA), score_days(CRITERIA))
def test_no_more_is_open_than_is_lacking(register, as_of):
    """Whatever a commune has, on whatever day: what it can still win is part of what it did not earn."""
    card = parscore.score(CRITERIA, register, as_of=as_of)

    assert all(
        points <= card[code].max - card[code].earned for code, points in still_open(register, as_of=as_of).items()
    )
