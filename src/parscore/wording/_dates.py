"""Dates as readers of administrative documents write them."""

import datetime


def say_date(day: datetime.date, lang: str) -> str:
    """
    Write *day* as Nghị định 30/2020/NĐ-CP does in Vietnamese, 05/3/2023: the
    day has two digits, of the months only January and February have; in
    English as 2023-03-05.
    """
    if lang != "vi":
        return day.isoformat()
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)  # noqa: PLR2004
    return f"{day.day:02d}/{month}/{day.year}"
