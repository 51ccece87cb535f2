"""A picture of every open page when a test fails.

pytest-playwright takes one of each page after every test, since it does that before it knows which
fail.
"""

import re
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Error

from tests.browser.windows import EMPTY


def take(item):
    """Keep them where pytest-playwright would."""
    folder = Path(item.config.getoption("--output")) / re.sub(r"\W+", "-", item.nodeid).strip("-")
    browser, errors = item.funcargs.get("browser"), item.funcargs.get("page_errors", [])
    pages = [page for context in browser.contexts for page in context.pages] if browser else ()
    known = [*errors]
    for number, page in enumerate((each for each in pages if not each.url.endswith(EMPTY)), 1):
        with suppress(Error):  # of a page that has crashed
            page.screenshot(path=folder / f"{number}.png", timeout=5000)
    errors[:] = known  # and not what a page has to say of its picture
