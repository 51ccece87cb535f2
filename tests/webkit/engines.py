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
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.proxy import Proxy
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.file_detector import UselessFileDetector
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.wait import WebDriverWait
from urllib3.exceptions import HTTPError

from tests.browser.browsers import WEBKITGTK, webkitgtk

AWAIT = "const [given, done] = [[...arguments].slice(0, -1), [...arguments].at(-1)];"
ANSWER = "new Promise((go) => go(%s)).then((it) => done([it]), (no) => done([null, `${no}`]));"
TRIES = 6  # to start a browser
NEVER, LONG = 10, 100  # seconds after which a browser will not start, and a command will not end


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

    def only(self) -> None:
        """Close all tabs but the first."""


@contextmanager
def screen():
    """Give a browser that needs windows a screen nobody sees; give its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-noreset"]
    process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        yield f":{told.readline().strip()}"
    process.terminate()
    process.wait()


class WebKitGTK:
    """Debian's, by WebDriver."""

    def __init__(self, display: str, proxy: str) -> None:
        self.options = webdriver.WebKitGTKOptions()
        self.options.binary_location = webkitgtk()
        self.options.add_argument("--automation")
        self.options.proxy = Proxy(
            {"proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": ["127.0.0.1"]}
        )
        self.environment = os.environ | {"DISPLAY": display, "GDK_BACKEND": "x11"}
        self.driver = next(filter(None, (self.started() for _ in range(TRIES))), None)
        assert self.driver, f"{WEBKITGTK[0]} did not start a browser in {TRIES} tries"

    def started(self):
        """Start a browser; none where the driver waits for one that has ended, as it may."""
        command = shutil.which(WEBKITGTK[0])
        self.service = webdriver.WebKitGTKService(executable_path=command, env=self.environment)
        self.service.start()
        here = RemoteConnection(client_config=ClientConfig(self.service.service_url, timeout=NEVER))
        try:
            driver = webdriver.Remote(here, options=self.options)
            here.client_config.timeout = LONG
            driver.set_script_timeout(LONG)
            driver.file_detector = UselessFileDetector()  # the browser is on this machine
            return driver
        except (HTTPError, WebDriverException):
            self.service.stop()
            return None

    def open(self, address):
        self.leave(lambda: self.driver.get(address))

    def reload(self):
        self.leave(self.driver.refresh)

    def leave(self, command):
        """Give a command that leads to another document, and wait until that one is there.

        The driver takes an entry that the page before makes in its history, as the theme does soon
        after a window has changed, for the end of the way.
        """
        before = self.driver.find_element("css selector", ":root")
        command()
        WebDriverWait(self.driver, LONG, 0.02).until(staleness_of(before))
        self.ask("""() => new Promise((done) => {
            if (document.readyState === "complete") done();
            else addEventListener("load", done);
        })""")

    def ask(self, function, *given):
        calls = f"({function})(...given)"
        answer, *error = self.driver.execute_async_script(f"{AWAIT} {ANSWER % calls}", *given)
        assert not error, error
        return answer

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

    def only(self):
        for _ in self.driver.window_handles[1:]:
            self.front(1)
            self.driver.close()
        self.front(0)

    def close(self):
        self.driver.quit()
        self.service.stop()


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

    def only(self):
        for page in self.context.pages[1:]:
            page.close()
        self.front(0)

    def close(self):
        self.context.close()
