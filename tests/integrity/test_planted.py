"""A planted corpus: everything that is planted is found, and nothing that is honest."""

import random

from hashlib import sha256

import pytest

from corpora import (
    COMMUNES,
    Corpus,
    build,
    change,
    find,
    honest,
    own_text,
    partly_copied,
    report,
    swapped,
    text_in,
    working,
)
from parscore.integrity import CODES, IntegrityReport, inspect
from samples import leaf, set_of, set_text


TWO_LEAVES = leaf() + leaf('{ kind = "document", document = "report" }', code="2")


@pytest.fixture
def criteria(tmp_path):
    """Two criteria that each ask for a document of its own kind; days off count."""
    return set_of(tmp_path, set_text(TWO_LEAVES, total="2", calendar="VN"))


def looked(corpus: Corpus, criteria: object = None) -> IntegrityReport:
    """Inspect a corpus, with texts and files."""
    return inspect(corpus.registers, criteria=criteria, texts=corpus.text, digests=corpus.digest)


def told(report: IntegrityReport) -> list[tuple[str, str, str]]:
    """Return code, register and document of each finding."""
    named = [item.sentence.values.get("document", item.sentence.values.get("found")) for item in report.found]
    return sorted(
        (item.code, str(item.place.file).removesuffix(".toml"), str(name))
        for item, name in zip(report.found, named, strict=True)
    )


def planted():
    """Return the honest corpus with one or more of each finding put in."""
    listings = honest()
    # The whole self-inspection report of another commune, the name changed.
    original = text_in(listings, "Bến Mơ", 2023, "95/BC-UBND")
    change(listings, "Đồng Lau", 2023, "95/BC-UBND", swapped(original, "Bến Mơ", "Đồng Lau"))
    # 14 of 20 sentences of another's, in another order.
    said = own_text(random.Random("said"), 20)
    change(listings, "Phú Ảo", 2023, "95/BC-UBND", report("Phú Ảo", "95/BC-UBND", said, random.Random(1)))
    change(listings, "Tân Hư", 2023, "95/BC-UBND", partly_copied("Tân Hư", said, 14, "some"))
    # Last year's own report.
    change(listings, "Cầu Tre", 2023, "95/BC-UBND", text_in(listings, "Cầu Tre", 2022, "95/BC-UBND"))
    # One paper of 2022 in both years, with two dates.
    table, text = listings["Bến Mơ", 2022][find(listings, "Bến Mơ", 2022, "36/TB-UBND")]
    listings["Bến Mơ", 2023].append(({**table, "date": working(2022, 12, 21)}, text))
    # The district's plan, with another subject, and with another text.
    table, text = listings["Láng Dài", 2023].pop()
    listings["Láng Dài", 2023].append(({**table, "subject": "Báo cáo giám sát đầu tư công"}, text))
    table, text = listings["Mỹ Mộng", 2023].pop()
    listings["Mỹ Mộng", 2023].append((table, " ".join(own_text(random.Random("other plan"), 40))))
    # Antedated; on a Saturday; received the day before.
    change(listings, "Kênh Vàng", 2023, "15/TB-UBND", date=working(2023, 3, 1))
    change(listings, "Giồng Sen", 2023, "18/TB-UBND", date=working(2023, 6, 20).replace(day=24))
    change(listings, "Giồng Sen", 2023, "60/BC-UBND", received=working(2023, 9, 7))
    # A file that changed, and one that is gone.
    for number, now in (("01/KH-UBND", "khác"), ("03/TB-UBND", None)):
        digest = sha256(text_in(listings, "Vàm Ước", 2023, number).encode()).hexdigest()
        change(listings, "Vàm Ước", 2023, number, file=f"{number[:2]}.txt", sha256=digest, _now=now)
    # A file that lies beside the register's folder.
    change(listings, "Vàm Ước", 2023, "12/TB-UBND", file="../12.txt", _now=None)
    # One file as a report and as a plan; one file in two communes.
    at = find(listings, "Láng Dài", 2023, "95/BC-UBND")
    table, text = listings["Láng Dài", 2023][at]
    listings["Láng Dài", 2023][at] = ({**table, "kind": "report", "file": "tu-kiem-tra.pdf"}, text)
    again = {**table, "number": "98/KH-UBND", "kind": "plan", "file": "tu-kiem-tra.pdf"}
    listings["Láng Dài", 2023].append((again, text))
    for name in ("Cầu Tre", "Đồng Lau"):
        change(listings, name, 2023, "12/TB-UBND", sha256="ab" * 32)
    return listings


PLANTED = [
    ("after-received", "xa-04-2023", "60/BC-UBND"),
    ("claimed-twice", "xa-06-2023", "98/KH-UBND"),
    ("copied-text", "xa-02-2023", "95/BC-UBND"),
    ("copied-text", "xa-03-2023", "95/BC-UBND"),
    ("copied-text", "xa-09-2023", "95/BC-UBND"),
    ("day-off", "xa-04-2023", "18/TB-UBND"),
    ("file-changed", "xa-10-2023", "01/KH-UBND"),
    ("file-missing", "xa-10-2023", "03.txt"),
    ("file-outside", "xa-10-2023", "12/TB-UBND"),
    ("number-order", "xa-05-2023", "15/TB-UBND"),
    ("reference-two-dates", "xa-01-2023", "36/TB-UBND"),
    ("reference-two-subjects", "xa-06-2023", "11/KH-UBND"),
    ("reference-two-texts", "xa-07-2023", "11/KH-UBND"),
    ("same-file", "xa-03-2023", "12/TB-UBND"),
]


class TestPlanted:
    def test_honest_corpus_is_clean(self, criteria):
        """Ten communes fill one form, quote one plan and report every quarter: nothing is told of 247 documents."""
        corpus = build(honest())
        found = looked(corpus, criteria)

        assert 247 == found.documents
        assert [] == [item.say("en") for item in found.found]
        assert [] == found.copies

    def test_everything_planted_is_found_and_nothing_else(self, criteria):
        """Each finding is told once, at its document; all look-alikes are left alone."""
        found = looked(build(planted()), criteria)

        assert PLANTED == told(found)

    def test_every_code_is_planted(self):
        """No finding goes unproven."""
        assert set(CODES) == {code for code, _, _ in PLANTED}

    def test_says_itself_in_both_languages(self, criteria):
        """Every sentence is filled, in Vietnamese and in English."""
        for item in looked(build(planted()), criteria).found:
            assert "{" not in item.say("vi") + item.say("en")
            assert item.say("vi") != item.say("en")

    def test_order_of_registers_does_not_matter(self, criteria):
        """The same report comes out, word by word."""
        corpus = build(planted())
        first = looked(corpus, criteria)
        random.Random(3).shuffle(corpus.registers)

        assert [item.say("vi") for item in first.found] == [item.say("vi") for item in looked(corpus, criteria).found]

    def test_plan_that_quotes_at_length_is_no_copy(self):
        """Two thirds of each plan are the district's; with three communes only, its text is above theirs."""
        listings = {key: items for key, items in honest().items() if key[0] in COMMUNES[:3] and key[1] == 2023}

        assert [] == looked(build(listings)).copies

    def test_unrelated_document_adds_nothing(self, criteria):
        """A paper of another matter changes no finding and no figure."""
        before = looked(build(planted()), criteria)
        listings = planted()
        text = "Quyết định khen thưởng. " + " ".join(own_text(random.Random("unrelated"), 30))
        table = {"number": "300/QĐ-UBND", "date": working(2023, 12, 20), "subject": "Khen thưởng"}
        listings["Vàm Ước", 2023].append((table, text))
        after = looked(build(listings), criteria)

        assert [item.say("vi") for item in before.found] == [item.say("vi") for item in after.found]
