"""Every mistake of the catalogue gives its exact message, and the message's advice works."""

import difflib

import pytest

from tests import advice, catalogue


@pytest.mark.parametrize("name", catalogue.names())
def test_report(name, tmp_path):
    expected = catalogue.expected(name).read_text("utf-8")
    found = catalogue.report(catalogue.make(name, tmp_path))
    lines = difflib.unified_diff(
        expected.splitlines(), found.splitlines(), "expected.txt", "now", lineterm="", n=99
    )
    assert found == expected, f"{name}; to accept it: python -m tools.bless\n" + "\n".join(lines)


@pytest.mark.parametrize("name", catalogue.names())
def test_advice_works(name, tmp_path):
    """Whoever does what the message says gets rid of it, and no other message takes its place."""
    folder = catalogue.make(name, tmp_path)
    left = catalogue.brought(folder)
    for problem in reversed(left):
        if advice.follow(folder, problem):
            now = [p for p in catalogue.brought(folder) if "…" not in p.message]
            assert len(now) < len(left), "\n\n".join(map(catalogue.described, now))
            left = now


def test_messages_are_for_editors():
    """No blame and no jargon in any report."""
    words = "invalid error please forbidden illegal mapping scalar sequence token parse string"
    for name in catalogue.names():
        said = catalogue.expected(name).read_text("utf-8").casefold()
        assert not [word for word in words.split() if word in said], name


def test_right_files_give_no_report():
    for name in catalogue.names():
        report = catalogue.expected(name).read_text("utf-8")
        assert (report == "") == name.startswith("no-mistake-"), name
