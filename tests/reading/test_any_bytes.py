"""Whatever a file holds, reading answers with problems that point into it, never a traceback."""

import shutil

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.problems import described
from generator.reading.everything import read_everything
from tests.catalogue import EXAMPLE

FILES = sorted(
    path.relative_to(EXAMPLE)
    for path in EXAMPLE.rglob("*")
    if path.suffix in (".yml", ".csv") and "hill-villages" not in path.parts
)
CONTENT = {file: b"\n".join((EXAMPLE / file).read_bytes().split(b"\n")[:30]) for file in FILES}
PIECES = [
    *(b": ", b":", b"-", b"- ", b" #", b"#", b"\n", b"\n\n", b"\r", b"\t", b"  ", b'"', b"'", b"|"),
    *(b",", b";", b"[", b"]", b"{", b"}", b"&a ", b"*a", b"!x ", b"%", b"@", b"?", b"? ", b"---"),
    *(
        b"...",
        b"\\",
        b"\\x00",
        b"=",
        b"<b>",
        b"&amp;",
        b"\x00",
        b"\xff",
        b"\xc2\x85",
        b"\xef\xbb\xbf",
    ),
    *(b"\xe2\x80\xa8", b"\xc2\xa0", "é".encode(), b"<<: ", b"~", b"9" * 30, b"- - - - "),
]
MUTATION = st.tuples(
    st.sampled_from(["insert", "delete", "twice", "swap", "drop line"]),
    st.floats(0, 1),
    st.sampled_from(PIECES),
    st.integers(1, 12),
)
quick = settings(
    deadline=None,
    derandomize=True,
    max_examples=120,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def mutated(raw: bytes, changes) -> bytes:
    for what, where, piece, length in changes:
        at = int(where * len(raw))
        if what == "insert":
            raw = raw[:at] + piece + raw[at:]
        elif what == "delete":
            raw = raw[:at] + raw[at + length :]
        else:
            lines = raw.split(b"\n")
            row = min(int(where * len(lines)), len(lines) - 1)
            other = (row + length) % len(lines)
            if what == "twice":
                lines.insert(row, lines[row])
            elif what == "swap":
                lines[row], lines[other] = lines[other], lines[row]
            else:
                del lines[row]
            raw = b"\n".join(lines)
    return raw


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("any") / "neighbourhoods"
    shutil.copytree(EXAMPLE, folder)
    shutil.rmtree(folder / "westshire" / "hill-villages")
    for file, raw in CONTENT.items():
        (folder / file).write_bytes(raw)
    return folder


def read_with(folder, file, raw: bytes):
    (folder / file).write_bytes(raw)
    try:
        _, problems = read_everything(folder)
    finally:
        (folder / file).write_bytes(CONTENT[file])
    return problems


def assert_inside(folder, problems, file, raw: bytes):
    """Every place lies in the file, and every message says something in every part."""
    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in problems:
        assert problem.message and problem.fix and described(problem)
        if problem.place.file != f"neighbourhoods/{file.as_posix()}" or not problem.place.line:
            continue
        assert problem.place.line <= len(lines), problem
        assert problem.place.column <= len(lines[problem.place.line - 1]) + 1, problem


@quick
@given(st.sampled_from(FILES), st.lists(MUTATION, min_size=1, max_size=4))
def test_spoilt_files(folder, file, changes):
    raw = mutated(CONTENT[file], changes)
    assert_inside(folder, read_with(folder, file, raw), file, raw)


@quick
@given(st.sampled_from(FILES), st.text(max_size=300))
@example(FILES[0], "- " * 3000 + "x")
@example(FILES[0], "[" * 20000)
@example(FILES[0], "{a: " * 5000)
@example(FILES[0], "? " * 3000)
@example(FILES[0], "a: &a [*a, *a]\n" * 300)
@example(FILES[0], '"' * 5001)
@example(FILES[0], "a:\n" * 2000)
def test_any_text(folder, file, text):
    raw = text.encode()
    assert_inside(folder, read_with(folder, file, raw), file, raw)


@quick
@given(st.sampled_from(FILES), st.binary(max_size=200))
def test_any_bytes(folder, file, raw):
    assert_inside(folder, read_with(folder, file, raw), file, raw)


@quick
@given(st.sampled_from(FILES), st.text(alphabet="[]{}:,-?|>&*!#'\"% \nab\\", max_size=60))
def test_any_signs(folder, file, text):
    raw = text.encode()
    assert_inside(folder, read_with(folder, file, raw), file, raw)
