"""Read a range of percentages in words: "từ 70 % đến dưới 90 %", "trên 90 %", "100 %"."""

import re

import attrs

from ._words import plain


_P = r"([0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?) ?{percent}(?![0-9.,])"
_LOOSE, _SURE = _P.format(percent="%?"), _P.format(percent="%")
_TO = r" ?(?:den|toi|-|->) ?"
#: What a range looks like, and the bounds that its numbers are; the first that fits counts.
_SHAPES = tuple(
    (re.compile(rf"(?<![\w.,]){pattern}"), keys)
    for pattern, keys in (
        (rf"(?:tu )?(?:tren|>) ?{_LOOSE}{_TO}(?:duoi|<) ?{_SURE}", ("above", "below")),
        (rf"(?:tu )?(?:tren|>) ?{_LOOSE}{_TO}{_SURE}", ("above", "to")),
        (rf"(?:tu |>= ?|≥ ?)?{_LOOSE}{_TO}(?:duoi|<) ?{_SURE}", ("from", "below")),
        (rf"(?:tu |>= ?|≥ ?)?{_LOOSE}{_TO}{_SURE}", ("from", "to")),
        (rf"(?:tu |dat )*{_SURE} tro len", ("from",)),
        (rf"(?:>=|≥|it nhat|toi thieu|dat tu) ?{_SURE}", ("from",)),
        (rf"(?:tren|>|hon|vuot) ?{_SURE}", ("above",)),
        (rf"(?:duoi|<|thap hon|it hon) ?{_SURE}", ("below",)),
        (rf"(?:tu )?{_SURE} tro xuong", ("to",)),
        (rf"(?:<=|≤|khong qua|khong vuot qua) ?{_SURE}", ("to",)),
        (rf"(?:bang |dat |du )?{_SURE}", ("exactly",)),
    )
)
#: Words that change what a range means: what is left of a clause may hold none of them.
_LOGIC = re.compile(r"[0-9]|%|[<>≥≤]|\b(?:va|hoac|neu|nhung|ma|khong|chua|tru|moi|cu|con lai|tai|so voi)\b")


@attrs.frozen
class Range:
    """
    A range of percentages.

    Attributes:
        bounds: The bounds as a rule writes them: ``from``, ``above``, ``to``, ``below`` or ``exactly``.
        about: What is left of the clause, as it is compared.
    """

    bounds: dict[str, str]
    about: str

    def below(self) -> "Range":
        """Return what lies below it: all that "the rest" of falling tiers can mean."""
        key, bound = next(iter(self.bounds.items()))
        return Range({"to" if key == "above" else "below": bound}, "")


def read_range(words: str) -> Range | None:
    """Return the range that *words* name, or None if they name none or say more than a range."""
    text = plain(words)
    for shape, keys in _SHAPES:
        found = shape.search(text)
        if found is not None:
            about = " ".join(f"{text[: found.start()]} {text[found.end() :]}".split()).strip(" :,.()")
            if _LOGIC.search(about):
                return None
            return Range({key: f"{value} %" for key, value in zip(keys, found.groups(), strict=True)}, about)
    return None


__all__ = ["Range", "read_range"]
