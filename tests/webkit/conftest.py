"""The published site in a third engine, at the address of a host of its own."""

from contextlib import ExitStack
from threading import Thread

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.browsers import webkitgtk
from tests.webkit.engines import Playwrights, WebKitGTK, screen
from tests.webkit.host import Host


@pytest.fixture(scope="session")
def host(build, untouched, tmp_path_factory):
    """A host of the site, built for its address: nowhere else does the theme lead on in place."""
    out = tmp_path_factory.mktemp("webkit")
    with Host(out) as host:
        done = build(untouched, out, SITE_URL=host.address)
        assert done.returncode == 0, done.stderr
        Thread(target=host.serve_forever, daemon=True).start()
        yield host
        host.shutdown()


@pytest.fixture(scope="session")
def start(host):
    """Start a WebKit that has seen nothing yet."""
    with ExitStack() as stack:
        if webkitgtk():
            display = stack.enter_context(screen())
            yield lambda: WebKitGTK(display, host.name)
        else:
            webkit = stack.enter_context(sync_playwright()).webkit
            browser = stack.enter_context(webkit.launch())
            yield lambda: Playwrights(browser, host.name)


@pytest.fixture
def webkit(start, host):
    """A browser without a past. Whatever it asked of others fails the test."""
    engine = start()
    yield engine
    engine.close()
    assert [] == host.outside
