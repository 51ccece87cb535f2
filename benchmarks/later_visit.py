"""A later visit to the page of a week, in Chromium, by somebody who has ticked a box there.

Ten minutes have passed, so what the browser keeps is out of date, and it asks the host for
everything that it needs. With a service worker it asks for nothing but a newer worker, which delays
nothing and is told apart.
"""

from contextlib import ExitStack

from benchmarks import loads
from benchmarks.first_visit import WEEKS, Figures, kilobytes, of_page, use
from benchmarks.host import KEPT_FOR
from benchmarks.tables import Table, medians

RUNS = 5
BOX = "main input[type=checkbox]:not([disabled])"
ROWS = {
    "requests until load": 0,
    "until load, kB": 1,
    "requests in all": 0,
    "in all, kB": 1,
    "asked for by a service worker": 0,
    "largest paint, slow, ms": 0,
    "blocking time, slow, ms": 0,
    "layout shift, slow": 4,
}


def measured(bench) -> Table:
    """Come back to both sites by turns."""
    hosted = bench.hosted(WEEKS)
    with ExitStack() as stack:
        known = [(_known(stack, bench.chromium, *each), *each) for each in hosted]
        found = [[_visit(*each) for each in known] for _ in range(RUNS)]
    names = [each.name for each, _ in hosted]
    return Table("Later visit to a week", names, medians(ROWS, found), f"{RUNS} visits")


def _known(stack, browser, subject, host):
    """Return the browser of somebody who has used the site, as much as it can be used."""
    context = stack.enter_context(loads.visitor(browser, slow=True))
    host.age = KEPT_FOR
    stack.callback(setattr, host, "age", 0)
    page = loads.opened(context, host, subject.week)
    use(page, host)
    for box in page.locator(BOX).all()[:1]:
        box.check()
    loads.wait(page, host)
    page.close()
    return context


def _visit(context, subject, host) -> Figures:
    page = loads.opened(context, host, subject.week, slow=True)
    seen = loads.load(page, host)
    page.close()
    sent, early = of_page(host, seen.sent), seen.until_load
    return {
        "requests until load": len(early),
        "until load, kB": kilobytes(early),
        "requests in all": len(sent),
        "in all, kB": kilobytes(sent),
        "asked for by a service worker": len(seen.sent) - len(sent),
        "largest paint, slow, ms": seen.largest_paint,
        "blocking time, slow, ms": seen.blocked(),
        "layout shift, slow": seen.shift,
    }
