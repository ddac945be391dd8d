"""Where each criterion of an amended set goes: kept, moved with all below it, or removed."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeAlias

import attrs

from parscore.edge import Path, Problems, Source, shorten
from parscore.wording import Text


#: A code by its parts: 1.2 is ("1", "2").
Code: TypeAlias = tuple[str, ...]

_A_CODE = Text("mã của một tiêu chí trong bộ gốc", "the code of a criterion of the amended set")


def read_code(text: str) -> Code:
    """Return the parts of a code."""
    return tuple(text.strip().split("."))


def write_code(code: Code) -> str:
    """Return a code as it is written."""
    return ".".join(code)


@attrs.frozen
class Renumbering:
    """
    Where the criteria of an amended set go.

    Attributes:
        new: The new code of each; None where it is removed.
        removed: Where each removal was written, by the code that it names.
    """

    new: Mapping[Code, Code | None]
    removed: Mapping[Code, Path]

    @classmethod
    def of(
        cls,
        known: Iterable[Code],
        moves: Mapping[Code, object],
        removed: Mapping[Code, Path],
        source: Source,
        problems: Problems,
    ) -> "Renumbering":
        """
        Work out where *known* criteria go, all at once; what cannot be is noted
        and left where it was.

        Args:
            known: The codes of the amended set.
            moves: What ``was`` says, by the new code.
            removed: Where each removal is written, by its code.
            source: The amendment.
            problems: Where problems are noted.
        """
        listed = tuple(known)
        targets = _targets(frozenset(listed), moves, removed, source, problems)
        new = {code: _follow(code, targets, removed) for code in listed}
        taken: dict[Code, Code] = {}
        for old, code in sorted(new.items(), key=lambda item: (_mover(item[0], targets) is not None, item[0])):
            if code is None or taken.setdefault(code, old) == old:
                continue
            path = ("criteria", *targets[_mover(old, targets) or old], "was")
            problems.add(source, path, "amend-taken", found=write_code(code))
            return cls({code: None if _mover(code, removed) else code for code in listed}, removed)
        return cls(new, removed)

    def pairs(self) -> Iterator[tuple[Code, Code]]:
        """Yield the new and the old code of all that is not removed."""
        return ((new, old) for old, new in self.new.items() if new is not None)

    def remover(self, code: Code) -> Path | None:
        """Return where it is written that *code* is removed; None where it is not."""
        if code not in self.new or self.new[code] is not None:
            return None
        above = _mover(code, self.removed)
        return None if above is None else self.removed[above]


def _targets(
    known: frozenset[Code],
    moves: Mapping[Code, object],
    removed: Mapping[Code, Path],
    source: Source,
    problems: Problems,
) -> dict[Code, Code]:
    """Return the new code by the old one, of the moves that can be."""
    targets: dict[Code, Code] = {}
    for new, was in moves.items():
        path = ("criteria", *new, "was")
        if not isinstance(was, str):
            problems.add(source, path, "wrong-value", at_value=True, found=shorten(was), accepted=_A_CODE)
            continue
        old = read_code(was)
        if old not in known:
            problems.unknown(source, path, "amend-no-base", was, sorted(map(write_code, known)))
        elif old in targets:
            problems.add(source, path, "amend-moved-twice", found=was, other=write_code(targets[old]))
        else:
            targets[old] = new
            if old in removed:
                problems.add(source, path, "amend-moved-and-removed", found=was)
    return targets


def _follow(code: Code, targets: Mapping[Code, Code], removed: Mapping[Code, Path]) -> Code | None:
    """Return where *code* goes with the nearest criterion above it that moves or is removed."""
    for length in range(len(code), 0, -1):
        if code[:length] in targets:
            return (*targets[code[:length]], *code[length:])
        if code[:length] in removed:
            return None
    return code


def _mover(code: Code, written: Collection[Code]) -> Code | None:
    """Return the nearest of *written* that is *code* itself or above it."""
    return next((code[:length] for length in range(len(code), 0, -1) if code[:length] in written), None)
