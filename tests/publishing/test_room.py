"""What is said when a file cannot be written or read."""

import errno
import re
from pathlib import Path

from generator.publishing.room import WHOLE, NoRoom, sentence


def said(error: OSError, folder: Path) -> str:
    text = sentence(error, folder / "cache", folder / "site")
    assert text.endswith(f"\n{WHOLE}")
    assert "Errno" not in text
    return text


def test_a_full_disk_is_named_with_what_it_has_left_and_what_was_needed(tmp_path: Path) -> None:
    full = NoRoom(OSError(errno.ENOSPC, "No space"), tmp_path / "site", 2_400_000)
    text = said(full, tmp_path)
    assert re.match(r"The disk is full: /\S* has [\d,]+ (bytes|kB|MB|GB) left, ", text)
    assert "and 3 MB more had to be written." in text


def test_a_quota_that_is_used_up_is_a_full_disk(tmp_path: Path) -> None:
    assert said(OSError(errno.EDQUOT, "Quota"), tmp_path).startswith("The disk is full: ")


def test_while_the_site_is_made_its_size_says_how_much_is_needed(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_bytes(bytes(5_000))
    full = OSError(errno.ENOSPC, "No space", str(tmp_path / "cache" / "x"))
    assert "The site takes 5 kB; to make it anew takes up to as much again." in said(full, tmp_path)


def test_a_folder_of_somebody_else_s_is_named(tmp_path: Path) -> None:
    refused = PermissionError(errno.EACCES, "Permission denied", str(tmp_path / "site" / "x"))
    text = said(refused, tmp_path)
    assert text.startswith(f"Nothing can be written in {tmp_path / 'site'}: you may not write")
    assert "or name another folder for the site with --site." in text


def test_another_site_does_not_help_where_the_cache_cannot_be_written(tmp_path: Path) -> None:
    read_only = OSError(errno.EROFS, "Read-only", str(tmp_path / "cache" / "x"))
    text = said(read_only, tmp_path)
    assert "its disk is read-only" in text
    assert "--site" not in text


def test_a_file_that_vanished_is_named(tmp_path: Path) -> None:
    gone = FileNotFoundError(errno.ENOENT, "No such file", "events.yml")
    assert said(gone, tmp_path).startswith("events.yml was there a moment ago and is gone.\n")


def test_whatever_else_the_system_says_is_passed_on(tmp_path: Path) -> None:
    broken = OSError(errno.EIO, "Input/output error", "events.yml")
    assert "The system says: Input/output error." in said(broken, tmp_path)
