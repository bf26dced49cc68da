"""Every published page is HTML as its standard has it."""

from pathlib import Path

from guards.markup import faults


def test_every_page_is_sound_html(site: Path) -> None:
    found = {
        path.relative_to(site).as_posix(): wrong
        for path in sorted(site.rglob("*.html"))
        if (wrong := faults(path.read_text(encoding="utf-8")))
    }
    assert not found


def test_every_page_leads_to_the_accessibility_statement(site: Path) -> None:
    for path in site.rglob("*.html"):
        here = "./" if path.parent.name == "accessibility" else "accessibility/"
        assert f'{here}">Accessibility statement</a>' in path.read_text(encoding="utf-8"), path
