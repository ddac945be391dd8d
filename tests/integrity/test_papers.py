"""One paper that counts twice, and one file in two places."""

import random

import pytest

from corpora import own_text
from integrity_data import codes, docs, inspected, register, texts_of
from parscore.integrity import inspect
from samples import leaf, set_of, set_text


ONE_FILE = ("file", "bc.pdf")
DIGEST = "ab" * 32
REPORT = ("kind", "report")
PLAN = ("kind", "plan")


@pytest.fixture
def criteria(tmp_path):
    """Return what makes a set of rules, each a criterion of its own."""

    def make(*rules):
        leaves = "".join(leaf(rule, code=str(at)) for at, rule in enumerate(rules, 1))
        return set_of(tmp_path, set_text(leaves, total=str(len(rules))))

    return make


def asks(document, kind="document", more=""):
    """Return a rule that asks for a kind of document."""
    names = ", ".join(f'"{name}"' for name in document.split())
    return f'{{ kind = "{kind}", document = [{names}] {more} }}'


class TestClaimedTwice:
    @pytest.mark.parametrize("mark", [ONE_FILE, ("sha256", DIGEST)])
    def test_is_one_file_for_two_criteria(self, criteria, mark):
        """One file, entered as a plan and as a report, counts for two criteria that ask for different kinds."""
        papers = docs(("5/KH-UBND", "2023-03-08", *PLAN, *mark), ("6/BC-UBND", "2023-03-08", *REPORT, *mark))
        report = inspected(papers, criteria=criteria(asks("plan"), asks("report")))

        assert ["claimed-twice"] == codes(report)
        assert ("6/BC-UBND", "5/KH-UBND") == tuple(
            report.found[0].sentence.values[key] for key in ("document", "other")
        )
        assert "được tính riêng cho 2 và 1" in report.found[0].say("vi")

    def test_is_one_reference_under_two_spellings(self, criteria):
        """The same issuer written twice is entered twice, though no file tells."""
        papers = docs(
            ("5/KH-UBND", "2023-03-08", *PLAN),
            ("5/KH-UBND", "2023-03-08", "kind", "report", "issuer", "UBND xã Bến Mơ", "type", "BC"),
        )

        assert ["claimed-twice"] == codes(inspected(papers, criteria=criteria(asks("plan"), asks("report"))))

    def test_is_one_text_under_two_references(self, criteria):
        """The same words under another number are the same paper."""
        known = register(docs(("5/KH-UBND", "2023-03-08", *PLAN), ("6/BC-UBND", "2023-03-08", *REPORT)))
        text = " ".join(own_text(random.Random(1), 5))
        report = inspect(
            [known], criteria=criteria(asks("plan"), asks("report")), texts=texts_of([known], [[text, text.upper()]])
        )

        assert ["claimed-twice"] == codes(report)

    def test_is_one_paper_for_two_periods(self, criteria):
        """Each quarter wants a report of its own."""
        papers = docs(("5/BC-UBND", "2023-03-08", *REPORT, *ONE_FILE), ("9/BC-UBND", "2023-06-08", *REPORT, *ONE_FILE))
        report = inspected(
            papers, criteria=criteria(asks("report", "periodic", ', every = "quarter", missing = "25 %"'))
        )

        assert ["claimed-twice"] == codes(report)
        assert "cho 1 và 1" in report.found[0].say("vi")

    def test_is_one_paper_counted_twice(self, criteria):
        """So much for each report wants as many reports."""
        papers = docs(("5/BC-UBND", "2023-03-08", *REPORT, *ONE_FILE), ("9/BC-UBND", "2023-06-08", *REPORT, *ONE_FILE))
        rule = '{ kind = "per_item", document = "report", each = 0.1 }'

        assert ["claimed-twice"] == codes(inspected(papers, criteria=criteria(rule)))

    def test_looks_into_conditions(self, criteria):
        """A document that a condition asks for counts, too."""
        papers = docs(("5/KH-UBND", "2023-03-08", *PLAN, *ONE_FILE), ("6/BC-UBND", "2023-03-08", *REPORT, *ONE_FILE))
        rule = f'{{ kind = "all_of", conditions = [{asks("plan")}, {{ kind = "choice", fact = "asked" }}] }}'

        assert ["claimed-twice"] == codes(inspected(papers, criteria=criteria(rule, asks("report"))))

    def test_is_one_paper_for_two_parts(self, criteria):
        """Parts of one rule that ask for different kinds each want a paper of their own."""
        papers = docs(("5/KH-UBND", "2023-03-08", *PLAN, *ONE_FILE), ("6/BC-UBND", "2023-03-08", *REPORT, *ONE_FILE))
        parts = ", ".join(f'{{ title = "x", max = 0.5, rule = {asks(kind)} }}' for kind in ("plan", "report"))

        assert ["claimed-twice"] == codes(
            inspected(papers, criteria=criteria(f'{{ kind = "parts", parts = [{parts}] }}'))
        )


class TestSharedByDesign:
    def test_is_a_kind_of_which_one_part_counts_several(self, criteria):
        """One part counts reports, another asks for a report or a plan: a report serves both, as the set has it."""
        papers = docs(("5/KH-UBND", "2023-03-08", *PLAN, *ONE_FILE), ("6/BC-UBND", "2023-03-08", *REPORT, *ONE_FILE))
        counted = '{ kind = "per_item", document = "report", each = 0.1 }'
        parts = ", ".join(f'{{ title = "x", max = 0.5, rule = {rule} }}' for rule in (asks("report plan"), counted))
        report = inspected(papers, criteria=criteria(f'{{ kind = "parts", parts = [{parts}] }}'))

        assert ["same-file"] == codes(report)

    def test_is_a_kind_that_two_criteria_ask_for(self, criteria):
        """Entered twice, it counts for neither more than the set means; the file is told, not a claim."""
        papers = docs(("5/BC-UBND", "2023-03-08", *REPORT, *ONE_FILE), ("6/BC-UBND", "2023-03-08", *REPORT, *ONE_FILE))
        report = inspected(papers, criteria=criteria(asks("report"), asks("report plan")))

        assert ["same-file"] == codes(report)

    def test_is_one_entry_that_proves_two_criteria(self, criteria):
        """One entry that names both is one document, shared as the set has it."""
        papers = docs(("5/BC-UBND", "2023-03-08", *REPORT, "proves", ["1", "2"]))

        assert [] == codes(inspected(papers, criteria=criteria(asks("report"), asks("report"))))

    def test_is_a_bundle_of_papers(self, criteria):
        """Two papers scanned into one file say where each stands."""
        papers = docs(
            ("5/KH-UBND", "2023-03-08", *PLAN, *ONE_FILE, "locator", "trang 1"),
            ("6/BC-UBND", "2023-03-08", *REPORT, *ONE_FILE, "locator", "trang 4"),
        )

        assert [] == codes(inspected(papers, criteria=criteria(asks("plan"), asks("report"))))

    def test_is_an_entry_that_does_not_count(self, criteria):
        """A plan that is rejected is not claimed; only the file is told."""
        papers = docs(("5/BC-UBND", "2023-03-08", *PLAN, *ONE_FILE), ("6/BC-UBND", "2023-03-08", *REPORT, *ONE_FILE))

        assert ["same-file"] == codes(inspected(papers, criteria=criteria(asks("plan"), asks("report"))))


class TestSameFile:
    def test_of_two_units_is_told(self):
        """Two communes have one file for papers of their own, under any reference."""
        papers = docs(("5/BC-UBND", "2023-03-08", "sha256", DIGEST))
        report = inspected(papers, docs(("7/BC-UBND", "2023-03-09", "sha256", DIGEST)), papers)

        assert ["same-file"] * 2 == codes(report)
        assert ["xa-1-2023.toml", "xa-2-2023.toml"] == [item.place.file for item in report.found]

    def test_of_a_paper_from_above_is_not(self):
        """The district's plan lies in every register."""
        papers = docs(("5/KH-UBND", "2023-03-08", "issuer", "UBND huyện Sông Mơ", "sha256", DIGEST))

        assert [] == codes(inspected(papers, papers))

    def test_of_one_paper_in_two_years_is_not(self):
        """A regulation in force over years is listed in each."""
        papers = docs(("5/QĐ-UBND", "2022-03-08", "sha256", DIGEST))

        assert [] == codes(inspect([register(papers, year=2022), register(papers, year=2023)]))

    def test_of_one_paper_without_a_number_is_not(self):
        """What carries no number is known by its subject and date."""
        papers = docs((None, "2022-03-08", "sha256", DIGEST))
        other = docs((None, "2022-03-08", "sha256", DIGEST, "subject", "Biên bản"))

        assert [] == codes(inspect([register(papers, year=2022), register(papers, year=2023)]))
        assert ["same-file"] == codes(inspect([register(papers, year=2022), register(other, year=2023)]))

    def test_of_what_was_read_is_told(self):
        """The file as it is now counts, where it could be read."""
        papers = docs(("5/BC-UBND", "2023-03-08", "file", "a.txt"), ("6/BC-UBND", "2023-03-08", "file", "b.txt"))

        assert ["same-file"] == codes(inspected(papers, digests=lambda _: DIGEST))
