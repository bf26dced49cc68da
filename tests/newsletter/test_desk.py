"""The copy of the templates that the compiler works on follows the templates, and goes again."""

import gc
import os
import shutil
import tempfile
from pathlib import Path

import pytest

from generator.newsletter.desk import Desk
from generator.newsletter.typeset import TEMPLATES
from tests.newsletter.editions import THEME


def templates(folder: Path) -> Path:
    (folder / "parts").mkdir(parents=True)
    (folder / "sheet.typ").write_text("one", encoding="utf-8")
    (folder / "parts" / "head.typ").write_text("two", encoding="utf-8")
    return folder


def laid_out(desk: Desk) -> dict[str, str]:
    found = (path for path in desk.folder.rglob("*") if path.is_file())
    return {path.relative_to(desk.folder).as_posix(): path.read_text("utf-8") for path in found}


def test_texts_lie_beside_the_templates_as_they_are_now(tmp_path: Path) -> None:
    desk = Desk(templates(tmp_path / "newsletter"))
    desk.lay_out({"edition.json": "café"})
    assert laid_out(desk) == {"edition.json": "café", "parts/head.typ": "two", "sheet.typ": "one"}
    (tmp_path / "newsletter" / "sheet.typ").write_text("other", encoding="utf-8")
    (tmp_path / "newsletter" / "parts" / "head.typ").unlink()
    (tmp_path / "newsletter" / "new.typ").write_text("new", encoding="utf-8")
    desk.lay_out({"edition.json": "tea"})
    assert laid_out(desk) == {"edition.json": "tea", "new.typ": "new", "sheet.typ": "other"}


def test_a_folder_that_was_tidied_away_is_filled_again(tmp_path: Path) -> None:
    desk = Desk(templates(tmp_path / "newsletter"))
    desk.lay_out({})
    shutil.rmtree(desk.folder)
    desk.lay_out({"edition.json": "tea"})
    assert laid_out(desk) == {"edition.json": "tea", "parts/head.typ": "two", "sheet.typ": "one"}


def test_without_templates_there_are_the_texts_alone(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "nowhere")
    desk.lay_out({"edition.json": "tea"})
    assert laid_out(desk) == {"edition.json": "tea"}


def test_nothing_is_left_when_nobody_holds_it_and_the_templates_stay(tmp_path: Path) -> None:
    desk = Desk(templates(tmp_path / "newsletter"))
    desk.lay_out({})
    folder = desk.folder
    del desk
    gc.collect()
    assert not folder.exists()
    assert (tmp_path / "newsletter" / "sheet.typ").read_text("utf-8") == "one"


def test_what_a_killed_program_left_goes_a_day_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    left, used = Desk(tmp_path / "nowhere"), Desk(tmp_path / "nowhere")
    for desk in (left, used):
        os.utime(desk.folder, (0, 0))
    used.lay_out({"edition.json": "tea"})
    (tmp_path / "newsletter-of-somebody-else").mkdir()
    os.utime(tmp_path / "newsletter-of-somebody-else", (0, 0))
    fresh = Desk(tmp_path / "nowhere")
    there = {path.name for path in tmp_path.iterdir()}
    assert there == {used.folder.name, fresh.folder.name, "newsletter-of-somebody-else"}


def test_the_mark_of_an_editor_is_no_template(tmp_path: Path) -> None:
    theme = templates(tmp_path / "newsletter")
    (theme / ".#sheet.typ").symlink_to("somebody@example.org.4711")
    desk = Desk(theme)
    desk.lay_out({})
    assert laid_out(desk) == {"parts/head.typ": "two", "sheet.typ": "one"}


def test_only_the_template_of_a_kind_reads_the_facts() -> None:
    """A part that did would be worked out anew for every newsletter."""
    parts = {path.name: path.read_text("utf-8") for path in (THEME / "newsletter").glob("*.typ")}
    reading = {name for name, text in parts.items() if '"given.typ"' in text}
    assert reading == set(TEMPLATES.values())
    assert {name for name, text in parts.items() if "edition.json" in text} == {"given.typ"}
    assert not any("sys.inputs.edition" in text for text in parts.values())
