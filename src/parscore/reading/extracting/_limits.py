"""How much is read, so that no file can fill the memory; and how a file is refused."""

from parscore.errors import DocumentError, Place
from parscore.wording import Message, Value


#: The largest file, in bytes.
MAX_BYTES = 50 * 1024 * 1024
#: The longest text, in characters: some 800 pages.
MAX_LETTERS = 2_000_000
#: What an archive may hold when unpacked, in bytes, over all its parts.
MAX_UNPACKED = 200 * 1024 * 1024
#: How much of it may be the text itself.
MAX_PART = 40 * 1024 * 1024
#: Pages of a PDF whose text is read.
MAX_PAGES = 400
#: Pages of a scan that are recognised.
MAX_SCANNED = 10
#: How long another program may work on a file, in seconds.
MAX_SECONDS = 120


def refusal(slug: str, file: str | None = None, **values: Value) -> DocumentError:
    """Return the error that a document cannot be read."""
    return DocumentError(Message(f"error.{slug}", {**values}), Place(file))
