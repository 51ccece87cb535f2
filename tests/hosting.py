"""A host on a port of its own that does as the real one: what it serves changes, or it is gone."""

import mimetypes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import unquote, urlsplit

PATH = "/roadmap/"
MIME = {".mjs": "text/javascript", ".js": "text/javascript", ".webmanifest": "application/json"}
REMEMBERED = "max-age=600"  # what GitHub Pages lets browsers remember


class Server(ThreadingHTTPServer):
    """One that lets more wait than a browser asks for at once: the sixth would hang for minutes."""

    request_queue_size = 64


class Host:
    """Serves ``folder`` below a path; ``asked`` is what for. One that is gone answers nobody.

    One that has ``moved`` leads to the same path below another origin. One that ``halts`` at some
    bytes of a page sends what comes before them, and the rest when it ``goes_on``. By
    ``kinds`` what lies between says of files, by their ending, that they are of another kind,
    and lets nobody have what it ``withholds``.
    """

    def __init__(self):
        self.folder = None
        self.is_gone = False
        self.moved = None
        self.halts, self.goes_on = None, Event()
        self.kinds, self.withholds = MIME, ()
        self.caching = REMEMBERED
        self.asked = []
        self.server = Server(("127.0.0.1", 0), self._handler())
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.address = f"{self.origin}{PATH}"

    def __enter__(self):
        Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error):
        self.server.shutdown()
        self.server.server_close()

    def publish(self, folder):
        """Let another site be the one that is served."""
        self.folder, self.is_gone, self.moved, self.asked = folder, False, None, []
        self.halts, self.kinds, self.withholds = None, MIME, ()

    def answer(self, path):
        """Return a status, a file and where to go instead, for a path below the host's."""
        if self.moved:
            return 301, None, f"{self.moved}{path}"
        file = self.folder / path.removeprefix(PATH)
        if file.is_dir() and not path.endswith("/"):
            return 301, None, f"{path}/"
        file = file / "index.html" if file.is_dir() else file
        if path.removeprefix(PATH) in self.withholds:
            return 403, self.folder / "404.html", None
        if path.startswith(PATH) and file.is_file():
            return 200, file, None
        return 404, self.folder / "404.html", None

    def send(self, file, body):
        """Write a body, with a pause where the host halts."""
        start = body.find(self.halts) if self.halts else -1
        if start > 0:
            file.write(body[:start])
            self.goes_on.wait()
        file.write(body[max(start, 0) :])

    def _handler(self):
        host = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_HEAD(self):
                self.do_GET()

            def do_GET(self):
                path = unquote(urlsplit(self.path).path)
                host.asked.append(path.removeprefix(PATH))
                if host.is_gone:
                    self.close_connection = True
                    return
                status, file, instead = host.answer(path)
                body = file.read_bytes() if file else b""
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", host.caching)
                if instead:
                    self.send_header("Location", instead)
                else:
                    kind = host.kinds.get(file.suffix) or mimetypes.guess_type(file.name)[0]
                    self.send_header("Content-Type", kind or "application/octet-stream")
                self.end_headers()
                if self.command == "GET":
                    host.send(self.wfile, body)

            def log_message(self, *_):
                pass

        return Handler
