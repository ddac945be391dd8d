"""Word files and their open relatives."""

import io
import shutil
import subprocess
import tempfile
import zipfile

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from parscore.edge import need

from ._archives import open_archive, read_part
from ._limits import MAX_SECONDS, refusal


def docx_text(data: bytes, archive: zipfile.ZipFile, file: str | None) -> str:
    """
    Return the text of a ``.docx``: paragraphs on lines, the cells of a row parted by pipes.

    Raises:
        DocumentError: It is broken, or declares entities.
        MissingExtraError: The extra ``documents`` is not installed.
    """
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")):
            read_part(archive, name, file)
    try:
        document = need("docx", "documents").Document(io.BytesIO(data))
        return "\n".join(_blocks(document))
    except (KeyError, ValueError, AttributeError, SyntaxError, OSError, TypeError, IndexError) as error:
        raise refusal("document-broken", file, found=str(error)) from None


def _blocks(parent: Any) -> Iterator[str]:  # noqa: ANN401 -- python-docx's document or cell
    for block in parent.iter_inner_content():
        if hasattr(block, "rows"):
            yield from _rows(block)
        else:
            yield block.text


def _rows(table: Any) -> Iterator[str]:  # noqa: ANN401 -- python-docx's table
    """Yield a table's lines, cell after cell: the cells of a letterhead are boxes of their own."""
    for row in table.rows:
        seen: list[object] = []
        for cell in row.cells:
            # A merged cell is given once for each column that it covers.
            if cell not in seen:
                seen.append(cell)
                yield from _blocks(cell)
                yield ""


def odt_text(archive: zipfile.ZipFile, file: str | None) -> str:
    """
    Return the text of an ``.odt``.

    Raises:
        DocumentError: It is broken, locked, or declares entities.
        MissingExtraError: The extra ``documents`` is not installed.
    """
    if "META-INF/manifest.xml" in archive.namelist() and b"encryption-data" in read_part(
        archive, "META-INF/manifest.xml", file
    ):
        raise refusal("document-locked", file)
    etree = need("lxml.etree", "documents")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(read_part(archive, "content.xml", file), parser)
    except etree.XMLSyntaxError as error:
        raise refusal("document-broken", file, found=str(error)) from None
    body = root.find(".//{*}body")
    return "" if body is None else "\n".join(_paragraphs(body))


def _paragraphs(node: Any) -> Iterator[str]:  # noqa: ANN401 -- lxml's element
    name = str(node.tag).rpartition("}")[2]
    if name in {"p", "h"}:
        yield "".join(_runs(node))
        return
    for child in node:
        yield from _paragraphs(child)
    if name in {"table-cell", "table-row"}:
        yield ""


def _runs(node: Any) -> Iterator[str]:  # noqa: ANN401 -- lxml's element
    yield node.text or ""
    for child in node:
        name = str(child.tag).rpartition("}")[2]
        if name == "s":
            count = next((value for key, value in child.attrib.items() if key.endswith("}c")), "1")
            yield " " * min(int(count) if count.isdigit() else 1, 200)
        elif name == "tab":
            yield "\t"
        elif name == "line-break":
            yield "\n"
        elif name not in {"note", "annotation"}:
            yield from _runs(child)
        yield child.tail or ""


def doc_text(data: bytes, file: str | None) -> str:
    """
    Return the text of an old ``.doc`` or an ``.rtf``, which LibreOffice or antiword must read.

    Raises:
        DocumentError: Neither is installed, or they cannot read it.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / ("text.rtf" if data.lstrip().startswith(b"{\\rtf") else "text.doc")
        source.write_bytes(data)
        office = shutil.which("soffice") or shutil.which("libreoffice")
        if office is not None:
            profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
            # As an OpenDocument text: its export to plain text would run the cells of a row together.
            _run([office, profile, "--headless", "--convert-to", "odt", "--outdir", folder, str(source)], file)
            target = source.with_suffix(".odt")
            if target.exists():
                with open_archive(target.read_bytes(), file) as archive:
                    return odt_text(archive, file)
        antiword = shutil.which("antiword")
        if antiword is not None and source.suffix == ".doc":
            return _run([antiword, "-m", "UTF-8.txt", "-w", "0", str(source)], file).decode("utf-8", "replace")
    # LibreOffice without Writer makes nothing and says nothing of why; a broken file looks the same.
    slug = "document-needs-office" if office is None else "document-unconverted"
    raise refusal(slug, file, found=source.suffix)


def _run(command: list[str], file: str | None) -> bytes:
    try:
        done = subprocess.run(command, capture_output=True, check=True, timeout=MAX_SECONDS)  # noqa: S603 -- our own command line
    except (subprocess.SubprocessError, OSError) as error:
        raise refusal("document-broken", file, found=type(error).__name__) from None
    return done.stdout
