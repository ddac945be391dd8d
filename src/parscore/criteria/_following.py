"""Let what an amended set says of its own codes follow their renumbering."""

import attrs

from parscore.edge import Path, Problems, Source

from ._renumbering import Renumbering, read_code, write_code


@attrs.frozen
class Following:
    """
    Renumbers the codes in inherited values.

    Attributes:
        numbers: Where each code goes.
        own: The amendment.
        problems: Where a code that is gone is noted.
    """

    numbers: Renumbering
    own: Source
    problems: Problems

    def gates(self, value: object, source: Source, path: Path) -> object:
        """Return ``requires`` with its codes renumbered."""
        return self._each(value, source, path, "criterion")

    def penalties(self, value: object, source: Source, path: Path) -> object:
        """Return ``no_penalty`` with its codes renumbered."""
        return self._each(value, source, path, "")

    def examples(self, value: object, _source: Source, _path: Path) -> object:
        """Return ``examples`` in which documents prove the renumbered criteria."""
        return [self._example(item) for item in value] if isinstance(value, list) else value

    def _each(self, value: object, source: Source, path: Path, key: str) -> object:
        if not isinstance(value, list):
            return value
        renumbered: list[object] = []
        for number, item in enumerate(value):
            match item:
                case str() if not self._is_gone(item, source, (*path, number)):
                    renumbered.append(self._code(item))
                case {"criterion": str() as code, **rest} if key:
                    if not self._is_gone(code, source, (*path, number, key)):
                        renumbered.append({key: self._code(code), **rest})
                case str():
                    pass
                case _:
                    renumbered.append(item)
        return renumbered

    def _is_gone(self, text: str, source: Source, path: Path) -> bool:
        """Tell whether a code is removed, which is noted with the place of the removal."""
        remover = self.numbers.remover(read_code(text))
        if remover is not None:
            removed = str(self.own.place(remover))
            self.problems.add(source, path, "amend-gate-gone", found=text, removed=removed)
        return remover is not None

    def _code(self, text: str) -> str:
        new = self.numbers.new.get(read_code(text))
        return text if new is None else write_code(new)

    def _example(self, example: object) -> object:
        match example:
            case {"given": {"documents": list() as documents, **facts}, **rest}:
                return {"given": {"documents": [self._document(item) for item in documents], **facts}, **rest}
            case _:
                return example

    def _document(self, document: object) -> object:
        match document:
            case {"proves": list() as codes, **rest}:
                return {"proves": [self._code(code) if isinstance(code, str) else code for code in codes], **rest}
            case _:
                return document
