"""A local site that answers what a test tells it to."""

from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event


class Site(ThreadingHTTPServer):
    """Answers each address with its replies in turn, the last one for good; notes who asked."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.replies, self.asked, self.waited = defaultdict(list), [], []
        self.closed = Event()

    def address(self, path, host="mill.example.org"):
        return f"http://{host}:{self.server_port}{path}"

    def says(self, path, *replies):
        self.replies[path] = [each if isinstance(each, tuple) else (each, {}) for each in replies]
        return self.address(path)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.command, self.headers["Host"].split(":")[0], self.path))
        replies = self.server.replies[self.path]
        if not replies:
            self.server.closed.wait()
            return
        status, headers = replies.pop(0) if len(replies) > 1 else replies[0]
        if self.command == "HEAD" and headers.get("HEAD"):
            status = headers["HEAD"]
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, *_):
        pass
