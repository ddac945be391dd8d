"""Take pictures of the reports, to be looked at: on a desktop and a phone, light and dark, and in print.

python tools/screenshots.py [FOLDER]
"""

import sys

from pathlib import Path

import pypdfium2

from _browser import browser
from _pages import pages


SIZES = {"desktop": 1280, "phone": 390}
#: How much of a page is taken: Chromium takes no picture of a very long one.
TALL = 6_000


def main(folder: Path) -> None:
    """Write a picture of each page in each look into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    with browser() as chromium:
        for name, data in pages().items():
            for look, width in SIZES.items():
                for scheme in ("light", "dark"):
                    page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
                    page.set_content(data.decode())
                    wide = page.evaluate("document.documentElement.scrollWidth")
                    if wide > width:
                        print(f"{name} on a {look}: {wide} px wide")
                    high = min(page.evaluate("document.documentElement.scrollHeight"), TALL)
                    clip = {"x": 0, "y": 0, "width": width, "height": high}
                    page.screenshot(path=folder / f"{name}-{look}-{scheme}.png", full_page=True, clip=clip)
                    page.close()
            page = chromium.new_page()
            page.set_content(data.decode())
            page.emulate_media(media="print")
            printed = page.pdf(prefer_css_page_size=True, print_background=True)
            page.close()
            for number, sheet in enumerate(pypdfium2.PdfDocument(printed), 1):
                sheet.render(scale=1.2).to_pil().save(folder / f"{name}-print-{number:02d}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/screenshots"))
