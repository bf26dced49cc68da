"""A site made in parts, force by force, is the site that is made at once."""

import json
from pathlib import Path

import pytest
from assembly.parts import FORCES, all_bytes, change, make_part, merged, part, project_of, run
from conftest import TODAY
from whole_site import untrue

from generator.assembly.part import PART
from generator.build import build
from generator.publishing.manifest import MANIFEST
from generator.publishing.project import Project


def test_parts_make_the_site_that_one_build_makes(made: Project) -> None:
    whole = all_bytes(made.site)
    assert "westshire/market-ward/newsletter/index.html" in whole
    for order in (FORCES, FORCES[::-1]):
        done = merged(made, *order)
        assert done.exit_code == 0, done.output
        assert all_bytes(made.root / "merged") == whole
        assert untrue(made.root / "merged") == []
    assert f", {0} of them new or changed." in done.output


def test_a_part_holds_its_forces_and_what_a_merge_must_know(made: Project) -> None:
    names = all_bytes(part(made, "eastshire"))
    assert {name.partition("/")[0] for name in names} == {"eastshire", MANIFEST, PART}
    said = json.loads(names[PART])
    assert said["made_for"].keys() == {"day", "program", "settings", "templates"}
    assert said["made_for"]["day"] == str(TODAY)
    assert [force["folder"] for force in said["forces"]] == ["eastshire"]


def test_a_part_may_hold_several_forces(copied: Project, made: Project) -> None:
    assert make_part(copied, *FORCES).exit_code == 0
    assert merged(copied, "eastshire").exit_code == 0
    assert all_bytes(copied.root / "merged") == all_bytes(made.site)


def test_a_part_that_is_built_again_is_a_part_of_what_is_there_now(copied: Project) -> None:
    events = copied.neighbourhoods / "eastshire" / "market-ward" / "events.yml"
    for old, new in (("Cuppa with", "Tea with"), ("Tea with", "Cuppa with")):
        change(events, old, new)
        assert make_part(copied, "eastshire").exit_code == 0
        assert merged(copied, *FORCES).exit_code == 0
        build(copied, TODAY, lambda *_: None)
        assert all_bytes(copied.root / "merged") == all_bytes(copied.site)


def test_what_must_be_fixed_stops_the_part_of_its_force_only(made: Project, tmp_path: Path) -> None:
    project = project_of(tmp_path)
    change(
        project.neighbourhoods / "eastshire" / "market-ward" / "events.yml",
        "start: 10:00",
        "start: half ten",
    )
    (project.neighbourhoods / "northshire").mkdir()
    failed, sound = make_part(project, "eastshire"), make_part(project, "westshire")
    assert failed.exit_code == 1
    assert 'It says "half ten"' in failed.output
    assert "northshire" not in failed.output
    assert not part(project, "eastshire").exists()
    assert sound.exit_code == 0, sound.output
    assert all_bytes(part(project, "westshire")) == all_bytes(part(made, "westshire"))


# ---- A command that was used wrongly


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--force", "kent", "--site", "x"], "There is no folder neighbourhoods/kent. To fix it, "),
        (["--force", "../x", "--site", "x"], "There is no folder neighbourhoods/../x. To fix it, "),
        (["--force", "eastshire"], "With --force only a part of the site is made. To fix it, "),
    ],
)
def test_a_part_needs_a_force_and_a_folder(made: Project, words: list[str], said: str) -> None:
    done = run(made, "build", *words)
    assert done.exit_code == 2
    assert done.output.startswith(said)


def test_a_part_does_not_take_the_place_of_a_whole_site(made: Project) -> None:
    before = all_bytes(made.site)
    done = run(made, "build", "--force", "eastshire", "--site", str(made.site))
    assert done.exit_code == 2
    assert "every other force would be gone" in done.output
    assert all_bytes(made.site) == before
