"""What progress costs: `make bench` prints a table and writes it to benchmarks/RESULTS.md.

- **Start-up and tick** of a week page, with the plan's own 95 boxes and with 10,000 tasks and as
  many ticks stored, in Chromium, at full speed and with the processor slowed to a quarter. Start-up
  is the longest of the frames that `start.mjs` takes: storage opened, every element of the page
  defined, drawn and laid out. Left out are loading it, and laying out the page as it came, which
  would be the same without the script. A tick is the time from the click until every figure of the
  page is drawn and laid out. Medians, in milliseconds; a frame has 16.7.
- **Durability**: seconds from a tick until it is in the files of the browser's profile, from
  which on it outlives a killed browser (tests/browser/test_survival.py).
"""

import datetime
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import processes
from tests.browser.browsers import executable
from tests.browser.conftest import KEY, QUIET, answer
from tests.browser.example import until
from tests.conftest import ADDRESS, ROOT, build_site, copy_project

RUNS = 15
START = "/assets/roadmap/start.mjs"
# Imports are hoisted, so this times what the module itself does.
TIMED = """document.body.offsetHeight;
const [frames, nextFrame, began] = [[], requestAnimationFrame, performance.now()];
let waiting = 0;
const later = (run) => (waiting += 1) && nextFrame((time) => {
    const since = performance.now();
    globalThis.requestAnimationFrame = later;
    run(time);
    waiting -= 1;
    drawn(since);
});
const drawn = (since) => {
    globalThis.requestAnimationFrame = nextFrame; // the theme's own frames do not count
    document.body.offsetHeight;
    frames.push(performance.now() - since);
    if (!waiting) globalThis.startUp = Math.max(...frames);
};
globalThis.requestAnimationFrame = later;
{source}
drawn(began);
"""
TICK = """() => {
    const input = document.querySelector(".rm-row input");
    const began = performance.now();
    input.click();
    document.body.offsetHeight;
    return performance.now() - began;
}"""
STORE = """values => Object.assign(localStorage, values)"""


def large_plan(sizes: Sequence[int] = (25,) * 400) -> str:
    """Return a plan of 4 phases that share weeks of so many tasks equally, as TOML."""
    small = (ROOT / "tests" / "plans" / "small.toml").read_text("utf-8")
    head = small[: small.index("[[phases]]")]
    weeks = [
        f'[[phases.weeks]]\nid = "week-{week}"\nname = "Week {week}"\nhours = [10, 12]\ntasks = ['
        + ",".join(f'{{ id = "task-{week}-{n}", text = "Task {n}" }}' for n in range(size))
        + "]\n"
        for week, size in enumerate(sizes)
    ]
    of_a_phase = len(weeks) // 4
    hours = f"hours = [{10 * of_a_phase}, {12 * of_a_phase}]"
    stated = f'focus = "All"\n{hours}\nhours_per_week = [1, 2]'
    for number in range(4):
        months = [1 + 12 * number, 12 + 12 * number]
        head += f'[[phases]]\nid = "p{number}"\nname = "P{number}"\nmonths = {months}\n'
        own = weeks[of_a_phase * number : of_a_phase * (number + 1)]
        head += f"[phases.stated]\n{stated}\n" + "".join(own)
    return head


def built(folder: Path, plan: str | None = None) -> Path:
    """Build the site of a plan, or of this project's own."""
    root = copy_project(folder / "project")
    if plan:
        (root / "data" / "roadmap.toml").write_text(plan, "utf-8")
    done = build_site(root, folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def timed(route, site: Path) -> None:
    """Answer from the site; the module that starts everything tells how long it took."""
    if not route.request.url.endswith(START):
        return answer(route, site)
    source = (site / START.removeprefix("/")).read_text("utf-8")
    return route.fulfill(body=TIMED.replace("{source}", source), content_type="text/javascript")


def week_figures(browser, site: Path, path: str) -> dict[str, float]:
    """Return the medians of start-up and tick on a week page, with every box of the plan done."""
    plan = json.loads((site / "assets" / "roadmap" / "plan.json").read_text("utf-8"))
    context = browser.new_context(base_url=ADDRESS)
    context.route("**/*", lambda route: timed(route, site))
    page = context.new_page()
    page.goto(path)
    page.evaluate(STORE, {KEY + box: str(10**12 + n) for n, box in enumerate(plan["boxes"])})
    cdp, figures = context.new_cdp_session(page), {}
    for slowed in (1, 4):
        cdp.send("Emulation.setCPUThrottlingRate", {"rate": slowed})
        starts = []
        for _ in range(RUNS):
            page.reload()
            until(page, "() => globalThis.startUp")
            starts.append(page.evaluate("startUp"))
        figures[f"start-up, {slowed}×"] = statistics.median(starts)
        ticks = [page.evaluate(TICK) for _ in range(RUNS)]
        figures[f"tick, {slowed}×"] = statistics.median(ticks)
    context.close()
    return figures


def durability(playwright, name: str, site: Path) -> list[float]:
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
        for index in range(5):
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


def report(weeks: dict[str, dict[str, float]], durable, versions) -> str:
    """Return the tables as Markdown."""
    own, large = weeks.values()
    lines = [
        f"# Results of {datetime.datetime.now(datetime.UTC):%Y-%m-%d}",
        "",
        f"{', '.join(f'{name} {version}' for name, version in versions.items())}, "
        f"Python {sys.version.split()[0]}, {os.cpu_count()} cores. "
        f"Medians of {RUNS} runs; what is measured is said in `benchmarks/progress.py`.",
        "",
        "## A week page, in milliseconds (a frame: 16.7)",
        "",
        f"| | {' | '.join(weeks)} | ratio |",
        "| --- | ---: | ---: | ---: |",
        *(
            f"| {row} | {own[row]:.1f} | {large[row]:.1f} | {large[row] / own[row]:.1f} |"
            for row in own
        ),
        "",
        "## From a tick until it is on the disk, in seconds",
        "",
        "| | least | median | most |",
        "| --- | ---: | ---: | ---: |",
        *(
            f"| {name} | {min(each):.1f} | {statistics.median(each):.1f} | {max(each):.1f} |"
            for name, each in durable.items()
        ),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure everything, print it and keep it."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        own = built(Path(folder, "own"))
        large = built(Path(folder, "large"), large_plan())
        chromium = playwright.chromium.launch(
            executable_path=executable(playwright, "chromium"), args=QUIET
        )
        weeks = {
            "95 boxes": week_figures(chromium, own, "weeks/ml-introduction/"),
            "10,000 tasks and ticks": week_figures(chromium, large, "weeks/week-200/"),
        }
        versions = {"Chromium": chromium.version}
        chromium.close()
        firefox = subprocess.run(
            [executable(playwright, "firefox"), "--version"], capture_output=True, text=True
        )
        versions["Firefox"] = firefox.stdout.split()[-1]
        durable = {name: durability(playwright, name, own) for name in ("chromium", "firefox")}
        text = report(weeks, durable, versions)
        print(text)
        (ROOT / "benchmarks" / "RESULTS.md").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
