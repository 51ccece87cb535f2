"""Where the focus goes when what has it leaves, and what is heard then."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.example import NOON, WEEK, box, ticks_of, until, use
from tests.browser.test_file import CATCH
from tests.browser.test_limits import FULL

START = "#rm-content"
QUERY = "[data-md-component=search-query]"


def said(page):
    return page.locator("roadmap-status")


def press(button):
    """By the keyboard, which is where the focus is then."""
    button.focus()
    button.press("Enter")


def test_who_looks_at_a_link_hears_so_and_is_where_it_leads_back_from(page, one_box):
    page.goto(one_box)
    press(page.get_by_role("button", name="Only look at it"))
    back = page.get_by_role("button", name="Back to mine")

    expect(back).to_be_focused()
    expect(said(page)).to_contain_text("You are looking at a link.")
    back.press("Enter")
    expect(page.locator(START)).to_be_focused()
    expect(said(page)).to_have_text("These are your own ticks again.")


def test_who_merges_what_was_looked_at_is_at_the_start_of_the_page(page, one_box):
    page.goto(one_box)
    press(page.get_by_role("button", name="Only look at it"))
    press(page.get_by_role("button", name="Merge them into mine"))

    expect(page.locator(START)).to_be_focused()
    expect(said(page)).to_contain_text("Merged the link into your ticks.")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Not now", "This will be offered again in two weeks."),
        ("Don’t offer this", "This will not be offered again."),
        ("Save as a file", "Saved as a file."),
    ],
)
def test_an_offer_that_is_answered_leaves_the_focus_at_the_start_and_says_so(
    page, plan, ticked, name, told
):
    ticked(ticks_of(plan, 1, 2, 3))
    page.add_init_script(CATCH)
    page.goto("")
    press(page.locator("roadmap-offer").get_by_role("button", name=name))

    expect(said(page)).to_have_text(told)
    expect(page.locator("roadmap-offer")).to_be_hidden()
    expect(page.locator(START)).to_be_focused()


def test_what_a_link_would_do_is_read_first_and_the_focus_is_at_the_start_after_it(page, one_box):
    page.goto(one_box)
    dialog = page.get_by_role("dialog", name="Merge this link into your ticks?")

    expect(dialog.get_by_role("heading")).to_be_focused()
    expect(dialog).to_have_accessible_description(re.compile("^It holds 1 tick. Merged with"))
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator(START)).to_be_focused()


def test_a_notice_that_is_closed_leaves_the_focus_at_the_start(page):
    page.add_init_script(FULL)
    page.goto(WEEK)
    box(page).check()
    press(page.locator("roadmap-notice").get_by_role("button", name="Close"))

    expect(page.locator(START)).to_be_focused()


def test_a_notice_and_the_bar_that_undoes_lie_over_nothing_that_can_be_pressed(page):
    page.set_viewport_size({"width": 390, "height": 800})
    page.add_init_script(FULL)
    page.goto(WEEK)
    page.get_by_role("button", name="Tick the whole week").click()
    notice, bar = page.locator("roadmap-notice"), page.locator("roadmap-undo")
    expect(notice).to_be_visible()
    expect(bar).to_be_visible()

    lower = notice.bounding_box()["y"] + notice.bounding_box()["height"]
    assert lower <= bar.bounding_box()["y"]
    last = page.get_by_role("button", name="Keyboard shortcuts")
    last.focus()
    assert last.bounding_box()["y"] + last.bounding_box()["height"] <= notice.bounding_box()["y"]


@pytest.mark.parametrize("key", ["/", "f", "s"])
def test_the_keys_of_the_search_open_it_from_a_box_and_escape_leads_back_there(page, key):
    page.goto(WEEK)
    use(page)
    page.keyboard.press("j")
    first = page.locator(".rm-row input").first
    expect(first).to_be_focused()
    page.keyboard.press(key)
    expect(page.locator(QUERY)).to_be_focused()
    page.keyboard.press("Escape")

    expect(first).to_be_focused()


def test_the_keys_to_the_neighbouring_pages_lead_there_from_a_box(page):
    page.goto(WEEK)
    use(page)
    box(page).focus()
    page.keyboard.press(".")

    expect(page).to_have_title(re.compile("^Week 10"))


def test_who_starts_over_sees_what_was_pressed(page, plan, ticked):
    ticked(ticks_of(plan, *range(1, 9)))
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto("progress/")
    press(page.get_by_role("button", name="Start over"))
    press(page.get_by_role("button", name="Untick them"))
    button = page.get_by_role("button", name="Start over: nothing is ticked")

    expect(button).to_be_focused()
    expect(button).to_be_in_viewport()


@pytest.mark.only_browser("chromium")  # what BiDi cannot emulate
def test_the_focused_result_of_a_search_shows_in_forced_colours(page):
    page.emulate_media(forced_colors="active")
    page.goto(WEEK)
    page.locator(QUERY).click()
    page.keyboard.type("pandas")
    result = page.locator(".md-search-result__link").first
    expect(result).to_be_visible()
    page.keyboard.press("ArrowDown")

    expect(result).to_be_focused()
    assert "none" != result.evaluate("node => getComputedStyle(node).outlineStyle")


def test_how_many_results_there_are_is_heard(page):
    page.goto(WEEK)
    meta = page.locator(".md-search-result__meta")
    expect(meta).to_have_text("Type to start searching")
    page.locator(QUERY).click()
    page.keyboard.type("pandas")

    expect(meta).to_have_text(re.compile("matching documents"))
    expect(meta).to_have_attribute("role", "status")


def test_escape_closes_the_menu_of_a_phone(page):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(WEEK)
    use(page)
    page.locator(".md-header__button[for=__drawer]").click()
    until(page, "() => document.getElementById('__drawer').checked")
    page.keyboard.press("Escape")

    until(page, "() => !document.getElementById('__drawer').checked")


def test_the_news_that_are_closed_leave_the_focus_at_the_start(page, ticked):
    ticked({"a-box-of-last-year": NOON})
    seen = '{"edition":"0","at":1,"words":{"install-conda":"0"},"weeks":{}}'
    page.goto("nowhere/")
    page.evaluate("(seen) => localStorage.setItem('/roadmap/.roadmap.seen', seen)", seen)
    page.goto("")
    press(page.locator("roadmap-news").get_by_role("button", name="Close"))

    expect(page.locator("roadmap-news")).to_be_hidden()
    expect(page.locator(START)).to_be_focused()
