"""How well documents are read: recall, precision and false statements, field by field.

By default over the samples of tests/reading and over all that they may have
become (variants.py); with a folder of texts and their truth.json, over those.
"""

import sys

from collections import Counter
from pathlib import Path


sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "reading"))

import variants

from comparing import DOCUMENTS, FIELDS, LISTS, compare, text_of, truths

from parscore.reading import read_document


def show(total: Counter) -> None:
    """Print the counts of each field."""
    for field in (*FIELDS, *LISTS):
        shown, right = total[field, "shown"], total[field, "right"]
        said, said_right = total[field, "said"], total[field, "said right"]
        false, absent = total[field, "false"], total[field, "absent"]
        recall = f"{right:5}/{shown:<5}" if shown else "          –"
        print(f"{field:17} recall {recall}  precision {said_right:5}/{said:<5}  false where absent {false:3}/{absent}")


def main() -> None:
    """Print the figures of the samples, then of each variant."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    total: Counter = Counter()
    exact = 0
    for name, truth in truths(folder).items():
        wrong, counts = compare(read_document(text_of(name, folder)), truth)
        total += counts
        exact += not wrong
        for field, wanted, got in wrong:
            print(f"{name} {field}: wanted {wanted!r}, got {got!r}")
    show(total)
    print(f"{exact} of {len(truths(folder))} texts without a fault, {total['decoy', 'false']} decoys said")
    if folder != DOCUMENTS:
        return
    print()
    every: Counter = Counter()
    for variant, change in {**variants.VARIANTS, **variants.LEGACY}.items():
        total = Counter()
        for name, truth in truths().items():
            changed = change(text_of(name))
            if changed is not None:
                total += compare(read_document(changed), truth)[1]
        every += total
        sums = {
            kind: sum(count for (_, one), count in total.items() if one == kind) for kind in ("right", "shown", "false")
        }
        print(f"{variant:13} right {sums['right']:4}/{sums['shown']:<4}  false {sums['false']}")
    print()
    show(every)


if __name__ == "__main__":
    main()
