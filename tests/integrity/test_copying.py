"""Which texts are told to be copies, and which are not."""

import random

import pytest

from corpora import own_text
from integrity_data import NAMES, codes, docs, register, texts_of, words
from parscore.integrity import inspect
from parscore.integrity.copying import corpus as corpus_module
from samples import set_of, set_text


FORM = (
    "Thực hiện chỉ đạo của cấp trên về công tác cải cách hành chính, đơn vị báo cáo kết quả như sau."
    " Trên đây là báo cáo kết quả thực hiện, kính trình cấp trên xem xét và cho ý kiến chỉ đạo thêm."
)


def found(*texts, years=None, names=None, issuers=None, forms=(), **given):
    """Return the copies among documents of communes of their own."""
    registers = [
        register(
            docs(
                (
                    f"{at + 5}/BC-UBND",
                    f"{years[at] if years else 2023}-03-{at + 10}",
                    "issuer",
                    issuers[at] if issuers else None,
                )
            ),
            0 if years else at,
            name=names[at] if names else None,
            year=years[at] if years else 2023,
        )
        for at in range(len(texts))
    ]
    report = inspect(registers, texts=texts_of(registers, [[text] for text in texts]), forms=forms, **given)
    return report.copies


class TestCopies:
    def test_tell_how_much_is_shared(self):
        """Six of ten sentences are another's: 72 of 120 own words, of each."""
        original = words(1)
        copy = [*original[:6], *words(2)[:4]]
        (one,) = found(". ".join(original), ". ".join(copy))

        assert (120, 72, 120, 72) == (one.own, one.shared, one.other_own, one.other_shared)

    def test_are_told_at_the_later(self):
        """The later date is the copy, whichever register comes first."""
        text = " ".join(words(1))
        (one,) = found(text, text)

        assert ("6/BC-UBND", "5/BC-UBND") == (one.entry.document.number, one.other.document.number)

    def test_of_a_short_text_in_a_long_one_are_found(self):
        """A whole text inside one four times as long: all of the one, a quarter of the other."""
        (one,) = found(". ".join(words(1)), ". ".join([*words(2, 360), *words(1)]))

        assert (480, 120, 120, 120) == (one.own, one.shared, one.other_own, one.other_shared)

    def test_do_not_see_the_order_of_sentences(self):
        """What is moved about is shared all the same."""
        original = words(1)
        (one,) = found(". ".join(original), ". ".join(original[5:] + original[:5]))

        assert 1 == one.share
        assert [(1, 61), (61, 1)] != [(passage.here.column, passage.there.column) for passage in one.passages]
        assert 2 == len(one.passages)

    def test_show_each_passage_in_both(self):
        """Text, length, line and column here and there."""
        original = words(1)
        here = "\n".join(["Mở đầu.", *words(2)[:4], original[0], f"  {original[1]}", *original[2:5]])
        there = "\n".join(original[:5])
        (one,) = found(there, here)
        (passage,) = one.passages

        assert 60 == passage.words
        assert " ".join(original[:5]) == passage.text
        assert ((6, 1), (1, 1)) == (_at(passage.here), _at(passage.there))
        assert here[passage.here.start : passage.here.end].startswith(f"{original[0]}\n  {original[1]}\n")
        assert there[passage.there.start : passage.there.end] == there

    def test_of_a_passage_that_stands_there_twice_show_the_longer(self):
        """Where there is a choice, the passage goes on as long as it can."""
        first, second, *more = words(1)
        there = ". ".join([first, *words(4)[:2], first, second, *more])
        (one,) = found(there, ". ".join([first, second, *more]))

        assert [120] == [passage.words for passage in one.passages]

    def test_of_other_years_are_found(self):
        """A unit that hands in last year's report copies itself."""
        text = " ".join(words(1))

        assert 1 == len(found(text, text, years=[2022, 2023]))

    def test_survive_another_name_and_other_figures(self):
        """The name of the unit and the figures are what a copier changes."""
        said = " ".join(f"{sentence} xã Bến Mơ đạt {at} hồ sơ" for at, sentence in enumerate(words(1)))
        other = " ".join(f"{sentence} xã Cầu Tre đạt {at + 400} hồ sơ" for at, sentence in enumerate(words(1)))
        (one,) = found(said, other)

        assert 1 == one.share

    def test_of_what_is_said_again_and_again_are_found(self):
        """A text that repeats one sentence a thousand times is compared in no time."""
        text = ". ".join(words(1, 12) * 1000)
        (one,) = found(text, text)

        assert (12_000, 1) == (one.shared, len(one.passages))

    def test_of_many_pairs_are_told_each(self):
        """Three units with one text are three pairs."""
        text = " ".join(words(1))

        assert 3 == len(found(text, text, text))


def _at(spot):
    return (spot.line, spot.column)


class TestNoCopies:
    def test_are_below_half(self):
        """Four of ten sentences are no finding."""
        original = words(1)

        assert () == tuple(found(". ".join(original), ". ".join([*original[:4], *words(2)[:6]])))

    def test_are_short_texts(self):
        """Of 48 own words nothing is told: an invitation says what all say."""
        text = ". ".join(words(1, 48))

        assert [] == found(text, text)

    @pytest.mark.parametrize("count", [2, 3])
    def test_are_forms_that_are_given(self, count):
        """The blank form of a few units is nobody's own; without it, it cannot be told from a copy."""
        form = " ".join([FORM, *words("form")])
        texts = [f"{form} {' '.join(words(at, 24))}" for at in range(count)]

        assert [] == found(*texts, forms=[form])
        assert [] != found(*texts)

    def test_are_forms_that_four_units_fill(self):
        """What stands in documents of four units is the form."""
        form = " ".join([FORM, *words("form")])

        assert [] == found(*(f"{form} {' '.join(words(at))}" for at in range(4)))

    def test_are_wordings_of_the_house(self):
        """Three quarterly reports of a unit have its own wording, and so has the first of the next year."""
        house = " ".join(words("house"))
        old = register(docs(*((f"{at}/BC-UBND", f"2022-0{at}-10") for at in range(1, 4))), year=2022)
        new = register(docs(("1/BC-UBND", "2023-01-10")), year=2023)
        texts = [[f"{house} {' '.join(words(at, 48))}" for at in range(3)], [f"{house} {' '.join(words(9, 48))}"]]

        assert [] == inspect([old, new], texts=texts_of([old, new], texts)).copies

    def test_are_wordings_of_the_house_only_at_home(self):
        """Another unit that takes over what a unit writes every quarter has copied it."""
        house = " ".join(words("house"))
        home = register(docs(*((f"{at}/BC-UBND", f"2023-0{at}-10") for at in range(1, 5))))
        other = register(docs(("9/BC-UBND", "2023-06-12")), 1)
        texts = [[f"{house} {' '.join(words(f'home{at}'))}" for at in range(4)], [house]]
        copies = inspect([home, other], texts=texts_of([home, other], texts)).copies

        assert [("9/BC-UBND", 1)] * 4 == [(copy.entry.document.number, copy.share) for copy in copies]

    def test_are_papers_of_one_register(self):
        """A unit's reports of one year are not held against each other."""
        known = register(docs(("5/BC-UBND", "2023-03-08"), ("6/BC-UBND", "2023-06-08")))
        text = " ".join(words(1))

        assert [] == inspect([known], texts=texts_of([known], [[text, text]])).copies

    @pytest.mark.parametrize("source", ["UBND huyện Sông Mơ", "Huyện Sông Mơ"])
    def test_are_quotations_from_above(self, source):
        """What the district wrote is no commune's own, listed by the communes or by the district itself."""
        plan = " ".join(words("plan"))
        texts = [f"{plan} {' '.join(words(at, 60))}" for at in range(2)]
        if source.startswith("UBND"):
            assert [] == found(*texts, plan, issuers=[None, None, source])
        else:
            assert [] == found(*texts, plan, names=[*NAMES[:2], source])

    def test_are_papers_of_unclear_issuers(self):
        """Whose a paper of “Phòng Nội vụ” is, nobody can tell: it is neither compared nor a source."""
        text = " ".join(words(1))

        assert [] == found(text, text, issuers=["Phòng Nội vụ", None])

    def test_is_one_paper_in_two_years(self):
        """A paper that two registers list is not a copy of itself."""
        papers = docs(("5/QĐ-UBND", "2022-03-08"))
        old, new = register(papers, year=2022), register(papers, year=2023)
        text = " ".join(words(1))

        assert [] == inspect([old, new], texts=texts_of([old, new], [[text], [text]])).copies

    def test_are_tables_of_figures(self):
        """Rows of figures are alike everywhere: three of ten sentences stay three of ten below them."""
        table = "\n".join(" ".join(str(row * column) for column in range(1, 13)) for row in range(1, 40))
        texts = [words(1), words(1)[:3] + words(2)[:7]]

        assert [] == found(*(f"{table}\n{'. '.join(text)}" for text in texts))

    def test_are_none_where_there_are_no_texts(self):
        """Nothing to read, nothing told; and nothing but forms."""
        assert [] == found(None, None)
        assert [] == found(FORM, "ngắn")


class TestMapping:
    def test_gives_texts_by_document(self):
        """Texts may be a mapping."""
        registers = [register(docs((f"{at + 5}/BC-UBND", "2023-03-08")), at) for at in range(2)]
        texts = {one.documents[0]: " ".join(own_text(random.Random(1), 20)) for one in registers}

        assert ["copied-text"] == codes(inspect(registers, texts=texts))


def test_parts_of_the_corpus_do_not_matter(monkeypatch, tmp_path):
    """One part or sixteen: the corpus is gone through in parts for memory's sake alone."""
    texts = [". ".join(words(1)), ". ".join(words(1)[:6] + words(2)[:4]), ". ".join(words(3))]
    before = found(*texts, criteria=set_of(tmp_path, set_text()))
    monkeypatch.setattr(corpus_module, "_PARTS", 1)

    assert [(copy.own, copy.shared) for copy in before] == [(copy.own, copy.shared) for copy in found(*texts)]
