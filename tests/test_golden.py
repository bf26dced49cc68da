"""The example force comes out as it did. `make bless` accepts a change that was meant."""

import golden
import pytest


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return golden.made()


def test_the_same_files_are_made(made: dict[str, bytes]) -> None:
    kept = (path for path in golden.EXPECTED.rglob("*") if path.is_file())
    assert sorted(path.relative_to(golden.EXPECTED).as_posix() for path in kept) == sorted(made)


def test_every_file_says_the_same(made: dict[str, bytes]) -> None:
    for name, content in made.items():
        kept = golden.EXPECTED / name
        assert content.decode() == (kept.read_bytes().decode() if kept.exists() else ""), name
