"""How long it takes to find what every document is worth, beside scoring the register anew without each.

The set and the register are those of score_speed.py: 100 leaves, 300 documents.
"""

import time

import attrs

from parscore.evidence import read_register
from parscore.scoring import score
from score_speed import make_register, make_set


def main() -> None:
    criteria = make_set()
    register = read_register(make_register())
    card = score(criteria, register)
    start = time.perf_counter()
    worths = [worth.lost for worth in card.evidence]
    took = time.perf_counter() - start
    start = time.perf_counter()
    straight = []
    for document in register.documents:
        kept = tuple(other for other in register.documents if other is not document)
        straight.append(card.exact.earned - score(criteria, attrs.evolve(register, documents=kept)).exact.earned)
    beside = time.perf_counter() - start
    assert worths == straight
    print(f"worth of {len(worths)} documents: {took:.2f} s; scoring anew without each: {beside:.2f} s")


if __name__ == "__main__":
    main()
