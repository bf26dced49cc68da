"""The site in a browser while it is being edited."""

import dataclasses
import socket
import tempfile
from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from generator.publishing.project import Project

Make = Callable[[Project], None]


class CannotServe(Exception):
    """The address cannot be served; the text says why, and what to do."""


def _check_port(port: int) -> None:
    """Whether nothing else is served there, before anything is made."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            raise CannotServe(
                f"Port {port} cannot be used: {error}. Something else may be running there. "
                f"Choose another, for example:   --port {8001 if port == 8000 else 8000}"
            ) from None


def serve(project: Project, make: Make, port: int) -> None:
    """Make the site in a folder of its own, show it, and make it again on every change.

    The published site is not touched. Runs until Ctrl-C. Raises CannotServe when the port is
    taken.
    """
    _check_port(port)
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
