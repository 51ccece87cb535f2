"""The production build in a real browser, at its address; a request elsewhere fails the test."""

import json
import re
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error

from roadmap.page_data import all_ids, suggestion_data
from tests.browser import pictures
from tests.browser.answers import PREFIX, answer, as_written
from tests.browser.browsers import LEAN, QUIET, executable
from tests.browser.example import BOX, NOON, WEEK, ticks_of
from tests.browser.values import run
from tests.browser.windows import EMPTY, NOTHING, Window
from tests.conftest import ADDRESS
from tests.forms import issues_of

KEY = f"{PREFIX}.roadmap.task."
MODULES = (
    *("bytes", "checksum", "file", "link", "merging", "mint", "news", "notes", "portfolio"),
    *("progress", "settings", "shelf", "store", "suggestion", "ticks", "toml", "undo"),
    *("unusable", "whole", "words"),
)
SUGGEST = """(passed) => {
    const { week, kind, says, taken } = JSON.parse(passed);
    return suggestion.suggestion(week, kind, says, { taken: new Set(taken), today: "2026-11-22" });
}"""
# What the policy of a page forbids becomes an error of that page.
FORBIDDEN = """
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
        const said = `${violatedDirective} forbids ${blockedURI} ${sample}`;
        setTimeout(() => { throw new Error(said); });
    });
"""
# What Firefox says of the style that its driver adds to take a picture.
PICTURE = "settings blocked an inline style (style-src-elem)"
# And of a script that it was fetching when its page was closed: this is the hash of nothing.
CLOSED = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    report = yield
    if report.failed and report.when != "teardown":
        pictures.take(item)
    return report


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, playwright, browser_name):
    arguments = dict(browser_type_launch_args)
    found = executable(playwright, browser_name, quick=True)
    assert found, f"No {browser_name} found: run tools/browsers.sh"
    if found != getattr(playwright, browser_name).executable_path:
        arguments["executable_path"] = found
        if browser_name == "firefox":
            arguments["channel"] = "moz-firefox"  # a stock Firefox speaks WebDriver BiDi
    if browser_name == "firefox":
        arguments["firefox_user_prefs"] = LEAN
    if browser_name == "chromium":
        arguments["args"] = QUIET
    return arguments


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return browser_context_args | {"base_url": ADDRESS, "service_workers": "block"}


@pytest.fixture(scope="session")
def published(site):
    """Give a context the site at its address and nothing else; return what was asked elsewhere.

    ``current`` tells which site that is at the moment, where it is another one.
    """

    def publish(context, current=lambda: site):
        outside = []
        context.add_init_script(FORBIDDEN)
        host = re.compile(re.escape(f"https://{urlsplit(ADDRESS).hostname}/"))
        context.route("**/*", lambda route: (outside.append(route.request.url), route.abort()))
        context.route(host, lambda route: answer(route, current()))
        return outside

    return publish


@pytest.fixture(scope="session")
def kept(browser):
    """The window that the last test has left as it was, if it has."""
    return []


@pytest.fixture
def window(kept, browser, browser_context_args, published, request):
    window = kept.pop() if kept else None
    if window and not window.has_keys():  # which what another test has opened may have for good
        window.context.close()
        window = None
    window = window or Window(browser, browser_context_args, published)
    yield window
    if is_kept(window, request.node):
        kept.append(window)
    else:
        window.context.close()
    assert [] == window.outside


def is_kept(window, test):
    """Only in Firefox: to put a window of Chromium in order takes as long as to open one."""
    passed = getattr(test, "rep_call", None) and test.rep_call.passed
    is_firefox = test.funcargs["browser_name"] == "firefox"
    return is_firefox and passed and window.is_as_it_was() and not window.outside


@pytest.fixture
def context(window):
    return window.context


@pytest.fixture
def page_errors():
    """What the scripts of the page threw, which has to be nothing."""
    errors = []
    yield errors
    assert [] == [each for each in errors if PICTURE not in str(each) and CLOSED not in str(each)]


@pytest.fixture
def page(context, page_errors):
    page = context.pages[0] if context.pages else context.new_page()
    page.on("pageerror", lambda error: page_errors.append(error))
    return page


@pytest.fixture
def stored():
    """Read what a page's storage holds for this site's boxes."""

    def read(page):
        everything = page.evaluate("({ ...localStorage })")
        return {k.removeprefix(KEY): v for k, v in everything.items() if k.startswith(KEY)}

    return read


@pytest.fixture
def ticked(context):
    """Give a learner these ticks before any page opens: box id to signed time."""

    def tick(boxes):
        values = json.dumps({KEY + box: str(time) for box, time in boxes.items()})
        # The empty page of a new tab has no storage.
        context.add_init_script(f"""
            if (origin.startsWith("https:") && !localStorage.length)
              Object.assign(localStorage, {values});
        """)

    return tick


@pytest.fixture
def learner(plan, ticked):
    """A learner in week 9, who left a box open in week 6."""
    boxes = ticks_of(plan, *range(1, 9))
    del boxes[plan.weeks[5].week.boxes[-1].id]
    ticked(boxes | {"start-andrew-ng-course": 1_790_000_000_001})


@pytest.fixture(scope="session")
def ask(browser, browser_context_args, published):
    """Call a function in an empty page, with the pure modules, as written, as names it knows."""
    context = browser.new_context(**browser_context_args)
    published(context)
    context.route(f"{ADDRESS}source/**", as_written)
    context.route(f"**/{EMPTY}", lambda route: route.fulfill(**NOTHING))
    page = context.new_page()
    page.goto(EMPTY)
    page.evaluate(
        """(names) => Promise.all(names.map(async (name) => {
            window[name] = await import(`./source/${name}.mjs`);
        }))""",
        list(MODULES),
    )
    yield page.evaluate
    context.close()


@pytest.fixture
def suggested(ask, plan):
    """Suggest something for a week of the plan, by its number."""

    def suggest(kind, number=9, more=None, **says):
        week = suggestion_data(plan, plan.weeks[number - 1], issues_of(plan, number=number))
        asked = {"week": week | (more or {}), "kind": kind, "says": says, "taken": all_ids(plan)}
        return ask(SUGGEST, json.dumps(asked))

    return suggest


@pytest.fixture
def opened(
    playwright, browser_type, browser_type_launch_args, browser_context_args, published, tmp_path
):
    """Open a week in a browser of its own, which remembers what a browser remembers."""

    @contextmanager
    def with_profile(preferences=None, **more):
        whole = {"executable_path": executable(playwright, browser_type.name)}
        options = {**browser_type_launch_args, **whole, **browser_context_args, **more}
        if browser_type.name == "firefox":
            options["firefox_user_prefs"] = LEAN | (preferences or {})
        context = browser_type.launch_persistent_context(tmp_path / "profile", **options)
        outside = published(context)
        page = context.new_page()
        page.goto(WEEK)
        yield page
        with suppress(Error):  # of a browser that was killed
            context.close()
        assert [] == outside

    return with_profile


@pytest.fixture
def link_of(ask):
    """Make a link as another device would, with these boxes ticked."""

    def made(*boxes):
        lists = {"ticks": [[each, {"time": NOON, "day": NOON}] for each in boxes]}
        body = f"return link.write(progressOf(given), {{ ids: [], now: {NOON} }})"
        return f"{ADDRESS}progress/{run(ask, body, lists)}"

    return made


@pytest.fixture
def one_box(link_of):
    return link_of(BOX)
