"""Bytes to text: what is put right in silence, and what is not."""

import os
import sys

import pytest

from generator.reading.text import LARGEST_FILE, Unread, read_text


@pytest.fixture
def write(tmp_path):
    path = tmp_path / "file.yml"

    def write(raw: bytes):
        path.write_bytes(raw)
        return path

    return write


def problem_of(path):
    with pytest.raises(Unread) as caught:
        read_text(path, "file.yml")
    return caught.value.problem


def test_byte_order_mark_and_line_ends_are_made_plain(write):
    assert read_text(write(b"\xef\xbb\xbfa\r\nb\rc\n"), "x") == "a\nb\nc\n"


def test_every_language_is_read(write):
    text = "Łódź, Ynys Môn, ŵ, नमस्ते, می‌خواهم, 👩‍👧\n"
    assert read_text(write(text.encode()), "x") == text


@pytest.mark.parametrize(
    ("raw", "line", "column", "words"),
    [
        (b"a\r\nb: caf\xe9, x", 2, 7, 'The word "café"'),
        (b"a: \xc3\xa9\xe9", 1, 5, "saved in another encoding"),
        ("a: b".encode("utf-16"), 0, 0, "UTF-16"),
        ("a: b".encode("utf-16-be"), 0, 0, "UTF-16"),
        (b"a\nbc\x00", 2, 3, "U+0000"),
        ("a\u200bb\nc\nd\u200b".encode(), 1, 2, "more on line 3"),
        (("a\u200b\n" * 20).encode(), 1, 2, "more on 19 other lines"),
        ("a\u0085b".encode(), 1, 2, "U+0085"),
        ("a\u202eb".encode(), 1, 2, "U+202E"),
        ("caf\ufffd".encode(), 1, 4, "was lost"),
    ],
)
def test_where_and_what(write, raw, line, column, words):
    problem = problem_of(write(raw))
    assert (problem.place.line, problem.place.column) == (line, column)
    assert words in problem.message


@pytest.mark.skipif(sys.platform == "win32", reason="makes links and pipes")
def test_not_an_ordinary_file(write, tmp_path):
    link = tmp_path / "link.yml"
    link.symlink_to(write(b"a"))
    assert "not an ordinary file" in problem_of(link).message
    pipe = tmp_path / "pipe.yml"
    os.mkfifo(pipe)
    assert "not an ordinary file" in problem_of(pipe).message
    assert "could not be opened" in problem_of(tmp_path / "gone.yml").message


def test_far_too_large(write):
    assert "2,000,001 bytes" in problem_of(write(b"a" * (LARGEST_FILE + 1))).message
