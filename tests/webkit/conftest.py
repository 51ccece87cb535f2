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
def engine(host):
    """A WebKit, started once: that takes longer than a test."""
    with ExitStack() as stack:
        if webkitgtk():
            display = stack.enter_context(screen())
            made = WebKitGTK(display, host.name)
        else:
            webkit = stack.enter_context(sync_playwright()).webkit
            made = Playwrights(stack.enter_context(webkit.launch()), host.name)
        yield made
        made.close()


@pytest.fixture
def webkit(engine, host):
    """A browser that remembers nothing. Whatever it asked of others fails the test."""
    engine.resize(1280, 800)
    yield engine
    engine.only()
    engine.open(f"{host.address}robots.txt")
    engine.ask("() => localStorage.clear()")
    assert [] == host.outside
