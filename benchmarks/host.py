"""A host on this machine that answers as GitHub Pages does, and remembers what it sent.

Text is compressed, browsers may keep everything for ten minutes, and what they still have is not
sent again.
"""

import gzip
import mimetypes
import time
from dataclasses import dataclass
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

TYPES = {
    ".mjs": "text/javascript",
    ".js": "text/javascript",
    ".webmanifest": "application/manifest+json",
}
COMPRESSED = (
    "text/",
    "application/json",
    "application/manifest+json",
    "application/xml",
    "image/svg",
)
KEPT_FOR = 600  # seconds
KINDS = {"text/html": "html", "text/css": "style", "text/javascript": "script"}


@dataclass(frozen=True)
class Sent:
    """An answer: for which path, at which time of this machine, how many bytes with its head."""

    path: str
    time: float
    bytes: int
    kind: str
    asker: str
    """Path of the page or script that asked."""
    is_worker: bool
    """Whether it is a service worker itself that was asked for."""


class Host(ThreadingHTTPServer):
    """Serves a folder, once there is one; as long as it runs in ``with``."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.site: Path | None = None
        self.sent: list[Sent] = []
        self.workers: set[str] = set()
        self.age = 0
        """Seconds since an answer was made: from 600 on, browsers ask again the next time."""

    @property
    def address(self) -> str:
        """Where the site is."""
        return f"http://127.0.0.1:{self.server_port}/"

    def __enter__(self) -> "Host":
        Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.shutdown()
        self.server_close()

    def file(self, path: str) -> Path:
        """Return the file for a path, which may not be there."""
        file = self.site / path.lstrip("/")
        return file / "index.html" if file.is_dir() else file


class Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Send a file, or the page for lost addresses."""
        path, began = unquote(urlsplit(self.path).path), time.time()
        file = self.server.file(path)
        status = 200 if file.is_file() else 404
        file = file if status == 200 else self.server.site / "404.html"
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "text/plain"
        body = file.read_bytes()
        mark = f'"{sha256(body).hexdigest()[:16]}"'
        if self.headers["If-None-Match"] == mark:
            status, body = 304, b""
        packed = gzip.compress(body, 6, mtime=0) if body and kind.startswith(COMPRESSED) else body
        self.begin(status, kind, mark, packed)
        self.note(path, began, sum(map(len, self._headers_buffer)) + 2 + len(packed), kind)
        self.end_headers()
        self.wfile.write(packed)

    def begin(self, status: int, kind: str, mark: str, body: bytes) -> None:
        """Make the head of an answer."""
        self.send_response(status)
        if status != 304:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
        if kind.startswith(COMPRESSED):
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.send_header("ETag", mark)
        self.send_header("Cache-Control", f"max-age={KEPT_FOR}")
        self.send_header("Age", str(self.server.age))

    def note(self, path: str, began: float, size: int, kind: str) -> None:
        """Remember an answer."""
        is_worker = self.headers["Service-Worker"] == "script"
        if is_worker:
            self.server.workers.add(path)
        asker = urlsplit(self.headers["Referer"] or "").path
        kind = KINDS.get(kind, "other")
        self.server.sent.append(Sent(path, began, size, kind, asker, is_worker))

    def log_message(self, *_: object) -> None:
        """Say nothing."""
