"""The files of the site that MkDocs built, as they are published."""

from pathlib import Path

from generator.publishing.lighter import lighter
from generator.publishing.project import Project
from generator.publishing.prose_folder import Prose


def prose_files(prose: Prose, project: Project, stage: Path) -> dict[str, Path]:
    """Prose pages, assets and what stands beside the prose, by address. Lighter versions of
    stylesheets and scripts are put into the stage.
    """
    files = {name: prose.folder / name for name in prose.public_files(project)}
    for name, path in files.items():
        if make_lighter := lighter(name):
            target = stage / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(make_lighter(path.read_text(encoding="utf-8")).encode())
            files[name] = target
    return files
