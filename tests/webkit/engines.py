"""Two ways to drive a WebKit, and the few things that tests ask of either.

Debian has WebKitGTK with a driver that speaks WebDriver; elsewhere it is Playwright's own WebKit.
"""

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from selenium import webdriver
from selenium.webdriver.common.proxy import Proxy

from tests.browser.browsers import WEBKITGTK, webkitgtk

AWAIT = "const [given, done] = [[...arguments].slice(0, -1), [...arguments].at(-1)];"


class Engine(Protocol):
    """A browser with tabs, of which one is in front."""

    def open(self, address: str) -> None: ...

    def reload(self) -> None: ...

    def ask(self, function: str, *given: Any) -> Any:
        """Call a function of the page, which may take its time; return what it returns."""

    def press(self, css: str) -> None:
        """Press what is there with the mouse, as a reader would."""

    def type(self, css: str, text: str) -> None: ...

    def give(self, css: str, file: Path) -> None: ...

    def resize(self, width: int, height: int) -> None: ...

    def new_tab(self) -> None:
        """Open a tab and put it in front."""

    def front(self, number: int) -> None:
        """Put a tab in front, by its place in the order in which they were opened."""


@contextmanager
def screen():
    """Give a browser that needs windows a screen nobody sees; give its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        yield f":{told.readline().strip()}"
    process.terminate()
    process.wait()


class WebKitGTK:
    """Debian's, by WebDriver."""

    def __init__(self, display: str, proxy: str) -> None:
        options = webdriver.WebKitGTKOptions()
        options.binary_location = webkitgtk()
        options.add_argument("--automation")
        options.proxy = Proxy(
            {"proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": ["127.0.0.1"]}
        )
        here = os.environ | {"DISPLAY": display, "GDK_BACKEND": "x11"}
        service = webdriver.WebKitGTKService(executable_path=shutil.which(WEBKITGTK[0]), env=here)
        self.driver = webdriver.WebKitGTK(options=options, service=service)

    def open(self, address):
        self.driver.get(address)

    def reload(self):
        self.driver.refresh()

    def ask(self, function, *given):
        calls = f"({function})(...given)"
        return self.driver.execute_async_script(
            f"{AWAIT} Promise.resolve({calls}).then(done, (error) => done(`${{error}}`))", *given
        )

    def press(self, css):
        self.driver.find_element("css selector", css).click()

    def type(self, css, text):
        self.driver.find_element("css selector", css).send_keys(text)

    def give(self, css, file):
        self.type(css, str(file))

    def resize(self, width, height):
        self.driver.set_window_size(width, height)

    def new_tab(self):
        self.driver.switch_to.new_window("tab")

    def front(self, number):
        self.driver.switch_to.window(self.driver.window_handles[number])

    def close(self):
        self.driver.quit()


class Playwrights:
    """Playwright's own."""

    def __init__(self, browser, proxy: str) -> None:
        server = {"server": f"http://{proxy}", "bypass": "127.0.0.1"}
        self.context = browser.new_context(proxy=server)
        self.page = self.context.new_page()

    def open(self, address):
        self.page.goto(address)

    def reload(self):
        self.page.reload()

    def ask(self, function, *given):
        return self.page.evaluate(f"(given) => ({function})(...given)", list(given))

    def press(self, css):
        self.page.locator(css).first.click()

    def type(self, css, text):
        self.page.locator(css).first.press_sequentially(text)

    def give(self, css, file):
        self.page.locator(css).first.set_input_files(file)

    def resize(self, width, height):
        self.page.set_viewport_size({"width": width, "height": height})

    def new_tab(self):
        self.page = self.context.new_page()

    def front(self, number):
        self.page = self.context.pages[number]

    def close(self):
        self.context.close()
