"""One load of a page in Chromium: what the host sent for it, and what its reader waited for."""

import time
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from benchmarks.host import Host, Sent

WIDE = {"viewport": {"width": 1350, "height": 940}}
PHONE = {
    "viewport": {"width": 412, "height": 823},
    "device_scale_factor": 1.75,
    "is_mobile": True,
    "has_touch": True,
}
# Lighthouse's mobile profile, but its network and processor are really slowed.
LINE = {
    "offline": False,
    "latency": 150,  # milliseconds
    "downloadThroughput": 0.9 * 1.6 * 1024 * 1024 / 8,  # bytes a second
    "uploadThroughput": 0.9 * 750 * 1024 / 8,
}
SLOWED = 4
SILENCE = 1.5  # seconds without a request, after which none is waited for
OBSERVED = """
    globalThis.seen = { painted: 0, shifted: 0, tasks: [] };
    const see = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note))
        .observe({ type, buffered: true });
    see("largest-contentful-paint", ({ startTime }) => { seen.painted = startTime; });
    see("layout-shift", (entry) => { seen.shifted += entry.hadRecentInput ? 0 : entry.value; });
    see("longtask", ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
"""
TOLD = """() => {
    const [navigation] = performance.getEntriesByType("navigation");
    const [first] = performance.getEntriesByName("first-contentful-paint");
    return { ...seen, first: first.startTime, now: performance.now(),
        loaded: (performance.timeOrigin + navigation.loadEventEnd) / 1000 };
}"""


@dataclass(frozen=True)
class Load:
    """What a page has told, and what was sent meanwhile. Times are milliseconds."""

    told: dict[str, Any]
    sent: list[Sent]

    @property
    def largest_paint(self) -> float:
        """When the largest part was painted."""
        return self.told["painted"]

    @property
    def shift(self) -> float:
        """How much of the page moved, without anybody's doing."""
        return self.told["shifted"]

    def blocked(self, since: float | None = None) -> float:
        """How long tasks were over 50 ms, since the first paint or a later time."""
        begin = self.told["first"] if since is None else since
        return sum(max(0, took - 50) for start, took in self.told["tasks"] if start >= begin)

    @property
    def until_load(self) -> list[Sent]:
        """What was sent before the page was complete; a look for a newer worker delays nothing."""
        loaded = self.told["loaded"]
        return [each for each in self.sent if each.time < loaded and not each.is_worker]


def wait(page: Page, host: Host) -> None:
    """Wait until a page and its workers ask for nothing any more."""
    seen, since = -1, time.monotonic()
    while time.monotonic() - since < SILENCE:
        if len(host.sent) != seen:
            seen, since = len(host.sent), time.monotonic()
        page.wait_for_timeout(50)


def visitor(browser: Browser, slow: bool = False) -> BrowserContext:
    """Return the browser of somebody who has never been here."""
    context = browser.new_context(**(PHONE if slow else WIDE))
    context.add_init_script(OBSERVED)
    return context


def opened(context: BrowserContext, host: Host, address: str, slow: bool = False) -> Page:
    """Open a page of the host and wait until it is complete."""
    page = context.new_page()
    if slow:
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", LINE)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    host.sent.clear()
    page.goto(host.address + address)
    wait(page, host)
    return page


def load(page: Page, host: Host) -> Load:
    """Return what has been seen of a page until now."""
    return Load(page.evaluate(TOLD), [*host.sent])
