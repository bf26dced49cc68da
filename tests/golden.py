"""The example force and what must come of it: its pages in a plain shell, its files to download,
and what the typesetter is given. The theme around the pages is left out, so that a new version of
it changes nothing here.
"""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

from generator.facts.site import gather
from generator.newsletter.newsletter import newsletter_input
from generator.pages.shell import Shell
from generator.pages.site import (
    Renderer,
    find_files,
    force_downloads,
    force_pages,
    home_page,
    neighbourhood_downloads,
    neighbourhood_pages,
)
from generator.reading.everything import read_everything

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
TODAY = dt.date(2026, 11, 22)
ADDRESS = "https://www.example.org/"


def made() -> dict[str, bytes]:
    """Every file that comes of the example, by its name in `tests/expected`."""
    return dict(_files())


def _files() -> Iterator[tuple[str, bytes]]:
    neighbourhoods, _ = read_everything(HERE / "example" / "neighbourhoods")
    facts = gather(neighbourhoods, TODAY)
    shell = Shell((HERE / "example" / "shell.html").read_text(encoding="utf-8"))
    renderer = Renderer(HERE.parent / "theme", ADDRESS)
    pages = [home_page(renderer, facts)]
    yield from find_files("", facts.forces)
    for force, places in facts.forces:
        pages += force_pages(renderer, force, places)
        yield from force_downloads(force)
        yield from find_files(f"{force.folder}/", [(force, places)])
        for place in places:
            pages += neighbourhood_pages(renderer, force, place)
            yield from neighbourhood_downloads(place)
            given = json.loads(newsletter_input(force, place, ADDRESS))
            yield f"{place.address}newsletter.json", _readable(given)
    for page in pages:
        yield f"{page.path}index.html", shell.stamp(page).encode()


def _readable(data: object) -> bytes:
    return json.dumps(data, indent=1, ensure_ascii=False, sort_keys=True).encode() + b"\n"
