"""The catalogue: sets found by issuer, level and year, and the one that applied on a day."""

import datetime

import pytest

from amendments import BASE, HEAD, write
from parscore.criteria import load_criteria
from parscore.criteria.catalogue import in_force, load_catalogue, plain
from parscore.errors import CriteriaError, UnknownNameError


DAY = datetime.date


def a_set(folder, name, *, force="", issuer='issuer = "UBND huyện Đầm"\n', **keys):
    """Write a set in force as *force* says, of the year and level in *keys*."""
    text = BASE.replace('id = "test/base"', f'id = "test/{name}"').replace("in_force = { from = 2023-02-01 }\n", "")
    text = text.replace("[sources.plan]", f"{issuer}{force}[sources.plan]", 1)
    text = text.replace("year = 2023", f"year = {keys.get('year', 2023)}")
    text = text.replace('level = "commune"', f'level = "{keys.get("level", "commune")}"')
    return write(folder, f"{name}.toml", text)


def force(start, end=None):
    """Return the line of *in_force*."""
    until = "" if end is None else f", to = {end}"
    return f"in_force = {{ from = {start}{until} }}\n"


def ids(sets):
    """Return the ids of sets."""
    return [item.id for item in sets]


class TestFinding:
    def test_is_by_issuer_level_and_year(self, tmp_path):
        """Each of them narrows the search."""
        a_set(tmp_path, "a")
        a_set(tmp_path, "b", level="district")
        a_set(tmp_path, "c", year=2024)
        a_set(tmp_path, "d", issuer='issuer = "Sở Nội vụ"\n')
        catalogue = load_catalogue([tmp_path])

        assert ["test/a", "test/b", "test/d", "test/c"] == ids(catalogue.find())
        assert ["test/b"] == ids(catalogue.find(level="district"))
        assert ["test/c"] == ids(catalogue.find(year=2024, issuer="UBND"))

    @pytest.mark.parametrize("text", ["Đầm", "dam", "DAM", "huyen dam", "test/a"])
    def test_needs_no_diacritics(self, text, tmp_path):
        """An issuer is found with or without diacritics and capitals, and by the id."""
        a_set(tmp_path, "a")

        assert ["test/a"] == ids(load_catalogue([tmp_path]).find(issuer=text))

    def test_of_a_set_without_issuer_is_by_its_id(self, tmp_path):
        """A set that does not name its issuer is found by its id."""
        a_set(tmp_path, "a", issuer="")
        catalogue = load_catalogue([tmp_path])

        assert (["test/a"], []) == (ids(catalogue.find(issuer="test")), ids(catalogue.find(issuer="Đầm")))

    def test_letters_are_folded(self):
        """Đ is d, and what is composed of a letter and marks is the letter."""
        assert "dong nai ubnd" == plain("Đồng  Nai UBND")


class TestInForce:
    def test_lasts_until_the_next_begins(self, tmp_path):
        """A version without an end applies until the day before the next one's first day."""
        first = load_criteria(a_set(tmp_path, "a", force=force("2023-02-01")))
        second = load_criteria(a_set(tmp_path, "b", force=force("2023-07-01")))

        assert (DAY(2023, 2, 1), DAY(2023, 6, 30)) == in_force(first, [first, second])
        assert (DAY(2023, 7, 1), None) == in_force(second, [first, second])

    def test_lasts_until_its_own_end(self, tmp_path):
        """A version that says until when applies until then, whatever follows."""
        first = load_criteria(a_set(tmp_path, "a", force=force("2023-02-01", "2023-09-30")))
        second = load_criteria(a_set(tmp_path, "b", force=force("2023-07-01")))

        assert (DAY(2023, 2, 1), DAY(2023, 9, 30)) == in_force(first, [first, second])

    def test_of_a_set_that_says_nothing_is_its_year(self, tmp_path):
        """Without dates a set applies in its year, or until the next one of that year."""
        first = load_criteria(a_set(tmp_path, "a"))
        second = load_criteria(a_set(tmp_path, "b", force=force("2023-07-01")))

        assert (DAY(2023, 1, 1), DAY(2023, 12, 31)) == in_force(first, [first])
        assert (DAY(2023, 1, 1), DAY(2023, 6, 30)) == in_force(first, [first, second])

    @pytest.mark.parametrize(
        "other", [{"level": "district"}, {"issuer": 'issuer = "Sở Nội vụ"\n'}], ids=["level", "issuer"]
    )
    def test_is_ended_by_the_same_line_of_sets_only(self, other, tmp_path):
        """A set of another level or issuer ends nothing."""
        first = load_criteria(a_set(tmp_path, "a", force=force("2023-02-01")))
        second = load_criteria(a_set(tmp_path, "b", force=force("2023-07-01"), **other))

        assert (DAY(2023, 2, 1), None) == in_force(first, [first, second])


class TestApplied:
    @pytest.mark.parametrize(
        ("day", "expected"),
        [(DAY(2023, 2, 1), "test/a"), (DAY(2023, 6, 30), "test/a"), (DAY(2023, 7, 1), "test/b")],
    )
    def test_is_the_version_of_the_day(self, day, expected, tmp_path):
        """The day decides which version applied, both ends included."""
        a_set(tmp_path, "a", force=force("2023-02-01"))
        a_set(tmp_path, "b", force=force("2023-07-01"))

        assert expected == load_catalogue([tmp_path]).applied(day).id

    def test_of_a_year_is_among_the_versions_of_that_year(self, tmp_path):
        """Next year's set does not end last year's for who asks for last year's."""
        a_set(tmp_path, "a", force=force("2023-02-01"))
        a_set(tmp_path, "b", force=force("2024-02-01"), year=2024)
        catalogue = load_catalogue([tmp_path])

        assert ["test/b", "test/a"] == [catalogue.applied(DAY(2024, 3, 1), year=year).id for year in (None, 2023)]

    def test_of_a_day_before_all_is_an_error(self, tmp_path):
        """Where none applied, that is said, with those that there are."""
        a_set(tmp_path, "a", force=force("2023-02-01"))
        with pytest.raises(UnknownNameError) as caught:
            load_catalogue([tmp_path]).applied(DAY(2023, 1, 31))

        assert ("none-in-force", "test/a") == (caught.value.code, caught.value.accepted)

    def test_of_nothing_is_an_error(self, tmp_path):
        """Where there are no sets at all, none is suggested."""
        with pytest.raises(UnknownNameError) as caught:
            load_catalogue([tmp_path]).applied(DAY(2023, 1, 31))

        assert "no set was in force on 2023-01-31" == str(caught.value)

    def test_of_several_is_an_error_that_names_them(self, tmp_path):
        """Where several applied, they are named."""
        a_set(tmp_path, "a", force=force("2023-02-01"))
        a_set(tmp_path, "b", force=force("2023-07-01"), level="district")
        catalogue = load_catalogue([tmp_path])
        with pytest.raises(CriteriaError) as caught:
            catalogue.applied(DAY(2023, 8, 1))

        assert ("several-in-force", "test/a, test/b") == (caught.value.code, caught.value.found)
        assert "test/a" == catalogue.applied(DAY(2023, 8, 1), level="commune").id


class TestLoading:
    def test_a_broken_file_is_told_and_hides_no_other(self, tmp_path):
        """What is wrong with a file is among the problems; the others are there."""
        a_set(tmp_path, "a")
        write(tmp_path, "b.toml", "format = \n")
        write(tmp_path, "c.toml", HEAD.replace("base.toml", "nowhere.toml"))
        catalogue = load_catalogue([tmp_path])

        assert ["test/a"] == ids(catalogue.sets)
        assert ["toml", "amends-unreadable"] == [error.code for error in catalogue.problems]

    def test_other_files_are_passed_over(self, tmp_path):
        """Registers, other TOML and hidden files are no sets; a set that forgot its format is a broken one."""
        write(tmp_path, "r.toml", 'format = "parscore.register/1"\n')
        write(tmp_path, "x.toml", "x = 1\n")
        (tmp_path / ".venv").mkdir()
        write(tmp_path / ".venv", "y.toml", "format = \n")
        write(tmp_path, "s.toml", BASE.replace('format = "parscore.criteria/1"\n', ""))
        (tmp_path / "folder.toml").mkdir()
        catalogue = load_catalogue([tmp_path])

        assert ((), ["missing-key"]) == (catalogue.sets, [error.code for error in catalogue.problems])

    def test_a_file_may_be_named_and_a_folder_must_be_there(self, tmp_path):
        """A single file will do; what is not there is told."""
        file = a_set(tmp_path, "a")
        catalogue = load_catalogue([file, tmp_path / "nowhere"])

        assert (["test/a"], ["no-folder"]) == (ids(catalogue.sets), [error.code for error in catalogue.problems])

    def test_an_id_given_twice_is_told(self, tmp_path):
        """Two sets of one id are told, at the second's id."""
        a_set(tmp_path, "a")
        other = write(tmp_path, "b.toml", (tmp_path / "a.toml").read_text(encoding="utf-8"))
        (problem,) = load_catalogue([tmp_path]).problems

        assert ("same-set-id", str(other), 3) == (problem.code, problem.file, problem.line)

    def test_the_shipped_sets_are_meant_where_no_folder_is_named(self):
        """Without a folder the shipped sets are looked through, and nothing is wrong with them."""
        catalogue = load_catalogue()

        assert () == catalogue.problems
        assert "cho-moi/commune-2023" in ids(catalogue.find(issuer="cho moi", level="commune", year=2023))
