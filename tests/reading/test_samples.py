"""Every sample is read as its truth says, and so is all that it may have become."""

import pytest
import variants

from comparing import compare, text_of, truths

from parscore.reading import read_document


TRUTHS = truths()
#: Of a hundred shown fields so many are right, whatever has happened to the text.
LEAST = 95


class TestSamples:
    @pytest.mark.parametrize("name", TRUTHS)
    def test_each_field_is_right_or_honestly_absent(self, name):
        """
        No field differs from the truth, and no decoy stands in any.
        """
        wrong, _ = compare(read_document(text_of(name)), TRUTHS[name])

        assert [] == wrong


class TestVariants:
    @pytest.mark.parametrize("variant", [*variants.VARIANTS, *variants.LEGACY])
    def test_nothing_false_is_said(self, variant):
        """
        Damage may hide a field; it never puts one where none is, nor a decoy.
        """
        change = {**variants.VARIANTS, **variants.LEGACY}[variant]
        false, shown, right = [], 0, 0
        for name, truth in TRUTHS.items():
            changed = change(text_of(name))
            if changed is None:
                continue
            wrong, counts = compare(read_document(changed), truth)
            false += [(name, *one) for one in wrong if one[1] is None]
            shown += sum(count for (_, kind), count in counts.items() if kind == "shown")
            right += sum(count for (_, kind), count in counts.items() if kind == "right")

        assert [] == false
        assert right * 100 >= LEAST * shown


class TestForms:
    @pytest.mark.parametrize("name", TRUTHS)
    def test_composed_and_decomposed_are_the_same(self, name):
        """
        NFC and NFD of a text give the same document, its text and spans included.
        """
        assert read_document(variants.nfc(text_of(name))) == read_document(variants.nfd(text_of(name)))

    @pytest.mark.parametrize("name", [name for name, truth in TRUTHS.items() if "clean-lines" in truth["layout"]])
    def test_what_a_site_sets_before_a_clean_letterhead_changes_nothing(self, name):
        """
        Menus, another document's reference and a line in capitals stand before it in vain.
        """
        clean, beset = read_document(text_of(name)), read_document(variants.chrome(text_of(name)))
        fields = [field for field in clean.to_dict() if field not in {"file", "read_from"}]

        assert [getattr(clean, field) for field in fields] == [getattr(beset, field) for field in fields]
