"""Newsletters as plain text, as they are published."""

from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project

from generator.build import build
from generator.newsletter.short_text import FEWER_THAN

pytestmark = pytest.mark.pdf
SIGNATURE = b"\xef\xbb\xbf"


def test_a_browser_that_is_not_told_the_encoding_shows_them_right(tmp_path: Path) -> None:
    """Without the signature it takes them for windows-1252: then a Welsh letter is two signs."""
    project = copy_project(tmp_path, ROOT / "tests" / "example" / "neighbourhoods")
    build(project, TODAY, lambda *_: None)
    folder = project.site / "westshire" / "market-ward" / "newsletter"
    names = ("market-ward-newsletter.txt", "market-ward-newsletter-short.txt")
    whole, short = ((folder / name).read_bytes() for name in names)
    for content in (whole, short):
        assert content.startswith(SIGNATURE)
        assert content.count(SIGNATURE) == 1
        assert b"\r" not in content
        assert "Market Ward" in content.decode("utf-8-sig")
    assert len(short.decode("utf-8-sig")) < FEWER_THAN
    page = (folder / "index.html").read_text("utf-8")
    assert all(f'href="{name}"' in page for name in names)
