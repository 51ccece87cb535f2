"""What is known against the packages of the lock, as a service says that the test tells what."""

import json
import shutil
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tests.conftest import ROOT

LOCK = f"one==1.0 --hash=sha256:{'0' * 64}\ntwo==2.0 --hash=sha256:{'0' * 64}\n"
MENDED = {"ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.1"}]}]}
PACKAGE = {"package": {"name": "two", "ecosystem": "PyPI"}}
ADVISORY = {"id": "GHSA-2222-3333-4444", "details": "<b>", "affected": [PACKAGE | MENDED]}


class Service(BaseHTTPRequestHandler):
    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        about = self.server.known.get(asked["package"]["name"])
        self.send_response_only(200 if self.server.answers else 503)
        self.end_headers()
        self.wfile.write(json.dumps({"vulns": [about]} if about else {}).encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def audit(run, tmp_path):
    """Ask a service that knows this of some packages; return the finished process."""
    shutil.copytree(ROOT / "tools", tmp_path / "tools", ignore=shutil.ignore_patterns("checker"))
    (tmp_path / "requirements.txt").write_text(LOCK, "utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), Service) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()

        def audit(answers=True, **known):
            server.answers, server.known = answers, known
            address = f"http://127.0.0.1:{server.server_port}/"
            script = tmp_path / "tools" / "audit.sh"
            environment = {"PYTHON": sys.executable, "NO_PROXY": "127.0.0.1"}
            return run("sh", script, "--osv-url", address, **environment)[0]

        yield audit
        server.shutdown()


def test_a_package_that_something_is_known_against_is_named_with_the_version_to_take(audit):
    done = audit(two=ADVISORY)

    assert 0 == done.returncode, done.stderr
    heading, *_, row = done.stdout.splitlines()
    assert "# Packages: 1 to look at" == heading
    assert all(part in row for part in ("two", "2.0", "GHSA-2222-3333-4444", "2.1"))
    assert "<b>" not in done.stdout


def test_where_nothing_is_known_all_is_well(audit):
    assert "# Packages: all is well" == audit().stdout.splitlines()[0]


def test_where_nobody_can_be_asked_that_is_no_good_news(audit):
    done = audit(answers=False)

    assert 1 == done.returncode
    assert "" == done.stdout
