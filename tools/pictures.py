"""Takes the pictures in the documents from the product itself: `make pictures`.

It builds the site of the sample forces and photographs a page in Chromium and the first page of
its newsletter.
"""

import tempfile
from pathlib import Path

import pymupdf
from playwright.sync_api import sync_playwright

from generator.build import build
from generator.clock import today
from generator.publishing.project import load_project
from tools.ensure_browser import find_browser

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
AREA = "derbyshire/alvaston-north"
WIDTH, HEIGHT = 1000, 1250
NEWSLETTER_DPI = 110


def main() -> None:
    """Write both pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        project = load_project(ROOT).published_to(Path(folder))
        outcome = build(project, today(project), lambda *_: None)
        if outcome.published is None:
            raise SystemExit("The sample data have something to fix. Run: neighbourhoods check")
        _page(project.site / AREA / "index.html", PICTURES / "area-page.png")
        pdf = project.site / AREA / "newsletter" / f"{Path(AREA).name}-newsletter.pdf"
        _first_page(pdf, PICTURES / "newsletter.png")


def _page(html: Path, picture: Path) -> None:
    found = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(found) if found else None, args=["--no-sandbox"]
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto(html.as_uri())
        page.screenshot(path=str(picture))
        browser.close()


def _first_page(pdf: Path, picture: Path) -> None:
    with pymupdf.open(pdf) as document:
        document[0].get_pixmap(dpi=NEWSLETTER_DPI).save(picture)


if __name__ == "__main__":
    main()
