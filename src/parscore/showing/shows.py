"""What makes an object show itself in notebooks and terminals, and give its rows as frames."""

from functools import singledispatch
from typing import Any

import attrs

from parscore.errors import UnknownNameError
from parscore.wording import LANGUAGES, Lang, Message, Value

from .frames import to_frame
from .html import to_html
from .tables import Shown, Table
from .text import to_rich, to_text


@singledispatch
def show(item: object) -> Shown:
    """
    Return what is shown of *item*. Each floor registers how its own objects
    are shown, so that those below need know nothing of those above.

    Raises:
        TypeError: Nobody has said how an object of that class is shown.
    """
    text = f"nobody has said how {type(item).__name__} is shown"
    raise TypeError(text)


@singledispatch
def inside(item: object, lang: str) -> str:  # noqa: ARG001 -- those that are registered need both
    """Return HTML that stands before the tables of *item*: a tree, for what has one."""
    return ""


@attrs.frozen(repr=False)
class View:
    """
    An object as it is shown in one language: HTML in Jupyter and marimo, text
    everywhere else, and tables where `rich` prints it.

    Attributes:
        item: The object.
        lang: ``vi`` or ``en``; anything else is a `ValueError`.

    .. versionadded:: 0.1.0
    """

    item: object
    lang: str = "vi"

    def __attrs_post_init__(self) -> None:
        if self.lang not in LANGUAGES:
            text = f"lang is one of {', '.join(LANGUAGES)}, not {self.lang!r}"
            raise ValueError(text)

    def __str__(self) -> str:
        return to_text(show(self.item), self.lang)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return to_html(show(self.item), self.lang, inside=inside(self.item, self.lang))

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: ANN401, FBT001 -- IPython's own protocol
        printer.text("…" if cycle else str(self))

    def __rich__(self) -> Any:  # noqa: ANN401 -- rich's own protocol
        return to_rich(show(self.item), self.lang)


class Shows:
    """
    An object that shows itself: in Jupyter and marimo as HTML, in IPython's
    terminal as text, through `rich` where that is installed; and as a frame.
    """

    __slots__ = ()

    def show(self, lang: Lang = "vi") -> View:
        """
        Return it as it is shown in *lang*: the last line of a cell, or what one prints.

        Args:
            lang: ``vi`` or ``en``.

        Raises:
            ValueError: There is no such language.

        .. versionadded:: 0.1.0
        """
        return View(self, lang)

    def to_frame(self, table: str | None = None, *, lang: str = "vi", backend: str | None = None) -> Any:  # noqa: ANN401
        """
        Return one of its tables as a data frame, through narwhals.

        Args:
            table: The table's name; None is the first one.
            lang: The language of texts: ``vi`` or ``en``.
            backend: ``polars``, ``pandas`` or ``pyarrow``; None is the first of
                these that is installed.

        Returns:
            A frame of that library; points are decimals of 12 places.

        Raises:
            UnknownNameError: There is no such table.
            MissingExtraError: No library of frames is installed.

        .. versionadded:: 0.1.0
        """
        return to_frame(_table(show(self), table), lang, backend)

    def _repr_html_(self) -> str:
        return self.show()._repr_html_()

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: ANN401, FBT001 -- IPython's own protocol
        printer.text(repr(self) if cycle else str(self.show()))

    def __rich__(self) -> Any:  # noqa: ANN401 -- rich's own protocol
        return self.show().__rich__()


def _table(shown: Shown, name: str | None) -> Table:
    """Return the table of that name."""
    names = [table.name for table in shown.tables]
    if name is None:
        return shown.tables[0]
    if name in names:
        return shown.tables[names.index(name)]
    hint: Value = Message("error.hint-accepted", {"accepted": ", ".join(names)})
    raise UnknownNameError(Message("error.unknown-table", {"found": name, "accepted": ", ".join(names), "hint": hint}))
