"""The page shells among the files that MkDocs built."""

from pathlib import Path

from generator.publishing.sources import digest_of, digest_of_file

# MkDocs builds one shell for each depth of address; the home page is its own.
SHELLS = (
    "index.html",
    "shell/index.html",
    "shell/shell/index.html",
    "shell/shell/shell/index.html",
)


def shells_digest(folder: Path) -> str:
    """A digest of the page shells in a folder that MkDocs built."""
    return digest_of(digest_of_file(str(folder / name)) for name in SHELLS)
