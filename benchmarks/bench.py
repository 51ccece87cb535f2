"""What the parts share: projects, built and hosted once, and a browser, as long as they measure."""

import os
import platform
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from benchmarks.builds import build
from benchmarks.host import Host
from benchmarks.subjects import Subject, subjects
from tests.browser.browsers import QUIET, executable


class Bench(ExitStack):
    """Everything is there from the first time it is asked for until the end of ``with``."""

    def __init__(self) -> None:
        super().__init__()
        self.subjects = cache(self.subjects)
        self.hosted = cache(self.hosted)

    @cached_property
    def folder(self) -> Path:
        """A folder for projects and profiles."""
        return Path(self.enter_context(TemporaryDirectory()))

    @cached_property
    def playwright(self):
        """What drives browsers."""
        return self.enter_context(sync_playwright())

    @cached_property
    def chromium(self) -> Browser:
        """A browser that has no windows."""
        found = executable(self.playwright, "chromium")
        browser = self.playwright.chromium.launch(executable_path=found, args=QUIET)
        self.callback(browser.close)
        return browser

    def subjects(self, weeks: int) -> tuple[Subject, Subject]:
        """Return both projects of so many weeks; ours is the first."""
        return subjects(self.folder / str(weeks), weeks)

    def hosted(self, weeks: int) -> list[tuple[Subject, Host]]:
        """Return both, each with a host for its site, built for that host's address."""
        return [(each, self._host(each)) for each in self.subjects(weeks)]

    def _host(self, subject: Subject) -> Host:
        host = self.enter_context(Host())
        host.site = build(subject, host.address).site.rename(subject.root / "hosted")
        return host

    @property
    def made_with(self) -> str:
        """The versions that decide about the figures, and how much of a machine there was."""
        packages = {"mkdocs": "MkDocs", "mkdocs-material": "Material"}
        versions = [f"{name} {version(package)}" for package, name in packages.items()]
        versions += [f"Python {platform.python_version()}", f"Chromium {self.chromium.version}"]
        return ", ".join([*versions, f"{os.cpu_count()} cores"])

    @property
    def today(self) -> str:
        """The day, in the time of the whole world."""
        return f"{datetime.now(UTC):%Y-%m-%d}"
