"""The first visit to the page of a week, in Chromium, and its first use.

- Until load: everything is painted, and boxes can be ticked. In all: nothing is asked for any more,
  and the reader has only read. What a service worker stores for offline use is told apart, since
  the page needs nothing of it.
- Script and style inside the page are compressed alone, with the theme's rules that it uses.
- The first use is a movement of the mouse. Our own of what follows is what is below
  `assets/roadmap/`.
- Slow is a phone's screen, 1.6 Mbit/s, 150 ms, and the processor at a quarter of its speed.
"""

import gzip
import re
from collections.abc import Iterable

from benchmarks import loads
from benchmarks.host import Host, Sent
from benchmarks.tables import Table, medians

WEEKS = 24
RUNS = 5
OWN = "/assets/roadmap/"
INSIDE = re.compile(r"<(style|script)(?![^>]* type=)[^>]*>(.*?)</\1>", re.DOTALL)
ROWS = {  # what is told, and with how many decimals
    "requests until load": 0,
    "until load, kB": 1,
    "requests in all": 0,
    "in all, kB": 1,
    "script in files, kB": 1,
    "style in files, kB": 1,
    "script and style inside the page, kB": 1,
    "stored for offline use, kB": 1,
    "layout shift, wide": 4,
    "largest paint, slow, ms": 0,
    "blocking time, slow, ms": 0,
    "layout shift, slow": 4,
    "in all with the first use, kB": 1,
    "– of it script, kB": 1,
    "– of it our own script and style, kB": 1,
    "blocking time of the first use, slow, ms": 0,
}

Figures = dict[str, float]


def measured(bench) -> Table:
    """Visit both sites by turns."""
    hosted = bench.hosted(WEEKS)
    found = [[_visits(bench.chromium, *each) for each in hosted] for _ in range(RUNS)]
    names = [each.name for each, _ in hosted]
    return Table("First visit to a week", names, medians(ROWS, found), f"{RUNS} visits")


def _visits(browser, subject, host) -> Figures:
    return _wide(browser, subject, host) | _slow(browser, subject, host)


def _wide(browser, subject, host) -> Figures:
    """Return what is sent for a visit that only reads, and with the first use."""
    with loads.visitor(browser) as context:
        page = loads.opened(context, host, subject.week)
        read = loads.load(page, host)
        use(page, host)
        used = loads.load(page, host)
    sent, early, later = of_page(host, read.sent), read.until_load, of_page(host, used.sent)
    own = [each for each in later if each.path.startswith(OWN)]
    return {
        "requests until load": len(early),
        "until load, kB": kilobytes(early),
        "requests in all": len(sent),
        "in all, kB": kilobytes(sent),
        "script in files, kB": kilobytes(sent, "script"),
        "style in files, kB": kilobytes(sent, "style"),
        "script and style inside the page, kB": inside(host, subject.week),
        "stored for offline use, kB": kilobytes({*used.sent} - {*later}),
        "layout shift, wide": read.shift,
        "in all with the first use, kB": kilobytes(later),
        "– of it script, kB": kilobytes(later, "script"),
        "– of it our own script and style, kB": kilobytes(own, "script", "style"),
    }


def _slow(browser, subject, host) -> Figures:
    with loads.visitor(browser, slow=True) as context:
        page = loads.opened(context, host, subject.week, slow=True)
        read = loads.load(page, host)
        use(page, host)
        used = loads.load(page, host)
    return {
        "largest paint, slow, ms": read.largest_paint,
        "blocking time, slow, ms": read.blocked(),
        "layout shift, slow": read.shift,
        "blocking time of the first use, slow, ms": used.blocked(since=read.told["now"]),
    }


def use(page, host: Host) -> None:
    """Move the mouse over a page, and wait for what follows."""
    page.mouse.move(5, 5)
    page.mouse.move(9, 9)
    loads.wait(page, host)


def of_page(host: Host, sent: Iterable[Sent]) -> list[Sent]:
    """Return what was sent for a page itself, and not for a service worker."""
    return [each for each in sent if not each.is_worker and each.asker not in host.workers]


def kilobytes(sent: Iterable[Sent], *kinds: str) -> float:
    """Return how much was sent of these kinds, or of all."""
    return sum(each.bytes for each in sent if not kinds or each.kind in kinds) / 1000


def inside(host: Host, address: str) -> float:
    """Return how much script and style a page has inside it, compressed, in kB."""
    page = host.file(address).read_text("utf-8")
    whole = "".join(text for _, text in INSIDE.findall(page))
    return len(gzip.compress(whole.encode(), 6)) / 1000
