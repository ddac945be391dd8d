"""What every báo cáo has: its head, its numbered sections, its foot, and places to write in."""

import io

import attrs

from parscore.edge import need
from parscore.letters._sheet import CENTRED, PLAIN, Look, Sheet, Stand
from parscore.reports.model import Context
from parscore.wording import Message, Value


TEXT = Stand(first=1.27)
LEADS = Stand(first=1.27, with_next=True)
#: What stands over a table.
OVER = Stand(first=1.27, after=6, with_next=True)
STRONG, ITALIC, MARKED = Look(bold=True), Look(italic=True), Look(marked=True)
#: The words for a unit with a people's committee, which are written small inside a sentence.
_WORDS = ("xã", "phường", "thị trấn", "đặc khu", "huyện", "quận", "thị xã", "thành phố", "tỉnh")
_NUMERALS = ("I", "II", "III", "IV", "V", "VI")
_SECTION = Stand(before=12, after=4, first=1.27, with_next=True)
_LEFT = Stand(align="left", before=0)
_CAPITALS = Look(size=13, bold=True)


class Paper:
    """
    A báo cáo that is being written.

    Args:
        context: What stands on every page.
        name: The unit whose report it is; None for an office that is not known.
    """

    def __init__(self, context: Context, name: str | None) -> None:
        self.context, self.lang = context, context.lang
        self.is_known = name is not None
        self.name = self.say("office") if name is None else name
        self.word = _word_of(self.name)
        self.sections = 0
        status = None if context.is_official else context.status_text
        self.sheet = Sheet(need("docx", "office"), context.lang, status)

    def say(self, name: str, /, **values: Value) -> str:
        """Return a sentence of this room, or of the letters', whose name has a dot."""
        return Message(name if "." in name else f"paper.{name}", values).say(self.lang)

    @property
    def writer(self) -> str:
        """Who writes, as inside a sentence: the people's committee of a commune, else the unit."""
        if not self.word:
            return self.name
        return self.say("letter.writer-committee", name=self.word + self.name[len(self.word) :])

    def head(self, subject: str) -> None:
        """Lay the boxes, the type of the document and its subject; number, place and day are left to be filled in."""
        left, right = self.sheet.pair((6.4, 10.1))
        for line, is_own in self._office():
            left.line(line, _CAPITALS if is_own else Look(size=13))
        left.rule(share=0.35)
        left.line(self.say("number-committee" if self.word else "number"), Look(size=13))
        left.line(self.say("letter.draft"), Look(size=12, bold=True), Stand(align="center"))
        right.line(self.say("letter.country"), _CAPITALS)
        right.line(self.say("letter.motto"), STRONG)
        right.rule(share=0.65)
        right.line(self.say("letter.place"), ITALIC)
        self.sheet.heading(self.say("type"), 1, Stand(align="center", before=18, with_next=True))
        for text in (subject, self.say("subject-set", set=self.context.set_title)):
            self.sheet.paragraph(text, STRONG, Stand(align="center", before=0, with_next=True))
        self.sheet.rule(share=0.25)

    def _office(self) -> list[tuple[str, bool]]:
        """Return the lines over who writes: who stands above, then the office itself."""
        if self.word:
            return [(self.say("letter.committee"), True), (self.name.upper(), True)]
        return [(self.say("above"), False), (self.name.upper(), True)]

    def section(self, name: str) -> None:
        """Begin a section with the next Roman numeral."""
        numeral = _NUMERALS[self.sections]
        self.sections += 1
        self.sheet.heading(self.say("section", number=numeral, title=self.say(name)), 1, _SECTION)

    def text(self, text: str, look: Look = PLAIN, stand: Stand = TEXT) -> None:
        """Lay a paragraph."""
        self.sheet.paragraph(text, look, stand)

    def titles(self, *names: str) -> list[str]:
        """Return the titles of columns."""
        return [self.say(f"column-{name}") for name in names]

    def sentence(self, text: str) -> None:
        """Lay a paragraph that ends as a sentence does."""
        tidy = text.strip()
        self.text(tidy if tidy.endswith((".", "…", ":")) else f"{tidy}.")

    def closing(self, text: str) -> None:
        """Lay the last paragraph, which stays with the signature."""
        self.text(text, stand=LEADS)

    def blank(self, name: str) -> None:
        """Lay a marked place to write in."""
        self.text(self.say(name), MARKED)

    def foot(self) -> None:
        """Lay who receives copies on the left, and the signature on the right."""
        self.text("", Look(size=6), attrs.evolve(CENTRED, with_next=True))
        left, right = self.sheet.pair((7.5, 9.0))
        left.line(self.say("letter.copies"), Look(size=12, bold=True, italic=True), _LEFT)
        for name in ("letter.copy-to", "letter.copy-file"):
            left.line(self.say(name), Look(size=11), _LEFT)
        for name in ("letter.for-committee", "letter.position") if self.word else ("letter.position",):
            right.line(self.say(name), STRONG)
        for _ in range(4):
            right.line("", PLAIN)
        right.line(self.say("letter.signer"), STRONG)

    def annex(self, number: str, title: str) -> None:
        """Begin an annex on pages of its own: what it is called, and the report that it comes with."""
        self.sheet.landscape()
        self.sheet.heading(self.say(number), 1, Stand(align="center", before=0, with_next=True))
        self.text(title, STRONG, CENTRED)
        self.text(self.say("annex-of", writer=self.writer), ITALIC, Stand(align="center", before=0, after=12))

    def close(self, title: str) -> bytes:
        """Return the file."""
        stream = io.BytesIO()
        self.sheet.save(stream, title=title, author=self.name if self.is_known else "")
        return stream.getvalue()


def _word_of(name: str) -> str:
    """Return the word for what kind of unit it is, where it is one with a people's committee."""
    return next((word for word in _WORDS if name.casefold().startswith(f"{word} ")), "")
