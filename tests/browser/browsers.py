"""Where the browsers are, for tools/browsers.sh and the tests, and how these start them."""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

# "chromium-browser" is left out: on Ubuntu it is a stub that installs a snap.
COMMANDS = {
    "chromium": ("google-chrome", "chromium"),
    "firefox": ("firefox-esr", "firefox"),
}
# The same without windows or settings: a page takes half the time.
QUICK = {"chromium": "chromium-headless-shell"}
# Debian's WebKit: a driver, a screen that nobody sees, a browser where no commands are looked for.
WEBKITGTK = ("WebKitWebDriver", "Xvfb")
MINIBROWSER = "*/webkit2gtk-4.*/MiniBrowser"
# For each window a process of its own, what a browser does beside showing pages, and to draw them
# sixty times a second where nobody looks, take longer than a test.
LEAN = {
    "browser.formfill.enable": False,
    "browser.ml.enable": False,
    "browser.newtab.preload": False,
    "browser.sessionhistory.max_entries": 5_000,  # a window has those of many tests
    "browser.sessionhistory.max_total_viewers": 0,
    "browser.sessionstore.interval": 3_600_000,
    "browser.translations.enable": False,
    "dom.ipc.processCount": 1,
    "dom.ipc.processCount.webIsolated": 1,
    "dom.ipc.processPrelaunch.enabled": False,
    "extensions.formautofill.addresses.enabled": False,
    "extensions.formautofill.creditCards.enabled": False,
    "fission.autostart": False,
    "layout.frame_rate": 20,
    "places.history.enabled": False,
    "reader.parse-on-load.enabled": False,
    "sidebar.revamp": False,
    "signon.formlessCapture.enabled": False,
    "signon.usernameOnlyForm.enabled": False,
}
QUIET = [
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def executable(playwright: Playwright, name: str, quick: bool = False) -> str | None:
    """Tell which to start: PW_CHROMIUM or PW_FIREFOX, Playwright's own, or the system's.

    A quick one is taken where there is one; it reads no settings from a profile.
    """
    if named := os.environ.get(f"PW_{name.upper()}"):
        return named
    own = getattr(playwright, name).executable_path
    if Path(own).exists():
        return own
    commands = (QUICK.get(name, "") if quick else "", *COMMANDS.get(name, ()))
    return next(filter(None, map(shutil.which, commands)), None)


def webkitgtk() -> str | None:
    """Tell where Debian's browser around WebKit is, if all is here that it takes to drive it."""
    found = sorted(str(each) for each in Path("/usr/lib").glob(MINIBROWSER))
    return found[-1] if found and all(map(shutil.which, WEBKITGTK)) else None


if __name__ == "__main__":
    with sync_playwright() as playwright:
        missing = [name for name in COMMANDS if not executable(playwright, name)]
        if not webkitgtk() and not Path(playwright.webkit.executable_path).exists():
            missing.append("webkit")
    print(*missing)
    sys.exit(bool(missing))
