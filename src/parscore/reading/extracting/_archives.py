"""Archives opened with care: a bomb, a lock or an entity is refused before anything is unpacked."""

import io
import re
import zipfile
import zlib

from collections.abc import Generator
from contextlib import contextmanager

from ._limits import MAX_PART, MAX_UNPACKED, refusal


_MOST_PARTS = 5_000
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


@contextmanager
def open_archive(data: bytes, file: str | None) -> Generator[zipfile.ZipFile]:
    """
    Open an archive and give it.

    Raises:
        DocumentError: It is broken, locked, or unpacks to more than is allowed.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise refusal("document-broken", file, found=str(error)) from None
    with archive:
        parts = archive.infolist()
        if sum(part.file_size for part in parts) > MAX_UNPACKED or len(parts) > _MOST_PARTS:
            raise refusal("document-bomb", file, accepted=MAX_UNPACKED // (1024 * 1024))
        if any(part.flag_bits & 1 for part in parts):
            raise refusal("document-locked", file)
        yield archive


def read_part(archive: zipfile.ZipFile, name: str, file: str | None) -> bytes:
    """
    Return a part of an archive, no more of it than is allowed whatever the archive says.

    Raises:
        DocumentError: The part is broken, too large, or declares entities.
    """
    try:
        with archive.open(name) as part:
            data = part.read(MAX_PART + 1)
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        EOFError,
        KeyError,
        zlib.error,
    ) as error:
        raise refusal("document-broken", file, found=str(error)) from None
    if len(data) > MAX_PART:
        raise refusal("document-bomb", file, accepted=MAX_PART // (1024 * 1024))
    if _ENTITY.search(data):
        raise refusal("document-entity", file, found=name)
    return data
