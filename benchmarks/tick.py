"""What progress costs on a week page: start-up and tick, with the first plan's boxes and 10,000.

As many ticks are stored as there are boxes. In Chromium, at full speed and with the processor
slowed to a quarter. Start-up is the longest of the frames that `start.mjs` takes: storage opened,
every element of the page defined, drawn and laid out. Left out are loading it, and laying out the
page as it came, which would be the same without the script. A tick is the time from the click until
every figure of the page is drawn and laid out. Milliseconds; a frame has 16.7.
"""

import json
import statistics
from collections.abc import Sequence
from pathlib import Path

from benchmarks.tables import Row, Table
from tests.browser.answers import answer
from tests.browser.conftest import KEY
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
    """Build the site of a plan, or of the one as first published."""
    root = copy_project(folder / "project")
    if plan:
        (root / "data" / "roadmap.toml").write_text(plan, "utf-8")
    done = build_site(root, folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


def timed(route, site: Path) -> None:
    """Answer from the site; the module that starts everything tells how long it took."""
    if route.request.resource_type == "document":
        return answer(route, site, lambda page: page.replace(b"data-integrity", b"data-untold"))
    if not route.request.url.endswith(START):
        return answer(route, site)
    source = (site / START.removeprefix("/")).read_text("utf-8")
    return route.fulfill(body=TIMED.replace("{source}", source), content_type="text/javascript")


def week_figures(browser, site: Path, path: str) -> dict[str, float]:
    """Return the medians of start-up and tick on a week page, with every box of the plan done."""
    plan = json.loads((site / "assets" / "roadmap" / "plan.json").read_text("utf-8"))
    context = browser.new_context(base_url=ADDRESS, service_workers="block")
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


def measured(bench) -> Table:
    """Measure a plan of ordinary size and a large one."""
    own = built(bench.folder / "own")
    large = built(bench.folder / "large", large_plan())
    few = week_figures(bench.chromium, own, "weeks/ml-introduction/")
    many = week_figures(bench.chromium, large, "weeks/week-200/")
    rows = [Row(f"{name}, ms", [many[name], few[name]], 1) for name in few]
    columns = ["10,000 tasks and ticks", "95 boxes"]
    return Table("A tick, and the start before it", columns, rows, f"{RUNS} runs")
