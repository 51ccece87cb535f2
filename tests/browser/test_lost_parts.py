"""Where the script of a page or a part of it is lost, that is said, and it is asked for again."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.example import WEEK, box, until, use

LOST = "A part of this site could not be fetched."
PART_LOST = "A part of this page could not be fetched."


@pytest.fixture
def cut_off(page):
    """The page arrives, and nothing after it: neither its script nor an answer of the host."""
    page.route("**/start.mjs", lambda route: route.abort())
    page.route(
        f"**/{WEEK}",
        lambda route: route.abort() if route.request.method == "HEAD" else route.fallback(),
    )
    page.goto(WEEK)
    yield
    page.unroute("**/start.mjs")


def test_a_page_without_its_script_keeps_ticks_says_so_and_is_whole_with_the_next_press(
    cut_off, page, learner
):
    page.reload()  # where there are ticks to be shown
    expect(page.get_by_role("alert").get_by_text(LOST)).to_be_visible()
    page.unroute("**/start.mjs")
    page.unroute(f"**/{WEEK}")
    with page.expect_navigation():
        box(page).click()

    expect(page.locator(".rm-state")).to_contain_text("2 of 4 done")
    expect(page.get_by_text(LOST)).to_be_hidden()


def test_a_script_that_something_keeps_away_is_said_to_be_missing_and_a_tick_is_kept(page):
    page.route("**/start.mjs", lambda route: route.abort())
    page.goto(WEEK)
    box(page).click()

    expect(page.get_by_text(LOST)).to_be_visible()
    page.unroute("**/start.mjs")
    page.reload()
    expect(box(page)).to_be_checked()


def test_a_part_of_a_page_that_is_lost_is_said_and_comes_with_the_next_press(page):
    page.route("**/your-data.*", lambda route: route.abort())
    page.goto("progress/")
    use(page)
    expect(page.get_by_text(PART_LOST)).to_be_visible()
    page.unroute("**/your-data.*")
    page.get_by_role("heading", level=1).click()

    until(page, "() => customElements.get('roadmap-your-data')")
    expect(page.get_by_text("Ticks kept here")).to_be_visible()
    expect(page.get_by_text(PART_LOST)).to_be_hidden()


def test_a_part_of_another_version_is_said_to_need_a_page_that_is_loaded_anew(page, site):
    path = site / "assets" / "roadmap" / "elements" / "note-form.mjs"
    text, count = re.subn(r'(\.version!==")', r"\1x", path.read_text("utf-8"))
    other = {"body": text, "content_type": "text/javascript"}
    page.route("**/note-form.*", lambda route: route.fulfill(**other))
    page.goto(WEEK)
    use(page)
    page.get_by_role("button", name="Note on").first.click()

    assert count
    said = "The note could not be opened: this page is older than the site by now. Reload it."
    expect(page.get_by_text(said)).to_be_visible()


def test_a_search_whose_script_is_lost_says_so(page):
    page.route("**/search.js*", lambda route: route.abort())
    page.goto(WEEK)
    use(page)
    search = page.get_by_role("textbox", name="Search")
    search.click()
    search.press_sequentially("pandas")

    said = "The search could not be loaded. Reload this page when you are online."
    expect(page.get_by_text(said)).to_be_visible()
