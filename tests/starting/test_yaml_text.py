"""What is written is read again, letter by letter."""

import datetime as dt
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.model.choices import Theme
from generator.reading.tree import plain
from generator.reading.yaml_file import read_yaml
from generator.starting.yaml_text import lines_of, scalar

# Letters that a file may hold (reading/text.py refuses the others), and signs YAML knows.
LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cf", "Co", "Cn", "Zl", "Zp"))
SIGNS = st.sampled_from([*"-?:,[]{}#&*!|>'\"%@`\\~=<.…’ /0", ": ", " #", "- ", "---", "...", "\\n"])
LINE = st.lists(LETTERS | SIGNS, min_size=1, max_size=120).map("".join).map(str.strip)
LINES = LINE.filter(bool)
# A line of a text that starts with "# " is taken for a note gone astray and refused.
NO_NOTE = LINE.filter(lambda line: not re.match(r"#(?:\s|\Z)", line))
PROSE = st.lists(NO_NOTE, min_size=1, max_size=6).map("\n".join).map(str.strip).filter(bool)


def read_back(name: str, value: object) -> object:
    """The value of a field that is written as one of an item of a list, and read again."""
    written = list(lines_of(name, value))
    item = [f"  - {written[0]}", *(f"    {line}" if line else "" for line in written[1:])]
    text = "\n".join(["items:", *item, "    last: end", ""])
    node, problems = read_yaml(text, "x.yml")
    assert problems == [] and node is not None, text
    return plain(node)["items"][0][name]  # type: ignore[index]


@settings(max_examples=150, deadline=None)
@given(LINES)
@example("yes")
@example("0123")
@example("~")
@example("null")
@example("=")
@example("a: b")
@example("a #b")
@example("ends with a colon:")
@example('it\'s "quoted" \\ and')
@example("PCSO: on foot")
@example("x" * 200)
@example("---")
@example("...")
@example("a" * 89 + ": b")
def test_a_line(text: str) -> None:
    assert read_line_back(text) == text


def read_line_back(text: str) -> str:
    found = read_back("title", text)
    assert isinstance(found, str)
    return found.strip()


@settings(max_examples=150, deadline=None)
@given(PROSE)
@example("One.\n\n- a\n  wraps\n- b: c #d")
@example("a\n\n\nb")
@example("#not a comment\n--- not a document\n... nor its end")
def test_prose(text: str) -> None:
    found = read_back("done", text)
    assert isinstance(found, str)
    assert found.strip() == text


@settings(max_examples=100, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=4).map(tuple))
def test_a_list(texts: tuple[str, ...]) -> None:
    assert read_back("partners", texts) == list(texts)


def test_what_an_editor_would_write() -> None:
    assert list(lines_of("title", "Speeding")) == ["title: Speeding"]
    assert list(lines_of("title", None)) == []
    assert list(lines_of("partners", ())) == []
    assert list(lines_of("theme", Theme.DRUGS)) == ["theme: drugs"]
    assert list(lines_of("on", dt.date(2026, 1, 2))) == ["on: 2026-01-02"]
    assert list(lines_of("evidence", ("a", "b: c"))) == ["evidence:", "  - a", '  - "b: c"']
    assert list(lines_of("done", "a\n\nb")) == ["done: |", "  a", "", "  b"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("About 9,000 people", "About 9,000 people"),
        ("Town Hall, 1 Bridge Street", "Town Hall, 1 Bridge Street"),
        ("9am: shops", '"9am: shops"'),
        ('"Hi"', '"\\"Hi\\""'),
        ("back\\slash", "back\\slash"),
        ("", '""'),
    ],
)
def test_quotes_only_where_needed(text: str, written: str) -> None:
    assert scalar(text) == written
