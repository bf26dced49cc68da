"""What the settings say, and what a wrong folder or setting is told."""

import datetime as dt
import marshal
from pathlib import Path

import pytest

from generator.publishing.cache import Cache
from generator.publishing.project import NotAProject, load_project

SETTINGS = """\
site_name: Example
site_url: https://www.example.org/
docs_dir: content
theme: {name: material, custom_dir: theme, font: false}
plugins: []
hooks: [missing_hook.py]
extra:
  as_of: 2026-11-22
"""


def project_folder(folder: Path, settings: str = SETTINGS) -> Path:
    for name in ("content", "theme", "neighbourhoods"):
        (folder / name).mkdir()
    (folder / "content" / "about.md").write_text("# About")
    (folder / "mkdocs.yml").write_text(settings)
    return folder


def test_folders_and_settings_are_found(tmp_path: Path) -> None:
    project = load_project(project_folder(tmp_path))
    assert project.neighbourhoods == tmp_path / "neighbourhoods"
    assert project.site == tmp_path / "site"
    assert project.site_url == "https://www.example.org/"
    assert project.as_of == dt.date(2026, 11, 22)


def test_addresses_of_prose_pages_are_reserved(tmp_path: Path) -> None:
    reserved = load_project(project_folder(tmp_path)).reserved_addresses()
    assert {"about", "assets", "manifest"} <= set(reserved)


def test_another_folder_is_told_where_to_go(tmp_path: Path) -> None:
    with pytest.raises(NotAProject, match=r"no mkdocs\.yml"):
        load_project(tmp_path)


@pytest.mark.parametrize("foreign", [["a list"], {"another": "one"}, 5, "text", {"content": 1}])
def test_settings_that_somebody_else_kept_are_read_again(tmp_path: Path, foreign: object) -> None:
    folder = project_folder(tmp_path)
    before = load_project(folder)
    (kept,) = (path for path in (before.cache / "settings").rglob("*") if path.is_file())
    key = kept.parent.name + kept.name
    Cache(before.cache / "settings").put(key, marshal.dumps(foreign))
    assert load_project(folder) == before


def test_a_wrong_day_is_named(tmp_path: Path) -> None:
    settings = SETTINGS.replace("2026-11-22", "next week")
    with pytest.raises(NotAProject, match="as_of must be a date like 2026-10-01"):
        load_project(project_folder(tmp_path, settings))


@pytest.mark.parametrize("settings", ["site_name: [", "site_name: 1\ntheme: nonsense\n", ""])
def test_settings_that_cannot_be_used_are_a_sentence(tmp_path: Path, settings: str) -> None:
    with pytest.raises(NotAProject, match=r"mkdocs\.yml cannot be used"):
        load_project(project_folder(tmp_path, settings))
