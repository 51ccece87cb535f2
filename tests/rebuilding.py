"""Builds the project in this folder after one edit and the next, as a server does, and anew.

Edits come in as JSON, a list of files with their new texts (none: it is removed; a list: a text and
when it was written) for each. For each a line of JSON goes out: how many pages were built of how
many, which files of the two sites differ, and how often what takes long was done for the first one.
It is a program of its own since a server loads the project's package once.
"""

import json
import logging
import os
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from roadmap import bundle, serving
from roadmap.source import Source

SEARCH = "search/search_index.json"  # holds what was built last
COSTLY = {"script": (bundle, "script"), "where": (Source, "where")}
said = []
calls = Counter()


class Listener(logging.Handler):
    def emit(self, record):
        said.append(record.getMessage())


def count(name, owner, attribute):
    """Have the calls of a function counted under a name."""
    whole = getattr(owner, attribute)

    def counted(*given, **named):
        calls[name] += 1
        return whole(*given, **named)

    setattr(owner, attribute, counted)


def built(folder, dirty):
    config = load_config(site_dir=str(folder))
    config.plugins.on_startup(command="serve", dirty=dirty)
    try:
        build(config, serve_url="http://127.0.0.1:8000/", dirty=dirty)
    except Exception:  # as a server takes it: anything may be wrong with what is saved
        return None
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def anew(folder):
    kept, serving.served = serving.served, serving.Served()
    try:
        return built(folder, dirty=False)
    finally:
        serving.served = kept


def taken_out(file):
    file.unlink()
    with suppress(OSError):  # it holds more
        file.parent.rmdir()


def apply(edit):
    for path, text in edit.items():
        file = Path(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        text, *times = text if isinstance(text, list) else [text]
        taken_out(file) if text is None else file.write_text(text, "utf-8")
        for seconds in times:
            os.utime(file, (seconds, seconds))


def main(folder):
    ours = logging.getLogger("mkdocs.plugins.roadmap")
    ours.setLevel(logging.INFO)
    ours.addHandler(Listener())
    for name, place in COSTLY.items():
        count(name, *place)
    for edit in json.load(sys.stdin):
        apply(edit)
        said.clear()
        calls.clear()
        gone_on = built(folder / "served", dirty=True)
        done = {name: calls[name] for name in COSTLY}
        counts = [each.split(": ")[1] for each in said if each.startswith("Pages to build")]
        new = anew(folder / "anew")
        made, gone_on, new = gone_on is not None, gone_on or {}, new or {}
        names = gone_on.keys() | new.keys()
        differ = [each for each in names - {SEARCH} if gone_on.get(each) != new.get(each)]
        print(json.dumps({"built": counts, "differ": sorted(differ), "made": made, "done": done}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
