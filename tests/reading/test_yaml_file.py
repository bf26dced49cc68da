"""YAML to a tree: text stays text, every node knows its place, nothing is lost in silence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.problems import Place
from generator.reading.tree import Block, Rows, Text, plain
from generator.reading.written import as_lines, as_value
from generator.reading.yaml_file import read_yaml

quick = settings(deadline=None, derandomize=True, max_examples=150)
# Characters that a file may hold; the others are refused before YAML is read.
CHARACTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cn"])
ONE_LINE = st.text(CHARACTERS | st.sampled_from(list(":#-?'\"\\[]{}|>&*!%@`, ")), min_size=1)


def tree(text: str):
    node, problems = read_yaml(text, "f.yml")
    assert not problems, problems
    return node


def test_text_stays_text():
    node = tree("a: 0123\nb: 18:30\nc: no\nd: 1e3\nf: 2026-10-01\ng: 0x1F\n")
    read = plain(node)
    assert list(read.values()) == ["0123", "18:30", "no", "1e3", "2026-10-01", "0x1F"]


def test_words_for_nothing_are_an_empty_value_unless_in_quotation_marks():
    node = tree("a: ~\nb: null\nc: NULL\nd:\ne: '~'\nf: \"null\"\ng: null and void\n")
    assert plain(node) == {"e": "~", "f": "null", "g": "null and void"}
    assert node.fields["b"].lines == ("null",), "messages say what stands there"


@pytest.mark.parametrize("text", ["~", "null", "Null", "NULL"])
def test_words_for_nothing_are_written_so_that_they_are_read_back(text):
    assert tree(f"a: {as_value(text)}\n").fields["a"].value == text


def test_every_node_knows_its_place():
    node = tree("name: é b\nlist:\n  - what: x\n    when: 'y'\n")
    assert isinstance(node, Block) and node.place == Place("f.yml", 1, 1)
    assert node.fields["name"] == Text("é b", Place("f.yml", 1, 7))
    rows = node.fields["list"]
    assert isinstance(rows, Rows) and rows.place == Place("f.yml", 3, 3)
    assert rows.items[0].keys["when"] == Place("f.yml", 4, 5)
    assert rows.items[0].after_dash and not node.after_dash


def test_lists_in_brackets_are_lists_and_keep_their_text():
    rows = tree("wards: [Market, Bridge]\n").fields["wards"]
    assert plain(rows) == ["Market", "Bridge"] and rows.written == "[Market, Bridge]"


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n"])
def test_nothing_written(text):
    node, problems = read_yaml(text, "f.yml")
    assert not problems
    assert node is None or node == Text("", node.place)


@quick
@given(ONE_LINE.map(str.strip).filter(bool))
def test_a_value_is_read_back_exactly(text):
    assert tree(f"a: {as_value(text)}\nb: c\n").fields["a"].value == text
    assert tree(f"- {as_value(text)}\n- c\n").items[0].value == text


@quick
@given(st.lists(ONE_LINE.map(str.strip).filter(bool), min_size=2, max_size=4))
def test_prose_is_read_back_exactly(rows):
    lines = as_lines("a", "\n".join(rows))
    assert tree("\n".join(lines) + "\nb: c\n").fields["a"].value == "\n".join(rows) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        "# a note\na: b\n  # another\nc: d\n",
        "a: b#c\n",
        "a: 'b' # a note\n",
        "a: |\n  b # c\n",
        "wards: # two\n  - x\n",
        "a: |  # a note\n  b\n",
    ],
)
def test_notes_for_other_editors_are_fine(text):
    tree(text)


@pytest.mark.parametrize(
    ("text", "line", "column", "fix"),
    [
        ("a: b # c\n", 1, 4, 'a: "b # c"'),
        ("a: # c\n", 1, 4, 'a: "# c"'),
        ("a:\n  - # c\n  - d\n", 2, 5, '- "# c"'),
        ("- a: b #c\n  d: e\n", 1, 6, '- a: "b #c"'),
        ("a: b\n  c # d\n", 1, 4, "a: |\n    b\n    c # d"),
        ("a: b # c\n  d\n", 1, 4, "a: |\n    b # c\n    d"),
        ("a: b # c", 1, 4, 'a: "b # c"'),
        ('a: say "b" # c\n', 1, 4, "a: 'say \"b\" # c'"),
    ],
)
def test_words_behind_a_hash_are_not_lost(text, line, column, fix):
    _, problems = read_yaml(text, "f.yml")
    assert [(p.place.line, p.place.column) for p in problems] == [(line, column)]
    assert fix in problems[0].fix


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: b\na: c\n", 2),
        ("a: &x b\n", 1),
        ("a: *x\n", 1),
        ("a: !x b\n", 1),
        ("&x a: b\n", 1),
        ("a: b\n---\na: c\n", 2),
        ("a: - b\n", 1),
        ("a:\n  - b\n    - c\n", 3),
        ("a: b\n  - c\n", 1),
        ("- a:b\n", 1),
        ('a: "b\\tc"\n', 1),
        ("? [a]\n: b\n", 1),
        ("[" * 5000, 1),
        ("- " * 5000, 1),
        ("a:\n" + "".join(" " * n + "a:\n" for n in range(1, 40)), 10),
    ],
)
def test_each_slip_is_one_problem(text, line):
    _, problems = read_yaml(text, "f.yml")
    assert [problem.place.line for problem in problems] == [line]
