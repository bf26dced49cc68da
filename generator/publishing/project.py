"""Where everything stands: the project's folders and the settings of mkdocs.yml."""

import dataclasses
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

SETTINGS = "mkdocs.yml"
# What the generator itself writes at the top of a site.
OWN_FILES = ("assets", "manifest", "robots", "sitemap")


class NotAProject(Exception):
    """The folder does not hold a project, or its settings cannot be read."""


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of a project and what its settings say.

    `as_of` is the day that example data is shown as at; None means today.
    """

    root: Path
    content: Path
    neighbourhoods: Path
    theme: Path
    site: Path
    cache: Path
    site_url: str
    as_of: dt.date | None

    @property
    def settings(self) -> Path:
        """The site builder's settings."""
        return self.root / SETTINGS

    def published_to(self, site: Path) -> "Project":
        """The same project, published into another folder."""
        return dataclasses.replace(self, site=site)

    def reserved_addresses(self) -> tuple[str, ...]:
        """The first parts of addresses that prose pages and the generator have taken."""
        taken = {entry.stem for entry in self.content.iterdir() if not entry.name.startswith(".")}
        return tuple(sorted({*taken, *OWN_FILES}))


def load_project(root: Path) -> Project:
    """The project in a folder. Raises NotAProject with a sentence for its user."""
    if not (root / SETTINGS).is_file():
        raise NotAProject(
            f"There is no {SETTINGS} in {root}. Go to the project's folder, "
            "or name it with --project."
        )
    try:
        config = load_config(str(root / SETTINGS), hooks=[])
    except (Abort, ConfigurationError, OSError, ValueError) as error:
        raise NotAProject(f"{SETTINGS} cannot be used: {error}") from None
    return project_of(config)


def project_of(config: MkDocsConfig) -> Project:
    """The project that a loaded configuration describes."""
    root = Path(config.config_file_path).parent.resolve()
    as_of = config.extra.get("as_of")
    if as_of is not None and not isinstance(as_of, dt.date):
        raise NotAProject(f'{SETTINGS}: as_of must be a date like 2026-10-01. It says "{as_of}".')
    project = Project(
        root=root,
        content=Path(config.docs_dir).resolve(),
        neighbourhoods=root / "neighbourhoods",
        theme=Path(config.theme.custom_dir or root / "theme").resolve(),
        site=Path(config.site_dir).resolve(),
        cache=root / ".cache" / "neighbourhood-pages",
        site_url=config.site_url or "",
        as_of=as_of,
    )
    _keep_apart(project)
    return project


def _keep_apart(project: Project) -> None:
    """The site must not stand in or around what it is made from: MkDocs empties its folder."""
    for source in (project.root, project.content, project.neighbourhoods, project.theme):
        within = project.site.is_relative_to(source) and source != project.root
        if within or source.is_relative_to(project.site):
            raise NotAProject(
                f"{SETTINGS}: site_dir is {project.site}, and building empties that folder. "
                f"It must not hold {source}, nor stand in it. Write, for example:   site_dir: site"
            )
