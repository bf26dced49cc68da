"""The site in a browser while it is being edited."""

import dataclasses
import tempfile
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator.publishing.project import Project

Make = Callable[[Project], None]


def serve(project: Project, make: Make, port: int) -> None:
    """Make the site in a folder of its own, show it, and make it again on every change.

    The published site is not touched. Runs until Ctrl-C.
    """
    with tempfile.TemporaryDirectory(prefix="neighbourhoods-") as folder:
        address = f"http://127.0.0.1:{port}/"
        shown = dataclasses.replace(project, site=Path(folder), site_url=address)
        server = LiveReloadServer(lambda: make(shown), "127.0.0.1", port, folder)
        for path in (project.content, project.neighbourhoods, project.theme, project.settings):
            server.watch(str(path))
        make(shown)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            server.shutdown()
