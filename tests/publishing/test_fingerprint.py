"""A fingerprint changes with contents, names and versions, and with nothing else."""

import os
from pathlib import Path

from generator.publishing.fingerprint import fingerprint


def test_it_is_the_same_for_the_same_contents_at_another_time(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("one")
    before = fingerprint([tmp_path], ["pyyaml"])
    os.utime(file, (0, 0))
    assert fingerprint([tmp_path], ["pyyaml"]) == before


def test_it_changes_with_content_name_and_text(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("one")
    seen = {fingerprint([tmp_path], []), fingerprint([tmp_path], [], "more")}
    file.write_text("two")
    seen.add(fingerprint([tmp_path], []))
    file.rename(tmp_path / "b.txt")
    seen.add(fingerprint([tmp_path], []))
    seen.add(fingerprint([tmp_path], ["pyyaml"]))
    assert len(seen) == 5


def test_parts_cannot_run_into_each_other() -> None:
    assert fingerprint([], [], "ab", "c") != fingerprint([], [], "a", "bc")
