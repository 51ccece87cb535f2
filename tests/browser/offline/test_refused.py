"""A new version of which a part never arrives: the learner is told, and has the one before."""

import pytest
from playwright.sync_api import expect

from tests.browser.example import WEEK, box, use
from tests.browser.offline.conftest import visit
from tests.browser.offline.test_renewal import LATER, RENEW, made, notice, title

PART = "weeks/classification/"


@pytest.fixture
def refused(page, host, second):
    """Let a version be published of which something on the way holds a part back."""
    visit(page)
    host.publish(second)
    host.withholds = (PART,)


def told(page):
    return page.locator("roadmap-renewal").get_by_text("A newer version could not be stored.")


def try_again(page, hours):
    assert "redundant" == page.evaluate(RENEW)
    page.evaluate(LATER, hours)


@pytest.mark.usefixtures("refused")
def test_a_version_that_could_not_be_stored_in_three_hours_is_said_and_can_be_seen(page, host):
    page.goto(WEEK)
    use(page)
    for hours in (0, 2, 2):
        try_again(page, hours)
    expect(told(page)).to_be_hidden()
    try_again(page, 0)
    expect(told(page)).to_be_visible()
    assert "first" == made(page)
    expect(box(page)).to_be_checked()

    page.get_by_role("link", name="See the newer one").click()
    expect(page).to_have_url(f"{host.address}?host")
    assert "later" == made(page)
    page.goto("weeks/classification/")
    expect(title(page)).to_contain_text("Classification")


@pytest.mark.usefixtures("refused")
def test_a_version_that_could_not_be_stored_for_long_comes_when_it_can(page, host):
    for _ in range(3):
        try_again(page, 2)
    page.goto(WEEK)
    use(page)
    try_again(page, 0)
    expect(told(page)).to_be_visible()

    host.withholds = ()
    assert "activated" == page.evaluate(RENEW)
    expect(notice(page)).to_be_visible()
    page.goto("weeks/classification/")
    expect(title(page)).to_contain_text("Sorting")
