"""Where everything stands: the project's folders and the settings of mkdocs.yml."""

import dataclasses
import datetime as dt
import marshal
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.publishing.cache import Cache
from generator.publishing.installed import installed
from generator.publishing.sources import digest_of

# MkDocs takes longer to load than a build in which one page has changed.
if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

SETTINGS = "mkdocs.yml"
CACHE = Path(".cache") / "neighbourhood-pages"
# Settings with one of these depend on more than the file itself, so they are read every time.
_ELSEWHERE = (b"!ENV", b"INHERIT")
# What the generator itself writes at the top of a site.
OWN_FILES = ("assets", "manifest", "robots", "sitemap")


Settings = dict[str, str]


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
    """The project in a folder. Raises NotAProject with a sentence for its user.

    MkDocs reads the settings; what it said is kept for as long as they stay the same.
    """
    try:
        text = (root / SETTINGS).read_bytes()
    except OSError:
        raise NotAProject(
            f"There is no {SETTINGS} in {root}. Go to the project's folder, "
            "or name it with --project."
        ) from None
    kept = Cache(root.resolve() / CACHE / "settings")
    key = digest_of([str(root.resolve()), text.decode("utf-8", "replace"), *installed()])
    known = _settings_kept(kept.get(key))
    found = known or _settings_read(root)
    if known is None and not any(sign in text for sign in _ELSEWHERE):
        kept.put(key, marshal.dumps(found))
    return _project(root.resolve(), found)


def _settings_kept(kept: bytes | None) -> Settings | None:
    """What MkDocs said of the same settings before, if the folders that it found are still there.

    MkDocs itself says what is wrong when one is gone.
    """
    try:
        found: Settings | None = marshal.loads(kept) if kept else None  # noqa: S302 - checked
        if found and all(Path(found[part]).is_dir() for part in ("content", "theme")):
            return found
    except (ValueError, TypeError, EOFError, KeyError):
        return None
    return None


def _settings_read(root: Path) -> Settings:
    """What MkDocs says of the settings."""
    from mkdocs.config.base import load_config
    from mkdocs.exceptions import Abort, ConfigurationError

    try:
        config = load_config(str(root / SETTINGS), hooks=[])
    except (Abort, ConfigurationError, OSError, ValueError) as error:
        raise NotAProject(f"{SETTINGS} cannot be used: {error}") from None
    return _settings(config)


def project_of(config: "MkDocsConfig") -> Project:
    """The project that a loaded configuration describes."""
    return _project(Path(config.config_file_path).parent.resolve(), _settings(config))


def _settings(config: "MkDocsConfig") -> Settings:
    root = Path(config.config_file_path).parent.resolve()
    as_of = config.extra.get("as_of")
    if as_of is not None and not isinstance(as_of, dt.date):
        raise NotAProject(f'{SETTINGS}: as_of must be a date like 2026-10-01. It says "{as_of}".')
    return {
        "content": str(config.docs_dir),
        "theme": str(config.theme.custom_dir or root / "theme"),
        "site": str(config.site_dir),
        "site_url": config.site_url or "",
        "as_of": as_of.isoformat()[:10] if as_of else "",
    }


def _project(root: Path, settings: Settings) -> Project:
    project = Project(
        root=root,
        content=Path(settings["content"]).resolve(),
        neighbourhoods=root / "neighbourhoods",
        theme=Path(settings["theme"]).resolve(),
        site=Path(settings["site"]).resolve(),
        cache=root / CACHE,
        site_url=settings["site_url"],
        as_of=dt.date.fromisoformat(settings["as_of"]) if settings["as_of"] else None,
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
