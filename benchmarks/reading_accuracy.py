"""How well documents are read: the samples of tests/reading, field by field."""

import json
import sys
import unicodedata

from collections import Counter
from pathlib import Path

from parscore.reading import read_document


FIELDS = (
    *("reference", "number", "year", "symbol", "type", "type_name", "place", "date", "issuer", "parent", "subject"),
    *("signer_authority", "signer_title", "signer_name"),
)
LISTS = ("bases", "bases_other")


def plain(value):
    if value is None:
        return None
    text = " ".join(unicodedata.normalize("NFC", str(value)).casefold().split())
    return text.replace("uỷ", "ủy").replace("hoà", "hòa")


def right(name, got, truth):
    """Tell whether a value is the truth's, or one that it accepts."""
    accepted = {plain(truth.get(name)), *(plain(one) for one in truth.get(f"{name}_accept", []))}
    return plain(got) in accepted


def compare(document, truth):
    """Return what is wrong: (field, wanted, got), and counts by field."""
    wrong, counts = [], Counter()
    for name in FIELDS:
        if name not in truth and name == "parent":
            truth = {**truth, "parent": None}
        if name not in truth:
            continue
        got = getattr(document, name)
        shown = truth.get(name) is not None
        counts[name, "shown" if shown else "absent"] += 1
        good = right(name, got, truth)
        counts[name, "right" if shown and good else "false" if not shown and not good else "quiet"] += good or not shown
        if got is not None:
            counts[name, "said"] += 1
            counts[name, "said right"] += good
        if not good:
            wrong.append((name, truth.get(name), got))
    for name in LISTS:
        got, wanted = set(map(plain, getattr(document, name))), set(map(plain, truth.get(name, ())))
        counts[name, "shown"] += len(wanted)
        counts[name, "right"] += len(got & wanted)
        counts[name, "said"] += len(got)
        counts[name, "said right"] += len(got & wanted)
        least = set(map(plain, truth.get(f"{name}_min", wanted)))
        if not least <= got <= wanted:
            wrong.append((name, sorted(wanted), sorted(got)))
    said = [plain(getattr(document, name)) for name in FIELDS] + [
        plain(one) for name in LISTS for one in getattr(document, name)
    ]
    for decoy in truth.get("decoys", ()):
        if plain(decoy) in said:
            wrong.append(("decoy", decoy, "said"))
            counts["decoy", "false"] += 1
    return wrong, counts


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "tests" / "reading" / "documents"
    truths = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    total, exact = Counter(), 0
    for name, truth in truths.items():
        wrong, counts = compare(read_document((folder / f"{name}.txt").read_text(encoding="utf-8")), truth)
        total += counts
        exact += not wrong
        for field, wanted, got in wrong:
            print(f"{name} {field}: wanted {wanted!r}, got {got!r}")
    for field in (*FIELDS, *LISTS):
        shown, good = total[field, "shown"], total[field, "right"]
        said, said_right = total[field, "said"], total[field, "said right"]
        absent, false = total[field, "absent"], total[field, "false"]
        print(f"{field:17} recall {good:4}/{shown:<4} precision {said_right:4}/{said:<4} false {false:3}/{absent}")
    print(f"{exact} of {len(truths)} texts without a fault; decoys said: {total['decoy', 'false']}")


if __name__ == "__main__":
    main()
