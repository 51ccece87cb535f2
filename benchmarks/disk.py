"""Seconds from a tick until it is in the files of the browser's profile.

From then on it outlives a killed browser (tests/browser/test_survival.py). It takes minutes, since
Chromium does.
"""

import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.tables import Row, Table
from benchmarks.tick import built
from tests.browser import processes
from tests.browser.answers import answer
from tests.browser.browsers import QUIET, executable
from tests.browser.conftest import KEY
from tests.conftest import ADDRESS

RUNS = 5


def _seconds(playwright, name: str, site: Path) -> list[float]:
    """Return how many seconds ticks took to reach the disk, one run each."""
    options = {"executable_path": executable(playwright, name), "base_url": ADDRESS}
    options |= {"args": QUIET} if name == "chromium" else {"channel": "moz-firefox"}
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profile"
        context = getattr(playwright, name).launch_persistent_context(profile, **options)
        context.route("**/*", lambda route: answer(route, site))
        page = context.new_page()
        page.goto("progress/")
        for index in range(RUNS):
            box = page.locator(".rm-row input").nth(index)
            box.evaluate("input => input.click()")
            began = time.monotonic()
            key = KEY + box.get_attribute("id")
            value = page.evaluate("key => localStorage.getItem(key)", key)
            while not processes.is_on_disk(profile, value):
                page.wait_for_timeout(10)
            seconds.append(time.monotonic() - began)
        context.close()
    return seconds


def measured(bench) -> Table:
    """Tick in both browsers."""
    site = built(bench.folder / "disk")
    names = ("firefox", "chromium")
    both = [_seconds(bench.playwright, name, site) for name in names]
    told = {"least": min, "median": median, "most": max}
    rows = [Row(f"{name}, s", [*map(of, both)], 1) for name, of in told.items()]
    return Table(
        "From a tick until it is on the disk", ["Firefox", "Chromium"], rows, f"{RUNS} ticks"
    )
