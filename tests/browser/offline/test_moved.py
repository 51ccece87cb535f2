"""A site that is published somewhere else now: what is on the device stays, and leads there."""

import pytest
from playwright.sync_api import expect

from tests.browser.example import WEEK, box
from tests.browser.offline.conftest import visit
from tests.hosting import Host


@pytest.fixture(scope="module")
def elsewhere():
    with Host() as host:
        yield host


@pytest.fixture
def moved(host, elsewhere, second):
    """Let the site be somewhere else from now on."""

    def move():
        elsewhere.publish(second)
        host.moved = elsewhere.origin

    return move


@pytest.fixture
def nowhere(host, tmp_path):
    """Let there be nothing at the site's address from now on."""

    def remove():
        (tmp_path / "404.html").write_text("<title>No site</title>", "utf-8")
        host.publish(tmp_path)

    return remove


def told(page):
    return page.locator("roadmap-renewal").get_by_text(
        "The site no longer answers at this address."
    )


def test_where_a_site_has_moved_its_learners_are_told_and_led_to_their_ticks_and_there(
    page, moved, elsewhere
):
    visit(page)
    moved()
    page.reload()
    expect(told(page)).to_be_visible()

    page.get_by_role("link", name="Save your ticks").click()
    expect(page.get_by_role("button", name="Save as a file")).to_be_visible()
    expect(box(page)).to_be_checked()
    expect(told(page)).to_be_visible()

    page.get_by_role("link", name="See what is there").click()
    page.wait_for_url(elsewhere.address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_where_a_site_is_gone_its_learners_are_told_and_see_what_the_host_says(page, nowhere):
    visit(page)
    nowhere()
    page.reload()
    page.get_by_role("link", name="See what is there").click()
    expect(page).to_have_title("No site")

    page.goto(WEEK)
    expect(box(page)).to_be_checked()


def test_a_connection_that_fails_is_no_move(page, host):
    visit(page)
    host.is_gone = True
    with page.expect_event("requestfailed", lambda each: each.method == "HEAD"):
        page.reload()

    expect(box(page)).to_be_checked()
    expect(told(page)).to_be_hidden()
