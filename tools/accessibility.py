"""Check the reports for accessibility with axe-core, in light and in dark; any violation fails.

python tools/accessibility.py
"""

import sys

from axe_playwright_python.sync_playwright import Axe

from _browser import browser
from _pages import pages


def main() -> int:
    """Print every violation; return 1 if there are any."""
    axe, failed = Axe(), 0
    with browser() as chromium:
        for name, data in pages().items():
            for scheme in ("light", "dark"):
                page = chromium.new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
                page.set_content(data.decode())
                result = axe.run(page)
                passed = len(result.response["passes"])
                print(f"{name}, {scheme}: {result.violations_count} violations, {passed} rules passed")
                if result.violations_count:
                    print(result.generate_report())
                    failed = 1
                page.close()
    return failed


if __name__ == "__main__":
    sys.exit(main())
