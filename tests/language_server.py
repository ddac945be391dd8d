"""A language server on the other end of a pipe, asked what an editor would ask."""

import json
import shutil
import subprocess
import sys
import time

from pathlib import Path


#: Where the cursor stands in a text.
CURSOR = "¦"
#: How long a server may take to read a document, in seconds; it answers nothing until it has.
_PATIENCE = 20


class LanguageServer:
    """
    A language server that is driven over its standard input and output.

    Args:
        command: What starts it.
        folder: The folder that the editor has open.
    """

    def __init__(self, command, folder):
        self.folder = folder
        self.count = 0
        self.process = subprocess.Popen(  # noqa: S603 -- a tool of the tests' own environment
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder
        )
        completion = {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": False}}
        hover = {"contentFormat": ["markdown"]}
        self.request(
            "initialize",
            processId=None,
            rootUri=folder.as_uri(),
            capabilities={"textDocument": {"completion": completion, "hover": hover}},
        )
        self.notify("initialized")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.request("shutdown")
        self.notify("exit")
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(_PATIENCE)

    def complete(self, text):
        """Return the labels offered at the cursor in *text*."""
        answer = self._ask("textDocument/completion", text)
        items = answer["items"] if isinstance(answer, dict) else answer
        return [item["label"] for item in items]

    def hover(self, text):
        """Return what is told of the key or value at the cursor in *text*."""
        return self._ask("textDocument/hover", text)["contents"]["value"]

    def _ask(self, method, text):
        """Ask about the cursor's place until the server has read the text."""
        before, _, after = text.partition(CURSOR)
        self.count += 1
        file = self.folder / f"text-{self.count}.toml"
        file.write_text(before + after, encoding="utf-8")
        document = {"uri": file.as_uri(), "languageId": "toml", "version": 1, "text": before + after}
        self.notify("textDocument/didOpen", textDocument=document)
        position = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        until = time.monotonic() + _PATIENCE
        answer = None
        while not answer and time.monotonic() < until:
            time.sleep(0.05)
            answer = self.request(method, textDocument={"uri": file.as_uri()}, position=position)
        return answer

    def notify(self, method, **params):
        """Tell the server something."""
        self._send({"method": method, "params": params})

    def request(self, method, **params):
        """Ask the server something; return what it answers."""
        self.count += 1
        number = self.count
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": None})
            elif message.get("id") == number and "method" not in message:
                return message.get("result")

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _receive(self):
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return json.loads(self.process.stdout.read(length))


def tool(name):
    """Return the path of a tool beside the interpreter, or on the path, or None."""
    return shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
