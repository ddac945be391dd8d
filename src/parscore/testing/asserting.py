"""Assert the points of a scorecard in a Python test."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from parscore.core import Cause
from parscore.edge import closest
from parscore.errors import UnknownNameError
from parscore.scoring import Scorecard
from parscore.wording import Message, Value

from .golden._checking import too_wide
from .golden.holding import hold
from .golden.model import NO_BAND, NOT_APPLICABLE, Expectation
from .golden.saying import say_differences


#: A number that a test expects: exact, or as a text such as ``"1/3"``; ``"n/a"`` where a criterion has left the
#: reckoning.
Number: TypeAlias = int | Decimal | Fraction | str


def assert_scores(  # noqa: PLR0913 -- each is one thing that a test may hold
    card: Scorecard,
    points: Mapping[str, Number] | None = None,
    *,
    deductions: Mapping[str, Mapping[str, Number]] | None = None,
    causes: Mapping[str, Number] | None = None,
    secured: Mapping[str, Number] | None = None,
    reachable: Mapping[str, Number] | None = None,
    earned: Number | None = None,
    index: Number | None = None,
    published: Number | None = None,
    band: str | None = None,
    within: Number = 0,
    lang: str = "vi",
) -> None:
    """
    Assert that *card* is as expected; a failure says the ledger lines that differ.

    Args:
        card: The scorecard.
        points: Earned points by code: ``{"1.3": Decimal("7.5"), "6.2": "n/a"}``.
        deductions: By code, the deducted points by cause; all of its causes.
        causes: The whole tree's deducted points by cause; all causes.
        secured: By code, the least that the year can leave.
        reachable: By code, the most that the year can bring.
        earned: The tree's earned points.
        index: The exact index; `published` is the rounded one.
        published: The index as it is published.
        band: The band's id, or ``none``.
        within: How far a number may lie from what is expected; 0 is exactly.
        lang: The language of the failure: ``vi`` or ``en``.

    Raises:
        AssertionError: Something differs.
        UnknownNameError: The set has no such criterion or band, or there is no such cause.
        TypeError: A number is a float, which is never exact.
        ValueError: Nothing is expected, or *within* is so wide that nothing could fail; or a number is none.

    .. versionadded:: 0.1.0
    """
    expect = Expectation(
        points=_numbers(points),
        secured=_numbers(secured),
        reachable=_numbers(reachable),
        deductions={code: _by_cause(sums) for code, sums in (deductions or {}).items()},
        causes=None if causes is None else _by_cause(causes),
        earned=_maybe(earned),
        index=_maybe(index),
        published=_maybe(published),
        band=band,
        within=_exact(within),
    )
    if expect.is_empty:
        raise ValueError(Message("golden.asserts-nothing").say(lang))
    if expect.within < 0:
        raise ValueError(Message("error.negative-within").say(lang))
    for code in expect.codes:
        if code not in card.criteria.criteria:
            raise card.criteria.no_criterion(code)
    bands = [band_.id for band_ in card.criteria.bands]
    if band is not None and band not in (*bands, NO_BAND):
        raise UnknownNameError(_unknown("unknown-band", band, (*bands, NO_BAND)))
    wide = too_wide(expect, card.criteria)
    if wide is not None:
        raise ValueError(Message("error.wide-within", wide).say(lang))
    found = hold(card, expect)
    if found:
        raise AssertionError(say_differences(found, lang))


def _numbers(numbers: Mapping[str, Number] | None) -> dict[str, Fraction | str]:
    return {code: _wanted(number) for code, number in (numbers or {}).items()}


def _by_cause(sums: Mapping[str, Number]) -> dict[str, Fraction | str]:
    causes = [str(cause) for cause in Cause]
    for cause in sums:
        if cause not in causes:
            raise UnknownNameError(_unknown("wrong-choice", cause, causes))
    return _numbers(sums)


def _unknown(message: str, found: str, accepted: Sequence[str]) -> Message:
    """Return that a name is none of *accepted*, with the nearest that is, or all of them."""
    names = ", ".join(accepted)
    near = closest(found, accepted)
    near_or_all = ("near", {"suggestion": near}) if near is not None else ("accepted", {"accepted": names})
    hint: Value = Message(f"error.hint-{near_or_all[0]}", {**near_or_all[1]})
    return Message(f"error.{message}", {"found": found, "accepted": names, "hint": hint})


def _maybe(number: Number | None) -> Fraction | str | None:
    return None if number is None else _wanted(number)


def _wanted(number: Number) -> Fraction | str:
    return NOT_APPLICABLE if number == NOT_APPLICABLE else _exact(number)


def _exact(number: Number) -> Fraction:
    if isinstance(number, (bool, float)):
        text = f"{number!r} is not exact: write an int, a Decimal, a Fraction or a text such as '0.75' or '1/3'"
        raise TypeError(text)
    try:
        return Fraction(number)
    except (ValueError, TypeError, ZeroDivisionError, OverflowError):
        text = (
            f"{number!r} is not an exact number: write an int, a Decimal, a Fraction or a text such as '0.75' or '1/3'"
        )
        raise ValueError(text) from None
