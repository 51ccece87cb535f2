"""Ways from page to page while something is on its way: each link leads once, to where it says."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.example import WEEK, until, use

MARKED = """(words) => [...(CSS.highlights.get("rm-found") ?? [])].some(
    (range) => range.toString().toLowerCase() === words)"""


def test_a_link_that_is_pressed_while_the_browser_is_on_its_way_is_left_to_it(page):
    page.goto(WEEK)
    use(page)
    page.evaluate("window.same = true")
    page.evaluate("() => dispatchEvent(new Event('beforeunload'))")
    page.get_by_role("link", name="Week 10 Classification").click()

    expect(page).to_have_title(re.compile("^Week 10"))
    until(page, "() => !window.same")


@pytest.fixture
def ahead(page):
    """Hold back a page that is led to; what is returned lets it go."""

    def hold(address):
        waiting = []
        page.route(address, lambda route: waiting.append(route))

        def release():
            while not waiting:
                page.evaluate("0")  # what came meanwhile is told
            for each in waiting:
                each.fallback()

        return release

    return hold


def test_a_page_begins_at_its_top_however_far_down_the_one_before_was_left(page, ahead):
    page.goto(WEEK)
    use(page)
    release = ahead("**/weeks/classification/")
    page.get_by_role("link", name="Week 10 Classification").click()
    # As the theme notes it, a moment after a page was scrolled.
    page.evaluate("() => history.replaceState({ x: 0, y: 700 }, '')")
    release()

    expect(page).to_have_title(re.compile("^Week 10"))
    until(page, "() => scrollY === 0 && document.activeElement.matches('h1')")
    assert not page.evaluate("history.state?.y")


def test_a_link_that_is_pressed_twice_is_followed_once_and_to_its_part_of_the_page(page, ahead):
    page.goto(WEEK)
    use(page)
    entries = page.evaluate("history.length")
    release = ahead("**/milestones/")
    for _ in range(2):
        page.get_by_role("link", name="After month 4").click()
    release()

    heading = page.get_by_role("heading", name="After month 4")
    expect(heading).to_be_in_viewport()
    assert entries + 1 == page.evaluate("history.length")
    page.go_back()
    expect(page).to_have_title(re.compile("^Week 9"))


@pytest.mark.only_browser("chromium")  # a window that Firefox opens is not told over BiDi
def test_a_link_that_is_pressed_with_shift_opens_a_window_and_the_page_stays(page):
    page.goto(WEEK)
    use(page)
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Week 10 Classification").click(modifiers=["Shift"])

    expect(opened.value).to_have_title(re.compile("^Week 10"))
    expect(page).to_have_title(re.compile("^Week 9"))
    page.get_by_role("link", name="Week 10 Classification").click()
    expect(page).to_have_title(re.compile("^Week 10"))


def test_a_second_search_that_leads_to_the_same_page_marks_what_it_was_for(page):
    page.goto(WEEK)
    use(page)
    for words in ("regression", "linear"):
        page.get_by_role("textbox", name="Search").click()
        page.get_by_role("textbox", name="Search").fill("")
        page.get_by_role("textbox", name="Search").press_sequentially(words)
        page.locator(".md-search-result__link[href*='ml-introduction']").first.click()
        expect(page).to_have_url(re.compile(rf"ml-introduction/\?h={words}"))
        until(page, MARKED, words)


@pytest.mark.parametrize("part", ["", "#rm-resources"])
def test_a_page_that_the_theme_cannot_fetch_is_left_to_the_browser(page, part):
    asked = []

    def fail_once(route):
        asked.append(route.request.resource_type)
        route.fulfill(status=500) if len(asked) == 1 else route.fallback()

    page.goto(WEEK)
    use(page)
    page.route("**/weeks/classification/", fail_once)
    link = page.get_by_role("link", name="Week 10 Classification")
    link.evaluate("(link, part) => link.hash = part", part)
    link.click()

    expect(page).to_have_title(re.compile("^Week 10"))
    assert "document" == asked[-1] and 2 == len(asked)
    assert page.url.endswith(f"/weeks/classification/{part}")
