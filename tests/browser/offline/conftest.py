"""The site at a host that changes, in browsers that may keep a worker of it."""

import pytest

from tests.browser.conftest import FORBIDDEN
from tests.browser.example import WEEK, box, until
from tests.conftest import copy_project
from tests.hosting import REMEMBERED, Host

# What Firefox says of a request of a page that has been left meanwhile, and of a page that it would
# have fetched ahead, where it is not stored and the host is gone.
LEFT = "A ServiceWorker intercepted the request and encountered an unexpected error"
AHEAD = "A ServiceWorker passed an Error Response"


@pytest.fixture(scope="session")
def hosted():
    with Host() as host:
        yield host


@pytest.fixture(scope="session")
def first(hosted, build, untouched, tmp_path_factory):
    """The site as it was first published there: a folder."""
    return built(build, untouched, tmp_path_factory, hosted)


@pytest.fixture(scope="session")
def second(hosted, build, tmp_path_factory):
    """A later one: a week has another name, all pages have another script and style."""
    project = copy_project(tmp_path_factory.mktemp("second") / "project")
    change(project / "data" / "roadmap.toml", 'name = "Classification"', 'name = "Sorting"')
    ours = project / "overrides" / "assets" / "roadmap"
    change(ours / "start.mjs", "", 'window.made = "later";')
    change(ours / "page.css", "", "@media print { .rm-skip { --rm-made: later; } }")
    return built(build, project, tmp_path_factory, hosted)


@pytest.fixture(scope="session")
def without_worker(hosted, build, tmp_path_factory):
    """One whose worker was retired."""
    project = copy_project(tmp_path_factory.mktemp("retired") / "project")
    change(project / "mkdocs.yml", "offline: true", "offline: false")
    return built(build, project, tmp_path_factory, hosted)


@pytest.fixture(scope="session")
def in_languages(hosted, build, tmp_path_factory):
    """One whose search knows other languages."""
    project = copy_project(tmp_path_factory.mktemp("languages") / "project")
    change(project / "mkdocs.yml", "lang: en", "lang: [en, de, ja]")
    return built(build, project, tmp_path_factory, hosted)


def built(build, project, folders, host):
    out = folders.mktemp("hosted")
    done = build(project, out, SITE_URL=host.address)
    assert done.returncode == 0, done.stderr
    return out


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1) if old else f"{text}\n{new}\n", "utf-8")


@pytest.fixture
def host(hosted, first):
    hosted.publish(first)
    hosted.caching = REMEMBERED
    return hosted


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args, hosted):
    return browser_context_args | {"base_url": hosted.address, "service_workers": "allow"}


@pytest.fixture(scope="session")
def browser(launch_browser):
    """One of its own: with a window that is answered from within, Firefox remembers nothing."""
    browser = launch_browser()
    yield browser
    browser.close()


@pytest.fixture
def context(browser, browser_context_args, host):
    """A browser that has never been here, and asks the host itself."""
    context = browser.new_context(**browser_context_args)
    context.add_init_script(FORBIDDEN)
    yield context
    context.close()


@pytest.fixture
def page_errors():
    errors = []
    yield errors
    assert [] == [each for each in errors if not any(words in str(each) for words in (LEFT, AHEAD))]


def visit(page):
    """Visit for the first time, and tick a box, until a worker has the site."""
    page.goto(WEEK)
    box(page).check()
    until(page, "() => navigator.serviceWorker.controller?.state === 'activated'")
