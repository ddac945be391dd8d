"""A Hypothesis strategy: TOML texts of which it is known where each key stands."""

from unicodedata import normalize

import attrs

from hypothesis import strategies as st


#: Text between two tokens, on one line and over several.
BLANKS = ("", " ", "\t ")
GAPS = (*BLANKS, "\n", " # a ] } = , \" ''' comment\n\t", "\n\n  ")
SCALARS = (
    "1",
    "-0.5",
    "1e3",
    "true",
    "inf",
    "2023-03-05",
    "2023-03-05 10:00:00",
    '""',
    "''",
    '"a = [1] # \\" } \\\\"',
    "'C:\\'",
    '"tiếng Việt"',
    '"""\n[not.a.header]\nkey = 1 # no comment\n"""',
    '"""an \\""" inside"""',
    '""""quoted""""',
    '"""""two"""""',
    '"""\\\n  folded \\\\"""',
    "'''\n[[nor.this]]\n'\\'''",
    "''''quoted''''",
)
_NAMES = ("k", "tỷ lệ", "a.b", "#", "]", "=", "'", '"', "\\", "ệ")


@attrs.define
class Writer:
    """
    A text in the making.

    Attributes:
        draw: Where choices come from.
        text: What is written so far.
        keys: Where the key of each path begins.
        values: Where the value of each path begins.
        count: How many names were given out, so that none comes twice.
    """

    draw: object
    text: str = ""
    keys: dict = attrs.Factory(dict)
    values: dict = attrs.Factory(dict)
    count: int = 0

    def pick(self, options):
        """Choose one of *options*."""
        return self.draw(st.sampled_from(options))

    def write(self, text):
        """Add *text*."""
        self.text += text

    def key(self, path, parts, *, decomposed=False):
        """Write *parts* new names, dotted, below *path*; return the path of the last."""
        for part in range(parts):
            if part:
                self.write(self.pick(BLANKS) + "." + self.pick(BLANKS))
            name = f"{self.pick(_NAMES)}{self.count}"
            self.count += 1
            path = (*path, normalize("NFC", name))
            self.keys[path] = self.values[path] = len(self.text)
            forms = (name, normalize("NFD", name)) if decomposed else (name,)
            self.write(self.pick([text for form in forms for text in spellings(form)]))
        return path

    def known(self, path):
        """Write the names of a table that stands already."""
        for name in path:
            if isinstance(name, str):
                self.write(self.pick(tuple(spellings(name))) + ".")

    def entry(self, path, depth, gaps):
        """Write a key and its value."""
        path = self.key(path, self.draw(st.integers(1, 3)), decomposed=True)
        self.write(self.pick(BLANKS) + "=" + self.pick(BLANKS))
        self.values[path] = len(self.text)
        self.value(path, depth, gaps)

    def value(self, path, depth, gaps):
        """Write a value: a scalar, an array or an inline table."""
        sort = self.pick(("scalar", "array", "table")) if depth else "scalar"
        if sort == "scalar":
            self.write(self.pick(SCALARS))
            return
        self.write("[" if sort == "array" else "{")
        count = self.draw(st.integers(0, 3))
        for number in range(count):
            self.write(self.pick(gaps))
            if sort == "array":
                self.keys[(*path, number)] = self.values[(*path, number)] = len(self.text)
                self.value((*path, number), depth - 1, gaps)
            else:
                self.entry(path, depth - 1, gaps)
            self.write(self.pick(gaps))
            if number < count - 1 or self.draw(st.booleans()):
                self.write(",")
        self.write(self.pick(gaps) + ("]" if sort == "array" else "}"))


def spellings(name):
    """Yield the ways to write a key."""
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    yield f'"{escaped}"'
    yield '"' + "".join(f"\\U{ord(char):08x}" for char in name) + '"'
    if "'" not in name:
        yield f"'{name}'"
    if name.isascii() and name.isalnum():
        yield name


@st.composite
def toml_texts(draw):
    """Draw a TOML 1.1 text; return its writer, which knows where each key and value stands."""
    writer = Writer(draw)
    tables = [()]
    counts = {}
    for section in range(draw(st.integers(1, 4))):
        table = ()
        if section:
            table = _header(writer, writer.pick(tuple(tables)), counts)
            tables = [known for known in tables if known[: len(table) - 1] != table[:-1] or known == ()] + [table]
        for _ in range(draw(st.integers(0, 3))):
            writer.write(writer.pick(("", "\n", "# [no.header]\n", "  ")))
            writer.entry(table, 2, GAPS)
            writer.write(writer.pick((" # a comment\n", "\n", " \n\n")))
    return writer


def _header(writer, parent, counts):
    double = writer.pick((False, False, True))
    again = [path for path in counts if path[: len(parent)] == parent and counts[path]]
    writer.write(writer.pick(("", "  ")) + ("[[" if double else "[") + writer.pick(BLANKS))
    if double and again and not parent and writer.pick((False, True)):
        path = writer.pick(tuple(again))
        writer.known(path[:-1])
        start = len(writer.text)
        writer.write(writer.pick(tuple(spellings(path[-1]))))
    else:
        writer.known(parent)
        path = writer.key(parent, writer.draw(st.integers(1, 2)))
        start = writer.keys[path]
    if double:
        number = counts.get(path, 0)
        if len(path) == 1:
            counts[path] = number + 1
        path = (*path, number)
        writer.keys[path] = writer.values[path] = start
    writer.write(writer.pick(BLANKS) + ("]]" if double else "]") + "\n")
    return path
