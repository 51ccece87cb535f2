"""A contributor's loop: seconds from saving the text of a box until the host that serves shows it.

Ours is what `make serve` runs, and what is edited is the plan; the other is `mkdocs serve` and a
page of Markdown.
"""

import time
from statistics import median
from urllib.request import urlopen

from benchmarks.subjects import Subject
from benchmarks.tables import Row, Table
from tests.served import Server

WEEKS = (24, 240)
RUNS = 5
REST = 1.0  # seconds from one edit to the next
PATIENCE = 60


def measured(bench) -> Table:
    """Serve one after the other, so that none builds while another is looked at."""
    rows = []
    for weeks in WEEKS:
        both = bench.subjects(weeks)
        rows.append(Row(f"{weeks} weeks, s", [median(_loops(each)) for each in both], 2))
    return Table("From saving to seeing", [each.name for each in both], rows, f"{RUNS} edits")


def _loops(subject: Subject) -> list[float]:
    with Server(subject.root, subject.options) as server:
        return [_loop(subject, server, f"edit {number}") for number in range(RUNS)]


def _loop(subject: Subject, server: Server, mark: str) -> float:
    """Add a mark to the text of a box, wait until it is served, and take it out again."""
    time.sleep(REST)
    server.write(subject.source, subject.text, f"{subject.text} {mark}")
    seconds = _until(server, subject.week, lambda page: mark in page)
    server.write(subject.source, f"{subject.text} {mark}", subject.text)
    _until(server, subject.week, lambda page: mark not in page)
    return seconds


def _until(server: Server, address: str, holds) -> float:
    """Return how long it takes until what is served is so."""
    began = time.perf_counter()
    while time.perf_counter() - began < PATIENCE:
        with urlopen(f"http://{server.host}/{address}", timeout=PATIENCE) as answer:
            if holds(answer.read().decode()):
                return time.perf_counter() - began
        time.sleep(0.01)
    raise TimeoutError(f"{address} never shows an edit")
