"""Lighthouse's scores, mobile.

Of home, a week, progress and timeline; of plain Material what it has of them. It is not part of the
environment: LIGHTHOUSE names its command, of any version that the machine's Node can run.
"""

import json
import os
import subprocess
from statistics import median

from benchmarks.tables import Row, Table
from tests.browser.browsers import QUIET, executable

WEEKS = 24
RUNS = 3
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {"home": "", "week": None, "progress": "progress/", "timeline": "timeline/"}


def measured(bench) -> Table | None:
    """Return a table, or nothing where no Lighthouse is named."""
    if not (command := os.environ.get("LIGHTHOUSE")):
        return None
    chromium = executable(bench.playwright, "chromium")
    hosted = bench.hosted(WEEKS)
    rows = []
    for name, address in PAGES.items():
        scores = [_scores(command, chromium, *each, address) for each in hosted]
        rows += [Row(f"{name}: {kind}", [each.get(kind) for each in scores]) for kind in CATEGORIES]
    return Table("Lighthouse, mobile", [each.name for each, _ in hosted], rows, f"{RUNS} runs")


def _scores(command, chromium, subject, host, address) -> dict[str, float]:
    """Return the median score of each category; none for a page that is not there."""
    address = subject.week if address is None else address
    if not host.file(address).is_file():
        return {}
    runs = [_run(command, chromium, host.address + address) for _ in range(RUNS)]
    return {kind: median(each[kind] for each in runs) for kind in CATEGORIES}


def _run(command, chromium, address) -> dict[str, float]:
    flags = " ".join(["--headless=new", "--no-sandbox", *QUIET])
    asked = [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={flags}"]
    environment = os.environ | {"CHROME_PATH": chromium}
    done = subprocess.run(
        [command, address, "--quiet", "--output=json", *asked],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    categories = json.loads(done.stdout)["categories"]
    return {kind: round(100 * categories[kind]["score"]) for kind in CATEGORIES}
