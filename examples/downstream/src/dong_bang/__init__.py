"""Who still misses how much: a tool of somebody's own on top of parscore."""

from pathlib import Path

import parscore


SET = Path(__file__).with_name("digital-office-2024.toml")


def still_open(register: parscore.Register, **when: object) -> dict[str, object]:
    """Return the points that a commune can still win back, by code."""
    card = parscore.score(parscore.load_criteria(SET), register, **when)
    return {leaf.code: leaf.open for leaf in card.leaves if leaf.open}
