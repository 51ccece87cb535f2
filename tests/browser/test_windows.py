"""A window that is handed on holds nothing of the test before; what cannot be undone ends it."""

import pytest

from tests.browser.example import WEEK
from tests.browser.windows import EMPTY, Window

LEAVE = """async () => {
    addEventListener("pagehide", () => localStorage.setItem("late", "1"));
    localStorage.setItem("a", "1");
    sessionStorage.setItem("a", "1");
    document.cookie = "a=1; path=/";
    window.name = "a";
    await caches.open("a");
    await new Promise((done) => (indexedDB.open("a").onsuccess = done));
}"""
LEFT = """async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie, window.name,
    ...await caches.keys(), ...(await indexedDB.databases()).map(({ name }) => name),
    globalThis.known, document.title, innerWidth,
].filter(Boolean)"""


@pytest.fixture
def window(browser, browser_context_args, published):
    window = Window(browser, browser_context_args, published)
    yield window
    window.context.close()


def test_what_a_test_leaves_behind_is_gone(window):
    heard, page = [], window.page
    for each in (window.context, page):
        each.add_init_script("globalThis.known = 1")
        each.on("request", lambda request: heard.append(request))
        each.route(f"**/{EMPTY}", lambda route: route.fulfill(body="<title>Another"))
    page.set_viewport_size({"width": 390, "height": 600})
    page.goto(WEEK)
    page.evaluate(LEAVE)
    window.context.new_page().goto("progress/")
    assert window.is_as_it_was()

    heard.clear()
    page.goto(EMPTY)
    assert [1280] == page.evaluate(LEFT)
    assert [] == heard
    assert [page] == window.context.pages


@pytest.mark.parametrize(
    "act",
    [
        lambda window: window.page.clock.set_fixed_time("2027-03-01T09:00:00Z"),
        lambda window: window.context.new_page().clock.install(),
        lambda window: window.context.unroute_all(),
        lambda window: window.page.close(),
    ],
)
def test_what_cannot_be_undone_ends_a_window(window, act):
    window.page.goto(WEEK)
    act(window)

    assert not window.is_as_it_was()
