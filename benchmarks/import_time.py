"""How long ``import parscore`` takes, beside pydantic and attrs together.

Each is timed as a process of its own, less the time of an empty one.
"""

import subprocess
import sys

from _timing import pair


def run(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)


def main() -> None:
    """Print both times and their ratio."""
    ours, theirs = pair(lambda: run("import parscore"), lambda: run("import pydantic, attrs; pydantic.BaseModel"))
    empty, _ = pair(lambda: run("pass"), lambda: None)
    full, _ = pair(lambda: run("import parscore; parscore.load_criteria; parscore.score"), lambda: None)
    base = theirs - empty
    print(f"an empty process                  {empty * 1000:7.1f} ms")
    print(f"import pydantic, attrs            {base * 1000:7.1f} ms more")
    print(f"import parscore                   {(ours - empty) * 1000:7.1f} ms more, ratio {(ours - empty) / base:.2f}")
    print(f"and load_criteria, score resolved {(full - empty) * 1000:7.1f} ms more, ratio {(full - empty) / base:.2f}")


if __name__ == "__main__":
    main()
