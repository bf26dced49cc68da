"""Parts that do not make one site together are refused, and the site is not changed."""

import hashlib
import json
import shutil
from collections.abc import Callable
from typing import Any

import pytest
from assembly.parts import FORCES, all_bytes, change, make_part, merged, part, run
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


def climbing_to_the_home_page(project: Project) -> None:
    (part(project, "eastshire") / "index.html").write_bytes(b"Hello")
    vouch(project, "eastshire/../index.html")


def from_the_root(project: Project) -> None:
    rewrite_manifest(project, "/etc/hostname", "0" * 64)


def by_a_link(project: Project) -> None:
    (part(project, "eastshire") / "eastshire" / "x.html").symlink_to(project.settings)
    vouch(project, "eastshire/x.html")


def by_a_link_of_folders(project: Project) -> None:
    (part(project, "eastshire") / "eastshire" / "x").symlink_to(project.root)
    vouch(project, "eastshire/x/mkdocs.yml")


def by_links_in_a_circle(project: Project) -> None:
    loop = part(project, "eastshire") / "eastshire" / "x"
    loop.symlink_to(loop)
    rewrite_manifest(project, "eastshire/x/y.html", "0" * 64)


def hidden(project: Project) -> None:
    (part(project, "eastshire") / "eastshire" / ".htaccess").write_bytes(b"Redirect / /x")
    vouch(project, "eastshire/.htaccess")


def named_for_windows(project: Project) -> None:
    (part(project, "eastshire") / "eastshire" / "..\\x.html").write_bytes(b"Hello")
    vouch(project, "eastshire/..\\x.html")


def named_to_clear_the_screen(project: Project) -> None:
    rewrite_manifest(project, "eastshire/\x1b[2J", "0" * 64)


def named_as_no_file_can_be(project: Project) -> None:
    rewrite_manifest(project, "eastshire/\ud800", "0" * 64)


def named_too_long(project: Project) -> None:
    rewrite_manifest(project, f"eastshire/{'x' * 5000}", "0" * 64)


def listed_without_end(project: Project) -> None:
    (part(project, "eastshire") / MANIFEST).write_text("[" * 100_000, "utf-8")


def listed_with_numbers(project: Project) -> None:
    (part(project, "eastshire") / MANIFEST).write_text(
        '{"part.json": 1' + "0" * 9000 + "}", "utf-8"
    )


def nested_without_end(project: Project) -> None:
    (part(project, "eastshire") / PART).write_text("[" * 100_000, "utf-8")
    vouch(project, PART)


def of_wrong_kinds(project: Project) -> None:
    reshape(project, lambda said: said["forces"][0].update(places="none"))


def with_numbers_as_text(project: Project) -> None:
    reshape(project, lambda said: said["made_for"].update(day=10**400))


def of_a_force_that_is_none(project: Project) -> None:
    """A page of the prose has this address, and there is no data of it to compare."""
    of_the_assets(project, "assets")


def of_a_force_above(project: Project) -> None:
    of_the_assets(project, "..")


def of_the_assets(project: Project, folder: str) -> None:
    def rename(said: dict[str, Any]) -> None:
        force = said["forces"][0]
        said["forces"].append({**force, "folder": folder, "data": "", "places": []})
        said["forces"][1]["shown"] = {**force["shown"], "folder": folder}

    reshape(project, rename)


def of_another_name(project: Project) -> None:
    reshape(project, lambda said: said["forces"][0]["shown"].update(folder="westshire"))


def with_places_of_others(project: Project) -> None:
    def move(said: dict[str, Any]) -> None:
        said["forces"][0]["places"][0]["address"] = "westshire/market-ward/"

    reshape(project, move)


def reshape(project: Project, change_it: Callable[[dict[str, Any]], object]) -> None:
    """Change what a part says of itself, and vouch for it."""
    path = part(project, "eastshire") / PART
    said = json.loads(path.read_text(encoding="utf-8"))
    change_it(said)
    path.write_text(json.dumps(said), encoding="utf-8")
    vouch(project, PART)


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
    reaching_out: "../x.html is not the name of a file that a build makes.",
    climbing_to_the_home_page: "eastshire/../index.html is not the name of a file that a build",
    from_the_root: "/etc/hostname is not the name of a file that a build makes.",
    by_a_link: "eastshire/x.html is not as it was made.",
    by_a_link_of_folders: "eastshire/x/mkdocs.yml is not as it was made.",
    by_links_in_a_circle: "eastshire/x/y.html is not as it was made.",
    hidden: "eastshire/.htaccess is not the name of a file that a build makes.",
    named_for_windows: "eastshire/..\\x.html is not the name of a file that a build makes.",
    named_to_clear_the_screen: r"'eastshire/\x1b[2J' is not the name of a file that a build makes.",
    named_as_no_file_can_be: r"'eastshire/\ud800' is not the name of a file that a build makes.",
    named_too_long: "x is not as it was made.",
    listed_without_end: "eastshire cannot be used: it has no manifest.json, or a damaged one.",
    listed_with_numbers: "eastshire cannot be used: it has no manifest.json, or a damaged one.",
    nested_without_end: "part.json was written by another version of this program.",
    of_wrong_kinds: "part.json was written by another version of this program.",
    with_numbers_as_text: "part.json was written by another version of this program.",
    of_a_force_that_is_none: "holds assets, and there is no folder neighbourhoods/assets here.",
    of_a_force_above: "part.json speaks of a force as if it were another.",
    of_another_name: "part.json speaks of a force as if it were another.",
    with_places_of_others: "part.json speaks of a force as if it were another.",
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


def test_a_site_does_not_take_the_place_of_a_part(copied: Project) -> None:
    before = all_bytes(copied.root / "parts")
    for site in (part(copied, "eastshire"), copied.root / "parts"):
        folders = [str(part(copied, name)) for name in FORCES]
        done = run(copied, "merge", *folders, "--site", str(site))
        assert done.exit_code == 2, done.output
        assert "so the site would take the part's place." in done.output
        assert all_bytes(copied.root / "parts") == before


def test_a_part_twice_is_refused(copied: Project) -> None:
    done = merged(copied, "eastshire", *FORCES)
    assert done.exit_code == 1
    assert "eastshire is in " in done.output


def test_all_that_does_not_fit_is_said_at_once(copied: Project) -> None:
    of_other_settings(copied)
    touched(copied)
    done = merged(copied, *FORCES)
    assert done.output.count("To fix it") == 2, done.output
    assert "westshire was made with another mkdocs.yml." in done.output
