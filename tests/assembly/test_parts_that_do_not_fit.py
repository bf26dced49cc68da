"""Parts that do not make one site together are refused, and the site is not changed."""

import hashlib
import json
import shutil
from collections.abc import Callable

import pytest
from assembly.parts import FORCES, change, make_part, merged, part
from conftest import TODAY

from generator.assembly.part import PART
from generator.build import build
from generator.publishing.manifest import MANIFEST
from generator.publishing.project import Project


def of_another_day(project: Project) -> None:
    assert make_part(project, "eastshire", day="2026-11-23").exit_code == 0


def of_another_program(project: Project) -> None:
    rewrite(project, "program", "0" * 64)


def of_other_settings(project: Project) -> None:
    change(project.settings, "site_name:", "# Another.\nsite_name:")


def of_other_templates(project: Project) -> None:
    change(project.theme / "pages" / "area.html", "<", "<hr><")


def of_other_data(project: Project) -> None:
    change(project.neighbourhoods / "eastshire" / "force.yml", "name: ", "name: The ")


def touched(project: Project) -> None:
    change(part(project, "eastshire") / "eastshire" / "index.html", "a", "b")


def incomplete(project: Project) -> None:
    (part(project, "eastshire") / "eastshire" / "market-ward" / "index.html").unlink()


def half_made(project: Project) -> None:
    rewrite_manifest(project, "eastshire/index.html", "")


def without_a_manifest(project: Project) -> None:
    (part(project, "eastshire") / MANIFEST).unlink()


def a_whole_site(project: Project) -> None:
    shutil.rmtree(part(project, "eastshire"))
    project = project.published_to(part(project, "eastshire"))
    build(project, TODAY, lambda *_: None)


def of_another_shape(project: Project) -> None:
    content = b'{"made_for": {}}'
    (part(project, "eastshire") / PART).write_bytes(content)
    vouch(project, PART)


def with_a_page_of_nobody(project: Project) -> None:
    (part(project, "eastshire") / "index.html").write_bytes(b"Hello")
    vouch(project, "index.html")


def reaching_out(project: Project) -> None:
    (part(project, "eastshire").parent / "x.html").write_bytes(b"Hello")
    vouch(project, "../x.html")


def twice(project: Project) -> None:
    shutil.copytree(part(project, "westshire"), part(project, "eastshire"), dirs_exist_ok=True)


def missing(project: Project) -> None:
    shutil.copytree(project.neighbourhoods / "westshire", project.neighbourhoods / "northshire")


def rewrite(project: Project, key: str, value: str) -> None:
    path = part(project, "eastshire") / PART
    said = json.loads(path.read_text(encoding="utf-8"))
    said["made_for"][key] = value
    path.write_text(json.dumps(said), encoding="utf-8")
    vouch(project, PART)


def vouch(project: Project, name: str) -> None:
    """Let the manifest say that a file is as it was made."""
    content = (part(project, "eastshire") / name).read_bytes()
    rewrite_manifest(project, name, hashlib.sha256(content).hexdigest())


def rewrite_manifest(project: Project, name: str, digest: str) -> None:
    path = part(project, "eastshire") / MANIFEST
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), name: digest}), "utf-8")


REFUSED: dict[Callable[[Project], None], str] = {
    of_another_day: "eastshire was made for 23 November 2026, and this site is for 22 November "
    "2026.\n  To fix it, give every command the same day, for example:   --as-of 2026-11-23",
    of_another_program: "eastshire was made by another version of this program, of Python or of "
    "some package.",
    of_other_settings: "eastshire was made with another mkdocs.yml.",
    of_other_templates: "eastshire was made with other templates or prose: theme/ or content/ is "
    "not the same.",
    of_other_data: "eastshire was made from other data: neighbourhoods/eastshire is not the same "
    "here.",
    touched: "eastshire cannot be used: eastshire/index.html is not as it was made.",
    incomplete: "eastshire/market-ward/index.html is not as it was made.",
    half_made: "eastshire cannot be used: its build was stopped before it was finished.",
    without_a_manifest: "eastshire cannot be used: it has no manifest.json, or a damaged one.",
    a_whole_site: "eastshire cannot be used: it holds a whole site, not a part of one.",
    of_another_shape: "part.json was written by another version of this program.",
    with_a_page_of_nobody: "index.html belongs to none of its forces.",
    reaching_out: "../x.html is not as it was made.",
    twice: "westshire is in ",
    missing: "No part holds northshire.\n  To fix it, build that part and hand it over, too:"
    "   neighbourhoods build --force northshire --site FOLDER",
}


@pytest.mark.parametrize("spoil", REFUSED, ids=lambda spoil: spoil.__name__)
def test_parts_that_do_not_fit_are_refused(
    copied: Project, spoil: Callable[[Project], None]
) -> None:
    spoil(copied)
    done = merged(copied, *FORCES)
    assert done.exit_code == 1, done.output
    assert REFUSED[spoil] in done.output
    assert done.output.endswith("The site has not been changed.\n")
    assert not (copied.root / "merged").exists()


def test_all_that_does_not_fit_is_said_at_once(copied: Project) -> None:
    of_other_settings(copied)
    touched(copied)
    done = merged(copied, *FORCES)
    assert done.output.count("To fix it") == 2, done.output
    assert "westshire was made with another mkdocs.yml." in done.output
