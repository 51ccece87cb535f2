"""A page that the browser has kept aside, and shows again after a new version has come."""

import pytest

from tests.browser.browsers import LEAN
from tests.browser.example import WEEK, until, use
from tests.browser.offline.conftest import visit
from tests.browser.offline.test_renewal import RENEW

# The page that is shown again can be asked nothing over BiDi, so it tells of itself.
TELL = """() => addEventListener("pageshow", ({ persisted }) => {
    localStorage.setItem("back", persisted ? "from the cache" : "a new page");
    new MutationObserver(() => {
        const notice = document.querySelector("roadmap-renewal");
        if (!notice?.hidden) localStorage.setItem("said", notice.textContent);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
})"""
BACK = """() => addEventListener("storage", ({ key }) => key === "leave" && history.back())"""


@pytest.fixture(scope="module")
def browser(launch_browser, browser_name):
    """One that keeps pages aside."""
    keeping = {"browser.sessionhistory.max_total_viewers": 8}
    more = {"firefox_user_prefs": LEAN | keeping} if browser_name == "firefox" else {}
    browser = launch_browser(**more)
    yield browser
    browser.close()


# Chromium keeps no page aside when a worker takes over.
@pytest.mark.only_browser("firefox")
def test_a_page_that_is_shown_again_as_it_was_is_told_of_a_new_version(page, context, host, second):
    visit(page)
    use(page)
    until(page, "() => customElements.get('roadmap-renewal')")
    page.evaluate(TELL)
    page.goto("progress/")
    host.publish(second)
    assert "activated" == page.evaluate(RENEW)
    page.evaluate(BACK)
    watching = context.new_page()
    watching.goto(WEEK)
    watching.evaluate("localStorage.setItem('leave', 'now')")

    until(watching, "() => localStorage.getItem('back') === 'from the cache'")
    until(watching, "() => /A new version is ready/.test(localStorage.getItem('said'))")
