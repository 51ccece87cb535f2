"""Where a host stops in the middle of a page, what has come of it can be read."""

import pytest
from playwright.sync_api import expect

from tests.browser.example import WEEK, box, until
from tests.browser.test_early import painted_after_all


@pytest.fixture
def halting(host):
    host.halts = b'<nav id="rm-neighbours"'
    yield host
    host.goes_on.set()
    host.goes_on.clear()


@pytest.mark.only_browser("chromium")  # Firefox paints what has come of a page
def test_a_page_that_does_not_come_to_its_end_is_painted_after_three_seconds(page, halting):
    page.clock.install()
    page.goto(WEEK, wait_until="commit")
    until(page, "() => document.querySelector('.rm-aside')")
    painted_after_all(page)

    halting.goes_on.set()
    expect(page.get_by_role("navigation", name="Neighbouring weeks")).to_be_visible()
    box(page).check()
    expect(page.get_by_role("progressbar").first).to_have_attribute("aria-valuenow", "1")
