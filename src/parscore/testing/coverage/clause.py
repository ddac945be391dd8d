"""What a case can reach."""

from collections.abc import Callable

import attrs

from parscore.edge import Path
from parscore.wording import Message

from .scene import Scene


@attrs.frozen
class Clause:
    """
    One thing that a set tells apart.

    Attributes:
        code: The criterion; empty for the whole set.
        kind: What sort of thing: ``number``, ``absent``, ``rejected``,
            ``not_due``, ``condition``, ``floor``, ``cap``, ``gate``, ``when``,
            ``applies``, ``band`` or ``rounding``.
        says: What it is, as a phrase.
        path: Where it stands in the file.
        shown_by: Tells whether a scored case shows it.
    """

    code: str
    kind: str
    says: Message
    path: Path
    shown_by: Callable[[Scene], bool] = attrs.field(eq=False, repr=False)

    def is_reached(self, scene: Scene) -> bool:
        """Tell whether a case shows it and expects something of its criterion."""
        return self.code in scene.looked_at and self.shown_by(scene)
