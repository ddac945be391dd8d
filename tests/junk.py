"""Junk for valid data: a value of it replaced by what nobody would write."""

import datetime

from decimal import Decimal

from hypothesis import strategies as st


_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 10**6),
    st.integers(10**30, 10**60),
    st.decimals(allow_nan=True, allow_infinity=True, places=2),
    st.decimals("-1e-30", "1e60"),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.text(max_size=12),
    st.sampled_from(
        (
            *(
                "50 %",
                "1/3",
                "1/0",
                "-5 %",
                "",
                " ",
                "|",
                "a|b",
                "1.1",
                "1",
                "2",
                "plan",
                "document",
                "periodic",
                "tiers",
            ),
            *("all_of", "parts", "day 5 of months 1, 2", "0 days after the period ends", "5 days after document plan"),
            *(
                "5 days after plan-341",
                "yes",
                "bonus",
                "penalty",
                "none",
                "received",
                "year",
                "month",
                "2023-Q1",
                "{x}",
            ),
        )
    ),
    st.just(Decimal("1e999999")),
    st.just(datetime.date(9999, 12, 31)),
)
#: Anything that a TOML file can hold, and None, which only plain data can.
JUNK = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(("kind", "1", "value", "from", "on", "vi", "x")), inner, max_size=3),
    ),
    max_leaves=4,
)


def replaced(value, data, junk):
    """Return a copy of *value* in which one value, drawn from *data*, is *junk*, gone, or joined by it."""
    if isinstance(value, dict) and value:
        key = data.draw(st.sampled_from(sorted(value)))
        match data.draw(st.sampled_from(("in", "in", "in", "here", "gone", "more"))):
            case "in":
                return {**value, key: replaced(value[key], data, junk)}
            case "here":
                return {**value, key: junk}
            case "gone":
                return {name: item for name, item in value.items() if name != key}
            case _:
                return {**value, data.draw(st.text(max_size=5)): junk}
    if isinstance(value, list) and value:
        at = data.draw(st.integers(0, len(value) - 1))
        return [*value[:at], replaced(value[at], data, junk), *value[at + 1 :]]
    return junk
