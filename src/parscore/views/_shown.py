"""
Figures as they are shown: rounded to two places where no decimal is exact, and
so that what stands on the screen adds up.

Nothing here is scored: a figure that is shown rounded is marked ``≈`` by who
prints it, and the exact one stands in the data.
"""

from collections.abc import Iterator
from fractions import Fraction

from parscore.core import Figures, Node, Rounding
from parscore.wording import is_decimal, say_number


_PLACES = 2
#: What stands before a number that is shown rounded, and before its sign.
MARK = "≈ "


def say_about(number: Fraction, exact: Fraction, lang: str) -> str:
    """Say *number*, which stands for *exact*, marked where it is not the same."""
    return f"{'' if number == exact else MARK}{say_number(number, lang)}"


def round_shown(number: Fraction) -> Fraction:
    """Return *number* itself where a decimal is exact, else to two places."""
    return number if is_decimal(number) else Rounding(_PLACES)(number)


def gained(number: Fraction, lang: str) -> str:
    """Say a difference as it is shown: with its sign where it is more than 0, too, and marked before the sign."""
    return about(number, lang) if number <= 0 else added(number, lang)


def added(number: Fraction, lang: str) -> str:
    """Say what is added to something, 0 or more, with its sign, and marked before the sign."""
    text = about(number, lang)
    return f"{MARK if text.startswith(MARK) else ''}+{text.removeprefix(MARK)}"


def about(number: Fraction, lang: str) -> str:
    """Say *number* as it is shown, marked where it is rounded."""
    return say_about(round_shown(number), number, lang)


def parts_of_max(figures: Figures, earned: Fraction) -> tuple[Fraction, Fraction, Fraction]:
    """Return maximum, lost and open as they are shown beside *earned*, so that they add up."""
    lost, still_open = round_shown(figures.max - figures.reachable), round_shown(figures.reachable - figures.earned)
    if not is_decimal(figures.max):
        return earned + lost + still_open, lost, still_open
    if figures.reachable == figures.earned:
        return figures.max, figures.max - earned, Fraction(0)
    lost = min(lost, figures.max - earned)
    return figures.max, lost, figures.max - earned - lost


def shown_earned(root: Node) -> dict[int, Fraction]:
    """
    Return what is shown as earned, for a node and all below it, by identity:
    the children of a node add up to what the node shows.
    """
    return dict(_share_out(root, round_shown(root.exact.earned)))


def _share_out(node: Node, value: Fraction) -> Iterator[tuple[int, Fraction]]:
    yield id(node), value
    inside = [child for child in node.children if child.role == node.role]
    exact = sum((child.exact.earned for child in inside), Fraction(0))
    target = value if exact == node.exact.earned else round_shown(exact)
    parts = apportion([child.exact.earned for child in inside], target)
    for child, part in zip(inside, parts, strict=True):
        yield from _share_out(child, part)
    for child in node.children:
        if child.role != node.role:
            yield from _share_out(child, round_shown(child.exact.earned))


def apportion(numbers: list[Fraction], target: Fraction) -> list[Fraction]:
    """
    Return *numbers* rounded so that they sum to *target*: exact decimals stay,
    the others are cut, and those with the largest rests take what is left over.
    """
    rounded = [place for place, number in enumerate(numbers) if not is_decimal(number)]
    if not rounded:
        return numbers
    left = target - sum((number for number in numbers if is_decimal(number)), Fraction(0))
    unit = Fraction(1, 10**_PLACES)
    while (left / unit).denominator != 1:
        unit /= 10
    shown = list(numbers)
    for place in rounded:
        shown[place] = (numbers[place] / unit).__floor__() * unit
    missing = int((target - sum(shown, Fraction(0))) / unit)
    each, more = divmod(missing, len(rounded))
    for turn, place in enumerate(sorted(rounded, key=lambda place: shown[place] - numbers[place])):
        shown[place] += (each + (turn < more)) * unit
    return shown
