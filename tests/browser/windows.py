"""A window that one test after another has: to open one takes Firefox longer than most tests.

What a test does to its window is undone after it. Where that cannot be, or where the test has
failed, the window is closed and the next test has a new one.
"""

from contextlib import suppress
from functools import partial

from playwright.sync_api import Error

EMPTY = "empty.html"
NOTHING = {"body": "<!doctype html>", "content_type": "text/html"}
SIZE = {"width": 1280, "height": 720}  # Playwright's own
NO_FEATURES = dict.fromkeys(
    ("media", "color_scheme", "reduced_motion", "forced_colors", "contrast"), "null"
)
FORGET = """async () => {
    window.name = "";
    localStorage.clear();
    sessionStorage.clear();
    for (const name of await caches.keys()) await caches.delete(name);
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
}"""
# What cannot be undone.
FINAL = {
    "context": (
        *("add_cookies", "close", "expose_binding", "expose_function", "grant_permissions"),
        *("new_cdp_session", "route_from_har", "route_web_socket", "set_default_timeout"),
        *("set_default_navigation_timeout", "set_extra_http_headers", "set_geolocation"),
        *("set_offline", "set_storage_state", "unroute_all"),
    ),
    "page": (
        *("add_locator_handler", "close", "expose_binding", "expose_function"),
        *("route_from_har", "route_web_socket", "set_default_navigation_timeout"),
        *("set_default_timeout", "set_extra_http_headers"),
    ),
    "clock": (
        *("fast_forward", "install", "pause_at", "resume", "run_for"),
        *("set_fixed_time", "set_system_time"),
    ),
}


def after(owner, name, act):
    """Have something done whenever an object was asked for this: with the answer and the words."""
    asked = getattr(owner, name)

    def ask(*given, **more):
        answer = asked(*given, **more)
        act(answer, *given)
        return answer

    setattr(owner, name, ask)


class Window:
    """A context and its page, which know what is done to them."""

    def __init__(self, browser, options, published):
        self.context = browser.new_context(**options)
        self.outside = published(self.context)
        self.context.route(f"**/{EMPTY}", lambda route: route.fulfill(**NOTHING))
        self.page = self.context.new_page()
        self.undoing, self.is_spoilt = [], False
        self._watch()

    def _watch(self):
        context, page = self.context, self.page
        owners = {"context": context, "page": page, "clock": context.clock}
        for kind, names in FINAL.items():
            for name in names:
                after(owners[kind], name, self._spoil)
        for each in (context, page):
            self._undo(each, "add_init_script", lambda script, *_: script.dispose())
            self._undo(each, "route", lambda _, *what, each=each: each.unroute(*what[:2]))
            self._undo(each, "on", lambda _, *what, each=each: each.remove_listener(*what))
        self._undo(page, "set_viewport_size", lambda *_: page.set_viewport_size(SIZE))
        self._undo(page, "emulate_media", lambda *_: page.emulate_media(**NO_FEATURES))

    def _spoil(self, *_):
        self.is_spoilt = True

    def _undo(self, owner, name, undo):
        after(owner, name, lambda *known: self.undoing.append(partial(undo, *known)))

    def has_keys(self):
        """Bring the page to the front; tell whether keys go to it now."""
        self.page.bring_to_front()
        return self.page.evaluate("document.hasFocus()")

    def is_as_it_was(self):
        """Undo what a test did; tell whether all of it could be undone."""
        with suppress(Error):
            self._forget()
            return not self.is_spoilt
        return False

    def _forget(self):
        for other in self.context.pages:
            if other is not self.page:
                other.close()
        for undo in self.undoing[::-1]:  # which is noted as well
            undo()
        self.undoing.clear()
        self.page.goto(EMPTY)
        self.page.evaluate(FORGET)
        self.context.clear_cookies()
