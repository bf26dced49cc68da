"""A web server for one person: files of one folder, to this computer only."""

import functools
import mimetypes
import re
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote

from generator.publishing.preview.panel import page_of_problems, page_of_words, with_panel
from generator.publishing.preview.shown import Shown

HOST = "127.0.0.1"
_OWN = Path(__file__).parent
_CHANGES = "/_preview/changes"
_OWN_FILES = ("/_preview/preview.js", "/_preview/preview.css")
# How long a page may be gone before its thread notices. Seconds.
_BREATH = 15.0
# How long a browser waits for a newsletter that is still being made, before it gets what there is:
# that of before, or a page that says so. Seconds.
_NEWSLETTER = 10.0
# How long somebody may be connected and say nothing, or take no answer. Seconds.
_SILENCE = 30.0
# Under any other name a page of somebody else's might be asking (DNS rebinding).
_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
_WRONG_NAME = "The preview is for this computer only. Open the address that it said at its start."
# As on any web server, whatever the computer's own list says.
_TYPES = {
    ".css": "text/css",
    ".csv": "text/csv",
    ".geojson": "application/geo+json",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webp": "image/webp",
    ".xml": "application/xml",
}


class CannotServe(Exception):
    """The address cannot be served; the text says why, and what to do."""


class _Server(ThreadingHTTPServer):
    """A thread for each browser's connection; none of them keeps the preview from ending."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that went away in the middle of an answer is no reason for a traceback."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def server_of(shown: Shown, port: int) -> ThreadingHTTPServer:
    """A server that is ready to answer. Raises CannotServe when the port is taken."""
    try:
        return _Server((HOST, port), functools.partial(_Answer, shown))
    except (OSError, OverflowError) as error:
        raise CannotServe(
            f"Port {port} cannot be used: {error}. Something else may be running there. "
            f"Choose another, for example:   --port {8001 if port == 8000 else 8000}"
        ) from None


class _Answer(BaseHTTPRequestHandler):
    """The answer to one request."""

    protocol_version = "HTTP/1.1"
    timeout = _SILENCE

    def __init__(self, shown: Shown, *arguments: Any) -> None:
        self._shown = shown
        # Of the moment before the page is read: a change in between must not go unseen.
        self._version = shown.version
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Answer a browser."""
        self._version = self._shown.version
        path, _, query = self.path.partition("?")
        path = unquote(path)
        if not self._is_for_us():
            words = page_of_words("Wrong address", _WRONG_NAME, self._version)
            self._send(HTTPStatus.MISDIRECTED_REQUEST, words, ".html")
        elif path == _CHANGES:
            self._changes(parse_qs(query).get("since", [""])[0])
        elif path in _OWN_FILES:
            own = _OWN / path.rsplit("/", 1)[1]
            self._send(HTTPStatus.OK, own.read_bytes(), own.suffix)
        elif not path.startswith(self._shown.mount):
            self._redirect(self._shown.mount)
        else:
            self._file(path)

    do_HEAD = do_GET

    def log_message(self, *_: object) -> None:
        """The terminal is for what must be fixed."""

    def _is_for_us(self) -> bool:
        """Whether the browser asked for this computer by one of its own names, at any port."""
        name = self.headers.get("Host", HOST)
        return re.sub(r":[0-9]*$", "", name).lower() in _NAMES

    def _file(self, path: str) -> None:
        """A file of the site; a folder stands for its index.html."""
        is_made = self._newsletter_is_made(path)
        site = self._shown.site.resolve()
        try:
            file = (site / path.removeprefix(self._shown.mount)).resolve()
            if file.is_relative_to(site) and file.is_dir():
                if not path.endswith("/"):
                    self._redirect(f"{path}/")
                    return
                file /= "index.html"
            content = file.read_bytes() if _is_public(file, site) else None
        except (OSError, ValueError):
            content = None
        if content is None and not is_made:
            self._not_ready("The newsletter is being made. It appears here by itself.")
        elif content is None:
            self._not_found()
        elif file.suffix == ".html":
            self._page(HTTPStatus.OK, content)
        else:
            self._send(HTTPStatus.OK, content, file.suffix)

    def _newsletter_is_made(self, path: str) -> bool:
        """Whether a file is as it is to be, or becomes so in time: newsletters come after pages."""
        if not path.endswith(".pdf"):
            return True
        place = path.removeprefix(self._shown.mount).rpartition("newsletter/")[0]
        return self._shown.wait_for_newsletters(place, _NEWSLETTER)

    def _page(self, status: HTTPStatus, page: bytes) -> None:
        page = with_panel(page, self._shown.problems, self._version)
        self._send(status, page, ".html")

    def _not_found(self) -> None:
        site = self._shown.site
        if not (site / "index.html").is_file():
            self._no_site()
        elif (site / "404.html").is_file():
            self._page(HTTPStatus.NOT_FOUND, (site / "404.html").read_bytes())
        else:
            words = page_of_words("Page not found", "There is no such page.", self._version)
            self._send(HTTPStatus.NOT_FOUND, words, ".html")

    def _no_site(self) -> None:
        if self._shown.problems:
            page = page_of_problems(self._shown.problems, self._version)
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, page, ".html")
        else:
            self._not_ready("The site is being made. It appears here by itself.")

    def _not_ready(self, sentence: str) -> None:
        page = page_of_words("One moment", sentence, self._version)
        self._send(HTTPStatus.SERVICE_UNAVAILABLE, page, ".html")

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", quote(f"/{path.lstrip('/')}"))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: HTTPStatus, content: bytes, suffix: str) -> None:
        kind = _TYPES.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")
        is_text = kind.startswith("text/")
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Security-Policy", "default-src 'self'")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _changes(self, version: str) -> None:
        """Tell a page that it has changed, as soon as it has (server-sent events)."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            while not self._shown.wait_for_another(version, _BREATH):
                self.wfile.write(b": still here\n\n")
            self.wfile.write(b"data: changed\n\n")
        except OSError:
            return  # the page is gone


def _is_public(file: Path, site: Path) -> bool:
    """Whether a file is one of the site's, not one outside it or one that is being written."""
    return file.is_relative_to(site) and not file.name.startswith(".")
