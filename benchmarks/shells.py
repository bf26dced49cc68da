"""The frame of a neighbourhood's own page, as MkDocs builds it, for the other builders to use."""

from benchmarks import ours, workshop
from generator.publishing.project import load_project
from generator.publishing.prose import build_prose

_DEPTH = "shell/shell/index.html"  # for addresses of two folders, such as derbyshire/abbey/


def shell_of_neighbourhoods() -> str:
    """Its HTML, with the slots that pages are stamped into."""
    folder = workshop.WORKSHOP / "frame"
    (folder / "neighbourhoods").mkdir(parents=True, exist_ok=True)
    ours.prepare(folder)
    prose = build_prose(load_project(folder))
    return (prose.folder / _DEPTH).read_text(encoding="utf-8")
