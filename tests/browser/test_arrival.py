"""Where somebody who goes by the keyboard is on a page that was led to."""

from playwright.sync_api import expect

from tests.browser.example import WEEK, search, until, use


def test_back_leads_to_the_link_that_was_followed_and_forward_to_the_heading(page):
    page.set_viewport_size({"width": 1280, "height": 600})
    page.goto("weeks/")
    use(page)
    link = page.get_by_role("main").get_by_role("link", name="Week 13")
    link.focus()
    until(page, "() => history.state?.y > 0")  # the theme notes where a page is a moment later
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_be_focused()
    page.go_back()

    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.go_forward()
    expect(heading).to_contain_text("Week 13")
    expect(heading).to_be_focused()


def test_a_link_to_a_part_of_another_page_leads_the_focus_there(page):
    page.goto(WEEK)
    use(page)
    page.get_by_role("link", name="After month 4").focus()
    page.keyboard.press("Enter")

    part = page.get_by_role("heading", name="After month 4")
    expect(part).to_be_focused()
    expect(part).to_be_in_viewport()


def test_a_result_of_the_search_leads_the_focus_to_what_it_names(page):
    page.goto(WEEK)
    use(page)
    search(page, "titanic survival")
    result = page.locator(".md-search-result__link[href*='titanic+survival'][href*='#']").first
    part = result.get_attribute("href").partition("#")[2]
    result.click()

    expect(page.locator(f"[id='{part}']")).to_be_focused()


def test_a_link_to_what_is_no_part_of_a_page_is_no_mistake(page):
    page.goto(WEEK)
    use(page)
    link = page.get_by_role("link", name="Week 10 Classification")
    link.evaluate("link => (link.href += '#%')")
    link.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Week 10: Classification")
