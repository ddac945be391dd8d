"""
The shipped set and a sample register, damaged at random: bytes, keys and values.

A few damages of each sort in every run; ten thousand of each in `make slow`.
"""

import re

from contextlib import suppress
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from junk import JUNK, replaced
from parscore.checking import check_paths
from parscore.criteria import CriteriaSet, find_criteria, load_criteria
from parscore.criteria._compile import examine_set
from parscore.edge import Problems, Source, read_toml
from parscore.errors import CriteriaError, ParscoreError
from parscore.evidence import examine_fit, examine_register, load_registers
from parscore.scoring import score


SHIPPED = find_criteria("cho-moi/commune-2023")
BYTES = SHIPPED.read_bytes()
SET = load_criteria(SHIPPED)
SAMPLE = Path(__file__).parents[2] / "examples" / "cho-moi-2023" / "xa-vi-du-a.toml"
KEYS = [found.span() for found in re.finditer(rb'(?<=[\s{,.\[])[A-Za-z_"][\w".-]*(?= = |\]|\.)', BYTES)]
VALUES = [found.span() for found in re.finditer(rb"(?<= = )[^\n,}]+", BYTES)]
LINES = BYTES.split(b"\n")

#: What is put in the place of a key or a value.
PIECES = st.one_of(
    st.binary(max_size=6),
    st.sampled_from(
        (
            b"",
            b"x",
            b"1",
            b"-1",
            b"nan",
            b"[",
            b"]",
            b"{",
            b"}",
            b'"',
            b"'''",
            b"\n",
            b"[[x]]\n",
            b"{ kind = 5 }",
            b"1e400",
        )
    ),
    st.sampled_from(KEYS).map(lambda span: BYTES[slice(*span)]),
    st.sampled_from(VALUES).map(lambda span: BYTES[slice(*span)]),
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Return the shipped file with one to four damages."""
    text = BYTES
    for _ in range(draw(st.integers(1, 4))):
        match draw(st.sampled_from(("key", "value", "bytes", "line", "cut"))):
            case "key" | "value" as place:
                start, end = draw(st.sampled_from(KEYS if place == "key" else VALUES))
                text = text[:start] + draw(PIECES) + text[end:]
            case "bytes":
                at = draw(st.integers(0, len(text)))
                text = text[:at] + draw(PIECES) + text[at + draw(st.integers(0, 12)) :]
            case "line":
                at = draw(st.integers(0, len(LINES) - 1))
                lines = text.split(b"\n")
                lines.insert(draw(st.integers(0, len(lines))), LINES[at])
                text = b"\n".join(lines)
            case _:
                at = draw(st.integers(0, len(text)))
                text = text[:at] + text[at + draw(st.integers(1, 4000)) :]
    return text


def say(report) -> bool:
    """Say everything in both languages."""
    return all(item.say("vi") and item.say("en") for item in report.found)


class TestFiles:
    @given(damaged())
    def test_a_damaged_set_is_checked_and_nothing_escapes(self, tmp_path_factory, raw):
        """Whatever is done to the bytes, a report comes back; the file loads if and only if nothing refuses it."""
        file = tmp_path_factory.getbasetemp() / "set.toml"
        file.write_bytes(raw)
        report = check_paths([file])
        loaded: CriteriaSet | None = None
        with suppress(ParscoreError):
            loaded = load_criteria(file)

        assert say(report)
        refused = any(item.sentence.id.startswith("error.") for item in report.found)
        assert (loaded is None) == (refused or any(item.code == "no-format" for item in report.found))

    @given(st.binary(max_size=400))
    def test_random_bytes_are_told(self, tmp_path_factory, raw):
        """No bytes are a criteria set by chance, and none raise anything but a `ParscoreError`."""
        file = tmp_path_factory.getbasetemp() / "bytes.toml"
        file.write_bytes(raw)

        assert say(check_paths([file]))


class TestData:
    DATA = read_toml(SHIPPED, CriteriaError).data
    REGISTER = read_toml(SAMPLE, CriteriaError).data

    @given(st.data(), st.lists(JUNK, min_size=1, max_size=3))
    def test_a_set_with_junk_is_examined_to_the_end(self, data, junk):
        """With several values replaced by what nobody would write, the examination ends and says why."""
        changed = self.DATA
        for item in junk:
            changed = replaced(changed, data, item)
        problems = Problems(CriteriaError)
        if isinstance(changed, dict):
            examine_set(Source("set.toml", {str(key): value for key, value in changed.items()}, ""), problems)

        assert all(problem.say(lang) for problem in problems.found for lang in ("vi", "en"))

    @given(st.data(), st.lists(JUNK, min_size=1, max_size=3))
    def test_a_register_with_junk_is_examined_to_the_end(self, data, junk):
        """Likewise a register, against its set; without a problem it can be scored."""
        changed = self.REGISTER
        for item in junk:
            changed = replaced(changed, data, item)
        problems = Problems(CriteriaError)
        register = examine_register(changed if isinstance(changed, dict) else {}, "register.toml", problems)
        if register is not None:
            examine_fit(register, SET, problems)

        assert all(problem.say(lang) for problem in problems.found for lang in ("vi", "en"))
        if register is not None and not problems.found:
            assert score(SET, register).unit == register.unit

    def test_what_is_damaged_is_whole_before(self):
        """The sample loads and scores."""
        (register,) = load_registers([SAMPLE])

        assert SET.id == score(SET, register).criteria.id
