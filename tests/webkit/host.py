"""A host for the published site, and a proxy on the way to all others that lets nothing through."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

PREFIX = "/roadmap/"
TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".svg": "image/svg+xml"}


class Host(ThreadingHTTPServer):
    """Serves a folder below a path, as project pages are; notes who else is asked for."""

    daemon_threads = True

    def __init__(self, site):
        super().__init__(("127.0.0.1", 0), partial(Handler, directory=str(site)))
        self.outside = []

    @property
    def name(self):
        return f"127.0.0.1:{self.server_port}"

    @property
    def address(self):
        return f"http://{self.name}{PREFIX}"


class Handler(SimpleHTTPRequestHandler):
    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    def do_GET(self):
        if urlsplit(self.path).netloc:
            self.refuse()
        else:
            super().do_GET()

    def refuse(self):
        self.server.outside.append(self.path)
        self.send_error(502)

    do_CONNECT = do_POST = refuse  # noqa: N815

    def translate_path(self, path):
        return super().translate_path(f"/{path.removeprefix(PREFIX)}")

    def log_message(self, *_):
        pass
