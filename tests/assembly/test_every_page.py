"""A build works on one neighbourhood at a time; its pages are those of all facts together."""

from pathlib import Path

import pytest
from conftest import ROOT, TODAY, copy_project

from generator.build import build
from generator.check import check
from generator.facts.site import gather
from generator.pages.site import (
    Renderer,
    find_files,
    force_downloads,
    force_pages,
    home_page,
    neighbourhood_pages,
)
from generator.problems import in_order
from generator.publishing.project import Project
from generator.publishing.prose_folder import Prose
from generator.reading.everything import read_everything


def gathered(project: Project, prose: Prose) -> dict[str, bytes]:
    """Every page of the forces, from all facts in memory at once."""
    site = gather(read_everything(project.neighbourhoods)[0], TODAY)
    renderer = Renderer(project.theme, project.site_url)
    pages = [home_page(renderer, site)]
    files = dict(find_files("", site.forces))
    for force, places in site.forces:
        pages += force_pages(renderer, force, places)
        files |= dict(force_downloads(force))
        files |= dict(find_files(f"{force.folder}/", [(force, places)]))
        for place in places:
            pages += neighbourhood_pages(renderer, force, place)
    shells = prose.shells()
    stamped = {f"{p.path}index.html": shells[p.path.count("/")].stamp(p).encode() for p in pages}
    return files | stamped


@pytest.mark.parametrize("forces", ["neighbourhoods", "tests/example/neighbourhoods"])
def test_pages_are_the_same_either_way(forces: str, tmp_path: Path) -> None:
    project = copy_project(tmp_path, ROOT / forces)
    outcome = build(project, TODAY, lambda *_: None, newsletters=False)
    assert outcome.published is not None, outcome.problems
    assert outcome.problems == in_order(check(project, TODAY)[1])
    (prose,) = (project.cache / "prose").iterdir()
    for name, content in gathered(project, Prose(prose)).items():
        assert (project.site / name).read_bytes() == content, name
