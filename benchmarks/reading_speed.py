"""How long a document takes to be read: text, HTML, Word and PDF, in milliseconds, and 1,000 texts in seconds."""

import io
import statistics
import time

from collections.abc import Callable
from functools import partial
from pathlib import Path

import docx

from parscore.reading import read_document


TESTS = Path(__file__).parents[1] / "tests" / "reading"


def milliseconds(run: Callable[[], object], turns: int = 15) -> float:
    """Return the median time of *run*, after one turn that is not counted."""
    times: list[float] = []
    for _ in range(turns + 1):
        start = time.perf_counter()
        run()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times[1:])


def word_file(text: str) -> bytes:
    """Return a Word file with a text's lines as its paragraphs."""
    document = docx.Document()
    for line in text.split("\n"):
        document.add_paragraph(line)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def main() -> None:
    """Print the figures."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((TESTS / "documents").glob("*.txt"))]
    longest, usual = max(texts, key=len), sorted(texts, key=len)[len(texts) // 2]
    pdf = (TESTS / "files" / "text.pdf").read_bytes()
    page = "<html><body>" + "".join(f"<p>{line}</p>" for line in usual.split("\n")) + "</body></html>"
    word = word_file(usual)
    for name, source in (("text", usual), ("page", page), ("Word", word), ("PDF", pdf), ("plan 341", longest)):
        taken = milliseconds(partial(read_document, source))
        print(f"{name:9} {len(source):6} characters or bytes: {taken:6.2f} ms")
    start = time.perf_counter()
    for index in range(1000):
        read_document(texts[index % len(texts)])
    print(f"1,000 texts: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
