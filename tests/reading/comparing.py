"""Hold a document that was read against its truth: right, quiet or false, field by field."""

import json
import unicodedata

from collections import Counter
from pathlib import Path

from parscore.reading import Document


DOCUMENTS = Path(__file__).parent / "documents"
FIELDS = (
    *("reference", "number", "year", "symbol", "type", "type_name", "place", "date", "issuer", "parent", "subject"),
    *("signer_authority", "signer_title", "signer_name", "urgency", "secrecy"),
)
LISTS = ("bases", "bases_other", "addressees", "recipients")


def truths(folder: Path = DOCUMENTS) -> dict[str, dict[str, object]]:
    """Return what a careful reader takes from each text of *folder*."""
    return json.loads((folder / "truth.json").read_text(encoding="utf-8"))


def text_of(name: str, folder: Path = DOCUMENTS) -> str:
    """Return a sample's text."""
    return (folder / f"{name}.txt").read_text(encoding="utf-8")


def plain(value: object) -> str | None:
    """Return a value as it is compared: NFC, case folded, white space joined, old places of marks as new ones."""
    if value is None:
        return None
    text = " ".join(unicodedata.normalize("NFC", str(value)).casefold().split())
    return text.replace("uỷ", "ủy").replace("hoà", "hòa")


def compare(document: Document, truth: dict[str, object]) -> tuple[list[tuple[str, object, object]], Counter]:
    """Return what is wrong, as (field, wanted, got), and the counts by field."""
    wrong: list[tuple[str, object, object]] = []
    counts: Counter = Counter()
    for name in FIELDS:
        if name not in truth and name != "parent":
            continue
        wanted, got = truth.get(name), getattr(document, name)
        accepted = {plain(wanted), *(plain(one) for one in truth.get(f"{name}_accept", []))}
        good = plain(got) in accepted
        counts[name, "shown" if wanted is not None else "absent"] += 1
        counts[name, "right"] += good and wanted is not None
        counts[name, "false"] += not good and wanted is None
        counts[name, "said"] += got is not None
        counts[name, "said right"] += got is not None and good
        if not good:
            wrong.append((name, wanted, got))
    for name in LISTS:
        if name not in truth:
            continue
        got = {plain(one) for one in getattr(document, name)}
        wanted = {plain(one) for one in truth[name]}
        least = {plain(one) for one in truth.get(f"{name}_min", truth[name])}
        counts[name, "shown"] += len(wanted)
        counts[name, "right"] += len(got & wanted)
        counts[name, "said"] += len(got)
        counts[name, "said right"] += len(got & wanted)
        if not least <= got <= wanted:
            wrong.append((name, sorted(wanted), sorted(got)))
    for decoy in said_decoys(document, truth):
        wrong.append(("decoy", None, decoy))
        counts["decoy", "false"] += 1
    return wrong, counts


def said_decoys(document: Document, truth: dict[str, object]) -> list[object]:
    """Return the decoys of a text that stand in some field."""
    said = {plain(getattr(document, name)) for name in FIELDS}
    said |= {plain(one) for name in LISTS for one in getattr(document, name)}
    return [decoy for decoy in truth.get("decoys", []) if plain(decoy) in said]
