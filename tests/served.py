"""A project as it is served to a contributor, on a port of its own."""

import json
import os
import queue
import socket
import subprocess
import sys
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

from tests.conftest import ROOT

PATIENCE = 60  # seconds until something that never happens fails a test


class Server:
    """``make serve`` without make: tells what it says, and what it serves."""

    def __init__(self, root, options=("--dirty",)):
        self.root = Path(root)
        self.options = options
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.host = f"127.0.0.1:{free.getsockname()[1]}"
        self.lines = queue.Queue()

    def __enter__(self):
        environment = {"SITE_URL": f"http://{self.host}/", "NO_MKDOCS_2_WARNING": "1"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", *self.options, "--dev-addr", self.host],
            cwd=self.root,
            env=os.environ | environment | {"PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        Thread(target=self.listen, daemon=True).start()
        self.says("Serving on")
        return self

    def __exit__(self, *error):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()

    def listen(self):
        for line in self.process.stdout:
            self.lines.put(line)

    def says(self, text):
        """Wait until the server says something; return that line from there on."""
        line = self.said(text).splitlines()[-1]
        return line[line.index(text) :].strip()

    def said(self, text):
        """Wait until the server says something; return all that it has said up to there."""
        seen = []
        try:
            while text not in (seen or [""])[-1]:
                seen.append(self.lines.get(timeout=PATIENCE))
        except queue.Empty:
            raise AssertionError(f"never said {text!r}:\n{''.join(seen)}") from None
        return "".join(seen)

    def write(self, path, old, new):
        """Change one place in a file of the project."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")

    def edit(self, path, old, new):
        """Change a file, and wait until that is served; return how many pages were built."""
        self.write(path, old, new)
        built = self.says("Pages to build")
        self.says("Reloading browsers")
        return built

    def page(self, address):
        """Return what is served at an address."""
        with urlopen(f"http://{self.host}/{address}", timeout=PATIENCE) as answer:
            return answer.read().decode()

    def plan(self):
        """Return the plan that scripts fetch."""
        return json.loads(self.page("assets/roadmap/plan.json"))


def rebuilt(project, folder, edits, **environment):
    """Make edits one after the other; tell of each what was built, and what is not as if anew."""
    done = subprocess.run(
        [sys.executable, ROOT / "tests" / "rebuilding.py", folder],
        cwd=project,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": project} | environment,
        input=json.dumps(edits),
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]
